import wave
from pathlib import Path
from threading import Event, active_count

from app.devices.sound import Sounds, player
from app.devices.sound_tones import FOLDER, RATE, SOUNDS, synthesise


def test_the_sounds_in_the_house_are_those_of_the_numbers() -> None:
    assert {file.stem for file in FOLDER.glob("*.wav")} == set(SOUNDS)
    for name, tones in SOUNDS.items():
        assert (FOLDER / f"{name}.wav").read_bytes() == synthesise(tones)


def test_each_sound_is_short_and_audible_and_not_cut_off() -> None:
    for name in SOUNDS:
        with wave.open(str(FOLDER / f"{name}.wav")) as file:
            assert 0.2 < file.getnframes() / RATE < 1.2
            raw = file.readframes(file.getnframes())
        samples = [int.from_bytes(raw[k : k + 2], "little", signed=True) for k in range(0, len(raw), 2)]
        assert 8_000 < max(map(abs, samples)) < 32_000
        assert abs(samples[0]) < 200
        assert abs(samples[-1]) < 200


def test_only_the_newest_sound_waiting_is_played_and_a_fault_stops_nothing() -> None:
    before = active_count()
    played: list[str] = []
    busy, go_on, last = Event(), Event(), Event()

    def play(file: Path) -> None:
        played.append(file.stem)
        if len(played) == 1:
            busy.set()
            assert go_on.wait(5)
            raise OSError("no loudspeaker")
        last.set()

    sounds = Sounds(play)
    sounds.play("ok")
    assert busy.wait(5)
    for name in ("already", "help", "vip"):
        sounds.play(name)
    go_on.set()
    assert last.wait(5)
    sounds.play("no such sound")
    sounds.close()
    assert played == ["ok", "vip"]
    assert active_count() == before


def test_a_machine_without_a_player_is_silent_and_says_so(tmp_path: Path) -> None:
    assert player(find=lambda _: None, platform="linux") is None
    marker = tmp_path / "played"
    script = tmp_path / "aplay"
    script.write_text(f'#!/bin/sh\nprintf "%s" "$*" > {marker}\n')
    script.chmod(0o755)
    play = player(find=lambda name: str(script) if name == "aplay" else None, platform="linux")
    assert play is not None
    play(FOLDER / "ok.wav")
    assert marker.read_text() == f"-q {FOLDER / 'ok.wav'}"
