"""The desk as a person uses it: keys, scans, the question, the strip."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from app.event.rules import Settings
from app.event.service.event import change_settings, name_event
from app.gifts.rules.gift import GiftKind, GiftView
from app.gifts.rules.jobs import JobState
from app.gifts.screen.desk import GiftsPage
from app.gifts.screen.dialogs import save_pdf
from app.gifts.screen.printing import Printing
from app.gifts.screen.stock_page import GiftsInPrepare
from app.gifts.service import printing as jobs
from app.gifts.service.owing import Card, card
from app.gifts.service.slips import print_closing, print_code
from app.gifts.service.stock import bring, count
from app.gifts.sheet import GiftLine
from app.guests.rules.guest import GuestView
from app.guests.service.list import issued
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.store.database import Database
from tests.conftest import sample_view
from tests.devices.fake_printer import FakePrinter
from tests.gifts.desk import DESK, bring_in, gift, guest, press
from tests.gifts.test_gifts_service import book


class Desk:
    """A page in a window over a real lane, with guests and gifts."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        store = Database.create(folder / "event.fanfare")
        name_event(store, press(), sample_view())
        bring_in(store, gift("礼袋", 9), gift("餐券", 3, pieces=2))
        bring_in(store, GiftLine(GiftView(0, GiftKind.GIFT, "杯子", "Cup", ("蓝", "白")), None, "", 5))
        self.people: list[GuestView] = [guest(store, name) for name in ("周雨桐", "吴启明", "周海")]
        self.codes = {entry.guest.id: entry.code for entry in issued(store)}
        store.close()
        self.faults: list[Exception] = []
        self.lane = Lane(
            lambda: Database.open(folder / "event.fanfare"), self.faults.append, self.faults.append
        )
        self.changes = Changes()
        self.lane.news.connect(self.changes.changed)
        self.lane.start(lambda: None, self.faults.append)
        self.printing = Printing(self.lane, self.changes, press)
        self.page = GiftsPage(self.lane, self.changes, self.printing, sample_view(), press)
        self.window = QMainWindow()
        self.window.setCentralWidget(self.page)
        self.window.resize(1366, 690)
        qtbot.addWidget(self.window)
        self.window.show()

    def ask(self, question: Callable[[Database], object]) -> object:
        found: list[object] = []
        self.lane.run(question, found.append, owner=self.printing)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def scan(self, n: int) -> None:
        self.page.scanned(self.codes[self.people[n].id])
        self.until(lambda: self.shown() is not None and self.shown_id() == self.people[n].id)

    def shown(self) -> Card | None:
        return self.page.card.shown

    def shown_id(self) -> int:
        shown = self.shown()
        return shown.guest.id if shown else 0

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.page, key)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition)

    def given(self, n: int) -> int:
        found = self.ask(lambda store: card(store, self.people[n].id, DESK))
        assert isinstance(found, Card)
        return len(found.given)

    def button(self) -> str:
        return self.page.card.give.text() if self.page.card.give else ""


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    apply(qapp, Theme())
    made = Desk(tmp_path, qtbot)
    yield made
    made.printing.stop()
    made.lane.stop()
    assert made.faults == []


def test_one_scan_and_one_enter_give_everything(desk: Desk) -> None:
    desk.scan(0)
    assert desk.button() == "Give 3 pieces"
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.button() == "Nothing to give")
    assert desk.given(0) == 3
    desk.key(Qt.Key.Key_Return)
    assert desk.given(0) == 3


def test_a_digit_gives_one_row_only(desk: Desk) -> None:
    desk.scan(0)
    desk.key(Qt.Key.Key_2)
    desk.until(lambda: desk.button() == "Give 1 piece")
    assert desk.given(0) == 2


def test_the_last_pieces_are_given_and_the_rest_is_owed(desk: Desk) -> None:
    desk.scan(0)
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.button() == "Nothing to give")
    desk.scan(1)
    assert desk.button() == "Give 2, owe 1"


def test_typing_a_name_offers_guests_and_digits_stay_text(desk: Desk) -> None:
    desk.page.search.setFocus()
    desk.qtbot.keyClicks(desk.page.search, "zhou")
    desk.until(lambda: desk.shown() is None and "2 guests" in _texts(desk.page))
    desk.qtbot.keyClicks(desk.page.search, "1")
    assert desk.page.search.text() == "zhou1"
    desk.page.search.clear()
    desk.qtbot.keyClicks(desk.page.search, "A0002")
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.shown_id() == desk.people[1].id)
    assert desk.page.search.text() == ""


