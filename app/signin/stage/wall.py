"""The welcome wall: greets arrivals by name as the event allows, one, two or three together; VIPs take it over."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QRegion

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ground import ground, vignette
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between, confetti, out3, out5
from app.kit.stage.palette import Look
from app.kit.stage.seal import seal
from app.words.catalogue import tr

VIP_SECONDS = 6.0
STAYS = 8.0
_ON_LIGHT = 0.2  # how far the edges of a light theme may darken: dark letters stand there
_TAGS = 5


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
        recent: who came before, newest first.
        count: how many are here, 0 if not shown.
        event: its name.
        look: of the public stages.
    """

    greeted: tuple[Arrived, ...] = ()
    recent: tuple[Arrived, ...] = ()
    count: int = 0
    event: str = ""
    look: Look = field(default_factory=Look)

    @property
    def vip(self) -> bool:
        """Whether a VIP has it alone."""
        return any(each.vip for each in self.greeted)


def scene_of(wall: Wall) -> Scene:
    """The scene of the wall.

    Args:
        wall: what it shows.
    """
    return Scene(wall, paint, VIP_SECONDS if wall.vip else 1.6)


def paint(painter: QPainter, size: QSize, wall: Wall, t: float) -> None:
    """The whole wall.

    Args:
        painter: where.
        size: of the screen.
        wall: what it shows.
        t: seconds since the arrival.
    """
    grid, look = Grid.of(size), wall.look
    ground(painter, size, look, gate=True)
    if wall.vip:
        vignette(painter, size, between(t, 0, 0.5) * (1.0 if look.dark else _ON_LIGHT))
        _paint_confetti(painter, size, grid, look, t)
        _paint_vip(painter, grid, wall, t)
        return
    _paint_header(painter, grid, wall)
    kicker = grid.box(8, 20.5, -8, 28.5)
    _title(painter, kicker, tr("A warm welcome"), 5.6 * grid.u, look, out3(between(t, 0, 0.4)))
    _rule(painter, grid, look, 30.5, out5(between(t, 0, 0.9)))
    if wall.greeted:
        _paint_greeted(painter, grid, wall, t)
    else:
        _title(painter, grid.box(8, 34, -8, 59), wall.event, 13 * grid.u, look, 1.0)
    _paint_recent(painter, grid, wall, t)
    _paint_count(painter, grid, wall)


def _paint_confetti(painter: QPainter, size: QSize, grid: Grid, look: Look, t: float) -> None:
    """Behind the name, and never where it is read."""
    u, middle = grid.u, grid.width / 2
    clear = QRectF(middle - 52 * u, 12 * u, 104 * u, 72 * u).toRect()
    painter.setClipRegion(QRegion(0, 0, size.width(), size.height()).subtracted(QRegion(clear)))
    confetti(painter, size, t - 0.45, look.many("confetti"), count=140)
    painter.setClipping(False)


def _title(painter: QPainter, box: QRectF, words: str, px: float, look: Look, opacity: float) -> None:
    face = ink.SERIF if look.serif else ink.BOLD
    ink.line(
        painter, box, words, face, px, look["disp0"], least=px * 0.4, second=look["disp1"], opacity=opacity
    )


def _paint_header(painter: QPainter, grid: Grid, wall: Wall) -> None:
    """The logo, and the event's name unless it stands in the middle."""
    u, look = grid.u, wall.look
    wide = seal(painter, grid, look)
    if wall.greeted:
        box = grid.box(8, 5, 0.47 * grid.width / u, 13.4).adjusted(
            wide, 0, 0, 0
        )  # beside the gate, not on it
        face = ink.SERIF if look.serif else ink.BOLD
        ink.line(painter, box, wall.event, face, 3.8 * u, look["ink"], ink.LEFT, least=2.4 * u)


