"""What the Reception page shows, and when it goes away again."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from app.guests.rules.guest import CategoryView, GuestView
from app.guests.service.list import categories
from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.screen.clerk import Desk
from app.signin.screen.faces import Faces
from app.signin.screen.finder import Finder
from app.signin.screen.furnished import Furnished
from app.signin.screen.live import Live
from app.signin.screen.namesakes import Choice
from app.signin.screen.owed import Owed
from app.signin.screen.scene import Deeds, Scene
from app.signin.screen.signing import Signing
from app.signin.screen.words import SHOWN_FOR, face
from app.signin.service.after import Party
from app.signin.service.signature import Signed
from app.words.catalogue import language


class Board(Furnished):
    """The page of the sign-in desk, without its keys.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lane, changes, desk, parent)
        self.answer: Answer | None = None
        self.choice: Choice | None = None
        self.categories: tuple[CategoryView, ...] = ()
        self.finder = Finder(
            lane, self.search, self._zone, lambda: 3 if self.area.width() > 1050 else 2, self
        )
        self.signing = Signing(self.area, self.clerk, desk.show_pad, self)
        self._leave, self._live = QTimer(self), Live(lane, desk.name, self)
        self.faces = Faces(lane, self)
        self.deeds = Deeds(self.clerk.pick, self.clerk.count, self.acknowledge)
        self._connect()
        changes.watch("signin", refresh=self.refresh)
        changes.watch("guests", refresh=self.reload)
        self.reload()

    def _connect(self) -> None:
        self._leave.setSingleShot(True)
        self._leave.timeout.connect(self.wait)
        self._live.lines.connect(self.just_now.show_lines)
        self._live.pictured.connect(self.count.show_picture)
        self.door.heard.connect(self._heard)
        self.door.looked.connect(self.camera.show_glance)
        self.door.camera_is.connect(self.camera.show_state)
        self.door.found.connect(self.camera.add)
        if self._desk.cameras_changed is not None:
            self.camera.changed.connect(self._desk.cameras_changed)
        self.door.refused.connect(self.say_unread)
        self.door.mended.connect(self.say_mended)
        self.door.tested.connect(self.say_tested)
        self.clerk.answered.connect(self.show_answer)
        self.clerk.owed.connect(self._take_owed)
        self.clerk.counted.connect(self._counted)
        self.faces.came.connect(self.area.show_face)
        self.finder.found.connect(self._show_choice)
        self.finder.nobody.connect(self._nobody)
        self.finder.cleared.connect(self._cleared)
        self.signing.finished.connect(self._card_again)
        self.signing.kept.connect(self._signed)
        self.signing.failed.connect(self.say)

    # what is shown

    def show_answer(self, answer: Answer) -> None:
        """Show what came of an attempt, then sound; the commit has been made.

        Args:
            answer: what the desk was told.
        """
        if self.signing.repeats(answer):
            return
        if answer.outcome is Outcome.NEEDS_CHOICE:
            self._show_choice(Choice(answer.choices[:2], answer.choices[2:], "", {}, self._zone))
        else:
            self.show_quietly(answer)
        if answer.way is Way.WALK_IN and answer.guest is not None:
            self.finder.add(answer.guest)
        self.sound(answer)
        if wants_pad(answer):
            self.sign()
        elif leaves := face(answer).leaves:
            self._leave.start(round(leaves * 1000))

    def sound(self, answer: Answer) -> None:
        """Sound, tell the guest, and let it stay.

        Args:
            answer: what the desk was told.
        """
        if self._desk.play is not None and self._desk.event.settings.sounds:
            self._desk.play(face(answer).sound)
        self._show(answer)
        self._leave.stop()

    def sign(self) -> None:
        """Let the guest shown sign the book; the pad stays until it is done or the next guest comes."""
        if self.answer is not None and self.answer.sign_in_id:
            self._leave.stop()
            self.signing.open(self.answer)

    def _signed(self, signed: Signed) -> None:
        if self.answer is not None and self.answer.sign_in_id == signed.sign_in_id:
            self.answer = replace(self.answer, signed=signed.signed, asks=False)
            self._card_again()

    def _counted(self, party: Party) -> None:
        self.answer = _with_party(self.answer, party)

    def _card_again(self) -> None:
        if self.answer is not None:
            self.show_quietly(self.answer)
            self._show(self.answer)
            self._leave.start(round(SHOWN_FOR * 1000))

    def show_quietly(self, answer: Answer) -> None:
        """Show a card, without sound and without the stage.

        Args:
            answer: what to show.
        """
        if answer.guest is not None:
            (guest,) = labelled((answer.guest,), self.categories)
            answer = answer if guest is answer.guest else replace(answer, guest=guest)
        self.answer, self.choice = answer, None
        empty(self.search)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # plus and minus count companions now
        tables, gifts = self._live.tables, self._desk.owed is not None
        self.area.show_scene(
            Scene(answer, self._zone, tables, gifts, self.area.short, self.deeds, self.area.tall)
        )
        self.escorts.show_on_card(answer)
        if gifts and answer.outcome is Outcome.SIGNED_IN and answer.guest is not None:
            self.clerk.ask_owed(answer.guest.id)
        self.faces.want(*((answer.guest.id,) if answer.guest is not None else ()))

    def leaves_in(self) -> float:
        """Seconds until the outcome leaves by itself; 0 if a person closes it."""
        return max(0, self._leave.remainingTime()) / 1000

    def _take_owed(self, guest_id: int, owed: tuple[Owed, ...]) -> None:
        guest = self.answer.guest if self.answer else None
        if guest is not None and guest.id == guest_id:
            self.area.fill_owed(owed)

    def acknowledge(self, guest_id: int) -> None:
        """The note was read: the next guest may come.

        Args:
            guest_id: of the guest.
        """
        self.clerk.acknowledge(guest_id)
        self._leave.start(round(SHOWN_FOR * 1000))
        if self.answer is not None and self.answer.asks and self.answer.first is None:
            self.sign()

    def _show_choice(self, choice: Choice) -> None:
        self._leave.stop()
        kinds = self.categories
        choice = replace(choice, cards=labelled(choice.cards, kinds), others=labelled(choice.others, kinds))
        self.answer, self.choice = None, choice
        self.area.show_choice(choice, self.clerk.pick, self.deeds.look)
        self.faces.want(*(guest.id for guest in choice.cards))

    def _nobody(self, query: str) -> None:
        self.answer = self.choice = None
        self.area.show_nobody(query, self.deeds.walk_in)

    def _cleared(self) -> None:
        if self.answer is None:
            self.wait()

    def wait(self) -> None:
        """Nobody is before the desk."""
        if any(one.hasFocus() for one in self.area.findChildren(QWidget)):
            self.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # what goes with the card leaves it to the rail else
        self.answer = self.choice = None
        self.faces.want()
        self.area.wait()
        self._show(None)

    def _show(self, answer: Answer | None) -> None:
        if self._desk.show is not None:
            self._desk.show(answer)

    def _heard(self, text: str, way: Way) -> None:
        if self.paper.isVisibleTo(self):
            self.paper.hear(text, way)
        else:
            self.clerk.hear(text, way)

    # the news

    def reload(self) -> None:
        """The guests changed."""
        self._live.list_changed()
        self.faces.reload()
        self.finder.reload()
        self.lane.run(categories, self._take_categories, owner=self)
        self.refresh()

    def _take_categories(self, found: tuple[CategoryView, ...]) -> None:
        self.categories = found

    def refresh(self) -> None:
        """Somebody signed in or was undone."""
        self.finder.busy()
        self._live.ask()


