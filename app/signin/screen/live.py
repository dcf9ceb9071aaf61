"""Asks again what happened at the door, soon after the news and no more often than the lane can bear."""

from PySide6.QtCore import QObject, Signal

from app.kit.again import AskAgain
from app.kit.background import Lane
from app.signin.rules.picture import Picture
from app.signin.service.live import Watching
from app.signin.service.questions import just_now

# Once a second is live enough.
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
        self.tables: tuple[str, ...] = ()  # of the hall, in order
        self._watching = Watching()  # the lane's
        self._soon = AskAgain(self, self._look_back, JUST_NOW_AFTER_MS)
        self._later = AskAgain(self, self._look, PICTURE_EVERY_MS, MOST_PAUSE_MS)
        self._later.rest(0)  # the first picture is there at once

    def list_changed(self) -> None:
        """The guests changed: another news like those of the door, since a look reads whom it is about."""
        self.ask()

    def ask(self) -> None:
        """Something happened at the door."""
        self._soon.heard()
        self._later.heard()

    def _look_back(self) -> None:
        self._lane.run(lambda store: just_now(store, self._desk), self.lines.emit, owner=self, patient=True)

    def _look(self) -> None:
        self._later.rest(PICTURE_EVERY_MS)
        self._later.run(self._lane, self._watching.look, self._take_picture)

    def _take_picture(self, seen: Picture | None) -> None:
        if seen is None:
            self._look()  # the next page; a guest who comes between them is signed in between them
            return
        self.picture = seen
        self.tables = tuple(one.name for one in seen.tables)
        self.pictured.emit(seen)
