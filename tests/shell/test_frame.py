"""The frame around the rooms: the clock that sleeps, the pills that can be reached, the motions that can be off."""

from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.kit.widgets.motion import Unfolding
from app.kit.widgets.progress import Banner
from app.kit.widgets.states import Health, Pill
from app.shell.frame.topbar import TopBar

GOOD = Pill("camera", "Camera", "camera")
LOST = Pill("printer", "Printer", "printer", Health.NEEDS, "Printer needs you")
NONE = Pill("display", "No second display", "projector-screen", Health.ABSENT)


@pytest.fixture
def top(qapp: QApplication, qtbot: QtBot) -> TopBar:
    apply(qapp, Theme())
    made = TopBar()
    qtbot.addWidget(made)
    made.resize(1278, 56)
    made.set_pills((GOOD, LOST, NONE))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_clock_sleeps_while_nobody_can_see_it(qtbot: QtBot, top: TopBar) -> None:
    assert top.clock.ticking
    top.showMinimized()
    qtbot.waitUntil(lambda: not top.clock.ticking)
    top.showNormal()
    qtbot.waitUntil(lambda: top.clock.ticking)
    top.hide()
    assert not top.clock.ticking
    top.show()
    assert top.clock.ticking


def test_pills_are_reached_by_tab_and_opened_by_enter_and_space(qtbot: QtBot, top: TopBar) -> None:
    assert [pill.accessibleName() for pill in top.pills] == [
        "Camera",
        "Printer needs you",
        "No second display",
    ]
    heard: list[str] = []
    top.pill_pressed.connect(heard.append)
    top.pills[0].setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert heard == ["camera", "printer"]
    assert QApplication.focusWidget() is top.pills[2]


def test_news_of_health_does_not_take_the_focus_away(top: TopBar) -> None:
    top.pills[1].setFocus(Qt.FocusReason.TabFocusReason)
    top.set_pills((GOOD, Pill("printer", "Printer", "printer"), NONE))
    assert QApplication.focusWidget() is top.pills[1]
    assert top.pills[1].accessibleName() == "Printer"


def test_when_space_runs_out_a_problem_keeps_its_words(top: TopBar) -> None:
    wide = [pill.width() for pill in top.pills]
    top.set_event("A name as long as only an organiser can make it " * 3, "", UTC)
    good, lost, none = (pill.sizeHint().width() for pill in top.pills)
    assert good < wide[0]
    assert none < wide[2]
    assert lost == top.pills[1].width_with(words=True)


@pytest.mark.parametrize("still", [False, True])
def test_a_banner_unfolds_unless_nothing_may_move(qapp: QApplication, qtbot: QtBot, *, still: bool) -> None:
    apply(qapp, Theme(reduced_motion=still))
    page, layout, banner = QWidget(), QVBoxLayout(), Banner()
    qtbot.addWidget(page)
    page.setLayout(layout)
    layout.addWidget(banner)
    page.show()
    banner.say("The printer is back.", "ok")
    assert bool(banner.findChildren(Unfolding)) is not still
    qtbot.waitUntil(lambda: banner.height() >= banner.sizeHint().height())
    qtbot.waitUntil(lambda: banner.findChildren(Unfolding) == [])
    assert banner.maximumHeight() > 10_000
