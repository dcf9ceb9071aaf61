"""The tables of the run of show: cues, script pages, and what was done as append-only facts."""

from datetime import UTC, datetime, timedelta

import msgspec
from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from app.rundown.rules.cue import Cue
from app.rundown.rules.facts import Deed, Fact
from app.store.base import Base, insert_once
from app.store.database import Transaction

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class CueRow(Base):
    """A cue of one edition of the rundown; an import makes a new edition, the old one stays."""

    __tablename__ = "cue"
    __table_args__ = (UniqueConstraint("edition", "position"), UniqueConstraint("edition", "key"))

    id: Mapped[int] = mapped_column(primary_key=True)
    edition: Mapped[int]
    position: Mapped[int]
    key: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Text)
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


class ShowFact(Base):
    """One thing that was done to the show."""

    __tablename__ = "show_fact"

    id: Mapped[int] = mapped_column(primary_key=True)
    deed: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime]
    cue: Mapped[str] = mapped_column(String(64))
    ms: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    undoes: Mapped[int | None] = mapped_column(ForeignKey("show_fact.id"), unique=True)
    desk: Mapped[str] = mapped_column(String(64))
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


def to_ms(instant: datetime) -> int:
    """An instant as ms since 1970 UTC, exactly.

    Args:
        instant: aware.
    """
    return (instant - EPOCH) // timedelta(milliseconds=1)


def to_instant(ms: int) -> datetime:
    """An instant from ms since 1970 UTC.

    Args:
        ms: as of to_ms.
    """
    return EPOCH + timedelta(milliseconds=ms)


def edition(t: Transaction) -> int:
    """The newest edition of the rundown; 0 before the first.

    Args:
        t: the open transaction.
    """
    return t.session.scalar(select(func.max(CueRow.edition))) or 0


def cues(t: Transaction) -> tuple[Cue, ...]:
    """The cues of the newest edition, in order.

    Args:
        t: the open transaction.
    """
    rows = t.session.scalars(
        select(CueRow.body).where(CueRow.edition == edition(t)).order_by(CueRow.position)
    )
    return tuple(msgspec.json.decode(body, type=Cue) for body in rows)


def keep_cues(t: Transaction, wanted: tuple[Cue, ...]) -> bool:
    """Write a new edition.

    Args:
        t: the open transaction.
        wanted: in order, ids unique.

    Returns:
        Whether it is the newest; another desk may have written one at the same moment.
    """
    number = edition(t) + 1
    for position, cue in enumerate(wanted):
        values = {
            "edition": number, "position": position, "key": cue.timing.id,
            "body": msgspec.json.encode(cue).decode(), "action_id": t.action_id,
        }  # fmt: skip
        if insert_once(t.session, CueRow, values, returning=CueRow.id) is None:
            return False
    return True


def facts(t: Transaction) -> tuple[Fact, ...]:
    """Everything that was done, in order.

    Args:
        t: the open transaction.
    """
    rows = t.session.scalars(select(ShowFact).order_by(ShowFact.id))
    return tuple(
        Fact(row.id, Deed(row.deed), to_ms(row.at), row.cue, row.ms, row.text, row.undoes or 0)
        for row in rows
    )


def add_fact(t: Transaction, fact: Fact, desk: str) -> Fact:
    """Append one fact.

    Args:
        t: the open transaction.
        fact: its id is given here.
        desk: where it was done.
    """
    row = ShowFact(
        deed=fact.deed.value, at=to_instant(fact.at), cue=fact.cue, ms=fact.ms, text=fact.text, desk=desk
    )
    row.undoes, row.action_id = fact.undoes or None, t.action_id
    t.session.add(row)
    t.session.flush()
    return Fact(row.id, fact.deed, fact.at, fact.cue, fact.ms, fact.text, fact.undoes)
