from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event, the_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.keys import legend_of
from app.kit.stage.canvas import Scene
from app.rundown.rules.board import Place
from app.rundown.screen.desk import Desk
from app.rundown.screen.page import ShowPage
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view
from tests.rundown.shows import programme

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


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def on(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[Show]:
    path = tmp_path / "day.fanfare"
    store = Database.create(path, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    programme(store, tmp_path)
    store.close()
    made = Show(qtbot, path, clock)
    yield made
    made.page.close()
    made.lane.stop()
    made.page.deleteLater()


def test_go_counts_once_a_press_whatever_the_keyboard_repeats(on: Show) -> None:
    on.down(Key.Key_Space)
    for _ in range(30):
        on.clock.pass_ms(40)
        on.down(Key.Key_Space, repeat=True)
    on.until(lambda: on.running == ["1"])
    assert not on.page.upnext.go.flashes
    on.down(Key.Key_Space)  # never let go
    assert on.page.upnext.go.flashes
    on.up()
    on.clock.pass_ms(600)
    on.down(Key.Key_Enter, keypad=True)
    on.until(lambda: on.running == ["2"])
    on.up()
    on.clock.pass_ms(499)
    on.down(Key.Key_Space)  # too soon
    on.up()
    on.settle()
    assert on.running == ["2"]


def test_esc_and_f5_acknowledge_and_never_stop_the_show(on: Show) -> None:
    on.down(Key.Key_Space)
    on.until(lambda: on.running == ["1"])
    for key in (Key.Key_Escape, Key.Key_F5):
        on.down(Key.Key_1)
        on.until(lambda: on.page.held is not None and on.page.held.state.message is not None)
        assert on.scenes[-1][0].picture.message == "Speed up"
        assert any(fresh for scene, fresh in on.scenes if scene.picture.message == "Speed up")
        on.down(key)
        on.until(lambda: on.page.held is not None and on.page.held.state.message is None)
    on.down(Key.Key_Escape)
    on.settle()
    assert on.running == ["1"]
    assert not on.faults


def test_the_keys_of_the_show_do_what_the_legend_says(on: Show) -> None:
    assert len(legend_of(on.page)) <= 7
    on.down(Key.Key_Space)
    on.until(lambda: on.running == ["1"])
    on.up()

    def remaining() -> int:
        on.page.tick()
        return on.page.board.seen.remaining if on.page.board else -1

    on.down(Key.Key_Plus)
    on.until(lambda: remaining() == 11 * 60_000)
    on.down(Key.Key_Minus)
    on.until(lambda: remaining() == 10 * 60_000)
    on.down(Key.Key_P)
    on.until(lambda: on.page.board is not None and on.page.board.seen.is_paused)
    assert on.page.running.phase.accessibleName() == "Paused 10:00 left of 10:00"
    on.down(Key.Key_P)
    on.until(lambda: on.page.board is not None and not on.page.board.seen.is_paused)
    on.down(Key.Key_PageDown)
    on.until(lambda: on.scenes[-1][0].picture.script == "第二页")
    on.down(Key.Key_PageUp)
    on.until(lambda: on.scenes[-1][0].picture.script == "第一页")
    on.down(Key.Key_Period)
    on.until(lambda: on.scenes[-1][0].picture.blank)
    assert on.running == ["1"]


def test_a_go_may_be_taken_back_for_ten_seconds(on: Show) -> None:
    on.down(Key.Key_Space)
    on.up()
    on.until(lambda: on.running == ["1"])
    on.clock.pass_ms(60_000)
    on.down(Key.Key_Space)
    on.until(lambda: on.running == ["2"])
    on.page.tick()
    assert on.page.running.undo.isVisible()
    on.clock.pass_ms(9_000)
    on.down(Key.Key_Z, ctrl=True)
    on.until(lambda: on.running == ["1"])
    on.page.tick()
    assert on.page.board is not None
    assert on.page.board.seen.elapsed == 69_000
    assert not on.page.running.undo.isVisible()


def test_at_the_end_of_the_list_go_flashes_and_nothing_starts(on: Show) -> None:
    for number in "1234":
        on.down(Key.Key_Space)
        on.up()
        on.until(lambda number=number: on.running == [number])
        on.clock.pass_ms(1000)
    on.page.tick()
    assert not on.page.upnext.go.isEnabled()
    on.down(Key.Key_Space)
    assert on.page.upnext.go.flashes
    on.settle()
    assert on.running == ["4"]


def test_letters_typed_to_the_emcee_are_not_keys_of_the_show(on: Show) -> None:
    field = on.page.messages.field
    field.setFocus()
    on.qtbot.keyClicks(field, "p 1 go")
    on.qtbot.keyClick(field, Key.Key_Return)
    on.until(lambda: on.page.held is not None and on.page.held.state.message is not None)
    assert on.scenes[-1][0].picture.message == "p 1 go"
    assert (on.running, field.text()) == ([], "")


def test_a_wall_clock_that_was_set_is_reported_and_never_followed(on: Show) -> None:
    on.down(Key.Key_Space)
    on.until(lambda: on.running == ["1"])
    on.clock.set_by = timedelta(seconds=-90)
    on.page.tick()
    assert on.page.banner.isVisible()
    assert on.page.board is not None
    assert on.page.board.seen.elapsed == 0


def test_a_hidden_page_sleeps_unless_it_feeds_the_emcee(on: Show) -> None:
    assert on.page._tick.isActive()
    on.page.hide()
    assert on.page._tick.isActive()
    on.page._desk = Desk("show", "caller", sample_view(), on.clock)
    on.page.show()
    on.page.hide()
    assert not on.page._tick.isActive()


def test_a_refusal_is_said_and_the_show_goes_on(on: Show) -> None:
    on.down(Key.Key_P)
    on.until(on.page.banner.isVisible)
    refused = list[KnownError]()
    on.page.hands.refused.connect(refused.append)
    on.page.hands.began_ago(1000)
    on.until(lambda: bool(refused))
    assert (on.running, on.faults) == ([], [])


def test_wherever_the_focus_is_space_is_go_and_enter_presses_what_has_it(on: Show) -> None:
    blank = on.page.emcee.blank
    blank.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(blank, Key.Key_Space)
    on.until(lambda: on.running == ["1"])
    assert on.page.held is not None
    assert not on.page.held.state.blank
    QTest.keyClick(blank, Key.Key_Return)
    on.until(lambda: on.page.held is not None and on.page.held.state.blank)
    table = on.page.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(table, Key.Key_Period)
    on.until(lambda: on.page.held is not None and not on.page.held.state.blank)
