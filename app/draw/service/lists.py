"""Who stands on a list, and who would stand on one made now."""

from functools import lru_cache

from app.draw.rules.lists import Entry, in_order, read_list
from app.draw.rules.state import Mode
from app.event import records as event_records
from app.guests.records import people as guest_records
from app.signin.records import sign_ins as signin_records
from app.store.database import Transaction


@lru_cache(maxsize=4)
def entries_of(file: bytes) -> tuple[Entry, ...]:
    """The entries of a frozen list, read once.

    Args:
        file: its bytes.
    """
    return read_list(file)


def may_join(t: Transaction, mode: Mode) -> tuple[Entry, ...]:
    """Who would be in a list made now, in list order.

    Args:
        t: the open transaction.
        mode: a rehearsal before anybody is here plays with every invited guest.
    """
    settings = event_records.the_event(t).settings
    here = tuple(
        Entry(a.number, 1 + a.companions if settings.companions_draw else 1, _plain(a.category))
        for a in signin_records.arrivals(t)
        if a.draws
    )
    if not here and mode is Mode.REHEARSAL:
        here = tuple(
            Entry(guest.number, 1, _plain(guest.category))
            for guest in guest_records.all_views(t)
            if not guest.cancelled and guest.draws
        )
    return in_order(here)


def _plain(group: str) -> str:
    return "".join(letter if ord(letter) >= 32 and ord(letter) != 127 else " " for letter in group)
