import json
from collections import Counter
from collections.abc import Mapping
from itertools import islice, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.draw.rules.lines import canonical, code_of, digest, same_code
from app.draw.rules.lists import Entry, facts_of, in_order, pool_of, read_list, root_of
from app.draw.rules.order import first_of, key_of, next_of, order, seed_of
from app.draw.rules.verify import verify

DATA = Path(__file__).parent / "data"
VECTORS = json.loads((DATA / "vectors.json").read_text())
PROOF = (DATA / "example" / "proof.jsonl").read_bytes()
LIST = (DATA / "example" / "list-1.txt").read_bytes()
LINES = PROOF.splitlines()


def test_the_seed_chain_is_the_published_one() -> None:
    last = bytes.fromhex(VECTORS["chain"]["s_8"])
    assert seed_of(last, 8, 8) == last
    assert seed_of(last, 8, 1).hex() == VECTORS["chain"]["s_1"]
    assert seed_of(last, 8, 0).hex() == VECTORS["chain"]["s_0 (anchor)"]


def test_the_list_its_hash_and_its_root_are_the_published_ones() -> None:
    entries = read_list(LIST)
    file, facts = facts_of(in_order(reversed(entries)))
    assert file == LIST
    assert file.split(b"\n")[0].decode() == VECTORS["list-1.txt"]["first_line"]
    assert (facts.sha256, facts.root) == (VECTORS["list-1.txt"]["sha256"], VECTORS["list-1.txt"]["root"])
    assert (facts.entries, facts.tickets) == (12, 12)


def test_each_order_is_the_published_one() -> None:
    told = VECTORS["order, key of 32 zero bytes, one ticket each"]
    for n, first in ((12, 10), (1000, 5), (1_000_000, 5)):
        name = f"n={n}, first {first}"
        assert list(islice(order(bytes(32), [1] * n), first)) == told[name]
    weighted = VECTORS["order, key of 32 zero bytes, tickets 5 1 1 3 10"]
    assert list(order(bytes(32), [5, 1, 1, 3, 10])) == weighted


def test_each_draw_of_the_example_gives_the_published_key_code_and_winners() -> None:
    records = [json.loads(line) for line in LINES]
    entries = read_list(LIST)
    won: set[str] = set()
    for no in (1, 2, 3):
        at = next(k for k, r in enumerate(records) if r["type"] == "request" and r["i"] == no)
        told = VECTORS[f"draw {no}"]
        assert code_of(digest(LINES[at])) == told["request_code"]
        key = key_of(bytes.fromhex(records[at + 2]["seed"]), LINES[at + 1])
        assert key.hex() == told["key"]
        pool = pool_of(entries, records[at]["groups"], won)
        winners = first_of(key, pool, records[at]["count"])
        assert list(winners) == told["winners"]
        won.update(winners)
        if no == 1:
            assert next_of(key, pool, won) == VECTORS["forfeit 1"]["next"]
            won.add(VECTORS["forfeit 1"]["next"])


def test_the_example_verifies_with_both_codes() -> None:
    assert digest(LINES[0]) == VECTORS["genesis"]["sha256"]
    assert digest(LINES[-1]) == VECTORS["head"]["sha256"]
    verdict = verify(PROOF, {1: LIST}, VECTORS["genesis"]["code"], VECTORS["head"]["code"])
    assert verdict.holds, verdict.reason.in_english()
    assert (verdict.draws, verdict.closed, verdict.mode) == (3, True, "live")


def test_every_line_of_the_example_is_what_the_program_would_write() -> None:
    for line in LINES:
        assert canonical(json.loads(line)) == line


def test_a_code_may_be_typed_carelessly_but_not_wrongly() -> None:
    code = VECTORS["genesis"]["code"]
    assert same_code(code.lower().replace("-", " "), code)
    assert same_code(code.replace("1", "l").replace("0", "O"), code)
    assert not same_code(code[:-1] + "2", code)
    assert not same_code("", code)


def test_the_root_follows_rfc_6962_for_known_trees() -> None:
    # the reference vectors of Certificate Transparency
    leaves = [bytes.fromhex(h) for h in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    )]  # fmt: skip
    roots = {
        0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    }
    for n, root in roots.items():
        assert root_of(leaves[:n]) == root


KEYS = st.binary(min_size=32, max_size=32)
TICKETS = st.lists(st.integers(1, 9), max_size=40)


@given(KEYS, TICKETS)
def test_an_order_names_everybody_exactly_once(key: bytes, tickets: list[int]) -> None:
    assert sorted(order(key, tickets)) == list(range(len(tickets)))


@given(KEYS, TICKETS, st.integers(1, 50))
def test_fewer_entries_than_asked_means_all_of_them_and_never_a_refill(
    key: bytes, tickets: list[int], count: int
) -> None:
    pool = in_order(Entry(f"A{at:04}", n) for at, n in enumerate(tickets))
    winners = first_of(key, pool, count)
    assert len(winners) == len(set(winners)) == min(count, len(pool))


@given(KEYS, TICKETS.filter(bool), st.integers(1, 50), st.data())
def test_a_replacement_goes_on_where_the_sequence_stopped(
    key: bytes, tickets: list[int], count: int, data: st.DataObject
) -> None:
    pool = in_order(Entry(f"A{at:04}", n) for at, n in enumerate(tickets))
    everybody = first_of(key, pool, len(pool))
    won = set(everybody[:count]) | set(data.draw(st.lists(st.sampled_from(everybody))))
    told = next((number for number in everybody[count:] if number not in won), None)
    assert next_of(key, pool, won) == told


def test_whoever_watches_a_large_list_is_told_how_far_it_is_and_may_give_up() -> None:
    entries, told = [Entry(f"A{n:07d}", 1, "") for n in range(120_001)], list[tuple[int, int]]()
    watched = facts_of(entries, lambda done, total: told.append((done, total)))
    assert watched == facts_of(entries)
    assert told == sorted(told)
    assert told[0] == (0, 240_002)
    assert all(done <= total for done, total in told)

    def gives_up(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        facts_of(entries, gives_up)


def chi2(counts: Mapping[Any, int], expected: Mapping[Any, float]) -> float:
    return sum((counts.get(k, 0) - e) ** 2 / e for k, e in expected.items())


def test_draws_are_uniform() -> None:
    keys = [digest(str(n).encode()) for n in range(40_000)]
    firsts = Counter(next(order(bytes.fromhex(key), [1] * 100)) for key in keys)
    assert chi2(firsts, dict.fromkeys(range(100), 400.0)) < 148.2  # df 99, p = 0.001
    orders = Counter(tuple(order(bytes.fromhex(key), [1] * 4)) for key in keys[:24_000])
    assert chi2(orders, dict.fromkeys(permutations(range(4)), 1000.0)) < 49.7  # df 23
    tickets = [5, 1, 1, 3]
    pairs = Counter(tuple(islice(order(bytes.fromhex(key), tickets), 2)) for key in keys)
    fair = {(a, b): 40_000 * tickets[a] / 10 * tickets[b] / (10 - tickets[a])
            for a, b in permutations(range(4), 2)}  # fmt: skip
    assert chi2(pairs, fair) < 31.3  # df 11
