"""A void draw: that it counts for nothing, why, who saw it, and what would have come out."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen

from app.draw.stage.dress import Hall, display, footer, header, watermark
from app.kit.stage import ink
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
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
    ink.line(painter, head, title, ink.BOLD, 3.4 * u, look["ink2"], ink.LEFT, least=2.4 * u)
    return inner.adjusted(0, 7.5 * u, 0, 0)


def _why(painter: QPainter, box: QRectF, hall: Hall, u: float) -> None:
    look, on = hall.dress.look, hall.on
    inner = _panel(painter, box, hall, tr("Why"), u)
    lines = _wrapped(on.digits or tr("No reason was given"), inner.width(), 5.0 * u)
    for at, words in enumerate(lines[:4]):
        row = QRectF(inner.left(), inner.top() + at * 7.2 * u, inner.width(), 7.2 * u)
        ink.line(painter, row, words, ink.BOLD, 5.0 * u, look["ink"], ink.LEFT, least=3.2 * u)
    if on.witness:
        foot = QRectF(inner.left(), box.bottom() - 9.5 * u, inner.width(), 6.5 * u)
        said = tr("Witness: {name}", name=on.witness)
        ink.line(painter, foot, said, ink.SANS, 3.6 * u, look["ink2"], ink.LEFT, least=2.4 * u)


def _wrapped(text: str, room: float, px: float) -> list[str]:
    """A reason on several lines: between words, in Chinese between letters, never before a mark."""
    rows, row = list[str](), ""
    for part in _parts(text):
        if (
            row
            and ink.width(row + part, ink.BOLD, round(px)) > room
            and part.strip() not in set("，。！？；：、”")
        ):
            rows.append(row.strip())
            row = ""
        row += part
    return [*rows, row.strip()]


def _parts(text: str) -> list[str]:
    parts, word = list[str](), ""
    for letter in text:
        if letter >= "\u2e80" or letter == " ":
            parts += [word, letter] if word else [letter]
            word = ""
        else:
            word += letter
    return [*parts, word] if word else parts


def _would(painter: QPainter, box: QRectF, hall: Hall, u: float) -> None:
    """The numbers, struck through: shown so that nobody can say that they were hidden, and they have won nothing."""
    look, numbers = hall.dress.look, hall.on.would
    inner = _panel(painter, box, hall, tr("It would have been; nobody has won"), u)
    if not numbers:
        row = QRectF(inner.left(), inner.top(), inner.width(), 7.2 * u)
        words = tr("No digits had been given yet")
        ink.line(painter, row, words, ink.BOLD, 5.0 * u, look["ink"], ink.LEFT, least=3.0 * u)
        return
    shown = numbers[:_MOST]
    columns = 1 if len(shown) == 1 else 2 if len(shown) <= 6 else 4 if len(shown) <= 24 else 5
    rows = -(-len(shown) // columns)
    more = len(numbers) - len(shown)
    wide, high = inner.width() / columns, min(13 * u, (inner.height() - (6 * u if more else 0)) / rows)
    for at, number in enumerate(shown):
        row, column = divmod(at, columns)
        cell = QRectF(inner.left() + column * wide, inner.top() + row * high, wide - 2 * u, high)
        used = ink.line(
            painter, cell, number, ink.DIGITS, min(9 * u, high * 0.72), look["ink"], ink.LEFT, least=1.8 * u
        )
        painter.setPen(QPen(QColor(look["accent"]), max(1.5, high * 0.035)))
        middle = cell.center().y()
        painter.drawLine(QPointF(cell.left(), middle), QPointF(cell.left() + used, middle))
    if more:
        foot = QRectF(inner.left(), inner.bottom() - 5.5 * u, inner.width(), 5.5 * u)
        words = trn("and {n} more, in the proof", "and {n} more, in the proof", more)
        ink.line(painter, foot, words, ink.SANS, 3.2 * u, look["ink2"], ink.LEFT)
