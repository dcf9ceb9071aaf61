"""The large pictures of the draw: a prize and its code, what comes next, the end."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen

from app.draw.rules.onstage import OnStage, Show, winners
from app.draw.stage.aside import paint_picture
from app.draw.stage.dress import Hall, code_box, display, footer, rule_with_diamond, watermark
from app.kit.stage import ink
from app.kit.stage.ground import ground, vignette
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between, out3, out5
from app.kit.stage.palette import Look, Still
from app.kit.stage.script import paragraph
from app.kit.stage.seal import seal
from app.words.catalogue import tr, trn

_PICTURE = 58.0  # u, how wide a prize's picture may be


def paint_title(painter: QPainter, size: QSize, hall: Hall, t: float) -> None:
    """The prize, and the code of this request; or the opening code before the first.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        t: seconds since it began.
    """
    grid, on = Grid.of(size), hall.on
    ground(painter, size, hall.dress.look, gate=hall.still(on.picture) is None)
    seal(painter, grid, hall.dress.look)
    opening = on.show is Show.CODE
    tier = tr("The lucky draw") if opening else on.tier
    main = tr("The list is frozen") if opening else on.prize
    with grid.lowered(painter):
        title_words(painter, grid, hall, (tier, main, _sub(on)), t)
        label = tr("Opening code") if opening else tr("Draw code")
        note = tr("Printed: anybody may keep it and check the draw at home") if opening else _who_gives(on)
        code_box(painter, grid, hall, label, on.code, note, between(t, 0.8, 1.4))
    said = " · ".join(part for part in (hall.dress.event, hall.dress.date) if part)
    ink.line(
        painter,
        grid.box(8, -9.2, -8, -4),
        said,
        ink.SANS,
        2.6 * grid.u,
        hall.dress.look["ink2"],
        least=1.9 * grid.u,
    )
    watermark(painter, size, hall)


def title_words(painter: QPainter, grid: Grid, hall: Hall, words: tuple[str, str, str], t: float) -> None:
    """Tier above a rule, the prize in the largest type, one line below; beside its picture if there is one.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
        words: kicker, main line and the line below.
        t: seconds since it began.
    """
    look, u, picture = hall.dress.look, grid.u, hall.still(hall.on.picture)
    right = -8.0 if picture is None else _beside(painter, grid, picture, look, between(t, 0.25, 0.95))
    middle = (8 * u + grid.width + right * u) / 2
    kicker, main, sub = words
    top, bottom, face = look["disp0"], look["disp1"], display(look)
    seen, above = out3(between(t, 0, 0.5)), grid.box(8, 14, right, 25)
    ink.line(painter, above, kicker, face, 7 * u, top, least=4 * u, second=bottom, opacity=seen)
    rule_with_diamond(painter, QPointF(middle, 27 * u), u, look, between(t, 0.15, 0.95))
    s = out5(between(t, 0.25, 0.95))
    paragraph(
        painter, grid.box(8, 30, right, 48.5), main, face, 13.5 * u, top, least=4.2 * u,
        lines=2 if picture is None else 3, second=bottom, opacity=s, rise=(1 - s) * 3 * u,
    )  # fmt: skip
    seen, below = between(t, 0.55, 0.95), grid.box(8, 49, right, 57.5)
    paragraph(painter, below, sub, ink.BOLD, 4.6 * u, look["ink2"], least=2.6 * u, opacity=seen)


def _beside(painter: QPainter, grid: Grid, picture: Still, look: Look, seen: float) -> float:
    """The prize's picture at the right; what it leaves of the width, in u from the right edge."""
    right = -8.0 - _PICTURE - 4
    painter.setOpacity(seen)
    paint_picture(painter, grid.box(grid.width / grid.u + right + 4, 15, -8, 59), picture, look, grid.u)
    painter.setOpacity(1.0)
    return right


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


def paint_idle(painter: QPainter, size: QSize, hall: Hall, _t: float) -> None:
    """Between two draws: what comes next.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
        _t: it stands still.
    """
    grid, on = Grid.of(size), hall.on
    ground(painter, size, hall.dress.look, gate=hall.still(on.picture) is None)
    vignette(painter, size, 0.25 if hall.dress.look.dark else 0.0)
    seal(painter, grid, hall.dress.look)
    closed = on.show is Show.CLOSED
    kicker = tr("The draw is closed") if closed else tr("Next in the draw")
    main = tr("Congratulations to every winner") if closed else on.prize or hall.dress.event
    with grid.lowered(painter):
        title_words(painter, grid, hall, (kicker, main, _between_words(on)), 9.0)
        if closed:
            note = tr("Printed: anybody may keep it and check the draw at home")
            code_box(painter, grid, hall, tr("Closing code"), on.code, note, 1.0)
        else:
            _counts(painter, grid, hall)
    footer(painter, grid, hall)
    watermark(painter, size, hall)


def _between_words(on: OnStage) -> str:
    if on.show is Show.CLOSED:
        return ""
    given = tr("given by {sponsor}", sponsor=on.sponsor) if on.sponsor else ""
    return "  ·  ".join(part for part in (on.tier, given) if part)


def _counts(painter: QPainter, grid: Grid, hall: Hall) -> None:
    """How many take part, how many win now, and how many have won so far."""
    on, look, u = hall.on, hall.dress.look, grid.u
    won = sum(len(winners(draw)) for draw in on.draws)
    told = [
        (on.pool, trn("invitation takes part", "invitations take part", on.pool)),
        (on.count, trn("winner this round", "winners this round", on.count)),
        (won, trn("winner so far", "winners so far", won)),
    ]
    told = [(count, label) for count, label in told if count]
    right = -8.0 - (_PICTURE + 4 if hall.still(on.picture) is not None else 0.0)
    middle, each = (8 * u + grid.width + right * u) / 2, 38 * u
    if hall.still(on.picture) is not None:
        each = min(each, (grid.width + (right - 8) * u) / 3)
    painter.setPen(QPen(look["line"], max(1.0, 0.14 * u)))
    for at, (count, label) in enumerate(told):
        left = middle + (at - len(told) / 2) * each
        if at:
            painter.drawLine(QPointF(left, 63 * u), QPointF(left, 76 * u))
        place = QRectF(left + u, 61 * u, each - 2 * u, 10 * u)
        ink.line(painter, place, str(count), ink.DIGITS, 9.6 * u, look["ink"])
        below = QRectF(left + u, 71.5 * u, each - 2 * u, 6.5 * u)
        ink.line(painter, below, label, ink.SANS, 3.4 * u, look["ink2"], least=2.4 * u)
