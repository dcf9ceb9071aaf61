"""Who stands at the gift desk: a scanned code, a number, a receipt, or a search."""

from dataclasses import dataclass
from enum import StrEnum

from app.event import records as event_records
from app.gifts.service.handing import RECEIPT_MARK
from app.guests.records import people as guest_records
from app.guests.rules.codes import is_code, is_ours, normalise
from app.guests.rules.guest import GuestView
from app.guests.rules.numbers import spellings
from app.guests.service.find import find as search
from app.store.database import Database, Transaction


class Hit(StrEnum):
    """What a text turned out to be."""

    GUEST = "guest"
    RECEIPT = "receipt"
    SEVERAL = "several"
    NOBODY = "nobody"
    REVOKED = "revoked"
    OTHER_EVENT = "other_event"


@dataclass(frozen=True)
class Found:
    """The answer of a scan or a search.

    Args:
        hit: what it is.
        guests: one, several, or none.
        token: of a receipt, "" otherwise.
    """

    hit: Hit
    guests: tuple[GuestView, ...] = ()
    token: str = ""


def look_up(store: Database, text: str, most: int = 8) -> Found:
    """What a scanned or typed text stands for. Nothing is changed by it.

    Args:
        store: the open event.
        text: as it came from a scanner or a person; hostile.
        most: how many guests a search may answer with.
    """
    clean = normalise(text)
    if clean is None:
        return Found(Hit.NOBODY)
    if clean.upper().startswith(RECEIPT_MARK):
        return Found(Hit.RECEIPT, token=clean[len(RECEIPT_MARK) :].upper())
    found = store.ask(lambda t: _by_code(t, clean) or _by_number(t, clean))
    if found is not None:
        return found
    guests = search(store, clean, most)
    if not guests:
        return Found(Hit.NOBODY)
    return Found(Hit.GUEST if len(guests) == 1 else Hit.SEVERAL, guests)


def _by_code(t: Transaction, clean: str) -> Found | None:
    hit = guest_records.by_code(t, clean)
    if hit is None:
        foreign = is_code(clean) and not is_ours(clean, event_records.the_event(t).prefix)
        return Found(Hit.OTHER_EVENT) if foreign else None
    return Found(Hit.REVOKED if hit.revoked else Hit.GUEST, (hit.guest,))


def _by_number(t: Transaction, clean: str) -> Found | None:
    for number in spellings(clean):
        guest = guest_records.by_number(t, number)
        if guest is not None:
            return Found(Hit.GUEST, (guest,))
    return None
