"""The outcome area: its frame never moves; only what is inside is replaced."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.guests.rules.guest import GuestView
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.outcome import Head, OutcomeHead
from app.kit.widgets.progress import Empty
from app.kit.widgets.stepper import Stepper
from app.signin.rules.outcome import Answer, Outcome
from app.signin.screen.arrivals import LiveView
from app.signin.screen.bodies import SignedBody, body
from app.signin.screen.choices import Rows, choice_body, title_of
from app.signin.screen.framed import Framed
from app.signin.screen.namesakes import Choice
from app.signin.screen.owed import Owed
from app.signin.screen.scene import Scene, nothing
from app.signin.screen.tiles import person_line
from app.signin.screen.waiting import Waiting
from app.signin.screen.words import face, way_words
from app.words.catalogue import tr
from app.words.formats import clock, listed


class OutcomeArea(Framed):
    """Waiting, an outcome, or people to choose from.

    Args:
        parent: Qt's.
    """

    replaced = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "border", 1, 12, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self.rows: Rows | None = None
        self.choice: Choice | None = None
        self.head: OutcomeHead | None = None
        self._signed: tuple[OutcomeHead, SignedBody] | None = None
        self._faces: Mapping[int, Callable[[QPixmap], None]] = {}
        self.wait()

    @property
    def short(self) -> bool:
        """Whether there is no room for a row of buttons, as on a small laptop's maximised window."""
        return self.height() < theme().px(570)

    @property
    def tall(self) -> bool:
        """Whether there is room for more about the guest, as on a full screen of 1920 x 1080."""
        return self.height() >= theme().px(675)

    def minimumSizeHint(self) -> QSize:
        """The frame never moves: what is inside gives way, not the page."""
        return QSize(theme().px(480), theme().px(300))

    def wait(self) -> None:
        """Nobody is before the desk."""
        self._replace("border", 1, Waiting())

    def show_scene(self, scene: Scene) -> None:
        """Show an outcome.

        Args:
            scene: what to show.
        """
        answer = scene.answer
        guest = answer.guest
        if guest is not None and answer.outcome is Outcome.SIGNED_IN:
            self._show_signed(scene, guest)
            return
        inside = body(scene)
        head = OutcomeHead(head_of(scene))
        self._replace(face(answer).tone, 2, head, inside)
        if guest is not None:
            self._faces = {guest.id: head.show_face}
        if answer.outcome is Outcome.ALREADY_SIGNED_IN:
            for stepper in inside.findChildren(Stepper)[:1]:
                stepper.setFocus(Qt.FocusReason.TabFocusReason)

    def show_live(self, live: LiveView, words: str) -> None:
        """Show the live picture of the door, until somebody comes.

        Args:
            live: the picture.
            words: at the right of the head.
        """
        head = OutcomeHead(Head("neutral", "users-three", tr("Arrivals"), words))
        live.told.connect(head.say_time)
        self._replace("neutral", 2, head, live)
        live.by.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_face(self, guest_id: int, face: QPixmap) -> None:
        """Show a guest's photograph, if what stands here is about this guest.

        Args:
            guest_id: of the guest.
            face: a square.
        """
        if guest_id in self._faces:
            self._faces[guest_id](face)

    def show_vip_answer(self, words: str) -> None:
        """Say at the right of the gold band what has come of telling the arrival.

        Args:
            words: "" leaves it as it is.
        """
        if words and self.head is not None:
            self.head.say_band(words)

    def _show_signed(self, scene: Scene, guest: GuestView) -> None:
        """The same head and body for one guest after the other, whatever is shown between them."""
        said, colour = head_of(scene), "vip" if guest.vip else face(scene.answer).tone
        kept = self._signed
        if kept is not None and kept[1].suits(scene):
            kept[0].say(said)
            kept[1].fill(scene, guest)
        else:
            self._signed = None  # what is there goes like anything else
            for old in kept or ():
                old.deleteLater()
            kept = (OutcomeHead(said), SignedBody(scene, guest))
            kept[0].cover("bg")
        if kept[0] is not self.head:
            self._replace(colour, 2, *kept)
        else:
            self.replaced.emit()
        self._signed, self._faces = kept, {guest.id: kept[0].show_face}
        self.reframe(colour, 2)
        button = kept[1].note.button
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def lay_over(self, button: Button) -> bool:
        """Lay a button that nobody has to press over the card of a guest who is here; whether one is shown.

        Args:
            button: quiet.
        """
        kept = self._signed
        if kept is None or kept[0] is not self.head:
            return False
        kept[1].note.lay_over(button)
        return True

    def fill_owed(self, owed: tuple[Owed, ...]) -> None:
        """Say what to hand over, in the tile that waits for it.

        Args:
            owed: what.
        """
        if self._signed is not None and self._signed[0] is self.head and self._signed[1].owed is not None:
            self._signed[1].owed.fill(owed)

    def show_panel(self, colour: str, head: OutcomeHead, inside: QWidget, guest_id: int = 0) -> None:
        """Show something else that a person does about a guest.

        Args:
            colour: token name of the frame.
            head: in the place of an outcome's.
            inside: below it.
            guest_id: whose photograph has a place in the head; 0 for nobody's.
        """
        self._replace(colour, 2, head, inside)
        if guest_id:
            self._faces = {guest_id: head.show_face}

    def show_nobody(self, query: str, walk_in: Callable[[], None]) -> None:
        """Nobody fits what was typed.

        Args:
            query: what was typed.
            walk_in: registers somebody new.
        """
        hint = tr("Try the organisation, the invitation number or the last four digits of the phone.")
        head = OutcomeHead(Head("neutral", "magnifying-glass-bold", tr("Nobody fits “{query}”", query=query)))
        self._replace(
            "neutral", 2, head,
            Empty(tr("Not on the list?"), hint, "user-plus", tr("Walk-in"), walk_in, key="F3"),
        )  # fmt: skip

    def show_choice(
        self, choice: Choice, pick: Callable[[int], None], look: Callable[[int], None] = nothing
    ) -> None:
        """Show people to choose from; if they stand here already, whoever is about to choose is not disturbed.

        Args:
            choice: the guests.
            pick: signs in the guest a person picked.
            look: shows a guest without signing in.
        """
        if choice == self.choice:
            return
        hint = tr("More match: keep typing") if choice.more else tr("Ask organisation or phone tail")
        hint = tr("Sounds or looks alike: ask first") if choice.alike else hint
        inside, rows, faces = choice_body(choice, pick, look, short=self.short)
        self._replace(
            "choice", 2, OutcomeHead(Head("choice", "question-fill", title_of(choice), hint)), inside
        )
        self.rows, self.choice = rows if choice.others else None, choice
        self._faces = {guest_id: face.show_face for guest_id, face in faces.items()}

    def _replace(self, colour: str, width: int, *widgets: QWidget) -> None:
        self.replaced.emit()  # whoever has something unfinished in here finishes it now
        self.rows, self.choice, self._faces = None, None, {}
        self.head = widgets[0] if isinstance(widgets[0], OutcomeHead) else None
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                if old not in (self._signed or ()):
                    old.deleteLater()
        self.reframe(colour, width)
        self._layout.setContentsMargins(width, width, width, width)
        for place, widget in enumerate(widgets):
            self._layout.addWidget(widget, 1 if place == len(widgets) - 1 else 0)
            widget.show()


def head_of(scene: Scene) -> Head:
    """What the head of an outcome says.

    Args:
        scene: what is shown.
    """
    answer, guest = scene.answer, scene.answer.guest
    look = face(answer)
    right = _right(scene, guest)
    if guest is None:
        return Head(look.tone, look.icon, look.title, right)
    vip = guest.vip and answer.outcome is Outcome.SIGNED_IN
    escort = listed((tr("VIP"), tr("escort {name}", name=guest.host) if guest.host else "", guest.host_phone))
    return Head(
        look.tone, look.icon, look.title, right, guest.name, guest.salutation, person_line(guest),
        escort if vip else "",
    )  # fmt: skip


def _right(scene: Scene, guest: GuestView | None) -> str:
    answer: Answer = scene.answer
    if guest is not None and answer.outcome is Outcome.ALREADY_SIGNED_IN:
        return tr("Card {number}", number=guest.number)
    if guest is not None and answer.outcome is Outcome.REVOKED:
        return tr("Old card {number}", number=guest.number)
    return listed((clock(answer.at, scene.zone, seconds=True), way_words(answer.way)))
