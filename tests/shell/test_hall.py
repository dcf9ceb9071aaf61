"""What the hall sees and hears of a reveal, on the real stages with a clock of our own."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.devices.sound import Sounds
from app.devices.sound_tones import FOLDER
from app.draw.rules.onstage import OnStage, Show
from app.draw.rules.prizes import Pace, Scene
from app.draw.stage.dress import Hall
from app.draw.stage.schedule import card_time, landed
from app.draw.stage.sounds import heard
from app.event.rules import EventView
from app.kit.changes import Changes
from app.kit.stage.canvas import StageCanvas
from app.shell.backups import Backups
from app.shell.displays import Displays
from app.shell.stage_sounds import StageSounds
from app.shell.stages import DRAW, Stages
from tests.conftest import sample_view
from tests.draw.test_stage import award, rolling

ROLLING = rolling(3, Scene.REELS, Pace.BRISK)
REVEAL = replace(ROLLING, show=Show.REVEAL, awards=(award(1), award(2), award(3)))


class Played:
    """Every sound in the order it was asked for."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def voice(self) -> Sounds:
        made = Sounds(lambda file: None)
        made.play = self.names.append  # pyright: ignore[reportAttributeAccessIssue] - asked, not played
        return made


@pytest.fixture
def played() -> Played:
    return Played()


@pytest.fixture
def sounds(qtbot: QtBot, played: Played) -> Iterator[StageSounds]:
    made = StageSounds(played.voice)
    yield made
    made.close()


def stages(qtbot: QtBot, sounds: StageSounds, event: EventView) -> Stages:
    home = QWidget()
    qtbot.addWidget(home)
    made = Stages(Displays(lambda: home), event, sounds)
    for canvas in made.canvas.values():
        qtbot.addWidget(canvas)
    return made


def test_a_brisk_reveal_is_heard_from_the_roll_to_the_win(
    qtbot: QtBot, sounds: StageSounds, played: Played
) -> None:
    hall = stages(qtbot, sounds, sample_view())
    hall.show_draw(ROLLING)
    qtbot.waitUntil(lambda: played.names.count("roll") > 1)
    hall.show_draw(REVEAL)
    qtbot.waitUntil(lambda: "win" in played.names)
    rolled = played.names.count("roll")
    assert played.names == ["roll"] * rolled + ["stop", "land", "win"]  # two land too close to the others


def test_a_rehearsal_is_softer_and_a_muted_event_is_silent(
    qtbot: QtBot, sounds: StageSounds, played: Played
) -> None:
    stages(qtbot, sounds, sample_view()).show_draw(replace(ROLLING, rehearsal=True))
    assert played.names == ["roll-soft"]
    event = sample_view()
    muted = replace(event, settings=replace(event.settings, sounds=False))
    stages(qtbot, sounds, muted).show_draw(ROLLING)
    assert played.names == ["roll-soft"]


def test_dice_tick_one_by_one(qtbot: QtBot, sounds: StageSounds, played: Played) -> None:
    hall = stages(qtbot, sounds, sample_view())
    for digits in ("4", "40", "4", "47"):  # one is taken back
        hall.show_draw(OnStage(Show.DICE, digits=digits))
    assert played.names == ["tick"] * 3


def test_going_on_before_the_end_shows_every_card_at_once(
    qtbot: QtBot, sounds: StageSounds, played: Played
) -> None:
    hall = stages(qtbot, sounds, sample_view())
    slow = replace(ROLLING, pace=Pace.SUSPENSE, scene=Scene.CURTAIN)
    hall.show_draw(slow)
    hall.show_draw(replace(REVEAL, pace=Pace.SUSPENSE, scene=Scene.CURTAIN))
    canvas: StageCanvas = hall.canvas[DRAW]
    assert canvas.scene is not None
    before: Hall = canvas.scene.picture
    assert canvas.elapsed() < landed(before)
    hall.show_draw(replace(before.on, still=True))
    assert canvas.elapsed() >= landed(before)
    assert canvas.scene.picture is before  # and the confetti goes on falling
    assert played.names[-1] == "win"


@pytest.mark.parametrize("count", [1, 3, 10, 40, 500])
@pytest.mark.parametrize("scene", list(Scene))
def test_the_sounds_of_a_reveal_are_in_order_and_end_with_the_win(count: int, scene: Scene) -> None:
    won = tuple(award(n) for n in range(1, count + 1))
    hall = Hall(replace(rolling(count, scene), show=Show.REVEAL, awards=won), stop=2.0)
    made = heard(hall)
    times = [one.at for one in made]
    assert times == sorted(times)
    assert (made[0].name, made[-1].name, made[-1].at) == ("stop", "win", landed(hall) - 2.0)
    lands = [one.at for one in made if one.name == "land"]
    assert all(
        any(abs(card_time(hall, at, count) - 2.0 - land) < 1e-9 for at in range(count)) for land in lands
    )
    assert all((FOLDER / f"{one.name}.wav").is_file() for one in made)


def test_the_last_ten_seconds_of_a_call_tick() -> None:
    called = Hall(OnStage(Show.FORFEIT, seconds=30, awards=(award(1),)))
    assert [one.at for one in heard(called)] == [float(second) for second in range(20, 30)]


class Kept:
    """Counts the backups that are asked of the lane."""

    def __init__(self) -> None:
        self.asked = 0

    def run(self, *_: object, **__: object) -> None:
        self.asked += 1


def test_no_backup_begins_while_the_hall_waits_for_the_stop(
    qtbot: QtBot, sounds: StageSounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.shell.backups.AGAIN_MS", 20)
    hall, lane = stages(qtbot, sounds, sample_view()), Kept()
    backups = Backups(lane, Changes())  # pyright: ignore[reportArgumentType] - asked only to run
    backups.give_way(hall.is_rolling)
    hall.show_draw(ROLLING)
    backups.now()
    assert lane.asked == 0
    hall.show_draw(REVEAL)
    qtbot.waitUntil(lambda: lane.asked == 1)  # it follows by itself
    backups.stop()
