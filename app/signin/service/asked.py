"""Signing in a guest about whom something had to be asked first: what was answered, written in the same transaction."""

from dataclasses import replace

from app.event.rules import EventView
from app.guests.records import people as guests
from app.guests.service.list import complete
from app.signin.rules.asking import Told
from app.signin.rules.decision import Facts, decide
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.service.after import MOST_COMPANIONS
from app.signin.service.signing import Along, Locked, attempt, with_along
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError

# Whom nothing is wrong with: for anybody else nothing is written into the list.
_WELCOME = frozenset({Outcome.NEEDS_CHOICE, Outcome.ALREADY_SIGNED_IN, Outcome.SIGNED_IN})


def sign_in_told(
    store: Database,
    act: Act,
    guest_id: int,
    told: Told,
    *,
    way: Way,
    along: Along | None = None,
    locked: Locked | None = None,
) -> Answer:
    """Write what a person answered, and sign the guest in unless something else is still to be asked.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        guest_id: of the guest.
        told: what was answered; hostile.
        way: how the guest was found.
        along: what a higher room commits with a sign-in; None for nothing.
        locked: when the draw's list was locked; a higher room knows.

    Raises:
        KnownError: a detail cannot be written, or so many cannot have come; nothing has changed.
    """
    _check(told)

    def find(t: Transaction, _event: EventView, facts: Facts) -> Facts:
        found = replace(facts, guest=guests.by_id(t, guest_id))
        if told.details and found.guest is not None and decide(found).outcome in _WELCOME:
            return replace(found, guest=complete(t, guest_id, dict(told.details)))
        return found

    def work(t: Transaction) -> Answer:
        return with_along(along, t, attempt(t, act, find, way, told=told, locked=locked))

    details = tuple((detail.value, text) for detail, text in told.details)
    asked = ("told", guest_id, details, told.without, told.companions, told.children)
    return store.perform(act, "signin.sign_in", Answer, work, asked)


def _check(told: Told) -> None:
    came = told.companions or 0
    if not 0 <= came <= MOST_COMPANIONS:
        raise KnownError("Between 0 and {most} companions can come with one guest.", most=MOST_COMPANIONS)
    if not 0 <= told.children <= came:
        raise KnownError("Of {n} companions no more can be children. Count again.", n=came)
