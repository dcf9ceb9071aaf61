"""Looking a guest up without signing anybody in: what is told, and that nothing at all is written."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.guests.service.list import cancel_guest
from app.kit.widgets.button import Button
from app.kit.widgets.label import Line
from app.signin.rules.outcome import Outcome, Way
from app.signin.screen.strips import Strip
from app.signin.service.questions import look_at
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.base import Base
from app.store.database import Database, Transaction
from tests.signin.desk import GUESTS, At
from tests.signin.guestlist import list_guests

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark
ALT = Qt.KeyboardModifier.AltModifier


def everything(store: Database) -> dict[str, list[Any]]:
    """Every row of every table."""

    def read(t: Transaction) -> dict[str, list[Any]]:
        return {
            table.name: sorted(repr(row) for row in t.session.execute(select(table)))
            for table in Base.metadata.sorted_tables
        }

    return store.ask(read)


def test_a_look_tells_who_is_here_and_who_not_and_writes_nothing(store: Database) -> None:
    listed = list_guests(store, GUESTS)
    sign_in(store, Act.new("desk-1", "Liu Fang"), listed.codes["A0002"], way=Way.CAMERA)
    before = everything(store)
    absent, here = (look_at(store, listed.ids[number]) for number in ("A0001", "A0002"))
    assert absent is not None
    assert (absent.guest.name, absent.guest.table_no, absent.card) == ("陈嘉禾", "3", None)
    assert here is not None
    assert here.card is not None
    assert (here.card.desk, here.card.operator, here.guest.number) == ("desk-1", "Liu Fang", "A0002")
    assert look_at(store, 10**6) is None
    assert everything(store) == before
    assert before["sign_in_attempt"]


def typed(at: At, query: str, *numbers: str) -> None:
    at.page.search.setFocus()
    at.page.search.setText(query)
    at.bot.waitUntil(lambda: at.cards() == list(numbers))


def looks(at: At, number: str) -> None:
    def seen() -> bool:
        return at.page.looked is not None and at.page.looked.guest.number == number

    at.bot.waitUntil(seen)


def button(at: At, words: str) -> Button:
    return next(one for one in at.page.area.findChildren(Button) if one.isVisible() and one.text() == words)


def untouched(at: At, act: Callable[[], None]) -> None:
    """Whatever is done, the event stays as it is, nothing sounds, and the guest's screen shows nothing new."""
    before, shown, played = at.ask(everything), len(at.shown), len(at.played)
    act()
    assert at.ask(everything) == before
    assert (len(at.shown), len(at.played)) == (shown, played)


def test_alt_enter_looks_at_the_guest_who_fits_and_nothing_is_written_nor_heard(at: At) -> None:
    typed(at, "欧阳", "A0002")

    def look() -> None:
        QTest.keyClick(at.page.search, Qt.Key.Key_Return, ALT)
        looks(at, "A0002")
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QTest.keyClick(QApplication.focusWidget() or at.page, key)
        QTest.keyClick(at.page, Qt.Key.Key_1, ALT)

    untouched(at, look)
    head = at.page.area.head
    assert head is not None
    assert (head.head.tone, head.head.word, head.head.name) == ("neutral", "Not signed in", "欧阳静")
    assert head.head.line == "启衡"
    said = [one.text() for one in at.page.area.findChildren(Line) if one.isVisible()]
    assert {"Table 12", "1 companion is invited"} <= set(said)
    assert any("nothing is written" in one.accessibleName() for one in at.page.area.findChildren(Strip))


def test_enter_does_nothing_until_a_person_goes_to_the_button_that_signs_in(at: At) -> None:
    typed(at, "欧阳", "A0002")
    button(at, "Only look").click()
    looks(at, "A0002")
    untouched(at, lambda: QTest.keyClick(at.page.window().focusWidget() or at.page, Qt.Key.Key_Return))
    verb = button(at, "Sign in")
    assert not verb.hasFocus()
    verb.setFocus()
    QTest.keyClick(verb, Qt.Key.Key_Return)
    assert at.until(Outcome.SIGNED_IN, "A0002").way is Way.SEARCH
    assert at.page.looked is None
    assert at.played == ["ok"]


