"""The guest signs on the guest's own screen: one signature, two pads."""

from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.guests.rules.guest import GuestView
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.shell.displays import Displays
from app.shell.guest_pad import GuestPad
from app.shell.stages import GUEST, Stages
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.screen.pad import Pad, Pen
from app.signin.stage import welcome
from tests.conftest import START, sample_view

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def stages(qtbot: QtBot) -> Stages:
    apply(cast("QApplication", QApplication.instance()), Theme())
    made = Stages(Displays(lambda: None), sample_view())
    for canvas in made.canvas.values():
        qtbot.addWidget(canvas)
    made.canvas[GUEST].resize(1280, 720)
    made.canvas[GUEST].show()
    return made


def shown(stages: Stages) -> str:
    scene = stages.canvas[GUEST].scene
    assert scene is not None
    return cast("welcome.Welcome", scene.picture).kind


def test_what_the_guest_writes_is_on_the_desks_pad_and_done_is_heard_there(
    stages: Stages, qtbot: QtBot
) -> None:
    answer = Answer(Outcome.SIGNED_IN, START, Way.WEDGE, "desk-1", guest=GuestView(1, "A0001", "欧阳静"))
    pen = Pen()
    stages.show_pad(pen, answer)
    assert shown(stages) == welcome.SIGN
    (over,) = stages.canvas[GUEST].findChildren(GuestPad)
    assert stages.canvas[GUEST].rect().contains(over.geometry())
    assert not over.done.isEnabled()
    (pad,) = over.findChildren(Pad)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(pad, left, none, QPoint(200, 100))
    for x in range(220, 420, 20):
        QTest.mouseMove(pad, QPoint(x, 100 + x % 60))
    QTest.mouseRelease(pad, left, none, QPoint(420, 120))
    assert pen.signature is not None
    assert over.done.isEnabled()
    heard: list[bool] = []
    pen.done.connect(partial(heard.append, True))
    over.done.click()
    assert heard == [True]
    over.again.click()
    assert pen.signature is None
    stages.canvas[GUEST].resize(1920, 1080)
    qtbot.waitUntil(lambda: over.width() > 1400)
    stages.show_pad(None, None)
    assert shown(stages) == welcome.WAITING
    qtbot.waitUntil(lambda: stages.canvas[GUEST].findChildren(GuestPad) == [])


def test_a_closed_pad_does_not_take_away_the_next_guests_welcome(stages: Stages) -> None:
    answer = Answer(Outcome.SIGNED_IN, START, Way.WEDGE, "desk-1", guest=GuestView(1, "A0001", "欧阳静"))
    stages.show_pad(Pen(), answer)
    stages.show_answer(answer)
    stages.show_pad(None, None)
    assert shown(stages) == welcome.OK
