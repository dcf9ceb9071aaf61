"""The hands of self-service: the same verbs as the desk's, and it is told when one fails or never answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.guests.rules.codes import is_code, normalise
from app.kit.background import Lane
from app.signin.rules.asking import Told
from app.signin.rules.outcome import Answer, Way
from app.signin.screen.clerk import Desk
from app.signin.service.after import count_companions
from app.signin.service.asked import sign_in_told
from app.signin.service.questions import is_listed
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError

Names = Callable[[Database, int, str], tuple[str, ...]]  # what a guest collects now, in a language
# A guest who waits longer than this has been forgotten.
PATIENCE_MS = 15_000


class KioskClerk(QObject):
    """Signs in and counts companions, each press one act with its own op_id.

    Args:
        lane: to the event.
        desk: where; its name is self-service's own.
        parent: Qt's.
    """

    answered = Signal(object)
    counted = Signal(object)
    owed = Signal(int, tuple)
    failed = Signal(object)
    gone = Signal()
    forgotten = Signal()

    def __init__(self, lane: Lane, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._desk = lane, desk
        self._open = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.forgotten)

    @property
    def waits(self) -> bool:
        """Whether a guest waits for an answer."""
        return self._open > 0

    def hear(self, text: str, way: Way) -> None:
        """A code was read; from a camera it counts only if it is a code of ours or on the list.

        Args:
            text: hostile.
            way: how it came in.
        """
        act, along, clean = Act.new(self._desk.name), self._desk.along, normalise(text)
        sure = way is not Way.CAMERA or (clean is not None and is_code(clean))

        def work(store: Database) -> Answer | None:
            if not sure and not is_listed(store, text):
                return None
            return sign_in(store, act, text, way=Way.KIOSK, along=along)

        self._wait_for(work)

    def choose(self, guest_id: int, companions: int) -> None:
        """A guest said how many came along, and is signed in.

        Args:
            guest_id: of the guest.
            companions: all of them.
        """
        act, along = Act.new(self._desk.name), self._desk.along
        told = Told(without=True, companions=companions)
        self._wait_for(lambda store: sign_in_told(store, act, guest_id, told, way=Way.KIOSK, along=along))

    def _wait_for(self, work: Callable[[Database], Answer | None]) -> None:
        """A guest stands there until it is answered."""
        self._open += 1
        self._patience.start(PATIENCE_MS)
        self._lane.run(work, self._tell, owner=self, otherwise=self._refused)

    def _tell(self, answer: Answer | None) -> None:
        self._settle()
        if answer is not None:
            self.answered.emit(answer)

    def _refused(self, fault: KnownError) -> None:
        self._settle()
        self.failed.emit(fault)

    def _settle(self) -> None:
        self._open -= 1
        if self._open <= 0:
            self._open = 0
            self._patience.stop()

    def count(self, guest_id: int, companions: int) -> None:
        """So many companions came along.

        Args:
            guest_id: of the guest.
            companions: all of them.
        """
        act = Act.new(self._desk.name)
        self._lane.run(
            lambda store: count_companions(store, act, guest_id, companions),
            self.counted.emit,
            owner=self,
            otherwise=self._uncounted,
        )

    def _uncounted(self, _fault: KnownError) -> None:
        """The sign-in was undone meanwhile: the guest is nobody's any more."""
        self.gone.emit()

    def ask_owed(self, guest_id: int, language: str, names: Names) -> None:
        """Ask what the guest collects now.

        Args:
            guest_id: of the guest.
            language: to name it in.
            names: knows it.
        """
        self._lane.run(
            lambda store: names(store, guest_id, language),
            lambda found: self.owed.emit(guest_id, found),
            owner=self,
        )
