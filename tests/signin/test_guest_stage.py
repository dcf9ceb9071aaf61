"""The guest's side of the desk: every outcome in its own colour and shape, and nothing that is not there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.kit.stage.canvas import render
from app.kit.theme import fonts
from app.signin.stage.guest import scene_of
from app.signin.stage.welcome import ALREADY, HELP, OK, STAYS, WAITING, Welcome
from app.words.catalogue import choose_language

SIZE = QSize(960, 540)
GUEST = Welcome(OK, "王晓雯", "女士", "远山资本·投资总监", "12", "A 区", ("资料袋", "胸花"), "", "A0236")


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load_stage_fonts()


def shown(welcome: Welcome, t: float = 1.5, size: QSize = SIZE) -> QImage:
    return render(scene_of(welcome), size, t)


def icon(image: QImage) -> frozenset[tuple[int, int]]:
    """The shape at the left, without its colour."""
    ground = image.pixelColor(4, 270).lightness()
    spots = ((x, y) for x in range(50, 220, 3) for y in range(90, 260, 3))
    return frozenset((x, y) for x, y in spots if abs(image.pixelColor(x, y).lightness() - ground) > 60)


def test_each_outcome_has_a_shape_of_its_own_and_not_only_a_colour() -> None:
    shapes = [icon(shown(replace(GUEST, kind=kind))) for kind in (OK, ALREADY, HELP)]
    assert all(shapes)
    assert len(set(shapes)) == 3


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_is_there_is_shown_and_what_is_not_leaves_no_empty_tile(language: str) -> None:
    choose_language(language)
    whole = shown(GUEST)
    for less in (replace(GUEST, hand_over=()), replace(GUEST, number=""), replace(GUEST, table="")):
        assert shown(less) != whole
    late = shown(replace(GUEST, number="", late=True))
    assert late != whole
    assert late != shown(replace(GUEST, number=""))
    bare = shown(replace(GUEST, hand_over=(), number="", table=""))
    assert bare.copy(0, 330, 960, 140) == shown(Welcome(OK, "李娜"), 1.5).copy(0, 330, 960, 140)


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(1920, 1080), QSize(2880, 900)])
def test_the_longest_name_is_shown_whole_on_every_screen(size: QSize) -> None:
    choose_language("en")
    name = "Maximiliana von Hohenzollern"
    assert shown(replace(GUEST, name=name), size=size) != shown(
        replace(GUEST, name=name[:-1] + "m"), size=size
    )


def test_the_bar_shows_the_time_that_is_left_and_waiting_shows_no_guest() -> None:
    def bar(t: float) -> int:
        image = shown(GUEST, t)
        return sum(image.pixelColor(x, 501).lightness() > 180 for x in range(960))

    assert bar(0.1) > bar(STAYS / 2) > bar(STAYS - 0.1)
    assert shown(replace(GUEST, kind=WAITING)) == shown(Welcome(WAITING))
