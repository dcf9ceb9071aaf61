"""The winner board: every winner so far, prize by prize, as large as all of them fit; more go page by page."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from app.draw.rules.onstage import winners
from app.draw.stage.dress import Hall, display, footer, rule_with_diamond, watermark
from app.draw.stage.schedule import PAGE_FOR
from app.kit.stage import ink
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.script import paragraph
from app.words.catalogue import tr

_NAMED = 20  # winners of one draw, with more their names would make the numbers too small
_MOST, _LEAST, _STEP = 8.4, 3.3, 0.3  # u, the size of a number
_LINE, _PAD, _GAP = 1.5, 2.6, 1.2  # a line in sizes of its number; u within a row, and between two
_PRIZE = 0.29  # of the width is the prize's
_TIER, _SHORT, _LONG, _NOTE = (
    4.8,
    3.8,
    6.2,
    3.4,
)  # u, lines of the prize: tier, prize on one line or two, a remark
_LETTERS = 11  # of a prize that fit on one line
_ROOMIER = 1.45  # how much higher than needed a row may be


@dataclass(frozen=True)
class Row:
    """The winners of one draw, or so many of them as go on a page.

    Args:
        tier: of the prize.
        prize: what they have won.
        quick: the audience took no part.
        said: number and name of each.
    """

    tier: str
    prize: str
    quick: bool
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Sheet:
    """How large numbers are, and what stands on each page.

    Args:
        px: size of a number.
        pages: their rows.
    """

    px: float
    pages: tuple[tuple[Row, ...], ...]


def sheet_of(grid: Grid, hall: Hall) -> Sheet:
    """Every draw with its winners: on one page if numbers can be read there, else on as many as it takes.

    Args:
        grid: of the stage.
        hall: the picture.
    """
    rows = tuple(_row(hall, at) for at in range(len(hall.on.draws)))
    u, body = grid.u, _body(grid)
    fewest = len(_pages(rows, _LEAST * u, body, u))
    for step in range(round((_MOST - _LEAST) / _STEP)):
        px = (_MOST - step * _STEP) * u
        pages = _pages(rows, px, body, u)
        if len(pages) <= fewest:
            return Sheet(px, pages)
    return Sheet(_LEAST * u, _pages(rows, _LEAST * u, body, u))


def _row(hall: Hall, at: int) -> Row:
    draw = hall.on.draws[at]
    won, named = winners(draw), len(winners(draw)) <= _NAMED
    said = tuple((award.number, hall.dress.named(award.name) if named else "") for award in won)
    return Row(draw.tier, draw.thing, draw.quick, said)


def _body(grid: Grid) -> QRectF:
    return grid.box(8, 18.5, -8, -10.5)


def _columns(row: Row, px: float, body: QRectF, u: float) -> tuple[int, float]:
    """How many stand beside one another, and how wide the widest number is."""
    number = max((ink.width(number, ink.DIGITS, round(px)) for number, _ in row.said), default=0.0)
    name = max((ink.width(name, ink.SANS, round(0.8 * px)) for _, name in row.said), default=0.0)
    cell = number + (0.5 * px + min(name, 5.2 * px) if name else 0.0)
    area = body.width() * (1 - _PRIZE) - 2 * u
    return max(1, int((area + px) / (cell + px))), number


def _lines(row: Row, px: float, body: QRectF, u: float) -> int:
    return -(-len(row.said) // _columns(row, px, body, u)[0])


def _high(row: Row, px: float, body: QRectF, u: float) -> float:
    return max(sum(_prize_lines(row)) * u + u, _lines(row, px, body, u) * _LINE * px + _PAD * u)


def _prize_lines(row: Row) -> tuple[float, float, float]:
    """How high the prize's lines are, in u."""
    long = ink.width(row.prize, ink.SANS, 100) > 100 * _LETTERS
    return _TIER if row.tier else 0.0, _LONG if long else _SHORT, _NOTE if row.quick else 0.0


def _pages(rows: tuple[Row, ...], px: float, body: QRectF, u: float) -> tuple[tuple[Row, ...], ...]:
    pages, left, room = [list[Row]()], list(rows), body.height()
    while left:
        row = left.pop(0)
        high = _high(row, px, body, u)
        if high > room:
            fit = int((room - _PAD * u) / (_LINE * px)) * _columns(row, px, body, u)[0]
            if pages[-1] and fit < len(row.said) / 2:
                pages, room, fit = [*pages, []], body.height(), 0
                left.insert(0, row)
                continue
            pages[-1].append(replace(row, said=row.said[:fit]))
            left.insert(0, replace(row, said=row.said[fit:]))
            pages, room = [*pages, []], body.height()
            continue
        pages[-1].append(row)
        room -= high + _GAP * u
    return tuple(tuple(page) for page in pages)


