"""The tables of the draw: prizes, the lines of the proof, lists, draws and awards."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base

_OPEN = text("stage IN ('requested', 'entropy')")


class Prize(Base):
    """A prize as planned; withdrawn ones keep their row."""

    __tablename__ = "prize"

    id: Mapped[int] = mapped_column(primary_key=True)
    tier: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    count: Mapped[int]
    per_round: Mapped[int]
    position: Mapped[int]
    sponsor: Mapped[str] = mapped_column(Text)
    groups: Mapped[str] = mapped_column(Text)
    exclude_won: Mapped[bool]
    claim_minutes: Mapped[int | None]
    picture: Mapped[str] = mapped_column(Text)
    pace: Mapped[str] = mapped_column(String(16))
    scene: Mapped[str] = mapped_column(String(16))
    extra: Mapped[bool]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Evening(Base):
    """One chain of seeds and lines: the live one, or a rehearsal."""

    __tablename__ = "draw_evening"
    __table_args__ = (
        Index("uq_draw_evening_live", "mode", unique=True,
              sqlite_where=text("mode = 'live'"), postgresql_where=text("mode = 'live'")),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    mode: Mapped[str] = mapped_column(String(16))
    chain: Mapped[int]
    last_seed: Mapped[str] = mapped_column(String(64))
    published_note: Mapped[str] = mapped_column(Text)
    closed: Mapped[bool]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Line(Base):
    """One line of a proof, byte for byte."""

    __tablename__ = "draw_line"
    __table_args__ = (UniqueConstraint("evening_id", "seq"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    evening_id: Mapped[int] = mapped_column(ForeignKey("draw_evening.id"))
    seq: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    line: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class FrozenList(Base):
    """One list file, byte for byte."""

    __tablename__ = "draw_list"
    __table_args__ = (UniqueConstraint("evening_id", "no"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    evening_id: Mapped[int] = mapped_column(ForeignKey("draw_evening.id"))
    no: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    root: Mapped[str] = mapped_column(String(64))
    entries: Mapped[int]
    tickets: Mapped[int]
    file: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    at: Mapped[datetime]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class Draw(Base):
    """One draw; `stage` is its one explicit state."""

    __tablename__ = "draw_draw"
    __table_args__ = (
        UniqueConstraint("evening_id", "no"),
        Index("uq_draw_draw_open", "evening_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    evening_id: Mapped[int] = mapped_column(ForeignKey("draw_evening.id"))
    no: Mapped[int]
    prize_id: Mapped[int] = mapped_column(ForeignKey("prize.id"))
    stage: Mapped[str] = mapped_column(String(16))
    count: Mapped[int]
    pool: Mapped[int]
    list_no: Mapped[int]
    groups: Mapped[str] = mapped_column(Text)
    exclude_won: Mapped[bool]
    request_seq: Mapped[int]
    entropy_seq: Mapped[int | None]
    value: Mapped[str] = mapped_column(Text)
    sources: Mapped[str] = mapped_column(Text)
    typed_by: Mapped[str] = mapped_column(Text)
    checked_by: Mapped[str] = mapped_column(Text)
    void_reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class AwardRow(Base):
    """One place of a draw; `state` is its one explicit state, `given_by` the handout while the prize is out."""

    __tablename__ = "draw_award"
    __table_args__ = (
        UniqueConstraint("draw_id", "rank"),
        UniqueConstraint("draw_id", "number"),
        CheckConstraint("state <> 'forfeited' OR given_by IS NULL", name="never_forfeited_while_out"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    evening_id: Mapped[int] = mapped_column(ForeignKey("draw_evening.id"))
    draw_id: Mapped[int] = mapped_column(ForeignKey("draw_draw.id"))
    rank: Mapped[int]
    number: Mapped[str] = mapped_column(String(32))
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"))
    state: Mapped[str] = mapped_column(String(16))
    replaces: Mapped[int | None] = mapped_column(ForeignKey("draw_award.id"))
    reason: Mapped[str] = mapped_column(Text)
    witness: Mapped[str] = mapped_column(Text)
    seq: Mapped[int]
    at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    given_by: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))
