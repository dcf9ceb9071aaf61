"""The scanner's listener knows the short codes of the list, also those that come later."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.devices.wedge import SHORTEST
from app.event.service.event import name_event
from app.guests.rules.intake import Draft
from app.guests.service.list import add_guest, reissue_code, short_codes
from app.kit.changes import Changes
from app.shell.short_codes import ShortCodes
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import Clock, sample_view
from tests.signin.desk import lane_on


def test_only_short_codes_that_count(store: Database) -> None:
    for name, code in (("欧阳静", "T-17"), ("张伟", "208"), ("林若", "a long code"), ("陈嘉禾", "")):
        guest = add_guest(store, Act.new("desk-1"), Draft(name, code=code))
        if name == "张伟":
            reissue_code(store, Act.new("desk-1"), guest.id)
    assert short_codes(store, SHORTEST) == frozenset({"T-17"})


def test_a_code_that_is_imported_later_is_known_too(tmp_path: Path, clock: Clock, qtbot: QtBot) -> None:
    path = tmp_path / "day.fanfare"
    store = Database.create(path, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    add_guest(store, Act.new("desk-1"), Draft("欧阳静", code="T-17"))
    store.close()
    known: list[Callable[[str], bool]] = []
    with lane_on(path, clock, qtbot) as (lane, _):
        changes, owner = Changes(), QObject()
        lane.news.connect(changes.changed)
        ShortCodes(lane, changes, known.append, owner)
        qtbot.waitUntil(lambda: bool(known))
        assert known[-1]("T-17")
        assert known[-1](" Ｔ-17 "), "as wide as a Chinese keyboard types it"
        assert not known[-1]("208")
        draft = Draft("张伟", code="208")
        lane.run(lambda store: add_guest(store, Act.new("desk-1"), draft), lambda _: None, owner=owner)
        qtbot.waitUntil(lambda: known[-1]("208"))
