"""Smooth ink: a signature as curves, on a screen and, as vectors, on paper."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.signin.rules.signature import GRID, Signature, Stroke, widths

# The pen's width as a share of the pad's height.
PEN = 0.016


def paint_signature(painter: QPainter, place: QRectF, signature: Signature, colour: QColor) -> None:
    """Paint a signature as large as it fits, without the empty pad around it.

    Args:
        painter: where.
        place: the ink stays inside.
        signature: what was written.
        colour: of the ink.
    """
    left, top, right, bottom = signature.bounds()
    wide, high = max(1, right - left) * signature.wide / 1000, max(1, bottom - top)
    # a name in one corner of the pad may grow, a single dash may not become a bar
    scale = min(place.width() / wide, place.height() / high, place.height() / (GRID * 0.3))
    pad = QRectF(0, 0, GRID * signature.wide / 1000 * scale, GRID * scale)
    middle = QPointF((left + right) / 2 / GRID * pad.width(), (top + bottom) / 2 / GRID * pad.height())
    pad.moveTopLeft(place.center() - middle)
    pen = min(pad.height() * PEN, place.height() * 0.05)
    for line in signature.strokes:
        paint_stroke(painter, pad, line, signature.wide, colour, pen)


def paint_stroke(painter: QPainter, pad: QRectF, line: Stroke, wide: int, colour: QColor, pen: float) -> None:
    """Paint one stroke: a curve through the middles between its dots, as thick as the pen was.

    Args:
        painter: where.
        pad: the whole pad.
        line: the stroke.
        wide: the pad's width in thousandths of its height.
        colour: of the ink.
        pen: width of the pen, in the painter's units.
    """
    spots = [
        QPointF(pad.left() + dot.x / GRID * pad.width(), pad.top() + dot.y / GRID * pad.height())
        for dot in line
    ]
    thick = [pen * one for one in widths(line, wide)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if len(spots) == 1:
        _draw(painter, _path(spots[0], spots[0], spots[0] + QPointF(0.01, 0.0)), colour, thick[0] * 1.4)
        return
    at = spots[0]
    for place in range(1, len(spots)):
        last = place == len(spots) - 1
        to = spots[place] if last else (spots[place] + spots[place + 1]) / 2
        _draw(
            painter,
            _path(at, to if last else spots[place], to),
            colour,
            (thick[place - 1] + thick[place]) / 2,
        )
        at = to


def _path(begin: QPointF, by: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(begin)
    path.quadTo(by, end)
    return path


def _draw(painter: QPainter, path: QPainterPath, colour: QColor, thick: float) -> None:
    painter.setPen(
        QPen(colour, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPath(path)
