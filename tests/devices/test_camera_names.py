"""What cameras are called on each system, and that one is found again wherever it is plugged in."""

import json
import sys
from pathlib import Path
from threading import Event, Thread

import cv2
import numpy as np
import pytest

from app.devices.camera import open_source
from app.devices.camera_names import (
    CLASSES,
    DEVICES,
    Found,
    Seldom,
    look_for_more,
    numbers_of,
    on_linux,
    on_mac,
    on_windows,
    told_apart,
)


def plug(folder: Path, number: int, name: str, index: int = 0) -> None:
    """As the kernel shows a device."""
    device = folder / f"video{number}"
    device.mkdir(parents=True)
    (device / "name").write_text(f"{name}\n")
    (device / "index").write_text(f"{index}\n")


def unplug(folder: Path, number: int) -> None:
    device = folder / f"video{number}"
    for file in device.iterdir():
        file.unlink()
    device.rmdir()


def test_linux_names_each_camera_once_and_survives_one_that_is_pulled_out_meanwhile(tmp_path: Path) -> None:
    assert on_linux(tmp_path / "nothing") == []
    plug(tmp_path, 10, "Document camera")
    plug(tmp_path, 2, "HD Webcam")
    plug(tmp_path, 3, "HD Webcam", index=1)  # its second device, which gives no pictures
    (tmp_path / "video5").mkdir()  # half gone
    (tmp_path / "video5" / "index").write_text("0")
    assert on_linux(tmp_path) == [(2, "HD Webcam"), (10, "Document camera")]


def test_cameras_of_one_make_are_told_apart() -> None:
    found = [(0, "HD Webcam"), (2, "Document"), (4, "HD Webcam"), (6, "HD Webcam")]
    assert told_apart(found) == [
        (0, "HD Webcam"), (2, "Document"), (4, "HD Webcam (2)"), (6, "HD Webcam (3)"),
    ]  # fmt: skip


class Kept:
    """A registry in the memory, as regedit shows the real one."""

    def __init__(self, values: dict[tuple[str, str], object]) -> None:
        self._values = values

    def keys(self, path: str) -> tuple[str, ...]:
        below = [
            key[len(path) + 1 :].split("\\")[0] for key, _ in self._values if key.startswith(f"{path}\\")
        ]
        return tuple(dict.fromkeys(below))

    def value(self, path: str, name: str) -> object:
        return self._values.get((path, name))

    def forget(self, path: str) -> None:
        self._values = {key: value for key, value in self._values.items() if key[0] != path}


def test_windows_names_what_is_linked_and_not_what_was_there_last_year() -> None:
    new, plain, old = (rf"{CLASSES}\##?#USB#VID_046D&PID_082{k}#6&1{k}" for k in (1, 2, 3))
    registry = Kept(
        {
            (new, "DeviceInstance"): r"USB\VID_046D&PID_0821\6&11",
            (rf"{new}\#GLOBAL\Device Parameters", "FriendlyName"): "Logitech BRIO",
            (rf"{new}\#GLOBAL\Control", "Linked"): 1,
            (plain, "DeviceInstance"): r"USB\VID_046D&PID_0822\6&12",
            (rf"{plain}\#GLOBAL\Control", "Linked"): 1,
            (rf"{DEVICES}\USB\VID_046D&PID_0822\6&12", "FriendlyName"): "Integrated Camera",
            (old, "DeviceInstance"): r"USB\VID_046D&PID_0823\6&13",
            (rf"{old}\#GLOBAL\Device Parameters", "FriendlyName"): "Last year's",
        }
    )
    assert on_windows(registry) == [(0, "Camera 1"), (1, "Camera 2")], "nothing says which is which"
    registry.forget(rf"{plain}\#GLOBAL\Control")
    assert on_windows(registry) == [(0, "Logitech BRIO")]
    registry.forget(rf"{new}\#GLOBAL\Control")
    assert on_windows(registry) == []
    assert on_windows(Kept({})) == []


def test_a_mac_names_what_its_profiler_lists_and_nothing_where_it_fails() -> None:
    def said(*cameras: dict[str, str]) -> list[tuple[int, str]]:
        return on_mac(lambda: json.dumps({"SPCameraDataType": list(cameras)}))

    built_in = {"_name": "FaceTime HD Camera", "spcamera_unique-id": "47B4B64B-7067-4B9C-AD2B-AE273A71F4B5"}
    display = {"_name": "Studio Display", "spcamera_unique-id": "0x4015000005ac1112"}
    assert said(built_in, display) == [(0, "Studio Display"), (1, "FaceTime HD Camera")], "by unique id"
    assert said(built_in) == said({"_name": "FaceTime HD Camera"}) == [(0, "FaceTime HD Camera")]
    assert said(built_in, {"_name": "Old"}) == [(0, "Camera 1"), (1, "Camera 2")]
    for broken in ("", "[]", "{}", '{"SPCameraDataType": null}', '{"SPCameraDataType": [{}]}'):
        assert on_mac(lambda broken=broken: broken) == []

    def absent() -> str:
        raise FileNotFoundError

    assert on_mac(absent) == []


