"""A signature as strokes of a pen: bounded, checked, a few kilobytes at most."""

import struct
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import NamedTuple

# Places are kept in ten-thousandths of the pad's width and height: finer than any screen or printer shows.
GRID = 10_000
# A name of three characters has some forty strokes and four hundred dots; these bounds only stop a machine.
MOST_STROKES, MOST_DOTS, LONGEST_MS = 200, 4_000, 600_000
NARROWEST, WIDEST = 500, 10_000
# Less ink than this share of the pad's width is a slip of the hand, no signature.
LEAST_INK = 0.04
_MARK = b"S1"
_HEAD, _COUNT, _DOT = struct.Struct(">2sHH"), struct.Struct(">H"), struct.Struct(">HHHB")
_LONGEST_STEP = 0xFFFF


class Dot(NamedTuple):
    """One place of the pen.

    Args:
        x: ten-thousandths of the pad's width.
        y: ten-thousandths of its height.
        ms: milliseconds since the first dot.
        press: 1 to 255 if the pen tells it, 0 if it does not.
    """

    x: int
    y: int
    ms: int
    press: int = 0


Stroke = tuple[Dot, ...]


@dataclass(frozen=True)
class Signature:
    """Everything the pen wrote.

    Args:
        wide: the pad's width in thousandths of its height.
        strokes: from pen down to pen up, in order.
    """

    wide: int
    strokes: tuple[Stroke, ...]

    def ink(self) -> float:
        """How far the pen went on the pad, as a share of its width."""
        high = 1000 / self.wide
        return sum(
            hypot((b.x - a.x) / GRID, (b.y - a.y) / GRID * high)
            for line in self.strokes
            for a, b in pairwise(line)
        )

    @property
    def written(self) -> bool:
        """Whether somebody has begun to sign: more than a slip of the hand."""
        return self.ink() >= LEAST_INK

    def bounds(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of the ink."""
        dots = [dot for line in self.strokes for dot in line]
        across, down = [dot.x for dot in dots], [dot.y for dot in dots]
        return min(across), min(down), max(across), max(down)


def pack(signature: Signature) -> bytes:
    """A signature as bytes: 7 for each dot.

    Args:
        signature: as it was written.

    Raises:
        ValueError: it is out of bounds.
    """
    _check(signature)
    parts = [_HEAD.pack(_MARK, signature.wide, len(signature.strokes))]
    before = 0
    for line in signature.strokes:
        parts.append(_COUNT.pack(len(line)))
        for dot in line:
            parts.append(_DOT.pack(dot.x, dot.y, min(dot.ms - before, _LONGEST_STEP), dot.press))
            before = dot.ms
    return b"".join(parts)


def unpack(data: bytes) -> Signature:
    """A signature from its bytes; another desk wrote them, so nothing of them is believed.

    Args:
        data: as kept.

    Raises:
        ValueError: they are no signature.
    """
    try:
        mark, wide, count = _HEAD.unpack_from(data)
        at, ms = _HEAD.size, 0
        strokes: list[Stroke] = []
        for _ in range(min(count, MOST_STROKES + 1)):
            (length,) = _COUNT.unpack_from(data, at)
            at += _COUNT.size
            line: list[Dot] = []
            for _ in range(min(length, MOST_DOTS + 1)):
                x, y, step, press = _DOT.unpack_from(data, at)
                at, ms = at + _DOT.size, ms + step
                line.append(Dot(x, y, ms, press))
            strokes.append(tuple(line))
    except struct.error as fault:
        raise ValueError("a signature that breaks off") from fault
    signature = Signature(wide, tuple(strokes))
    if mark != _MARK or at != len(data):
        raise ValueError("not a signature")
    _check(signature)
    return signature


def _check(signature: Signature) -> None:
    strokes = signature.strokes
    dots = [dot for line in strokes for dot in line]
    if not NARROWEST <= signature.wide <= WIDEST:
        raise ValueError("a pad of impossible shape")
    if not 1 <= len(strokes) <= MOST_STROKES or len(dots) > MOST_DOTS or not all(strokes):
        raise ValueError("too many strokes, too few, or an empty one")
    for dot in dots:
        if not (0 <= dot.x <= GRID and 0 <= dot.y <= GRID and 0 <= dot.press <= 255):
            raise ValueError("a dot outside the pad")
    if dots[0].ms < 0 or any(b.ms < a.ms for a, b in pairwise(dots)) or dots[-1].ms > LONGEST_MS:
        raise ValueError("time that runs backwards or too long")


def rounded(x: float, y: float) -> tuple[int, int]:
    """A place on the pad in ten-thousandths; the pen may leave the pad, the ink may not.

    Args:
        x: share of the width.
        y: share of the height.
    """
    return tuple(min(GRID, max(0, round(one * GRID))) for one in (x, y))  # pyright: ignore[reportReturnType] - two of two


def widths(line: Stroke, wide: int) -> tuple[float, ...]:
    """How thick the ink is at each dot, as a factor: by pressure, or thinner the faster the pen goes.

    Args:
        line: one stroke.
        wide: the pad's width in thousandths of its height.
    """
    made: list[float] = []
    smooth = 0.0
    for at, dot in enumerate(line):
        wanted = (
            0.4 + 1.2 * dot.press / 255
            if dot.press
            else _by_pace(line[max(0, at - 1)], line[max(at, min(1, len(line) - 1))], wide)
        )
        smooth = wanted if not made else smooth + 0.35 * (wanted - smooth)
        made.append(smooth)
    return tuple(made)


def _by_pace(before: Dot, dot: Dot, wide: int) -> float:
    way = hypot((dot.x - before.x) / GRID * wide / 1000, (dot.y - before.y) / GRID)  # in heights of the pad
    pace = way / max(1, dot.ms - before.ms) * 1000
    return max(0.6, 1.25 - 0.12 * pace)
