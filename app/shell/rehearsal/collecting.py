"""The gift desks of a rehearsal: everybody collects, slips are printed."""

from pathlib import Path

from app.event.service.event import the_event
from app.gifts.paper.printed import dots_of, picture
from app.gifts.rules.jobs import JobState
from app.gifts.service.handing import Want, hand
from app.gifts.service.printing import job, slip_of
from app.gifts.service.sending import printer_at, send_next
from app.shell.rehearsal.clock import FastClock, Stopwatch
from app.shell.rehearsal.day import OnTheDay
from app.signin.service.questions import arrivals
from app.store.acts import Act
from app.store.database import Database

_SLIPS_SHOWN = 6
_EACH = 2  # seconds a guest, at a desk of three


def hand_out(store: Database, clock: FastClock, out: Path, seen: OnTheDay, watch: Stopwatch) -> None:
    """Everybody who is here collects what is owed; slips go to a printer file and some to pictures.

    Args:
        store: the open event.
        clock: of the event.
        out: where slips go.
        seen: what happened.
        watch: for the summary.
    """
    slips = out / "slips"
    slips.mkdir(exist_ok=True)
    dots = the_event(store).settings.slip_dots
    printer = printer_at(f"file:{slips / 'printer.bin'}", dots)
    with watch.of("gifts"):
        for arrival in arrivals(store):
            clock.on(_EACH)
            handed = hand(store, Act.new("gifts", "rehearsal"), Want(arrival.guest_id))
            if handed.receipt_no:
                seen.receipts += 1
                if seen.receipts <= _SLIPS_SHOWN:
                    slip = slip_of(job(store, handed.job_id))
                    picture(slip, dots).save(str(slips / f"receipt-{handed.receipt_no:04d}.png"))
            for piece in handed.pieces:
                if piece.done.value == "given":
                    seen.pieces += 1
                else:
                    seen.owed_later += 1
    with watch.of("printing"):
        while printer is not None:
            sent = send_next(store, lambda: Act.new("gifts", "rehearsal"), printer, dots_of)
            if sent is None or sent.state is JobState.QUEUED:
                break
            seen.printed[sent.state.value] = seen.printed.get(sent.state.value, 0) + 1
