"""The operator's console on a real event: keys, dice, clicker, absent winners, refusals."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.draw.records.wins import wins
from app.draw.rules.onstage import Show
from app.draw.rules.sealed import Kept
from app.draw.rules.state import Mode, Step
from app.draw.screen import verbs
from app.draw.screen.asking import OnPaper
from app.kit.widgets.button import Button
from app.words.errors import KnownError
from tests.draw.console import Console
from tests.draw.hall import DIGITS, seat


def test_an_evening_is_driven_from_the_freeze_to_the_close(console: Console) -> None:
    assert console.page.centre.heading.instruction() == "Rehearse, or freeze the list"
    console.begun()
    for digit in DIGITS:
        console.key(digit)
    assert console.primary().text() == "A second person checks"
    checked(console)
    console.key(Qt.Key.Key_Space)
    console.settle(Step.DRAW)
    assert console.shown[-1].show is Show.ROLL
    QTest.qWait(0)
    console.qtbot.waitUntil(lambda: pressed(console, Step.DRAW))
    console.settle(Step.REVEAL)
    shown = console.shown[-1]
    assert (shown.show, shown.still, len(shown.awards)) == (Show.REVEAL, False, 10)
    assert console.ask(wins) == ()
    console.qtbot.waitUntil(lambda: pressed(console, Step.REVEAL))
    console.settle(Step.CONFIRM)
    told = console.ask(wins)
    assert isinstance(told, tuple)
    assert [win.number for win in told] == [award.number for award in shown.awards]
    console.press()
    console.settle(Step.READY)
    verbs.close(console.flow)
    console.settle(Step.CLOSED)
    assert console.shown[-1].show is Show.CLOSED
    assert console.shown[-1].code == console.flow.state.head_code != ""


def checked(console: Console) -> None:
    digits = console.flow.giving.digits.check("Wang Jun", "Liu Fang")
    verbs.type_digits(console.flow, digits)


def pressed(console: Console, step: Step) -> bool:
    """A press of the clicker; too soon after the last one it is not heard, as on the day."""
    if console.flow.state.step is step and not console.flow.busy:
        console.key(Qt.Key.Key_PageDown)
    return console.flow.state.step is not step


def test_before_the_stop_the_stage_knows_no_winner(console: Console) -> None:
    console.begun()
    console.drawn()
    first = next(at for at, on in enumerate(console.shown) if on.awards)
    assert console.shown[first].show is Show.REVEAL
    assert {on.show for on in console.shown[:first]} >= {Show.CODE, Show.TITLE, Show.ROLL}
    stored = {award.number for award in console.shown[first].awards}
    assert stored <= set(console.shown[first - 1].rolling)


def test_digits_move_on_go_back_and_everything_else_is_refused(console: Console) -> None:
    console.begun()
    for key in "12a3 x":
        console.key(key)
    assert console.flow.giving.digits.typed == "123"
    assert console.primary().text() == "Lock the digits and draw (17 to go)"
    assert not console.primary().isEnabled()
    console.key(Qt.Key.Key_Backspace)
    assert console.flow.giving.digits.typed == "12"
    QApplication.clipboard().setText("456789")
    QTest.keyClick(console.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert console.flow.giving.digits.typed == "12"
    console.key(Qt.Key.Key_Space)
    assert console.flow.state.step is Step.DICE
    assert console.shown[-1].digits == "12"


def test_a_bouncing_clicker_draws_once(console: Console) -> None:
    console.begun()
    verbs.use(console.flow, "quick")
    verbs.lock(console.flow)
    console.settle(Step.DRAW)
    for _ in range(200):
        console.key(Qt.Key.Key_PageDown)
    console.settle(Step.REVEAL)
    assert len(console.flow.state.draws) == 1
    assert len(console.shown[-1].awards) == 10
    assert [on.show for on in console.shown].count(Show.REVEAL) == 1


def test_the_clicker_is_deaf_while_a_text_field_has_the_focus(console: Console) -> None:
    console.begun()
    verbs.use(console.flow, "quick")
    field = QLineEdit(console.page)
    field.show()
    field.setFocus()
    console.qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Space)
    QTest.keyClicks(field, "5")
    assert (console.flow.state.step, console.flow.busy, field.text()) == (Step.DICE, False, " 5")


def test_a_winner_is_here_by_y_and_an_absent_one_is_replaced(console: Console) -> None:
    console.begun()
    console.drawn()
    first, second = console.flow.state.draws[0].awards[:2]
    console.key("y")
    console.settle(Step.CONFIRM, lambda: len(console.flow.state.draws[0].pending) == 9)
    assert console.page.centre.confirm.award() == second
    console.flow.call(second, 60)
    assert (console.shown[-1].show, console.shown[-1].awards, console.shown[-1].seconds) == (
        Show.FORFEIT,
        (second,),
        60,
    )
    console.flow.call(None)
    verbs.forfeit(console.flow, second, "absent", "notary")
    console.settle(Step.CONFIRM, lambda: len(console.flow.state.draws[0].awards) == 11)
    replacement = console.flow.state.draws[0].awards[-1]
    assert replacement.replaced == second.number
    assert replacement in console.shown[-1].awards
    assert second.number not in {award.number for award in console.shown[-1].awards}
    assert first.number in {award.number for award in console.shown[-1].awards}


def test_a_rehearsal_is_grey_says_so_and_leaves_no_win(console: Console) -> None:
    verbs.freeze(console.flow, Mode.REHEARSAL)
    console.settle(Step.PUBLISH)
    assert console.shown[-1].rehearsal
    console.press()
    console.settle(Step.READY)
    console.press()
    console.settle(Step.DICE)
    console.drawn()
    assert console.ask(wins) == ()
    console.press()
    console.settle(Step.READY)
    verbs.close(console.flow)
    console.settle(Step.CLOSED)
    assert console.primary().text() == "Freeze the list of 40"
    verbs.freeze(console.flow, Mode.LIVE)
    console.settle(Step.PUBLISH)
    assert not console.shown[-1].rehearsal


def test_a_refused_press_is_said_on_the_page_and_changes_nothing(console: Console) -> None:
    console.begun(prize_draw=False)
    console.flow.count = 400
    verbs.request(console.flow)
    console.qtbot.waitUntil(console.page.centre.banner.isVisible)
    console.settle(Step.READY)
    assert "12 of" in console.page.centre.banner.accessibleName()
    assert console.flow.state.draws == ()


def test_between_two_draws_the_board_comes_and_goes_with_b(console: Console) -> None:
    console.begun()
    console.drawn()
    console.press()
    console.settle(Step.READY)
    console.key("b")
    assert (console.shown[-1].show, len(console.shown[-1].draws)) == (Show.BOARD, 1)
    console.key("b")
    assert console.shown[-1].show is Show.IDLE


def test_news_that_come_during_a_press_are_read_after_its_answer(console: Console) -> None:
    console.begun(prize_draw=False)
    gate = Event()
    console.flow.do(lambda store, act: gate.wait())
    console.flow.refresh()  # as news of another desk do
    console.lane.run(lambda store: seat(store, range(60, 63)), lambda _: None, owner=console.page)
    gate.set()
    console.settle(Step.READY, lambda: console.flow.state.late == 3)


def test_a_void_is_only_offered_while_a_draw_is_open(console: Console) -> None:
    assert not console.page.left.void.isEnabled()
    console.begun()
    assert console.page.left.void.isEnabled()
    verbs.void(console.flow, "a die fell", "notary")
    console.settle(Step.READY)
    assert not console.page.left.void.isEnabled()
    assert console.shown[-1].show is Show.VOID


def test_the_codes_are_printed_by_their_names(console: Console) -> None:
    console.begun()
    QTest.keyClick(console.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    draw = console.flow.state.draw
    assert draw is not None
    assert console.printed == [Kept.REQUEST]


def test_the_codes_of_a_live_draw_are_printed_as_they_come(console: Console) -> None:
    console.on_paper = OnPaper(as_they_come=True)
    verbs.freeze(console.flow, Mode.REHEARSAL)
    console.settle(Step.PUBLISH)
    verbs.close(console.flow)
    console.settle(Step.CLOSED)
    assert console.printed == []  # a rehearsal counts for nothing
    verbs.freeze(console.flow, Mode.LIVE)
    console.settle(Step.PUBLISH, lambda: console.printed == [Kept.GENESIS])
    console.press()
    console.settle(Step.READY)
    console.press()
    console.settle(Step.DICE, lambda: console.printed == [Kept.GENESIS, Kept.REQUEST])
    console.drawn()
    console.press()
    console.settle(Step.READY)
    console.flow.refresh()
    verbs.close(console.flow)
    console.settle(Step.CLOSED, lambda: console.printed == [Kept.GENESIS, Kept.REQUEST, Kept.HEAD])


def test_without_a_printer_one_calm_line_says_so_and_the_draw_goes_on(console: Console) -> None:
    console.on_paper = OnPaper(as_they_come=True, printer=False)
    told: list[str] = []
    console.flow.told.connect(told.append)
    console.begun()
    console.drawn()
    assert console.printed == []
    assert told == [
        "No printer is set up, so the codes stand on the stage only. Let somebody write them down."
    ]


def test_a_long_freeze_shows_how_far_it_is_and_its_cancel_reaches_the_lane(console: Console) -> None:
    watch = console.flow.watching.fresh(KnownError("Cancelled. Nothing was frozen."))
    watch(100_000, 2_000_000)
    progress = console.page.centre.start.progress
    console.qtbot.waitUntil(progress.isVisible)
    (cancel,) = progress.findChildren(Button)
    cancel.click()
    with pytest.raises(KnownError, match="Nothing was frozen"):
        watch(150_000, 2_000_000)
    verbs.freeze(console.flow, Mode.REHEARSAL)  # another try is not cancelled
    console.settle(Step.PUBLISH)
    assert not progress.isVisible()


def test_the_page_fits_the_smallest_laptop(console: Console) -> None:
    console.begun()
    assert console.page.width() == 1278
    assert console.page.minimumSizeHint().width() <= 1278
    assert console.page.minimumSizeHint().height() <= 600
    assert len(console.page.legend()) <= 7
