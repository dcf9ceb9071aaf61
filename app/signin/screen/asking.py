"""What must be asked before a guest is signed in: a blue card that a person answers, or leaves.

What was typed and not sent is kept for its guest, however the card goes: by Esc, by the next guest's code, by a search.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.event.rules import Detail
from app.guests.rules.guest import CategoryView, GuestView
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Paragraph
from app.kit.widgets.outcome import OutcomeHead
from app.signin.rules.asking import Told
from app.signin.rules.outcome import Answer, Outcome, Reason
from app.signin.screen.about import AboutCard
from app.signin.screen.area import OutcomeArea, head_of
from app.signin.screen.clerk import Clerk
from app.signin.screen.details import DetailsForm
from app.signin.screen.numbers import HowMany
from app.signin.screen.scene import Scene
from app.words.catalogue import tr, trn
from app.words.errors import KnownError

MOST_DRAFTS = 50  # guests whose half-filled forms wait


class Asking(QObject):
    """Shows the question, and hands over the answer.

    Args:
        area: where it is shown.
        clerk: signs in.
        parent: Qt's.
    """

    failed = Signal(object)
    closed = Signal()
    waits = Signal(str)

    def __init__(self, area: OutcomeArea, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._area, self._clerk = area, clerk
        self.answer: Answer | None = None
        self.form: DetailsForm | None = None
        self._panel: QWidget | None = None
        self._sent = False
        self._drafts = dict[int, dict[Detail, str]]()
        area.replaced.connect(self._left)

    def repeats(self, answer: Answer) -> bool:
        """Whether a code only says again whom the question is about: whoever types goes on.

        Args:
            answer: what the desk was told.
        """
        shown = self.answer
        return shown is not None and not self._sent and _asked(shown) == _asked(answer)

    def open(self, scene: Scene, guest: GuestView, categories: tuple[CategoryView, ...]) -> None:
        """Ask.

        Args:
            scene: with the answer that asks it.
            guest: whom it is about.
            categories: of the event.
        """
        answer = scene.answer
        if answer.reason is Reason.MISSING_DETAILS:
            about = AboutCard(guest) if scene.tall else None
            form = DetailsForm(
                answer.lacking, categories, self._drafts.get(guest.id, {}), about, short=scene.short
            )
            form.done.connect(self._filled)
            form.skipped.connect(self.without)
            form.left.connect(self.closed)
            panel: QWidget = form
        else:
            form, panel = None, self._party(scene, guest)
        self._area.show_panel("choice", OutcomeHead(head_of(scene)), panel, guest.id)
        self.answer, self.form, self._panel, self._sent = answer, form, panel, False
        if form is not None:
            form.begin()
        else:
            panel.findChildren(HowMany)[0].setFocus()

    def _party(self, scene: Scene, guest: GuestView) -> QWidget:
        keys = HowMany(
            guest.companions, self._came, apart=scene.answer.children is not None, short=scene.short
        )
        panel = QWidget()
        layout = column(12, (20, 14, 20, 10))
        invited = trn("Invited with {n} companion", "Invited with {n} companions", guest.companions)
        layout.addWidget(Paragraph(invited, 20, 700))
        layout.addWidget(keys)
        if scene.tall:
            layout.addSpacing(theme().px(8))
            layout.addWidget(AboutCard(guest), 1)
        else:
            layout.addStretch(1)
        foot = row(12)
        hint = tr("Press a number, or its digit. More than invited are counted on the card, with plus.")
        foot.addWidget(Paragraph(hint, 13, 400, "text2"), 1)
        following = Button(tr("Next guest"), icon="caret-right", key="Esc")
        following.clicked.connect(self.closed)
        foot.addWidget(following)
        layout.addLayout(foot)
        panel.setLayout(layout)
        return panel

    def without(self) -> None:
        """Sign in although something is still missing; what was filled in is written."""
        if self.form is not None:
            self._send(Told(tuple(self.form.typed().items()), without=True))

    def _filled(self) -> None:
        if self.form is not None:
            self._send(Told(tuple(self.form.typed().items())))

    def _came(self, companions: int, children: int) -> None:
        # details were asked for before: filled in, or left out on purpose
        self._send(Told(without=True, companions=companions, children=children))

    def _send(self, told: Told) -> None:
        if self.answer is not None and self._panel is not None and not self._sent:
            self._sent = True
            self._keep()
            self._panel.setEnabled(False)
            self._clerk.tell(self.answer, told, self._refused)

    def _refused(self, fault: KnownError) -> None:
        self._sent = False
        if self._panel is not None:
            self._panel.setEnabled(True)
        if self.form is not None:
            self.form.begin()
        self.failed.emit(fault)

    def settled(self, answer: Answer) -> None:
        """A guest was signed in: nothing that was typed waits any more.

        Args:
            answer: what the desk was told.
        """
        if answer.guest is not None and answer.outcome in (Outcome.SIGNED_IN, Outcome.ALREADY_SIGNED_IN):
            self._drafts.pop(answer.guest.id, None)

    def _keep(self) -> bool:
        """Keep what stands in the form; whether anything does."""
        guest = self.answer.guest if self.answer is not None else None
        typed = self.form.typed() if self.form is not None else {}
        if guest is None or not typed:
            return False
        self._drafts.pop(guest.id, None)
        self._drafts[guest.id] = typed
        for oldest in list(self._drafts)[:-MOST_DRAFTS]:
            del self._drafts[oldest]
        return True

    def _left(self) -> None:
        """Something else is shown."""
        guest = self.answer.guest if self.answer is not None else None
        if guest is not None and not self._sent and self._keep():
            self.waits.emit(guest.name)
        self.answer = self.form = self._panel = None


def _asked(answer: Answer) -> tuple[object, ...]:
    guest_id = answer.guest.id if answer.guest is not None else 0
    return guest_id, answer.outcome, answer.reason, answer.lacking
