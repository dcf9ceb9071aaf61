"""One guest's photograph in Prepare: chosen, replaced, taken away, while the list stays where it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.guests.screen.prepare import Prepare
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.kit.widgets.field import Field
from app.signin.screen.portrait import PortraitPart
from app.signin.service.portraits import remove_portrait
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view
from tests.draw.hall import seat

Pages = tuple[Prepare, PortraitPart, Lane]


@pytest.fixture
def pages(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Pages]:
    apply(qapp, Theme())

    def opener() -> Database:
        store = Database.create(tmp_path / "e.fanfare")
        name_event(store, Act.new("office"), sample_view())
        seat(store, range(1, 6))
        return store

    faults: list[object] = []
    lane, changes = Lane(opener, faults.append, faults.append), Changes()
    lane.news.connect(changes.changed)
    lane.start(lambda: None, faults.append)
    page = Prepare(lane, changes, lambda: Act.new("office"), sample_view(), lambda _: frozenset())
    part = PortraitPart(lane, lambda: Act.new("office"))
    page.inspector.add(part)
    page.inspector.shown.connect(part.show_guest)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.inspector.guest is not None)
    yield page, part, lane
    lane.stop()
    assert faults == []


def photograph(path: Path, colour: str) -> Path:
    Image.new("RGB", (300, 400), colour).save(path)
    return path


def choose(qtbot: QtBot, page: Prepare, place: int) -> int:
    page.table.selectRow(place)
    guest = page.inspector.guest
    assert guest is not None
    assert guest.number == f"A{place + 1:04}"
    return guest.id


def test_a_photograph_is_chosen_replaced_and_taken_away_where_the_guest_is_shown(
    qtbot: QtBot, pages: Pages, tmp_path: Path
) -> None:
    page, part, _ = pages
    third = choose(qtbot, page, 2)
    assert part.face.isHidden()
    assert part.remove.isHidden()
    part.bring(photograph(tmp_path / "one.png", "red"))
    qtbot.waitUntil(lambda: part.key != "")
    first = part.key
    assert part.face.face.toImage().pixelColor(40, 40).red() > 200
    part.bring(photograph(tmp_path / "two.png", "blue"))
    qtbot.waitUntil(lambda: part.key not in ("", first))
    assert part.face.face.toImage().pixelColor(40, 40).blue() > 200
    choose(qtbot, page, 3)
    assert part.key == "", "nobody sees the face of the guest before"
    assert part.face.isHidden()
    choose(qtbot, page, 2)
    qtbot.waitUntil(lambda: part.key not in ("", first))
    part.take_away()
    qtbot.waitUntil(lambda: part.key == "")
    assert part.face.isHidden()
    assert page.inspector.guest is not None
    assert page.inspector.guest.id == third, "the list does not jump"


def test_what_is_no_picture_is_said_in_one_sentence(qtbot: QtBot, pages: Pages, tmp_path: Path) -> None:
    page, part, _ = pages
    choose(qtbot, page, 1)
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no picture")
    part.bring(bad)
    qtbot.waitUntil(lambda: "bad.jpg" in part.said.text())
    choose(qtbot, page, 2)
    assert part.said.text() == ""


def test_what_somebody_else_took_away_meanwhile_is_said(qtbot: QtBot, pages: Pages, tmp_path: Path) -> None:
    page, part, lane = pages
    second = choose(qtbot, page, 1)
    part.bring(photograph(tmp_path / "one.png", "red"))
    qtbot.waitUntil(lambda: part.key != "")
    key = part.key
    gone: list[object] = []
    lane.run(lambda store: remove_portrait(store, Act.new("desk-2"), second, key), gone.append, owner=page)
    part.take_away()
    qtbot.waitUntil(lambda: "changed meanwhile" in part.said.text())
    qtbot.waitUntil(lambda: part.key == "")


def test_the_list_stays_on_the_guest_whose_details_are_saved_and_typing_goes_on(
    qtbot: QtBot, pages: Pages
) -> None:
    page, _, _ = pages
    fourth = choose(qtbot, page, 3)
    fields = {field.accessibleName(): field for field in page.inspector.findChildren(Field)}
    fields["Name"].setText("新名字")
    page.inspector.save()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    fields["Organisation"].setFocus()
    qtbot.keyClicks(fields["Organisation"], "Con")
    qtbot.waitUntil(lambda: any(guest.name == "新名字" for guest in page.model.guests))
    assert page.inspector.guest is not None
    assert page.inspector.guest.id == fourth
    assert page.table.currentIndex().row() == 3
    assert fields["Organisation"].text() == "Con"
    assert fields["Name"].text() == "新名字"
