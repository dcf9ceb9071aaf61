"""The caller's console on a real event file, and the show's clock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app.event.service.event import the_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.stage.canvas import Scene
from app.rundown.rules.board import Place
from app.rundown.screen.desk import Desk
from app.rundown.screen.page import ShowPage
from app.store.database import Database
from tests.conftest import sample_view

Key = Qt.Key


class Clock:
    """The show's clock, moved by hand; it notices that the wall clock was set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 28, 0, 55, tzinfo=UTC)
        self.set_by = timedelta()

    def __call__(self) -> datetime:
        return self.now

    def step(self) -> timedelta:
        return self.set_by

    def pass_ms(self, ms: int) -> None:
        self.now += timedelta(milliseconds=ms)


class Show:
    """The page with a real lane behind it, and what it fed to the emcee's screen."""

    def __init__(self, qtbot: QtBot, path: Path, clock: Clock) -> None:
        self.qtbot, self.clock = qtbot, clock
        self.faults: list[object] = []
        self.scenes: list[tuple[Scene, bool]] = []
        self.lane = Lane(lambda: Database.open(path, clock), self.faults.append, self.faults.append)
        opened: list[bool] = []
        self.lane.start(lambda: opened.append(True), self.faults.append)
        qtbot.waitUntil(lambda: bool(opened))
        events = list[object]()
        self.lane.run(the_event, events.append, owner=self.lane)
        qtbot.waitUntil(lambda: bool(events))
        changes = Changes()
        self.lane.news.connect(changes.changed)
        desk = Desk("show", "caller", sample_view(), clock, show=self._fed)
        self.page = ShowPage(self.lane, changes, desk)
        self._changes = changes
        self.page.resize(1278, 678)
        self.page.show()
        qtbot.waitUntil(lambda: self.page.board is not None)

    def _fed(self, scene: Scene, fresh: bool) -> None:
        self.scenes.append((scene, fresh))

    def down(
        self, key: Key, text: str = "", *, repeat: bool = False, ctrl: bool = False, keypad: bool = False
    ) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        held = Qt.KeyboardModifier.KeypadModifier if keypad else held
        self.page.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, held, text, repeat))

    def up(self, key: Key = Key.Key_Space) -> None:
        self.page.keyReleaseEvent(QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier))

    def until(self, seen: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(seen)

    @property
    def running(self) -> list[str]:
        rows = self.page.board.rows if self.page.board else ()
        return [row.cue.number for row in rows if row.place is Place.RUNNING]

    def settle(self) -> None:
        """Whatever was asked of the lane has been answered and shown."""
        done = list[bool]()
        self.lane.run(lambda _: True, done.append, owner=self.page, patient=True)
        self.until(lambda: bool(done))
        done.clear()
        self.lane.run(lambda _: True, done.append, owner=self.page, patient=True)
        self.until(lambda: bool(done))
