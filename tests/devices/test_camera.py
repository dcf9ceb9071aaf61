from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, active_count

import cv2
import numpy as np
import pytest

from app.devices.camera import Camera, Opened, State, open_source
from app.devices.camera_advice import Advice
from app.devices.camera_eye import Eyes, Glance
from app.devices.reader import Frame, Reader
from tests.devices.pictures import glaring, reception

CODES = [f"K7MABCDEFGHJKMNPQRSTUVWXY{k:03d}" for k in range(3)]


@pytest.fixture(scope="module")
def frames() -> list[Frame]:
    """Three guests step up, each seen for a while, with an empty hall between them."""
    empty = np.random.default_rng(1).integers(40, 90, (720, 1280, 3)).astype(np.uint8)
    shown = [
        [reception(text, k, module=3.5, blur=1.0, noise=8.0)] * 6 + [empty] * 3
        for k, text in enumerate(CODES)
    ]
    return [frame for one in shown for frame in one]


@pytest.fixture
def film(frames: list[Frame], tmp_path: Path) -> Path:
    return write(tmp_path / "door.avi", frames)


def write(path: Path, frames: list[Frame]) -> Path:
    rough = path.with_name("rough" + path.name)
    writer = cv2.VideoWriter(str(rough), cv2.VideoWriter.fourcc(*"MJPG"), 15.0, (1280, 720))
    for frame in frames:
        writer.write(frame)
    writer.release()
    return rough.rename(path)


@pytest.fixture
def before() -> Iterator[int]:
    count = active_count()
    yield count
    assert active_count() == count  # no thread outlives its test


def watch(camera: Camera, enough: Callable[[list[Glance]], bool]) -> list[Glance]:
    glances: list[Glance] = []
    done = Event()

    def tell(glance: Glance) -> None:
        glances.append(glance)
        if enough(glances):
            done.set()

    eyes = Eyes(camera, Reader(), tell)
    camera.start()
    eyes.open()
    try:
        assert done.wait(20)
    finally:
        eyes.close()
        camera.stop()
    return glances


def texts(glances: list[Glance]) -> list[str]:
    return list(dict.fromkeys(one.text for glance in glances for one in glance.read))


def test_a_film_of_guests_is_read_guest_by_guest(film: Path, before: int) -> None:
    glances = watch(Camera(str(film)), lambda seen: len(texts(seen)) == 3)
    assert texts(glances) == CODES
    numbers = [glance.shot.number for glance in glances if glance.read and glance.read[0].engine == "zxing"]
    assert numbers == sorted(numbers)


def test_a_series_of_pictures_is_a_camera_too(frames: list[Frame], tmp_path: Path, before: int) -> None:
    for k, frame in enumerate(frames[:9]):
        cv2.imwrite(str(tmp_path / f"f_{k:03d}.png"), frame)
    glances = watch(Camera(str(tmp_path / "f_%03d.png")), lambda seen: len(texts(seen)) == 1)
    assert texts(glances) == CODES[:1]


def test_a_camera_that_is_not_there_yet_is_found_by_itself(
    frames: list[Frame], tmp_path: Path, before: int
) -> None:
    lost = Event()
    camera = Camera(
        str(tmp_path / "later.avi"), watcher=lambda state: lost.set() if state is State.LOST else None
    )
    camera.start()
    assert lost.wait(10)
    write(tmp_path / "later.avi", frames[:6])
    assert camera.newest(timeout=15) is not None
    camera.stop()
    assert camera.state is State.STOPPED


class Loose:
    """A camera on a loose cable: three frames, then silence or a fault of its driver."""

    def __init__(self, log: list[str], fault: Exception | None) -> None:
        self.left, self.log, self.fault = 3, log, fault

    def read(self) -> tuple[bool, Frame | None]:
        self.left -= 1
        if self.left >= 0:
            return True, np.zeros((72, 128, 3), np.uint8)
        if self.fault is not None:
            raise self.fault
        return False, None

    def release(self) -> None:
        self.log.append("released")


@pytest.mark.parametrize("fault", [None, OSError("unplugged")])
def test_a_lost_camera_is_released_said_to_be_lost_and_found_again(
    fault: Exception | None, before: int
) -> None:
    log: list[str] = []
    twice = Event()

    def watcher(state: State) -> None:
        log.append(state.value)
        if log.count("looking") == 3:
            twice.set()

    camera = Camera(0, opener=lambda _: Opened(Loose(log, fault)), watcher=watcher)
    camera.start()
    assert twice.wait(15)
    camera.stop()
    assert log[:5] == ["opening", "looking", "lost", "released", "looking"]
    assert log[-1] == "stopped"


def test_a_device_that_ends_is_opened_again_by_itself_and_reads_on(
    frames: list[Frame], tmp_path: Path, before: int
) -> None:
    """OpenCV's own capture, of a film that is given no pace: it ends as an unplugged camera does."""
    path, log, opened = tmp_path / "loose.avi", list[State](), list[Opened]()
    write(path, frames[:6])

    def opener(source: int | str) -> Opened | None:
        found = open_source(source)
        if found is not None:
            opened.append(found)
        return Opened(found.capture) if found is not None else None

    def enough(seen: list[Glance]) -> bool:
        if texts(seen) == CODES[:1] and State.LOST in log and path.exists():
            path.unlink()  # gone for a while; then somebody plugs it in again, and the next guest is there
            write(path, frames[9:15])
        return texts(seen) == CODES[:2]

    glances = watch(Camera(str(path), opener=opener, watcher=log.append), enough)
    assert texts(glances) == CODES[:2]
    assert len(opened) >= 2
    lost = log.index(State.LOST)
    assert State.LOOKING in log[:lost]
    assert State.LOOKING in log[lost:]
    numbers = [one.shot.number for one in glances if one.read and one.read[0].text == CODES[1]]
    assert min(numbers) > 6  # frames are counted on


def test_only_the_newest_frame_is_kept(film: Path, before: int) -> None:
    ended = Event()
    camera = Camera(str(film), watcher=lambda state: ended.set() if state is State.ENDED else None)
    camera.start()
    assert ended.wait(15)
    shot = camera.newest()
    assert shot is not None
    assert shot.number == 27
    assert camera.newest(after=27, timeout=0.01) is None
    camera.stop()
    assert camera.newest() is None


def test_a_code_that_cannot_be_read_is_told_after_half_a_second(tmp_path: Path, before: int) -> None:
    seen = watch(
        Camera(str(write(tmp_path / "glare.avi", [glaring(CODES[0], 5.0, 34)] * 30))),
        lambda seen: any(one.advice for one in seen),
    )
    told = next(glance for glance in seen if glance.advice)
    first = next(glance for glance in seen if glance.unread)
    assert told.advice is Advice.TILT
    assert told.unread
    assert told.shot.at - first.shot.at >= 0.3
    assert texts(seen) == []


def test_a_source_that_is_not_there_is_none() -> None:
    assert open_source("/nowhere/film.avi") is None
    assert open_source(97) is None
