"""What stands still behind a stage: light, hills, clouds, the double frame, or the event's own picture.

One opaque pixmap a look and size.

Never a disc with lines radiating from it, in any colour: see docs/decisions/0004-stages.md.
"""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap, QRadialGradient

from app.kit.stage.backdrop import backdrop
from app.kit.stage.ink import Grid
from app.kit.stage.palette import Look


def ground(painter: QPainter, size: QSize, look: Look, *, gate: bool = False) -> None:
    """Paint the background of a look.

    Args:
        painter: where.
        size: of the stage.
        look: of the event.
        gate: with the moon gate, for titles and waiting.
    """
    gate = gate and look.background is None
    painter.drawPixmap(0, 0, _made(size.width(), size.height(), look, gate))


@lru_cache(maxsize=4)
def _made(width: int, height: int, look: Look, gate: bool) -> QPixmap:
    made = QPixmap(width, height)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    grid = Grid(width, height)
    own = backdrop(look, QSize(width, height)) if look.background is not None else None
    if own is not None:
        painter.drawImage(0, 0, own)
    else:
        _light(painter, grid, look, gate=gate)
    _frame(painter, grid, look)
    painter.end()
    return made


def _light(painter: QPainter, grid: Grid, look: Look, *, gate: bool) -> None:
    """The theme's own light and motif."""
    light = QRadialGradient(grid.width / 2, grid.height * 0.44, max(grid.width, grid.height) * 0.62)
    for at, token in ((0.0, "bg0"), (0.45, "bg1"), (1.0, "bg2")):
        light.setColorAt(at, look[token])
    painter.fillRect(QRectF(0, 0, grid.width, grid.height), light)
    if gate:
        _gate(painter, grid, look)
        _clouds(painter, grid, look)
    if look.motif == "ridges":
        _ridges(painter, grid, look)
    else:
        _arcs(painter, grid, look)


def _gate(painter: QPainter, grid: Grid, look: Look) -> None:
    centre, radius = QPointF(grid.width / 2, grid.height * 0.5), 40.5 * grid.u
    shine = QColor(look["bg0"]).lighter(104)
    shine.setAlphaF(0.35)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shine)
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for grown, alpha, width in ((1.0, 0.75, 0.22), (1.02, 0.3, 0.1), (1.2, 0.12, 0.1), (1.4, 0.08, 0.1)):
        ink = look["line"]
        ink.setAlphaF(alpha)
        painter.setPen(QPen(ink, width * grid.u))
        painter.drawEllipse(centre, radius * grown, radius * grown)


