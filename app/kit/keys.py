"""What a screen does by key, as actions; the legend is read from them, so that it cannot lie."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.words.catalogue import tr

Modifier = Qt.KeyboardModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CAPS = {
    "PgDown": "PgDn", "Return": "Enter", "Backspace": "⌫", "Up": "↑", "Down": "↓", "-": "−", "+": "+",
}  # fmt: skip


class Deed(QAction):
    """One thing a screen does by key.

    Args:
        screen: whose key it is.
        words: for the legend; "" for a key that needs no mention.
        keys: as Qt writes them, e.g. "Ctrl+E"; each of them does it.
        done: what it does; takes the place of the key if there are several.
        by_qt: whether Qt listens; otherwise the screen's own key press asks `pressed`.
    """

    def __init__(
        self,
        screen: QWidget,
        words: str,
        keys: str | tuple[str, ...],
        done: Callable[..., object],
        *,
        by_qt: bool = True,
    ) -> None:
        super().__init__(words, screen)
        self.by_qt, self._done = by_qt, done
        self._many = not isinstance(keys, str)
        self.setShortcuts([QKeySequence(key) for key in ((keys,) if isinstance(keys, str) else keys)])
        self.triggered.connect(self._run)
        if by_qt and self._many:  # an action does not tell which of its keys was pressed
            for place, key in enumerate(self.shortcuts()):
                QShortcut(key, screen).activated.connect(partial(self.do, place))
        elif by_qt:
            screen.addAction(self)

    def _run(self) -> None:
        self.do(0)

    def do(self, place: int) -> None:
        """Do it.

        Args:
            place: of the pressed key among its keys.
        """
        if self._many:
            self._done(place)
        else:
            self._done()

    def caps(self) -> str:
        """Its keys as the legend shows them, parted by spaces; a long row as "1–9"."""
        caps = [_cap(keys) for keys in self.shortcuts()]
        return f"{caps[0]}–{caps[-1]}" if len(caps) > 2 else " ".join(caps)


def _cap(keys: QKeySequence) -> str:
    said = keys.toString(QKeySequence.SequenceFormat.PortableText)
    if said == "Space":
        return tr("Space")
    return _CAPS.get(said) or " ".join(_CAPS.get(part, part) for part in said.split("+"))


def deeds_of(screen: QWidget) -> tuple[Deed, ...]:
    """What a screen does by key, in the order it was made.

    Args:
        screen: a room.
    """
    return tuple(child for child in screen.children() if isinstance(child, Deed))


def legend_of(screen: QWidget) -> tuple[tuple[str, str], ...]:
    """The legend of a screen: keys and words of what it can do now.

    Args:
        screen: a room.
    """
    return tuple((deed.caps(), deed.text()) for deed in deeds_of(screen) if deed.text() and deed.isEnabled())


def held_enter(event: QKeyEvent) -> bool:
    """Whether Enter is only held, from the press before: it presses nothing anew.

    Args:
        event: a press.
    """
    return event.isAutoRepeat() and event.key() in ENTER


def pressed(screen: QWidget, event: QKeyEvent) -> Callable[[], None] | None:
    """What a key that Qt does not listen for does, or None.

    Args:
        screen: a room.
        event: a press.
    """
    held = event.modifiers() & ~(Modifier.KeypadModifier | Modifier.ShiftModifier)
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    keys = QKeySequence(QKeyCombination(held, key))
    for deed in deeds_of(screen):
        if not deed.by_qt and deed.isEnabled() and keys in deed.shortcuts():
            return partial(deed.do, deed.shortcuts().index(keys))
    return None
