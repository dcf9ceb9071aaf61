"""What every test shares: two offscreen displays, and an event on both engines."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Thread
from uuid import uuid4

# Set before anything imports Qt: two displays, as on the day.
SCREENS = Path(__file__).with_name("screens.json").resolve()
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREENS}")

import pytest
from pytestqt.qtbot import QtBot

from app.event.rules import EventView
from app.event.service.event import name_event
from app.store.acts import Act
from app.store.database import Database, wall_clock
from app.words.catalogue import choose_language


class Clock:
    """A wall clock that stands still until it is told to move."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def tick(self, seconds: float = 1.0) -> datetime:
        self.now += timedelta(seconds=seconds)
        return self.now


PATIENCE_MS = 30_000
START = datetime(2026, 11, 28, 0, 30, tzinfo=UTC)


def sample_view() -> EventView:
    return EventView(
        "服务中心开业庆典", "Opening ceremony", "滨江国际中心", "Riverside Centre",
        START, START + timedelta(hours=2), "Asia/Shanghai", "zh_CN", "", "K7M",
    )  # fmt: skip


def named_event(path: Path, clock: Callable[[], datetime] = wall_clock) -> Path:
    """An event file with a name, and nothing else in it."""
    store = Database.create(path, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    store.close()
    return path


def at_once(work: Callable[[str], None], desks: Iterable[str] = ("desk-1", "desk-2")) -> None:
    """Let every desk work on a thread of its own, until all are done."""
    threads = [Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
        assert not thread.is_alive()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    choose_language("en")
    yield
    choose_language("en")


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits for what must come as long as a busy machine needs; a test that fails says so after half a minute."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitCallback", "waitActive", "waitExposed"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture
def clock() -> Clock:
    return Clock(START)


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL of our own, started for this run of the tests."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pgserver.postgres_server import get_server

        server = get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    server.cleanup()


@pytest.fixture
def postgres_schema(postgres_url: str) -> Iterator[str]:
    """The URL of an empty schema of its own."""
    import sqlalchemy as sa

    engine = sa.create_engine(postgres_url, poolclass=sa.NullPool)
    name = f"t{uuid4().hex}"
    with engine.begin() as connection:
        connection.execute(sa.text(f"CREATE SCHEMA {name}"))
    separator = "&" if "?" in postgres_url else "?"
    yield f"{postgres_url}{separator}options=-csearch_path%3D{name}"
    with engine.begin() as connection:
        connection.execute(sa.text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture(scope="session")
def event_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh event file, migrated once: a copy is sixteen times cheaper than making one."""
    path = tmp_path_factory.mktemp("template") / "event.fanfare"
    Database.create(path).close()
    return path


@pytest.fixture(scope="session")
def hub_template(postgres_url: str) -> str:
    """The name of a fresh database, migrated once, to be cloned by the server."""

    name = f"template{uuid4().hex}"
    on_the_server(postgres_url, f"CREATE DATABASE {name}")
    Database.connect(_database(postgres_url, name)).close()
    # a template that anybody is connected to cannot be cloned: not by us, not by the server's own vacuum
    on_the_server(postgres_url, f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false")
    on_the_server(
        postgres_url, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    )
    return name


def _database(url: str, name: str) -> str:
    import sqlalchemy as sa

    return sa.make_url(url).set(database=name).render_as_string(hide_password=False)


def on_the_server(url: str, statement: str) -> None:
    import sqlalchemy as sa

    engine = sa.create_engine(url, poolclass=sa.NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(statement))
    engine.dispose()


@pytest.fixture
def hub_url(postgres_url: str, hub_template: str) -> Iterator[str]:
    """The URL of a fresh hub of its own."""
    name = f"hub{uuid4().hex}"
    on_the_server(postgres_url, f"CREATE DATABASE {name} TEMPLATE {hub_template}")
    yield _database(postgres_url, name)
    on_the_server(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def bare_store(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Database]:
    """A fresh event file (or hub) that has not been named yet."""
    if request.param == "sqlite":
        shutil.copyfile(request.getfixturevalue("event_template"), tmp_path / "event.fanfare")
        store = Database.open(tmp_path / "event.fanfare", clock)
    else:
        store = Database.connect(request.getfixturevalue("hub_url"), clock)
    yield store
    store.close()


@pytest.fixture
def store(bare_store: Database) -> Database:
    """A named event, on each engine in turn."""
    name_event(bare_store, Act.new("desk-1", "test"), sample_view())
    return bare_store


@pytest.fixture
def act() -> Act:
    return Act.new("desk-1", "Liu Fang")
