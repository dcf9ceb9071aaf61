"""The emcee's cue screen: time, lateness, the script in the largest type, what comes next, the director's line.

The script never moves while it is read; white is kept for messages; a phase is colour, shape and word.
"""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ink import Grid, emcee_colour
from app.kit.stage.script import typeset
from app.rundown.stage.emcee_foot import director, message, next_block, next_line, vip_arrival
from app.rundown.stage.emcee_top import bar, bar_box, corner_box, lateness, tile_box, time_tile
from app.rundown.stage.prompter import Prompt
from app.words.catalogue import tr

_MM_A_U = 5.35  # a 43-inch monitor: one u in millimetres


def scene_of(prompt: Prompt) -> Scene:
    """The scene of the emcee's screen.

    Args:
        prompt: what is read.
    """
    return Scene(prompt, paint, 0.3 if prompt.message or prompt.vip else 0.0, parts=parts)


def parts(size: QSize, before: Prompt, after: Prompt) -> tuple[QRectF, ...] | None:
    """Where two prompts differ: a running cue changes its digits, its progress and the time of day, and nothing else.

    Args:
        size: of the screen.
        before: what is shown.
        after: what shall be shown.

    Returns:
        Their places, or None for anywhere.
    """
    grid = Grid.of(size)
    running = replace(before, digits=after.digits, share=after.share, clock=after.clock)
    if running != after or len(before.digits) != len(after.digits):
        return None
    changed = ((before.digits != after.digits, tile_box), (before.clock != after.clock, corner_box), (before.digits != after.digits, bar_box))  # fmt: skip
    return tuple(box(grid) for differs, box in changed if differs)


def paint(painter: QPainter, size: QSize, prompt: Prompt, t: float) -> None:
    """The whole screen.

    Args:
        painter: where.
        size: of the screen.
        prompt: what is read.
        t: seconds since the prompt changed.
    """
    grid = Grid.of(size)
    painter.fillRect(QRectF(0, 0, grid.width, grid.height), emcee_colour("bg"))
    if prompt.blank:
        return
    time_tile(painter, grid, prompt)
    lateness(painter, grid, prompt)
    bar(painter, grid, prompt)
    _cue_line(painter, grid, prompt)
    if prompt.message or prompt.vip:
        next_line(painter, grid, prompt)
        (message if prompt.message else vip_arrival)(painter, grid, prompt, t)
    else:
        next_block(painter, grid, prompt)
        director(painter, grid, prompt)


def _cue_line(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    u = grid.u
    box = QRectF(4 * u, 27 * u, grid.width - 8 * u, 5.2 * u)
    readable = (
        tr("readable to {m} m", m=f"{readable_to(script_size(grid, prompt), grid):.1f}")
        if prompt.script
        else ""
    )
    used = ink.line(painter, box, readable, ink.SANS, 2.8 * u, emcee_colour("dim"), ink.RIGHT)
    used += ink.line(
        painter,
        box.adjusted(0, 0, -used - 3 * u, 0),
        prompt.page,
        ink.BOLD,
        2.9 * u,
        emcee_colour("ink2"),
        ink.RIGHT,
    )
    ink.line(
        painter,
        box.adjusted(0, 0, -used - 8 * u, 0),
        prompt.cue,
        ink.BOLD,
        3.3 * u,
        emcee_colour("ink2"),
        ink.LEFT,
        least=2.4 * u,
    )
    _script(painter, grid, prompt)


def _script_box(grid: Grid) -> QRectF:
    u = grid.u
    return QRectF(4 * u, 33.5 * u, grid.width - 8 * u, 42 * u)


def script_size(grid: Grid, prompt: Prompt) -> int:
    """The size in px at which the script of this page is set.

    Args:
        grid: of the screen.
        prompt: what is read.
    """
    box, u = _script_box(grid), grid.u
    share = 0.68 if prompt.other else 1.0
    return typeset(prompt.script, ink.BOLD, round(13 * u), round(5 * u), box.width(), box.height() * share).px


def readable_to(px: float, grid: Grid) -> float:
    """How far a size can be read on a 43-inch monitor, in metres: letter height times 200.

    Args:
        px: size of the type.
        grid: of the screen.
    """
    return px / grid.u * 0.92 * _MM_A_U * 200 / 1000


def _script(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    if not prompt.script and not prompt.other:
        return
    u, box = grid.u, _script_box(grid)
    share = 0.68 if prompt.other else 1.0
    made = typeset(prompt.script, ink.BOLD, round(13 * u), round(5 * u), box.width(), box.height() * share)
    step = made.px * 1.4
    second = (
        typeset(
            prompt.other,
            ink.SANS,
            round(max(4.2 * u, made.px * 0.5)),
            round(3.0 * u),
            box.width(),
            box.height() - len(made.lines) * step - u,
        )
        if prompt.other
        else None
    )
    tall = len(made.lines) * step + (len(second.lines) * second.px * 1.35 + u if second else 0)
    top = box.top() + max(0.0, (box.height() - tall) / 2)
    for at, text in enumerate(made.lines):
        ink.line(
            painter,
            QRectF(box.left(), top + at * step, box.width(), step),
            text,
            ink.BOLD,
            made.px,
            emcee_colour("ink"),
            ink.LEFT,
        )
    if second:
        top += len(made.lines) * step + u
        for at, text in enumerate(second.lines):
            place = QRectF(box.left(), top + at * second.px * 1.35, box.width(), second.px * 1.35)
            if place.bottom() <= box.bottom() + u:
                ink.line(painter, place, text, ink.SANS, second.px, emcee_colour("ink2"), ink.LEFT)
