"""How much the reader reads, how fast, and whether it ever reads what is not there.

    python -m tests.bench.bench_reader [--count N] [FOLDER_WITH_MANIFEST]

It makes N frames inside the envelope (2.5 pixels a module, motion up to 6 and defocus up to 3 pixels, no glare, nothing
covered) and N/15 of every difficulty beyond it, at 720p and 1080p, all from a seed; with a folder it reads that too
(manifest.jsonl, one {"file", "texts", "category"} a line). zxing-cpp alone and pyzbar alone read the same frames in the
same run. Times are of the processor, in one thread. It fails when a bar is missed.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

import cv2
import numpy as np

from app.devices.reader import Reader, Reading
from tests.bench.reader_frames import Shown, beyond, envelope

SEED = 20261126
ENVELOPE, FOLDER, FIRST_MS = 98.0, 70.0, 11.0
Read = Callable[[object], "tuple[Reading, ...] | list[Reading]"]


class Tally:
    """What one way of reading made of one set of frames."""

    def __init__(self) -> None:
        self.frames = self.right = self.wrong = 0
        self.times: list[float] = []

    def add(self, texts: list[str], shown: Shown, seconds: float) -> None:
        self.frames += bool(shown.texts)
        self.right += any(text in shown.texts for text in texts)
        self.wrong += any(text not in shown.texts for text in texts)
        self.times.append(seconds * 1000)

    @property
    def recall(self) -> float:
        return round(100 * self.right / max(1, self.frames), 1)

    def line(self) -> dict[str, float]:
        p50, p95 = np.percentile(self.times, [50, 95])
        return {
            "recall_%": self.recall,
            "wrong": self.wrong,
            "p50_ms": round(float(p50), 1),
            "p95_ms": round(float(p95), 1),
        }


def loaded(folder: Path) -> Iterator[Shown]:
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        frame = np.asarray(cv2.imread(str(folder / row["file"])), dtype=np.uint8)
        yield Shown(frame, tuple(row["texts"]), str(row.get("category", "folder")))


def measure(shown: Iterator[Shown], reader: Reader) -> tuple[dict[str, Tally], dict[str, Tally]]:
    """Every way of reading over the same frames; and both passes by kind of frame."""
    ways: dict[str, Tally] = defaultdict(Tally)
    kinds: dict[str, Tally] = defaultdict(Tally)
    for one in shown:
        first, spent = timed(reader.first_pass, one.frame)
        ways["first_pass"].add(first, one, spent)
        both, more = (first, 0.0) if first else timed(reader.second_pass, one.frame)
        ways["both_passes"].add(both, one, spent + more)
        kinds[one.kind].add(both, one, spent + more)
        gray, dull = reader.gray(one.frame), process_time()
        ways["zxing_alone"].add([found.text for found in reader._look(gray)[0]], one, process_time() - dull)
        ways["pyzbar_alone"].add(*timed_as(reader._by_zbar, gray, one))
    return ways, kinds


def timed(read: Callable[..., object], frame: object) -> tuple[list[str], float]:
    began = process_time()
    found = read(frame)
    return [one.text for one in found], process_time() - began  # type: ignore[attr-defined]


def timed_as(read: Callable[..., object], frame: object, shown: Shown) -> tuple[list[str], Shown, float]:
    texts, spent = timed(read, frame)
    return texts, shown, spent


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", nargs="?", type=Path)
    ask.add_argument("--count", type=int, default=300)
    asked = ask.parse_args()
    cv2.setNumThreads(1)
    reader = Reader()
    reader.every_pass(np.full((480, 640), 127, np.uint8))
    sets: list[tuple[str, Iterator[Shown]]] = []
    for height in (720, 1080):
        sets.append((f"envelope {height}p", envelope(asked.count, SEED, height)))
        sets.append((f"beyond {height}p", beyond(max(1, asked.count // 15), SEED, height)))
    if asked.folder:
        sets.append(("folder", loaded(asked.folder)))
    missed: list[str] = []
    for name, frames in sets:
        ways, kinds = measure(frames, reader)
        report: dict[str, object] = {
            "set": name,
            "frames": len(ways["first_pass"].times),
            **{way: one.line() for way, one in ways.items()},
        }
        both, alone = ways["both_passes"], ways["zxing_alone"]
        report["read_for_each_of_zxing_alone"] = round(both.right / max(1, alone.right), 2)
        report["read_for_each_of_pyzbar_alone"] = round(both.right / max(1, ways["pyzbar_alone"].right), 2)
        if len(kinds) > 1:
            report["by_kind_%"] = {kind: one.recall for kind, one in sorted(kinds.items()) if one.frames}
        sys.stdout.write(json.dumps(report) + "\n")
        sys.stdout.flush()
        missed += bars(name, ways)
    sys.stdout.write(json.dumps({"readers": reader.engines, "bars_missed": missed}) + "\n")
    return 1 if missed else 0


def bars(name: str, ways: dict[str, Tally]) -> list[str]:
    """The bars of this set that are missed."""
    missed: list[str] = []
    wrong = {way: one.wrong for way, one in ways.items() if one.wrong and not way.endswith("_alone")}
    if wrong:
        missed.append(f"{name}: wrong texts {wrong}")
    floor = ENVELOPE if name.startswith("envelope") else FOLDER if name == "folder" else 0.0
    if ways["both_passes"].recall < floor:
        missed.append(f"{name}: {ways['both_passes'].recall} % read, not {floor}")
    p95 = float(np.percentile(ways["first_pass"].times, 95))
    if p95 > FIRST_MS:
        missed.append(f"{name}: the first pass takes {p95:.1f} ms, not {FIRST_MS}")
    return missed


if __name__ == "__main__":
    sys.exit(main())
