"""The tabs of Prepare that other rooms bring: a real sheet in, a bad one refused in words."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.draw.rules.prizes import Scene
from app.draw.screen import prize_editor
from app.draw.screen.prize_page import PrizePage
from app.event.service.event import name_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.rundown.screen.plan_page import PlanPage
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "zh"
Pages = tuple[PlanPage, PrizePage]


@pytest.fixture
def pages(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Pages]:
    apply(qapp, Theme())

    def opener() -> Database:
        store = Database.create(tmp_path / "e.fanfare")
        name_event(store, Act.new("office"), sample_view())
        return store

    faults: list[object] = []
    lane, changes = Lane(opener, faults.append, faults.append), Changes()
    lane.news.connect(changes.changed)
    lane.start(lambda: None, faults.append)
    made = (
        PlanPage(lane, changes, lambda: Act.new("office")),
        PrizePage(lane, changes, lambda: Act.new("office")),
    )
    for page in made:
        qtbot.addWidget(page)
        page.show()
    yield made
    lane.stop()
    assert faults == []


def test_the_programme_comes_in_and_is_shown_in_the_events_time(qtbot: QtBot, pages: Pages) -> None:
    plan = pages[0]
    plan.import_file(SAMPLE / "programme.xlsx")
    qtbot.waitUntil(plan.preview.go.isEnabled)
    assert plan.model.rows == ()
    assert plan.preview.rows[0].cells == ("08:30", "30:00", "Guests sign in", "礼仪 6 人")
    plan.preview.go.click()
    qtbot.waitUntil(lambda: len(plan.model.rows) == 13)
    assert plan.model.rows[0][:4] == ("1", "08:30", "30:00", "Guests sign in")
    assert plan.model.rows[12][1] == "10:05"
    assert plan.bar.banner.isVisible()


def test_a_single_cue_is_changed_while_news_comes_and_a_new_one_added(qtbot: QtBot, pages: Pages) -> None:
    plan = pages[0]
    plan.import_file(SAMPLE / "programme.xlsx")
    qtbot.waitUntil(plan.preview.go.isEnabled)
    plan.preview.go.click()
    qtbot.waitUntil(lambda: len(plan.model.rows) == 13)
    plan.table.selectRow(2)
    plan.editor.fields["length"].setText("long")
    plan.editor.save.click()
    qtbot.waitUntil(lambda: "write minutes" in plan.editor.said.text())
    plan.editor.fields["length"].setText("9:30")
    plan.refresh()
    plan.editor.keep()
    qtbot.waitUntil(lambda: plan.model.rows[2][2] == "9:30")
    assert plan.editor.cue is not None
    assert plan.editor.cue.timing.duration == 570_000
    plan.add.click()
    plan.editor.fields["title"].setText("Group photo")
    plan.editor.save.click()
    qtbot.waitUntil(lambda: len(plan.model.rows) == 14)
    assert plan.model.rows[3][3] == "Group photo"
    qtbot.waitUntil(lambda: plan.editor.cue is not None and plan.editor.cue.title == "Group photo")
    plan.editor.drop.click()
    qtbot.waitUntil(lambda: plan.model.rows[3][3] == "Group photo (left out)")
    plan.editor.drop.click()
    qtbot.waitUntil(lambda: plan.model.rows[3][3] == "Group photo")


def test_the_prizes_come_in(qtbot: QtBot, pages: Pages) -> None:
    prizes = pages[1]
    bring_prizes(qtbot, prizes)
    assert prizes.model.rows[0][1:5] == ("三等奖", "保温杯礼盒", "20", "10")


def bring_prizes(qtbot: QtBot, prizes: PrizePage) -> None:
    prizes.import_file(SAMPLE / "prizes.xlsx")
    qtbot.waitUntil(prizes.preview.go.isEnabled)
    assert prizes.model.rows == ()
    prizes.preview.go.click()
    qtbot.waitUntil(lambda: len(prizes.model.rows) == 3)


def test_a_single_prize_is_changed_and_withdrawn_until_it_is_drawn(
    qtbot: QtBot, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    prizes = pages[1]
    bring_prizes(qtbot, prizes)
    prizes.table.selectRow(2)
    editor = prizes.editor
    editor.fields["count"].setText("none")
    editor.save.click()
    assert "whole number" in editor.said.text()
    editor.fields["count"].setText("2")
    editor.fields["groups"].setText("领导，媒体")
    editor.scene.setCurrentIndex(editor.scene.findData(Scene.SPHERE))
    editor.repeat.setChecked(True)
    prizes.refresh()
    editor.save.click()
    qtbot.waitUntil(lambda: prizes.model.rows[2][3] == "2")
    assert editor.prize is not None
    assert (editor.prize.plan.groups, editor.prize.plan.scene) == (("媒体", "领导"), Scene.SPHERE)
    assert not editor.prize.plan.exclude_won
    monkeypatch.setattr(prize_editor, "confirmed", lambda *_: True)
    editor.drop.click()
    qtbot.waitUntil(lambda: len(prizes.model.rows) == 2)


def test_a_programme_with_bad_rows_names_each_of_them_and_cannot_come_in(
    qtbot: QtBot, pages: Pages, tmp_path: Path
) -> None:
    plan, file = pages[0], bad_sheet(tmp_path)
    plan.import_file(file)
    qtbot.waitUntil(lambda: bool(plan.preview.rows))
    assert [(row.number, row.cells[0], row.cells[1]) for row in plan.preview.rows] == [
        (2, "soon", "5:00"),
        (3, "", "long"),
    ]
    assert all(row.reasons for row in plan.preview.rows)
    assert not plan.preview.go.isEnabled()
    assert plan.model.rows == ()


def test_prizes_that_cannot_come_in_say_why_and_change_nothing(
    qtbot: QtBot, pages: Pages, tmp_path: Path
) -> None:
    prizes, file = pages[1], bad_sheet(tmp_path)
    prizes.import_file(file)
    labels = prizes.preview.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("needs the headings" in label.text() for label in labels))
    assert prizes.model.rows == ()


def test_every_bad_row_of_a_prize_sheet_is_named(qtbot: QtBot, pages: Pages, tmp_path: Path) -> None:
    prizes, book = pages[1], openpyxl.Workbook()
    for row in (["奖项", "奖品", "数量"], ["一等奖", "电视", 1], ["", "", 1], ["二等奖", "茶具", "很多"]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "prizes.xlsx")
    prizes.import_file(tmp_path / "prizes.xlsx")
    qtbot.waitUntil(lambda: bool(prizes.preview.rows))
    assert [row.number for row in prizes.preview.rows if row.reasons] == [3, 4]
    assert not prizes.preview.go.isEnabled()


def bad_sheet(folder: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (["环节", "开始时间", "时长"], ["开场", "soon", 5], ["致辞", "", "long"]):
        book.worksheets[0].append(row)
    book.save(folder / "bad.xlsx")
    return folder / "bad.xlsx"


def test_a_prize_gets_a_picture_in_the_window_and_a_bad_file_is_refused(
    qtbot: QtBot, pages: Pages, tmp_path: Path
) -> None:
    page = pages[1]
    page.import_file(SAMPLE / "prizes.xlsx")
    qtbot.waitUntil(page.preview.go.isEnabled)
    page.preview.go.click()
    qtbot.waitUntil(lambda: page.editor.prize is not None)
    good, bad = tmp_path / "car.png", tmp_path / "bad.png"
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#305070"))
    assert image.save(str(good))
    bad.write_bytes(b"no picture")
    editor = page.editor
    editor.picture.bring(bad)
    qtbot.waitUntil(lambda: "bad.png" in editor.said.text())
    editor.picture.bring(good)
    qtbot.waitUntil(lambda: not editor.picture.thumbnail.image.isNull())
    key = editor.picture.key
    editor.save.click()
    qtbot.waitUntil(lambda: editor.prize is not None and editor.prize.plan.picture == key)
    qtbot.waitUntil(lambda: not editor.picture.thumbnail.image.isNull())
    editor.picture.remove.click()
    editor.save.click()
    qtbot.waitUntil(lambda: editor.prize is not None and editor.prize.plan.picture == "")
