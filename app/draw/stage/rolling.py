"""Numbers roll, and stop. Before the stop no frame depends on who won."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter

from app.draw.rules.prizes import Pace, Scene
from app.draw.stage import cards
from app.draw.stage.aside import AFTER, opened, paint_aside, paint_small_code
from app.draw.stage.curtain import paint_curtains
from app.draw.stage.dress import Hall, display, footer, header, watermark
from app.draw.stage.places import body_of, places_of
from app.draw.stage.reels import paint_reels
from app.draw.stage.schedule import PAGE, card_takes, card_time, landed, page_at, rolling_ends, scene_in
from app.draw.stage.sphere import paint_sphere
from app.draw.stage.wall import paint_wall
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between, confetti, out5, outback
from app.kit.stage.script import paragraph
from app.words.catalogue import tr, trn

_BRISK = 6.0  # a number can be read after so small a part of its flight


def paint_rolling(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """The rolling, and after the stop the landing and the winners, page by page when they are many.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture; `stop` is None while it rolls.
        t: seconds since the rolling began.
    """
    grid, stopped = Grid.of(size), hall.stop is not None
    if hall.dress.still:  # nothing moves: one number a second, then the winners
        t = max(t, rolling_ends(hall)) if stopped else math.floor(t)
    ground(painter, size, hall.dress.look)
    count = len(hall.on.awards) if stopped else max(1, hall.on.count)
    if stopped and count and not hall.dress.still:
        since = t - (landed(hall) - card_takes(hall) if count <= 10 else card_time(hall, 0, count))
        confetti(painter, size, since, hall.dress.look.many("confetti"))
    if stopped and count > PAGE and t > landed(hall):
        _page(painter, grid, hall, t - landed(hall))
    else:
        words = trn("{n} winner this round", "{n} winners this round", count)
        header(painter, grid, hall, words, _small_code(painter, grid, hall, t))
        _play(painter, grid, hall, t, max(1, count))
        paint_aside(painter, grid, hall, t)
    footer(painter, grid, hall)
    watermark(painter, size, hall)


def _small_code(painter: QPainter, grid: Grid, hall: Hall, t: float) -> float:
    stands = hall.stop is not None and t >= landed(hall) + AFTER
    return paint_small_code(painter, grid, hall) if stands else 0.0


def _play(painter: QPainter, grid: Grid, hall: Hall, t: float, count: int) -> None:
    scene = scene_in(hall)
    if scene is Scene.WALL:
        paint_wall(painter, grid, hall, t)
    elif scene is Scene.SPHERE:
        paint_sphere(painter, grid, hall, t, count)
    elif scene is Scene.CURTAIN:
        paint_curtains(painter, grid, hall, t, min(10, count))
    else:
        paint_reels(painter, grid, hall, t, min(10, count))
    if hall.stop is not None and scene is not Scene.CURTAIN:
        _land(painter, grid, hall, t, scene)


def _land(painter: QPainter, grid: Grid, hall: Hall, t: float, scene: Scene) -> None:
    awards, room = hall.on.awards, opened(hall, t)
    places = places_of(grid, len(awards), room)
    drawn = places if room in {0.0, 1.0} else places_of(grid, len(awards), 1.0)
    for at, (award, box, size) in enumerate(zip(awards, places, drawn, strict=True)):
        begun = card_time(hall, at, len(awards))
        if t < begun:
            continue
        s = between(t, begun, begun + card_takes(hall))
        made = cards.card(
            hall,
            award,
            round(size.width()),
            round(size.height()),
            cards.ranked(at + 1, len(awards)),
            len(awards),
            grid.u,
        )
        if s >= 1.0 and size is not box:
            painter.drawPixmap(box, made, QRectF(made.rect()))  # on its way to make room
            continue
        if s >= 1.0:
            painter.drawPixmap(QPointF(round(box.left()), round(box.top())), made)
            continue
        least = {Scene.WALL: 0.6, Scene.SPHERE: 0.22}.get(scene, 0.8)
        grown = least + (1 - least) * (out5(s) if scene is Scene.WALL else outback(s, 0.9))
        painter.setOpacity(out5(min(1.0, s * (_BRISK if hall.on.pace is Pace.BRISK else 1.0))))
        wide, high = box.width() * grown, box.height() * grown
        place = QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)
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
    ground(painter, size, hall.dress.look)
    _page(painter, grid, hall, t)
    paint_aside(painter, grid, hall, t)
    if not hall.on.awards:
        nobody, look = tr("Nobody could win this round"), hall.dress.look
        body = body_of(grid, opened(hall, t))
        paragraph(painter, body, nobody, display(look), 7 * grid.u, look["ink"], least=4 * grid.u)
    footer(painter, grid, hall)
    watermark(painter, size, hall)


def _page(painter: QPainter, grid: Grid, hall: Hall, since: float) -> None:
    """The cards that stand now, all or a page of them, and in the header which."""
    count = len(hall.on.awards)
    shown = page_at(count, since)
    here = hall.on.awards[shown]
    if len(here) == count:
        words = trn("{n} winner this round", "{n} winners this round", count) if count else ""
    else:
        words = tr("{first}–{last} of {n}", first=shown.start + 1, last=shown.start + len(here), n=count)
    header(painter, grid, hall, words, paint_small_code(painter, grid, hall))
    room = opened(hall, since) if len(here) == count else 0.0
    for at, (award, box) in enumerate(zip(here, places_of(grid, len(here), room), strict=True)):
        rank = shown.start + at + 1
        made = cards.card(
            hall, award, round(box.width()), round(box.height()), cards.ranked(rank, count), len(here), grid.u
        )
        painter.drawPixmap(QPointF(round(box.left()), round(box.top())), made)
