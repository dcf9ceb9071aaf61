"""The operator's window on one event: the frame, the rooms, the stages, the health of everything."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from logging import getLogger
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from app.devices.wedge import Scan
from app.event.rules import EventView
from app.event.service.event import the_event
from app.gifts.screen.printing import Printing
from app.guests.rules.codes import is_ours
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.clock import begun_at
from app.kit.wedge_filter import WedgeFilter
from app.rundown.screen.page import ShowPage
from app.shell import rooms
from app.shell.backups import Backups
from app.shell.context import Context
from app.shell.desk_sounds import DeskSounds
from app.shell.displays import Displays, second_display
from app.shell.dressing import dress
from app.shell.emcee_keys import EmceeKeys
from app.shell.frame.console import ConsoleFrame
from app.shell.furnishing import built_with, lenses, name_frame, open_at, shut_reception
from app.shell.greeter import Greeter
from app.shell.health import Health, pills
from app.shell.laptop import Laptop, remember
from app.shell.lastly import LastWords, said_last
from app.shell.opening import Opener
from app.shell.scans import hand
from app.shell.self_service import House, SelfService
from app.shell.short_codes import ShortCodes
from app.shell.stage_sounds import StageSounds
from app.shell.stages import EMCEE, Stages
from app.shell.wardrobe import Wardrobe
from app.store.acts import Act
from app.words.catalogue import choose_language, language, tr
from app.words.errors import KnownError

_log = getLogger(__name__)


class ConsoleWindow(QMainWindow):
    """One event, open.

    Args:
        opener: opens the event on the lane, with the clock of this window.
        path: its file.
        laptop: what this computer remembers.
        cameras: to read codes with.
        find_cameras: lists those that are plugged in now; None: those are all.
        hub: where the event's hub is, "" for an event in a file.
        at: the instant at which the window's clock begins; None for now.
    """

    ready = Signal()
    failed = Signal(object)
    closed = Signal()
    laptop_changed = Signal(object)
    help_wanted = Signal()

    def __init__(
        self, opener: Opener, path: Path, laptop: Laptop, cameras: tuple[str, ...] = (), *,
        find_cameras: Callable[[], tuple[str, ...]] | None = None, hub: str = "", at: datetime | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setWindowTitle(path.stem)
        self.path, self.place, self.laptop = path, hub or str(path), laptop
        self.cameras, self.find_cameras = cameras, find_cameras
        self.changes, self.clock = Changes(), begun_at(at)
        self.lane = Lane(lambda: opener(self.clock), self.say, self._bug)
        self.lane.news.connect(self.changes.changed)
        self.displays, self.sounds = Displays(lambda: self), DeskSounds(lambda: self.laptop.sounds)
        self._hall_sounds: StageSounds | None = None
        self.frame: ConsoleFrame | None = None
        self.stages: Stages | None = None
        self._printing: Printing | None = None
        self.self_service: SelfService | None = None
        self._event: EventView | None = None
        self._emcee_keys: EmceeKeys | None = None
        self._health = Health()
        self._wedge: WedgeFilter | None = None
        self.backups = Backups(self.lane, self.changes, self)
        self.backups.done.connect(self._backed_up)
        self.backups.failed.connect(self.say)
        self._stopped_hard = Path(f"{path}-wal").exists()  # a clean close folds the log into the file
        self.lane.start(self._opened, self.failed.emit)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help_wanted)

    def _opened(self) -> None:
        self.lane.run(lambda store: (the_event(store), said_last(store)), self._build, owner=self)

    def _build(self, found: tuple[EventView, str]) -> None:
        event, last = found
        self._event = event
        self._printing = Printing(self.lane, self.changes, self._act)
        self._hall_sounds = StageSounds(parent=self)
        wardrobe = Wardrobe(self.lane, self)
        self.stages = Stages(self.displays, event, self._hall_sounds, wardrobe)
        self._emcee_keys = EmceeKeys(self.stages.canvas[EMCEE], self._show_room)
        self._wedge = _listener(self, event)
        _settle(self, self.stages)
        Greeter(self.lane, self.changes, self.stages, self.displays, parent=self)
        self.self_service = _self_service(self, event, self._printing, self.stages)
        wardrobe.came.connect(self.self_service.redress)
        self.raise_frame("reception")
        self.displays.changed.connect(self._refresh_pills)
        self.changes.changed.connect(self._heard)
        self._printing.changed.connect(self._refresh_pills)
        self._printing.begin()
        self.backups.start()
        if last and self._stopped_hard and self.frame is not None:
            LastWords(self.frame.banner, last, self.changes)
        self.self_service.restore()
        self.ready.emit()

    def raise_frame(self, room: str) -> None:
        """Build the frame and its rooms in the language and look of now.

        Args:
            room: to be shown.
        """
        if self._event is None or self.stages is None or self._printing is None or self.self_service is None:
            return
        dress(self.laptop, self._event.accent, still=self._event.settings.reduced_motion)
        context = Context(
            self.lane, self.changes, self._event, self.laptop.desk, self.laptop.operator, self.stages, self._printing,
            self.sounds, partial(_cameras, self), self.find_cameras, self.path, second_display(), self.clock, self.rebuild, self.laptop,
            partial(_lead, self), self.displays.missing, self.self_service.ask, self._refresh_pills,
        )  # fmt: skip
        shut_reception(self.frame)
        self.frame = ConsoleFrame(
            rooms.stops_of(rooms.role_of(self.laptop)), lambda key: rooms.build(key, context)
        )
        self.setCentralWidget(self.frame)
        self.frame.room_shown.connect(self._room_shown)
        name_frame(self.frame, self._event, self.laptop, self.clock)
        self.stages.show_answer(None)
        open_at(self.frame, room, self.displays)
        self._refresh_pills()

    def rebuild(self, laptop: Laptop) -> None:
        """Go on in another language, look or desk, with the event open all the while.

        Args:
            laptop: as it was chosen.
        """
        moved, self.laptop = laptop.displays != self.laptop.displays, laptop
        remember(laptop)
        if moved:
            _place(self.stages, self.displays, self.laptop)
        QTimer.singleShot(0, self._rebuild)  # the page that asked is still at work

    def _rebuild(self) -> None:
        if self.self_service is not None and self.self_service.kiosk is not None:
            return  # the console is built anew when it comes back, and its cameras are the guests' until then
        choose_language(self.laptop.language or language())
        self.raise_frame(self.frame.shown if self.frame is not None else "reception")
        self.laptop_changed.emit(self.laptop)

    def _show_room(self) -> ShowPage | None:
        """The Show page, because the emcee presses keys too."""
        page = self.frame.room("show") if self.frame is not None else None
        return page if isinstance(page, ShowPage) else None

    def _act(self) -> Act:
        return Act.new(self.laptop.desk, self.laptop.operator)

    def scanned(self, scan: Scan) -> None:
        """Hand a scanned text to the room that is shown, or to the door.

        Args:
            scan: as the scanner typed it, mended already.
        """
        if self.frame is None or (self.self_service is not None and self.self_service.scanned(scan)):
            return
        self._health = self._health.heard_scanner()
        hand(self.frame, scan)

    def _room_shown(self, key: str) -> None:
        if self.stages is not None:
            self.stages.follow(key, self.laptop.displays)

    def _heard(self, topics: frozenset[str]) -> None:
        if "event" in topics:
            self.lane.run(the_event, self._take_event, owner=self)

    def _take_event(self, event: EventView) -> None:
        before, self._event = self._event, event
        if self.stages is not None:
            self.stages.event = event
            self.stages.redress()
        if self.self_service is not None:
            self.self_service.take_event(event)
        name_frame(self.frame, event, self.laptop, self.clock)
        if before is not None and built_with(before) != built_with(event):
            QTimer.singleShot(0, self._rebuild)

    def _backed_up(self, health: Health) -> None:
        self._health = replace(health, scanner=self._health.scanner)
        self._refresh_pills()

    def _refresh_pills(self) -> None:
        if self.frame is not None and self._printing is not None:
            self.cameras, lost = lenses(self.frame, self.cameras)
            seen = pills(self._health, self._printing, self.displays, len(self.cameras), lost)
            self.frame.top.set_pills(seen)

    def say(self, fault: KnownError) -> None:
        """Show what the world did, in one sentence.

        Args:
            fault: with its sentence.
        """
        if self.frame is not None:
            self.frame.banner.say(fault.sentence(), "already")

    def _bug(self, fault: Exception) -> None:
        _log.error("a fault of ours: %s", type(fault).__name__)
        if self.self_service is not None:
            self.self_service.trip()
        if self.frame is not None:
            self.frame.banner.say(_calm(), "refuse")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything go in order: ears, displays, printer, the event itself."""
        self.backups.stop()
        if self.self_service is not None:
            self.self_service.close()
        if self._wedge is not None:
            self._wedge.remove()
        shut_reception(self.frame)
        self.displays.close()
        if self._printing is not None:
            self._printing.stop()
        if self._hall_sounds is not None:
            self._hall_sounds.close()
        self.sounds.close()
        self.lane.stop()
        super().closeEvent(event)
        self.closed.emit()


