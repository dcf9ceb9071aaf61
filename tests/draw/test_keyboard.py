"""The console without a mouse: Tab comes to everything and shows where it is, and no held key draws, confirms or closes."""

from collections.abc import Callable
from time import monotonic

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.draw.rules.clicker import QUIET_MS
from app.draw.rules.onstage import Show
from app.draw.rules.state import Mode, Step
from app.draw.rules.wins import WinState
from app.draw.screen import verbs
from app.kit.widgets.button import Button
from app.kit.widgets.dialog import Dialog
from tests.draw.console import Console
from tests.draw.hall import DIGITS

TAB, BACK, ENTER, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space
MOST_STOPS = 20


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def key(name: Qt.Key | str) -> None:
    QTest.keyClick(focused(), name)  # pyright: ignore[reportCallIssue, reportArgumentType, reportUnknownMemberType]


def held(name: Qt.Key) -> None:
    """The keyboard repeats a key that is still down, and at last it is let go."""
    for _ in range(30):
        _send(QKeyEvent.Type.KeyPress, name, repeat=True)
    _send(QKeyEvent.Type.KeyRelease, name, repeat=False)


def _send(kind: QKeyEvent.Type, name: Qt.Key, *, repeat: bool) -> None:
    QApplication.sendEvent(
        focused(), QKeyEvent(kind, name, Qt.KeyboardModifier.NoModifier, "", autorep=repeat)
    )


def go_to(wanted: Callable[[QWidget], bool], by: Qt.Key = TAB) -> None:
    for _ in range(MOST_STOPS):
        if wanted(focused()):
            return
        key(by)
    raise AssertionError("Tab never comes there")


def settled(console: Console, step: Step, when: Callable[[], bool] = lambda: True) -> None:
    """The step is there, and its buttons can be seen."""
    console.settle(step, when)
    console.qtbot.waitUntil(lambda: all(one.isVisible() for one in console.page.centre.foot.stops()))


def a_button(words: str) -> Callable[[QWidget], bool]:
    return lambda one: isinstance(one, Button) and one.text().startswith(words)


def stops(console: Console, by: Qt.Key = TAB) -> list[QWidget]:
    """Everything that Tab comes to until it is back at the page."""
    console.page.setFocus()
    found: list[QWidget] = []
    for _ in range(MOST_STOPS):
        key(by)
        if focused() is console.page:
            return found
        found.append(focused())
    raise AssertionError("Tab is caught")


