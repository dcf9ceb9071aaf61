"""The console's look on this laptop: theme, the event's accent, the scale of its screen."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.shell.laptop import Laptop

LARGE = (1800, 1000)  # logical pixels from which everything is a quarter larger


def dress(laptop: Laptop, accent: str = "", *, still: bool = False) -> None:
    """Put on the look; whatever is built from now on wears it.

    Args:
        laptop: whose theme.
        accent: "#RRGGBB" of the event, "" for the program's own.
        still: nothing moves.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    screen = QGuiApplication.primaryScreen().availableSize()
    large = screen.width() >= LARGE[0] and screen.height() >= LARGE[1]
    apply(application, Theme(laptop.theme, accent, 1.25 if large else 1.0, still))
