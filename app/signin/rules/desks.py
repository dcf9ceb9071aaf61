"""Each desk in numbers: how many it signed in, how fast it goes, how often it was wrong, and whether it still works."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Work:
    """What one operator did at one desk.

    Args:
        desk: its name.
        operator: who worked there; "" if nobody said.
        here: sign-ins made there that count.
        undone: sign-ins made there that were taken back, at whatever desk.
        last: when the newest of all these was made.
    """

    desk: str
    operator: str
    here: int
    undone: int
    last: datetime


@dataclass(frozen=True)
class DeskShare:
    """One desk in numbers.

    Args:
        name: of the desk.
        operator: who signed in last there.
        here: sign-ins made there that count.
        undone: sign-ins made there that were taken back.
        last: when the newest was made.
        seconds_each: median seconds a guest over the last minutes; None while too few have come.
    """

    name: str
    operator: str
    here: int
    undone: int
    last: datetime
    seconds_each: float | None = None


def by_desk(works: Iterable[Work], seconds: Mapping[str, float]) -> tuple[DeskShare, ...]:
    """Every desk, those first that signed in most.

    Args:
        works: of every operator at every desk.
        seconds: a guest takes at each desk that works now.
    """
    desks: dict[str, list[Work]] = {}
    for work in works:
        desks.setdefault(work.desk, []).append(work)
    shares = (
        DeskShare(
            name, max(each, key=lambda one: one.last).operator, sum(one.here for one in each),
            sum(one.undone for one in each), max(one.last for one in each), seconds.get(name),
        )
        for name, each in desks.items()
    )  # fmt: skip
    return tuple(sorted(shares, key=lambda one: (-one.here, one.name)))
