"""VIP arrivals on the caller's console and on the emcee's screen; who is missing before the opening."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.kit.stage.canvas import render
from app.kit.stage.ink import Grid
from app.kit.theme import fonts
from app.rundown.rules.board import Place, board
from app.rundown.rules.cue import Cue, CueKind, Timing
from app.rundown.rules.facts import Deed, Fact, replay
from app.rundown.rules.opening import NAMED_FROM, before_opening, in_opening, opening_row
from app.rundown.stage import emcee
from app.rundown.stage.prompt import told_to_emcee
from app.rundown.stage.prompter import NORMAL, Prompt
from app.signin.rules.outcome import Way
from app.signin.rules.vips import Reply, Vips
from app.signin.service.after import undo
from app.signin.service.signing import sign_in
from app.signin.service.vips import vips
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view
from tests.rundown.caller import Clock, Show
from tests.rundown.shows import MIN
from tests.signin.guestlist import Listed, list_guests

Key = Qt.Key
GUESTS = [
    {"name": "陈嘉禾", "salutation": "女士", "vip": True, "table_no": "3", "host": "李晓岚", "host_phone": "138 5620"},
    {"name": "林国栋", "vip": True, "host": "王建业", "host_phone": "138 5621"},
    {"name": "欧阳静"},
]  # fmt: skip


class Desk:
    """The caller's console with guests, and the door at another desk."""

    def __init__(self, on: Show) -> None:
        self.on = on
        found: list[Listed] = []
        on.lane.run(lambda store: list_guests(store, GUESTS), found.append, owner=on.page)
        on.until(lambda: bool(found))
        self.listed = found[0]
        on.page.watch.look()
        on.until(lambda: len(on.page.watch.vips.missing) == 2)

    def come(self, number: str) -> None:
        code = self.listed.codes[number]
        self.do(lambda store: sign_in(store, Act.new("desk-2"), code, way=Way.CAMERA).sign_in_id)

    def do(self, work: object) -> object:
        found: list[object] = []
        self.on.lane.run(work, found.append, owner=self.on.page)  # pyright: ignore[reportArgumentType]
        self.on.until(lambda: bool(found))
        return found[0]

    def vips(self) -> Vips:
        found: list[Vips] = []
        self.on.lane.run(vips, found.append, owner=self.on.page)
        self.on.until(lambda: bool(found))
        return found[0]

    @property
    def prompt(self) -> Prompt:
        return self.on.scenes[-1][0].picture


@pytest.fixture
def desk(on: Show) -> Iterator[Desk]:
    yield Desk(on)
    assert on.faults == []


def test_an_arrival_stands_on_both_screens_at_once_and_the_callers_key_acknowledges_it(desk: Desk) -> None:
    page = desk.on.page
    desk.come("A0001")
    desk.on.until(lambda: desk.prompt.vip == "陈嘉禾 女士 has arrived")
    assert desk.prompt.vip_about == "08:55, Desk 2, Table 3"
    assert page.vips.isVisible()
    said = page.vips.rows[0].accessibleName()
    assert said == "陈嘉禾 女士 is here: escort 李晓岚 138 5620, 08:55, Desk 2, Table 3"
    desk.on.down(Key.Key_V)
    desk.on.until(lambda: desk.prompt.vip == "")
    seen = desk.vips().answered[0].seen
    assert seen is not None
    assert (seen.desk, seen.operator, seen.reply) == ("show", "caller", Reply.SEEN)
    # the emcee was not asked, and shall know all the same
    desk.on.until(lambda: desk.prompt.lately == "VIP here: 陈嘉禾 女士")
    assert page.vips.shown == ()


@pytest.mark.parametrize(
    ("text", "reply"), [("ok", Reply.OK), ("minute", Reply.MINUTE), ("problem", Reply.PROBLEM)]
)
def test_the_emcees_one_key_answers_the_arrival_and_not_the_director(
    desk: Desk, text: str, reply: Reply
) -> None:
    desk.come("A0001")
    desk.on.until(lambda: bool(desk.prompt.vip))
    desk.on.page.answer(text)
    desk.on.until(lambda: not desk.prompt.vip)
    seen = desk.vips().answered[0].seen
    assert seen is not None
    assert seen.reply is reply
    desk.on.settle()
    assert desk.on.page.held is not None
    assert desk.on.page.held.state.answer is None
    assert desk.prompt.lately == ""  # the emcee knows


