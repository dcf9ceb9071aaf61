"""The lane: one worker thread owns the event; the window's thread never waits for it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from logging import getLogger
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.store.database import Database  # heavy: loads on the lane while the window shows

T = TypeVar("T")
_log = getLogger(__name__)


@dataclass(frozen=True)
class _Job:
    work: "Callable[[Database], Any]"
    then: Callable[[Any], None]
    owner: QObject | None
    otherwise: Callable[[KnownError], None] | None


class Lane(QObject):
    """Runs work on the thread that owns the event's database, one piece after the other.

    Args:
        opener: opens the event; called on the lane's own thread.
        on_known: shows a KnownError that the asker did not handle itself.
        on_bug: shows that something of ours went wrong; the traceback is in the log already.
    """

    news = Signal(frozenset)
    _answered = Signal(object, object, object)

    def __init__(
        self,
        opener: "Callable[[], Database]",
        on_known: Callable[[KnownError], None],
        on_bug: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._opener = opener
        self._on_known = on_known
        self._on_bug = on_bug
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._work, name="lane")

    def start(self, opened: Callable[[], None], failed: Callable[[KnownError], None]) -> None:
        """Open the event on the lane.

        Args:
            opened: called on the window's thread once the event is open.
            failed: called instead, with why not.
        """
        self._jobs.put(_Job(lambda _: None, lambda _: opened(), None, failed))
        self._thread.start()

    def run(
        self,
        work: "Callable[[Database], T]",
        then: Callable[[T], None],
        *,
        owner: QObject,
        otherwise: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Do work on the lane and hand its answer to the window's thread.

        Args:
            work: a verb or a question; runs on the lane.
            then: takes the answer, on the window's thread.
            owner: whoever asks; if it is gone by then, the answer is dropped (the fact stays).
            otherwise: takes the KnownError; the shell shows it if not given.
        """
        self._jobs.put(_Job(work, then, owner, otherwise))

    def stop(self) -> None:
        """Finish what was asked, close the event, end the thread."""
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        first = self._jobs.get()
        try:
            store = self._opener()
        except Exception as fault:  # noqa: BLE001 - handed to the window, which says it
            if first is not None:
                self._answered.emit(first, None, fault)
            return
        store.on_news.append(self._tell)
        store.hear_other_desks()
        try:
            job = first
            while job is not None:
                self._answer(job, store)
                job = self._jobs.get()
        finally:
            store.close()

    def _tell(self, topics: frozenset[str]) -> None:
        with suppress(RuntimeError):  # the window may be gone while the last work finishes
            self.news.emit(topics)

    def _answer(self, job: _Job, store: "Database") -> None:
        answer, fault = None, None
        try:
            answer = job.work(store)
        except Exception as trouble:  # noqa: BLE001 - every fault is handed to the window
            fault = trouble
            if not isinstance(trouble, KnownError):
                _log.exception("work on the lane failed")
        with suppress(RuntimeError):
            self._answered.emit(job, answer, fault)

    @Slot(object, object, object)
    def _deliver(self, job: _Job, answer: object, fault: Exception | None) -> None:
        if job.owner is not None and not isValid(job.owner):
            return
        if fault is None:
            job.then(answer)
        elif isinstance(fault, KnownError):
            (job.otherwise or self._on_known)(fault)
        else:
            self._on_bug(fault)
