"""What paints itself and is pressed: by mouse, by the space bar, and by Enter, which Qt leaves to dialogs."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from app.kit.keys import ENTER, held_enter


class Pressable(QAbstractButton):
    """A button of any shape that Enter presses as the space bar does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it; Enter that is held, or that comes from the press before, presses nothing."""
        if held_enter(event):
            event.accept()
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
