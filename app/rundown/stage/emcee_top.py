"""The upper part of the emcee's screen: remaining time, lateness, progress."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.kit.stage import ink
from app.kit.stage.ink import Grid, emcee_colour
from app.rundown.stage.prompter import ARMED, DANGER, NORMAL, OVERTIME, PAUSED, WARNING, Prompt
from app.words.catalogue import tr


def tones(phase: str) -> tuple[QColor, QColor]:
    """Ground and ink of a phase.

    Args:
        phase: of the prompt.
    """
    if phase in (WARNING, DANGER):
        return emcee_colour("amber"), emcee_colour("on_amber")
    if phase == OVERTIME:
        return emcee_colour("red"), emcee_colour("on_red")
    return emcee_colour("panel"), emcee_colour("ink")


def phase_word(phase: str) -> str:
    """A phase in a word.

    Args:
        phase: of the prompt.
    """
    return {
        NORMAL: tr("On time"), WARNING: tr("Not much left"), DANGER: tr("Nearly over"), OVERTIME: tr("Overtime"),
        PAUSED: tr("Paused"), ARMED: tr("Stand by"),
    }[phase]  # fmt: skip


def tile_box(grid: Grid) -> QRectF:
    """Where the remaining time stands.

    Args:
        grid: of the screen.
    """
    u = grid.u
    return QRectF(4 * u, 3 * u, 66 * u, 19 * u)


def corner_box(grid: Grid) -> QRectF:
    """Where the time of day stands.

    Args:
        grid: of the screen.
    """
    u = grid.u
    return QRectF(grid.width - 38 * u, 4.6 * u, 34 * u, 11 * u)


def bar_box(grid: Grid) -> QRectF:
    """Where the progress of the cue stands, with the marks of its limits.

    Args:
        grid: of the screen.
    """
    u = grid.u
    return QRectF(4 * u, 22.9 * u, grid.width - 8 * u, 2.5 * u)


def time_tile(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    """The remaining time with the phase as colour, shape and word.

    Args:
        painter: where.
        grid: of the screen.
        prompt: what is read.
    """
    u = grid.u
    ground, text = tones(prompt.phase)
    box = tile_box(grid)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 1.2 * u, 1.2 * u)
    phase_shape(painter, QPointF(box.left() + 7.6 * u, box.top() + 6.4 * u), 3.1 * u, prompt.phase, text)
    ink.line(
        painter,
        QRectF(box.left() + 0.8 * u, box.bottom() - 8 * u, 13.8 * u, 6 * u),
        phase_word(prompt.phase),
        ink.BOLD,
        3.2 * u,
        text,
        least=1.6 * u,
    )
    ink.line(
        painter,
        QRectF(box.left() + 15 * u, box.top(), 48.5 * u, box.height()),
        prompt.digits,
        ink.DIGITS,
        19.5 * u,
        text,
        ink.RIGHT,
        least=10 * u,
    )


def phase_shape(painter: QPainter, centre: QPointF, radius: float, phase: str, colour: QColor) -> None:
    """Ring, triangle, square: the phase is seen without colour.

    Args:
        painter: where.
        centre: of the shape.
        radius: in pixels.
        phase: of the prompt.
        colour: of the shape; a ring on time is always green.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x, y = centre.x(), centre.y()
    if phase in (WARNING, DANGER):
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(x, y - radius * 0.9),
                    QPointF(x + radius, y + radius * 0.8),
                    QPointF(x - radius, y + radius * 0.8),
                ]
            )
        )
    elif phase == OVERTIME:
        painter.drawRect(QRectF(x - radius * 0.8, y - radius * 0.8, radius * 1.6, radius * 1.6))
    elif phase == PAUSED:
        for side in (-0.62, 0.18):
            painter.drawRect(QRectF(x + side * radius, y - radius * 0.8, radius * 0.44, radius * 1.6))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour if phase == ARMED else emcee_colour("green"), radius * 0.26))
        painter.drawEllipse(centre, radius * 0.8, radius * 0.8)


def lateness(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    """How late it is, when it ends, the time of day.

    Args:
        painter: where.
        grid: of the screen.
        prompt: what is read.
    """
    u = grid.u
    right = 34 * u
    room = QRectF(74 * u, 3.4 * u, grid.width - 78 * u - right, 11 * u)
    tone = emcee_colour("amber" if prompt.is_late else "green")
    ink.line(painter, room, prompt.late, ink.BOLD, 6.6 * u, tone, ink.LEFT, least=3.8 * u)
    below, quiet = QRectF(room.left(), 14.6 * u, room.width(), 7 * u), emcee_colour("ink2")
    ink.line(painter, below, prompt.ends, ink.SANS, 3.5 * u, quiet, ink.LEFT, least=2.4 * u)
    corner = corner_box(grid)
    ink.line(painter, corner, prompt.clock, ink.DIGITS, 9.6 * u, emcee_colour("ink"), ink.RIGHT, least=6 * u)
    under, dim = QRectF(corner.left(), 14.6 * u, right, 7 * u), emcee_colour("dim")
    ink.line(painter, under, prompt.hard_out, ink.SANS, 3.0 * u, dim, ink.RIGHT, least=2 * u)


def bar(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    """How much of the cue has passed, with the two limits.

    Args:
        painter: where.
        grid: of the screen.
        prompt: what is read.
    """
    u = grid.u
    box = QRectF(4 * u, 23.6 * u, grid.width - 8 * u, 1.1 * u)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emcee_colour("line"))
    painter.drawRoundedRect(box, 0.5 * u, 0.5 * u)
    shade = tones(prompt.phase)[0] if prompt.phase in (WARNING, DANGER, OVERTIME) else emcee_colour("green")
    painter.setBrush(shade)
    wide = box.width() * min(1.0, max(0.0, prompt.share))
    if wide > 1:
        painter.drawRoundedRect(QRectF(box.left(), box.top(), wide, box.height()), 0.5 * u, 0.5 * u)
    for tick in prompt.ticks:
        if 0 < tick < 1:
            painter.fillRect(
                QRectF(
                    box.left() + box.width() * tick, box.top() - 0.7 * u, 0.28 * u, box.height() + 1.4 * u
                ),
                emcee_colour("dim"),
            )
