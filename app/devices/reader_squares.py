"""Dark, busy squares with quiet light around them: where a symbol may stand that no decoder has seen."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from app.devices.reader_corners import Frame, Points, within

# A symbol is looked for in a picture this wide, as a square of at least so many pixels, among so many at most.
SMALL, LEAST_SIDE, MOST = 640, 15, 16
# A place is dark if it has less than this share of the lightest around it; as far around, in pixels.
SHARE, AROUND = 0.75, 11
# The same against a ground without small dark places; and how near in place and size two squares are one, of a side.
SHADED, SAME = 0.8, 0.06
# The least contrast that a symbol still has out of focus, of the light around it.
FAINTEST = 0.22
# A square is looked at as this many pixels, with so many around it.
INSIDE, OUTSIDE = 50, 4
# The hull of what is seen of a square, against the square of its four sides.
LEAST_FULL, MOST_FULL = 0.7, 1.15


def busy_squares(gray: Frame, apart: Sequence[Points] = (), faintest: float = FAINTEST) -> Iterator[Points]:
    """The four corners of what may be symbols, largest first.

    Args:
        gray: the frame.
        apart: four corners each of symbols that are read already.
        faintest: the least contrast, of the light around.
    """
    ground = float(gray[::16, ::16].mean())
    others = (one for one in _squares(gray) if not within(one.mean(axis=0), apart))
    return (one for one in others if _busy(gray, one, ground, faintest))


def side_of(corners: Points) -> float:
    """How long a side of a square is, in pixels.

    Args:
        corners: its four corners.
    """
    x, y = corners.T
    return float(np.sqrt(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2))


def cut(gray: Frame, corners: Points, extra: float) -> tuple[Frame, int, int]:
    """The upright box around a square; and where its left top lies.

    Args:
        gray: the frame.
        corners: of the square.
        extra: pixels around it.
    """
    left, top = np.maximum(corners.min(axis=0) - extra, 0).astype(int)
    right, bottom = (corners.max(axis=0) + extra).astype(int)
    return gray[top : max(top, bottom), left : max(left, right)], int(left), int(top)


def _squares(gray: Frame) -> list[Points]:
    """The squares that are darker than what lies around them, largest first."""
    import cv2

    scale = max(1.0, gray.shape[1] / SMALL)
    size = round(gray.shape[1] / scale), round(gray.shape[0] / scale)
    small = np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), np.uint8)
    found = [
        (square + 0.5) * scale
        for dark in (_against_light(small), _in_shadow(small))
        for square in _in_outlines(dark)
    ]
    return sorted(_each_once(found), key=lambda one: -side_of(one))[:MOST]


def _against_light(small: Frame) -> Frame:
    """What is darker than the lightest around it."""
    import cv2

    lightest = cv2.dilate(small, np.ones((AROUND, AROUND), np.uint8))
    least = cv2.addWeighted(lightest, SHARE, lightest, 0, -3)
    return np.asarray(cv2.compare(least, small, cv2.CMP_GT), np.uint8)


def _in_shadow(small: Frame) -> Frame:
    """What is darker than the ground it lies on, on both sides of a shadow's edge: small symbols only."""
    import cv2

    soft = cv2.GaussianBlur(small, (3, 3), 0)
    ground = cv2.blur(cv2.morphologyEx(soft, cv2.MORPH_CLOSE, np.ones((AROUND, AROUND), np.uint8)), (3, 3))
    least = cv2.addWeighted(ground, SHADED, ground, 0, 0)
    return np.asarray(cv2.compare(least, soft, cv2.CMP_GT), np.uint8)


