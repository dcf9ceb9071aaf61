"""One slip from the queue to the paper, without a window: for the command line and the rehearsal."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event as Flag

from app.devices.printer.bitmap import Bitmap
from app.devices.printer.link import Link, Printer
from app.devices.printer.outcome import Delivery, Readiness, Sent, Trouble
from app.event.rules import Settings
from app.gifts.records.jobs import JobView
from app.gifts.rules.jobs import Event, JobState
from app.gifts.rules.slips import Slip
from app.gifts.service import printing
from app.store.acts import Act
from app.store.database import Database

Paint = Callable[[Slip, int], Bitmap]
_EVENTS = {
    Sent.PRINTED: Event.CONFIRMED,
    Sent.UNCONFIRMED: Event.UNSURE,
    Sent.HANDED: Event.HANDED,
    Sent.NOTHING: Event.NOT_SENT,
}


@dataclass(frozen=True)
class Sending:
    """What became of one job.

    Args:
        job_id: of its row.
        state: as it is now.
        trouble: why it is not surer.
    """

    job_id: int
    state: JobState
    trouble: Trouble


def event_of(delivery: Delivery) -> Event:
    """What a delivery means for its job.

    Args:
        delivery: as the device says.
    """
    return _EVENTS[delivery.sent]


def printer_of(settings: Settings) -> Printer | None:
    """The printer that the event's settings name, or None.

    Args:
        settings: the organiser's choices.

    Raises:
        KnownError: the address cannot be read.
    """
    return printer_at(settings.printer, settings.slip_dots)


def printer_at(address: str, dots: int) -> Printer | None:
    """The printer at an address, or None for an empty one.

    Args:
        address: as typed.
        dots: the width of its paper.

    Raises:
        KnownError: the address cannot be read.
    """
    from app.devices.printer.address import parse
    from app.devices.printer.slip import Paper

    place = parse(address)
    return None if place is None else Printer(place, Paper(dots))


@dataclass
class Ready:
    """A slip that is painted, and a connection that waits for the word to send it.

    Args:
        link: open.
        before: what the printer said.
        data: the slip's bytes.
        rows: of its picture.
    """

    link: Link
    before: Readiness
    data: bytes
    rows: int

    @property
    def sha256(self) -> str:
        """Of the bytes, for the record."""
        return hashlib.sha256(self.data).hexdigest()


def prepare(printer: Printer, job: JobView, paint: Paint, cancel: Flag) -> Ready:
    """Paint a slip, connect and ask; not one byte of the slip leaves.

    Args:
        printer: where to.
        job: queued.
        paint: makes the picture.
        cancel: set by another thread to give up.
    """
    picture = paint(printing.slip_of(job), printer.paper.dots)
    data = printer.bytes_of(picture)
    link = printer.open(cancel)
    return Ready(link, link.ready(), data, picture.height)


def send_next(
    store: Database, act: Callable[[], Act], printer: Printer, paint: Paint, cancel: Flag | None = None
) -> Sending | None:
    """Send the oldest queued slip; None when none waits.

    Args:
        store: the open event.
        act: makes a fresh act for each step.
        printer: where to.
        paint: makes the picture.
        cancel: set by another thread to give up.
    """
    job = printing.next_job(store)
    if job is None:
        return None
    ready = prepare(printer, job, paint, cancel or Flag())
    try:
        return _sent(store, act, printer, job, ready)
    finally:
        ready.link.close()


def _sent(store: Database, act: Callable[[], Act], printer: Printer, job: JobView, ready: Ready) -> Sending:
    if not ready.before.ready:
        return Sending(job.id, JobState.QUEUED, ready.before.trouble)
    begun = printing.begin(store, act(), job.id, printer.address.text(), ready.sha256)
    if not begun.changed:
        return Sending(job.id, begun.state, Trouble.NONE)

    def stuck(trouble: Trouble) -> None:
        printing.settle(store, act(), job.id, Event.UNSURE, trouble=trouble.value)

    delivery = ready.link.send(ready.data, stuck, ready.rows)
    printer.after(delivery)
    done = printing.settle(
        store, act(), job.id, event_of(delivery), trouble=delivery.trouble.value, ref=delivery.ref
    )
    return Sending(job.id, done.state, delivery.trouble)
