"""An evening of draws: its lines and its lists, byte for byte."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from app.draw.records.tables import Evening, FrozenList, Line
from app.draw.rules.lines import FIRST_PREV, digest, next_line
from app.draw.rules.lists import ListFacts
from app.draw.rules.state import Mode
from app.store.database import Transaction


def evening(t: Transaction, mode: Mode | None = None) -> Evening | None:
    """The newest evening.

    Args:
        t: the open transaction.
        mode: only of this mode; None for whichever is newest.
    """
    wanted = select(Evening).order_by(Evening.id.desc()).limit(1)
    return t.session.scalar(wanted if mode is None else wanted.where(Evening.mode == mode.value))


def begin(t: Transaction, mode: Mode, chain: int, last_seed: str) -> Evening:
    """Begin an evening.

    Args:
        t: the open transaction.
        mode: live or rehearsal.
        chain: how many seeds.
        last_seed: hex of the sealed one.
    """
    row = Evening(mode=mode.value, chain=chain, last_seed=last_seed, published_note="", closed=False)
    row.action_id = t.action_id
    t.session.add(row)
    t.session.flush()
    return row


def rehearsals(t: Transaction) -> int:
    """How many rehearsals were begun.

    Args:
        t: the open transaction.
    """
    wanted = select(func.count()).select_from(Evening).where(Evening.mode == Mode.REHEARSAL.value)
    return t.session.scalar(wanted) or 0


def lines(t: Transaction, evening_id: int, since: int = 1) -> Sequence[Line]:
    """Every line of an evening in order.

    Args:
        t: the open transaction.
        evening_id: which.
        since: only from this one on.
    """
    wanted = select(Line).where(Line.evening_id == evening_id, Line.seq >= since)
    return t.session.scalars(wanted.order_by(Line.seq)).all()


def line(t: Transaction, evening_id: int, seq: int) -> Line:
    """One line of an evening.

    Args:
        t: the open transaction.
        evening_id: which.
        seq: from 1.
    """
    return t.session.scalars(select(Line).where(Line.evening_id == evening_id, Line.seq == seq)).one()


def head(t: Transaction, evening_id: int) -> Line | None:
    """The newest line of an evening.

    Args:
        t: the open transaction.
        evening_id: which.
    """
    wanted = select(Line).where(Line.evening_id == evening_id).order_by(Line.seq.desc()).limit(1)
    return t.session.scalar(wanted)


def append(t: Transaction, evening_id: int, kind: str, **fields: object) -> Line:
    """Write the next line of a proof.

    Args:
        t: the open transaction.
        evening_id: which evening.
        kind: the record's type.
        fields: its fields, as FD1 names them.
    """
    last = head(t, evening_id)
    exact = next_line(kind, last.sha256 if last else FIRST_PREV, **fields)
    row = Line(evening_id=evening_id, seq=last.seq + 1 if last else 1, kind=kind, line=exact.decode())
    row.sha256, row.action_id = digest(exact), t.action_id
    t.session.add(row)
    t.session.flush()
    return row


def keep_list(t: Transaction, evening_id: int, no: int, file: bytes, facts: ListFacts) -> None:
    """Keep a list file.

    Args:
        t: the open transaction.
        evening_id: which evening.
        no: from 1.
        file: its bytes.
        facts: what the record says of it.
    """
    row = FrozenList(evening_id=evening_id, no=no, file=file, at=t.now, action_id=t.action_id)
    row.sha256, row.root, row.entries, row.tickets = facts
    t.session.add(row)
    t.session.flush()


def newest_list(t: Transaction, evening_id: int) -> FrozenList | None:
    """The newest list of an evening; its file is only read when asked for.

    Args:
        t: the open transaction.
        evening_id: which.
    """
    wanted = select(FrozenList).where(FrozenList.evening_id == evening_id).order_by(FrozenList.no.desc())
    return t.session.scalar(wanted.limit(1))


def locked_at(t: Transaction) -> datetime | None:
    """When the newest list of the live draw was locked; None while there is none.

    Args:
        t: the open transaction.
    """
    wanted = select(FrozenList.at).join(Evening, FrozenList.evening_id == Evening.id)
    return t.session.scalar(
        wanted.where(Evening.mode == Mode.LIVE.value).order_by(FrozenList.no.desc()).limit(1)
    )


def list_files(t: Transaction, evening_id: int) -> dict[int, bytes]:
    """Every list file of an evening by its number.

    Args:
        t: the open transaction.
        evening_id: which.
    """
    wanted = select(FrozenList.no, FrozenList.file).where(FrozenList.evening_id == evening_id)
    return {no: bytes(file) for no, file in t.session.execute(wanted)}


def list_file(t: Transaction, evening_id: int, no: int) -> bytes:
    """One list file.

    Args:
        t: the open transaction.
        evening_id: which evening.
        no: which list.
    """
    wanted = select(FrozenList.file).where(FrozenList.evening_id == evening_id, FrozenList.no == no)
    return bytes(t.session.execute(wanted).scalar_one())
