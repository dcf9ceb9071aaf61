"""The codes of invitations: what was issued, what counts, what took its place."""

from sqlalchemy import insert, select

from app.guests.records.tables import Code
from app.store.database import Transaction


def live_codes(t: Transaction) -> dict[int, str]:
    """The code that counts, by guest.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(select(Code.guest_id, Code.text).where(Code.revoked_by.is_(None)))
    return {guest_id: code for guest_id, code in rows}  # noqa: C416 - rows are not pairs to dict()


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
