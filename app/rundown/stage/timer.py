"""The stage timer: digits, phase, message, for whoever speaks."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ink import Grid, emcee_colour
from app.rundown.stage.emcee_top import bar, tones
from app.rundown.stage.prompter import DANGER, OVERTIME, WARNING, Prompt


def timer_scene(prompt: Prompt) -> Scene:
    """The confidence monitor: digits, phase, message.

    Args:
        prompt: the same as the emcee's.
    """
    return Scene(prompt, paint_timer, 0.0)


def paint_timer(painter: QPainter, size: QSize, prompt: Prompt, _t: float) -> None:
    """The stage timer.

    Args:
        painter: where.
        size: of the screen.
        prompt: the same as the emcee's.
        _t: it stands still.
    """
    grid = Grid.of(size)
    u = grid.u
    over = prompt.phase == OVERTIME
    painter.fillRect(
        QRectF(0, 0, grid.width, grid.height), emcee_colour("red") if over else emcee_colour("bg")
    )
    if prompt.blank:
        painter.fillRect(QRectF(0, 0, grid.width, grid.height), QColor("black"))
        return
    ground, text = tones(prompt.phase)
    shade = text if over else ground if prompt.phase in (WARNING, DANGER) else emcee_colour("ink")
    ink.line(
        painter,
        grid.box(4, 4, -4, 14),
        prompt.cue,
        ink.BOLD,
        5 * u,
        emcee_colour("ink"),
        ink.LEFT,
        least=3 * u,
    )
    ink.line(
        painter, grid.box(4, 4, -4, 14), prompt.clock, ink.DIGITS, 6.4 * u, emcee_colour("ink"), ink.RIGHT
    )
    high = 62 if prompt.message else 92
    ink.line(
        painter,
        grid.box(3, 14, -3, 12 + high * 0.8),
        prompt.digits,
        ink.DIGITS,
        high * 0.86 * u,
        shade,
        least=30 * u,
    )
    if prompt.message:
        ink.line(
            painter,
            grid.box(4, -30, -4, -12),
            prompt.message,
            ink.BOLD,
            11 * u,
            emcee_colour("message"),
            least=5 * u,
        )
    bar(painter, grid, prompt)
