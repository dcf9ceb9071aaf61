"""What a draw's scene is dressed in: the event's look, and the parts that every picture shares."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from app.draw.rules.onstage import OnStage
from app.guests.rules.masking import mask_name
from app.kit.stage import ink
from app.kit.stage.ink import Grid
from app.kit.stage.motion import between, out3, out5
from app.kit.stage.palette import Look, Still
from app.kit.stage.script import paragraph
from app.kit.stage.seal import seal
from app.words.catalogue import tr

FULL, MASKED, NONE = "full", "masked", "none"


@dataclass(frozen=True)
class Dress:
    """The event's look.

    Args:
        look: theme, colour, background and logo.
        event: its name.
        date: as it stands in the footer.
        names: full, masked or none.
        code: the opening code, shown in every footer.
        still: reduced motion.
    """

    look: Look = field(default_factory=Look)
    event: str = ""
    date: str = ""
    names: str = MASKED
    code: str = ""
    still: bool = False

    def named(self, name: str) -> str:
        """A guest's name as the hall may see it.

        Args:
            name: in full.
        """
        return name if self.names == FULL else mask_name(name) if self.names == MASKED else ""


@dataclass(frozen=True)
class Hall:
    """One picture of the projector.

    Args:
        on: what stands on the stage.
        dress: the event's look.
        stop: the second of the rolling at which it was stopped; None while it rolls.
        stills: pictures of the prize and of winners, as far as they are here.
    """

    on: OnStage
    dress: Dress = field(default_factory=Dress)
    stop: float | None = None
    stills: tuple[Still, ...] = ()

    def still(self, key: str) -> Still | None:
        """A picture that is here, or None.

        Args:
            key: of the picture, "" for none.
        """
        return next((still for still in self.stills if still.key == key), None) if key else None

    @property
    def numbers(self) -> tuple[str, ...]:
        """What may roll: never empty."""
        return self.on.rolling or ("A0000",)


def display(look: Look) -> str:
    """The face of titles and names.

    Args:
        look: of the theme.
    """
    return ink.SERIF if look.serif else ink.BOLD


def header(painter: QPainter, grid: Grid, hall: Hall, right: str, taken: float = 0.0) -> None:
    """Tier, prize and what this round is, above a rule.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
        right: at the right.
        taken: pixels at the right end that something else takes.
    """
    look, on, u = hall.dress.look, hall.on, grid.u
    left = 8 * u + seal(painter, grid, look)
    if on.tier:
        wide = min(ink.width(on.tier, ink.BOLD, round(3.5 * u)) + 4.2 * u, grid.width * 0.3)
        chip = QRectF(left, 6.2 * u, wide, 6 * u)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(look["accent"])
        painter.drawRoundedRect(chip, 1.1 * u, 1.1 * u)
        within = chip.adjusted(1.6 * u, 0, -1.6 * u, 0)
        ink.line(painter, within, on.tier, ink.BOLD, 3.5 * u, look["on_accent"], least=2.4 * u)
        left = chip.right() + 2.4 * u
    used = ink.width(right, ink.BOLD, round(3.3 * u))
    ink.line(
        painter,
        grid.box(8, 5, -8, 13.4).adjusted(0, 0, -taken, 0),
        right,
        ink.BOLD,
        3.3 * u,
        look["ink2"],
        ink.RIGHT,
    )
    room = QRectF(left, 4.8 * u, grid.width - left - used - taken - 12 * u, 8.4 * u)
    face = display(look)
    paragraph(painter, room, on.prize, face, 4.6 * u, look["disp0"], ink.LEFT, least=2.5 * u)
    rule = look["line"]
    painter.setPen(QPen(rule, max(1.0, 0.16 * u)))
    painter.drawLine(QPointF(8 * u, 14 * u), QPointF(grid.width - 8 * u, 14 * u))


def footer(painter: QPainter, grid: Grid, hall: Hall) -> None:
    """Event and date at the left, or that the audience took no part; the opening code at the right.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
    """
    look, dress, u = hall.dress.look, hall.dress, grid.u
    said = " · ".join(part for part in (dress.event, dress.date) if part)
    box = grid.box(8, -9.2, -8, -4)
    used = _code_at_right(painter, box, hall, u)
    if hall.on.quick:
        said = tr("Quick mode: the audience takes no part")
    face, colour = (ink.BOLD, look["ink"]) if hall.on.quick else (ink.SANS, look["ink2"])
    ink.line(painter, box.adjusted(0, 0, -used, 0), said, face, 2.5 * u, colour, ink.LEFT, least=1.9 * u)


def _code_at_right(painter: QPainter, box: QRectF, hall: Hall, u: float) -> float:
    """The opening code with its label; how wide they are with the gap before them."""
    look, code = hall.dress.look, hall.dress.code.replace("-", " ")
    if not code:
        return 0.0
    used = ink.line(painter, box, code, ink.DIGITS, 2.8 * u, look["ink"], ink.RIGHT) + 1.4 * u
    label = box.adjusted(0, 0, -used, 0)
    return (
        used
        + 3 * u
        + ink.line(painter, label, tr("Opening code"), ink.SANS, 2.5 * u, look["ink2"], ink.RIGHT)
    )


def watermark(painter: QPainter, size: QSize, hall: Hall) -> None:
    """The mark of a rehearsal, over everything, on every frame.

    Args:
        painter: where.
        size: of the stage.
        hall: the picture.
    """
    if not hall.on.rehearsal:
        return
    grid = Grid.of(size)
    u = grid.u
    bar = QRectF(0, 0, grid.width, 5.4 * u)
    painter.fillRect(bar, QColor("#FFD23F"))
    ink.line(painter, bar, tr("Rehearsal: nothing here counts"), ink.BOLD, 3.2 * u, QColor("#141005"))
    painter.save()
    painter.translate(grid.width / 2, grid.height / 2)
    painter.rotate(-24)
    wide = QRectF(-grid.width / 2, -14 * u, grid.width, 28 * u)
    ink.line(painter, wide, tr("REHEARSAL"), ink.BOLD, 24 * u, QColor("#FFD23F"), opacity=0.22)
    painter.restore()


def rule_with_diamond(painter: QPainter, at: QPointF, u: float, look: Look, s: float) -> None:
    """A rule that grows from its middle.

    Args:
        painter: where.
        at: its middle.
        u: of the grid.
        look: of the theme.
        s: 0 to 1.
    """
    middle, y = at.x(), at.y()
    half = 33 * u * out5(s)
    for side in (-1, 1):
        shade = QLinearGradient(middle, 0, middle + side * half, 0)
        full, gone = look["line"], look["line"]
        gone.setAlphaF(0)
        shade.setColorAt(0, full)
        shade.setColorAt(1, gone)
        painter.fillRect(
            QRectF(
                min(middle + side * 1.6 * u, middle + side * half),
                y,
                max(0.0, half - 1.6 * u),
                max(1.0, 0.18 * u),
            ),
            shade,
        )
    diamond = QPainterPath(QPointF(middle, y - 0.7 * u))
    for dx, dy in ((0.7, 0), (0, 0.7), (-0.7, 0)):
        diamond.lineTo(middle + dx * u, y + dy * u)
    painter.fillPath(diamond, look["line"])


def code_box(painter: QPainter, grid: Grid, hall: Hall, label: str, code: str, note: str, s: float) -> None:
    """Sixteen letters in fixed cells, large enough to be written down from the last row.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
        label: which code.
        code: four groups of four.
        note: below it.
        s: 0 to 1, how far it has come in.
    """
    if s <= 0 or not code:
        return
    look, u = hall.dress.look, grid.u
    box = QRectF(grid.width / 2 - 47 * u, 60 * u, 94 * u, 22.4 * u)
    painter.setOpacity(out3(s))
    painter.setPen(QPen(look["line"], max(1.0, 0.14 * u)))
    painter.setBrush(look["panel"])
    painter.drawRoundedRect(box, 1.2 * u, 1.2 * u)
    painter.setOpacity(1.0)
    above = QRectF(box.left(), box.top() + 1.3 * u, box.width(), 5 * u)
    below = QRectF(box.left() + 2 * u, box.bottom() - 6.6 * u, box.width() - 4 * u, 5 * u)
    ink.line(painter, above, label, ink.BOLD, 3.6 * u, look["ink2"], opacity=s)
    _letters(painter, QPointF(grid.width / 2, box.top() + 6.4 * u), code, look, u, s)
    ink.line(painter, below, note, ink.SANS, 3.4 * u, look["ink2"], least=2.6 * u, opacity=s)


def _letters(painter: QPainter, top: QPointF, code: str, look: Look, u: float, s: float) -> None:
    """A code letter by letter in its cells, from the middle of their upper edge; each comes in after the one before."""
    letters = code.replace("-", "")
    groups = max(1, -(-len(letters) // 4))
    cell, gap = 5.1 * u, 2.4 * u
    left = top.x() - (len(letters) * cell + (groups - 1) * gap) / 2
    for at, letter in enumerate(letters):
        place = QRectF(left + at * cell + at // 4 * gap - u, top.y(), cell + 2 * u, 9 * u)
        seen = between(s, at / 40, at / 40 + 0.5)
        ink.line(painter, place, letter, ink.DIGITS, 8.0 * u, look["ink"], opacity=seen)
