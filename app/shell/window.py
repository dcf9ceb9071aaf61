"""The operator's window on one event: the frame, the rooms, the stages, the health of everything."""

from collections.abc import Callable
from datetime import UTC, datetime
from logging import getLogger
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from app.devices.sound import Sounds
from app.devices.wedge import Scan
from app.event.rules import EventView
from app.event.service import the_event
from app.gifts.screen.printing import Printing
from app.guests.rules.codes import is_ours
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.wedge_filter import WedgeFilter
from app.shell import rooms
from app.shell.displays import Displays, second_display
from app.shell.frame.console import ConsoleFrame
from app.shell.health import Health, pills
from app.shell.laptop import Laptop
from app.shell.lastly import said_last
from app.shell.rooms import Context
from app.shell.stages import Stages
from app.store.acts import Act
from app.store.backup import back_up
from app.store.database import Database
from app.words.catalogue import language, tr
from app.words.errors import KnownError
from app.words.formats import day, listed

_log = getLogger(__name__)
BACKUP_EVERY_MS = 120_000


class ConsoleWindow(QMainWindow):
    """One event, open.

    Args:
        opener: opens the event on the lane.
        path: its file.
        laptop: what this computer remembers.
        cameras: to read codes with.
    """

    ready = Signal()
    failed = Signal(object)
    closed = Signal()
    help_wanted = Signal()

    def __init__(
        self, opener: Callable[[], Database], path: Path, laptop: Laptop, cameras: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self.setWindowTitle(path.stem)
        self.path, self.laptop, self._cameras = path, laptop, cameras
        self.changes = Changes()
        self.lane = Lane(opener, self.say, self._bug)
        self.lane.news.connect(self.changes.changed)
        self.displays = Displays(lambda: self)
        self.sounds = Sounds()
        self.frame: ConsoleFrame | None = None
        self.stages: Stages | None = None
        self._printing: Printing | None = None
        self._health = Health()
        self._dirty = True
        self._wedge: WedgeFilter | None = None
        self._backups = QTimer(self)
        self._backups.setInterval(BACKUP_EVERY_MS)
        self._backups.timeout.connect(self.back_up)
        self._stopped_hard = Path(f"{path}-wal").exists()  # a clean close folds the log into the file
        self.lane.start(self._opened, self.failed.emit)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help_wanted)

    def _opened(self) -> None:
        self.lane.run(lambda store: (the_event(store), said_last(store)), self._build, owner=self)

    def _build(self, found: tuple[EventView, str]) -> None:
        event, last = found
        self._printing = Printing(self.lane, self.changes, self._act)
        self.stages = Stages(self.displays, event)
        context = Context(
            self.lane, self.changes, event, self.laptop.desk, self.laptop.operator, self.stages, self._printing,
            self.sounds, self._cameras, self.path, second_display(),
        )  # fmt: skip
        self.frame = ConsoleFrame(rooms.stops(), lambda key: rooms.build(key, context))
        self.setCentralWidget(self.frame)
        self.frame.room_shown.connect(self._room_shown)
        self.frame.top.pill_pressed.connect(self._pill_pressed)
        self.frame.top.set_desk(self.laptop.desk, self.laptop.operator)
        self._name(event)
        self._wedge = WedgeFilter(lambda text: is_ours(text, event.prefix), self.scanned)
        self._wedge.install()
        self.stages.assign(self.laptop.displays)
        self.displays.changed.connect(self._refresh_pills)
        self.changes.changed.connect(self._heard)
        self.frame.go("reception")
        self._printing.changed.connect(self._refresh_pills)
        self._printing.begin()
        self._backups.start()
        self._refresh_pills()
        if last and self._stopped_hard:
            self.frame.banner.say(last, "neutral")
        self.ready.emit()

    def _name(self, event: EventView) -> None:
        if self.frame is not None:
            date = day(event.starts_at.astimezone(event.tz).date())
            self.frame.top.set_event(
                event.named(language()), listed((date, event.placed(language()))), event.tz
            )

    def _act(self) -> Act:
        return Act.new(self.laptop.desk, self.laptop.operator)

    def scanned(self, scan: Scan) -> None:
        """Hand a scanned text to the room that is shown, or to the door.

        Args:
            scan: as the scanner typed it, mended already.
        """
        if self.frame is None:
            return
        self._health = self._health.heard_scanner()
        room = self.frame.room(self.frame.shown)
        door = getattr(room, "door", None)
        takes = getattr(room, "scanned", None)
        if door is not None:
            door.scanned(scan)
        elif callable(takes):
            takes(scan.text)
        else:
            self.frame.go("reception")
            door = getattr(self.frame.room("reception"), "door", None)
            if door is not None:
                door.scanned(scan)

    def _room_shown(self, key: str) -> None:
        if self.stages is not None:
            self.stages.follow(key, self.laptop.displays)

    def _heard(self, topics: frozenset[str]) -> None:
        self._dirty = True
        if "event" in topics:
            self.lane.run(the_event, self._take_event, owner=self)

    def _take_event(self, event: EventView) -> None:
        if self.stages is not None:
            self.stages.event = event
        self._name(event)

    def back_up(self) -> None:
        """Back the event up, if something changed since the last time."""
        if not self._dirty:
            return
        self._dirty = False

        def work(store: Database) -> datetime | None:
            if store.path is None:
                return None
            back_up(store.engine, store.path)
            folder = the_event(store).settings.backup_folder
            if folder:
                back_up(store.engine, store.path, folder=Path(folder))
            return datetime.now(UTC)

        self.lane.run(work, self._backed_up, owner=self, otherwise=self._backup_failed)

    def _backed_up(self, at: datetime | None) -> None:
        self._health = self._health.backed_up(at)
        self._refresh_pills()

    def _backup_failed(self, fault: KnownError) -> None:
        self._dirty = True
        self._health = self._health.backup_failed()
        self.say(fault)
        self._refresh_pills()

    def _refresh_pills(self) -> None:
        if self.frame is not None and self._printing is not None:
            self.frame.top.set_pills(pills(self._health, self._printing, self.displays, bool(self._cameras)))

    def _pill_pressed(self, key: str) -> None:
        if self.frame is not None:
            self.frame.go({"printer": "gifts", "backup": "preflight"}.get(key, "preflight"))

    def say(self, fault: KnownError) -> None:
        """Show what the world did, in one sentence.

        Args:
            fault: with its sentence.
        """
        if self.frame is not None:
            self.frame.banner.say(fault.sentence(), "already")

    def _bug(self, fault: Exception) -> None:
        _log.error("a fault of ours: %s", type(fault).__name__)
        if self.frame is not None:
            self.frame.banner.say(
                tr("Something of ours went wrong; what was confirmed is safe. Press again, or go on."),
                "refuse",
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything go in order: ears, displays, printer, the event itself."""
        self._backups.stop()
        if self._wedge is not None:
            self._wedge.remove()
        room = self.frame.room("reception") if self.frame is not None else None
        door = getattr(room, "door", None)
        if door is not None:
            door.close()
        self.displays.close()
        if self._printing is not None:
            self._printing.stop()
        self.lane.stop()
        super().closeEvent(event)
        self.closed.emit()
