"""The guest's side of the desk: where to hold the code, and what came of it, in its own colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.seal import seal
from app.signin.stage.outcome import paint_outcome
from app.signin.stage.welcome import SIGN, STAYS, WAITING, Welcome
from app.words.catalogue import CHINESE, ENGLISH, language, tr, tr_in

# Where a sheet to sign on lies over the stage: left, top, right, bottom as shares of the screen.
SHEET = (0.1, 0.36, 0.9, 0.95)


def scene_of(welcome: Welcome) -> Scene:
    """The scene of the guest's screen.

    Args:
        welcome: what the guest sees.
    """
    if welcome.kind == WAITING:
        return Scene(welcome, paint_waiting, 0.0)
    if welcome.kind == SIGN:
        return Scene(welcome, paint_signing, 0.0)
    return Scene(welcome, paint_outcome, STAYS)


def paint_waiting(painter: QPainter, size: QSize, welcome: Welcome, _t: float) -> None:
    """Please show your invitation, in both languages.

    Args:
        painter: where.
        size: of the screen.
        welcome: what the guest sees.
        _t: it stands still.
    """
    grid, look = Grid.of(size), welcome.look
    u = grid.u
    ground(painter, size, look, gate=True)
    seal(painter, grid, look)
    name = ink.SERIF if look.serif else ink.BOLD
    other = ENGLISH if language() == CHINESE else CHINESE
    ink.line(painter, grid.box(8, 8, -8, 15), welcome.event, ink.BOLD, 4 * u, look["ink2"], least=2.6 * u)
    _brackets(painter, QRectF(grid.width / 2 - 15 * u, 23 * u, 30 * u, 30 * u), look["accent"], u)
    asked = tr("Please show the code on your invitation")
    ink.line(
        painter, grid.box(8, 58, -8, 70), asked, name, 9.2 * u, look["disp0"], least=4.4 * u, second=look["disp1"]
    )  # fmt: skip
    again = tr_in(other, "Please show the code on your invitation")
    ink.line(painter, grid.box(8, 70, -8, 77), again, ink.SANS, 3.7 * u, look["ink2"])
    without = tr("No invitation? Please ask at the desk.")
    ink.line(painter, grid.box(8, 82, -8, 88), without, ink.SANS, 3.4 * u, look["ink2"])


def paint_signing(painter: QPainter, size: QSize, welcome: Welcome, _t: float) -> None:
    """Please sign, in both languages, over the sheet that lies below.

    Args:
        painter: where.
        size: of the screen.
        welcome: who signs.
        _t: it stands still.
    """
    grid, look = Grid.of(size), welcome.look
    u = grid.u
    ground(painter, size, welcome.look)
    name = ink.SERIF if look.serif else ink.BOLD
    other = ENGLISH if language() == CHINESE else CHINESE
    who = f"{welcome.name} {welcome.salutation}".strip()
    ink.line(painter, grid.box(8, 5, -8, 10), welcome.event, ink.BOLD, 3.4 * u, look["ink2"], least=2.4 * u)
    ink.line(
        painter, grid.box(8, 11, -8, 21), who or tr("Welcome"), name, 7.6 * u, look["disp0"], least=4 * u,
        second=look["disp1"],
    )  # fmt: skip
    ink.line(
        painter,
        grid.box(8, 21, -8, 28),
        tr("Please sign the guest book"),
        ink.SANS,
        4.6 * u,
        look["ink"],
        least=3 * u,
    )
    ink.line(
        painter,
        grid.box(8, 28, -8, 33),
        tr_in(other, "Please sign the guest book"),
        ink.SANS,
        3 * u,
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
