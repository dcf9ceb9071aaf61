"""Reception: the page of the sign-in desk, with its keys, its questions and what may be dropped on it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QKeyEvent,
)
from PySide6.QtWidgets import QWidget

from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.keys import Deed
from app.kit.widgets.stepper import Stepper
from app.signin.rules.outcome import Answer, Reason, Way
from app.signin.screen import dialogs
from app.signin.screen.arrivals import LiveView, Reach, live_words
from app.signin.screen.clerk import Desk
from app.signin.screen.looking import Looking
from app.signin.screen.scene import Deeds
from app.signin.service.questions import card_of
from app.words.catalogue import tr


class Reception(Looking):
    """The page of the sign-in desk.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lane, changes, desk, parent)
        self.deeds = Deeds(
            self.clerk.pick, self.clerk.count, self.acknowledge, self.ask_undo, self.ask_proxy, self.start_search,
            self.ask_walk_in, self.next_guest, self.sign, self.print_badge if self._desk.badge is not None else None,
            self.ask_admit, self.look_at,
        )  # fmt: skip
        self.finder.coded.connect(self._coded)
        self.finder.down.connect(self._into_rows)
        self.finder.pasted.connect(self.paste)
        self.walk.clicked.connect(self.ask_walk_in)
        self.paper_key.clicked.connect(self.enter_from_paper)
        self.paper.ended.connect(self.next_guest)
        self.just_now.opened.connect(self._open)
        self.count.opened.connect(self.show_arrivals)
        self._changes = changes
        self._keys: dict[str, Deed] = {}
        self._add_keys()
        self.setAcceptDrops(True)
        self.door.open()

    def _add_keys(self) -> None:
        for words, keys, done in (
            (tr("Find"), "F2", self.start_search), (tr("Walk-in"), "F3", self.ask_walk_in), (tr("Companions"), ("-", "+"), self._step),
            (tr("Signature"), "F6", self.sign), (tr("Proxy"), "F7", self.ask_proxy), (tr("Undo"), "F8", self.ask_undo),
            (tr("Next guest"), "Esc", self.next_guest), ("", "F4", self.show_arrivals), ("", "F5", self.open_group), ("", "F9", self.enter_from_paper), ("", "Ctrl+B", self.print_badge), ("", "Ctrl+V", self.paste), ("", "Alt+1", partial(self._take, 0)),
            ("", "Alt+2", partial(self._take, 1)), ("", "Alt+3", partial(self._take, 2)), ("", ("Alt+Return", "Alt+Enter"), self.look),
        ):  # fmt: skip
            self._keys[keys if isinstance(keys, str) else keys[0]] = Deed(self, words, keys, done)

    def show_arrivals(self) -> None:
        """Show who is here of whom, until the next guest comes."""
        if self.signing.answer is not None:
            self.signing.back()
        self._leave.stop()
        self.wait()
        reach = Reach(self.lane, self._changes, self._live, self._zone, self._desk.clock)
        self.area.show_live(LiveView(reach), live_words(self._live.picture))

    def shut(self) -> None:
        """Let cameras and keyboard go, before the page is taken away."""
        self.signing.flush()
        self.door.close()

    def start_search(self) -> None:
        """Type a name."""
        self.uncover_search()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def next_guest(self) -> None:
        """Finish entering from paper, close the pad, or the outcome, or clear the search."""
        if self.paper.isVisibleTo(self):
            self._finish_paper()
            return
        if self.signing.answer is not None:
            self.signing.back()
            return
        if self.grouping.panel is not None:
            self.grouping.back()
            return
        if self.looked is not None:
            self.look_back()
            return
        self.search.clear()
        self.wait()

    def enter_from_paper(self) -> None:
        """Scan the ticked lines of the printed list back, with the times written on them."""
        self.signing.flush()
        self.wait()
        for widget in (self.top, self.area):
            widget.hide()
        self.paper.show()
        self.paper.focus()
        self._lend_keys(to_paper=True)

    def _lend_keys(self, *, to_paper: bool) -> None:
        """The legend says what the keys do now."""
        for key in ("F2", "F3", "-", "F6", "F7"):
            self._keys[key].setEnabled(not to_paper)
        self._keys["Esc"].setText(tr("Finish") if to_paper else tr("Next guest"))

    def _finish_paper(self) -> None:
        self.paper.hide()
        self.area.show()
        self.make_room()
        self._lend_keys(to_paper=False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever types without looking where, searches, or types the time of a line; plus counts, with Shift or not."""
        # on a laptop plus needs Shift, which Qt's own keys miss
        if event.text() in ("+", "=") and _count(self.area, 1):
            return
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.text().isprintable() and event.text().strip() and not event.modifiers() & commands:
            self.uncover_search()
            field = self.paper.field if self.paper.isVisibleTo(self) else self.search
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _coded(self, text: str) -> None:
        self.clerk.hear(text, Way.TYPED)

    def _into_rows(self) -> None:
        if self.area.rows is not None:
            self.area.rows.enter()

    def _step(self, place: int) -> None:
        _count(self.area, 1 if place else -1)

    def _take(self, place: int) -> None:
        """Alt and a digit: the card of that number, or the one button of a replaced card or of a question."""
        if self.asking.form is not None:
            if not place:
                self.asking.without()
            return
        if self.choice is not None and self.choice.query not in ("", self.search.text().strip()):
            return  # more was typed, and who fits it is not shown yet
        if self.choice is not None and place < len(self.choice.cards):
            guest = self.choice.cards[place]
            if guest.id not in self.choice.here:
                self.clerk.pick(guest.id)
        elif self.answer is None or place:
            return
        elif self.answer.reason is Reason.REISSUED and self.answer.guest is not None:
            self.clerk.pick(self.answer.guest.id)
        else:
            self.ask_admit()

    def _open(self, guest_id: int) -> None:
        if self.paper.isVisibleTo(self):
            return
        locked = self._desk.locked
        self.lane.run(lambda store: card_of(store, guest_id, locked), self._show_again, owner=self)

    def _show_again(self, answer: Answer | None) -> None:
        if answer is not None:
            self.show_quietly(answer)

    def ask_proxy(self) -> None:
        """Ask who signs in for the guest shown."""
        guest = self.answer.guest if self.answer is not None and self.answer.sign_in_id else None
        if guest is not None:
            dialog = dialogs.Proxy(guest, self)
            dialog.accepted.connect(lambda: self.clerk.note_proxy(guest.id, dialog.who.text()))
            self.ask(dialog)

    def print_badge(self) -> None:
        """Queue the badge of the guest shown: the first, or a copy that says so."""
        guest = self.answer.guest if self.answer is not None and self.answer.sign_in_id else None
        if guest is not None:
            self.clerk.print_badge(guest.id, partial(self._badge_waits, guest.name))

    def _badge_waits(self, name: str, copy_no: int) -> None:
        words = (
            tr("A copy of the badge of {name} waits for the printer.", name=name)
            if copy_no
            else tr("The badge of {name} waits for the printer.", name=name)
        )
        self.say_until_next(words, "ok")


def _count(area: QWidget, by: int) -> bool:
    """So many companions more on the card shown; whether there is one that counts them."""
    steppers = [one for one in area.findChildren(Stepper) if one.isVisible() and not one.property("second")]
    for stepper in steppers:
        stepper.step(by)
    return bool(steppers)
