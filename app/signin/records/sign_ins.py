"""The tables of signing in and undoing, and every question asked of them."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import (
    ForeignKey,
    Index,
    String,
    Text,
    bindparam,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.event.records import the_event
from app.event.rules import Role
from app.guests.records.tables import Category, Guest
from app.signin.rules.arrival import Arrival
from app.signin.rules.greeting import Newcomer
from app.signin.rules.outcome import Aside, Outcome, Reason, Way
from app.store.base import Base, insert_once, insert_row
from app.store.database import Transaction

_LIVE = "undone_by IS NULL"


class SignIn(Base):
    """A guest is here. At most one counts for each invitation: the partial unique index decides."""

    __tablename__ = "sign_in"
    __table_args__ = (
        Index(
            "uq_sign_in_live_guest_id",
            "guest_id",
            unique=True,
            sqlite_where=text(_LIVE),
            postgresql_where=text(_LIVE),
        ),
        Index("ix_sign_in_at", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"))
    at: Mapped[datetime]
    desk: Mapped[str] = mapped_column(String(64))
    operator: Mapped[str] = mapped_column(String(64))
    way: Mapped[str] = mapped_column(String(16))
    companions: Mapped[int]
    children: Mapped[int] = mapped_column(server_default="0", default=0)
    proxy: Mapped[str] = mapped_column(Text)
    entered_at: Mapped[datetime | None]
    aside: Mapped[str] = mapped_column(String(24), server_default="")
    allowed_by: Mapped[str] = mapped_column(String(24), server_default="")
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), index=True)


class Undo(Base):
    """Takes a sign-in back: who, when and why are the action's."""

    __tablename__ = "sign_in_undo"

    id: Mapped[int] = mapped_column(primary_key=True)
    sign_in_id: Mapped[int] = mapped_column(ForeignKey("sign_in.id"), unique=True)
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    desk: Mapped[str] = mapped_column(String(64))
    operator: Mapped[str] = mapped_column(String(64))
    beyond: Mapped[str] = mapped_column(String(24), server_default="")
    allowed_by: Mapped[str] = mapped_column(String(24), server_default="")
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), index=True)


class Party(Base):
    """How many companions were counted, each time somebody counted them."""

    __tablename__ = "sign_in_party"

    id: Mapped[int] = mapped_column(primary_key=True)
    sign_in_id: Mapped[int] = mapped_column(ForeignKey("sign_in.id"), index=True)
    companions: Mapped[int]
    children: Mapped[int] = mapped_column(server_default="0", default=0)
    at: Mapped[datetime]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), index=True)


