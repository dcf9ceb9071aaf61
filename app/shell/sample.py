"""Makes events: an empty one, or the sample ceremony from the workbooks an organiser would send."""

import json
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from app.draw.service.prizes import import_prizes
from app.event.rules import EventView, Settings, moved_to
from app.event.service.event import instant, name_event
from app.event.service.staff import import_staff
from app.gifts.service.stock import import_gifts
from app.guests.rules.codes import new_prefix
from app.guests.rules.guest import CategoryView
from app.guests.service.intake import import_guests
from app.guests.service.list import set_categories
from app.rundown.service.intake import import_cues
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import CHINESE, language

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample"
DESK, OPERATOR = "office", "organiser"


@dataclass(frozen=True)
class Made:
    """What a fresh event holds."""

    name: str
    guests: int = 0
    cues: int = 0
    prizes: int = 0
    gifts: int = 0


def sample_folder() -> Path:
    """The workbooks of the sample ceremony in the chosen language."""
    return FOLDER / ("zh" if language() == CHINESE else "en")


def make_empty(store: Database, name: str) -> Made:
    """Name a fresh event that takes place in two hours' time slots from now on.

    Args:
        store: a fresh event file.
        name: the event's name.
    """
    start = store.clock().replace(minute=0, second=0, microsecond=0) + timedelta(days=1)
    zone = local_zone()
    event = EventView(
        name, "", "", "", start, start + timedelta(hours=2), zone, language(), "", fresh_prefix()
    )
    name_event(store, Act.new(DESK, OPERATOR), event)
    return Made(name)


def fresh_prefix() -> str:
    """Three characters that begin the codes of a new event."""
    return new_prefix(secrets.token_bytes(3))


def local_zone() -> str:
    """The IANA name of this computer's zone; China's where it cannot be told."""
    zone = getattr(datetime.now().astimezone().tzinfo, "key", "")
    if zone:
        return str(zone)
    link = Path("/etc/localtime")
    if link.is_symlink() and "zoneinfo/" in str(link.resolve()):
        found = str(link.resolve()).split("zoneinfo/")[-1]
        if found not in ("UTC", "Etc/UTC"):
            return found
    return "Asia/Shanghai"


def make_sample(store: Database, day: datetime | None = None, *, guests: Path | None = None) -> Made:
    """Fill a fresh event with the sample ceremony; its day moves to today.

    Args:
        store: a fresh event file.
        day: the day it shall take place; today if not given.
        guests: another guest list than the sample's.
    """
    folder = sample_folder()
    said = json.loads((folder / "event.json").read_text(encoding="utf-8"))
    event = _moved(_event(said), day or store.clock())
    name_event(store, _act(), event)
    set_categories(store, _act(), _categories(said))
    come = import_guests(store, _act(), guests or folder / "guests.xlsx")
    cues = import_cues(store, _act(), folder / "programme.xlsx")
    prizes = import_prizes(store, _act(), folder / "prizes.xlsx")
    gifts = import_gifts(store, _act(), folder / "gifts.xlsx")
    import_staff(store, _act(), folder / "staff.xlsx")
    return Made(event.named(language()), come.new, cues.cues, len(prizes.ids), gifts.gifts)


def _act() -> Act:
    return Act.new(DESK, OPERATOR)


def _event(said: dict[str, str]) -> EventView:
    zone = said["zone"]
    starts, ends, out = (instant(said[name], zone) for name in ("starts", "ends", "hard_out"))
    return EventView(
        said["name"], said["name_en"], said["place"], said["place_en"], starts, ends, zone, language(), "",
        fresh_prefix(), Settings(hard_out=out),
    )  # fmt: skip


def _moved(event: EventView, day: datetime) -> EventView:
    shift = moved_to(event, day)
    out = event.settings.hard_out
    settings = replace(event.settings, hard_out=out + shift if out else None)
    return replace(event, starts_at=event.starts_at + shift, ends_at=event.ends_at + shift, settings=settings)


def _categories(said: dict[str, list[dict[str, str]]]) -> tuple[CategoryView, ...]:  # type: ignore[type-arg]
    spoken = "zh" if language() == CHINESE else "en"
    return tuple(
        CategoryView(
            0,
            held[spoken],
            held["zh"],
            held["en"],
            at,
            at,
            bool(held["vip"]),
            bool(held["draws"]),
            bool(held["meal"]),
        )
        for at, held in enumerate(said["categories"])
    )
