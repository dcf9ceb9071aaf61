"""Reels: a few numbers roll upright and stop one after the other."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPen, QPolygonF

from app.draw.stage.aside import opened
from app.draw.stage.dress import Hall
from app.draw.stage.places import places_of
from app.draw.stage.schedule import card_takes, card_time, landing, reel_position
from app.kit.stage import ink
from app.kit.stage.ink import Grid

_CELLS = 1.6  # of them fill the height of a reel
_WIDEST = 62  # u; the one card of one winner is wider than its reel


def paint_reels(painter: QPainter, grid: Grid, hall: Hall, t: float, count: int) -> None:
    """Every reel whose card does not stand yet.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
        t: seconds since the rolling began.
        count: of reels, up to 10.
    """
    u, boxes = grid.u, places_of(grid, count, opened(hall, t))
    for reel, box in enumerate(boxes):
        if hall.stop is not None and t >= card_time(hall, reel, count) + card_takes(hall):
            continue  # its card stands there now
        spare = max(0.0, box.width() - _WIDEST * u) / 2
        _reel(painter, box.adjusted(spare, 0, -spare, 0), hall, t, reel, u)
    alone = boxes[0].top() == boxes[-1].top()
    if alone and (hall.stop is None or t < card_time(hall, 0, count)):
        spare = max(0.0, boxes[0].width() - _WIDEST * u) / 2
        _marks(painter, hall, boxes[0].left() + spare, boxes[-1].right() - spare, u, t)


def _marks(painter: QPainter, hall: Hall, left: float, right: float, u: float, t: float) -> None:
    """Two small arrows at the line where the numbers stop."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hall.dress.look["accent"])
    both = ((left - 4.5 * u, 1), (right + 4.5 * u, -1))
    for x, turn in both[: 1 if opened(hall, t) else 2]:  # beside a picture there is no room for the second
        corners = [QPointF(x, 51.2 * u), QPointF(x, 54.8 * u), QPointF(x + turn * 3 * u, 53 * u)]
        painter.drawPolygon(QPolygonF(corners))


def _reel(painter: QPainter, box: QRectF, hall: Hall, t: float, reel: int, u: float) -> None:
    look, numbers = hall.dress.look, hall.numbers
    painter.setPen(QPen(look["line"], max(1.0, 0.25 * u)))
    painter.setBrush(look["card0"])
    painter.drawRect(box)
    end, landed = -1.0, False
    if hall.stop is None or t < hall.stop:
        x = reel_position(max(0.0, t), reel)
        x = math.floor(x) if hall.dress.still else x
    else:
        x, end, landed = landing(t, hall.stop, reel, hall.on.pace)
    painter.save()
    painter.setClipRect(box.adjusted(1, 1, -1, -1))
    cell, side = box.height() / _CELLS, 0.06 * box.width()
    first = math.floor(x) - 1
    for place in range(first, first + 4):
        text = numbers[(place * 7 + reel * 5) % len(numbers)]
        if place == end and reel < len(hall.on.awards):
            text = hall.on.awards[reel].number
        y = box.center().y() + (x - place) * cell
        line = QRectF(box.left() + side, round(y - cell / 2), box.width() - 2 * side, cell)
        ink.line(painter, line, text, ink.DIGITS, cell * 0.72, look["card_num"], least=8)
    painter.restore()
    if not landed:
        shade = QLinearGradient(0, box.top(), 0, box.bottom())
        edge = "cover1" if look.dark else "ink2"
        dark, clear = look[edge], look[edge]
        clear.setAlphaF(0)
        dark.setAlphaF(0.82 if look.dark else 0.5)
        for at, colour in ((0.0, dark), (0.36, clear), (0.64, clear), (1.0, dark)):
            shade.setColorAt(at, colour)
        painter.fillRect(box.adjusted(1, 1, -1, -1), shade)
