"""The layout of the draw's stages: numbers as large as they can be, and nothing cut, over another, or lost."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication

from app.draw.rules.onstage import OnStage, Show
from app.draw.rules.prizes import Scene
from app.draw.rules.state import Award, DrawStage, DrawView, Source
from app.draw.rules.wins import WinState
from app.draw.stage.board import sheet_of
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of
from app.kit.stage import ink
from app.kit.stage.canvas import render
from app.kit.stage.ink import Grid
from app.kit.stage.palette import Look
from app.kit.theme import fonts
from app.words.catalogue import choose_language, tr
from tests.conftest import START

SIZE = QSize(1920, 1080)
SIZES = (SIZE, QSize(1024, 768), QSize(2880, 900), QSize(1280, 720))
NUMBERS = tuple(f"A{n:04d}" for n in range(1, 301))
CODE = "9F4K-7QXA-M2CW-03TZ"
NAMES = (
    "林清玄", "欧阳静怡", "王", "迪丽热巴·迪力木拉提", "Jonathan Fairweather", "Q", "Anne-Sophie Lindqvist", "诸葛孔明",
)  # fmt: skip
PRIZE = "澄江集团成立三十周年纪念版 16 英寸超轻薄商务笔记本电脑（含三年上门保修）"
EVENT = "澄江集团客户服务中心开业庆典暨三十周年答谢晚宴与战略合作伙伴授牌仪式"


@dataclass(frozen=True)
class Line:
    """A line as it is painted, where and how large."""

    text: str
    kind: str
    px: int
    place: QRectF
    whole: bool


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[list[Line]]:
    """Every line that is painted from now on."""
    fonts.load_stage_fonts()
    heard: list[Line] = []
    paint: Callable[..., float] = ink.line

    def listening(
        painter: QPainter, box: QRectF, text: str, kind: str, px: float, colour: QColor, align: float = ink.CENTRE,
        *, least: float = 0, second: QColor | None = None, opacity: float = 1.0, rise: float = 0.0,
    ) -> float:  # fmt: skip
        used = paint(
            painter, box, text, kind, px, colour, align, least=least, second=second, opacity=opacity, rise=rise
        )  # fmt: skip
        if text:
            size = ink.fit(text, kind, px, least or px, box.width())
            wide = QFontMetricsF(ink.face(kind, size, text)).horizontalAdvance(text)
            left = box.left() + (box.width() - used) * align
            place = QRectF(left, box.center().y() - size / 2, used, size)
            heard.append(Line(text, kind, size, place, wide <= box.width() + 1))
        return used

    monkeypatch.setattr(ink, "line", listening)
    monkeypatch.setattr(ink.PIXMAPS, "_held", type(ink.PIXMAPS._held)())  # or a card is not painted again
    monkeypatch.setattr(ink.PIXMAPS, "_bytes", 0)
    yield heard
    choose_language("en")


def award(n: int) -> Award:
    name = NAMES[n % len(NAMES)]
    return Award(n, n, f"A{n:04d}", n, name, "启衡会计师事务所（特殊普通合伙）上海分所", WinState.PENDING)


def won(count: int) -> tuple[Award, ...]:
    return tuple(award(n) for n in range(1, count + 1))


def a_draw(no: int, count: int, *, quick: bool = False) -> DrawView:
    sources = (Source("quick", ""),) if quick else ()
    return DrawView(
        no, no, "一等奖 耳机", count, 900, DrawStage.REVEALED, CODE, "4", sources, "", "", START, won(count), tier="一等奖"
    )  # fmt: skip


BASE = OnStage(Show.REVEAL, False, "一等奖", "星河折叠屏手机", 3, 783, CODE, rolling=NUMBERS, still=True)
DRESS = Dress(Look(), EVENT, "11月28日 周六", "full", CODE)


def shown(on: OnStage, size: QSize = SIZE, t: float = 0.0, stop: float | None = None) -> None:
    render(scene_of(Hall(on, DRESS, stop)), size, t)


@pytest.mark.parametrize(
    ("count", "least"), [(1, 24.0), (3, 18.0), (4, 13.9), (6, 16.0), (10, 11.0), (20, 10.0), (40, 6.8), (100, 4.1), (500, 2.6)]
)  # fmt: skip
def test_the_numbers_of_the_winners_are_the_largest_thing_on_the_stage(
    lines: list[Line], count: int, least: float
) -> None:
    shown(replace(BASE, count=count, awards=won(count)))
    numbers = [
        line for line in lines if line.text in NUMBERS or (line.kind == ink.DIGITS and line.text[0] == "A")
    ]
    assert len(numbers) >= count
    assert min(line.px for line in numbers) >= least * Grid.of(SIZE).u
    if count <= 40:
        others = [line for line in lines if line not in numbers]
        assert max(line.px for line in others) < min(line.px for line in numbers)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30])
@pytest.mark.parametrize("size", SIZES)
def test_no_name_is_cut_as_long_as_a_hall_can_read_it(lines: list[Line], count: int, size: QSize) -> None:
    shown(replace(BASE, count=count, awards=won(count)), size)
    assert [line.text for line in lines if not line.whole] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "show", [Show.TITLE, Show.IDLE, Show.DICE, Show.REVEAL, Show.FORFEIT, Show.VOID, Show.BOARD]
)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_long_names_of_prize_and_event_are_whole_and_nothing_lies_over_another(
    lines: list[Line], show: Show, size: QSize, language: str
) -> None:
    choose_language(language)
    on = replace(
        BASE, show=show, prize=PRIZE, sponsor="国家知识产权运营公共服务平台金融创新试点有限公司", awards=won(3),
        digits="407318", seconds=30, draws=(a_draw(1, 1), a_draw(2, 3), a_draw(3, 10, quick=True)),
    )  # fmt: skip
    shown(on, size, 2.0)
    assert [line.text for line in lines if not line.whole] == []
    stage = [line for line in lines if line.place.top() > 0.9 * size.height()]
    for at, one in enumerate(stage):
        assert all(not one.place.intersects(other.place) for other in stage[at + 1 :]), one.text


@pytest.mark.parametrize("count", [1, 3, 10])
def test_reels_of_long_numbers_stay_within_their_frames(lines: list[Line], count: int) -> None:
    long = tuple(f"A{n:06d}" for n in range(1, 301))
    shown(replace(BASE, show=Show.ROLL, count=count, rolling=long, scene=Scene.REELS), SIZE, 2.2)
    assert [line.text for line in lines if not line.whole] == []


@pytest.mark.parametrize("counts", [(1,), (1, 3, 10), (1, 3, 10, 40), (500,), (1,) * 14, (3, 100, 7, 40)])
@pytest.mark.parametrize("size", SIZES)
def test_the_board_shows_every_winner_once_and_can_be_read(
    lines: list[Line], counts: tuple[int, ...], size: QSize
) -> None:
    draws = tuple(a_draw(no, count, quick=no == 2) for no, count in enumerate(counts, 1))
    hall = Hall(replace(BASE, show=Show.BOARD, draws=draws), DRESS)
    grid = Grid.of(size)
    sheet = sheet_of(grid, hall)
    said = Counter((row.tier, number) for page in sheet.pages for row in page for number, _ in row.said)
    assert said == Counter(("一等奖", award.number) for draw in draws for award in draw.awards)
    assert sheet.px >= 3.2 * grid.u
    for page, rows in enumerate(sheet.pages):
        lines.clear()
        render(scene_of(hall), size, 8.0 * page + 1)
        marked = [line for line in lines if line.text == tr("Quick mode")]
        assert len(marked) == sum(row.quick for row in rows)  # each draw without the audience, and no other
        assert [line.text for line in lines if not line.whole] == []
        floor = size.height() - 9 * grid.u
        numbers = [line for line in lines if line.kind == ink.DIGITS and line.text.startswith("A")]
        assert all(line.place.bottom() <= floor for line in numbers)
    if sum(counts) <= 14:
        assert len(sheet.pages) <= 3


def test_a_sentence_on_the_stage_is_not_set_in_groups_like_a_value(lines: list[Line]) -> None:
    choose_language("zh_CN")
    shown(replace(BASE, show=Show.DICE, kind="beacon", wanted=0))
    assert "正在从手机上读取数值" in [line.text for line in lines]
