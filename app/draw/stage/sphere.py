"""The sphere: a field of numbers turns, draws its breath, and bursts."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRadialGradient

from app.draw.rules.prizes import Pace
from app.draw.stage.aside import opened
from app.draw.stage.dress import Hall
from app.draw.stage.places import body_of
from app.draw.stage.schedule import breath, landed
from app.kit.stage import ink
from app.kit.stage.ink import Grid, once
from app.kit.stage.motion import between, inout3, out3

_COUNT = 132
_TURN, _TILT = 0.95, 0.32  # radians a second; radians towards the hall
_GOLDEN = math.pi * (3 - math.sqrt(5))
_LEVELS = 9  # of depth, each with a size and an alpha of its own
_BURST = 0.8


def paint_sphere(painter: QPainter, grid: Grid, hall: Hall, t: float, count: int) -> None:
    """The numbers of the sphere; after the stop they make room for the cards.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
        t: seconds since the rolling began.
        count: of winners.
    """
    zoom, alpha, light = _breathing(hall, t, count)
    if alpha <= 0:
        return
    body = body_of(grid, opened(hall, t))
    middle = QPointF(body.center().x(), body.center().y())
    if light > 0:
        _glow(painter, middle, grid.u, hall, light)
    wide, high = min(70 * grid.u, body.width() / 2 - 6 * grid.u) * zoom, 0.45 * body.height() * zoom
    painter.setOpacity(alpha)
    for depth, x, y, text in sorted(_points(hall, t)):
        level = min(_LEVELS - 1, int((depth + 1) / 2 * _LEVELS))
        made = _number(hall, text, level, grid.u)
        painter.drawPixmap(
            QPointF(
                round(middle.x() + x * wide - made.width() / 2),
                round(middle.y() + y * high - made.height() / 2),
            ),
            made,
        )
    painter.setOpacity(1.0)


def _breathing(hall: Hall, t: float, count: int) -> tuple[float, float, float]:
    """Size, alpha and light of the sphere: it shrinks a little, then bursts and goes behind the cards."""
    if hall.stop is None or t < hall.stop:
        return 1.0, 1.0, 0.0
    since = t - hall.stop
    if hall.on.pace is Pace.BRISK:
        s = between(since, 0.0, 0.5)
        return 1 + 0.22 * out3(s), 1 - s, 0.0
    held = breath(count)
    if since < held:
        s = inout3(since / held)
        return 1 - 0.17 * s, 1.0, s
    s = between(since, held, held + _BURST)
    gone = between(t, landed(hall) - 0.4, landed(hall)) if count > 1 else s
    return 0.83 + 0.39 * out3(s), (1 - 0.7 * s) * (1 - gone), 1 - s


def _points(hall: Hall, t: float) -> list[tuple[float, float, float, str]]:
    """Depth -1 (far) to 1 (near), x and y in the unit disc, and the number there.

    A number changes only at the far side, where it can hardly be read.
    """
    numbers, made = hall.numbers, list[tuple[float, float, float, str]]()
    for at in range(_COUNT):
        y = 1 - 2 * (at + 0.5) / _COUNT
        ring = math.sqrt(1 - y * y)
        angle = at * _GOLDEN + _TURN * t
        x, z = ring * math.cos(angle), ring * math.sin(angle)
        turn = math.floor((angle + math.pi / 2) / math.tau)
        text = numbers[(at * 7 + turn * 31) % len(numbers)]
        made.append(
            (
                y * math.sin(_TILT) + z * math.cos(_TILT),
                x,
                y * math.cos(_TILT) - z * math.sin(_TILT),
                text,
            )
        )
    return made


def _number(hall: Hall, text: str, level: int, u: float) -> QPixmap:
    near = level / (_LEVELS - 1)
    colour = QColor(hall.dress.look["ink"])
    colour.setAlphaF(0.05 + 0.95 * near**2.8)  # the rim, where numbers crowd, stays faint
    return ink.words(text, ink.DIGITS, max(6, round((2.0 + 3.6 * near) * u)), colour)


def _glow(painter: QPainter, middle: QPointF, u: float, hall: Hall, light: float) -> None:
    edge, look = round(48 * u), hall.dress.look

    def paint(brush: QPainter) -> None:
        inner, outer = QColor(look["glow"]), QColor(look["glow"])
        inner.setAlphaF(0.5)
        outer.setAlphaF(0)
        shade = QRadialGradient(edge, edge, edge)
        shade.setColorAt(0, inner)
        shade.setColorAt(1, outer)
        brush.fillRect(QRectF(0, 0, 2 * edge, 2 * edge), shade)

    made = once(("sphere glow", look, edge), 2 * edge, 2 * edge, paint)
    painter.setOpacity(light)
    painter.drawPixmap(QPointF(round(middle.x()) - edge, round(middle.y()) - edge), made)
    painter.setOpacity(1.0)
