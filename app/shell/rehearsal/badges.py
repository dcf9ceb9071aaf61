"""The badges of a rehearsal: switched on for the last arrivals, printed, kept as pictures."""

from dataclasses import replace
from pathlib import Path

from app.event.rules import Badges
from app.event.service.event import change_settings, the_event
from app.gifts.paper.printed import dots_of, picture
from app.gifts.rules.jobs import JobState
from app.gifts.service.printing import next_job, slip_of
from app.gifts.service.sending import printer_at, send_next
from app.store.acts import Act
from app.store.database import Database


def choose_badges(store: Database, badges: Badges) -> None:
    """Print badges from now on, or no longer.

    Args:
        store: the open event.
        badges: as the organiser chooses.
    """
    settings = replace(the_event(store).settings, badges=badges)
    change_settings(store, Act.new("office", "rehearsal"), settings)


def print_badges(store: Database, out: Path) -> int:
    """Print the badges that wait, to a file and as pictures.

    Args:
        store: the open event.
        out: where slips go.

    Returns:
        How many came out.
    """
    slips = out / "slips"
    slips.mkdir(exist_ok=True)
    dots = the_event(store).settings.slip_dots
    printer = printer_at(f"file:{slips / 'badges.bin'}", dots)
    done = 0
    while printer is not None and (job := next_job(store)) is not None:
        picture(slip_of(job), dots).save(str(slips / f"badge-{done + 1}.png"))
        sent = send_next(store, lambda: Act.new("desk-1", "rehearsal"), printer, dots_of)
        if sent is None or sent.state is JobState.QUEUED:
            break
        done += 1
    return done
