"""Listens to every key of the program for a scanner that types, whatever has the focus."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from time import monotonic
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.devices.wedge import HOLD, Key, Repair, Scan, Step, Wedge
from app.kit.keys import Deed
from app.words.errors import BugError

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
# No computer repeats a key sooner than this after it went down.
SOONEST_REPEAT = 0.15
# Keys that came while the computer stood still wait to be seen: it looks once more, so much later, before it gives keys
# back that may be a scanner's. The keyboard's own clock then says whether they belong together.
LOOK_AGAIN, LATE = 0.1, 0.02
# So many keys a person may have rolled; more come from a machine that is no scanner.
SINGLY = 8
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class WedgeFilter(QObject):
    """Takes a scanner's keys before any widget sees them, and gives a person's keys back in order.

    Args:
        ours: whether a text is a code of this event by its prefix and check character.
        scanned: takes every scanned text.
        clock: seconds, where the keyboard has no clock of its own.
        prefix: what codes of this event begin with; "" if nobody knows.
    """

    def __init__(
        self,
        ours: Callable[[str], bool],
        scanned: Callable[[Scan], None],
        clock: Callable[[], float] = monotonic,
        prefix: str = "",
    ) -> None:
        super().__init__()
        self._wedge = Wedge(ours, prefix)
        self._scanned = scanned
        self._clock = clock
        self._giving_back = False
        self._held_down, self._pressed_at = False, 0.0
        self._by_method = False  # an input method stands between the scanner and us
        self._ahead = 0.0  # the keyboard's clock before ours: an input method has none of its own
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._nothing_came)
        self._due, self._looked = 0.0, False

    def know(self, short: Callable[[str], bool]) -> None:
        """From now on know which short texts are codes of the list.

        Args:
            short: whether a text is one.
        """
        self._wedge.short = short

    def install(self) -> None:
        """Begin to listen."""
        _program().installEventFilter(self)

    def remove(self) -> None:
        """Stop listening; keys kept back are given back."""
        self._nothing_followed()
        _program().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's own; only widgets' keys matter, for windows hand theirs on to a widget."""
        if self._giving_back or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QInputMethodEvent):
            return self._composed(watched, event)
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._before_shortcuts(event)
        return event.type() == QEvent.Type.KeyPress and self._pressed(event)

    def _before_shortcuts(self, event: QKeyEvent) -> bool:
        """A letter must come as a key, not set off a shortcut in the middle of a code."""
        if event.modifiers() & _COMMANDS or not event.text().isprintable() or not event.text():
            return False
        event.accept()
        return True

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock}:
            return False  # Shift comes between a scanner's letters
        at = event.timestamp() / 1000 if event.timestamp() else self._clock()
        self._ahead = at - self._clock()
        if self._is_held(event, at):
            return False  # a held key is a person
        command = bool(event.modifiers() & _COMMANDS)
        text = "" if command else event.text()
        ends = event.key() in _ENDS and not command
        step = self._wedge.press(Key("" if ends else text, at, ends, event.clone()))
        self._follow(step)
        if step.taken:
            event.accept()
        return step.taken

    def _is_held(self, event: QKeyEvent, at: float) -> bool:
        """Whether a key is held down; a scanner's "00" within a thousandth of a second looks the same to Qt."""
        soon, self._pressed_at = at - self._pressed_at < SOONEST_REPEAT, at
        self._held_down = event.isAutoRepeat() and (self._held_down or not soon)
        return self._held_down

    def _composed(self, widget: QWidget, event: QInputMethodEvent) -> bool:
        text = event.commitString()
        if not text:
            return False
        step = self._wedge.chunk(text, self._clock() + self._ahead, event.clone())
        self._by_method = step.taken
        self._follow(step)
        if step.taken:
            event.accept()
            self._send(widget, QInputMethodEvent())  # what was being composed goes with what was taken
        return step.taken

    def _send(self, widget: QWidget, event: QEvent) -> None:
        self._giving_back = True
        try:
            QCoreApplication.sendEvent(widget, event)
        finally:
            self._giving_back = False

    def _follow(self, step: Step) -> None:
        self._give_back(step.released)
        self._patience.stop()
        patience = self._wedge.patience
        self._looked = False
        if patience:
            self._wait(patience)
        if step.scan is not None:
            by_method, self._by_method = self._by_method and step.scan.repair is Repair.NONE, False
            self._scanned(replace(step.scan, repair=Repair.METHOD) if by_method else step.scan)

    def _wait(self, seconds: float) -> None:
        self._due = self._clock() + seconds
        self._patience.start(round(seconds * 1000))

    def _nothing_came(self) -> None:
        late = self._clock() - self._due > LATE
        if not self._looked and (late or self._wedge.patience > HOLD):
            self._looked = True
            self._wait(LOOK_AGAIN)
        else:
            self._nothing_followed()

    def _nothing_followed(self) -> None:
        self._give_back(self._wedge.quiet())

    def _give_back(self, keys: tuple[Key, ...]) -> None:
        for event in _gathered(keys):
            widget = QApplication.focusWidget() or QApplication.activeWindow()
            if widget is None:
                continue
            shortcut = isinstance(event, QKeyEvent) and not isinstance(widget, _FIELDS)
            if not (shortcut and _set_off(widget, cast("QKeyEvent", event))):
                self._send(widget, event)


def _gathered(keys: tuple[Key, ...]) -> Iterator[QEvent]:
    """The events of keys to give back; many letters as one, since a field searches at every key it is given."""
    for letters, group in groupby(keys, lambda key: bool(key.text) and key.text.isprintable()):
        several = list(group)
        if letters and len(several) > SINGLY:
            text = "".join(key.text for key in several)
            yield QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
        else:
            yield from (key.origin for key in several if isinstance(key.origin, QEvent))


def _program() -> QCoreApplication:
    program = QCoreApplication.instance()
    if program is None:
        raise BugError("there is no application to listen to")
    return program


def _set_off(widget: QWidget, event: QKeyEvent) -> bool:
    """Set off the window's shortcut for this key, which was kept from it."""
    wanted = QKeySequence(event.keyCombination())
    for shortcut in widget.window().findChildren(QShortcut):
        owner, sequences = shortcut.parent(), list(QShortcut.keys(shortcut))
        shown = isinstance(owner, QWidget) and owner.isVisible()
        if wanted in sequences and shortcut.isEnabled() and shown:
            shortcut.activated.emit()
            return True
    for deed in widget.window().findChildren(Deed):
        screen = deed.parent()
        shown = isinstance(screen, QWidget) and screen.isVisible()
        if deed.associatedObjects() and wanted in deed.shortcuts() and deed.isEnabled() and shown:
            deed.trigger()
            return True
    return False
