"""Backups: whole copies by the online backup API, reopened and checked before they count."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from app.words.errors import BugError, KnownError

KEPT = 40  # backups kept for each event; the first of a day is always among them
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
        part = target.with_suffix(".part")
        _copy(engine, part)
        part.replace(target)
    except (OSError, sqlite3.Error) as fault:
        raise KnownError(
            "The backup to {folder} did not work: {fault}. Choose another folder or disk.",
            folder=place,
            fault=fault,
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
    part.unlink(missing_ok=True)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise BugError("only a file can be backed up page by page")
        connection.rollback()
        with closing(sqlite3.connect(part)) as target:
            driver.backup(target, pages=-1)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, easy to carry
    check_backup(part)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def check_backup(path: Path) -> None:
    """Reopen a backup and check every page and every reference.

    Args:
        path: the backup.

    Raises:
        KnownError: it is not a whole event.
    """
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
            whole = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            orphan = copy.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error:
        whole, orphan = False, None
    if not whole or orphan is not None:
        raise KnownError("{name} is not a whole backup. Choose an older one.", name=path.name)


def _rotate(place: Path, stem: str) -> None:
    copies = sorted(place.glob(f"{stem}-[0-9]*.fanfare"), key=lambda copy: copy.stat().st_mtime_ns)
    firsts: set[str] = set()
    for at, copy in enumerate(copies):
        day = copy.name[len(stem) + 1 : len(stem) + 9]
        if at < len(copies) - KEPT and day in firsts:
            copy.unlink()
        firsts.add(day)


def restore(backup: Path, path: Path) -> Path | None:
    """Put a backup in the place of an event; the damaged file is kept beside it.

    Args:
        backup: a checked copy.
        path: the event file; need not exist.

    Returns:
        Where the replaced file was kept, or None if there was none.

    Raises:
        KnownError: the backup is not whole, or the event is open.
    """
    if not backup.is_file():
        raise KnownError("{name} is not there. Check the folder, or choose another backup.", name=backup.name)
    check_backup(backup)
    part = path.with_suffix(".part")
    part.write_bytes(backup.read_bytes())
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    kept = _set_aside(path) if path.exists() else None
    part.replace(path)
    return kept


def _set_aside(path: Path) -> Path:
    _refuse_open(path)
    stamp = datetime.now().astimezone().strftime(_STAMP)
    kept = path.with_name(f"{path.stem}-damaged-{stamp}.fanfare")
    for tail in ("", "-wal", "-shm"):
        part = Path(f"{path}{tail}")
        if part.exists():
            part.replace(f"{kept}{tail}")
    return kept


def _refuse_open(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path, timeout=0.5)) as probe:
            probe.execute("BEGIN IMMEDIATE")
            probe.rollback()
    except sqlite3.OperationalError as fault:
        if "locked" in str(fault):
            raise KnownError(
                "{name} is already open in another window or program. Close that one first.", name=path.name
            ) from fault
    except sqlite3.DatabaseError:
        return  # too damaged to be opened by anybody
