"""The console as it lives: it asks for the show after each press and paints it digit by digit."""

from datetime import timedelta
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.kit.background import Lane
from app.kit.changes import Changes
from app.rundown.rules.board import Board, next_change
from app.rundown.rules.opening import before_opening, in_opening
from app.rundown.rules.recovery import Recovery
from app.rundown.rules.timing import up
from app.rundown.screen.console import Console
from app.rundown.screen.desk import Desk
from app.rundown.service.picture import Show, board_at, instant, the_show
from app.rundown.stage.emcee import scene_of
from app.rundown.stage.prompt import prompt_of
from app.rundown.stage.prompter import Prompt
from app.signin.rules.vips import Vips
from app.signin.screen.vip_watch import VipWatch
from app.store.acts import Act
from app.words.catalogue import tr

_PEOPLE_EVERY_MS = 1000  # guests stream in; the presence lights follow once a second
_PLAN_FOR_MS = 10_000  # the plan to catch up is thought through again after so long


@runtime_checkable
class Steps(Protocol):
    """A clock that notices when the wall clock is set."""

    def step(self) -> timedelta:
        """How far the wall clock has been set."""
        ...


class LiveConsole(Console):
    """Keeps the board of this instant, and feeds the emcee's screen from the same one.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._lane, self._desk = lane, desk
        self.held: Show | None = None
        self.board: Board | None = None
        self._plan: tuple[int, Recovery] | None = None
        self._told = timedelta()
        self._prompt: Prompt | None = None
        self._tick, self._people = QTimer(self), QTimer(self)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        for timer, done in ((self._tick, self.tick), (self._people, self.refresh)):
            timer.setSingleShot(True)
            timer.timeout.connect(done)
        self.watch = VipWatch(lane, changes, desk.clock, self._act, self)
        self.watch.changed.connect(self._take_vips)
        self.watch.again.connect(self.vips.speak_up)
        self.vips.seen.connect(self.watch.acknowledge)
        changes.watch("rundown", "event", refresh=self.refresh)
        changes.watch("signin", "guests", refresh=self._people_changed)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the show again."""
        self._lane.run(the_show, self._take, owner=self)

    def _act(self) -> Act:
        return Act.new(self._desk.name, self._desk.operator)

    def _take_vips(self, vips: Vips) -> None:
        self.vips.show_vips(vips)
        self.tick()

    def _people_changed(self) -> None:
        if not self._people.isActive():
            self._people.start(_PEOPLE_EVERY_MS)

    def _take(self, show: Show) -> None:
        if self.held is None or (show.cues, show.state) != (self.held.cues, self.held.state):
            self._plan = None
        self.held = show
        self.tick()

    def tick(self) -> None:
        """Show this instant, everywhere at once, and wait for the next digit."""
        if self.held is None:
            return
        now = self._desk.clock()
        board = board_at(self.held, now, self._remembered(now.timestamp()))
        if self._plan is None:
            self._plan = (int(now.timestamp() * 1000), board.recovery)
        self.board = board
        out = instant(self.held.hard_out) if self.held.hard_out is not None else None
        prompt = prompt_of(board, now, self._desk.event.tz, out, self.held.distance_m, self.watch.vips)
        begun = in_opening(board)
        self.missing.show_missing(
            self.watch.vips.missing if begun or before_opening(board) else (), begun=begun
        )
        self._feed(prompt)
        if self._desk.lobby is not None:
            self._desk.lobby(board)
        if self.isVisible():
            self.show_board(board, prompt, self.held.hard_out)
        self._watch_wall()
        if self.isVisible() or self._desk.show is not None:
            self._tick.start(next_change(board.seen))

    def _feed(self, prompt: Prompt) -> None:
        """The emcee's screen first: it is read from afar; a new message, and each telling, begins its motion."""
        if self._desk.show is not None and prompt != self._prompt:
            fresh = self._prompt is None or _told(prompt) != _told(self._prompt)
            self._desk.show(scene_of(prompt), fresh)
        self._prompt = prompt

    def _remembered(self, now: float) -> Recovery | None:
        if self._plan is not None and not 0 <= now * 1000 - self._plan[0] < _PLAN_FOR_MS:
            self._plan = None
        return self._plan[1] if self._plan else None

    def _watch_wall(self) -> None:
        held = self._desk.clock
        step = held.step() if isinstance(held, Steps) else timedelta()
        if step != self._told and abs(step - self._told) >= timedelta(seconds=1):
            self._told = step
            said = tr(
                "This computer's clock was set by {time}. The show goes on by its own clock; check the time of day.",
                time=up(round(abs(step.total_seconds()) * 1000)),
            )
            self.banner.say(said if step else "", "already")

    def now_ms(self) -> int:
        """This instant of the show, in ms."""
        return round(self._desk.clock().timestamp() * 1000)

    def showEvent(self, event: QShowEvent) -> None:
        """Digits run again."""
        super().showEvent(event)
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks where nobody looks, unless the emcee's screen is fed."""
        super().hideEvent(event)
        if self._desk.show is None:
            self._tick.stop()


def _told(prompt: Prompt) -> tuple[str, str, int]:
    return prompt.message, prompt.vip, prompt.vip_told
