"""What this laptop remembers between two starts: language, theme, recent events, displays."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from app.words.catalogue import CHINESE, ENGLISH

_RECENT = 6
# how loud the desk's own sounds are on this laptop
OFF, SOFT, FULL = "off", "soft", "full"


@dataclass(frozen=True)
class Laptop:
    """Choices that belong to the computer, not to an event.

    Args:
        language: "zh_CN", "en", or "" while nobody has chosen.
        theme: "light" or "dark".
        recent: event files, newest first.
        displays: stage key to display name.
        desk: the desk this laptop stands at.
        operator: who sits there.
        role: who works here, a role of the event; "" for the organiser, who sees every room.
        kiosk: the event whose guests sign themselves in here, its file or where its hub is; "" for none. It comes
            back after a restart.
        kiosk_broken: why it waits for staff, "" while it does not.
        sounds: how loud the desk's sounds are here: off, soft or full.
    """

    language: str = ""
    theme: str = "light"
    recent: tuple[str, ...] = ()
    displays: dict[str, str] = field(default_factory=dict[str, str])
    desk: str = "desk-1"
    operator: str = ""
    role: str = ""
    kiosk: str = ""
    kiosk_broken: str = ""
    sounds: str = FULL

    def opened(self, path: Path) -> "Laptop":
        """With this event as the newest one.

        Args:
            path: the event file.
        """
        others = [other for other in self.recent if other != str(path)]
        return replace(self, recent=tuple([str(path), *others][:_RECENT]))

    def showing(self, stage: str, display: str) -> "Laptop":
        """With this stage on this display from now on.

        Args:
            stage: the stage's key.
            display: the display's name; "" for none.
        """
        return replace(self, displays={**self.displays, stage: display})


def on_hub(event: str) -> bool:
    """Whether an event lies on a hub, not in a file.

    Args:
        event: the event file, or where its hub is.
    """
    return event.startswith("postgresql")


def comes_back(event: str) -> bool:
    """Whether an event can be opened again by itself after a restart.

    Args:
        event: the event file, or where its hub is.
    """
    return on_hub(event) or Path(event).is_file()


def place() -> Path:
    """The file that holds the choices; FANFARE_HOME moves it, for tests and sticks."""
    home = os.environ.get("FANFARE_HOME")
    if home:
        return Path(home) / "laptop.json"
    from platformdirs import user_config_path

    return user_config_path("fanfare", appauthor=False) / "laptop.json"


def events_folder() -> Path:
    """Where new events are kept unless the organiser says otherwise."""
    home = os.environ.get("FANFARE_HOME")
    if home:
        return Path(home)
    from platformdirs import user_data_path

    return user_data_path("fanfare", appauthor=False)


def remembered() -> Laptop:
    """The choices as they were kept; a damaged file counts as none."""
    try:
        return msgspec.json.decode(place().read_bytes(), type=Laptop)
    except (OSError, msgspec.DecodeError):
        return Laptop()


def remember(laptop: Laptop) -> None:
    """Keep the choices; a disk that refuses costs nothing but the memory.

    Args:
        laptop: as they stand now.
    """
    file = place()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)  # where a hub is may tell how to get in
        part.write_bytes(msgspec.json.format(msgspec.json.encode(laptop)))
        part.replace(file)
    except OSError:
        return


def language_of(laptop: Laptop, system: str) -> str:
    """The language to speak: chosen, or else the system's.

    Args:
        laptop: the kept choices.
        system: the system's locale name, e.g. "zh_CN".
    """
    return laptop.language or (CHINESE if system.lower().startswith("zh") else ENGLISH)
