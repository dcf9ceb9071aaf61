"""Details that the list may leave out and a person at the door fills in: which are missing, and what may be written."""

from collections.abc import Iterable

from app.event.rules import Detail
from app.guests.rules.guest import GuestView
from app.guests.rules.intake import DEFAULT_CATEGORY, LONGEST_TEXT

# The columns of the table; a longer text is a slip, or no detail at all.
LONGEST = {Detail.PHONE: 32, Detail.TABLE: 32, Detail.CATEGORY: 64}
LEAST_DIGITS = 4  # a phone is told by its tail


def lacking(guest: GuestView, wanted: Iterable[Detail]) -> tuple[Detail, ...]:
    """Which of these details the list does not say, always in the same order.

    Args:
        guest: of the list; one without a category stands in the list's own.
        wanted: what the event wants to know.
    """
    asked = frozenset(wanted)
    return tuple(one for one in Detail if one in asked and _said(guest, one) == "")


def _said(guest: GuestView, detail: Detail) -> str:
    said = str(getattr(guest, detail.value)).strip()
    return "" if detail is Detail.CATEGORY and said == DEFAULT_CATEGORY else said


def clean_detail(detail: Detail, typed: str) -> str | None:
    """A detail as it is written into the list, "" for nothing typed, None if it cannot be one.

    Args:
        detail: which.
        typed: by a person, or by whatever stood in the clipboard; hostile.
    """
    if len(typed) > 4 * LONGEST_TEXT:
        return None
    text = " ".join(typed.split())
    if len(text) > LONGEST.get(detail, LONGEST_TEXT) or not text.isprintable():
        return None
    few = sum(letter.isdigit() for letter in text) < LEAST_DIGITS
    return None if detail is Detail.PHONE and text and few else text
