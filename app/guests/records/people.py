"""Who is on the list: every question and every change."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, insert, or_, select

from app.guests.records.tables import Category, Code, Guest
from app.guests.rules.guest import CategoryView, CodeHit, GuestView
from app.guests.rules.intake import Draft
from app.store.database import Transaction
from app.store.engines import one_at_a_time
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
    """How many invitations the list holds.

    Args:
        t: the open transaction.
    """
    return t.session.scalar(select(func.count(Guest.id))) or 0


def is_anybody_listed(t: Transaction) -> bool:
    """Whether the list holds any invitation.

    Args:
        t: the open transaction.
    """
    return t.session.scalar(select(Guest.id).limit(1)) is not None


def queue_for_numbers(t: Transaction) -> None:
    """Let desks take fresh invitation numbers one after the other, so that no two take the same.

    Args:
        t: the open transaction.
    """
    one_at_a_time(t.session, "invitation numbers")


def all_numbers(t: Transaction) -> set[str]:
    """Every invitation number in use.

    Args:
        t: the open transaction.
    """
    return set(t.session.scalars(select(Guest.number)))


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


def keep_categories(t: Transaction, names: Iterable[str]) -> dict[str, int]:
    """The ids of categories, added where they are new.

    Args:
        t: the open transaction.
        names: as the list writes them.
    """
    known = {row.name: row.id for row in t.session.scalars(select(Category))}
    for name in names:
        if name not in known:
            place = len(known)
            row = Category(name=name, colour=place, position=place, action_id=t.action_id)
            t.session.add(row)
            t.session.flush()
            known[name] = row.id
    return known


def change_category(t: Transaction, category: CategoryView) -> None:
    """Write what goes with a category.

    Args:
        t: the open transaction.
        category: as it shall be; its name stays.
    """
    row = t.session.get_one(Category, category.id)
    row.label_zh, row.label_en, row.colour, row.position = (
        category.label_zh, category.label_en, category.colour, category.position,
    )  # fmt: skip
    row.vip, row.draws, row.meal, row.action_id = category.vip, category.draws, category.meal, t.action_id
    t.session.flush()


def _values(draft: Draft, category_id: int) -> dict[str, object]:
    return {
        "name": draft.name, "salutation": draft.salutation, "organisation": draft.organisation,
        "position": draft.position, "category_id": category_id, "host": draft.host, "host_phone": draft.host_phone,
        "table_no": draft.table_no, "area": draft.area, "phone": draft.phone, "companions": draft.companions,
        "vip": draft.vip, "note": draft.note, "must_read": draft.must_read,
    }  # fmt: skip


def add_many(
    t: Transaction,
    drafts: list[Draft],
    numbers: list[str],
    categories: dict[str, int],
    *,
    walk_in: bool = False,
) -> list[int]:
    """Add guests, in order.

    Args:
        t: the open transaction.
        drafts: what is known of each.
        numbers: the invitation number of each.
        categories: ids by name.
        walk_in: came without an invitation.

    Returns:
        Their ids, in the same order.
    """
    if not drafts:
        return []
    rows = [
        {
            **_values(draft, categories[draft.category]),
            "number": number,
            "walk_in": walk_in,
            "action_id": t.action_id,
        }
        for draft, number in zip(drafts, numbers, strict=True)
    ]
    return list(t.session.scalars(insert(Guest).returning(Guest.id, sort_by_parameter_order=True), rows))


def change(
    t: Transaction, guest_id: int, draft: Draft, category_id: int, only: Collection[str] | None = None
) -> None:
    """Write what a draft says of a guest; number and codes stay.

    Args:
        t: the open transaction.
        guest_id: whom.
        draft: as it shall be.
        category_id: the draft's category.
        only: the fields of the draft that count; None for all.
    """
    said = _values(draft, category_id)
    fill_in(
        t,
        guest_id,
        {name: value for name, value in said.items() if only is None or name.removesuffix("_id") in only},
    )


def fill_in(t: Transaction, guest_id: int, values: Mapping[str, object]) -> None:
    """Write single columns of a guest; everything else stays as it is.

    Args:
        t: the open transaction.
        guest_id: whom.
        values: by column.
    """
    row = t.session.get_one(Guest, guest_id)
    for name, value in values.items():
        setattr(row, name, value)
    t.session.flush()


def expect(t: Transaction, guest_id: int) -> None:
    """Take back that a guest is not coming.

    Args:
        t: the open transaction.
        guest_id: whom.
    """
    t.session.get_one(Guest, guest_id).cancelled_by = None
    t.session.flush()


def cancel(t: Transaction, guest_id: int) -> None:
    """Mark a guest as not coming.

    Args:
        t: the open transaction.
        guest_id: whom.
    """
    t.session.get_one(Guest, guest_id).cancelled_by = t.action_id
    t.session.flush()
