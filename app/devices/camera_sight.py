"""How a symbol that could not be read looks: found in a small picture, measured inside its own place."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.devices.camera_advice import LEAST_MODULE, Sign
from app.devices.reader import Point
from app.devices.reader_corners import Frame, Points, find_corners
from app.devices.reader_squares import busy_squares, cut, side_of

# A code of ours is this many modules wide; others are told by their corner squares.
MODULES = 25
# Fainter ones may be read, but in an empty hall something looks like them now and then: nothing is said of those.
FAINTEST = 0.35
# What a camera clips, less its noise.
CLIPPED = 245


@dataclass(frozen=True)
class Sight:
    """A symbol that could not be read.

    Args:
        corners: in pixels of the frame.
        sign: how it looks.
    """

    corners: tuple[Point, ...]
    sign: Sign


def sight_of(gray: Frame, unread: tuple[tuple[Point, ...], ...]) -> Sight | None:
    """The largest symbol of a frame that was not read, or what looks like one.

    Args:
        gray: the frame.
        unread: corners of symbols that the reader saw.
    """
    seen = max((np.array(one) for one in unread), key=side_of, default=None)
    corners = next(busy_squares(gray, faintest=FAINTEST), None) if seen is None else seen
    sign = None if corners is None else sign_of(gray, corners)
    if corners is None or sign is None:
        return None
    return Sight(tuple((float(x), float(y)) for x, y in corners), sign)


def sign_of(gray: Frame, corners: Points) -> Sign | None:
    """Measure a symbol.

    Args:
        gray: the frame.
        corners: of the symbol, in pixels.

    Returns:
        None if too little of it lies in the frame.
    """
    import cv2

    side = side_of(corners)
    crop, left, top = cut(gray, corners, 0.06 * side)
    if min(crop.shape) < 12:
        return None
    soft = np.asarray(cv2.GaussianBlur(crop, (3, 3), 0), np.uint8)
    step = 1 + min(soft.shape) // 150
    dark, light = np.percentile(soft[::step, ::step], (5, 90))
    module = _module(crop, side)
    edge = _edge(soft, float(light - dark), step) / module
    at = corners - (left, top)
    return Sign(module, float(light), _blown(soft, at, side), edge)


def _module(crop: Frame, side: float) -> float:
    """A code of somebody else's may have more modules: where that decides, its corner squares tell."""
    ours = side / MODULES
    near = LEAST_MODULE <= ours < 2 * LEAST_MODULE
    seen = [one.module for one in find_corners(crop) if one.module > ours / 2.5] if near else []
    return min(ours, float(np.median(seen))) if seen else ours


def _blown(soft: Frame, corners: NDArray[np.float64], side: float) -> float:
    """Only pieces wider than four modules: white paper clips as well, between the dark places."""
    import cv2

    clipped = (soft >= CLIPPED).astype(np.uint8)
    if not clipped.any():
        return 0.0
    piece = max(3, round(4.5 * side / MODULES))
    opened = np.asarray(cv2.morphologyEx(clipped, cv2.MORPH_OPEN, np.ones((piece, piece), np.uint8)))
    middle, inside = corners.mean(axis=0), np.zeros_like(clipped)
    cv2.fillConvexPoly(inside, (middle + 0.94 * (corners - middle)).astype(np.int32), 1)
    return float(opened[inside > 0].sum()) / max(1.0, float(inside.sum()))


def _edge(soft: Frame, contrast: float, step: int) -> float:
    """The deviation of its edges in pixels: of a step, the steepest slope is its height over 2.5 deviations."""
    levels = soft.astype(np.int16)
    down, along = levels[2::step] - levels[:-2:step], levels[:, 2::step] - levels[:, :-2:step]
    steep = min(float(np.percentile(np.abs(one), 97)) for one in (down[:, ::step], along[::step])) / 2
    return contrast / (2.5 * max(steep, 0.1))
