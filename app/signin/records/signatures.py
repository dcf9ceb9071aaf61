"""The signatures of the book: kept, replaced, withdrawn; and whose they are."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from app.guests.records.tables import Guest
from app.signin.records.sign_ins import SignIn
from app.store.acts import Act
from app.store.base import Base, insert_once
from app.store.database import Transaction

# Another desk may keep one between our two steps; the key then sends us round once more.
_ROUNDS = 5
_SIGNED = "ended_by IS NULL"


class SignatureRow(Base):
    """What a guest wrote into the sign-in book. At most one counts for each sign-in: the partial unique index decides."""

    __tablename__ = "signature"
    __table_args__ = (
        Index(
            "uq_signature_live_sign_in_id",
            "sign_in_id",
            unique=True,
            sqlite_where=text(_SIGNED),
            postgresql_where=text(_SIGNED),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sign_in_id: Mapped[int] = mapped_column(ForeignKey("sign_in.id"))
    ink: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]
    desk: Mapped[str] = mapped_column(String(64))
    operator: Mapped[str] = mapped_column(String(64))
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class SignatureEnd(Base):
    """Takes a signature out of the book: a new one replaced it, or it was withdrawn."""

    __tablename__ = "signature_end"

    id: Mapped[int] = mapped_column(primary_key=True)
    signature_id: Mapped[int] = mapped_column(ForeignKey("signature.id"), unique=True)
    how: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime]
    desk: Mapped[str] = mapped_column(String(64))
    operator: Mapped[str] = mapped_column(String(64))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


def live_signature(t: Transaction, sign_in_id: int) -> SignatureRow | None:
    """The signature that counts for a sign-in, or None.

    Args:
        t: the open transaction.
        sign_in_id: whose.
    """
    question = select(SignatureRow).where(
        SignatureRow.sign_in_id == sign_in_id, SignatureRow.ended_by.is_(None)
    )
    return t.session.scalar(question)


def keep(t: Transaction, act: Act, sign_in_id: int, ink: bytes) -> tuple[int, bool] | None:
    """Keep a signature; the one that counted until now is replaced.

    Args:
        t: the open transaction.
        act: who, where.
        sign_in_id: whose.
        ink: packed.

    Returns:
        The row's id and whether it replaced another; None when other desks were quicker each time.
    """
    values = {
        "sign_in_id": sign_in_id, "ink": ink, "at": t.now, "desk": act.desk, "operator": act.operator,
        "ended_by": None, "action_id": t.action_id,
    }  # fmt: skip
    replaced = False
    for _ in range(_ROUNDS):
        replaced = end(t, act, sign_in_id, "replaced") or replaced
        row_id = insert_once(t.session, SignatureRow, values, returning=SignatureRow.id)
        if row_id is not None:
            return row_id, replaced
    return None


def end(t: Transaction, act: Act, sign_in_id: int, how: str) -> bool:
    """Take the signature that counts out of the book; answers whether there was one.

    Args:
        t: the open transaction.
        act: who, where.
        sign_in_id: whose.
        how: replaced or withdrawn.
    """
    ended = t.session.scalar(
        update(SignatureRow)
        .where(SignatureRow.sign_in_id == sign_in_id, SignatureRow.ended_by.is_(None))
        .values(ended_by=t.action_id)
        .returning(SignatureRow.id)
    )
    if ended is None:
        return False
    row = SignatureEnd(signature_id=ended, how=how, at=t.now, desk=act.desk, operator=act.operator)
    row.action_id = t.action_id
    t.session.add(row)
    t.session.flush()
    return True


def inks(t: Transaction) -> dict[str, bytes]:
    """The signatures of everyone who is here, by invitation number.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(
        select(Guest.number, SignatureRow.ink)
        .join(SignIn, SignIn.guest_id == Guest.id)
        .join(SignatureRow, SignatureRow.sign_in_id == SignIn.id)
        .where(SignIn.undone_by.is_(None), SignatureRow.ended_by.is_(None))
    )
    return {number: ink for number, ink in rows}  # noqa: C416 - rows are not pairs to dict()


def signed(t: Transaction) -> frozenset[int]:
    """The sign-ins that have a signature.

    Args:
        t: the open transaction.
    """
    return frozenset(
        t.session.scalars(select(SignatureRow.sign_in_id).where(SignatureRow.ended_by.is_(None)))
    )


def is_signed(t: Transaction, sign_in_id: int) -> bool:
    """Whether a sign-in has a signature.

    Args:
        t: the open transaction.
        sign_in_id: whose.
    """
    question = select(SignatureRow.id).where(
        SignatureRow.sign_in_id == sign_in_id, SignatureRow.ended_by.is_(None)
    )
    return t.session.scalar(question) is not None
