"""Typing at the desk, with real keys: who is shown, what Enter and the digits do, and that typing waits for nothing."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.kit.widgets.field import LONGEST_SEARCH
from app.kit.widgets.label import Line
from app.signin.rules.outcome import Outcome, Way
from app.signin.screen import finder
from app.signin.screen.marks import MarkedLine
from app.signin.screen.namesakes import CardHead, Choice
from app.store.database import Database
from tests.signin.desk import At

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark
ALT = Qt.KeyboardModifier.AltModifier


def type_slowly(at: At, widget: QWidget, letters: str) -> None:
    """As a person: every letter has become text before the next one."""
    for letter in letters:
        wanted = at.page.search.text() + letter
        if letter.isascii():
            QTest.keyClicks(widget, letter)
        else:  # an input method hands it over
            composed = QInputMethodEvent()
            composed.setCommitString(letter)
            QApplication.sendEvent(widget, composed)
        at.bot.waitUntil(lambda wanted=wanted: at.page.search.text() == wanted)


def answered(at: At, *numbers: str) -> bool:
    """Whether these guests stand side by side, for what is typed and not for a part of it."""
    query = at.page.choice.query if at.page.choice is not None else ""
    return query == at.page.search.text().strip() and at.cards() == list(numbers)


def said(at: At) -> list[str]:
    return [one.text() for one in at.page.area.findChildren(Line) if one.isVisible() and one.text()]


def test_whoever_types_anywhere_searches_and_namesakes_stand_side_by_side_with_all_that_tells_them_apart(
    at: At,
) -> None:
    at.page.setFocus()
    type_slowly(at, at.page, "zw")
    at.bot.waitUntil(lambda: answered(at, "A0003", "A0004"))
    words = said(at)
    for label in ("Comes from", "Title", "Phone tail", "Seat"):
        assert words.count(label) == 2
    assert {"远澜科技", "3816", "华禾银行", "6647"} <= set(words)
    head = at.page.area.head
    assert head is not None
    assert "2 guests are called 张伟" in head.head.word


def test_what_fits_is_marked_on_the_cards_as_in_the_rows(at: At) -> None:
    at.page.search.setFocus()
    type_slowly(at, at.page.search, "zw 华禾")
    at.bot.waitUntil(lambda: answered(at, "A0004"))

    def marked() -> list[set[int]]:
        lines = [one for one in at.page.area.findChildren(MarkedLine) if one.text() == "华禾银行"]
        shown = (*at.page.area.findChildren(CardHead), *lines)
        return [one.marked for one in shown if one.isVisible()]

    at.bot.waitUntil(lambda: marked() == [{0, 1}, {0, 1}])  # cards of half a word may still be going


def test_enter_signs_nobody_in_also_when_only_one_guest_fits(at: At) -> None:
    at.page.search.setFocus()
    type_slowly(at, at.page.search, "ouyang")
    at.bot.waitUntil(lambda: answered(at, "A0002"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Return):
        QTest.keyClick(at.page.search, key)
    assert at.numbers_here() == set()
    assert at.cards() == ["A0002"]
    QTest.keyClick(at.page.search, Qt.Key.Key_1, ALT)
    assert at.until(Outcome.SIGNED_IN, "A0002").way is Way.SEARCH


def test_a_digit_is_typed_and_only_alt_and_a_digit_picks(at: At) -> None:
    at.page.search.setFocus()
    type_slowly(at, at.page.search, "3816")
    at.bot.waitUntil(lambda: answered(at, "A0003"))
    type_slowly(at, at.page.search, " 2")
    at.bot.waitUntil(lambda: at.page.choice is None)  # nobody fits
    assert at.numbers_here() == set()
    at.page.next_guest()
    type_slowly(at, at.page.search, "zhangwei")
    at.bot.waitUntil(lambda: answered(at, "A0003", "A0004"))
    QTest.keyClick(at.page.search, Qt.Key.Key_3, ALT)
    QTest.keyClick(at.page.search, Qt.Key.Key_2, ALT)
    at.until(Outcome.SIGNED_IN, "A0004")
    assert at.numbers_here() == {"A0004"}
    type_slowly(at, at.page, "zhangwei")
    at.bot.waitUntil(lambda: answered(at, "A0003", "A0004"))
    QTest.keyClick(at.page.search, Qt.Key.Key_2, ALT)  # who is here already is not signed in again
    assert at.numbers_here() == {"A0004"}


def test_typing_waits_for_nothing_and_of_several_questions_only_the_newest_is_answered(at: At) -> None:
    go_on, shown = Event(), list[Choice]()
    at.page.finder.found.connect(shown.append)

    def wait(_: Database) -> None:
        go_on.wait(30)

    at.page.search.setFocus()
    type_slowly(at, at.page.search, "张")
    at.bot.waitUntil(lambda: len(shown) == 1)
    at.lane.run(wait, lambda _: None, owner=at.page)  # as a backup does, or a disk that is asleep
    for letter in "文博":
        type_slowly(at, at.page.search, letter)
    assert [one.query for one in shown] == ["张"]
    QTest.keyClick(at.page.search, Qt.Key.Key_1, ALT)  # the cards shown are those of an older question
    go_on.set()
    at.bot.waitUntil(lambda: answered(at, "A0005"))
    assert [one.query for one in shown] == ["张", "张文博"]
    assert at.numbers_here() == set()


def test_an_answer_that_comes_after_the_field_was_cleared_is_dropped(at: At) -> None:
    go_on = Event()

    def wait(_: Database) -> None:
        go_on.wait(30)

    at.page.search.setFocus()
    at.lane.run(wait, lambda _: None, owner=at.page)
    type_slowly(at, at.page.search, "zw")
    at.page.next_guest()
    go_on.set()
    assert at.numbers_here() == set()  # the lane has answered everything asked before
    assert at.page.choice is None


@pytest.mark.parametrize("piece", ["﷽", "👩\u200d👩\u200d👧", "x"])
def test_a_page_of_text_in_the_search_makes_no_letter_dearer_and_the_next_guest_is_heard(
    at: At, piece: str
) -> None:
    asked = list[str]()
    at.page.search.textChanged.connect(asked.append)
    at.page.search.setFocus()
    for _ in range(400):  # as the filter gives back what a bad code typed, piece by piece
        at.page.search.insert(piece)
    assert len(at.page.search.text()) <= LONGEST_SEARCH
    assert len(asked) <= LONGEST_SEARCH
    at.page.search.clear()
    at.page.search.insert(piece * 4000)  # pasted
    assert len(at.page.search.text()) <= LONGEST_SEARCH
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")


@pytest.mark.parametrize("page", [1, 2, 5, 6])
def test_a_long_list_is_read_page_by_page_and_whole(
    at: At, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(finder, "PAGE", page)
    before = at.page.finder.known()
    at.page.finder.load()
    at.bot.waitUntil(lambda: at.page.finder.known() is not before)
    assert [one.number for one in at.page.finder.known()] == [f"A{n:04d}" for n in range(1, 6)]


def test_a_name_as_it_was_heard_offers_whom_it_may_mean_and_enter_signs_nobody_in(at: At) -> None:
    at.page.setFocus()
    at.page.search.setText("欧杨晶")
    at.bot.waitUntil(lambda: at.page.choice is not None and at.page.choice.alike)
    assert at.cards() == ["A0002"]
    head = at.page.area.head
    assert head is not None
    assert "Nobody is listed as “欧杨晶”" in head.head.word
    QTest.keyClick(at.page.search, Qt.Key.Key_Return)
    assert at.numbers_here() == set()
    QTest.keyClick(at.page, Qt.Key.Key_1, ALT)
    at.until(Outcome.SIGNED_IN, "A0002")


def test_whoever_is_written_as_typed_is_never_mixed_with_those_who_only_sound_so(at: At) -> None:
    at.page.search.setText("张伟")
    at.bot.waitUntil(lambda: answered(at, "A0003", "A0004"))
    assert at.page.choice is not None
    assert not at.page.choice.alike
    at.page.search.setText("诸葛亮")
    at.bot.waitUntil(lambda: at.page.choice is None and "Not on the list?" in " ".join(said(at)))
