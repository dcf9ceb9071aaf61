"""The gift desk's mapped classes."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base

_LIVE = text("voided_by IS NULL")


class Gift(Base):
    """A gift or a prize that can be handed out."""

    __tablename__ = "gift"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(128), unique=True)
    name_en: Mapped[str] = mapped_column(Text)
    variants: Mapped[str] = mapped_column(Text)
    low_mark: Mapped[int]
    counted: Mapped[bool]
    position: Mapped[int]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class GiftRule(Base):
    """Who is owed a gift."""

    __tablename__ = "gift_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"))
    categories: Mapped[str] = mapped_column(Text)
    tables: Mapped[str] = mapped_column(Text)
    pieces: Mapped[int]
    per: Mapped[str] = mapped_column(String(16))
    before: Mapped[datetime | None]
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class GiftStock(Base):
    """Pieces of a gift that lie at a desk; desk "" is the common stock."""

    __tablename__ = "gift_stock"
    __table_args__ = (
        UniqueConstraint("gift_id", "desk"),
        CheckConstraint("on_hand >= 0", name="never_below_zero"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"))
    desk: Mapped[str] = mapped_column(String(64))
    on_hand: Mapped[int]


class StockMove(Base):
    """Why a stock changed; the moves of a stock add up to it."""

    __tablename__ = "gift_stock_move"

    id: Mapped[int] = mapped_column(primary_key=True)
    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"), index=True)
    desk: Mapped[str] = mapped_column(String(64))
    pieces: Mapped[int]
    why: Mapped[str] = mapped_column(String(16))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class StockCount(Base):
    """What a person counted at closing; the newest of a gift holds."""

    __tablename__ = "gift_count"

    id: Mapped[int] = mapped_column(primary_key=True)
    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"))
    pieces: Mapped[int]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Unit(Base):
    """One physical piece that a guest is owed, written down when it first mattered."""

    __tablename__ = "gift_unit"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(96), unique=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"), index=True)
    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"))
    source: Mapped[str] = mapped_column(String(16))
    source_ref: Mapped[str] = mapped_column(String(32))
    why: Mapped[str] = mapped_column(Text)
    claim_by: Mapped[datetime | None]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Receipt(Base):
    """One press of the desk: a gap-free number, who took it, for whom."""

    __tablename__ = "gift_receipt"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    token: Mapped[str] = mapped_column(String(32), unique=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"), index=True)
    desk: Mapped[str] = mapped_column(String(64))
    operator: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    proxy_name: Mapped[str] = mapped_column(Text)
    proxy_tail: Mapped[str] = mapped_column(String(8))
    proxy_reason: Mapped[str] = mapped_column(Text)
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Handout(Base):
    """A piece left the desk; at most one live handout a piece."""

    __tablename__ = "gift_handout"
    __table_args__ = (
        Index(
            "uq_gift_handout_live_unit_id", "unit_id", unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("gift_unit.id"))
    receipt_id: Mapped[int] = mapped_column(ForeignKey("gift_receipt.id"), index=True)
    variant: Mapped[str] = mapped_column(String(64))
    from_desk: Mapped[str | None] = mapped_column(String(64))
    voided_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    voided_at: Mapped[datetime | None]
    void_reason: Mapped[str] = mapped_column(Text)
    went_to: Mapped[str] = mapped_column(String(16))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Iou(Base):
    """A piece was promised because none was left; settled by the live handout of its unit."""

    __tablename__ = "gift_iou"

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("gift_unit.id"), unique=True)
    receipt_id: Mapped[int] = mapped_column(ForeignKey("gift_receipt.id"))
    at: Mapped[datetime]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class PrintJob(Base):
    """A slip that shall come out: its frozen content, and how sure we are that it did."""

    __tablename__ = "print_job"
    __table_args__ = (UniqueConstraint("receipt_id", "copy_no"), Index(None, "state"))

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    receipt_id: Mapped[int | None] = mapped_column(ForeignKey("gift_receipt.id"))
    copy_no: Mapped[int]
    content: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(24))
    printer: Mapped[str] = mapped_column(Text)
    trouble: Mapped[str] = mapped_column(String(24))
    ref: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    replaced_by: Mapped[int | None] = mapped_column(ForeignKey("print_job.id"))
    at: Mapped[datetime]
    changed_at: Mapped[datetime]
    changed_by: Mapped[int] = mapped_column(ForeignKey("action.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class GiftCounter(Base):
    """Numbers that must have no gap: taken and committed in one transaction."""

    __tablename__ = "gift_counter"

    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    value: Mapped[int]