def _rule(painter: QPainter, grid: Grid, look: Look, y: float, s: float, half: float = 26.0) -> None:
    """A line that grows from its middle, with a diamond there."""
    u, middle = grid.u, QPointF(grid.width / 2, y * grid.u)
    reach = half * u * s
    shade = QLinearGradient(middle.x() - reach, 0, middle.x() + reach, 0)
    clear = QColor(look["line"])
    clear.setAlphaF(0)
    for at, colour in ((0.0, clear), (0.35, look["line"]), (0.65, look["line"]), (1.0, clear)):
        shade.setColorAt(at, colour)
    painter.fillRect(QRectF(middle.x() - reach, middle.y(), 2 * reach, max(1.0, 0.16 * u)), shade)
    painter.save()
    painter.translate(middle)
    painter.rotate(45)
    painter.fillRect(QRectF(-0.5 * u * s, -0.5 * u * s, u * s, u * s), look["accent"])
    painter.restore()


def _paint_greeted(painter: QPainter, grid: Grid, wall: Wall, t: float) -> None:
    u, greeted = grid.u, wall.greeted[:3]
    pitch = (grid.width - 16 * u) / len(greeted)
    for at, each in enumerate(greeted):
        s = out5(between(t, 0.15 + 0.12 * at, 0.95 + 0.12 * at))
        column = QRectF(8 * u + at * pitch, 0, pitch, grid.height).adjusted(2 * u, 0, -2 * u, 0)
        _paint_name(painter, grid, column, each, s, (wall.look, len(greeted)))
        if each.table:
            _paint_table(painter, grid, column.center().x(), each.table, wall.look, between(t, 0.55, 0.95))


def _paint_name(
    painter: QPainter, grid: Grid, column: QRectF, each: Arrived, s: float, how: tuple[Look, int]
) -> None:
    u, (look, together) = grid.u, how
    size, least = {1: 19.0, 2: 14.0, 3: 11.5}[together] * u, (6 if together == 1 else 4.4) * u
    face = ink.SERIF if look.serif else ink.BOLD
    lines = _in_lines(each.name, face, least, column.width())
    high = 25 * u / len(lines)
    for at, words in enumerate(lines):
        place = QRectF(column.left(), 34 * u + at * high, column.width(), high)
        ink.line(
            painter, place, words, face, min(size, high * 0.8), look["disp0"],
            least=least, second=look["disp1"], opacity=s, rise=(1 - s) * 3.2 * u,
        )  # fmt: skip
    line = QRectF(column.left(), 57 * u, column.width(), 7 * u)
    ink.line(painter, line, each.line, ink.BOLD, 4.4 * u, look["ink2"], least=2.6 * u, opacity=s)


def _in_lines(name: str, face: str, least: float, room: float) -> tuple[str, ...]:
    """A name on one line, or parted between two words where even small letters would not fit."""
    words = name.split()
    if len(words) < 2 or ink.width(name, face, round(least)) <= room:
        return (name,)
    parted = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min(parted, key=lambda both: max(ink.width(part, face, round(least)) for part in both))


def _paint_table(painter: QPainter, grid: Grid, middle: float, table: str, look: Look, s: float) -> None:
    u, words = grid.u, tr("Table {n}", n=table)
    wide = ink.width(words, ink.BOLD, round(3.8 * u)) + 6 * u
    chip = QRectF(middle - wide / 2, 65.2 * u, wide, 6.4 * u)
    painter.setOpacity(s)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look["accent"])
    painter.drawRoundedRect(chip, u, u)
    painter.setOpacity(1.0)
    ink.line(painter, chip, words, ink.BOLD, 3.8 * u, look["on_accent"], opacity=s)


