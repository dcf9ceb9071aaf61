"""How much the reader reads, how fast, and whether it ever reads what is not there.

    python -m tests.bench.bench_reader [--count N] [FOLDER ...]
    python -m tests.bench.bench_reader --only FOLDER [FOLDER ...]

It makes N frames inside the envelope (2.5 pixels a module, motion up to 6 and defocus up to 3 pixels, no glare, nothing
covered; every factor by itself over its whole range) and N/15 of every difficulty beyond it, at 720p and 1080p, all from
a seed. Of the envelope's hard places, all frames blurred twice and the worst corner, it says plainly how much is read.

A folder is read too: frames with manifest.jsonl (one {"file", "texts", "category"} a line), or photographs, each with
its text beside it in a file of the same name that ends in .txt (in any folders below, whose names are the kinds); an
empty one says that nothing may be read. A photograph is also read as a picture file is.

zxing-cpp alone and pyzbar alone read the same frames in the same run. Times are of the processor, in one thread. The
capture thread does the first pass on every frame and looks for what helps on every third that is not read; the second
pass has a worker. It fails when a bar is missed.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from unicodedata import normalize

import cv2
import numpy as np

from app.devices.camera_eye import SECOND_EVERY
from app.devices.camera_sight import sight_of
from app.devices.reader import Reader, Reading
from app.devices.reader_pictures import read_picture
from tests.bench.reader_frames import Shown, all_blurred, beyond, envelope, guests, worst_corner

SEED = 20261126
ENVELOPE, FOLDER, HELD, FIRST_MS, LOOP_MS = 98.0, 70.0, 98.0, 11.0, 33.0
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".bmp"}
Read = Callable[[object], "tuple[Reading, ...] | list[Reading]"]


class Tally:
    """What one way of reading made of one set of frames."""

    def __init__(self) -> None:
        self.frames = self.right = self.wrong = 0
        self.times: list[float] = []

    def add(self, texts: list[str], shown: Shown, seconds: float) -> None:
        self.frames += bool(shown.texts)
        found, right = {plain(text) for text in texts}, {plain(text) for text in shown.texts}
        self.right += bool(found & right)
        self.wrong += bool(found - right)
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


def plain(text: str) -> str:
    """A text without what an editor adds: line ends, and composed letters."""
    return normalize("NFC", text).replace("\r\n", "\n").strip().lstrip("\ufeff")


def loaded(folder: Path) -> Iterator[Shown]:
    if (folder / "manifest.jsonl").exists():
        for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            frame = np.asarray(cv2.imread(str(folder / row["file"])), dtype=np.uint8)
            yield Shown(frame, tuple(row["texts"]), str(row.get("category", "folder")))
        return
    for path in sorted(folder.rglob("*")):
        beside = path.with_suffix(".txt")
        if path.suffix.lower() in PICTURES and beside.exists():
            text = beside.read_text(encoding="utf-8", errors="replace")
            frame = np.asarray(cv2.imread(str(path)), dtype=np.uint8)
            yield Shown(frame, (text,) if text.strip() else (), path.parent.name)


def measure(
    shown: Iterator[Shown], reader: Reader, pictures: bool
) -> tuple[dict[str, Tally], dict[str, Tally]]:
    """Every way of reading over the same frames; and both passes by kind of frame."""
    ways: dict[str, Tally] = defaultdict(Tally)
    kinds: dict[str, Tally] = defaultdict(Tally)
    for number, one in enumerate(shown):
        gray = reader.gray(one.frame)
        first, spent = timed(reader.first_pass, one.frame)
        ways["first_pass"].add(first, one, spent)
        looked = 0.0
        if not first and number % SECOND_EVERY == 0:
            began = process_time()
            sight_of(gray, ())
            looked = process_time() - began
        ways["capture_thread"].add(first, one, spent + looked)
        both, more = (first, 0.0) if first else timed(reader.second_pass, one.frame)
        ways["both_passes"].add(both, one, spent + more)
        kinds[one.kind].add(both, one, spent + more)
        if pictures:
            ways["picture_file"].add(*timed_as(lambda frame: read_picture(reader, frame), gray, one))
        ways["zxing_alone"].add(*timed_as(lambda frame: reader._look(frame)[0], gray, one))
        ways["pyzbar_alone"].add(*timed_as(reader._by_zbar, gray, one))
    return ways, kinds


def held(films: Iterator[tuple[Shown, ...]], reader: Reader) -> dict[str, float]:
    """How many guests are read within 1, 2 and 3 frames; the second pass sees the first frame only."""
    within, wrong, count = [0, 0, 0], 0, 0
    for film in films:
        count += 1
        frames = [timed(reader.first_pass, one.frame)[0] for one in film]
        frames[0] = frames[0] or timed(reader.second_pass, film[0].frame)[0]
        wrong += any(
            text not in film[0].texts + film[1].texts + film[2].texts for one in frames for text in one
        )
        for last in range(3):
            within[last] += any(frames[: last + 1])
    shares = {f"within_{last + 1}_%": round(100 * one / max(1, count), 1) for last, one in enumerate(within)}
    return {"guests": count, **shares, "wrong": wrong}


def timed(read: Callable[..., object], frame: object) -> tuple[list[str], float]:
    began = process_time()
    found = read(frame)
    return [one.text for one in found], process_time() - began  # type: ignore[attr-defined]


def timed_as(read: Callable[..., object], frame: object, shown: Shown) -> tuple[list[str], Shown, float]:
    texts, spent = timed(read, frame)
    return texts, shown, spent


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="*", type=Path)
    ask.add_argument("--count", type=int, default=300)
    ask.add_argument("--only", action="store_true", help="the folders alone")
    asked = ask.parse_args()
    cv2.setNumThreads(1)
    reader = Reader()
    reader.every_pass(np.full((480, 640), 127, np.uint8))
    missed: list[str] = []
    for name, frames in sets(0 if asked.only else asked.count, asked.folders):
        ways, kinds = measure(frames, reader, name in {one.name for one in asked.folders})
        say(reported(name, ways, kinds))
        missed += bars(name, ways)
    for height in () if asked.only else (720, 1080):
        name = f"guests {height}p"
        seen = held(guests(max(1, asked.count // 5), SEED, height), reader)
        say({"set": name, **seen})
        if seen["within_3_%"] < HELD or seen["wrong"]:
            missed.append(f"{name}: {seen['within_3_%']} % within three frames, not {HELD}")
    say({"readers": reader.engines, "bars_missed": missed})
    return 1 if missed else 0


def sets(count: int, folders: list[Path]) -> Iterator[tuple[str, Iterator[Shown]]]:
    for height in (720, 1080) if count else ():
        yield f"envelope {height}p", envelope(count, SEED, height)
        yield f"all blurred {height}p", all_blurred(max(1, count // 3), SEED, height)
        yield f"worst corner {height}p", worst_corner(max(1, count // 10), SEED, height)
        yield f"beyond {height}p", beyond(max(1, count // 15), SEED, height)
    for folder in folders:
        yield folder.name, loaded(folder)


def say(report: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(report) + "\n")
    sys.stdout.flush()


def reported(name: str, ways: dict[str, Tally], kinds: dict[str, Tally]) -> dict[str, object]:
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
    return report


def bars(name: str, ways: dict[str, Tally]) -> list[str]:
    """The bars of this set that are missed: photographs are larger than a camera's frames, their time has none."""
    missed: list[str] = []
    wrong = {way: one.wrong for way, one in ways.items() if one.wrong and not way.endswith("_alone")}
    if wrong:
        missed.append(f"{name}: wrong texts {wrong}")
    made = name.endswith((" 720p", " 1080p"))
    floor = ENVELOPE if name.startswith("envelope") else 0.0 if made else FOLDER
    if ways["both_passes"].recall < floor:
        missed.append(f"{name}: {ways['both_passes'].recall} % read, not {floor}")
    for way, most in (("first_pass", FIRST_MS), ("capture_thread", LOOP_MS)) if made else ():
        p95 = float(np.percentile(ways[way].times, 95))
        if p95 > most:
            missed.append(f"{name}: {way} takes {p95:.1f} ms, not {most}")
    return missed


if __name__ == "__main__":
    sys.exit(main())
