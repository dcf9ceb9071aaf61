"""The winner is always an invitation card: coloured band, two notches, number over name."""

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
from app.words.catalogue import tr

_GAPS = ((10, 2.9), (40, 1.3), (100, 0.9), (MOST_A_ROUND, 0.35))  # u between cards, up to so many
_TALL = 1.26  # how high a card may be for its width
_TALL_ALONE = 1.5  # in a single row there is room for a photograph
_LETTERS = 2.35  # width of a number of five, in its own height


def names_fit(count: int) -> bool:
    """Whether names can be read on so many cards.

    Args:
        count: of cards on the stage.
    """
    return count <= 100


def _columns(count: int, body: QRectF, gap: float) -> int:
    """So many cards in a row that their numbers become as large as they can."""
    if count <= 5:
        return max(1, count)
    if count <= 10:
        return 5

    def digits(columns: int) -> float:
        rows = -(-count // columns)
        wide = (body.width() - gap * (columns - 1)) / columns
        high = min((body.height() - gap * (rows - 1)) / rows, wide * _TALL)
        room = high * (0.8 * 0.44 if count <= 40 else 0.44 if names_fit(count) else 1.0)
        return min(room * 0.86, wide * 0.88 / _LETTERS)

    return max(range(4, 31), key=digits)


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


def card(hall: Hall, award: Award, wide: int, high: int, rank: int, count: int, u: float) -> QPixmap:
    """A winner's card, drawn once.

    Args:
        hall: the picture, for the event's look and the winner's photograph.
        award: the winner.
        wide: in pixels.
        high: in pixels.
        rank: shown in the band.
        count: of cards beside it, for what fits.
        u: of the grid.
    """
    dress = hall.dress
    name = dress.named(award.name) if names_fit(count) else ""
    face = hall.still(award.portrait) if count <= FACES and dress.names == FULL else None
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
        face,
    )
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    made = QPixmap(max(1, wide), max(1, high))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _body(painter, dress, QRectF(0, 0, wide, high), count, u)
    box = (
        _pictured(painter, QRectF(0, 0, wide, high), face, count)
        if face is not None
        else QRectF(0, 0, wide, high)
    )
    _writing(painter, dress, award, name, QRectF(0, 0, wide, high), box, rank, count)
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
        high = inner.height() * 0.5
        place = QRectF(inner.center().x() - high * 0.4, inner.top(), high * 0.8, high)
        left = card.adjusted(0, high, 0, 0)
    made = portrait(face, round(place.width()), round(place.height()))
    if made is None:
        return card
    painter.drawPixmap(place.topLeft(), made)
    return left


def _writing(
    painter: QPainter, dress: Dress, award: Award, name: str, card: QRectF, box: QRectF, rank: int, count: int
) -> None:
    look = dress.look
    band = _band(card, count)
    if band:
        place = QRectF(card.left(), card.top(), card.width(), band)
        ink.line(painter, place, tr("No. {n}", n=rank), ink.BOLD, band * 0.52, look["on_band"])
    inner = box.adjusted(card.width() * 0.06, band, -card.width() * 0.06, 0)
    below = award.organisation if count <= 5 else ""
    if not name:
        ink.line(painter, inner, award.number, ink.DIGITS, inner.height() * 0.86, look["card_num"], least=6)
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
