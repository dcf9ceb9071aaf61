"""Every change to the list: guests and their categories."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import insert, select

from app.guests.records.tables import Category, Guest
from app.guests.rules.guest import CategoryView
from app.guests.rules.intake import DEFAULT_CATEGORY, DEFAULT_CATEGORY_ZH, Draft
from app.store.database import Transaction
from app.store.engines import one_at_a_time


def queue_for_numbers(t: Transaction) -> None:
    """Let desks take fresh invitation numbers one after the other, so that no two take the same.

    Args:
        t: the open transaction.
    """
    one_at_a_time(t.session, "invitation numbers")


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
            label = DEFAULT_CATEGORY_ZH if name == DEFAULT_CATEGORY else ""
            row = Category(name=name, label_zh=label, colour=place, position=place, action_id=t.action_id)
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
