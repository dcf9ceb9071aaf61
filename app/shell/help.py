"""The program's own help, in the chosen language."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from app.kit.theme.look import theme
from app.words.catalogue import language, tr

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "help"


class HelpWindow(QWidget):
    """A window of its own, so that the room stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(tr("Help"))
        self.resize(theme().px(760), theme().px(680))
        browser = QTextBrowser()
        browser.setFont(theme().font(15))
        browser.setMarkdown((_FOLDER / f"{language()}.md").read_text(encoding="utf-8"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(browser)
        browser.setStyleSheet("border: none; border-radius: 0;")  # the window is its frame
        browser.document().setDocumentMargin(theme().px(20))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: back to the room."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
