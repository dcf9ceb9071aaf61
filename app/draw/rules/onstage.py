"""What the hall sees: a plain value made from the committed state; the stage only paints it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.draw.rules.prizes import Pace, PrizePlan, Scene, pace_for, scene_for
from app.draw.rules.state import Award, DrawStage, DrawState, DrawView, Mode, Step
from app.draw.rules.wins import WinState

FACES = 5  # winners, with more a photograph would be too small
_WANTED = {"20d10": 20, "digits": 10}


class Show(StrEnum):
    """Which picture."""

    IDLE = "idle"
    CODE = "code"
    TITLE = "title"
    DICE = "dice"
    ROLL = "roll"
    REVEAL = "reveal"
    FORFEIT = "forfeit"
    BOARD = "board"
    VOID = "void"
    CLOSED = "closed"


@dataclass(frozen=True)
class OnStage:
    """One moment of the projector.

    Args:
        show: which picture.
        rehearsal: watermark over everything.
        tier: of the prize.
        prize: the thing.
        count: how many are drawn.
        pool: how many may win.
        code: request, opening or closing code, as the picture needs.
        digits: typed so far.
        wanted: how many digits it takes.
        by: who gives them, row by row.
        quick: the audience takes no part, and the stage says so.
        scene: how it rolls.
        pace: how it is revealed.
        rolling: numbers that may roll.
        awards: winners, in order; empty until the result is stored.
        seconds: length of the countdown of a forfeit.
        sponsor: of the prize.
        picture: key of the prize's picture, "" for none.
        draws: every shown draw, for the winner board.
        no: of the draw.
        still: the hall has seen it; the stage shows the end of the reveal at once.
        slip: text of the QR that lets a phone check this draw; shown once every card stands.
        kind: how the hall takes part: "20d10", "digits", "beacon" or "quick".
        beacon: value of a public beacon, "" for none.
        locked: what was given has been checked by a second person and is on record.
        witness: of a void draw.
        would: numbers that would have come out of a void draw.
    """

    show: Show
    rehearsal: bool = False
    tier: str = ""
    prize: str = ""
    count: int = 0
    pool: int = 0
    code: str = ""
    digits: str = ""
    wanted: int = 20
    by: tuple[str, ...] = ()
    quick: bool = False
    scene: Scene = Scene.REELS
    pace: Pace = Pace.SUSPENSE
    rolling: tuple[str, ...] = ()
    awards: tuple[Award, ...] = ()
    seconds: int = 0
    sponsor: str = ""
    picture: str = ""
    draws: tuple[DrawView, ...] = ()
    no: int = 0
    still: bool = False
    slip: str = ""
    kind: str = "20d10"
    beacon: str = ""
    locked: bool = False
    witness: str = ""
    would: tuple[str, ...] = ()

    def pictures(self, *, full: bool) -> tuple[str, ...]:
        """Keys of the pictures that this moment may show.

        Args:
            full: whether the event shows full names; only then may a face be seen.
        """
        faces = self.awards if full and len(self.awards) <= FACES else ()
        return tuple(key for key in (self.picture, *(award.portrait for award in faces)) if key)


def stands(
    state: DrawState,
    digits: str = "",
    by: tuple[str, ...] = (),
    rolling: tuple[str, ...] = (),
    *,
    roll: bool = False,
    kind: str = "20d10",
    beacon: str = "",
) -> OnStage:
    """What the stage shows while the evening stands here; after a crash it is the same again.

    Args:
        state: from the committed rows.
        digits: typed so far, not yet on record.
        by: who gives them, for dice.
        rolling: numbers that may roll.
        roll: the operator has started the rolling.
        kind: how the audience takes part, before it is on record.
        beacon: value of a public beacon, not yet on record.
    """
    rehearsal, draw = state.mode is Mode.REHEARSAL, state.draw
    if draw is None or state.step in {Step.START, Step.PUBLISH, Step.READY, Step.CLOSED}:
        return _between(state, rehearsal=rehearsal)
    plan = next(prize.plan for prize in state.prizes if prize.id == draw.prize_id)
    if state.step is Step.DICE:
        show = Show.DICE if digits or beacon else Show.TITLE
        given = _of(show, plan, draw, rehearsal=rehearsal, digits=digits, by=by)
        return replace(given, wanted=_WANTED.get(kind, 0), quick=kind == "quick", kind=kind, beacon=beacon)
    if state.step is Step.DRAW:
        digits, wanted = _dice_of(draw)
        show = Show.ROLL if roll else Show.DICE
        given = _of(show, plan, draw, rehearsal=rehearsal, digits=digits, by=by, rolling=rolling)
        return replace(given, wanted=wanted, kind=_kind_of(draw), beacon=_beacon_of(draw), locked=True)
    shown_now = _of(Show.REVEAL, plan, draw, rehearsal=rehearsal, rolling=rolling, awards=winners(draw))
    return replace(shown_now, still=state.step is Step.CONFIRM, slip=draw.slip)


def _dice_of(draw: DrawView) -> tuple[str, int]:
    """The digits on record as the hall gave them; a beacon or the computer's own value is nothing to look at."""
    kind = draw.sources[0].kind if draw.sources else ""
    return (draw.value.split(" ")[0], _WANTED[kind]) if kind in _WANTED else ("", 0)


