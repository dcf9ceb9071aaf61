"""Whatever a code says: no exception, nobody signed in who was not scanned, and the next guest is heard.

Twenty thousand of them: python -m tests.bench.bench_hostile
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.devices.wedge import Key, Wedge, mended
from app.event.service.event import name_event
from app.guests.rules.codes import LENGTH, LONGEST, is_ours, normalise
from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Outcome, Way
from app.signin.screen.clerk import Desk
from app.signin.screen.reception import Reception
from app.signin.service.questions import arrivals, is_listed
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view
from tests.signin.guestlist import code_of, list_guests
from tests.signin.hostile import EVIL, hostile
from tests.signin.hostile_door import Siege

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
any_text = st.text(st.characters(codec=None, categories=None), max_size=80) | st.sampled_from(
    EVIL
)  # surrogates too


@given(any_text)
def test_no_text_brings_the_rules_down(text: str) -> None:
    clean = normalise(text)
    assert clean is None or len(clean.encode()) <= LONGEST
    scan = mended(text, lambda one: is_ours(one, "K7M"))
    assert not is_ours(scan.text, "K7M") or len(scan.text) == LENGTH


@given(any_text)
def test_no_burst_brings_the_scanner_down(text: str) -> None:
    wedge = Wedge(lambda one: is_ours(one, "K7M"), "K7M")
    for k, one in enumerate(text):
        wedge.press(Key(one, 1 + k * 0.002))
    step = wedge.press(Key("\r", 1 + len(text) * 0.002, ends=True))
    assert step.scan is None or not is_ours(step.scan.text, "K7M") or code_of(1) != step.scan.text


def test_hostile_texts_sign_nobody_in_on_either_engine(store: Database) -> None:
    listed = list_guests(store, [{"name": f"来宾{k}"} for k in range(1, 9)])
    for k, text in enumerate(islice(hostile(Random(8), list(listed.codes.values())), 250)):
        way = (Way.CAMERA, Way.WEDGE, Way.PICTURE)[k % 3]
        answer = sign_in(store, Act.new("desk-1"), text, way=way)
        assert answer.outcome not in {Outcome.SIGNED_IN, Outcome.ALREADY_SIGNED_IN}, text
        assert not is_listed(store, text)
    assert arrivals(store) == ()
    for number, code in listed.codes.items():
        answer = sign_in(store, Act.new("desk-1"), code, way=Way.WEDGE)
        assert answer.guest is not None
        assert (answer.outcome, answer.guest.number) == (Outcome.SIGNED_IN, number)


@pytest.fixture
def siege(tmp_path: Path, qtbot: QtBot) -> Iterator[Siege]:
    path = tmp_path / "day.fanfare"
    store = Database.create(path)
    name_event(store, Act.new("desk-1"), sample_view())
    listed = list_guests(store, [{"name": f"来宾{k}"} for k in range(1, 41)])
    store.close()
    bugs: list[object] = []
    lane = Lane(lambda: Database.open(path), bugs.append, bugs.append)
    lane.start(lambda: None, bugs.append)
    changes = Changes()
    lane.news.connect(changes.changed)
    page = Reception(lane, changes, Desk("desk-1", "Liu Fang", sample_view()))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.finder.ready)
    yield Siege(page, lambda so: qtbot.waitUntil(so, timeout=20_000), dict(listed.codes))
    page.shut()
    lane.stop()
    page.deleteLater()
    QApplication.processEvents()
    assert bugs == []


def test_hostile_texts_through_camera_and_scanner_leave_the_desk_at_work(siege: Siege) -> None:
    siege.run(300, seed=4, good_every=25)
    assert siege.texts == {"camera": 150, "wedge": 150}
    assert len(siege.here) == 12
    found: list[set[str]] = []
    siege.page.lane.run(lambda store: {one.number for one in arrivals(store)}, found.append, owner=siege.page)
    siege.wait(lambda: bool(found))
    assert found == [set(siege.here)]
