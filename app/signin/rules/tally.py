"""The live picture, kept: every guest's standing is held, and one that changed is counted out and in again.

Counting the hall costs time for every guest in it; keeping it costs time only for those of whom there is news. What is
held of a guest is replaced as a whole, so that telling the same twice, or in another order, changes nothing.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from app.signin.rules.pace import PACE_OVER, Moment, forecast
from app.signin.rules.picture import Picture, Share
from app.signin.rules.vips import Missing

# So many moments are put into their places one by one; of more it is cheaper to order all again.
_FEW = 64


class Standing(NamedTuple):
    """A guest as the live picture counts one.

    Args:
        guest_id: of the guest.
        category_id: of the category.
        table_no: as printed on the table.
        vip: by the guest's own row or by the category.
        cancelled: will not come, as was said.
        at: when the guest signed in; None: is not here.
        desk: where, "" if not here.
        companions: who came along.
        from_paper: entered later, which says nothing about the pace of a desk.
    """

    guest_id: int
    category_id: int
    table_no: str
    vip: bool
    cancelled: bool
    at: datetime | None = None
    desk: str = ""
    companions: int = 0
    from_paper: bool = False

    @property
    def expected(self) -> bool:
        """Whether the guest counts as invited; who had cancelled and came anyway does."""
        return self.at is not None or not self.cancelled

    @property
    def is_missed(self) -> bool:
        """Whether somebody should be looking out for this guest."""
        return self.vip and self.at is None and not self.cancelled

    @property
    def moments(self) -> tuple[Moment, ...]:
        """What the pace of the door sees of it."""
        return () if self.at is None or self.from_paper else (Moment(self.at, self.desk),)


@dataclass(frozen=True)
class Labels:
    """How a category is shown: its row, its place in the organiser's order, and its share with nothing counted."""

    id: int
    position: int
    share: Share


class Tally:
    """The standing of every guest, and their sums."""

    def __init__(self) -> None:
        self._guests: dict[int, Standing] = {}
        self._missing: dict[int, Missing] = {}
        self._categories: dict[int, tuple[int, int]] = {}  # expected and here
        self._tables = _Tables()
        self._people = 0
        self._minutes: dict[datetime, int] = {}
        self._moments: list[Moment] = []  # in order

    def take(self, standings: Iterable[Standing], vips: Iterable[Missing]) -> None:
        """Hold these guests as they are now, whatever was held of them before.

        Args:
            standings: of some guests.
            vips: those of them who are missed, by whatever is needed to call them.
        """
        came: list[Moment] = []
        gone: list[Moment] = []
        for new in standings:
            self._count(new, 1)
            came.extend(new.moments)
            old = self._guests.get(new.guest_id)
            if old is not None:
                self._count(old, -1)
                gone.extend(old.moments)
                self._missing.pop(old.guest_id, None)
            self._guests[new.guest_id] = new
        self._tables.settle()
        self._missing.update((one.guest_id, one) for one in vips)
        if len(came) > _FEW:
            self._moments.extend(came)
            self._moments.sort()
        else:
            for one in came:
                insort(self._moments, one)
        for one in gone:
            del self._moments[bisect_left(self._moments, one)]

    def _count(self, one: Standing, by: int) -> None:
        expected, here = by * one.expected, by * (one.at is not None)
        before = self._categories.get(one.category_id, (0, 0))
        self._categories[one.category_id] = before[0] + expected, before[1] + here
        if one.table_no:
            self._tables.add(one.table_no, expected, here)
        if one.at is not None:
            self._people += by * (1 + one.companions)
            minute = one.at.replace(second=0, microsecond=0)
            self._minutes[minute] = self._minutes.get(minute, 0) + by
            if not self._minutes[minute]:
                del self._minutes[minute]

    def picture(self, categories: Iterable[Labels], now: datetime, starts_at: datetime) -> Picture:
        """The live picture of all that is held.

        Args:
            categories: of the event.
            now: the present instant.
            starts_at: when everyone should be inside.
        """
        shares = tuple(
            replace(one.share, expected=expected, here=here)
            for one in sorted(categories, key=lambda one: (one.position, one.share.name))
            for expected, here in (self._categories.get(one.id, (0, 0)),)
            if expected
        )
        expected, here = sum(one.expected for one in shares), sum(one.here for one in shares)
        recent = self._moments[bisect_right(self._moments, now - PACE_OVER, key=_when) :]
        return Picture(
            expected,
            here,
            self._people,
            shares,
            self._tables.shares(),
            tuple(sorted(self._minutes.items())),
            forecast(recent, now, expected - here, starts_at),
            tuple(sorted(self._missing.values(), key=_number)),
        )


class _Tables:
    """Expected and here by table, as shares in order, 2 before 10; one at which nobody is expected is none."""

    def __init__(self) -> None:
        self._keys: list[tuple[int, str]] = []
        self._shares: list[Share] = []
        self._changes: dict[str, list[int]] = {}

    def add(self, name: str, expected: int, here: int) -> None:
        counts = self._changes.setdefault(name, [0, 0])
        counts[0] += expected
        counts[1] += here

    def settle(self) -> None:
        """Make the shares anew that have changed."""
        for name, (invited, came) in self._changes.items():
            key, before = (len(name), name), (0, 0)
            at = bisect_left(self._keys, key)
            if at < len(self._keys) and self._keys[at] == key:
                before = self._shares[at].expected, self._shares[at].here
                del self._keys[at], self._shares[at]
            if before[0] + invited:
                self._keys.insert(at, key)
                self._shares.insert(at, Share(name, "", "", 0, before[0] + invited, before[1] + came))
        self._changes.clear()

    def shares(self) -> tuple[Share, ...]:
        return tuple(self._shares)


def _when(one: Moment) -> datetime:
    return one.at


def _number(one: Missing) -> str:
    return one.number
