"""Who works at this laptop: a role sees only its rooms, and one that has a PIN is entered with it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.event.rules import Role
from app.event.screen.pad import PinPad
from app.event.screen.pins import role_words
from app.event.service.pins import pinned
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, row
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.page import Page
from app.kit.widgets.states import Tag
from app.store.acts import Act
from app.words.catalogue import tr


class RolePage(Page):
    """The roles, and the pad where one asks for its PIN.

    Args:
        lane: to the event.
        changes: the news.
        act: makes a fresh act, at this desk.
        now: the role that works here.
        rooms: what each role sees, in words.
        chosen: takes the role that works here from now on.
        parent: Qt's.
    """

    def __init__(
        self,
        lane: Lane,
        changes: Changes,
        act: Callable[[], Act],
        now: Role,
        rooms: Mapping[Role, str],
        chosen: Callable[[Role], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._lane, self._act, self._now, self._chosen = lane, act, now, chosen
        self._known: frozenset[Role] | None = None
        self.pad: PinPad | None = None
        self.tags, self.buttons = dict[Role, Tag](), dict[Role, Button]()
        card = Card(tr("Role of this laptop"))
        words = tr(
            "A role sees only its rooms. One that has a PIN is entered with it, or with the organiser's."
        )
        card.body.addWidget(Paragraph(words, 15, 400, "text2"))
        for role in Role:
            self._add(card, role, rooms[role])
        card.body.addStretch(1)
        self.left.addWidget(card, 1)
        self.right.addStretch(1)
        changes.watch("event", refresh=self.refresh)
        self.refresh()

    def _add(self, card: Card, role: Role, rooms: str) -> None:
        line = row(12)
        name = Line(role_words(role), 17, 700)
        name.setFixedWidth(theme().px(150))
        self.tags[role] = Tag("")
        self.tags[role].hide()
        button = self.buttons[role] = Button(tr("Working here") if role is self._now else tr("Switch"))
        button.setAccessibleName(tr("Switch to: {role}", role=role_words(role)))
        button.setEnabled(role is not self._now)
        button.clicked.connect(partial(self.choose, role))
        line.addWidget(name)
        line.addWidget(Line(rooms, 15, 400, "text2"), 1)
        line.addWidget(self.tags[role])
        line.addWidget(button)
        card.body.addLayout(line)

    def refresh(self) -> None:
        """A PIN was set or taken away."""
        self._lane.run(pinned, self._take, owner=self)

    def _take(self, known: frozenset[Role]) -> None:
        self._known = known
        for role, tag in self.tags.items():
            tag.show()
            tag.say(tr("PIN set") if role in known else tr("No PIN"), "ok" if role in known else "neutral")

    def choose(self, role: Role) -> None:
        """Work as this role, after its PIN if it has one; nobody gets in before the PINs are known.

        Args:
            role: wanted.
        """
        self._close_pad()
        if self._known is None:
            return
        if role not in self._known:
            self._chosen(role)
            return
        title = tr("PIN: {role}", role=role_words(role))
        self.pad = PinPad(self._lane, self._act, (role, Role.ORGANISER), title)
        self.pad.opened.connect(partial(self._opened, role))
        self.pad.left.connect(self._close_pad)
        self.right.insertWidget(0, self.pad, 0, Qt.AlignmentFlag.AlignTop)
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened(self, role: Role, _whose: Role) -> None:
        self._close_pad()
        self._chosen(role)

    def _close_pad(self) -> None:
        pad, self.pad = self.pad, None
        if pad is not None:
            pad.hide()
            pad.deleteLater()
