"""The guest's side of the desk: where to hold the code, and what came of it, in its own colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid, Look, outcome_colours
from app.kit.stage.motion import between, out5, outback
from app.words.catalogue import CHINESE, ENGLISH, language, tr, tr_in

OK, ALREADY, HELP, WAITING = "ok", "already", "help", "waiting"
STAYS = 4.0  # seconds until the screen waits again


@dataclass(frozen=True)
class Welcome:
    """What the guest sees.

    Args:
        kind: waiting, ok, already or help.
        name: as the guest may see it.
        salutation: behind the name.
        line: organisation and position.
        table: its number, "" if there is none.
        area: of the hall.
        hand_over: what the desk hands over now.
        note: when and where a guest signed in before; or what to do.
        vip: with gold bands.
        event: its name.
        theme: of the public stages, while waiting.
    """

    kind: str = WAITING
    name: str = ""
    salutation: str = ""
    line: str = ""
    table: str = ""
    area: str = ""
    hand_over: tuple[str, ...] = ()
    note: str = ""
    vip: bool = False
    event: str = ""
    theme: str = "festive"


def scene_of(welcome: Welcome) -> Scene:
    """The scene of the guest's screen.

    Args:
        welcome: what the guest sees.
    """
    if welcome.kind == WAITING:
        return Scene(welcome, paint_waiting, 0.0)
    return Scene(welcome, paint_outcome, STAYS)


def paint_waiting(painter: QPainter, size: QSize, welcome: Welcome, _t: float) -> None:
    """Please show your invitation, in both languages.

    Args:
        painter: where.
        size: of the screen.
        welcome: what the guest sees.
        _t: it stands still.
    """
    grid, look = Grid.of(size), Look(welcome.theme)
    u = grid.u
    ground(painter, size, welcome.theme, gate=True)
    name = ink.SERIF if look.serif else ink.BOLD
    other = ENGLISH if language() == CHINESE else CHINESE
    ink.line(painter, grid.box(8, 8, -8, 15), welcome.event, ink.BOLD, 4 * u, look["ink2"], least=2.6 * u)
    _brackets(painter, QRectF(grid.width / 2 - 15 * u, 23 * u, 30 * u, 30 * u), look["accent"], u)
    ink.line(
        painter,
        grid.box(8, 58, -8, 70),
        tr("Please show the code on your invitation"),
        name,
        9.2 * u,
        look["disp0"],
        least=4.4 * u,
        second=look["disp1"],
    )
    ink.line(
        painter,
        grid.box(8, 70, -8, 77),
        tr_in(other, "Please show the code on your invitation"),
        ink.SANS,
        3.7 * u,
        look["ink2"],
    )
    ink.line(
        painter,
        grid.box(8, 82, -8, 88),
        tr("No invitation? Please ask at the desk."),
        ink.SANS,
        3.4 * u,
        look["ink2"],
    )


def _brackets(painter: QPainter, box: QRectF, colour: QColor, u: float) -> None:
    painter.setPen(QPen(colour, 0.9 * u, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    arm = 7 * u
    path = QPainterPath()
    for x, y, dx, dy in (
        (box.left(), box.top(), 1, 1),
        (box.right(), box.top(), -1, 1),
        (box.left(), box.bottom(), 1, -1),
        (box.right(), box.bottom(), -1, -1),
    ):
        path.moveTo(x + dx * arm, y)
        path.lineTo(x, y)
        path.lineTo(x, y + dy * arm)
    painter.drawPath(path)
    cell = box.width() / 9
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for x, y in ((2, 2), (5.6, 2), (2, 5.6)):
        spot = QRectF(box.left() + x * cell, box.top() + y * cell, 1.5 * cell, 1.5 * cell)
        painter.drawRoundedRect(spot, cell * 0.2, cell * 0.2)
    for x, y in ((5.6, 5.6), (6.6, 6.6), (5.6, 6.8), (6.8, 5.6)):
        painter.drawRect(QRectF(box.left() + x * cell, box.top() + y * cell, 0.6 * cell, 0.6 * cell))


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
    said, name = QColor(colours["ink"]), QColor(colours["name"])
    _mark(painter, QPointF(16 * u, 21 * u), 8 * u, welcome.kind, t)
    word = {
        OK: tr("Welcome"),
        ALREADY: tr("You signed in before"),
        HELP: tr("One moment, the desk will help you"),
    }[welcome.kind]
    ink.line(painter, grid.box(28, 13, -8, 28), word, ink.BOLD, 8 * u, said, ink.LEFT, least=5 * u)
    s = out5(between(t, 0.08, 0.58))
    used = ink.line(
        painter,
        grid.box(8, 32, -8, 55),
        welcome.name,
        ink.BOLD,
        19.5 * u,
        name,
        ink.LEFT,
        least=9 * u,
        opacity=s,
        rise=(1 - s) * 3 * u,
    )
    tail = QRectF(8 * u + used + 3 * u, 38 * u, max(0.0, grid.width - used - 19 * u), 17 * u)
    ink.line(painter, tail, welcome.salutation, ink.SANS, 7.5 * u, name, ink.LEFT, opacity=s, least=4 * u)
    ink.line(
        painter,
        grid.box(8, 56, -8, 61.5),
        welcome.line,
        ink.SANS,
        4.4 * u,
        said,
        ink.LEFT,
        least=2.8 * u,
        opacity=s,
    )
    _tiles(painter, grid, welcome, t, colours)
    bar = QRectF(0, grid.height - 1.2 * u, grid.width * (1 - between(t, 0, STAYS)), 1.2 * u)
    painter.fillRect(bar, said)


def _mark(painter: QPainter, centre: QPointF, radius: float, kind: str, t: float) -> None:
    grown = radius * max(0.05, outback(between(t, 0, 0.38)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    deep = QColor(outcome_colours(kind)["top"])
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
    painter.setPen(
        QPen(deep, radius * 0.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = centre.x(), centre.y()
    if kind == HELP:
        ink.line(
            painter, QRectF(x - radius, y - radius, 2 * radius, 2 * radius), "?", ink.BOLD, radius * 1.3, deep
        )
        return
    points = (
        ((-0.45, 0.02), (-0.12, 0.38), (0.48, -0.34))
        if kind == OK
        else ((0.0, -0.5), (0.0, 0.05), (0.38, 0.28))
    )
    path = QPainterPath(QPointF(x + points[0][0] * radius, y + points[0][1] * radius))
    for dx, dy in points[1:]:
        path.lineTo(x + dx * radius, y + dy * radius)
    painter.setOpacity(between(t, 0.1, 0.3))
    painter.drawPath(path)
    painter.setOpacity(1.0)


def _tiles(painter: QPainter, grid: Grid, welcome: Welcome, t: float, colours: dict[str, str]) -> None:
    u = grid.u
    left, top = 8 * u, 63 * u
    if welcome.table:
        s = out5(between(t, 0.2, 0.6))
        box = QRectF(left, top + (1 - s) * 3 * u, 52 * u, 27 * u)
        _table_tile(painter, box, welcome, s, QColor(colours["top"]), u)
        left = box.right() + 3 * u
    said = list(welcome.hand_over) if welcome.kind == OK else [welcome.note]
    s, px = out5(between(t, 0.27, 0.67)), (6.2 if len(said) <= 3 else 5.2) * u
    name = QColor(colours["name"])
    for at, words in enumerate([word for word in said if word][:4]):
        place = QRectF(left, top + at * 7 * u, grid.width - left - 8 * u, 7 * u)
        ink.line(painter, place, words, ink.SANS, px, name, ink.LEFT, least=3.2 * u, opacity=s)


def _table_tile(painter: QPainter, box: QRectF, welcome: Welcome, s: float, deep: QColor, u: float) -> None:
    painter.setOpacity(s)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawRoundedRect(box, 1.4 * u, 1.4 * u)
    painter.setOpacity(1.0)
    inner = box.adjusted(4 * u, 2 * u, -3 * u, -2 * u)
    line = QRectF(inner.left(), inner.top(), inner.width(), 6 * u)
    ink.line(painter, line, tr("Your table"), ink.BOLD, 3.6 * u, deep, ink.LEFT, opacity=s)
    large = QRectF(inner.left(), inner.top() + 5 * u, inner.width(), 12 * u)
    ink.line(painter, large, welcome.table, ink.DIGITS, 11.5 * u, deep, ink.LEFT, opacity=s)
    line.moveTop(inner.bottom() - 6 * u)
    ink.line(painter, line, welcome.area, ink.SANS, 3.6 * u, deep, ink.LEFT, opacity=s, least=2.4 * u)