def _clouds(painter: QPainter, grid: Grid, look: Look) -> None:
    ink = look["line"]
    ink.setAlphaF(0.55)
    painter.setPen(QPen(ink, 0.12 * grid.u, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for x, y, scale in ((7, 66, 1.0), (-34, 56, 1.0), (-42, 77, 0.7)):
        left = (x if x > 0 else grid.width / grid.u + x) * grid.u
        top, unit = y * grid.u, grid.u * scale
        path = QPainterPath()
        for row, (start, length) in enumerate(((8, 10), (4, 15), (0, 24), (6, 18))):
            height = top + row * 2.2 * unit
            path.moveTo(left + start * unit, height)
            path.lineTo(left + (start + length) * unit, height)
            if row < 3:
                turn = QRectF(left + (start + length - 1.1) * unit, height, 2.2 * unit, 2.2 * unit)
                path.arcTo(turn, 90, -180)
        painter.drawPath(path)


def _ridges(painter: QPainter, grid: Grid, look: Look) -> None:
    for layer, colour in enumerate(look.many("ridge")):
        base, height = grid.height * (0.79 + 0.06 * layer), 6 * grid.u
        path = QPainterPath(QPointF(0, grid.height))
        crest = QPainterPath()
        steps = 48
        for step in range(steps + 1):
            x = grid.width * step / steps
            wave = math.sin(step * 0.35 + layer * 2.1) * 0.6 + math.sin(step * 0.13 + layer) * 0.8
            y = base - wave * height * (0.7 - 0.12 * layer)
            path.lineTo(x, y)
            if step:
                crest.lineTo(x, y)
            else:
                crest.moveTo(x, y)
        path.lineTo(grid.width, grid.height)
        painter.fillPath(path, colour)
        edge = look["line"]
        edge.setAlphaF(0.35)
        painter.setPen(QPen(edge, 0.1 * grid.u))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(crest)
    fade = QLinearGradient(0, grid.height * 0.86, 0, grid.height)
    deep = look["bg2"]
    deep.setAlphaF(0)
    fade.setColorAt(0, deep)
    fade.setColorAt(1, look["bg2"])
    painter.fillRect(QRectF(0, grid.height * 0.86, grid.width, grid.height * 0.14), fade)


def _arcs(painter: QPainter, grid: Grid, look: Look) -> None:
    """A floor of wide steps before the hall, as of a stage, and arches above it."""
    middle, painted = grid.width * 0.5, look.many("ridge")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for n in range(4):
        ink = look["line"]
        ink.setAlphaF(0.13)
        painter.setPen(QPen(ink, 0.12 * grid.u))
        radius = (62 + 13 * n) * grid.u
        painter.drawEllipse(QPointF(middle, grid.height * 0.92), radius * 1.55, radius)
    for n, colour in enumerate(painted):
        edge = look["line"]
        edge.setAlphaF(0.4 - 0.08 * n)
        painter.setPen(QPen(edge, 0.12 * grid.u))
        painter.setBrush(colour)
        wide = grid.width * (0.86 - 0.17 * n) + 20 * grid.u
        high = (26 - 5.5 * n) * grid.u
        painter.drawEllipse(QPointF(middle, grid.height + (6 - 1.2 * n) * grid.u), wide, high)
    fade = QLinearGradient(0, grid.height * 0.86, 0, grid.height)
    clear, deep = look["bg2"], look["bg2"]
    clear.setAlphaF(0)
    fade.setColorAt(0, clear)
    fade.setColorAt(1, deep)
    painter.fillRect(QRectF(0, grid.height * 0.86, grid.width, grid.height * 0.14), fade)


def _frame(painter: QPainter, grid: Grid, look: Look) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, notch, width, alpha in ((2.6, 2.6, 0.14, 0.8), (3.5, 2.6, 0.08, 0.6)):
        ink = look["line"]
        ink.setAlphaF(alpha)
        painter.setPen(QPen(ink, width * grid.u))
        box = grid.box(inset, inset, -inset, -inset)
        painter.drawPath(_notched(box, notch * grid.u))


def _notched(box: QRectF, notch: float) -> QPainterPath:
    path = QPainterPath(QPointF(box.left() + notch, box.top()))
    for x, y, dx, dy in (
        (box.right(), box.top(), -1, 1), (box.right(), box.bottom(), -1, -1),
        (box.left(), box.bottom(), 1, -1), (box.left(), box.top(), 1, 1),
    ):  # fmt: skip
        first = (
            QPointF(x + dx * notch, y)
            if (y == box.top() and dx < 0) or (y == box.bottom() and dx > 0)
            else QPointF(x, y + dy * notch)
        )
        last = QPointF(x, y + dy * notch) if first.y() == y else QPointF(x + dx * notch, y)
        path.lineTo(first)
        path.lineTo(QPointF(x + dx * notch, y + dy * notch))
        path.lineTo(last)
    path.closeSubpath()
    return path


def vignette(painter: QPainter, size: QSize, amount: float) -> None:
    """Darken the edges: light is relative, so the middle stays readable.

    Args:
        painter: where.
        size: of the stage.
        amount: 0 to 1.
    """
    if amount <= 0:
        return
    shade = QRadialGradient(size.width() / 2, size.height() * 0.48, size.width() * 0.62)
    shade.setColorAt(0.35, QColor(0, 0, 0, 0))
    shade.setColorAt(1.0, QColor(0, 0, 0, round(170 * amount)))
    painter.fillRect(0, 0, size.width(), size.height(), shade)
