"""A Qt application that only paints: for commands and rehearsals without a display."""

import os
import sys
from logging import getLogger

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.kit.theme import fonts
from app.words.errors import BugError


def needs_display() -> bool:
    """Whether a window would abort the process, because there is nowhere to show it."""
    if sys.platform != "linux":
        return False
    return not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def painting_application() -> QApplication:
    """The application of this process, made without a display if there is none yet."""
    running = QApplication.instance()
    if running is not None:
        if not isinstance(running, QApplication):
            raise BugError("the application cannot paint")
        fonts.load_stage_fonts()
        return running
    if needs_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # without it Qt aborts the process
    qInstallMessageHandler(_quietly)
    application = QApplication([])
    fonts.load_stage_fonts()
    return application


def _quietly(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Qt's own messages go to the log; offscreen has no window manager, and says so for every window."""
    if "propagateSizeHints" not in words:
        getLogger("qt").warning(words)
