"""Numbers roll, and stop. Before the stop no frame depends on who won."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from app.draw.rules.prizes import Pace, Scene
from app.draw.stage import cards
from app.draw.stage.dress import Hall, display, footer, header, watermark
from app.kit.stage import ink
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between, confetti, out5, outback
from app.words.catalogue import tr

SPEED = 11.0  # cells a second
_START = 0.6  # seconds until full speed
_COLUMNS, _ROWS = 12, 6


def reel_position(t: float, reel: int) -> float:
    """Where a rolling reel is, in cells.

    Args:
        t: seconds since the rolling began.
        reel: from 0; each has a speed of its own.
    """
    v = reel_speed(reel)
    return v * t * t / (2 * _START) if t < _START else v * (t - _START / 2)


def reel_speed(reel: int) -> float:
    """The full speed of a reel, in cells a second.

    Args:
        reel: from 0.
    """
    return SPEED * (1 + 0.07 * math.sin(reel * 2.4))


def landing(t: float, stop: float, reel: int, pace: Pace) -> tuple[float, float, bool]:
    """Where a stopping reel is: speed is continuous, and it lands exactly on a whole cell.

    Args:
        t: seconds since the rolling began.
        stop: the second it was stopped.
        reel: from 0.
        pace: brisk or suspense.

    Returns:
        Position in cells, the cell it lands on, whether it has landed.
    """
    x0 = reel_position(stop, reel)
    speed = (
        min(reel_speed(reel), reel_speed(reel) * max(stop, 0.05) / _START)
        if stop < _START
        else reel_speed(reel)
    )
    wanted = 1.35 + 0.42 * reel if pace is Pace.SUSPENSE else 0.18 + 0.10 * reel
    end = math.ceil(x0 + speed * wanted / 3)
    length = 3 * (end - x0) / speed if speed > 0 else 0.0
    s = between(t, stop, stop + length) if length > 0 else 1.0
    return x0 + (end - x0) * (1 - (1 - s) ** 3), float(end), s >= 1.0


def lands_at(stop: float, reel: int, pace: Pace) -> float:
    """The second at which a reel has landed.

    Args:
        stop: the second it was stopped.
        reel: from 0.
        pace: brisk or suspense.
    """
    x0 = reel_position(stop, reel)
    speed = reel_speed(reel) if stop >= _START else reel_speed(reel) * max(stop, 0.05) / _START
    wanted = 1.35 + 0.42 * reel if pace is Pace.SUSPENSE else 0.18 + 0.10 * reel
    return stop + 3 * (math.ceil(x0 + speed * wanted / 3) - x0) / speed


def card_time(hall: Hall, at: int, count: int) -> float:
    """The second at which a winner's card begins to appear.

    Args:
        hall: the picture.
        at: which winner, from 0.
        count: of them.
    """
    stop = hall.stop or 0.0
    if uses_wall(hall):
        return stop + 0.04 + (1.1 * at / count if count > 10 else 0.16 * at)
    if hall.on.scene is Scene.CURTAIN:
        return stop + 0.04 + (1.5 if hall.on.pace is Pace.SUSPENSE else 0.14) * at
    return lands_at(stop, at, hall.on.pace)


def uses_wall(hall: Hall) -> bool:
    """Whether this draw rolls as a wall: chosen so, or too many for reels.

    Args:
        hall: the picture.
    """
    return hall.on.scene is Scene.WALL or hall.on.count > 10 or len(hall.on.awards) > 10


def rolling_ends(hall: Hall) -> float:
    """The second at which everything has landed and the confetti has fallen.

    Args:
        hall: with its stop and awards.
    """
    count = max(1, len(hall.on.awards))
    return card_time(hall, count - 1, count) + 0.4 + 5.2


def paint_rolling(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """The rolling, and after the stop the landing and the winners.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture; `stop` is None while it rolls.
        t: seconds since the rolling began.
    """
    grid = Grid.of(size)
    ground(painter, size, hall.dress.theme)
    stopped = hall.stop is not None
    count = len(hall.on.awards) if stopped else max(1, hall.on.count)
    if stopped and count:
        first, last = card_time(hall, 0, count), card_time(hall, count - 1, count)
        confetti(
            painter,
            size,
            t - (last if count <= 10 else first),
            hall.dress.look.many("confetti"),
            count=0 if hall.dress.still else 140,
        )
    header(painter, grid, hall, tr("{n} this round", n=count))
    footer(painter, grid, hall)
    if uses_wall(hall):
        _wall(painter, grid, hall, t)
    else:
        _reels(painter, grid, hall, t, max(1, min(10, count)))
    if stopped:
        _land(painter, grid, hall, t)
    watermark(painter, size, hall)


def _numbers(hall: Hall) -> tuple[str, ...]:
    return hall.on.rolling or ("A0000",)


def _reels(painter: QPainter, grid: Grid, hall: Hall, t: float, count: int) -> None:
    u, look = grid.u, hall.dress.look
    per_row = 5 if count > 5 else count
    rows = -(-count // per_row)
    gap = 3.5 * u
    wide = min(54 * u, (grid.width - 30 * u - gap * (per_row - 1)) / per_row)
    high = min(63 * u, (62 * u - gap * (rows - 1)) / rows)
    for reel in range(count):
        if hall.stop is not None and t >= card_time(hall, reel, count) + 0.36:
            continue  # its card stands there now
        row, column = divmod(reel, per_row)
        here = min(per_row, count - row * per_row)
        left = grid.width / 2 - (here * wide + (here - 1) * gap) / 2 + column * (wide + gap)
        top = 53 * u - (rows * high + (rows - 1) * gap) / 2 + row * (high + gap)
        _reel(painter, QRectF(left, top, wide, high), hall, t, reel, u)
    if rows == 1 and hall.stop is None:
        for x, turn in (
            (grid.width / 2 - (count * wide + (count - 1) * gap) / 2 - 4.5 * u, 1),
            (grid.width / 2 + (count * wide + (count - 1) * gap) / 2 + 4.5 * u, -1),
        ):
            mark = QPolygonF([QPointF(x, 51.2 * u), QPointF(x, 54.8 * u), QPointF(x + turn * 3 * u, 53 * u)])
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(look["accent"])
            painter.drawPolygon(mark)


def _reel(painter: QPainter, box: QRectF, hall: Hall, t: float, reel: int, u: float) -> None:
    look, numbers = hall.dress.look, _numbers(hall)
    painter.setPen(QPen(look["line"], max(1.0, 0.25 * u)))
    painter.setBrush(look["card0"])
    painter.drawRect(box)
    end, landed = -1.0, False
    if hall.stop is None or t < hall.stop:
        x = reel_position(max(0.0, t), reel)
    else:
        x, end, landed = landing(t, hall.stop, reel, hall.on.pace)
    painter.save()
    painter.setClipRect(box.adjusted(1, 1, -1, -1))
    cell = box.height() / 1.6
    first = math.floor(x) - 1
    for place in range(first, first + 4):
        text = numbers[(place * 7 + reel * 5) % len(numbers)]
        if place == end and reel < len(hall.on.awards):
            text = hall.on.awards[reel].number
        y = box.center().y() + (x - place) * cell
        line = QRectF(box.left(), round(y - cell / 2), box.width(), cell)
        ink.line(
            painter, line, text, ink.DIGITS, min(cell * 0.62, box.width() * 0.3), look["card_num"], least=8
        )
    painter.restore()
    if not landed:
        shade = QLinearGradient(0, box.top(), 0, box.bottom())
        dark, clear = look["cover1"], look["cover1"]
        clear.setAlphaF(0)
        dark.setAlphaF(0.82)
        for at, colour in ((0.0, dark), (0.36, clear), (0.64, clear), (1.0, dark)):
            shade.setColorAt(at, colour)
        painter.fillRect(box.adjusted(1, 1, -1, -1), shade)


def _wall(painter: QPainter, grid: Grid, hall: Hall, t: float) -> None:
    gone = 0.0 if hall.stop is None else between(t, hall.stop, hall.stop + 0.36)
    if gone >= 1.0:
        return
    u, numbers = grid.u, _numbers(hall)
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


def _land(painter: QPainter, grid: Grid, hall: Hall, t: float) -> None:
    awards = hall.on.awards
    spots = cards.places(grid, len(awards))
    wall = uses_wall(hall)
    for at, (award, box) in enumerate(zip(awards, spots, strict=True)):
        begun = card_time(hall, at, len(awards))
        if t < begun:
            continue
        s = 1.0 if hall.dress.still else between(t, begun, begun + 0.36)
        made = cards.card(
            hall.dress, award, round(box.width()), round(box.height()), at + 1, len(awards), grid.u
        )
        if s >= 1.0:
            painter.drawPixmap(QPointF(round(box.left()), round(box.top())), made)
            continue
        grown = (0.6 + 0.4 * out5(s)) if wall else (0.8 + 0.2 * outback(s, 0.9))
        painter.setOpacity(out5(s))
        place = QRectF(
            box.center().x() - box.width() * grown / 2,
            box.center().y() - box.height() * grown / 2,
            box.width() * grown,
            box.height() * grown,
        )
        painter.drawPixmap(place, made, QRectF(made.rect()))
        painter.setOpacity(1.0)


def paint_reveal(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """The winners as they stand, after a restart or once the hall has seen them.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        t: seconds since it began.
    """
    grid = Grid.of(size)
    ground(painter, size, hall.dress.theme)
    header(painter, grid, hall, tr("{n} this round", n=len(hall.on.awards)))
    footer(painter, grid, hall)
    awards, first = hall.on.awards, 0
    if len(awards) > cards.PAGE and t > 3.0:
        pages = -(-len(awards) // cards.PAGE)
        first = int((t - 3.0) / 8.0) % pages * cards.PAGE
        awards = awards[first : first + cards.PAGE]
    for at, (award, box) in enumerate(zip(awards, cards.places(grid, len(awards)), strict=True)):
        made = cards.card(
            hall.dress, award, round(box.width()), round(box.height()), first + at + 1, len(awards), grid.u
        )
        painter.drawPixmap(QPointF(round(box.left()), round(box.top())), made)
    if not awards:
        ink.line(
            painter,
            grid.box(8, 30, -8, -30),
            tr("Nobody could win this round"),
            display(hall.dress.look),
            7 * grid.u,
            hall.dress.look["ink"],
        )
    painter.setPen(Qt.PenStyle.NoPen)
    watermark(painter, size, hall)
