from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.kit.widgets.dialog import Dialog
from app.kit.widgets.field import Field
from app.kit.widgets.tile import Tile
from app.shell.dressing import dress
from app.shell.joining import ask_hub
from app.shell.laptop import Laptop
from app.shell.start_window import Recent, StartWindow
from app.words.catalogue import choose_language


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot) -> StartWindow:
    apply(qapp, Theme())
    window = StartWindow((Recent("/tmp/opening.fanfare", "opening", "2026-11-28", there=True),))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_enter_opens_the_sample_without_a_mouse(qtbot: QtBot, start: StartWindow) -> None:
    start.activateWindow()
    qtbot.waitUntil(start.sample.hasFocus)
    with qtbot.waitSignal(start.open_sample):
        qtbot.keyClick(start.sample, Qt.Key.Key_Return)


def test_a_recent_event_opens_by_its_row(qtbot: QtBot, start: StartWindow) -> None:
    tile = start.findChild(Tile, "/tmp/opening.fanfare")
    assert tile is not None
    with qtbot.waitSignal(start.open_file) as heard:
        tile.click()
    assert heard.args == ["/tmp/opening.fanfare"]


def test_a_file_may_be_dropped_anywhere(qtbot: QtBot, start: StartWindow, tmp_path: Path) -> None:
    file = tmp_path / "a b#c.fanfare"
    file.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(500, 500),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(start.open_file) as heard:
        start.dropEvent(drop)
    assert heard.args == [str(file)]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_it_fits_a_small_laptop_however_many_events_were_open(
    qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    choose_language(language)
    apply(qapp, Theme())
    for many in (0, 1, 5, 60):
        recent = tuple(Recent(f"/tmp/{n}.fanfare", f"{n}", "2026-11-28", there=True) for n in range(many))
        window = StartWindow(recent)
        qtbot.addWidget(window)
        hint = window.minimumSizeHint()
        assert hint.width() <= 1366
        assert hint.height() <= 690
        assert len(window.findChildren(Tile)) == 4 + many


def test_a_folder_of_sheets_that_is_dropped_begins_a_new_event(
    qtbot: QtBot, start: StartWindow, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    with qtbot.waitSignal(start.sheets_dropped) as heard:
        start.dropEvent(drop)
    assert heard.args == [(tmp_path,)]


def _answer(address: str) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    dialog.findChildren(Field)[0].setText(address)
    dialog.verb.click()


@pytest.mark.parametrize(("language", "words"), [("zh_CN", "保存"), ("en", "Save")])
def test_a_hub_is_asked_for_and_qts_own_words_are_in_the_language_of_the_console(
    qtbot: QtBot, language: str, words: str
) -> None:
    choose_language(language)
    dress(Laptop())
    assert words in QCoreApplication.translate("QPlatformTheme", "Save")
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, partial(_answer, " postgresql+psycopg://hub/day "))
    assert ask_hub(parent) == "postgresql+psycopg://hub/day"
    choose_language("en")
    dress(Laptop())
