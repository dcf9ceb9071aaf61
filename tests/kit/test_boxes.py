"""A box put together from kept corners looks like the outline that Qt would fill."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QRegion
from pytestqt.qtbot import QtBot

from app.kit.theme.look import theme
from app.kit.widgets import boxes, painting
from app.kit.widgets.label import Remark

SIZE = (140, 90)


def ground(ratio: int = 1) -> QImage:
    made = QImage(SIZE[0] * ratio, SIZE[1] * ratio, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor("#7788aa"))
    return made


def outlined(rect: QRectF, radius: int, width: int, ratio: int) -> QImage:
    image = ground(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme().colour("ok_soft"))
    painter.setPen(QPen(theme().colour("ok_line"), width))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
    painter.end()
    return image


def rounded(rect: QRectF, radius: int, width: int, ratio: int = 1, within: QRect | None = None) -> QImage:
    image = ground(ratio)
    painter = QPainter(image)
    if within is not None:
        painter.setClipRegion(QRegion(within))
    painting.rounded(painter, rect, radius, "ok_soft", "ok_line", width, within=within)
    painter.end()
    return image


def furthest(a: QImage, b: QImage) -> int:
    """The largest difference of a channel of a pixel."""
    one, other = bytes(a.constBits()), bytes(b.constBits())
    return max(abs(x - y) for x, y in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("radius", "width", "ratio"), [(8, 1, 1), (12, 2, 1), (0, 1, 1), (15, 3, 1), (8, 1, 2), (12, 2, 2)]
)
def test_a_box_is_the_same_pixel_by_pixel(qtbot: QtBot, radius: int, width: int, ratio: int) -> None:
    rect = QRectF(3, 5, 130, 80)
    assert furthest(rounded(rect, radius, width, ratio), outlined(rect, radius, width, ratio)) <= 3


def test_only_what_is_asked_for_is_drawn_and_that_is_the_same(qtbot: QtBot) -> None:
    rect = QRectF(3, 5, 130, 80)
    whole = rounded(rect, 12, 2)
    for part in (QRect(0, 0, 30, 20), QRect(40, 30, 20, 20), QRect(100, 60, 40, 30), QRect(0, 40, 140, 50)):
        assert rounded(rect, 12, 2, within=part).copy(part) == whole.copy(part)


@pytest.mark.parametrize("left", [3, 3.5])
def test_a_box_that_covers_what_is_below_shows_its_ground_beyond_the_corners(
    qtbot: QtBot, left: float
) -> None:
    rect, image = QRectF(left, 5, 130, 80), ground()
    painter = QPainter(image)
    painting.rounded(painter, rect, 12, "ok_soft", "ok_line", ground="surface")
    painter.end()
    assert image.pixelColor(4, 5) == image.pixelColor(131, 84) == theme().colour("surface")
    assert image.pixelColor(60, 40) == theme().colour("ok_soft")
    assert image.pixelColor(1, 40) == QColor("#7788aa")


def test_a_box_between_pixels_or_too_small_is_left_to_qt(qtbot: QtBot) -> None:
    painter = QPainter(image := ground())
    assert boxes.suits(painter, QRectF(0, 0, 130, 80), 8, 1)
    assert not boxes.suits(painter, QRectF(0.5, 0, 130, 80), 8, 1)
    assert not boxes.suits(painter, QRectF(0, 0, 130, 80), 8, 1.5)
    assert not boxes.suits(painter, QRectF(0, 0, 20, 20), 8, 1)
    assert not boxes.suits(painter, QRectF(0, 0, 400, 20), 12, 1)
    painter.scale(1.5, 1.5)
    assert not boxes.suits(painter, QRectF(0, 0, 130, 80), 8, 1)
    painter.end()
    assert not image.isNull()


def test_a_remark_is_laid_out_anew_only_when_it_takes_more_lines(qtbot: QtBot) -> None:
    remark = Remark(15, 700)
    qtbot.addWidget(remark)
    remark.say("Host Li")
    one = remark.heightForWidth(200)
    remark.say("Host Wang")
    assert remark.heightForWidth(200) == one
    remark.say(
        "Take the guest to the room of honour on the second floor, and tell the escort at the east gate. " * 2
    )
    assert remark.heightForWidth(200) > 2 * one
    assert remark.heightForWidth(2000) < remark.heightForWidth(200)
    remark.say("one\ntwo")
    assert remark.heightForWidth(200) == 2 * one
    assert remark.accessibleName() == remark.text() == "one\ntwo"
