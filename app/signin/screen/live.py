"""Asks again what happened at the door, soon after the news and no more often than the lane can bear."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from app.kit.background import Lane
from app.signin.rules.picture import Picture
from app.signin.service.questions import just_now, picture
from app.store.database import Database

# The live picture costs the lane some milliseconds; once a second is live enough.
PICTURE_EVERY_MS = 1000
MOST_PAUSE_MS = 5000
# The card of a guest is painted before the list beside it asks for the same processor.
JUST_NOW_AFTER_MS = 25


class Live(QObject):
    """Tells the newest attempts of a desk and the live picture.

    Args:
        lane: to the event.
        desk: whose attempts.
        parent: Qt's.
    """

    lines = Signal(tuple)
    pictured = Signal(object)

    def __init__(self, lane: Lane, desk: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._desk = lane, desk
        self.picture: Picture | None = None
        self._pause_ms = 0
        self._soon, self._later = QTimer(self), QTimer(self)
        for timer, done in ((self._soon, self._look_back), (self._later, self._look)):
            timer.setSingleShot(True)
            timer.timeout.connect(done)

    @property
    def settled(self) -> bool:
        """Whether nothing waits to be asked of the lane."""
        return not self._soon.isActive() and not self._later.isActive()

    def ask(self) -> None:
        """Something happened at the door."""
        if not self._soon.isActive():
            self._soon.start(JUST_NOW_AFTER_MS)
        if not self._later.isActive():
            self._later.start(self._pause_ms)

    def _look_back(self) -> None:
        self._lane.run(lambda store: just_now(store, self._desk), self.lines.emit, owner=self)

    def _look(self) -> None:
        self._pause_ms = PICTURE_EVERY_MS
        self._lane.run(_timed_picture, self._take_picture, owner=self)

    def _take_picture(self, answer: tuple[Picture, float]) -> None:
        self.picture, took = answer
        # a long list costs the lane more: look less often, so that sign-ins keep nine tenths of it
        self._pause_ms = max(PICTURE_EVERY_MS, min(MOST_PAUSE_MS, round(took * 10_000)))
        self.pictured.emit(self.picture)


def _timed_picture(store: Database) -> tuple[Picture, float]:
    began = monotonic()
    return picture(store), monotonic() - began
