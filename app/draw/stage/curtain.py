"""The curtain: a number stops on its plate, then the curtain before the card goes up, one after the other."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap

from app.draw.rules.prizes import Pace
from app.draw.stage import cards
from app.draw.stage.aside import opened
from app.draw.stage.dress import Hall
from app.draw.stage.places import places_of
from app.draw.stage.schedule import card_time
from app.kit.stage import ink
from app.kit.stage.ink import PIXMAPS, Grid
from app.kit.stage.motion import between, inout3

_FOLDS = 11
_A_SECOND = 12  # numbers on a plate that has not stopped


def paint_curtains(painter: QPainter, grid: Grid, hall: Hall, t: float, count: int) -> None:
    """Every curtain with its plate, and what stands behind those that have gone up.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
        t: seconds since the rolling began.
        count: of winners, up to 10.
    """
    for at, box in enumerate(places_of(grid, count, opened(hall, t))):
        lifted, plate = _lifting(hall, t, at, count)
        if lifted > 0:
            hem = box.bottom() - box.height() * lifted
            painter.save()
            painter.setClipRect(
                QRectF(box.left() - grid.u, hem, box.width() + 2 * grid.u, box.height() + grid.u)
            )
            made = cards.card(
                hall,
                hall.on.awards[at],
                round(box.width()),
                round(box.height()),
                cards.ranked(at + 1, count),
                count,
                grid.u,
            )
            painter.drawPixmap(QPointF(round(box.left()), round(box.top())), made)
            painter.restore()
        if lifted < 1:
            cloth = _cloth(hall, round(box.width()), round(box.height()))
            left = QRectF(
                round(box.left()), round(box.top()), cloth.width(), round(box.height() * (1 - lifted))
            )
            painter.drawPixmap(left, cloth, QRectF(cloth.rect()))
            _plate(painter, box, hall, t, at, count, plate)


def _lifting(hall: Hall, t: float, at: int, count: int) -> tuple[float, float]:
    """How far the curtain is up, and how much of its plate can be seen."""
    if hall.stop is None:
        return 0.0, 1.0
    begun, brisk = card_time(hall, at, count), hall.on.pace is Pace.BRISK
    up = (begun + 0.06, begun + 0.36) if brisk else (begun + 0.31, begun + 1.06)
    return inout3(between(t, *up)), 1 - between(t, up[0], up[0] + (up[1] - up[0]) / 3)


def _plate(painter: QPainter, box: QRectF, hall: Hall, t: float, at: int, count: int, seen: float) -> None:
    look = hall.dress.look
    wide, high = box.width() * 0.8, min(box.height() * 0.26, box.width() * 0.32)
    place = QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)
    if seen > 0:
        painter.setOpacity(seen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look["card0"])
        painter.drawRoundedRect(place, high * 0.08, high * 0.08)
        stopped = hall.stop is not None and t >= card_time(hall, at, count)
        colour = look["card_num"] if stopped else look["card_ink2"]
        text = hall.on.awards[at].number if stopped else _passing(hall, t, at)
        ink.line(
            painter,
            place.adjusted(0.06 * wide, 0, -0.06 * wide, 0),
            text,
            ink.DIGITS,
            high * 0.86,
            colour,
            least=8,
            opacity=seen,
        )
        above = QRectF(box.left(), box.top() + box.height() * 0.12, box.width(), high)
        ink.line(painter, above, str(at + 1), ink.DIGITS, high * 0.5, look["on_band"], opacity=seen)
        painter.setOpacity(1.0)


def _passing(hall: Hall, t: float, at: int) -> str:
    return hall.numbers[(math.floor(t * _A_SECOND + at * 0.37) * 31 + at * 17) % len(hall.numbers)]


def _cloth(hall: Hall, wide: int, high: int) -> QPixmap:
    """Folds, a rod above and a fringe below, drawn once."""
    look, key = hall.dress.look, ("cloth", hall.dress.look, wide, high)
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    made = QPixmap(max(1, wide), max(1, high))
    painter = QPainter(made)
    shade = QLinearGradient(0, 0, wide, 0)
    for fold in range(_FOLDS):
        shade.setColorAt(fold / _FOLDS, look["cover1"])
        shade.setColorAt((fold + 0.45) / _FOLDS, look["cover0"])
    shade.setColorAt(1.0, look["cover1"])
    painter.fillRect(made.rect(), shade)
    rod, fringe = max(2, high // 40), max(3, high // 26)
    painter.fillRect(0, 0, wide, rod, look["line"])
    painter.fillRect(0, high - fringe - rod, wide, max(1, rod // 2), look["line"])
    tuft = QColor(look["line"])
    step = max(3, wide // 90)
    for x in range(0, wide, step * 2):
        painter.fillRect(x, high - fringe, step, fringe, tuft)
    painter.end()
    return PIXMAPS.put(key, made)
