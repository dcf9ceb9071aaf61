"""An event as a whole: whether its audit chains hold, what was done last, whether the file is sound."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from app.store import audit, records
from app.store.database import Database, Transaction


def check_audit(store: Database) -> audit.Audit:
    """Walk the audit chains of every desk.

    Args:
        store: the open event.
    """
    return store.ask(lambda t: check_audit_in(t, store.audit_key))


def check_audit_in(t: Transaction, key: bytes) -> audit.Audit:
    """The same inside a look that also sees other facts.

    Args:
        t: the open transaction.
        key: the event's audit key.
    """
    return audit.check(key, records.chain(t.session))


@dataclass(frozen=True)
class LastAction:
    """The last thing that was done before the program stopped."""

    verb: str
    desk: str
    at: datetime
    detail: str


def last_action(store: Database) -> LastAction | None:
    """What was done last, to be said after a crash; None in a fresh event.

    Args:
        store: the open event.
    """

    def look(t: Transaction) -> LastAction | None:
        row = records.newest(t.session)
        return None if row is None else LastAction(row.verb, row.desk, row.at, row.detail)

    return store.ask(look)


def is_whole(store: Database) -> bool:
    """Whether the file passes SQLite's integrity and foreign-key checks (PostgreSQL: always).

    Args:
        store: the open event.
    """
    if store.path is None:
        return True
    with store.read() as t:
        verdict = t.session.scalar(text("PRAGMA integrity_check"))
        orphans = t.session.execute(text("PRAGMA foreign_key_check")).first()
    return verdict == "ok" and orphans is None
