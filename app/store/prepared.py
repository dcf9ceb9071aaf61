"""Statements written out once and handed to the driver as they are: a guest waits for several of them.

SQLAlchemy writes the SQL and knows the types; what it does anew at every call costs four times what SQLite needs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

Row = tuple[Any, ...]
_Turn = Callable[[Any], Any] | None  # from a value to the driver's, or back; None where they are the same
_STATEMENTS = 256  # kept at once, of all engines: some thirty are prepared, and tests open many engines


@dataclass(frozen=True)
class Prepared:
    """A statement as one engine's driver takes it.

    Args:
        sql: with the driver's own marks where the values go.
        order: names of the values, for a driver that takes them by place; None for one that takes them by name.
        fixed: values that the statement itself holds, e.g. of a limit, and defaults of columns.
        into: how named values are turned into the driver's.
        back: how each column of a row is turned back.
    """

    sql: str
    order: tuple[str, ...] | None
    fixed: Mapping[str, Any]
    into: tuple[tuple[str, Callable[[Any], Any]], ...]
    back: tuple[_Turn, ...]

    def bound(self, values: Mapping[str, Any]) -> Sequence[Any] | Mapping[str, Any]:
        """What the driver is given.

        Args:
            values: by name.
        """
        held = {**self.fixed, **values}
        for name, turn in self.into:
            held[name] = turn(held[name])
        return held if self.order is None else [held[name] for name in self.order]

    def read(self, row: Row) -> Row:
        """A row with the types of its columns.

        Args:
            row: as the driver gave it.
        """
        return tuple(
            value if turn is None else turn(value) for value, turn in zip(row, self.back, strict=True)
        )


def run(session: Session, statement: Executable, values: Mapping[str, Any]) -> list[Row]:
    """Run a statement that was written beforehand; its rows, none for one that answers nothing.

    Args:
        session: of the open transaction; what it holds back is written first.
        statement: of columns, with `bindparam` where the values go; kept by its module.
        values: by name.

    Raises:
        DBAPIError: as SQLAlchemy says it, without the values.
    """
    session.flush()
    connection = session.connection()
    made = prepared(statement, connection.dialect, tuple(values))
    if made is None:
        return [tuple(row) for row in connection.execute(statement, values)]
    found = tell(connection, made.sql, made.bound(values), answers=bool(made.back))
    return [made.read(row) for row in found]


def tell(
    connection: Connection,
    sql: str,
    values: Sequence[Any] | Mapping[str, Any] = (),
    *,
    answers: bool = False,
) -> Sequence[Row]:
    """Give the driver a statement as it is; its rows, as the driver gave them.

    Args:
        connection: with its transaction open.
        sql: with the driver's own marks.
        values: for the marks.
        answers: whether rows come back.

    Raises:
        DBAPIError: as SQLAlchemy says it, without the values.
    """
    cursor, faults = connection.connection.cursor(), connection.dialect.loaded_dbapi.Error
    try:
        cursor.execute(sql, values)
        return cursor.fetchall() if answers else ()
    except faults as fault:
        raise _said(sql, fault, faults, connection.dialect) from fault
    finally:
        cursor.close()


def first(session: Session, statement: Executable, values: Mapping[str, Any]) -> Row | None:
    """The same for a statement that answers with one row, or with none.

    Args:
        session: of the open transaction.
        statement: kept by its module.
        values: by name.
    """
    return next(iter(run(session, statement, values)), None)


def _said(sql: str, fault: Exception, faults: type[Exception], dialect: Dialect) -> BaseException:
    return DBAPIError.instance(sql, None, fault, faults, hide_parameters=True, dialect=dialect)


@lru_cache(maxsize=_STATEMENTS)
def prepared(statement: Executable, dialect: Dialect, names: tuple[str, ...]) -> Prepared | None:
    """A statement for an engine; None if it must be written anew for each set of values.

    Args:
        statement: kept by its module.
        dialect: of the engine.
        names: of the values that it is given.
    """
    written = cast("Any", statement).compile(dialect=dialect, column_keys=list(names))
    compiled = cast("SQLCompiler", written)
    if "POSTCOMPILE" in compiled.string:  # as many marks as a list has members
        return None
    order = None if compiled.positiontup is None else tuple(compiled.positiontup)
    into = {name: _turn(dialect, bind.type).bind_processor(dialect) for name, bind in compiled.binds.items()}
    return Prepared(
        compiled.string, order, _fixed(compiled, names),
        tuple((name, turn) for name, turn in into.items() if turn is not None), _back(statement, dialect),
    )  # fmt: skip


def _fixed(compiled: SQLCompiler, names: tuple[str, ...]) -> dict[str, Any]:
    lacking = [name for name, bind in compiled.binds.items() if bind.required and name not in names]
    if lacking:
        raise ValueError(f"the statement was not given {', '.join(lacking)}")
    held = {name: value for name, value in compiled.params.items() if name not in names}
    for column in compiled.insert_prefetch:  # a default that the mapped class names
        held[column.key] = cast("Any", column.default).arg
    return held


def _back(statement: Executable, dialect: Dialect) -> tuple[_Turn, ...]:
    columns = cast("Any", statement).exported_columns
    return tuple(_turn(dialect, column.type).result_processor(dialect, None) for column in columns)


def _turn(dialect: Dialect, kind: TypeEngine[Any]) -> TypeEngine[Any]:
    """A type as a dialect has it; one of ours speaks for itself."""
    return kind.dialect_impl(dialect)
