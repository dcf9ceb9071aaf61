"""Invitation numbers: for people, printed large, and what the draw shows."""

import re
import unicodedata
from collections.abc import Iterable

LETTERS, DIGITS = "A", 4
_NUMBER = re.compile(r"([A-Z]{0,4})-?(\d{1,9})")


def clean_number(text: str) -> str:
    """A number as it is stored: full-width letters folded, upper case, no spaces.

    Args:
        text: as typed or imported.
    """
    return unicodedata.normalize("NFKC", text).upper().replace(" ", "").strip()


def spellings(typed: str) -> tuple[str, ...]:
    """The numbers a person may mean, likeliest first: a1 and 1 mean A0001 too.

    Args:
        typed: as typed.
    """
    number = clean_number(typed)
    found = _NUMBER.fullmatch(number)
    if found is None:
        return (number,)
    letters, digits = found[1] or LETTERS, found[2]
    return tuple(dict.fromkeys((number, f"{letters}{digits.zfill(DIGITS)}", f"{letters}{digits}")))


def ordinal(number: str) -> int | None:
    """The place of a number among those that the list gives; None for one that was made up otherwise.

    Args:
        number: as stored.
    """
    found = _NUMBER.fullmatch(number)
    return int(found[2]) if found is not None and found[1] == LETTERS else None


def next_numbers(taken: Iterable[str], count: int, above: int = 0) -> tuple[str, ...]:
    """Fresh invitation numbers, after the highest one taken.

    Args:
        taken: numbers in use.
        count: how many are wanted.
        above: the highest place that other numbers in use have, 0 if none has any.
    """
    highest = max((place for place in map(ordinal, taken) if place is not None), default=0)
    return tuple(f"{LETTERS}{max(highest, above) + n:0{DIGITS}d}" for n in range(1, count + 1))
