"""Who is not signed in by the code alone: somebody without an invitation, and whom a rule of the event refuses."""

from PySide6.QtWidgets import QWidget

from app.guests.rules.intake import Draft
from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Permit
from app.signin.screen import dialogs
from app.signin.screen.clerk import Desk
from app.signin.screen.permission import Wish
from app.signin.screen.refused import can_admit, why_words
from app.signin.screen.taking_back import TakingBack
from app.words.catalogue import tr


class Admitting(TakingBack):
    """The page, asking what must be asked before such a guest is in.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lane, changes, desk, parent)
        self._refused = Draft("")  # who came without an invitation and could not be registered

    def ask_walk_in(self) -> None:
        """Register somebody new; what was typed into the search is taken for the name."""
        dialog = dialogs.WalkIn(self.categories, self.finder.called, self.search.text().strip(), self)
        dialog.accepted.connect(lambda: self._register(dialog.draft()))
        self.ask(dialog)

    def _register(self, draft: Draft) -> None:
        self._refused = draft
        self.clerk.register(draft)

    def ask_admit(self) -> None:
        """Let in whom a rule of the event refuses, if the organiser allows it; the record says so."""
        answer = self.answer
        if answer is None or not can_admit(answer):
            return
        guest, draft = answer.guest, self._refused
        name = guest.name if guest is not None else draft.name

        def admit(permit: Permit) -> None:
            if guest is not None:
                self.clerk.pick(guest.id, permit)
            else:
                self.clerk.register(draft, permit)

        words = tr("{why}. The workbook will say that this was an exception.", why=why_words(answer))
        question = tr("Sign {name} in all the same?", name=name)
        self.permission.ask(Wish(name, question, tr("Sign in as an exception"), words), admit)
