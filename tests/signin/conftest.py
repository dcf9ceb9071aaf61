"""What the tests of the desk share: an event with a few guests, and the page on its lane."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.kit.changes import Changes
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.signin.rules.outcome import Answer
from app.signin.screen.clerk import Desk
from app.signin.screen.reception import Reception
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import Clock, sample_view
from tests.signin.desk import GUESTS, At, film_for, lane_on, owed
from tests.signin.guestlist import Listed, list_guests


@pytest.fixture
def event(tmp_path: Path, clock: Clock) -> tuple[Path, Listed]:
    path = tmp_path / "day.fanfare"
    store = Database.create(path, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    listed = list_guests(store, GUESTS)
    store.close()
    return path, listed


@pytest.fixture
def at(
    event: tuple[Path, Listed], clock: Clock, qtbot: QtBot, request: pytest.FixtureRequest
) -> Iterator[At]:
    apply(cast("QApplication", QApplication.instance()), Theme())
    path, listed = event
    played: list[str] = []
    shown: list[Answer | None] = []
    sources = film_for(request, path.parent)
    desk = Desk("desk-1", "Liu Fang", sample_view(), sources, owed, shown.append, played.append, clock=clock)
    with lane_on(path, clock, qtbot) as (lane, faults):
        changes = Changes()
        lane.news.connect(changes.changed)
        page = Reception(lane, changes, desk)
        page.resize(1278, 678)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: bool(page.categories) and page.finder.ready)
        yield At(page, lane, listed, qtbot, played, shown, faults)
        page.shut()
    page.deleteLater()