def _paint_recent(painter: QPainter, grid: Grid, wall: Wall, t: float) -> None:
    """Who came before, the newest at the right; all of them step left when one joins."""
    u, look, named = grid.u, wall.look, tuple(reversed(wall.recent[:_TAGS]))
    step = (grid.width - 16 * u) / _TAGS
    wide, came = min(30.8 * u, step - 2 * u), out5(between(t, 0, 0.7))
    left = (grid.width - len(named) * step) / 2 + (step - wide) / 2
    for at, each in enumerate(named):
        last = at == len(named) - 1
        box = QRectF(left + at * step + (1 - came) * step, grid.height - 24.4 * u, wide, 10.2 * u)
        opacity = came if last else 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look["panel"])
        painter.setOpacity(0.85 * opacity)
        painter.drawRoundedRect(box, u, u)
        painter.fillRect(
            QRectF(box.left(), box.top() + 2.2 * u, 0.45 * u, box.height() - 4.4 * u), look["accent"]
        )
        painter.setOpacity(1.0)
        inner = box.adjusted(1.6 * u, 0.8 * u, -1.2 * u, -0.8 * u)
        name = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * (0.62 if each.line else 1.0))
        face = ink.SERIF if look.serif else ink.BOLD
        ink.line(painter, name, each.name, face, 4.4 * u, look["ink"], least=2.4 * u, opacity=opacity)
        below = QRectF(inner.left(), name.bottom(), inner.width(), inner.bottom() - name.bottom())
        ink.line(painter, below, each.line, ink.SANS, 2.6 * u, look["ink2"], least=1.9 * u, opacity=opacity)


def _paint_count(painter: QPainter, grid: Grid, wall: Wall) -> None:
    """How many are here, in the middle below."""
    if not wall.count:
        return
    u, look, words, number = grid.u, wall.look, tr("Guests here"), str(wall.count)
    named, figure = ink.width(words, ink.SANS, round(2.8 * u)), ink.width(number, ink.DIGITS, round(4.4 * u))
    left, top = (grid.width - named - figure - 2 * u) / 2, grid.height - 11.6 * u
    ink.line(painter, QRectF(left, top, named + u, 6 * u), words, ink.SANS, 2.8 * u, look["ink2"], ink.LEFT)
    place = QRectF(left + named + 2 * u, top, figure + u, 6 * u)
    ink.line(painter, place, number, ink.DIGITS, 4.4 * u, look["ink"], ink.LEFT)


def _ripple(painter: QPainter, grid: Grid, look: Look, s: float) -> None:
    """A ring that goes out from the middle once, and fades."""
    if 0 < s < 1:
        edge = QColor(look["line"])
        edge.setAlphaF(0.6 * (1 - s))
        painter.setPen(QPen(edge, 0.3 * grid.u))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = (40.5 + 24 * out3(s)) * grid.u
        painter.drawEllipse(QPointF(grid.width / 2, grid.height / 2), radius, radius)


def _paint_vip(painter: QPainter, grid: Grid, wall: Wall, t: float) -> None:
    """A VIP has the wall alone: name between two rules, title, a line of welcome."""
    u, look, each = grid.u, wall.look, wall.greeted[0]
    left, right = (grid.width / u - 104) / 2, (grid.width / u + 104) / 2
    words = tr("A warm welcome to our guest of honour")
    _title(painter, grid.box(left, 15.5, right, 24), words, 6.4 * u, look, out3(between(t, 0, 0.5)))
    _ripple(painter, grid, look, between(t, 0.1, 1.1))
    for y in (27.5, 71.5):
        _rule(painter, grid, look, y, out5(between(t, 0.1, 1.1)), 44.0)
    s = out5(between(t, 0.25, 1.15))
    size = 25.5 if any(letter >= "\u2e80" for letter in each.name) else 17.0
    ink.line(
        painter, grid.box(left, 31, right, 60), each.name, ink.SERIF if look.serif else ink.BOLD, size * u, look["disp0"],
        least=9 * u, second=look["disp1"], opacity=s, rise=(1 - s) * 3.2 * u,
    )  # fmt: skip
    seen, under = between(t, 0.6, 1.0), grid.box(left, 60.5, right, 68)
    ink.line(painter, under, each.line, ink.BOLD, 4.8 * u, look["ink"], least=2.8 * u, opacity=seen)
    below = tr("Table {n}", n=each.table) if each.table else ""
    ink.line(
        painter, grid.box(8, 75, -8, 83), below, ink.BOLD, 4.0 * u, look["ink2"], opacity=between(t, 0.8, 1.2)
    )
    ink.line(painter, grid.box(8, -13, -8, -7), wall.event, ink.SANS, 2.8 * u, look["ink2"], opacity=1.0)
    seal(painter, grid, look)
