"""How loud the desk is on this laptop: chosen in the settings, kept with the laptop, below the event's own switch."""

import wave
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.devices.sound_tones import DESK, FOLDER
from app.event.service.event import change_settings, the_event
from app.kit.widgets.stepper import Segmented
from app.shell.checks import Around, Facts, checks
from app.shell.desk_sounds import SOFT_FOLDER, DeskSounds, soft
from app.shell.laptop import FULL, OFF, SOFT, Laptop, place, remembered
from app.shell.settings import SettingsPage
from app.shell.window import ConsoleWindow
from app.store.acts import Act
from app.store.database import Database
from tests.shell.consoles import a_console


def loudest(file: Path) -> int:
    with wave.open(str(file)) as held:
        raw = held.readframes(held.getnframes())
    return max(abs(int.from_bytes(raw[k : k + 2], "little", signed=True)) for k in range(0, len(raw), 2))


def test_every_sound_of_the_desk_has_a_soft_one_that_is_softer_and_not_silent() -> None:
    assert {file.stem for file in (FOLDER / SOFT_FOLDER).glob("*.wav")} == set(DESK)
    for name in DESK:
        file = FOLDER / SOFT_FOLDER / f"{name}.wav"
        assert file.read_bytes() == soft(name)
        assert 2_000 < loudest(file) < loudest(FOLDER / f"{name}.wav") * 0.4


@pytest.mark.parametrize(
    ("loud", "file"), [(FULL, "ok.wav"), (SOFT, "soft/ok.wav"), (OFF, None), ("?", "ok.wav")]
)
def test_what_is_played_follows_the_choice_of_now(loud: str, file: str | None, qtbot: QtBot) -> None:
    played: list[Path] = []
    chosen = [OFF]
    sounds = DeskSounds(lambda: chosen[0], played.append)
    sounds.play("ok")
    chosen[0] = loud
    sounds.play("ok")
    wanted = [] if file is None else [FOLDER / file]
    qtbot.waitUntil(lambda: len(played) == len(wanted))
    sounds.close()
    assert played == wanted


def settings_of(qtbot: QtBot, window: ConsoleWindow) -> SettingsPage:
    qtbot.waitUntil(lambda: window.frame is not None)
    assert window.frame is not None
    window.frame.go("settings")
    page = window.frame.room("settings")
    assert isinstance(page, SettingsPage)
    return page


def test_the_choice_is_kept_with_the_laptop_heard_at_once_and_the_event_stays_as_it_is(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path / "home"))
    played: list[tuple[str, str]] = []
    with a_console(qtbot, tmp_path) as window:
        monkeypatch.setattr(
            DeskSounds, "play", lambda _self, name: played.append((window.laptop.sounds, name))
        )
        page = settings_of(qtbot, window)
        frame = window.frame
        page.tabs.choose("laptop")
        switch = next(
            one for one in page.findChildren(Segmented) if one.accessibleName() == "Full / Soft / Off"
        )
        assert switch.chosen == FULL
        switch.choose(SOFT)
        assert remembered().sounds == window.laptop.sounds == SOFT
        assert played == [(SOFT, "ok")]
        qtbot.waitUntil(
            lambda: window.frame is not frame and settings_of(qtbot, window).tabs.chosen == "laptop"
        )
        heard: list[bool] = []
        window.lane.run(lambda store: the_event(store).settings.sounds, heard.append, owner=window)
        qtbot.waitUntil(lambda: bool(heard))
        assert heard == [True]


def test_the_events_own_switch_stays_above_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path / "home"))
    played: list[str] = []
    with a_console(qtbot, tmp_path) as window:
        monkeypatch.setattr(DeskSounds, "play", lambda _self, name: played.append(name))
        before = settings_of(qtbot, window)
        done: list[object] = []

        def mute(store: Database) -> None:
            held = the_event(store).settings
            change_settings(store, Act.new("desk-1"), replace(held, sounds=False))

        window.lane.run(mute, done.append, owner=window)
        qtbot.waitUntil(lambda: bool(done) and settings_of(qtbot, window) is not before)
        page = settings_of(qtbot, window)
        next(
            one for one in page.findChildren(Segmented) if one.accessibleName() == "Full / Soft / Off"
        ).choose(SOFT)
        assert remembered().sounds == SOFT
        assert played == []


def test_preflight_says_that_this_laptop_is_silent() -> None:
    around = Around((), audible=True, printer="", missing=(), silent=True)
    line = next(
        one for one in checks(Facts(1, 1, 1, whole=True, path="", backup="/"), around) if one.key == "sound"
    )
    assert "Off on this laptop" in " ".join(str(one) for one in vars(line).values())
    assert "Hear it" not in vars(line).values()


def test_a_laptop_that_was_remembered_before_there_was_a_choice_is_as_loud_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path))
    place().write_text('{"language":"en","desk":"desk-4"}')
    assert remembered() == Laptop("en", desk="desk-4", sounds=FULL)
