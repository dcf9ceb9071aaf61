import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.event.rules import Settings
from app.event.service.event import change_settings, name_event, the_event
from app.store import backup
from app.store.acts import Act
from app.store.backup import back_up, folder_of, restore
from app.store.checks import check_audit, is_whole
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view


@pytest.fixture
def event(tmp_path: Path) -> Database:
    store = Database.create(tmp_path / "e.fanfare")
    name_event(store, Act.new("desk-1"), sample_view())
    return store


def _back_up(store: Database, **options: object) -> Path:
    assert store.path is not None
    return back_up(store.engine, store.path, **options)  # pyright: ignore[reportArgumentType]


def _whole_with(path: Path, actions: int) -> bool:
    store = Database.open(path)
    try:
        found = check_audit(store)
        return is_whole(store) and found.whole and found.actions == actions
    finally:
        store.close()


def _another_program_can_read(path: Path) -> bool:
    look = f"import sqlite3; sqlite3.connect({str(path)!r}, timeout=0).execute('SELECT * FROM action')"
    return subprocess.run([sys.executable, "-c", look], capture_output=True, check=False).returncode == 0


def test_a_backup_of_the_open_event_holds_everything_and_is_one_file(event: Database, tmp_path: Path) -> None:
    copy = _back_up(event, why="before-import")
    change_settings(event, Act.new("desk-1"), Settings(sounds=False))
    event.close()
    assert [file.name for file in folder_of(tmp_path / "e.fanfare").iterdir()] == [copy.name]
    assert copy.name.endswith("-before-import.fanfare")
    assert _whole_with(copy, 1)
    assert _whole_with(tmp_path / "e.fanfare", 2)


@pytest.mark.parametrize("name", ["a?b", "50%25", "a#b", "终稿[1]", "with space", "a.b"])
def test_an_event_may_have_any_name_a_disk_allows(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.fanfare"
    store = Database.create(path)
    name_event(store, Act.new("desk-1"), sample_view())
    copy = _back_up(store)
    store.close()
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([f"{name}.fanfare", f"{name}-backups"])
    path.unlink()
    restore(copy, path)
    assert _whole_with(path, 1)


def test_old_backups_go_but_the_first_of_each_day_and_other_events_stay(
    event: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "KEPT", 3)
    place = tmp_path / "stick"
    place.mkdir()
    names = [f"e-202611{day}-0{n}0000.fanfare" for day in (20, 21) for n in range(3)]
    others = ["e-2-20261101-000000.fanfare", "e-notes.fanfare", "E-20261101-000000.fanfare.part"]
    for name in (*others, *names):
        (place / name).write_bytes(b"")
    made = [_back_up(event, folder=place).name for _ in range(2)]
    event.close()
    left = {file.name for file in place.iterdir()}
    first_of_days = {"e-20261120-000000.fanfare", "e-20261121-000000.fanfare"}
    assert left == {*others, *made, *first_of_days, "e-20261121-020000.fanfare"}


def test_brackets_in_the_name_do_not_stop_the_rotation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "KEPT", 2)
    store = Database.create(tmp_path / "终稿[1].fanfare")
    copies = [_back_up(store) for _ in range(5)]
    store.close()
    assert len(list(copies[0].parent.iterdir())) == 3  # the two newest and the first of the day
    assert copies[0].exists()
    assert copies[-1].exists()


