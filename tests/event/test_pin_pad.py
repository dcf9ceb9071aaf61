"""The pad and the panel on a real lane, with real keys."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.rules import Role
from app.event.screen.pad import BACK, GO, PinPad
from app.event.screen.pins import PinDialog, PinPanel
from app.event.service.event import name_event
from app.event.service.pins import pinned, set_pin
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import Clock, sample_view

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def act() -> Act:
    return Act.new("kiosk-1")


@dataclass
class At:
    lane: Lane
    changes: Changes
    bot: QtBot
    faults: list[KnownError] = field(default_factory=list)

    def pinned(self) -> frozenset[Role]:
        found: list[frozenset[Role]] = []
        self.lane.run(pinned, found.append, owner=self.lane)
        self.bot.waitUntil(lambda: bool(found))
        return found[0]


@pytest.fixture
def at(tmp_path: Path, clock: Clock, qtbot: QtBot) -> Iterator[At]:
    apply(cast("QApplication", QApplication.instance()), Theme())
    path = tmp_path / "day.fanfare"
    store = Database.create(path, clock)
    name_event(store, act(), sample_view())
    set_pin(store, act(), Role.RECEPTION, "4805")
    store.close()
    faults: list[KnownError] = []
    bugs: list[Exception] = []
    lane, changes = Lane(lambda: Database.open(path, clock), faults.append, bugs.append), Changes()
    lane.news.connect(changes.changed)
    opened: list[bool] = []
    lane.start(lambda: opened.append(True), faults.append)
    qtbot.waitUntil(lambda: bool(opened))
    yield At(lane, changes, qtbot, faults)
    lane.stop()
    assert bugs == []


@pytest.fixture
def pad(at: At) -> PinPad:
    made = PinPad(at.lane, act, (Role.ORGANISER, Role.RECEPTION), "Staff")
    at.bot.addWidget(made)
    made.show()
    return made


def test_the_right_pin_by_keyboard_opens_and_shows_only_dots(at: At, pad: PinPad) -> None:
    for key in "48015":
        QTest.keyClick(pad, cast("Qt.Key", key))
    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    QTest.keyClick(pad, cast("Qt.Key", "5"))
    assert pad._dots.text() == "●●●●"
    with at.bot.waitSignal(pad.opened) as heard:
        QTest.keyClick(pad, Qt.Key.Key_Return)
    assert heard.args == [Role.RECEPTION]
    assert pad._dots.text() == ""


def test_wrong_ones_by_finger_are_counted_and_then_the_keys_rest(at: At, pad: PinPad) -> None:
    for left in (4, 3, 2, 1):
        for key in ("1", "7", BACK, "7", "3", "9", GO):
            QTest.mouseClick(pad.keys[key], Qt.MouseButton.LeftButton)
        at.bot.waitUntil(lambda left=left: f": {left} tr" in pad.said.text())
    for key in ("9", "9", "9", "9", GO):
        QTest.mouseClick(pad.keys[key], Qt.MouseButton.LeftButton)
    at.bot.waitUntil(lambda: "0:30" in pad.said.text())
    assert not any(key.isEnabled() for key in pad.keys.values())
    at.bot.waitUntil(lambda: "0:29" in pad.said.text())
    QTest.keyClick(pad, cast("Qt.Key", "4"))
    assert pad._dots.text() == ""


def test_while_the_event_cannot_be_written_tries_are_counted_on_the_pad(at: At, pad: PinPad) -> None:
    def lock(store: Database) -> bool:
        raw = store.engine.raw_connection()
        raw.cursor().execute("PRAGMA query_only=ON")
        raw.close()
        return True

    locked: list[bool] = []
    at.lane.run(lock, locked.append, owner=pad)
    at.bot.waitUntil(lambda: locked == [True])
    for left in (4, 3, 2, 1):
        for key in ("7", "7", "3", "9", GO):
            pad.press(key)
        at.bot.waitUntil(lambda left=left: f": {left} tr" in pad.said.text())
    for key in ("7", "7", "3", "9", GO):
        pad.press(key)
    at.bot.waitUntil(lambda: "0:30" in pad.said.text())
    pad.ask()  # asking anew does not shorten the wait
    for key in ("4", "8", "0", "5", GO):
        pad.press(key)
    at.bot.waitUntil(lambda: "wrong tries" in pad.said.text())
    pad._tries = replace(pad._tries, wrong=1)
    pad.ask()
    for key in ("4", "8", "0", "5"):
        pad.press(key)
    with at.bot.waitSignal(pad.opened) as heard:
        pad.press(GO)
    assert heard.args == [Role.RECEPTION]


def test_esc_and_a_pad_that_nobody_touches_go_back(at: At, pad: PinPad) -> None:
    with at.bot.waitSignal(pad.left):
        QTest.keyClick(pad, Qt.Key.Key_Escape)
    pad._untouched.setInterval(1)
    with at.bot.waitSignal(pad.left):
        pad._untouched.start()
    QTest.keyClick(pad, cast("Qt.Key", "4"))
    pad.hide()
    assert pad._typed == ""
    assert not pad._untouched.isActive()


def test_a_pin_is_set_by_typing_it_twice_and_taken_away_again(at: At) -> None:
    panel = PinPanel(at.lane, at.changes, act)
    at.bot.addWidget(panel)
    panel.show()
    at.bot.waitUntil(lambda: panel.tags[Role.RECEPTION].accessibleName() == "PIN set")
    change, remove = panel.buttons[Role.ORGANISER]
    assert not remove.isEnabled()
    QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    (dialog,) = panel.findChildren(PinDialog)
    for first, again, said in (
        ("2048", "2049", "not the same"),
        ("1234", "1234", "guess"),
        ("77", "77", "12 digits"),
    ):
        for box, typed in zip(dialog.fields, (first, again), strict=True):
            box.clear()
            QTest.keyClicks(box, typed)
        QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
        at.bot.waitUntil(lambda said=said: said in dialog.said.text())
        at.bot.waitUntil(dialog.verb.isEnabled)
    for box in dialog.fields:
        box.clear()
        QTest.keyClicks(box, "204816")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    at.bot.waitUntil(lambda: not dialog.isVisible())
    assert at.pinned() == {Role.ORGANISER, Role.RECEPTION}
    assert [box.text() for box in dialog.fields] == ["", ""]
    at.bot.waitUntil(remove.isEnabled)
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    at.bot.waitUntil(lambda: panel.tags[Role.ORGANISER].accessibleName() == "No PIN")
    assert at.pinned() == {Role.RECEPTION}
