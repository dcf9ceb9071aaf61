"""Self-service on a real lane: real keys, real fingers, real pictures through the real reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.devices.wedge import Scan
from app.event.rules import Detail, EventView, NamesOnStage, Role, Settings
from app.event.screen.pad import GO
from app.event.service.event import change_settings, name_event
from app.event.service.pins import set_pin
from app.guests.rules.codes import is_ours
from app.kit.background import Lane
from app.kit.stage.palette import Look
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.kit.wedge_filter import WedgeFilter
from app.signin.rules.kiosk import STAYS, Broken, Kind
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.screen.clerk import Desk
from app.signin.screen.kiosk import Kiosk
from app.signin.service.after import undo
from app.signin.service.questions import arrivals, card_of, recent
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import CHINESE, ENGLISH
from tests.conftest import Clock, sample_view
from tests.signin.desk import door_film, film_for, lane_on
from tests.signin.guestlist import Listed, code_of, list_guests

T = TypeVar("T")
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PIN = "204816"
GUESTS = [
    {"name": "陈嘉禾", "category": "领导", "companions": 3, "table_no": "3", "note": "引到休息室", "must_read": True},
    {"name": "欧阳静", "companions": 2, "table_no": "12", "area": "A 区", "organisation": "启衡"},
    {"name": "张伟", "table_no": "9"},
]  # fmt: skip


@dataclass
class At:
    kiosk: Kiosk
    lane: Lane
    listed: Listed
    bot: QtBot
    played: list[str] = field(default_factory=list)
    broke: list[Broken] = field(default_factory=list)

    def ask(self, question: Callable[[Database], T]) -> T:
        found: list[T] = []
        self.lane.run(question, found.append, owner=self.kiosk)
        self.bot.waitUntil(lambda: bool(found))
        return found[0]

    def card(self, number: str) -> Answer | None:
        return self.ask(lambda store: card_of(store, self.listed.ids[number]))

    def came(self, number: str) -> int:
        card = self.card(number)
        assert card is not None
        return card.companions

    def scan(self, text: str) -> None:
        """As the scanner does: keys to the window, none of them waited for."""
        for one in text:
            QTest.keyClick(self.kiosk, cast("Qt.Key", one))
        QTest.keyClick(self.kiosk, Qt.Key.Key_Return)

    def until(self, kind: Kind) -> None:
        self.bot.waitUntil(lambda: self.kiosk.shown.face is not None and self.kiosk.shown.face.kind is kind)

    def press(self, widget: QWidget) -> None:
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def enter(self, pin: str) -> None:
        """The PIN by hand, slower than any scanner."""
        self.bot.waitUntil(self.kiosk.pad.isVisible)
        for digit in pin:
            self.press(self.kiosk.pad.keys[digit])
        self.press(self.kiosk.pad.keys[GO])


@pytest.fixture
def event(tmp_path: Path, clock: Clock) -> tuple[Path, Listed]:
    path = tmp_path / "day.fanfare"
    store = Database.create(path, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    set_pin(store, Act.new("desk-1"), Role.ORGANISER, PIN)
    listed = list_guests(store, GUESTS)
    store.close()
    return path, listed


def shown_in(names: NamesOnStage) -> EventView:
    view = sample_view()
    return replace(view, settings=replace(view.settings, names_on_stage=names))


@pytest.fixture
def at(
    event: tuple[Path, Listed], clock: Clock, qtbot: QtBot, request: pytest.FixtureRequest
) -> Iterator[At]:
    apply(cast("QApplication", QApplication.instance()), Theme())
    path, listed = event
    played: list[str] = []
    sources = film_for(request, path.parent)
    desk = Desk("kiosk-1", "", shown_in(NamesOnStage.FULL), sources, play=played.append)

    def names(store: Database, guest_id: int, language: str) -> tuple[str, ...]:
        del store, guest_id
        return ("资料袋",) if language == CHINESE else ("Folder",)

    with lane_on(path, clock, qtbot) as (lane, _):
        kiosk = Kiosk(lane, desk, Look(), names)
        wedge = WedgeFilter(lambda text: is_ours(text, "K7M"), kiosk.scanned)
        wedge.install()
        kiosk.begin()
        qtbot.waitUntil(kiosk.isVisible)
        made = At(kiosk, lane, listed, qtbot, played)
        kiosk.broke.connect(made.broke.append)
        yield made
        wedge.remove()
        kiosk.let_go()
    kiosk.deleteLater()


def test_a_scan_signs_in_under_the_desk_of_self_service_and_shows_the_way(at: At) -> None:
    at.scan(at.listed.codes["A0003"])
    at.until(Kind.WELCOME)
    card = at.card("A0003")
    assert card is not None
    assert card.first is not None
    assert (card.first.way, card.first.desk) == (Way.KIOSK, "kiosk-1")
    face = at.kiosk.shown.face
    assert face is not None
    assert (face.name, face.table_no, face.invited) == ("张伟", "9", 0)
    at.bot.waitUntil(lambda: at.kiosk.shown.owed == ("资料袋",))
    assert not at.kiosk.less.isVisible()
    assert at.played == ["ok"]
    assert 0 < at.kiosk.leaves_in() < STAYS * 1.1
    at.kiosk._leave.start(1)
    at.bot.waitUntil(lambda: at.kiosk.shown.face is None)


def test_companions_are_counted_by_finger_between_none_and_those_invited(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Kind.WELCOME)
    assert at.came("A0002") == 2
    assert not at.kiosk.more.isEnabled()
    at.press(at.kiosk.less)
    at.press(at.kiosk.less)
    at.bot.waitUntil(lambda: at.kiosk.shown.came == 0)
    assert at.came("A0002") == 0
    assert not at.kiosk.less.isEnabled()
    at.kiosk._leave.start(5000)
    at.press(at.kiosk.more)
    at.bot.waitUntil(lambda: at.kiosk.shown.came == 1)
    assert at.came("A0002") == 1
    assert at.kiosk.leaves_in() > 15, "whoever counts has all the time again"
    at.press(at.kiosk.done)
    assert at.kiosk.shown.face is None


def test_a_party_is_asked_for_by_numbers_and_signed_in_with_the_one_pressed(at: At) -> None:
    at.ask(lambda store: change_settings(store, Act.new("desk-1"), Settings(party_from=3)))
    at.scan(at.listed.codes["A0002"])
    at.until(Kind.ASK)
    assert [key.text() for key in at.kiosk.numbers if key.isVisible()] == ["0", "1", "2"]
    assert not at.kiosk.less.isVisible()
    assert not at.kiosk.done.isVisible(), "nothing is done yet"
    assert at.ask(arrivals) == ()
    at.press(at.kiosk.numbers[1])
    at.until(Kind.WELCOME)
    assert at.came("A0002") == 1
    assert not any(key.isVisible() for key in at.kiosk.numbers)
    assert at.kiosk.more.isEnabled()
    card = at.card("A0002")
    assert card is not None
    assert card.first is not None
    assert (card.first.way, card.first.desk) == (Way.KIOSK, "kiosk-1")


def test_children_apart_and_missing_details_are_the_staff_s_to_ask(at: At) -> None:
    def wants(settings: Settings) -> None:
        at.ask(lambda store: change_settings(store, Act.new("desk-1"), settings))
        at.kiosk.door.forget()
        at.scan(at.listed.codes["A0002"])
        at.until(Kind.STAFF)
        at.kiosk.wait()

    wants(Settings(party_from=2, count_children=True))
    wants(Settings(details=(Detail.PHONE,), party_from=2))
    assert at.ask(arrivals) == ()


def test_who_is_undone_while_counting_is_let_go_in_peace(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Kind.WELCOME)
    at.ask(lambda store: undo(store, Act.new("desk-1"), at.listed.ids["A0002"], "wrong guest"))
    at.press(at.kiosk.less)
    at.bot.waitUntil(lambda: at.kiosk.shown.face is None)
    assert at.kiosk.broken is Broken.NO


def test_the_next_guest_replaces_the_one_before_and_a_card_shown_twice_tells_no_name(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Kind.WELCOME)
    at.scan(at.listed.codes["A0003"])
    at.bot.waitUntil(lambda: at.kiosk.shown.face is not None and at.kiosk.shown.face.name == "张伟")
    at.kiosk.door.forget()
    at.scan(at.listed.codes["A0002"])
    at.until(Kind.BEFORE)
    face = at.kiosk.shown.face
    assert face is not None
    assert (face.name, face.line, face.number, face.table_no) == ("", (), "", "12")


def test_a_note_and_a_vip_are_for_the_staff_and_the_guest_is_sent_to_them(at: At) -> None:
    at.scan(at.listed.codes["A0001"])
    at.until(Kind.WELCOME)
    face = at.kiosk.shown.face
    assert face is not None
    assert face.see_staff
    assert at.played == ["ok"], "no fanfare of its own before strangers"
    assert [one.unread for one in at.ask(recent)] == [True], "nobody has read the note by that"


def test_what_needs_a_person_is_said_in_plain_words_and_leaves_by_itself(at: At, clock: Clock) -> None:
    for text, outcome in ((code_of(40), Outcome.UNKNOWN), (code_of(9, "ZZZ"), Outcome.OTHER_EVENT)):
        at.kiosk.scanned(Scan(text))
        at.bot.waitUntil(lambda outcome=outcome: at.kiosk.shown.face is not None and at.kiosk.shown.face.outcome is outcome)  # fmt: skip
        at.until(Kind.STAFF)
        assert at.kiosk.leaves_in() > 0
    at.ask(lambda store: change_settings(store, Act.new("desk-1"), Settings(closes_at=clock())))
    at.scan(at.listed.codes["A0003"])
    at.bot.waitUntil(
        lambda: at.kiosk.shown.face is not None and at.kiosk.shown.face.outcome is Outcome.CLOSED
    )
    assert at.ask(arrivals) == ()


def test_one_button_speaks_the_other_language_and_it_goes_home_by_itself(at: At) -> None:
    kiosk = at.kiosk
    assert (kiosk.shown.language, kiosk.language.text()) == (CHINESE, "English")
    at.press(kiosk.language)
    assert (kiosk.shown.language, kiosk.language.text(), kiosk.shown.event) == (
        ENGLISH,
        "中文",
        "Opening ceremony",
    )
    at.scan(at.listed.codes["A0003"])
    at.until(Kind.WELCOME)
    at.bot.waitUntil(lambda: kiosk.shown.owed == ("Folder",))
    assert not kiosk._home.isActive(), "not while somebody reads"
    at.press(kiosk.language)
    at.bot.waitUntil(lambda: kiosk.shown.owed == ("资料袋",))
    at.press(kiosk.language)
    at.press(kiosk.done)
    assert kiosk._home.isActive()
    kiosk._home.start(1)
    at.bot.waitUntil(lambda: kiosk.shown.language == CHINESE)


def test_no_key_and_no_close_takes_it_away_only_the_pin_does(at: At) -> None:
    kiosk, left = at.kiosk, list[bool]()
    kiosk.left.connect(lambda: left.append(True))
    for key, held in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ):  # fmt: skip
        QTest.keyClick(kiosk, key, held, delay=300)
    assert not kiosk.close()
    assert kiosk.isVisible()
    assert kiosk.isFullScreen()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(kiosk, Qt.Key.Key_K, both)
    at.enter("739164")
    at.bot.waitUntil(lambda: "4 tries" in kiosk.pad.said.text())
    at.enter(PIN)
    at.bot.waitUntil(kiosk.menu.isVisible)
    at.press(kiosk.menu.on)
    assert not kiosk.at_work
    QTest.keyClick(kiosk, Qt.Key.Key_K, both)
    at.enter(PIN)
    at.bot.waitUntil(kiosk.menu.isVisible)
    at.press(kiosk.menu.out)
    assert left == [True]
    assert not kiosk.isVisible()


def test_a_minimised_window_comes_back(at: At) -> None:
    at.kiosk.setWindowState(Qt.WindowState.WindowMinimized)
    at.bot.waitUntil(lambda: at.kiosk.isFullScreen() and at.kiosk.isVisible())


def test_the_corner_must_be_held_and_a_scan_meanwhile_is_nobodys(at: At) -> None:
    corner = at.kiosk.corner
    QTest.mousePress(corner, Qt.MouseButton.LeftButton)
    assert corner._timer.remainingTime() > 2500
    QTest.mouseRelease(corner, Qt.MouseButton.LeftButton)
    assert not corner._timer.isActive()
    QTest.mousePress(corner, Qt.MouseButton.LeftButton)
    corner._timer.start(1)
    at.bot.waitUntil(at.kiosk.pad.isVisible)
    at.scan(at.listed.codes["A0003"])
    assert at.ask(arrivals) == ()
    QTest.keyClick(at.kiosk.pad, Qt.Key.Key_Escape, delay=300)
    assert not at.kiosk.pad.isVisible()


def test_nobody_is_locked_in_when_every_pin_was_taken_away_meanwhile(at: At) -> None:
    at.ask(lambda store: set_pin(store, Act.new("desk-1"), Role.ORGANISER, ""))
    at.kiosk.ask_staff()
    at.bot.waitUntil(at.kiosk.menu.isVisible)


def test_an_event_that_cannot_be_written_sends_everybody_to_the_desk_until_staff_says_it_is_mended(
    at: At,
) -> None:
    def writing(store: Database, *, off: bool) -> None:
        raw = store.engine.raw_connection()  # outside of any transaction
        raw.cursor().execute(f"PRAGMA query_only={'ON' if off else 'OFF'}")
        raw.close()

    at.ask(lambda store: writing(store, off=True) or True)
    at.scan(at.listed.codes["A0003"])
    at.bot.waitUntil(lambda: at.kiosk.shown.broken)
    assert at.broke == [Broken.EVENT]
    assert not at.kiosk.language.isVisible()
    at.kiosk.ask_staff()
    at.enter("739164")
    at.bot.waitUntil(lambda: "4 tries" in at.kiosk.pad.said.text())
    at.enter(PIN)  # not even the try can be written, and staff gets in all the same
    at.bot.waitUntil(at.kiosk.menu.isVisible)
    at.kiosk.menu.hide()
    at.ask(lambda store: writing(store, off=False) or True)
    at.kiosk.door.forget()
    at.scan(at.listed.codes["A0003"])
    assert at.ask(arrivals) == (), "it does not mend itself"
    at.kiosk.ask_staff()
    at.enter(PIN)
    at.bot.waitUntil(at.kiosk.menu.isVisible)
    assert "written" in at.kiosk.menu.words()
    at.press(at.kiosk.menu.on)
    assert at.broke == [Broken.EVENT, Broken.NO]
    at.kiosk.door.forget()
    at.scan(at.listed.codes["A0003"])
    at.until(Kind.WELCOME)


def test_a_guest_who_gets_no_answer_is_not_left_standing(at: At) -> None:
    at.kiosk.trip()
    assert at.kiosk.broken is Broken.NO, "nobody waits: a fault elsewhere is no reason to stop"
    at.kiosk.clerk._patience.setInterval(1)
    at.kiosk.clerk._patience.start()
    at.bot.waitUntil(lambda: at.kiosk.shown.broken)


@pytest.mark.parametrize("at", [door_film], indirect=True)
def test_a_code_before_the_camera_is_read_and_its_picture_is_shown_mirrored(at: At) -> None:
    at.bot.waitUntil(lambda: at.kiosk.shown.sight.image is not None)
    at.until(Kind.WELCOME)
    card = at.card("A0002")
    assert card is not None
    assert card.way is Way.KIOSK
    assert [one.outcome for one in at.ask(recent)] == [Outcome.SIGNED_IN], "a poster raises no alarm"
