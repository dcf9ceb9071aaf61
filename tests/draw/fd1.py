"""FD1 once more, written from its page alone and sharing nothing with the program: plain, slow, and easy to read.

`rebuilt` takes a proof apart, keeps only what people chose (prize, count, digits, reasons, who is absent), computes
everything else again from the last seed and the list files, and writes the lines anew. They must be the same bytes.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def written(record: dict[str, Any]) -> bytes:
    """Keys sorted, separators , and :, nothing escaped that need not be."""
    names = sorted(record, key=str.encode)
    inside = ",".join(f"{json.dumps(name)}:{_value(record[name])}" for name in names)
    return ("{" + inside + "}").encode()


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return written(value).decode()
    if isinstance(value, list):
        return "[" + ",".join(map(_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def code(digest: str) -> str:
    bits = bin(int(digest, 16))[2:].zfill(256)[:80]
    letters = [CROCKFORD[int(bits[at : at + 5], 2)] for at in range(0, 80, 5)]
    return "-".join("".join(letters[at : at + 4]) for at in (0, 4, 8, 12))


def tree(leaves: list[bytes]) -> bytes:
    """RFC 6962, 2.1: split at the largest power of two below n."""
    if not leaves:
        return sha()
    if len(leaves) == 1:
        return sha(b"\x00", leaves[0])
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha(b"\x01", tree(leaves[:half]), tree(leaves[half:]))


@dataclass
class Entrant:
    number: str
    tickets: int
    group: str

    @property
    def line(self) -> bytes:
        return f"{self.number}\t{self.tickets}\t{self.group}".encode()


def listed(file: bytes) -> list[Entrant]:
    rows = [line.split("\t") for line in file.decode().split("\n")[:-1]]
    return [Entrant(number, int(tickets), group) for number, tickets, group in rows]


def as_file(entrants: list[Entrant]) -> bytes:
    return b"".join(one.line + b"\n" for one in sorted(entrants, key=lambda one: one.number.encode()))


def whole_order(key: bytes, entrants: list[Entrant]) -> list[str]:
    """Everybody, by a Fisher-Yates over a real list of tickets that is carried through to its end."""
    tickets = [one.number for one in entrants for _ in range(one.tickets)]
    j, order = 0, list[str]()
    for at in range(len(tickets)):
        n = len(tickets) - at
        while True:
            x = int.from_bytes(sha(key, j.to_bytes(8, "big")), "big")
            j += 1
            if x < 2**256 - 2**256 % n:
                break
        other = at + x % n
        tickets[at], tickets[other] = tickets[other], tickets[at]
        if tickets[at] not in order:
            order.append(tickets[at])
    return order


@dataclass
class Drawn:
    pool: list[Entrant]
    count: int
    entropy: bytes = b""
    order: list[str] = field(default_factory=list[str])
    used: int = 0  # how far the sequence of this draw has been read


class Again:
    """The evening again."""

    def __init__(self, last_seed: bytes, files: Mapping[int, bytes]) -> None:
        self.last_seed, self.files = last_seed, files
        self.lines, self.draws, self.won = list[bytes](), list[Drawn](), set[str]()
        self.list_no, self.chain = 0, 0

    def seed(self, i: int) -> bytes:
        seed = self.last_seed
        for _ in range(self.chain - i):
            seed = sha(b"FD1-chain", seed)
        return seed

    def write(self, kind: str, **fields: Any) -> None:
        prev = sha(self.lines[-1]).hex() if self.lines else "0" * 64
        self.lines.append(written({"type": kind, "prev": prev, **fields}))

    def the_list(self) -> dict[str, Any]:
        self.list_no += 1
        file = self.files[self.list_no]
        entrants = listed(file)
        assert as_file(entrants) == file
        assert len({one.number for one in entrants}) == len(entrants)
        return {
            "list": self.list_no, "list_sha256": sha(file).hex(), "entries": len(entrants),
            "list_root": tree([one.line for one in entrants]).hex(), "tickets": sum(one.tickets for one in entrants),
        }  # fmt: skip

    def genesis(self, told: dict[str, Any]) -> None:
        self.chain = told["chain"]
        kept = {name: told[name] for name in ("mode", "event", "time", "chain")}
        self.write("genesis", v="FD1", anchor=self.seed(0).hex(), **kept, **self.the_list())

    def list(self, told: dict[str, Any]) -> None:
        self.write("list", time=told["time"], **self.the_list())

    def request(self, told: dict[str, Any]) -> None:
        pool = [
            one
            for one in listed(self.files[self.list_no])
            if (told["groups"] is None or one.group in told["groups"])
            and not (told["exclude_won"] and one.number in self.won)
        ]
        self.draws.append(Drawn(pool, told["count"]))
        groups = told["groups"] and sorted(told["groups"], key=str.encode)
        kept = {name: told[name] for name in ("prize", "count", "exclude_won", "time")}
        self.write("request", i=len(self.draws), groups=groups, list=self.list_no, pool=len(pool),
                   pool_sha256=sha(as_file(pool)).hex(), **kept)  # fmt: skip

    def entropy(self, told: dict[str, Any]) -> None:
        self.write("entropy", i=len(self.draws), sources=told["sources"], value=told["value"])
        self.draws[-1].entropy = self.lines[-1]

    def outcome(self) -> dict[str, Any]:
        drawn, i = self.draws[-1], len(self.draws)
        if drawn.entropy:
            key = hmac.new(self.seed(i), b"FD1-key" + sha(drawn.entropy), hashlib.sha256).digest()
            drawn.order = whole_order(key, drawn.pool)
            drawn.used = min(drawn.count, len(drawn.order))
        return {"i": i, "seed": self.seed(i).hex(), "winners": drawn.order[: drawn.used]}

    def result(self, _told: dict[str, Any]) -> None:
        told = self.outcome()
        self.won |= set(told["winners"])
        self.write("result", **told)

    def void(self, told: dict[str, Any]) -> None:
        self.write("void", reason=told["reason"], witness=told["witness"], **self.outcome())

    def forfeit(self, told: dict[str, Any]) -> None:
        drawn = self.draws[told["i"] - 1]
        while drawn.used < len(drawn.order) and drawn.order[drawn.used] in self.won:
            drawn.used += 1
        after = drawn.order[drawn.used] if drawn.used < len(drawn.order) else None
        self.won |= {after} - {None}
        kept = {name: told[name] for name in ("i", "number", "reason", "witness")}
        self.write("forfeit", next=after, **kept)

    def close(self, told: dict[str, Any]) -> None:
        self.write("close", used=len(self.draws), time=told["time"])


def rebuilt(proof: bytes, files: Mapping[int, bytes], last_seed: bytes) -> bytes:
    """The proof written anew from what people chose; other bytes than the proof's own mean that it does not hold."""
    again = Again(last_seed, files)
    for line in proof.split(b"\n")[:-1]:
        told = json.loads(line)
        getattr(again, told["type"])(told)
    return b"".join(line + b"\n" for line in again.lines)
