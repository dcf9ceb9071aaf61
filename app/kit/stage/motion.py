"""Easing and confetti: every position is a function of time, so a frame is a value."""

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from app.kit.stage.ink import Grid

LENGTH = 5.2  # seconds of confetti
_GRAVITY = 62.0  # u/s²


def between(t: float, start: float, end: float) -> float:
    """How far a motion is, 0 to 1.

    Args:
        t: seconds.
        start: when it begins.
        end: when it ends.
    """
    return 1.0 if t >= end else 0.0 if t <= start else (t - start) / (end - start)


def out3(s: float) -> float:
    """Fast in, calm after.

    Args:
        s: 0 to 1.
    """
    return 1 - (1 - s) ** 3


def out5(s: float) -> float:
    """Faster in, calmer after.

    Args:
        s: 0 to 1.
    """
    return 1 - (1 - s) ** 5


def inout3(s: float) -> float:
    """Slow, fast, slow.

    Args:
        s: 0 to 1.
    """
    return 4 * s**3 if s < 0.5 else 1 - (2 - 2 * s) ** 3 / 2


def outback(s: float, c: float = 1.25) -> float:
    """A little beyond and back.

    Args:
        s: 0 to 1.
        c: how far beyond.
    """
    return 1 + (c + 1) * (s - 1) ** 3 + c * (s - 1) ** 2


@dataclass(frozen=True)
class _Piece:
    delay: float
    x0: float
    y0: float
    vx: float
    vy: float
    k: float
    spin: float
    phase: float
    size: float
    colour: int


@lru_cache(maxsize=8)
def _pieces(count: int, seed: int) -> tuple[_Piece, ...]:
    dice = random.Random(seed)  # noqa: S311 - confetti, not the draw
    made: list[_Piece] = []
    for n in range(count):
        left = n % 2 == 0
        angle = math.radians(dice.uniform(52, 82))
        speed = dice.uniform(150, 330)
        made.append(
            _Piece(
                dice.uniform(0, 0.5), 0.0 if left else 1.0, 1.02, math.cos(angle) * speed * (1 if left else -1),
                -math.sin(angle) * speed, dice.uniform(1.5, 2.3), dice.uniform(2, 7), dice.uniform(0, 6.3),
                dice.uniform(1.0, 2.0), n,
            )
        )  # fmt: skip
    return tuple(made)


def confetti(
    painter: QPainter, size: QSize, t: float, colours: Iterable[QColor], *, count: int = 140, seed: int = 7
) -> None:
    """Confetti from two cannons at the lower corners, behind whatever is painted later.

    Args:
        painter: where.
        size: of the stage.
        t: seconds since it began.
        colours: of the theme.
        count: of pieces.
        seed: the same seed gives the same frame.
    """
    if not 0 <= t < LENGTH:
        return
    grid, shades = Grid.of(size), tuple(colours)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setOpacity(1.0 - between(t, LENGTH - 0.9, LENGTH))
    for piece in _pieces(count, seed):
        q = t - piece.delay
        if q <= 0:
            continue
        e = 1 - math.exp(-piece.k * q)
        x = piece.x0 * grid.width + (piece.vx * e / piece.k + math.sin(piece.phase + q * 2) * 1.5) * grid.u
        fall = _GRAVITY / piece.k
        y = piece.y0 * grid.height + ((piece.vy - fall) * e / piece.k + fall * q) * grid.u
        if not (-20 < x < grid.width + 20 and -20 < y < grid.height + 20):
            continue
        edge = piece.size * grid.u
        thin = abs(math.cos(piece.phase + q * piece.spin))
        painter.save()
        painter.translate(round(x), round(y))
        painter.rotate(math.degrees(piece.phase + q * piece.spin * 0.6))
        painter.fillRect(
            QRectF(-edge / 2, -edge * thin / 2, edge, max(1.0, edge * thin)),
            shades[piece.colour % len(shades)],
        )
        painter.restore()
    painter.setOpacity(1.0)
