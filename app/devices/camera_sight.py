"""How a symbol that could not be read looks: found in a small picture, measured inside its own place."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.devices.camera_advice import LEAST_MODULE, Sign
from app.devices.reader import Point
from app.devices.reader_corners import Frame, find_corners

# A code of ours is this many modules wide; others are told by their corner squares.
MODULES = 25
# What a camera clips, less its noise.
CLIPPED = 245
# A symbol is looked for in a picture this wide, as a square of at least so many pixels, among so many at most.
SMALL, LEAST_SIDE, MOST = 640, 15, 4
# A place is dark if it has less than this share of the lightest around it; as far around, in pixels.
SHARE, AROUND = 0.75, 11
# A square is looked at as this many pixels, with so many around it.
INSIDE, OUTSIDE = 50, 4


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
    corners = max(unread, key=_side, default=None) or _look_of_one(gray)
    sign = sign_of(gray, corners) if corners else None
    return Sight(corners, sign) if corners and sign else None


def sign_of(gray: Frame, corners: tuple[Point, ...]) -> Sign | None:
    """Measure a symbol.

    Args:
        gray: the frame.
        corners: of the symbol, in pixels.

    Returns:
        None if too little of it lies in the frame.
    """
    import cv2

    side = _side(corners)
    crop, left, top = _cut(gray, corners, 0.06 * side)
    if min(crop.shape) < 12:
        return None
    soft = np.asarray(cv2.GaussianBlur(crop, (3, 3), 0), np.uint8)
    step = 1 + min(soft.shape) // 150
    dark, light = np.percentile(soft[::step, ::step], (5, 90))
    module = _module(crop, side)
    edge = _edge(soft, float(light - dark), step) / module
    at = np.array(corners) - (left, top)
    return Sign(module, float(light), _blown(soft, at, side), edge)


def _side(corners: tuple[Point, ...]) -> float:
    x, y = np.array(corners).T
    return float(np.sqrt(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2))


def _cut(gray: Frame, corners: tuple[Point, ...], extra: float) -> tuple[Frame, int, int]:
    points = np.array(corners)
    left, top = np.maximum(points.min(axis=0) - extra, 0).astype(int)
    right, bottom = (points.max(axis=0) + extra).astype(int)
    return gray[top : max(top, bottom), left : max(left, right)], int(left), int(top)


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


def _look_of_one(gray: Frame) -> tuple[Point, ...] | None:
    """What may be a symbol where the reader sees none: a dark, busy square with quiet light around it."""
    ground = float(gray[::16, ::16].mean())
    return next((one for one in _squares(gray) if _busy(gray, one, ground)), None)


def _squares(gray: Frame) -> list[tuple[Point, ...]]:
    """The squares that are darker than what lies around them, largest first."""
    import cv2

    scale = gray.shape[1] / SMALL
    small = cv2.resize(gray, (SMALL, round(gray.shape[0] / scale)), interpolation=cv2.INTER_AREA)
    lightest = cv2.dilate(small, np.ones((AROUND, AROUND), np.uint8))
    dark = cv2.compare(cv2.addWeighted(lightest, SHARE, lightest, 0, -3), small, cv2.CMP_GT)
    whole = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    outlines, _ = cv2.findContours(whole, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found: list[tuple[Point, ...]] = []
    for outline in outlines:
        less, more = sorted(cv2.boundingRect(outline)[2:])
        if less > 0.6 * more and LEAST_SIDE <= more < 0.95 * len(small):
            middle, size, turn = cv2.minAreaRect(outline)
            full = float(cv2.contourArea(cv2.convexHull(outline)))
            if min(size) > 0.72 * max(size) and full > 0.7 * size[0] * size[1]:
                box = cv2.boxPoints((middle, (size[0] + 1, size[1] + 1), turn))
                found.append(tuple(((float(x) + 0.5) * scale, (float(y) + 0.5) * scale) for x, y in box))
    return sorted(found, key=lambda one: -_side(one))[:MOST]


def _busy(gray: Frame, corners: tuple[Point, ...], ground: float) -> bool:
    """Whether a square is as black and white as a symbol, on paper or a screen that stands out from the hall."""
    whole = _upright(gray, corners)
    rim = OUTSIDE + 2
    inside = whole[rim:-rim, rim:-rim]
    rows = np.concatenate([whole[:2], whole[-2:], whole[:, :2].T, whole[:, -2:].T])
    dark, light = (float(one) for one in np.percentile(inside, (10, 90)))
    quiet, contrast = float(np.percentile(rows, 25)), light - dark
    if contrast < max(12.0, 0.35 * light) or quiet < max(dark + 0.7 * contrast, 1.15 * ground):
        return False
    across, down = _changes(inside)
    half = float((inside < (dark + light) / 2).mean())
    return min(across, down) >= 4 and across + down >= 10 and 0.3 < half < 0.7


def _upright(gray: Frame, corners: tuple[Point, ...]) -> NDArray[np.float32]:
    import cv2

    side, size = _side(corners), INSIDE + 2 * OUTSIDE
    crop, left, top = _cut(gray, corners, 0.3 * side)
    scale = min(1.0, INSIDE / side)
    if scale < 1:
        crop = np.asarray(cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    near, far = OUTSIDE, OUTSIDE + INSIDE
    source = ((np.array(corners) - (left, top)) * scale).astype(np.float32)
    target = np.array([[near, near], [far, near], [far, far], [near, far]], np.float32)
    turned = cv2.warpPerspective(
        crop, cv2.getPerspectiveTransform(source, target), (size, size), borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(turned, np.float32)


def _changes(inside: NDArray[np.float32]) -> tuple[float, float]:
    """How often light and dark change along a row, and along a column."""
    import cv2

    light = inside > np.asarray(cv2.blur(inside, (15, 15)))
    across, down = light[:, 1:] != light[:, :-1], light[1:] != light[:-1]
    return float(across.sum(axis=1).mean()), float(down.sum(axis=0).mean())
