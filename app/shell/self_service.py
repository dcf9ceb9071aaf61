"""Self-service on this laptop: begun from Reception, brought back after a restart, stopped when a badge does not come out."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.devices.printer.outcome import Trouble
from app.devices.sound import Sounds
from app.devices.wedge import Scan
from app.event.rules import Badges, EventView, Role
from app.event.screen.pins import LEAVES_KIOSK, PinDialog
from app.event.service.pins import pinned
from app.gifts.records.jobs import JobView
from app.gifts.screen.printing import Printing
from app.gifts.service.badges import with_badge
from app.gifts.service.owing import card
from app.gifts.service.printing import next_job
from app.kit.background import Lane
from app.kit.stage.palette import Look
from app.shell.laptop import Laptop, comes_back
from app.signin.rules.kiosk import Broken, kiosk_desk
from app.signin.screen.clerk import Desk
from app.signin.screen.kiosk import Kiosk
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import ENGLISH, tr

# The same slip at the head of the queue for so long will not print by itself.
BADGE_MS = 15_000


@dataclass(frozen=True)
class House:
    """What self-service needs of the window around it.

    Args:
        lane: to the event.
        printing: the printer at work.
        sounds: plays sounds.
        place: the event file, or where its hub is.
        cameras: to read codes with, as far as they are known by now.
        find_cameras: lists those that are plugged in now; None: those are all.
        laptop: what this computer remembers now.
        keep: remembers it from now on.
        console: the operator's window.
        look: what the public stages wear now.
        aside: the console lets cameras go.
        back: the console is used again.
    """

    lane: Lane
    printing: Printing
    sounds: Sounds
    place: str
    cameras: Callable[[], tuple[str, ...]]
    find_cameras: Callable[[], tuple[str, ...]] | None
    laptop: Callable[[], Laptop]
    keep: Callable[[Laptop], None]
    console: QWidget
    look: Callable[[], Look]
    aside: Callable[[], None]
    back: Callable[[], None]


class SelfService(QObject):
    """Hands the laptop over to the guests, and back.

    Args:
        house: what is around it.
        event: as it stands.
        parent: Qt's.
    """

    def __init__(self, house: House, event: EventView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house, self._event = house, event
        self.kiosk: Kiosk | None = None
        self._head = 0
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._look_again)
        house.printing.changed.connect(self._printer_changed)

    def take_event(self, event: EventView) -> None:
        """The event changed.

        Args:
            event: as it stands.
        """
        self._event = event
        if self.kiosk is not None:
            self.kiosk.take_event(event, self._house.look())

    def redress(self) -> None:
        """A picture of the event's look has come."""
        self.take_event(self._event)

    # beginning and leaving

    def ask(self) -> None:
        """Begin, after a PIN has been set: nobody begins what cannot be left."""
        self._house.lane.run(pinned, self._ask_or_begin, owner=self)

    def _ask_or_begin(self, known: frozenset[Role]) -> None:
        if known & set(LEAVES_KIOSK):
            self.begin()
            return
        words = tr(
            "Self-service is left only by PIN, and there is none yet. Set one that your colleagues at the door know."
        )
        dialog = PinDialog(self._house.lane, self._act, Role.ORGANISER, words, self._house.console)
        dialog.kept.connect(self.begin)
        dialog.open()

    def _act(self) -> Act:
        laptop = self._house.laptop()
        return Act.new(laptop.desk, laptop.operator)

    def restore(self) -> None:
        """Go on as before the program stopped, if guests signed themselves in here."""
        if self._house.laptop().kiosk == self._house.place:
            self._house.lane.run(pinned, self._go_on_or_forget, owner=self)

    def _go_on_or_forget(self, known: frozenset[Role]) -> None:
        if known & set(LEAVES_KIOSK):
            self.begin(restored=True)
        else:
            self._remember("", Broken.NO)

    def begin(self, *, restored: bool = False) -> None:
        """Fill the screen; the console steps aside.

        Args:
            restored: after a restart.
        """
        if self.kiosk is not None:
            return
        house, broken = self._house, _broken(self._house.laptop(), restored=restored)
        desk = Desk(
            kiosk_desk(house.laptop().desk),
            "",
            self._event,
            house.cameras(),
            play=house.sounds.play,
            along=with_badge,
            find_cameras=house.find_cameras,
        )
        house.aside()
        self.kiosk = kiosk = Kiosk(house.lane, desk, house.look(), collected_at(house.laptop().desk), broken)
        kiosk.broke.connect(self._broke)
        kiosk.left.connect(self._left)
        kiosk.ended.connect(house.console.close)
        kiosk.signed.connect(self._signed)
        kiosk.setScreen(house.console.screen())
        kiosk.setGeometry(house.console.screen().geometry())
        kiosk.begin(restored=restored)
        house.console.hide()
        self._remember(house.place, broken)
        self._printer_changed()

    def _left(self) -> None:
        kiosk, self.kiosk = self.kiosk, None
        self._late.stop()
        self._remember("", Broken.NO)
        self._house.console.show()
        self._house.console.activateWindow()
        self._house.back()
        if kiosk is not None:
            kiosk.deleteLater()

    def close(self) -> None:
        """The program ends; self-service comes back with it."""
        kiosk, self.kiosk = self.kiosk, None
        self._late.stop()
        if kiosk is not None:
            kiosk.left.disconnect(self._left)
            kiosk.let_go()
            kiosk.deleteLater()

    def _remember(self, kiosk: str, broken: Broken) -> None:
        there = kiosk if comes_back(kiosk) else ""
        self._house.keep(replace(self._house.laptop(), kiosk=there, kiosk_broken=broken.value))

    # a guest

    def scanned(self, scan: Scan) -> bool:
        """Take a scan, if guests sign themselves in here.

        Args:
            scan: mended already.
        """
        if self.kiosk is not None:
            self.kiosk.scanned(scan)
        return self.kiosk is not None

    def trip(self) -> None:
        """Something of ours went wrong."""
        if self.kiosk is not None:
            self.kiosk.trip()

    def _signed(self) -> None:
        if self._event.settings.badges is not Badges.NO and not self._late.isActive():
            self._house.lane.run(next_job, self._wait_for, owner=self)

    # the printer

    def _wait_for(self, job: JobView | None) -> None:
        if job is not None:
            self._head = job.id
            self._late.start(BADGE_MS)

    def _look_again(self) -> None:
        self._house.lane.run(next_job, self._still, owner=self)

    def _still(self, job: JobView | None) -> None:
        if job is not None and job.id == self._head:
            self._break(Broken.PRINTER)
        else:
            self._wait_for(job)

    def _printer_changed(self) -> None:
        badges = self._event.settings.badges is not Badges.NO
        if badges and self._house.printing.trouble is not Trouble.NONE:
            self._break(Broken.PRINTER)

    def _break(self, why: Broken) -> None:
        if self.kiosk is not None:
            self.kiosk.break_down(why)

    def _broke(self, why: Broken) -> None:
        self._remember(self._house.place, why)
        if not why:
            self._house.printing.hurry()


def _broken(laptop: Laptop, *, restored: bool) -> Broken:
    held = laptop.kiosk_broken if restored else ""
    return Broken(held) if held in set(Broken) else Broken.NO


def collected_at(desk: str) -> Callable[[Database, int, str], tuple[str, ...]]:
    """What a guest collects now, by name: the gift room knows, self-service does not know the gift room.

    Args:
        desk: whose stock counts.
    """

    def names(store: Database, guest_id: int, language: str) -> tuple[str, ...]:
        rows = card(store, guest_id, desk).rows
        return tuple(row.gift_en if language == ENGLISH and row.gift_en else row.gift for row in rows)

    return names
