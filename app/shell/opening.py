"""What opens an event on the lane: a file, a hub, a fresh sample."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Database


Clock = Callable[[], datetime]
Opener = Callable[[Clock], "Database"]


def opener(path: Path, *, sample: bool = False, name: str = "", url: str = "") -> Opener:
    """A function that opens the event with a clock; it runs on the lane.

    Args:
        path: the event file.
        sample: make it from the sample ceremony first.
        name: make it empty with this name first.
        url: join a hub instead.
    """

    def open_it(clock: Clock) -> "Database":
        from app.store.database import Database

        if url:
            return Database.connect(url, clock)
        if not (sample or name):
            return Database.open(path, clock)
        from app.shell.sample import make_empty, make_sample

        store = Database.create(path, clock)
        if sample:
            make_sample(store)
        else:
            make_empty(store, name)
        return store

    return open_it
