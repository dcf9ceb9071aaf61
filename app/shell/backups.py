"""Backups while the event is open: when something changed, and at most every two minutes."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.event.service.event import the_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.shell.health import Health
from app.store.backup import back_up
from app.store.database import Database
from app.words.errors import KnownError

EVERY_MS = 120_000
AGAIN_MS = 3_000


class Backups(QObject):
    """Backs the event up beside its file, and to the organiser's second place.

    Args:
        lane: to the event.
        changes: the news; without news there is nothing to back up.
        parent: Qt's.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._dirty, self._health = lane, True, Health()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.now)
        self._hall_waits: Callable[[], bool] = _never
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.now)
        changes.changed.connect(self._heard)

    def start(self) -> None:
        """Begin to keep time."""
        self._timer.start()

    def stop(self) -> None:
        """Keep time no more."""
        self._timer.stop()
        self._again.stop()

    def give_way(self, hall_waits: Callable[[], bool]) -> None:
        """Back nothing up while the hall waits for the next press: a slow stick would hold its answer up.

        Args:
            hall_waits: asked each time; what was put off follows a few seconds after.
        """
        self._hall_waits = hall_waits

    def _heard(self, _topics: frozenset[str]) -> None:
        self._dirty = True

    def now(self) -> None:
        """Back the event up, if something changed since the last time."""
        if self._dirty and self._hall_waits():
            self._again.start()
        elif self._dirty:
            self._dirty = False
            self._lane.run(_copy, self._copied, owner=self, otherwise=self._refused)

    def _copied(self, at: datetime | None) -> None:
        self._health = self._health.backed_up(at)
        self.done.emit(self._health)

    def _refused(self, fault: KnownError) -> None:
        self._dirty = True
        self._health = self._health.backup_failed()
        self.failed.emit(fault)
        self.done.emit(self._health)


def _never() -> bool:
    return False


def _copy(store: Database) -> datetime | None:
    if store.path is None:
        return None  # a hub is dumped, not copied
    back_up(store.engine, store.path)
    folder = the_event(store).settings.backup_folder
    if folder:
        back_up(store.engine, store.path, folder=Path(folder))
    return datetime.now(UTC)
