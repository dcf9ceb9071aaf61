"""The event's tables."""

from datetime import datetime

import msgspec
from sqlalchemy import CheckConstraint, ForeignKey, String, Text, select
from sqlalchemy.orm import Mapped, mapped_column

from app.event.rules import Desk, Duty, EventView, Role, Settings
from app.store.base import Base
from app.store.database import Transaction
from app.words.errors import BugError


class EventRow(Base):
    """The one row of the event."""

    __tablename__ = "event"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    name_en: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(Text)
    place_en: Mapped[str] = mapped_column(Text)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    zone: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    accent: Mapped[str] = mapped_column(String(9))
    prefix: Mapped[str] = mapped_column(String(3))
    settings: Mapped[str] = mapped_column(Text)
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class DeskRow(Base):
    """A desk of the event."""

    __tablename__ = "desk"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(16))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class DutyRow(Base):
    """A person's duty on the day."""

    __tablename__ = "duty"

    id: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(String(16))
    duty: Mapped[str] = mapped_column(Text)
    desk: Mapped[str] = mapped_column(String(64))
    phone: Mapped[str] = mapped_column(String(32))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


def the_event(t: Transaction) -> EventView:
    """The event.

    Args:
        t: the open transaction.
    """
    row = t.session.get(EventRow, 1)
    if row is None:
        raise BugError("the file holds no event yet")
    return EventView(
        row.name, row.name_en, row.place, row.place_en, row.starts_at, row.ends_at,
        row.zone, row.language, row.accent, row.prefix, msgspec.json.decode(row.settings, type=Settings),
    )  # fmt: skip


def keep_event(t: Transaction, event: EventView) -> None:
    """Write the event's row.

    Args:
        t: the open transaction.
        event: as it shall be.
    """
    row = t.session.get(EventRow, 1) or EventRow(id=1)
    row.name, row.name_en, row.place, row.place_en = event.name, event.name_en, event.place, event.place_en
    row.starts_at, row.ends_at, row.zone = event.starts_at, event.ends_at, event.zone
    row.language, row.accent, row.prefix = event.language, event.accent, event.prefix
    row.settings = msgspec.json.encode(event.settings).decode()
    row.action_id = t.action_id
    t.session.add(row)
    t.session.flush()


def keep_desks(t: Transaction, desks: tuple[Desk, ...]) -> None:
    """Add desks that are not there yet.

    Args:
        t: the open transaction.
        desks: names are unique.
    """
    known = {desk.name for desk in all_desks(t)}
    for desk in desks:
        if desk.name not in known:
            known.add(desk.name)
            t.session.add(DeskRow(name=desk.name, role=desk.role.value, action_id=t.action_id))
    t.session.flush()


def all_desks(t: Transaction) -> tuple[Desk, ...]:
    """Every desk, in the order they were made.

    Args:
        t: the open transaction.
    """
    return tuple(
        Desk(row.name, Role(row.role)) for row in t.session.scalars(select(DeskRow).order_by(DeskRow.id))
    )


def keep_duties(t: Transaction, duties: tuple[Duty, ...]) -> None:
    """Add duties of staff.

    Args:
        t: the open transaction.
        duties: as imported.
    """
    for duty in duties:
        row = DutyRow(person=duty.person, role=duty.role, duty=duty.duty, desk=duty.desk, phone=duty.phone)
        row.action_id = t.action_id
        t.session.add(row)
    t.session.flush()


def all_duties(t: Transaction) -> tuple[Duty, ...]:
    """Every duty, in the order they were made.

    Args:
        t: the open transaction.
    """
    rows = t.session.scalars(select(DutyRow).order_by(DutyRow.id))
    return tuple(Duty(row.person, row.role, row.duty, row.desk, row.phone) for row in rows)
