"""What every mapped class shares: naming of constraints, instants, the once-only insert."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import DateTime, Dialect, Executable, MetaData, Table
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Session
from sqlalchemy.types import TypeDecorator

from app.store.prepared import run

# Alembic on SQLite rebuilds tables by constraint name, so each one needs a name, in lower case.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


V = TypeVar("V")


class Instant(TypeDecorator[datetime]):
    """An instant: aware UTC in and out, on both engines."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive time, keep UTC."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite hands back a naive time, which was UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """The base of every mapped class."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: Instant}  # noqa: RUF012 - SQLAlchemy reads it as a class setting


def table_of(model: type[Base]) -> Table:
    """The table behind a mapped class, for statements that are written once and run many times.

    Args:
        model: the mapped class.
    """
    return cast("Table", model.__table__)


def insert_row(session: Session, model: type[Base], values: Mapping[str, Any]) -> None:
    """Insert a row that nobody needs as an object.

    Args:
        session: of the open transaction.
        model: the mapped class.
        values: column values of the row.
    """
    run(session, _plain(model), values)


def insert_once(
    session: Session,
    model: type[Base],
    values: Mapping[str, Any],
    *,
    returning: InstrumentedAttribute[V],
) -> V | None:
    """Insert a row unless a unique key already holds it: the key decides, nothing is read first.

    Args:
        session: of the open transaction.
        model: the mapped class.
        values: column values of the row.
        returning: the column to answer with.

    Returns:
        The column of the new row, or None when a unique key existed.
    """
    statement = _once(session.get_bind().dialect.name, model, returning.key)
    return next((row[0] for row in run(session, statement, values)), None)


@cache
def _plain(model: type[Base]) -> Executable:
    return plain_insert(table_of(model))


@cache
def _once(dialect: str, model: type[Base], returning: str) -> Executable:
    insert, table = postgresql.insert if dialect == "postgresql" else sqlite.insert, table_of(model)
    return insert(table).on_conflict_do_nothing().returning(table.c[returning])
