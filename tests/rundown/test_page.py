from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.kit.keys import legend_of
from app.rundown.screen.desk import Desk
from app.words.errors import KnownError
from tests.conftest import sample_view
from tests.rundown.caller import Show

Key = Qt.Key


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
