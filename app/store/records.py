"""The store's own tables: what was done, and the few values the file keeps about itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import (
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    bindparam,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

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
