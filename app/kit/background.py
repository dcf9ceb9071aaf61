"""The lane: one worker thread owns the event; the window's thread never waits for it."""

import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from logging import getLogger
from queue import SimpleQueue
from threading import Thread, current_thread
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from app.kit.tidying import Tidying
from app.store.patience import GaveWay
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.store.database import Database  # heavy: loads on the lane while the window shows

T = TypeVar("T")
_log = getLogger(__name__)
# Two threads share one interpreter, and a guest waits for both: neither keeps it from the other for Python's own 5 ms.
_TURN_S = 0.0005
_PATIENCE = 3  # times that a question gives way before it is asked to the end


@dataclass(frozen=True)
class _Job:
    work: "Callable[[Database], Any]"
    then: Callable[[Any], None]
    owner: QObject | None
    otherwise: Callable[[KnownError], None] | None
    patience: int = 0  # how often it still gives way
    number: int = 0


class _Jobs:
    """What waits for the lane: verbs in their order, and before any question that can wait."""

    def __init__(self) -> None:
        self._soon, self._later = deque[_Job | None](), deque[_Job | None]()
        self._tickets: SimpleQueue[None] = SimpleQueue()  # one for each job

    def put(self, job: _Job) -> None:
        (self._later if job.patience else self._soon).append(job)
        self._tickets.put(None)

    def put_back(self, job: _Job) -> None:
        """It gave way, and is the first of those that can wait."""
        self._later.appendleft(job)
        self._tickets.put(None)

    def end(self) -> None:
        """Nothing more comes."""
        self._later.append(None)
        self._tickets.put(None)

    def next(self) -> _Job | None:
        """The next job, once there is one; None at the end."""
        self._tickets.get()
        return (self._soon or self._later).popleft()


class Lane(QObject):
    """Runs work on the thread that owns the event's database, one piece after the other.

    Args:
        opener: opens the event; called on the lane's own thread.
        on_known: shows a KnownError that the asker did not handle itself.
        on_bug: shows that something of ours went wrong; the traceback is in the log already.
    """

    news = Signal(frozenset)
    _answered = Signal(object, object, object, frozenset)
    _heard = Signal(frozenset)

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
        self._jobs, self._news = _Jobs(), set[str]()
        self._store: Database | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._note_news, Qt.ConnectionType.QueuedConnection)
        self._untold, self._idle = set[str](), QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._tell_screens)
        # whatever widgets an asker's functions hold, the last to let them go is the window's thread
        self._held, self._ended, self._numbers = dict[int, _Job](), deque[int](), count(1)
        self._thread, self._tidying = Thread(target=self._work, name="lane"), Tidying(self)

    def start(self, opened: Callable[[], None], failed: Callable[[KnownError], None]) -> None:
        """Open the event on the lane.

        Args:
            opened: called on the window's thread once the event is open.
            failed: called instead, with why not.
        """
        sys.setswitchinterval(_TURN_S)
        self._tidying.begin()
        self._put(_Job(lambda _: None, lambda _: opened(), None, failed))
        self._thread.start()

    def run(
        self,
        work: "Callable[[Database], T]",
        then: Callable[[T], None],
        *,
        owner: QObject,
        otherwise: Callable[[KnownError], None] | None = None,
        patient: bool = False,
    ) -> None:
        """Do work on the lane and hand its answer to the window's thread.

        Args:
            work: a verb or a question; runs on the lane.
            then: takes the answer, on the window's thread.
            owner: whoever asks; if it is gone by then, the answer is dropped (the fact stays).
            otherwise: takes the KnownError; the shell shows it if not given.
            patient: a question for which nobody stands at the desk: whatever else is asked goes first, and
                breaks it off, a few times at the most; it is asked again.
        """
        self._put(_Job(work, then, owner, otherwise, _PATIENCE if patient else 0))
        if not patient:
            self._tidying.pressed()
            if self._store is not None:
                self._store.patience.give_way()

    def _put(self, job: _Job) -> None:
        self._let_go()
        held = replace(job, number=next(self._numbers))
        self._held[held.number] = held
        self._jobs.put(held)

    def _let_go(self) -> None:
        while self._ended:
            self._held.pop(self._ended.popleft(), None)

    def keep(self) -> None:
        """What there is now stays, a long list above all: nobody waits while it is looked over for garbage."""
        self._tidying.keep()

    def stop(self) -> None:
        """Finish what was asked, close the event, end the thread."""
        self._jobs.end()
        if self._thread.is_alive():
            self._thread.join()
        self._tidying.end()
        self._held.clear()

    def _work(self) -> None:
        first = self._jobs.next()
        try:
            store = self._opener()
        except Exception as fault:  # noqa: BLE001 - handed to the window, which says it
            if first is not None:
                self._answered.emit(first, None, fault, frozenset())
            return
        store.on_news.append(self._tell)
        store.hear_other_desks()
        self._store = store
        try:
            job = first
            while job is not None:
                number, is_answered = job.number, self._answer(job, store)
                job = None
                if is_answered:
                    self._ended.append(number)
                job = self._jobs.next()
        finally:
            store.close()

    def _tell(self, topics: frozenset[str]) -> None:
        if current_thread() is self._thread:
            self._news |= topics
            return
        with suppress(RuntimeError):  # another desk's, heard on a thread of its own
            self._heard.emit(topics)

    def _answer(self, job: _Job, store: "Database") -> bool:
        answer, fault = None, None
        try:
            answer = store.patience.ask(partial(job.work, store)) if job.patience else job.work(store)
        except GaveWay:
            self._jobs.put_back(replace(job, patience=job.patience - 1))
            return False
        except Exception as trouble:  # noqa: BLE001 - every fault is handed to the window
            fault = trouble
            if not isinstance(trouble, KnownError):
                _log.exception("work on the lane failed")
        topics = frozenset(self._news)
        self._news.clear()
        with suppress(RuntimeError):  # the window may be gone while the last work finishes
            self._answered.emit(job, answer, fault, topics)
        return True

    @Slot(object, object, object, frozenset)
    def _deliver(self, job: _Job, answer: object, fault: Exception | None, topics: frozenset[str]) -> None:
        self._let_go()
        self._note_news(topics)
        if job.owner is not None and not isValid(job.owner):
            return
        if fault is None:
            job.then(answer)
        elif isinstance(fault, KnownError):
            (job.otherwise or self._on_known)(fault)
        else:
            self._on_bug(fault)

    @Slot(frozenset)
    def _note_news(self, topics: frozenset[str]) -> None:
        if topics:  # told when nothing is left to be done at once: by then the answer's card is painted
            self._untold |= topics
            self._idle.start(0)

    @Slot()
    def _tell_screens(self) -> None:
        topics = frozenset(self._untold)
        self._untold.clear()
        self.news.emit(topics)