def _in_outlines(dark: Frame) -> Iterator[Points]:
    """The squares among the dark places, in pixels of the small picture."""
    import cv2

    whole = np.asarray(cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), np.uint8)
    outlines, _ = cv2.findContours(whole, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        less, more = sorted(cv2.boundingRect(outline)[2:])
        if less > 0.5 * more and LEAST_SIDE <= more < 0.95 * len(dark):
            square = _four_sides(np.asarray(outline, np.int32))
            if square is not None:
                yield square


def _each_once(squares: list[Points]) -> list[Points]:
    """Without those that lie where an earlier one of about their size lies."""
    kept: list[Points] = []
    for one in squares:
        middle, side = one.mean(axis=0), side_of(one)
        near = (k for k in kept if float(np.hypot(*(k.mean(axis=0) - middle))) < SAME * side)
        if not any(abs(side_of(other) - side) < SAME * side for other in near):
            kept.append(one)
    return kept


def _four_sides(outline: NDArray[np.int32]) -> Points | None:
    """The square that an outline shows: on each side the longest straight piece of its hull counts."""
    import cv2

    hull = cv2.convexHull(outline)
    box = cv2.boxPoints(cv2.minAreaRect(hull))
    middle, size = np.asarray(box, float).mean(axis=0), side_of(np.asarray(box, float))
    points = np.asarray(cv2.approxPolyDP(hull, 0.03 * size, True), float).reshape(-1, 2)
    if len(points) < 4:
        return None
    steps = np.roll(points, -1, axis=0) - points
    turned = np.roll(np.asarray(box, float), -1, axis=0) - np.asarray(box, float)
    sides: list[int] = []
    for way in turned if _turn(np.asarray(box, float)) == _turn(points) else -turned[::-1]:
        along = steps @ way / np.hypot(*way)
        if along.max() < 0.35 * size:
            return None
        sides.append(int(np.argmax(along)))
    square = np.array([_meet(points, steps, sides[k - 1], sides[k]) for k in range(4)])
    square = middle + (square - middle) * (
        1 + 1 / max(size, 1.0)
    )  # an outline runs inside its outermost pixels
    full = float(cv2.contourArea(hull)) / max(side_of(square) ** 2, 1.0)
    lengths = np.hypot(*(np.roll(square, -1, axis=0) - square).T)
    return square if LEAST_FULL < full < MOST_FULL and lengths.min() > 0.55 * lengths.max() else None


def _turn(square: Points) -> bool:
    x, y = square.T
    return bool(np.dot(x, np.roll(y, -1)) > np.dot(y, np.roll(x, -1)))


def _meet(points: Points, steps: Points, one: int, other: int) -> Points:
    """Where two sides meet."""
    (x, y), (u, v), (gap_x, gap_y) = steps[one], steps[other], points[other] - points[one]
    across = x * v - y * u
    if abs(across) < 1e-6:
        return points[other]
    return points[one] + steps[one] * ((gap_x * v - gap_y * u) / across)


def _busy(gray: Frame, corners: Points, ground: float, faintest: float) -> bool:
    """Whether a square is as black and white as a symbol, on paper or a screen that stands out from the hall."""
    whole = _upright(gray, corners)
    rim = OUTSIDE + 2
    inside = whole[rim:-rim, rim:-rim]
    rows = np.concatenate([whole[:2], whole[-2:], whole[:, :2].T, whole[:, -2:].T])
    dark, light = (float(one) for one in np.percentile(inside, (10, 90)))
    quiet, contrast = float(np.percentile(rows, 25)), light - dark
    if contrast < max(12.0, faintest * light) or quiet < max(dark + 0.7 * contrast, 1.15 * ground):
        return False
    across, down = _changes(inside)
    half = float((inside < (dark + light) / 2).mean())
    return min(across, down) >= 4 and across + down >= 10 and 0.3 < half < 0.7


def _upright(gray: Frame, corners: Points) -> NDArray[np.float32]:
    import cv2

    side, size = side_of(corners), INSIDE + 2 * OUTSIDE
    crop, left, top = cut(gray, corners, 0.3 * side)
    scale = min(1.0, INSIDE / side)
    if scale < 1:
        crop = np.asarray(cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    near, far = OUTSIDE, OUTSIDE + INSIDE
    source = ((corners - (left, top)) * scale).astype(np.float32)
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
