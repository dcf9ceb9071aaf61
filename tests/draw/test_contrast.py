"""Contrast on the painted stage: before each text is painted, what lies behind it is measured.

Third percentile over the box of the text, for each theme, with and without the event's own background. Left out are the
marks that are meant to be faint: the slanted watermark, a masked letter's star, and the far side of the sphere.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.draw.rules.onstage import OnStage, Show
from app.draw.rules.prizes import Scene
from app.draw.rules.state import Award, DrawStage, DrawView
from app.draw.rules.wins import WinState
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of
from app.kit.stage import ink
from app.kit.stage.backdrop import LEAST, measure
from app.kit.stage.canvas import Scene as Playing
from app.kit.stage.canvas import render
from app.kit.stage.palette import Look, themes
from app.kit.theme import fonts
from app.rundown.stage.lobby import Lobby
from app.rundown.stage.lobby import scene_of as lobby_scene
from app.signin.stage.wall import Arrived, Wall
from app.signin.stage.wall import scene_of as wall_scene
from tests.conftest import START
from tests.kit.test_backdrop import noisy, plain

SIZE = QSize(1600, 900)
CODE = "9F4K-7QXA-M2CW-03TZ"
NUMBERS = tuple(f"A{n:04d}" for n in range(1, 301))


@dataclass(frozen=True)
class Said:
    """A text, and how well it can be read where it stands."""

    text: str
    contrast: float


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> list[Said]:
    """Every text that is painted from now on."""
    fonts.load_stage_fonts()
    heard: list[Said] = []
    paint: Callable[..., float] = ink.line

    def listening(
        painter: QPainter, box: QRectF, text: str, kind: str, px: float, colour: QColor, align: float = ink.CENTRE,
        *, least: float = 0, second: QColor | None = None, opacity: float = 1.0, rise: float = 0.0,
    ) -> float:  # fmt: skip
        size = ink.fit(text, kind, px, least or px, box.width())
        wide = min(box.width(), ink.width(text, kind, size))
        left = box.left() + (box.width() - wide) * align
        behind = _behind(painter, QRectF(left, box.center().y() - size * 0.55 + rise, wide, size * 1.1))
        if text and opacity > 0 and behind is not None:
            inks = tuple(each for each in (colour, second) if each is not None)
            heard.append(Said(text, measure(behind, QRectF(behind.rect()), inks)))
        return paint(
            painter,
            box,
            text,
            kind,
            px,
            colour,
            align,
            least=least,
            second=second,
            opacity=opacity,
            rise=rise,
        )

    monkeypatch.setattr(ink, "line", listening)
    monkeypatch.setattr(ink.PIXMAPS, "_held", type(ink.PIXMAPS._held)())  # or a card is not painted again
    monkeypatch.setattr(ink.PIXMAPS, "_bytes", 0)  # of what is held; both come back as they were
    return heard


def _behind(painter: QPainter, place: QRectF) -> QImage | None:
    """What has been painted there so far; None under the slanted watermark."""
    if painter.transform().isRotating():
        return None
    if painter.hasClipping():
        seen = place.intersected(painter.clipBoundingRect())
        if seen.height() < 0.9 * place.height():
            return None  # a number in passing, half out of its reel
        place = seen
    device, box = painter.device(), place.toAlignedRect()
    if isinstance(device, QPixmap):
        return device.copy(box).toImage()
    return device.copy(box) if isinstance(device, QImage) else None


def award(n: int) -> Award:
    return Award(n, n, f"A{n:04d}", n, "欧阳静", "启衡会计师事务所", WinState.PENDING, "", "", "", "3")


AWARDS = tuple(award(n) for n in range(1, 101))
BEFORE = OnStage(
    Show.TITLE,
    False,
    "一等奖",
    "星河折叠屏手机",
    3,
    783,
    CODE,
    "407318",
    rolling=NUMBERS,
    sponsor="远山资本",
    seconds=30,
)


def draws() -> tuple[DrawView, ...]:
    return tuple(
        DrawView(
            no,
            no,
            "二等奖 耳机",
            count,
            300,
            DrawStage.REVEALED,
            CODE,
            "40",
            (),
            "",
            "",
            START,
            AWARDS[:count],
        )
        for no, count in ((1, 1), (2, 3), (3, 10), (4, 30))
    )


def scenes(look: Look) -> Iterator[tuple[str, Playing, float]]:
    """Every picture of the draw, and the other public stages, at rest or in full swing."""
    dress = Dress(look, "集团客户服务中心开业庆典", "11月28日 周六", "full", CODE)
    for show in Show:
        if show in {Show.ROLL, Show.REVEAL}:
            continue
        on = replace(BEFORE, show=show, awards=AWARDS[:1], draws=draws())
        yield show.value, scene_of(Hall(on, dress)), 9.0
        yield f"{show.value} rehearsal", scene_of(Hall(replace(on, rehearsal=True), dress)), 9.0
    yield "last seconds", scene_of(Hall(replace(BEFORE, show=Show.FORFEIT, awards=AWARDS[:1]), dress)), 25.0
    dice = replace(BEFORE, show=Show.DICE)
    for name, on in (
        ("quick", replace(dice, kind="quick", quick=True, digits="", wanted=0)),
        ("guests", replace(dice, kind="digits", wanted=10, digits="4073118265", beacon="5F2A09C1" * 8)),
        ("beacon", replace(dice, kind="beacon", wanted=0, digits="", beacon="5F2A09C1" * 8, locked=True)),
        ("no beacon yet", replace(dice, kind="beacon", wanted=0, digits="")),
        (
            "void",
            replace(BEFORE, show=Show.VOID, digits="一颗骰子滚落", witness="王雯", would=NUMBERS[:60], no=3),
        ),
    ):
        yield name, scene_of(Hall(on, dress)), 9.0
    for count in (1, 3, 5, 10, 40, 100):
        won = replace(BEFORE, show=Show.REVEAL, count=count, awards=AWARDS[:count])
        yield f"reveal {count}", scene_of(Hall(replace(won, still=True), dress)), 0.0
    for scene in (Scene.REELS, Scene.CURTAIN, Scene.WALL):
        yield f"roll {scene.value}", scene_of(Hall(replace(BEFORE, show=Show.ROLL, scene=scene), dress)), 3.0
    yield "nobody", scene_of(Hall(replace(BEFORE, show=Show.REVEAL, still=True), dress)), 0.0
    vip = Arrived("林清玄", "澄江市人民政府 副市长", "1", vip=True)
    yield (
        "welcome",
        wall_scene(
            Wall(
                (Arrived("张建国", "澄江集团 董事长", "1"),),
                (Arrived("王晓雯", "远山资本"),) * 5,
                236,
                "庆典",
                look,
            )
        ),
        9.0,
    )
    yield "VIP", wall_scene(Wall((vip,), (), 236, "庆典", look)), 3.0
    later = (("10:34", "剪彩仪式", "主舞台"),) * 4
    yield "lobby", lobby_scene(Lobby("领导致辞", "林清玄 副市长", later, "庆典", look)), 0.0


def worst(said: list[Said], look: Look, size: QSize = SIZE) -> list[tuple[str, str, float]]:
    low: list[tuple[str, str, float]] = []
    for name, scene, t in scenes(look):
        said.clear()
        render(scene, size, t)
        assert said, name
        low += [(name, each.text, round(each.contrast, 2)) for each in said if each.contrast < LEAST]
    return low


@pytest.mark.parametrize("theme", [*themes(), "#FFC400", "#8A1538"])
def test_every_text_of_every_stage_can_be_read(said: list[Said], theme: str) -> None:
    look = Look("brand", theme) if theme.startswith("#") else Look(theme)
    assert worst(said, look) == []


@pytest.mark.parametrize(
    ("theme", "picture"),
    [("festive", "town"), ("brand", "town"), ("festive", "#F4F4F4"), ("paper", "#E8E4DA")],
)
def test_and_on_the_events_own_background(said: list[Said], theme: str, picture: str) -> None:
    background = noisy(11) if picture == "town" else plain(picture)
    assert worst(said, Look(theme, "", background)) == []


def test_the_measure_finds_what_cannot_be_read(said: list[Said]) -> None:
    def paint(painter: QPainter, size: QSize, _picture: object, _t: float) -> None:
        painter.fillRect(0, 0, size.width(), size.height(), QColor("#777777"))
        ink.line(painter, QRectF(0, 0, 900, 200), "faint", ink.BOLD, 90, QColor("#999999"))

    render(Playing(None, paint), SIZE, 0.0)
    assert said[0].contrast < 2
