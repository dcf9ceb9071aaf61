"""Writing the workbook without holding anybody up: facts from the lane, the file on a thread of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from logging import getLogger
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.kit.background import Lane
from app.report.rules.facts import Book
from app.report.service import Exported, gather, note_export
from app.store.acts import Act
from app.words.catalogue import language
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.report.sheet.workbook import Written

_log = getLogger(__name__)


@dataclass(frozen=True)
class _Job:
    act: Act
    path: Path
    book: Book


class Exporting(QObject):
    """One export at a time; it can be stopped without harm.

    Args:
        lane: owns the event.
        act: makes a fresh act for each export.
        parent: Qt's.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    _written = Signal(object, object)
    _stuck = Signal(object)

    def __init__(self, lane: Lane, act: Callable[[], Act], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._act = lane, act
        self._stop = Event()
        self._thread: Thread | None = None
        self.busy = False
        queued = Qt.ConnectionType.QueuedConnection
        self._written.connect(self._note, queued)
        self._stuck.connect(self._fail, queued)

    def start(self, path: Path) -> None:
        """Begin an export, unless one is running.

        Args:
            path: where to.
        """
        if self.busy:
            return
        self.busy = True
        self._stop.clear()
        act, spoken = self._act(), language()
        self._lane.run(
            lambda store: _Job(act, path, gather(store, spoken)),
            self._write,
            owner=self,
            otherwise=self._fail,
        )

    def stop(self) -> None:
        """Stop the export; no file is written."""
        self._stop.set()

    def join(self) -> None:
        """Stop, and wait for the thread; for the end of the program."""
        self.stop()
        if self._thread is not None:
            self._thread.join()

    def _write(self, job: _Job) -> None:
        self._thread = Thread(target=self._work, args=(job,), name="workbook")
        self._thread.start()

    def _work(self, job: _Job) -> None:
        from app.report.sheet.workbook import write_workbook

        def progress(done: int, total: int) -> bool:
            self.progressed.emit(done, total)
            return not self._stop.is_set()

        try:
            self._written.emit(job, write_workbook(job.book, job.path, progress))
        except Exception as fault:  # noqa: BLE001 - handed to the window, which says it
            if not isinstance(fault, KnownError):
                _log.exception("the workbook could not be written")
            self._stuck.emit(fault)

    def _note(self, job: _Job, written: "Written") -> None:
        self._lane.run(
            lambda store: note_export(store, job.act, job.path, job.book, written),
            self._done,
            owner=self,
            otherwise=self._fail,
        )

    def _done(self, exported: Exported) -> None:
        self.busy = False
        self.finished.emit(exported)

    def _fail(self, fault: Exception) -> None:
        self.busy = False
        self.failed.emit(fault)
