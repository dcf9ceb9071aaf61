"""Photographs of guests come from a folder by number or code, bounded, and go with the file."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.guests.records import invitations
from app.guests.records import people as guest_records
from app.kit.background import Lane
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.signin.records.portraits import portraits_of
from app.signin.screen.photographs import Photographs
from app.signin.service.portraits import Photograph, keep_portraits, match_portraits
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database, Transaction
from app.store.pictures import PORTRAIT, kept
from app.words.errors import KnownError
from tests.conftest import sample_view
from tests.draw.hall import desk, seat


def photograph(path: Path, colour: str = "#804020") -> Path:
    path.parent.mkdir(exist_ok=True)
    Image.new("RGB", (900, 1200), colour).save(path)
    return path


def codes(store: Database) -> dict[int, str]:
    """Give the first two guests codes."""
    guests = store.ask(guest_records.all_views)

    def work(t: Transaction) -> int:
        invitations.issue_codes(t, [(guests[0].id, "K7M-abc"), (guests[1].id, "K7M-xyz")])
        return 1

    store.perform(desk(), "test.codes", int, work)
    return store.ask(invitations.live_codes)


def test_a_folder_is_matched_by_number_or_code_and_strangers_are_named(
    store: Database, tmp_path: Path
) -> None:
    seat(store, range(1, 5))
    codes(store)
    folder = tmp_path / "photos"
    for name in ("a0001.JPG", "K7M-xyz.png", "A0004.jpg", "somebody.png"):
        photograph(folder / name)
    (folder / "list.txt").write_text("x")
    found = match_portraits(store, folder)
    guests = {guest.number: guest.id for guest in store.ask(guest_records.all_views)}
    assert {each.guest_id for each in found.photographs} == {
        guests["A0001"],
        guests["A0002"],
        guests["A0004"],
    }
    assert found.strangers == ("somebody.png",)


def test_photographs_are_kept_small_once_and_the_newest_counts(store: Database, tmp_path: Path) -> None:
    seat(store, range(1, 3))
    one, two = (guest.id for guest in store.ask(guest_records.all_views))
    first = photograph(tmp_path / "p" / "A0001.jpg")
    broken = tmp_path / "p" / "A0002.jpg"
    broken.write_bytes(b"no picture")
    batch = (Photograph(one, str(first)), Photograph(two, str(broken)))
    came = keep_portraits(store, desk(), batch)
    assert (came.kept, came.same, len(came.refused)) == (1, 0, 1)
    assert "A0002.jpg" in came.refused[0]
    assert keep_portraits(store, desk(), batch[:1]).same == 1
    before = store.ask(lambda t: portraits_of(t, (one, two)))
    assert list(before) == [one]
    (picture,) = kept(store, before.values())
    assert picture.width <= PORTRAIT.width
    assert picture.height <= PORTRAIT.height
    keep_portraits(store, desk(), (Photograph(one, str(photograph(first, "#204080"))),))
    after = store.ask(lambda t: portraits_of(t, (one, two)))
    assert after[one] != before[one]
    assert store.ask(lambda t: portraits_of(t, ())) == {}
    assert check_audit(store).whole


def test_a_folder_without_pictures_is_refused_in_one_sentence(store: Database, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="holds no"):
        match_portraits(store, tmp_path)
    with pytest.raises(KnownError, match="cannot be read"):
        match_portraits(store, tmp_path / "nowhere")


def test_a_whole_folder_comes_in_from_the_window_and_can_be_stopped(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    apply(qapp, Theme())
    path = tmp_path / "e.fanfare"
    store = Database.create(path)
    name_event(store, Act.new("office"), sample_view())
    seat(store, range(1, 21))
    store.close()
    faults: list[object] = []
    lane = Lane(lambda: Database.open(path), faults.append, faults.append)
    lane.start(lambda: None, faults.append)
    try:
        _bring_in(qtbot, lane, tmp_path)
    finally:
        lane.stop()
    assert faults == []


def _bring_in(qtbot: QtBot, lane: Lane, tmp_path: Path) -> None:
    page, told = Photographs(lane, lambda: Act.new("office")), list[tuple[str, str]]()
    for widget in (page.button, page.progress):
        qtbot.addWidget(widget)
    page.said.connect(lambda words, tone: told.append((words, tone)))
    for n in range(1, 21):
        photograph(tmp_path / "p" / f"A{n:04}.jpg")
    photograph(tmp_path / "p" / "nobody.jpg")
    page.begin(tmp_path / "p")
    page.progress.cancelled.emit()  # before anything was matched: it goes on from the first batch
    qtbot.waitUntil(lambda: len(told) == 1, timeout=30_000)
    assert told[0] == ("20 photographs came in. nobody.jpg belongs to no guest.", "already")
    page.begin(tmp_path / "p")
    qtbot.waitUntil(lambda: len(told) == 2, timeout=30_000)
    assert told[1][0].startswith("0 photographs came in. 20 were there before.")
    page.begin(tmp_path)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[2][1] == "refuse"