def test_the_directors_line_goes_first_and_the_arrival_waits_behind_it(desk: Desk) -> None:
    page = desk.on.page
    desk.come("A0001")
    desk.on.until(lambda: bool(desk.prompt.vip))
    page.hands.send("Speed up")
    desk.on.until(lambda: desk.prompt.message == "Speed up")
    assert page.emcee_sees() == ()
    desk.on.down(Key.Key_F5)
    desk.on.until(lambda: desk.prompt.message == "")
    assert len(desk.vips().waiting) == 1
    desk.on.down(Key.Key_F5)
    desk.on.until(lambda: desk.prompt.vip == "")
    seen = desk.vips().answered[0].seen
    assert seen is not None
    assert seen.reply is Reply.READ


def test_nothing_is_acknowledged_on_a_blanked_screen(desk: Desk) -> None:
    desk.come("A0001")
    desk.on.until(lambda: bool(desk.prompt.vip))
    desk.on.down(Key.Key_Period)
    desk.on.until(lambda: desk.prompt.blank)
    desk.on.down(Key.Key_F5)
    desk.on.settle()
    assert len(desk.vips().waiting) == 1


def test_it_is_told_again_after_a_minute_of_the_events_clock_and_not_sooner(desk: Desk) -> None:
    desk.come("A0001")
    desk.on.until(lambda: bool(desk.prompt.vip))
    tellings: list[int] = []
    desk.on.page.watch.again.connect(lambda: tellings.append(desk.prompt.vip_told))
    for seconds, times in ((59, 1), (1, 2), (30, 2), (30, 3)):
        desk.on.clock.pass_ms(seconds * 1000)
        desk.on.page.watch.look()
        desk.on.settle()
        assert desk.prompt.vip_told == times
    assert tellings == [2, 3]
    assert any(fresh for scene, fresh in desk.on.scenes if scene.picture.vip_told == 3)
    assert "told 3 times" in desk.on.page.vips.rows[0].accessibleName()


def test_an_undone_sign_in_leaves_both_screens(desk: Desk) -> None:
    desk.come("A0001")
    desk.on.until(lambda: bool(desk.prompt.vip))
    guest = desk.listed.ids["A0001"]
    desk.do(lambda store: undo(store, Act.new("desk-2"), guest, "wrong guest").number)
    desk.on.until(lambda: desk.prompt.vip == "" and not desk.on.page.vips.isVisible())


def test_space_on_the_button_of_an_arrival_is_still_go(desk: Desk) -> None:
    desk.come("A0001")
    desk.on.until(lambda: bool(desk.on.page.vips.rows))
    button = desk.on.page.vips.rows[0].button
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Key.Key_Space)
    desk.on.until(lambda: desk.on.running == ["1"])
    assert len(desk.vips().waiting) == 1
    QTest.keyClick(button, Key.Key_Return)
    desk.on.until(lambda: not desk.on.page.vips.rows)
    assert desk.vips().waiting == ()


def test_missing_vips_are_named_before_the_opening_with_whom_to_call_and_go_is_never_held_up(
    desk: Desk,
) -> None:
    page = desk.on.page
    desk.on.until(page.missing.isVisible)
    assert page.missing.accessibleName() == (
        "2 VIPs are not here yet: 陈嘉禾 女士 (escort 李晓岚 138 5620), 林国栋 (escort 王建业 138 5621)"
    )
    assert desk.prompt.absent == "2 VIPs not here: 陈嘉禾 女士, 林国栋"
    desk.come("A0001")
    desk.on.until(lambda: desk.prompt.absent == "1 VIP not here: 林国栋")
    desk.on.down(Key.Key_Space)
    desk.on.until(lambda: desk.on.running == ["1"])  # one press, no question
    assert page.missing.accessibleName() == "Begun while 1 VIP is not here: 林国栋 (escort 王建业 138 5621)"
    assert page.missing.isVisible()
    assert desk.prompt.absent == ""  # the emcee speaks now
    desk.on.up()
    desk.on.clock.pass_ms(600)
    desk.on.down(Key.Key_Space)
    desk.on.until(lambda: desk.on.running == ["2"] and not page.missing.isVisible())


