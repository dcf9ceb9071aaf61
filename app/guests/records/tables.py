"""The tables of guests, their categories and their codes."""

from sqlalchemy import ForeignKey, Index, String, Text, event, text
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, mapped_column, object_session

from app.guests.rules.numbers import ordinal
from app.store.base import Base


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


def _place(row: DefaultExecutionContext) -> int | None:
    return ordinal(row.get_current_parameters()["number"])


class Guest(Base):
    """An invitation and the guest it was sent to."""

    __tablename__ = "guest"
    __table_args__ = (
        Index("ix_guest_vip", "id", sqlite_where=text("vip = 1"), postgresql_where=text("vip")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(32), unique=True)
    ordinal: Mapped[int | None] = mapped_column(
        default=_place, index=True
    )  # of the number, which never changes
    name: Mapped[str] = mapped_column(Text)
    salutation: Mapped[str] = mapped_column(Text, default="")
    organisation: Mapped[str] = mapped_column(Text, default="", index=True)
    position: Mapped[str] = mapped_column(Text, default="")
    category_id: Mapped[int] = mapped_column(ForeignKey("category.id"), index=True)
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
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), index=True)  # that wrote the row last


@event.listens_for(Guest, "before_update")
def _sign(_mapper: object, _connection: object, guest: Guest) -> None:
    """Whatever writes a guest's row, the row says which action it was: the kept live picture reads it again by that."""
    session = object_session(guest)
    if session is not None:
        guest.action_id = session.info.get("action_id", guest.action_id)


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
