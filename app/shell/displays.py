"""Which display shows which stage: chosen by name, gone when unplugged, back when plugged in.

When a display goes, Qt throws its full-screen window over the operator's and never brings it back;
here the window is hidden at once and returns by itself to the display of the same name.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def display_names() -> tuple[str, ...]:
    """The names of all displays, the operator's first."""
    primary = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
    return tuple(screen.name() for screen in screens)


def second_display() -> str:
    """The name of the first display that is not the operator's, or ""."""
    return (*display_names()[1:], "")[0]


class Displays(QObject):
    """Keeps every stage window on its display.

    Args:
        operator: answers the operator's window, which no stage may cover.
    """

    changed = Signal()

    def __init__(self, operator: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._operator = operator
        self._windows: dict[str, QWidget] = {}
        self._wanted: dict[str, str] = {}
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._settle)
            app.screenRemoved.connect(self._leave)

    def add(self, stage: str, window: QWidget) -> None:
        """Take charge of a stage's window; it stays hidden until it is put on a display.

        Args:
            stage: its key.
            window: a top-level widget.
        """
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.setAttribute(
            Qt.WidgetAttribute.WA_ShowWithoutActivating
        )  # the keyboard stays with the operator
        self._windows[stage] = window

    def put(self, stage: str, display: str) -> None:
        """Show a stage on the display of this name, now or as soon as it is plugged in.

        Args:
            stage: its key.
            display: the display's name; "" hides the stage.
        """
        self._wanted[stage] = display
        self._settle()

    def use(self, chosen: Mapping[str, str]) -> None:
        """Put every stage where it was chosen to be, and nowhere if it was not.

        Args:
            chosen: stage to display name.
        """
        for stage in self._windows:
            self.put(stage, chosen.get(stage, ""))

    def where(self, stage: str) -> str:
        """The display a stage is wanted on, "" for none.

        Args:
            stage: its key.
        """
        return self._wanted.get(stage, "")

    def is_shown(self, stage: str) -> bool:
        """Whether the stage is on its display at this moment.

        Args:
            stage: its key.
        """
        window = self._windows.get(stage)
        return window is not None and window.isVisible()

    def missing(self) -> tuple[str, ...]:
        """The wanted displays that are not plugged in."""
        there = display_names()
        return tuple(dict.fromkeys(name for name in self._wanted.values() if name and name not in there))

    def close(self) -> None:
        """Close every stage."""
        for window in self._windows.values():
            window.close()

    def _settle(self, _screen: QScreen | None = None) -> None:
        for stage, window in self._windows.items():
            screen = self._screen(self._wanted.get(stage, ""))
            if screen is None:
                window.hide()
            elif not window.isVisible() or window.screen() is not screen:
                self._move(window, screen)
        self.changed.emit()

    def _leave(self, screen: QScreen) -> None:
        for stage, window in self._windows.items():
            if self._wanted.get(stage) == screen.name():
                window.hide()
        self.changed.emit()

    def _move(self, window: QWidget, screen: QScreen) -> None:
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        operator = self._operator()
        if operator is not None and operator.screen() is screen:
            window.hide()  # the only display there is belongs to the operator
            return
        # showFullScreen() would take the keyboard from the operator's window as well
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()

    @staticmethod
    def _screen(name: str) -> QScreen | None:
        return next((screen for screen in QGuiApplication.screens() if name and screen.name() == name), None)
