"""Turns what the database driver says into one sentence for a person."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from app.store.backup import folder_of
from app.store.patience import GaveWay
from app.words.errors import KnownError


@contextmanager
def in_words(path: Path | None) -> Generator[None]:
    """Raise a KnownError where the world is at fault, GaveWay where nobody is; everything else passes.

    Args:
        path: the event file, for the sentence; None for a hub.
    """
    try:
        yield
    except (OperationalError, DatabaseError) as fault:
        if str(fault.orig) == "interrupted":
            raise GaveWay from fault
        known = _known(str(fault.orig), path)
        if known is None:
            raise
        raise known from fault


def _known(said: str, path: Path | None) -> KnownError | None:
    name = path.name if path else ""
    if "database is locked" in said:
        return KnownError(
            "{name} is already open in another window or program. Close that one first.", name=name
        )
    if "readonly" in said:
        return KnownError(
            "{name} cannot be written. Copy it to a folder of your own and open the copy.", name=name
        )
    if "not a database" in said or "malformed" in said:
        return damaged(path or Path())
    if path is None and ("connection" in said or "server" in said):
        return KnownError("The hub does not answer. Check its cable and that the hub laptop is awake.")
    return _of_the_disk(said, name)


def damaged(path: Path) -> KnownError:
    """What to do with an event file that is not whole.

    Args:
        path: the event file.
    """
    return KnownError(
        "{name} is damaged. Open the newest file in the folder {folder} beside it; the damaged one stays as it is.",
        name=path.name,
        folder=folder_of(path).name if path.name else "",
    )


def _of_the_disk(said: str, name: str) -> KnownError | None:
    if "disk is full" in said or "No space left" in said:
        return KnownError("The disk is full, so nothing was changed. Free some space and press again.")
    if "disk I/O error" in said or "unable to open database" in said:
        return KnownError(
            "The disk that holds {name} does not answer. Plug it in, then open the event again.", name=name
        )
    return None
