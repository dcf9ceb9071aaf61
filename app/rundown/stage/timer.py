"""The stage timer: digits, phase, message, for whoever speaks."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ink import Grid, emcee_colour
from app.rundown.stage.emcee_top import phase_shape, phase_word, tones
from app.rundown.stage.prompter import DANGER, OVERTIME, WARNING, Prompt


def timer_scene(prompt: Prompt) -> Scene:
    """The confidence monitor: digits, phase, message.

    Args:
        prompt: the same as the emcee's.
    """
    return Scene(prompt, paint_timer, 0.0)


def paint_timer(painter: QPainter, size: QSize, prompt: Prompt, _t: float) -> None:
    """The stage timer: black when the operator blanks it, white on red when time is over.

    Args:
        painter: where.
        size: of the screen.
        prompt: the same as the emcee's.
        _t: it stands still.
    """
    grid = Grid.of(size)
    ground = "red" if prompt.phase == OVERTIME else "bg"
    colour = QColor("black") if prompt.blank else emcee_colour(ground)
    painter.fillRect(QRectF(0, 0, grid.width, grid.height), colour)
    if prompt.blank:
        return
    shade = _shade(prompt.phase)
    _head(painter, grid, prompt, shade)
    high = 60 if prompt.message else 92
    digits = grid.box(3, 14, -3, 12 + high * 0.8)
    ink.line(painter, digits, prompt.digits, ink.DIGITS, high * 0.86 * grid.u, shade, least=30 * grid.u)
    if prompt.message:
        _message(painter, grid, prompt.message)
    else:
        _bar(painter, grid, prompt, shade)


def _shade(phase: str) -> QColor:
    if phase in (WARNING, DANGER):
        return emcee_colour("amber")
    return tones(phase)[1]


def _head(painter: QPainter, grid: Grid, prompt: Prompt, shade: QColor) -> None:
    """The phase as shape, word and colour; the cue; the time of day."""
    u = grid.u
    phase_shape(painter, QPointF(8 * u, 9 * u), 3.1 * u, prompt.phase, shade)
    word = phase_word(prompt.phase)
    used = ink.line(painter, grid.box(13, 4, -4, 14), word, ink.BOLD, 5 * u, shade, ink.LEFT)
    clock = ink.line(painter, grid.box(4, 4, -4, 14), prompt.clock, ink.DIGITS, 6.4 * u, shade, ink.RIGHT)
    room = QRectF(13 * u + used + 4 * u, 4 * u, grid.width - used - clock - 25 * u, 10 * u)
    ink.line(painter, room, prompt.cue, ink.BOLD, 4 * u, shade, least=2.6 * u)


def _message(painter: QPainter, grid: Grid, message: str) -> None:
    """White is kept for what the director says."""
    u = grid.u
    box = grid.box(4, -32, -4, -8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawRoundedRect(box, 1.2 * u, 1.2 * u)
    room = box.adjusted(3 * u, 0, -3 * u, 0)
    ink.line(painter, room, message, ink.BOLD, 11 * u, QColor("#101010"), least=5 * u)


def _bar(painter: QPainter, grid: Grid, prompt: Prompt, shade: QColor) -> None:
    u = grid.u
    box = grid.box(4, -10.2, -4, -8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emcee_colour("line"))
    painter.drawRoundedRect(box, 1.1 * u, 1.1 * u)
    wide = box.width() * min(1.0, max(0.0, prompt.share))
    if wide > 1:
        late = prompt.phase in (WARNING, DANGER, OVERTIME)
        painter.setBrush(shade if late else emcee_colour("green"))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), wide, box.height()), 1.1 * u, 1.1 * u)
