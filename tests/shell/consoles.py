"""The operator's window on a copy of the sample ceremony."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.shell.laptop import Laptop
from app.shell.opening import opener
from app.shell.window import ConsoleWindow


@contextmanager
def a_console(
    qtbot: QtBot, folder: Path, *, operator: str = "Liu Fang", size: tuple[int, int] | None = (1366, 768)
) -> Generator[ConsoleWindow]:
    """Opened, and closed at the end."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application, Theme())
    path = folder / "sample.fanfare"
    window = ConsoleWindow(opener(path, sample=True), path, Laptop("en", operator=operator))
    if size is not None:
        window.resize(*size)
    window.show()
    qtbot.waitUntil(lambda: window.frame is not None, timeout=20_000)
    yield window
    window.close()
    window.deleteLater()
