"""Which arrival of a VIP has been acknowledged, and by whom; and the VIPs who are not here."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, String, and_, or_, select, union
from sqlalchemy.orm import Mapped, mapped_column

from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import SignIn
from app.signin.rules.vips import FORGOTTEN, KEPT, Missing, Reply, Seen, VipArrival
from app.store.base import Base, insert_once
from app.store.database import Transaction


class VipSeen(Base):
    """Somebody has seen that a VIP arrived: once for each sign-in, and the unique key says who was first."""

    __tablename__ = "sign_in_vip_seen"

    id: Mapped[int] = mapped_column(primary_key=True)
    sign_in_id: Mapped[int] = mapped_column(ForeignKey("sign_in.id"), unique=True)
    at: Mapped[datetime]
    desk: Mapped[str] = mapped_column(String(64))
    operator: Mapped[str] = mapped_column(String(64))
    reply: Mapped[str] = mapped_column(String(16))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


# by two indexes: the few VIPs of a long list are found without reading the list
_VIPS = union(
    select(Guest.id).where(Guest.vip),
    select(Guest.id).where(Guest.category_id.in_(select(Category.id).where(Category.vip))),
)


def see_once(t: Transaction, sign_in_id: int, desk: str, operator: str, reply: Reply) -> bool:
    """Write down that an arrival was seen, unless somebody was faster.

    Args:
        t: the open transaction.
        sign_in_id: of the VIP.
        desk: where.
        operator: by whom.
        reply: how.

    Returns:
        Whether this was the first acknowledgement.
    """
    values = {
        "sign_in_id": sign_in_id, "at": t.now, "desk": desk, "operator": operator, "reply": reply.value,
        "action_id": t.action_id,
    }  # fmt: skip
    return insert_once(t.session, VipSeen, values, returning=VipSeen.id) is not None


def vip_arrivals(t: Transaction) -> tuple[VipArrival, ...]:
    """VIPs who are here and whom nobody has acknowledged, or somebody only a moment ago; in order of arrival.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(
        select(SignIn, Guest, VipSeen)
        .join(Guest, SignIn.guest_id == Guest.id)
        .outerjoin(VipSeen, VipSeen.sign_in_id == SignIn.id)
        .where(
            SignIn.guest_id.in_(_VIPS), SignIn.undone_by.is_(None), SignIn.at >= t.now - FORGOTTEN,
            or_(VipSeen.id.is_(None), VipSeen.at >= t.now - KEPT),
        )
        .order_by(SignIn.at, SignIn.id)
    )  # fmt: skip
    return tuple(_arrival(*row) for row in rows)


def vip_arrivals_of(t: Transaction, sign_in_ids: tuple[int, ...]) -> tuple[VipArrival, ...]:
    """These arrivals, as far as they still count, in order of arrival.

    Args:
        t: the open transaction.
        sign_in_ids: not more than a screen shows.
    """
    rows = t.session.execute(
        select(SignIn, Guest, VipSeen)
        .join(Guest, SignIn.guest_id == Guest.id)
        .outerjoin(VipSeen, VipSeen.sign_in_id == SignIn.id)
        .where(SignIn.id.in_(sign_in_ids), SignIn.undone_by.is_(None))
        .order_by(SignIn.at, SignIn.id)
    )
    return tuple(_arrival(*row) for row in rows)


def _arrival(sign_in: SignIn, guest: Guest, seen: VipSeen | None) -> VipArrival:
    return VipArrival(
        sign_in.id, guest.id, guest.number, guest.name, guest.salutation,
        " ".join(part for part in (guest.organisation, guest.position) if part), sign_in.at, sign_in.desk, guest.table_no,
        guest.area, guest.host, guest.host_phone,
        None if seen is None else Seen(seen.at, seen.desk, seen.operator, Reply(seen.reply)),
    )  # fmt: skip


_MISSING = (
    Guest.id, Guest.number, Guest.name, Guest.salutation, Guest.host, Guest.host_phone, Guest.table_no,
)  # fmt: skip


def missing_vips(t: Transaction) -> tuple[Missing, ...]:
    """VIPs who are expected and not here, by invitation number.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(
        select(*_MISSING)
        .outerjoin(SignIn, and_(SignIn.guest_id == Guest.id, SignIn.undone_by.is_(None)))
        .where(Guest.id.in_(_VIPS), Guest.cancelled_by.is_(None), SignIn.id.is_(None))
        .order_by(Guest.number)
    )
    return tuple(Missing(*row) for row in rows)


def vips_among(t: Transaction, guest_ids: Collection[int]) -> tuple[Missing, ...]:
    """These guests, by what is needed to look out for them.

    Args:
        t: the open transaction.
        guest_ids: not more than a page of them.
    """
    if not guest_ids:
        return ()
    return tuple(Missing(*row) for row in t.session.execute(select(*_MISSING).where(Guest.id.in_(guest_ids))))
