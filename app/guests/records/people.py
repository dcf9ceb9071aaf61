"""Who is on the list: every question about it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select

from app.guests.records.tables import Category, Code, Guest
from app.guests.rules.guest import CategoryView, CodeHit, GuestView
from app.store.database import Transaction
from app.store.prepared import first, run
from app.words.errors import KnownError

# in the order of GuestView: a row becomes a view without an object in between
_VIEW = (
    Guest.id, Guest.number, Guest.name, Guest.salutation, Guest.organisation, Guest.position,
    Category.name, Category.id, Guest.host, Guest.host_phone, Guest.table_no, Guest.area, Guest.phone,
    Guest.companions, or_(Guest.vip, Category.vip), Guest.note, Guest.must_read, Guest.walk_in,
    Guest.cancelled_by.is_not(None), Category.draws, Category.meal,
)  # fmt: skip


def _asking(*conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    joined = select(*_VIEW).join(Category, Guest.category_id == Category.id)
    return joined.where(*conditions).order_by(Guest.number)


_EVERYBODY = _asking(Guest.number > bindparam("after")).limit(bindparam("most"))


_BY_ID = _asking(Guest.id == bindparam("guest_id"))


_BY_IDS = _asking(Guest.id.in_(bindparam("guest_ids", expanding=True)))


_BY_NUMBER = _asking(Guest.number == bindparam("number"))


_HIGHEST = select(func.max(Guest.ordinal))


_BY_NAME = _asking(Guest.name == bindparam("name"))


_BY_CODE = (
    select(Code.revoked_by, Code.replaced_by, *_VIEW)
    .join(Guest, Code.guest_id == Guest.id)
    .join(Category, Guest.category_id == Category.id)
    .where(Code.text == bindparam("scanned"))
)


# in the order of CategoryView
_CATEGORIES = select(
    Category.id, Category.name, Category.label_zh, Category.label_en, Category.colour, Category.position,
    Category.vip, Category.draws, Category.meal,
).order_by(Category.position, Category.id)  # fmt: skip


def _views(t: Transaction, question: Select[*tuple[Any, ...]], **values: object) -> tuple[GuestView, ...]:
    return tuple(GuestView(*row) for row in run(t.session, question, values))


def all_views(t: Transaction, after: str = "", most: int = 2**31 - 1) -> tuple[GuestView, ...]:
    """Every guest, by invitation number; or a page of them.

    Args:
        t: the open transaction.
        after: the invitation number before the page, "" from the beginning.
        most: guests on it.
    """
    return _views(t, _EVERYBODY, after=after, most=most)


def by_id(t: Transaction, guest_id: int) -> GuestView | None:
    """One guest, or None.

    Args:
        t: the open transaction.
        guest_id: of the row.
    """
    return next(iter(_views(t, _BY_ID, guest_id=guest_id)), None)


def by_ids(t: Transaction, guest_ids: Iterable[int]) -> tuple[GuestView, ...]:
    """Several guests, by invitation number.

    Args:
        t: the open transaction.
        guest_ids: of the rows.
    """
    return _views(t, _BY_IDS, guest_ids=list(guest_ids))


def by_number(t: Transaction, number: str) -> GuestView | None:
    """The guest with this invitation number, or None.

    Args:
        t: the open transaction.
        number: exactly as stored.
    """
    return next(iter(_views(t, _BY_NUMBER, number=number)), None)


def by_name(t: Transaction, name: str) -> tuple[GuestView, ...]:
    """Everybody of exactly this name, by invitation number.

    Args:
        t: the open transaction.
        name: as the list writes it.
    """
    return _views(t, _BY_NAME, name=name)


def by_code(t: Transaction, scanned: str) -> CodeHit | None:
    """What a normalised text stands for, or None.

    Args:
        t: the open transaction.
        scanned: after the hygiene of rules.codes.
    """
    row = first(t.session, _BY_CODE, {"scanned": scanned})
    return None if row is None else CodeHit(GuestView(*row[2:]), row[0] is not None, row[1] is not None)


def categories(t: Transaction) -> tuple[CategoryView, ...]:
    """Every category, in the organiser's order.

    Args:
        t: the open transaction.
    """
    return tuple(CategoryView(*row) for row in run(t.session, _CATEGORIES, {}))


def count_guests(t: Transaction) -> int:
    """How many invitations the list holds, without those who are not coming.

    Args:
        t: the open transaction.
    """
    return t.session.scalar(select(func.count(Guest.id)).where(Guest.cancelled_by.is_(None))) or 0


def is_anybody_listed(t: Transaction) -> bool:
    """Whether the list holds any invitation.

    Args:
        t: the open transaction.
    """
    return t.session.scalar(select(Guest.id).limit(1)) is not None


def highest_ordinal(t: Transaction) -> int:
    """The highest place of an invitation number in use, by the index; 0 if there is none.

    Args:
        t: the open transaction.
    """
    ((highest,),) = run(t.session, _HIGHEST, {})
    return highest or 0


def one(t: Transaction, guest_id: int) -> GuestView:
    """A guest that must be there.

    Args:
        t: the open transaction.
        guest_id: of the row.

    Raises:
        KnownError: nobody has this id.
    """
    guest = by_id(t, guest_id)
    if guest is None:
        raise KnownError("That guest is not on the list. Search again.")
    return guest
