"""The live picture: who is here of whom we expect, how fast it goes, when the queue will be gone."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from statistics import median

from app.signin.rules.vips import Missing

# The pace is that of the last minutes; a pause longer than this is no queue.
PACE_OVER = timedelta(minutes=10)
LONGEST_SERVICE = 90.0
# Fewer guests than this say nothing about a pace.
ENOUGH = 5


@dataclass(frozen=True)
class Moment:
    """One sign-in as the pace sees it: when, and at which desk."""

    at: datetime
    desk: str


@dataclass(frozen=True)
class Count:
    """Expected and here, of one category at one table; a cancelled guest who came anyway is both."""

    category: str
    label_zh: str
    label_en: str
    colour: int
    table_no: str
    expected: int
    here: int


@dataclass(frozen=True)
class Share:
    """Arrived against expected, for one category or one table.

    Args:
        name: of the category or table.
        label_zh: for Chinese screens.
        label_en: for English ones.
        colour: index into the palette of categories.
        expected: invitations.
        here: of these signed in.
    """

    name: str
    label_zh: str
    label_en: str
    colour: int
    expected: int
    here: int

    def label(self, language: str) -> str:
        """The label in a language.

        Args:
            language: "zh_CN" or "en".
        """
        return (self.label_en if language == "en" else self.label_zh) or self.name


@dataclass(frozen=True)
class Forecast:
    """How fast it goes and where that leads.

    Args:
        seconds_each: median seconds a guest at one desk; None while too few have come.
        per_minute: guests in the last full minute of the pace.
        clears_at: when everyone expected will have been signed in at this pace.
        open_desk: another desk is needed for that to be before the start.
    """

    seconds_each: float | None = None
    per_minute: float = 0.0
    clears_at: datetime | None = None
    open_desk: bool = False


@dataclass(frozen=True)
class Picture:
    """The live picture of arrivals.

    Args:
        expected: invitations that count.
        here: of these signed in.
        people: guests and companions in the house.
        categories: arrived against expected by category, in the organiser's order.
        tables: the same by table.
        per_minute: arrivals by minute, each minute with at least one, in order.
        forecast: pace and queue.
        missing: VIPs expected and not here.
    """

    expected: int
    here: int
    people: int
    categories: tuple[Share, ...]
    tables: tuple[Share, ...]
    per_minute: tuple[tuple[datetime, int], ...]
    forecast: Forecast
    missing: tuple[Missing, ...]


def merged(shares: Iterable[Share]) -> tuple[Share, ...]:
    """Shares of the same name as one, in the order in which they first came.

    Args:
        shares: counted apart, e.g. by category and table.
    """
    sums: dict[str, Share] = {}
    for one in shares:
        old = sums.get(one.name)
        sums[one.name] = (
            one
            if old is None
            else replace(old, expected=old.expected + one.expected, here=old.here + one.here)
        )
    return tuple(sums.values())


def by_minute(moments: Iterable[Moment]) -> tuple[tuple[datetime, int], ...]:
    """Arrivals by minute, in order.

    Args:
        moments: of every sign-in that counts.
    """
    counted = Counter(moment.at.replace(second=0, microsecond=0) for moment in moments)
    return tuple(sorted(counted.items()))


def forecast(moments: Iterable[Moment], now: datetime, remaining: int, starts_at: datetime) -> Forecast:
    """How fast it goes and when the queue is gone at this pace.

    Args:
        moments: of every sign-in that counts.
        now: the present instant.
        remaining: how many are still expected.
        starts_at: when everyone should be inside.
    """
    recent = [moment for moment in moments if now - PACE_OVER < moment.at <= now]
    last_minute = sum(moment.at > now - timedelta(minutes=1) for moment in recent)
    gaps = _gaps(recent)
    if len(gaps) < ENOUGH:
        return Forecast(per_minute=float(last_minute))
    each = median(gaps)
    desks = len({moment.desk for moment in recent})
    if remaining <= 0:
        return Forecast(each, float(last_minute))
    clears = now + timedelta(seconds=remaining * each / desks)
    return Forecast(each, float(last_minute), clears, now < starts_at < clears)


def _gaps(moments: list[Moment]) -> list[float]:
    """Seconds between one guest and the next at the same desk; a pause is no service."""
    last: dict[str, datetime] = {}
    gaps: list[float] = []
    for moment in sorted(moments, key=lambda one: one.at):
        before = last.get(moment.desk)
        last[moment.desk] = moment.at
        if before is not None and 0 < (moment.at - before).total_seconds() <= LONGEST_SERVICE:
            gaps.append((moment.at - before).total_seconds())
    return gaps
