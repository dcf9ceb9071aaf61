"""The page of the sign-in desk, with the colleagues of the guest who is here."""

from PySide6.QtWidgets import QWidget

from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Answer
from app.signin.screen.clerk import Desk
from app.signin.screen.group import Grouping
from app.signin.screen.questioned import Questioned
from app.signin.screen.words import face
from app.words.catalogue import tr


class Grouped(Questioned):
    """The page, offering the others of an organisation.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lane, changes, desk, parent)
        self.grouping = Grouping(lane, self.area, desk, self)
        self.grouping.pressed.connect(self.open_group)
        self.grouping.finished.connect(self._card_again)
        self.grouping.summed.connect(self._summed)
        self.grouping.nobody.connect(self._alone)
        self.grouping.sounded.connect(self._group_sound)

    def show_answer(self, answer: Answer) -> None:
        """Show what came of an attempt; the same card read again does not close the group.

        Args:
            answer: what the desk was told.
        """
        if not self.grouping.repeats(answer):
            super().show_answer(answer)

    def show_quietly(self, answer: Answer) -> None:
        """Show a card, without sound and without the stage.

        Args:
            answer: what to show.
        """
        super().show_quietly(answer)
        if self.answer is not None:
            self.grouping.look_after(self.answer)

    def open_group(self) -> None:
        """Show the colleagues of the guest shown."""
        if self.answer is not None and self.answer.sign_in_id:
            self._leave.stop()
            self.grouping.open()

    def _summed(self, words: str) -> None:
        self.say_until_next(words, "ok")

    def _alone(self, organisation: str) -> None:
        words = (
            tr("Nobody else of {organisation} is on the list.", organisation=organisation)
            if organisation
            else tr("The list does not say where this guest comes from.")
        )
        self.say_until_next(words, "neutral")

    def _group_sound(self, answer: Answer) -> None:
        if self._desk.play is not None and self._desk.event.settings.sounds:
            self._desk.play(face(answer).sound)
