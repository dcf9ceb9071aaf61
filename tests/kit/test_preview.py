"""What a sheet would bring: every bad row in red with its reason, and no way in while there is one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.kit.widgets.preview import WHOLE_ROW, Fate, SheetPreview, SheetRow
from app.kit.widgets.tables import STATE_ROLE, WRONG_ROLE

FILE = Path("list.xlsx")
GOOD = SheetRow(2, ("A", "Ann"))
SAME = SheetRow(3, ("B", "Ben"), Fate.SAME)
CHANGED = SheetRow(4, ("C", "Cy"), Fate.CHANGED)
BAD = SheetRow(7, ("D", "soon"), reasons=((1, "Write a time."), (WHOLE_ROW, "Its end is missing.")))
WORSE = SheetRow(9, ("", "Eve"), reasons=((0, "The number is missing."),))


@pytest.fixture
def preview(qapp: QApplication, qtbot: QtBot) -> SheetPreview:
    apply(qapp, Theme())
    made = SheetPreview(("No", "Name"), (60, 90, 120, 300))
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_clean_sheet_can_come_in_once(qtbot: QtBot, preview: SheetPreview) -> None:
    preview.show_rows(FILE, (GOOD, SAME, CHANGED))
    assert preview.go.text() == "Import 2 rows"
    with qtbot.waitSignal(preview.accepted):
        preview.go.click()
    assert not preview.go.isEnabled()


def test_one_bad_row_keeps_the_whole_sheet_out_and_is_shown_first(preview: SheetPreview) -> None:
    preview.show_rows(FILE, (GOOD, BAD, CHANGED, WORSE))
    assert not preview.go.isEnabled()
    assert preview.go.text() == "2 rows must be mended first"
    assert preview.model.rows == (BAD, WORSE)
    index = preview.model.index
    assert index(0, 3).data(STATE_ROLE) == ("refuse", "warning-fill", "Write a time.")
    assert [index(0, column).data(WRONG_ROLE) for column in range(4)] == [False, False, True, False]
    assert [index(1, column).data(WRONG_ROLE) for column in range(4)] == [False, True, False, False]


def test_the_counts_filter_and_the_places_follow_each_other_round(
    qtbot: QtBot, preview: SheetPreview
) -> None:
    preview.show_rows(FILE, (GOOD, BAD, SAME, CHANGED, WORSE))
    assert [chip.accessibleName() for chip in preview.chips.values()] == [
        "All rows 5", "New 1", "Changed 1", "To mend 2",
    ]  # fmt: skip
    preview.chips["all"].click()
    assert len(preview.model.rows) == 5
    seen: list[int] = []
    for _ in range(3):
        qtbot.keyClick(preview, Qt.Key.Key_F8)
        seen.append(preview.model.rows[preview.table.currentIndex().row()].number)
    assert seen == [7, 9, 7]


def test_a_sheet_that_is_none_says_why_and_offers_only_the_way_back(
    qtbot: QtBot, preview: SheetPreview
) -> None:
    preview.show_rows(FILE, (GOOD,))
    preview.refuse(FILE, "It is a picture.")
    assert preview.rows == ()
    assert not preview.go.isEnabled()
    with qtbot.waitSignal(preview.left):
        qtbot.keyClick(preview, Qt.Key.Key_Escape)
