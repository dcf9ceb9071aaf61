"""The two engines, set up as the measurements in docs/decisions/0002-store.md ask for."""

from collections.abc import Callable, Generator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, text
from sqlalchemy.orm import Session

from app.store.late import LateSession
from app.store.prepared import tell
from app.words.errors import BugError

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x46414E46  # "FANF"

# A hub must answer or fail within seconds.
ANSWERS_SOON = {
    "connect_timeout": 2, "tcp_user_timeout": 3000, "keepalives_idle": 2, "keepalives_interval": 1, "keepalives_count": 2,
}  # fmt: skip

# name, how it is set, how it must read back
_PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("busy_timeout", "1000", 1000),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("busy_timeout", "5000", 5000),
)


def sqlite(path: Path) -> Engine:
    """An engine with exactly one exclusive connection: no commit it acknowledges is ever lost.

    Args:
        path: the event file.
    """
    # built from its parts, because a file's name may hold ? or %, which mean something in a URL's text
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=StaticPool)
    own(engine)
    return engine


def own(engine: Engine) -> None:
    """Set up every connection of a SQLite engine as measured, and own its transactions.

    Args:
        engine: fresh, not connected yet.
    """
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin_immediate)


def _set_up(connection: "sqlite3.Connection", _record: object) -> None:
    connection.isolation_level = None  # the driver must not open or close transactions on its own
    for name, value, expected in _PRAGMAS:
        connection.execute(f"PRAGMA {name}={value}")
        got = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if got != expected:
            raise BugError(f"SQLite refused {name}={value}: {got}")


def _begin_immediate(connection: Any) -> None:  # noqa: ANN401 - SQLAlchemy's event signature
    tell(connection, "BEGIN IMMEDIATE")


def postgres(url: str) -> Engine:
    """An engine for a PostgreSQL hub, which must answer or fail within seconds.

    Args:
        url: postgresql+psycopg://…
    """
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_size=1,
        max_overflow=0,
        connect_args=ANSWERS_SOON,
    )
    event.listen(engine, "connect", _wait_for_the_disk)
    return engine


def _wait_for_the_disk(connection: Any, _record: object) -> None:  # noqa: ANN401 - psycopg's, loaded late
    connection.autocommit = True
    connection.execute("SET synchronous_commit = on")
    connection.autocommit = False


def hold_on(engine: Engine) -> Engine | Connection:
    """What sessions work on: SQLite's one connection, kept in hand; a hub's engine, which asks whether it still answers.

    Args:
        engine: set up.
    """
    return engine.connect() if engine.dialect.name == "sqlite" else engine


@contextmanager
def begun(held: Engine | Connection) -> Generator[Session]:
    """A transaction, committed at the end; when anything fails nothing of it is left, not even an open one.

    Args:
        held: what sessions work on.
    """
    with nullcontext(held) if isinstance(held, Connection) else held.connect() as connection:
        try:
            with connection.begin():
                session = LateSession(connection)
                try:
                    yield session
                    session.flush()
                finally:
                    session.close()
        except BaseException:
            _roll_back(connection)
            raise


def _roll_back(connection: Connection) -> None:
    """A commit that the disk refuses leaves SQLite's transaction open, and SQLAlchemy takes it for ended."""
    if connection.dialect.name == "sqlite":
        with suppress(connection.dialect.loaded_dbapi.Error):  # what failed first is what is told
            connection.connection.rollback()


def shut(held: Engine | Connection) -> None:
    """End every connection.

    Args:
        held: what sessions worked on.
    """
    if isinstance(held, Connection):
        held.close()
    held.engine.dispose()


def one_look(session: Session) -> None:
    """Let every question of this session see the same instant, whatever other desks do meanwhile.

    Args:
        session: fresh, nothing asked yet.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})


def interrupter(session: Session) -> Callable[[], None] | None:
    """What ends the statement that runs on this engine's one connection, from any thread; None on a hub.

    Args:
        session: fresh.
    """
    driver: Any = session.connection().connection.driver_connection
    return driver.interrupt if session.get_bind().dialect.name == "sqlite" else None


def one_at_a_time(session: Session, desk: str) -> None:
    """Queue the verbs of one desk, whose chain grows link by link; SQLite has one writer anyway.

    Args:
        session: of the open transaction.
        desk: the desk's name.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(
            text("SELECT pg_advisory_xact_lock(hashtextextended(:desk, 7))"), {"desk": desk}
        )
