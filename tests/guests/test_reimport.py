"""A newer list comes in: it changes only what it speaks of, nobody comes twice, and who is missing in it is shown."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.service.event import name_event
from app.guests.rules.guest import GuestView
from app.guests.rules.intake import RawRow, Trouble, judge
from app.guests.screen.intake import Intake, preview_row
from app.guests.service.intake import Imported, import_guests, preview_import, say_problem
from app.guests.service.list import cancel_guest, categories, everyone, set_categories
from app.kit.background import Lane
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.kit.widgets.preview import Fate
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from tests.conftest import Clock, sample_view

HEAD = ("姓名", "单位", "手机", "类别", "桌号", "备注", "必读")
ANN = ("张伟", "远澜科技", "13800000001", "客户", "3", "花生过敏", "是")
BEN = ("张伟", "华禾银行", "13800000002", "客户", "5", "", "")
CAI = ("陈嘉禾", "启衡", "", "领导", "1", "", "")


def sheet(path: Path, *rows: tuple[str, ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def act() -> Act:
    return Act.new("office", "Wang")


@pytest.fixture
def three(store: Database, tmp_path: Path) -> Database:
    assert import_guests(store, act(), sheet(tmp_path / "v1.xlsx", HEAD, ANN, BEN, CAI)).new == 3
    return store


def test_a_sheet_without_a_column_leaves_it_and_adds_nobody_twice(three: Database, tmp_path: Path) -> None:
    before = everyone(three)
    again = sheet(
        tmp_path / "v2.xlsx",
        ("姓名", "单位", "桌号"),
        ("张伟", "远澜科技", "7"),
        ("张伟", "华禾银行", "5"),
        ("陈嘉禾", "启衡", "1"),
    )
    assert import_guests(three, act(), again) == Imported(0, 1, 2)
    after = everyone(three)
    assert [one.table_no for one in after] == ["7", "5", "1"]
    assert [(one.phone, one.note, one.category, one.must_read) for one in after] == [
        (one.phone, one.note, one.category, one.must_read) for one in before
    ]
    assert {one.name for one in categories(three)} == {
        "客户",
        "领导",
    }  # none is made for a column that is not there


def test_what_changes_is_said_before_and_after(three: Database, tmp_path: Path) -> None:
    path = sheet(tmp_path / "v2.xlsx", HEAD, (*ANN[:4], "7", "", ""), BEN, CAI)
    changed, same, _ = (preview_row(row) for row in preview_import(three, path).rows)
    assert (changed.fate, same.fate, same.note) == (Fate.CHANGED, Fate.SAME, "")
    assert changed.note == "Table: 3 → 7; Note: 花生过敏 → –; Must read: ✓ → –"


def test_a_name_that_several_guests_have_is_not_guessed(three: Database, tmp_path: Path) -> None:
    path = sheet(tmp_path / "v2.xlsx", ("姓名", "桌号"), ("张伟", "9"), ("张伟", "8"), ("陈嘉禾", "2"))
    problems = preview_import(three, path).problems
    assert [(one.row, one.trouble) for one in problems] == [
        (2, Trouble.WHICH_GUEST),
        (3, Trouble.WHICH_GUEST),
    ]
    assert "张伟" in say_problem(problems[0])


def test_people_whom_nothing_tells_apart_come_in_once_each(store: Database, tmp_path: Path) -> None:
    twins = sheet(tmp_path / "v1.xlsx", ("姓名", "单位", "手机"), ("张伟", "", ""), ("张伟", "", ""))
    assert import_guests(store, act(), twins) == Imported(2, 0, 0)
    assert import_guests(store, act(), twins) == Imported(0, 0, 2)
    more = sheet(tmp_path / "v2.xlsx", ("姓名", "单位", "手机"), *[("张伟", "", "")] * 3)
    assert import_guests(store, act(), more) == Imported(1, 0, 2)


def test_a_category_of_vips_makes_no_row_a_change(three: Database, tmp_path: Path) -> None:
    from dataclasses import replace

    set_categories(three, act(), tuple(replace(one, vip=one.name == "领导") for one in categories(three)))
    path = sheet(tmp_path / "v2.xlsx", (*HEAD, "贵宾"), (*ANN, ""), (*BEN, ""), (*CAI, ""))
    assert import_guests(three, act(), path) == Imported(0, 0, 3)
    own = sheet(tmp_path / "v3.xlsx", (*HEAD, "贵宾"), (*ANN, "是"), (*BEN, ""), (*CAI, ""))
    assert import_guests(three, act(), own) == Imported(0, 1, 2)
    assert [one.vip for one in everyone(three)] == [True, False, True]


def test_who_is_missing_in_the_file_stays_unless_somebody_decides(three: Database, tmp_path: Path) -> None:
    _, ben, cai = everyone(three)
    path = sheet(tmp_path / "v2.xlsx", HEAD, ANN)
    assert [one.number for one in preview_import(three, path).absent] == [ben.number, cai.number]
    assert import_guests(three, act(), path) == Imported(0, 0, 1)
    assert not any(one.cancelled for one in everyone(three))
    once = act()
    for _ in range(2):  # a retry answers as the first time did
        assert import_guests(three, once, path, frozenset({ben.id})) == Imported(0, 0, 1, dropped=1)
    assert [one.cancelled for one in everyone(three)] == [False, True, False]
    everybody = frozenset({one.id for one in everyone(three)})
    whole = sheet(tmp_path / "v3.xlsx", HEAD, ANN, BEN, CAI)
    assert import_guests(three, act(), whole, everybody).dropped == 0  # a row is about each of them
    assert check_audit(three).whole


def test_somebody_who_had_cancelled_stays_so_and_the_preview_says_it(three: Database, tmp_path: Path) -> None:
    cancel_guest(three, act(), everyone(three)[2].id)
    path = sheet(tmp_path / "v2.xlsx", HEAD, ANN, BEN, CAI)
    preview = preview_import(three, path)
    assert preview.absent == ()
    assert "cancelled" in preview_row(preview.rows[2]).note


TEXTS = st.sampled_from(("", "1", "2"))
PEOPLE = st.lists(st.tuples(st.sampled_from(("甲", "乙")), TEXTS, TEXTS), max_size=6)


@given(
    PEOPLE, PEOPLE, st.sampled_from((("name",), ("name", "organisation"), ("name", "organisation", "phone")))
)
def test_no_guest_is_matched_by_two_rows_and_none_is_both_missing_and_matched(
    listed: list[tuple[str, str, str]], rows: list[tuple[str, str, str]], columns: tuple[str, ...]
) -> None:
    guests = tuple(
        GuestView(k, f"A{k:04d}", name, organisation=place, phone=phone)
        for k, (name, place, phone) in enumerate(listed, start=1)
    )
    said = [
        RawRow(
            k,
            {
                field: text
                for field, text in zip(("name", "organisation", "phone"), row, strict=True)
                if field in columns
            },
        )
        for k, row in enumerate(rows, start=2)
    ]
    preview = judge(said, guests, {})
    matched = [row.guest_id for row in preview.rows if row.guest_id is not None]
    assert len(matched) == len(set(matched))
    assert {one.id for one in preview.absent} | set(matched) == {one.id for one in guests}
    assert not {one.id for one in preview.absent} & set(matched)
    for row in preview.rows:
        if row.before is not None:
            assert row.fields == ()  # nothing but what tells people apart was said, and that fits


# on the page


@pytest.fixture
def intake(qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[Intake]:
    apply(qapp, Theme())
    path = tmp_path / "day.fanfare"
    store = Database.create(path, clock)
    name_event(store, act(), sample_view())
    import_guests(store, act(), sheet(tmp_path / "v1.xlsx", HEAD, ANN, BEN, CAI))
    inside = frozenset({everyone(store)[2].id})
    store.close()
    bugs: list[Exception] = []
    lane = Lane(lambda: Database.open(path, clock), bugs.append, bugs.append)
    opened: list[bool] = []
    lane.start(lambda: opened.append(True), bugs.append)
    qtbot.waitUntil(lambda: bool(opened))
    page = Intake(lane, act, lambda _: inside)
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show()
    yield page
    lane.stop()
    assert bugs == []


def _looked(qtbot: QtBot, page: Intake, path: Path) -> None:
    page.look_at(path)
    qtbot.waitUntil(lambda: bool(page.preview.rows))


def test_the_page_lists_the_missing_and_drops_only_who_is_not_here(
    qtbot: QtBot, intake: Intake, tmp_path: Path
) -> None:
    _looked(qtbot, intake, sheet(tmp_path / "v2.xlsx", HEAD, ANN))
    preview = intake.preview
    preview.choose(Fate.ABSENT)
    assert [(row.cells[1], row.note) for row in preview.model.rows] == [
        ("张伟", ""), ("陈嘉禾", "Is here, but not in the file"),
    ]  # fmt: skip
    assert preview.drop.text() == "The one who is not in the file is not coming"
    assert (preview.drop.isChecked(), preview.go.isEnabled()) == (False, False)
    preview.drop.click()
    assert preview.go.text() == "Drop 1 guest"
    with qtbot.waitSignal(intake.done) as said:
        preview.go.click()
    assert "1 guest is not expected any more" in cast("list[str]", said.args)[0]


def test_a_whole_list_offers_nothing_to_drop_and_the_next_file_begins_anew(
    qtbot: QtBot, intake: Intake, tmp_path: Path
) -> None:
    _looked(qtbot, intake, sheet(tmp_path / "v2.xlsx", HEAD, ANN))
    intake.preview.drop.click()
    _looked(qtbot, intake, sheet(tmp_path / "v3.xlsx", HEAD, ANN, BEN, CAI))
    qtbot.waitUntil(lambda: len(intake.preview.rows) == 3)
    assert not intake.preview.drop.isVisible()
    assert not intake.preview.dropping
    assert not intake.preview.chips[Fate.ABSENT].isVisible()
    assert intake.preview.go.text() == "Nothing new in it"
