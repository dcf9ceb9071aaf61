"""The head of a page that is filled from a spreadsheet: a button, a drop target, what came of it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Line
from app.kit.widgets.progress import Banner


class ImportBar(QWidget):
    """Asks for a file and says what came of it.

    Args:
        title: what the page holds.
        verb: on the button.
        parent: Qt's.
    """

    chosen = Signal(object)

    def __init__(self, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.title, self._verb = title, verb
        outer = column(8)
        self.setLayout(outer)
        line = self.line = row(8)
        self._title = Line(title, 20, 700)
        line.addWidget(self._title, 1)
        self._count = Line("", 15, 400, "text2")
        line.addWidget(self._count)
        self.button = Button(verb, Kind.PRIMARY, icon="table")
        self.button.clicked.connect(self.ask)
        line.addWidget(self.button)
        outer.addLayout(line)
        self.banner = Banner("refuse")
        outer.addWidget(self.banner)

    def count(self, words: str) -> None:
        """Say how much there is.

        Args:
            words: e.g. "13 cues".
        """
        self._count.say(words)

    def ask(self) -> None:
        """Choose a file."""
        name, _ = QFileDialog.getOpenFileName(self, self._verb, "", "Excel (*.xlsx *.csv)")
        if name:
            self.chosen.emit(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A sheet may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.chosen.emit(Path(url.toLocalFile()))
                return
