from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.kit import again
from app.kit.again import AskAgain, LookAgain
from app.kit.background import Lane
from app.store.database import Database


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


class SlowLane:
    """Answers at once, and says that it took as long as the work tells."""

    now = 0.0

    def run(
        self, work: Callable[[Database], Any], then: Callable[[Any], None], *, owner: QObject, patient: bool
    ) -> None:
        assert owner is not None
        assert patient
        then(work(cast("Database", None)))


@pytest.mark.parametrize(("seconds", "pause_ms"), [(0.001, 400), (0.1, 1000), (0.5, 5000), (3.0, 6000)])
def test_a_question_that_took_long_rests_ten_times_as_long_and_no_longer_than_its_most(
    page: Page, monkeypatch: pytest.MonkeyPatch, seconds: float, pause_ms: int
) -> None:
    lane, answers, starts = SlowLane(), list[str](), list[int]()
    monkeypatch.setattr(again, "monotonic", lambda: lane.now)

    def work(_: Database) -> str:
        lane.now += seconds
        return "seen"

    asking = AskAgain(page, page.look, 400, 6000)
    asking.run(cast("Lane", lane), work, answers.append)
    assert answers == ["seen"]
    monkeypatch.setattr(asking._soon, "start", starts.append)
    asking.heard()
    assert starts == [pause_ms]
