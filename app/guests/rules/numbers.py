"""Invitation numbers: for people, printed large, and what the draw shows."""

import re
import unicodedata
from collections.abc import Iterable

DIGITS = 4
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
    letters, digits = found[1] or "A", found[2]
    return tuple(dict.fromkeys((number, f"{letters}{digits.zfill(DIGITS)}", f"{letters}{digits}")))


def next_numbers(taken: Iterable[str], count: int, letters: str = "A") -> tuple[str, ...]:
    """Fresh invitation numbers, after the highest one taken.

    Args:
        taken: numbers in use.
        count: how many are wanted.
        letters: what they begin with.
    """
    highest = 0
    for number in taken:
        found = _NUMBER.fullmatch(number)
        if found is not None and found[1] == letters:
            highest = max(highest, int(found[2]))
    return tuple(f"{letters}{highest + n:0{DIGITS}d}" for n in range(1, count + 1))
