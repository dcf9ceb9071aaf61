"""Which picture is painted by what; and the board and the forfeit themselves."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.draw.rules.onstage import Show
from app.draw.stage.dice import paint_dice
from app.draw.stage.dress import Hall, display, footer, header, watermark
from app.draw.stage.rolling import paint_reveal, paint_rolling
from app.draw.stage.schedule import rolling_ends
from app.draw.stage.titles import paint_idle, paint_title
from app.draw.stage.void import paint_void
from app.kit.stage import ink
from app.kit.stage.canvas import FOREVER, Scene
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.words.catalogue import tr


def scene_of(hall: Hall) -> Scene:
    """The scene of a picture.

    Args:
        hall: what stands on the stage.
    """
    show = hall.on.show
    if show is Show.ROLL:
        return Scene(hall, paint_rolling, FOREVER)
    if show is Show.REVEAL and hall.stop is not None and not hall.on.still:
        return Scene(hall, paint_rolling, rolling_ends(hall), 1.0)  # above a hundred winners pages turn
    if show is Show.REVEAL:
        return Scene(hall, paint_reveal, 0.0, 1.0)
    if show is Show.FORFEIT:
        return Scene(hall, paint_forfeit, float(hall.on.seconds) + 1.0)
    paint, moves = _QUIET.get(show, (paint_title, 1.6))
    return Scene(hall, paint, moves)


def paint_board(painter: QPainter, size: QSize, hall: Hall, _t: float) -> None:
    """Every winner so far, prize by prize.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        _t: it stands still.
    """
    grid, look = Grid.of(size), hall.dress.look
    u = grid.u
    ground(painter, size, hall.dress.look)
    ink.line(
        painter,
        grid.box(8, 5, -8, 13.5),
        tr("Winners"),
        display(look),
        5.6 * u,
        look["disp0"],
        second=look["disp1"],
    )
    rows = [
        (draw.prize, [award for award in draw.awards if award.state.value != "forfeited"])
        for draw in hall.on.draws
    ]
    rows = rows[-8:]
    body, weight = (
        grid.box(8, 16, -8, -10.5),
        [1.0 + (len(awards) > 5) * 0.5 + (len(awards) > 10) * 0.7 for _, awards in rows],
    )
    top = body.top()
    for (prize, awards), heavy in zip(rows, weight, strict=True):
        high = min(16 * u * heavy, body.height() * heavy / max(1.0, sum(weight)))
        box = QRectF(body.left(), top, body.width(), high - u)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look["panel"])
        painter.drawRoundedRect(box, u, u)
        left = box.adjusted(2 * u, 0, -box.width() * 0.72, 0)
        ink.line(painter, left, prize, display(look), 3.6 * u, look["ink"], ink.LEFT, least=2.2 * u)
        _board_row(
            painter,
            box.adjusted(box.width() * 0.3, 0.8 * u, -2 * u, -0.8 * u),
            hall,
            [(award.number, hall.dress.named(award.name)) for award in awards],
            u,
        )
        top += high
    footer(painter, grid, hall)
    watermark(painter, size, hall)


def _board_row(painter: QPainter, box: QRectF, hall: Hall, said: list[tuple[str, str]], u: float) -> None:
    if not said:
        return
    look = hall.dress.look
    columns = 5 if len(said) <= 10 else 10
    rows = -(-len(said) // columns)
    wide, high = box.width() / columns, box.height() / rows
    for at, (number, name) in enumerate(said):
        row, column = divmod(at, columns)
        place = QRectF(box.left() + column * wide, box.top() + row * high, wide - u, high)
        if columns == 5 and name:
            used = ink.line(
                painter, place, number, ink.DIGITS, min(3.6 * u, high * 0.7), look["ink"], ink.LEFT
            )
            rest = place.adjusted(used + 1.2 * u, 0, 0, 0)
            ink.line(
                painter, rest, name, ink.SANS, min(2.8 * u, high * 0.6), look["ink2"], ink.LEFT, least=1.6 * u
            )
        else:
            ink.line(painter, place, number, ink.DIGITS, min(3.2 * u, high * 0.8), look["ink"], least=1.6 * u)


def paint_forfeit(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """A winner is called; the ring runs out.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture; its first award is called.
        t: seconds since the call.
    """
    grid, look, on = Grid.of(size), hall.dress.look, hall.on
    u = grid.u
    ground(painter, size, hall.dress.look)
    header(painter, grid, hall, tr("Please come to the stage"))
    left = max(0.0, on.seconds - t)
    whole = -(-int(left * 1000) // 1000)
    last = left <= 10
    colour = QColor("#FF9F45") if last and look["bg0"].lightness() < 140 else look["accent"]
    ring = QRectF(grid.width / 2 + 24 * u, 30 * u, 46 * u, 46 * u)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    faint = QColor(colour)
    faint.setAlphaF(0.25)
    painter.setPen(QPen(faint, 2.4 * u))
    painter.drawEllipse(ring)
    painter.setPen(QPen(colour, 2.4 * u, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(ring, 90 * 16, round(360 * 16 * (left / on.seconds if on.seconds else 0)))
    ink.line(painter, ring, str(whole), ink.DIGITS, 21 * u, look["ink"])
    if on.awards:
        award = on.awards[0]
        room = QRectF(8 * u, 28 * u, grid.width / 2 + 8 * u, 24 * u)
        ink.line(painter, room, award.number, ink.DIGITS, 24 * u, look["disp0"], ink.LEFT, least=12 * u)
        ink.line(
            painter,
            room.translated(0, 24 * u),
            hall.dress.named(award.name),
            display(look),
            12 * u,
            look["disp0"],
            ink.LEFT,
            least=5 * u,
        )
        ink.line(
            painter,
            room.translated(0, 40 * u),
            tr("Otherwise the next of the same sequence takes the place"),
            ink.SANS,
            3.2 * u,
            look["ink2"],
            ink.LEFT,
            least=2.2 * u,
        )
    footer(painter, grid, hall)
    watermark(painter, size, hall)


_QUIET = {
    Show.TITLE: (paint_title, 1.6), Show.CODE: (paint_title, 1.6), Show.DICE: (paint_dice, 0.4),
    Show.BOARD: (paint_board, 0.0), Show.IDLE: (paint_idle, 0.0), Show.VOID: (paint_void, 0.0),
    Show.CLOSED: (paint_idle, 0.0),
}  # fmt: skip
