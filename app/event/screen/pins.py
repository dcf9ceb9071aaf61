"""Where the organiser sets PINs: one line for each role, and a question that is answered twice."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.event.rules import PIN_MOST, Role
from app.event.service.pins import pinned, set_pin
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, row
from app.kit.widgets.dialog import Dialog
from app.kit.widgets.field import Field, labelled
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.states import Tag
from app.store.acts import Act
from app.words.catalogue import tr
from app.words.errors import KnownError

LEAVES_KIOSK = (Role.ORGANISER, Role.RECEPTION)


def role_words(role: Role) -> str:
    """A role as people say it.

    Args:
        role: which.
    """
    return {
        Role.ORGANISER: tr("Organiser"), Role.RECEPTION: tr("Sign-in desk"), Role.CALLER: tr("Show caller"),
        Role.EMCEE: tr("Emcee"), Role.DRAW: tr("Draw operator"), Role.GIFTS: tr("Gift desk"),
    }[role]  # fmt: skip


class PinDialog(Dialog):
    """Asks for a new PIN twice and keeps it; what is refused is said in the dialog.

    Args:
        lane: to the event.
        act: makes a fresh act, at this desk.
        role: whose PIN.
        words: why it is asked for.
        parent: Qt's.
    """

    kept = Signal()

    def __init__(
        self, lane: Lane, act: Callable[[], Act], role: Role, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("PIN: {role}", role=role_words(role)), tr("Keep this PIN"), words, parent=parent)
        self._lane, self._act, self._role = lane, act, role
        self.fields = (Field(tr("4 to 12 digits"), tr("PIN")), Field("", tr("Once more")))
        for field, said in zip(self.fields, (tr("PIN"), tr("Once more")), strict=True):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(PIN_MOST)
            self.body.addLayout(labelled(said, field))
        self.said = Paragraph("", 13, 400, "refuse_text")
        self.body.addWidget(self.said)

    def accept(self) -> None:
        """Keep it, if both are the same."""
        first, again = (field.text() for field in self.fields)
        if first != again or not first:
            self._refused(KnownError("The two are not the same. Type the PIN twice."))
            return
        act, role = self._act(), self._role
        self.verb.setEnabled(False)
        self._lane.run(
            lambda store: set_pin(store, act, role, first), self._done, owner=self, otherwise=self._refused
        )

    def _done(self, _count: int) -> None:
        for field in self.fields:
            field.clear()
        self.kept.emit()
        super().accept()

    def _refused(self, fault: KnownError) -> None:
        self.verb.setEnabled(True)
        self.said.setText(fault.sentence())


class PinPanel(Card):
    """The roles, and whether each has a PIN.

    Args:
        lane: to the event.
        changes: the news.
        act: makes a fresh act, at this desk.
        parent: Qt's.
    """

    def __init__(
        self, lane: Lane, changes: Changes, act: Callable[[], Act], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._lane, self._act = lane, act
        self.tags = dict[Role, Tag]()
        self.buttons = dict[Role, tuple[Button, Button]]()
        words = tr(
            "A role that has a PIN is entered with it; self-service is left with the first two. Kept hashed in the event file."
        )
        self.body.addWidget(Paragraph(words, 15, 400, "text2"))
        for role in Role:
            self._add(role)
        self.body.addStretch(1)
        changes.watch("event", refresh=self.refresh)
        self.refresh()

    def _add(self, role: Role) -> None:
        said, line = role_words(role), row(8)
        self.tags[role] = Tag("")
        change, remove = Button(""), Button(tr("Take it away"), Kind.DANGER)
        change.setAccessibleName(tr("Set the PIN: {role}", role=said))
        remove.setAccessibleName(tr("Take the PIN away: {role}", role=said))
        change.clicked.connect(partial(self.ask, role))
        remove.clicked.connect(partial(self._remove, role))
        self.buttons[role] = change, remove
        name = Line(said, 15, 500)
        line.addWidget(name, 1)
        for widget in (self.tags[role], change, remove):
            line.addWidget(widget)
        self.body.addLayout(line)
        self._show_role(role, known=False)

    def ask(self, role: Role) -> None:
        """Ask for a new PIN.

        Args:
            role: whose.
        """
        words = tr("Whoever knows it works in this role.")
        if role in LEAVES_KIOSK:
            words = tr("Whoever knows it works in this role, and can leave self-service.")
        dialog = PinDialog(self._lane, self._act, role, words, self)
        dialog.open()

    def _remove(self, role: Role) -> None:
        act = self._act()
        self._lane.run(lambda store: set_pin(store, act, role, ""), _kept, owner=self)

    def refresh(self) -> None:
        """A PIN was set or taken away."""
        self._lane.run(pinned, self._take, owner=self)

    def _take(self, known: frozenset[Role]) -> None:
        for role in self.tags:
            self._show_role(role, known=role in known)

    def _show_role(self, role: Role, *, known: bool) -> None:
        change, remove = self.buttons[role]
        self.tags[role].say(tr("PIN set") if known else tr("No PIN"), "ok" if known else "neutral")
        name = change.accessibleName()
        change.say(tr("Change the PIN") if known else tr("Set a PIN"))
        change.setAccessibleName(name)
        remove.setEnabled(known)


def _kept(_count: int) -> None:
    """The news tells the panel."""
