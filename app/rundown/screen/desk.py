"""Where the console stands, and its hands: every press is one act with its own op_id."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.event.rules import EventView
from app.kit.background import Lane
from app.kit.stage.canvas import Scene
from app.rundown.rules.board import Board
from app.rundown.service import emcee, recovering, show
from app.rundown.service.recovering import CaughtUp
from app.rundown.service.writing import Done
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError


@dataclass(frozen=True)
class Desk:
    """Where the page stands, and what it may use.

    Args:
        name: of the desk.
        operator: who works there.
        event: the event.
        clock: the instant of now, aware; the same clock that the database uses.
        show: the emcee's screen: takes a scene whenever it says something else, and whether it begins anew.
        lobby: takes the show of every instant, for the screen in the lobby.
        full_screen: fills the display with the window, or gives it back.
    """

    name: str
    operator: str
    event: EventView
    clock: Callable[[], datetime]
    show: Callable[[Scene, bool], None] | None = None
    full_screen: Callable[[], None] | None = None
    lobby: Callable[[Board], None] | None = None


class Hands(QObject):
    """Does the show's verbs on the lane.

    Args:
        lane: to the event.
        desk: where.
        parent: Qt's.
    """

    went = Signal(object)
    refused = Signal(object)
    caught_up = Signal(object)

    def __init__(self, lane: Lane, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._desk = lane, desk

    def _do(self, verb: Callable[[Database, Act], Done], then: Callable[[Done], None] | None = None) -> None:
        act = Act.new(self._desk.name, self._desk.operator)
        self._lane.run(lambda store: verb(store, act), then or _nothing, owner=self, otherwise=self._refuse)

    def _refuse(self, fault: KnownError) -> None:
        self.refused.emit(fault)

    def go(self, cue: str) -> None:
        """Start this cue.

        Args:
            cue: the one that stood by on the screen.
        """
        self._do(lambda store, act: show.go(store, act, cue), self.went.emit)

    def undo_go(self) -> None:
        """Take the last GO back."""
        self._do(show.undo_go)

    def began_ago(self, ms: int) -> None:
        """The running cue began this long ago.

        Args:
            ms: counted from now.
        """
        self._do(lambda store, act: show.began_ago(store, act, ms))

    def hold(self) -> None:
        """Pause or resume."""
        self._do(show.hold)

    def arm(self, cue: str) -> None:
        """Let a cue stand by.

        Args:
            cue: its id.
        """
        self._do(lambda store, act: show.arm(store, act, cue))

    def add_time(self, ms: int) -> None:
        """Give the running cue more time, or take some away.

        Args:
            ms: negative takes away.
        """
        self._do(lambda store, act: show.add_time(store, act, ms))

    def skip(self, cue: str, *, out: bool) -> None:
        """Leave a cue out, or keep it after all.

        Args:
            cue: its id.
            out: whether it is left out.
        """
        self._do(lambda store, act: show.skip(store, act, cue, out=out))

    def turn_page(self, by: int) -> None:
        """Turn the emcee's page; at the last page nothing happens.

        Args:
            by: +1 or -1.
        """
        self._do(lambda store, act: emcee.turn_page(store, act, by))

    def send(self, text: str) -> None:
        """Send the emcee a message.

        Args:
            text: one line.
        """
        self._do(lambda store, act: emcee.send_message(store, act, text))

    def acknowledge(self) -> None:
        """The emcee has seen the message."""
        self._do(emcee.acknowledge)

    def answer(self, text: str) -> None:
        """The emcee answers.

        Args:
            text: "ok", "minute" or "problem".
        """
        self._do(lambda store, act: emcee.answer(store, act, text))

    def blank(self, *, on: bool) -> None:
        """Blank the emcee's screen, or show it again.

        Args:
            on: whether it is blank.
        """
        self._do(lambda store, act: emcee.blank(store, act, on=on))

    def catch_up(self, cues: frozenset[str]) -> None:
        """Apply the plan to catch up.

        Args:
            cues: the cuts that were ticked.
        """
        act = Act.new(self._desk.name, self._desk.operator)
        self._lane.run(
            lambda store: recovering.catch_up(store, act, cues),
            self.caught_up.emit,
            owner=self,
            otherwise=self._refuse,
        )

    def undo_catch_up(self, done: CaughtUp) -> None:
        """Take the plan back.

        Args:
            done: what catching up answered.
        """
        act, facts = Act.new(self._desk.name, self._desk.operator), tuple(fact.id for fact in done.facts)
        self._lane.run(
            lambda store: recovering.undo_catch_up(store, act, facts),
            _nothing,
            owner=self,
            otherwise=self._refuse,
        )


def _nothing(_: object) -> None:
    """The news tells the page."""
