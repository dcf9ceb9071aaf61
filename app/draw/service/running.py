"""The evening that verbs act on, whether it is between two draws, and how its proof writes the time."""

from datetime import datetime

from app.draw.records import draws as draw_rows
from app.draw.records import evenings, tables
from app.draw.rules.state import DrawStage
from app.event.rules import EventView
from app.store.database import Transaction
from app.words.errors import KnownError


def newest(t: Transaction) -> tables.Evening:
    """The newest evening, closed or not.

    Args:
        t: the open transaction.

    Raises:
        KnownError: nothing is frozen.
    """
    evening = evenings.evening(t)
    if evening is None:
        raise KnownError("The list is not frozen yet. Freeze it first.")
    return evening


def running(t: Transaction) -> tables.Evening:
    """The evening that verbs act on.

    Args:
        t: the open transaction.

    Raises:
        KnownError: nothing is frozen, or it is closed.
    """
    evening = newest(t)
    if evening.closed:
        raise KnownError("This draw is closed. Nothing can be added to its proof.")
    return evening


def between_draws(t: Transaction, evening: tables.Evening) -> None:
    """Refuse while a draw is under way.

    Args:
        t: the open transaction.
        evening: the running one.

    Raises:
        KnownError: a draw is open, or its winners have not been shown.
    """
    last = draw_rows.newest(t, evening.id)
    if last is not None and last.stage not in {DrawStage.REVEALED.value, DrawStage.VOID.value}:
        raise KnownError("Draw {no} is still under way. Finish it or void it first.", no=last.no)


def stamp(t: Transaction, event: EventView) -> str:
    """This instant as the proof writes it, in the event's zone.

    Args:
        t: the open transaction.
        event: for its zone.
    """
    return written(t.now, event)


def written(at: datetime, event: EventView) -> str:
    """An instant as the proof writes it.

    Args:
        at: aware.
        event: for its zone.
    """
    return at.astimezone(event.tz).isoformat(timespec="seconds")
