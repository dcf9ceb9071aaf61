"""Honest evenings for the tests: a proof written from a plan, without the program's own verbs."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.draw.rules.lines import FIRST_PREV, canonical, code_of, digest
from app.draw.rules.lists import Entry, facts_of, hash_of, in_order, pool_of
from app.draw.rules.order import first_of, key_of, next_of, seed_of

LAST = bytes(range(32))


@dataclass
class Evening:
    """Writes an honest proof step by step."""

    entries: Sequence[Entry]
    chain: int = 8
    mode: str = "live"
    event: str = "Test vector"
    lines: list[bytes] = field(default_factory=list[bytes])
    files: dict[int, bytes] = field(default_factory=dict[int, bytes])
    draws: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    won: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        anchor = seed_of(LAST, self.chain, 0).hex()
        self.write("genesis", v="FD1", mode=self.mode, event=self.event, time="2026-01-01T20:00:00+08:00",
                   anchor=anchor, chain=self.chain, **self._listed())  # fmt: skip

    def write(self, kind: str, **fields: object) -> None:
        prev = digest(self.lines[-1]) if self.lines else FIRST_PREV
        self.lines.append(canonical({"type": kind, "prev": prev, **fields}))

    def _listed(self) -> dict[str, object]:
        self.entries = in_order(self.entries)
        file, facts = facts_of(self.entries)
        no = len(self.files) + 1
        self.files[no] = file
        return {"list": no, "list_sha256": facts.sha256, "list_root": facts.root,
                "entries": facts.entries, "tickets": facts.tickets}  # fmt: skip

    def renew(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.write("list", time="2026-01-01T20:30:00+08:00", **self._listed())

    def request(
        self, prize: str, count: int, groups: list[str] | None = None, *, exclude_won: bool = True
    ) -> None:
        pool = pool_of(self.entries, groups, self.won if exclude_won else ())
        self.draws.append({"pool": pool, "count": count, "entropy": None, "held": []})
        self.write("request", i=len(self.draws), prize=prize, count=count, groups=groups, exclude_won=exclude_won,
                   list=len(self.files), pool=len(pool), pool_sha256=hash_of(pool),
                   time="2026-01-01T20:10:00+08:00")  # fmt: skip

    def entropy(
        self, value: str, kind: str = "20d10", by: str = "tables 3,7,12,18", *more: tuple[str, str]
    ) -> None:
        sources = [{"kind": kind, "by": by}, *({"kind": other, "by": whose} for other, whose in more)]
        self.write("entropy", i=len(self.draws), sources=sources, value=value)
        self.draws[-1]["entropy"] = self.lines[-1]

    def _outcome(self) -> dict[str, Any]:
        draw, no = self.draws[-1], len(self.draws)
        seed = seed_of(LAST, self.chain, no)
        winners: tuple[str, ...] = ()
        if draw["entropy"] is not None:
            draw["key"] = key_of(seed, draw["entropy"])
            winners = first_of(draw["key"], draw["pool"], draw["count"])
        return {"i": no, "seed": seed.hex(), "winners": list(winners)}

    def result(self) -> list[str]:
        outcome = self._outcome()
        self.write("result", **outcome)
        self.draws[-1]["held"] = list(outcome["winners"])
        self.won.update(outcome["winners"])
        return outcome["winners"]

    def void(self) -> None:
        self.write("void", reason="a die fell off the table", witness="notary", **self._outcome())

    def forfeit(self, i: int, number: str) -> str | None:
        draw = self.draws[i - 1]
        after = next_of(draw["key"], draw["pool"], self.won)
        self.write(
            "forfeit", i=i, number=number, reason="absent, called three times", witness="notary", next=after
        )
        draw["held"].remove(number)
        if after is not None:
            draw["held"].append(after)
            self.won.add(after)
        return after

    def close(self) -> None:
        self.write("close", used=len(self.draws), time="2026-01-01T21:00:00+08:00")

    @property
    def proof(self) -> bytes:
        return b"".join(line + b"\n" for line in self.lines)

    @property
    def codes(self) -> tuple[str, str]:
        return code_of(digest(self.lines[0])), code_of(digest(self.lines[-1]))


def chained_again(records: Sequence[dict[str, Any]]) -> bytes:
    """The records with every prev made to fit: what a forger would hand in."""
    prev, lines = FIRST_PREV, b""
    for record in records:
        line = json.dumps({**record, "prev": prev}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        prev = hashlib.sha256(line.encode()).hexdigest()
        lines += line.encode() + b"\n"
    return lines
