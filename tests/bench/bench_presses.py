"""One press too many: 1,000 draws, each asked for again and again; exactly one result a draw.

python -m tests.bench.bench_presses [DRAWS]     fails at the first draw too many or too few

Every step of every draw is sent five times: twice under the same op_id, as a retry after a lost answer, and three times
as a press of its own. The clicker's key is held down and bounces 1,000 times; each hold may count once.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from json import loads
from pathlib import Path
from time import monotonic

from app.draw.records import evenings
from app.draw.rules.clicker import QUIET_MS, Clicker
from app.draw.service.awards import confirm
from app.draw.service.draws import draw, give_entropy, reveal
from app.draw.service.evening import freeze
from app.draw.service.requests import request
from app.event.service.event import name_event
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view
from tests.draw.hall import DICE, DIGITS, desk, offer, plan, seat

AN_EVENING = 250


def pressed(verb: Callable[[Act], object]) -> None:
    """Press: the answer is lost and asked for again, and impatient fingers press three times more."""
    first = desk()
    verb(first)
    verb(first)
    for _ in range(3):
        with suppress(KnownError):
            verb(desk())


def draws(store: Database, count: int) -> Counter[str]:
    """One evening of so many draws; a product's chain holds 256 seeds."""
    seat(store, range(1, count + 1))
    (prize,) = offer(store, plan("Third", count, 1))
    freeze(store, desk())
    for no in range(1, count + 1):
        pressed(lambda act: request(store, act, prize))
        pressed(lambda act: give_entropy(store, act, DIGITS, DICE, checked_by="notary"))
        pressed(lambda act: draw(store, act))
        pressed(lambda act: reveal(store, act))
        pressed(lambda act, no=no: confirm(store, act, no))
    lines = store.ask(lambda t: [loads(row.line) for row in evenings.lines(t, 1)])
    won = [number for line in lines if line["type"] == "result" for number in line["winners"]]
    assert len(won) == len(set(won)), "somebody was drawn twice"
    return Counter(line["type"] for line in lines)


def held(times: int) -> int:
    """How many presses count when a key is held, repeats and bounces."""
    dice, clicker, now, counted = random.Random(7), Clicker(), 0, 0
    for _ in range(times):
        now += QUIET_MS
        for event in range(dice.randint(1, 30)):
            clicker, counts = clicker.press(32, now, repeat=event > 0)
            counted += counts
            now += dice.randint(1, 30)
        clicker = clicker.release(32, now, repeat=False)
        for _ in range(dice.randint(0, 4)):  # the contact bounces
            now += dice.randint(0, 20)
            clicker, counts = clicker.press(32, now, repeat=False)
            counted += counts
            clicker = clicker.release(32, now, repeat=False)
    return counted


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    kinds, began = Counter[str](), monotonic()
    with tempfile.TemporaryDirectory() as name:
        for evening, at in enumerate(range(0, count, AN_EVENING)):
            store = Database.create(Path(name) / f"event-{evening}.fanfare")
            name_event(store, desk(), sample_view())
            kinds += draws(store, min(AN_EVENING, count - at))
            store.close()
    holds = held(1000)
    print(f"{count} draws, every step pressed five times, in {monotonic() - began:.0f} s: {dict(kinds)}")
    print(f"1,000 holds of the clicker's key: {holds} presses counted")
    right = kinds["request"] == kinds["entropy"] == kinds["result"] == count and holds == 1000
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
