"""The newest attempts of a desk."""

from sqlalchemy import Select, and_, or_, select

from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import Attempt, NoteRead, SignIn
from app.signin.rules.attempts import Recent
from app.signin.rules.outcome import Outcome, Reason, Way
from app.store.database import Transaction


def recent(t: Transaction, desk: str, count: int) -> tuple[Recent, ...]:
    """The newest attempts of a desk, newest first.

    Args:
        t: the open transaction.
        desk: whose; "" for all desks.
        count: how many at most.
    """
    of_desk = or_(desk == "", Attempt.desk == desk)  # pyright: ignore[reportArgumentType] - a plain bool is fine
    return tuple(_recent(*row) for row in t.session.execute(_attempts().where(of_desk).limit(count)))


def notes_unread(t: Transaction, count: int) -> tuple[Recent, ...]:
    """Guests who signed in at self-service and whose note nobody has read, newest first.

    Args:
        t: the open transaction.
        count: how many at most.
    """
    rows = t.session.execute(
        _attempts()
        .where(
            Attempt.way == Way.KIOSK.value, SignIn.id.is_not(None), SignIn.undone_by.is_(None),
            Guest.must_read, Guest.note != "", NoteRead.id.is_(None),
        )
        .limit(count)
    )  # fmt: skip
    return tuple(_recent(*row) for row in rows)


def _attempts() -> Select[Attempt, Guest, Category, int | None, int]:
    """Attempts with whom they were about, newest first."""
    return (
        select(Attempt, Guest, Category, SignIn.undone_by, NoteRead.id)
        .outerjoin(Guest, Attempt.guest_id == Guest.id)
        .outerjoin(Category, Guest.category_id == Category.id)
        .outerjoin(
            SignIn, and_(SignIn.action_id == Attempt.action_id, Attempt.outcome == Outcome.SIGNED_IN.value)
        )
        .outerjoin(NoteRead, NoteRead.sign_in_id == SignIn.id)
        .order_by(Attempt.id.desc())
    )


def _recent(
    attempt: Attempt, guest: Guest | None, category: Category | None, undone: int | None, read: int | None
) -> Recent:
    outcome, reason = Outcome(attempt.outcome), Reason(attempt.reason)
    at = attempt.happened_at or attempt.at  # of a line from paper: when the guest came
    if guest is None or category is None:
        return Recent(0, "", "", "", False, outcome, reason, at, False, False)
    fresh = outcome is Outcome.SIGNED_IN and undone is None
    return Recent(
        guest.id, guest.number, guest.name, guest.table_no, guest.vip or category.vip, outcome, reason,
        at, undone is not None, fresh and guest.must_read and bool(guest.note) and read is None,
        attempt.way == Way.KIOSK.value,
    )  # fmt: skip
