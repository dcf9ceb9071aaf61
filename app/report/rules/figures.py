"""The figures of the report, computed from its facts."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from app.report.rules.facts import Book
from app.report.rules.people_facts import GuestLine

# A gap between two guests at a desk that is longer than this is a pause, not a service.
LONGEST_SERVICE = timedelta(seconds=90)
# Steps that a clock's face knows, in minutes; the first that needs no more than MOST_SLOTS is taken.
_STEPS = tuple(timedelta(minutes=n) for n in (1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440))
MOST_SLOTS = 18


@dataclass(frozen=True)
class Figures:
    """The event in numbers.

    Args:
        invitations: expected ones, and whoever came.
        here: of these signed in.
        companions: who came along.
        people: guests and companions in the house.
        people_expected: guests and invited companions.
        vips: expected ones.
        vips_here: of these signed in.
        walk_ins: came without an invitation.
        meals: arrived guests who eat, with their companions.
        refused: attempts that signed nobody in.
        undone: sign-ins taken back.
        first_at: the first arrival.
        last_at: the last one.
        seconds_each: median seconds between two guests at a desk; None while unknown.
    """

    invitations: int
    here: int
    companions: int
    people: int
    people_expected: int
    vips: int
    vips_here: int
    walk_ins: int
    meals: int
    refused: int
    undone: int
    first_at: datetime | None
    last_at: datetime | None
    seconds_each: float | None

    @property
    def share(self) -> float:
        """Here of expected, from 0 to 1."""
        return self.here / self.invitations if self.invitations else 0.0


@dataclass(frozen=True)
class Group:
    """A category, a table or a host in numbers."""

    name: str
    colour: int
    expected: int
    here: int
    companions: int
    meals: int

    @property
    def people(self) -> int:
        """Guests and companions."""
        return self.here + self.companions


@dataclass(frozen=True)
class Slot:
    """Arrivals within one slot of time: guests in it, and all until its end."""

    begins: datetime
    guests: int
    total: int


def meals_of(guest: GuestLine) -> int:
    """How many eat because of this guest.

    Args:
        guest: here or not.
    """
    return 1 + guest.companions if guest.here and guest.meal else 0


def figures(book: Book) -> Figures:
    """The event in numbers.

    Args:
        book: its facts.
    """
    expected = [guest for guest in book.guests if guest.expected]
    here = [guest for guest in expected if guest.here]
    times = sorted(guest.at for guest in here if guest.at)
    companions = sum(guest.companions for guest in here)
    return Figures(
        invitations=len(expected),
        here=len(here),
        companions=companions,
        people=len(here) + companions,
        people_expected=sum(1 + max(guest.invited, guest.companions) for guest in expected),
        vips=sum(guest.vip for guest in expected),
        vips_here=sum(guest.vip for guest in here),
        walk_ins=sum(guest.walk_in for guest in here),
        meals=sum(map(meals_of, here)),
        refused=len(book.attempts),
        undone=sum(guest.undone for guest in book.guests),
        first_at=times[0] if times else None,
        last_at=times[-1] if times else None,
        seconds_each=seconds_each(here),
    )


def seconds_each(guests: list[GuestLine]) -> float | None:
    """Median seconds from one guest to the next at the same desk; pauses do not count.

    Args:
        guests: those who are here.
    """
    last: dict[str, datetime] = {}
    gaps: list[float] = []
    for at, desk in sorted((guest.at, guest.desk) for guest in guests if guest.at):
        if desk in last and at - last[desk] <= LONGEST_SERVICE:
            gaps.append((at - last[desk]).total_seconds())
        last[desk] = at
    return median(gaps) if gaps else None


def by_category(book: Book) -> tuple[Group, ...]:
    """Every category in numbers, in the organiser's order.

    Args:
        book: the facts.
    """
    order = {name: at for at, name in enumerate(book.category_order)}
    groups: dict[str, list[GuestLine]] = {name: [] for name in book.category_order}
    for guest in book.guests:
        groups.setdefault(guest.category, []).append(guest)
    names = sorted(groups, key=lambda name: (order.get(name, len(order)), name))
    return tuple(_group(name, groups[name]) for name in names)


def by_table(book: Book) -> tuple[Group, ...]:
    """Every table in numbers, 2 before 10.

    Args:
        book: the facts.
    """
    groups: dict[str, list[GuestLine]] = {}
    for guest in book.guests:
        if guest.table_no:
            groups.setdefault(guest.table_no, []).append(guest)
    return tuple(_group(name, groups[name]) for name in sorted(groups, key=lambda name: (len(name), name)))


def by_host(book: Book) -> tuple[Group, ...]:
    """Every host in numbers, by name; guests without a host come last under "".

    Args:
        book: the facts.
    """
    groups: dict[str, list[GuestLine]] = {}
    for guest in book.guests:
        groups.setdefault(guest.host, []).append(guest)
    return tuple(_group(name, groups[name]) for name in sorted(groups, key=lambda name: (not name, name)))


def _group(name: str, guests: list[GuestLine]) -> Group:
    here = [guest for guest in guests if guest.here]
    return Group(
        name,
        guests[0].colour if guests else 0,
        sum(guest.expected for guest in guests),
        len(here),
        sum(guest.companions for guest in here),
        sum(map(meals_of, here)),
    )


def arrivals(book: Book, most: int = MOST_SLOTS) -> tuple[timedelta, tuple[Slot, ...]]:
    """Arrivals over time, in slots that begin where a clock's face has a mark.

    Args:
        book: the facts.
        most: slots at the most, as far as a day a slot goes.

    Returns:
        How long a slot is, and every slot from the first arrival to the last, empty ones too.
    """
    times = sorted(guest.at.astimezone(book.head.tz) for guest in book.guests if guest.at)
    if not times:
        return timedelta(minutes=5), ()
    step = next((step for step in _STEPS if _slots(times, step) <= most), _STEPS[-1])
    first = _floor(times[0], step)
    counted = Counter[int]((_floor(at, step) - first) // step for at in times)
    slots: list[Slot] = []
    for n in range(_slots(times, step)):
        total = (slots[-1].total if slots else 0) + counted[n]
        slots.append(Slot(first + n * step, counted[n], total))
    return step, tuple(slots)


def _slots(times: list[datetime], step: timedelta) -> int:
    return (_floor(times[-1], step) - _floor(times[0], step)) // step + 1


def _floor(at: datetime, step: timedelta) -> datetime:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (at - midnight) // step * step
