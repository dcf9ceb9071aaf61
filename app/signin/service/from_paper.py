"""After an outage: the ticked lines of the printed list come in, with the times that were written beside them."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.event.records import the_event
from app.guests.records import people as guests
from app.guests.rules.codes import normalise
from app.guests.rules.guest import GuestView
from app.guests.rules.numbers import clean_number, spellings
from app.signin.records import sign_ins as records
from app.signin.rules.decision import opening
from app.signin.rules.handwritten import EARLIEST
from app.signin.rules.outcome import Answer, Way
from app.signin.service.signing import Locked, attempt
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError
from app.words.formats import clock


@dataclass(frozen=True)
class PaperLine:
    """A line of the printed list that was read.

    Args:
        guest: whose line it is.
        here_since: when the guest signed in, if a sign-in counts already.
    """

    guest: GuestView
    here_since: datetime | None = None


def line_of(store: Database, text: str) -> PaperLine | None:
    """Whose line a text stands on: a code of the list, also one that was reissued since it was printed, or a number.

    Args:
        store: the open event.
        text: as it was read or typed; hostile.
    """

    def look(t: Transaction) -> PaperLine | None:
        guest = _guest_of(t, text)
        row = None if guest is None else records.live(t, guest.id)
        return None if guest is None else PaperLine(guest, None if row is None else row.at)

    return store.ask(look)


def enter_from_paper(
    store: Database, act: Act, guest_id: int, at: datetime, *, locked: Locked | None = None
) -> Answer:
    """Sign in a guest whose line was ticked, at the time written beside the tick.

    Args:
        store: the open event.
        act: who enters it, under which op_id.
        guest_id: of the guest.
        at: when the guest came.
        locked: when the draw's list was locked; a higher room knows.

    Raises:
        KnownError: the time has not come yet, or the doors were not open, or it is long before the event.
    """

    def work(t: Transaction) -> Answer:
        _check(t, at)
        found = guests.by_id(t, guest_id)
        return attempt(
            t, act, lambda _t, _event, facts: replace(facts, guest=found), Way.PAPER, at=at, locked=locked
        )

    return store.perform(act, "signin.from_paper", Answer, work, (guest_id, at.isoformat()))


def _guest_of(t: Transaction, text: str) -> GuestView | None:
    clean = normalise(text)
    if clean is None:
        return None
    hit = guests.by_code(t, clean)
    if hit is not None:  # the desk printed this list itself: an old code still says whose line it is
        return None if hit.revoked and not hit.replaced else hit.guest
    written = clean_number(clean)
    found = (
        guests.by_number(t, number) for number in ((written,) if written.isdigit() else spellings(written))
    )
    return next((guest for guest in found if guest is not None), None)


def _check(t: Transaction, at: datetime) -> None:
    event = the_event(t)
    opens = opening(event.starts_at, event.settings.opens_before_min)
    if at > t.now:
        raise KnownError(
            "{time} has not come yet. Type the time written on the line.", time=clock(at, event.tz)
        )
    if opens is None and at < event.starts_at - EARLIEST:
        raise KnownError(
            "{time} is long before the event begins. Type the time written on the line.",
            time=clock(at, event.tz),
        )
    if opens is not None and at < opens:
        raise KnownError(
            "At {time} the doors were still closed; they opened at {opens}. Type the time written on the line.",
            time=clock(at, event.tz),
            opens=clock(opens, event.tz),
        )
