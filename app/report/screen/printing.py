"""Papers to PDF, beside the lane and the window."""

from functools import partial
from logging import getLogger
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from app.kit.background import Lane
from app.report.paper.printed import write_pdf
from app.report.rules.papers import PaperKind, Papers
from app.report.service import papers_now
from app.words.catalogue import language
from app.words.errors import KnownError

_log = getLogger(__name__)


class Papermaking(QObject):
    """Writes one paper at a time.

    Args:
        lane: owns the event.
        parent: Qt's.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._thread: Thread | None = None

    def start(self, kind: PaperKind, path: Path) -> None:
        """Write a paper.

        Args:
            kind: which one.
            path: where to.
        """
        spoken = language()
        self._lane.run(
            lambda store: papers_now(store, spoken),
            partial(self._write, kind, path),
            owner=self,
            otherwise=self.failed.emit,
        )

    def join(self) -> None:
        """Wait for the thread; for the end of the program."""
        if self._thread is not None:
            self._thread.join()

    def _write(self, kind: PaperKind, path: Path, papers: Papers) -> None:
        self.join()
        self._thread = Thread(target=self._work, args=(kind, path, papers), name="paper")
        self._thread.start()

    def _work(self, kind: PaperKind, path: Path, papers: Papers) -> None:
        try:
            self.finished.emit(write_pdf(kind, papers, path))
        except Exception as fault:  # noqa: BLE001 - handed to the window, which says it
            if not isinstance(fault, KnownError):
                _log.exception("a paper could not be written")
            self.failed.emit(fault)