def test_a_stranger_is_named_as_one(desk: Desk) -> None:
    desk.page.scanned("https://example.com/x")
    desk.until(lambda: "Nobody fits" in _texts(desk.page))


def test_colleagues_are_scanned_one_after_the_other_and_served_together(desk: Desk) -> None:
    desk.scan(0)
    desk.key(Qt.Key.Key_F5)
    desk.scan(1)
    assert desk.button().startswith("2 guests, Give")
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.button() == "Nothing to give")
    assert desk.given(0) + desk.given(1) == 5
    queue = desk.ask(jobs.queue)
    assert isinstance(queue, jobs.Queue)
    assert len(queue.jobs) == 1  # one slip for both


def test_the_question_is_answered_by_a_key_and_a_marked_copy_follows(desk: Desk) -> None:
    desk.scan(0)
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.button() == "Nothing to give")
    desk.ask(lambda store: jobs.begin(store, press(), 1, "tcp:x", "0" * 64))
    desk.ask(lambda store: jobs.recover(store, press()))
    desk.until(desk.page.question.isVisible)
    desk.key(Qt.Key.Key_N)
    desk.until(lambda: not desk.page.question.isVisible())
    assert desk.ask(jobs.tally) == {JobState.LOST: 1, JobState.QUEUED: 1}


def test_the_strip_says_what_the_printer_needs_and_goes_away(desk: Desk) -> None:
    assert not desk.page.strip.isVisible()
    desk.scan(0)
    desk.key(Qt.Key.Key_Return)
    desk.until(desk.page.strip.isVisible)  # no printer at all: the receipt can be shown
    assert "No printer is set up, 1 slip waiting" in desk.page.strip.accessibleName()
    with FakePrinter(paper_out=True) as fake:
        settings = Settings(printer=f"tcp:127.0.0.1:{fake.port}")
        desk.ask(lambda store: change_settings(store, press(), settings))
        desk.until(lambda: "out of paper, 1 slip waiting" in desk.page.strip.accessibleName())
        fake.paper_out = False
        desk.printing.hurry()
        desk.until(lambda: not desk.page.strip.isVisible())
        desk.until(lambda: desk.ask(jobs.tally) == {JobState.PRINTED: 1})


def test_escape_goes_one_step_back(desk: Desk) -> None:
    desk.scan(0)
    desk.key(Qt.Key.Key_F5)
    desk.key(Qt.Key.Key_Escape)
    assert desk.shown_id() == desk.people[0].id
    desk.key(Qt.Key.Key_Escape)
    assert desk.shown() is None


def test_a_receipt_on_the_screen_is_saved_as_pdf(qapp: QApplication, tmp_path: Path) -> None:
    from app.gifts.paper.printed import picture
    from tests.gifts.test_gifts_paper import receipt

    save_pdf(picture(receipt(), 576), tmp_path / "receipt.pdf")
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF-")


def test_gifts_in_prepare_add_up_and_show_what_is_missing(desk: Desk, tmp_path: Path) -> None:
    page = GiftsInPrepare(desk.lane, desk.changes, press)
    desk.window.setCentralWidget(page)
    desk.until(lambda: page.model.rowCount() == 3)
    desk.ask(lambda store: bring(store, press(), 1, 4))
    desk.ask(lambda store: count(store, press(), {1: 10}))
    desk.until(
        lambda: [page.model.index(1, n).data() for n in (0, 2, 6, 7, 8)] == ["礼袋", "13", "13", "10", "-3"]
    )
    bad = book(tmp_path / "bad.xlsx", ("礼品", "库存"), ("杯", "many"))
    page.take_in(bad)
    desk.until(page.banner.isVisible)
    assert page.model.rowCount() == 3


def test_codes_and_the_closing_are_queued_as_slips(desk: Desk) -> None:
    desk.ask(lambda store: print_code(store, press(), "genesis", "7F3K-9Q2M", "ab" * 32, "三等奖"))
    desk.ask(lambda store: print_closing(store, press()))
    queue = desk.ask(jobs.queue)
    assert isinstance(queue, jobs.Queue)
    slips = [jobs.slip_of(job) for job in queue.jobs]
    assert [type(slip).__name__ for slip in slips] == ["ClosingSlip", "CodeSlip"]
    assert slips[0].heads  # pyright: ignore[reportAttributeAccessIssue] - the closing carries the audit heads


def _texts(page: GiftsPage) -> str:
    from app.kit.widgets.label import Line

    return " | ".join(line.text() for line in page.findChildren(Line))