@pytest.mark.parametrize(
    ("source", "found", "numbers"),
    [
        ("HD Webcam", [(4, "HD Webcam")], (4,)),  # another port, another number
        ("HD Webcam (2)", [(0, "HD Webcam"), (2, "HD Webcam (2)")], (2, 0)),
        ("HD Webcam (2)", [(0, "HD Webcam")], (0,)),  # the first was pulled out: the second is called so now
        ("HD Webcam", [(0, "HD Webcam"), (2, "HD Webcam (2)")], (0, 2)),
        ("HD Webcam", [(0, "HD Webcam Pro")], ()),
        ("HD Webcam", [(0, "Camera 1"), (1, "Camera 2")], (0, 1)),  # it was alone when it was named
        ("Camera 2", [(0, "Camera 1"), (1, "Camera 2")], (1,)),
        ("guests.avi", [(0, "Camera 1"), (1, "Camera 2")], ()),
        ("3", [(0, "HD Webcam")], (3,)),
        ("guests.avi", [(0, "HD Webcam")], ()),
    ],
)
def test_a_camera_is_found_by_its_name_wherever_it_is_plugged_in(
    source: str, found: Found, numbers: tuple[int, ...]
) -> None:
    assert numbers_of(source, found) == numbers


def test_of_two_devices_that_may_be_it_the_one_that_opens_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = cv2.VideoWriter(str(tmp_path / "door.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 10, (128, 72))
    film.write(np.zeros((72, 128, 3), np.uint8))
    film.release()
    real = cv2.VideoCapture
    tried = list[object]()

    def device(what: object, _api: int = 0) -> "cv2.VideoCapture":
        """The first port is held by another program; behind the second there is a real picture."""
        tried.append(what)
        return real(str(tmp_path / ("door.avi" if what == 4 else "busy.avi")))

    monkeypatch.setattr(cv2, "VideoCapture", device)
    opened = open_source("HD Webcam", lambda: [(2, "HD Webcam"), (4, "HD Webcam (2)")])
    assert opened is not None
    assert opened.capture.read()[0]
    opened.capture.release()
    assert tried == [2, 4]


def test_what_is_plugged_in_later_is_told_once_by_its_name_and_a_fault_of_the_system_ends_nothing(
    tmp_path: Path,
) -> None:
    told, looks = list[str](), list[int]()
    gone, twice = Event(), Event()

    def find() -> tuple[str, ...]:
        looks.append(1)
        if len(looks) == 2:
            raise OSError("the bus is being scanned")
        if len(looks) == 3:
            plug(tmp_path, 0, "HD Webcam")
        if len(looks) == 4:
            unplug(tmp_path, 0)
        if len(looks) == 5:
            plug(tmp_path, 6, "HD Webcam")  # in another port: it is known, and opens itself again
            plug(tmp_path, 8, "Document camera")
        if len(looks) == 6:
            twice.set()
        return tuple(name for _, name in told_apart(on_linux(tmp_path)))

    thread = Thread(target=look_for_more, args=(find, ("built in",), told.append, gone, 0.01))
    thread.start()
    assert twice.wait(15)
    gone.set()
    thread.join(15)
    assert not thread.is_alive()
    assert told == ["HD Webcam", "Document camera"]


def test_of_numbered_cameras_as_many_are_new_as_there_are_more() -> None:
    told, gone = list[str](), Event()
    lists = iter(
        [("HD Webcam",), ("Camera 1", "Camera 2"), ("HD Webcam",), ("Camera 1", "Camera 2", "Camera 3")]
    )

    def find() -> tuple[str, ...]:
        found = next(lists, None)
        if found is None:
            gone.set()
        return found or ()

    look_for_more(find, ("HD Webcam",), told.append, gone, 0.0)
    assert told == ["Camera 2", "Camera 3"]


def test_while_the_camera_that_is_there_is_enough_the_system_is_not_asked() -> None:
    looks, gone = list[str](), Event()

    def is_enough() -> bool:
        looks.append("weighed")
        if len(looks) == 5:
            gone.set()
        return len(looks) != 3

    def find() -> tuple[str, ...]:
        looks.append("asked")
        return ()

    look_for_more(find, (), print, gone, 0.0, content=is_enough)
    assert looks == ["weighed", "weighed", "weighed", "asked", "weighed"]


def test_a_dear_question_is_asked_ever_more_seldom_until_its_answer_changes() -> None:
    now, asked, there = [0.0], list[float](), [(0, "FaceTime HD Camera")]

    def ask() -> list[tuple[int, str]]:
        asked.append(now[0])
        return list(there)

    cameras = Seldom(ask, lambda: now[0])
    for second in range(40):
        now[0] = float(second)
        assert cameras() == [(0, "FaceTime HD Camera")]
    assert asked == [0, 2, 6, 14, 24, 34]
    there.append((1, "Studio Display"))
    now[0] = 44.0
    assert len(cameras()) == 2
    now[0] = 46.0
    cameras()
    assert asked[-2:] == [44, 46]


@pytest.mark.parametrize(
    ("system", "count", "apis"),
    [
        ("win32", 2, (cv2.CAP_MSMF,)),
        ("win32", 1, (cv2.CAP_MSMF, cv2.CAP_DSHOW)),
        ("darwin", 2, (cv2.CAP_AVFOUNDATION,)),
        ("linux", 2, (cv2.CAP_ANY,)),
    ],
)
def test_the_numbers_of_several_cameras_are_those_of_one_backend(
    monkeypatch: pytest.MonkeyPatch, system: str, count: int, apis: tuple[int, ...]
) -> None:
    tried = list[tuple[object, int]]()

    class Nothing:
        def __init__(self, device: object, api: int = cv2.CAP_ANY) -> None:
            tried.append((device, api))

        def isOpened(self) -> bool:  # noqa: N802 - OpenCV's
            return False

        def release(self) -> None:
            """Nothing is held."""

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(cv2, "VideoCapture", Nothing)
    found = [(number, f"Camera {number + 1}") for number in range(count)]
    assert open_source("Camera 1", lambda: found) is None
    assert tried == [(0, api) for api in apis]
