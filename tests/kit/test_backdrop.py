"""The event's own background and logo: text on them can be read, or they are refused."""

import random

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.kit.stage import ground as grounds
from app.kit.stage.backdrop import LEAST, SHAPES, backdrop, check_background, measure, zones
from app.kit.stage.canvas import Scene, render
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.palette import Look, Still, themes
from app.kit.stage.seal import seal
from app.words.errors import KnownError

INKS = ("ink", "ink2", "disp0", "disp1", "accent")
FULL = QSize(1920, 1080)


def still(image: QImage) -> Still:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    data = bytes(held.data())
    return Still(f"{hash(data):x}", data)


def plain(colour: str) -> Still:
    image = QImage(64, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return still(image)


def noisy(seed: int) -> Still:
    """Bright windows in a dark town, and a bright sky."""
    dice = random.Random(seed)
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#8FB0D8"))
    painter = QPainter(image)
    for _ in range(40):
        left, wide, high = dice.randint(0, 640), dice.randint(20, 60), dice.randint(80, 330)
        painter.fillRect(left, 400 - high, wide, high, QColor.fromHsv(220, 90, dice.randint(20, 120)))
        for _ in range(14):
            painter.fillRect(
                left + dice.randint(0, wide), 400 - dice.randint(0, high), 6, 8, QColor("#FFE696")
            )
    painter.end()
    return still(image)


def checks() -> Still:
    """Black and white in every second pixel: no average says how bright it is."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    painter.fillRect(image.rect(), Qt.BrushStyle.Dense4Pattern)
    painter.setPen(QColor("white"))
    for x in range(0, 1920, 2):
        painter.drawLine(x, 0, x, 1080)
    painter.end()
    return still(image)


PICTURES = {"black": plain("#000000"), "white": plain("#FFFFFF"), "grey": plain("#808080"), "town": noisy(5)}


@pytest.mark.parametrize("theme", [*themes(), "#FFC400", "#111111"])
@pytest.mark.parametrize("name", [*PICTURES, "checks"])
def test_text_on_the_painted_background_can_be_read_or_it_is_refused(
    qapp: QApplication, theme: str, name: str
) -> None:
    picture = PICTURES.get(name) or checks()
    look = Look("brand", theme, picture) if theme.startswith("#") else Look(theme, "", picture)
    try:
        check_background(look)
    except KnownError as refused:
        said = refused.sentence()
    else:
        said = ""
    if said:
        assert said.startswith("Even ")
        assert any(backdrop(look, size) is None for size in SHAPES)
        return
    inks = tuple(look[token] for token in INKS)
    for size in (FULL, QSize(1024, 768)):
        image = backdrop(look, size)
        assert image is not None
        assert not image.hasAlphaChannel()
        assert min(measure(image, zone, inks) for zone in zones(Grid.of(size))) >= LEAST


def test_a_dark_picture_is_refused_for_paper_and_the_stage_then_wears_the_theme(qapp: QApplication) -> None:
    look = Look("paper", "", PICTURES["black"])
    with pytest.raises(KnownError, match="too dark for the look Paper"):
        check_background(look)

    def paint(painter: QPainter, size: QSize, look: Look, _t: float) -> None:
        ground(painter, size, look)

    assert render(Scene(look, paint), FULL, 0) == render(Scene(Look("paper"), paint), FULL, 0)


def test_what_is_no_picture_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KnownError, match="cannot be read"):
        check_background(Look("festive", "", Still("x", b"no picture")))
    check_background(Look("festive"))


def test_the_ground_is_one_opaque_pixmap_made_once(qapp: QApplication) -> None:
    made = grounds._made(960, 540, Look("festive", "", PICTURES["town"]), gate=False)
    assert made.isNull() is False
    assert not made.hasAlphaChannel()
    assert grounds._made(960, 540, Look("festive", "", PICTURES["town"]), gate=False) is made


def test_a_picture_of_another_shape_fills_the_stage(qapp: QApplication) -> None:
    image = QImage(300, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("#203040"))
    painter = QPainter(image)
    painter.fillRect(0, 0, 300, 300, QColor("#000000"))
    painter.end()
    made = backdrop(Look("festive", "", still(image)), FULL)
    assert made is not None
    assert made.size() == FULL
    assert made.pixelColor(5, 5) == made.pixelColor(1915, 1075)  # the black top is cropped away


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize("colour", ["#101018", "#FFFFFF", "#E4002B"])
def test_a_logo_of_any_colour_stands_out(qapp: QApplication, theme: str, colour: str) -> None:
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.fillRect(40, 20, 120, 60, QColor(colour))
    painter.end()
    look, size = Look(theme, "", None, still(image)), FULL
    made = QPixmap(size)
    made.fill(look["bg1"])
    painter = QPainter(made)
    wide = seal(painter, Grid.of(size), look)
    painter.end()
    u = Grid.of(size).u
    assert 6 * u < wide < 24 * u
    shown = made.toImage()
    middle = shown.pixelColor(round(8 * u + (wide - 2 * u) / 2), round(9.2 * u))
    assert middle.name() == QColor(colour).name()
    beside = shown.pixelColor(round(8 * u + (wide - 2 * u) / 2), round((9.2 - 2.65) * u))
    from app.kit.stage.colours import contrast_of

    assert contrast_of(middle.name(), beside.name()) >= 3.0


def test_without_a_logo_nothing_moves(qapp: QApplication) -> None:
    made = QPixmap(100, 100)
    painter = QPainter(made)
    assert seal(painter, Grid(1920, 1080), Look("festive")) == 0.0
    assert seal(painter, Grid(1920, 1080), Look("festive", "", None, Still("x", b"no picture"))) == 0.0
    painter.end()
