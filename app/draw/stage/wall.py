"""The wall: as many tickets as fit flip under a moving light."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.draw.stage import cards
from app.draw.stage.dress import Hall
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between

_COLUMNS, _ROWS = 12, 6


def paint_wall(painter: QPainter, grid: Grid, hall: Hall, t: float) -> None:
    """The tickets, until they have gone after the stop.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
        t: seconds since the rolling began.
    """
    gone = 0.0 if hall.stop is None else between(t, hall.stop, hall.stop + 0.36)
    if gone >= 1.0:
        return
    u, numbers = grid.u, hall.numbers
    body = grid.box(8, 17.5, -8, -10.5)
    gap = 1.0 * u
    wide = (body.width() - gap * (_COLUMNS - 1)) / _COLUMNS
    high = (body.height() - gap * (_ROWS - 1)) / _ROWS
    for at in range(_COLUMNS * _ROWS):
        row, column = divmod(at, _COLUMNS)
        turns = t * 2.6 + at * 0.37
        flip = min(1.0, (turns % 1.0) * 8)
        text = numbers[(int(turns) * 31 + at * 17) % len(numbers)]
        light = 0.62 + 0.38 * (0.5 + 0.5 * math.sin(column * 0.55 + t * 2.1)) * (
            0.5 + 0.5 * math.sin(row * 0.9 - t * 1.3)
        )
        box = QRectF(body.left() + column * (wide + gap), body.top() + row * (high + gap), wide, high)
        painter.setOpacity(light * (1 - gone))
        squeezed = abs(math.cos(math.pi * (1 - flip) / 2)) if flip < 1 else 1.0
        tall = max(1.0, high * squeezed)
        made = cards.blank_ticket(hall.dress, text, round(wide), round(high))
        painter.drawPixmap(
            QRectF(box.left(), box.center().y() - tall / 2, wide, tall), made, QRectF(made.rect())
        )
    painter.setOpacity(1.0)
