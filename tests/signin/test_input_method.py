"""A scanner while a Chinese input method is on: the sequences that fcitx and ibus hand to Qt, one event after the other.

An input method takes the keys itself; the program sees what it composes (preedit) and what it commits. These sequences
were written after how both send them; no real input method runs here.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.devices.wedge import Scan
from app.guests.rules.codes import is_ours
from app.kit.wedge_filter import WedgeFilter
from tests.signin.guestlist import code_of

CODE = code_of(7)
WIDE = "".join(chr(ord(one) + 0xFEE0) for one in CODE)
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


class Composing:
    """A field with the focus, and an input method before it.

    Args:
        bot: runs the event loop.
        scans: what was heard.
    """

    def __init__(self, bot: QtBot, scans: list[Scan]) -> None:
        self.scans, self.page, self.field, self._at = scans, QWidget(), QLineEdit(), 5_000_000
        layout = QVBoxLayout(self.page)
        for widget in (self.field, QPushButton("walk-in")):
            layout.addWidget(widget)
        bot.addWidget(self.page)
        QApplication.setCursorFlashTime(
            0
        )  # a cursor that blinks would be in one picture and not in the other
        self.page.show()
        bot.waitExposed(self.page)
        self.page.activateWindow()
        self.field.setFocus()

    def picture(self) -> QImage:
        """What a person sees of the field, also what is being composed."""
        return self.field.grab().toImage()

    def compose(self, preedit: str) -> None:
        """The input method took a key and shows what it has."""
        attribute = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, len(preedit), 1)
        QApplication.sendEvent(self.field, QInputMethodEvent(preedit, [attribute]))

    def commit(self, text: str) -> None:
        """The input method hands a text over; what was composed goes with it."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.field, event)

    def key(self, one: str) -> None:
        """A key that the input method lets through, with the keyboard's own clock."""
        self._at += 2
        which = Qt.Key.Key_Return if one == "\r" else Qt.Key(ord(one.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, which, Qt.KeyboardModifier.NoModifier, one)
        event.setTimestamp(self._at)
        QApplication.sendEvent(self.field, event)


@pytest.fixture
def ime(qtbot: QtBot) -> Iterator[Composing]:
    scans: list[Scan] = []
    listener = WedgeFilter(lambda text: is_ours(text, "K7M"), scans.append, prefix="K7M")
    listener.install()
    flash = QApplication.cursorFlashTime()
    yield Composing(qtbot, scans)
    QApplication.setCursorFlashTime(flash)
    listener.remove()


def commits_all_at_enter(ime: Composing) -> None:
    """Capitals in Chinese mode: composed as they are, committed by the Enter, which it swallows."""
    for k in range(1, len(CODE) + 1):
        ime.compose(CODE[:k])
    ime.commit(CODE)


def commits_and_lets_enter_through(ime: Composing) -> None:
    """The same where the Enter comes through behind the commit."""
    commits_all_at_enter(ime)
    ime.key("\r")


def commits_letter_by_letter(ime: Composing) -> None:
    """English mode of some: a commit for each letter, digits and the Enter as keys."""
    for one in CODE:
        if one.isdigit():
            ime.key(one)
        else:
            ime.commit(one)
    ime.key("\r")


def commits_wide(ime: Composing) -> None:
    """Full-width mode: every character is committed by itself, as wide as a Chinese one."""
    for one in WIDE:
        ime.commit(one)
    ime.key("\r")


def commits_wide_at_once(ime: Composing) -> None:
    """Full-width mode, handed over at the end."""
    for k in range(1, len(WIDE) + 1):
        ime.compose(WIDE[:k])
    ime.commit(WIDE)
    ime.key("\r")


def commits_small_letters(ime: Composing) -> None:
    """Caps Lock is on: small letters, which pinyin composes, and Enter commits them raw."""
    for k in range(1, len(CODE) + 1):
        ime.compose(CODE[:k].lower())
    ime.commit(CODE.lower())


def lets_the_beginning_through(ime: Composing) -> None:
    """It was switched on by the Shift in the middle of the burst: first keys, then a commit of the rest."""
    for one in CODE[:9]:
        ime.key(one)
    for k in range(10, len(CODE) + 1):
        ime.compose(CODE[9:k])
    ime.commit(CODE[9:])
    ime.key("\r")


@pytest.mark.parametrize(
    "types",
    [
        commits_all_at_enter, commits_and_lets_enter_through, commits_letter_by_letter, commits_wide,
        commits_wide_at_once, commits_small_letters, lets_the_beginning_through,
    ],
)  # fmt: skip
def test_a_scan_is_heard_whole_and_leaves_nothing_in_the_field(
    ime: Composing, types: Callable[[Composing], None], qtbot: QtBot
) -> None:
    ime.compose("x")
    composing = ime.picture()
    ime.compose("")
    empty = ime.picture()
    assert composing != empty
    types(ime)
    assert [one.text for one in ime.scans] == [CODE]
    types(ime)  # and the next one, with nothing left of the first
    assert [one.text for one in ime.scans] == [CODE, CODE]
    assert ime.field.text() == ""
    assert ime.picture() == empty
    ime.commit("张伟")
    qtbot.waitUntil(lambda: ime.field.text() == "张伟")


def test_a_code_that_pinyin_turned_into_characters_is_lost_but_the_next_one_is_heard(ime: Composing) -> None:
    ime.compose("k")
    ime.commit("看")  # a digit chose a candidate: nobody can tell what was scanned
    ime.compose("m")
    ime.commit("没")
    ime.key("\r")
    assert ime.scans == []
    commits_all_at_enter(ime)
    assert [one.text for one in ime.scans] == [CODE]
    assert ime.field.text() == "看没"


@pytest.mark.parametrize("pieces", [["张", "文", "博"], ["A", "0", "0", "1"], ["张", "w"], ["K", "7"]])
def test_what_a_person_composes_arrives_whole_and_in_order(
    ime: Composing, pieces: list[str], qtbot: QtBot
) -> None:
    for k, piece in enumerate(pieces, start=1):
        ime.compose("x")
        ime.commit(piece)
        wanted = "".join(pieces[:k])
        qtbot.waitUntil(lambda wanted=wanted: ime.field.text() == wanted)
    assert ime.field.displayText() == "".join(pieces)
    assert ime.scans == []
