"""The help window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app.shell.help import HelpWindow
from app.words.catalogue import choose_language

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


@pytest.mark.parametrize(("language", "title"), [("en", "Help"), ("zh_CN", "帮助")])
def test_the_help_speaks_the_language_of_the_console_and_goes_with_esc(
    qtbot: QtBot, language: str, title: str
) -> None:
    choose_language(language)
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    (page,) = window.findChildren(QTextBrowser)
    assert title in page.toPlainText()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not window.isVisible()
