"""The three squares in the corners of a QR symbol, found one by one: a covered or glaring one leaves the others.

Each is a dark ring around a light ring around a dark square; as outlines they lie one in the other. Two of them
already tell where the symbol lies, how large it is and, up to a few guesses, which way it is turned.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Frame: TypeAlias = NDArray[np.uint8]
Points: TypeAlias = NDArray[np.float64]

# More than this many are a pattern on a dress; the largest are kept.
MOST = 9
LARGEST_VERSION = 15


@dataclass(frozen=True)
class Corner:
    """One corner square.

    Args:
        middle: in pixels of the frame.
        square: its four outer corners, clockwise as seen.
        module: pixels a module.
    """

    middle: Points
    square: Points
    module: float


@dataclass(frozen=True)
class Guess:
    """Where a symbol may lie.

    Args:
        version: 1 to 15.
        home: from modules of the symbol, turned any way, to pixels of the frame.
        squares: in which of its four corners (clockwise from the top left) squares were found.
        alike: how well the corners agree, the less the better.
    """

    version: int
    home: Points
    squares: frozenset[int]
    alike: float

    def around(self) -> Points:
        """Its four corners in the frame."""
        size = 17 + 4 * self.version
        return project(self.home, np.array([[0, 0], [size, 0], [size, size], [0, size]], float))

    @property
    def module(self) -> float:
        """Pixels a module, about."""
        return float(np.sqrt(_area(self.around()))) / (17 + 4 * self.version)


def find_corners(gray: Frame, apart: Sequence[Points] = ()) -> list[Corner]:
    """The corner squares in a frame, largest first, each once.

    Args:
        gray: the frame.
        apart: four corners each of symbols that are read already; their squares are no news.
    """
    seen = [one for scale, window in ((0.5, 31), (1.0, 21)) for one in _at_scale(gray, scale, window)]
    found: list[Corner] = []
    for corner in sorted(seen, key=lambda one: -one.module):
        if len(found) == MOST:
            break
        if not any(_same(corner, other) for other in found) and not within(corner.middle, apart):
            found.append(corner)
    return found


def within(point: Points, symbols: Sequence[Points]) -> bool:
    """Whether a point lies in one of some symbols.

    Args:
        point: in pixels.
        symbols: four corners each.
    """
    import cv2

    x, y = (float(one) for one in point)
    return any(cv2.pointPolygonTest(one.astype(np.float32), (x, y), False) >= 0 for one in symbols)


def _at_scale(gray: Frame, scale: float, window: int) -> Iterator[Corner]:
    """Smaller, noise and soft focus matter less; as it is, small symbols are seen."""
    import cv2

    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else gray
    soft = cv2.GaussianBlur(small, (3, 3), 0)
    ink = cv2.adaptiveThreshold(
        soft, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, window, 8 if scale == 1 else 4
    )
    for one in _nested(ink):
        yield Corner(_out(one.middle, scale), _out(one.square, scale), one.module / scale)


def _out(at: Points, scale: float) -> Points:
    # the middle of a pixel lies half a pixel from its corner, at every scale
    return (at + 0.5) / scale


def guesses(corners: list[Corner]) -> list[Guess]:
    """Where symbols may lie, the likeliest first.

    Args:
        corners: found in one frame.
    """
    made: list[Guess] = []
    for one, other in itertools.permutations(corners, 2):
        if max(one.module, other.module) < 1.8 * min(one.module, other.module):
            made += _of_two(one, other, corners)
    return sorted(made, key=lambda guess: (-len(guess.squares), guess.alike))


def _nested(ink: object) -> Iterator[Corner]:
    import cv2

    outlines, tree = cv2.findContours(np.asarray(ink, np.uint8), cv2.RETR_TREE, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return
    lines = tree[0]
    for outer in range(len(outlines)):
        ring = int(lines[outer][2])
        dot = int(lines[ring][2]) if ring >= 0 else -1
        if dot < 0 or len(outlines[outer]) < 20:
            continue
        sizes = [float(cv2.contourArea(outlines[k])) + len(outlines[k]) / 2 for k in (outer, dot)]
        if not 2.2 < sizes[0] / max(sizes[1], 1.0) < 11:
            continue
        square = _square(np.asarray(outlines[outer], np.float64).reshape(-1, 2))
        if square is None:
            continue
        middle = np.asarray(outlines[dot], np.float64).reshape(-1, 2).mean(axis=0)
        module = float(np.sqrt(_area(square))) / 7
        if float(np.hypot(*(middle - square.mean(axis=0)))) < 1.5 * module:
            yield Corner(square.mean(axis=0), square, module)


def _square(outline: Points) -> Points | None:
    """The four corners of an outline that is nearly a square, clockwise; None if it is not."""
    import cv2

    hull = cv2.convexHull(outline.astype(np.float32))
    around = float(cv2.arcLength(hull, True))
    for loose in (0.05, 0.08, 0.11):
        corners = cv2.approxPolyDP(hull, loose * around, True)
        if len(corners) == 4:
            square = np.asarray(corners, np.float64).reshape(4, 2)
            break
    else:
        return None
    square = square if _signed(square) > 0 else square[::-1]
    sides = np.hypot(*(np.roll(square, -1, axis=0) - square).T)
    full = float(cv2.contourArea(outline.astype(np.float32))) / max(_area(square), 1.0)
    if sides.min() < 4 or sides.max() > 2.5 * sides.min() or not 0.75 < full < 1.25:
        return None
    # an outline runs through the middle of its outermost pixels
    middle = square.mean(axis=0)
    return middle + (square - middle) * (1 + 1 / float(sides.mean()))


def _signed(square: Points) -> float:
    x, y = square.T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


def _area(square: Points) -> float:
    return abs(_signed(square))


def _same(one: Corner, other: Corner) -> bool:
    return float(np.hypot(*(one.middle - other.middle))) < 3 * max(one.module, other.module)


def _of_two(one: Corner, other: Corner, corners: list[Corner]) -> Iterator[Guess]:
    """Guesses with the first square at the top left, and the second at the top right or the bottom right."""
    start, turn = _turned(one.square, other.middle - one.middle)
    along, down = turn
    step = np.linalg.lstsq(np.array([along, down]).T, other.middle - one.middle, rcond=None)[0]
    if step[0] <= 0 or abs(step[1]) > 1.3 * step[0]:
        return
    across = step[1] > 0.5 * step[0]
    if abs(step[1]) > 0.35 * step[0] and not across:
        return
    wide = float(step.max()) * (one.module * 2) / (one.module + other.module)
    for version in _versions(wide):
        far = 10 + 4 * version
        place = (far, far) if across else (far, 0)
        at = np.array([_box(0, 0), _box(*place)]).reshape(-1, 2)
        seen = np.array([start, _turned(other.square, other.middle - one.middle)[0]]).reshape(-1, 2)
        yield from _grown(version, at, seen, {0, 2} if across else {0, 1}, corners)


def _versions(wide: float) -> list[int]:
    near = (wide - 10) / 4
    tolerance = 0.6 + 0.12 * near
    return [one for one in range(1, LARGEST_VERSION + 1) if abs(one - near) < max(0.75, tolerance)]


def _grown(
    version: int, at: Points, seen: Points, squares: set[int], corners: list[Corner]
) -> Iterator[Guess]:
    """The guess itself; and if another square lies where its third should be, the surer one."""
    home = _fit(at, seen)
    if home is None:
        return
    far = 10 + 4 * version
    for place, (x, y) in enumerate(((0, 0), (far, 0), (far, far), (0, far))):
        if place in squares:
            continue
        want = project(home, np.array([[x + 3.5, y + 3.5]], float))[0]
        for corner in corners:
            if float(np.hypot(*(corner.middle - want))) < max(3.0, 0.22 * far) * corner.module:
                turned = _facing(corner.square, home, x, y)
                more = _fit(np.vstack([at, _box(x, y)]), np.vstack([seen, turned]))
                if more is not None:
                    yield Guess(
                        version, more, frozenset({*squares, place}),
                        _off(more, np.vstack([at, _box(x, y)]), np.vstack([seen, turned])),
                    )  # fmt: skip
    yield Guess(version, home, frozenset(squares), _off(home, at, seen))


def _box(x: float, y: float) -> Points:
    return np.array([[x, y], [x + 7, y], [x + 7, y + 7], [x, y + 7]], float)


def _turned(square: Points, towards: Points) -> tuple[Points, tuple[Points, Points]]:
    """A square's corners begun so that its top side runs in a direction; and one module along and down."""
    sides = np.roll(square, -1, axis=0) - square
    opposite = np.array([sides[k] - sides[(k + 2) % 4] for k in range(4)]) / 14
    best = max(range(4), key=lambda k: _along(opposite, k, towards))
    return np.roll(square, -best, axis=0), (opposite[best], opposite[(best + 1) % 4])


