"""The panel of a group: who of an organisation is not here yet, ticked and signed in together."""

from datetime import tzinfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.guests.rules.guest import GuestView
from app.kit.keys import ENTER, held_enter
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line
from app.kit.widgets.progress import Bar
from app.signin.rules.group import MOST_WORDS, Group
from app.signin.screen.ticks import Ticks
from app.words.catalogue import tr, trn

MOST_TICKED = 200  # one press signs in no more
TYPED_MS = 200


class GroupPanel(QWidget):
    """A page of the group, a search where there are more, and the button that signs in whoever is ticked.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    wanted = Signal(str, str)
    sign = Signal(tuple)
    left = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone, self._group = zone, Group("", 0, ())
        self._starts = [""]  # the invitation number before each page that was turned
        self.ticked = dict[int, GuestView]()
        self.search = Field(tr("Name or number"))
        self.search.setMaxLength(MOST_WORDS)
        self.ticks = Ticks()
        self.said = Line("", 15, 500, "text2")
        self.bar = Bar("ok")
        self.before, self.more = (
            Button(tr("Before"), icon="arrow-u-up-left"),
            Button(tr("More"), icon="caret-right"),
        )
        self.all = Button(tr("Tick everybody shown"), key="Ctrl A")
        self.verb = Button("", Kind.PRIMARY, icon="check", key="Enter", height=56)
        self.back = Button(tr("Back to the card"), Kind.QUIET, icon="arrow-u-up-left", key="Esc")
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._search)
        self.search.textChanged.connect(self._typed)
        self.ticks.changed.connect(self._ticked)
        for button, done in (
            (self.before, self._turn_back), (self.more, self._turn), (self.all, self.tick_all), (self.verb, self._sign),
            (self.back, self.left),
        ):  # fmt: skip
            button.clicked.connect(done)
        self.search.hide()
        self.bar.hide()
        self._say()

    def _lay_out(self) -> None:
        layout, top, foot = column(8, (20, 12, 20, 10)), row(8), row(8)
        top.addWidget(self.search, 1)
        top.addStretch(0)
        for button in (self.all, self.before, self.more):
            top.addWidget(button)
        for button in (self.verb, self.back):
            foot.addWidget(button)
        foot.insertWidget(1, self.said, 1)
        layout.addLayout(top)
        layout.addWidget(self.ticks, 1)
        layout.addWidget(self.bar)
        layout.addLayout(foot)
        self.setLayout(layout)

    def show_group(self, group: Group) -> None:
        """Show a page; ticks of other pages stay.

        Args:
            group: the page.
        """
        self._group = group
        self.ticks.show_members(group.members, frozenset(self.ticked), self._zone)
        self.search.setVisible(group.more or len(self._starts) > 1 or bool(self.search.text()))
        self.more.setVisible(group.more or len(self._starts) > 1)
        self.before.setVisible(self.more.isVisibleTo(self))
        self.more.setEnabled(group.more)
        self.before.setEnabled(len(self._starts) > 1)
        self._say()

    def tick_all(self) -> None:
        """Tick everybody on this page who is not here, or nobody if all are ticked."""
        free = [one for one in self.ticks.ticks.values() if one.isEnabled()]
        on = not all(one.isChecked() for one in free)
        for one in free:
            one.setChecked(on)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is.

        Args:
            done: guests of whom it is known what came of it.
            total: guests.
        """
        self.bar.setVisible(done < total)
        self.bar.fill(done / total if total else 1.0)
        self.verb.setEnabled(False)
        self.said.say(tr("{n} of {total}", n=done, total=total), "text2")

    def show_done(self, words: str) -> None:
        """Say what came of it.

        Args:
            words: in one sentence.
        """
        self._say()
        self.said.say(words, "text")

    def _ticked(self) -> None:
        for guest_id, one in self.ticks.ticks.items():
            if one.isChecked():
                self.ticked[guest_id] = one.member.guest
            else:
                self.ticked.pop(guest_id, None)
        self._say()

    def _say(self) -> None:
        count = len(self.ticked)
        self.verb.setEnabled(0 < count <= MOST_TICKED)
        if count > MOST_TICKED:
            self.verb.say(tr("At most {n} at once", n=MOST_TICKED))
        else:
            words = trn("Sign in {n} guest", "Sign in {n} guests", count) if count else tr("Tick who is here")
            self.verb.say(words)
        self.said.say("")

    def _sign(self) -> None:
        if not self.verb.isEnabled():
            return
        guests = tuple(self.ticked.values())
        for one in self.ticks.ticks.values():
            if one.isChecked():
                one.wait()
        self.ticked.clear()  # they are on their way, whatever becomes of this panel
        self.sign.emit(guests)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter signs in whoever is ticked, and in the search goes to the first found; Ctrl A ticks all."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.tick_all()
        elif event.key() in ENTER and not held_enter(event):
            if self.search.hasFocus():
                self.ticks.begin()
            else:
                self._sign()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        self._pause.start(TYPED_MS)

    def _search(self) -> None:
        self._starts = [""]
        self._ask()

    def _turn(self) -> None:
        if self._group.members:
            self._starts.append(self._group.members[-1].guest.number)
            self._ask()

    def _turn_back(self) -> None:
        if len(self._starts) > 1:
            self._starts.pop()
            self._ask()

    def _ask(self) -> None:
        self.wanted.emit(self.search.text(), self._starts[-1])
