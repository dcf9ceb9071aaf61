"""Printing the invitations from the list: with a count, and a cancel that leaves no file."""

from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from app.event.rules import EventView
from app.guests.paper.invitation import Card, save_invitations
from app.guests.service.list import Issued, issued
from app.kit.background import Lane
from app.kit.widgets.button import Button
from app.kit.widgets.progress import Progress
from app.words.catalogue import tr
from app.words.errors import KnownError


class Printing(QObject):
    """One batch at a time, on a thread of its own.

    Args:
        lane: to the event.
        event: whose name stands on the cards.
        parent: Qt's.
    """

    printed = Signal(int)
    _counted = Signal(int, int)
    _ended = Signal(int, str)

    def __init__(self, lane: Lane, event: EventView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._event, self._stop = lane, event, Event()
        self.button = Button(tr("Invitations"), icon="printer")
        self.button.setShortcut(QKeySequence("Ctrl+P"))
        self.button.clicked.connect(self.ask)
        self.progress = Progress(tr("Printing invitations"))
        self.progress.hide()
        self.progress.cancelled.connect(self._stop.set)
        queued = Qt.ConnectionType.QueuedConnection
        self._counted.connect(self.progress.show_count, queued)
        self._ended.connect(self._finish, queued)

    def ask(self) -> None:
        """Ask where to, then print every invitation."""
        name, _ = QFileDialog.getSaveFileName(
            self.button, tr("Invitations"), "invitations.pdf", "PDF (*.pdf)"
        )
        if name:
            self.begin(Path(name))

    def begin(self, path: Path) -> None:
        """Print every invitation that counts.

        Args:
            path: the PDF.
        """
        self._stop.clear()
        self.button.setEnabled(False)
        self.progress.show()

        def paint(guests: tuple[Issued, ...]) -> None:
            Thread(target=self._paint, args=(path, guests), name="invitations", daemon=True).start()

        self._lane.run(issued, paint, owner=self)

    def _paint(self, path: Path, guests: tuple[Issued, ...]) -> None:
        cards = tuple(Card(each.guest, each.code) for each in guests)
        try:
            self._ended.emit(save_invitations(path, self._event, cards, progress=self._go_on), "")
        except KnownError as fault:
            self._ended.emit(0, fault.sentence())

    def _go_on(self, done: int, total: int) -> bool:
        self._counted.emit(done, total)
        return not self._stop.is_set()

    def _finish(self, count: int, fault: str) -> None:
        self.progress.hide()
        self.button.setEnabled(True)
        self.button.setToolTip(fault)
        self.printed.emit(count)
