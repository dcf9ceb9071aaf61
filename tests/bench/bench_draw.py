"""The draw at its largest, and whether its dice are fair.

python -m tests.bench.bench_draw [GUESTS]     fails above 3 s for a freeze, 200 ms for 500 winners, or an unfair draw

FD1 alone on 1,000,000 entries of one ticket; then the program's own verbs on an event file of GUESTS (100,000) who are
here and hold ten tickets each. The baseline of the same run is one SHA-256 of every line of the list. Uniformity:
1,000,000 draws of 1 of 100, orders of 4, pairs of unequal tickets, each against chi-square at p = 0.001.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import islice, permutations
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import insert

from app.draw.rules.lists import Entry, facts_of, lines_of
from app.draw.rules.order import first_of, order
from app.draw.rules.prizes import PrizePlan
from app.draw.rules.state import Source
from app.draw.service.draws import draw, give_entropy
from app.draw.service.evening import freeze
from app.draw.service.prizes import add_prizes
from app.draw.service.requests import request
from app.event.service.event import change_settings, the_event
from app.guests.service.list import issued
from app.signin.records.sign_ins import SignIn
from app.store.acts import Act
from app.store.database import Database, Transaction
from tests.bench.bench_signin import event_with

TICKETS, WINNERS = 1_000_000, 500
FREEZE_BAR, DRAW_BAR = 3.0, 0.2


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    began = perf_counter()
    return work(), perf_counter() - began


def rules() -> bool:
    entries = [Entry(f"A{n:07d}", 1, "") for n in range(1, TICKETS + 1)]
    lines = lines_of(entries)
    _, unit = timed(lambda: [sha256(line).digest() for line in lines])
    _, freezing = timed(lambda: facts_of(entries))
    winners, drawing = timed(lambda: first_of(bytes(32), entries, WINNERS))
    print(f"FD1 alone, {TICKETS:,} entries: baseline (a hash of every line) {unit:.2f} s")
    print(f"  list and root {freezing:.2f} s ({freezing / unit:.1f} x baseline, bar {FREEZE_BAR} s)")
    print(f"  {len(winners)} winners {drawing * 1000:.0f} ms (bar {DRAW_BAR * 1000:.0f})")
    return freezing <= FREEZE_BAR and drawing <= DRAW_BAR


def everybody_here(store: Database, companions: int) -> None:
    rows = [{"guest_id": one.guest.id} for one in issued(store)]

    def work(t: Transaction) -> int:
        common = {"at": t.now, "desk": "desk-1", "operator": "", "way": "typed", "companions": companions,
                  "proxy": "", "action_id": t.action_id}  # fmt: skip
        t.session.execute(insert(SignIn), [row | common for row in rows])
        return len(rows)

    store.perform(Act.new("desk-1"), "bench.here", int, work)
    settings = replace(the_event(store).settings, companions_draw=True)
    change_settings(store, Act.new("desk-1"), settings)


def verbs(folder: Path, guests: int) -> bool:
    store = event_with(folder, guests)
    each = TICKETS // guests
    everybody_here(store, each - 1)
    prize = add_prizes(store, Act.new("draw"), (PrizePlan("Third", "thing", WINNERS, WINNERS, 1),)).ids[0]
    frozen, freezing = timed(lambda: freeze(store, Act.new("draw")))
    _, asking = timed(lambda: request(store, Act.new("draw"), prize))
    source = (Source("20d10", "table 3"),)
    give_entropy(store, Act.new("draw"), "63454660390103169462", source, checked_by="notary")
    won, drawing = timed(lambda: draw(store, Act.new("draw")))
    print(f"the verbs on a file, {frozen.entries:,} guests with {frozen.tickets:,} tickets:")
    print(f"  freeze with its backup {freezing:.2f} s (bar {FREEZE_BAR} s), request {asking:.2f} s")
    print(
        f"  {len(won.winners)} winners, computed, stored and on disk {drawing * 1000:.0f} ms (bar {DRAW_BAR * 1000:.0f})"
    )
    store.close()
    return freezing <= FREEZE_BAR and drawing <= DRAW_BAR


def chi2(counts: Mapping[Any, int], expected: Mapping[Any, float]) -> float:
    return sum((counts.get(key, 0) - fair) ** 2 / fair for key, fair in expected.items())


def fairness(draws: int = 1_000_000) -> bool:
    keys = [sha256(b"bench%d" % n).digest() for n in range(draws)]
    firsts = Counter(next(order(key, [1] * 100)) for key in keys)
    four = keys[: draws // 4]
    orders = Counter(tuple(order(key, [1] * 4)) for key in four)
    tickets = [5, 1, 1, 3]
    pairs = Counter(tuple(islice(order(key, tickets), 2)) for key in four)
    fair = {
        (a, b): len(four) * tickets[a] / 10 * tickets[b] / (10 - tickets[a])
        for a, b in permutations(range(4), 2)
    }
    found = (
        (f"{draws:,} draws of 1 of 100", chi2(firsts, dict.fromkeys(range(100), draws / 100)), 148.2),
        (
            f"{len(four):,} orders of 4",
            chi2(orders, dict.fromkeys(permutations(range(4)), len(four) / 24)),
            49.7,
        ),
        (f"{len(four):,} pairs of unequal tickets", chi2(pairs, fair), 31.3),
    )
    for name, value, limit in found:
        print(f"{name}: chi-square {value:.1f} (limit {limit} at p = 0.001)")
    return all(value < limit for _, value, limit in found)


def main() -> int:
    guests = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        held = [rules(), verbs(Path(name), guests), fairness()]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
