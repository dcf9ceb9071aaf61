"""The verbs of the event itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.event import records
from app.event.rules import (
    PIN_LEAST,
    PIN_MOST,
    Desk,
    Duty,
    Entry,
    EventView,
    Role,
    Settings,
    easily_guessed,
    pin_digits,
)
from app.event.sheet import read_table
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.store.pictures import Picture
from app.store.pictures import keep as keep_pictures
from app.store.pins import hash_of, matches
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


def add_staff(store: Database, act: Act, duties: tuple[Duty, ...], desks: tuple[Desk, ...]) -> int:
    """Write down who does what on the day, and the desks they work at.

    Args:
        store: the open event.
        act: who does it.
        duties: one a person.
        desks: those not known yet are added.

    Returns:
        How many duties came in.
    """

    def work(t: Transaction) -> int:
        records.keep_duties(t, duties)
        records.keep_desks(t, desks)
        t.tell("event")
        t.note(duties=len(duties))
        return len(duties)

    return store.perform(act, "event.staff", int, work)


STAFF_HEADINGS = {
    "person": ("姓名", "Name", "人员", "Person"),
    "role": ("岗位", "Post", "角色", "Role"),
    "duty": ("职责", "Duty", "任务", "Task"),
    "desk": ("台", "Desk", "工作台"),
    "phone": ("电话", "Phone", "手机"),
}


def import_staff(store: Database, act: Act, path: Path) -> int:
    """Import who does what on the day; desks not known yet are added for reception.

    Args:
        store: the open event.
        act: who does it.
        path: an .xlsx or .csv file.

    Returns:
        How many people came in.
    """
    table = read_table(path, STAFF_HEADINGS, ("person", "duty"))
    duties = tuple(Duty(*(row.text(field) for field in STAFF_HEADINGS)) for row in table.rows)
    known = tuple(Desk(duty.desk, Role.RECEPTION) for duty in duties if duty.desk)
    return add_staff(store, act, duties, known)


def the_event(store: Database) -> EventView:
    """The event as it stands.

    Args:
        store: the open event.
    """
    return store.ask(records.the_event)


def desks(store: Database) -> tuple[Desk, ...]:
    """Every desk.

    Args:
        store: the open event.
    """
    return store.ask(records.all_desks)


def duties(store: Database) -> tuple[Duty, ...]:
    """Who does what on the day.

    Args:
        store: the open event.
    """
    return store.ask(records.all_duties)


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


def set_pin(store: Database, act: Act, role: Role, typed: str) -> int:
    """Give a role its PIN, or take it away; the earlier one stays in the file as a row that no longer counts.

    What was typed never joins the audit chain: the chain's key lies in the same file.

    Args:
        store: the open event.
        act: who does it.
        role: whose.
        typed: 4 to 12 digits; "" for no PIN any more.

    Returns:
        How many roles have a PIN now.

    Raises:
        KnownError: it is no PIN, or one that anybody would guess.
    """
    hashed = _hashed(typed) if typed else ""

    def work(t: Transaction) -> int:
        records.keep_pin(t, role, hashed)
        t.tell("event")
        t.note(role=role.value, pin=bool(hashed))
        return len(records.pins(t))

    return store.perform(act, "event.set_pin", int, work)


def enter_pin(store: Database, act: Act, typed: str, roles: tuple[Role, ...]) -> Entry:
    """Try a PIN at this desk; after five wrong ones in a row nobody may try for a while, also after a restart.

    Args:
        store: the open event.
        act: who and where; tries are counted by desk.
        typed: as entered.
        roles: whose PIN would do.
    """

    def work(t: Transaction) -> Entry:
        before = records.tries(t, act.desk)
        waits = before.wait_s(t.now)
        if waits:
            return Entry(None, before.left, waits)
        role = whose(records.pins(t), typed, roles)
        records.keep_try(t, act.desk, matched=role is not None)
        t.note(matched=role is not None)
        after = records.tries(t, act.desk)
        return Entry(role, after.left, after.wait_s(t.now))

    return store.perform(act, "event.enter_pin", Entry, work)


def pinned(store: Database) -> frozenset[Role]:
    """The roles that have a PIN.

    Args:
        store: the open event.
    """
    return store.ask(lambda t: frozenset(records.pins(t)))


def pin_hashes(store: Database) -> dict[Role, str]:
    """What is kept of every PIN, for a desk that must ask for one while the event cannot be written.

    Args:
        store: the open event.
    """
    return store.ask(records.pins)


def whose(hashes: Mapping[Role, str], typed: str, roles: tuple[Role, ...]) -> Role | None:
    """Whose PIN this is, if one of these roles'; nothing is counted here.

    Args:
        hashes: what is kept of the PINs.
        typed: as entered.
        roles: whose PIN would do.
    """
    pin = pin_digits(typed)
    return next((role for role in roles if pin and role in hashes and matches(hashes[role], pin)), None)


def _hashed(typed: str) -> str:
    pin = pin_digits(typed)
    if pin is None:
        raise KnownError(
            "A PIN has {least} to {most} digits. Type another one.", least=PIN_LEAST, most=PIN_MOST
        )
    if easily_guessed(pin):
        raise KnownError(
            "Anybody would guess this PIN. Choose one that is no run and no row of equal digits."
        )
    return hash_of(pin)