def _kind_of(draw: DrawView) -> str:
    return draw.sources[0].kind if draw.sources else "20d10"


def _beacon_of(draw: DrawView) -> str:
    """The beacon's value on record: alone, or behind the digits."""
    kinds = [source.kind for source in draw.sources]
    if "beacon" not in kinds:
        return ""
    return draw.value if kinds[0] == "beacon" else draw.value.partition(" ")[2]


def _between(state: DrawState, *, rehearsal: bool) -> OnStage:
    draw, coming = state.draw, state.next_prize
    if state.step is Step.PUBLISH:
        return OnStage(Show.CODE, rehearsal, pool=state.entries, code=state.genesis_code)
    if state.step is Step.CLOSED:
        return OnStage(Show.CLOSED, rehearsal, code=state.head_code, draws=shown(state))
    if draw is not None and draw.stage is DrawStage.VOID:
        return OnStage(
            Show.VOID, rehearsal, prize=draw.prize, code=draw.code, digits=draw.void_reason, no=draw.no,
            witness=draw.void_witness, would=draw.void_winners,
        )  # fmt: skip
    if state.draws and coming is None:
        return OnStage(Show.BOARD, rehearsal, draws=shown(state))
    plan = coming.plan if coming else None
    return OnStage(
        Show.IDLE, rehearsal, plan.tier if plan else "", plan.name if plan else "",
        coming.next_round if coming else 0, state.entries, draws=shown(state),
        sponsor=plan.sponsor if plan else "", picture=plan.picture if plan else "",
    )  # fmt: skip


def _of(
    show: Show, plan: PrizePlan, draw: DrawView, *, rehearsal: bool, digits: str = "",
    by: tuple[str, ...] = (), rolling: tuple[str, ...] = (), awards: tuple[Award, ...] = (),
) -> OnStage:  # fmt: skip
    places = min(draw.count, draw.pool)
    return OnStage(
        show, rehearsal, plan.tier, plan.name, places, draw.pool, draw.code, digits, by=by, quick=draw.quick,
        scene=scene_for(plan, places), pace=pace_for(plan, places), rolling=rolling, awards=awards,
        sponsor=plan.sponsor, picture=plan.picture, no=draw.no,
    )  # fmt: skip


def forfeiting(state: DrawState, draw: DrawView, award: Award, seconds: int) -> OnStage:
    """A winner is called with a countdown.

    Args:
        state: the evening.
        draw: the draw whose prize it is.
        award: who is called.
        seconds: of the countdown.
    """
    plan = next(prize.plan for prize in state.prizes if prize.id == draw.prize_id)
    made = _of(Show.FORFEIT, plan, draw, rehearsal=state.mode is Mode.REHEARSAL, awards=(award,))
    return replace(made, seconds=seconds)


def board(state: DrawState) -> OnStage:
    """Every winner so far, between two draws.

    Args:
        state: the evening.
    """
    return OnStage(Show.BOARD, state.mode is Mode.REHEARSAL, draws=shown(state))


def winners(draw: DrawView) -> tuple[Award, ...]:
    """Who holds a prize of this draw now: a replacement stands in the place it took.

    Args:
        draw: with its awards.
    """
    return tuple(award for award in draw.awards if award.state is not WinState.FORFEITED)


def shown(state: DrawState) -> tuple[DrawView, ...]:
    """The draws that the hall has seen.

    Args:
        state: the evening.
    """
    return tuple(draw for draw in state.draws if draw.stage is DrawStage.REVEALED)


def reveal_seconds(places: int, pace: Pace) -> float:
    """How long a reveal takes until the last card has landed.

    Args:
        places: how many winners.
        pace: brisk or suspense.
    """
    return 1.5 if pace is Pace.BRISK or places > 10 else 1.35 + 1.5 * places
