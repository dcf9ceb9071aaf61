"""The pace of the door, and the queue: when everyone expected is inside, and whether one more desk is needed.

The model. A sign-in is written when a guest has been served, so the time from one guest to the next at the same desk is
at least a service; it is exactly one while somebody waits behind. Nothing tells us the length of the queue, but a desk
that works without a pause can be told from one that waits for guests: served one after the other, guests come at nearly
even intervals; by themselves they come at uneven ones (of a Poisson stream the quicker quarter of the gaps is under
0.42 of the median, of people being served it is above two thirds). In simulated mornings every queue was known as one,
and of moments without a queue one in seven was taken for one. Only then is a time foretold:

    clears at = now + guests still expected * median seconds a guest / open desks

Everyone still expected is counted as coming, which nobody can know better beforehand, so the time is rather too late
than too early. One more desk is advised when that time lies behind the start of the event, never after the start: who
has not come by then mostly does not come, and a desk for them would be one for nobody.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import NamedTuple

# The pace is that of the last minutes, and a desk is open while it has signed somebody in so recently.
PACE_OVER, OPEN_OVER = timedelta(minutes=10), timedelta(minutes=5)
# A longer pause between two guests is no service.
LONGEST_SERVICE = 90.0
# Fewer gaps than this say nothing about a pace, fewer than that nothing about a queue.
ENOUGH, ENOUGH_FOR_QUEUE = 5, 12
# The quicker quarter of the gaps, as a share of the median of its desk, from which a desk works without a pause.
STEADY = 0.62


class Moment(NamedTuple):
    """One sign-in as the pace sees it: when, and at which desk."""

    at: datetime
    desk: str


@dataclass(frozen=True)
class Forecast:
    """How fast it goes and where that leads.

    Args:
        seconds_each: median seconds a guest at one desk; None while too few have come.
        per_minute: guests in the last minute.
        desks: open now.
        clears_at: when everyone expected will have been signed in at this pace; None unless the desks work without
            a pause, for without a queue there is nothing to foretell.
        open_desk: the number of the desk that should be opened, e.g. 3 while two are open; 0: none is needed.
    """

    seconds_each: float | None = None
    per_minute: int = 0
    desks: int = 0
    clears_at: datetime | None = None
    open_desk: int = 0


def forecast(moments: Iterable[Moment], now: datetime, remaining: int, starts_at: datetime) -> Forecast:
    """How fast it goes and when the queue is gone at this pace; see the module for the model.

    Args:
        moments: of every sign-in that counts.
        now: the present instant; what another desk's clock wrote after it is left out.
        remaining: how many invitations are still expected.
        starts_at: when everyone should be inside.
    """
    since = now - PACE_OVER
    recent = sorted(one for one in moments if since < one.at <= now)
    last_minute = len(_after(recent, now - timedelta(minutes=1)))
    desks = len({one.desk for one in _after(recent, now - OPEN_OVER)})
    by_desk = _gaps(recent)
    gaps = [gap for each in by_desk.values() for gap in each]
    if len(gaps) < ENOUGH:
        return Forecast(None, last_minute, desks)
    each = median(gaps)
    if remaining <= 0 or not desks or not _steady(by_desk):
        return Forecast(each, last_minute, desks)
    clears = now + timedelta(seconds=remaining * each / desks)
    return Forecast(each, last_minute, desks, clears, desks + 1 if now < starts_at < clears else 0)


def seconds_by_desk(moments: Iterable[Moment], now: datetime) -> dict[str, float]:
    """Median seconds a guest at each desk that works now; a desk with too few guests is left out.

    Args:
        moments: of the last minutes.
        now: the present instant.
    """
    gaps = _gaps(sorted(one for one in moments if now - PACE_OVER < one.at <= now))
    return {desk: median(each) for desk, each in gaps.items() if len(each) >= ENOUGH}


def _after(moments: list[Moment], instant: datetime) -> list[Moment]:
    return moments[bisect_right(moments, instant, key=_when) :]


def _when(one: Moment) -> datetime:
    return one.at


def _gaps(moments: list[Moment]) -> dict[str, list[float]]:
    """Seconds between one guest and the next, by desk; a pause is no service."""
    last: dict[str, datetime] = {}
    gaps: dict[str, list[float]] = {}
    for at, desk in moments:
        before = last.get(desk)
        last[desk] = at
        if before is not None and 0 < (gap := (at - before).total_seconds()) <= LONGEST_SERVICE:
            gaps.setdefault(desk, []).append(gap)
    return gaps


def _steady(by_desk: dict[str, list[float]]) -> bool:
    """Whether the desks work without a pause: their gaps are nearly even, each desk by its own measure."""
    measures = {desk: median(gaps) for desk, gaps in by_desk.items()}
    shares = sorted(gap / measures[desk] for desk, gaps in by_desk.items() for gap in gaps)
    return len(shares) >= ENOUGH_FOR_QUEUE and shares[len(shares) // 4] >= STEADY
