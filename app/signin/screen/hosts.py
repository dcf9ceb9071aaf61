"""By host: whose guests are here, and at a click the guests themselves."""

from datetime import tzinfo

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from app.kit.again import LookAgain
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import theme
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.label import Line
from app.kit.widgets.tables import Table
from app.signin.rules.hosts import HostGuest, HostShare
from app.signin.service.questions import guests_of, hosts
from app.signin.table import HOST, LINE, NAME, PHONE, GuestTable, HostTable
from app.words.catalogue import tr, trn
from app.words.formats import listed

# The news of a rush is shown once in so long.
_PAUSE_MS = 1000
_NARROW = 1000


class HostsPage(QWidget):
    """Hosts at the left, the guests of the chosen one at the right.

    Args:
        lane: to the event.
        changes: the news.
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.chosen: str | None = None  # "" are the guests without a host
        self.hosts, self.guests = Table(), Table()
        self.host_rows, self.guest_rows = HostTable(self), GuestTable(zone, self)
        self.hosts.setModel(self.host_rows)
        self.guests.setModel(self.guest_rows)
        self.hosts.setAccessibleName(tr("Hosts"))
        self.guests.setAccessibleName(tr("Guests of the host"))
        self._title, self._call = Line("", 15, 700), Line("", 13, 400, "text2")
        self._again = LookAgain(self, self._look, _PAUSE_MS)
        self._lay_out()
        self.hosts.selectionModel().currentRowChanged.connect(self._choose)
        changes.watch("signin", "guests", refresh=self._again.heard)

    def _lay_out(self) -> None:
        both = row(12)
        self.setLayout(both)
        left, right = Card(padding=0), Card(padding=0)
        left.body.setContentsMargins(1, 1, 1, 1)
        left.body.addWidget(self.hosts)
        head = column(0, (12, 6, 12, 6))
        head.addWidget(self._title)
        head.addWidget(self._call)
        right.body.setContentsMargins(1, 1, 1, 1)
        right.body.setSpacing(0)
        right.body.addLayout(head)
        right.body.addWidget(self.guests, 1)
        both.addWidget(left, 1)
        both.addWidget(right, 1)
        self.setMinimumHeight(theme().px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow place the phone stands above the guests only, and names go before organisations."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        for table in (self.hosts, self.guests):
            table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.hosts.setColumnHidden(PHONE, narrow)
        self.guests.setColumnHidden(LINE, narrow)
        self.hosts.widths(110, 124, 84, 120, stretch=HOST)
        self.guests.widths(170, 110, 84, 112, stretch=NAME if narrow else LINE)

    def refresh(self) -> None:
        """Look at the arrivals as they stand."""
        self._again.now()

    def _look(self) -> None:
        self._lane.run(hosts, self._take, owner=self, patient=True)

    def _take(self, found: tuple[HostShare, ...]) -> None:
        if found != self.host_rows.rows:  # the same ones again leave what is chosen chosen
            self.host_rows.show(found)
        names = [one.name for one in found]
        at = names.index(self.chosen) if self.chosen in names else 0
        if found:
            self.hosts.setCurrentIndex(self.host_rows.index(at, 0))
            self._ask(found[at])

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        one = self.host_rows.rows[current.row()] if current.isValid() else None
        if one is not None and one.name != self.chosen:
            self._ask(one)

    def _ask(self, one: HostShare) -> None:
        self.chosen = name = one.name
        self._title.say(one.name or tr("No host"))
        here = trn("{n} guest, {here} here", "{n} guests, {here} here", one.expected, here=one.here)
        self._call.say(listed((one.phone, here)))
        self._lane.run(lambda store: (name, guests_of(store, name)), self._show_guests, owner=self)

    def _show_guests(self, found: tuple[str, tuple[HostGuest, ...]]) -> None:
        name, guests = found
        # somebody may have chosen another host meanwhile
        if name == self.chosen and guests != self.guest_rows.rows:
            self.guest_rows.show(guests)
