"""The photographs of guests: the newest of a guest counts, earlier ones keep their row."""

from collections.abc import Iterable, Mapping

from sqlalchemy import ForeignKey, String, func, select
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base
from app.store.database import Transaction


class Portrait(Base):
    """A photograph of a guest."""

    __tablename__ = "portrait"

    id: Mapped[int] = mapped_column(primary_key=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"), index=True)
    picture_key: Mapped[str] = mapped_column(String(64), ForeignKey("picture.key"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


def portraits_of(t: Transaction, guest_ids: Iterable[int]) -> Mapping[int, str]:
    """The key of the photograph of each of these guests who has one.

    Args:
        t: the open transaction.
        guest_ids: of guests; at most some hundred.
    """
    ids = sorted(set(guest_ids))
    if not ids:
        return {}
    newest = select(func.max(Portrait.id)).where(Portrait.guest_id.in_(ids)).group_by(Portrait.guest_id)
    rows = t.session.execute(select(Portrait.guest_id, Portrait.picture_key).where(Portrait.id.in_(newest)))
    return {row.guest_id: row.picture_key for row in rows}


def keep_portrait(t: Transaction, guest_id: int, picture_key: str) -> None:
    """Write that this is a guest's photograph.

    Args:
        t: the open transaction.
        guest_id: of the guest.
        picture_key: of the picture, kept before.
    """
    t.session.add(Portrait(guest_id=guest_id, picture_key=picture_key, action_id=t.action_id))
    t.session.flush()
