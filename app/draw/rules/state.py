"""Where an evening of draws stands: one frozen value that screen, stage and command line share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.draw.rules.prizes import PrizeView
from app.draw.rules.wins import WinState


class Mode(StrEnum):
    """Whether the draws count."""

    LIVE = "live"
    REHEARSAL = "rehearsal"


class DrawStage(StrEnum):
    """How far one draw has come; each step is one committed row."""

    REQUESTED = "requested"
    ENTROPY = "entropy"
    RESULT = "result"
    REVEALED = "revealed"
    VOID = "void"


class Step(StrEnum):
    """What the operator does next."""

    START = "start"
    PUBLISH = "publish"
    READY = "ready"
    DICE = "dice"
    DRAW = "draw"
    REVEAL = "reveal"
    CONFIRM = "confirm"
    CLOSED = "closed"


@dataclass(frozen=True)
class Source:
    """Where digits came from: a kind of FD1 and who gave them."""

    kind: str
    by: str


def is_quick(sources: Sequence[Source]) -> bool:
    """Whether the audience took no part in a draw.

    Args:
        sources: where its digits came from; none before they were given.
    """
    return bool(sources) and all(source.kind == "quick" for source in sources)


@dataclass(frozen=True)
class Award:
    """One place of a draw.

    Args:
        id: its row.
        rank: from 1; a replacement takes the next free one.
        number: the invitation number.
        guest_id: its guest.
        name: full; a stage masks it by the event's setting.
        organisation: of the guest.
        state: pending, confirmed or forfeited.
        replaced: the number whose place it took, "" for a first winner.
        reason: of a forfeit.
        witness: of a forfeit.
        table_no: where the guest sits, "" if not known.
        draw_no: of its draw.
        claim_by: last moment to come forward; None for no deadline.
        late: nobody has claimed it by then.
        given: the prize has left the gift desk; it cannot be passed on.
        undone: the winner's sign-in does not count any more.
        portrait: key of the guest's photograph, "" if there is none.
    """

    id: int
    rank: int
    number: str
    guest_id: int
    name: str
    organisation: str
    state: WinState
    replaced: str = ""
    reason: str = ""
    witness: str = ""
    table_no: str = ""
    draw_no: int = 0
    claim_by: datetime | None = None
    late: bool = False
    given: bool = False
    undone: bool = False
    portrait: str = ""

    @property
    def may_pass(self) -> bool:
        """Whether the prize may still be passed on."""
        return self.state is not WinState.FORFEITED and not self.given


@dataclass(frozen=True)
class DrawView:
    """One draw.

    Args:
        no: i of the proof.
        prize_id: what is drawn.
        prize: tier and thing.
        count: how many were asked for.
        pool: how many entries may win.
        stage: how far it has come.
        code: the request code.
        value: the digits, "" before they are given.
        sources: where they came from.
        typed_by: who typed them.
        checked_by: who checked them.
        requested_at: when.
        awards: in the order of the draw, replacements after the winners.
        void_reason: why it was voided, "" otherwise.
        void_witness: who saw that it had to be voided.
        void_winners: who would have come out of it; empty when no digits had been given.
        slip: text of the QR that lets a phone check this draw; of the newest draw, once it has a result.
        tier: of the prize, with which `prize` begins.
    """

    no: int
    prize_id: int
    prize: str
    count: int
    pool: int
    stage: DrawStage
    code: str
    value: str
    sources: tuple[Source, ...]
    typed_by: str
    checked_by: str
    requested_at: datetime
    awards: tuple[Award, ...] = ()
    void_reason: str = ""
    void_witness: str = ""
    void_winners: tuple[str, ...] = ()
    slip: str = ""
    tier: str = ""

    @property
    def thing(self) -> str:
        """The prize without its tier."""
        return self.prize.removeprefix(self.tier).strip()

    @property
    def quick(self) -> bool:
        """Whether the audience took no part."""
        return is_quick(self.sources)

    @property
    def pending(self) -> tuple[Award, ...]:
        """Winners who have neither been confirmed nor given up."""
        return tuple(award for award in self.awards if award.state is WinState.PENDING)


@dataclass(frozen=True)
class DrawState:
    """Where the evening stands.

    Args:
        step: what comes next.
        mode: None before anything was frozen.
        prizes: in the order of drawing.
        rehearsals: how many rehearsals were begun.
        entries: of the newest list.
        tickets: of the newest list.
        list_no: the newest list.
        frozen_at: when that list was made.
        here: how many may join a list now.
        missing: entries of the newest list that are no longer signed in.
        late: guests who signed in since and are in no list.
        genesis_code: the opening code, "" before the freeze.
        head_code: code of the last line, "" before the freeze.
        published_note: who keeps the opening code, "" before it is published.
        draws: every draw so far.
        zone: of the event, for every clock.
    """

    step: Step
    mode: Mode | None
    prizes: tuple[PrizeView, ...]
    rehearsals: int = 0
    entries: int = 0
    tickets: int = 0
    list_no: int = 0
    frozen_at: datetime | None = None
    here: int = 0
    missing: int = 0
    late: int = 0
    genesis_code: str = ""
    head_code: str = ""
    published_note: str = ""
    draws: tuple[DrawView, ...] = ()
    zone: str = "UTC"

    @property
    def draw(self) -> DrawView | None:
        """The newest draw."""
        return self.draws[-1] if self.draws else None

    @property
    def unclaimed(self) -> tuple[Award, ...]:
        """Winners of every shown draw who have neither come forward nor been replaced."""
        shown = (draw for draw in self.draws if draw.stage is DrawStage.REVEALED)
        return tuple(award for draw in shown for award in draw.pending)

    @property
    def next_prize(self) -> PrizeView | None:
        """The first prize in order that still has something to draw."""
        return next((prize for prize in self.prizes if prize.left), None)


def step_of(*, frozen: bool, published: bool, closed: bool, draw: DrawView | None, left: int = 0) -> Step:
    """What the operator does next.

    Args:
        frozen: whether a list exists.
        published: whether the opening code is out.
        closed: whether the proof is closed.
        draw: the newest draw.
        left: the draw whose winners the operator lets come later, 0 for none.
    """
    if not frozen:
        return Step.START
    if closed:
        return Step.CLOSED
    if not published and draw is None:
        return Step.PUBLISH
    if draw is None or draw.stage is DrawStage.VOID:
        return Step.READY
    if draw.stage is DrawStage.REVEALED:
        return Step.CONFIRM if draw.pending and draw.no != left else Step.READY
    return {
        DrawStage.REQUESTED: Step.DICE,
        DrawStage.ENTROPY: Step.DRAW,
        DrawStage.RESULT: Step.REVEAL,
    }[draw.stage]
