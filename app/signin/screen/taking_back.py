"""The page of the sign-in desk, with taking a sign-in back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.event.rules import Badges
from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Answer
from app.signin.rules.undo import Undone
from app.signin.screen import dialogs
from app.signin.screen.clerk import Desk
from app.signin.screen.handed import Handed
from app.signin.service.questions import last_card
from app.words.catalogue import tr
from app.words.formats import clauses


class TakingBack(Handed):
    """The page, with its questions.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lane, changes, desk, parent)
        self.clerk.undone.connect(self._undone)

    def ask_undo(self) -> None:
        """Undo the guest shown, or else the last one of this desk."""
        if self.answer is not None and self.answer.sign_in_id:
            self._ask_undo(self.answer)
            return
        desk = self._desk.name  # the list beside the card may be a moment behind, the event is not
        self.lane.run(lambda store: last_card(store, desk), self._ask_undo, owner=self)

    def _ask_undo(self, answer: Answer | None) -> None:
        guest = answer.guest if answer is not None else None
        if guest is None or answer is None:
            return
        badges = self._desk.event.settings.badges is not Badges.NO
        dialog = dialogs.Undo(
            guest, draws=answer.draws, companions=answer.companions, badges=badges, signed=answer.signed, parent=self,
        )  # fmt: skip
        dialog.accepted.connect(lambda: self.clerk.take_back(guest.id, dialog.reason()))
        self.ask(dialog)

    def ask(self, dialog: dialogs.Dialog) -> None:
        """Ask a question in a dialog.

        Args:
            dialog: that asks it.
        """
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()  # the queue goes on behind it: a scan is heard all the same

    def _undone(self, undone: Undone) -> None:
        self.door.forget()
        self.wait()
        follows = clauses(dialogs.consequence_words(one) for one in undone.consequences)
        words = tr("{name} is not signed in any more: {list}.", name=undone.name, list=follows)
        self.say_until_next(words, "already")
