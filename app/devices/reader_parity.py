"""The error correction of QR: Reed-Solomon over GF(256) with x^8+x^4+x^3+x^2+1, told which codewords are missing.

ISO/IEC 18004, 7.5; Berlekamp and Massey's algorithm begun with the missing places, then Chien's search and Forney's values.
"""

from collections.abc import Sequence

import numpy as np


def _powers() -> list[int]:
    """The powers of two in GF(256), twice over, so that two logarithms may be added."""
    value, powers = 1, list[int]()
    for _ in range(255):
        powers.append(value)
        value = value << 1 ^ (0x11D if value & 128 else 0)
    return powers * 2


_EXP = _powers()
_LOG = [0, *(_EXP.index(value) for value in range(1, 256))]
_LOGS, _EXPS = np.array(_LOG), np.array(_EXP)


def _times(a: int, b: int) -> int:
    return _EXP[_LOG[a] + _LOG[b]] if a and b else 0


def _over(a: int, b: int) -> int:
    return _EXP[_LOG[a] - _LOG[b] + 255] if a else 0


def _product(a: Sequence[int], b: Sequence[int]) -> list[int]:
    out = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        if x:
            for j, y in enumerate(b):
                out[i + j] ^= _times(x, y)
    return out


def _at(polynomial: Sequence[int], x: int) -> int:
    """The value of a polynomial, least power first."""
    total = 0
    for one in reversed(polynomial):
        total = _times(total, x) ^ one
    return total


def solve(words: Sequence[int], gone: Sequence[int], parity: int, most: int) -> list[int] | None:
    """A Reed-Solomon block with some codewords missing and some wrong.

    Args:
        words: the block, its parity last.
        gone: places of codewords that are missing.
        parity: how many codewords are parity.
        most: errors beside those that may be mended.

    Returns:
        The block as it was, or None if it cannot be told.
    """
    n = len(words)
    syndromes = _syndromes(words, parity)
    if not any(syndromes):
        return list(words)
    erasures = [1]
    for place in gone:
        erasures = _product(erasures, [1, _EXP[n - 1 - place]])
    locator = _locator(syndromes, erasures, len(gone), parity)
    errors = len(locator) - 1 - len(gone)
    if errors < 0 or errors > most:
        return None
    places = [k for k in range(n) if _at(locator, _EXP[(255 - (n - 1 - k)) % 255]) == 0]
    if len(places) != len(locator) - 1:
        return None
    mended_words = _filled(words, syndromes, locator, places)
    return None if any(_syndromes(mended_words, parity)) else mended_words


def _syndromes(words: Sequence[int], parity: int) -> list[int]:
    values = np.array(words)
    n = len(values)
    here = np.flatnonzero(values)
    if not here.size:
        return [0] * parity
    powers = (_LOGS[values[here]][None, :] + np.arange(parity)[:, None] * (n - 1 - here)[None, :]) % 255
    return [int(one) for one in np.bitwise_xor.reduce(_EXPS[powers], axis=1)]


def _locator(syndromes: Sequence[int], erasures: list[int], gone: int, parity: int) -> list[int]:
    """Berlekamp and Massey's algorithm, begun with what is known to be missing."""
    here, before = list(erasures), list(erasures)
    length, shift = gone, 1
    last = 1
    for k in range(gone, parity):
        gap = 0
        for i, one in enumerate(here):
            if i <= k:
                gap ^= _times(one, syndromes[k - i])
        if gap == 0:
            shift += 1
            continue
        step = _over(gap, last)
        moved = [0] * shift + [_times(step, one) for one in before]
        wider = max(len(here), len(moved))
        new = [(here[i] if i < len(here) else 0) ^ (moved[i] if i < len(moved) else 0) for i in range(wider)]
        if 2 * (length - gone) <= k - gone:
            before, last, shift, length = here, gap, 1, k + 1 - (length - gone)
        else:
            shift += 1
        here = new
    while here and here[-1] == 0:
        here.pop()
    return here


def _filled(
    words: Sequence[int], syndromes: Sequence[int], locator: Sequence[int], places: Sequence[int]
) -> list[int]:
    """Forney's algorithm: how wrong each of the found places is."""
    n = len(words)
    evaluator = _product(syndromes, locator)[: len(syndromes)]
    slope = [one if k % 2 == 0 else 0 for k, one in enumerate(locator[1:])]
    out = list(words)
    for place in places:
        inverse = _EXP[(255 - (n - 1 - place)) % 255]
        below = _at(slope, inverse)
        if below:
            # the first root is 1, so the value is multiplied by the place itself
            out[place] ^= _times(_EXP[n - 1 - place], _over(_at(evaluator, inverse), below))
    return out
