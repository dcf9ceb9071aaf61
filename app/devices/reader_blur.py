"""Reads symbols that moved or were out of focus: the blur is found by what is known of every symbol.

Corner squares, the lines between them and the quiet zone are the same in every symbol of a version. The place and the
blur that make those clearest are the right ones; the modules are then solved for, and the error correction tells
whether they are a symbol.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from app.devices.reader_corners import Frame, Points
from app.devices.reader_mend import mended
from app.devices.reader_rescue import Whole, drawn
from app.devices.reader_smear import Smear, known, modules, off, sampled, solved, spread
from app.devices.reader_squares import busy_squares, cut, side_of

# Squares of a frame that are tried; versions, ours first.
MOST, VERSIONS = 2, (2, 1, 3, 4)
# Blurs to begin with, as radius and way in modules.
BLURS = ((0.5, 0.0), (1.0, 0.0), (1.3, 0.0), (0.3, 1.2), (0.3, 2.0), (0.3, 2.5), (0.3, 3.2), (0.8, 1.5))
# A square that is seen is larger than its symbol, for its edges are soft.
SHRUNK = (1.0, 0.93)
# And of the way that it moved, this share is seen as dark.
LONGER = 0.4
# How far what is known may be off: so that a version is not doubted, a guess is followed, a symbol is believed.
SURE, PROMISING, CLEAR = 0.27, 0.6, 0.33
# A square is looked at in so many pixels at most, with this share of its side around it.
LARGEST, AROUND = 300.0, 0.3
# Steps in which place and blur are moved: of a corner in modules.
STEPS = (0.8, 0.4, 0.2)


@dataclass(frozen=True)
class _Guess:
    """Where a symbol may lie, which way round, and what blurred it."""

    version: int
    turn: int
    corners: Points
    smear: Smear

    @property
    def module(self) -> float:
        return side_of(self.corners) / (17 + 4 * self.version)


def unblurred(gray: Frame, apart: Sequence[Points] = ()) -> Iterator[Whole]:
    """Symbols of a frame that could be read in spite of their blur.

    Args:
        gray: the frame.
        apart: four corners each of symbols that are read already.
    """
    for corners in islice(busy_squares(gray, apart), MOST):
        crop, at, scale = _near(gray, corners)
        symbol = _read(crop, (corners - at) * scale)
        if symbol is not None:
            yield Whole(symbol.picture, symbol.corners / scale + at)


def _near(gray: Frame, corners: Points) -> tuple[Frame, Points, float]:
    """The place of a square alone, no larger than needed; where its left top lies, and how it was scaled."""
    import cv2

    side = side_of(corners)
    crop, left, top = cut(gray, corners, AROUND * side)
    scale = min(1.0, LARGEST / side)
    if scale < 1:
        crop = np.asarray(cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    return crop, np.array([left, top], float), scale


def _read(crop: Frame, corners: Points) -> Whole | None:
    guess, gap = _first(crop, corners)
    if gap < PROMISING:
        guess, gap = _settled(crop, guess, gap)
    if gap > CLEAR:
        return None
    of, how = known(guess.version, guess.turn), spread(guess.corners, guess.version, guess.smear)
    soft = modules(sampled(crop, guess.corners, guess.version), how, of)
    soft = np.rot90(soft, guess.turn).copy()
    symbol = mended(soft, np.zeros(soft.shape, bool))
    return None if symbol is None else Whole(drawn(symbol), guess.corners)


def _first(crop: Frame, corners: Points) -> tuple[_Guess, float]:
    """The likeliest of the blurs, versions and turns to begin with."""
    angle = _direction(crop, corners)
    best, least = _Guess(VERSIONS[0], 0, corners, Smear(0.0, 0.0, angle)), 1.0
    for version in VERSIONS:
        module = side_of(corners) / (17 + 4 * version)
        for radius, way in BLURS:
            smear = Smear(radius * module, way * module, angle)
            how = spread(corners, version, smear)
            for share in SHRUNK:
                place = _without(smear, corners, share)
                seen = solved(sampled(crop, place, version), how)
                gaps = [off(seen, known(version, turn))[0] for turn in range(4)]
                if min(gaps) < least:
                    least = min(gaps)
                    best = _Guess(version, gaps.index(least), place, smear)
        if least < SURE:
            break
    return best, least


def _without(smear: Smear, corners: Points, share: float) -> Points:
    """The square of a symbol out of the square that is seen, which its soft edges and its way have made larger."""
    middle = corners.mean(axis=0)
    inner = share * (corners - middle)
    along = np.array([np.cos(smear.angle), np.sin(smear.angle)])
    far = inner @ along
    longer = min(0.5, LONGER * smear.way / float(np.ptp(far)))
    return middle + inner - longer * np.outer(far, along)


def _direction(crop: Frame, corners: Points) -> float:
    """Which way it moved: a symbol has as many edges along as across, and a move takes those across it."""
    import cv2

    soft = cv2.GaussianBlur(cut(crop, corners, 0)[0], (0, 0), 1.2)
    across, down = cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)
    xx, xy, yy = (float(np.mean(one)) for one in (across * across, across * down, down * down))
    _, ways = np.linalg.eigh(np.array([[xx, xy], [xy, yy]]))
    return float(np.arctan2(ways[1, 0], ways[0, 0]))


def _settled(crop: Frame, guess: _Guess, gap: float) -> tuple[_Guess, float]:
    """Place and blur moved in turn, until what is known is clearest."""
    for step in STEPS:
        guess, gap = _placed(crop, guess, gap, step)
        guess, gap = _focused(crop, guess, gap, step)
    return guess, gap


def _placed(crop: Frame, guess: _Guess, gap: float, step: float) -> tuple[_Guess, float]:
    of, how = known(guess.version, guess.turn), spread(guess.corners, guess.version, guess.smear)
    for k in range(8):
        for way in (-step, step):
            corners = guess.corners.copy()
            corners[k // 2, k % 2] += way * guess.module
            there, _ = off(solved(sampled(crop, corners, guess.version), how), of)
            if there < gap:
                guess, gap = replace(guess, corners=corners), there
                break
    return guess, gap


def _focused(crop: Frame, guess: _Guess, gap: float, step: float) -> tuple[_Guess, float]:
    of, samples = known(guess.version, guess.turn), sampled(crop, guess.corners, guess.version)
    one, turned = step * guess.module, 0.3 * step
    for radius, way, angle in ((0.4 * one, 0, 0), (0, 0.8 * one, 0), (0, 0, turned)):
        for sign in (-1, 1):
            was = guess.smear
            smear = Smear(
                max(0.0, was.radius + sign * radius), max(0.0, was.way + sign * way), was.angle + sign * angle
            )
            there, _ = off(solved(samples, spread(guess.corners, guess.version, smear)), of)
            if there < gap:
                guess, gap = replace(guess, smear=smear), there
                break
    return guess, gap
