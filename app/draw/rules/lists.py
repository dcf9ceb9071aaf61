"""The lists of a draw: entries, their file, its hash and its tree."""

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from operator import lt
from typing import NamedTuple

from app.draw.rules.reasons import Refused, require, say

# an order is walked ticket by ticket, so more of them would keep whoever checks it waiting for ever
MOST_EACH, MOST_TICKETS = 1_000, 1_000_000
# a number and a group hold no control characters, a count of tickets has no leading zero
_LINE = re.compile("([^\x00-\x1f\x7f]+)\t([1-9][0-9]{0,14})\t([^\x00-\x1f\x7f]*)")


class Entry(NamedTuple):
    """One who may win.

    Args:
        number: the invitation number; unique in a list.
        tickets: how many tickets it holds, at least 1.
        group: the category, "" for none.
    """

    number: str
    tickets: int = 1
    group: str = ""


class ListFacts(NamedTuple):
    """What a record says of a list."""

    sha256: str
    root: str
    entries: int
    tickets: int


Watch = Callable[[int, int], None]
_PIECE = 50_000  # lines between two looks at whoever watches


def unwatched(_done: int, _total: int) -> None:
    """Nobody watches."""


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries as a list holds them: by the bytes of the number.

    Args:
        entries: in any order.
    """
    return tuple(sorted(entries, key=lambda entry: entry.number.encode()))


def lines_of(entries: Iterable[Entry]) -> list[bytes]:
    """The lines of a list without their line feeds.

    Args:
        entries: in the order of the list.
    """
    return [f"{number}\t{tickets}\t{group}".encode() for number, tickets, group in entries]


def file_of(lines: Sequence[bytes]) -> bytes:
    """The bytes of a list file.

    Args:
        lines: without line feeds.
    """
    return b"\n".join(lines) + b"\n" if lines else b""


def root_of(lines: Sequence[bytes], watch: Watch = unwatched) -> str:
    """The root of the tree of RFC 6962 over the lines.

    Args:
        lines: without line feeds.
        watch: told how many of the tree's nodes are done, and how many there are; may raise to give up.
    """
    sha = hashlib.sha256
    if not lines:
        return sha(b"").hexdigest()
    level: list[bytes] = []
    for at in range(0, len(lines), _PIECE):
        watch(at, 2 * len(lines))
        level += [sha(b"\x00" + line).digest() for line in lines[at : at + _PIECE]]
    while len(level) > 1:
        watch(2 * len(lines) - len(level), 2 * len(lines))
        pairs = zip(level[::2], level[1::2], strict=False)
        above = [sha(b"\x01" + left + right).digest() for left, right in pairs]
        if len(level) % 2:
            above.append(level[-1])
        level = above
    return level[0].hex()


def facts_of(entries: Sequence[Entry], watch: Watch = unwatched) -> tuple[bytes, ListFacts]:
    """The file of a list and what a record says of it.

    Args:
        entries: in the order of the list.
        watch: as of root_of.
    """
    lines = lines_of(entries)
    file = file_of(lines)
    root = root_of(lines, watch)
    return file, ListFacts(hashlib.sha256(file).hexdigest(), root, len(lines), tickets_of(entries))


def tickets_of(entries: Iterable[Entry]) -> int:
    """How many tickets entries hold together.

    Args:
        entries: in any order.
    """
    return sum(entry.tickets for entry in entries)


def hash_of(entries: Iterable[Entry]) -> str:
    """The hash of entries written as a list file.

    Args:
        entries: in the order of the list.
    """
    return hashlib.sha256(file_of(lines_of(entries))).hexdigest()


def pool_of(
    entries: Sequence[Entry], groups: Sequence[str] | None, won: Collection[str]
) -> tuple[Entry, ...]:
    """Who may win a draw.

    Args:
        entries: the newest list.
        groups: the groups asked for; None for all.
        won: the numbers that stay out.
    """
    asked = None if groups is None else frozenset(groups)
    out = frozenset(won)
    if asked is None and not out:
        return tuple(entries)
    return tuple(e for e in entries if (asked is None or e.group in asked) and e.number not in out)


def read_list(file: bytes) -> tuple[Entry, ...]:
    """The entries of a list file, strictly.

    Args:
        file: its bytes.

    Raises:
        Refused: a line is not as FD1 writes it, or holds more tickets than a list may.
    """
    if not file:
        return ()
    require(file.endswith(b"\n"), say("the last line of the list is cut off"))
    try:
        lines = file.decode()[:-1].split("\n")
    except UnicodeDecodeError as fault:
        raise Refused(say("the list is not UTF-8 text")) from fault
    entries = tuple(_entry(at, line) for at, line in enumerate(lines, 1))
    numbers = [entry.number for entry in entries]
    if not all(map(lt, numbers, numbers[1:])):  # code points sort as their UTF-8 bytes do
        raise Refused(say("line {at} of the list is out of order or twice", at=_first_out_of_order(numbers)))
    tickets = tickets_of(entries)
    require(
        tickets <= MOST_TICKETS,
        say("the list has {n} tickets; {most} is the most", n=tickets, most=MOST_TICKETS),
    )
    return entries


def _entry(at: int, line: str) -> Entry:
    found = _LINE.fullmatch(line)
    if found is None:
        raise Refused(say("line {at} of the list is not number, tickets, group", at=at))
    number, tickets, group = found.groups()
    require(
        int(tickets) <= MOST_EACH,
        say("line {at} of the list has {n} tickets; {most} is the most", at=at, n=tickets, most=MOST_EACH),
    )
    return Entry(number, int(tickets), group)


def _first_out_of_order(numbers: Sequence[str]) -> int:
    return next(at for at in range(1, len(numbers)) if numbers[at] <= numbers[at - 1]) + 1
