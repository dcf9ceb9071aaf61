"""The welcome wall: greets arrivals by name as the event allows, one, two or three together; VIPs take it over."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ground import ground, vignette
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between, confetti, out3, out5
from app.kit.stage.palette import Look
from app.kit.stage.seal import seal
from app.words.catalogue import tr, trn

VIP_SECONDS = 6.0
STAYS = 8.0


@dataclass(frozen=True)
class Arrived:
    """Somebody to greet.

    Args:
        name: as the hall may see it.
        line: organisation and position, "" if not shown.
        table: its number, "" if not shown.
        vip: takes the wall over.
    """

    name: str
    line: str = ""
    table: str = ""
    vip: bool = False


@dataclass(frozen=True)
class Wall:
    """What the wall shows.

    Args:
        greeted: one to three.
        recent: names that came before.
        count: how many are here.
        event: its name.
        look: of the public stages.
    """

    greeted: tuple[Arrived, ...] = ()
    recent: tuple[str, ...] = ()
    count: int = 0
    event: str = ""
    look: Look = field(default_factory=Look)


def scene_of(wall: Wall) -> Scene:
    """The scene of the wall.

    Args:
        wall: what it shows.
    """
    vip = any(each.vip for each in wall.greeted)
    return Scene(wall, paint, VIP_SECONDS if vip else 1.6)


def paint(painter: QPainter, size: QSize, wall: Wall, t: float) -> None:
    """The whole wall.

    Args:
        painter: where.
        size: of the screen.
        wall: what it shows.
        t: seconds since the arrival.
    """
    grid, look = Grid.of(size), wall.look
    u = grid.u
    ground(painter, size, look, gate=True)
    vip = any(each.vip for each in wall.greeted)
    if vip:
        vignette(painter, size, between(t, 0, 0.5))
        confetti(painter, size, t - 0.45, look.many("confetti"), count=90)
    kicker = (
        tr("A warm welcome to our guest of honour") if vip else tr("Welcome") if wall.greeted else wall.event
    )
    ink.line(
        painter,
        grid.box(8, 19, -8, 29),
        kicker,
        ink.SERIF if look.serif else ink.BOLD,
        5.6 * u,
        look["disp0"],
        opacity=out3(between(t, 0, 0.4)),
        least=3.6 * u,
    )
    _names(painter, grid, wall, t, look)
    if not vip:
        _recent(painter, grid, wall, t, look)
    seal(painter, grid, look)
    ink.line(painter, grid.box(8, -9.4, -8, -4), wall.event, ink.SANS, 2.6 * u, look["ink2"], ink.LEFT)
    if wall.count:
        here = trn("{n} guest is here", "{n} guests are here", wall.count)
        ink.line(painter, grid.box(8, -9.4, -8, -4), here, ink.BOLD, 3.0 * u, look["ink"], ink.RIGHT)


def _names(painter: QPainter, grid: Grid, wall: Wall, t: float, look: Look) -> None:
    u, greeted = grid.u, wall.greeted[:3]
    if not greeted:
        return
    face = ink.SERIF if look.serif else ink.BOLD
    vip = any(each.vip for each in greeted)
    size = {1: 25.5 if vip else 19.0, 2: 14.0, 3: 11.5}[len(greeted)]
    pitch = (grid.width - 16 * u) / len(greeted)
    for at, each in enumerate(greeted):
        s = out5(between(t, 0.15 + 0.12 * at, 0.95 + 0.12 * at))
        box = QRectF(8 * u + at * pitch, 34 * u, pitch, 25 * u)
        ink.line(
            painter,
            box.adjusted(2 * u, 0, -2 * u, 0),
            each.name,
            face,
            size * u,
            look["disp0"],
            least=(6 if len(greeted) == 1 else 4.4) * u,
            second=look["disp1"],
            opacity=s,
            rise=(1 - s) * 3.2 * u,
        )
        ink.line(
            painter,
            box.translated(0, (20.5 if vip else 17.5) * u).adjusted(2 * u, 6 * u, -2 * u, -8 * u),
            each.line,
            ink.BOLD,
            4.4 * u,
            look["ink2"],
            least=2.6 * u,
            opacity=s,
        )
        if each.table:
            words = tr("Table {n}", n=each.table)
            wide = ink.width(words, ink.BOLD, round(3.8 * u)) + 5 * u
            chip = QRectF(box.center().x() - wide / 2, 68.4 * u, wide, 6.4 * u)
            painter.setOpacity(between(t, 0.55, 0.95))
            painter.setPen(QPen(look["line"], max(1.0, 0.16 * u)))
            painter.setBrush(look["panel"])
            painter.drawRoundedRect(chip, 3.2 * u, 3.2 * u)
            painter.setOpacity(1.0)
            ink.line(painter, chip, words, ink.BOLD, 3.8 * u, look["ink"], opacity=between(t, 0.55, 0.95))


def _recent(painter: QPainter, grid: Grid, wall: Wall, t: float, look: Look) -> None:
    u, names = grid.u, wall.recent[:5]
    if not names:
        return
    wide = min(30.8 * u, (grid.width - 16 * u) / 5 - 2 * u)
    step = (grid.width - 16 * u) / 5
    shift = (1 - out5(between(t, 0, 0.7))) * step
    for at, name in enumerate(names):
        box = QRectF(8 * u + at * step - shift * (at == 0), grid.height - 24.4 * u, wide, 10.2 * u)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look["panel"])
        painter.setOpacity(0.85 if at or shift < 1 else between(t, 0.2, 0.7))
        painter.drawRoundedRect(box, u, u)
        painter.setOpacity(1.0)
        ink.line(painter, box.adjusted(u, 0, -u, 0), name, ink.BOLD, 4.4 * u, look["ink"], least=2.4 * u)
