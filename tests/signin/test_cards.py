"""The card of a guest: the plan of the hall, the facts, the head."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from app.guests.rules.guest import GuestView
from app.kit.widgets.label import Line
from app.kit.widgets.outcome import Head, OutcomeHead
from app.kit.widgets.seat_map import SeatMap
from app.signin.screen.about import facts_of
from app.signin.screen.owed import Owed, OwedTile
from app.signin.screen.tiles import SeatTile
from app.words.catalogue import choose_language

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
