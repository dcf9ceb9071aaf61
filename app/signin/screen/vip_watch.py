"""Keeps an eye on the VIPs: who arrived and waits to be acknowledged, and when that must be said again."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.vips import Reply, Vips, told, told_again
from app.signin.service.vips import Acknowledged, acknowledge_arrivals, vips
from app.store.acts import Act
from app.store.database import Database

# The news of a VIP brings an arrival at once; the next look is for another desk's news and for the next telling.
LOOK_EVERY_MS = 3000
# In a rush the news comes several times a second, and sign-ins come first.
LEAST_MS = 250


class VipWatch(QObject):
    """Asks the lane for the VIPs, and says when one of them must be told once more.

    Args:
        lane: to the event.
        changes: the news.
        clock: the instant of now, aware; the same clock that the database uses.
        act: makes a fresh act, for an acknowledgement.
        parent: Qt's.
    """

    changed = Signal(object)  # Vips, after every look
    again = Signal()  # somebody was told, or told once more

    def __init__(
        self,
        lane: Lane,
        changes: Changes,
        clock: Callable[[], datetime],
        act: Callable[[], Act],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._clock, self._act = lane, clock, act
        self.vips, self.told = Vips(), dict[int, int]()
        self._asked = self._stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        changes.watch("vips", "guests", refresh=self._heard)
        self.look()

    def _heard(self) -> None:
        self._stale = self._asked  # the look that is under way may have been too early
        if not self._asked and self._timer.remainingTime() > LEAST_MS:
            self._timer.start(LEAST_MS)

    def look(self) -> None:
        """Ask for the VIPs now."""
        self._asked, self._stale = True, False
        self._lane.run(vips, self._take, owner=self, patient=True)

    def _take(self, found: Vips) -> None:
        self._asked = False
        before, self.vips = self.told, found
        self.told = told(found.arrived, self._clock())
        self.changed.emit(found)
        if told_again(before, self.told):
            self.again.emit()
        self._timer.start(LEAST_MS if self._stale else LOOK_EVERY_MS)

    def acknowledge(self, sign_in_ids: tuple[int, ...], reply: Reply = Reply.SEEN) -> None:
        """Say that these arrivals have been seen.

        Args:
            sign_in_ids: exactly those that were on the screen.
            reply: how.
        """
        act = self._act()

        def work(store: Database) -> Acknowledged:
            return acknowledge_arrivals(store, act, sign_in_ids, reply)

        if sign_in_ids:
            self._lane.run(work, self._done, owner=self)

    def _done(self, _answer: Acknowledged) -> None:
        self.look()  # the card that was pressed must not wait for the news
