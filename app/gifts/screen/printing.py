"""The printer at work: its own thread carries the bytes, the lane writes every state, nobody waits."""

from collections.abc import Callable
from logging import getLogger
from queue import SimpleQueue
from threading import Event as Flag
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from app.devices.printer.link import Printer, found_devices, found_queues
from app.devices.printer.outcome import Delivery, Sent, Trouble
from app.event.rules import EventView
from app.event.service.event import the_event
from app.gifts.paper.printed import dots_of
from app.gifts.records.jobs import JobView
from app.gifts.rules.jobs import Event, back_off
from app.gifts.screen.words import printer_words
from app.gifts.service import printing
from app.gifts.service.printing import Changed
from app.gifts.service.sending import Paint, Ready, event_of, prepare, printer_of
from app.kit.background import Lane
from app.kit.changes import Changes
from app.store.acts import Act
from app.words.errors import KnownError

_log = getLogger(__name__)
_GOODBYE = 3.0  # seconds that closing the program waits for a slip


class _Carrier:
    """The printer's own thread: does one piece of work after the other, whatever becomes of each."""

    def __init__(self, failed: Callable[[], None]) -> None:
        self._failed = failed
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self.thread = Thread(target=self._carry, name="printer")
        self.thread.start()

    def put(self, work: Callable[[], None]) -> None:
        """Do this next."""
        self._work.put(work)

    def stop(self) -> None:
        """Finish, but wait for it no longer than a moment."""
        self._work.put(None)
        self.thread.join(_GOODBYE)

    def _carry(self) -> None:
        while (work := self._work.get()) is not None:
            try:
                work()
            except Exception:  # noqa: BLE001 - the queue must not stand still for ever
                _log.exception("the printer's thread failed")
                self._failed()