def test_who_is_here_is_told_by_time_and_desk_and_cannot_be_signed_in_again(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    typed(at, "欧阳", "A0002")
    button(at, "Only look").click()
    looks(at, "A0002")
    assert at.page.area.head is not None
    assert at.page.area.head.head.word == "Signed in 08:30 at Desk 1"
    assert not [
        one for one in at.page.area.findChildren(Button) if one.isVisible() and one.text() == "Sign in"
    ]


def test_a_scan_while_somebody_is_looked_at_signs_in_as_always(at: At) -> None:
    typed(at, "欧阳", "A0002")
    button(at, "Only look").click()
    looks(at, "A0002")
    at.scan(at.listed.codes["A0003"], at.page)
    at.until(Outcome.SIGNED_IN, "A0003")
    assert at.page.looked is None
    assert at.numbers_here() == {"A0003"}
    QTest.keyClick(at.page, Qt.Key.Key_Escape)
    assert at.page.search.text() == ""


def test_namesakes_are_looked_at_one_after_the_other_and_escape_shows_them_again(at: At) -> None:
    typed(at, "张伟", "A0003", "A0004")
    QTest.keyClick(at.page.search, Qt.Key.Key_Return, ALT)
    looks(at, "A0003")
    QTest.keyClick(at.page, Qt.Key.Key_Return, ALT)
    looks(at, "A0004")
    QTest.keyClick(at.page, Qt.Key.Key_Escape)
    at.bot.waitUntil(lambda: at.cards() == ["A0003", "A0004"])
    assert at.page.looked is None
    assert at.page.search.text() == "张伟"
    QTest.keyClick(at.page.search, Qt.Key.Key_Escape)
    assert at.page.search.text() == ""
    assert at.cards() == []
    assert at.numbers_here() == set()


def test_a_row_is_looked_at_once_it_is_chosen(at: At) -> None:
    at.page.search.setFocus()
    at.page.search.setText("张")
    at.bot.waitUntil(lambda: at.page.area.rows is not None and at.page.choice is not None)
    choice, rows = at.page.choice, at.page.area.rows
    assert choice is not None
    assert rows is not None
    rows.enter()
    QTest.keyPress(rows, Qt.Key.Key_Return, ALT)
    looks(at, choice.others[0].number)
    assert at.numbers_here() == set()


def test_letters_start_another_search(at: At) -> None:
    typed(at, "欧阳", "A0002")
    button(at, "Only look").click()
    looks(at, "A0002")
    QTest.keyClicks(at.page.window().focusWidget() or at.page, "z")
    at.bot.waitUntil(lambda: at.page.search.text() == "z")


def test_a_sign_in_at_another_desk_is_seen_while_the_guest_is_looked_at(at: At) -> None:
    typed(at, "欧阳", "A0002")
    button(at, "Only look").click()
    looks(at, "A0002")
    at.ask(lambda store: sign_in(store, Act.new("desk-2", ""), at.listed.codes["A0002"], way=Way.CAMERA))
    at.bot.waitUntil(lambda: at.page.looked is not None and at.page.looked.card is not None)
    assert at.page.area.head is not None
    assert "Desk 2" in at.page.area.head.head.word
    assert at.played == []


def test_a_guest_who_cancelled_is_said_to_have(at: At) -> None:
    at.ask(lambda store: cancel_guest(store, Act.new("desk-1"), at.listed.ids["A0005"]))
    typed(at, "张文博", "A0005")
    button(at, "Only look").click()
    looks(at, "A0005")
    said = [one.accessibleName() for one in at.page.area.findChildren(Strip) if one.isVisible()]
    assert any(one.startswith("This guest cancelled") for one in said)
