from datetime import datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from app.rundown.rules.cue import CueKind
from app.rundown.rules.intake import Preview, Trouble, judge
from app.rundown.sheet import read_cues
from app.words.errors import KnownError
from tests.rundown.shows import HEAD, MIN, sheet

HOUR = 60 * MIN


def on_a_day(clock: time, days_later: int) -> int:
    return ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + days_later * 24 * HOUR


def previewed(path: Path) -> Preview:
    return judge(read_cues(path), on_a_day)


def test_times_and_lengths_come_as_excel_keeps_them(tmp_path: Path) -> None:
    rows: tuple[tuple[object, ...], ...] = (
        (1.0, time(9, 0), 10.0, "开场"),
        (2, datetime(2026, 11, 28, 9, 10), timedelta(minutes=5), "致辞"),
        ("３", "９：２０", "８ 分钟", "演示"),
        (4, "9点30分", time(0, 4), "舞狮"),
        (5, 0.40625, "1h30", "午宴"),
    )
    cues = previewed(sheet(tmp_path / "p.xlsx", rows))
    assert cues.problems == ()
    timings = [cue.timing for cue in cues.cues]
    assert [timing.fixed_start for timing in timings] == [
        9 * HOUR, 9 * HOUR + 10 * MIN, 9 * HOUR + 20 * MIN, 9 * HOUR + 30 * MIN, 9 * HOUR + 45 * MIN,
    ]  # fmt: skip
    assert [timing.duration // MIN for timing in timings] == [10, 5, 8, 4, 90]
    assert [cue.number for cue in cues.cues][:2] == ["1", "2"]


def test_english_headings_a_title_above_merged_cells_and_unknown_columns_do_no_harm(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.append(["Opening ceremony", None, None, None])
    page.merge_cells("A1:D1")
    page["A1"].font = Font(bold=True)
    page.append(["Title", "Start", "Time end", "Our column", "Kind", "Script", "English script"])
    page.append(["Welcome", "8:30", "8:45", "x", "welcome", "甲\n\n乙", "A"])
    page.append(["Draw", "8:45", "9:00", "y", "lucky draw", "", ""])
    page.merge_cells("D3:D4")
    book.save(tmp_path / "p.xlsx")
    found = previewed(tmp_path / "p.xlsx")
    assert found.problems == ()
    first, second = found.cues
    assert (first.timing.duration, first.timing.until, first.kind) == (15 * MIN, False, CueKind.WELCOME)
    assert [(page.text, page.other) for page in first.pages] == [("甲", "A"), ("乙", "")]
    assert second.kind is CueKind.DRAW


def test_a_show_past_midnight_goes_on_the_next_day(tmp_path: Path) -> None:
    rows = (("1", "23:30", 45, "晚宴"), ("2", "0:15", 30, "抽奖"), ("3", "0:45", 10, "谢幕"))
    found = previewed(sheet(tmp_path / "p.xlsx", rows))
    assert found.problems == ()
    assert [cue.timing.fixed_start for cue in found.cues] == [
        23 * HOUR + 30 * MIN, 24 * HOUR + 15 * MIN, 24 * HOUR + 45 * MIN,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "trouble", "field"),
    [
        (("2", "", "", "致辞"), Trouble.NO_LENGTH, "duration"),
        (("2", "", "TRUE", "致辞"), Trouble.NOT_A_DURATION, "duration"),
        (("2", "", False, "致辞"), Trouble.NOT_A_DURATION, "duration"),
        (("2", "", -5, "致辞"), Trouble.NOT_A_DURATION, "duration"),
        (("2", "", 1e300, "致辞"), Trouble.NOT_A_DURATION, "duration"),
        (("2", "8:00", 5, "致辞"), Trouble.GOES_BACK, "start"),
        (("2", "下午", 5, "致辞"), Trouble.NOT_A_TIME, "start"),
        (("2", "", 5, ""), Trouble.NO_TITLE, "title"),
        (("2", "", 5, "=A1"), Trouble.FORMULA, "title"),
        (("2", "", 5, "致辞", "", "", "", 6), Trouble.SHORTEST_IS_LONGER, "minimum"),
    ],
)
def test_every_bad_row_is_named_with_its_reason(
    tmp_path: Path, row: tuple[object, ...], trouble: Trouble, field: str
) -> None:
    found = previewed(sheet(tmp_path / "p.xlsx", (("1", "9:00", 10, "开场"), row)))
    assert (3, field, trouble) in [(one.row, one.field, one.trouble) for one in found.problems]


def test_the_first_cue_needs_a_start(tmp_path: Path) -> None:
    found = previewed(sheet(tmp_path / "p.xlsx", (("1", "", 10, "开场"), ("2", "", 5, "致辞"))))
    assert [(one.row, one.trouble) for one in found.problems] == [(2, Trouble.NO_FIRST_START)]


def test_a_file_without_a_title_column_or_that_is_no_workbook_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="环节 / Title"):
        read_cues(sheet(tmp_path / "p.xlsx", (), tuple(name for name in HEAD if name != "环节")))
    (tmp_path / "x.xlsx").write_bytes(b"%PDF-1.7")
    with pytest.raises(KnownError, match="not an Excel workbook"):
        read_cues(tmp_path / "x.xlsx")
