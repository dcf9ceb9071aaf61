"""Whom a text stands for: a code of the list, or what people type; and who is one slip away from it."""

from dataclasses import replace

from app.event.rules import EventView
from app.guests.records import invitations
from app.guests.records import people as guests
from app.guests.rules.codes import is_code, is_ours, normalise
from app.guests.rules.near import near
from app.guests.rules.numbers import clean_number, spellings
from app.signin.rules.decision import Facts
from app.signin.rules.outcome import Near, Way
from app.store.database import Transaction


def by_text(t: Transaction, event: EventView, facts: Facts, text: str, *, typed: bool) -> Facts:
    """The facts with whoever a text stands for.

    Args:
        t: the open transaction.
        event: whose list is asked.
        facts: without anybody.
        text: as it was read or typed; hostile.
        typed: a person typed it: a number or a name will do.
    """
    clean = normalise(text)
    if clean is None:
        return replace(facts, readable=False, listed=guests.is_anybody_listed(t))
    hit = guests.by_code(t, clean)
    if hit is not None:
        return replace(facts, guest=hit.guest, revoked=hit.revoked, replaced=hit.replaced)
    if typed:
        facts = _by_what_people_type(t, facts, clean)
    if facts.guest is None and not facts.choices:
        foreign = is_code(clean) and not is_ours(clean, event.prefix)
        return replace(facts, listed=guests.is_anybody_listed(t), foreign=foreign)
    return facts


def _by_what_people_type(t: Transaction, facts: Facts, clean: str) -> Facts:
    # a bare digit is a slip of the finger, not guest one
    written = clean_number(clean)
    for number in (written,) if written.isdigit() else spellings(written):
        guest = guests.by_number(t, number)
        if guest is not None:
            return replace(facts, guest=guest)
    # a name never signs anybody in: a person picks, also when there is only one
    return replace(facts, choices=guests.by_name(t, clean))


def near_guests(t: Transaction, text: str, way: Way) -> tuple[Near, ...]:
    """Guests whose code, or number if it was typed, is one slip away.

    Args:
        t: the open transaction.
        text: as it was read or typed; hostile.
        way: how it came in.
    """
    clean = normalise(text)
    if clean is None:
        return ()
    slips = near(clean, invitations.codes_like(t, clean))
    if not slips and way is Way.TYPED:
        number = clean_number(clean)
        slips = near(number, invitations.numbers_like(t, number))
    found = {guest.id: guest for guest in guests.by_ids(t, [slip.key for slip in slips])}
    return tuple(Near(found[slip.key], slip.swapped) for slip in slips if slip.key in found)
