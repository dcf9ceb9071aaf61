"""The component sheet shows every widget of the kit, in its states."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.kit.theme.look import DARK, LIGHT, Theme, theme
from app.kit.theme.style import apply
from app.kit.widgets import charts, field, label, outcome, progress, seat_map, states, stepper, tables
from app.shell.rehearsal.components import ComponentSheet, component_sheet

SHOWN = (charts, field, label, outcome, progress, seat_map, states, stepper, tables)
PUT_TOGETHER = {"Paragraph", "Remark", "Bar", "Icon"}  # parts of other widgets, or of pages


def has(image: QImage, token: str) -> bool:
    wanted = theme().colour(token).rgb()
    return any(
        image.pixel(x, y) == wanted for y in range(0, image.height(), 3) for x in range(0, image.width(), 3)
    )


@pytest.mark.parametrize("mode", [LIGHT, DARK])
def test_the_sheet_is_painted_in_its_theme_with_the_focus_on_it(
    qapp: QApplication, qtbot: QtBot, mode: str
) -> None:
    apply(qapp, Theme(mode, reduced_motion=True))
    image = component_sheet(qtbot.waitUntil).toImage()
    for token in (
        "bg",
        "surface",
        "accent",
        "accent_press",
        "ok",
        "already",
        "choice",
        "refuse",
        "vip",
        "ph_over",
        "focus",
    ):
        assert has(image, token), token


def test_no_widget_of_the_kit_is_missing_on_it(qapp: QApplication, qtbot: QtBot) -> None:
    apply(qapp, Theme(reduced_motion=True))
    sheet = ComponentSheet()
    qtbot.addWidget(sheet)
    there = {type(widget).__name__ for widget in sheet.findChildren(QWidget)}
    ours = {
        name
        for module in SHOWN
        for name, kind in vars(module).items()
        if isinstance(kind, type) and issubclass(kind, QWidget) and kind.__module__ == module.__name__
    }
    assert ours - there - PUT_TOGETHER == set()
