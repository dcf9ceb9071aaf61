"""The program's FD1 against one that was written from the page alone: the same bytes, over any evening."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.draw.records import evenings as rows
from app.draw.rules.lines import code_of
from app.draw.rules.lists import Entry
from app.draw.rules.order import order
from app.draw.rules.verify import verify
from app.draw.service.awards import forfeit
from app.draw.service.draws import draw, give_entropy, reveal, void
from app.draw.service.evening import close, freeze, renew_list
from app.draw.service.requests import request
from app.store.database import Database
from tests.draw import fd1
from tests.draw.hall import DICE, DIGITS, desk, leave, offer, plan, seat
from tests.draw.made import LAST, Evening
from tests.draw.test_verify import GROUPS, evenings

DATA = Path(__file__).parent / "data"
VECTORS = json.loads((DATA / "vectors.json").read_text())


def test_the_other_one_gives_the_published_vectors() -> None:
    proof, file = (
        (DATA / "example" / "proof.jsonl").read_bytes(),
        (DATA / "example" / "list-1.txt").read_bytes(),
    )
    last = bytes.fromhex(VECTORS["chain"]["s_8"])
    assert fd1.rebuilt(proof, {1: file}, last) == proof
    lines = proof.split(b"\n")
    assert fd1.code(fd1.sha(lines[0]).hex()) == VECTORS["genesis"]["code"]
    assert fd1.code(fd1.sha(lines[-2]).hex()) == VECTORS["head"]["code"]
    weighted = [fd1.Entrant(str(at), n, "") for at, n in enumerate([5, 1, 1, 3, 10])]
    told = VECTORS["order, key of 32 zero bytes, tickets 5 1 1 3 10"]
    assert [int(number) for number in fd1.whole_order(bytes(32), weighted)] == told


@given(evenings())
@settings(max_examples=150)
def test_both_write_the_same_bytes_over_any_evening(evening: Evening) -> None:
    assert fd1.rebuilt(evening.proof, evening.files, LAST) == evening.proof


@given(st.binary(min_size=32, max_size=32), st.lists(st.integers(1, 12), max_size=30))
def test_both_take_tickets_in_the_same_order(key: bytes, tickets: list[int]) -> None:
    entrants = [fd1.Entrant(str(at), n, "") for at, n in enumerate(tickets)]
    assert [int(number) for number in fd1.whole_order(key, entrants)] == list(order(key, tickets))


@given(st.binary(min_size=32, max_size=32))
def test_both_read_the_same_code(digest: bytes) -> None:
    assert fd1.code(digest.hex()) == code_of(digest.hex())


def kept(store: Database) -> tuple[bytes, dict[int, bytes]]:
    lines = store.ask(lambda t: [row.line for row in rows.lines(t, 1)])
    return "".join(f"{line}\n" for line in lines).encode(), store.ask(lambda t: rows.list_files(t, 1))


def test_what_the_verbs_write_is_what_the_page_asks_for(store: Database) -> None:
    """Groups in byte order, tickets, small pools, voids, late lists, forfeits of earlier draws, an undone guest."""
    for at, group in enumerate(["𠮷", "\uffee", "", "領導"]):  # UTF-16 would sort the first two the other way
        seat(store, range(10 * at + 1, 10 * at + 8), group or "媒体")
    some = plan("A", 3, groups=("𠮷", "\uffee"))
    prizes = offer(store, some, plan("B", 40, 30, position=2), plan("C", 5, position=3, exclude_won=False))
    freeze(store, desk(), last_seed=LAST, chain=8)
    request(store, desk(), prizes[0])
    give_entropy(store, desk(), DIGITS, DICE)
    first, *_ = draw(store, desk()).winners
    reveal(store, desk())
    request(store, desk(), prizes[1])
    void(store, desk(), "a die fell", "notary")
    seat(store, range(50, 53))
    renew_list(store, desk())
    request(store, desk(), prizes[1])
    leave(store, "A0052")
    give_entropy(store, desk(), "ab" * 32, (fd1_beacon(),))
    draw(store, desk())
    reveal(store, desk())
    forfeit(store, desk(), 1, first, "absent", "notary")
    renew_list(store, desk())
    request(store, desk(), prizes[2])
    give_entropy(store, desk(), DIGITS, DICE)
    void(store, desk(), "the projector went dark", "notary")
    request(store, desk(), prizes[2])
    give_entropy(store, desk(), f"{DIGITS} {'cd' * 32}", (*DICE, fd1_beacon()))
    draw(store, desk())
    reveal(store, desk())
    close(store, desk())
    proof, files = kept(store)
    assert fd1.rebuilt(proof, files, LAST) == proof
    verdict = verify(proof, files)
    assert verdict.holds, verdict.reason.in_english()
    told = [json.loads(line) for line in proof.splitlines()]
    assert told[1]["groups"] == ["\uffee", "𠮷"]
    assert sum(record["type"] == "forfeit" for record in told) >= 2


def fd1_beacon() -> Any:
    from app.draw.rules.state import Source

    return Source("beacon", "drand 4711, table 8")


def test_groups_are_asked_for_in_the_order_of_their_bytes() -> None:
    evening = Evening([Entry(f"A{at}", 1, group) for at, group in enumerate(GROUPS)])
    evening.request("x", 2, sorted(GROUPS, key=str.encode))
    evening.void()
    assert fd1.rebuilt(evening.proof, evening.files, LAST) == evening.proof
    assert verify(evening.proof, evening.files).holds
