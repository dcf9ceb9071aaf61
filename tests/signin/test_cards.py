"""The card of a guest: the plan of the hall, the facts, the head."""

from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from app.guests.rules.guest import GuestView
from app.kit.widgets import painting
from app.kit.widgets.label import Line
from app.kit.widgets.outcome import Head, OutcomeHead
from app.kit.widgets.seat_map import SeatMap
from app.signin.rules.vips import VipArrival
from app.signin.screen.about import facts_of
from app.signin.screen.owed import Owed, OwedTile
from app.signin.screen.tiles import CompanionsTile, SeatTile
from app.signin.screen.vip_panel import ArrivalRow
from app.words.catalogue import choose_language
from tests.conftest import START

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize(("width", "height"), [(280, 160), (285, 220), (404, 210), (420, 540)])
def test_the_plan_of_the_hall_is_never_squeezed_or_over_the_number(
    qtbot: QtBot, language: str, width: int, height: int
) -> None:
    choose_language(language)
    tables = tuple(str(n) for n in range(1, 14))
    tile = SeatTile(GuestView(1, "A0001", "陈嘉禾", table_no="12", area="A"), tables)
    qtbot.addWidget(tile)
    tile.resize(width, height)
    tile.show()
    (plan,) = tile.findChildren(SeatMap)
    assert plan.isVisible()
    assert tile.rect().contains(plan.geometry())
    assert plan.width() >= 96
    assert plan.height() >= 72
    below = plan.geometry().top() >= 140
    assert below or plan.geometry().left() >= tile.number_ends()


def test_what_the_list_does_not_know_and_what_is_not_true_yet_is_left_out() -> None:
    guest = GuestView(1, "A0001", "陈嘉禾", category="Clients")
    assert facts_of(guest, None) == (("Category", "Clients"), ("Card", "A0001"))
    assert ("Lucky draw", "No ticket") in facts_of(guest, draws=False)
    assert ("Host", "李晓岚, 138") in facts_of(replace(guest, host="李晓岚", host_phone="138"), draws=True)


def test_a_long_outcome_word_goes_before_the_hint_beside_it(qtbot: QtBot) -> None:
    for words, shown in (
        ("Which one?", True),
        ("2 guests are called Hongwei Yao. Which one of them?", False),
    ):
        images = []
        for hint in ("Ask organisation or phone tail", ""):
            head = OutcomeHead(Head("choice", "question-fill", words, hint))
            qtbot.addWidget(head)
            head.resize(800, head.height())
            images.append(head.grab().toImage())
        assert (images[0] != images[1]) is shown


@pytest.mark.parametrize("height", [155, 400])
def test_whatever_is_handed_over_stands_whole_in_a_low_tile_too(qtbot: QtBot, height: int) -> None:
    for many in (1, 4, 5, 7):
        tile = OwedTile()
        qtbot.addWidget(tile)
        tile.resize(260, height)
        tile.show()
        tile.fill(tuple(Owed(f"Gift {n}", 1) for n in range(many)))
        qtbot.waitUntil(lambda tile=tile: tile.isVisible())
        shown = [one for one in tile.findChildren(Line) if one.isVisible() and one.text()]
        for one in shown:
            place = QRect(one.mapTo(tile, QPoint(0, 0)), one.size())
            assert tile.rect().contains(place)
            assert one.visibleRegion().boundingRect().height() == one.height()
        named = sum(one.text().startswith("Gift") for one in shown)
        assert named == many or f"and {many - named} more" in {one.text() for one in shown}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("width", [250, 284, 404])
@pytest.mark.parametrize("table", ["7", "108", "Diamond 108", "钻石贵宾 A8"])
def test_a_table_with_a_long_name_stays_on_its_tile_word_and_all(
    qtbot: QtBot, language: str, width: int, table: str
) -> None:
    choose_language(language)
    tile = SeatTile(GuestView(1, "A0001", "陈嘉禾", table_no=table))
    qtbot.addWidget(tile)
    tile.resize(width, 160)
    tile.show()
    assert tile.number_ends() <= width - 16


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_adults_and_children_are_said_in_full_beside_their_counts(qtbot: QtBot, language: str) -> None:
    choose_language(language)
    tile = CompanionsTile(3, 3, lambda _came, _young: None, 1)
    qtbot.addWidget(tile)
    tile.resize(250, 220)
    tile.show()
    for line in tile.findChildren(Line):
        if line.isVisible():
            assert line.width() >= line.sizeHint().width(), line.text()


def test_a_name_of_sixty_letters_is_read_whole_on_two_lines(qtbot: QtBot) -> None:
    long = "Maximiliana Alexandrina von Habsburg-Lothringen zu Hohenlohe"
    images = []
    for name in (long, long[:-3] + "fen"):  # they differ at the very end only
        head = OutcomeHead(Head("ok", "check-circle-fill", "Signed in", name=name, salutation="Ms"))
        qtbot.addWidget(head)
        head.resize(858, head.height())
        images.append(head.grab().toImage())
    assert images[0] != images[1]


@pytest.mark.parametrize("name", ["Ann", "张伟", "欧阳静", "Gu Mingyuan"])
def test_a_name_that_fits_stands_on_one_line(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(painting, "two_lines", pytest.fail)
    head = OutcomeHead(Head("ok", "check-circle-fill", "Signed in", name=name))
    qtbot.addWidget(head)
    head.resize(858, head.height())
    head.grab()


def test_the_phone_of_an_escort_with_a_long_name_is_not_cut(qtbot: QtBot) -> None:
    one = VipArrival(
        5,
        1,
        "A0001",
        "Ann Lee",
        "Ms",
        "",
        START,
        "desk-1",
        "12",
        host="Bartholomew Featherstonehaugh",
        host_phone="13800005620",
    )
    arrived = ArrivalRow(one, "", lambda: None)
    qtbot.addWidget(arrived)
    arrived.resize(372, arrived.sizeHint().height())
    arrived.say(START, UTC, brief=True)
    arrived.show()
    (phone,) = [line for line in arrived.findChildren(Line) if line.text() == "13800005620"]
    assert phone.width() >= phone.sizeHint().width()
    assert arrived.rect().contains(QRect(phone.mapTo(arrived, QPoint()), phone.size()))
