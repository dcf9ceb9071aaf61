"""How a blurred symbol comes about, and back: every module is smeared over its neighbours by one and the same spot.

A symbol is looked at in a grid of its own, some samples to a module, so that a circle out of focus or a way that the
camera saw it move is a convolution; of all samples together, each module follows by least squares, wave by wave. What
is known of every symbol of a version (corner squares, the lines between them, the quiet zone) gives the two levels,
and tells how far off a guess is.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.devices.reader_corners import Frame, Points, project
from app.devices.reader_mend import Bits, Soft, plan

Plane: TypeAlias = NDArray[np.float64]
Waves: TypeAlias = NDArray[np.complex128]

# Modules of the quiet zone that are looked at, and samples a module.
QUIET, FINE = 3, 3
# What every lens and raster does, as a deviation in pixels.
LENS = 0.6
# Noise that is reckoned with, against the light; and how firmly the modules are held between dark and light.
NOISE, HELD, ROUNDS = 0.003, 0.003, 10
# Dark and light must be so many levels apart.
LEAST_CONTRAST = 2.0


@dataclass(frozen=True)
class Smear:
    """What blurred a symbol.

    Args:
        radius: of the circle that a point out of focus becomes, in pixels.
        way: that it moved, in pixels.
        angle: of that, in the frame.
    """

    radius: float
    way: float
    angle: float


@dataclass(frozen=True)
class Known:
    """What is known of every symbol of a version, turned by quarters.

    Args:
        where: the modules, with the quiet zone.
        dark: which of those are dark.
        parts: of the levels there: one everywhere, the dark ones, and a slope each way.
        levels: gives those parts from what is seen.
        slopes: the first, third and fourth part over the whole grid.
    """

    where: Bits
    dark: Plane
    parts: Plane
    levels: Plane
    slopes: Plane


@dataclass(frozen=True)
class Spread:
    """What becomes of a module, wave by wave: once for each of its samples; and the power of all of them."""

    waves: Waves
    power: Plane


@lru_cache(maxsize=64)
def known(version: int, turn: int) -> Known:
    """What is known of every symbol.

    Args:
        version: of the symbol.
        turn: quarter turns that bring it upright.
    """
    wide, of = _wide(version), plan(version)
    where, dark = np.ones((wide, wide), bool), np.zeros((wide, wide), bool)
    where[QUIET:-QUIET, QUIET:-QUIET], dark[QUIET:-QUIET, QUIET:-QUIET] = of.known, of.dark
    where, dark = np.rot90(where, -turn).copy(), np.rot90(dark, -turn)
    y, x = np.mgrid[0:wide, 0:wide] / wide - 0.5
    slopes = np.stack([np.ones_like(y), y, x])
    parts = np.stack([slopes[0][where], dark[where], slopes[1][where], slopes[2][where]], axis=1)
    return Known(where, dark[where].astype(float), parts, np.linalg.pinv(parts), slopes)


def sampled(gray: Frame, corners: Points, version: int) -> Waves:
    """How dark it is at every sample, as waves: one plane for each sample of a module.

    Args:
        gray: the frame.
        corners: of the symbol, in pixels.
        version: of the symbol.
    """
    import cv2

    wide = _wide(version)
    fine = np.array([[1 / FINE, 0, 0.5 / FINE - QUIET], [0, 1 / FINE, 0.5 / FINE - QUIET], [0, 0, 1]])
    middle = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])  # of a pixel
    seen = cv2.warpPerspective(
        gray, middle @ _home(corners, version) @ fine, (wide * FINE, wide * FINE),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    return _planes(255.0 - np.asarray(seen, float), wide)


def spread(corners: Points, version: int, smear: Smear) -> Spread:
    """What becomes of one module in the frame.

    Args:
        corners: of the symbol, in pixels.
        version: of the symbol.
        smear: what blurred it.
    """
    wide = _wide(version)
    dots = wide * FINE
    steps = (np.arange(dots) - dots // 2) / FINE
    x, y = np.meshgrid(steps, steps)
    (right_x, right_y), (down_x, down_y) = _module(corners, version)
    x, y = right_x * x + down_x * y, right_y * x + down_y * y
    module = np.zeros((dots, dots))
    module[:FINE, :FINE] = 1
    waves = np.fft.rfft2(module) * _waves(np.exp(-(x * x + y * y) / (2 * LENS * LENS)))
    if smear.radius > 0.3:
        waves = waves * _waves(np.clip(smear.radius + 0.5 - np.hypot(x, y), 0, 1))
    if smear.way > 1:
        along = x * np.cos(smear.angle) + y * np.sin(smear.angle)
        beside = np.abs(y * np.cos(smear.angle) - x * np.sin(smear.angle))
        line = np.clip(1 - beside, 0, 1) * np.clip(smear.way / 2 + 0.5 - np.abs(along), 0, 1)
        waves = waves * _waves(line)
    planes = _planes(np.fft.irfft2(waves, (dots, dots)), wide)
    return Spread(planes, (np.abs(planes) ** 2).sum(axis=(0, 1)))


def solved(samples: Waves, how: Spread) -> Plane:
    """How dark each module is, by least squares.

    Args:
        samples: of the symbol.
        how: a module is spread.
    """
    wide = samples.shape[2]
    waves = (np.conj(how.waves) * samples).sum(axis=(0, 1)) / (how.power + NOISE * FINE * FINE)
    return np.fft.irfft2(waves, (wide, wide))


def off(seen: Plane, of: Known) -> tuple[float, Plane]:
    """How far what is known is off, of 1; and the levels, as parts.

    Args:
        seen: every module.
        of: what is known of the symbol.
    """
    there = seen[of.where]
    levels = of.levels @ there
    if levels[1] < LEAST_CONTRAST:
        return 1.0, levels
    gap = (there - of.parts @ levels) / levels[1]
    return float(np.sqrt(np.minimum(gap * gap, 1).mean())), levels


def modules(samples: Waves, how: Spread, of: Known) -> Soft:
    """How dark each module of the symbol is, from -1 to 1: those that fit best with none beyond dark or light.

    Args:
        samples: of the symbol.
        how: a module is spread.
        of: what is known of the symbol.
    """
    wide = samples.shape[2]
    seen = solved(samples, how)
    _, levels = off(seen, of)
    ground = np.tensordot(levels[[0, 2, 3]], of.slopes, 1)
    waves = (np.conj(how.waves) * (samples - how.waves * np.fft.rfft2(ground))).sum(axis=(0, 1)) / levels[1]
    firm = HELD * FINE * FINE
    within, debt = np.clip((seen - ground) / levels[1], 0, 1), np.zeros((wide, wide))
    for _ in range(ROUNDS):  # alternating directions: least squares, then the bounds
        within[of.where] = of.dark
        seen = np.fft.irfft2((waves + firm * np.fft.rfft2(within - debt)) / (how.power + firm), (wide, wide))
        within = np.clip(seen + debt, 0, 1)
        within[of.where] = of.dark
        debt += seen - within
    inside = seen[QUIET:-QUIET, QUIET:-QUIET]
    return np.clip(2 * inside - 1, -1.5, 1.5).astype(np.float32)


def _wide(version: int) -> int:
    return 17 + 4 * version + 2 * QUIET


def _home(corners: Points, version: int) -> Points:
    """From modules to pixels."""
    import cv2

    size = 17 + 4 * version
    box = np.array([[0, 0], [size, 0], [size, size], [0, size]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(box, corners.astype(np.float32)), float)


def _module(corners: Points, version: int) -> Points:
    """One module to the right and one down, in pixels, in the middle of the symbol."""
    middle = (17 + 4 * version) / 2
    at = np.array([[-0.5, 0], [0.5, 0], [0, -0.5], [0, 0.5]]) + middle
    left, right, up, down = project(_home(corners, version), at)
    return np.array([right - left, down - up])


def _planes(fine: Plane, wide: int) -> Waves:
    return np.fft.rfft2(fine.reshape(wide, FINE, wide, FINE).transpose(1, 3, 0, 2))


def _waves(spot: Plane) -> Waves:
    return np.fft.rfft2(np.fft.ifftshift(spot / spot.sum()))
