import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.kit.again import LookAgain


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.looks = 0
        self.again = LookAgain(self, self.look, 0)

    def look(self) -> None:
        self.looks += 1


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    return page


def test_a_page_looks_as_it_is_shown_and_not_twice_for_nothing(page: Page) -> None:
    assert page.looks == 0
    page.show()
    assert page.looks == 1
    page.hide()
    page.show()
    assert page.looks == 1


def test_a_burst_of_news_is_one_look(qtbot: QtBot, page: Page) -> None:
    page.show()
    for _ in range(50):
        page.again.heard()
    assert page.looks == 1
    qtbot.waitUntil(lambda: page.looks == 2)
    page.again.heard()
    qtbot.waitUntil(lambda: page.looks == 3)


def test_news_of_a_hidden_page_waits_until_it_is_shown(page: Page) -> None:
    page.show()
    page.hide()
    page.again.heard()
    assert page.looks == 1
    page.show()
    assert page.looks == 2


def test_a_page_that_rests_still_looks_when_it_is_asked(page: Page) -> None:
    page.show()
    page.again.rest(3_600_000)
    page.again.heard()
    assert page.looks == 1
    page.again.now()
    assert page.looks == 2
