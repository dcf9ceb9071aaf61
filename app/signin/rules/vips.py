"""VIP arrivals: told at once and again until somebody has seen it; and who of them is still missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# Nobody answered: it is said once more after so long, calmly, for as long as it takes.
AGAIN = timedelta(seconds=60)
# What somebody has seen stays to be read for so long.
KEPT = timedelta(minutes=2)
# Nobody is fetched at the door any more after so long; the file of a past event raises no alarm.
FORGOTTEN = timedelta(hours=12)


class Reply(StrEnum):
    """How an arrival was acknowledged."""

    SEEN = "seen"  # at a console, with its button
    READ = "read"  # by the emcee, with the key that only says so
    OK = "ok"
    MINUTE = "minute"
    PROBLEM = "problem"

    @property
    def by_emcee(self) -> bool:
        """Whether the emcee answered."""
        return self is not Reply.SEEN


@dataclass(frozen=True)
class Seen:
    """Who acknowledged an arrival.

    Args:
        at: when.
        desk: at which desk.
        operator: who works there.
        reply: how.
    """

    at: datetime
    desk: str
    operator: str
    reply: Reply


@dataclass(frozen=True)
class VipArrival:
    """A VIP who is here.

    Args:
        sign_in_id: the sign-in that counts.
        guest_id: of the guest.
        number: the invitation number.
        name: of the guest.
        salutation: 女士, Ms …
        line: organisation and title.
        at: when the guest signed in.
        desk: where.
        table_no: as printed on the table.
        area: of the hall.
        host: the escort: who of the staff receives the guest.
        host_phone: of that person.
        seen: who acknowledged it; None: nobody yet.
    """

    sign_in_id: int
    guest_id: int
    number: str
    name: str
    salutation: str
    line: str
    at: datetime
    desk: str
    table_no: str = ""
    area: str = ""
    host: str = ""
    host_phone: str = ""
    seen: Seen | None = None


@dataclass(frozen=True)
class Missing:
    """A VIP who is expected and not here yet."""

    guest_id: int
    number: str
    name: str
    salutation: str
    host: str
    host_phone: str
    table_no: str


@dataclass(frozen=True)
class Vips:
    """The VIPs as the escort list and the cue screen know them.

    Args:
        arrived: those nobody has acknowledged, then those acknowledged a moment ago, each in order of arrival.
        missing: those who are expected and not here, by invitation number.
    """

    arrived: tuple[VipArrival, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def waiting(self) -> tuple[VipArrival, ...]:
        """Those whom nobody has acknowledged, in order of arrival, so that no line jumps under a finger."""
        return tuple(one for one in self.arrived if one.seen is None)

    @property
    def answered(self) -> tuple[VipArrival, ...]:
        """Those acknowledged a moment ago, the newest acknowledgement first."""
        seen = ((one.seen.at, one) for one in self.arrived if one.seen is not None)
        return tuple(one for _, one in sorted(seen, key=lambda pair: pair[0], reverse=True))


def times_told(arrival: VipArrival, now: datetime) -> int:
    """How often an arrival has been told by now: at once, and once more for every AGAIN without an answer.

    Args:
        arrival: of a VIP.
        now: on the clock of the event; earlier than the arrival counts as the instant of it.

    Returns:
        0 once somebody has acknowledged it.
    """
    if arrival.seen is not None:
        return 0
    return 1 + max(0, (now - arrival.at) // AGAIN)


def told(arrivals: Iterable[VipArrival], now: datetime) -> dict[int, int]:
    """How often each of them has been told, by the id of the sign-in; the acknowledged ones are left out.

    Args:
        arrivals: of VIPs.
        now: on the clock of the event.
    """
    counted = {one.sign_in_id: times_told(one, now) for one in arrivals}
    return {key: times for key, times in counted.items() if times}


def told_again(before: Mapping[int, int], after: Mapping[int, int]) -> bool:
    """Whether somebody was told once more, so that the screens say it again.

    Args:
        before: of told, a moment ago.
        after: of told, now.
    """
    return any(times > before.get(key, 0) for key, times in after.items())
