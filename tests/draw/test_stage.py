"""The projector's stage: a frame is a value, and until the stop none depends on who won."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.draw.rules.onstage import OnStage, Show, reveal_seconds
from app.draw.rules.prizes import Pace, Scene
from app.draw.rules.state import Award
from app.draw.rules.wins import WinState
from app.draw.stage.aside import GAP, WIDE
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of
from app.draw.stage.places import body_of, places_of
from app.draw.stage.schedule import (
    VIEW,
    card_takes,
    card_time,
    landed,
    landing,
    lands_at,
    page_at,
    reel_position,
    rolling_ends,
)
from app.kit.stage.canvas import FOREVER, render
from app.kit.stage.ink import Grid
from app.kit.stage.palette import Look, Still, themes
from app.kit.theme import fonts
from app.words.catalogue import choose_language

SMALL = QSize(960, 540)
NUMBERS = tuple(f"A{n:04d}" for n in range(1, 301))
RATIOS = ((1920, 1080), (1280, 720), (1024, 768), (2880, 900), (1280, 1024))


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load_stage_fonts()


def award(n: int, name: str = "张建国") -> Award:
    return Award(n, n, f"A{n:04d}", n, name, "远澜科技", WinState.PENDING, "", "", "", "3")


def rolling(count: int, scene: Scene = Scene.REELS, pace: Pace = Pace.SUSPENSE) -> OnStage:
    return OnStage(
        Show.ROLL, False, "二等奖", "空气炸锅", count, 103, "9F2K", scene=scene, pace=pace, rolling=NUMBERS
    )


def frame(
    on: OnStage, t: float, stop: float | None = None, theme: str = "festive", size: QSize = SMALL
) -> QImage:
    return render(scene_of(Hall(on, Dress(Look(theme), "开业庆典", "11月28日"), stop)), size, t)


@given(st.floats(0.0, 60.0), st.integers(0, 9), st.sampled_from([Pace.BRISK, Pace.SUSPENSE]))
@settings(max_examples=1000, deadline=None)
def test_a_reel_is_continuous_at_the_stop_and_lands_on_a_whole_cell(
    stop: float, reel: int, pace: Pace
) -> None:
    before = reel_position(stop, reel)
    at, end, _ = landing(stop, stop, reel, pace)
    assert at == pytest.approx(before, abs=1e-6)
    soon, _, _ = landing(stop + 1e-4, stop, reel, pace)
    assert abs(soon - before) < 0.01
    last, end, landed = landing(lands_at(stop, reel, pace) + 1e-6, stop, reel, pace)
    assert landed
    assert last == end == round(end)


@pytest.mark.parametrize("count", [11, 40, 100, 500])
def test_at_the_brisk_pace_the_first_card_is_there_at_once_and_the_last_soon(count: int) -> None:
    hall = Hall(
        replace(
            rolling(count, Scene.WALL, Pace.BRISK),
            show=Show.REVEAL,
            awards=tuple(award(n) for n in range(1, count + 1)),
        ),
        stop=3.0,
    )
    assert card_time(hall, 0, count) - 3.0 <= 0.1
    assert card_time(hall, count - 1, count) + 0.36 - 3.0 <= 1.5
    assert rolling_ends(hall) > 3.0


def stopped(count: int, scene: Scene, pace: Pace, stop: float) -> Hall:
    won = tuple(award(n) for n in range(1, count + 1))
    return Hall(replace(rolling(count, scene, pace), show=Show.REVEAL, awards=won), stop=stop)


@given(st.integers(1, 500), st.sampled_from(list(Scene)), st.floats(0.0, 60.0))
@settings(deadline=None)
def test_brisk_is_brisk_in_every_scene_for_every_count_whenever_it_is_stopped(
    count: int, scene: Scene, stop: float
) -> None:
    hall = stopped(count, scene, Pace.BRISK, stop)
    begins = [card_time(hall, at, count) - stop for at in range(count)]
    assert begins[0] <= 0.1 - 1 / 60  # the next frame shows it
    assert begins == sorted(begins)
    assert landed(hall) - stop <= 1.5


@given(st.integers(1, 500), st.sampled_from(list(Scene)), st.sampled_from([Pace.BRISK, Pace.SUSPENSE]))
@settings(deadline=None)
def test_the_operator_goes_on_only_after_the_last_card_stands(count: int, scene: Scene, pace: Pace) -> None:
    assert reveal_seconds(count, pace) >= landed(stopped(count, scene, pace, 0.0))


@given(st.floats(0.0, 60.0), st.integers(0, 9), st.sampled_from([Pace.BRISK, Pace.SUSPENSE]))
@settings(max_examples=500, deadline=None)
def test_a_winners_number_comes_into_view_only_after_the_stop(stop: float, reel: int, pace: Pace) -> None:
    x, end, _ = landing(stop, stop, reel, pace)
    assert end - x >= VIEW
    way = [
        landing(stop + (lands_at(stop, reel, pace) - stop) * k / 40, stop, reel, pace)[0] for k in range(41)
    ]
    assert all(a <= b + 1e-9 for a, b in pairwise(way))  # a reel never rolls back


@pytest.mark.parametrize("scene", [Scene.REELS, Scene.SPHERE, Scene.CURTAIN, Scene.WALL])
@pytest.mark.parametrize("pace", [Pace.BRISK, Pace.SUSPENSE])
def test_in_the_instant_of_the_stop_nothing_in_view_changes(scene: Scene, pace: Pace) -> None:
    for stop in (0.0, 0.4, 2.3):
        hall = stopped(3, scene, pace, stop)
        assert frame(hall.on, stop, stop) == frame(rolling(3, scene, pace), stop)


@pytest.mark.parametrize("scene", [Scene.REELS, Scene.SPHERE, Scene.CURTAIN, Scene.WALL])
def test_every_scene_ends_with_the_same_cards(scene: Scene) -> None:
    hall = stopped(3, scene, Pace.SUSPENSE, 2.0)
    assert frame(hall.on, rolling_ends(hall), 2.0) == frame(replace(hall.on, still=True), 0.0)
    assert card_takes(hall) > 0


@pytest.mark.parametrize("scene", [Scene.REELS, Scene.SPHERE, Scene.CURTAIN, Scene.WALL])
def test_when_nothing_may_move_a_number_a_second_and_then_all_winners(scene: Scene) -> None:
    on, dress = rolling(3, scene), Dress(still=True)
    assert render(scene_of(Hall(on, dress)), SMALL, 3.1) == render(scene_of(Hall(on, dress)), SMALL, 3.9)
    assert render(scene_of(Hall(on, dress)), SMALL, 3.9) != render(scene_of(Hall(on, dress)), SMALL, 4.0)
    hall = replace(stopped(3, scene, Pace.SUSPENSE, 3.0), dress=dress)
    still = Hall(replace(hall.on, still=True), dress)
    assert render(scene_of(hall), SMALL, 3.0) == render(scene_of(still), SMALL, 0.0)


@given(st.integers(1, 500))
def test_every_winner_is_on_a_page_that_can_be_read(count: int) -> None:
    assert page_at(count, 0.0) == slice(0, count)
    seen: list[int] = []
    for page in range(-(-count // 100)):
        shown = page_at(count, 3.1 + 8 * page)
        assert shown.stop - shown.start <= 100
        seen += range(count)[shown]
    assert seen == list(range(count))
    assert page_at(count, 3.1 + 8 * -(-count // 100)) == page_at(count, 3.1)  # and again from the first


def test_a_live_reveal_of_many_turns_to_pages_with_names() -> None:
    hall = stopped(250, Scene.WALL, Pace.BRISK, 2.0)
    scene, since = scene_of(hall), landed(hall)
    assert scene.every  # somebody repaints after the confetti
    whole, first, second = (render(scene, SMALL, since + s) for s in (2.9, 7.0, 12.0))
    assert whole != first != second
    unnamed = replace(hall, on=replace(hall.on, awards=tuple(replace(a, name="") for a in hall.on.awards)))
    assert (
        render(scene_of(unnamed), SMALL, since + 2.9) == whole
    )  # numbers only: so many names nobody could read
    assert render(scene_of(unnamed), SMALL, since + 7.0) != first


@pytest.mark.parametrize(("width", "height"), RATIOS)
def test_for_one_to_five_hundred_winners_no_card_lies_over_another_or_leaves_the_body(
    width: int, height: int
) -> None:
    grid = Grid(width, height)
    for count in range(1, 501):
        for room in (0.0, 0.4, 1.0) if count <= 10 else (0.0,):
            body = body_of(grid, room).adjusted(-0.5, -0.5, 0.5, 0.5)
            spots = places_of(grid, count, room)
            assert len(spots) == count
            assert all(body.contains(spot) for spot in spots), (count, room)
            for a, b in pairwise(spots):  # in rows from left to right
                apart = a.right() <= b.left() + 0.01 if a.top() == b.top() else a.bottom() <= b.top() + 0.01
                assert apart, (count, room)


@pytest.mark.parametrize(
    ("count", "scene"),
    [
        (1, Scene.REELS),
        (3, Scene.CURTAIN),
        (10, Scene.SPHERE),
        (40, Scene.WALL),
        (10, Scene.REELS),
        (1, Scene.SPHERE),
    ],
)
def test_before_the_stop_no_frame_depends_on_who_won(count: int, scene: Scene) -> None:
    on = rolling(count, scene)
    one = replace(on, awards=tuple(award(n) for n in range(1, count + 1)))
    other = replace(on, awards=tuple(award(200 + n, "李娜") for n in range(1, count + 1)))
    for t in (0.0, 0.3, 1.7, 5.0):
        assert frame(one, t) == frame(other, t) == frame(on, t)
    won = [frame(replace(each, show=Show.REVEAL), 60.0, 2.0) for each in (one, other)]
    assert won[0] != won[1]


def test_rolling_goes_on_until_it_is_stopped() -> None:
    assert scene_of(Hall(rolling(3))).moves == FOREVER
    assert frame(rolling(3), 1.0) != frame(rolling(3), 1.1)
    assert frame(rolling(3), 1.0) == frame(rolling(3), 1.0)


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize("show", list(Show))
def test_every_picture_of_a_rehearsal_carries_its_mark(theme: str, show: Show) -> None:
    on = OnStage(
        show,
        False,
        "一等奖",
        "彩屏手机",
        1,
        97,
        "9F2K-7MQX-AAAA-BBBB",
        "4073",
        awards=(award(1),),
        rolling=NUMBERS,
        seconds=30,
    )
    live, marked = frame(on, 0.2, theme=theme), frame(replace(on, rehearsal=True), 0.2, theme=theme)
    assert live != marked
    for x in (5, 480, 950):  # the yellow bar over the whole width
        assert marked.pixelColor(x, 2).name() == "#ffd23f"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("count", [1, 10, 40])
def test_the_longest_names_stay_on_their_cards(language: str, count: int) -> None:
    choose_language(language)
    long = (
        "买买提·艾合买提江·阿卜杜热西提"
        if language == "zh_CN"
        else "Maximiliana von Hohenzollern-Sigmaringen"
    )
    on = replace(
        rolling(count),
        show=Show.REVEAL,
        still=True,
        awards=tuple(award(n, long) for n in range(1, count + 1)),
    )
    image = render(scene_of(Hall(on, Dress(names="full"))), SMALL, 0.0)
    empty = render(
        scene_of(
            Hall(replace(on, awards=tuple(replace(each, name="") for each in on.awards)), Dress(names="full"))
        ),
        SMALL,
        0.0,
    )
    spots = places_of(Grid.of(SMALL), count)
    inside = [spot.adjusted(-1, -1, 1, 1) for spot in spots]
    for y in range(100, 480, 4):
        for x in range(0, 960, 4):
            if image.pixel(x, y) != empty.pixel(x, y):
                assert any(spot.contains(x, y) for spot in inside), (x, y)


def test_a_hall_that_hides_names_shows_none() -> None:
    on = replace(rolling(1), show=Show.REVEAL, still=True, awards=(award(1),))
    frames = [
        render(scene_of(Hall(on, Dress(names=names))), SMALL, 0.0) for names in ("full", "masked", "none")
    ]
    assert frames[0] != frames[1] != frames[2]
    other = replace(on, awards=(award(1, "王伟"),))
    assert render(scene_of(Hall(other, Dress(names="none"))), SMALL, 0.0) == frames[2]


def test_no_theme_knows_rays() -> None:
    from pathlib import Path

    for file in ("app/kit/stage", "app/draw/stage", "resources/theme"):
        for source in Path(__file__).resolve().parents[2].joinpath(file).glob("*.*"):
            words = source.read_text(encoding="utf-8").lower()
            assert "rays" not in words.replace("never rays", ""), source


def test_a_card_speaks_the_language_of_now() -> None:
    on = replace(rolling(3), show=Show.REVEAL, still=True, awards=tuple(award(n) for n in (1, 2, 3)))
    choose_language("zh_CN")
    chinese = frame(on, 0.0)
    choose_language("en")
    english = frame(on, 0.0)
    spot = places_of(Grid.of(SMALL), 3)[0]
    band = spot.adjusted(spot.width() * 0.3, 2, -spot.width() * 0.3, -spot.height() * 0.85).toRect()
    assert chinese.copy(band) != english.copy(band)


def a_still(colour: str) -> Still:
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return Still(f"face {colour}", bytes(held.data()))


def colours_in(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(0, 960, 4) for y in range(0, 540, 4))


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_face_is_shown_only_where_the_event_shows_full_names(count: int) -> None:
    face = a_still("#12A0B4")
    won = tuple(replace(award(n), portrait=face.key) for n in range(1, count + 1))
    on = replace(rolling(count), show=Show.REVEAL, still=True, awards=won)
    for names, seen in (("full", True), ("masked", False), ("none", False)):
        image = render(scene_of(Hall(on, Dress(names=names), None, (face,))), SMALL, 0.0)
        assert (colours_in(image, "#12A0B4") > 40 * count) is seen, names
    assert on.pictures(full=False) == ()
    many = replace(on, awards=tuple(replace(award(n), portrait=face.key) for n in range(1, 7)))
    assert (
        colours_in(render(scene_of(Hall(many, Dress(names="full"), None, (face,))), SMALL, 0.0), "#12A0B4")
        == 0
    )


@pytest.mark.parametrize("show", [Show.TITLE, Show.IDLE, Show.ROLL, Show.REVEAL])
def test_the_prize_is_seen_on_title_idle_roll_and_reveal_and_never_under_a_card(show: Show) -> None:
    picture = a_still("#12A0B4")
    on = replace(
        rolling(3), show=show, picture=picture.key, still=True, awards=tuple(award(n) for n in (1, 2, 3))
    )
    image = render(scene_of(Hall(on, Dress(), None, (picture,))), SMALL, 2.0)
    assert colours_in(image, "#12A0B4") > 250
    assert colours_in(render(scene_of(Hall(on, Dress())), SMALL, 2.0), "#12A0B4") == 0  # it has not come yet
    for width, height in RATIOS:
        grid = Grid(width, height)
        beside = body_of(grid).right() - (WIDE + GAP / 2) * grid.u
        for count in range(1, 11):
            assert all(spot.right() <= beside for spot in places_of(grid, count, 1.0))


def test_a_picture_that_comes_late_changes_nothing_else_of_the_title() -> None:
    on = replace(rolling(3), show=Show.TITLE, picture="not here")
    assert frame(on, 2.0) == frame(replace(on, picture=""), 2.0)


@pytest.mark.parametrize("scene", [Scene.REELS, Scene.SPHERE, Scene.CURTAIN, Scene.WALL])
def test_every_moment_of_a_rehearsed_draw_carries_the_mark(scene: Scene) -> None:
    hall = stopped(3, scene, Pace.SUSPENSE, 2.0)
    rehearsed = replace(hall, on=replace(hall.on, rehearsal=True, slip="FD1." + "A" * 600))
    roll = Hall(replace(rolling(3, scene), rehearsal=True))
    for picture, t in (
        (roll, 0.0),
        (roll, 1.9),
        *((rehearsed, 2.0 + s) for s in (0.0, 0.3, 1.4, 3.0, 6.0, 12.0)),
    ):
        image = render(scene_of(picture), SMALL, t)
        assert all(image.pixelColor(x, 2).name() == "#ffd23f" for x in (5, 300, 480, 700, 955)), (t,)


@pytest.mark.parametrize("count", [1, 3, 10, 40])
def test_confetti_flies_behind_the_cards(count: int) -> None:
    hall = stopped(count, Scene.WALL, Pace.BRISK, 2.0)
    still = frame(replace(hall.on, still=True), 0.0)
    spots = [spot.adjusted(2, 2, -2, -2).toRect() for spot in places_of(Grid.of(SMALL), count)]
    flying = frame(hall.on, landed(hall) + 0.6, 2.0)
    assert flying != still, "it flies"
    assert all(
        flying.copy(spot.adjusted(6, 6, -6, -6)) == still.copy(spot.adjusted(6, 6, -6, -6)) for spot in spots
    )