def _calm() -> str:
    return tr("Something of ours went wrong; what was confirmed is safe. Press again, or go on.")


def _keep(window: ConsoleWindow, laptop: Laptop) -> None:
    window.laptop = laptop
    remember(laptop)
    window.laptop_changed.emit(laptop)


def _self_service(window: ConsoleWindow, event: EventView, printing: Printing, stages: Stages) -> SelfService:
    house = House(
        window.lane, printing, window.sounds, window.place, partial(_cameras, window), window.find_cameras, lambda: window.laptop, partial(_keep, window), window,
        stages.look, lambda: shut_reception(window.frame), partial(window.raise_frame, "reception"),
    )  # fmt: skip
    return SelfService(house, event, window)


def _cameras(window: ConsoleWindow) -> tuple[str, ...]:
    """To read codes with, as far as they are known by now."""
    return window.cameras


def _lead(window: ConsoleWindow, place: str) -> None:
    if window.frame is not None:
        window.frame.lead(place)


def _listener(window: ConsoleWindow, event: EventView) -> WedgeFilter:
    """Listens for a scanner from now on, whatever has the focus."""
    listener = WedgeFilter(lambda text: is_ours(text, event.prefix), window.scanned, prefix=event.prefix)
    listener.install()
    ShortCodes(window.lane, window.changes, listener.know, window)
    return listener


def _settle(window: ConsoleWindow, stages: Stages) -> None:
    """The stages are there: on their displays, and whatever may wait waits while the hall watches one."""
    window.backups.give_way(stages.is_rolling)
    _place(stages, window.displays, window.laptop)


def _place(stages: Stages | None, displays: Displays, laptop: Laptop) -> None:
    if stages is not None:
        displays.use(laptop.displays)
        stages.assign(laptop.displays)
