"""What the cameras of this machine are called; asked of the system itself, and cheap enough to ask again and again."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from logging import getLogger
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import Protocol

_log = getLogger(__name__)

Found = list[tuple[int, str]]  # the number that OpenCV opens, and the name
LINUX = Path("/sys/class/video4linux")
# Windows keeps every camera it ever saw; the one that is plugged in has a link that works.
CLASSES = r"SYSTEM\CurrentControlSet\Control\DeviceClasses\{e5323777-f976-4f5b-9b55-b94699c46e44}"
DEVICES = r"SYSTEM\CurrentControlSet\Enum"
PROFILE = ("system_profiler", "-json", "SPCameraDataType")
# A new camera is found within so many seconds; a person who plugs one in looks up after as many.
EVERY = 2.0
# The system profiler starts a program and asks every bus: while it says the same again, it is asked ever more seldom. Seconds.
SELDOM = 10.0
# What a camera is called where nothing says surely which of several it is: its number is right, a name might not be.
NUMBERED = "Camera "


class Seldom:
    """Asks a dear question the more seldom, the longer its answer stays the same; meanwhile the last answer serves.

    Args:
        ask: the question.
        clock: monotonic seconds.
    """

    def __init__(self, ask: Callable[[], Found], clock: Callable[[], float] = monotonic) -> None:
        self._ask, self._clock, self._one_at_a_time = ask, clock, Lock()
        self._answer, self._due, self._pause = Found(), 0.0, 0.0

    def __call__(self) -> Found:
        """The answer, not older than `SELDOM`."""
        with self._one_at_a_time:
            if not self._pause or self._clock() >= self._due:
                found = self._ask()
                self._pause = min(2 * self._pause, SELDOM) if found == self._answer and self._pause else EVERY
                self._answer, self._due = found, self._clock() + self._pause
            return list(self._answer)


class Registry(Protocol):
    """What is read of the Windows registry."""

    def keys(self, path: str) -> tuple[str, ...]:
        """The names of the keys below a key; none if it is not there."""
        ...

    def value(self, path: str, name: str) -> object:
        """A value of a key; None if it is not there."""
        ...


def named() -> Found:
    """The cameras that are plugged in, in the order of their numbers; no two of one name."""
    if sys.platform == "linux":
        return told_apart(on_linux())
    if sys.platform == "win32":
        return told_apart(on_windows(_LocalMachine()))
    return told_apart(_on_this_mac()) if sys.platform == "darwin" else []


def is_dear() -> bool:
    """Whether this system takes so long to say which cameras there are that it is not asked while one looks."""
    return sys.platform == "darwin"


def cameras() -> tuple[str, ...]:
    """The names of the cameras on this machine, in the order of their numbers."""
    return tuple(name for _, name in named())


def on_linux(folder: Path = LINUX) -> Found:
    """What the kernel says.

    Args:
        folder: with a device each.
    """
    found: Found = []
    for device in folder.glob("video*") if folder.is_dir() else ():
        with suppress(OSError, ValueError):  # unplugged while we look
            # a camera shows as several devices; the first gives the pictures
            first = device / "index"
            if not first.exists() or first.read_text().strip() == "0":
                found.append((int(device.name[5:]), (device / "name").read_text().strip()))
    return sorted(found)


def on_windows(registry: Registry) -> Found:
    """What the registry says. In which order OpenCV's backend hands out several is not documented: those are numbered.

    Args:
        registry: of the machine.
    """
    names: list[str] = []
    for interface in registry.keys(CLASSES):
        device = f"{CLASSES}\\{interface}"
        for link in registry.keys(device):
            if registry.value(f"{device}\\{link}\\Control", "Linked") == 1:
                instance = registry.value(device, "DeviceInstance")
                name = registry.value(
                    f"{device}\\{link}\\Device Parameters", "FriendlyName"
                ) or registry.value(f"{DEVICES}\\{instance}", "FriendlyName")
                names.append(str(name or "Camera"))
    return numbered(len(names)) if len(names) > 1 else list(enumerate(names))


def on_mac(profile: Callable[[], str] | None = None) -> Found:
    """What the system profiler says, in the order of the cameras' unique ids, which is OpenCV's; without them, numbers.

    Args:
        profile: its report as JSON; None asks it, which takes a second.
    """
    try:
        report = json.loads((profile or _profiled)())
        listed = [(one.get("spcamera_unique-id"), str(one["_name"])) for one in report["SPCameraDataType"]]
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError, AttributeError):
        return []
    known = [(unique, name) for unique, name in listed if isinstance(unique, str)]
    if len(known) < len(listed) > 1:
        return numbered(len(listed))
    return (
        list(enumerate(name for _, name in sorted(known)))
        if known
        else list(enumerate(name for _, name in listed))
    )


def numbered(count: int) -> Found:
    """Cameras of which nothing says surely which is which.

    Args:
        count: how many there are.
    """
    return [(number, f"{NUMBERED}{number + 1}") for number in range(count)]


def number_in(name: str) -> int | None:
    """The number of a numbered camera, from 1 on; None for a name.

    Args:
        name: as it was told.
    """
    number = name.removeprefix(NUMBERED)
    return int(number) if number != name and number.isdecimal() else None


def _profiled() -> str:
    return subprocess.run(PROFILE, capture_output=True, text=True, timeout=10, check=True).stdout  # noqa: S603 - fixed words


_on_this_mac = Seldom(on_mac)


def told_apart(found: Found) -> Found:
    """Cameras of the same make have the same name: the second is called so, else both would open the same one.

    Args:
        found: numbers and names, in order.
    """
    told: Found = []
    for number, name in found:
        same = [one for _, one in found[: len(told)]].count(name)
        told.append((number, f"{name} ({same + 1})" if same else name))
    return told


def numbers_of(source: int | str, found: Found) -> tuple[int, ...]:
    """The devices that a source may be, likeliest first; none for a film or a camera that is not there.

    Of two cameras of one make, the first may have been plugged out and into another port: then the second
    is called as the first was, and the first as the second. Whichever is open already cannot be opened again.
    A camera that was alone and had a name is one of the numbers once there are several.

    Args:
        source: a number, the name of a camera, a film, or a pattern of pictures.
        found: the cameras that are plugged in.
    """
    text = str(source)
    if text.isdigit():
        return (int(text),)
    make = text.rsplit(" (", 1)[0] if text.endswith(")") else text
    exact = [number for number, name in found if name == text]
    others = [number for number, name in found if name == make or name.startswith(f"{make} (")]
    if not exact and number_in(text) is None and not _is_file(text):
        others += [number for number, name in found if number_in(name) is not None]
    return tuple(dict.fromkeys((*exact, *others)))


def _is_file(text: str) -> bool:
    return bool(Path(text).suffix) or "/" in text or "\\" in text


def source_name(source: int | str) -> str:
    """What a source is called: the camera's own name, or the file's.

    Args:
        source: a number, the name of a camera, a film, or a pattern of pictures.
    """
    text = str(source)
    return dict(named()).get(int(text), text) if text.isdigit() else Path(text).name


def look_for_more(
    find: Callable[[], tuple[str, ...]],
    known: tuple[str, ...],
    tell: Callable[[str], None],
    gone: Event,
    every: float = EVERY,
    *,
    content: Callable[[], bool] = bool,
) -> None:
    """Tell every camera that is plugged in from now on, once, until nobody wants to know; runs on a thread of its own.

    Args:
        find: lists the cameras that are plugged in.
        known: those that need not be told.
        tell: told each name.
        gone: set when nobody wants to know any more.
        every: seconds between two looks.
        content: whether no other camera is needed now; then the system is not asked.
    """
    seen = set(known)
    while not gone.is_set():
        try:
            fresh = [] if content() else [name for name in find() if _is_new(name, seen)]
        except Exception:  # noqa: BLE001 - a system that cannot say leaves the cameras we have
            _log.exception("the cameras could not be listed")
            fresh = []
        for name in fresh:
            seen.add(name)
            tell(name)
        gone.wait(every)


def _is_new(name: str, seen: set[str]) -> bool:
    """Of numbered cameras as many are new as there are more of them: the first may be known by its name."""
    number = number_in(name)
    return name not in seen and (number is None or number > len(seen))


class _LocalMachine:
    """The registry of this machine."""

    def keys(self, path: str) -> tuple[str, ...]:
        if sys.platform != "win32":
            return ()
        import winreg

        found: list[str] = []
        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
            while True:  # until there is no key of this number
                found.append(winreg.EnumKey(key, len(found)))
        return tuple(found)

    def value(self, path: str, name: str) -> object:
        if sys.platform != "win32":
            return None
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
            return winreg.QueryValueEx(key, name)[0]
        return None
