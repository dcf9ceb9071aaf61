"""The live picture: who is here of whom we expect, and when they came."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.signin.rules.pace import Forecast
from app.signin.rules.vips import Missing

_MINUTE = timedelta(minutes=1)
# So long after the last arrival the chart goes on to now; then it stays where the arrivals are.
_STILL = timedelta(minutes=15)


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
class Minute:
    """Arrivals in one minute: how many in it, and all until its end."""

    begins: datetime
    guests: int
    total: int


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


def last_minutes(
    per_minute: tuple[tuple[datetime, int], ...], now: datetime, most: int = 30
) -> tuple[Minute, ...]:
    """The last minutes until the last arrival or now, the ones without an arrival too.

    Args:
        per_minute: arrivals by minute, in order.
        now: the present instant; an hour after the last arrival the chart stays at the arrivals.
        most: minutes at the most.

    Returns:
        In order; () before the first arrival.
    """
    if not per_minute:
        return ()
    counted, last = dict(per_minute), per_minute[-1][0]
    end = now.replace(second=0, microsecond=0)
    if not last <= end <= last + _STILL:
        end = last
    first = max(per_minute[0][0], end - timedelta(minutes=most - 1))
    total = sum(guests for minute, guests in per_minute if minute < first)
    made: list[Minute] = []
    for k in range((end - first) // _MINUTE + 1):
        begins = first + k * _MINUTE
        guests = counted.get(begins, 0)
        total += guests
        made.append(Minute(begins, guests, total))
    return tuple(made)