def _cues() -> tuple[Cue, ...]:
    kinds = (CueKind.SIGN_IN, CueKind.WELCOME, CueKind.SPEECH)
    return tuple(
        Cue(Timing(str(at), 30 * MIN, fixed_start=100 * MIN if at == 1 else None), str(at), "", kind=kind)
        for at, kind in enumerate(kinds, start=1)
    )


def test_the_opening_is_the_first_cue_in_which_more_happens_than_signing_in() -> None:
    cues = _cues()
    rows = board(cues, replay(()), 0).rows
    assert (opening_row(rows), opening_row(rows[:1]), opening_row(())) == (rows[1], rows[0], None)
    skipped = board(cues, replay([Fact(1, Deed.SKIP, 0, "2")]), 0).rows
    assert skipped[1].place is Place.SKIPPED
    assert opening_row(skipped) == skipped[2]


def test_missing_vips_are_said_from_a_quarter_of_an_hour_before_the_opening_until_it_begins() -> None:
    cues, go = _cues(), Fact(1, Deed.GO, 100 * MIN, "1")
    at = 130 * MIN - NAMED_FROM
    assert not before_opening(board(cues, replay([go]), at - 1))
    assert before_opening(board(cues, replay([go]), at))
    assert before_opening(board(cues, replay([go]), 140 * MIN))  # late, and still nobody pressed GO
    begun = [go, Fact(2, Deed.GO, 131 * MIN, "2")]
    assert not before_opening(board(cues, replay(begun), 131 * MIN))
    assert in_opening(board(cues, replay(begun), 131 * MIN))
    assert not in_opening(board(cues, replay([go]), at))
    back = [*begun, Fact(3, Deed.UNDO, 131 * MIN + 1, "2", undoes=2)]
    assert before_opening(board(cues, replay(back), 131 * MIN + 2))
    assert not before_opening(board((), replay(()), 0))


PROMPT = Prompt(
    NORMAL, "8:00", "On time", script="有请顾总致辞！\n掌声欢迎！", next_title="剪彩", next_number="6"
)


def test_an_arrival_covers_what_comes_next_and_never_the_script(qapp: QApplication) -> None:
    fonts.load_stage_fonts()
    for size in (QSize(960, 540), QSize(1024, 768)):
        plain = render(emcee.scene_of(PROMPT), size, 0)
        top, high = round(26 * Grid.of(size).u), round(49 * Grid.of(size).u)
        frames = [plain]
        for more in ({"vip": "林国栋 has arrived"}, {"vip": "林国栋 has arrived", "message": "Speed up"}):
            for t in (0.0, 0.1, 2.0):
                told = render(emcee.scene_of(replace(PROMPT, **more)), size, t)
                assert plain.copy(0, top, size.width(), high) == told.copy(0, top, size.width(), high)
                assert told not in frames
                frames.append(told)


def test_the_arrival_is_gold_where_the_director_is_white_and_holds_still(qapp: QApplication) -> None:
    size = QSize(960, 540)
    told = replace(PROMPT, vip="林国栋 has arrived", vip_about="08:55", vip_told=1)
    assert emcee.scene_of(told).moves <= 0.3
    x, y = 480, round(95 * Grid.of(size).u)
    gold, white = (
        render(emcee.scene_of(one), size, 2).pixelColor(x, y) for one in (told, replace(PROMPT, message="x"))
    )
    assert white.name() == "#ffffff"
    assert (gold.red() > 200, gold.blue() < 140) == (True, True)


def test_whoever_waits_longest_stands_first_and_only_three_at_a_time(
    qtbot: QtBot, tmp_path: Path, show_clock: Clock
) -> None:
    store = Database.create(tmp_path / "many.fanfare", show_clock)
    name_event(store, Act.new("desk-1"), sample_view())
    listed = list_guests(store, [{"name": f"来宾{k}", "vip": True} for k in range(5)])
    for number in ("A0004", "A0002", "A0005", "A0001"):
        show_clock.now += timedelta(seconds=5)
        sign_in(store, Act.new("desk-1"), listed.codes[number], way=Way.WEDGE)
    assert [one.number for one in told_to_emcee(vips(store))] == ["A0004", "A0002", "A0005"]
    store.close()
