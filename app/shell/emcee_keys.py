"""The emcee's own keys, while the cue screen has the focus: answers, acknowledgement, pages, blank."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.rundown.screen.page import ShowPage

_ANSWERS = {Qt.Key.Key_1: "ok", Qt.Key.Key_2: "minute", Qt.Key.Key_3: "problem"}
# Logitech clickers alternate F5 and Esc on one button
_SEEN = (Qt.Key.Key_F5, Qt.Key.Key_Escape)
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1}


class EmceeKeys(QObject):
    """Listens on the emcee's screen.

    Args:
        canvas: the emcee's screen.
        page: the Show page, None while it has not been built.
    """

    def __init__(self, canvas: QWidget, page: Callable[[], ShowPage | None]) -> None:
        super().__init__(canvas)
        self._page = page
        canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key of the emcee's; never GO, which is the caller's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            return self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        page = self._page()
        if page is None:
            return False
        if key in _ANSWERS:
            page.answer(_ANSWERS[key])
        elif key in _SEEN:
            page.acknowledge()
        elif key in _PAGES:
            page.turn(_PAGES[key])
        elif key == Qt.Key.Key_Period:
            page.blank()
        else:
            return False
        return True
