"""Seeds, keys, and the one order in which a draw takes its entries."""

import hashlib
import hmac
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, islice
from operator import itemgetter

from app.draw.rules.lists import Entry

_SPAN = 1 << 256
_TICKETS = itemgetter(Entry._fields.index("tickets"))


def seed_before(seed: bytes) -> bytes:
    """The seed of the draw before: SHA-256("FD1-chain" ‖ seed).

    Args:
        seed: 32 bytes.
    """
    return hashlib.sha256(b"FD1-chain" + seed).digest()


def seed_of(last: bytes, chain: int, draw: int) -> bytes:
    """The seed of one draw, from the sealed last one; draw 0 is the anchor.

    Args:
        last: s_M, 32 bytes.
        chain: M.
        draw: 0 … M.
    """
    seed = last
    for _ in range(chain - draw):
        seed = seed_before(seed)
    return seed


def key_of(seed: bytes, entropy_line: bytes) -> bytes:
    """The key of a draw: HMAC-SHA256(seed, "FD1-key" ‖ SHA-256(entropy line)).

    Args:
        seed: s_i.
        entropy_line: the record's bytes without the newline.
    """
    return hmac.digest(seed, b"FD1-key" + hashlib.sha256(entropy_line).digest(), "sha256")


def order(key: bytes, tickets: Sequence[int]) -> Iterator[int]:
    """The places of the entries in the order the draw takes them, to the last.

    Args:
        key: K, 32 bytes.
        tickets: how many each entry holds, in list order.
    """
    if tickets.count(1) == len(tickets):
        yield from _shuffle(key, len(tickets))
        return
    ends = list(accumulate(tickets))
    taken: set[int] = set()
    for ticket in _shuffle(key, ends[-1]):
        owner = bisect_right(ends, ticket)
        if owner not in taken:
            taken.add(owner)
            yield owner


def _shuffle(key: bytes, n: int) -> Iterator[int]:
    """Partial Fisher–Yates over 0 … n−1 with a sparse swap table."""
    moved: dict[int, int] = {}
    sha, j = hashlib.sha256, 0
    for at in range(n):
        left = n - at
        limit = _SPAN - _SPAN % left
        while True:
            x = int.from_bytes(sha(key + j.to_bytes(8, "big")).digest(), "big")
            j += 1
            if x < limit:
                break
        chosen = at + x % left
        yield moved.get(chosen, chosen)
        moved[chosen] = moved.pop(at, at)


def first_of(key: bytes, pool: Sequence[Entry], count: int) -> tuple[str, ...]:
    """The numbers of the first winners; all of the pool if it holds fewer.

    Args:
        key: K.
        pool: in list order.
        count: how many were asked for.
    """
    places = islice(order(key, list(map(_TICKETS, pool))), min(count, len(pool)))
    return tuple(pool[place].number for place in places)


def next_of(key: bytes, pool: Sequence[Entry], won: Collection[str]) -> str | None:
    """The replacement: the first of the same order who has won nothing in any draw so far.

    Whoever stood in the order before it has won, so going on where it stopped comes to the same.

    Args:
        key: K of the draw whose prize is given up.
        pool: that draw's own pool.
        won: everybody who has won or replaced a winner in any draw so far.
    """
    for place in order(key, list(map(_TICKETS, pool))):
        if pool[place].number not in won:
            return pool[place].number
    return None
