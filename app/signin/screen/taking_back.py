"""The page of the sign-in desk, with taking a sign-in back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.event.rules import Badges
from app.guests.rules.guest import GuestView
from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Answer, Permit
from app.signin.rules.undo import Right, Undone
from app.signin.screen import dialogs
from app.signin.screen.clerk import Desk
from app.signin.screen.handed import Handed
from app.signin.screen.permission import Permission, Wish
from app.signin.service.after import no_right, right_to_undo
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
        self.permission = Permission(lane, self.clerk.act, self)
        self.clerk.undone.connect(self._undone)

    def ask_undo(self) -> None:
        """Undo the guest shown, or else the last one of this desk."""
        if self.answer is not None and self.answer.sign_in_id:
            self._ask_undo(self.answer)
            return
        desk = self._desk.name  # the list beside the card may be a moment behind, the event is not
        self.lane.run(lambda store: last_card(store, desk), self._ask_undo, owner=self)

    def _ask_undo(self, answer: Answer | None) -> None:
        """First whether this desk may: the organiser's PIN is asked for before the reason is."""
        guest, desk, role = answer.guest if answer is not None else None, self._desk.name, self._desk.role
        if guest is None or answer is None:
            return
        self.lane.run(
            lambda store: right_to_undo(store, guest.id, desk, role),
            partial(self._judge, answer, guest),
            owner=self,
        )

    def _judge(self, answer: Answer, guest: GuestView, right: Right) -> None:
        if right.limit is None:
            self._ask_why(answer, guest, None)
            return
        why = no_right(right).sentence()
        self.say_until_next(why, "already")
        question = tr("Undo the sign-in of {name} all the same?", name=guest.name)
        words = tr("{why} The workbook will say that this was beyond the desk's rights.", why=why)
        wish = Wish(guest.name, question, tr("Go on"), words)
        self.permission.ask(wish, partial(self._ask_why, answer, guest))

    def _ask_why(self, answer: Answer, guest: GuestView, permit: Permit | None) -> None:
        badges = self._desk.event.settings.badges is not Badges.NO
        dialog = dialogs.Undo(
            guest, draws=answer.draws, companions=answer.companions, badges=badges, signed=answer.signed, parent=self,
        )  # fmt: skip
        dialog.accepted.connect(lambda: self.clerk.take_back(guest.id, dialog.reason(), permit))
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
