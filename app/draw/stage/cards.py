"""The winner is always an invitation card: coloured band, two notches, number over name."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from app.draw.rules.state import Award
from app.draw.stage.dress import Dress, display
from app.kit.stage import ink
from app.kit.stage.ink import PIXMAPS, Grid
from app.words.catalogue import tr


@dataclass(frozen=True)
class Layout:
    """Where the cards stand.

    Args:
        columns: in a row.
        rows: of them.
        names: whether names fit.
    """

    columns: int
    rows: int
    names: bool = True


def layout(count: int) -> Layout:
    """The grid for so many winners: 1 to 500 fit without scrolling.

    Args:
        count: how many.
    """
    if count <= 5:
        return Layout(max(1, count), 1)
    for columns, rows in ((5, 2), (8, 5), (10, 10)):
        if count <= columns * rows:
            return Layout(columns, max(1, -(-count // columns)))
    return Layout(25, max(1, -(-count // 25)), names=False)


def places(grid: Grid, count: int) -> tuple[QRectF, ...]:
    """The place of every card, none over another, none outside of the body.

    Args:
        grid: of the stage.
        count: how many.
    """
    plan = layout(count)
    body = grid.box(8, 17.5, -8, -10.5)
    gap = (2.9 if count <= 10 else 1.3 if count <= 40 else 0.9 if count <= 100 else 0.5) * grid.u
    wide = (body.width() - gap * (plan.columns - 1)) / plan.columns
    high = (body.height() - gap * (plan.rows - 1)) / plan.rows
    most = {1: 116.0, 2: 62.0, 3: 50.0}.get(plan.columns, 50.0) * grid.u
    wide = min(wide, most) if plan.rows == 1 else wide
    high = min(high, 63 * grid.u, wide * 1.26)
    tall = plan.rows * high + (plan.rows - 1) * gap
    made: list[QRectF] = []
    for at in range(count):
        row, column = divmod(at, plan.columns)
        here = min(plan.columns, count - row * plan.columns)
        left = body.center().x() - (here * wide + (here - 1) * gap) / 2
        top = body.center().y() - tall / 2
        made.append(QRectF(left + column * (wide + gap), top + row * (high + gap), wide, high))
    return tuple(made)


def card(dress: Dress, award: Award, wide: int, high: int, rank: int, count: int, u: float) -> QPixmap:
    """A winner's card, drawn once.

    Args:
        dress: the event's look.
        award: the winner.
        wide: in pixels.
        high: in pixels.
        rank: shown in the band.
        count: of cards beside it, for what fits.
        u: of the grid.
    """
    name = dress.named(award.name) if layout(count).names else ""
    key = (
        "card",
        tr("No. {n}", n=rank),
        dress.look,
        award.number,
        name,
        award.organisation if count <= 5 else "",
        wide,
        high,
        rank,
        count > 100,
    )
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    made = QPixmap(max(1, wide), max(1, high))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _body(painter, dress, QRectF(0, 0, wide, high), count, u)
    _writing(painter, dress, award, name, QRectF(0, 0, wide, high), rank, count)
    painter.end()
    return PIXMAPS.put(key, made)


def _body(painter: QPainter, dress: Dress, box: QRectF, count: int, u: float) -> None:
    look = dress.look
    radius = min(1.0 * u, box.height() * 0.06)
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    band = _band(box, count)
    if band and count <= 40:
        notch = min(box.height() * 0.03, 1.0 * u)
        holes = QPainterPath()
        for x in (box.left(), box.right()):
            holes.addEllipse(QPointF(x, band), notch, notch)
        shape = shape.subtracted(holes)
    paper = QLinearGradient(0, 0, 0, box.height())
    paper.setColorAt(0, look["card0"])
    paper.setColorAt(1, look["card1"])
    painter.fillPath(shape, paper)
    if band:
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, box.width(), band), look["band"])
        painter.setClipping(False)
    if count <= 10:
        painter.setPen(QPen(look["card_edge"], max(1.0, 0.1 * u)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(u, band + u, -u, -u), 0.5 * u, 0.5 * u)


def _band(box: QRectF, count: int) -> float:
    if count > 40:
        return 0.0
    return box.height() * (0.17 if count <= 10 else 0.2)


def _writing(
    painter: QPainter, dress: Dress, award: Award, name: str, box: QRectF, rank: int, count: int
) -> None:
    look = dress.look
    band = _band(box, count)
    place = QRectF(box.left(), box.top(), box.width(), band)
    ink.line(painter, place, tr("No. {n}", n=rank), ink.BOLD, band * 0.52, look["on_band"])
    inner = box.adjusted(box.width() * 0.06, band, -box.width() * 0.06, 0)
    below = award.organisation if count <= 5 else ""
    if not name:
        ink.line(painter, inner, award.number, ink.DIGITS, inner.height() * 0.6, look["card_num"], least=6)
        return
    number = QRectF(inner.left(), inner.top() + inner.height() * 0.08, inner.width(), inner.height() * 0.44)
    ink.line(painter, number, award.number, ink.DIGITS, number.height() * 0.86, look["card_num"], least=6)
    line = QRectF(
        inner.left(),
        inner.top() + inner.height() * (0.5 if below else 0.54),
        inner.width(),
        inner.height() * (0.28 if below else 0.36),
    )
    ink.line(
        painter, line, name, display(look), line.height() * 0.82, look["card_ink"], least=line.height() * 0.3
    )
    if below:
        foot = QRectF(inner.left(), inner.top() + inner.height() * 0.79, inner.width(), inner.height() * 0.14)
        ink.line(
            painter, foot, below, ink.SANS, foot.height() * 0.8, look["card_ink2"], least=foot.height() * 0.45
        )


def blank_ticket(dress: Dress, text: str, wide: int, high: int) -> QPixmap:
    """A ticket of the rolling wall, drawn once.

    Args:
        dress: the event's look.
        text: the number.
        wide: in pixels.
        high: in pixels.
    """
    key = ("ticket", dress.look, text, wide, high)
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    look = dress.look
    made = QPixmap(max(1, wide), max(1, high))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(look["cover1"])
    painter.drawRoundedRect(QRectF(0, 0, wide, high), high * 0.1, high * 0.1)
    ink.line(
        painter,
        QRectF(wide * 0.1, 0, wide * 0.8, high),
        text,
        ink.DIGITS,
        high * 0.52,
        look["ink"] if look["bg0"].lightness() < 140 else look["on_band"],
        least=6,
    )
    painter.end()
    return PIXMAPS.put(key, made)
