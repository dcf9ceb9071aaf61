"""A symbol whose modules are partly hidden, made whole: what is missing follows from its error correction.

Decoders take every module at its word. Here a module may also be unknown, washed out by a lamp or under a thumb,
and a codeword known to be missing costs the error correction half of what a wrong one costs.
ISO/IEC 18004: places of modules 7.7, masks 7.8, format 7.9.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.devices.reader_parity import solve

Soft: TypeAlias = NDArray[np.float32]
Bits: TypeAlias = NDArray[np.bool_]

# Codewords of the error correction that stay unused and confirm the rest: with three of them a heap of noise passes
# once in 256^3 trials, and its heap must look like a symbol before it is tried.
SPARE = 3
# Bits at the rim of what is hidden that are tried both ways; with eight of them noise passes once in 65,000 blocks.
MOST_TRIED_BITS = 8
# The written format must be this much like the best of the 32 there are, of 1.
FORMAT_LIKE = 0.5
LARGEST_VERSION = 15


@dataclass(frozen=True)
class Plan:
    """Where things stand in a symbol of one version.

    Args:
        known: modules whose colour does not depend on the text, the format excluded.
        dark: which of those are dark.
        rows: of the data modules, in the order of their bits.
        columns: of the same.
    """

    known: Bits
    dark: Bits
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]


@lru_cache(maxsize=LARGEST_VERSION)
def plan(version: int) -> Plan:
    """The plan of a version.

    Args:
        version: 1 to 40.
    """
    size = 17 + 4 * version
    known, dark = np.zeros((size, size), bool), np.zeros((size, size), bool)
    for y, x in ((0, 0), (0, size - 7), (size - 7, 0)):
        known[max(0, y - 1) : y + 8, max(0, x - 1) : x + 8] = True
        dark[y : y + 7, x : x + 7] = _rings(7)
    at = np.arange(8, size - 8)
    for line, ink in ((known[6], dark[6]), (known[:, 6], dark[:, 6])):
        line[at], ink[at] = True, at % 2 == 0
    for y, x in _alignments(version):
        known[y - 2 : y + 3, x - 2 : x + 3], dark[y - 2 : y + 3, x - 2 : x + 3] = True, _rings(5)
    known[size - 8, 8] = dark[size - 8, 8] = True
    if version >= 7:
        _write_version(version, known, dark)
    taken = known.copy()
    for y, x in (*_format_places(size)[0], *_format_places(size)[1]):
        taken[y, x] = True
    path = [(y, x) for y, x in _path(size) if not taken[y, x]]
    rows, columns = np.array(path).T
    return Plan(known, dark, rows, columns)


def mended(soft: Soft, missing: Bits) -> Bits | None:
    """The whole symbol, True where dark, or None if too much is missing.

    Args:
        soft: one value a module, the upright symbol: above 0 dark, below 0 light, the surer the further from 0.
        missing: modules that nothing is known of.
    """
    version = (soft.shape[0] - 17) // 4
    where = plan(version)
    for level, mask in _formats(np.where(missing, 0, soft)):
        flip = _masked(mask, where)
        seen = soft[where.rows, where.columns]
        bits = (seen > 0) ^ flip
        gone = missing[where.rows, where.columns]
        words = _corrected(bits, np.where(gone, 0, np.abs(seen)), version, level)
        if words is not None:
            return _drawn(words, where, flip, level, mask)
    return None


def _tables() -> Any:  # noqa: ANN401 - segno ships no types
    """The tables of the standard, as the maker of our codes has them."""
    from segno import consts

    return consts


def _rings(size: int) -> Bits:
    y, x = np.mgrid[0:size, 0:size]
    away = np.maximum(abs(y - size // 2), abs(x - size // 2))
    return (away != size // 2 - 1) if size == 7 else (away != 1)


def _alignments(version: int) -> list[tuple[int, int]]:
    if version < 2:
        return []
    at = _tables().ALIGNMENT_POS[version - 2]
    corners = {(at[0], at[0]), (at[0], at[-1]), (at[-1], at[0])}
    return [(y, x) for y in at for x in at if (y, x) not in corners]


def _write_version(version: int, known: Bits, dark: Bits) -> None:
    size, number = known.shape[0], _tables().VERSION_INFO[version - 7]
    for k in range(18):
        long, short = k // 3, size - 11 + k % 3
        for y, x in ((long, short), (short, long)):
            known[y, x], dark[y, x] = True, bool(number >> k & 1)


def _format_places(size: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where the two copies of the format stand, least bit first."""
    turn = [(k, 8) for k in (0, 1, 2, 3, 4, 5, 7, 8)] + [(8, k) for k in (7, 5, 4, 3, 2, 1, 0)]
    far = [(8, size - 1 - k) for k in range(8)] + [(size - 7 + k, 8) for k in range(7)]
    return turn, far


