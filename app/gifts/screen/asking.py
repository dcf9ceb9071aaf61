"""The dialogs of the gift desk and what follows from them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.event.rules import EventView, Settings
from app.event.service.event import change_settings, the_event
from app.gifts.paper.printed import picture
from app.gifts.records.jobs import JobView
from app.gifts.rules.jobs import JobKind, JobState
from app.gifts.screen.dialogs import PaperDialog, PrinterDialog, ProxyDialog, ReceiptDialog, ReturnDialog
from app.gifts.screen.printing import Printing
from app.gifts.service import printing as jobs
from app.gifts.service.handing import Proxy
from app.gifts.service.owing import Card
from app.gifts.service.returning import take_back
from app.gifts.service.sending import printer_at
from app.gifts.service.slips import print_test
from app.kit.background import Lane
from app.kit.widgets.dialog import confirmed
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr


class Asking(QObject):
    """Asks a person, then does what was answered.

    Args:
        page: over which the dialogs stand.
        lane: owns the event.
        printing: the printer at work.
        act: makes a fresh act.
    """

    def __init__(self, page: QWidget, lane: Lane, printing: Printing, act: Callable[[], Act]) -> None:
        super().__init__(page)
        self._page, self._lane, self._printing, self._act = page, lane, printing, act
        self._wants_printer = False
        printing.found.connect(self._found)

    def proxy(self, name: str) -> Proxy | None:
        """Who takes the gifts; None if nobody was named.

        Args:
            name: of the guest.
        """
        dialog = ProxyDialog(name, self._page)
        return dialog.proxy() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def take_back(self, card: Card) -> None:
        """Take one of the guest's gifts back.

        Args:
            card: of the guest.
        """
        if not card.given:
            return
        dialog = ReturnDialog(card.given, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            handout, reason, place = dialog.chosen()
            act = self._act()
            self._lane.run(lambda store: take_back(store, act, handout, reason, place), _nothing, owner=self)

    def paper(self) -> None:
        """How a new roll is put in; then the printer is asked again."""
        if PaperDialog(self._page).exec() == QDialog.DialogCode.Accepted:
            self._printing.hurry()

    def printer(self) -> None:
        """Look for printers, then ask which one it shall be."""
        self._wants_printer = True
        self._printing.look_around()

    def again(self, job: JobView) -> None:
        """Ask whether a settled slip shall come out once more, as a marked copy.

        Args:
            job: of the queue.
        """
        if job.state not in {JobState.PRINTED, JobState.HANDED, JobState.LOST}:
            return
        badge = job.kind is JobKind.BADGE
        words = (
            tr("The copy carries a black bar. Take the first badge back if somebody wears it.")
            if badge
            else tr("The copy carries a black bar, so that nobody takes it for a second gift.")
        )
        if confirmed(self._page, tr("Print a marked copy?"), tr("Print a copy"), words):
            act = self._act()
            self._lane.run(lambda store: jobs.reprint(store, act, job.id), _nothing, owner=self)

    def receipt(self, job: JobView, dots: int) -> None:
        """The receipt on the screen.

        Args:
            job: its print job.
            dots: the width of the paper.
        """
        ReceiptDialog(picture(jobs.slip_of(job), dots), self._page).exec()

    def _found(self, found: tuple[str, ...]) -> None:
        if self._wants_printer:
            self._wants_printer = False
            self._lane.run(the_event, lambda event: self._choose(event, found), owner=self)

    def _choose(self, event: EventView, found: tuple[str, ...]) -> None:
        dialog = PrinterDialog(event.settings, found, self._page)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        address, dots = dialog.chosen()
        act, test, tested = self._act(), self._act(), dialog.tested

        def use(store: Database) -> None:
            printer_at(address, dots)  # refuses what is no address before it is kept
            settings: Settings = replace(the_event(store).settings, printer=address, slip_dots=dots)
            change_settings(store, act, settings)
            if tested:
                print_test(store, test, address)

        self._lane.run(use, lambda _: self._printing.hurry(), owner=self)


def _nothing(_: object) -> None:
    """The news brings the page up to date."""
