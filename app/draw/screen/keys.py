"""The keys of the room: digits, the clicker, and letters for the winners; never while text is typed."""

from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.draw.rules.clicker import Clicker
from app.draw.rules.state import Step
from app.draw.screen import verbs
from app.draw.screen.asking import Asking
from app.draw.screen.flow import Flow
from app.draw.screen.winners import ConfirmWork
from app.kit.keys import ENTER

CLICKER = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown, Qt.Key.Key_Right}
TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Keys(QObject):
    """Takes the keys of the page before its widgets do.

    Args:
        flow: the console.
        ask: dialogs.
        winners: the rows to move in.
        page: keys count only in its window.
    """

    def __init__(self, flow: Flow, ask: Asking, winners: ConfirmWork, page: QWidget) -> None:
        super().__init__(page)
        self._flow, self._ask, self._winners, self._page = flow, ask, winners, page
        self._clicker = Clicker()

    def listen(self, *, on: bool) -> None:
        """Listen, or stop.

        Args:
            on: whether the page is on the screen.
        """
        app = QApplication.instance()
        if app is None:
            return
        app.removeEventFilter(self)
        if on:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key if it is meant for the draw."""
        if (
            not isinstance(event, QKeyEvent)
            or not isinstance(watched, QWidget)
            or watched.window() is not self._page.window()
        ):
            return False
        if event.type() == QEvent.Type.KeyRelease and event.key() in CLICKER:
            self._clicker = self._clicker.release(event.key(), _now(), repeat=event.isAutoRepeat())
            return False
        if event.type() != QEvent.Type.KeyPress or self._is_typing():
            return False
        return self._enter(event) or self._take(event)

    def _enter(self, event: QKeyEvent) -> bool:
        """Enter presses the button that has the focus, as Space does; Qt leaves that to the desktop."""
        focused = QApplication.focusWidget()
        if (
            event.key() not in ENTER
            or event.modifiers() not in _PLAIN
            or not isinstance(focused, QAbstractButton)
        ):
            return False
        if not event.isAutoRepeat():  # whoever still holds the key of the step before presses nothing
            focused.click()
        return True

    def _is_typing(self) -> bool:
        app = QApplication.instance()
        focused = QApplication.focusWidget()
        modal = isinstance(app, QApplication) and QApplication.activeModalWidget() is not None
        return modal or isinstance(focused, TYPING)

    def _take(self, event: QKeyEvent) -> bool:
        step, key = self._flow.state.step, event.key()
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_P:
            self._ask.print_code()
            return True
        if event.modifiers() not in _PLAIN:
            return False
        if key in CLICKER and step in {Step.DICE, Step.DRAW, Step.REVEAL}:
            return self._click(event)
        if step is Step.DICE:
            return self._digits(event)
        if step in {Step.READY, Step.CLOSED} and not event.isAutoRepeat() and self._between(key):
            return True
        return (step is Step.CONFIRM or self._flow.claims) and self._winner(event)

    def _between(self, key: int) -> bool:
        if key == Qt.Key.Key_B and self._flow.state.step is Step.READY:
            self._flow.show_board()
        elif key == Qt.Key.Key_C or (key == Qt.Key.Key_Escape and self._flow.claims):
            self._flow.show_claims()
        else:
            return False
        return True

    def _click(self, event: QKeyEvent) -> bool:
        # a button reached by Tab keeps its own Space
        if isinstance(QApplication.focusWidget(), QAbstractButton) and event.key() != Qt.Key.Key_PageDown:
            return False
        self._clicker, counts = self._clicker.press(event.key(), _now(), repeat=event.isAutoRepeat())
        if counts and not self._flow.busy:
            verbs.go(self._flow)
        return True

    def _digits(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return True
        if event.key() == Qt.Key.Key_Backspace:
            self._ask.hall.back()
        elif event.key() == Qt.Key.Key_F9:
            self._ask.hall.check()
        elif event.key() == Qt.Key.Key_F4:
            self._ask.hall.tables()
        elif event.key() == Qt.Key.Key_F8:
            self._ask.hall.beacon()
        elif event.text() in set("0123456789"):
            verbs.type_digits(self._flow, self._flow.giving.digits.press(event.text()))
        else:
            return False
        return True

    def _winner(self, event: QKeyEvent) -> bool:
        acts = {
            Qt.Key.Key_Y: self._ask.here, Qt.Key.Key_N: self._ask.absent,
            Qt.Key.Key_Up: self._up, Qt.Key.Key_Down: self._down,
        }  # fmt: skip
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.isAutoRepeat():
            return act is not None
        act()
        return True

    def _up(self) -> None:
        self._winners.step(-1)

    def _down(self) -> None:
        self._winners.step(1)


def _now() -> int:
    return round(monotonic() * 1000)
