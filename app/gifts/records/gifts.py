"""Gifts, their rules and their stock."""

import msgspec
from sqlalchemy import func, select, update

from app.gifts.records.tables import Gift, GiftRule, GiftStock, StockCount, StockMove
from app.gifts.rules.gift import GiftKind, GiftView, Per, RuleView
from app.store.base import insert_once
from app.store.database import Transaction

COMMON = ""  # the desk of the common stock


def _texts(kept: str) -> tuple[str, ...]:
    return msgspec.json.decode(kept, type=tuple[str, ...])


def _kept(texts: tuple[str, ...]) -> str:
    return msgspec.json.encode(texts).decode()


def _view(row: Gift) -> GiftView:
    return GiftView(
        row.id, GiftKind(row.kind), row.name, row.name_en, _texts(row.variants),
        row.low_mark, row.counted, row.position,
    )  # fmt: skip


def all_gifts(t: Transaction) -> tuple[GiftView, ...]:
    """Every gift, in the organiser's order.

    Args:
        t: the open transaction.
    """
    return tuple(_view(row) for row in t.session.scalars(select(Gift).order_by(Gift.position, Gift.id)))


def keep_gift(t: Transaction, gift: GiftView) -> int | None:
    """Add a gift; None when its name is taken.

    Args:
        t: the open transaction.
        gift: its id does not count.
    """
    values = {
        "kind": gift.kind.value, "name": gift.name, "name_en": gift.name_en,
        "variants": _kept(gift.variants), "low_mark": gift.low_mark, "counted": gift.counted,
        "position": gift.position, "action_id": t.action_id,
    }  # fmt: skip
    return insert_once(t.session, Gift, values, returning=Gift.id)


def gift_named(t: Transaction, name: str) -> GiftView | None:
    """The gift with exactly this name, or None.

    Args:
        t: the open transaction.
        name: as imported.
    """
    row = t.session.scalar(select(Gift).where(Gift.name == name))
    return None if row is None else _view(row)


def all_rules(t: Transaction) -> tuple[RuleView, ...]:
    """Every rule that holds, in the order they were made.

    Args:
        t: the open transaction.
    """
    rows = t.session.scalars(select(GiftRule).where(GiftRule.ended_by.is_(None)).order_by(GiftRule.id))
    return tuple(
        RuleView(
            row.id, row.gift_id, _texts(row.categories), _texts(row.tables), row.pieces, Per(row.per), row.before
        )
        for row in rows
    )  # fmt: skip


def keep_rule(t: Transaction, rule: RuleView) -> None:
    """Add a rule.

    Args:
        t: the open transaction.
        rule: its id does not count.
    """
    row = GiftRule(gift_id=rule.gift_id, pieces=rule.pieces, per=rule.per.value, before=rule.before)
    row.categories, row.tables, row.action_id = _kept(rule.categories), _kept(rule.tables), t.action_id
    t.session.add(row)
    t.session.flush()


def put(t: Transaction, gift_id: int, desk: str, pieces: int, why: str) -> None:
    """Put pieces on a desk's shelf.

    Args:
        t: the open transaction.
        gift_id: which gift.
        desk: whose shelf; "" is the common one.
        pieces: how many.
        why: brought, returned or counted.
    """
    empty = {"gift_id": gift_id, "desk": desk, "on_hand": 0}
    insert_once(t.session, GiftStock, empty, returning=GiftStock.id)
    t.session.execute(
        update(GiftStock)
        .where(GiftStock.gift_id == gift_id, GiftStock.desk == desk)
        .values(on_hand=GiftStock.on_hand + pieces)
    )
    _moved(t, gift_id, desk, pieces, why)


def take(t: Transaction, gift_id: int, desk: str) -> str | None:
    """Take one piece from the desk's own shelf, else from the common one.

    Args:
        t: the open transaction.
        gift_id: which gift.
        desk: where it is handed out.

    Returns:
        The shelf it came from, or None when both are empty.
    """
    for shelf in dict.fromkeys((desk, COMMON)):
        taken = t.session.execute(
            update(GiftStock)
            .where(GiftStock.gift_id == gift_id, GiftStock.desk == shelf, GiftStock.on_hand >= 1)
            .values(on_hand=GiftStock.on_hand - 1)
            .returning(GiftStock.id)
        ).first()
        if taken is not None:
            _moved(t, gift_id, shelf, -1, "given")
            return shelf
    return None


def _moved(t: Transaction, gift_id: int, desk: str, pieces: int, why: str) -> None:
    t.session.add(StockMove(gift_id=gift_id, desk=desk, pieces=pieces, why=why, action_id=t.action_id))
    t.session.flush()


def stocks(t: Transaction) -> dict[tuple[int, str], int]:
    """Pieces by gift and desk.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(select(GiftStock.gift_id, GiftStock.desk, GiftStock.on_hand))
    return {(gift_id, desk): on_hand for gift_id, desk, on_hand in rows}


def moved(t: Transaction) -> dict[tuple[int, str], int]:
    """Pieces moved so far, by gift and reason.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(
        select(StockMove.gift_id, StockMove.why, func.sum(StockMove.pieces)).group_by(
            StockMove.gift_id, StockMove.why
        )
    )
    return {(gift_id, why): int(pieces) for gift_id, why, pieces in rows}


def keep_count(t: Transaction, gift_id: int, pieces: int) -> None:
    """Write down what a person counted.

    Args:
        t: the open transaction.
        gift_id: which gift.
        pieces: how many lie there.
    """
    t.session.add(StockCount(gift_id=gift_id, pieces=pieces, action_id=t.action_id))
    t.session.flush()


def counts(t: Transaction) -> dict[int, int]:
    """What was counted last, by gift.

    Args:
        t: the open transaction.
    """
    return {row.gift_id: row.pieces for row in t.session.scalars(select(StockCount).order_by(StockCount.id))}
