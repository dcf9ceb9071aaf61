"""A winner is called to the stage: the card as the hall has just seen it, and a ring that runs out."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.draw.stage import cards
from app.draw.stage.dress import Hall, footer, header, watermark
from app.draw.stage.places import body_of
from app.kit.stage import ink
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.script import paragraph
from app.words.catalogue import tr, trn

_LAST = 10  # seconds, in which the ring has another colour
_RING = 44.0  # u


def paint_forfeit(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """A winner is called; the ring runs out.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture; its first award is called.
        t: seconds since the call.
    """
    grid, on = Grid.of(size), hall.on
    u = grid.u
    ground(painter, size, hall.dress.look)
    header(painter, grid, hall, trn("{n} winner this round", "{n} winners this round", on.count))
    body = body_of(grid)
    right = QRectF(body.right() - (_RING + 4) * u, body.top(), (_RING + 4) * u, body.height())
    if on.awards:
        _card(painter, body.adjusted(0, 0, -right.width() - 4 * u, 0), hall, u)
    _ring(painter, right, hall, max(0.0, on.seconds - t), u)
    footer(painter, grid, hall)
    watermark(painter, size, hall)


def _card(painter: QPainter, room: QRectF, hall: Hall, u: float) -> None:
    """The card of whoever is called, in the middle of what the ring leaves."""
    wide = min(92 * u, room.width())
    high = min(63 * u, room.height(), wide)
    at = QPointF(round(room.center().x() - wide / 2), round(room.center().y() - high / 2))
    words = tr("Please come to the stage")
    painter.drawPixmap(at, cards.card(hall, hall.on.awards[0], round(wide), round(high), words, 1, u))


def _ring(painter: QPainter, box: QRectF, hall: Hall, left: float, u: float) -> None:
    """The seconds that are left, and what happens then."""
    look, whole = hall.dress.look, -(-int(left * 1000) // 1000)
    last = left <= _LAST and look["bg0"].lightness() < 140
    colour = QColor("#FF9F45") if last else look["accent"]
    under = 15.5 * u
    ring = QRectF(
        box.center().x() - _RING / 2 * u, box.center().y() - (_RING * u + under) / 2, _RING * u, _RING * u
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    faint = QColor(colour)
    faint.setAlphaF(0.25)
    painter.setPen(QPen(faint, 2.4 * u))
    painter.drawEllipse(ring)
    painter.setPen(QPen(colour, 2.4 * u, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    share = left / hall.on.seconds if hall.on.seconds else 0
    painter.drawArc(ring, 90 * 16, round(360 * 16 * share))
    ink.line(painter, ring, str(whole), ink.DIGITS, 22 * u, look["ink"])
    below = QRectF(box.left(), ring.bottom() + 3 * u, box.width(), under - 3 * u)
    words = trn(
        "second left, then it goes to the next in order",
        "seconds left, then it goes to the next in order",
        whole,
    )
    paragraph(painter, below, words, ink.BOLD, 4.2 * u, look["ink"], least=3.0 * u)
