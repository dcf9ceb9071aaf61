"""The verbs of the event itself."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.event import records
from app.event.rules import Desk, EventView, Role, Settings
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.store.pictures import Picture
from app.store.pictures import keep as keep_pictures
from app.words.errors import KnownError

LONGEST_NAME = 200  # it stands on the projector, on cards and in the proof


FIRST_DESKS = (
    Desk("desk-1", Role.RECEPTION),
    Desk("show", Role.CALLER),
    Desk("draw", Role.DRAW),
    Desk("gifts", Role.GIFTS),
)


@dataclass(frozen=True)
class Kept:
    """The answer of a verb whose result is the event itself."""

    event: EventView


def name_event(store: Database, act: Act, event: EventView, desks: tuple[Desk, ...] = FIRST_DESKS) -> Kept:
    """Name a fresh event and give it its first desks.

    Args:
        store: the open event file.
        act: who does it.
        event: name, place, times, zone, prefix, look.
        desks: where people will work.

    Raises:
        KnownError: a time or the zone makes no sense.
    """
    _check(event)

    def work(t: Transaction) -> Kept:
        records.keep_event(t, event)
        records.keep_desks(t, desks)
        t.tell("event")
        return Kept(event)

    return store.perform(act, "event.name", Kept, work)


def change_event(store: Database, act: Act, event: EventView, pictures: tuple[Picture, ...] = ()) -> Kept:
    """Change what was said of the event; every earlier state stays in the audit chain.

    Args:
        store: the open event.
        act: who does it.
        event: as it shall be; the code prefix cannot change any more.
        pictures: background and logo that were chosen anew.
    """
    _check(event)

    def work(t: Transaction) -> Kept:
        keep_pictures(t, pictures)
        kept = replace(event, prefix=records.the_event(t).prefix)
        records.keep_event(t, kept)
        t.tell("event")
        return Kept(kept)

    return store.perform(act, "event.change", Kept, work)


def change_settings(store: Database, act: Act, settings: Settings) -> Kept:
    """Change the organiser's choices.

    Args:
        store: the open event.
        act: who does it.
        settings: as they shall be.
    """

    def work(t: Transaction) -> Kept:
        kept = replace(records.the_event(t), settings=settings)
        records.keep_event(t, kept)
        t.tell("event")
        return Kept(kept)

    return store.perform(act, "event.settings", Kept, work)


def the_event(store: Database) -> EventView:
    """The event as it stands.

    Args:
        store: the open event.
    """
    return store.ask(records.the_event)


def instant(text: str, zone: str) -> datetime:
    """A time as an organiser types it, "2003-09-09 08:30", as an instant of the event's zone.

    Args:
        text: date and time; its own offset, if it has one, counts.
        zone: IANA name.

    Raises:
        KnownError: it cannot be read.
    """
    try:
        said = datetime.fromisoformat(text.strip())
    except ValueError as fault:
        raise KnownError(
            '"{typed}" is not a date and time. Write it as 2026-11-28 08:30.', typed=text
        ) from fault
    return said if said.tzinfo else said.replace(tzinfo=_zone(zone))


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:  # OSError: a folder of zones, "Asia"
        raise KnownError(
            'The time zone "{name}" is not known. Write it as Asia/Shanghai.', name=name
        ) from fault


def _check(event: EventView) -> None:
    _zone(event.zone)
    if not event.name.isprintable() or len(event.name) > LONGEST_NAME:
        raise KnownError(
            "The event's name holds hidden characters or is longer than {n} letters. Type it again.",
            n=LONGEST_NAME,
        )
    if not event.name.strip():
        raise KnownError("The event has no name yet. Give it one.")
    if event.ends_at <= event.starts_at:
        raise KnownError("The event ends before it begins. Change one of the two times.")
