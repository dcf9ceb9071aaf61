"""Pieces, handouts and receipts."""

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Select, func, select, update

from app.gifts.records.tables import Gift, GiftCounter, Handout, Receipt, Unit
from app.gifts.rules.units import Piece, Source, Why
from app.store.base import insert_once
from app.store.database import Transaction


@dataclass(frozen=True)
class Given:
    """A live handout.

    Args:
        handout_id: of its row.
        key: of the piece.
        guest_id: whose piece.
        gift_id: which gift.
        gift: its name.
        gift_en: its English name, or "".
        variant: as chosen.
        at: when it left the desk.
        desk: which one.
        operator: who gave it.
        receipt_no: on the receipt.
        proxy: who took it for the guest, "" for nobody.
        source: why it was owed.
        source_ref: of the rule, award or action.
    """

    handout_id: int
    key: str
    guest_id: int
    gift_id: int
    gift: str
    gift_en: str
    variant: str
    at: datetime
    desk: str
    operator: str
    receipt_no: int
    proxy: str
    source: Source
    source_ref: str


@dataclass(frozen=True)
class NewReceipt:
    """A receipt just written: its row and its number."""

    id: int
    number: int
    token: str


def hold_the_desk(t: Transaction) -> None:
    """Let one handout at a time decide, on every desk of a hub.

    Args:
        t: the open transaction.
    """
    insert_once(t.session, GiftCounter, {"name": "receipt", "value": 0}, returning=GiftCounter.name)
    t.session.execute(
        update(GiftCounter).where(GiftCounter.name == "receipt").values(value=GiftCounter.value)
    )


def new_receipt(
    t: Transaction, guest_id: int, desk: str, operator: str, proxy: tuple[str, str, str], token: str
) -> NewReceipt:
    """A receipt with the next number; the number comes back if the transaction does.

    Args:
        t: the open transaction.
        guest_id: whose gifts.
        desk: where.
        operator: who gives.
        proxy: name, phone tail and reason; three empty texts for the guest in person.
        token: the text of its QR.
    """
    number = t.session.execute(
        update(GiftCounter)
        .where(GiftCounter.name == "receipt")
        .values(value=GiftCounter.value + 1)
        .returning(GiftCounter.value)
    ).scalar_one()
    row = Receipt(number=number, token=token, guest_id=guest_id, desk=desk, operator=operator, at=t.now)
    row.proxy_name, row.proxy_tail, row.proxy_reason = proxy
    row.action_id = t.action_id
    t.session.add(row)
    t.session.flush()
    return NewReceipt(row.id, number, token)


def last_number(t: Transaction) -> int:
    """The last receipt number that was given, 0 before the first.

    Args:
        t: the open transaction.
    """
    return t.session.scalar(select(func.max(Receipt.number))) or 0


def unit_of(t: Transaction, piece: Piece, gift_id: int) -> int:
    """The row of a piece, written now if it is the first time that it matters.

    Args:
        t: the open transaction.
        piece: owed.
        gift_id: of its gift's row.
    """
    values = {
        "key": piece.key, "guest_id": piece.guest_id, "gift_id": gift_id,
        "source": piece.why.source.value, "source_ref": piece.source_ref,
        "why": msgspec.json.encode(piece.why).decode(), "claim_by": piece.claim_by, "action_id": t.action_id,
    }  # fmt: skip
    fresh = insert_once(t.session, Unit, values, returning=Unit.id)
    return fresh or t.session.scalars(select(Unit.id).where(Unit.key == piece.key)).one()


def hand_out(t: Transaction, unit_id: int, receipt_id: int, variant: str, shelf: str | None) -> bool:
    """Write that a piece left; False when a live handout of it exists.

    Args:
        t: the open transaction.
        unit_id: of the piece.
        receipt_id: the receipt it stands on.
        variant: as chosen.
        shelf: where it lay; None when not counted.
    """
    values = {
        "unit_id": unit_id, "receipt_id": receipt_id, "variant": variant, "from_desk": shelf,
        "void_reason": "", "went_to": "", "action_id": t.action_id,
    }  # fmt: skip
    return insert_once(t.session, Handout, values, returning=Handout.id) is not None


def _given() -> Select[Handout, Unit, Gift, Receipt]:
    return (
        select(Handout, Unit, Gift, Receipt)
        .join(Unit, Handout.unit_id == Unit.id)
        .join(Gift, Unit.gift_id == Gift.id)
        .join(Receipt, Handout.receipt_id == Receipt.id)
        .where(Handout.voided_by.is_(None))
        .order_by(Handout.id)
    )


def _one(handout: Handout, unit: Unit, gift: Gift, receipt: Receipt) -> Given:
    return Given(
        handout.id, unit.key, unit.guest_id, gift.id, gift.name, gift.name_en, handout.variant, receipt.at,
        receipt.desk, receipt.operator, receipt.number, receipt.proxy_name, Source(unit.source), unit.source_ref,
    )  # fmt: skip


def given_to(t: Transaction, guest_id: int) -> tuple[Given, ...]:
    """Every live handout of a guest, in the order they were given.

    Args:
        t: the open transaction.
        guest_id: whose.
    """
    return tuple(_one(*row) for row in t.session.execute(_given().where(Unit.guest_id == guest_id)))


def all_given(t: Transaction) -> tuple[Given, ...]:
    """Every live handout, in the order they were given.

    Args:
        t: the open transaction.
    """
    return tuple(_one(*row) for row in t.session.execute(_given()))


def given_by_id(t: Transaction, handout_id: int) -> Given | None:
    """A live handout, or None.

    Args:
        t: the open transaction.
        handout_id: of its row.
    """
    row = t.session.execute(_given().where(Handout.id == handout_id)).first()
    return None if row is None else _one(*row)


def void(t: Transaction, handout_id: int, reason: str, went_to: str) -> str | None:
    """Take a handout back; answers the shelf it had come from.

    Args:
        t: the open transaction.
        handout_id: live.
        reason: in the operator's words.
        went_to: where the piece went.
    """
    row = t.session.get_one(Handout, handout_id)
    row.voided_by, row.voided_at = t.action_id, t.now
    row.void_reason, row.went_to = reason, went_to
    t.session.flush()
    return row.from_desk


def manual_pieces(t: Transaction, guest_id: int | None = None) -> tuple[Piece, ...]:
    """Pieces that were promised by hand and not closed.

    Args:
        t: the open transaction.
        guest_id: whose; None for everybody's.
    """
    question = select(Unit).where(Unit.source == Source.MANUAL.value, Unit.closed_by.is_(None))
    if guest_id is not None:
        question = question.where(Unit.guest_id == guest_id)
    return tuple(
        Piece(
            row.key, row.guest_id, row.gift_id, msgspec.json.decode(row.why, type=Why), row.source_ref, row.claim_by
        )
        for row in t.session.scalars(question.order_by(Unit.id))
    )  # fmt: skip


def returned(t: Transaction) -> dict[int, int]:
    """Handouts taken back, by gift.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(
        select(Unit.gift_id, func.count(Handout.id))
        .join(Unit, Handout.unit_id == Unit.id)
        .where(Handout.voided_by.is_not(None))
        .group_by(Unit.gift_id)
    )
    return {gift_id: int(n) for gift_id, n in rows}
