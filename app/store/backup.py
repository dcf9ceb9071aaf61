"""Backups: whole copies by the online backup API, reopened and checked before they count."""

import os
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from app.store.engines import APPLICATION_ID
from app.words.errors import BugError, KnownError

KEPT = 40  # backups kept for each event; the first of a day is always among them
TAILS = ("", "-wal", "-shm")  # the file, its write-ahead log, its shared memory
_STAMP = "%Y%m%d-%H%M%S"


def folder_of(path: Path) -> Path:
    """The folder beside an event that holds its backups.

    Args:
        path: the event file.
    """
    return path.with_name(f"{path.stem}-backups")


def back_up(engine: Engine, path: Path, *, why: str = "", folder: Path | None = None) -> Path:
    """Copy the whole event, all pages in one step, and check the copy.

    Args:
        engine: the event's own, because a second connection would be refused.
        path: the event file, for the name of the copy.
        why: becomes part of the name, e.g. "before-import".
        folder: where to; the event's own backup folder if not given.

    Returns:
        The backup, synced and checked.

    Raises:
        KnownError: the folder cannot take it; the event is unharmed.
    """
    place = folder or folder_of(path)
    name = "-".join(part for part in (path.stem, datetime.now().astimezone().strftime(_STAMP), why) if part)
    try:
        place.mkdir(parents=True, exist_ok=True)
        target = _free(place, name)
        part = target.with_name(f"{target.name}.part")
        try:
            _copy(engine, part)
            part.replace(target)
        finally:
            _discard(part)
        _sync_folder(place)
    except (OSError, sqlite3.Error) as fault:
        raise KnownError(
            "The backup to {folder} did not work: {fault}. Choose another folder or disk.",
            folder=place,
            fault=getattr(fault, "strerror", None) or fault,
        ) from fault
    _rotate(place, path.stem)
    return target


def _free(place: Path, name: str) -> Path:
    for n in range(1000):
        target = place / f"{name}{f'-{n}' if n else ''}.fanfare"
        if not target.exists():
            return target
    raise BugError("a thousand backups in one second")


def _copy(engine: Engine, part: Path) -> None:
    _discard(part)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise BugError("only a file can be backed up page by page")
        connection.rollback()
        with closing(sqlite3.connect(part)) as target:
            driver.backup(target, pages=-1)
    _settle(part)
    if not _is_whole(part):
        raise sqlite3.DatabaseError("the copy is not whole")


def _settle(part: Path) -> None:
    with closing(sqlite3.connect(part)) as copy:
        copy.execute("PRAGMA journal_mode=DELETE").fetchone()  # one file, easy to carry
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _discard(part: Path) -> None:
    for tail in TAILS:
        Path(f"{part}{tail}").unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # elsewhere a folder cannot be synced, and need not be
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _is_whole(path: Path) -> bool:
    # immutable: no lock, no log and no shared memory beside the copy, even on a read-only stick
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as copy:
            ours = copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            return ours and sound and copy.execute("PRAGMA foreign_key_check").fetchone() is None
    except sqlite3.Error:
        return False


def _rotate(place: Path, stem: str) -> None:
    ours = re.compile(rf"{re.escape(stem)}-(\d{{8}})-\d{{6}}(-[^.]*)?\.fanfare")
    copies = [copy for copy in place.iterdir() if ours.fullmatch(copy.name)]
    copies.sort(key=lambda copy: (copy.stat().st_mtime_ns, copy.name))
    firsts: set[str] = set()
    for at, copy in enumerate(copies):
        day = copy.name[len(stem) + 1 : len(stem) + 9]
        if at < len(copies) - KEPT and day in firsts:
            copy.unlink()
        firsts.add(day)


def restore(backup: Path, path: Path) -> Path | None:
    """Put a backup in the place of an event; the damaged file is kept beside it.

    Args:
        backup: a copy, with the write-ahead log beside it if it was copied that way; stays as it is.
        path: the event file; need not exist.

    Returns:
        Where the replaced file was kept, or None if there was none.

    Raises:
        KnownError: the backup is not whole, one of the two is open, or the disk does not take it.
    """
    if not backup.is_file():
        raise KnownError("{name} is not there. Check the folder, or choose another backup.", name=backup.name)
    if path.is_dir():
        name = path.absolute().name
        raise KnownError("{name} exists already. Open it, or choose another name.", name=name)
    for file in (backup, path):
        _refuse_open(file)
    part = path.with_name(f"{path.name}.part")
    try:
        _take(backup, part)
        kept = _set_aside(path)
        part.replace(path)
        _sync_folder(path.absolute().parent)
    except OSError as fault:
        raise KnownError(
            "{name} could not be put into {folder}: {fault}. Free some space or choose another folder.",
            name=backup.name,
            folder=path.absolute().parent,
            fault=fault.strerror or fault,
        ) from fault
    finally:
        _discard(part)
    return kept


def _take(backup: Path, part: Path) -> None:
    _discard(part)
    for tail in ("", "-wal"):  # what was committed last may still lie in the log
        if Path(f"{backup}{tail}").exists():
            shutil.copyfile(f"{backup}{tail}", f"{part}{tail}")
    try:
        _settle(part)
    except sqlite3.Error as fault:
        raise KnownError("{name} is not a whole backup. Choose an older one.", name=backup.name) from fault
    if not _is_whole(part):
        raise KnownError("{name} is not a whole backup. Choose an older one.", name=backup.name)


def _set_aside(path: Path) -> Path | None:
    stamp = datetime.now().astimezone().strftime(_STAMP)
    kept = path.with_name(f"{path.stem}-damaged-{stamp}.fanfare")
    n = 1
    while kept.exists():
        n += 1
        kept = path.with_name(f"{path.stem}-damaged-{stamp}-{n}.fanfare")
    # The log goes first, and goes even where the file is gone: SQLite would play it into the backup.
    for tail in reversed(TAILS):
        part = Path(f"{path}{tail}")
        if part.exists():
            part.replace(f"{kept}{tail}")
    return kept if kept.exists() else None


def _refuse_open(path: Path) -> None:
    before = {tail for tail in TAILS if Path(f"{path}{tail}").exists()}
    if "" not in before:
        return
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.5)) as probe:
            probe.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.OperationalError as fault:
        if "locked" in str(fault):
            raise KnownError(
                "{name} is already open in another window or program. Close that one first.", name=path.name
            ) from fault
    except sqlite3.DatabaseError:
        pass  # too damaged to be opened by anybody
    for tail in set(TAILS) - before:  # what the look itself left behind
        Path(f"{path}{tail}").unlink(missing_ok=True)
