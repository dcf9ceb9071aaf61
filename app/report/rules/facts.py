"""One event as the report tells it: its head, what the audit found, and the book that holds everything."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.gifts.rules.closing import GiftSum
from app.report.rules.gift_facts import HandoutLine
from app.report.rules.people_facts import AttemptLine, GuestLine
from app.report.rules.show_facts import DrawFacts, ShowFacts


@dataclass(frozen=True)
class Head:
    """Which event, and when the report was made.

    Args:
        name: in the report's language.
        place: in the report's language.
        starts_at: aware instant.
        ends_at: aware instant.
        zone: IANA name; every time of the report is told in it.
        accent: "#RRGGBB", or "" for the program's own.
        language: "zh_CN" or "en".
        made_at: aware instant of the look.
    """

    name: str
    place: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    accent: str
    language: str
    made_at: datetime

    @property
    def tz(self) -> ZoneInfo:
        """The event's zone."""
        return ZoneInfo(self.zone)


@dataclass(frozen=True)
class ChainLine:
    """Where the audit chain of a desk ends."""

    desk: str
    actions: int
    mac: str


@dataclass(frozen=True)
class AuditFacts:
    """What checking every audit chain found."""

    actions: int
    chains: tuple[ChainLine, ...]
    broken_desk: str = ""
    broken_number: int = 0
    reason: str = ""

    @property
    def whole(self) -> bool:
        """Whether every link holds."""
        return not self.reason


@dataclass(frozen=True)
class Book:
    """Everything the report tells, as it stood at one instant."""

    head: Head
    guests: tuple[GuestLine, ...]
    attempts: tuple[AttemptLine, ...]
    show: ShowFacts
    draw: DrawFacts
    gifts: tuple[GiftSum, ...]
    handouts: tuple[HandoutLine, ...]
    audit: AuditFacts
    category_order: tuple[str, ...] = ()
