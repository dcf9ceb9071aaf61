"""What is asked about arrivals; nothing changes here."""

from dataclasses import dataclass
from datetime import datetime

from app.event.records import the_event
from app.guests.records import people as guests
from app.guests.rules.codes import normalise
from app.guests.rules.guest import GuestView
from app.signin.records import sign_ins as records
from app.signin.records.desks import moments, works
from app.signin.records.hosts import guests_of_host, host_shares
from app.signin.records.recent import newest_here
from app.signin.records.recent import notes_unread as unread_notes
from app.signin.records.recent import recent as newest_attempts
from app.signin.rules.arrival import Arrival
from app.signin.rules.attempts import Recent
from app.signin.rules.desks import DeskShare, by_desk
from app.signin.rules.hosts import HostGuest, HostShare, in_order
from app.signin.rules.outcome import Answer
from app.signin.rules.pace import PACE_OVER, seconds_by_desk
from app.signin.service.after import answer_of
from app.signin.service.signing import Locked
from app.store.database import Database, Transaction


def arrivals(store: Database) -> tuple[Arrival, ...]:
    """Everyone who is here, in the order in which they came.

    Args:
        store: the open event.
    """
    return store.ask(records.arrivals)


def recent(store: Database, desk: str = "", count: int = 12) -> tuple[Recent, ...]:
    """The newest attempts, newest first.

    Args:
        store: the open event.
        desk: of this desk only; "" for all.
        count: how many at most.
    """
    return store.ask(lambda t: newest_attempts(t, desk, count, the_event(t).settings.signatures))


def just_now(store: Database, desk: str, count: int = 12) -> tuple[Recent, ...]:
    """What a desk sees of what happened just now: first the notes that self-service left to be read here.

    Args:
        store: the open event.
        desk: whose attempts follow.
        count: how many of them at most.
    """

    def read(t: Transaction) -> tuple[Recent, ...]:
        asked = the_event(t).settings.signatures
        return (*unread_notes(t, count), *newest_attempts(t, desk, count, asked))

    return store.ask(read)


def hosts(store: Database) -> tuple[HostShare, ...]:
    """Every host with the guests in numbers, those first who should be looked at.

    Args:
        store: the open event.
    """
    return in_order(store.ask(host_shares))


def desks(store: Database) -> tuple[DeskShare, ...]:
    """Every desk in numbers, those first that signed in most.

    Args:
        store: the open event.
    """

    def look(t: Transaction) -> tuple[DeskShare, ...]:
        return by_desk(works(t), seconds_by_desk(moments(t, t.now - PACE_OVER), t.now))

    return store.ask(look)


def guests_of(store: Database, host: str) -> tuple[HostGuest, ...]:
    """The guests of one host: missing VIPs first, then whoever is missing, then those who are here.

    Args:
        store: the open event.
        host: the name; "" for guests without one.
    """
    return store.ask(lambda t: guests_of_host(t, host))


def is_listed(store: Database, text: str) -> bool:
    """Whether a text from a camera belongs to anybody here; a poster's code must not raise an alarm.

    Args:
        store: the open event.
        text: as it was read; hostile.
    """
    clean = normalise(text)
    return clean is not None and store.ask(lambda t: guests.by_code(t, clean)) is not None


def here_among(store: Database, guest_ids: tuple[int, ...]) -> dict[int, datetime]:
    """When those of these guests who are here signed in.

    Args:
        store: the open event.
        guest_ids: e.g. the hits of a search.
    """
    return store.ask(lambda t: records.here_among(t, guest_ids))


def card_of(store: Database, guest_id: int, locked: Locked | None = None) -> Answer | None:
    """The card of a guest who is here, to look at it again; None if the guest is not here.

    Args:
        store: the open event.
        guest_id: of the guest.
        locked: when the draw's list was locked; a higher room knows.
    """

    def look(t: Transaction) -> Answer | None:
        guest, row = guests.by_id(t, guest_id), records.live(t, guest_id)
        return None if guest is None or row is None else answer_of(t, guest, row, locked)

    return store.ask(look)


@dataclass(frozen=True)
class Look:
    """A guest who is only looked at.

    Args:
        guest: as the list says.
        card: of the sign-in that counts; None while the guest is not here.
    """

    guest: GuestView
    card: Answer | None = None


def look_at(store: Database, guest_id: int, locked: Locked | None = None) -> Look | None:
    """Who a guest is and whether they are here; nothing is written, not even that somebody looked. None for nobody.

    Args:
        store: the open event.
        guest_id: of the guest.
        locked: when the draw's list was locked; a higher room knows.
    """

    def look(t: Transaction) -> Look | None:
        guest, row = guests.by_id(t, guest_id), records.live(t, guest_id)
        if guest is None:
            return None
        return Look(guest, None if row is None else answer_of(t, guest, row, locked))

    return store.ask(look)


def last_card(store: Database, desk: str) -> Answer | None:
    """The card of the last guest this desk signed in who is still here; None if there is none.

    Args:
        store: the open event.
        desk: whose.
    """
    last = store.ask(lambda t: newest_here(t, desk))
    return None if last is None else card_of(store, last)
