"""A camera: frames come in on a thread of their own, only the newest is kept, a lost camera is found again."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from logging import getLogger
from threading import Condition, Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Protocol

import numpy as np

from app.devices.camera_names import Found, named, numbers_of
from app.devices.reader import Frame

if TYPE_CHECKING:
    from cv2 import VideoCapture

_log = getLogger(__name__)

# What a laptop camera gives without effort and the reader likes.
WIDTH, HEIGHT, RATE = 1280, 720, 30
# A source that gives nothing this many times in a row is gone.
PATIENCE = 10
FIRST_PAUSE, LONGEST_PAUSE = 0.25, 4.0


class State(StrEnum):
    """What a camera is doing, for its health pill."""

    OPENING = "opening"
    LOOKING = "looking"
    LOST = "lost"
    ENDED = "ended"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Shot:
    """One frame.

    Args:
        frame: BGR.
        number: counts the frames of this camera, also those nobody took.
        at: monotonic seconds.
    """

    frame: Frame
    number: int
    at: float


class Capture(Protocol):
    """What a camera needs of its source; cv2.VideoCapture is one."""

    def read(self) -> "tuple[bool, Frame | None]":
        """The next frame, waiting for it."""
        ...

    def release(self) -> None:
        """Let the device go."""
        ...


@dataclass(frozen=True)
class Opened:
    """An open source.

    Args:
        capture: gives frames.
        pace: seconds a frame, for a film that would else run through in no time; 0 for a device.
    """

    capture: Capture
    pace: float = 0.0


class Camera:
    """One camera, film or series of pictures.

    Args:
        source: a number, the name of a camera, a film, or a pattern of pictures such as "f_%03d.png".
        opener: opens the source; None while it is not there.
        watcher: told every change of state, on the camera's thread.
    """

    def __init__(
        self,
        source: int | str,
        *,
        opener: Callable[[int | str], Opened | None] | None = None,
        watcher: Callable[[State], None] | None = None,
    ) -> None:
        self.source = source
        self.state = State.STOPPED
        self._opener = opener or open_source
        self._watcher = watcher
        self._newest: Shot | None = None
        self._count = 0
        self._fresh = Condition()
        self._halt = Event()
        self._thread = Thread(target=self._run, name=f"camera {source}", daemon=True)

    def start(self) -> None:
        """Begin to look; returns at once."""
        self._become(State.OPENING)
        self._thread.start()

    def stop(self) -> None:
        """Let the device go; whoever waits for a frame is told there is none."""
        self._halt.set()
        with self._fresh:
            self._fresh.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout=12.0)  # a driver may sit in its own wait for ten seconds

    def newest(self, after: int = 0, timeout: float = 1.0) -> Shot | None:
        """The newest frame, waiting for one; frames between are dropped.

        Args:
            after: the number of the last frame taken.
            timeout: seconds to wait.

        Returns:
            None when no newer frame came, or the camera has stopped.
        """
        with self._fresh:
            self._fresh.wait_for(lambda: self._count > after or self._halt.is_set(), timeout)
            shot = self._newest
        return None if self._halt.is_set() or shot is None or shot.number <= after else shot

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while not self._halt.is_set() and self.state is not State.ENDED:
            opened = self._open()
            if opened is None:
                self._become(State.LOST)
                self._halt.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            pause = FIRST_PAUSE
            try:
                self._look(opened)
            finally:
                opened.capture.release()
        if self._halt.is_set():
            self._become(State.STOPPED)

    def _open(self) -> Opened | None:
        try:
            return self._opener(self.source)
        except Exception:  # noqa: BLE001 - a driver may raise anything; the pill says the camera is lost
            _log.exception("camera %s could not be opened", self.source)
            return None

    def _look(self, opened: Opened) -> None:
        missed = 0
        while not self._halt.is_set() and missed < PATIENCE:
            there, frame = self._read(opened.capture)
            if there:
                missed = 0
                self._keep(frame)
                self._become(State.LOOKING)
            elif opened.pace:
                self._become(State.ENDED)
                return
            else:
                missed += 1
            if opened.pace or not there:
                self._halt.wait(opened.pace or 0.02)
        self._become(State.LOST)

    def _read(self, capture: Capture) -> "tuple[bool, Frame | None]":
        try:
            return capture.read()
        except Exception:  # noqa: BLE001 - as above
            _log.exception("camera %s failed", self.source)
            return False, None

    def _keep(self, frame: "Frame | None") -> None:
        if frame is None:
            return
        with self._fresh:
            self._count += 1
            self._newest = Shot(frame, self._count, monotonic())
            self._fresh.notify_all()

    def _become(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            if self._watcher is not None:
                self._watcher(state)


class _Device:
    """cv2.VideoCapture, with the types this house wants."""

    def __init__(self, capture: "VideoCapture") -> None:
        self._capture = capture

    def read(self) -> "tuple[bool, Frame | None]":
        there, frame = self._capture.read()
        return (True, np.asarray(frame, dtype=np.uint8)) if there else (False, None)

    def release(self) -> None:
        self._capture.release()


def open_source(source: int | str, cameras: Callable[[], Found] = named) -> Opened | None:
    """Open a source with OpenCV.

    Args:
        source: a number, the name of a camera, a film, or a pattern of pictures.
        cameras: lists those that are plugged in, wherever they are plugged in by now.

    Returns:
        None while it is not there.
    """
    import cv2

    # it shouts on standard error about every camera that is not plugged in
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    # some cameras take half a minute to open on Windows while Media Foundation looks for a transform in hardware
    os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    found = cameras()
    devices = numbers_of(source, found)
    for device, api in product(devices, _apis(len(found))):
        capture = cv2.VideoCapture(device, api)
        if capture.isOpened():
            return _set_up(capture)
        capture.release()
    capture = None if devices else cv2.VideoCapture(str(source))
    if capture is None or not capture.isOpened():
        return None
    rate = float(capture.get(cv2.CAP_PROP_FPS))
    return Opened(_Device(capture), 1.0 / rate if 0 < rate < 1000 else 1.0 / RATE)


def _apis(count: int) -> tuple[int, ...]:
    """Whose numbers those of the devices are: on Windows every backend counts in an order of its own, so only one is asked.

    Left to itself OpenCV asks the next backend where the first fails, and shows another camera.

    Args:
        count: cameras that are plugged in; where there is but one, no order can be mistaken.
    """
    import cv2

    if sys.platform == "win32":
        return (cv2.CAP_MSMF,) if count > 1 else (cv2.CAP_MSMF, cv2.CAP_DSHOW)
    return (cv2.CAP_AVFOUNDATION if sys.platform == "darwin" else cv2.CAP_ANY,)


def _set_up(capture: "VideoCapture") -> Opened:
    import cv2

    for what, value in (
        (cv2.CAP_PROP_FRAME_WIDTH, WIDTH),
        (cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT),
        (cv2.CAP_PROP_FPS, RATE),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
    ):
        capture.set(what, value)
    return Opened(_Device(capture))
