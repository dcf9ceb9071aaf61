"""A void draw: that it counts for nothing, why, who saw it, and what would have come out."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.draw.stage.dress import Hall, display, footer, header, watermark
from app.kit.stage import ink
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.script import paragraph
from app.words.catalogue import tr, trn

_MOST = 40  # numbers; of more the proof holds the rest


def paint_void(painter: QPainter, size: QSize, hall: Hall, _t: float) -> None:
    """The whole truth about a draw that was stopped.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        _t: it stands still.
    """
    grid, look, on = Grid.of(size), hall.dress.look, hall.on
    u = grid.u
    ground(painter, size, look)
    header(painter, grid, hall, tr("Draw {n}", n=on.no) if on.no else "")
    footer(painter, grid, hall)
    place = grid.box(8, 17.5, -8, 29.5)
    ink.line(painter, place, tr("This draw is void"), display(look), 8.4 * u, look["disp0"], least=5 * u)
    middle = grid.width / 2
    left, right = grid.box(8, 33, -8, 87), grid.box(8, 33, -8, 87)
    left.setRight(middle - 1.5 * u)
    right.setLeft(middle + 1.5 * u)
    _why(painter, left, hall, u)
    _would(painter, right, hall, u)
    watermark(painter, size, hall)


def _panel(painter: QPainter, box: QRectF, hall: Hall, title: str, u: float) -> QRectF:
    look = hall.dress.look
    painter.setPen(QPen(look["line"], max(1.0, 0.14 * u)))
    painter.setBrush(look["panel"])
    painter.drawRoundedRect(box, 1.2 * u, 1.2 * u)
    inner = box.adjusted(3 * u, 2.4 * u, -3 * u, -2.4 * u)
    head = QRectF(inner.left(), inner.top(), inner.width(), 6 * u)
    ink.line(painter, head, title, ink.BOLD, 3.8 * u, look["ink2"], ink.LEFT, least=2.4 * u)
    return inner.adjusted(0, 7.5 * u, 0, 0)


def _why(painter: QPainter, box: QRectF, hall: Hall, u: float) -> None:
    look, on = hall.dress.look, hall.on
    inner = _panel(painter, box, hall, tr("Why"), u)
    if on.witness:
        foot = QRectF(inner.left(), inner.bottom() - 6.5 * u, inner.width(), 6.5 * u)
        said = tr("Witness: {name}", name=on.witness)
        ink.line(painter, foot, said, ink.SANS, 4.2 * u, look["ink2"], ink.LEFT, least=2.6 * u)
        inner.setBottom(foot.top() - u)
    words = on.digits or tr("No reason was given")
    paragraph(painter, inner, words, ink.BOLD, 6.4 * u, look["ink"], ink.LEFT, least=3.4 * u, lines=6)


def _would(painter: QPainter, box: QRectF, hall: Hall, u: float) -> None:
    """The numbers, struck through: shown so that nobody can say that they were hidden, and they have won nothing."""
    look, numbers = hall.dress.look, hall.on.would
    inner = _panel(painter, box, hall, tr("These would have come out; none of them has won"), u)
    if not numbers:
        words = tr("No digits had been given yet")
        paragraph(painter, inner, words, ink.BOLD, 6.4 * u, look["ink"], ink.LEFT, least=3.4 * u)
        return
    shown, more = numbers[:_MOST], len(numbers[_MOST:])
    if more:
        foot = QRectF(inner.left(), inner.bottom() - 5 * u, inner.width(), 5 * u)
        words = trn("and {n} more, in the proof", "and {n} more, in the proof", more)
        ink.line(painter, foot, words, ink.SANS, 3.4 * u, look["ink2"], ink.LEFT)
        inner.setBottom(foot.top() - 0.6 * u)
    px, columns = _largest(shown, inner, 13 * u)
    wide, high = inner.width() / columns, min(inner.height() / -(-len(shown) // columns), 1.5 * px)
    top = inner.center().y() - high * -(-len(shown) // columns) / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for at, number in enumerate(shown):
        row, column = divmod(at, columns)
        cell = QRectF(inner.left() + column * wide, top + row * high, wide, high)
        used = ink.line(painter, cell, number, ink.DIGITS, px, look["ink"], ink.LEFT)
        painter.setPen(QPen(QColor(look["accent"]), max(1.5, px * 0.06)))
        middle = cell.center().y() + px * 0.05
        painter.drawLine(
            QPointF(cell.left() - 0.1 * px, middle), QPointF(cell.left() + used + 0.1 * px, middle)
        )


def _largest(numbers: tuple[str, ...], box: QRectF, most: float) -> tuple[int, int]:
    """The largest size of numbers that all go into a box, and in how many columns."""
    widest = max(ink.width(number, ink.DIGITS, 100) for number in numbers) / 100

    def size(columns: int) -> float:
        rows = -(-len(numbers) // columns)
        return min(most, box.height() / rows / 1.25, box.width() / columns / (widest + 0.35))

    best = max(range(1, min(len(numbers), 10) + 1), key=size)
    return int(size(best)), best
