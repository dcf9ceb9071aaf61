"""The welcome wall as frames: what the event allows is there, what it does not is not, and a VIP has it alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.event.rules import NamesOnStage
from app.kit.stage import ink
from app.kit.stage.canvas import render
from app.kit.stage.palette import Look, themes
from app.kit.theme import fonts
from app.shell.greeter import seen_by_the_hall
from app.signin.rules.greeting import Newcomer
from app.signin.stage.wall import Arrived, Wall, scene_of
from app.words.catalogue import choose_language
from tests.conftest import sample_view

SIZE = QSize(960, 540)
ONE = Arrived("王晓雯", "远山资本", "12")
WALL = Wall((ONE,), (Arrived("李梓涵", "华东理工"), Arrived("刘洋", "启明新材")), 236, "开园典礼")
NEW = Newcomer(1, "欧阳明远", "蓝湾设计院 院长", "12", organisation="蓝湾设计院")


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load_stage_fonts()
    choose_language("zh_CN")


def shown(wall: Wall, t: float = 3.0, size: QSize = SIZE) -> QImage:
    return render(scene_of(wall), size, t)


def said(wall: Wall, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is painted at rest."""
    words: list[str] = []
    paint = ink.line

    def line(painter: object, box: object, text: str, *rest: object, **more: object) -> float:
        if text:
            words.append(text)
        return paint(painter, box, text, *rest, **more)  # pyright: ignore[reportArgumentType] - passed on

    with monkeypatch.context() as patch:
        patch.setattr(ink, "line", line)
        shown(wall)
    return words


def test_one_guest_is_greeted_with_table_and_those_before(monkeypatch: pytest.MonkeyPatch) -> None:
    words = said(WALL, monkeypatch)
    for wanted in ("王晓雯", "远山资本", "12 桌", "李梓涵", "华东理工", "236", "开园典礼"):
        assert wanted in words
    assert "236" not in said(replace(WALL, count=0), monkeypatch)
    assert "12 桌" not in said(replace(WALL, greeted=(replace(ONE, table=""),)), monkeypatch)


def test_a_vip_has_the_wall_alone_and_nothing_flies_over_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = replace(WALL, greeted=(replace(ONE, vip=True),))
    words = said(alone, monkeypatch)
    assert "王晓雯" in words
    assert "李梓涵" not in words
    assert "236" not in words
    assert scene_of(alone).moves == 6.0
    u = SIZE.height() / 100
    clear = QRect(round(480 - 52 * u) + 2, round(12 * u) + 2, round(104 * u) - 4, round(72 * u) - 4)
    flying, fallen = shown(alone, 2.5), shown(alone, 5.9)
    assert flying.copy(clear) == fallen.copy(clear)
    assert flying != fallen


def test_nobody_there_shows_the_event_and_a_frame_is_a_value() -> None:
    quiet = replace(WALL, greeted=())
    assert shown(quiet) != shown(replace(quiet, event="另一场"))
    assert shown(WALL, 0.4) == shown(WALL, 0.4)
    assert shown(WALL, 0.05) != shown(WALL, 3.0)
    assert shown(WALL, 1.6) == shown(WALL, 9.0), "it is calm after the arrival"


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(1920, 1080), QSize(2880, 900)])
def test_three_long_names_share_it_without_being_cut(
    theme: str, size: QSize, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_language("en")
    names = ("Maximiliana von Hohenzollern", "古丽娜尔·买买提", "欧阳明远")
    rush = replace(WALL, greeted=tuple(replace(ONE, name=name) for name in names), look=Look(theme))
    for name in names:
        other = tuple(
            replace(one, name=one.name[:-1] + "m") if one.name == name else one for one in rush.greeted
        )
        assert shown(rush, size=size) != shown(replace(rush, greeted=other), size=size)


@pytest.mark.parametrize("names", list(NamesOnStage))
def test_the_hall_sees_what_the_event_allows(names: NamesOnStage, monkeypatch: pytest.MonkeyPatch) -> None:
    view = sample_view()
    settings = replace(view.settings, names_on_stage=names)
    words = said(seen_by_the_hall((NEW,), (NEW,), 68, replace(view, settings=settings), Look()), monkeypatch)
    full, hidden = names is NamesOnStage.FULL, names is NamesOnStage.NONE
    assert ("欧阳明远" in words) == full
    assert ("蓝湾设计院 院长" in words) == full
    assert (words.count("欧阳**") == 2) == (names is NamesOnStage.MASKED)
    assert ("12 桌" in words) != hidden
    assert "68" in words
    silent = replace(settings, table_on_wall=False, count_on_wall=False)
    words = said(seen_by_the_hall((NEW,), (), 68, replace(view, settings=silent), Look()), monkeypatch)
    assert "12 桌" not in words
    assert "68" not in words


def test_in_a_rush_there_is_room_for_the_organisation_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    view = sample_view()
    full = replace(view, settings=replace(view.settings, names_on_stage=NamesOnStage.FULL))
    words = said(seen_by_the_hall((NEW, NEW, NEW), (NEW,), 68, full, Look()), monkeypatch)
    assert "蓝湾设计院 院长" not in words
    assert words.count("蓝湾设计院") == 4