class NoteRead(Base):
    """A note that must be read has been read."""

    __tablename__ = "sign_in_note_read"

    id: Mapped[int] = mapped_column(primary_key=True)
    sign_in_id: Mapped[int] = mapped_column(ForeignKey("sign_in.id"), unique=True)
    at: Mapped[datetime]
    operator: Mapped[str] = mapped_column(String(64))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Attempt(Base):
    """Every attempt, also refused ones. What was read is never kept."""

    __tablename__ = "sign_in_attempt"
    __table_args__ = (
        Index("ix_sign_in_attempt_at", "at"),
        Index("ix_sign_in_attempt_desk", "desk", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    outcome: Mapped[str] = mapped_column(String(24))
    reason: Mapped[str] = mapped_column(String(24))
    guest_id: Mapped[int | None] = mapped_column(ForeignKey("guest.id"))
    way: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime]
    happened_at: Mapped[datetime | None]
    desk: Mapped[str] = mapped_column(String(64))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


_LIVE_OF = select(SignIn).where(SignIn.guest_id == bindparam("guest_id"), SignIn.undone_by.is_(None))


def add_once(t: Transaction, values: Mapping[str, object]) -> int | None:
    """Sign a guest in unless a sign-in counts already; the unique key decides.

    Args:
        t: the open transaction.
        values: of the row.

    Returns:
        The row's id, or None when the guest is here already.
    """
    return insert_once(t.session, SignIn, {**values, "action_id": t.action_id}, returning=SignIn.id)


def live(t: Transaction, guest_id: int) -> SignIn | None:
    """The guest's sign-in that counts, or None.

    Args:
        t: the open transaction.
        guest_id: of the guest.
    """
    return t.session.scalar(_LIVE_OF, {"guest_id": guest_id})


def aside_of(row: SignIn) -> Aside | None:
    """The rule that was set aside for a sign-in; None for one like any other.

    Args:
        row: of the sign-in.
    """
    if not row.aside:
        return None
    return Aside(Outcome(row.aside), Role(row.allowed_by) if row.allowed_by else None)


def here_among(t: Transaction, guest_ids: tuple[int, ...]) -> dict[int, datetime]:
    """When those of these guests who are here signed in.

    Args:
        t: the open transaction.
        guest_ids: not more than a page of them.
    """
    rows = t.session.execute(
        select(SignIn.guest_id, SignIn.at).where(SignIn.guest_id.in_(guest_ids), SignIn.undone_by.is_(None))
    )
    return {guest_id: at for guest_id, at in rows}  # noqa: C416 - rows are not pairs to dict()


def keep_attempt(
    t: Transaction,
    desk: str,
    way: Way,
    outcome: Outcome,
    reason: Reason,
    guest_id: int | None,
    happened: datetime | None = None,
) -> None:
    """Write down an attempt, whatever came of it.

    Args:
        t: the open transaction.
        desk: where.
        way: how.
        outcome: what came of it.
        reason: why.
        guest_id: whom it was about, if anybody was found.
        happened: when the guest came, if that was written on paper; None for now.
    """
    values = {
        "outcome": outcome.value, "reason": reason.value, "guest_id": guest_id, "way": way.value, "at": t.now,
        "happened_at": happened, "desk": desk, "action_id": t.action_id,
    }  # fmt: skip
    insert_row(t.session, Attempt, values)


def keep_party(t: Transaction, row: SignIn, companions: int, children: int) -> None:
    """Write down how many companions have come by now.

    Args:
        t: the open transaction.
        row: the sign-in that counts.
        companions: all that are here, not only the new ones.
        children: how many of them are children.
    """
    counted = Party(sign_in_id=row.id, companions=companions, children=children, at=t.now)
    counted.action_id = t.action_id
    t.session.add(counted)
    row.companions, row.children = companions, children


def keep_undo(
    t: Transaction, row: SignIn, desk: str, operator: str, reason: str, beyond: str = "", allowed_by: str = ""
) -> None:
    """Take a sign-in back.

    Args:
        t: the open transaction.
        row: the sign-in that counted until now.
        desk: where.
        operator: by whom.
        reason: why.
        beyond: the limit of the desk's rights that did not hold; "" for an undo within them.
        allowed_by: whose PIN allowed that; "" for nobody's.
    """
    undo = Undo(sign_in_id=row.id, reason=reason, at=t.now, desk=desk, operator=operator)
    undo.beyond, undo.allowed_by = beyond, allowed_by
    undo.action_id = t.action_id
    row.undone_by = t.action_id
    t.session.add(undo)
    t.session.flush()


def keep_note_read(t: Transaction, row: SignIn, operator: str) -> None:
    """Write down, once, that the guest's note has been read.

    Args:
        t: the open transaction.
        row: the sign-in that counts.
        operator: who read it.
    """
    values = {"sign_in_id": row.id, "at": t.now, "operator": operator, "action_id": t.action_id}
    insert_once(t.session, NoteRead, values, returning=NoteRead.id)


def arrivals(t: Transaction) -> tuple[Arrival, ...]:
    """Everyone who is here, in the order in which they came.

    Args:
        t: the open transaction.
    """
    cut_off = the_event(t).settings.draw_cut_off
    rows = t.session.execute(
        select(
            Guest.id, Guest.number, Guest.name, Category.name, SignIn.at, SignIn.companions,
            Category.draws, Guest.table_no, or_(Guest.vip, Category.vip), Guest.walk_in,
        )
        .join(Guest, SignIn.guest_id == Guest.id)
        .join(Category, Guest.category_id == Category.id)
        .where(SignIn.undone_by.is_(None))
        .order_by(SignIn.at, SignIn.id)
    )  # fmt: skip
    return tuple(
        Arrival(
            *row[:6], bool(row[6]) and (cut_off is None or row[4] <= cut_off), row[7], bool(row[8]), row[9]
        )
        for row in rows
    )


def newcomers(t: Transaction, count: int) -> tuple[Newcomer, ...]:
    """The newest sign-ins that count, newest first.

    Args:
        t: the open transaction.
        count: how many at most.
    """
    rows = t.session.execute(
        select(SignIn.id, Guest, Category.vip)
        .join(Guest, SignIn.guest_id == Guest.id)
        .join(Category, Guest.category_id == Category.id)
        .where(SignIn.undone_by.is_(None), SignIn.way != Way.PAPER.value)  # those are inside long since
        .order_by(SignIn.id.desc())
        .limit(count)
    )
    return tuple(
        Newcomer(row_id, one.name, " ".join(part for part in (one.organisation, one.position) if part), one.table_no, one.vip or vip, one.organisation)
        for row_id, one, vip in rows
    )  # fmt: skip
