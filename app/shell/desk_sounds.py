"""How loud this laptop's own sounds are: `python -m app.shell.desk_sounds` writes the soft ones of resources/sounds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.devices.sound import Play, Sounds
from app.devices.sound_tones import DESK, FOLDER, synthesise
from app.shell.laptop import OFF, SOFT

# A folder of their own: the hall's soft sounds belong to a rehearsal, these to a laptop.
SOFT_FOLDER = "soft"
_SOFTER = 0.3


class DeskSounds(Sounds):
    """The sounds of the desk, as loud as this laptop has chosen; the event's own switch is asked before.

    Args:
        loud: off, soft or full, as it is chosen now.
        play: plays one file to its end; found on this machine if not given.
        folder: where the files lie.
    """

    def __init__(self, loud: Callable[[], str], play: Play | None = None, folder: Path = FOLDER) -> None:
        self._loud = loud
        super().__init__(play, folder)

    def play(self, name: str) -> None:
        """Play a sound, softly or not at all if that was chosen.

        Args:
            name: of a file, e.g. "ok".
        """
        loud = self._loud()
        if loud != OFF:
            super().play(f"{SOFT_FOLDER}/{name}" if loud == SOFT else name)


def soft(name: str) -> bytes:
    """A sound of the desk, softer.

    Args:
        name: of the sound.
    """
    return synthesise(tuple(replace(tone, loud=tone.loud * _SOFTER) for tone in DESK[name]))


def write(folder: Path = FOLDER) -> None:
    """Write the soft sounds.

    Args:
        folder: of all sounds.
    """
    place = folder / SOFT_FOLDER
    place.mkdir(parents=True, exist_ok=True)
    for name in DESK:
        (place / f"{name}.wav").write_bytes(soft(name))


if __name__ == "__main__":
    write()
