"""Brings a database to this program's schema: backed up, in one transaction, checked, else restored."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, text

from app.store.backup import back_up
from app.store.engines import APPLICATION_ID
from app.store.faults import damaged
from app.words.errors import BugError, KnownError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def bring_up(engine: Engine, path: Path | None) -> None:
    """Migrate to the newest revision, if it is not there already.

    Args:
        engine: fresh, nothing open on it yet.
        path: the SQLite file, None for PostgreSQL.

    Raises:
        KnownError: the file is damaged, or from a newer program; it is then untouched.
    """
    is_file = engine.dialect.name == "sqlite"
    if is_file and path is not None:
        number = _look(engine, path)
        if number == schema_number():
            return
        if number:
            back_up(engine, path, why="before-upgrade")
    with engine.connect() as connection:
        _migrate(connection, is_file=is_file)


def _look(engine: Engine, path: Path) -> int:
    with engine.connect() as connection:
        number = int(connection.scalar(text("PRAGMA user_version")) or 0)
        if number and connection.scalar(text("PRAGMA quick_check")) != "ok":
            raise damaged(path)
    if number > schema_number():
        raise newer(path, number)
    return number


def newer(path: Path, number: int) -> KnownError:
    """The refusal of a file that a later program wrote.

    Args:
        path: the event file.
        number: its schema number.
    """
    return KnownError(
        "{name} was made by a newer Fanfare (file version {number}; this one reads up to {ours}). Update Fanfare, then open it.",
        name=path.name,
        number=number,
        ours=schema_number(),
    )


def schema_number() -> int:
    """How many migrations this program knows: the schema number of an up-to-date file."""
    return len(list((MIGRATIONS / "versions").glob("*.py")))


def _migrate(connection: Connection, *, is_file: bool) -> None:
    if is_file:
        # A table rebuild drops and renames; the check below replaces the running one. Said to the
        # driver, because inside a transaction, which SQLAlchemy would begin, SQLite ignores it.
        _driver(connection).execute("PRAGMA foreign_keys=OFF")
    with connection.begin():
        if not is_file:  # two desks may find an empty hub at the same moment
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": APPLICATION_ID})
        _to_head(connection)
        if is_file:
            _check(connection)
            connection.exec_driver_sql(f"PRAGMA user_version={schema_number()}")
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    if is_file:
        _settle(connection)


def _to_head(connection: Connection) -> None:
    from alembic import command
    from alembic.util import CommandError

    config = alembic_config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as fault:
        if "Can't locate revision" not in str(fault):
            raise
        raise KnownError(
            "The hub was set up by a newer Fanfare. Update this one, then join again."
        ) from fault


def _check(connection: Connection) -> None:
    if connection.scalar(text("PRAGMA integrity_check")) != "ok":
        raise BugError("the upgraded file fails its integrity check")
    if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
        raise BugError("the upgraded file has rows that point nowhere")


def _settle(connection: Connection) -> None:
    driver = _driver(connection)
    driver.execute("PRAGMA foreign_keys=ON")
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the header must show the new numbers


def _driver(connection: Connection) -> Any:  # noqa: ANN401 - the driver's own connection
    driver = connection.connection.driver_connection
    if driver is None:
        raise BugError("no connection")
    return driver


def alembic_config() -> "Config":
    """Alembic's settings, with the migrations of this program."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config
