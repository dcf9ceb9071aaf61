"""IOUs: pieces that were promised because none was left."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.gifts.records.tables import Gift, Handout, Iou, Unit
from app.guests.records.tables import Guest
from app.store.base import insert_once
from app.store.database import Transaction


def promise(t: Transaction, unit_id: int, receipt_id: int) -> None:
    """Write an IOU for a piece, once.

    Args:
        t: the open transaction.
        unit_id: of the piece.
        receipt_id: the receipt it stands on.
    """
    values = {"unit_id": unit_id, "receipt_id": receipt_id, "at": t.now, "action_id": t.action_id}
    insert_once(t.session, Iou, values, returning=Iou.id)


def promised(t: Transaction) -> dict[str, datetime]:
    """Pieces with an IOU whose handout has not followed: key to when it was written.

    Args:
        t: the open transaction.
    """
    live = select(Handout.unit_id).where(Handout.voided_by.is_(None))
    rows = t.session.execute(
        select(Unit.key, Iou.at).join(Iou, Iou.unit_id == Unit.id).where(Unit.id.not_in(live))
    )
    return {key: at for key, at in rows}  # noqa: C416 - rows are not pairs to dict()


@dataclass(frozen=True)
class Promise:
    """An open IOU.

    Args:
        key: of the piece.
        guest_id: whose.
        number: the invitation number.
        name: the guest's.
        gift: what is owed.
        gift_id: of its row.
        at: since when.
    """

    key: str
    guest_id: int
    number: str
    name: str
    gift: str
    gift_id: int
    at: datetime


def promises(t: Transaction) -> tuple[Promise, ...]:
    """Every open IOU, oldest first, to be followed up.

    Args:
        t: the open transaction.
    """
    live = select(Handout.unit_id).where(Handout.voided_by.is_(None))
    rows = t.session.execute(
        select(Unit, Iou, Guest, Gift)
        .join(Iou, Iou.unit_id == Unit.id)
        .join(Guest, Unit.guest_id == Guest.id)
        .join(Gift, Unit.gift_id == Gift.id)
        .where(Unit.id.not_in(live))
        .order_by(Iou.id)
    )
    return tuple(
        Promise(unit.key, guest.id, guest.number, guest.name, gift.name, gift.id, iou.at)
        for unit, iou, guest, gift in rows
    )
