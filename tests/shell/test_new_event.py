"""A new event: sheets find their place, each comes in wholly or not at all, and what is missing is said."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.shell.greeting import greet_new
from app.shell.laptop import Laptop
from app.shell.new_event import NewEventPage
from app.shell.opening import opener
from app.shell.planned import Planned, described, make_planned
from app.shell.sheets import SheetKind, missing, sort_sheets
from app.shell.start import free_path
from app.shell.window import ConsoleWindow
from app.store.database import Database
from app.words.errors import KnownError

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_folder_of_the_organisers_sheets_sorts_itself_by_the_headings(language: str) -> None:
    folder = SAMPLE / language
    found = sort_sheets([folder])
    assert found.sheets == {kind: folder / f"{kind}.xlsx" for kind in SheetKind}
    assert found.unknown == ()


def test_what_is_no_sheet_of_ours_is_named(tmp_path: Path) -> None:
    strange, picture = tmp_path / "budget.xlsx", tmp_path / "logo.png"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Cost centre", "Sum"])
    book.save(strange)
    picture.write_bytes(b"png")
    assert sort_sheets([strange, picture]).unknown == (strange, picture)
    assert sort_sheets([tmp_path]).unknown == (strange,), "other things may lie beside the sheets"


def test_an_event_past_midnight_ends_the_next_day_and_one_without_a_name_is_none() -> None:
    event = described("新春酒会", "", "2026-12-31", "21:00", "1:30", "zh_CN")
    assert (event.ends_at - event.starts_at).total_seconds() == 4.5 * 3600
    for name, day in ((" ", "2026-12-31"), ("新春酒会", "31 Dec")):
        with pytest.raises(KnownError):
            described(name, "", day, "21:00", "22:00", "zh_CN")


def test_a_bad_sheet_stays_out_and_says_why_while_the_others_come_in(tmp_path: Path) -> None:
    bad = tmp_path / "guests.xlsx"
    book = openpyxl.Workbook()
    for row in (["姓名", "同行人数"], ["张伟", "两位"]):
        book.worksheets[0].append(row)
    book.save(bad)
    sheets = {SheetKind.GUESTS: bad, SheetKind.PRIZES: SAMPLE / "zh" / "prizes.xlsx"}
    store = Database.create(tmp_path / "e.fanfare")
    event = described("答谢会", "一层大厅", "2026-12-01", "09:00", "11:00", "zh_CN")
    refused = make_planned(store, Planned(event, sheets))
    lacks = missing(store)
    store.close()
    assert len(refused) == 1
    assert refused[0].startswith("Guest list: ")
    assert lacks == (SheetKind.GUESTS, SheetKind.PROGRAMME, SheetKind.GIFTS)


def test_the_page_needs_only_a_name_and_takes_a_dropped_folder(qapp: QApplication, qtbot: QtBot) -> None:
    apply(qapp, Theme())
    page = NewEventPage((SAMPLE / "zh",))
    qtbot.addWidget(page)
    page.show()
    assert not page.go.isEnabled()
    qtbot.waitUntil(lambda: all(slot.path.name for slot in page.slots.values()), timeout=20_000)
    page.typed["name"].setText("Opening")
    page.typed["day"].setText("soon")
    page.go.click()  # says what is wrong, and nothing is made
    page.typed["day"].setText("2026-11-28")
    with qtbot.waitSignal(page.made) as heard:
        page.go.click()
    assert heard.args is not None
    planned = heard.args[0]
    assert planned.event.name == "Opening"
    assert set(planned.sheets) == set(SheetKind)


def test_a_new_event_begins_in_prepare_and_says_what_is_missing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    apply(qapp, Theme())
    planned = Planned(
        described("Opening", "", "2026-11-28", "09:00", "11:00", "en"),
        {SheetKind.PRIZES: SAMPLE / "en" / "prizes.xlsx"},
    )
    path = free_path(tmp_path, "Opening: day/1")
    assert path.name == "Opening day1.fanfare"
    window = ConsoleWindow(opener(path, planned=planned), path, Laptop("en"))
    window.ready.connect(lambda: greet_new(window, []))
    window.show()
    qtbot.waitUntil(
        lambda: window.frame is not None and "missing" in window.frame.banner.accessibleName(), timeout=20_000
    )
    assert window.frame is not None
    assert window.frame.shown == "prepare"
    said = "Still missing: Guest list, Programme, Gifts. Drop each sheet on its tab."
    assert window.frame.banner.accessibleName() == said
    assert free_path(tmp_path, "Opening: day/1").name == "Opening day1 2.fanfare"
    window.close()
    window.deleteLater()
