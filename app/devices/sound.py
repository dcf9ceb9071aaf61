"""Sounds of the console: played by whatever the machine has, never waited for, never a reason to stop."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from logging import getLogger
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from app.devices.sound_tones import FOLDER

_log = getLogger(__name__)

PLAYERS = ("pw-play", "paplay", "aplay")
# A sound older than the next guest is noise.
LONGEST = 3.0

Play = Callable[[Path], None]


class Sounds:
    """Plays sounds by name on a thread of its own; only the newest one waiting is played.

    Args:
        play: plays one file to its end; found on this machine if not given.
        folder: where the files lie.
    """

    def __init__(self, play: Play | None = None, folder: Path = FOLDER) -> None:
        self._play = play or player()
        self._folder = folder
        self._wanted: SimpleQueue[str | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="sounds", daemon=True)
        self._thread.start()

    @property
    def audible(self) -> bool:
        """Whether this machine can play at all, for the health pill."""
        return self._play is not None

    def play(self, name: str) -> None:
        """Play a sound; returns at once, and silence is the worst that can happen.

        Args:
            name: of a file, e.g. "ok".
        """
        self._wanted.put(name)

    def close(self) -> None:
        """Play no more."""
        self._wanted.put(None)
        self._thread.join(timeout=LONGEST + 1)

    def _work(self) -> None:
        while (name := self._newest()) is not None:
            file = self._folder / f"{name}.wav"
            if self._play is None or not file.is_file():
                continue
            try:
                self._play(file)
            except Exception:  # noqa: BLE001 - a sound never stops the show
                _log.warning("the sound %s could not be played", name, exc_info=True)

    def _newest(self) -> str | None:
        name = self._wanted.get()
        while name is not None:
            try:
                name = self._wanted.get_nowait()
            except Empty:
                return name
        return None


def player(find: Callable[[str], str | None] = shutil.which, platform: str = sys.platform) -> Play | None:
    """How this machine plays a file; None if it cannot.

    Args:
        find: finds a program.
        platform: as sys.platform says.
    """
    if platform == "win32":
        return _by_windows
    programs = ("afplay",) if platform == "darwin" else PLAYERS
    for program in programs:
        found = find(program)
        if found:
            return _by(found, ("-q",) if program == "aplay" else ())
    return None


def _by(program: str, options: Sequence[str]) -> Play:
    def play(file: Path) -> None:
        command = [program, *options, str(file)]
        subprocess.run(command, check=False, timeout=LONGEST, capture_output=True)  # noqa: S603 - our own file

    return play


def _by_windows(file: Path) -> None:
    if sys.platform == "win32":  # so that the checker knows the module exists
        import winsound

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
