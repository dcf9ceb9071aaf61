"""What the operator's keys and buttons lead to: verbs on the lane, one at a time, and the picture on the stage."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.draw.rules.dice import DICE, Digits
from app.draw.rules.onstage import OnStage, board, forfeiting, reveal_seconds, stands
from app.draw.rules.prizes import PrizeView, settled
from app.draw.rules.state import Award, DrawState, Source, Step
from app.draw.screen.watching import Watching
from app.kit.background import Lane
from app.kit.changes import Changes
from app.store.acts import Act
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.store.database import Database

Verb = Callable[["Database", Act], object]
GUESTS = 10


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
        self.digits, self.kind = Digits(), "20d10"
        self.tables: tuple[str, ...] = ("",) * 5
        self.prize_id, self.count = 0, 0
        self.rolling: tuple[str, ...] = ()
        self.is_rolling, self.busy, self.known, self.on_board = False, False, False, False
        self._shown: OnStage | None = None
        self._calling: OnStage | None = None
        self.watching = Watching(self)
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self.seen)
        changes.watch("draw", "signin", "guests", "event", refresh=self.refresh)

    def refresh(self) -> None:
        """Read where the evening stands."""
        self._lane.run(_look, self._refreshed, owner=self)

    def _refreshed(self, told: tuple[DrawState, tuple[str, ...]]) -> None:
        # what was read before a verb that is under way is older than the verb's own answer
        if not self.busy:
            self._took(told)

    def _took(self, told: tuple[DrawState, tuple[str, ...]]) -> None:
        state, self.rolling = told
        before, self.state = self.state, state
        self.known, self.busy = True, False
        if state.step is not Step.DICE or before.step is not Step.DICE:
            self.digits = Digits(wanted=self.digits.wanted)
        if state.step is not Step.DRAW:
            self.is_rolling = False
        if state.step is not Step.CONFIRM:
            self._calling = None
        self.on_board = self.on_board and state.step is Step.READY
        if state.genesis_code != before.genesis_code:
            self.prize_id = 0  # another evening begins with its own first prize
        self.prize_id, self.count = settled(state.prizes, self.prize_id, self.count)
        self.put_on_stage()
        if state.step is Step.REVEAL and before.step is Step.DRAW and state.draw is not None:
            on = self._stands()
            self._end.start(round(reveal_seconds(len(on.awards), on.pace) * 1000))
        self.moved.emit()

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

    def _stands(self) -> OnStage:
        if self.on_board:
            return board(self.state)
        by = self.tables if self.kind == "20d10" else ()
        return stands(self.state, self.digits.typed, by, self.rolling, roll=self.is_rolling)

    def put_on_stage(self) -> None:
        """Put on the stage what stands now; the same picture is never begun twice."""
        picture = self._calling or self._stands()
        if picture != self._shown:
            self._shown = picture
            self._show(picture)

    def do(self, verb: Verb) -> None:
        """Carry out one verb; a second press while it runs is not heard.

        Args:
            verb: of the service.
        """
        if self.busy:
            return
        self.busy = True
        act = self._act()

        def work(store: "Database") -> tuple[DrawState, tuple[str, ...]]:
            verb(store, act)
            return _look(store)

        self._lane.run(work, self._took, owner=self, otherwise=self._refuse)
        self.moved.emit()

    def _refuse(self, fault: KnownError) -> None:
        self.busy = False
        self.refused.emit(fault.sentence())
        self.refresh()

    def lock(self) -> None:
        """Put the digits on record and begin to roll."""
        from app.draw.service.draws import give_entropy, quick_entropy

        self.is_rolling = True
        if self.kind == "quick":
            self.do(quick_entropy)
            return
        by = ", ".join(name for name in self.tables if name) if self.kind == "20d10" else ""
        source, digits = (Source(self.kind, by),), self.digits
        self.do(
            lambda store, act: give_entropy(store, act, digits.typed, source, checked_by=digits.checked_by)
        )

    def seen(self) -> None:
        """The hall has seen the result."""
        from app.draw.service.draws import reveal

        self._end.stop()
        if self.state.step is Step.REVEAL:
            self.do(reveal)

    def call(self, award: Award | None, seconds: int = 0) -> None:
        """Call a winner with a countdown on the stage, or stop calling.

        Args:
            award: who; None to stop.
            seconds: of the countdown.
        """
        draw = self.state.draw
        self._calling = forfeiting(self.state, draw, award, seconds) if award and draw else None
        self.put_on_stage()

    def show_board(self) -> None:
        """Put every winner so far on the stage between two draws, or take them down."""
        self.on_board = self.state.step is Step.READY and bool(self.state.draws) and not self.on_board
        self.put_on_stage()
        self.moved.emit()

    def go(self) -> None:
        """The one big step of the draw itself: roll, stop and store, show, seen."""
        from app.draw.service.draws import draw

        if self.state.step is Step.DICE and self.ready():
            self.lock()
        elif self.state.step is Step.DRAW and not self.is_rolling:
            self.is_rolling = True
            self.put_on_stage()
            self.moved.emit()
        elif self.state.step is Step.DRAW:
            self.do(draw)
        elif self.state.step is Step.REVEAL:
            self.seen()

    def ready(self) -> bool:
        """Whether the digits may be locked."""
        return self.kind == "quick" or (self.digits.complete and bool(self.digits.checked_by))

    def use(self, kind: str) -> None:
        """Choose how the audience takes part.

        Args:
            kind: "20d10", "digits" or "quick".
        """
        self.kind, self.digits = kind, Digits(wanted=GUESTS if kind == "digits" else DICE)
        self.put_on_stage()
        self.moved.emit()

    def type(self, digits: Digits) -> None:
        """The digits changed.

        Args:
            digits: as they are now.
        """
        if self.state.step is Step.DICE and self.kind != "quick" and digits != self.digits:
            self.digits = digits
            self.put_on_stage()
            self.moved.emit()


def _look(store: "Database") -> tuple[DrawState, tuple[str, ...]]:
    from app.draw.service.state import rolling_numbers, where_are_we

    state = where_are_we(store)
    rolls = state.step in {Step.DICE, Step.DRAW, Step.REVEAL}
    return state, rolling_numbers(store) if rolls else ()
