"""What the operator's keys and buttons lead to: verbs on the lane, one at a time, and the picture on the stage."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.draw.rules.dice import Giving
from app.draw.rules.onstage import OnStage, board, forfeiting, reveal_seconds, stands
from app.draw.rules.prizes import PrizeView, settled
from app.draw.rules.sealed import Kept
from app.draw.rules.state import Award, DrawState, Step
from app.draw.screen.watching import Watching
from app.kit.background import Lane
from app.kit.changes import Changes
from app.store.acts import Act
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.store.database import Database

Verb = Callable[["Database", Act], object]
LOOK_AGAIN = 20_000  # milliseconds, while somebody may still miss a deadline
NEWS_WAITS = 400  # milliseconds, while a verb of this desk is under way


class Flow(QObject):
    """The evening as the console drives it.

    Args:
        lane: where verbs run.
        changes: the news.
        act: makes the act of one press.
        show: puts a picture on the stage.
        parent: Qt's.
    """

    moved = Signal()
    refused = Signal(str)
    told = Signal(str)
    kept = Signal(object)  # a code that this desk has just put on record

    def __init__(
        self,
        lane: Lane,
        changes: Changes,
        act: Callable[[], Act],
        show: Callable[[OnStage], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lane, self._act, self._show = lane, act, show
        self.state = DrawState(Step.START, None, ())
        self.operator = act().operator
        self.giving = Giving()
        self.prize_id, self.count = 0, 0
        self.rolls = Rolls()
        self.is_rolling, self.busy, self.known, self.on_board = False, False, False, False
        self.left, self.claims = (
            0,
            False,
        )  # the draw left open for later, and whether all claims are on the screen
        self._shown: OnStage | None = None
        self._calling: OnStage | None = None
        self.watching = Watching(self)
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self.seen)
        self._later = QTimer(self, singleShot=True, interval=NEWS_WAITS)
        self._later.timeout.connect(self.refresh)
        self._deadlines = QTimer(self, interval=LOOK_AGAIN)
        self._deadlines.timeout.connect(self.refresh)
        changes.watch("draw", "signin", "guests", "event", refresh=self.refresh)

    def refresh(self) -> None:
        """Read where the evening stands."""
        self._later.stop()
        if (
            self.busy
        ):  # news of the verb that is under way: its own answer comes first, and no second look holds it up
            self._later.start()
            return
        left, rolls = self.left, self.rolls
        self._lane.run(lambda store: _look(store, left, rolls), self._refreshed, owner=self)

    def _refreshed(self, told: "tuple[DrawState, Rolls]") -> None:
        # what was read before a verb that is under way is older than the verb's own answer
        if not self.busy:
            self._took(told)

    def _took(self, told: "tuple[DrawState, Rolls]") -> None:
        state, self.rolls = told
        before, self.state = self.state, state
        self.known, self.busy = True, False
        if state.step is not Step.DICE or before.step is not Step.DICE:
            self.giving = self.giving.fresh()
        if state.step is not Step.DRAW:
            self.is_rolling = False
        if state.step not in {Step.CONFIRM, Step.READY}:
            self._calling = None
        self.on_board = self.on_board and state.step is Step.READY
        self.claims = self.claims and state.step in {Step.READY, Step.CLOSED}
        self._watch_deadlines()
        if state.genesis_code != before.genesis_code:
            self.prize_id = 0  # another evening begins with its own first prize
        self.prize_id, self.count = settled(state.prizes, self.prize_id, self.count)
        self.put_on_stage()
        if state.step is Step.REVEAL and before.step is Step.DRAW and state.draw is not None:
            on = _stands_now(self)
            self._end.start(round(reveal_seconds(len(on.awards), on.pace) * 1000))
        self.moved.emit()

    def _watch_deadlines(self) -> None:
        if any(award.claim_by and not award.late for award in self.state.unclaimed):
            self._deadlines.start()
        else:
            self._deadlines.stop()

    def prize(self) -> PrizeView | None:
        """The prize chosen for the next draw."""
        return next((prize for prize in self.state.prizes if prize.id == self.prize_id), None)

    def choose_prize(self, prize_id: int) -> None:
        """Choose what is drawn next.

        Args:
            prize_id: of a prize with something left.
        """
        self.prize_id = prize_id
        chosen = self.prize()
        self.count = chosen.next_round if chosen else 0
        self.moved.emit()

    def put_on_stage(self) -> None:
        """Put on the stage what stands now; the same picture is never begun twice."""
        picture = self._calling or _stands_now(self)
        if picture != self._shown:
            self._shown = picture
            self._show(picture)

    def do(self, verb: Verb, *, hall_waits: bool = False, code: Kept | None = None) -> None:
        """Carry out one verb; a second press while it runs is not heard.

        Args:
            verb: of the service.
            hall_waits: for its answer, so that nothing is read that is known already.
            code: that it puts on record; told once it is on disk and on the stage.
        """
        if self.busy:
            return
        self.busy = True
        act, left, rolls = self._act(), self.left, self.rolls
        known = self.state if hall_waits else None

        def work(store: "Database") -> "tuple[DrawState, Rolls]":
            verb(store, act)
            return _look(store, left, rolls, known)

        self._lane.run(work, partial(self._did, code), owner=self, otherwise=self._refuse)
        self.moved.emit()

    def _did(self, code: Kept | None, told: "tuple[DrawState, Rolls]") -> None:
        self._took(told)
        if code is not None:
            self.kept.emit(code)

    def _refuse(self, fault: KnownError) -> None:
        self.busy = False
        self.refused.emit(fault.sentence())
        self.refresh()

    def seen(self) -> None:
        """The hall has seen the result."""
        from app.draw.service.draws import reveal

        self._end.stop()
        if self.state.step is Step.REVEAL:
            self.do(reveal)

    def roll(self) -> None:
        """Begin to roll."""
        self.is_rolling = True
        self.put_on_stage()
        self.moved.emit()

    def give(self, giving: Giving) -> None:
        """The hall gives something, or takes part in another way.

        Args:
            giving: as it is now.
        """
        if self.state.step is Step.DICE and giving != self.giving:
            self.giving = giving
            self.put_on_stage()
            self.moved.emit()

    def leave_open(self) -> None:
        """Go on to the next draw; whoever has not come forward may still do so."""
        self.left = self.state.draw.no if self.state.draw else 0
        self.refresh()

    def show_claims(self) -> None:
        """Show every prize that was won and how its claim stands, or go back."""
        self.claims = not self.claims and self.state.step in {Step.READY, Step.CLOSED}
        self.moved.emit()

    def call(self, award: Award | None, seconds: int = 0) -> None:
        """Call a winner with a countdown on the stage, or stop calling.

        Args:
            award: who; None to stop.
            seconds: of the countdown.
        """
        draw = next((draw for draw in self.state.draws if award and draw.no == award.draw_no), None)
        self._calling = forfeiting(self.state, draw, award, seconds) if award and draw else None
        self.put_on_stage()

    def show_board(self) -> None:
        """Put every winner so far on the stage between two draws, or take them down."""
        self.on_board = self.state.step is Step.READY and bool(self.state.draws) and not self.on_board
        self.put_on_stage()
        self.moved.emit()


def _stands_now(flow: Flow) -> OnStage:
    if flow.on_board:
        return board(flow.state)
    giving, rolls = flow.giving, flow.is_rolling
    return stands(
        flow.state, giving.digits.typed, giving.tables, flow.rolls.numbers, roll=rolls, kind=giving.kind,
        beacon=giving.beacon.value,
    )  # fmt: skip


@dataclass(frozen=True)
class Rolls:
    """Numbers that may roll, and the draw whose they are: from its request on they stay the same.

    Args:
        of: its request code; "" for no draw.
        numbers: of its pool.
    """

    of: str = ""
    numbers: tuple[str, ...] = ()


def _look(
    store: "Database", left: int, rolls: Rolls, known: DrawState | None = None
) -> tuple[DrawState, Rolls]:
    from app.draw.service.state import rolling_numbers, where_are_we

    state = where_are_we(store, left=left, known=known)
    if state.draw is None or state.step not in {Step.DICE, Step.DRAW, Step.REVEAL}:
        return state, Rolls()
    return state, rolls if rolls.of == state.draw.code else Rolls(state.draw.code, rolling_numbers(store))
