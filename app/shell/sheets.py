"""The organiser's Excel sheets: which is which, and what an event still misses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError

_ENDINGS = {".xlsx", ".csv"}
_MOST = 40  # a folder with more sheets than this is not the folder of one event


class SheetKind(StrEnum):
    """What a sheet holds."""

    GUESTS = "guests"
    PROGRAMME = "programme"
    PRIZES = "prizes"
    GIFTS = "gifts"
    STAFF = "staff"


@dataclass(frozen=True)
class Sorted:
    """Sheets by what they hold.

    Args:
        sheets: the first of each kind.
        unknown: files that are none.
    """

    sheets: Mapping[SheetKind, Path] = field(default_factory=dict[SheetKind, Path])
    unknown: tuple[Path, ...] = ()


def say_kind(kind: SheetKind) -> str:
    """The name of a kind.

    Args:
        kind: which.
    """
    return {
        SheetKind.GUESTS: tr("Guest list"),
        SheetKind.PROGRAMME: tr("Programme"),
        SheetKind.PRIZES: tr("Prizes"),
        SheetKind.GIFTS: tr("Gifts"),
        SheetKind.STAFF: tr("Who does what"),
    }[kind]


def _headings() -> dict[SheetKind, tuple[Mapping[str, Iterable[str]], tuple[str, ...]]]:
    from app.draw.sheet import HEADINGS as PRIZES
    from app.event.service.staff import STAFF_HEADINGS
    from app.gifts.sheet import HEADINGS as GIFTS
    from app.guests.sheet import HEADINGS as GUESTS
    from app.rundown.sheet import HEADINGS as CUES

    return {
        SheetKind.GUESTS: (GUESTS, ("name",)),
        SheetKind.PROGRAMME: (CUES, ("title",)),
        SheetKind.PRIZES: (PRIZES, ("tier", "name", "count")),
        SheetKind.GIFTS: (GIFTS, ("name",)),
        SheetKind.STAFF: (STAFF_HEADINGS, ("person", "duty")),
    }


def kind_of(path: Path) -> SheetKind | None:
    """What a sheet holds, by the headings most of which are known; None if it is no such sheet.

    Args:
        path: a file from anybody.
    """
    from app.event.sheet import read_table

    best, found = 0, None
    for kind, (headings, needed) in _headings().items():
        try:
            table = read_table(path, headings, needed)
        except KnownError:
            continue
        known = 2 * len(table.fields) - len(table.unknown)
        if known > best:
            best, found = known, kind
    return found


def sort_sheets(paths: Iterable[Path]) -> Sorted:
    """Sort files and folders of files by what they hold.

    Args:
        paths: as they were dropped or chosen.
    """
    files: list[Path] = []
    for path in paths:
        if path.is_dir():  # other things may lie beside the sheets
            files += sorted(file for file in path.iterdir() if file.suffix.lower() in _ENDINGS)
        else:
            files.append(path)
    sheets: dict[SheetKind, Path] = {}
    unknown: list[Path] = []
    for file in files[:_MOST]:
        if file.name.startswith(("~$", ".")):
            continue  # what Excel keeps of a file that is open
        kind = kind_of(file) if file.suffix.lower() in _ENDINGS else None
        if kind is None or kind in sheets:
            unknown.append(file)
        else:
            sheets[kind] = file
    return Sorted(sheets, tuple(unknown))


def missing(store: Database) -> tuple[SheetKind, ...]:
    """What an event cannot do without and has not got yet.

    Args:
        store: the open event.
    """
    from app.draw.service.state import where_are_we
    from app.gifts.service.stock import stock
    from app.guests.records.people import count_guests
    from app.rundown.records import cues

    there = {
        SheetKind.GUESTS: store.ask(count_guests),
        SheetKind.PROGRAMME: len(store.ask(cues)),
        SheetKind.PRIZES: len(where_are_we(store).prizes),
        SheetKind.GIFTS: len(stock(store)),
    }
    return tuple(kind for kind, count in there.items() if not count)
