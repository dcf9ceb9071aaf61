"""The photographs of guests: the newest row of a guest counts, earlier ones stay; taking one away is a row too."""

from collections.abc import Iterable, Mapping

from sqlalchemy import ForeignKey, Select, String, false, func, select
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base
from app.store.database import Transaction
from app.store.records import PictureRow


class Portrait(Base):
    """A photograph of a guest came, or this one was taken away."""

    __tablename__ = "portrait"

    id: Mapped[int] = mapped_column(primary_key=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"), index=True)
    picture_key: Mapped[str] = mapped_column(String(64), ForeignKey("picture.key"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))
    removed: Mapped[bool] = mapped_column(server_default=false(), default=False)


def portraits_of(t: Transaction, guest_ids: Iterable[int]) -> Mapping[int, str]:
    """The key of the photograph of each of these guests who has one.

    Args:
        t: the open transaction.
        guest_ids: of guests; at most some hundred.
    """
    ids = sorted(set(guest_ids))
    if not ids:
        return {}
    rows = t.session.execute(
        select(Portrait.guest_id, Portrait.picture_key).where(
            Portrait.id.in_(_newest(ids)), Portrait.removed.is_(False)
        )
    )
    return {row.guest_id: row.picture_key for row in rows}


def _newest(guest_ids: Iterable[int]) -> Select[int]:
    return select(func.max(Portrait.id)).where(Portrait.guest_id.in_(guest_ids)).group_by(Portrait.guest_id)


def faces_of(t: Transaction, guest_ids: Iterable[int]) -> Mapping[int, tuple[str, bytes]]:
    """Key and bytes of the photograph of each of these guests who has one, in one question.

    Args:
        t: the open transaction.
        guest_ids: of guests; a few.
    """
    rows = t.session.execute(
        select(Portrait.guest_id, PictureRow.key, PictureRow.data)
        .join(PictureRow, PictureRow.key == Portrait.picture_key)
        .where(Portrait.id.in_(_newest(sorted(set(guest_ids)))), Portrait.removed.is_(False))
    )
    return {row.guest_id: (row.key, row.data) for row in rows}


def any_portrait(t: Transaction) -> bool:
    """Whether anybody's photograph ever came in.

    Args:
        t: the open transaction.
    """
    return t.session.scalar(select(Portrait.id).limit(1)) is not None


def keep_portrait(t: Transaction, guest_id: int, picture_key: str, *, removed: bool = False) -> None:
    """Write that this is a guest's photograph, or that it was taken away.

    Args:
        t: the open transaction.
        guest_id: of the guest.
        picture_key: of the picture, kept before.
        removed: it was taken away.
    """
    row = Portrait(guest_id=guest_id, picture_key=picture_key, removed=removed, action_id=t.action_id)
    t.session.add(row)
    t.session.flush()
