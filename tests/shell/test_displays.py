from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.shell.displays import Displays, display_names, second_display


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
