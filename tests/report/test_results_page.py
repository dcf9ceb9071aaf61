from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.guests.rules.intake import Draft
from app.guests.service.list import add_guest
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.arrivals import nice_step
from app.kit.widgets.tables import STATE_ROLE
from app.report.screen.results import ResultsPage
from app.report.service import Exported
from app.signin.screen.hosts import HostsPage
from app.signin.service.signing import sign_in_guest
from app.signin.table import HERE, STATE, VIPS
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import choose_language
from tests.conftest import START, Clock, sample_view
from tests.gifts.desk import press
from tests.report.evening import play


def _played(path: Path) -> Database:
    clock = Clock(START)
    store = Database.create(path, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    play(store, clock)
    return store


@pytest.fixture
def lane(qtbot: QtBot, tmp_path: Path) -> Iterator[Lane]:
    faults: list[Exception] = []
    lane = Lane(lambda: _played(tmp_path / "e.fanfare"), faults.append, faults.append)
    opened: list[bool] = []
    lane.start(lambda: opened.append(True), faults.append)
    qtbot.waitUntil(lambda: opened == [True])
    yield lane
    lane.stop()
    assert faults == []


@pytest.fixture
def page(qtbot: QtBot, lane: Lane) -> ResultsPage:
    changes = Changes()
    lane.news.connect(changes.changed)
    page = ResultsPage(lane, changes, lambda: Act.new("report", "李晓岚"), "e", sample_view().tz)
    changes.setParent(page)
    qtbot.addWidget(page)
    page.resize(1278, 678)
    page.show()
    qtbot.waitUntil(lambda: "3 / 4" in page.pages.now.tiles[0].accessibleName())
    return page


def test_the_figures_follow_what_happens_at_the_desks(qtbot: QtBot, page: ResultsPage, lane: Lane) -> None:
    assert page.pages.now.tiles[1].accessibleName().startswith("People here 5 / 6")
    assert "desks" in page.pages.now.tiles[3].accessibleName()

    def one_more(store: Database) -> None:
        guest = add_guest(store, press(), Draft("孙丽", category="客户"))
        sign_in_guest(store, press("desk-1"), guest.id)

    lane.run(one_more, lambda _: None, owner=page)
    qtbot.waitUntil(lambda: "4 / 5" in page.pages.now.tiles[0].accessibleName())


def test_nobody_looks_while_the_page_is_hidden(qtbot: QtBot, page: ResultsPage, lane: Lane) -> None:
    page.hide()
    before = page.pages.now.tiles[0].accessibleName()
    guest_came: list[bool] = []

    def one_more(store: Database) -> bool:
        return bool(
            sign_in_guest(store, press(), add_guest(store, press(), Draft("孙丽", category="客户")).id)
        )

    lane.run(one_more, guest_came.append, owner=page)
    qtbot.waitUntil(lambda: bool(guest_came))
    asked: list[bool] = []
    lane.run(lambda _: True, asked.append, owner=page, patient=True)
    qtbot.waitUntil(lambda: bool(asked))
    assert page.pages.now.tiles[0].accessibleName() == before
    page.show()
    qtbot.waitUntil(lambda: "4 / 5" in page.pages.now.tiles[0].accessibleName())


def test_every_list_shows_its_rows_and_an_empty_one_says_so(qtbot: QtBot, page: ResultsPage) -> None:
    for key, rows in (("guests", 4), ("draw", 1), ("gifts", 2), ("handouts", 4)):
        page.tabs.choose(key)
        assert page.pages.currentWidget() is page.pages.tables[key]
        assert page.pages.tables[key].model().rowCount() == rows
    heads = [page.pages.tables["gifts"].model().headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    assert heads == ["Gift", "Brought", "Planned"]


def test_the_export_runs_beside_the_lane_and_says_where_the_workbook_is(
    qtbot: QtBot, page: ResultsPage, tmp_path: Path
) -> None:
    done: list[Exported] = []
    page.exporting.finished.connect(done.append)
    page.export(tmp_path / "ceremony")
    assert not page.export_button.isEnabled()
    qtbot.waitUntil(lambda: bool(done))
    assert done[0].path == str(tmp_path / "ceremony.xlsx")
    assert page.banner.accessibleName() == f"The workbook is saved: {done[0].path}"
    assert page.export_button.isEnabled()
    assert load_workbook(done[0].path)["Summary"]["A1"].value == "Opening ceremony"


def test_a_stopped_export_says_so_and_leaves_nothing(qtbot: QtBot, page: ResultsPage, tmp_path: Path) -> None:
    failed: list[Exception] = []
    page.exporting.failed.connect(failed.append)
    page.export(tmp_path / "nowhere" / "e.xlsx")
    qtbot.waitUntil(lambda: bool(failed))
    assert "Choose another folder" in page.banner.accessibleName()
    assert page.export_button.isEnabled()
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_host_is_one_click_away_from_the_guests_who_are_missing(
    qtbot: QtBot, page: ResultsPage, lane: Lane
) -> None:
    def invite(store: Database) -> int:
        for name in ("孙丽", "何立新"):
            add_guest(store, press(), Draft(name, category="客户", host="王建业", host_phone="138"))
        return add_guest(store, press(), Draft("林国栋", category="客户", host="李晓岚", vip=True)).id

    came: list[int] = []
    lane.run(invite, came.append, owner=page)
    page.tabs.choose("hosts")
    hosts = page.pages.hosts
    assert isinstance(hosts, HostsPage)
    qtbot.waitUntil(
        lambda: [one.name for one in hosts.host_rows.rows] == ["李晓岚", "王建业", ""], timeout=20_000
    )
    hosts.hosts.setCurrentIndex(hosts.host_rows.index(1, 0))
    qtbot.waitUntil(lambda: [one.name for one in hosts.guest_rows.rows] == ["孙丽", "何立新"], timeout=20_000)
    assert hosts.host_rows.index(1, HERE).data() == "0 / 2"
    assert hosts.host_rows.index(0, VIPS).data(STATE_ROLE) == ("already", "circle-dashed-bold", "1 missing")
    assert hosts.host_rows.index(1, VIPS).data(STATE_ROLE) is None
    assert hosts.guest_rows.index(0, STATE).data(STATE_ROLE)[2] == "Not here"
    assert hosts.guest_rows.columnCount() == len(hosts.guest_rows.headings)
    lane.run(lambda store: sign_in_guest(store, press(), came[0]).sign_in_id, came.append, owner=page)
    qtbot.waitUntil(
        lambda: [one.name for one in hosts.host_rows.rows] == ["王建业", "李晓岚", ""], timeout=20_000
    )
    assert hosts.chosen == "王建业"  # the list moves, what was chosen stays
    page.tabs.choose("now")
    page.pages.now.by.choose("host")
    qtbot.waitUntil(lambda: "李晓岚 1 / 1" in page.pages.now.groups.accessibleName(), timeout=20_000)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("size", [(1278, 600), (1278, 678), (1446, 946)])
def test_the_page_paints_in_both_languages(
    qtbot: QtBot, page: ResultsPage, language: str, size: tuple[int, int]
) -> None:
    choose_language(language)
    page.resize(*size)
    for key in ("now", "guests", "hosts", "draw", "gifts", "handouts"):
        page.tabs.choose(key)
        picture = page.grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, size[0], 9) for y in range(0, size[1], 9)}
        assert len(colours) > 5  # something is on it


@pytest.mark.parametrize("most", [1, 2, 3, 7, 18, 100, 101, 999, 12345])
def test_grid_lines_are_round_and_few(most: int) -> None:
    step = nice_step(most)
    assert 1 <= -(-most // step) <= 3
    assert step * 3 >= most
