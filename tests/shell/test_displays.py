import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.shell.displays import Displays, display_names, second_display
from app.shell.dressing import DRAWN, SMALLEST, present


def test_a_stage_goes_full_screen_on_the_display_of_its_name(qtbot: QtBot) -> None:
    assert display_names() == ("OPERATOR", "PROJECTOR")
    operator, stage = QWidget(), QWidget()
    qtbot.addWidget(operator)
    qtbot.addWidget(stage)
    operator.show()
    displays = Displays(lambda: operator)
    displays.add("draw", stage)
    assert not stage.isVisible()
    displays.put("draw", second_display())
    assert stage.isVisible()
    assert stage.screen().name() == "PROJECTOR"
    assert stage.size() == stage.screen().size()
    displays.put("draw", "")
    assert not stage.isVisible()


def test_a_stage_never_covers_the_operators_own_display(qtbot: QtBot) -> None:
    operator, stage = QWidget(), QWidget()
    qtbot.addWidget(operator)
    qtbot.addWidget(stage)
    operator.show()
    displays = Displays(lambda: operator)
    displays.add("draw", stage)
    displays.put("draw", "OPERATOR")
    assert not stage.isVisible()


def test_a_display_that_is_not_plugged_in_is_named_as_missing(qtbot: QtBot) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    displays = Displays(lambda: None)
    displays.add("emcee", stage)
    displays.put("emcee", "DELL P2419")
    assert displays.missing() == ("DELL P2419",)
    assert not displays.is_shown("emcee")


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_a_window_is_as_large_as_its_scale_draws_it_and_stays_where_a_person_put_it(
    qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    apply(qapp, Theme(scale=scale))
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    present(first, None)
    assert first.isMaximized()
    assert first.minimumWidth() == min(round(SMALLEST[0] * scale), screen.width())
    assert first.normalGeometry().width() == min(round(DRAWN[0] * scale), screen.width())
    assert screen.contains(first.normalGeometry())
    first.showNormal()
    first.setGeometry(20, 10, first.minimumWidth() + 7, first.minimumHeight() + 3)
    present(second, first)
    assert not second.isMaximized()
    assert second.geometry() == first.geometry()
    apply(qapp, Theme())


def test_a_stage_that_comes_up_asks_for_no_keyboard(qtbot: QtBot) -> None:
    window, stage = QWidget(), QWidget()
    qtbot.addWidget(window)
    qtbot.addWidget(stage)
    window.show()
    displays = Displays(lambda: window)
    displays.add("wall", stage)
    displays.put("wall", second_display())
    qtbot.waitUntil(stage.isVisible)
    assert stage.isFullScreen()
    assert stage.testAttribute(
        Qt.WidgetAttribute.WA_ShowWithoutActivating
    )  # the offscreen display pays no heed to it
