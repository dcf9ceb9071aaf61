"""The room Prepare: the guest list with search and filters, import, invitations; other rooms add their tabs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelection, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.event.rules import EventView
from app.guests.rules.filters import fits
from app.guests.rules.guest import GuestView
from app.guests.rules.intake import Draft
from app.guests.rules.search import Index
from app.guests.screen.inspector import Inspector
from app.guests.screen.intake import Here, Intake
from app.guests.screen.printing import Printing
from app.guests.service.find import make_index
from app.guests.service.list import add_guest
from app.guests.table import GuestTable
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.keys import Deed
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.dialog import Dialog
from app.kit.widgets.field import Field, SearchField
from app.kit.widgets.label import Line
from app.kit.widgets.progress import Banner
from app.kit.widgets.states import Chip
from app.kit.widgets.tables import Table, Tabs
from app.store.acts import Act
from app.words.catalogue import tr, trn


class Prepare(QWidget):
    """The room Prepare.

    Args:
        lane: to the event.
        changes: the news.
        act: makes a fresh act.
        event: for invitations.
        here: ids of the guests who have signed in, asked on the lane; this room does not know the door.
        tabs: key, words and widget of the tabs that other rooms bring.
        brought: buttons beside the list that other rooms bring, each with the progress of its work.
        parent: Qt's.
    """

    def __init__(
        self,
        lane: Lane,
        changes: Changes,
        act: Callable[[], Act],
        event: EventView,
        here: Here,
        tabs: tuple[tuple[str, str, QWidget], ...] = (),
        brought: tuple[tuple[QWidget, QWidget], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._lane, self._act, self._here = lane, act, here
        self._index: Index | None = None
        self.model = GuestTable(self)
        outer = column(12, (16, 8, 16, 16))
        self.setLayout(outer)
        self.tabs = Tabs((("guests", tr("Guests")), *((key, words) for key, words, _ in tabs)))
        self._pages = QStackedWidget()
        outer.addWidget(self.tabs)
        outer.addWidget(self._pages, 1)
        self._list = self._build_list(event, brought)
        self.intake = Intake(lane, act, here)
        self.intake.done.connect(self._imported)
        self._keys = ["guests", "import", *(key for key, _, _ in tabs)]
        for page in (self._list, self.intake, *(widget for _, _, widget in tabs)):
            self._pages.addWidget(page)
        self.tabs.changed.connect(self._turn)
        for words, keys, done in (
            (tr("Find"), "F2", self.start_search), (tr("Import"), "Ctrl+I", self.ask_file), (tr("Invitations"), "Ctrl+P", self.printing.button.click),
        ):  # fmt: skip
            Deed(self, words, keys, done)
        changes.watch("guests", "signin", refresh=self.refresh)
        self.refresh()

    def _build_list(self, event: EventView, brought: tuple[tuple[QWidget, QWidget], ...]) -> QWidget:
        page, layout = QWidget(), column(12)
        page.setLayout(layout)
        bar = row(8)
        self.search = SearchField(tr("Name, pinyin, organisation, number or phone tail"), "F2")
        self.search.setFixedHeight(theme().px(44))
        self.search.textChanged.connect(self._soon)
        bar.addWidget(self.search, 1)
        for words, icon, kind, done in (
            (tr("Import list"), "table", Kind.PRIMARY, self.ask_file),
            (tr("Add guest"), "user-plus", Kind.SECONDARY, self.ask_guest),
        ):
            button = Button(words, kind, icon=icon)
            button.clicked.connect(done)
            bar.addWidget(button)
        self.printing = Printing(self._lane, event)
        layout.addLayout(bar)
        layout.addLayout(self._build_chips())
        _add_brought(bar, layout, ((self.printing.button, self.printing.progress), *brought))
        self.banner = Banner("ok")
        layout.addWidget(self.banner)
        middle = row(16)
        card = Card(padding=0)
        card.body.setContentsMargins(1, 1, 1, 1)
        self.table = Table()
        self.table.setAccessibleName(tr("Guests"))
        self.table.setModel(self.model)
        self.table.widths(*GuestTable.WIDTHS, stretch=2)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        card.body.addWidget(self.table)
        middle.addWidget(card, 1)
        self.inspector = Inspector(self._lane, self._act)
        middle.addWidget(self.inspector)
        layout.addLayout(middle, 1)
        return page

    def _build_chips(self) -> QHBoxLayout:
        words = (
            ("all", tr("All"), False), ("vip", tr("VIP"), False), ("missing", tr("Not here yet"), False),
            ("no_table", tr("No table"), True), ("walk_in", tr("Walk-ins"), False), ("cancelled", tr("Not coming"), False),
        )  # fmt: skip
        self._chips = {key: Chip(said, 0, work=work) for key, said, work in words}
        line = row(8)
        for key, chip in self._chips.items():
            chip.setObjectName(key)
            chip.clicked.connect(self._choose)
            line.addWidget(chip)
        self._chips["all"].setChecked(True)
        line.addStretch(1)
        self._count = Line("", 13, 400, "text2")
        line.addWidget(self._count)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._filter)
        return line

    def refresh(self) -> None:
        """Read the list again."""
        here = self._here
        self._lane.run(lambda store: (make_index(store), here(store)), self._took, owner=self)

    def _took(self, found: tuple[Index, frozenset[int]]) -> None:
        self._index, here = found
        guests = self._index.guests
        for key, chip in self._chips.items():
            chip.recount(sum(1 for guest in guests if fits(key, guest, here)))
        self.model.here = here
        self._filter(self.inspector.guest.id if self.inspector.guest is not None else 0)

    def _choose(self) -> None:
        for key, chip in self._chips.items():
            chip.setChecked(key == self.sender().objectName())
        self._filter()

    def _soon(self) -> None:
        self._timer.start(60)

    def _filter(self, stay: int = 0) -> None:
        if self._index is None:
            return
        chosen = next((key for key, chip in self._chips.items() if chip.isChecked()), "all")
        query = self.search.text().strip()
        guests = self._index.find(query, 500) if query else self._index.guests
        kept = tuple(guest for guest in guests if fits(chosen, guest, self.model.here))
        self.model.show(kept, self.model.here)
        self._count.say(trn("{n} guest", "{n} guests", len(kept)))
        if kept:
            self.table.selectRow(self.model.place_of(stay))

    def _selected(self, *_: QItemSelection) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.inspector.show_guest(self.model.guests[rows[0].row()] if rows else None)

    def start_search(self) -> None:
        """Find a guest in the list."""
        self.tabs.choose("guests")
        self.show_list()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_list(self) -> None:
        """Back from the import to the list."""
        self._pages.setCurrentIndex(0)

    def _imported(self, said: str) -> None:
        self.banner.say(said, "ok")
        self.show_list()

    def _turn(self, key: str) -> None:
        self._pages.setCurrentIndex(self._keys.index(key))

    def ask_file(self) -> None:
        """Choose a list to import."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Import list"), "", "Excel (*.xlsx *.csv)")
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Preview an import.

        Args:
            path: the file.
        """
        self.tabs.choose("guests")
        self._pages.setCurrentWidget(self.intake)
        self.intake.look_at(path)

    def ask_guest(self) -> None:
        """Add one guest by hand."""
        draft = _asked_guest(self)
        if draft is not None:
            act = self._act()
            self._lane.run(lambda store: add_guest(store, act, draft), self._added, owner=self)

    def _added(self, guest: GuestView) -> None:
        self.search.setText(guest.number)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A list may be dropped on the page."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Preview the list that was dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.import_file(Path(url.toLocalFile()))
                return


def _add_brought(bar: QHBoxLayout, below: QVBoxLayout, brought: tuple[tuple[QWidget, QWidget], ...]) -> None:
    for button, progress in brought:
        bar.addWidget(button)
        below.addWidget(progress)


def _asked_guest(parent: QWidget) -> Draft | None:
    dialog = Dialog(tr("Add guest"), tr("Add"), parent=parent)
    name, organisation, category = Field(tr("Name")), Field(tr("Organisation")), Field(tr("Category"))
    for field in (name, organisation, category):
        dialog.body.addWidget(field)
    if not dialog.exec() or not name.text().strip():
        return None
    return Draft(
        name.text().strip(),
        organisation=organisation.text().strip(),
        category=category.text().strip() or Draft("x").category,
    )
