"""The desk after an outage: scanner and keyboard are enough to enter what was ticked."""

from datetime import timedelta
from pathlib import Path
from typing import cast

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.signin.rules.outcome import Outcome, Way
from app.signin.service.questions import arrivals, recent
from tests.conftest import START, Clock
from tests.devices.pictures import code
from tests.signin.desk import At

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def paper(at: At, clock: Clock) -> At:
    """An hour after the start the laptop is back, and F9 was pressed."""
    clock.now = START + timedelta(hours=1)
    QTest.keyClick(at.page, Qt.Key.Key_F9, delay=300)
    assert at.page.paper.isVisible()
    assert not at.page.area.isVisible()
    return at


def waits_for(at: At, name: str) -> None:
    at.bot.waitUntil(lambda: at.page.paper.name.text() == name)


def type_time(at: At, typed: str) -> None:
    """As a person does, some time after the scanner."""
    field = at.page.paper.field
    field.setFocus()
    for letter in typed:
        QTest.keyClick(field, cast("Qt.Key", letter), delay=120)
    QTest.keyClick(field, Qt.Key.Key_Return, delay=300)


def entered(at: At, count: int) -> None:
    at.bot.waitUntil(lambda: len(at.page.paper.done) == count)


def test_scan_a_line_type_its_time_enter_and_the_last_time_is_offered_for_the_next(paper: At) -> None:
    paper.scan(paper.listed.codes["A0002"])
    waits_for(paper, "欧阳静")
    assert paper.numbers_here() == set()
    type_time(paper, "0841")
    entered(paper, 1)
    paper.scan(paper.listed.codes["A0003"])
    waits_for(paper, "张伟")
    assert paper.page.paper.field.text() == "08:41"
    type_time(paper, "")
    entered(paper, 2)
    assert [(one.number, one.at) for one in paper.ask(arrivals)] == [
        ("A0002", START + timedelta(minutes=11)), ("A0003", START + timedelta(minutes=11)),
    ]  # fmt: skip
    assert [(one.outcome, one.at) for one in paper.ask(recent)] == [
        (Outcome.SIGNED_IN, START + timedelta(minutes=11))
    ] * 2
    assert {one.words for one in paper.page.paper.done} == {"signed in"}
    assert paper.played == []  # the hall hears nothing of it


def test_lines_may_be_scanned_ahead_and_their_times_typed_afterwards(paper: At) -> None:
    for number in ("A0002", "A0003", "A0005", "A0003"):
        paper.scan(paper.listed.codes[number])
    paper.bot.waitUntil(lambda: len(paper.page.paper.waiting) == 3)
    for typed in ("8:31", "8:32", "8:33"):
        type_time(paper, typed)
    entered(paper, 3)
    assert [one.at - START for one in paper.ask(arrivals)] == [timedelta(minutes=n) for n in (1, 2, 3)]


def test_a_time_that_cannot_be_is_said_and_the_same_line_is_asked_again(paper: At) -> None:
    paper.scan(paper.listed.codes["A0002"])
    waits_for(paper, "欧阳静")
    type_time(paper, "1141")
    paper.bot.waitUntil(lambda: "has not come yet" in paper.page.paper.hint.text())
    waits_for(paper, "欧阳静")
    assert paper.page.paper.field.text() == "11:41"
    type_time(paper, "0841")
    entered(paper, 1)
    assert paper.numbers_here() == {"A0002"}


def test_without_a_time_nothing_is_entered_and_a_line_that_is_not_ticked_is_left_out(paper: At) -> None:
    paper.scan(paper.listed.codes["A0002"])
    waits_for(paper, "欧阳静")
    type_time(paper, "")
    hint = paper.page.paper.hint
    assert "Type the time" in hint.text()
    paper.page.resize(1278, 600)
    paper.bot.waitUntil(lambda: hint.width() >= hint.sizeHint().width())  # it is read to its end
    QTest.keyClick(paper.page.paper.field, Qt.Key.Key_Down, delay=300)
    waits_for(paper, "Scan the code of a ticked line")
    assert paper.numbers_here() == set()
    assert paper.page.paper.done == []


def test_a_number_may_be_typed_where_the_code_is_stained_and_nobodys_code_is_an_attempt(paper: At) -> None:
    type_time(paper, "a5")
    waits_for(paper, "张文博")
    type_time(paper, "0850")
    entered(paper, 1)
    assert paper.numbers_here() == {"A0005"}
    paper.scan("https://example.org/nobody")
    entered(paper, 2)
    assert paper.page.paper.done[0].words == "not known"
    assert [one.outcome for one in paper.ask(recent)] == [Outcome.UNKNOWN, Outcome.SIGNED_IN]


def test_a_guest_who_is_here_says_both_times(paper: At, clock: Clock) -> None:
    QTest.keyClick(paper.page.paper.field, Qt.Key.Key_Escape, delay=300)
    assert paper.page.area.isVisible()
    paper.scan(paper.listed.codes["A0002"])
    paper.until(Outcome.SIGNED_IN, "A0002")
    paper.page.door.forget()
    QTest.keyClick(paper.page, Qt.Key.Key_F9, delay=300)
    paper.scan(paper.listed.codes["A0002"])
    waits_for(paper, "欧阳静")
    assert paper.page.paper.hint.text() == "Signed in already at 09:30"
    type_time(paper, "0841")
    entered(paper, 1)
    (line,) = paper.page.paper.done
    assert (line.written, line.words) == ("08:41", "signed in already at 09:30, Desk 1")


def test_a_picture_of_a_whole_page_asks_for_each_line_and_offers_no_quick_enter(
    paper: At, tmp_path: Path
) -> None:
    tiles = [np.pad(code(paper.listed.codes[f"A{n:04d}"]), 30, constant_values=255) for n in (2, 3, 5)]
    edge = max(tile.shape[0] for tile in tiles)
    page = np.vstack(
        [
            np.pad(one, ((0, edge - one.shape[0]), (0, edge - one.shape[1])), constant_values=255)
            for one in tiles
        ]
    )
    cv2.imwrite(str(tmp_path / "page.png"), page)
    paper.page.door.offer_file(tmp_path / "page.png")
    paper.bot.waitUntil(lambda: len(paper.page.paper.waiting) == 3)
    assert [one.guest.number for one in paper.page.paper.waiting if one.guest] == ["A0002", "A0003", "A0005"]
    type_time(paper, "0835")
    waits_for(paper, "张伟")
    assert paper.page.paper.field.text() == ""
    QTest.keyClick(paper.page.paper.field, Qt.Key.Key_Down, delay=300)
    type_time(paper, "0836")
    entered(paper, 2)
    assert paper.numbers_here() == {"A0002", "A0005"}


def test_who_types_with_the_focus_elsewhere_types_the_time(paper: At) -> None:
    paper.scan(paper.listed.codes["A0002"])
    waits_for(paper, "欧阳静")
    paper.page.setFocus()
    QTest.keyClick(paper.page, Qt.Key.Key_8, delay=300)
    paper.bot.waitUntil(lambda: paper.page.paper.field.text().endswith("8"))
    assert QApplication.focusWidget() is paper.page.paper.field


def test_the_door_is_as_it_was_after_the_paper(paper: At) -> None:
    QTest.keyClick(paper.page.paper.field, Qt.Key.Key_Escape, delay=300)
    assert not paper.page.paper.isVisible()
    paper.scan(paper.listed.codes["A0003"])
    answer = paper.until(Outcome.SIGNED_IN, "A0003")
    assert answer.way is Way.WEDGE
    assert answer.happened is None
