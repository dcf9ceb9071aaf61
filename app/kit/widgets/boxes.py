"""Rounded boxes put together from four kept corners and plain rectangles: half the cost of filling their outline."""

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

_Four = tuple[int, int, int, int]  # what Qt gives, and its stubs do not say
_LEAST = 4000  # square pixels from which it pays


@dataclass(frozen=True)
class Box:
    """How a box looks.

    Args:
        radius: of the corners, in pixels.
        fill: "#RRGGBB".
        line: "#RRGGBB".
        width: of the line, in pixels.
        ground: "#RRGGBB" beyond the corners, for a widget that covers what is below it; "" lets it show.
    """

    radius: int
    fill: str
    line: str
    width: int
    ground: str = ""

    @property
    def edge(self) -> int:
        """How far the corners reach."""
        return self.radius + self.width + 1


def suits(painter: QPainter, rect: QRectF, radius: float, width: float) -> bool:
    """Whether a box comes out the same pixel by pixel: its edges lie on whole ones.

    Args:
        painter: where.
        rect: the outer edge.
        radius: of the corners.
        width: of the line.
    """
    left, top, wide, high = cast("tuple[float, float, float, float]", rect.getRect())
    if wide * high < _LEAST or min(wide, high) < 2 * (radius + width + 2):
        return False
    parts = (left, top, wide, high, radius, width, painter.device().devicePixelRatioF())
    return all(map(is_whole, parts)) and painter.worldTransform().isIdentity()


def is_whole(number: float) -> bool:
    """Whether a length lies on pixels.

    Args:
        number: e.g. device pixels a logical pixel.
    """
    return number == int(number)


def draw(painter: QPainter, rect: QRect, box: Box, within: QRect | None = None) -> None:
    """Draw a box that suits.

    Args:
        painter: where.
        rect: the outer edge.
        box: how it looks.
        within: what must be drawn of it; None for all.
    """
    edge, ratio, line = box.edge, int(painter.device().devicePixelRatioF()), box.width
    left, top, wide, high = cast("_Four", rect.getRect())
    right, bottom, across, down = left + wide - edge, top + high - edge, wide - 2 * edge, high - 2 * edge
    from_x, from_y, to_x, to_y = cast("_Four", (rect if within is None else within).getCoords())
    kept, own = corners(box, ratio), edge * ratio
    for x, y in ((left, top), (right, top), (left, bottom), (right, bottom)):
        if from_x < x + edge and from_y < y + edge and to_x >= x and to_y >= y:
            painter.drawPixmap(x, y, edge, edge, kept, own * (x > left), own * (y > top), own, own)
    ground, ink = QColor(box.fill), QColor(box.line)
    for colour, x, y, width, height in (
        (ground, left + edge, top + line, across, high - 2 * line), (ground, left + line, top + edge, edge - line, down),
        (ground, right, top + edge, edge - line, down), (ink, left + edge, top, across, line),
        (ink, left + edge, top + high - line, across, line), (ink, left, top + edge, line, down),
        (ink, left + wide - line, top + edge, line, down),
    ):  # fmt: skip
        if from_x < x + width and from_y < y + height and to_x >= x and to_y >= y:
            painter.fillRect(x, y, width, height, colour)


@lru_cache(maxsize=128)
def corners(box: Box, ratio: int) -> QPixmap:
    """The four corners of a box, side by side.

    Args:
        box: how it looks.
        ratio: device pixels a logical pixel.
    """
    side = 2 * box.edge
    made = QPixmap(side * ratio, side * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(box.ground) if box.ground else Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(box.fill))
    painter.setPen(QPen(QColor(box.line), box.width))
    inset = box.width / 2
    whole = QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(whole, box.radius, box.radius)
    painter.end()
    return made
