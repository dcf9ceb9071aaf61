"""What is kept from look to look: every guest's standing, by pages, people by blocks, and whom the latest actions were about."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Integer, Select, and_, bindparam, func, or_, select, union

from app.guests.records.people import categories
from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import Party, SignIn, Undo
from app.signin.rules.outcome import Way
from app.signin.rules.picture import Share
from app.signin.rules.tally import Labels, Standing
from app.store.database import Transaction
from app.store.prepared import run

_STANDING: Select[*tuple[Any, ...]] = (
    select(
        Guest.id, Guest.category_id, Guest.table_no, or_(Guest.vip, Category.vip), Guest.cancelled_by.is_not(None),
        SignIn.at, SignIn.desk, SignIn.companions, SignIn.way,
    )
    .select_from(Guest)
    .join(Category, Guest.category_id == Category.id)
    .outerjoin(SignIn, and_(SignIn.guest_id == Guest.id, SignIn.undone_by.is_(None)))
)  # fmt: skip
_PAPER = Way.PAPER.value
_PAGE = _STANDING.where(Guest.id > bindparam("after")).order_by(Guest.id).limit(bindparam("most"))
_HERE, _PEOPLE = SignIn.undone_by.is_(None), func.coalesce(func.sum(SignIn.companions + 1), 0)
_BLOCK = SignIn.id.op("/")(bindparam("size", type_=Integer))  # of whole numbers, by SQL
_BY_BLOCK = select(_BLOCK.label("block"), _PEOPLE).where(_HERE).group_by("block")
_IN_BLOCK = select(_PEOPLE).where(_HERE, SignIn.id >= bindparam("first"), SignIn.id < bindparam("end"))
_IDS: BindParameter[Sequence[int]] = bindparam("action_ids", expanding=True)
_TOUCHED = union(
    select(Guest.id).where(Guest.action_id.in_(_IDS)),
    select(SignIn.guest_id).where(SignIn.action_id.in_(_IDS)),
    *(
        select(SignIn.guest_id).join(row, row.sign_in_id == SignIn.id).where(row.action_id.in_(_IDS))
        for row in (Undo, Party)
    ),
)
_CHANGED = union(
    select(SignIn.id).where(SignIn.action_id.in_(_IDS)),
    *(select(row.sign_in_id).where(row.action_id.in_(_IDS)) for row in (Undo, Party)),
)


def standings_after(t: Transaction, after: int, most: int) -> tuple[Standing, ...]:
    """A page of the guests as they stand, by the ids of their rows.

    Args:
        t: the open transaction.
        after: the last id before the page, 0 for the first one.
        most: guests on it.
    """
    return tuple(_standing(*row) for row in run(t.session, _PAGE, {"after": after, "most": most}))


def _standing(
    guest_id: int,
    category_id: int,
    table_no: str,
    vip: bool,
    cancelled: bool,
    at: datetime | None,
    desk: str | None,
    companions: int | None,
    way: str | None,
) -> Standing:
    return Standing(
        guest_id,
        category_id,
        table_no,
        vip,
        cancelled,
        at,
        desk or "",
        companions or 0,
        way == _PAPER,
    )


def standings_of(t: Transaction, guest_ids: Collection[int]) -> tuple[Standing, ...]:
    """These guests as they stand.

    Args:
        t: the open transaction.
        guest_ids: not more than a page of them.
    """
    if not guest_ids:
        return ()
    return tuple(_standing(*row) for row in t.session.execute(_STANDING.where(Guest.id.in_(guest_ids))))


def touched(t: Transaction, action_ids: Collection[int]) -> frozenset[int]:
    """Whose standing these actions may have changed.

    Args:
        t: the open transaction.
        action_ids: of the actions.
    """
    if not action_ids:
        return frozenset()
    return frozenset(t.session.scalars(_TOUCHED, {"action_ids": list(action_ids)}))


def labels(t: Transaction) -> tuple[tuple[Labels, bool], ...]:
    """Every category as the picture shows it, and whether all of its guests are VIPs.

    Args:
        t: the open transaction.
    """
    return tuple(
        (Labels(one.id, one.position, Share(one.name, one.label_zh, one.label_en, one.colour, 0, 0)), one.vip)
        for one in categories(t)
    )


def people_by_block(t: Transaction, size: int) -> dict[int, int]:
    """Guests and companions in the house, by block of the ids of their sign-ins.

    Args:
        t: the open transaction.
        size: ids in a block.
    """
    return {block: int(total) for block, total in run(t.session, _BY_BLOCK, {"size": size})}


def people_in(t: Transaction, block: int, size: int) -> int:
    """Guests and companions in the house whose sign-ins are of one block.

    Args:
        t: the open transaction.
        block: its place, from 0.
        size: ids in a block.
    """
    ((total,),) = run(t.session, _IN_BLOCK, {"first": block * size, "end": (block + 1) * size})
    return int(total)


def sign_ins_touched(t: Transaction, action_ids: Collection[int]) -> frozenset[int]:
    """The ids of the sign-ins that these actions may have made or changed.

    Args:
        t: the open transaction.
        action_ids: of the actions.
    """
    if not action_ids:
        return frozenset()
    return frozenset(t.session.scalars(_CHANGED, {"action_ids": list(action_ids)}))
