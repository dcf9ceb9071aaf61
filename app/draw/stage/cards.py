"""The winner is always an invitation card: coloured band, two notches, number over name."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from app.draw.rules.onstage import FACES
from app.draw.rules.state import Award
from app.draw.stage.aside import portrait
from app.draw.stage.dress import FULL, Dress, Hall, display
from app.draw.stage.places import CAPS, FILLED, cells, names_fit
from app.kit.stage import ink
from app.kit.stage.ink import once
from app.kit.stage.palette import Still
from app.kit.stage.script import paragraph
from app.words.catalogue import tr

_NAME = 0.72  # of the number's size is the largest a name may be: the number is what the hall looks for
_FOUR = 4.1  # a name of four Chinese letters in its own height, with the gap: up to it names are of one size
_EDGE = 0.028  # of the width: the stripe at the left of a small card


def card(hall: Hall, award: Award, wide: int, high: int, band: str, count: int, u: float) -> QPixmap:
    """A winner's card, drawn once.

    Args:
        hall: the picture, for the event's look and the winner's photograph.
        award: the winner.
        wide: in pixels.
        high: in pixels.
        band: said in its band, if it has one.
        count: of cards beside it, for what fits.
        u: of the grid.
    """
    dress = hall.dress
    name = dress.named(award.name) if names_fit(count) else ""
    face = hall.still(award.portrait) if count <= FACES and dress.names == FULL else None
    organisation = award.organisation if count <= FACES else ""

    def paint(painter: QPainter) -> None:
        whole = QRectF(0, 0, wide, high)
        _body(painter, dress, whole, count, u)
        if _band(whole, count):
            place = QRectF(0, 0, wide, _band(whole, count))
            ink.line(painter, place, band, ink.BOLD, place.height() * 0.56, dress.look["on_band"])
        box = whole if face is None else _pictured(painter, whole, face, count)
        _writing(painter, dress, award, name, _inner(box, whole, count), count)

    key = ("card", band, dress.look, award.number, name, organisation, wide, high, names_fit(count), face)
    return once(key, wide, high, paint)


def ranked(rank: int, count: int) -> str:
    """What the band of a winner's card says: which of them it is, if there are several.

    Args:
        rank: from 1.
        count: of winners.
    """
    return tr("No. {n}", n=rank) if count > 1 else tr("The winner")


def _body(painter: QPainter, dress: Dress, box: QRectF, count: int, u: float) -> None:
    look = dress.look
    radius = min(1.0 * u, box.height() * 0.06)
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    band = _band(box, count)
    if band:
        notch = min(box.height() * 0.03, 1.0 * u)
        holes = QPainterPath()
        for x in (box.left(), box.right()):
            holes.addEllipse(QPointF(x, band), notch, notch)
        shape = shape.subtracted(holes)
    paper = QLinearGradient(0, 0, 0, box.height())
    paper.setColorAt(0, look["card0"])
    paper.setColorAt(1, look["card1"])
    painter.fillPath(shape, paper)
    painter.setClipPath(shape)
    edge = QRectF(0, 0, box.width(), band) if band else QRectF(0, 0, _stripe(box, count), box.height())
    painter.fillRect(edge, look["band"])
    painter.setClipping(False)
    if band:
        painter.setPen(QPen(look["card_edge"], max(1.0, 0.1 * u)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(u, band + u, -u, -u), 0.5 * u, 0.5 * u)


def _band(box: QRectF, count: int) -> float:
    """The height of the band above the number; above ten winners the room is the numbers'."""
    return min(box.height() * 0.15, box.width() * 0.16) if count <= 10 else 0.0


def _stripe(box: QRectF, count: int) -> float:
    """The width of the stripe at the left of a card without a band."""
    return max(2.0, round(box.width() * _EDGE)) if 10 < count <= 100 else 0.0


def _inner(box: QRectF, card: QRectF, count: int) -> QRectF:
    """What of a card is for writing."""
    side = box.width() * (1 - FILLED) / 2
    return box.adjusted(max(side, _stripe(card, count) + side / 2), _band(card, count), -side, 0)


def _pictured(painter: QPainter, card: QRectF, face: Still, count: int) -> QRectF:
    """The winner's photograph, left of the text on the one card, above it on several.

    Returns:
        What is left of the card for the text, the band with it.
    """
    band = _band(card, count)
    inner = card.adjusted(card.width() * 0.06, band, -card.width() * 0.06, -(card.height() - band) * 0.06)
    inner.setTop(band + (card.height() - band) * 0.08)
    if count == 1:
        place = QRectF(inner.left(), inner.top(), inner.height() * 0.8, inner.height())
        left = card.adjusted(place.right() - card.width() * 0.02, 0, 0, 0)
    else:
        high = inner.height() * 0.44
        place = QRectF(inner.center().x() - high * 0.4, inner.top(), high * 0.8, high)
        left = card.adjusted(0, place.bottom() - band, 0, 0)
    made = portrait(face, round(place.width()), round(place.height()))
    if made is None:
        return card
    painter.drawPixmap(place.topLeft(), made)
    return left


def _writing(painter: QPainter, dress: Dress, award: Award, name: str, inner: QRectF, count: int) -> None:
    look = dress.look
    where = cells(count, named=bool(name), below=count <= FACES)
    number = _cell(inner, where.number)
    px = ink.fit(award.number, ink.DIGITS, number.height() * CAPS, 6, inner.width())
    ink.line(painter, number, award.number, ink.DIGITS, px, look["card_num"], least=6)
    if where.name is not None:
        place, kind = _cell(inner, where.name), display(look)
        most = min(px * _NAME, place.height() * 0.84, max(inner.width() / _FOUR, place.height() * 0.5))
        paragraph(
            painter,
            place,
            name,
            kind,
            most,
            look["card_ink"],
            least=most * 0.3,
            lines=3 if count <= FACES else 2,
        )
    if where.organisation is not None:
        place = _cell(inner, where.organisation)
        most = place.height() * (0.7 if count == 1 else 0.42)
        paragraph(painter, place, award.organisation, ink.SANS, most, look["card_ink2"], least=most * 0.55)


def _cell(inner: QRectF, cell: tuple[float, float]) -> QRectF:
    top, bottom = (inner.top() + inner.height() * part for part in cell)
    return QRectF(inner.left(), top, inner.width(), bottom - top)


def blank_ticket(dress: Dress, text: str, wide: int, high: int, *, lit: bool = False) -> QPixmap:
    """A ticket of the rolling wall, drawn once: dark, or in the light; never between the two.

    Args:
        dress: the event's look.
        text: the number.
        wide: in pixels.
        high: in pixels.
        lit: whether the light is on it.
    """
    look = dress.look

    def paint(painter: QPainter) -> None:
        edge = max(1.0, high * 0.02)
        painter.setPen(
            QPen(look["card_edge"] if lit else look["line"], edge)
            if lit or not look.dark
            else Qt.PenStyle.NoPen
        )
        painter.setBrush(look["card0"] if lit else look["panel"])
        whole = QRectF(0, 0, max(1, wide), max(1, high))
        painter.drawRoundedRect(whole.adjusted(edge, edge, -edge, -edge), high * 0.1, high * 0.1)
        place = QRectF(wide * 0.08, 0, wide * 0.84, high)
        colour = look["card_num"] if lit else look["ink2"]
        ink.line(painter, place, text, ink.DIGITS, high * 0.56, colour, least=6)

    return once(("ticket", look, text, wide, high, lit), wide, high, paint)
