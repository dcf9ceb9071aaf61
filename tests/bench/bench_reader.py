"""How much the reader reads, how fast, and whether it ever reads what is not there.

    python -m tests.bench.bench_reader [FRAMES_WITH_MANIFEST]

Without a folder it makes 120 frames of its own, within and beyond what a camera can show.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import cv2
import numpy as np

from app.devices.reader import Frame, Reader
from app.guests.rules.codes import new_code
from tests.devices.pictures import reception


@dataclass(frozen=True)
class Shown:
    frame: Frame
    texts: tuple[str, ...]


def made(count: int = 120) -> list[Shown]:
    dice = np.random.default_rng(20261)
    shown: list[Shown] = []
    for k in range(count):
        text = new_code("K7M", dice.bytes(15))
        frame = reception(
            text, k, module=dice.uniform(1.2, 6), tilt=dice.uniform(0, 0.4), blur=dice.uniform(0.3, 2.2),
            noise=dice.uniform(1, 20), light=dice.uniform(0.1, 1), angle=dice.uniform(-180, 180),
        )  # fmt: skip
        shown.append(Shown(frame, (text,)))
    return shown


def loaded(folder: Path) -> list[Shown]:
    rows = [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    return [
        Shown(np.asarray(cv2.imread(str(folder / row["file"])), dtype=np.uint8), tuple(row["texts"]))
        for row in rows
    ]


def measure(shown: list[Shown]) -> dict[str, object]:
    cv2.setNumThreads(1)
    reader = Reader()
    reader.every_pass(shown[0].frame)
    first: list[float] = []
    whole: list[float] = []
    right = {"first": 0, "both": 0}
    wrong = 0
    for one in shown:
        began = process_time()
        read = reader.first_pass(one.frame)
        first.append((process_time() - began) * 1000)
        right["first"] += any(found.text in one.texts for found in read)
        read = read or reader.second_pass(one.frame)
        whole.append((process_time() - began) * 1000)
        right["both"] += any(found.text in one.texts for found in read)
        wrong += any(found.text not in one.texts for found in read)
    with_code = sum(bool(one.texts) for one in shown)
    return {
        "frames": len(shown), "readers": reader.engines, "wrong": wrong,
        "recall_first_%": round(100 * right["first"] / with_code, 1), "recall_both_%": round(100 * right["both"] / with_code, 1),
        "first_p50_ms": round(float(np.percentile(first, 50)), 2), "first_p95_ms": round(float(np.percentile(first, 95)), 2),
        "both_p50_ms": round(float(np.percentile(whole, 50)), 2), "both_p95_ms": round(float(np.percentile(whole, 95)), 2),
    }  # fmt: skip


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    result = measure(loaded(folder) if folder else made())
    sys.stdout.write(json.dumps(result) + "\n")
    sys.exit(0 if result["wrong"] == 0 else 1)
