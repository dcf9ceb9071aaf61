"""The evening again, line by line: every record is checked against all that came before it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from app.draw.rules.fields import Record, read_record
from app.draw.rules.lines import FIRST_PREV, code_of, digest
from app.draw.rules.lists import Entry, ListFacts, hash_of, lines_of, pool_of, read_list, root_of, tickets_of
from app.draw.rules.order import first_of, key_of, next_of, seed_before
from app.draw.rules.reasons import Refused, require, say


@dataclass
class Drawing:
    """One draw while it is replayed."""

    code: str
    count: int
    pool: tuple[Entry, ...]
    entropy: bytes | None = None
    audience: bool = True
    key: bytes | None = None
    holders: set[str] = field(default_factory=set[str])


@dataclass
class Replay:
    """What is known after the lines read so far.

    Args:
        files: the list files by their number.
    """

    files: Mapping[int, bytes]
    mode: str = ""
    chain: int = 0
    seed: bytes = b""
    prev: str = FIRST_PREV
    genesis: str = ""
    list_no: int = 0
    entries: tuple[Entry, ...] = ()
    draws: list[Drawing] = field(default_factory=list[Drawing])
    open: bool = False
    closed: bool = False
    won: set[str] = field(default_factory=set[str])

    def take(self, line: bytes) -> None:
        """Read the next line.

        Args:
            line: without its newline.

        Raises:
            Refused: the line does not hold.
        """
        record = read_record(line)
        kind = str(record["type"])
        require(not self.closed, say("it stands after the close"))
        first = self.prev == FIRST_PREV
        require(first or kind != "genesis", say("a second genesis"))
        require(not first or kind == "genesis", say("the first line is not the genesis"))
        require(record["prev"] == self.prev, say("it does not follow from the line before it"))
        self._CHECKS[kind](self, record, line)
        self.prev = digest(line)
        self.genesis = self.genesis or self.prev

    def _genesis(self, record: Record, line: bytes) -> None:
        del line
        require(record["v"] == "FD1", say("its protocol is not FD1"))
        require(record["mode"] in {"live", "rehearsal"}, say("its mode is neither live nor rehearsal"))
        self.mode, self.chain = record["mode"], record["chain"]
        self.seed = bytes.fromhex(record["anchor"])
        self._take_list(record)

    def _list(self, record: Record, line: bytes) -> None:
        del line
        require(not self.open, say("a new list came in the middle of a draw"))
        self._take_list(record)

    def _take_list(self, record: Record) -> None:
        no = self.list_no + 1
        require(record["list"] == no, say("its list is not number {no}", no=no))
        file = self.files.get(no)
        if file is None:
            raise Refused(say("list-{no}.txt is missing", no=no))
        require(
            hashlib.sha256(file).hexdigest() == record["list_sha256"],
            say("list-{no}.txt is not the list that was frozen", no=no),
        )
        self.entries = read_list(file)
        root, tickets = root_of(lines_of(self.entries)), tickets_of(self.entries)
        found = ListFacts(record["list_sha256"], root, len(self.entries), tickets)
        require(record["list_root"] == found.root, say("the root of list-{no}.txt is another", no=no))
        require(
            record["entries"] == found.entries, say("list-{no}.txt has {n} entries", no=no, n=found.entries)
        )
        require(
            record["tickets"] == found.tickets, say("list-{no}.txt has {n} tickets", no=no, n=found.tickets)
        )
        self.list_no = no

    def _request(self, record: Record, line: bytes) -> None:
        require(not self.open, say("the draw before it has no result"))
        no = len(self.draws) + 1
        require(record["i"] == no, say("its draw is not number {no}", no=no))
        require(no <= self.chain, say("there are only {chain} seeds", chain=self.chain))
        require(record["list"] == self.list_no, say("the newest list is number {no}", no=self.list_no))
        pool = pool_of(self.entries, record["groups"], self.won if record["exclude_won"] else ())
        require(record["pool"] == len(pool), say("{n} entries may win", n=len(pool)))
        require(record["pool_sha256"] == hash_of(pool), say("other entries may win than it says"))
        self.draws.append(Drawing(code_of(digest(line)), record["count"], pool))
        self.open = True

    def _entropy(self, record: Record, line: bytes) -> None:
        draw = self._open_draw(record)
        require(draw.entropy is None, say("the draw has its digits already"))
        draw.entropy = line
        draw.audience = any(source["kind"] != "quick" for source in record["sources"])

    def _result(self, record: Record, line: bytes) -> None:
        del line
        draw = self._open_draw(record)
        if draw.entropy is None:
            raise Refused(say("a result without digits from the audience"))
        self._reveal(draw, record)
        draw.holders = set(record["winners"])
        self.won |= draw.holders

    def _void(self, record: Record, line: bytes) -> None:
        del line
        self._reveal(self._open_draw(record), record)
        self.draws[-1].key = None

    def _open_draw(self, record: Record) -> Drawing:
        require(self.open, say("no draw is open"))
        require(record["i"] == len(self.draws), say("its draw is not number {no}", no=len(self.draws)))
        return self.draws[-1]

    def _reveal(self, draw: Drawing, record: Record) -> None:
        seed = bytes.fromhex(record["seed"])
        require(seed_before(seed) == self.seed, say("its seed does not lead to the opening code"))
        winners: tuple[str, ...] = ()
        if draw.entropy is not None:
            draw.key = key_of(seed, draw.entropy)
            winners = first_of(draw.key, draw.pool, draw.count)
        require(
            record["winners"] == list(winners),
            say("seed and digits give these winners: {winners}", winners=", ".join(winners[:10]) or "–"),
        )
        self.seed, self.open = seed, False

    def _forfeit(self, record: Record, line: bytes) -> None:
        del line
        require(record["i"] <= len(self.draws), say("draw {no} has not been drawn", no=record["i"]))
        draw = self.draws[int(record["i"]) - 1]
        if draw.key is None:
            raise Refused(say("draw {no} has no winners", no=record["i"]))
        number = record["number"]
        require(
            number in draw.holders, say("{number} holds no prize of draw {no}", number=number, no=record["i"])
        )
        after = next_of(draw.key, draw.pool, self.won)
        require(record["next"] == after, say("the next in line is {number}", number=after or "–"))
        draw.holders.remove(number)
        if after is not None:
            draw.holders.add(after)
            self.won.add(after)

    def _close(self, record: Record, line: bytes) -> None:
        del line
        require(not self.open, say("a draw is still open"))
        require(record["used"] == len(self.draws), say("{n} draws were made", n=len(self.draws)))
        self.closed = True

    _CHECKS: ClassVar = {
        "genesis": _genesis, "list": _list, "request": _request, "entropy": _entropy,
        "result": _result, "void": _void, "forfeit": _forfeit, "close": _close,
    }  # fmt: skip
