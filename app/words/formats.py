"""Dates, times and counts as the chosen language writes them."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from app.words.catalogue import CHINESE, language, tr

_DAYS_ZH = "一二三四五六日"
_DAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def clock(instant: datetime, zone: tzinfo, *, seconds: bool = False) -> str:
    """An instant as a wall clock in the event's zone, "08:42" or "08:42:17".

    Args:
        instant: aware, in any zone.
        zone: the event's zone.
        seconds: whether to show them.
    """
    there = instant.astimezone(zone)  # not strftime, which looks for a module each time
    plain = f"{there.hour:02}:{there.minute:02}"
    return f"{plain}:{there.second:02}" if seconds else plain


def day(when: date) -> str:
    """A day with its weekday: 11月28日 周六, or Sat 28 Nov.

    Args:
        when: the date (or datetime, already in the event's zone).
    """
    if language() == CHINESE:
        return f"{when.month}月{when.day}日 周{_DAYS_ZH[when.weekday()]}"
    return f"{_DAYS_EN[when.weekday()]} {when.day} {_MONTHS_EN[when.month - 1]}"


def count(n: int) -> str:
    """A count with thousands separated: 1,240.

    Args:
        n: the count.
    """
    return f"{n:,}"


def listed(parts: tuple[str, ...]) -> str:
    """Several short texts on one line: "·" in Chinese, ", " in English.

    Args:
        parts: empty ones are left out.
    """
    joint = "·" if language() == CHINESE else ", "
    return joint.join(part for part in parts if part)


def names(parts: Iterable[str]) -> str:
    """Names in a row: "、" in Chinese, ", " in English.

    Args:
        parts: the names.
    """
    return ("、" if language() == CHINESE else ", ").join(parts)


def clauses(parts: Iterable[str]) -> str:
    """Several half sentences one after the other: "；" in Chinese, "; " in English.

    Args:
        parts: the half sentences.
    """
    return ("；" if language() == CHINESE else "; ").join(parts)


def desk_words(desk: str) -> str:
    """A desk as people say it: desk-1 is Desk 1, kiosk-1 is Self-service 1.

    Args:
        desk: its name.
    """
    kind, _, number = desk.partition("-")
    if kind == "kiosk" and number:
        return tr("Self-service {n}", n=number)
    return tr("Desk {n}", n=number) if kind == "desk" and number.isdigit() else desk
