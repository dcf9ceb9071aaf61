from pathlib import Path

import openpyxl
import pytest

from app.draw.rules.prizes import Pace, Scene
from app.draw.sheet import read_prizes
from app.words.errors import KnownError


def book(path: Path, *rows: list[object]) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    made.save(path)
    return path


def test_chinese_headings_below_a_title_are_found(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx", ["抽奖安排"], [],
        ["顺序", "奖项", "奖品", "数量", "每轮", "可中奖类别", "赞助方", "可重复中奖", "领奖时限（分钟）", "节奏", "画面"],
        [2, "一等奖", "降噪耳机", 3, None, "媒体、集团客户", "江城电器", "是", 30, "悬念", "幕布"],
        [1, "三等奖", "保温杯", 20, 10, "全部", None, "否", None, None, None],
    )  # fmt: skip
    third, first = read_prizes(path)
    assert (third.tier, third.count, third.per_round, third.groups, third.exclude_won) == (
        "三等奖",
        20,
        10,
        (),
        True,
    )
    assert (first.per_round, first.groups, first.exclude_won) == (3, ("媒体", "集团客户"), False)
    assert (first.sponsor, first.claim_minutes, first.pace, first.scene) == (
        "江城电器",
        30,
        Pace.SUSPENSE,
        Scene.CURTAIN,
    )


def test_english_headings_and_missing_columns_are_enough(tmp_path: Path) -> None:
    (prize,) = read_prizes(book(tmp_path / "a.xlsx", ["Tier", "Prize", "Count"], ["Grand", "Island trip", 1]))
    assert (prize.title, prize.count, prize.per_round) == ("Grand Island trip", 1, 1)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["Tier", "Prize", "Count"], ["A", "x", 1], ["B", "y", "many"]], 'Row 3: "many"'),
        ([["Tier", "Prize", "Count"], ["A", "x", 0]], 'Row 2: "0"'),
        ([["Tier", "Prize", "Count", "Round"], ["A", "x", 900, 501]], 'Row 2: "501"'),
        ([["Tier", "Prize", "Count", "Scene"], ["A", "x", 1, "wheel"]], 'Row 2: "wheel"'),
        ([["Tier", "Prize", "Count"], ["", "", 1]], "Row 2: the prize has no name"),
        ([["Tier", "Prize", "Count"]], "holds no prizes"),
        ([["name"]], "needs the headings"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, rows: list[list[object]], said: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_prizes(book(tmp_path / "a.xlsx", *rows))
    assert said in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 torn"])
def test_what_is_no_workbook_is_said_plainly(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(KnownError, match="not an Excel workbook"):
        read_prizes(path)
