"""How the hall gives the digits: dice, guests, a beacon, or nobody; and that a second person looks."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.draw.stage.dress import Hall, display, footer, header, watermark
from app.kit.stage import ink
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between, outback
from app.words.catalogue import tr, trn


def paint_dice(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """What the hall gives, filled in as it is called; below, whether a second person has compared it.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        t: seconds since the last digit.
    """
    grid, on = Grid.of(size), hall.on
    ground(painter, size, hall.dress.look)
    header(painter, grid, hall, trn("{n} winner this round", "{n} winners this round", on.count))
    footer(painter, grid, hall)
    with grid.lowered(painter):
        if on.kind == "quick" or on.quick:
            _quick(painter, grid, hall)
        elif on.kind == "beacon":
            _beacon(painter, grid, hall, grid.box(12, 38, -12, 74), large=True)
        else:
            _digits(painter, grid, hall, t)
        _checked(painter, grid, hall)
    watermark(painter, size, hall)


def _ask(painter: QPainter, grid: Grid, hall: Hall, words: str, top: float = 17.5) -> None:
    look, u = hall.dress.look, grid.u
    place = grid.box(8, top, -8, top + 9.5)
    ink.line(painter, place, words, display(look), 5.6 * u, look["ink"], least=3.4 * u)


def _digits(painter: QPainter, grid: Grid, hall: Hall, t: float) -> None:
    """Dice from the tables, or ten guests with a digit each; a beacon's value below them if there is one."""
    on, u = hall.on, grid.u
    guests = on.kind == "digits" or on.wanted == 10
    _ask(
        painter,
        grid,
        hall,
        tr("Ten guests hold up a digit each") if guests else tr("The hall rolls the dice"),
    )
    wanted = max(1, on.wanted if len(on.digits) <= on.wanted else len(on.digits))
    per_row = min(10, wanted)
    rows = -(-wanted // per_row)
    pitch = min((15.8 if guests else 14.5) * u, (grid.width - 20 * u) / per_row)
    body = 40.0 if on.beacon else 52.0
    high = min((24 if guests else 17) * u, body * u / rows)
    for at in range(wanted):
        row, column = divmod(at, per_row)
        centre = QPointF(
            grid.width / 2 + (column - (per_row - 1) / 2) * pitch,
            29 * u + (row + 0.5) * high + (body * u - rows * high) / 2,
        )
        digit, next_one = on.digits[at : at + 1], at == len(on.digits)
        seen = t if at == len(on.digits) - 1 else 1.0
        if guests:
            _placard(painter, hall, centre, min(pitch * 0.44, high * 0.38), digit, seen, at, is_next=next_one)
        else:
            _die(painter, hall, centre, min(pitch, high) * 0.42, digit, seen, is_next=next_one)
    if on.beacon:
        _beacon(painter, grid, hall, grid.box(12, 69, -12, 80.5), large=False)


def _placard(
    painter: QPainter,
    hall: Hall,
    centre: QPointF,
    half: float,
    digit: str,
    t: float,
    at: int,
    *,
    is_next: bool,
) -> None:
    """A card on a stick, as a guest holds it up; it rises when its digit is given."""
    look = hall.dress.look
    rise = outback(between(t, 0, 0.35)) if digit else 0.0
    middle = centre + QPointF(0, half * (0.35 - 0.7 * rise))
    face = QRectF(middle.x() - half, middle.y() - half * 1.15, 2 * half, 2.3 * half)
    stick = QRectF(middle.x() - half * 0.09, face.bottom(), half * 0.18, half * 0.8)
    painter.fillRect(stick, look["accent"] if is_next else look["line"])
    painter.setPen(
        QPen(look["accent"] if is_next else look["line"], max(1.5, half * (0.08 if is_next else 0.03)))
    )
    painter.setBrush(look["card0"] if digit else look["panel"])
    painter.drawRoundedRect(face, half * 0.12, half * 0.12)
    inside = digit or str(at + 1)
    colour, px = (look["card_num"], half * 2.1) if digit else (look["ink2"], half * 0.8)
    ink.line(painter, face, inside, ink.DIGITS, px, colour)


def _beacon(painter: QPainter, grid: Grid, hall: Hall, box: QRectF, *, large: bool) -> None:
    """A public value in groups of eight, so that it can be compared with a phone."""
    look, on, u = hall.dress.look, hall.on, grid.u
    if large:
        _ask(painter, grid, hall, tr("A public beacon gives the value"))
        below = tr("Nobody in this hall can choose it; anybody can look it up")
        place = grid.box(8, 27, -8, 34)
        ink.line(painter, place, below, ink.SANS, 3.2 * u, look["ink2"], least=2.4 * u)
    painter.setPen(QPen(look["line"], max(1.0, 0.14 * u)))
    painter.setBrush(look["panel"])
    painter.drawRoundedRect(box, 1.2 * u, 1.2 * u)
    waits = tr("The value is being read from a phone")
    rows = _in_rows(on.beacon, 4 if large else 8) if on.beacon else [waits]
    high = (box.height() - 3 * u) / len(rows)
    for at, row in enumerate(rows):
        line = QRectF(box.left() + 3 * u, box.top() + 1.5 * u + at * high, box.width() - 6 * u, high)
        most = min(8.0 * u if large else 4.2 * u, high * 0.82)
        ink.line(painter, line, row, ink.DIGITS if on.beacon else ink.SANS, most, look["ink"], least=1.6 * u)


def _in_rows(text: str, groups: int) -> list[str]:
    """A value in groups of eight, so many a row."""
    parts = [text[at : at + 8] for at in range(0, len(text), 8)]
    return ["  ".join(parts[at : at + groups]) for at in range(0, len(parts), groups)]


def _quick(painter: QPainter, grid: Grid, hall: Hall) -> None:
    """The computer chose by itself, and that is said as large as anything else."""
    look, u = hall.dress.look, grid.u
    box = QRectF(grid.width / 2 - 62 * u, 29 * u, 124 * u, 44 * u)
    painter.setPen(QPen(look["accent"], max(1.5, 0.3 * u)))
    painter.setBrush(look["panel"])
    painter.drawRoundedRect(box, 1.4 * u, 1.4 * u)
    inner = box.adjusted(5 * u, 4 * u, -5 * u, -4 * u)
    rows = (
        (tr("Quick mode"), display(look), 9.0, look["disp0"]),
        (tr("The audience took no part in this draw"), ink.BOLD, 5.4, look["ink"]),
        (tr("The computer gave the random value; the proof says so as well"), ink.SANS, 3.4, look["ink2"]),
    )  # fmt: skip
    for at, (words, kind, size, colour) in enumerate(rows):
        line = QRectF(inner.left(), inner.top() + (0, 15, 26)[at] * u, inner.width(), (13, 9, 8)[at] * u)
        ink.line(painter, line, words, kind, size * u, colour, least=2.4 * u)


def _checked(painter: QPainter, grid: Grid, hall: Hall) -> None:
    """An open ring until a second person has compared what was typed, then a tick: shape and word, not colour alone."""
    look, on, u = hall.dress.look, hall.on, grid.u
    full = len(on.digits) >= on.wanted and bool(on.digits or on.beacon)
    if not (on.locked or full) or on.quick:
        return
    words = (
        tr("Compared by a second person and on record")
        if on.locked
        else tr("Now a second person compares it with what was called")
    )
    used = min(ink.width(words, ink.BOLD, round(3.4 * u)), grid.width - 40 * u)
    box = QRectF((grid.width - used) / 2 - 5.4 * u, 82 * u, used + 10.8 * u, 6 * u)
    painter.setPen(QPen(look["accent"], max(1.2, 0.22 * u)))
    painter.setBrush(look["accent"] if on.locked else look["panel"])
    painter.drawRoundedRect(box, 3 * u, 3 * u)
    mark = QRectF(box.left() + 1.8 * u, box.center().y() - 1.5 * u, 3 * u, 3 * u)
    colour = look["on_accent"] if on.locked else look["ink"]
    painter.setPen(QPen(colour, 0.5 * u))
    if on.locked:
        tick = QPainterPath(QPointF(mark.left() + 0.3 * u, mark.center().y()))
        tick.lineTo(mark.center().x() - 0.2 * u, mark.bottom() - 0.5 * u)
        tick.lineTo(mark.right(), mark.top() + 0.4 * u)
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawPath(tick)
    else:
        painter.drawEllipse(mark)
    place = box.adjusted(6.2 * u, 0, -1.6 * u, 0)
    ink.line(painter, place, words, ink.BOLD, 3.4 * u, colour, ink.LEFT, least=2.2 * u)


def _die(
    painter: QPainter, hall: Hall, centre: QPointF, radius: float, digit: str, t: float, *, is_next: bool
) -> None:
    look = hall.dress.look
    grown = radius * (0.65 + 0.35 * outback(between(t, 0, 0.35))) if digit else radius * 0.92
    kite = QPainterPath(QPointF(centre.x(), centre.y() - grown))
    for dx, dy in ((0.95, -0.12), (0.95, 0.22), (0, 1.0), (-0.95, 0.22), (-0.95, -0.12)):
        kite.lineTo(centre.x() + dx * grown, centre.y() + dy * grown)
    kite.closeSubpath()
    edge = QColor(look["accent"] if is_next else look["line"])
    painter.setPen(QPen(edge, max(1.5, radius * (0.07 if is_next else 0.03))))
    painter.setBrush(look["card0"] if digit else QColor(0, 0, 0, 26))
    painter.drawPath(kite)
    if digit:
        box = QRectF(centre.x() - grown, centre.y() - grown, 2 * grown, 2 * grown)
        ink.line(painter, box, digit, ink.DIGITS, grown * 1.3, look["card_num"])