def _along(sides: Points, k: int, towards: Points) -> float:
    """How far along a side a direction goes if it is not against the next one."""
    first, second = np.linalg.lstsq(np.array([sides[k], sides[(k + 1) % 4]]).T, towards, rcond=None)[0]
    # along the side, or along the diagonal to the right and down
    return float(first) if second > -0.4 * abs(first) else -1.0


def _facing(square: Points, home: Points, x: float, y: float) -> Points:
    """A square's corners in the order in which they stand at a place of the symbol."""
    want = project(home, _box(x, y))
    want = want - want.mean(axis=0)
    have = square - square.mean(axis=0)
    best = min(range(4), key=lambda k: float(np.abs(np.roll(have, -k, axis=0) - want).sum()))
    return np.roll(square, -best, axis=0)


def _fit(at: Points, seen: Points) -> Points | None:
    import cv2

    home, _ = cv2.findHomography(at.astype(np.float32), seen.astype(np.float32), 0)
    found = np.asarray(home, float)
    return found if found.shape == (3, 3) else None  # OpenCV gives None for corners that lie on one line


def _off(home: Points, at: Points, seen: Points) -> float:
    """How far the corners are off, in modules."""
    module = float(np.sqrt(_area(seen[:4]))) / 7
    return float(np.abs(project(home, at) - seen).mean()) / module


def project(home: Points, at: Points) -> Points:
    """Places of the symbol in the frame.

    Args:
        home: from modules to pixels.
        at: places in modules.
    """
    flat = np.hstack([at, np.ones((len(at), 1))]) @ home.T
    return flat[:, :2] / flat[:, 2:]
