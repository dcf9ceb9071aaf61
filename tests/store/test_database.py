from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from app.event.rules import Settings
from app.event.service.event import change_settings, name_event, the_event
from app.store import audit, place, records
from app.store.acts import Act
from app.store.checks import check_audit, is_whole, last_action
from app.store.database import Database, Transaction
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


def test_an_op_id_cannot_serve_two_wishes_and_the_refusal_leaves_nothing(store: Database, act: Act) -> None:
    asked = ("text", "\ud800\x00' OR 1=1", None)
    assert store.perform(act, "test.do", Done, lambda _: Done(1), asked) == Done(1)
    before = check_audit(store)
    with pytest.raises(KnownError):
        store.perform(act, "test.do", Done, lambda _: Done(2), ("text", "another", None))
    assert store.perform(act, "test.do", Done, lambda _: Done(3), asked) == Done(1)
    assert check_audit(store) == before
    assert before.whole


def test_an_action_from_before_marks_answers_a_retry_as_it_always_did(store: Database, act: Act) -> None:
    store.perform(act, "test.do", Done, lambda _: Done(1))
    assert store.perform(act, "test.do", Done, lambda _: Done(2), ("guest", 7)) == Done(1)


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


@pytest.mark.postgres
def test_one_look_sees_one_instant_while_another_desk_goes_on(postgres_schema: str) -> None:
    here, there = Database.connect(postgres_schema), Database.connect(postgres_schema)
    name_event(here, Act.new("desk-1"), sample_view())
    with here.read() as t:
        before = len(records.chain(t.session))
        change_settings(there, Act.new("desk-2"), Settings(sounds=False))
        assert len(records.chain(t.session)) == before
    assert check_audit(here).actions == before + 1
    here.close()
    there.close()


@pytest.mark.postgres
def test_desks_that_find_an_empty_hub_at_the_same_moment_set_it_up_once(postgres_schema: str) -> None:
    with ThreadPoolExecutor(4) as desks:
        stores = list(desks.map(lambda _: Database.connect(postgres_schema), range(4)))
    assert len({store.audit_key for store in stores}) == 1
    for store in stores:
        store.close()


@pytest.mark.postgres
def test_a_hub_from_a_newer_program_is_left_alone(postgres_schema: str) -> None:
    store = Database.connect(postgres_schema)
    with store.engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = 'zz'"))
    store.close()
    with pytest.raises(KnownError, match="newer Fanfare"):
        Database.connect(postgres_schema)


@pytest.mark.postgres
def test_desks_that_press_at_once_each_grow_their_own_chain(postgres_schema: str) -> None:
    stores = [Database.connect(postgres_schema) for _ in range(3)]
    name_event(stores[0], Act.new("desk-0"), sample_view())

    def press(n: int) -> None:
        for k in range(20):  # the third desk works under the name of the second
            act = Act(f"{n}-{k}", f"desk-{min(n, 1)}", "")
            assert stores[n].perform(act, "test.do", str, lambda _, said=act.op_id: said) == act.op_id

    with ThreadPoolExecutor(3) as desks:
        list(desks.map(press, range(3)))
    found = check_audit(stores[0])
    assert found.whole
    assert {head.desk: head.seq for head in found.heads} == {"desk-0": 21, "desk-1": 40}
    for store in stores:
        store.close()


def test_a_network_drive_whose_name_has_a_space_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = tmp_path / "my share"
    share.mkdir()
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\n//server/x {tmp_path}/my\\040share cifs rw 0 0\n")
    monkeypatch.setattr(place, "MOUNTS", mounts)
    with pytest.raises(KnownError, match="network drive"):
        Database.create(share / "e.fanfare")


@pytest.mark.parametrize("text", ["x" * 65, "a\x00b", "a\nb", "\udcff"])
def test_names_that_one_engine_could_not_keep_are_refused_on_both(text: str) -> None:
    for act in ((text, "desk-1", ""), ("op", text, ""), ("op", "desk-1", text)):
        with pytest.raises(KnownError, match="at most 64"):
            Act(*act)
    assert Act("o" * 64, "签到台\u3000一号", "𠮷田").desk
