"""What the desk does: looks up, opens, gives, answers; each through the lane, each answer a signal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.gifts.records.jobs import JobView
from app.gifts.rules.jobs import Event
from app.gifts.screen.printing import Printing
from app.gifts.service import printing as jobs
from app.gifts.service.finding import Found, Hit, look_up
from app.gifts.service.handing import Handed, Proxy, Want, hand
from app.gifts.service.owing import Card, card
from app.gifts.service.printing import Queue
from app.gifts.service.stock import StockLine, running_low
from app.kit.background import Lane
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError

Board = tuple[Queue, tuple[StockLine, ...]]


class Counter(QObject):
    """The desk's work behind its page.

    Args:
        lane: owns the event.
        printing: the printer at work.
        act: makes a fresh act at this desk.
        parent: Qt's.
    """

    opened = Signal(object, object)  # the guest's Card, the cards of the group
    several = Signal(object)  # guests that fit
    nobody = Signal(str, str)  # what happened, what to do
    board = Signal(object)  # a Board

    def __init__(self, lane: Lane, printing: Printing, act: Callable[[], Act], parent: QObject) -> None:
        super().__init__(parent)
        self._lane, self._printing, self._act = lane, printing, act
        self._desk = act().desk
        self._group: dict[int, Card] | None = None
        self._handing = False
        self.shown: Card | None = None
        self.last_job = 0

    def look(self, text: str) -> None:
        """Take a scanned or entered text: a guest opens, a receipt is proof of its print.

        Args:
            text: hostile.
        """
        if text.strip():
            self._lane.run(lambda store: look_up(store, text), self._found, owner=self)

    def suggest(self, text: str) -> None:
        """Offer the guests that fit while a person types; nobody opens by it.

        Args:
            text: so far.
        """
        self._lane.run(lambda store: look_up(store, text), self._suggested, owner=self)

    def open(self, guest_id: int) -> None:
        """Show a guest's card.

        Args:
            guest_id: who.
        """
        self._lane.run(lambda store: card(store, guest_id, self._desk), self._opened, owner=self)

    def look_again(self) -> None:
        """The facts may have changed under the card that is shown."""
        if self.shown is not None:
            self.open(self.shown.guest.id)

    def look_at_board(self) -> None:
        """Queue and stock may have changed."""
        self._lane.run(_board, self.board.emit, owner=self)

    def leave(self) -> bool:
        """One step back: out of the group, else away from the guest; answers whether a guest stays."""
        if self._group is not None and self.shown is not None:
            self.toggle_group()
            return True
        self.shown = None
        return False

    def toggle_group(self) -> None:
        """Begin a pick-up for several colleagues with the guest shown, or end it."""
        if self.shown is not None:
            self._group = {self.shown.guest.id: self.shown} if self._group is None else None
            self._opened(self.shown)

    def hand(self, wants: tuple[Want, ...], proxy: Proxy | None = None) -> None:
        """Give; a second press before the answer is the same press.

        Args:
            wants: guests and pieces.
            proxy: who takes them, if the guest does not.
        """
        if self._handing or not wants:
            return
        self._handing = True
        act = self._act()
        self._lane.run(
            lambda store: hand(store, act, *wants, proxy=proxy),
            self._handed,
            owner=self,
            otherwise=self._refused,
        )

    def answer(self, job_id: int, event: Event) -> None:
        """Write what a person says became of a slip.

        Args:
            job_id: of the slip.
            event: CAME_OUT, DID_NOT or TORN.
        """
        act = self._act()
        self._printing.give_up(job_id)
        self._lane.run(lambda store: jobs.answer(store, act, job_id, event), _nothing, owner=self)

    def last_receipt(self, then: Callable[[JobView], None]) -> None:
        """The print job of the last receipt that this desk wrote.

        Args:
            then: takes it.
        """
        job = self.last_job
        if job:
            self._lane.run(lambda store: jobs.job(store, job), then, owner=self)

    def _suggested(self, found: Found) -> None:
        if found.guests:
            self.several.emit(found.guests)
        else:
            self._say_nobody(found)

    def _found(self, found: Found) -> None:
        if found.hit is Hit.GUEST:
            self.open(found.guests[0].id)
        elif found.hit is Hit.SEVERAL:
            self.several.emit(found.guests)
        elif found.hit is Hit.RECEIPT:
            act, token = self._act(), found.token
            self._lane.run(lambda store: jobs.scanned(store, act, token), self._proved, owner=self)
        else:
            self._say_nobody(found)

    def _say_nobody(self, found: Found) -> None:
        self.shown = None
        if found.hit is Hit.REVOKED:
            name = found.guests[0].name if found.guests else ""
            title = tr("{name} has a newer invitation", name=name)
            self.nobody.emit(title, tr("That code was replaced. Search for the name."))
        elif found.hit is Hit.OTHER_EVENT:
            title = tr("That invitation is for another event")
            self.nobody.emit(title, tr("Ask for today's, or search for the name."))
        else:
            told = tr("Check the spelling, or type the number on the invitation.")
            self.nobody.emit(tr("Nobody fits"), told)

    def _proved(self, changed: jobs.Changed | None) -> None:
        if changed is None:
            self.nobody.emit(tr("Not a receipt of this event"), tr("Scan the invitation instead."))

    def _opened(self, shown: Card) -> None:
        self.shown = shown
        if self._group is not None:
            self._group[shown.guest.id] = shown
        self.opened.emit(shown, tuple((self._group or {}).values()))

    def _handed(self, handed: Handed) -> None:
        self._handing = False
        self._group = None
        self.last_job = handed.job_id or self.last_job
        self.look_again()

    def _refused(self, fault: KnownError) -> None:
        self._handing = False
        self.nobody.emit(fault.sentence(), tr("Scan the invitation again."))


def _board(store: Database) -> Board:
    return jobs.queue(store), running_low(store)


def _nothing(_: object) -> None:
    """The news brings the page up to date."""
