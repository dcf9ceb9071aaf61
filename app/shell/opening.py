"""What opens an event on the lane: a file, a hub, a fresh sample."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Database


def opener(path: Path, *, sample: bool = False, name: str = "", url: str = "") -> "Callable[[], Database]":
    """A function that opens the event; it runs on the lane.

    Args:
        path: the event file.
        sample: make it from the sample ceremony first.
        name: make it empty with this name first.
        url: join a hub instead.
    """

    def open_it() -> "Database":
        from app.store.database import Database

        if url:
            return Database.connect(url)
        if not (sample or name):
            return Database.open(path)
        from app.shell.sample import make_empty, make_sample

        store = Database.create(path)
        if sample:
            make_sample(store)
        else:
            make_empty(store, name)
        return store

    return open_it
