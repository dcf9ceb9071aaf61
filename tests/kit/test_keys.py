"""The legend is read from the actions themselves."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.kit.keys import Deed, legend_of, pressed
from app.kit.wedge_filter import _set_off  # pyright: ignore[reportPrivateUsage]
from app.kit.widgets.legend import Legend

Mod = Qt.KeyboardModifier


def press(key: Qt.Key, held: Qt.KeyboardModifier = Mod.NoModifier, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


def screen_of(qtbot: QtBot, heard: list[object]) -> QWidget:
    screen = QWidget()
    qtbot.addWidget(screen)
    for words, keys, done in (
        ("Save", "Ctrl+S", lambda: heard.append("save")),
        ("Give one", tuple("123456789"), heard.append),
        ("A minute", ("+", "-"), heard.append),
        ("", "R", lambda: heard.append("hidden")),
    ):
        Deed(screen, words, keys, done, by_qt=keys == "Ctrl+S")
    return screen


def test_the_legend_names_the_keys_that_are_listened_to(qtbot: QtBot) -> None:
    screen = screen_of(qtbot, [])
    assert legend_of(screen) == (("Ctrl S", "Save"), ("1–9", "Give one"), ("+ −", "A minute"))


def test_a_deed_that_cannot_be_done_now_leaves_the_legend_by_itself(qtbot: QtBot) -> None:
    screen, legend = screen_of(qtbot, []), Legend()
    qtbot.addWidget(legend)
    legend.read(screen)
    save = screen.findChild(Deed)
    assert save is not None
    save.setEnabled(False)
    assert [words for _, words in legend.keys] == ["Give one", "A minute"]
    assert legend.accessibleName() == "1–9 Give one, + − A minute"
    save.setEnabled(True)
    assert legend.keys[0] == ("Ctrl S", "Save")


def test_a_pressed_key_does_its_deed_and_tells_which_key_it_was(qtbot: QtBot) -> None:
    heard: list[object] = []
    screen = screen_of(qtbot, heard)
    for event in (
        press(Qt.Key.Key_3, Mod.KeypadModifier),
        press(Qt.Key.Key_Plus, Mod.ShiftModifier),
        press(Qt.Key.Key_Minus),
        press(Qt.Key.Key_R),
    ):
        done = pressed(screen, event)
        assert done is not None
        done()
    assert heard == [2, 0, 1, "hidden"]
    assert pressed(screen, press(Qt.Key.Key_R, Mod.ControlModifier)) is None
    assert pressed(screen, press(Qt.Key.Key_S, Mod.ControlModifier)) is None  # Qt itself listens for it


def test_a_key_kept_from_qt_by_the_scanners_filter_still_does_its_deed(qtbot: QtBot) -> None:
    heard: list[object] = []
    screen = screen_of(qtbot, heard)
    assert not _set_off(screen, press(Qt.Key.Key_S, Mod.ControlModifier))
    screen.show()
    assert _set_off(screen, press(Qt.Key.Key_S, Mod.ControlModifier))
    assert heard == ["save"]
    field = QLineEdit(screen)
    assert not _set_off(field, press(Qt.Key.Key_1))
