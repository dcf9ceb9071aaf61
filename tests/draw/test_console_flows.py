"""Every way through the console, pressed as on the day: buttons, questions, keys."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.draw.records import evenings
from app.draw.records.wins import wins
from app.draw.rules.onstage import Show
from app.draw.rules.prizes import PrizePlan
from app.draw.rules.sealed import Kept
from app.draw.rules.state import Mode, Step
from app.draw.rules.wins import WinState
from app.draw.screen import verbs
from app.draw.screen.dialogs import ExtraPrize
from app.draw.service.proof import verify_folder
from app.kit.widgets.button import Button
from app.words.errors import KnownError
from tests.draw.console import Console
from tests.draw.hall import DIGITS, leave, seat


def entropy(console: Console) -> dict[str, object]:
    """The newest entropy line of the proof."""
    kept = console.ask(lambda t: [row.line for row in evenings.lines(t, 1) if row.kind == "entropy"])
    assert isinstance(kept, list)
    return json.loads(kept[-1])


def type_digits(console: Console, digits: str) -> None:
    for digit in digits:
        console.key(digit)


def at(console: Console, step: Step) -> None:
    console.settle(step)


def test_a_live_evening_by_buttons_and_questions_alone(console: Console, tmp_path: Path) -> None:
    console.answering(console.press)
    at(console, Step.PUBLISH)
    assert console.shown[-1].show is Show.CODE
    console.button("Print the code").click()
    console.button("Sealed slip").click()
    console.page.activateWindow()
    console.page.centre.code.note.setFocus()
    console.qtbot.waitUntil(console.page.centre.code.note.hasFocus)
    QTest.keyClicks(console.page.centre.code.note, "the notary")
    console.press()
    at(console, Step.READY)
    assert console.flow.state.published_note == "the notary"
    assert console.page.hasFocus()  # and not whichever button Qt found when the field went away
    console.press()
    at(console, Step.DICE)
    assert console.shown[-1].code == console.flow.state.draws[-1].code
    console.page._ask.hall.way("print")
    console.answering(console.page._ask.hall.tables, **{str(n): f"Table {n}0" for n in range(5)})
    type_digits(console, DIGITS)
    console.answering(console.press, person="Wang Jun")
    console.press()
    at(console, Step.DRAW)
    assert entropy(console)["sources"] == [
        {"by": "Table 00, Table 10, Table 20, Table 30, Table 40", "kind": "20d10"}
    ]
    console.press()
    at(console, Step.REVEAL)
    console.press()
    at(console, Step.CONFIRM)
    first = console.flow.state.draws[0].pending[0]
    console.answering(console.button("Absent").click, witness="notary")
    console.settle(Step.CONFIRM, lambda: len(console.flow.state.draws[0].awards) == 11)
    assert console.flow.state.draws[0].awards[0].number == first.number
    assert console.flow.state.draws[0].awards[0].state is WinState.FORFEITED
    console.button("Here").click()
    console.settle(Step.CONFIRM, lambda: len(console.flow.state.draws[0].pending) == 9)
    console.press()
    at(console, Step.READY)
    console.answering(console.page.right.extra.click, name="A bicycle", sponsor="Acme")
    console.settle(Step.READY, lambda: len(console.flow.state.prizes) == 3)
    assert console.flow.state.prizes[-1].plan.extra
    console.answering(console.button("Close the draw").click)
    at(console, Step.CLOSED)
    assert console.shown[-1].code == console.flow.state.head_code
    console.qtbot.waitUntil(lambda: console.printed[-1:] == [Kept.HEAD])
    assert console.printed == [Kept.GENESIS, Kept.SEALED, Kept.REQUEST, Kept.HEAD]
    console.page._ask.export_to(tmp_path / "proof")
    console.qtbot.waitUntil(console.page.centre.banner.isVisible)
    assert verify_folder(
        tmp_path / "proof", console.flow.state.genesis_code, console.flow.state.head_code
    ).holds
    assert (tmp_path / "proof" / "verifier.html").exists()


def test_ten_guests_hold_up_their_digits_and_the_stage_shows_ten_places(console: Console) -> None:
    console.begun()
    console.page._ask.hall.way("digits")
    assert console.page.centre.heading.instruction() == "Ten guests hold up a digit each"
    type_digits(console, "12345")
    assert (console.shown[-1].show, console.shown[-1].wanted, console.shown[-1].digits) == (
        Show.DICE,
        10,
        "12345",
    )
    type_digits(console, "67890")
    console.answering(lambda: console.key(Qt.Key.Key_F9), person="Wang Jun")
    console.press()
    at(console, Step.DRAW)
    line = entropy(console)
    assert (line["value"], line["sources"]) == ("1234567890", [{"by": "Ten guests", "kind": "digits"}])


def test_a_beacon_is_added_to_the_dice_and_checked_with_them(console: Console) -> None:
    console.begun()
    type_digits(console, DIGITS)
    console.answering(console.press, person="Wang Jun")
    assert console.primary().text() == "Lock the digits and draw"
    console.answering(lambda: console.key(Qt.Key.Key_F8), value="9f" * 32, by="drand 4711, table 8")
    assert console.page.centre.beacon.isVisible()
    assert console.primary().text() == "A second person checks"  # once more: something was added
    console.answering(console.press, person="Wang Jun")
    console.press()
    at(console, Step.DRAW)
    line = entropy(console)
    assert line["value"] == f"{DIGITS} {'9f' * 32}"
    sources = line["sources"]
    assert isinstance(sources, list)
    assert [source["kind"] for source in sources] == ["20d10", "beacon"]
    assert console.shown[-1].show is Show.ROLL


def test_a_beacon_alone_is_scanned_into_its_question(console: Console) -> None:
    console.begun()
    assert not console.page.value("9f9f")  # nobody asked
    console.page._ask.hall.way("beacon")
    assert (console.primary().text(), console.page.centre.dice.isVisible()) == (
        "Enter the beacon's value",
        False,
    )
    assert console.shown[-1].wanted == 0
    console.answering(console.press, value="ab" * 32, by="drand 1")
    console.answering(console.press, person="Wang Jun")
    console.press()
    at(console, Step.DRAW)
    assert entropy(console)["value"] == "ab" * 32
    console.flow.is_rolling = False
    console.flow.put_on_stage()  # as after a crash: no dice of sixty-four letters
    on = console.shown[-1]
    assert (on.show, on.kind, on.digits, on.beacon) == (Show.DICE, "beacon", "", "ab" * 32)


def test_quick_mode_says_so_on_the_screen_on_the_stage_and_in_the_proof(console: Console) -> None:
    console.begun()
    console.page._ask.hall.way("quick")
    assert console.page.centre.heading.instruction() == "Quick mode"
    assert console.shown[-1].quick
    console.press()
    at(console, Step.DRAW)
    assert (console.shown[-1].show, console.shown[-1].quick) == (Show.ROLL, True)
    verbs.go(console.flow)
    at(console, Step.REVEAL)
    assert console.shown[-1].quick
    sources = entropy(console)["sources"]
    assert isinstance(sources, list)
    assert [source["kind"] for source in sources] == ["quick"]


def test_the_same_person_cannot_check_what_they_typed(console: Console) -> None:
    console.begun()
    type_digits(console, DIGITS)
    with pytest.raises(AssertionError):
        console.answering(console.press, person="liu fang ")
    assert console.flow.giving.digits.checked_by == ""


@pytest.mark.parametrize("given", [False, True])
def test_a_fouled_draw_is_void_with_and_without_digits(console: Console, given: bool) -> None:
    console.begun()
    if given:
        type_digits(console, DIGITS)
        console.answering(console.press, person="Wang Jun")
        console.press()
        at(console, Step.DRAW)
    console.answering(console.page.left.void.click, reason="a die fell", witness="notary")
    at(console, Step.READY)
    kept = console.ask(lambda t: [json.loads(row.line) for row in evenings.lines(t, 1)])
    assert isinstance(kept, list)
    assert (kept[-1]["type"], len(kept[-1]["winners"])) == ("void", 10 if given else 0)
    assert console.shown[-1].show is Show.VOID


def test_late_and_undone_guests_make_a_new_list(console: Console, tmp_path: Path) -> None:
    console.begun(prize_draw=False)
    console.lane.run(
        lambda store: (seat(store, range(41, 45)), leave(store, "A0001")), lambda _: None, owner=console.page
    )
    console.flow.refresh()
    console.settle(Step.READY, lambda: console.flow.state.missing == 1)
    assert console.flow.state.late == 4
    assert console.primary().text() == "Make a new list"
    console.press()
    console.settle(Step.READY, lambda: console.flow.state.list_no == 2)
    assert console.flow.state.entries == 43
    assert console.primary().text() == "Put it on record: Third, 10"


def test_a_new_list_shows_how_far_it_is_and_can_be_cancelled(console: Console) -> None:
    console.begun(prize_draw=False)
    watch = console.flow.watching.fresh(KnownError("Cancelled. The list stays as it was."))
    watch(100_000, 2_000_000)
    progress = console.page.centre.ready.progress
    console.qtbot.waitUntil(progress.isVisible)
    (cancel,) = progress.findChildren(Button)
    cancel.click()
    with pytest.raises(KnownError, match="stays as it was"):
        watch(150_000, 2_000_000)
    console.lane.run(lambda store: seat(store, range(41, 43)), lambda _: None, owner=console.page)
    console.flow.refresh()
    console.settle(Step.READY, lambda: console.flow.state.late == 2)
    console.button("New list").click()
    console.settle(Step.READY, lambda: console.flow.state.list_no == 2)
    assert not progress.isVisible()


def with_deadline(console: Console, minutes: int) -> None:
    from app.draw.service.prizes import extra_prize
    from tests.draw.hall import desk

    plan = PrizePlan("Lucky", "A mug", 3, 3, 9, claim_minutes=minutes)
    console.lane.run(lambda store: extra_prize(store, desk(), plan), lambda _: None, owner=console.page)
    console.flow.refresh()
    console.settle(Step.READY, lambda: len(console.flow.state.prizes) == 3)
    console.flow.choose_prize(console.flow.state.prizes[-1].id)
    console.press()
    at(console, Step.DICE)
    console.drawn()


def test_with_a_deadline_the_next_draw_need_not_wait_and_claims_are_seen_at_any_time(
    console: Console,
) -> None:
    console.begun(prize_draw=False)
    with_deadline(console, 30)
    console.button("Go on, 3 may come later").click()
    at(console, Step.READY)
    assert console.shown[-1].show is Show.IDLE
    console.button("3 not claimed").click()
    assert console.page.centre.heading.instruction() == "3 prizes are not claimed yet"
    assert len(console.page.centre.confirm._rows.awards) == 3
    console.key("y")
    console.settle(Step.READY, lambda: len(console.flow.state.unclaimed) == 2)
    console.answering(lambda: console.key("n"), reason="went home", witness="notary")
    console.settle(Step.READY, lambda: any(a.replaced for a in console.flow.state.draws[0].awards))
    assert len(console.page.legend()) <= 7
    console.key(Qt.Key.Key_Escape)
    assert console.primary().text() == "Put it on record: Third, 10"
    told = console.ask(wins)
    assert isinstance(told, tuple)
    assert [win.state for win in told].count(WinState.CONFIRMED) == 1


def test_a_prize_that_was_handed_out_is_shown_so_and_cannot_be_passed_on(console: Console) -> None:
    from app.gifts.service.handing import Want, hand
    from tests.draw.hall import desk

    console.begun(prize_draw=False)
    with_deadline(console, 30)
    winners = console.flow.state.draws[0].awards
    console.lane.run(
        lambda store: hand(store, desk(), Want(winners[0].guest_id)), lambda _: None, owner=console.page
    )
    console.flow.refresh()
    console.settle(Step.CONFIRM, lambda: console.flow.state.draws[0].awards[0].given)
    console.page.centre.confirm.table.selectRow(0)
    index = console.page.centre.confirm._rows.index(0, 4)
    assert index.data() == "Handed out"
    console.key("n")
    at(console, Step.CONFIRM)
    verbs.forfeit(console.flow, console.flow.state.draws[0].awards[0], "absent", "notary")
    console.qtbot.waitUntil(console.page.centre.banner.isVisible)
    assert "gift desk" in console.page.centre.banner.accessibleName()


def test_who_missed_the_deadline_is_offered_for_passing_on(console: Console) -> None:
    console.begun(prize_draw=False)
    with_deadline(console, 0)
    console.button("Go on, 3 may come later").click()
    at(console, Step.READY)
    console.flow.refresh()
    console.settle(Step.READY, lambda: all(award.late for award in console.flow.state.unclaimed))
    console.key("c")
    assert console.page.centre.heading.instruction() == "3 prizes were not claimed in time"
    assert console.page.centre.confirm._rows.index(0, 4).data() == "Not claimed in time"
    assert console.page.centre.confirm._rows.index(0, 3).data() == "Lucky, Quick mode"
    console.answering(console.button("Pass it on").click, witness="notary")
    console.settle(Step.READY, lambda: any(a.replaced for a in console.flow.state.draws[0].awards))
    assert Show.FORFEIT not in {on.show for on in console.shown}  # nobody is called once more


def test_only_whole_groups_and_every_scope_of_repeats_reach_the_request(console: Console) -> None:
    from app.draw.service.prizes import extra_prize
    from tests.draw.hall import desk

    def prepare(store: object) -> None:
        seat(store, range(60, 66), "media")  # pyright: ignore[reportArgumentType]
        extra_prize(store, desk(), PrizePlan("Media", "A pen", 2, 2, 1, groups=("media",), exclude_won=False))  # pyright: ignore[reportArgumentType]

    console.lane.run(prepare, lambda _: None, owner=console.page)
    console.flow.refresh()
    console.settle(Step.START, lambda: len(console.flow.state.prizes) == 3)
    console.begun(prize_draw=False)
    console.flow.choose_prize(console.flow.state.prizes[-1].id)
    console.press()
    at(console, Step.DICE)
    draw = console.flow.state.draws[-1]
    assert (draw.pool, draw.count) == (6, 2)
    assert "6 of 46 may win" in console.page.centre.request.accessibleName()
    console.drawn()
    assert {award.number for award in console.flow.state.draws[-1].awards} <= {
        f"A{n:04}" for n in range(60, 66)
    }


def test_the_legend_is_right_in_every_step_and_never_more_than_seven(console: Console) -> None:
    def keys() -> set[str]:
        legend = console.page.legend()
        assert len(legend) <= 7
        return {key for key, _ in legend}

    assert keys() == set()
    verbs.freeze(console.flow, Mode.LIVE)
    at(console, Step.PUBLISH)
    assert keys() == {"Ctrl P"}
    console.press()
    at(console, Step.READY)
    assert keys() == {"B", "Ctrl P"}
    console.press()
    at(console, Step.DICE)
    assert keys() == {"0 – 9", "⌫", "F4", "F8", "F9", "Space", "Ctrl P"}
    console.page._ask.hall.way("digits")
    assert "F4" not in keys()
    console.drawn()
    assert keys() == {"↑ ↓", "Y", "N", "Ctrl P"}
    console.press()
    at(console, Step.READY)
    assert keys() == {"B", "C", "Ctrl P"}
    console.key("c")
    assert keys() == {"↑ ↓", "Y", "N", "C", "Ctrl P"}


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown, Qt.Key.Key_Right]
)
def test_every_key_of_a_clicker_counts_once_however_long_it_is_held(console: Console, key: Qt.Key) -> None:
    console.begun()
    verbs.use(console.flow, "quick")
    verbs.lock(console.flow)
    at(console, Step.DRAW)
    QTest.keyPress(console.page, key)
    for _ in range(200):  # the keyboard repeats a held key
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QApplication.sendEvent(console.page, event)
        QApplication.sendEvent(
            console.page,
            QKeyEvent(QKeyEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier, "", autorep=True),
        )
    QTest.keyRelease(console.page, key)
    QTest.keyClick(console.page, key)  # and a second press at once
    at(console, Step.REVEAL)
    assert len(console.flow.state.draws) == 1
    assert [on.show for on in console.shown].count(Show.REVEAL) == 1
    assert console.flow.state.step is Step.REVEAL  # not seen through by the second press


def test_whoever_is_asked_types_at_once_into_the_first_field_that_is_empty(qtbot: QtBot) -> None:
    dialog = ExtraPrize()
    qtbot.addWidget(dialog)
    assert dialog.fields["tier"].text()
    assert dialog.focusWidget() is dialog.fields["name"]
