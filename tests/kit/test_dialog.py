"""A question with several fields, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.kit.widgets.dialog import Dialog
from app.kit.widgets.field import Field

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


def test_enter_goes_to_the_next_empty_field_and_answers_at_the_last(qtbot: QtBot) -> None:
    dialog = Dialog("Walk-in", "Register")
    first, second, third = (Field(name=name) for name in ("Name", "Organisation", "Phone"))
    second.setText("known already")
    for field in (first, second, third):
        dialog.body.addWidget(field)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.accepted, timeout=30_000):
        dialog.open()
        qtbot.waitUntil(first.hasFocus)
        QTest.keyClicks(first, "Ann")
        QTest.keyClick(first, Qt.Key.Key_Return)
        assert third.hasFocus()
        assert dialog.isVisible()
        QTest.keyClick(third, Qt.Key.Key_Return)  # may stay empty
