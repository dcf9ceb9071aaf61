"""The console's sounds, made from numbers: `python -m app.devices.sound_tones` writes resources/sounds."""

import math
import struct
import wave
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

RATE = 22_050
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sounds"


@dataclass(frozen=True)
class Tone:
    """One struck note.

    Args:
        pitch: hertz.
        start: seconds from the beginning.
        length: seconds until it has faded.
        loud: 0 to 1.
    """

    pitch: float
    start: float
    length: float
    loud: float = 0.5


# Told apart with closed eyes: one rise, a fanfare, two equal taps, a question, a low fall.
DESK: dict[str, tuple[Tone, ...]] = {
    "ok": (Tone(784, 0, 0.22), Tone(1175, 0.08, 0.35)),
    "vip": (Tone(523, 0, 0.3), Tone(659, 0.1, 0.3), Tone(784, 0.2, 0.35), Tone(1047, 0.32, 0.7)),
    "already": (Tone(587, 0, 0.18), Tone(587, 0.2, 0.22)),
    "choose": (Tone(659, 0, 0.2), Tone(880, 0.16, 0.3)),
    "help": (Tone(392, 0, 0.3, 0.6), Tone(262, 0.18, 0.5, 0.6)),
}
# What the hall hears of the draw.
STAGE: dict[str, tuple[Tone, ...]] = {
    "title": (Tone(523, 0, 0.5, 0.7), Tone(784, 0.14, 0.7, 0.7)),
    "code": (Tone(880, 0, 0.25, 0.7), Tone(1175, 0.1, 0.35, 0.7)),
    "tick": (Tone(1568, 0, 0.24, 0.8),),
    "roll": tuple(Tone(pitch, k / 10, 0.1, 0.8) for k, pitch in enumerate((392, 440, 392, 494))),
    "stop": (Tone(330, 0, 0.35, 0.6), Tone(165, 0, 0.4, 0.6)),
    "land": (Tone(988, 0, 0.3, 0.8),),
    "win": (
        Tone(523, 0, 0.3),
        Tone(659, 0.1, 0.3),
        Tone(784, 0.2, 0.35),
        Tone(1047, 0.3, 0.8, 0.6),
        Tone(1319, 0.44, 0.6),
    ),
}
SOFT = "-soft"  # a rehearsal is heard at half the volume
SOUNDS: dict[str, tuple[Tone, ...]] = {
    **DESK,
    **STAGE,
    **{
        name + SOFT: tuple(replace(tone, loud=tone.loud / 2) for tone in tones)
        for name, tones in STAGE.items()
    },
}


def synthesise(tones: tuple[Tone, ...]) -> bytes:
    """A WAV file of these notes.

    Args:
        tones: may overlap.
    """
    count = int(RATE * max(tone.start + tone.length for tone in tones))
    mix = [0.0] * count
    for tone in tones:
        first = int(tone.start * RATE)
        for k in range(min(int(tone.length * RATE), count - first)):
            mix[first + k] += _sample(tone, k / RATE)
    samples = [max(-1.0, min(1.0, value)) for value in mix]
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{count}h", *(round(value * 32000) for value in samples)))
    return out.getvalue()


def _sample(tone: Tone, t: float) -> float:
    fade = math.exp(-5.0 * t / tone.length) * min(1.0, t / 0.006, max(0.0, tone.length - t) / 0.02)
    wave_ = math.sin(2 * math.pi * tone.pitch * t) + 0.3 * math.sin(4 * math.pi * tone.pitch * t)
    return tone.loud * fade * wave_ / 1.3


def write(folder: Path = FOLDER) -> None:
    """Write every sound.

    Args:
        folder: where to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        (folder / f"{name}.wav").write_bytes(synthesise(tones))


if __name__ == "__main__":
    write()
