"""Reads symbols of which a part is hidden: under a thumb, or washed out by a lamp that mirrors in the gloss."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from app.devices.reader_corners import Frame, Guess, Points, find_corners, guesses, project
from app.devices.reader_mend import Bits, Soft, mended, plan

# Guesses that are looked at, and of those the ones that are tried; beyond them a frame is left to the next one.
MOST_GUESSES, MOST_TRIED = 40, 6
# What is tried must be seen this clearly before it is moved into place.
GLIMPSED = 0.15
# The corner squares and the broken lines between them must be seen this clearly, of 1.
SEEN = 0.45


@dataclass(frozen=True)
class Whole:
    """A symbol made whole.

    Args:
        picture: of the symbol, to be read by a decoder.
        corners: in pixels of the frame.
    """

    picture: Frame
    corners: Points


def rescued(gray: Frame, apart: Sequence[Points] = ()) -> Iterator[Whole]:
    """Symbols of a frame that could be made whole.

    Args:
        gray: the frame.
        apart: four corners each of symbols that are read already.
    """
    corners = find_corners(gray, apart)
    taken: list[Points] = []
    for guess, turn in _promising(gray, _different(guesses(corners))):
        around = guess.around()
        if any(_inside(around.mean(axis=0), other) for other in taken):
            continue
        for symbol in _read(gray, guess, turn):
            taken.append(around)
            yield Whole(drawn(symbol), around)
            break


def _different(all_guesses: list[Guess]) -> list[Guess]:
    """The guesses without those that say the same: as many modules, in the same place, whatever way round."""
    kept: list[Guess] = []
    seen: list[tuple[int, Points]] = []
    for guess in all_guesses:
        middle = guess.around().mean(axis=0)
        near = 1.5 * guess.module
        if any(version == guess.version and float(np.hypot(*(middle - at))) < near for version, at in seen):
            continue
        kept.append(guess)
        seen.append((guess.version, middle))
    return kept


def _promising(gray: Frame, all_guesses: list[Guess]) -> list[tuple[Guess, int]]:
    """The few guesses at whose place something like a symbol is seen, clearest first; and which way it is turned."""
    rated: list[tuple[float, int, int]] = []
    for place, guess in enumerate(all_guesses[:MOST_GUESSES]):
        soft = _sampled(gray, guess.home, guess.version)
        clear, turn = max((_clear(soft, guess.version, k), k) for k in _turns(guess))
        if clear > GLIMPSED:
            rated.append((-clear, place, turn))
    return [(all_guesses[place], turn) for _, place, turn in sorted(rated)[:MOST_TRIED]]


def _turns(guess: Guess) -> list[int]:
    """The quarter turns that bring the corner without a square to the bottom right."""
    return [k for k in range(4) if (2 + k) % 4 not in guess.squares]


def _read(gray: Frame, guess: Guess, turn: int) -> Iterator[Bits]:
    """The symbol as a guess has it, turned upright in each way its squares allow."""
    turns = _turns(guess)
    home, clear = _settled(gray, guess, turn)
    if clear < SEEN:
        return
    soft = _sampled(gray, home, guess.version)
    missing = _missing(soft, guess.version)
    for k in turns:
        symbol = mended(np.rot90(soft, k).copy(), np.rot90(missing, k).copy())
        if symbol is not None:
            yield symbol


def _sampled(gray: Frame, home: Points, version: int) -> Soft:
    """How dark each module is, from -1 to 1, against its neighbourhood."""
    import cv2

    size, dots = 17 + 4 * version, 3
    # the middle of each module, three by three points half a module apart
    steps: Points = (np.arange(size)[:, None] + 0.5 + (np.arange(dots) - 1) * 0.25).ravel()
    y, x = np.meshgrid(steps, steps, indexing="ij")
    at = project(home, np.stack([x.ravel(), y.ravel()], axis=1)).astype(np.float32) - 0.5
    at = at.reshape(size * dots, size * dots, 2)
    seen = cv2.remap(gray, at[:, :, 0], at[:, :, 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    value = np.asarray(seen, np.float32).reshape(size, dots, size, dots).mean(axis=(1, 3))
    return _against_neighbours(value)


def _against_neighbours(value: Soft) -> Soft:
    """Brightness as dark or light: against the nearest modules where those have both, else against a wider ring."""
    least = 0.1 * float(np.ptp(value)) + 1
    high, low = _bounds(value, 7, 5)
    near_high, near_low = _bounds(value, 3, 3)
    trust = np.clip((near_high - near_low) / np.maximum(high - low, 1) / 0.8, 0, 1)
    wide = ((high + low) / 2 - value) / np.maximum((high - low) / 2, 2 * least)
    near = ((near_high + near_low) / 2 - value) / np.maximum((near_high - near_low) / 2, least)
    both = trust * np.clip(near, -1, 1) + (1 - trust) * np.clip(wide, -1, 1)
    return both.astype(np.float32)


def _bounds(value: Soft, ring: int, soft: int) -> tuple[Soft, Soft]:
    """How bright and how dark it is around each module."""
    import cv2

    kernel = np.ones((ring, ring), np.uint8)
    high, low = (np.asarray(cv2.blur(one, (soft, soft)), np.float32) for one in (cv2.dilate(value, kernel), cv2.erode(value, kernel)))  # fmt: skip
    return high, low


def _clear(soft: Soft, version: int, turn: int) -> float:
    """How clearly the known parts of a symbol are seen, of 1; its hidden parts do not count against it."""
    where = plan(version)
    known, dark = np.rot90(where.known, -turn), np.rot90(where.dark, -turn)
    right = np.where(dark, soft, -soft)[known]
    return float(np.maximum(right, -0.25).mean())


def _settled(gray: Frame, guess: Guess, turn: int) -> tuple[Points, float]:
    """The place moved by parts of a module until the symbol is clearest; and how clear it is."""
    import cv2

    size = 17 + 4 * guess.version
    box = np.array([[0, 0], [size, 0], [size, size], [0, size]], float)
    corners, module = guess.around(), guess.module

    def clearness(at: Points) -> tuple[float, Points]:
        home = np.asarray(cv2.getPerspectiveTransform(box.astype(np.float32), at.astype(np.float32)), float)
        soft = _sampled(gray, home, guess.version)
        return _clear(soft, guess.version, turn) + 0.5 * float(np.abs(soft).mean()), home

    best, home = clearness(corners)
    for step in (1.0, 0.5, 0.25):
        for k in range(8):
            for way in (-step, step):
                moved = corners.copy()
                moved[k // 2, k % 2] += way * module
                value, there = clearness(moved)
                if value > best:
                    best, home, corners = value, there, moved
    return home, _clear(_sampled(gray, home, guess.version), guess.version, turn)


def _missing(soft: Soft, version: int) -> Bits:
    """Modules that nothing is known of: no symbol has so large a patch of one colour, a lamp or a thumb has."""
    import cv2

    patch = np.ones((4, 4), np.uint8)
    gone = np.zeros(soft.shape, bool)
    for ink in (soft > 0, soft <= 0):
        gone |= np.asarray(cv2.morphologyEx(ink.astype(np.uint8), cv2.MORPH_OPEN, patch), bool)
    wide = np.asarray(cv2.dilate(gone.astype(np.uint8), np.ones((3, 3), np.uint8)), bool)
    return (gone | (wide & (np.abs(soft) < 0.5))) & ~plan(version).known


def drawn(symbol: Bits) -> Frame:
    """A symbol as a picture that every decoder reads.

    Args:
        symbol: its modules, True where dark.
    """
    paper = np.pad(np.where(symbol, 0, 255).astype(np.uint8), 4, constant_values=255)
    return np.repeat(np.repeat(paper, 4, axis=0), 4, axis=1)


def _inside(point: Points, around: Points) -> bool:
    return bool((point >= around.min(axis=0)).all() and (point <= around.max(axis=0)).all())
