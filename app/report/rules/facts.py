"""The facts of one event as the report tells them: plain rows, one a line of a sheet."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.draw.rules.wins import WinState
from app.gifts.rules.closing import GiftSum
from app.gifts.rules.units import Source
from app.signin.rules.outcome import Aside, Outcome, Reason, Way


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
class GuestLine:
    """One invitation, and the sign-in that counts, if there is one.

    Args:
        number: the invitation number.
        name: of the guest.
        salutation: 女士, Ms …
        organisation: where from.
        position: title at work.
        category: its label in the report's language.
        colour: index into the palette of categories.
        host: who receives the guest.
        table_no: as printed.
        area: of the hall.
        phone: as imported.
        invited: companions invited.
        vip: whether a VIP.
        meal: whether counted for the meal.
        draws: whether the category holds a ticket.
        walk_in: came without an invitation.
        cancelled: not expected any more.
        note: for the door.
        at: signed in at; None for not here.
        desk: where.
        operator: by whom.
        way: how found; None for not here.
        companions: who came along.
        proxy: who signed in for the guest.
        undone: how many sign-ins were taken back.
        undone_at: the last time.
        undone_why: the last reason.
        signed: the sign-in book holds a signature for the sign-in that counts.
        entered_at: when it was entered, if that was later, from paper.
        children: how many of the companions are children.
        aside: the rule that was set aside for the sign-in; None for one like any other.
    """

    number: str
    name: str
    salutation: str
    organisation: str
    position: str
    category: str
    colour: int
    host: str
    table_no: str
    area: str
    phone: str
    invited: int
    vip: bool
    meal: bool
    draws: bool
    walk_in: bool
    cancelled: bool
    note: str
    at: datetime | None = None
    desk: str = ""
    operator: str = ""
    way: Way | None = None
    companions: int = 0
    proxy: str = ""
    undone: int = 0
    undone_at: datetime | None = None
    undone_why: str = ""
    signed: bool = False
    entered_at: datetime | None = None
    children: int = 0
    aside: Aside | None = None

    @property
    def here(self) -> bool:
        """Whether a sign-in counts."""
        return self.at is not None

    @property
    def expected(self) -> bool:
        """Whether the invitation counts among the expected; who came counts in any case."""
        return self.here or not self.cancelled


@dataclass(frozen=True)
class AttemptLine:
    """An attempt to sign in that did not sign anybody in."""

    at: datetime
    desk: str
    way: Way
    outcome: Outcome
    reason: Reason
    number: str
    name: str
    happened_at: datetime | None = None  # as written on paper, if it was entered later


@dataclass(frozen=True)
class CueLine:
    """One cue, planned and as it went.

    Args:
        number: as in the programme.
        title: of the cue.
        people: who is on stage.
        planned_start: aware instant; None for a cue that was never planned to be played.
        planned_end: aware instant.
        start: when it began; None if it did not.
        end: when the next one began; None if none did.
        skipped: left out.
        over: it is not running any more.
        expected_start: when it begins as things stand; None once it has begun or is left out.
        expected_end: when it ends as things stand; None once it is over or left out.
    """

    number: str
    title: str
    people: str
    planned_start: datetime | None
    planned_end: datetime | None
    start: datetime | None = None
    end: datetime | None = None
    skipped: bool = False
    over: bool = False
    expected_start: datetime | None = None
    expected_end: datetime | None = None

    @property
    def late(self) -> timedelta | None:
        """How much later than planned it began; earlier is negative."""
        if self.start is None or self.planned_start is None:
            return None
        return self.start - self.planned_start


@dataclass(frozen=True)
class ShowFacts:
    """The show as planned and as it went.

    Args:
        cues: in order.
        begun: whether the first cue was started.
        over: whether the last one is finished.
        late: how far behind the plan; ahead is negative.
        ends_at: when the last cue ended or is expected to end; None without cues.
    """

    cues: tuple[CueLine, ...] = ()
    begun: bool = False
    over: bool = False
    late: timedelta = timedelta(0)
    ends_at: datetime | None = None


@dataclass(frozen=True)
class WinLine:
    """One award: a winner, a replacement or somebody who did not come forward.

    Args:
        draw_no: of the proof.
        prize: tier and thing.
        rank: from 1.
        number: the invitation number.
        name: in full.
        organisation: of the guest.
        state: pending, confirmed or forfeited.
        at: when it was stored.
        replaced: the number whose place it took, "" for a first winner.
        reason: of a forfeit.
        witness: of a forfeit.
        quick: the audience took no part in the draw.
    """

    draw_no: int
    prize: str
    rank: int
    number: str
    name: str
    organisation: str
    state: WinState
    at: datetime
    replaced: str = ""
    reason: str = ""
    witness: str = ""
    quick: bool = False


@dataclass(frozen=True)
class VoidLine:
    """A draw that was declared void."""

    draw_no: int
    prize: str
    reason: str


@dataclass(frozen=True)
class DrawFacts:
    """The live draw: its codes, its awards, its void draws."""

    genesis_code: str = ""
    head_code: str = ""
    closed: bool = False
    wins: tuple[WinLine, ...] = ()
    voids: tuple[VoidLine, ...] = ()


@dataclass(frozen=True)
class HandoutLine:
    """One piece that left the gift desk, or that is still owed.

    Args:
        receipt_no: on the receipt; 0 without one.
        at: when; for an owed piece, since when.
        desk: where.
        operator: by whom.
        number: the invitation number.
        name: of the guest.
        gift: its name.
        variant: size or colour.
        source: why owed; None for an owed piece.
        proxy: who took it for the guest.
        owed: promised, not given yet.
        returned_at: taken back at.
        returned_why: why.
        went_to: where the piece went.
    """

    receipt_no: int
    at: datetime
    desk: str
    operator: str
    number: str
    name: str
    gift: str
    variant: str
    source: Source | None
    proxy: str = ""
    owed: bool = False
    returned_at: datetime | None = None
    returned_why: str = ""
    went_to: str = ""


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