def wants_focus(page: QWidget) -> list[QWidget]:
    return [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def look(console: Console, at: QWidget) -> QImage:
    corner = at.mapTo(console.page, at.rect().topLeft())
    return console.page.grab(QRect(corner, at.size())).toImage()


def walked(console: Console) -> list[QWidget]:
    """Check the stops of this step: all there, in order, seen, and the same backwards."""
    console.qtbot.waitUntil(lambda: not console.flow.busy and console.primary().isVisible())
    found = stops(console)
    assert {id(one) for one in found} == {id(one) for one in wants_focus(console.page)}
    assert stops(console, BACK) == found[::-1]
    places = [one.mapTo(console.page, one.rect().topLeft()) for one in found]
    columns = [(place.x() > 250) + (place.x() > 880) for place in places]
    assert columns == sorted(columns)  # steps, work, prizes
    for one in found:
        console.page.setFocus()
        before = look(console, one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        assert look(console, one) != before, one.accessibleName()
    console.page.setFocus()
    return found


@pytest.fixture
def awake(console: Console) -> Console:
    console.page.activateWindow()
    console.qtbot.waitUntil(console.page.isActiveWindow)
    console.page.setFocus()
    return console


def test_tab_comes_to_every_control_of_every_step_in_order_and_shows_where_it_is(awake: Console) -> None:
    console = awake
    assert a_button("Freeze")(walked(console)[1])
    verbs.freeze(console.flow, Mode.LIVE)
    settled(console, Step.PUBLISH)
    assert len(walked(console)) == 6
    console.press()
    settled(console, Step.READY)
    assert [type(one).__name__ for one in walked(console)] == [
        "Stepper",
        "Button",
        "Button",
        "Button",
        "PrizeRows",
    ]
    console.press()
    settled(console, Step.DICE)
    walked(console)
    verbs.use(console.flow, "quick")
    walked(console)
    verbs.lock(console.flow)
    settled(console, Step.DRAW)
    assert len(walked(console)) == 4
    verbs.go(console.flow)
    settled(console, Step.REVEAL)
    console.flow.seen()
    settled(console, Step.CONFIRM)
    assert type(walked(console)[0]).__name__ == "Table"
    console.press()
    settled(console, Step.READY)
    key("c")
    walked(console)
    key("c")
    verbs.close(console.flow)
    settled(console, Step.CLOSED)
    walked(console)


def answers(console: Console, *texts: str, first: Callable[[Dialog], None] | None = None) -> list[str]:
    """Answer the next question by keyboard: type into its fields, go to its verb, press Enter."""
    seen: list[str] = []

    def answer() -> None:
        dialog = next((one for one in console.page.findChildren(Dialog) if one.isVisible()), None)
        if dialog is None or not dialog.isActiveWindow():
            QTimer.singleShot(10, answer)
            return
        seen.append(dialog.windowTitle())
        if first is not None:
            first(dialog)
        for text in texts:
            assert isinstance(focused(), QLineEdit)
            QTest.keyClicks(focused(), text)
            key(TAB)
        go_to(lambda one: one is dialog.verb)
        key(ENTER)

    QTimer.singleShot(0, answer)
    return seen


def still_asking(dialog: Dialog) -> None:
    """Enter held from the press that asked does not answer."""
    held(ENTER)
    assert dialog.isVisible()


def back_at(console: Console) -> None:
    console.page.activateWindow()  # as a desktop does when a dialog goes
    console.qtbot.waitUntil(console.page.isActiveWindow)


def rested(console: Console) -> None:
    """The clicker hears the next press."""
    due = monotonic() + QUIET_MS / 1000 + 0.05
    console.qtbot.waitUntil(lambda: monotonic() > due)


def test_a_live_evening_from_freeze_to_close_by_keyboard_alone(awake: Console) -> None:
    console = awake
    go_to(a_button("Freeze the list of 40"))
    asked = answers(console, first=still_asking)
    key(ENTER)
    back_at(console)
    assert asked == ["Freeze the list now?"]
    settled(console, Step.PUBLISH)
    assert console.page.hasFocus()
    go_to(lambda one: one is console.page.centre.code.note)
    QTest.keyClicks(focused(), "the notary")
    go_to(a_button("The code is out"))
    key(SPACE)
    settled(console, Step.READY)
    assert console.flow.state.published_note == "the notary"
    go_to(lambda one: one is console.page.centre.ready.stop())
    key(Qt.Key.Key_Down)
    assert console.flow.count == 9
    go_to(lambda one: one is console.page.right.rows)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Up)
    assert console.flow.count == 10
    go_to(a_button("Put it on record"), BACK)
    key(ENTER)
    held(ENTER)
    settled(console, Step.DICE)
    held(ENTER)
    _digits_and_draw(console)
    _winners_by_keys(console)
    _board_claims_and_close(console)


def _digits_and_draw(console: Console) -> None:
    for digit in "9":
        key(digit)
    key(Qt.Key.Key_Backspace)
    for digit in DIGITS:
        key(digit)
    answers(console, "Wang Jun", first=still_asking)
    key(Qt.Key.Key_F9)
    back_at(console)
    held(ENTER)
    held(SPACE)
    assert console.flow.state.step is Step.DICE  # nothing is locked by a key that is still down
    rested(console)
    key(SPACE)
    settled(console, Step.DRAW)
    held(SPACE)
    assert (console.flow.state.step, console.flow.is_rolling) == (Step.DRAW, True)
    rested(console)
    key(SPACE)
    settled(console, Step.REVEAL)
    held(SPACE)
    assert console.flow.state.step is Step.REVEAL
    rested(console)
    key(SPACE)
    settled(console, Step.CONFIRM)
    assert len(console.flow.state.draws) == 1


def _winners_by_keys(console: Console) -> None:
    flow, page = console.flow, console.page
    key(Qt.Key.Key_Down)
    absent = page.centre.confirm.award()
    assert absent is not None
    answers(console, "the notary", first=still_asking)
    key("n")
    back_at(console)
    settled(console, Step.CONFIRM, lambda: len(flow.state.draws[0].awards) == 11)
    gone = next(award for award in flow.state.draws[0].awards if award.state is WinState.FORFEITED)
    assert (gone.number, gone.witness) == (absent.number, "the notary")
    key("y")
    settled(console, Step.CONFIRM, lambda: len(flow.state.draws[0].pending) == 9)
    go_to(a_button("Here"))
    key(SPACE)
    settled(console, Step.CONFIRM, lambda: len(flow.state.draws[0].pending) == 8)
    console.qtbot.waitUntil(lambda: a_button("Here")(focused()))  # and not whatever stood beside it
    held(ENTER)
    assert len(flow.state.draws[0].pending) == 8
    go_to(a_button("All 8 are here"))
    key(ENTER)
    settled(console, Step.READY)
    held(ENTER)
    assert (page.hasFocus(), flow.state.step, len(flow.state.draws)) == (True, Step.READY, 1)


def _board_claims_and_close(console: Console) -> None:
    key("b")
    assert console.shown[-1].show is Show.BOARD
    key("b")
    key("c")
    assert console.flow.claims
    key(Qt.Key.Key_Escape)
    assert not console.flow.claims
    settled(console, Step.READY)
    go_to(a_button("Close the draw"))
    left: list[bool] = []

    def leave(dialog: Dialog) -> None:
        key(ENTER)  # the safe answer is the one that has the focus
        left.append(not dialog.isVisible())

    QTimer.singleShot(0, lambda: _when_asked(console, leave))
    key(ENTER)
    assert left == [True]
    back_at(console)
    assert console.flow.state.step is Step.READY
    go_to(a_button("Close the draw"))
    answers(console, first=still_asking)
    key(SPACE)
    back_at(console)
    settled(console, Step.CLOSED)
    go_to(a_button("Export the proof"))


def _when_asked(console: Console, then: Callable[[Dialog], None]) -> None:
    dialog = next((one for one in console.page.findChildren(Dialog) if one.isVisible()), None)
    if dialog is None or not dialog.isActiveWindow():
        QTimer.singleShot(10, lambda: _when_asked(console, then))
    else:
        then(dialog)


def test_a_list_that_changes_under_the_focus_does_not_hand_it_to_another_button(awake: Console) -> None:
    from tests.draw.hall import seat

    awake.begun(prize_draw=False)
    settled(awake, Step.READY)
    go_to(a_button("Put it on record"))
    awake.lane.run(lambda store: seat(store, range(60, 63)), lambda _: None, owner=awake.page)
    awake.flow.refresh()
    settled(awake, Step.READY, lambda: awake.flow.state.late == 3)
    awake.qtbot.waitUntil(lambda: a_button("Put it on record")(focused()))
