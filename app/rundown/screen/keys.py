"""The keys of the show, with the guard that keeps a GO from counting twice. Esc never stops anything."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.kit.keys import ENTER
from app.rundown.rules.guards import Guard

Key = Qt.Key
_GO = (Key.Key_Space,)
_PLAIN = Qt.KeyboardModifier.NoModifier


def is_go(event: QKeyEvent) -> bool:
    """Whether this key is GO: Space, or Enter on the keypad.

    Args:
        event: a press or a release.
    """
    keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _PLAIN
    return bare and (event.key() in _GO or (keypad and event.key() == Key.Key_Enter))


class GoKey:
    """GO as a key that must come up, and half a second pass, before it counts again.

    Args:
        now_ms: a clock that never steps.
        go: what a press that counts does.
        reject: what one that does not count does; the keyboard's own repetition is silent.
    """

    def __init__(self, now_ms: Callable[[], int], go: Callable[[], None], reject: Callable[[], None]) -> None:
        self._now, self._go, self._reject = now_ms, go, reject
        self._guard = Guard()

    def press(self, *, repeat: bool = False) -> None:
        """The key went down.

        Args:
            repeat: by the keyboard's own repetition.
        """
        self._guard, counts = self._guard.pressed(self._now(), repeat=repeat)
        if counts:
            self._go()
        elif not repeat:
            self._reject()

    def release(self) -> None:
        """The key went up, or the window lost it."""
        self._guard = self._guard.released()

    def click(self) -> None:
        """The button was clicked: down and up at once."""
        self.press()
        self.release()


class SpaceIsGo(QObject):
    """Lets a button of the show be reached by Tab and pressed by Enter, while Space stays GO wherever the focus is.

    Args:
        widget: the button, or a list.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """GO goes on to the page; Enter presses."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.ShortcutOverride:
            return False
        if is_go(event):
            event.ignore()  # so that it goes on to the page, which counts it
            return True
        enter = event.key() in ENTER and event.type() == QEvent.Type.KeyPress
        if enter and isinstance(watched, QAbstractButton) and not event.isAutoRepeat():
            watched.click()
        return enter and isinstance(watched, QAbstractButton)
