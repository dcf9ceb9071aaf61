"""Eyes on a camera: every newest frame is read, and what was seen is told from the worker's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from logging import getLogger
from threading import Condition, Event, Thread
from time import monotonic
from typing import TypeVar

from app.devices.camera import Camera, Shot
from app.devices.camera_advice import Advice, Trouble
from app.devices.camera_sight import sight_of
from app.devices.reader import Look, Point, Reader, Reading

_log = getLogger(__name__)
T = TypeVar("T")

# The second pass costs ten times the first: it gets at most every third frame that was not read.
SECOND_EVERY = 3
# After a second pass in vain it rests as long as it worked: an empty hall must not cost a laptop more than half a core.
LONGEST_REST = 0.3


@dataclass(frozen=True)
class Glance:
    """What was made of one frame.

    Args:
        shot: the frame.
        read: codes, with their corners in the frame.
        unread: corners of symbols that were seen and could not be read.
        advice: what helps a symbol that has been seen for half a second and still is not read.
    """

    shot: Shot
    read: tuple[Reading, ...]
    unread: tuple[tuple[Point, ...], ...] = ()
    advice: Advice | None = None


class Eyes:
    """Reads a camera's newest frames on two worker threads.

    Args:
        camera: started and stopped by whoever made it.
        reader: the code reader.
        tell: told every glance, on a worker's thread; must be quick.
    """

    def __init__(self, camera: Camera, reader: Reader, tell: Callable[[Glance], None]) -> None:
        self._camera, self._reader, self._tell = camera, reader, tell
        self._halt = Event()
        self._waiting: Shot | None = None
        self._given = Condition()
        self._trouble = Trouble()
        self._place: tuple[tuple[Point, ...], ...] = ()
        self._unread = 0
        self._threads = (
            Thread(target=self._first, name="reader", daemon=True),
            Thread(target=self._second, name="reader second pass", daemon=True),
        )

    def open(self) -> None:
        """Begin to read; returns at once."""
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Stop reading and wait for both threads."""
        self._halt.set()
        with self._given:
            self._given.notify_all()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(timeout=5.0)

    def _first(self) -> None:
        last = 0
        while not self._halt.is_set():
            shot = self._camera.newest(after=last, timeout=0.2)
            if shot is None:
                continue
            last = shot.number
            self._report(shot, self._careful(lambda shot=shot: self._reader.look(shot.frame)))

    def _report(self, shot: Shot, look: Look | None) -> None:
        if look is None:
            return
        self._unread = 0 if look.read else self._unread + 1
        hard = self._unread % SECOND_EVERY == 1
        if look.read:
            self._trouble = Trouble()
        elif hard:
            self._examine(shot, look)
        said = self._trouble.said
        self._tell(Glance(shot, look.read, look.unread or (self._place if said else ()), said))
        if hard:
            with self._given:
                self._waiting = shot
                self._given.notify()

    def _examine(self, shot: Shot, look: Look) -> None:
        """What stands there unread, on as many frames as get a second pass: it costs as much as the first."""
        seen = self._careful(lambda: sight_of(self._reader.gray(shot.frame), look.unread))
        self._place = (seen.corners,) if seen else ()
        self._trouble = self._trouble.then(seen.sign if seen else None, monotonic())

    def _second(self) -> None:
        while not self._halt.is_set():
            with self._given:
                self._given.wait_for(lambda: self._waiting is not None or self._halt.is_set())
                shot, self._waiting = self._waiting, None
            if shot is None or self._halt.is_set():
                continue
            began = monotonic()
            read = self._careful(lambda shot=shot: self._reader.second_pass(shot.frame))
            if read:
                self._trouble = Trouble()
                self._tell(Glance(shot, read))
            else:
                self._halt.wait(min(monotonic() - began, LONGEST_REST))

    def _careful(self, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except Exception:  # noqa: BLE001 - one bad frame never stops the next
            _log.exception("a frame could not be read")
            return None
