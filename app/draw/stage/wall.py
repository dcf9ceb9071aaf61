"""The wall: as many tickets as fit flip under a moving light."""

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from app.draw.stage import cards
from app.draw.stage.dress import Hall
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between

_ROWS, _COLUMNS = 6, (6, 20)  # rows, and the fewest and most columns
_SHAPE = 1.12  # how wide a ticket is for its height
_FLIPS, _PHASE = 2.6, 0.37  # turns a second, and how far a ticket is behind the one before it
_QUICK = 8  # a turn takes so small a part of its time


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
    high = (body.height() - gap * (_ROWS - 1)) / _ROWS
    columns = min(_COLUMNS[1], max(_COLUMNS[0], round((body.width() + gap) / (high * _SHAPE + gap))))
    wide = (body.width() - gap * (columns - 1)) / columns
    size = QSizeF(round(wide), round(high))
    painter.setOpacity(1 - gone)
    for at in range(columns * _ROWS):
        row, column = divmod(at, columns)
        turns = t * _FLIPS + at * _PHASE
        turn, flip = math.floor(turns), (turns % 1.0) * _QUICK
        face = turn if flip >= 0.5 else turn - 1  # it changes while it stands on its edge
        text = numbers[(face * 31 + at * 17) % len(numbers)]
        made = cards.blank_ticket(hall.dress, text, round(wide), round(high), lit=_is_lit(at, face, columns))
        left, top = body.left() + column * (wide + gap), body.top() + row * (high + gap)
        if flip >= 1.0:
            painter.drawPixmap(QPointF(round(left), round(top)), made)
            continue
        tall = max(1.0, size.height() * abs(math.cos(math.pi * flip)))
        place = QRectF(round(left), top + (high - tall) / 2, size.width(), tall)
        painter.drawPixmap(place, made, QRectF(made.rect()))
    painter.setOpacity(1.0)


def _is_lit(at: int, face: int, columns: int) -> bool:
    """Whether the moving light lay on a ticket when it turned to this face."""
    row, column = divmod(at, columns)
    t = (face - at * _PHASE) / _FLIPS
    light = math.sin(column * 0.55 + t * 2.1) + math.sin(row * 0.9 - t * 1.3)
    return light > 1.05
