"""What was asked of the event and is not answered yet: a second press of the same is the same press.

A slow disk or hub makes people press again, and scan again. The second one would be answered "signed in already", over the
welcome that the first one earned.
"""

from collections.abc import Callable, Hashable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.kit.background import Lane
from app.store.database import Database

T = TypeVar("T")
# Nobody presses again sooner; until then nothing is said.
SAID_AFTER_MS = 500


class Flight(QObject):
    """Asks each thing once, until it is answered, and tells when an answer takes long.

    Args:
        lane: to the event.
        parent: Qt's.
    """

    slow = Signal()

    def __init__(self, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self._asked: set[Hashable] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SAID_AFTER_MS)
        self._soon.timeout.connect(self._say)

    def _say(self) -> None:
        if self._asked:
            self.slow.emit()

    def ask(self, what: Hashable, work: Callable[[Database], T], then: Callable[[T], None]) -> None:
        """Ask, unless the same is being asked.

        Args:
            what: tells one wish from another, e.g. the text that was scanned.
            work: a verb; runs on the lane.
            then: takes the answer, on the window's thread.
        """
        if what in self._asked:
            return
        self._asked.add(what)
        self._soon.start()

        def careful(store: Database) -> T:
            try:
                return work(store)
            except BaseException:
                self._asked.discard(what)  # it failed, and may be asked again; the shell says why
                raise

        def landed(answer: T) -> None:
            self._asked.discard(what)
            if not self._asked:
                self._soon.stop()
            then(answer)

        self._lane.run(careful, landed, owner=self)
