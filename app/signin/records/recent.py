"""The newest attempts of a desk."""

from sqlalchemy import Select, and_, bindparam, select

from app.event.rules import Signatures
from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import Attempt, NoteRead, SignIn
from app.signin.records.signatures import SignatureRow
from app.signin.rules.attempts import Recent
from app.signin.rules.decision import asks_signature
from app.signin.rules.outcome import Outcome, Reason, Way
from app.store.database import Transaction

_UNASKED = {Way.KIOSK.value, Way.PAPER.value}  # nobody of the staff stood before the guest


def _attempts() -> Select[Attempt, Guest, Category, int | None, int, int]:
    """Attempts with whom they were about, newest first."""
    return (
        select(Attempt, Guest, Category, SignIn.undone_by, NoteRead.id, SignatureRow.id)
        .outerjoin(Guest, Attempt.guest_id == Guest.id)
        .outerjoin(Category, Guest.category_id == Category.id)
        .outerjoin(
            SignIn, and_(SignIn.action_id == Attempt.action_id, Attempt.outcome == Outcome.SIGNED_IN.value)
        )
        .outerjoin(NoteRead, NoteRead.sign_in_id == SignIn.id)
        .outerjoin(SignatureRow, and_(SignatureRow.sign_in_id == SignIn.id, SignatureRow.ended_by.is_(None)))
        .order_by(Attempt.id.desc())
        .limit(bindparam("most"))
    )


# written once: they are asked after every guest
_OF_ALL = _attempts()
_OF_DESK = _OF_ALL.where(Attempt.desk == bindparam("desk"))
# asked of the sign-ins: a bad code can be held up a thousand times, a guest comes once
_UNREAD = (
    select(SignIn.at, Guest, Category)
    .join(Guest, SignIn.guest_id == Guest.id)
    .join(Category, Guest.category_id == Category.id)
    .outerjoin(NoteRead, NoteRead.sign_in_id == SignIn.id)
    .where(
        SignIn.way == Way.KIOSK.value, SignIn.undone_by.is_(None), Guest.must_read, Guest.note != "",
        NoteRead.id.is_(None),
    )
    .order_by(SignIn.id.desc())
    .limit(bindparam("most"))
)  # fmt: skip


def recent(
    t: Transaction, desk: str, count: int, signatures: Signatures = Signatures.NO
) -> tuple[Recent, ...]:
    """The newest attempts of a desk, newest first.

    Args:
        t: the open transaction.
        desk: whose; "" for all desks.
        count: how many at most.
        signatures: whom the event asks to sign the book.
    """
    rows = t.session.execute(_OF_DESK if desk else _OF_ALL, {"desk": desk, "most": count})
    return tuple(_recent(*row, signatures=signatures) for row in rows)


def notes_unread(t: Transaction, count: int) -> tuple[Recent, ...]:
    """Guests who signed in at self-service and whose note nobody has read, newest first.

    Args:
        t: the open transaction.
        count: how many at most.
    """
    rows = t.session.execute(_UNREAD, {"most": count})
    return tuple(
        Recent(
            guest.id, guest.number, guest.name, guest.table_no, guest.vip or category.vip,
            Outcome.SIGNED_IN, Reason.NONE, at, undone=False, unread=True, alone=True,
        )
        for at, guest, category in rows
    )  # fmt: skip


def newest_here(t: Transaction, desk: str) -> int | None:
    """The guest whom a desk signed in last, of those who are still here.

    Args:
        t: the open transaction.
        desk: whose.
    """
    newest = select(SignIn.guest_id).where(SignIn.desk == desk, SignIn.undone_by.is_(None))
    return t.session.scalar(newest.order_by(SignIn.id.desc()).limit(1))


def _recent(
    attempt: Attempt, guest: Guest | None, category: Category | None, undone: int | None, read: int | None,
    signed: int | None, signatures: Signatures = Signatures.NO,
) -> Recent:  # fmt: skip
    outcome, reason = Outcome(attempt.outcome), Reason(attempt.reason)
    at = attempt.happened_at or attempt.at  # of a line from paper: when the guest came
    if guest is None or category is None:
        return Recent(0, "", "", "", False, outcome, reason, at, False, False)
    fresh = outcome is Outcome.SIGNED_IN and undone is None
    vip = guest.vip or category.vip
    asked = fresh and attempt.way not in _UNASKED and asks_signature(signatures, vip=vip)
    return Recent(
        guest.id, guest.number, guest.name, guest.table_no, vip, outcome, reason,
        at, undone is not None, fresh and guest.must_read and bool(guest.note) and read is None,
        attempt.way == Way.KIOSK.value, asked and signed is None,
    )  # fmt: skip
