"""Does the desk's verbs on the lane and tells what came of them, always after the commit."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.event.rules import EventView, Role
from app.guests.rules.codes import is_code, normalise
from app.guests.rules.intake import Draft
from app.kit.background import Lane
from app.signin.rules.asking import Told
from app.signin.rules.outcome import Answer, Permit, Way
from app.signin.rules.signature import Signature
from app.signin.screen.flight import Flight
from app.signin.screen.owed import Owed
from app.signin.service.after import acknowledge_note, count_companions, note_proxy, undo
from app.signin.service.asked import sign_in_told
from app.signin.service.questions import is_listed
from app.signin.service.signature import Held, Signed, held, keep_signature, withdraw_signature
from app.signin.service.signing import Along, Locked, sign_in, sign_in_guest
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.database import Database, wall_clock
from app.words.errors import KnownError


@dataclass(frozen=True)
class Desk:
    """Where the page stands, and what it may use.

    Args:
        name: of the desk.
        operator: who works there.
        event: the event.
        cameras: numbers, names or films.
        owed: what to hand over now to a guest, asked on the lane; None if nobody knows.
        show: the guest-facing stage: an answer, or None while nobody is there.
        play: plays a sound by name.
        own_scanner: the page listens to every key itself; else whoever does hands scans to `scanned`.
        along: what a higher room commits with each sign-in; None for nothing.
        clock: the instant of now, aware; the same clock that the database uses.
        show_pad: the guest's own screen takes a signature too; None if there is none.
        self_service: hands this laptop over to the guests; None where that cannot be.
        cameras_changed: told when a camera was lost or is back.
        locked: when the draw's list was locked; a higher room knows, None if nobody does.
        find_cameras: lists the cameras that are plugged in now; None: those given are all.
        badge: queues a guest's badge and says which copy it is; None if there are none to print.
        role: that works here; another than the organiser's takes back only what the event lets it.
    """

    name: str
    operator: str
    event: EventView
    cameras: tuple[str, ...] = ()
    owed: Callable[[Database, int], tuple[Owed, ...]] | None = None
    show: Callable[[Answer | None], None] | None = None
    play: Callable[[str], None] | None = None
    own_scanner: bool = True
    along: Along | None = None
    clock: Callable[[], datetime] = wall_clock
    show_pad: Callable[[Any, Answer | None], None] | None = None
    self_service: Callable[[], None] | None = None
    locked: Locked | None = None
    cameras_changed: Callable[[], None] | None = None
    find_cameras: Callable[[], tuple[str, ...]] | None = None
    badge: Callable[[Database, Act, int], int] | None = None
    role: Role = Role.ORGANISER


class Clerk(QObject):
    """The desk's hands: every press is one act with its own op_id.

    Args:
        lane: to the event.
        desk: where.
        parent: Qt's.
    """

    answered = Signal(object)
    undone = Signal(object)
    counted = Signal(object)
    owed = Signal(int, tuple)

    def __init__(self, lane: Lane, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._desk = lane, desk
        self.flight = Flight(lane, self)

    def act(self) -> Act:
        """A fresh act at this desk."""
        return Act.new(self._desk.name, self._desk.operator)

    def hear(self, text: str, way: Way) -> None:
        """A code was read; from a camera it counts only if it is a code of ours or on the list.

        Args:
            text: hostile.
            way: how it came in.
        """
        act, along, locked = self.act(), self._desk.along, self._desk.locked

        def work(store: Database) -> Answer | None:
            if way is Way.CAMERA and not _is_one_of_ours(text) and not is_listed(store, text):
                return None
            return sign_in(store, act, text, way=way, along=along, locked=locked)

        self.flight.ask(text, work, self._tell)

    def _tell(self, answer: Answer | None) -> None:
        if answer is not None:
            self.answered.emit(answer)

    def pick(self, guest_id: int, permit: Permit | None = None) -> None:
        """A person picked this guest.

        Args:
            guest_id: of the guest.
            permit: sets the event's own rules aside; None for a guest like any other.
        """
        act, along, locked = self.act(), self._desk.along, self._desk.locked
        self.flight.ask(
            guest_id,
            lambda store: sign_in_guest(store, act, guest_id, along=along, locked=locked, permit=permit),
            self._tell,
        )

    def tell(self, answer: Answer, told: Told, otherwise: Callable[[KnownError], None]) -> None:
        """A person answered what had to be asked about a guest.

        Args:
            answer: that asked it.
            told: what was answered.
            otherwise: told why it could not be written; nothing has changed.
        """
        act, along, locked, way = self.act(), self._desk.along, self._desk.locked, answer.way
        guest_id = answer.guest.id if answer.guest is not None else 0
        self._lane.run(
            lambda store: sign_in_told(store, act, guest_id, told, way=way, along=along, locked=locked),
            self._tell,
            owner=self,
            otherwise=otherwise,
        )

    def register(self, draft: Draft, permit: Permit | None = None) -> None:
        """A guest came without an invitation.

        Args:
            draft: as typed.
            permit: sets the event's own rules aside; None for a guest like any other.
        """
        act, along, locked = self.act(), self._desk.along, self._desk.locked
        self.flight.ask(draft, lambda store: walk_in(store, act, draft, along, locked, permit), self._tell)

    def take_back(self, guest_id: int, reason: str, permit: Permit | None = None) -> None:
        """Undo a sign-in.

        Args:
            guest_id: of the guest.
            reason: why.
            permit: allows what is beyond this desk's rights; None for an undo within them.
        """
        act, role = self.act(), self._desk.role
        self._lane.run(
            lambda store: undo(store, act, guest_id, reason, role=role, permit=permit),
            self.undone.emit,
            owner=self,
        )

    def count(self, guest_id: int, companions: int, children: int | None = None) -> None:
        """So many companions are here by now.

        Args:
            guest_id: of the guest.
            companions: all of them.
            children: how many of them are children; None if the event does not count them apart.
        """
        act = self.act()
        self._lane.run(
            lambda store: count_companions(store, act, guest_id, companions, children),
            self.counted.emit,
            owner=self,
        )

    def acknowledge(self, guest_id: int) -> None:
        """The note has been read.

        Args:
            guest_id: of the guest.
        """
        act = self.act()
        self._lane.run(lambda store: acknowledge_note(store, act, guest_id), _done, owner=self)

    def note_proxy(self, guest_id: int, who: str) -> None:
        """Somebody else signed in for the guest.

        Args:
            guest_id: of the guest.
            who: the name.
        """
        act, locked = self.act(), self._desk.locked
        self._lane.run(lambda store: note_proxy(store, act, guest_id, who, locked), self._tell, owner=self)

    def sign(
        self,
        guest_id: int,
        sign_in_id: int,
        signature: Signature | None,
        then: Callable[[Signed], None],
        otherwise: Callable[[KnownError], None],
    ) -> None:
        """Keep what a guest wrote, or take out of the book what it holds.

        Args:
            guest_id: of the guest.
            sign_in_id: the sign-in it belongs to.
            signature: what was written; None takes the one that the book holds out of it.
            then: told when it is done.
            otherwise: told why not.
        """
        act = self.act()

        def work(store: Database) -> Signed:
            if signature is None:
                return withdraw_signature(store, act, guest_id, sign_in_id)
            return keep_signature(store, act, guest_id, sign_in_id, signature)

        self._lane.run(work, then, owner=self, otherwise=otherwise)

    def print_badge(self, guest_id: int, then: Callable[[int], None]) -> None:
        """Queue a guest's badge.

        Args:
            guest_id: of the guest.
            then: told which copy it is, 0 for the first.
        """
        act, badge = self.act(), self._desk.badge
        if badge is not None:
            self._lane.run(lambda store: badge(store, act, guest_id), then, owner=self)

    def ask_signature(self, sign_in_id: int, then: Callable[[Held | None], None]) -> None:
        """Ask for the signature that the book holds.

        Args:
            sign_in_id: the sign-in it belongs to.
            then: told.
        """
        self._lane.run(lambda store: held(store, sign_in_id), then, owner=self)

    def ask_owed(self, guest_id: int) -> None:
        """Ask what to hand over now.

        Args:
            guest_id: of the guest.
        """
        owed = self._desk.owed
        if owed is not None:
            self._lane.run(
                lambda store: owed(store, guest_id), lambda found: self.owed.emit(guest_id, found), owner=self
            )


def _is_one_of_ours(text: str) -> bool:
    """Whether a text passes the check of this program's codes, of whatever event."""
    clean = normalise(text)
    return clean is not None and is_code(clean)


def _done(_: Answer) -> None:
    """The news tells the list; nothing else changes."""
