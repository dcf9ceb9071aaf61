"""The codes of invitations: what was issued, what counts, what took its place, what lies near."""

from typing import Any

from sqlalchemy import ColumnElement, func, insert, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from app.guests.records.tables import Code, Guest
from app.store.database import Transaction


def live_codes(t: Transaction) -> dict[int, str]:
    """The code that counts, by guest.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(select(Code.guest_id, Code.text).where(Code.revoked_by.is_(None)))
    return {guest_id: code for guest_id, code in rows}  # noqa: C416 - rows are not pairs to dict()


def codes_like(t: Transaction, text: str) -> dict[int, str]:
    """Among the codes that count: all that one slip could have made this text of, by guest, and few others.

    Args:
        t: the open transaction.
        text: what was read.
    """
    rows = t.session.execute(
        select(Code.guest_id, Code.text).where(Code.revoked_by.is_(None), *_like(Code.text, text))
    )
    return {guest_id: code for guest_id, code in rows}  # noqa: C416 - rows are not pairs to dict()


def numbers_like(t: Transaction, text: str) -> dict[int, str]:
    """Among the invitation numbers: all that one slip could have made this text of, by guest, and others.

    Args:
        t: the open transaction.
        text: what was typed, as a number is stored.
    """
    rows = t.session.execute(select(Guest.id, Guest.number).where(*_like(Guest.number, text)))
    return {guest_id: number for guest_id, number in rows}  # noqa: C416 - rows are not pairs to dict()


def short_codes(t: Transaction, below: int, most: int) -> frozenset[str]:
    """The codes that count and are short: another system's.

    Args:
        t: the open transaction.
        below: shorter than so many letters.
        most: how many at most.
    """
    question = select(Code.text).where(Code.revoked_by.is_(None), func.length(Code.text) < below)
    return frozenset(t.session.scalars(question.limit(most)))


def _like(column: InstrumentedAttribute[str], text: str) -> tuple[ColumnElement[bool], ...]:
    """One slip leaves all before the middle as it was, or all behind it."""
    # the database looks through a long list in a fraction of the time that handing it over takes
    middle = len(text) // 2
    head, tail = text[: max(0, middle - 1)], text[middle + 1 :]
    length: ColumnElement[Any] = func.length(column)
    return (
        length.between(len(text) - 1, len(text) + 1),
        or_(
            func.substr(column, 1, len(head)) == head,
            func.substr(column, length - len(tail) + 1) == tail,
        ),
    )


def code_text(t: Transaction, guest_id: int) -> str:
    """The code that counts for a guest, "" when none was issued.

    Args:
        t: the open transaction.
        guest_id: whose.
    """
    live = select(Code.text).where(Code.guest_id == guest_id, Code.revoked_by.is_(None))
    return t.session.scalar(live) or ""


def every_code(t: Transaction) -> dict[str, int]:
    """Every code ever issued, with its guest.

    Args:
        t: the open transaction.
    """
    return {code: guest_id for code, guest_id in t.session.execute(select(Code.text, Code.guest_id))}  # noqa: C416 - rows are not pairs to dict()


def issue_codes(t: Transaction, codes: list[tuple[int, str]]) -> None:
    """Issue a code each.

    Args:
        t: the open transaction.
        codes: guest ids and texts.
    """
    rows = [{"guest_id": guest_id, "text": code, "action_id": t.action_id} for guest_id, code in codes]
    if rows:
        t.session.execute(insert(Code), rows)


def replace_code(t: Transaction, guest_id: int, code: str) -> None:
    """Revoke a guest's code and issue another.

    Args:
        t: the open transaction.
        guest_id: whose.
        code: the fresh text.
    """
    old = t.session.scalar(select(Code).where(Code.guest_id == guest_id, Code.revoked_by.is_(None)))
    if old is not None:
        old.revoked_by = t.action_id
        t.session.flush()
    fresh = Code(guest_id=guest_id, text=code, action_id=t.action_id)
    t.session.add(fresh)
    t.session.flush()
    if old is not None:
        old.replaced_by = fresh.id
        t.session.flush()
