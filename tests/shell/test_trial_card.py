"""Pre-flight: the test code is shown, saved and scanned, and the line says what the keyboard did."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.devices.wedge import Repair, Scan
from app.guests.rules.codes import trial_code
from app.shell.preflight import Preflight
from app.shell.window import ConsoleWindow
from app.signin.screen.reception import Reception
from tests.shell.consoles import a_console

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[ConsoleWindow]:
    with a_console(qtbot, tmp_path, size=(1366, 690)) as window:
        yield window


@pytest.fixture
def page(window: ConsoleWindow, qtbot: QtBot) -> Preflight:
    assert window.frame is not None
    window.frame.go("preflight")
    page = window.frame.room("preflight")
    assert isinstance(page, Preflight)
    qtbot.waitUntil(lambda: "scanner" in page.rows, timeout=20_000)
    return page


def test_a_scan_of_the_test_code_fills_the_line_and_stays_on_the_page(
    window: ConsoleWindow, page: Preflight, qtbot: QtBot
) -> None:
    assert window.frame is not None
    code = trial_code("K7M")
    assert page.rows["scanner"].check.good
    window.scanned(Scan(code, Repair.CAPS))
    qtbot.waitUntil(lambda: not page.rows["scanner"].check.good)
    assert "press it once" in page.rows["scanner"].check.said
    assert window.frame.shown == "preflight"
    window.scanned(Scan(code))
    qtbot.waitUntil(lambda: page.rows["scanner"].check.good)


def test_any_other_code_goes_to_the_door_as_ever(window: ConsoleWindow, page: Preflight) -> None:
    del page
    assert window.frame is not None
    window.scanned(Scan("https://example.org/nobody"))
    assert isinstance(window.frame.room(window.frame.shown), Reception)


def test_the_card_shows_the_code_says_what_was_scanned_and_is_saved(
    window: ConsoleWindow, page: Preflight, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = page.rows["scanner"].button
    assert button is not None
    button.click()
    card = page.card
    assert card is not None
    window.scanned(Scan(trial_code("K7M"), Repair.METHOD))
    assert "input method" in card.said.text()
    path = tmp_path / "TEST.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    card.verb.click()
    assert path.read_bytes().startswith(b"%PDF")
    assert "TEST.pdf" in card.said.text()
    card.save(tmp_path / "no" / "such" / "folder.pdf")
    assert "folder.pdf" in card.said.text()
    assert "is saved" not in card.said.text()
    card.reject()
    qtbot.waitUntil(lambda: page.card is None)
