"""Colleagues of a guest who is here: offered quietly once the card stands, and signed in one after the other."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.guests.rules.guest import GuestView
from app.kit.background import Lane
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.outcome import Head, OutcomeHead
from app.signin.rules.group import Group, Summary, summary_of
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.screen.area import OutcomeArea
from app.signin.screen.clerk import Desk
from app.signin.screen.group_panel import GroupPanel
from app.signin.service.group import group_of, others_missing
from app.signin.service.signing import sign_in_guest
from app.store.acts import Act
from app.words.catalogue import tr, trn
from app.words.errors import KnownError
from app.words.formats import clauses, listed

# The card is painted long before, and in a rush the next guest is here before anybody is asked. Milliseconds.
PAUSE_MS = 600
_LONGEST = 16  # letters of an organisation on a button


class Grouping(QObject):
    """Asks for the colleagues of the guest shown, shows them, signs in whoever is ticked.

    Args:
        lane: to the event.
        area: where they are shown.
        desk: where it stands.
        parent: Qt's.
    """

    pressed = Signal()
    finished = Signal()
    summed = Signal(str)
    nobody = Signal(str)
    sounded = Signal(object)

    def __init__(self, lane: Lane, area: OutcomeArea, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._area, self._desk, self._zone = lane, area, desk, desk.event.tz
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)
        self._shown: Answer | None = None
        self.panel: GroupPanel | None = None
        self._head: OutcomeHead | None = None
        self._organisation = ""
        self._waiting = list[GuestView]()
        self._answers, self._failed, self._total = list[Answer](), list[str](), 0
        area.replaced.connect(self._left)

    def look_after(self, answer: Answer) -> None:
        """A card is shown: ask a little later, if it still stands.

        Args:
            answer: what is shown.
        """
        self._shown = answer
        if answer.outcome is Outcome.SIGNED_IN:
            self._pause.start(PAUSE_MS)
        else:
            self._pause.stop()

    def repeats(self, answer: Answer) -> bool:
        """Whether a code only says again whose colleagues are shown.

        Args:
            answer: what the desk was told.
        """
        shown = self._shown
        return (
            self.panel is not None
            and shown is not None
            and (answer.outcome, answer.sign_in_id) == (Outcome.ALREADY_SIGNED_IN, shown.sign_in_id)
        )

    def _ask(self) -> None:
        shown = self._shown
        if shown is not None and shown.guest is not None and shown.guest.organisation and self.panel is None:
            organisation = shown.guest.organisation
            self._lane.run(
                lambda store: others_missing(store, organisation),
                partial(self._offer, shown),
                owner=self,
                patient=True,
            )

    def _offer(self, answer: Answer, count: int) -> None:
        if answer is not self._shown or answer.guest is None or not count or self.panel is not None:
            return
        name = answer.guest.organisation
        short = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
        words = trn(
            "{n} other of {organisation} is not here yet…", "{n} others of {organisation} are not here yet…", count,
            organisation=short,
        )  # fmt: skip
        button = Button(words, Kind.QUIET, icon="users-three", key="F5")
        button.clicked.connect(self.pressed)
        self._area.lay_over(button)

    def open(self) -> None:
        """Show the colleagues of the guest shown."""
        guest = self._shown.guest if self._shown is not None else None
        if guest is not None and self.panel is None:
            self._lane.run(
                lambda store: group_of(store, guest.id), partial(self._show, self._shown), owner=self
            )

    def _show(self, answer: Answer | None, group: Group) -> None:
        if answer is not self._shown or answer is None or answer.guest is None:
            return
        if not group.members:
            self.nobody.emit(group.organisation)
            return
        panel = GroupPanel(self._zone)
        panel.wanted.connect(self._turn)
        panel.sign.connect(self.sign)
        panel.left.connect(self.back)
        head = OutcomeHead(_head(group.organisation, group.missing))
        self._area.show_panel("ok", head, panel)
        self.panel, self._head, self._organisation = panel, head, group.organisation
        panel.show_group(group)
        panel.ticks.begin()

    def _turn(self, words: str, after: str) -> None:
        guest, panel = self._shown.guest if self._shown is not None else None, self.panel
        if guest is not None and panel is not None:
            self._lane.run(
                lambda store: group_of(store, guest.id, words, after),
                panel.show_group,
                owner=panel,
                patient=True,
            )

    def sign(self, guests: tuple[GuestView, ...]) -> None:
        """Sign these in, one after the other; also when the panel goes meanwhile.

        Args:
            guests: ticked.
        """
        if not self._waiting:
            self._answers, self._failed, self._total = [], [], 0
        self._waiting += guests
        self._total += len(guests)
        if len(self._waiting) == len(guests):
            self._next()

    def _next(self) -> None:
        if self.panel is not None:
            self.panel.show_progress(self._total - len(self._waiting), self._total)
        if not self._waiting:
            self._done()
            return
        guest = self._waiting[0]
        desk = self._desk
        act, along, locked = Act.new(desk.name, desk.operator), desk.along, desk.locked
        self._lane.run(
            lambda store: sign_in_guest(store, act, guest.id, way=Way.GROUP, along=along, locked=locked),
            partial(self._came, guest),
            owner=self,
            otherwise=partial(self._did_not, guest),
        )

    def _came(self, guest: GuestView, answer: Answer) -> None:
        self._answers.append(answer)
        tick = self.panel.ticks.ticks.get(guest.id) if self.panel is not None else None
        if tick is not None:
            tick.show_answer(answer)
        self._waiting.pop(0)
        self._next()

    def _did_not(self, guest: GuestView, fault: KnownError) -> None:
        self._failed.append(guest.name)
        tick = self.panel.ticks.ticks.get(guest.id) if self.panel is not None else None
        if tick is not None:
            tick.show_failure(fault.sentence())
        self._waiting.pop(0)
        self._next()

    def _done(self) -> None:
        seen = summary_of(self._answers, self._failed)
        words = summary_words(seen)
        if self.panel is not None:
            self.panel.show_done(words)
            organisation = self._organisation
            self._lane.run(
                lambda store: others_missing(store, organisation), self._recount, owner=self, patient=True
            )
        else:
            self.summed.emit(words)
        if self._answers:
            self.sounded.emit(
                next((one for one in self._answers if one.outcome is Outcome.SIGNED_IN), self._answers[0])
            )

    def _recount(self, missing: int) -> None:
        if self.panel is not None and self._head is not None:
            self._head.say(_head(self._organisation, missing))

    def back(self) -> None:
        """One step back, to the guest's card."""
        if self.panel is not None:
            self.finished.emit()

    def _left(self) -> None:
        self._pause.stop()
        left = len(self.panel.ticked) if self.panel is not None else 0
        self.panel = self._head = None
        if left:
            self.summed.emit(
                trn("{n} ticked guest is not signed in.", "{n} ticked guests are not signed in.", left)
            )


def _head(organisation: str, missing: int) -> Head:
    words = trn(
        "{n} other of {organisation} is not here yet", "{n} others of {organisation} are not here yet", missing,
        organisation=organisation,
    )  # fmt: skip
    everybody = tr("Everybody of {organisation} is here", organisation=organisation)
    return Head("ok", "users-three", words if missing else everybody, tr("Tick who came along"))


def summary_words(seen: Summary) -> str:
    """What came of signing in several guests, in one line.

    Args:
        seen: what came of it.
    """
    parts = [trn("{n} guest is signed in", "{n} guests are signed in", seen.signed)] if seen.signed else []
    if seen.before:
        parts.append(trn("{n} was here already", "{n} were here already", seen.before))
    if seen.others:
        parts.append(tr("look at {names}", names=listed(seen.others[:3])))
    return clauses(parts)
