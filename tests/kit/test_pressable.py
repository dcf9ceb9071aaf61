import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.kit.widgets.button import Button
from app.kit.widgets.pressable import Pressable
from app.kit.widgets.tile import Tile


@pytest.fixture
def tile(qtbot: QtBot) -> Tile:
    tile = Tile("Open", "an event", "plus")
    qtbot.addWidget(tile)
    return tile


@pytest.fixture
def button(qtbot: QtBot) -> Button:
    button = Button("Open")
    qtbot.addWidget(button)
    return button


def press(one: QAbstractButton, key: Qt.Key, *, held: bool) -> bool:
    """Whether whatever it lies on hears nothing of the key."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r", autorep=held)
    QCoreApplication.sendEvent(one, event)
    return event.isAccepted()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_what_paints_itself_once_however_long_it_is_held(tile: Tile, key: Qt.Key) -> None:
    presses = QSignalSpy(tile.clicked)
    press(tile, key, held=False)
    for _ in range(30):
        press(tile, key, held=True)
    assert presses.count() == 1
    press(tile, key, held=False)
    assert presses.count() == 2


def test_enter_that_is_held_from_the_press_before_presses_nothing(tile: Tile, button: Button) -> None:
    for one in (tile, button):
        presses = QSignalSpy(one.clicked)
        assert press(one, Qt.Key.Key_Return, held=True)
        assert presses.count() == 0


def test_the_space_bar_presses_and_another_key_does_not(tile: Tile) -> None:
    assert isinstance(tile, Pressable)
    presses = QSignalSpy(tile.clicked)
    QTest.keyClick(tile, Qt.Key.Key_A)
    assert presses.count() == 0
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert presses.count() == 1
