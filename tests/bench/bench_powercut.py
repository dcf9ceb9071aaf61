"""Power cuts: `python -m tests.bench.bench_powercut [CUTS] [SEED]`.

The rows NORMAL and OFF are controls: they must lose, else the bench could not fail.
"""

import random
import sys
import tempfile
from pathlib import Path

from app.event.service.event import name_event
from app.store.acts import Act
from tests.bench.powercut import FULL, MODES, Tally, cut_once, template
from tests.conftest import sample_view


def main() -> int:
    cuts = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    held = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fresh = template(folder, lambda store: name_event(store, Act.new("desk-1"), sample_view()))
        for mode in MODES:
            dice, sum_ = random.Random(seed), Tally()
            for _ in range(cuts):
                sum_ += cut_once(fresh, mode, folder, dice, latest=1000)
            held &= (sum_.lost == 0 and sum_.corrupt == 0) if mode is FULL else sum_.lost > 0
            print(
                f"{mode.name:14}",
                *(f"{key} {value}" for key, value in vars(sum_).items()),
                sep="  ",
                flush=True,
            )
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