def test_a_backup_that_does_not_work_leaves_nothing_behind_and_the_event_goes_on(
    event: Database, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(KnownError, match="Choose another folder"):
        _back_up(event, folder=blocked)
    with event.engine.connect() as connection:  # a reference that points nowhere: the copy fails its check
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys=OFF")
        driver.execute("INSERT INTO desk (name, role, action_id) VALUES ('x', 'draw', 999)")
        driver.execute("PRAGMA foreign_keys=ON")
    place = tmp_path / "stick"
    with pytest.raises(KnownError, match="not whole"):
        _back_up(event, folder=place)
    assert list(place.iterdir()) == []
    change_settings(event, Act.new("desk-1"), Settings(sounds=False))
    event.close()


def test_a_restore_keeps_the_damaged_file_as_it_was(event: Database, tmp_path: Path) -> None:
    path = tmp_path / "e.fanfare"
    copy = _back_up(event)
    event.close()
    damaged = bytearray(path.read_bytes())
    damaged[4096:8192] = bytes(4096)
    path.write_bytes(damaged)
    kept = restore(copy, path)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert _whole_with(path, 1)
    again = restore(copy, path)  # within the same second: nothing kept is overwritten
    assert again is not None
    assert again != kept
    assert kept.read_bytes() == damaged


def test_a_log_left_behind_by_a_lost_event_is_not_played_into_the_restored_one(
    event: Database, tmp_path: Path
) -> None:
    path = tmp_path / "e.fanfare"
    copy = _back_up(event)
    for _ in range(3):
        change_settings(event, Act.new("desk-1"), Settings(sounds=False))
    log = Path(f"{path}-wal").read_bytes()
    event.close()
    path.unlink()
    Path(f"{path}-wal").write_bytes(log)
    restore(copy, path)
    assert _whole_with(path, 1)
    store = Database.open(path)
    assert the_event(store) == sample_view()
    store.close()


def test_a_copy_made_with_its_log_comes_back_with_what_was_committed_last(
    event: Database, tmp_path: Path
) -> None:
    change_settings(event, Act.new("desk-1"), Settings(sounds=False))
    stick = tmp_path / "stick.fanfare"
    for tail in ("", "-wal"):
        shutil.copyfile(f"{tmp_path}/e.fanfare{tail}", f"{stick}{tail}")
    event.close()
    before = {tail: Path(f"{stick}{tail}").read_bytes() for tail in ("", "-wal")}
    restore(stick, tmp_path / "new.fanfare")
    assert _whole_with(tmp_path / "new.fanfare", 2)
    assert {tail: Path(f"{stick}{tail}").read_bytes() for tail in ("", "-wal")} == before
    assert sorted(file.name for file in tmp_path.iterdir() if "part" in file.name) == []


def test_an_open_event_is_neither_replaced_nor_taken_for_a_backup(event: Database, tmp_path: Path) -> None:
    copy = _back_up(event)
    path = tmp_path / "e.fanfare"
    with pytest.raises(KnownError, match="already open"):
        restore(copy, path)
    with pytest.raises(KnownError, match="already open"):
        restore(path, tmp_path / "other.fanfare")
    assert not _another_program_can_read(path)
    event.close()


def test_looking_at_an_open_event_twice_does_not_drop_its_lock(event: Database, tmp_path: Path) -> None:
    path = tmp_path / "e.fanfare"
    with pytest.raises(KnownError, match="already open"):
        Database.open(path)
    assert not _another_program_can_read(path)
    event.close()
    assert _another_program_can_read(path)  # so the look above can fail


@pytest.mark.parametrize("kind", ["text", "foreign", "holes", "cut", "orphan"])
def test_what_is_not_a_whole_event_is_not_restored(event: Database, tmp_path: Path, kind: str) -> None:
    copy = _back_up(event)
    event.close()
    data = bytearray(copy.read_bytes())
    match kind:
        case "text":
            data = bytearray(b"hello " * 500)
        case "foreign":
            data[68:72] = b"\0\0\0\1"
        case "holes":
            data[8192:12288] = bytes(4096)
        case "cut":
            data = data[: len(data) // 2]
        case _:
            with closing(sqlite3.connect(copy)) as orphan:
                orphan.execute("INSERT INTO desk (name, role, action_id) VALUES ('x', 'draw', 999)")
                orphan.commit()
            data = bytearray(copy.read_bytes())
    copy.write_bytes(data)
    before = (tmp_path / "e.fanfare").read_bytes()
    with pytest.raises(KnownError, match="not a whole backup"):
        restore(copy, tmp_path / "e.fanfare")
    assert (tmp_path / "e.fanfare").read_bytes() == before
    assert copy.read_bytes() == data
    assert sorted(file.name for file in tmp_path.iterdir()) == ["e-backups", "e.fanfare"]


def test_a_full_disk_changes_nothing_and_the_next_press_works(event: Database) -> None:
    with event.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count={pages}")
    act = Act.new("desk-1")
    with pytest.raises(KnownError, match="disk is full"):
        event.perform(act, "test.long", str, lambda _: "x" * 100_000)
    assert check_audit(event).actions == 1
    with event.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA max_page_count=1000000")
    assert event.perform(act, "test.long", str, lambda _: "done") == "done"
    assert is_whole(event)
    event.close()
