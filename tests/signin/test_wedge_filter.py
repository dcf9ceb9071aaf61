from collections.abc import Iterator
from itertools import count
from time import monotonic
from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.devices.wedge import Repair, Scan
from app.guests.rules.codes import is_ours
from app.kit.wedge_filter import WedgeFilter
from tests.signin.guestlist import code_of

CODE = code_of(7)
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


class Desk(QWidget):
    """A search field, a button with the focus on demand, and a shortcut on a single key."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("acknowledge")
        self.pressed, self.plus = 0, 0
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._press)
        shortcut = QShortcut(Qt.Key.Key_Plus, self)
        shortcut.activated.connect(self._plus)

    def _press(self) -> None:
        self.pressed += 1

    def _plus(self) -> None:
        self.plus += 1


@pytest.fixture
def scans() -> list[Scan]:
    return []


@pytest.fixture
def desk(qtbot: QtBot, scans: list[Scan]) -> Iterator[Desk]:
    desk = Desk()
    qtbot.addWidget(desk)
    listener = WedgeFilter(lambda text: is_ours(text, "K7M"), scans.append)
    listener.install()
    desk.show()
    qtbot.waitExposed(desk)
    desk.activateWindow()
    yield desk
    listener.remove()


def press(target: QWidget, one: str, delay: int) -> None:
    QTest.keyClick(
        target, cast("Qt.Key", one), delay=delay
    )  # the stubs know keys only, Qt takes characters too


def burst(target: QWidget, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    for one in text:
        press(target, one, 3)
    QTest.keyClick(target, end, delay=3)


def test_a_scan_goes_to_the_desk_and_not_into_the_field_that_has_the_focus(
    desk: Desk, scans: list[Scan]
) -> None:
    desk.field.setFocus()
    burst(desk.field, CODE)
    assert scans == [Scan(CODE)]
    assert desk.field.text() == ""


def test_a_scan_does_not_press_the_focused_button_nor_set_off_shortcuts(
    desk: Desk, scans: list[Scan]
) -> None:
    desk.button.setFocus()
    burst(desk.button, "SYS+" + CODE)
    QTest.keyClick(desk.button, Qt.Key.Key_Return, delay=3)
    assert scans == [Scan("SYS+" + CODE)]
    assert (desk.pressed, desk.plus) == (0, 0)


def test_typing_arrives_whole_and_in_order(desk: Desk, scans: list[Scan], qtbot: QtBot) -> None:
    desk.field.setFocus()
    for one in "zhang w":
        press(desk.field, one, 70)
    qtbot.waitUntil(lambda: desk.field.text() == "zhang w")
    QTest.keyClick(desk.field, Qt.Key.Key_Backspace)
    assert desk.field.text() == "zhang "
    assert scans == []


def test_a_single_key_shortcut_still_works_a_moment_later(desk: Desk, qtbot: QtBot) -> None:
    desk.button.setFocus()
    QTest.keyClick(desk.button, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: desk.plus == 1)


def test_a_bare_enter_reaches_the_button(desk: Desk, scans: list[Scan]) -> None:
    desk.button.setFocus()
    QTest.keyClick(desk.button, Qt.Key.Key_Space, delay=400)
    QTest.keyClick(desk.button, Qt.Key.Key_Return, delay=400)
    assert scans == []


def test_caps_lock_and_an_input_method_are_mended(desk: Desk, scans: list[Scan]) -> None:
    desk.field.setFocus()
    burst(desk.field, CODE.lower())
    event = QInputMethodEvent()
    event.setCommitString(CODE)
    QApplication.sendEvent(desk.field, event)
    assert scans == [Scan(CODE, Repair.CAPS), Scan(CODE, Repair.METHOD)]
    assert desk.field.text() == ""
    event = QInputMethodEvent()
    event.setCommitString("张伟")
    QApplication.sendEvent(desk.field, event)
    assert desk.field.text() == "张伟"


def test_a_letter_and_then_one_from_the_input_method_both_arrive(
    desk: Desk, scans: list[Scan], qtbot: QtBot
) -> None:
    desk.field.setFocus()
    press(desk.field, "A", 0)
    event = QInputMethodEvent()
    event.setCommitString("伟")
    QApplication.sendEvent(desk.field, event)
    qtbot.waitUntil(lambda: desk.field.text() == "A伟")
    assert scans == []


def key(one: str, at_ms: int, *, repeated: bool = False) -> QKeyEvent:
    which = Qt.Key.Key_Return if one == "\r" else Qt.Key(ord(one))
    event = QKeyEvent(QEvent.Type.KeyPress, which, Qt.KeyboardModifier.NoModifier, one, repeated)
    event.setTimestamp(at_ms)
    return event


def test_the_same_letter_twice_at_once_is_not_a_held_key_and_a_held_key_is_no_scanner(
    desk: Desk, scans: list[Scan], qtbot: QtBot
) -> None:
    desk.field.setFocus()
    text = "SYS-000-11-00"
    for k, one in enumerate(text):
        again = k > 0 and text[k - 1] == one
        QApplication.sendEvent(desk.field, key(one, 5000 + 2 * k, repeated=again))
    QApplication.sendEvent(desk.field, key("\r", 5000 + 2 * len(text)))
    assert scans == [Scan(text)]
    assert desk.field.text() == ""
    for k in range(12):  # held: the first repeat comes after a quarter of a second, the others quickly
        QApplication.sendEvent(desk.field, key("7", 9000 + (250 + 30 * k if k else 0), repeated=k > 0))
    qtbot.waitUntil(lambda: desk.field.text() == "7" * 12)
    assert len(scans) == 1


def test_keys_that_wait_while_the_computer_stands_still_are_not_torn_from_those_before(
    desk: Desk, scans: list[Scan]
) -> None:
    at = count(1_000_000, 2)
    for k, one in enumerate(CODE + "\r"):
        QApplication.sendEvent(desk.field, key(one, next(at)))
        if k in {1, 4, 12}:  # it stands still: the time of waiting is over before the next key is seen
            began = monotonic()
            while monotonic() - began < 0.35:
                pass
            QApplication.processEvents()
    assert [one.text for one in scans] == [CODE]
    assert desk.field.text() == ""


def test_what_a_machine_types_without_an_end_arrives_whole_and_in_one_piece(desk: Desk, qtbot: QtBot) -> None:
    desk.field.setFocus()
    changes: list[str] = []
    desk.field.textChanged.connect(changes.append)
    for k, one in enumerate("typed by a macro, without Enter"):
        QApplication.sendEvent(desk.field, key(one, 20_000 + 2 * k))
    qtbot.waitUntil(lambda: bool(changes))
    assert changes == ["typed by a macro, without Enter"]
