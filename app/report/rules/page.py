"""One sheet of the workbook as plain values: columns, rows, and words that are still English."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """How a column's values are written and shown."""

    TEXT = "text"
    NUMBER = "number"
    TIME = "time"
    MOMENT = "moment"
    LENGTH = "length"
    LATE = "late"
    SHARE = "share"
    DECIMAL = "decimal"
    YES = "yes"


@dataclass(frozen=True)
class Word:
    """A text of ours, in English until the sheet is written in the chosen language.

    Args:
        text: the English source.
        values: what stands in its placeholders.
    """

    text: str
    values: tuple[tuple[str, str | int], ...] = ()


Value = str | Word | int | float | bool | datetime | timedelta | None


@dataclass(frozen=True)
class Column:
    """One column.

    Args:
        head: English source of its heading.
        kind: how values are shown.
        wide: whether long texts are expected, which wrap.
    """

    head: str
    kind: Kind = Kind.TEXT
    wide: bool = False


@dataclass(frozen=True)
class Page:
    """One sheet.

    Args:
        title: English source of the sheet's name.
        columns: from left to right.
        rows: one value a column.
        above: lines over the heading, label and value.
        keep: how many columns stay in sight when scrolling to the right.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    above: tuple[tuple[Word, Value], ...] = ()
    keep: int = 0


def say(text: str) -> str:
    """Mark an English source, so that the collector of words finds it.

    Args:
        text: a literal.
    """
    return text
