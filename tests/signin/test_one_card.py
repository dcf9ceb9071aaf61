"""The card of a signed-in guest is filled, not made anew: whoever stood on it before, it looks the same."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product
from typing import cast

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.guests.rules.guest import GuestView
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.signin.rules.outcome import Answer, First, Outcome, Way
from app.signin.screen.area import OutcomeArea
from app.signin.screen.framed import Framed
from app.signin.screen.namesakes import Choice
from app.signin.screen.owed import Owed
from app.signin.screen.scene import Scene
from app.words.catalogue import choose_language
from tests.conftest import START, sample_view

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark

Pixels = npt.NDArray[np.int16]
TABLES = tuple(str(n) for n in range(1, 13))
PLAIN = GuestView(1, "A0001", "欧阳静", organisation="启衡集团", table_no="12", companions=1)
VIP = replace(
    PLAIN, id=2, number="A0002", name="陈嘉禾", salutation="先生", vip=True, host="Liu Fang", host_phone="138 0000 0001",
    table_no="3", area="主桌区", note="引到休息室，等主持人来接", must_read=True, companions=3, draws=True,
)  # fmt: skip
LATE = GuestView(3, "A0003", "Jane Doe", "Ms", "Contoso", "CFO", "Media", draws=True)
GIFTS = {
    1: (Owed("礼袋", 1),),
    2: tuple(Owed(f"礼品 {n}", n, "gift" if n % 2 else "ticket") for n in range(1, 7)),
    3: (), 6: (), 7: (),
}  # fmt: skip


def scene_of(guest: GuestView, outcome: Outcome = Outcome.SIGNED_IN) -> Scene:
    answer = Answer(outcome, START, Way.CAMERA, "desk-1", "", guest=guest, sign_in_id=guest.id)
    answer = replace(answer, companions=guest.companions, draws=guest is not LATE)
    if outcome is not Outcome.SIGNED_IN:
        answer = replace(answer, first=First(START, "desk-1", "", Way.CAMERA, ""))
    return Scene(answer, sample_view().tz, TABLES, gifts=True)


SCENES = tuple(scene_of(guest) for guest in (PLAIN, VIP, LATE))
ALREADY = scene_of(PLAIN, Outcome.ALREADY_SIGNED_IN)


def fresh(qtbot: QtBot) -> OutcomeArea:
    area = OutcomeArea()
    qtbot.addWidget(area)
    area.setFixedSize(910, 582)
    area.show()
    return area


def shown(area: OutcomeArea, *scenes: Scene) -> Pixels:
    for scene in scenes:
        area.show_scene(scene)
        if scene.answer.guest is not None:
            area.fill_owed(GIFTS[scene.answer.guest.id])
        QApplication.processEvents()
    if (focus := QApplication.focusWidget()) is not None:
        focus.clearFocus()  # whether the window is the active one is not what is compared
    return pixels(area)


def pixels(area: OutcomeArea) -> Pixels:
    for _ in range(3):  # a tile that became lower arranges its lines in the turn after
        QApplication.processEvents()
    image = area.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).astype(np.int16)


def apart(one: Pixels, other: Pixels) -> bool:
    """Whether an eye sees a difference; Qt paints a large glyph a shade differently the second time."""
    return bool(np.abs(one - other).max() > 60)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_card_looks_the_same_whoever_stood_on_it_before(qtbot: QtBot, language: str) -> None:
    apply(cast("QApplication", QApplication.instance()), Theme())
    choose_language(language)
    wanted = [shown(fresh(qtbot), scene) for scene in SCENES]
    assert all(apart(one, other) for one, other in combinations(wanted, 2))
    for before, (place, scene) in product((*SCENES, ALREADY), enumerate(SCENES)):
        assert not apart(shown(fresh(qtbot), before, scene), wanted[place])
    area = fresh(qtbot)
    for place, scene in (*enumerate(SCENES), *reversed(list(enumerate(SCENES)))):
        assert not apart(shown(area, scene), wanted[place])
        area.wait()


def test_what_is_owed_to_the_guest_before_is_not_said_of_the_next(qtbot: QtBot) -> None:
    area = fresh(qtbot)
    area.show_scene(SCENES[0])
    empty = pixels(area)
    area.fill_owed(GIFTS[1])
    assert apart(pixels(area), empty)
    area.show_scene(SCENES[0])
    assert not apart(pixels(area), empty)


def photograph(colour: str) -> QPixmap:
    made = QPixmap(148, 148)
    made.fill(QColor(colour))
    return made


def test_a_photograph_stands_in_the_head_of_its_guest_only_and_leaves_nothing_behind(qtbot: QtBot) -> None:
    area = fresh(qtbot)
    wanted = [shown(area, scene) for scene in (*SCENES, ALREADY)]
    for scene, without in zip((*SCENES, ALREADY), wanted, strict=True):
        guest = scene.answer.guest
        assert guest is not None
        shown(area, scene)
        area.show_face(guest.id + 90, photograph("red"))
        assert not apart(pixels(area), without), "another guest's came late"
        area.show_face(guest.id, photograph("red"))
        seen = pixels(area)
        assert apart(seen, without)
        area.show_face(guest.id, QPixmap())
        assert not apart(pixels(area), without), "it was taken away"
        area.show_face(guest.id, photograph("red"))
        assert not apart(shown(area, SCENES[0]), wanted[0]), "and the next guest has none"
    area.wait()
    waiting = pixels(area)
    area.show_face(1, photograph("red"))
    assert not apart(pixels(area), waiting)


def test_a_long_name_makes_room_for_the_photograph_only_where_there_is_one(qtbot: QtBot) -> None:
    area = fresh(qtbot)
    guest = replace(LATE, name="Maximiliane Wolkenstein", salutation="")
    without = shown(area, scene_of(guest))
    area.show_face(guest.id, photograph("#FF0000"))
    assert not apart(shown(area, scene_of(guest)), without)
    area.show_face(guest.id, photograph("#FF0000"))
    image = area.grab().toImage()
    red = [x for x in range(image.width()) if image.pixelColor(x, 60) == QColor("#FF0000")]
    assert len(red) == 148
    assert red == list(range(red[0], red[0] + 148)), "nothing is written over it"
    assert image.height() == area.height()


def test_photographs_of_namesakes_leave_the_cards_as_they_stand(qtbot: QtBot) -> None:
    area = fresh(qtbot)
    pair = (PLAIN, replace(PLAIN, id=5, number="A0005"))
    for cards, others in ((pair, ()), (pair[:1], ()), (pair, (LATE,) * 9)):
        area.show_choice(Choice(cards, others, "", {}, sample_view().tz), lambda _: None)
        without = pixels(area)
        before = [one.geometry() for one in area.findChildren(Framed)]
        area.show_face(99, photograph("red"))
        assert not apart(pixels(area), without)
        area.show_face(cards[-1].id, photograph("red"))
        assert apart(pixels(area), without)
        assert [one.geometry() for one in area.findChildren(Framed)] == before


def on_screen(area: OutcomeArea) -> Pixels:
    """What was painted bit by bit, not what painting all of it anew would give."""
    for _ in range(3):
        QApplication.processEvents()
    image = area.screen().grabWindow(area.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).astype(np.int16)


LONG = replace(LATE, id=6, name="Maximiliane Wolkenstein-Trostburg", salutation="Dr", table_no="Weinberg 12")
SHORT = replace(PLAIN, id=7, name="王", organisation="", table_no="4", companions=0)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_what_is_painted_of_the_next_guest_covers_all_that_was_said_of_the_one_before(
    qtbot: QtBot, language: str
) -> None:
    apply(cast("QApplication", QApplication.instance()), Theme())
    choose_language(language)
    area = fresh(qtbot)
    guests = (SHORT, LONG, PLAIN, VIP, SHORT, VIP, LONG, LATE, SHORT, PLAIN, LONG, SHORT)
    for guest in guests:
        scene = scene_of(guest)
        later = replace(scene.answer, at=START + timedelta(minutes=guest.id), way=Way.SEARCH)
        area.show_scene(replace(scene, answer=later if guest is LONG else scene.answer))
        area.fill_owed(GIFTS[guest.id])
        seen = on_screen(area)
        assert not apart(seen, pixels(area)), guest.name
