"""From a camera's frame to the painted card on the Reception page.

    python -m tests.bench.bench_card [GUESTS] [ROUNDS]

Without GUESTS at 10,000 and at 100,000. Fails above 80 ms at p95, and above 2.5 times what cannot be avoided: decoding
and one fsync, measured in the same rounds, at the same percentile. Guests come at any moment, also while the live
picture is asked. `by_camera` is the same from the camera's own threads, through the door of the desk, the preview beside
it: what a guest waits for after the frame has been taken. On a machine that does other things too, compare the processor times, and look at the load.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.devices.camera import Camera, Opened, State
from app.devices.camera_eye import Eyes
from app.devices.reader import Frame, Reader
from app.event.rules import EventView
from app.event.service.event import the_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.kit.widgets.outcome import OutcomeHead
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.screen.clerk import Desk
from app.signin.screen.reception import Reception
from app.store.database import Database
from tests.bench.bench_signin import event_with, fsync_ms
from tests.devices.pictures import reception
from tests.signin.guestlist import code_of

BAR_MS = 80.0
BAR_RATIO = 2.5
WARM = 10
MOST_PAUSE_MS = 150


class Painted(QObject):
    """Says when a card has been painted, with all that stands below its head: what a guest waits for."""

    done = Signal()

    def __init__(self, shown: Callable[[], Answer | None]) -> None:
        super().__init__()
        self._shown = shown
        self._head: OutcomeHead | None = None
        self.answer: Answer | None = None
        self.at = self.burnt = 0.0

    def watch(self, head: OutcomeHead | None) -> None:
        """Look at this head; looking at every widget of the program would cost the guest's own time."""
        if head is not None and head is not self._head:
            self._head = head
            head.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        # the window paints all of its widgets at once, then comes what was posted
        if event.type() == QEvent.Type.Paint:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.User:
            return super().event(event)
        self.answer, self.at, self.burnt = self._shown(), perf_counter(), process_time()
        self.done.emit()
        return True


class Held:
    """A camera that sees what it is shown, and says when."""

    def __init__(self) -> None:
        self.shown: SimpleQueue[Frame | None] = SimpleQueue()
        self.at = 0.0

    def read(self) -> tuple[bool, Frame | None]:
        frame = self.shown.get()
        self.at = perf_counter()
        return frame is not None, frame

    def release(self) -> None:
        """Nothing to let go."""


class Bench:
    def __init__(self, path: Path) -> None:
        self.app = QApplication([])
        apply(self.app, Theme())
        self._loop, self._guard = QEventLoop(), QTimer()
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._loop.quit)
        self.lane = Lane(lambda: Database.open(path), self._fault, self._fault)
        opened: list[bool] = []
        self.lane.start(lambda: opened.append(True), self._fault)
        self.until(lambda: bool(opened))
        events: list[EventView] = []
        self.lane.run(the_event, events.append, owner=self.lane)
        self.until(lambda: bool(events))
        changes = Changes()
        self.lane.news.connect(changes.changed)
        self.page = Reception(self.lane, changes, Desk("desk-1", "bench", events[0]))
        self.page.resize(1278, 678)
        self.page.show()
        self.until(lambda: self.page.finder.ready)
        self.painted = Painted(lambda: self.page.answer)
        self.painted.done.connect(self._loop.quit)
        self.page.clerk.answered.connect(self._answered)  # after the page's own slot: the head is there

    def _answered(self, _: Answer) -> None:
        self.painted.watch(self.page.area.head)

    def _fault(self, fault: Exception) -> None:
        raise fault

    def until(self, true: Callable[[], bool], seconds: float = 60) -> None:
        """Let the window sleep until something happens, as it does on the day: a loop that spins starves the lane."""
        self._guard.start(round(seconds * 1000))
        while not true():
            if not self._guard.isActive():
                raise TimeoutError
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._guard.stop()

    def pause(self, ms: int) -> None:
        """Let the window live for a while: the list beside the card and the live picture are asked in it."""
        self._guard.start(ms)
        self._loop.exec()

    def look_through(self, eye: Held) -> None:
        """Let the desk have a camera."""
        door, number = self.page.door, len(self.page.camera.rows)
        self.page.camera.add("bench")
        self.page.camera.show_state(number, State.LOOKING)
        self.camera = Camera("bench", opener=lambda _: Opened(eye))
        told = partial(door._glanced, 0)  # pyright: ignore[reportPrivateUsage]
        self.eyes = Eyes(self.camera, Reader(), told)
        self.camera.start()
        self.eyes.open()

    def look_away(self, eye: Held) -> None:
        """The camera goes."""
        eye.shown.put(None)
        self.eyes.close()
        self.camera.stop()

    def welcome(self, show: Callable[[], None]) -> None:
        """Until the card of this scan has been laid out and painted; the window lives as it does on the day."""
        before = self.page.answer
        self._guard.start(60_000)
        show()
        while self.page.answer is before or self.painted.answer is not self.page.answer:
            self._loop.exec()
            if not self._guard.isActive():
                raise TimeoutError
        self._guard.stop()
        assert self.page.answer is not None
        assert self.page.answer.outcome is Outcome.SIGNED_IN

    def close(self) -> None:
        self.page.shut()
        self.lane.stop()


