"""The store's own tables: what was done, and the few values the file keeps about itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import (
    ForeignKey,
    Index,
    LargeBinary,
    Select,
    String,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from app.store.base import Base, insert_once, table_of
from app.store.prepared import first, run


class Action(Base):
    """One verb that was done: its op_id, its answer, and its link in the desk's audit chain."""

    __tablename__ = "action"
    __table_args__ = (
        UniqueConstraint("op_id"),
        UniqueConstraint("desk", "seq"),
        Index(None, "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[str] = mapped_column(String(64))
    desk: Mapped[str] = mapped_column(String(64))
    seq: Mapped[int]
    operator: Mapped[str] = mapped_column(String(64))
    verb: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    detail: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
    answer_sha256: Mapped[str] = mapped_column(String(64))
    prev: Mapped[str] = mapped_column(String(64))
    mac: Mapped[str] = mapped_column(String(64))


@dataclass(frozen=True)
class End:
    """Where a desk's chain ends: the number of its last action, and the op_id, which no other action has."""

    seq: int
    op_id: str


@dataclass(slots=True)
class Link:
    """An action on its way into its chain: the fields of its row, without what a mapped row costs."""

    op_id: str
    desk: str
    seq: int
    operator: str
    verb: str
    at: datetime
    prev: str
    detail: str = ""
    answer: str = ""
    answer_sha256: str = ""
    mac: str = ""
    id: int = 0


class Keeping(Base):
    """A value that the file keeps about itself: the audit key, the program that wrote it."""

    __tablename__ = "keeping"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class PictureRow(Base):
    """A picture that the event shows, under the hash of its bytes."""

    __tablename__ = "picture"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    width: Mapped[int]
    height: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"))


def pictures_by_key(session: Session, keys: Iterable[str]) -> Sequence[PictureRow]:
    """The pictures with these keys, as far as they are kept.

    Args:
        session: of the open transaction.
        keys: hashes of their bytes.
    """
    return session.scalars(select(PictureRow).where(PictureRow.key.in_(sorted(keys)))).all()


_LAST = (
    select(Action.seq, Action.mac)
    .where(Action.desk == bindparam("desk"))
    .order_by(Action.seq.desc())
    .limit(1)
)
_BEGUN = tuple(field.name for field in fields(Link) if field.name != "id")
_FILLED = ("detail", "answer", "answer_sha256", "mac")
_FILL = (
    update(table_of(Action))
    .where(table_of(Action).c.id == bindparam("action_id"))
    .values({name: bindparam(name) for name in _FILLED})
)


def _newest_of_each_desk() -> Select[str, int, str]:
    """From one desk to the next along the index: the actions between are not read."""
    other = aliased(Action)
    desks = select(func.min(other.desk).label("desk")).cte("desks", recursive=True)
    after = select(func.min(other.desk)).where(other.desk > desks.c.desk).scalar_subquery()
    desks = desks.union_all(select(after).where(desks.c.desk.is_not(None)))
    newest = select(func.max(other.seq)).where(other.desk == desks.c.desk).scalar_subquery()
    return select(Action.desk, Action.seq, Action.op_id).join(
        desks, and_(Action.desk == desks.c.desk, Action.seq == newest)
    )


_ENDS = _newest_of_each_desk()


def kept(session: Session, name: str) -> str | None:
    """A kept value, or None.

    Args:
        session: of the open transaction.
        name: which value.
    """
    return session.scalar(select(Keeping.value).where(Keeping.name == name))


def last_of_desk(session: Session, desk: str) -> tuple[int, str]:
    """The sequence number and MAC that end a desk's chain; (0, 64 zeros) before the first.

    Args:
        session: of the open transaction.
        desk: the desk's name.
    """
    row = first(session, _LAST, {"desk": desk})
    return (row[0], row[1]) if row else (0, "0" * 64)


def add_link(session: Session, link: Link) -> bool:
    """Write down that an action begins, and give it its id.

    Args:
        session: of the open transaction.
        link: not filled in yet.

    Returns:
        Whether nobody has used its op_id before.
    """
    values = {name: getattr(link, name) for name in _BEGUN}
    link.id = insert_once(session, Action, values, returning=Action.id) or 0
    return link.id > 0


def fill(session: Session, link: Link) -> None:
    """Write what came of an action into its row.

    Args:
        session: of the open transaction.
        link: with its id, detail, answer and MAC.
    """
    values = {name: getattr(link, name) for name in _FILLED}
    run(session, _FILL, {"action_id": link.id, **values})


def by_op(session: Session, op_id: str) -> Action | None:
    """The action that carries this op_id, or None.

    Args:
        session: of the open transaction.
        op_id: made by the client.
    """
    return session.scalar(select(Action).where(Action.op_id == op_id))


def newest(session: Session) -> Action | None:
    """The last action of all desks, or None in a fresh file.

    Args:
        session: of the open transaction.
    """
    return session.scalar(select(Action).order_by(Action.id.desc()).limit(1))


def chain(session: Session) -> tuple[Action, ...]:
    """Every action, by desk and sequence number.

    Args:
        session: of the open transaction.
    """
    return tuple(session.scalars(select(Action).order_by(Action.desk, Action.seq)))


def ends(session: Session) -> dict[str, End]:
    """Where the chain of each desk ends.

    Args:
        session: of the open transaction.
    """
    return {desk: End(seq, op_id) for desk, seq, op_id in run(session, _ENDS, {})}


def actions_between(
    session: Session, known: Mapping[str, End], now: Mapping[str, End], most: int
) -> tuple[int, ...] | None:
    """The ids of all actions since the chains ended elsewhere.

    The actions of a desk are committed one after the other, each the next number. So where its chain ended says all that
    was committed by then, which the ids of a hub do not: a smaller one may be committed after a larger one.

    Args:
        session: of the open transaction.
        known: where the chains ended.
        now: where they end.
        most: actions that are worth naming.

    Returns:
        None if there are more, or if these chains are not those: a file was put back, or another was opened.
    """
    grown = {desk: end for desk, end in now.items() if known.get(desk) != end}
    if not grown and len(known) == len(now):
        return ()
    if any(desk not in now for desk in known):
        return None
    start = {desk: known.get(desk, End(0, "")) for desk in grown}
    rows = session.execute(
        select(Action.id, Action.desk, Action.seq, Action.op_id)
        .where(or_(*(and_(Action.desk == desk, Action.seq >= end.seq) for desk, end in start.items())))
        .limit(most + len(start) + 1)
    ).all()
    held = {(desk, seq): op_id for _, desk, seq, op_id in rows}
    if len(rows) > most + len(start) or any(
        end.seq and held.get((desk, end.seq)) != end.op_id for desk, end in start.items()
    ):
        return None
    return tuple(row_id for row_id, desk, seq, _ in rows if seq > start[desk].seq)
