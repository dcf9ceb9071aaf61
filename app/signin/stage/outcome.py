"""What came of a scan, in its own colour: icon and word, the name, and what the guest should know next."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from app.kit.stage import ink
from app.kit.stage.ink import Grid, outcome_colours
from app.kit.stage.motion import between, out5, outback
from app.signin.stage.welcome import ALREADY, HELP, OK, STAYS, Welcome
from app.words.catalogue import tr
from app.words.formats import listed

_GAP = 2.0  # u between two tiles


def paint_outcome(painter: QPainter, size: QSize, welcome: Welcome, t: float) -> None:
    """The outcome fills the screen in its own colour, with its icon and word.

    Args:
        painter: where.
        size: of the screen.
        welcome: what the guest sees.
        t: seconds since the commit.
    """
    grid, colours = Grid.of(size), outcome_colours(welcome.kind)
    u = grid.u
    shade = QLinearGradient(0, 0, 0, grid.height)
    shade.setColorAt(0, QColor(colours["top"]))
    shade.setColorAt(1, QColor(colours["bottom"]))
    painter.fillRect(QRectF(0, 0, grid.width, grid.height), shade)
    if welcome.vip:
        for top in (0.0, grid.height - 3.2 * u):
            painter.fillRect(QRectF(0, top, grid.width, 3.2 * u), QColor("#E6B847"))
    said = QColor(colours["ink"])
    mark(painter, QPointF(25 * u, 32 * u), 13 * u, welcome.kind, t)
    word = {OK: tr("You are signed in"), ALREADY: tr("Signed in before"), HELP: tr("One moment")}[
        welcome.kind
    ]
    ink.line(painter, QRectF(6 * u, 49 * u, 38 * u, 8 * u), word, ink.BOLD, 5.6 * u, said, least=3 * u)
    _person(painter, grid, welcome, t, colours)
    _tiles(painter, grid, welcome, t, colours)
    track = grid.box(9, -7.4, -9, -6.8)
    painter.fillRect(
        QRectF(track.left(), track.top(), track.width() * (1 - between(t, 0, STAYS)), track.height()), said
    )


def _person(painter: QPainter, grid: Grid, welcome: Welcome, t: float, colours: dict[str, str]) -> None:
    """A line to the guest, the name in the largest type, and who that is."""
    u, said, name = grid.u, QColor(colours["ink"]), QColor(colours["name"])
    hello = {
        OK: tr("Welcome, and thank you for coming"), ALREADY: listed((tr("You signed in before"), welcome.note)),
        HELP: tr("The desk will help you at once"),
    }[welcome.kind]  # fmt: skip
    ink.line(painter, grid.box(50, 13, -9, 21), hello, ink.SANS, 4.6 * u, said, ink.LEFT, least=2.8 * u)
    s = out5(between(t, 0.08, 0.58))
    large = welcome.name or (tr("Please step to the desk") if welcome.kind == HELP else tr("Welcome"))
    face = ink.SERIF if welcome.look.serif and welcome.kind != HELP else ink.BOLD
    room = grid.box(50, 22, -9, 46)
    spare = min(26 * u, room.width() * 0.2) if welcome.salutation else 0.0
    used = ink.line(
        painter, room.adjusted(0, 0, -spare, 0), large, face, 19.5 * u, name, ink.LEFT,
        least=4.4 * u, opacity=s, rise=(1 - s) * 3 * u,
    )  # fmt: skip
    tail = QRectF(room.left() + used + 3 * u, 30 * u, max(0.0, room.width() - used - 3 * u), 16 * u)
    ink.line(painter, tail, welcome.salutation, ink.SANS, 6.4 * u, name, ink.LEFT, opacity=s, least=3 * u)
    ink.line(
        painter,
        grid.box(50, 47, -9, 54),
        welcome.line,
        ink.SANS,
        4.2 * u,
        said,
        ink.LEFT,
        least=2.6 * u,
        opacity=s,
    )


def mark(painter: QPainter, centre: QPointF, radius: float, kind: str, t: float) -> None:
    """The shape of an outcome: a disc with a tick, a square with a clock, a lozenge with a question.

    Args:
        painter: where.
        centre: its middle.
        radius: its size.
        kind: ok, already or help.
        t: seconds since the commit.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    _plate(painter, centre, radius * max(0.05, outback(between(t, 0, 0.38))), kind)
    deep = QColor(outcome_colours(kind)["top"])
    painter.setPen(
        QPen(deep, radius * 0.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if kind == HELP:
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        ink.line(painter, box, "?", ink.BOLD, radius * 1.3, deep)
        return
    painter.setOpacity(between(t, 0.1, 0.3))
    painter.drawPath(_sign(centre, radius, kind))
    painter.setOpacity(1.0)


def _plate(painter: QPainter, centre: QPointF, grown: float, kind: str) -> None:
    """The white disc, square or lozenge, as large as it has grown."""
    if kind == OK:
        painter.drawEllipse(centre, grown, grown)
    elif kind == ALREADY:
        painter.drawRoundedRect(
            QRectF(centre.x() - grown * 0.9, centre.y() - grown * 0.9, grown * 1.8, grown * 1.8),
            grown * 0.3,
            grown * 0.3,
        )
    else:
        painter.save()
        painter.translate(centre)
        painter.rotate(45)
        painter.drawRoundedRect(
            QRectF(-grown * 0.75, -grown * 0.75, grown * 1.5, grown * 1.5), grown * 0.15, grown * 0.15
        )
        painter.restore()


def _sign(centre: QPointF, radius: float, kind: str) -> QPainterPath:
    """The tick, or the hands of the clock."""
    points = (
        ((-0.45, 0.02), (-0.12, 0.38), (0.48, -0.34))
        if kind == OK
        else ((0.0, -0.5), (0.0, 0.05), (0.38, 0.28))
    )
    path = QPainterPath(centre + QPointF(*points[0]) * radius)
    for dx, dy in points[1:]:
        path.lineTo(centre + QPointF(dx, dy) * radius)
    return path


def _tiles(painter: QPainter, grid: Grid, welcome: Welcome, t: float, colours: dict[str, str]) -> None:
    """The table, what is handed over now, and the number in the draw: those that there are share the width."""
    u = grid.u
    told: list[tuple[str, str, str]] = []
    if welcome.hand_over and welcome.kind == OK:
        told.append((tr("Please take"), listed(welcome.hand_over), tr("from the desk, now")))
    if welcome.number:
        told.append(
            (tr("Your number in the draw"), welcome.number, tr("The invitation is the ticket: keep it"))
        )
    if welcome.late:
        told.append((tr("The draw"), tr("Its list is closed"), tr("All else is yours to enjoy")))
    count = len(told) + bool(welcome.table)
    if not count:
        return
    body = grid.box(9, 61, -9, 88)
    wide = (body.width() - _GAP * u * (count - 1)) / max(2, count)
    left = body.left()
    if welcome.table:
        s = out5(between(t, 0.2, 0.6))
        box = QRectF(left, body.top() + (1 - s) * 3 * u, wide, body.height())
        tile(
            painter,
            box,
            QColor("white"),
            QColor(colours["top"]),
            (tr("Your table"), welcome.table, welcome.area),
            s,
            u,
        )
        left = box.right() + _GAP * u
    veil = QColor(255, 255, 255, 34)
    for at, words in enumerate(told, start=1):
        s = out5(between(t, 0.2 + 0.07 * at, 0.6 + 0.07 * at))
        box = QRectF(left, body.top() + (1 - s) * 3 * u, wide, body.height())
        tile(painter, box, veil, QColor(colours["name"]), words, s, u)
        left = box.right() + _GAP * u


def tile(
    painter: QPainter,
    box: QRectF,
    ground: QColor,
    colour: QColor,
    words: tuple[str, str, str],
    s: float,
    u: float,
) -> None:
    """A box with a name, something large, and a line below.

    Args:
        painter: where.
        box: its place.
        ground: white for the most important one.
        colour: of its words.
        words: the name, the large words, the line below.
        s: how far it has come, 0 to 1.
        u: one percent of the height.
    """
    name, large, foot = words
    painter.setOpacity(s)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 1.4 * u, 1.4 * u)
    painter.setOpacity(1.0)
    inner = box.adjusted(3 * u, 2 * u, -3 * u, -2 * u)
    line = QRectF(inner.left(), inner.top(), inner.width(), 5.4 * u)
    ink.line(painter, line, name, ink.SANS, 3.2 * u, colour, ink.LEFT, opacity=s, least=2.2 * u)
    main = QRectF(inner.left(), inner.top() + 5.6 * u, inner.width(), 11.4 * u)
    size = 11.5 if ground == QColor("white") else 6.6
    ink.line(painter, main, large, ink.BOLD, size * u, colour, ink.LEFT, opacity=s, least=3.2 * u)
    line.moveTop(inner.bottom() - 5.4 * u)
    ink.line(painter, line, foot, ink.SANS, 3.1 * u, colour, ink.LEFT, opacity=s, least=2.2 * u)
