"""The event's tables."""

from datetime import datetime
from functools import lru_cache

import msgspec
from sqlalchemy import CheckConstraint, ForeignKey, String, Text, func, select
from sqlalchemy.orm import Mapped, mapped_column

from app.event.rules import Desk, Duty, EventView, Role, Settings, Tries
from app.store.base import Base
from app.store.database import Transaction
from app.store.prepared import first
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


class PinRow(Base):
    """A role's PIN as it was set; the newest row of a role counts, an empty hash takes it away."""

    __tablename__ = "pin"

    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(String(16))
    hash: Mapped[str] = mapped_column(Text)
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class PinTry(Base):
    """A PIN that somebody entered at a desk."""

    __tablename__ = "pin_try"

    id: Mapped[int] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(String(64), index=True)
    matched: Mapped[bool]
    at: Mapped[datetime]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


_THE_EVENT = select(
    EventRow.name, EventRow.name_en, EventRow.place, EventRow.place_en, EventRow.starts_at, EventRow.ends_at,
    EventRow.zone, EventRow.language, EventRow.accent, EventRow.prefix, EventRow.settings,
)  # fmt: skip


def the_event(t: Transaction) -> EventView:
    """The event.

    Args:
        t: the open transaction.
    """
    row = first(t.session, _THE_EVENT, {})
    if row is None:
        raise BugError("the file holds no event yet")
    *plain, settings = row
    return EventView(*plain, settings=_settings(settings))


@lru_cache(maxsize=4)
def _settings(written: str) -> Settings:
    """The choices as they are written; every sign-in asks for the same ones."""
    return msgspec.json.decode(written, type=Settings)


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


def keep_pin(t: Transaction, role: Role, hashed: str) -> None:
    """Give a role a PIN from now on.

    Args:
        t: the open transaction.
        role: whose.
        hashed: by argon2id; "" for no PIN any more.
    """
    t.session.add(PinRow(role=role.value, hash=hashed, action_id=t.action_id))
    t.session.flush()


def pins(t: Transaction) -> dict[Role, str]:
    """The hash of every role that has a PIN.

    Args:
        t: the open transaction.
    """
    newest = {row.role: row.hash for row in t.session.scalars(select(PinRow).order_by(PinRow.id))}
    return {Role(role): hashed for role, hashed in newest.items() if hashed}


def keep_try(t: Transaction, desk: str, *, matched: bool) -> None:
    """Write down that somebody entered a PIN.

    Args:
        t: the open transaction.
        desk: where.
        matched: whether it was right.
    """
    t.session.add(PinTry(desk=desk, matched=matched, at=t.now, action_id=t.action_id))
    t.session.flush()


def tries(t: Transaction, desk: str) -> Tries:
    """What was tried at a desk since its last right PIN, or since a PIN was set.

    Args:
        t: the open transaction.
        desk: where.
    """
    right = select(func.max(PinTry.action_id)).where(PinTry.desk == desk, PinTry.matched.is_(True))
    since = max(t.session.scalar(right) or 0, t.session.scalar(select(func.max(PinRow.action_id))) or 0)
    wrong = list(
        t.session.scalars(
            select(PinTry).where(PinTry.desk == desk, PinTry.action_id > since).order_by(PinTry.id)
        )
    )
    return Tries(len(wrong), wrong[-1].at if wrong else None)
