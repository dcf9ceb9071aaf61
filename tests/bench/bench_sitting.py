"""What 3,000 sign-ins in one sitting do to the memory, through the real Reception page.

    python -m tests.bench.bench_sitting [SIGN_INS] [GUESTS]

Most guests are scanned; every tenth is found by typing and picked, every tenth comes a second time. Measured after a
warm-up of 300 and then ten times, rubbish collected; fails if the last figure lies more than 20 MB above the first.
"""

import gc
import json
import os
import sys
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.signin.rules.outcome import Outcome, Way
from tests.bench.bench_card import Bench
from tests.bench.bench_signin import event_with
from tests.signin.guestlist import code_of

BAR_GROWN_MB = 20.0
WARM = 300
SAMPLES = 10


def memory_mb() -> dict[str, float]:
    """What the program holds now: resident, and its proportional share."""
    gc.collect()
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
    held = {line.split(":")[0]: int(line.split()[1]) / 1000 for line in lines}
    return {"rss": round(held["Rss"], 1), "pss": round(held["Pss"], 1)}


def serve(bench: Bench, k: int) -> None:
    """One guest at the desk, in one of the ways in which guests come."""
    page = bench.page
    if k % 10 == 3:
        number = f"A{k + 1:06d}"
        page.search.setFocus()
        for at in range(len(number)):
            page.search.setText(number[: at + 1])
        bench.until(lambda: page.choice is not None and page.choice.query == number)
        assert page.choice is not None
        page.clerk.pick(page.choice.cards[0].id)
        bench.until(lambda: page.answer is not None and page.answer.outcome is Outcome.SIGNED_IN)
        return
    bench.welcome(partial(page.clerk.hear, code_of(k), Way.CAMERA))
    if k % 10 == 7:
        page.clerk.hear(code_of(k), Way.WEDGE)
        bench.until(lambda: page.answer is not None and page.answer.outcome is Outcome.ALREADY_SIGNED_IN)


def main() -> int:
    sign_ins, guests = (
        int(sys.argv[k]) if sys.argv[k:] else default for k, default in ((1, 3000), (2, 10_000))
    )
    with tempfile.TemporaryDirectory() as name:
        event_with(Path(name), guests).close()
        bench = Bench(Path(name) / "bench.fanfare")
        try:
            for k in range(WARM):
                serve(bench, k)
            samples = [memory_mb()]
            for part in range(SAMPLES):
                for k in range(sign_ins // SAMPLES):
                    serve(bench, WARM + part * (sign_ins // SAMPLES) + k)
                samples.append(memory_mb())
        finally:
            bench.close()
    grown = {kind: round(samples[-1][kind] - samples[0][kind], 1) for kind in ("rss", "pss")}
    result = {
        "sign_ins": sign_ins, "grown_mb": grown, "bar_mb": BAR_GROWN_MB, "rss_mb": [one["rss"] for one in samples],
        "load": round(os.getloadavg()[0], 1),
    }  # fmt: skip
    sys.stdout.write(json.dumps(result) + "\n")
    return int(max(grown.values()) > BAR_GROWN_MB)


if __name__ == "__main__":
    sys.exit(main())
