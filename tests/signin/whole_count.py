"""The live picture as SQL counts it, everybody anew each time: what the kept one must be equal to, and is measured by."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, cast, func, literal, or_, select, type_coerce

from app.event.records import the_event
from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import SignIn
from app.signin.rules.outcome import Way
from app.signin.rules.pace import PACE_OVER, Moment, forecast
from app.signin.rules.picture import Picture, Share
from app.signin.rules.vips import Missing
from app.store.base import Instant
from app.store.database import Database, Transaction

_PLACE = (
    Category.position,
    Category.name,
    Category.label_zh,
    Category.label_en,
    Category.colour,
    Guest.table_no,
)
_HERE = SignIn.undone_by.is_(None)


def whole_count(store: Database) -> Picture:
    return store.ask(_counted)


def _counted(t: Transaction) -> Picture:
    parts = sorted(_seats(t))
    categories = _merged(Share(*one[1:5], *one[6:]) for one in parts)
    tables = _merged(
        Share(one[5], "", "", 0, *one[6:])
        for one in sorted((one for one in parts if one[5]), key=lambda one: (len(one[5]), one[5]))
    )
    expected, here = sum(one[6] for one in parts), sum(one[7] for one in parts)
    recent = t.session.execute(
        select(SignIn.at, SignIn.desk).where(
            _HERE, SignIn.at > t.now - PACE_OVER, SignIn.way != Way.PAPER.value
        )
    )
    outlook = forecast((Moment(*row) for row in recent), t.now, expected - here, the_event(t).starts_at)
    people = t.session.scalar(select(func.coalesce(func.sum(SignIn.companions + 1), 0)).where(_HERE)) or 0
    return Picture(expected, here, int(people), categories, tables, _by_minute(t), outlook, _missing(t))


def _seats(t: Transaction) -> list[Any]:
    invited = (
        select(*_PLACE, func.count(), literal(0))
        .select_from(Guest)
        .join(Category, Guest.category_id == Category.id)
        .where(Guest.cancelled_by.is_(None))
        .group_by(*_PLACE)
    )
    arrived = (
        select(*_PLACE, func.count(Guest.cancelled_by), func.count())
        .select_from(SignIn)
        .join(Guest, SignIn.guest_id == Guest.id)
        .join(Category, Guest.category_id == Category.id)
        .where(_HERE)
        .group_by(*_PLACE)
    )
    return [tuple(row) for question in (invited, arrived) for row in t.session.execute(question)]


def _merged(shares: Iterable[Share]) -> tuple[Share, ...]:
    sums: dict[str, Share] = {}
    for one in shares:
        old = sums.get(one.name, replace(one, expected=0, here=0))
        sums[one.name] = replace(old, expected=old.expected + one.expected, here=old.here + one.here)
    return tuple(sums.values())


def _by_minute(t: Transaction) -> tuple[tuple[datetime, int], ...]:
    minute: ColumnElement[Any] = (
        func.date_trunc("minute", SignIn.at)
        if t.session.get_bind().dialect.name == "postgresql"
        else func.substr(cast(SignIn.at, Text), 1, 16).concat(":00.000000")
    )
    at = type_coerce(minute, Instant())
    rows = t.session.execute(select(at, func.count()).where(_HERE).group_by(at).order_by(at))
    return tuple((row[0], row[1]) for row in rows)


def _missing(t: Transaction) -> tuple[Missing, ...]:
    rows = t.session.execute(
        select(
            Guest.id, Guest.number, Guest.name, Guest.salutation, Guest.host, Guest.host_phone, Guest.table_no
        )
        .join(Category, Guest.category_id == Category.id)
        .outerjoin(SignIn, and_(SignIn.guest_id == Guest.id, _HERE))
        .where(or_(Guest.vip, Category.vip), Guest.cancelled_by.is_(None), SignIn.id.is_(None))
    )
    return tuple(sorted((Missing(*row) for row in rows), key=lambda one: one.number))
