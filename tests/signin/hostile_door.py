"""Hostile texts through both doors of a real Reception page, with good guests between them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from time import monotonic

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.devices.camera import Shot
from app.devices.camera_eye import Glance
from app.devices.reader import Reading
from app.signin.rules.outcome import Answer, Outcome
from app.signin.screen.reception import Reception
from tests.signin.hostile import hostile

SHOT = Shot(np.zeros((72, 128, 3), np.uint8), 1, 0.0)
CORNERS = ((1.0, 1.0), (9.0, 1.0), (9.0, 9.0), (1.0, 9.0))
WAYS = ("camera", "wedge")


@dataclass
class Siege:
    """The page under siege.

    Args:
        page: real, on a real lane.
        wait: runs the event loop until something is so.
        codes: of guests who have not come yet, by number.
        texts: how many hostile ones were sent through each door.
        here: numbers of the good guests who were scanned.
        spent: seconds from the scan of each good guest to the card, with nothing else left to do.
    """

    page: Reception
    wait: Callable[[Callable[[], bool]], None]
    codes: dict[str, str]
    texts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(WAYS, 0))
    here: list[str] = field(default_factory=list[str])
    spent: list[float] = field(default_factory=list[float])
    _clock: int = 1_000_000

    def run(self, count: int, seed: int, good_every: int) -> None:
        """So many hostile texts through both doors in turn, and a good guest after every few."""
        dice = Random(seed)
        answers: list[Answer] = []
        self.page.clerk.answered.connect(answers.append)
        for k, text in enumerate(islice(hostile(dice, list(self.codes.values())), count)):
            way = WAYS[k % 2]
            self.texts[way] += 1
            self.send(text, way)
            if k % good_every == good_every - 1:
                self.good(dice, answers)
        signed_in = [one.guest.number for one in answers if one.outcome is Outcome.SIGNED_IN and one.guest]
        assert signed_in == self.here, (signed_in, self.here)

    def good(self, dice: Random, answers: list[Answer]) -> None:
        """The next good scan works, through either door."""
        number = dice.choice(sorted(self.codes))
        code = self.codes.pop(number)
        self.page.search.clear()
        self.wait(self._is_calm())
        began = monotonic()
        self.send(code, dice.choice(WAYS))
        self.here.append(number)
        self.wait(lambda: bool(answers) and self._is(answers[-1], number))
        self.spent.append(monotonic() - began)

    def _is_calm(self) -> Callable[[], bool]:
        """Whether the lane has done all that was asked of it."""
        done: list[bool] = []
        self.page.lane.run(lambda _: True, done.append, owner=self.page, patient=True)
        return lambda: bool(done)

    def _is(self, answer: Answer, number: str) -> bool:
        return (
            answer.outcome is Outcome.SIGNED_IN and answer.guest is not None and answer.guest.number == number
        )

    def send(self, text: str, way: str) -> None:
        if way == "camera":
            self.page.door._glanced(0, Glance(SHOT, (Reading(text, CORNERS),)))
        else:
            self._type(text)
        QApplication.processEvents()
        # what was replaced goes at once in a program that runs; nobody runs the loop here
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _type(self, text: str) -> None:
        """As the scanner does: keys two thousandths of a second apart, whatever has the focus."""
        target = QApplication.focusWidget() or self.page
        self._clock += 1000
        for one in text:
            self._press(
                target,
                one,
                {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}.get(
                    one, Qt.Key.Key_unknown
                ),
            )
        self._press(target, "\r", Qt.Key.Key_Return)

    def _press(self, target: QWidget, one: str, key: Qt.Key) -> None:
        self._clock += 2
        if "\ud800" <= one <= "\udfff":
            one = "\ufffd"  # Qt's text cannot hold half a character, and no key types one
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, one)
        event.setTimestamp(self._clock)
        QApplication.sendEvent(target, event)
