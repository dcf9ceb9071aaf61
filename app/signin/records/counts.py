"""What the live picture counts; it is asked in the middle of a queue, so every question is written once."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, bindparam, cast, func, literal, select, type_coerce

from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import SignIn
from app.signin.rules.outcome import Way
from app.signin.rules.pace import Moment
from app.signin.rules.picture import Count
from app.store.base import Instant
from app.store.database import Transaction
from app.store.prepared import run

_PLACE = (Category.position, Category.name, Category.label_zh, Category.label_en, Category.colour, Guest.table_no)  # fmt: skip
_MOMENTS = (
    select(SignIn.at, SignIn.desk)
    .where(SignIn.undone_by.is_(None), SignIn.at > bindparam("since"), SignIn.way != Way.PAPER.value)
    .order_by(SignIn.at)
)
_EXPECTED = (
    select(*_PLACE, func.count(), literal(0))
    .select_from(Guest)
    .join(Category, Guest.category_id == Category.id)
    .where(Guest.cancelled_by.is_(None))
    .group_by(*_PLACE)
)
_ARRIVED = (
    select(*_PLACE, func.count(Guest.cancelled_by), func.count())
    .select_from(SignIn)
    .join(Guest, SignIn.guest_id == Guest.id)
    .join(Category, Guest.category_id == Category.id)
    .where(SignIn.undone_by.is_(None))
    .group_by(*_PLACE)
)
_PEOPLE = select(func.coalesce(func.sum(SignIn.companions + 1), 0)).where(SignIn.undone_by.is_(None))


def _by(minute: ColumnElement[Any]) -> Select[Any, int]:
    at = type_coerce(minute, Instant())
    return select(at, func.count()).where(SignIn.undone_by.is_(None)).group_by(at).order_by(at)


_BY_MINUTE = {
    "postgresql": _by(func.date_trunc("minute", SignIn.at)),
    # an instant is kept as a text of fixed width: 2026-11-28 08:30:12.345678
    "sqlite": _by(func.substr(cast(SignIn.at, Text), 1, 16).concat(":00.000000")),
}


def moments(t: Transaction, since: datetime) -> tuple[Moment, ...]:
    """When and where the sign-ins that count were made, in order.

    Args:
        t: the open transaction.
        since: from when on.
    """
    return tuple(Moment(*row) for row in run(t.session, _MOMENTS, {"since": since}))


def by_minute(t: Transaction) -> tuple[tuple[datetime, int], ...]:
    """Arrivals by minute, each minute with at least one, in order.

    Args:
        t: the open transaction.
    """
    by = _BY_MINUTE["postgresql" if t.session.get_bind().dialect.name == "postgresql" else "sqlite"]
    return tuple((at, count) for at, count in run(t.session, by, {}))


def expected(t: Transaction) -> tuple[Count, ...]:
    """Whom the event expects, by category and table; nobody is here yet.

    Args:
        t: the open transaction.
    """
    return tuple(Count(*row) for row in run(t.session, _EXPECTED, {}))


def arrived(t: Transaction) -> tuple[Count, ...]:
    """Who is here, by category and table; expected beside are those who had cancelled and came anyway.

    Args:
        t: the open transaction.
    """
    return tuple(Count(*row) for row in run(t.session, _ARRIVED, {}))


def people(t: Transaction) -> int:
    """Guests and companions in the house.

    Args:
        t: the open transaction.
    """
    ((total,),) = run(t.session, _PEOPLE, {})
    return int(total)