def wants_pad(answer: Answer) -> bool:
    """Whether the pad opens by itself: for a guest who has just come, once a note that must be read was read.

    Args:
        answer: what the desk was told.
    """
    guest = answer.guest
    fresh = answer.outcome is Outcome.SIGNED_IN and answer.first is None
    return fresh and answer.asks and guest is not None and not (guest.must_read and guest.note)


def empty(field: QLineEdit) -> None:
    """Empty a field without telling anybody: it must not show the waiting picture.

    Args:
        field: the search.
    """
    if field.text():
        field.blockSignals(True)
        field.clear()
        field.blockSignals(False)


def labelled(guests: tuple[GuestView, ...], categories: tuple[CategoryView, ...]) -> tuple[GuestView, ...]:
    """Guests with their categories' names in the language of the console.

    Args:
        guests: whom.
        categories: of the event.
    """
    labels = {one.id: one.label(language()) for one in categories}
    return tuple(_labelled(guest, labels.get(guest.category_id, guest.category)) for guest in guests)


def _labelled(guest: GuestView, label: str) -> GuestView:
    return guest if label == guest.category else replace(guest, category=label)


def _with_party(shown: Answer | None, party: Party) -> Answer | None:
    """The card as it is shown again, e.g. after the signature: with those who were counted since."""
    if shown is None or shown.guest is None or shown.guest.id != party.guest_id:
        return shown
    children = None if shown.children is None else party.children
    return replace(shown, companions=party.companions, children=children)
