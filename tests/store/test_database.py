from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from app.event.rules import Settings
from app.event.service import change_settings, name_event, the_event
from app.store import audit, records
from app.store.acts import Act
from app.store.database import Database, Transaction, check_audit, is_whole, last_action
from app.words.errors import BugError, KnownError
from tests.conftest import Clock, sample_view


@dataclass(frozen=True)
class Done:
    times: int


def test_a_retry_with_the_same_op_id_answers_as_the_first_time_and_does_nothing(
    store: Database, act: Act
) -> None:
    runs: list[int] = []

    def work(_: Transaction) -> Done:
        runs.append(1)
        return Done(len(runs))

    assert store.perform(act, "test.do", Done, work) == Done(1)
    assert store.perform(act, "test.do", Done, work) == Done(1)
    assert runs == [1]


def test_an_op_id_cannot_serve_two_verbs(store: Database, act: Act) -> None:
    store.perform(act, "test.do", Done, lambda _: Done(1))
    with pytest.raises(BugError):
        store.perform(act, "test.other", Done, lambda _: Done(2))


def test_a_refused_verb_leaves_nothing_and_may_be_tried_again(store: Database, act: Act) -> None:
    before = check_audit(store).actions

    def refuse(_: Transaction) -> Done:
        raise KnownError("Not today.")

    with pytest.raises(KnownError):
        store.perform(act, "test.do", Done, refuse)
    assert check_audit(store).actions == before
    assert store.perform(act, "test.do", Done, lambda _: Done(7)) == Done(7)


def test_the_news_is_told_once_and_after_the_commit(store: Database, act: Act) -> None:
    heard: list[frozenset[str]] = []
    store.on_news.append(heard.append)

    def work(t: Transaction) -> Done:
        t.tell("signin", "draw")
        assert heard == []
        return Done(1)

    store.perform(act, "test.do", Done, work)
    store.perform(act, "test.do", Done, work)
    assert heard == [frozenset({"signin", "draw"})]


@pytest.mark.parametrize(("column", "value"), [
    ("op_id", "x"), ("operator", "somebody"), ("verb", "event.other"), ("detail", '{"a":1}'), ("desk", "desk-9"),
    ("answer_sha256", "0" * 64), ("answer", "{}"), ("seq", 9), ("prev", "1" * 64), ("mac", "2" * 64),
])  # fmt: skip
def test_every_change_of_one_field_in_the_audit_chain_is_found(
    store: Database, act: Act, column: str, value: object
) -> None:
    change_settings(store, act, Settings(sounds=False))
    assert check_audit(store).whole
    with store.read() as t:
        change = sa.text(f"UPDATE action SET {column} = :v WHERE op_id = :o")
        t.session.execute(change, {"v": value, "o": act.op_id})
        assert not audit.check(store.audit_key, records.chain(t.session)).whole
    assert check_audit(store).whole  # a read keeps nothing


def test_the_settings_of_the_connection_are_as_measured(tmp_path: Path) -> None:
    store = Database.create(tmp_path / "e.fanfare")
    with store.engine.connect() as connection:
        read = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "locking_mode",
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "busy_timeout",
                "trusted_schema",
                "cell_size_check",
            )
        }
    assert read == {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    store.close()


def test_a_rolled_back_table_is_gone_and_a_dangling_reference_is_refused(tmp_path: Path) -> None:
    store = Database.create(tmp_path / "e.fanfare")
    with store.engine.connect() as connection, connection.begin() as transaction:
        connection.execute(sa.text("CREATE TABLE fleeting (id INTEGER)"))
        transaction.rollback()
    with store.engine.connect() as connection:
        assert "fleeting" not in sa.inspect(connection).get_table_names()
        with pytest.raises(IntegrityError):
            connection.execute(sa.text("INSERT INTO desk (name, role, action_id) VALUES ('x', 'draw', 999)"))
    store.close()


def test_a_second_program_on_the_same_file_is_refused_in_words(tmp_path: Path) -> None:
    first = Database.create(tmp_path / "e.fanfare")
    name_event(first, Act.new("desk-1"), sample_view())
    with pytest.raises(KnownError, match="already open"):
        Database.open(tmp_path / "e.fanfare")
    first.close()
    second = Database.open(tmp_path / "e.fanfare")
    assert the_event(second) == sample_view()
    second.close()


def test_what_was_done_last_is_known_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "e.fanfare"
    store = Database.create(path, clock)
    assert last_action(store) is None
    name_event(store, Act.new("desk-1"), sample_view())
    store.close()
    store = Database.open(path)
    last = last_action(store)
    assert last is not None
    assert (last.verb, last.desk, last.at) == ("event.name", "desk-1", clock.now)
    store.close()


def _broken(path: Path, kind: str) -> None:
    store = Database.create(path)
    store.close()
    data = bytearray(path.read_bytes())
    match kind:
        case "text":
            data = bytearray(b"hello, I am a guest list" * 10)
        case "short":
            data = data[:50]
        case "foreign":
            data[68:72] = b"\0\0\0\1"
        case "newer":
            data[60:64] = (99).to_bytes(4, "big")
        case _:
            data[4096:8192] = bytes(4096)
    path.write_bytes(data)


@pytest.mark.parametrize(("kind", "said"), [
    ("text", "is not an event"), ("short", "is not an event"), ("foreign", "another program"),
    ("newer", "newer Fanfare"), ("holes", "damaged"),
])  # fmt: skip
def test_what_cannot_be_opened_says_so_and_stays_untouched(tmp_path: Path, kind: str, said: str) -> None:
    path = tmp_path / "e.fanfare"
    _broken(path, kind)
    before = path.read_bytes()
    with pytest.raises(KnownError, match=said):
        Database.open(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["e.fanfare"]


def test_places_that_lose_data_are_refused(tmp_path: Path) -> None:
    cloud = tmp_path / "OneDrive - Company"
    cloud.mkdir()
    with pytest.raises(KnownError, match="cloud"):
        Database.create(cloud / "e.fanfare")
    with pytest.raises(KnownError, match="not there"):
        Database.open(tmp_path / "nowhere.fanfare")
    with pytest.raises(KnownError, match="folder"):
        Database.create(tmp_path / "no" / "e.fanfare")
    path = tmp_path / "e.fanfare"
    Database.create(path).close()
    with pytest.raises(KnownError, match="exists already"):
        Database.create(path)


def test_a_fresh_event_is_whole(store: Database) -> None:
    assert is_whole(store)