def _path(size: int) -> list[tuple[int, int]]:
    """All modules in the order of the bits: columns in pairs from the right, upwards first."""
    places: list[tuple[int, int]] = []
    right, up = size - 1, True
    while right > 0:
        right -= right == 6  # the timing column has no bits
        rows = range(size - 1, -1, -1) if up else range(size)
        places += [(y, x) for y in rows for x in (right, right - 1)]
        right, up = right - 2, not up
    return places


def _formats(soft: Soft) -> list[tuple[int, int]]:
    """The two likeliest formats, as level bits and mask; none if nothing looks like one."""
    values = np.array([[soft[place] for place in copy] for copy in _format_places(soft.shape[0])])
    values = np.clip(values, -1, 1)
    words = np.array(_tables().FORMAT_INFO)
    signs = 2.0 * (words[:, None] >> np.arange(15) & 1) - 1
    both = np.abs(values).sum() + 1e-6
    alike = (signs @ values.T).sum(axis=1) / both
    best = np.argsort(-alike)[:2]
    return [(int(one) >> 3, int(one) & 7) for one in best if alike[one] > FORMAT_LIKE]


def _masked(mask: int, where: Plan) -> Bits:
    i, j = where.rows, where.columns
    rule = (
        lambda: (i + j) % 2, lambda: i % 2, lambda: j % 3, lambda: (i + j) % 3, lambda: (i // 2 + j // 3) % 2,
        lambda: i * j % 2 + i * j % 3, lambda: (i * j % 2 + i * j % 3) % 2, lambda: ((i + j) % 2 + i * j % 3) % 2,
    )[mask]  # fmt: skip
    return rule() == 0


def _corrected(bits: Bits, sure: Soft, version: int, level: int) -> list[int] | None:
    """All codewords in the order of the symbol, or None."""
    blocks = _blocks(version, level)
    total = sum(len(one) for one, _ in blocks)
    words, each = np.packbits(bits[: total * 8]), sure[: total * 8].reshape(-1, 8)
    out = [0] * total
    for places, parity in blocks:
        whole = _block(words[places].tolist(), each[places], parity)
        if whole is None:
            return None
        for place, word in zip(places, whole, strict=True):
            out[place] = word
    return out


@lru_cache(maxsize=4 * LARGEST_VERSION)
def _blocks(version: int, level: int) -> list[tuple[list[int], int]]:
    """The blocks: where their codewords stand, and how many of them are parity."""
    sizes = [
        (kind.num_data, kind.num_total - kind.num_data)
        for kind in _tables().ECC[version][level]
        for _ in range(kind.num_blocks)
    ]
    places: list[list[int]] = [[] for _ in sizes]
    at = 0
    for part in (0, 1):
        for k in range(max(one[part] for one in sizes)):
            for block, lengths in enumerate(sizes):
                if k < lengths[part]:
                    places[block].append(at)
                    at += 1
    return [(block, parity) for block, (_, parity) in zip(places, sizes, strict=True)]


def _block(words: list[int], each: Soft, parity: int) -> list[int] | None:
    """One block corrected: first only what is missing is given up, then what is least sure as well."""
    known = each.min(axis=1)
    room = parity - SPARE if parity > SPARE + 2 else parity - 2
    doubtful = [int(one) for one in np.argsort(known, kind="stable")]
    gone = int((known <= 0).sum())
    if gone > room:
        return _block_at_the_rim(words, each <= 0, parity, room)
    for given_up in dict.fromkeys((gone, (2 * gone + room) // 3, (gone + 2 * room) // 3, room)):
        whole = solve(words, doubtful[:given_up], parity, (room - given_up) // 2)
        if whole is not None:
            return whole
    return None


def _block_at_the_rim(words: list[int], missing: Bits, parity: int, room: int) -> list[int] | None:
    """More codewords touch the hidden part than may be given up: those at its rim lack a bit or two, and both are tried."""
    lacking = missing.sum(axis=1)
    touched = [int(one) for one in np.argsort(-lacking, kind="stable") if lacking[one]]
    rim = [(word, 1 << 7 - int(bit)) for word in touched[room:] for bit in np.flatnonzero(missing[word])]
    if len(rim) > MOST_TRIED_BITS:
        return None
    for chosen in product((False, True), repeat=len(rim)):
        tried = list(words)
        for (word, bit), dark in zip(rim, chosen, strict=True):
            tried[word] = tried[word] | bit if dark else tried[word] & ~bit
        whole = solve(tried, touched[:room], parity, 0)
        if whole is not None:
            return whole
    return None


def _drawn(words: list[int], where: Plan, flip: Bits, level: int, mask: int) -> Bits:
    symbol = where.dark.copy()
    bits = np.zeros(len(flip), bool)
    made = np.unpackbits(np.array(words, np.uint8)).astype(bool)
    bits[: len(made)] = made
    symbol[where.rows, where.columns] = bits ^ flip
    number = _tables().FORMAT_INFO[level << 3 | mask]
    for copy in _format_places(symbol.shape[0]):
        for k, place in enumerate(copy):
            symbol[place] = bool(number >> k & 1)
    return symbol
