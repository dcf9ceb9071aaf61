"""What the report knows of the show and of the live draw in it: a row a line."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.draw.rules.wins import WinState


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
