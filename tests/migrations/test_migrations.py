import importlib
import pkgutil
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

import app
from app.event.service.event import name_event, the_event
from app.store import engines, upgrade
from app.store.acts import Act
from app.store.backup import folder_of
from app.store.base import Base
from app.store.checks import check_audit, is_whole
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view

for module in pkgutil.walk_packages(app.__path__, "app."):
    if module.name.split(".")[2:3] == ["records"]:
        importlib.import_module(module.name)  # every mapped class of every room

REVISIONS = [
    script.revision
    for script in reversed(list(ScriptDirectory.from_config(upgrade.alembic_config()).walk_revisions()))
]
Shape = dict[str, dict[str, object]]


def _shape(engine: sa.Engine) -> Shape:
    """Everything a table is made of, by table, in words that both ways of making it share."""
    look = sa.inspect(engine)
    return {
        name: {
            "columns": {
                c["name"]: (str(c["type"]), c["nullable"], c["default"]) for c in look.get_columns(name)
            },
            "primary": look.get_pk_constraint(name),
            "foreign": sorted(map(repr, look.get_foreign_keys(name))),
            "unique": sorted((str(u["name"]), u["column_names"]) for u in look.get_unique_constraints(name)),
            "checks": sorted((str(c["name"]), c["sqltext"]) for c in look.get_check_constraints(name)),
            "indexes": sorted(
                (str(i["name"]), i["column_names"], bool(i["unique"]), _where(i))
                for i in look.get_indexes(name)
            ),
        }
        for name in look.get_table_names()
        if name != "alembic_version"
    }


def _where(index: Any) -> str:
    options = index.get("dialect_options", {})
    return str(options.get("sqlite_where", options.get("postgresql_where", "")))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def two_engines(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[sa.Engine, sa.Engine]]:
    """One for the migrations, one for the mapped classes."""
    if request.param == "sqlite":
        pair = engines.sqlite(tmp_path / "migrated.fanfare"), engines.sqlite(tmp_path / "mapped.fanfare")
    else:
        url = request.getfixturevalue("postgres_schema")
        schema = re.findall(r"search_path%3D(\w+)", url)[0]
        pair = engines.postgres(url), engines.postgres(url.replace(schema, f"{schema}_b"))
        with pair[0].begin() as connection:
            connection.execute(sa.text(f"CREATE SCHEMA {schema}_b"))
    yield pair
    for engine in pair:
        engine.dispose()


def test_the_migrations_make_what_the_mapped_classes_say(two_engines: tuple[sa.Engine, sa.Engine]) -> None:
    migrated, mapped = two_engines
    upgrade.bring_up(migrated, None)
    with mapped.begin() as connection:
        Base.metadata.create_all(connection)
    made, said = _shape(migrated), _shape(mapped)
    assert sorted(made) == sorted(said)
    for table, parts in said.items():
        for part, value in parts.items():
            assert made[table][part] == value, (table, part)


def _to(engine: sa.Engine, revision: str, number: int) -> None:
    with engine.begin() as connection:
        config = upgrade.alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA user_version={number}")
            connection.exec_driver_sql(f"PRAGMA application_id={engines.APPLICATION_ID}")


def _value(table: sa.Table, column: sa.Column[Any]) -> object:
    if (table.name, column.name) == ("keeping", "name"):
        return "audit_key"
    if (table.name, column.name) == ("keeping", "value"):
        return "ab" * 32
    return _plain(column.type)


def _plain(kind: sa.types.TypeEngine[Any]) -> object:
    match kind:
        case sa.Boolean():
            return True
        case sa.DateTime():
            return datetime(2026, 11, 28, 0, 30, tzinfo=UTC)
        case sa.Numeric():
            return 1.0
        case sa.Integer():
            return 1
        case sa.LargeBinary():
            return b"\x00\xff"
        case _:
            return "张𠮷 'x'"[: getattr(kind, "length", None) or 99]


def _fill(engine: sa.Engine) -> tuple[dict[str, list[tuple[object, ...]]], sa.MetaData]:
    """One row in every table there is; answers all rows, and the tables as they are."""
    there = sa.MetaData()
    there.reflect(engine)
    with engine.begin() as connection:
        for table in there.sorted_tables:
            if table.name != "alembic_version":
                connection.execute(table.insert().values({c.name: _value(table, c) for c in table.columns}))
    return _rows(engine, there), there


def _rows(engine: sa.Engine, tables: sa.MetaData) -> dict[str, list[tuple[object, ...]]]:
    with engine.begin() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(sa.select(*table.columns))]
            for table in tables.sorted_tables
            if table.name != "alembic_version"
        }