def paint_board(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """Every winner so far, prize by prize.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        t: seconds since it began; pages turn.
    """
    grid, look = Grid.of(size), hall.dress.look
    u, sheet = grid.u, sheet_of(grid, hall)
    ground(painter, size, look)
    place = grid.box(8, 5.6, -8, 14.4)
    ink.line(painter, place, tr("The winners"), display(look), 6.4 * u, look["disp0"], second=look["disp1"])
    rule_with_diamond(painter, QPointF(grid.width / 2, 15.6 * u), u, look, 1.0)
    at = int(t / PAGE_FOR) % len(sheet.pages)
    if len(sheet.pages) > 1:
        words = tr("Page {n} of {all}", n=at + 1, all=len(sheet.pages))
        ink.line(painter, place, words, ink.BOLD, 3.3 * u, look["ink2"], ink.RIGHT)
    _paint_rows(painter, grid, hall, sheet, sheet.pages[at])
    footer(painter, grid, hall)
    watermark(painter, size, hall)


def _paint_rows(painter: QPainter, grid: Grid, hall: Hall, sheet: Sheet, rows: tuple[Row, ...]) -> None:
    u, body = grid.u, _body(grid)
    gaps = _GAP * u * (len(rows) - 1)
    needed = sum(_high(row, sheet.px, body, u) for row in rows)
    more = min(_ROOMIER, (body.height() - gaps) / max(1.0, needed))
    top = body.center().y() - (needed * more + gaps) / 2
    for row in rows:
        high = _high(row, sheet.px, body, u) * more
        _paint_row(painter, QRectF(body.left(), top, body.width(), high), body, hall, row, sheet.px, u)
        top += high + _GAP * u


def _paint_row(
    painter: QPainter, box: QRectF, body: QRectF, hall: Hall, row: Row, px: float, u: float
) -> None:
    look = hall.dress.look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look["panel"])
    painter.drawRoundedRect(box, 0.6 * u, 0.6 * u)
    painter.fillRect(QRectF(box.left(), box.top(), 0.7 * u, box.height()), look["accent"])
    left = QRectF(box.left() + 2.6 * u, box.top(), box.width() * _PRIZE - 4.6 * u, box.height())
    _paint_prize(painter, left, hall, row, u)
    _paint_winners(painter, box, body, hall, row, px, u)


def _paint_prize(painter: QPainter, box: QRectF, hall: Hall, row: Row, u: float) -> None:
    """Tier over prize; of a draw without the audience, that it was one."""
    look = hall.dress.look
    high = _prize_lines(row)
    top = box.center().y() - sum(high) * u / 2
    tier = QRectF(box.left(), top, box.width(), high[0] * u)
    ink.line(painter, tier, row.tier, display(look), 4.2 * u, look["disp1"], ink.LEFT, least=2.6 * u)
    prize = QRectF(box.left(), tier.bottom(), box.width(), high[1] * u)
    paragraph(painter, prize, row.prize, ink.SANS, 3.1 * u, look["ink"], ink.LEFT, least=2.2 * u)
    note = QRectF(box.left(), prize.bottom(), box.width(), high[2] * u)
    if row.quick:
        ink.line(painter, note, tr("Quick mode"), ink.BOLD, 2.6 * u, look["ink2"], ink.LEFT)


def _paint_winners(
    painter: QPainter, box: QRectF, body: QRectF, hall: Hall, row: Row, px: float, u: float
) -> None:
    look, (columns, number) = hall.dress.look, _columns(row, px, body, u)
    area = box.adjusted(box.width() * _PRIZE, _PAD / 2 * u, -2 * u, -_PAD / 2 * u)
    columns = min(columns, max(1, len(row.said))) if len(row.said) > 5 else columns
    wide, lines = (area.width() + px) / columns, max(1, -(-len(row.said) // columns))
    high = min(area.height() / lines, 1.9 * px)
    top = area.center().y() - high * lines / 2
    for at, (text, name) in enumerate(row.said):
        y, x = divmod(at, columns)
        place = QRectF(area.left() + x * wide, top + y * high, wide - px, high)
        ink.line(painter, place, text, ink.DIGITS, px, look["ink"], ink.LEFT)
        rest = place.adjusted(number + 0.5 * px, 0, 0.2 * px, 0)
        paragraph(painter, rest, name, ink.SANS, 0.8 * px, look["ink2"], ink.LEFT, least=0.42 * px)
