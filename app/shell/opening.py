"""What opens an event on the lane: a file, a hub, a fresh sample."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.shell.planned import Planned
    from app.store.database import Database


Clock = Callable[[], datetime]
Opener = Callable[[Clock], "Database"]


def opener(
    path: Path,
    *,
    sample: bool = False,
    planned: "Planned | None" = None,
    said: list[str] | None = None,
    url: str = "",
) -> Opener:
    """A function that opens the event with a clock; it runs on the lane.

    Args:
        path: the event file.
        sample: make it from the sample ceremony first.
        planned: make it as it was described first.
        said: takes why a sheet of it stayed out.
        url: join a hub instead.
    """

    def open_it(clock: Clock) -> "Database":
        from app.store.database import Database

        if url:
            return Database.connect(url, clock)
        if not sample and planned is None:
            return Database.open(path, clock)
        store = Database.create(path, clock)
        if planned is None:
            from app.shell.sample import make_sample

            make_sample(store)
        else:
            from app.shell.planned import make_planned

            (said if said is not None else []).extend(make_planned(store, planned))
        return store

    return open_it
