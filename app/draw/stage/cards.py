"""The winner is always an invitation card: coloured band, two notches, number over name."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from app.draw.rules.onstage import FACES
from app.draw.rules.prizes import MOST_A_ROUND
from app.draw.rules.state import Award
from app.draw.stage.aside import GAP, WIDE, portrait
from app.draw.stage.dress import FULL, Dress, Hall, display
from app.kit.stage import ink
from app.kit.stage.ink import PIXMAPS, Grid
from app.kit.stage.palette import Still
from app.kit.stage.script import paragraph
from app.words.catalogue import tr

_GAPS = ((10, 2.9), (40, 1.3), (100, 0.9), (MOST_A_ROUND, 0.35))  # u between cards, up to so many
_TALL = 1.26  # how high a card may be for its width
_TALL_ALONE = 1.5  # in a single row there is room for a photograph
_LETTERS = 2.42  # width of a number of five, in its own height
_WIDE = 0.91  # of a card's width may be filled
_CAPS = 1.1  # a digit has no descender: its type may be higher than its place
_NAME = 0.72  # of the number's size is the largest a name may be: the number is what the hall looks for
_FOUR = 4.1  # a name of four Chinese letters in its own height, with the gap: up to it names are of one size
_EDGE = 0.028  # of the width: the stripe at the left of a small card


@dataclass(frozen=True)
class Cells:
    """Where number, name and organisation stand on a card, in parts of what its band leaves.

    Args:
        number: top and bottom.
        name: top and bottom; None where there is no room for it.
        organisation: top and bottom; None where there is no room for it.
    """

    number: tuple[float, float]
    name: tuple[float, float] | None = None
    organisation: tuple[float, float] | None = None


def _cells(count: int, *, named: bool, below: bool) -> Cells:
    if not named:
        return Cells((0.04, 0.96))
    if count > FACES:
        return Cells((0.04, 0.58), (0.58, 0.96))
    if not below:
        return Cells((0.06, 0.54), (0.55, 0.93))
    return (
        Cells((0.06, 0.5), (0.51, 0.79), (0.79, 0.96))
        if count == 1
        else Cells((0.05, 0.4), (0.41, 0.74), (0.75, 0.95))
    )


def names_fit(count: int) -> bool:
    """Whether names can be read on so many cards.

    Args:
        count: of cards on the stage.
    """
    return count <= 100


def _columns(count: int, body: QRectF, gap: float) -> int:
    """So many cards in a row that their numbers become as large as they can; of nearly equal ones the fullest."""
    if count <= 5:
        return max(1, count)
    if count <= 10:
        return -(-count // 2)

    def digits(columns: int) -> float:
        rows = -(-count // columns)
        wide = (body.width() - gap * (columns - 1)) / columns
        high = min((body.height() - gap * (rows - 1)) / rows, wide * _TALL)
        top, bottom = _cells(count, named=names_fit(count), below=False).number
        return min(high * (bottom - top) * _CAPS, wide * _WIDE / _LETTERS)

    def gone(columns: int) -> int:
        return -count % columns  # places of the last row that nobody takes

    most = max(digits(columns) for columns in range(4, 31))
    good = [columns for columns in range(4, 31) if digits(columns) >= 0.97 * most]
    return min(good, key=gone)


def body_of(grid: Grid, room: float = 0.0) -> QRectF:
    """Where cards may stand.

    Args:
        grid: of the stage.
        room: how far they make room for what stands beside them, 0 to 1.
    """
    return grid.box(8, 17.5, -8, -10.5).adjusted(0, 0, -(WIDE + GAP) * grid.u * room, 0)


def places(grid: Grid, count: int, room: float = 0.0) -> tuple[QRectF, ...]:
    """The place of every card, none over another, none outside of the body.

    Args:
        grid: of the stage.
        count: how many.
        room: how far they make room for what stands beside them, 0 to 1.
    """
    body = body_of(grid, room)
    gap = next(gap for most, gap in _GAPS if count <= most) * grid.u
    columns = _columns(count, body, gap)
    rows = max(1, -(-count // columns))
    wide = (body.width() - gap * (columns - 1)) / columns
    high = (body.height() - gap * (rows - 1)) / rows
    most = {1: 116.0, 2: 62.0, 3: 50.0}.get(columns, 50.0) * grid.u
    wide = min(wide, most) if rows == 1 else wide
    high = min(high, 63 * grid.u, wide * (_TALL_ALONE if rows == 1 else _TALL))
    tall = rows * high + (rows - 1) * gap
    made: list[QRectF] = []
    for at in range(count):
        row, column = divmod(at, columns)
        here = min(columns, count - row * columns)
        left = body.center().x() - (here * wide + (here - 1) * gap) / 2
        top = body.center().y() - tall / 2
        made.append(QRectF(left + column * (wide + gap), top + row * (high + gap), wide, high))
    return tuple(made)


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
    key = (
        "card",
        band,
        dress.look,
        award.number,
        name,
        award.organisation if count <= FACES else "",
        wide,
        high,
        names_fit(count),
        face,
    )
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    made = QPixmap(max(1, wide), max(1, high))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, wide, high)
    _body(painter, dress, whole, count, u)
    if _band(whole, count):
        place = QRectF(0, 0, wide, _band(whole, count))
        ink.line(painter, place, band, ink.BOLD, place.height() * 0.56, dress.look["on_band"])
    box = whole if face is None else _pictured(painter, whole, face, count)
    _writing(painter, dress, award, name, _inner(box, whole, count), count)
    painter.end()
    return PIXMAPS.put(key, made)


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
    side = box.width() * (1 - _WIDE) / 2
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
    cells = _cells(count, named=bool(name), below=count <= FACES)
    number = _cell(inner, cells.number)
    px = ink.fit(award.number, ink.DIGITS, number.height() * _CAPS, 6, inner.width())
    ink.line(painter, number, award.number, ink.DIGITS, px, look["card_num"], least=6)
    if cells.name is not None:
        place, kind = _cell(inner, cells.name), display(look)
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
    if cells.organisation is not None:
        place = _cell(inner, cells.organisation)
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
    key = ("ticket", dress.look, text, wide, high, lit)
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    look = dress.look
    made = QPixmap(max(1, wide), max(1, high))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = max(1.0, high * 0.02)
    painter.setPen(
        QPen(look["card_edge"] if lit else look["line"], edge) if lit or not look.dark else Qt.PenStyle.NoPen
    )
    painter.setBrush(look["card0"] if lit else look["panel"])
    painter.drawRoundedRect(QRectF(made.rect()).adjusted(edge, edge, -edge, -edge), high * 0.1, high * 0.1)
    place = QRectF(wide * 0.08, 0, wide * 0.84, high)
    colour = look["card_num"] if lit else look["ink2"]
    ink.line(painter, place, text, ink.DIGITS, high * 0.56, colour, least=6)
    painter.end()
    return PIXMAPS.put(key, made)
