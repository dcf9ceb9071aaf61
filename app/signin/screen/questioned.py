"""The page of the sign-in desk, with what must be asked before a guest is signed in."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Answer, Outcome
from app.signin.screen.asking import Asking
from app.signin.screen.board import Board, empty, labelled
from app.signin.screen.clerk import Desk
from app.signin.screen.scene import Scene
from app.words.catalogue import tr


class Questioned(Board):
    """The page, asking.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lane, changes, desk, parent)
        self.asking = Asking(self.area, self.clerk, self)
        self.asking.failed.connect(self.say)
        self.asking.waits.connect(self._kept_for)
        self.asking.closed.connect(self.wait)

    def show_answer(self, answer: Answer) -> None:
        """Show what came of an attempt: a question that a person answers, or the outcome.

        Args:
            answer: what the desk was told.
        """
        if answer.outcome is Outcome.NEEDS_CHOICE and answer.guest is not None:
            self._ask_about(answer)
            return
        self.asking.settled(answer)
        super().show_answer(answer)

    def _ask_about(self, answer: Answer) -> None:
        if answer.guest is None or self.asking.repeats(answer):
            return
        (guest,) = labelled((answer.guest,), self.categories)
        shown = replace(answer, guest=guest)
        self.choice = None
        empty(self.search)
        scene = Scene(shown, self._zone, short=self.area.short, tall=self.area.tall)
        self.asking.open(scene, guest, self.categories)
        self.answer = shown
        self.faces.want(guest.id)
        self.sound(answer)

    def _kept_for(self, name: str) -> None:
        self.say_until_next(
            tr("{name} is not signed in. What was typed waits until the card is read again.", name=name),
            "already",
        )
