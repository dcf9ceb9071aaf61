"""The page of the sign-in desk on a real lane, as tests drive it."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TypeVar, cast

import cv2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.kit.background import Lane
from app.signin.rules.outcome import Answer, Outcome
from app.signin.screen import dialogs
from app.signin.screen.owed import Owed
from app.signin.screen.reception import Reception
from app.signin.service.questions import arrivals
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import Clock
from tests.devices.pictures import reception
from tests.signin.guestlist import Listed, code_of

T = TypeVar("T")


@contextmanager
def lane_on(path: Path, clock: Clock, bot: QtBot) -> Generator[tuple[Lane, list[KnownError]]]:
    """A lane on an event, and what was said of the world; a fault of ours fails the test.

    Args:
        path: the event file.
        clock: of the event.
        bot: runs the event loop.
    """
    faults: list[KnownError] = []
    bugs: list[Exception] = []
    lane = Lane(lambda: Database.open(path, clock), faults.append, bugs.append)
    opened: list[bool] = []
    lane.start(lambda: opened.append(True), faults.append)
    bot.waitUntil(lambda: bool(opened))
    yield lane, faults
    lane.stop()
    assert bugs == []


def film_for(request: pytest.FixtureRequest, folder: Path) -> tuple[str, ...]:
    """The film that stands before the camera of this test, if it asks for one."""
    film: Callable[[Path], Path] | None = getattr(request, "param", None)
    return (str(film(folder)),) if film else ()


def door_film(folder: Path) -> Path:
    """A poster with some other code, then the guest, then the poster again."""
    writer = cv2.VideoWriter(str(folder / "door.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 12.0, (1280, 720))
    poster, card = reception("https://poster.example", 1, module=5.0), reception(code_of(2), 2, module=3.5)
    for frame in [poster] * 6 + [card] * 8 + [poster] * 6:
        writer.write(frame)
    writer.release()
    return folder / "door.avi"


GUESTS = [
    {
        "name": "陈嘉禾",
        "category": "领导",
        "companions": 3,
        "table_no": "3",
        "note": "引到休息室",
        "must_read": True,
    },
    {"name": "欧阳静", "companions": 1, "table_no": "12", "organisation": "启衡"},
    {"name": "张伟", "organisation": "远澜科技", "phone": "13900003816"},
    {"name": "张伟", "organisation": "华禾银行", "phone": "13900006647"},
    {"name": "张文博"},
]


@dataclass
class At:
    page: Reception
    lane: Lane
    listed: Listed
    bot: QtBot
    played: list[str] = field(default_factory=list)
    shown: list[Answer | None] = field(default_factory=list)
    faults: list[KnownError] = field(default_factory=list)
    scanned_at: float = 0.0

    def ask(self, question: Callable[[Database], T]) -> T:
        found: list[T] = []
        self.lane.run(question, found.append, owner=self.page)
        self.bot.waitUntil(lambda: bool(found))
        return found[0]

    def numbers_here(self) -> set[str]:
        return {one.number for one in self.ask(arrivals)}

    def scan(self, text: str, widget: QWidget | None = None) -> None:
        """As the scanner does: keys, to whatever has the focus; nothing runs between them, however busy the machine is."""
        target = widget or QApplication.focusWidget() or self.page
        for one in text:
            QTest.keyClick(target, cast("Qt.Key", one))
        QTest.keyClick(target, Qt.Key.Key_Return)
        self.scanned_at = monotonic()

    def second_enter(self, widget: QWidget) -> None:
        """The scanner's own, right behind its first, however long this machine took to show the card between."""
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        key.setTimestamp(round(self.scanned_at * 1000) + 2)
        QApplication.sendEvent(widget, key)

    def cards(self) -> list[str]:
        """The invitation numbers of the guests who stand side by side."""
        return [one.number for one in self.page.choice.cards] if self.page.choice is not None else []

    def until(self, outcome: Outcome, number: str = "") -> Answer:
        def seen() -> bool:
            answer = self.page.answer
            return (
                answer is not None
                and answer.outcome is outcome
                and (not number or bool(answer.guest and answer.guest.number == number))
            )

        self.bot.waitUntil(seen)
        assert self.page.answer is not None
        return self.page.answer

    def dialog(self, kind: type[dialogs.Dialog]) -> dialogs.Dialog:
        self.bot.waitUntil(lambda: any(one.isVisible() for one in self.page.findChildren(kind)))
        return next(one for one in self.page.findChildren(kind) if one.isVisible())


def owed(_: Database, guest_id: int) -> tuple[Owed, ...]:
    return (Owed(f"礼袋 {guest_id}", 1),)
