from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from app.draw.rules.prizes import Pace, Scene
from app.draw.service.prizes import import_prizes
from app.draw.service.state import where_are_we
from app.draw.sheet import read_prizes
from app.store.acts import Act
from app.store.database import Database
from app.store.pictures import PRIZE, kept
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


def picture(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    Image.new("RGB", (2400, 1200), "#305070").save(path)
    return path


def test_a_prize_finds_its_picture_by_the_cell_or_by_its_name(tmp_path: Path) -> None:
    named, beside = picture(tmp_path / "car.png"), picture(tmp_path / "pictures" / "保温杯.jpg")
    path = book(
        tmp_path / "a.xlsx", ["奖项", "奖品", "数量", "图片"],
        ["一等奖", "汽车", 1, "car.png"], ["二等奖", "保温杯", 2, None], ["三等奖", "手机", 3, None],
    )  # fmt: skip
    car, mug, phone = read_prizes(path)
    assert (car.picture, mug.picture, phone.picture) == (str(named), str(beside), "")


@pytest.mark.parametrize("cell", ["nothing.png", "../car.png", "/etc/hostname"])
def test_a_picture_that_is_not_beside_the_sheet_is_refused_with_its_row(tmp_path: Path, cell: str) -> None:
    picture(tmp_path / "car.png")
    (tmp_path / "sheets").mkdir()
    path = book(
        tmp_path / "sheets" / "a.xlsx", ["Tier", "Prize", "Count", "Picture"], ["First", "Car", 1, cell]
    )
    with pytest.raises(KnownError, match="Row 2: there is no picture"):
        read_prizes(path)


def test_pictures_come_in_with_their_prizes_or_nothing_does(store: Database, tmp_path: Path) -> None:
    file = picture(tmp_path / "Car.png")
    path = book(tmp_path / "a.xlsx", ["Tier", "Prize", "Count"], ["First", "Car", 1], ["Second", "Mug", 2])
    file.write_bytes(file.read_bytes()[:300])
    with pytest.raises(KnownError, match=r"Car\.png"):
        import_prizes(store, Act.new("office"), path)
    assert where_are_we(store).prizes == ()
    picture(file)
    import_prizes(store, Act.new("office"), path)
    car, mug = where_are_we(store).prizes
    assert mug.plan.picture == ""
    (found,) = kept(store, (car.plan.picture,))
    assert (found.width, found.height) == (PRIZE.width, PRIZE.width // 2)