def run(folder: Path, guests: int, rounds: int) -> dict[str, float]:
    event_with(folder, guests).close()
    bench = Bench(folder / "bench.fanfare")
    try:
        return {"guests": guests, **timed(bench, folder, rounds), "load": round(os.getloadavg()[0], 1)}
    finally:
        bench.close()


def timed(bench: Bench, folder: Path, rounds: int) -> dict[str, float]:
    reader, dice = Reader(), random.Random(7)
    decode: list[float] = []
    decode_burnt: list[float] = []
    unavoidable: list[float] = []
    whole: list[float] = []
    burnt: list[float] = []
    for k in range(rounds + WARM):
        frame = reception(code_of(k), k, module=3.5)
        bench.pause(30 + dice.randrange(MOST_PAUSE_MS))
        synced = fsync_ms(folder, 1)
        began, used = perf_counter(), process_time()
        (found,) = reader.first_pass(frame)
        decode.append((perf_counter() - began) * 1000)
        decode_burnt.append((process_time() - used) * 1000)
        bench.welcome(partial(bench.page.clerk.hear, found.text, Way.CAMERA))
        whole.append((bench.painted.at - began) * 1000)
        burnt.append((bench.painted.burnt - used) * 1000)
        unavoidable.append(decode[-1] + synced)
    for found_times in (decode, decode_burnt, unavoidable, whole, burnt):
        del found_times[:WARM]
    p95, by_camera = high(whole), from_camera(bench, dice, rounds)
    return {
        "median_ms": round(median(whole), 1), "p95_ms": round(p95, 1), "bar_ms": BAR_MS,
        "decode_and_fsync_median_ms": round(median(unavoidable), 1), "decode_and_fsync_p95_ms": round(high(unavoidable), 1),
        "ratio_of_p95": round(p95 / high(unavoidable), 2), "ratio_of_medians": round(median(whole) / median(unavoidable), 2),
        "bar_ratio": BAR_RATIO, "cpu_median_ms": round(median(burnt), 1), "cpu_p95_ms": round(high(burnt), 1),
        "decode_cpu_median_ms": round(median(decode_burnt), 1),
        "by_camera_median_ms": round(median(by_camera), 1), "by_camera_p95_ms": round(high(by_camera), 1),
    }  # fmt: skip


def from_camera(bench: Bench, dice: random.Random, rounds: int) -> list[float]:
    """Milliseconds from the frame that a camera took to the painted card, for guests who have not come yet."""
    eye, whole = Held(), list[float]()
    bench.look_through(eye)
    for k in range(rounds + WARM, rounds + WARM + rounds // 2):
        frame = reception(code_of(k), k, module=3.5)
        bench.pause(30 + dice.randrange(MOST_PAUSE_MS))
        bench.welcome(partial(eye.shown.put, frame))
        whole.append((bench.painted.at - eye.at) * 1000)
    bench.look_away(eye)
    return whole


def high(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def main() -> int:
    lists = [int(sys.argv[1])] if sys.argv[1:] else [10_000, 100_000]
    rounds = int(sys.argv[2]) if sys.argv[2:] else 150
    if len(lists) > 1:  # one program has one QApplication; each list gets a program of its own
        mine = [sys.executable, "-m", "tests.bench.bench_card"]
        return max(
            subprocess.run([*mine, str(guests), str(rounds)], check=False).returncode for guests in lists
        )
    with tempfile.TemporaryDirectory() as name:
        result = run(Path(name), lists[0], rounds)
    sys.stdout.write(json.dumps(result) + "\n")
    slowest = max(result["p95_ms"], result["by_camera_p95_ms"])
    return int(slowest > BAR_MS or result["ratio_of_p95"] > BAR_RATIO)


if __name__ == "__main__":
    sys.exit(main())
