"""kill -9 in the middle of the work: `python -m tests.bench.bench_kill9 [ROUNDS] [SEED]` (not on Windows).

Each round starts a process that works on a real file, kills it at a random moment, opens the file and
asks for every act: acknowledged ones must be there, in-doubt ones must answer as they did the first time.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from app.event.rules import Desk, Duty, Role
from app.event.service.event import name_event
from app.event.service.staff import add_staff, duties
from app.store.acts import Act
from app.store.checks import check_audit, is_whole
from app.store.database import Database
from tests.conftest import sample_view

DUTY = Duty("刘芳", "reception", "", "desk-1", "")


def _work(path: Path, out: int, first: int) -> None:
    store = Database.open(path)
    n = first
    while True:
        n += 1
        os.write(out, b"t%d\n" % n)
        add_staff(store, Act(f"op-{n}", f"desk-{n % 3}", ""), (DUTY,), (Desk("desk-1", Role.RECEPTION),))
        os.write(out, b"a%d\n" % n)


def _round(path: Path, first: int, dice: random.Random) -> tuple[list[int], int]:
    """Let a process work and kill it; answers what it acknowledged and what it tried last."""
    inside, outside = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _work(path, outside, first)
        finally:
            os._exit(1)
    os.close(outside)
    said = b""
    while b"a" not in said:
        said += os.read(inside, 65536)
    time.sleep(dice.random() * 0.06)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(inside, 65536):
        said += more
    os.close(inside)
    lines = said.decode().split()
    return [int(line[1:]) for line in lines if line[0] == "a"], max(int(line[1:]) for line in lines)


def _look(path: Path, acked: list[int], tried: int, before: int) -> Counter[str]:
    store = Database.open(path)
    found = check_audit(store)
    held = len(duties(store))
    in_doubt = held - before - len(acked)
    # the retry of what nobody was told of: it answers, and the fact is there once, done or done now
    answered = add_staff(store, Act(f"op-{tried}", f"desk-{tried % 3}", ""), (DUTY,), ())
    again = len(duties(store))
    expected = before + len(acked) + (tried not in acked)
    tally = Counter(
        rounds=1, acknowledged=len(acked), lost=max(-in_doubt, 0), in_doubt=max(in_doubt, 0),
        doubled=int(again > expected), unanswered=int(answered != 1 or again < expected),
        broken_chain=int(not found.whole), corrupt=int(not is_whole(store)),
    )  # fmt: skip
    store.close()
    return tally


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sum_: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "e.fanfare"
        store = Database.create(path)
        name_event(store, Act.new("desk-1"), replace(sample_view(), name="kill -9"))
        store.close()
        last = held = 0
        for _ in range(rounds):
            acked, tried = _round(path, last, dice)
            sum_.update(_look(path, acked, tried, held))
            last, held = tried, held + len(acked) + (tried not in acked)
    print(*(f"{key} {value}" for key, value in sum_.items()), sep="  ")
    return int(any(sum_[key] for key in ("lost", "doubled", "unanswered", "broken_chain", "corrupt")))


if __name__ == "__main__":
    sys.exit(main())
