"""The console's look on this laptop: theme, the event's accent, the scale of its screen."""

from PySide6.QtCore import QLibraryInfo, QPoint, QRect, QSize, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from app.kit.theme.look import Theme, theme
from app.kit.theme.style import apply
from app.shell.laptop import Laptop
from app.words.catalogue import language

_QT_WORDS = "qt words"
LARGE = (1800, 1000)  # logical pixels from which everything is a quarter larger
DRAWN, SMALLEST = (1366, 690), (1024, 640)  # the size every page is drawn for, and the smallest; at scale 1.0


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
    _speak(application)


def _speak(application: QApplication) -> None:
    """Qt's own words, as in the window that chooses a file, in the language of the console."""
    spoken, old = language(), application.findChild(QTranslator, _QT_WORDS)
    if old is not None and old.property("language") == spoken:
        return
    if old is not None:
        application.removeTranslator(old)
        old.setParent(None)
    words = QTranslator(application)
    words.setObjectName(_QT_WORDS)
    words.setProperty("language", spoken)
    # English is what Qt speaks without any
    if words.load(f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)


def present(window: QMainWindow, before: QMainWindow | None) -> None:
    """Show a window as large as its screen, or where the one that it takes over from was put by hand.

    Args:
        window: not shown yet.
        before: the one that closes now; None for the first.
    """
    look, screen = theme(), QGuiApplication.primaryScreen().availableGeometry()
    window.setMinimumSize(
        min(look.px(SMALLEST[0]), screen.width()), min(look.px(SMALLEST[1]), screen.height())
    )
    if before is not None and before.isVisible() and not before.isMaximized():
        window.setGeometry(before.geometry())
        window.show()
        return
    size = screen.size().boundedTo(QSize(look.px(DRAWN[0]), look.px(DRAWN[1])))
    place = QRect(QPoint(0, 0), size)
    place.moveCenter(screen.center())
    window.setGeometry(place)
    window.showMaximized()
