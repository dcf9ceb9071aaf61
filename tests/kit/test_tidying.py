import gc
from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.kit.background import Lane
from app.kit.tidying import Tidying
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view


class Old:
    """What becomes garbage when it is old already."""

    me: object = None

    def __init__(self, where: list[bool]) -> None:
        self.where = where

    def __del__(self) -> None:
        self.where.append(True)


class Knot:
    """Garbage that only a collection finds, and that tells where it was found."""

    where: list[bool]

    def __init__(self, where: list[bool]) -> None:
        self.where, self.me = where, self

    def __del__(self) -> None:
        self.where.append(current_thread() is main_thread())


@pytest.fixture
def lane(qtbot: QtBot, tmp_path: Path) -> Iterator[Lane]:
    def opener() -> Database:
        store = Database.create(tmp_path / "e.fanfare")
        name_event(store, Act.new("desk-1"), sample_view())
        return store

    faults: list[Exception] = []
    lane = Lane(opener, faults.append, faults.append)
    opened: list[bool] = []
    lane.start(lambda: opened.append(True), faults.append)
    qtbot.waitUntil(lambda: bool(opened))
    yield lane
    lane.stop()
    assert faults == []


def test_garbage_made_on_the_lane_is_collected_on_the_windows_thread(qtbot: QtBot, lane: Lane) -> None:
    where: list[bool] = []
    owner = QObject()

    def work(_: Database) -> list[list[int]]:
        for _n in range(5_000):  # Python alone would collect many times in between, here
            Knot(where)
        return [[n] for n in range(5_000)]

    kept: list[list[list[int]]] = []
    lane.run(work, kept.append, owner=owner)
    qtbot.waitUntil(lambda: len(where) == 5_000)
    assert all(where)
    assert len(kept[0]) == 5_000


def test_a_look_at_everything_waits_for_a_pause_but_not_for_ever(qapp: QCoreApplication) -> None:
    now = [0.0]
    tidying = Tidying(qapp, lambda: now[0])
    where: list[bool] = []
    before = gc.isenabled()
    gc.disable()
    try:
        old = [Old(where)]
        gc.collect(0)
        gc.collect(1)
        old[0].me = old[0]
        old.clear()
        while gc.get_count()[2] <= gc.get_threshold()[2]:
            gc.collect(1)
        for now[0], looks in ((5.0, 0), (599.0, 0), (600.0, 1)):
            tidying.pressed()
            tidying.tidy()
            assert len(where) == looks, now
        old = [Old(where)]
        gc.collect(1)
        old[0].me = old[0]
        old.clear()
        while gc.get_count()[2] <= gc.get_threshold()[2]:
            gc.collect(1)
        now[0] = 609.0
        tidying.tidy()
        assert len(where) == 1
        now[0] = 610.0
        tidying.tidy()
        assert len(where) == 2
    finally:
        if before:
            gc.enable()


def test_what_is_kept_is_not_looked_over_again(lane: Lane) -> None:
    where: list[bool] = []
    old = [Old(where)]
    old[0].me = old[0]
    lane.keep()
    try:
        old.clear()
        gc.collect()
        assert where == []
    finally:
        gc.unfreeze()
    gc.collect()
    assert where == [True]


def test_python_collects_by_itself_again_after_the_last_lane(lane: Lane) -> None:
    other = Lane(lambda: Database.open(Path("nowhere")), lambda _: None, lambda _: None)
    other.start(lambda: None, lambda _: None)
    assert not gc.isenabled()
    other.stop()
    assert not gc.isenabled()
    lane.stop()
    assert gc.isenabled()
    lane.stop()
    assert gc.isenabled()
