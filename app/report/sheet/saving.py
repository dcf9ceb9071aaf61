"""Saving a file so that there is always a whole one: beside it first, synced, then put in place."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.words.errors import KnownError

Write = Callable[[Path], None]


def save(path: Path, write: Write, put: Callable[[Path, Path], object] = os.replace) -> Path:
    """Write a file whole or not at all.

    Args:
        path: where to; another name is taken if it is open in a spreadsheet program.
        write: makes the file at the path it is given.
        put: puts the finished file in place.

    Returns:
        Where it was saved.

    Raises:
        KnownError: the folder cannot take it.
    """
    part = path / ".part" if path.is_dir() else path.with_name(f".{path.name}.part")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        write(part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        return _put(part, path, put)
    except OSError as fault:
        raise KnownError(
            "{name} could not be saved in {folder}: {fault}. Choose another folder or disk.",
            name=path.absolute().name,
            folder=path.absolute().parent,
            fault=fault.strerror or fault,
        ) from fault
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _put(part: Path, path: Path, put: Callable[[Path, Path], object]) -> Path:
    for n in range(1, 100):
        target = path if n == 1 else path.with_name(f"{path.stem} ({n}){path.suffix}")
        if _is_open(target) or (n > 1 and target.exists()):
            continue
        try:
            put(part, target)
        except PermissionError:  # Windows keeps a file that Excel has open
            continue
        return target
    raise PermissionError(13, "Permission denied")


def _is_open(path: Path) -> bool:
    """Whether Excel or LibreOffice says by its lock file that it has this one open."""
    return any(path.with_name(mark).exists() for mark in (f"~${path.name}", f".~lock.{path.name}#"))
