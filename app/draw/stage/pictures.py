"""The quiet pictures of the draw: waiting, the code, the prize, the dice, the board, a forfeit, a void, the end."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.draw.rules.onstage import OnStage, Show
from app.draw.stage.dress import Hall, code_box, display, footer, header, rule_with_diamond, watermark
from app.draw.stage.rolling import paint_reveal, paint_rolling
from app.draw.stage.schedule import rolling_ends
from app.kit.stage import ink
from app.kit.stage.canvas import FOREVER, Scene
from app.kit.stage.ground import ground, vignette
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between, out3, out5, outback
from app.kit.stage.seal import seal
from app.words.catalogue import tr, trn


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


def paint_title(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """The prize, and the code of this request; or the opening code before the first.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        t: seconds since it began.
    """
    grid, on = Grid.of(size), hall.on
    ground(painter, size, hall.dress.look, gate=True)
    seal(painter, grid, hall.dress.look)
    opening = on.show is Show.CODE
    tier = tr("The lucky draw") if opening else on.tier
    main = tr("The list is frozen") if opening else on.prize
    _title_words(painter, grid, hall, (tier, main, _sub(on)), t)
    label = tr("Opening code") if opening else tr("Draw code")
    note = tr("Printed: anybody may keep it and check the draw at home") if opening else _who_gives(on)
    code_box(painter, grid, hall, label, on.code, note, between(t, 0.8, 1.4))
    said = " · ".join(part for part in (hall.dress.event, hall.dress.date) if part)
    ink.line(painter, grid.box(8, -9.2, -8, -4), said, ink.SANS, 2.6 * grid.u, hall.dress.look["ink2"])
    watermark(painter, size, hall)


def _title_words(painter: QPainter, grid: Grid, hall: Hall, words: tuple[str, str, str], t: float) -> None:
    """Tier above a rule, the prize in the largest type, one line below."""
    look, u = hall.dress.look, grid.u
    kicker, main, sub = words
    top, bottom, face = look["disp0"], look["disp1"], display(look)
    seen = out3(between(t, 0, 0.5))
    ink.line(
        painter, grid.box(8, 14, -8, 25), kicker, face, 7 * u, top, least=4 * u, second=bottom, opacity=seen
    )
    rule_with_diamond(painter, grid, 27, look, between(t, 0.15, 0.95))
    s = out5(between(t, 0.25, 0.95))
    place, rise = grid.box(10, 31, -10, 48), (1 - s) * 3 * u
    ink.line(painter, place, main, face, 13.5 * u, top, least=6.5 * u, second=bottom, opacity=s, rise=rise)
    seen = between(t, 0.55, 0.95)
    ink.line(
        painter, grid.box(8, 48.5, -8, 56.5), sub, ink.BOLD, 4.6 * u, look["ink2"], least=3 * u, opacity=seen
    )


def _sub(on: OnStage) -> str:
    if on.show is Show.CODE:
        return trn("{n} invitation takes part", "{n} invitations take part", on.pool)
    parts = [trn("{n} winner", "{n} winners", on.count)]
    if on.sponsor:
        parts.append(tr("given by {sponsor}", sponsor=on.sponsor))
    return "  ·  ".join(parts)


def _who_gives(on: OnStage) -> str:
    if on.quick:
        return tr("Quick mode: the audience takes no part")
    if not on.wanted:
        return tr("A public beacon gives the value")
    return tr("The hall gives the digits now")


def paint_dice(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """Twenty ten-sided dice, filled in as they are called.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        t: seconds since the last digit.
    """
    grid, look, on = Grid.of(size), hall.dress.look, hall.on
    u = grid.u
    ground(painter, size, hall.dress.look)
    header(painter, grid, hall, trn("{n} winner", "{n} winners", on.count))
    footer(painter, grid, hall)
    ask = tr("Ten guests hold up a digit each") if on.wanted == 10 else tr("The hall rolls the dice")
    ink.line(painter, grid.box(8, 17.5, -8, 27), ask, display(look), 5.6 * u, look["ink"], least=3.6 * u)
    wanted = on.wanted if len(on.digits) <= on.wanted else len(on.digits)
    per_row = min(10, wanted)
    rows = -(-wanted // per_row)
    pitch = min(14.5 * u, (grid.width - 20 * u) / per_row)
    high = min(17 * u, 52 * u / rows)
    for at in range(wanted):
        row, column = divmod(at, per_row)
        centre = QPointF(
            grid.width / 2 + (column - (per_row - 1) / 2) * pitch,
            31 * u + (row + 0.6) * high + (52 * u - rows * high) / 2,
        )
        _die(
            painter,
            hall,
            centre,
            min(pitch, high) * 0.42,
            on.digits[at] if at < len(on.digits) else "",
            t if at == len(on.digits) - 1 else 1.0,
            is_next=at == len(on.digits),
        )
    watermark(painter, size, hall)


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
        ink.line(painter, box, digit, ink.DIGITS, grown * 1.15, look["card_num"])


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


def paint_idle(painter: QPainter, size: QSize, hall: Hall, _t: float) -> None:
    """Between two draws: what comes next.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        _t: it stands still.
    """
    grid, on = Grid.of(size), hall.on
    ground(painter, size, hall.dress.look, gate=True)
    seal(painter, grid, hall.dress.look)
    closed, void = on.show is Show.CLOSED, on.show is Show.VOID
    kicker = (
        tr("The draw is closed") if closed else tr("This draw is void") if void else tr("Next in the draw")
    )
    main = tr("Congratulations to every winner") if closed else on.prize or hall.dress.event
    _title_words(painter, grid, hall, (kicker, main, _between_words(on)), 9.0)
    if closed:
        note = tr("Printed: anybody may keep it and check the draw at home")
        code_box(painter, grid, hall, tr("Closing code"), on.code, note, 1.0)
    vignette(painter, size, 0.25)
    footer(painter, grid, hall)
    watermark(painter, size, hall)


def _between_words(on: OnStage) -> str:
    if on.show is Show.VOID:
        return on.digits
    if on.show is Show.CLOSED:
        return ""
    winners = trn("{n} winner", "{n} winners", on.count) if on.count else ""
    pool = trn("{n} invitation takes part", "{n} invitations take part", on.pool) if on.pool else ""
    return "  ·  ".join(part for part in (on.tier, winners, pool) if part)


_QUIET = {
    Show.TITLE: (paint_title, 1.6), Show.CODE: (paint_title, 1.6), Show.DICE: (paint_dice, 0.4),
    Show.BOARD: (paint_board, 0.0), Show.IDLE: (paint_idle, 0.0), Show.VOID: (paint_idle, 0.0),
    Show.CLOSED: (paint_idle, 0.0),
}  # fmt: skip
