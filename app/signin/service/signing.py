"""Signing in: one transaction finds the guest, decides, writes the attempt and answers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from app.event.records import the_event
from app.event.rules import EventView
from app.guests.records import people as guests
from app.guests.rules.guest import GuestView
from app.signin.records import sign_ins as records
from app.signin.records.signatures import is_signed
from app.signin.rules.asking import Told, is_asked, with_questions
from app.signin.rules.decision import Facts, Verdict, asks_signature, decide, holds_ticket, opening, set_aside
from app.signin.rules.outcome import RULES_OF_THE_EVENT, Answer, First, Outcome, Permit, Way
from app.signin.service.finding import by_text, near_guests
from app.store.acts import Act
from app.store.database import Database, Transaction

Finder = Callable[[Transaction, EventView, Facts], Facts]
Locked = Callable[[Transaction], datetime | None]  # when the draw's list was locked, None: not yet
Along = Callable[[Transaction, Answer], None]  # written in the transaction of a sign-in, e.g. its badge
_NOTHING = Told()


def sign_in(
    store: Database,
    act: Act,
    text: str,
    *,
    way: Way,
    companions: int | None = None,
    proxy: str = "",
    along: Along | None = None,
    locked: Locked | None = None,
) -> Answer:
    """Sign in whoever holds the code with this text.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        text: as it was read or typed; hostile.
        way: how it came in; an invitation number counts only when a person typed it.
        companions: how many came along; all who were invited if not said.
        proxy: who signs in for the guest, "" for the guest.
        along: what a higher room commits with a sign-in; None for nothing.
        locked: when the draw's list was locked; a higher room knows.
    """

    def find(t: Transaction, event: EventView, facts: Facts) -> Facts:
        return by_text(t, event, facts, text, typed=way is Way.TYPED)

    def work(t: Transaction) -> Answer:
        told = Told(companions=companions)
        answer = with_along(along, t, attempt(t, act, find, way, told=told, proxy=proxy, locked=locked))
        return (
            replace(answer, near=near_guests(t, text, way)) if answer.outcome is Outcome.UNKNOWN else answer
        )

    return store.perform(act, "signin.sign_in", Answer, work, ("text", text, companions, proxy))


def sign_in_guest(
    store: Database,
    act: Act,
    guest_id: int,
    *,
    way: Way = Way.SEARCH,
    companions: int | None = None,
    proxy: str = "",
    along: Along | None = None,
    locked: Locked | None = None,
    permit: Permit | None = None,
) -> Answer:
    """Sign in a guest whom a person picked.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        guest_id: of the guest.
        way: how the guest was found.
        companions: how many came along; all who were invited if not said.
        proxy: who signs in for the guest, "" for the guest.
        along: what a higher room commits with a sign-in; None for nothing.
        locked: when the draw's list was locked; a higher room knows.
        permit: sets the event's own rules aside for this guest; None for a guest like any other.
    """

    def find(t: Transaction, _event: EventView, facts: Facts) -> Facts:
        return replace(facts, guest=guests.by_id(t, guest_id))

    def work(t: Transaction) -> Answer:
        told = Told(companions=companions)
        answer = attempt(t, act, find, way, told=told, proxy=proxy, locked=locked, permit=permit)
        return with_along(along, t, answer)

    asked = ("guest", guest_id, companions, proxy)
    return store.perform(act, "signin.sign_in", Answer, work, asked if permit is None else (*asked, permit))


def signed(
    t: Transaction,
    act: Act,
    guest: GuestView,
    way: Way,
    along: Along | None = None,
    locked: Locked | None = None,
    permit: Permit | None = None,
) -> Answer:
    """Sign in a guest inside another verb's transaction, e.g. one who has just been registered.

    Args:
        t: the open transaction.
        act: who, where.
        guest: whom.
        way: how the guest was found.
        along: what a higher room commits with a sign-in; None for nothing.
        locked: when the draw's list was locked; a higher room knows.
        permit: sets the event's own rules aside for this guest.
    """

    def find(_t: Transaction, _event: EventView, facts: Facts) -> Facts:
        return replace(facts, guest=guest)

    return with_along(along, t, attempt(t, act, find, way, locked=locked, permit=permit))


def verdict_now(t: Transaction, guest: GuestView, permit: Permit | None = None) -> Verdict:
    """What would be decided about a guest who is not here yet.

    Args:
        t: the open transaction.
        guest: whom.
        permit: sets the event's own rules aside for this guest.
    """
    return decide(replace(_facts(t, the_event(t)), guest=guest, allowed=permit is not None))


def with_along(along: Along | None, t: Transaction, answer: Answer) -> Answer:
    """An answer, with what a higher room commits with a sign-in.

    Args:
        along: what that is; None for nothing.
        t: the open transaction.
        answer: of the attempt.
    """
    if along is not None and answer.outcome is Outcome.SIGNED_IN:
        along(t, answer)
    return answer


def attempt(
    t: Transaction,
    act: Act,
    find: Finder,
    way: Way,
    *,
    told: Told = _NOTHING,
    proxy: str = "",
    at: datetime | None = None,
    locked: Locked | None = None,
    permit: Permit | None = None,
) -> Answer:
    """One attempt inside a verb's transaction: found, decided, written down, answered.

    Args:
        t: the open transaction.
        act: who, where.
        find: finds the guest.
        way: how.
        told: what a person answered already; all who were invited came along if nobody counted.
        proxy: who signs in for the guest, "" for the guest.
        at: when the guest came, if that was written on paper; None for now.
        locked: when the draw's list was locked; a higher room knows.
        permit: sets the event's own rules aside for this guest.
    """
    event = the_event(t)
    facts = find(t, event, _facts(t, event, at))
    # whom the organiser lets in as an exception is asked nothing more
    facts = _asking(t, event, facts, way, told) if permit is None else replace(facts, allowed=True)
    verdict, row_id = _decided(t, act, facts, way, told, proxy, permit)
    guest_id = None if facts.guest is None else facts.guest.id
    records.keep_attempt(t, act.desk, way, verdict.outcome, verdict.reason, guest_id, at)
    t.tell("signin", *(("vips",) if facts.guest is not None and facts.guest.vip else ()))
    t.note(outcome=verdict.outcome.value, guest=guest_id)
    answer = Answer(
        verdict.outcome, t.now, way, act.desk, act.operator, verdict.reason, facts.guest,
        choices=facts.choices, opens_at=facts.opens_at, closes_at=facts.closes_at, sign_in_id=row_id or 0,
        happened=at,
    )  # fmt: skip
    if facts.guest is None:
        return answer
    if verdict.outcome is Outcome.NEEDS_CHOICE:
        return replace(answer, lacking=facts.lacking, children=0 if event.settings.count_children else None)
    if row_id is None:
        return _with_live(t, answer, facts.guest, locked)
    return _just_now(t, answer, facts.guest, event, told, locked)


def _just_now(
    t: Transaction, answer: Answer, guest: GuestView, event: EventView, told: Told, locked: Locked | None
) -> Answer:
    """With what is said of a sign-in made just now; the book holds nothing of it yet."""
    settings, shut = event.settings, None if locked is None else locked(t)
    draws = shut is None and holds_ticket(guest, answer.happened or answer.at, settings.draw_cut_off)
    return replace(
        answer, companions=_party(guest, told), draws=draws, locked_at=shut,
        asks=asks_signature(settings.signatures, vip=guest.vip), children=told.children if settings.count_children else None,
    )  # fmt: skip


def _party(guest: GuestView, told: Told) -> int:
    """How many came along: everybody invited unless somebody counted."""
    return guest.companions if told.companions is None else max(0, told.companions)


def _asking(t: Transaction, event: EventView, facts: Facts, way: Way, told: Told) -> Facts:
    """With what is to be asked first; who is here already is asked nothing."""
    if facts.guest is None:
        return facts
    asked = with_questions(facts, facts.guest, event.settings, way, told)
    return replace(asked, here=records.live(t, facts.guest.id) is not None) if is_asked(asked) else asked


def _facts(t: Transaction, event: EventView, at: datetime | None = None) -> Facts:
    opens = opening(event.starts_at, event.settings.opens_before_min)
    return Facts(at or t.now, opens_at=opens, closes_at=event.settings.closes_at)


def _decided(
    t: Transaction, act: Act, facts: Facts, way: Way, told: Told, proxy: str, permit: Permit | None
) -> tuple[Verdict, int | None]:
    """The unique key has the last word: what was read before does not decide."""
    verdict = decide(facts)
    guest = facts.guest
    if verdict.outcome is not Outcome.SIGNED_IN or guest is None:
        return _by_permit_before(t, facts) or verdict, None
    values = {
        "guest_id": guest.id, "at": facts.now, "entered_at": t.now if way is Way.PAPER else None, "desk": act.desk, "operator": act.operator, "way": way.value,
        "companions": _party(guest, told), "proxy": proxy, **({"children": told.children} if told.children else {}),
    }  # fmt: skip
    if permit is not None:
        values |= _exception(t, facts, permit)
    row_id = records.add_once(t, values)
    return (decide(replace(facts, here=True)) if row_id is None else verdict), row_id


def _by_permit_before(t: Transaction, facts: Facts) -> Verdict | None:
    """A rule that was set aside for a guest stays so until the sign-in is undone."""
    if facts.guest is None or decide(facts).outcome not in RULES_OF_THE_EVENT:
        return None
    row = records.live(t, facts.guest.id)
    return decide(replace(facts, allowed=True, here=True)) if row is not None and row.aside else None


def _exception(t: Transaction, facts: Facts, permit: Permit) -> dict[str, str]:
    """What the sign-in keeps of a rule that was set aside for it."""
    rule = set_aside(facts)
    if rule is None:  # e.g. the door has opened meanwhile: nothing was set aside
        return {}
    by = permit.by.value if permit.by is not None else ""
    t.note(set_aside=rule.value, allowed_by=by)
    return {"aside": rule.value, "allowed_by": by}


def _with_live(t: Transaction, answer: Answer, guest: GuestView, locked: Locked | None) -> Answer:
    row = records.live(t, guest.id)
    if row is None:
        return answer
    return with_row(t, answer, guest, row, locked)


def with_row(
    t: Transaction,
    answer: Answer,
    guest: GuestView,
    row: records.SignIn,
    locked: Locked | None,
) -> Answer:
    """An answer with everything that the sign-in which counts says.

    Args:
        t: the open transaction.
        answer: without it.
        guest: whose.
        row: the sign-in that counts.
        locked: when the draw's list was locked; a higher room knows.
    """
    settings = the_event(t).settings
    way, aside = Way(row.way), records.aside_of(row)
    first = First(row.at, row.desk, row.operator, way, row.proxy, row.entered_at, aside)
    shut = None if locked is None else locked(t)
    late = shut if shut is not None and (row.entered_at or row.at) > shut else None
    signed = is_signed(t, row.id)
    return replace(
        answer, sign_in_id=row.id, companions=row.companions, first=first, locked_at=late,
        draws=holds_ticket(guest, row.at, settings.draw_cut_off) and late is None, signed=signed,
        asks=not signed and asks_signature(settings.signatures, vip=guest.vip),
        children=row.children if settings.count_children else None,
    )  # fmt: skip
