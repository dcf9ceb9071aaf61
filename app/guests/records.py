"""The tables of guests, categories and codes, and every question asked of them."""

from collections.abc import Iterable

from sqlalchemy import ForeignKey, Index, String, Text, func, select, text
from sqlalchemy.orm import Mapped, mapped_column

from app.guests.rules.guest import CategoryView, CodeHit, GuestView
from app.store.base import Base
from app.store.database import Transaction


class Category(Base):
    """A category of guests."""

    __tablename__ = "category"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    label_zh: Mapped[str] = mapped_column(String(64), default="")
    label_en: Mapped[str] = mapped_column(String(64), default="")
    colour: Mapped[int] = mapped_column(default=0)
    position: Mapped[int] = mapped_column(default=0)
    vip: Mapped[bool] = mapped_column(default=False)
    draws: Mapped[bool] = mapped_column(default=True)
    meal: Mapped[bool] = mapped_column(default=True)
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Guest(Base):
    """An invitation and the guest it was sent to."""

    __tablename__ = "guest"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(Text)
    salutation: Mapped[str] = mapped_column(Text, default="")
    organisation: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[str] = mapped_column(Text, default="")
    category_id: Mapped[int] = mapped_column(ForeignKey("category.id"))
    host: Mapped[str] = mapped_column(Text, default="")
    host_phone: Mapped[str] = mapped_column(String(64), default="")
    table_no: Mapped[str] = mapped_column(String(32), default="")
    area: Mapped[str] = mapped_column(Text, default="")
    phone: Mapped[str] = mapped_column(String(64), default="")
    companions: Mapped[int] = mapped_column(default=0)
    vip: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(Text, default="")
    must_read: Mapped[bool] = mapped_column(default=False)
    walk_in: Mapped[bool] = mapped_column(default=False)
    cancelled_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Code(Base):
    """A code that was issued for an invitation; at most one of a guest's codes counts."""

    __tablename__ = "code"
    __table_args__ = (
        Index(
            "uq_code_live_guest_id",
            "guest_id",
            unique=True,
            sqlite_where=text("revoked_by IS NULL"),
            postgresql_where=text("revoked_by IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"))
    text: Mapped[str] = mapped_column(String(512), unique=True)
    revoked_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    replaced_by: Mapped[int | None] = mapped_column(ForeignKey("code.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


def view(guest: Guest, category: Category) -> GuestView:
    """A guest as a frozen value.

    Args:
        guest: the row.
        category: the guest's category.
    """
    return GuestView(
        guest.id, guest.number, guest.name, guest.salutation, guest.organisation, guest.position,
        category.name, category.id, guest.host, guest.host_phone, guest.table_no, guest.area, guest.phone,
        guest.companions, guest.vip or category.vip, guest.note, guest.must_read, guest.walk_in,
        guest.cancelled_by is not None, category.draws, category.meal,
    )  # fmt: skip


def _views(t: Transaction, *conditions: object) -> tuple[GuestView, ...]:
    question = select(Guest, Category).join(Category, Guest.category_id == Category.id)
    for condition in conditions:
        question = question.where(condition)  # pyright: ignore[reportArgumentType] - column expressions
    return tuple(
        view(guest, category) for guest, category in t.session.execute(question.order_by(Guest.number))
    )


def all_views(t: Transaction) -> tuple[GuestView, ...]:
    """Every guest, by invitation number.

    Args:
        t: the open transaction.
    """
    return _views(t)


def by_id(t: Transaction, guest_id: int) -> GuestView | None:
    """One guest, or None.

    Args:
        t: the open transaction.
        guest_id: of the row.
    """
    return next(iter(_views(t, Guest.id == guest_id)), None)


def by_ids(t: Transaction, guest_ids: Iterable[int]) -> tuple[GuestView, ...]:
    """Several guests, by invitation number.

    Args:
        t: the open transaction.
        guest_ids: of the rows.
    """
    return _views(t, Guest.id.in_(list(guest_ids)))


def by_number(t: Transaction, number: str) -> GuestView | None:
    """The guest with this invitation number, or None.

    Args:
        t: the open transaction.
        number: exactly as stored.
    """
    return next(iter(_views(t, Guest.number == number)), None)


def by_code(t: Transaction, scanned: str) -> CodeHit | None:
    """What a normalised text stands for, or None.

    Args:
        t: the open transaction.
        scanned: after the hygiene of rules.codes.
    """
    code = t.session.scalar(select(Code).where(Code.text == scanned))
    if code is None:
        return None
    guest = by_id(t, code.guest_id)
    return (
        None if guest is None else CodeHit(guest, code.revoked_by is not None, code.replaced_by is not None)
    )


def live_codes(t: Transaction) -> dict[int, str]:
    """The code that counts, by guest.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(select(Code.guest_id, Code.text).where(Code.revoked_by.is_(None)))
    return {guest_id: code for guest_id, code in rows}  # noqa: C416 - rows are not pairs to dict()


def categories(t: Transaction) -> tuple[CategoryView, ...]:
    """Every category, in the organiser's order.

    Args:
        t: the open transaction.
    """
    rows = t.session.scalars(select(Category).order_by(Category.position, Category.id))
    return tuple(
        CategoryView(
            row.id,
            row.name,
            row.label_zh,
            row.label_en,
            row.colour,
            row.position,
            row.vip,
            row.draws,
            row.meal,
        )
        for row in rows
    )


def count_guests(t: Transaction) -> int:
    """How many invitations the list holds.

    Args:
        t: the open transaction.
    """
    return t.session.scalar(select(func.count(Guest.id))) or 0