class Printing(QObject):
    """Sends what waits, one slip after the other, and says what stands in the way.

    Args:
        lane: owns the event.
        changes: the news.
        act: makes a fresh act for each step, at this desk.
        paint: makes the picture of a slip.
    """

    changed = Signal()
    found = Signal(object)
    _prepared = Signal(object, object)
    _stuck = Signal(int, object)
    _delivered = Signal(int, object)

    def __init__(self, lane: Lane, changes: Changes, act: Callable[[], Act], paint: Paint = dots_of) -> None:
        super().__init__()
        self._lane, self._act, self._paint = lane, act, paint
        self.printer: Printer | None = None
        self.trouble = Trouble.NONE
        self.near_end = False
        self._busy = False
        self._sending = 0
        self._tries = 0
        self._cancel = Flag()
        self._work = _Carrier(self._failed)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.pump)
        queued = Qt.ConnectionType.QueuedConnection
        self._prepared.connect(self._on_prepared, queued)
        self._stuck.connect(self._on_stuck, queued)
        self._delivered.connect(self._on_delivered, queued)
        changes.watch("print", refresh=self.pump)
        changes.watch("event", refresh=self.reread)

    def begin(self) -> None:
        """After the start: what was being sent is asked about, then the queue goes on."""

        def look(event: EventView) -> None:
            self._use(event)
            address = self.printer.address.text() if self.printer else ""
            self._lane.run(
                lambda store: printing.recover(store, self._act(), address if store.path is None else ""),
                self._recovered,
                owner=self,
            )

        self._lane.run(the_event, look, owner=self)

    def reread(self) -> None:
        """The settings may name another printer now."""
        self._lane.run(the_event, self._use, owner=self)

    def pump(self) -> None:
        """Send the next slip, if one waits and the printer is free."""
        if self._busy or self.printer is None or self._again.isActive():
            return
        self._busy = True
        self._lane.run(printing.next_job, self._got, owner=self)

    def hurry(self) -> None:
        """Ask the printer again now, because somebody says that it is ready."""
        self._again.stop()
        self._tries = 0
        self.pump()

    def look_around(self) -> None:
        """Look for printers that are plugged in or known to CUPS; `found` tells their addresses."""
        self._work.put(
            lambda: self.found.emit(tuple(one.text() for one in (*found_devices(), *found_queues())))
        )

    def name(self) -> str:
        """The printer in use and whether its roll is nearly out, "" for none."""
        return "" if self.printer is None else printer_words(self.printer, near_end=self.near_end)

    def give_up(self, job_id: int) -> None:
        """Stop waiting for a slip that hangs, because a person said what became of it.

        Args:
            job_id: of the slip.
        """
        if self._sending == job_id:
            self._cancel.set()
        if self.trouble in {Trouble.STALLED, Trouble.CLOSED}:
            self._say(Trouble.NONE)

    def stop(self) -> None:
        """Let the printer go; a slip that is under way becomes unconfirmed."""
        self._again.stop()
        self.printer = None
        self._cancel.set()
        self._work.stop()

    def _use(self, event: EventView) -> None:
        old = self.printer
        try:
            self.printer = printer_of(event.settings)
        except KnownError:
            self.printer, self.trouble = None, Trouble.NO_CONNECTION
        if old and self.printer and (old.address, old.paper) == (self.printer.address, self.printer.paper):
            self.printer = old
            return
        self.trouble = Trouble.NONE
        self.changed.emit()
        self.hurry()

    def _recovered(self, found: int) -> None:
        if self.printer is not None:
            self.printer.dirty = self.printer.dirty or found > 0
        self.pump()

    def _got(self, job: JobView | None) -> None:
        printer = self.printer
        if job is None or printer is None:
            self._busy = False
            return
        cancel = self._cancel = Flag()
        self._work.put(lambda: self._prepared.emit(job, prepare(printer, job, self._paint, cancel)))

    @Slot(object, object)
    def _on_prepared(self, job: JobView, ready: Ready) -> None:
        fresh, self.near_end = ready.before.near_end is not self.near_end, ready.before.near_end
        self._say(ready.before.trouble)
        if fresh:
            self.changed.emit()
        printer = self.printer
        if not ready.before.ready or printer is None:
            self._work.put(ready.link.close)
            self._busy = False
            self._tries += 1
            self._again.start(1000 * back_off(self._tries))
            return
        self._tries = 0
        address = printer.address.text()
        self._lane.run(
            lambda store: printing.begin(store, self._act(), job.id, address, ready.sha256),
            lambda begun: self._begun(job.id, printer, ready, begun),
            owner=self,
        )

    def _begun(self, job_id: int, printer: Printer, ready: Ready, begun: Changed) -> None:
        if not begun.changed:  # another printer took it
            self._work.put(ready.link.close)
            self._next()
            return
        self._sending = job_id
        self._work.put(lambda: self._send(job_id, printer, ready))

    def _send(self, job_id: int, printer: Printer, ready: Ready) -> None:
        """On the printer's thread."""
        try:
            delivery = ready.link.send(
                ready.data, lambda trouble: self._stuck.emit(job_id, trouble), ready.rows
            )
        finally:
            ready.link.close()
        printer.after(delivery)
        self._delivered.emit(job_id, delivery)

    @Slot(int, object)
    def _on_stuck(self, job_id: int, trouble: Trouble) -> None:
        self._say(trouble)
        self._settle(job_id, Event.UNSURE, trouble, "")

    @Slot(int, object)
    def _on_delivered(self, job_id: int, delivery: Delivery) -> None:
        self._sending = 0
        if not job_id:  # it failed before the first byte: the slip is still queued
            self._say(Trouble.FAULT)
            self._busy = False
            self._again.start(1000 * back_off(4))
            return
        told = delivery.trouble in {Trouble.CANCELLED, Trouble.SILENT}
        self._say(Trouble.NONE if told or delivery.sent is Sent.PRINTED else delivery.trouble)
        self._settle(job_id, event_of(delivery), delivery.trouble, delivery.ref)
        self._lane.run(lambda _: None, lambda _: self._next(), owner=self)

    def _settle(self, job_id: int, event: Event, trouble: Trouble, ref: str) -> None:
        self._lane.run(
            lambda store: printing.settle(store, self._act(), job_id, event, trouble=trouble.value, ref=ref),
            lambda _: self.changed.emit(),
            owner=self,
        )

    def _next(self) -> None:
        self._busy = False
        self.pump()

    def _failed(self) -> None:
        """On the printer's thread: something of ours went wrong."""
        if isValid(self):
            self._delivered.emit(self._sending, Delivery(Sent.UNCONFIRMED, Trouble.FAULT))

    def _say(self, trouble: Trouble) -> None:
        if trouble is not self.trouble:
            self.trouble = trouble
            self.changed.emit()
