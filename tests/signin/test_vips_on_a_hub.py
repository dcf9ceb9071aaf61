"""A VIP who arrives at one desk of a hub is told at the others by the news, not when they look the next time."""

from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Way
from app.signin.rules.vips import Vips
from app.signin.screen import vip_watch
from app.signin.screen.vip_watch import VipWatch
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import Clock, sample_view
from tests.signin.guestlist import Listed, list_guests

pytestmark = pytest.mark.postgres


@pytest.fixture
def listed(hub_url: str, clock: Clock) -> Listed:
    store = Database.connect(hub_url, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    made = list_guests(store, [{"name": "陈嘉禾", "vip": True}])
    store.close()
    return made


@pytest.fixture
def elsewhere(hub_url: str, clock: Clock, qtbot: QtBot, listed: Listed) -> Iterator[Lane]:
    """The lane of another desk of the same hub."""
    del listed
    faults: list[Exception] = []
    lane = Lane(lambda: Database.connect(hub_url, clock), faults.append, faults.append)
    opened: list[bool] = []
    lane.start(lambda: opened.append(True), faults.append)
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    yield lane
    lane.stop()
    assert faults == []


def test_an_arrival_at_one_desk_is_told_at_another_although_it_does_not_look(
    qtbot: QtBot, elsewhere: Lane, hub_url: str, clock: Clock, listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vip_watch, "LOOK_EVERY_MS", 3_600_000)  # it would look again in an hour
    changes = Changes()
    elsewhere.news.connect(changes.changed)
    watch = VipWatch(elsewhere, changes, clock, partial(Act.new, "stage"))
    seen: list[Vips] = []
    watch.changed.connect(seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=30_000)
    assert seen[-1].arrived == ()
    door = Database.connect(hub_url, clock)
    sign_in(door, Act.new("desk-1"), listed.codes["A0001"], way=Way.WEDGE)
    qtbot.waitUntil(lambda: [one.name for one in seen[-1].arrived] == ["陈嘉禾"], timeout=30_000)
    door.close()
    watch.deleteLater()