@pytest.mark.parametrize("revision", REVISIONS)
def test_an_event_of_every_earlier_version_comes_up_with_all_it_held(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "old.fanfare"
    engine = engines.sqlite(path)
    _to(engine, revision, REVISIONS.index(revision) + 1)
    held, there = _fill(engine)
    assert all(len(rows) == 1 for rows in held.values())
    engine.dispose()
    old = path.read_bytes()
    store = Database.open(path)
    before = sa.MetaData()
    copies = list(folder_of(path).iterdir()) if folder_of(path).exists() else []
    if revision == REVISIONS[-1]:
        assert copies == []
    else:
        (copy,) = copies
        assert "before-upgrade" in copy.name
        backup = engines.sqlite(copy)
        before.reflect(backup)
        assert _rows(backup, before) == held
        backup.dispose()
        assert _rows(store.engine, there) == held  # a later version may add columns of its own
        assert old != path.read_bytes()
    assert is_whole(store)
    store.close()


@pytest.mark.postgres
@pytest.mark.parametrize("revision", REVISIONS)
def test_a_hub_of_every_earlier_version_comes_up_with_all_it_held(
    postgres_schema: str, revision: str
) -> None:
    engine = engines.postgres(postgres_schema)
    _to(engine, revision, 0)
    held, there = _fill(engine)
    store = Database.connect(postgres_schema)
    assert _rows(store.engine, there) == held
    store.close()
    engine.dispose()


def test_the_numbers_of_an_earlier_version_count_for_the_next_one(
    two_engines: tuple[sa.Engine, sa.Engine],
) -> None:
    engine, _ = two_engines
    _to(engine, "z1", 0)
    _, there = _fill(engine)
    guest = there.tables["guest"]
    said = {"A0007": 7, "A-12": 12, "A٣": 3, "B0099": None, "A1234567890": None, "a5": None}
    with engine.begin() as connection:
        for row_id, number in enumerate(said, 2):
            given = {"id": row_id, "number": number}
            connection.execute(
                guest.insert().values({**{c.name: _value(guest, c) for c in guest.columns}, **given})
            )
    _to(engine, "z2", 0)
    with engine.begin() as connection:
        found = connection.execute(sa.text("SELECT number, ordinal FROM guest WHERE id > 1")).all()
    assert {row.number: row.ordinal for row in found} == said


def _with_one_more(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """A later program, which knows one more migration."""
    shutil.copytree(upgrade.MIGRATIONS, folder / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    text = f'''
import sqlalchemy as sa
from alembic import op
revision, down_revision = "zz", "{REVISIONS[-1]}"
def upgrade() -> None:
    with op.batch_alter_table("action", recreate="always") as action:
        action.add_column(sa.Column("later_on", sa.Text(), nullable=False, server_default="plum"))
    {body}
'''
    (folder / "migrations/versions/20991231_0000_zz_later.py").write_text(text)
    monkeypatch.setattr(upgrade, "MIGRATIONS", folder / "migrations")


def _named(path: Path) -> None:
    store = Database.create(path)
    name_event(store, Act.new("desk-1"), sample_view())
    store.close()


def test_a_table_that_others_point_at_can_be_rebuilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "e.fanfare"
    _named(path)
    _with_one_more(tmp_path, monkeypatch, "pass")
    store = Database.open(path)
    assert the_event(store) == sample_view()
    assert check_audit(store).actions == 1
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT later_on FROM action").all() == [("plum",)]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == len(REVISIONS) + 1
    store.close()


@pytest.mark.parametrize("body", [
    "raise RuntimeError('half-way')",
    "op.execute('INSERT INTO desk (name, role, action_id) VALUES (1, 2, 999)')",  # points nowhere
])  # fmt: skip
def test_a_migration_that_fails_leaves_the_event_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    path = tmp_path / "e.fanfare"
    _named(path)
    with monkeypatch.context() as later:
        _with_one_more(tmp_path, later, body)
        with pytest.raises(Exception, match=r"half-way|point nowhere"):
            Database.open(path)
    store = Database.open(path)  # the earlier program goes on with it
    assert the_event(store) == sample_view()
    assert is_whole(store)
    store.close()
    with closing(sqlite3.connect(path)) as look:
        assert "later_on" not in str(look.execute("SELECT sql FROM sqlite_master").fetchall())


def test_an_earlier_program_leaves_a_later_event_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "e.fanfare"
    _named(path)
    with monkeypatch.context() as later:
        _with_one_more(tmp_path, later, "pass")
        Database.open(path).close()
    before = path.read_bytes()
    with pytest.raises(KnownError, match="newer Fanfare"):
        Database.open(path)
    assert path.read_bytes() == before
