from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.store.database import Database
from tests.conftest import sample_view
from tests.draw.console import Console
from tests.draw.hall import desk, offer, plan, seat


@pytest.fixture
def console(qtbot: QtBot, tmp_path: Path) -> Iterator[Console]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply(app, Theme("light"))
    path = tmp_path / "event.fanfare"
    store = Database.create(path)
    name_event(store, desk(), sample_view())
    seat(store, range(1, 41))
    offer(store, plan("Third", 12, 10), plan("First", 1, position=2))
    store.close()
    made = Console(qtbot, path)
    yield made
    made.page.hide()
    made.lane.stop()
    assert made.faults == []
