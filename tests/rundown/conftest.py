"""A programme, and the caller's console on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.store.database import Database
from tests.conftest import named_event
from tests.rundown.caller import Clock, Show
from tests.rundown.shows import programme


@pytest.fixture
def show_clock() -> Clock:
    return Clock()


@pytest.fixture
def on(qtbot: QtBot, tmp_path: Path, show_clock: Clock) -> Iterator[Show]:
    path = named_event(tmp_path / "day.fanfare", show_clock)
    store = Database.open(path, show_clock)
    programme(store, tmp_path)
    store.close()
    made = Show(qtbot, path, show_clock)
    yield made
    made.page.close()
    made.lane.stop()
    made.page.deleteLater()
