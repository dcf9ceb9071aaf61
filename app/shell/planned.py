"""A new event as an organiser describes it: what and when, and the sheets that exist already."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from app.event.rules import EventView
from app.event.service.event import instant, name_event
from app.event.service.staff import import_staff
from app.shell.sample import DESK, OPERATOR, fresh_prefix, local_zone
from app.shell.sheets import SheetKind, say_kind
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError


@dataclass(frozen=True)
class Planned:
    """A new event.

    Args:
        event: as described.
        sheets: what comes in with it.
    """

    event: EventView
    sheets: Mapping[SheetKind, Path]


def described(name: str, place: str, day: str, begins: str, ends: str, language: str) -> EventView:
    """An event from the few words that describe it; one that ends past midnight ends the next day.

    Args:
        name: of the event.
        place: where; may be empty.
        day: "2026-11-28".
        begins: "08:30".
        ends: "10:30".
        language: "zh_CN" or "en".

    Raises:
        KnownError: the name is missing or a time cannot be read.
    """
    zone = local_zone()
    if not name.strip():
        raise KnownError("The event has no name yet. Give it one.")
    start, end = (instant(f"{day.strip()} {clock.strip().zfill(5)}", zone) for clock in (begins, ends))
    if end < start:
        end += timedelta(days=1)
    return EventView(
        name.strip(), "", place.strip(), "", start, end, zone, language, "", fresh_prefix()
    )  # fmt: skip


def make_planned(store: Database, planned: Planned) -> tuple[str, ...]:
    """Make the event and bring in its sheets, each wholly or not at all.

    Args:
        store: a fresh event file.
        planned: the event.

    Returns:
        Why a sheet stayed out, one sentence each.
    """
    name_event(store, _act(), planned.event)
    refused: list[str] = []
    for kind in SheetKind:
        path = planned.sheets.get(kind)
        if path is None:
            continue
        try:
            _bring(store, kind, path)
        except KnownError as fault:
            refused.append(tr("{sheet}: {why}", sheet=say_kind(kind), why=fault.sentence()))
    return tuple(refused)


def _act() -> Act:
    return Act.new(DESK, OPERATOR)


def _bring(store: Database, kind: SheetKind, path: Path) -> None:
    from app.draw.service.prizes import import_prizes
    from app.gifts.service.stock import import_gifts
    from app.guests.service.intake import import_guests
    from app.rundown.service.intake import import_cues

    if kind is SheetKind.GUESTS:
        import_guests(store, _act(), path)
    elif kind is SheetKind.PROGRAMME:
        import_cues(store, _act(), path)
    elif kind is SheetKind.PRIZES:
        import_prizes(store, _act(), path)
    elif kind is SheetKind.GIFTS:
        import_gifts(store, _act(), path)
    else:
        import_staff(store, _act(), path)
