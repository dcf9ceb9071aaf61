"""Badges: which guest was given which one; the unique key decides who prints the next."""

from dataclasses import dataclass

from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base, insert_once
from app.store.database import Transaction


class Badge(Base):
    """A badge of a guest: 0 is the first, every later one is marked as a copy."""

    __tablename__ = "badge"
    __table_args__ = (UniqueConstraint("guest_id", "copy_no"), UniqueConstraint("job_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"))
    copy_no: Mapped[int]
    job_id: Mapped[int | None] = mapped_column(ForeignKey("print_job.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


@dataclass(frozen=True)
class Taken:
    """A badge that may be printed now.

    Args:
        badge_id: of its row.
        copy_no: 0 for the guest's first.
    """

    badge_id: int
    copy_no: int


def take(t: Transaction, guest_id: int, *, again: bool) -> Taken | None:
    """Take the guest's first badge, or the next one.

    Args:
        t: the open transaction.
        guest_id: whose.
        again: the next one if the first was taken before.

    Returns:
        The badge, or None when the first was taken before and no further one is wanted.
    """
    copy_no = 0
    while True:
        values = {"guest_id": guest_id, "copy_no": copy_no, "job_id": None, "action_id": t.action_id}
        badge_id = insert_once(t.session, Badge, values, returning=Badge.id)
        if badge_id is not None:
            return Taken(badge_id, copy_no)
        if not again:
            return None
        # another desk may take the same number meanwhile: then the key sends us round once more
        newest = t.session.scalar(select(func.max(Badge.copy_no)).where(Badge.guest_id == guest_id))
        copy_no = max(copy_no, newest or 0) + 1


def bind(t: Transaction, badge_id: int, job_id: int) -> None:
    """Point a badge at its print job.

    Args:
        t: the open transaction.
        badge_id: of its row.
        job_id: queued in the same transaction.
    """
    t.session.get_one(Badge, badge_id).job_id = job_id
    t.session.flush()


def guest_of(t: Transaction, job_id: int) -> int | None:
    """Whose badge a print job is; None for other slips.

    Args:
        t: the open transaction.
        job_id: of its row.
    """
    return t.session.scalar(select(Badge.guest_id).where(Badge.job_id == job_id))
