"""A Qt application that only paints: for commands and rehearsals without a display."""

import os
import sys

from PySide6.QtWidgets import QApplication

from app.kit.theme import fonts
from app.words.errors import BugError


def painting_application() -> QApplication:
    """The application of this process, made without a display if there is none yet."""
    running = QApplication.instance()
    if running is not None:
        if not isinstance(running, QApplication):
            raise BugError("the application cannot paint")
        return running
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # without it Qt aborts the process
    application = QApplication([])
    fonts.load_stage_fonts()
    return application
