"""What happens to a sign-in afterwards: undo, more companions, a proxy, a note that was read."""

from dataclasses import dataclass

from app.event.records import the_event
from app.event.rules import Badges, Role
from app.guests.records import people as guests
from app.guests.rules.guest import GuestView
from app.signin.records import sign_ins as records
from app.signin.records.signatures import is_signed
from app.signin.rules.decision import holds_ticket
from app.signin.rules.outcome import Answer, Outcome, Permit, Way
from app.signin.rules.undo import Limit, Right, Undone, consequences, limit_of
from app.signin.service.signing import Locked, with_row
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import BugError, KnownError
from app.words.formats import desk_words

# Nobody brings more; a larger number is a slip of the finger.
MOST_COMPANIONS = 99


@dataclass(frozen=True)
class Party:
    """How many companions a guest has with them by now."""

    guest_id: int
    companions: int
    invited: int
    children: int = 0


def right_to_undo(store: Database, guest_id: int, desk: str, role: Role) -> Right:
    """Whether a desk may take a guest's sign-in back by itself.

    Args:
        store: the open event.
        guest_id: of the guest; one who is not here is nobody's.
        desk: this one.
        role: that works there.
    """

    def look(t: Transaction) -> Right:
        row = records.live(t, guest_id)
        return Right() if row is None else _right(t, row, desk, role)

    return store.ask(look)


def _right(t: Transaction, row: records.SignIn, desk: str, role: Role) -> Right:
    settings = the_event(t).settings
    age = t.now - (row.entered_at or row.at)  # what came from paper was made when it was entered
    limit = limit_of(settings, role, here=desk, made_at=row.desk, age=age)
    return Right(limit, row.desk, settings.undo_minutes or 0)


def no_right(right: Right) -> KnownError:
    """Who may take a sign-in back, in one sentence.

    Args:
        right: of a desk that may not.
    """
    if right.limit is Limit.DESK:
        return KnownError(
            "The sign-in was made at {desk}: that desk takes it back, or the organiser.",
            desk=desk_words(right.desk),
        )
    if right.limit is Limit.AGE:
        return KnownError(
            "The sign-in is older than {n} min: only the organiser takes it back.", n=right.minutes
        )
    return KnownError("At this event only the organiser takes a sign-in back.")


def undo(
    store: Database,
    act: Act,
    guest_id: int,
    reason: str,
    *,
    role: Role = Role.ORGANISER,
    permit: Permit | None = None,
) -> Undone:
    """Take a guest's sign-in back; the guest leaves the draw, and open gifts close.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        guest_id: of the guest.
        reason: why, in the operator's words.
        role: that works there.
        permit: somebody allowed what is beyond this desk's rights; None for nobody.

    Raises:
        KnownError: there is no reason, nothing to take back, or it is not this desk's to do so.
    """
    why = " ".join(reason.split())
    if not why:
        raise KnownError("Say why the sign-in is undone.")

    def work(t: Transaction) -> Undone:
        guest, row = _here(t, guest_id)
        beyond, allowed_by = _beyond(t, _right(t, row, act.desk, role), permit)
        settings = the_event(t).settings
        draws, badges = holds_ticket(guest, row.at, settings.draw_cut_off), settings.badges is not Badges.NO
        follows = consequences(
            draws=draws,
            meal=guest.meal,
            companions=row.companions,
            badges=badges,
            signed=is_signed(t, row.id),
        )
        records.keep_undo(t, row, act.desk, act.operator, why, beyond, allowed_by)
        t.tell("signin", "draw", "gifts", *(("vips",) if guest.vip else ()))
        t.note(guest=guest.id, sign_in=row.id)
        return Undone(guest.id, guest.number, guest.name, t.now, row.at, act.desk, why, follows)

    return store.perform(act, "signin.undo", Undone, work, (guest_id,))


def _beyond(t: Transaction, right: Right, permit: Permit | None) -> tuple[str, str]:
    """The limit that did not hold, and whose PIN allowed that; both are in the audit."""
    if right.limit is None:
        return "", ""
    if permit is None:
        raise no_right(right)
    by = permit.by.value if permit.by is not None else ""
    t.note(beyond=right.limit.value, allowed_by=by)
    return right.limit.value, by


def count_companions(
    store: Database, act: Act, guest_id: int, companions: int, children: int | None = None
) -> Party:
    """Say how many companions are here by now; the rest may come later.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        guest_id: of the guest.
        companions: all that are here, not only the new ones.
        children: how many of them are children; None for as many as before, if so many are still here.

    Raises:
        KnownError: the guest is not here, or the number cannot be.
    """
    if not 0 <= companions <= MOST_COMPANIONS:
        raise KnownError("Between 0 and {most} companions can come with one guest.", most=MOST_COMPANIONS)
    if children is not None and not 0 <= children <= companions:
        raise KnownError("Of {n} companions no more can be children. Count again.", n=companions)

    def work(t: Transaction) -> Party:
        guest, row = _here(t, guest_id)
        young = min(row.children, companions) if children is None else children
        records.keep_party(t, row, companions, young)
        t.tell("signin")
        t.note(guest=guest.id, companions=companions, children=young)
        return Party(guest.id, companions, guest.companions, young)

    asked = (guest_id, companions) if children is None else (guest_id, companions, children)
    return store.perform(act, "signin.companions", Party, work, asked)


def note_proxy(store: Database, act: Act, guest_id: int, proxy: str, locked: Locked | None = None) -> Answer:
    """Say that somebody else signed in for the guest.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        guest_id: of the guest.
        proxy: the name of who came; "" takes it back.
        locked: when the draw's list was locked; a higher room knows.

    Raises:
        KnownError: the guest is not here.
    """

    def work(t: Transaction) -> Answer:
        guest, row = _here(t, guest_id)
        row.proxy = " ".join(proxy.split())
        t.tell("signin")
        t.note(guest=guest.id, sign_in=row.id)
        return answer_of(t, guest, row, locked)

    return store.perform(act, "signin.proxy", Answer, work, (guest_id, proxy))


def acknowledge_note(store: Database, act: Act, guest_id: int) -> Answer:
    """Say that the guest's note has been read.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        guest_id: of the guest.

    Raises:
        KnownError: the guest is not here.
    """

    def work(t: Transaction) -> Answer:
        guest, row = _here(t, guest_id)
        records.keep_note_read(t, row, act.operator)
        t.tell("signin")
        t.note(guest=guest.id, sign_in=row.id)
        return answer_of(t, guest, row)

    return store.perform(act, "signin.acknowledge", Answer, work, (guest_id,))


def _here(t: Transaction, guest_id: int) -> tuple[GuestView, records.SignIn]:
    guest, row = guests.by_id(t, guest_id), records.live(t, guest_id)
    if guest is None:
        raise BugError("no such guest")
    if row is None:
        raise KnownError("{name} is not signed in. Sign the guest in first.", name=guest.name)
    return guest, row


def answer_of(t: Transaction, guest: GuestView, row: records.SignIn, locked: Locked | None = None) -> Answer:
    """The card of a guest who is here.

    Args:
        t: the open transaction.
        guest: whose.
        row: the sign-in that counts.
        locked: when the draw's list was locked; a higher room knows.
    """
    answer = Answer(Outcome.SIGNED_IN, row.at, Way(row.way), row.desk, row.operator, guest=guest)
    return with_row(t, answer, guest, row, locked)
