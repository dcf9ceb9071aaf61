"""What the cameras of this machine are called; asked of the system itself, and cheap enough to ask again and again."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from logging import getLogger
from pathlib import Path
from threading import Event
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
    return told_apart(on_mac()) if sys.platform == "darwin" else []


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
    """What the registry says, in the order in which Windows hands cameras out.

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
    return list(enumerate(names))


def on_mac(profile: Callable[[], str] | None = None) -> Found:
    """What the system profiler says.

    Args:
        profile: its report as JSON; None asks it, which takes some tenths of a second.
    """
    try:
        report = json.loads((profile or _profiled)())
        return [(place, str(one["_name"])) for place, one in enumerate(report["SPCameraDataType"])]
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError):
        return []


def _profiled() -> str:
    return subprocess.run(PROFILE, capture_output=True, text=True, timeout=10, check=True).stdout  # noqa: S603 - fixed words


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
    return tuple(dict.fromkeys((*exact, *others)))


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
) -> None:
    """Tell every camera that is plugged in from now on, once, until nobody wants to know; runs on a thread of its own.

    Args:
        find: lists the cameras that are plugged in.
        known: those that need not be told.
        tell: told each name.
        gone: set when nobody wants to know any more.
        every: seconds between two looks.
    """
    seen = set(known)
    while not gone.is_set():
        try:
            fresh = [name for name in find() if name not in seen]
        except Exception:  # noqa: BLE001 - a system that cannot say leaves the cameras we have
            _log.exception("the cameras could not be listed")
            fresh = []
        for name in fresh:
            seen.add(name)
            tell(name)
        gone.wait(every)


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
