"""A page that is filled from a spreadsheet: the list as it stands, and the preview of a sheet before it comes in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.kit.background import Lane
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.import_bar import ImportBar
from app.kit.widgets.page import Page
from app.kit.widgets.plain_table import PlainTable
from app.kit.widgets.preview import SheetPreview, SheetRow
from app.kit.widgets.tables import Table
from app.store.acts import Act
from app.store.backup import back_up
from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError


@dataclass(frozen=True)
class Columns:
    """The columns of a table.

    Args:
        headings: their words.
        widths: at scale 1.0.
        stretch: the one that takes what is left over, and is bold.
    """

    headings: tuple[str, ...]
    widths: tuple[int, ...]
    stretch: int


@dataclass(frozen=True)
class SheetVerbs:
    """What a page can do with a sheet; looking and bringing run on the lane.

    Args:
        look: what the sheet would bring; nothing is changed.
        bring: all rows or none; answers how many came in.
        came: that many as one sentence, on the window's thread.
    """

    look: Callable[[Database, Path], tuple[SheetRow, ...]]
    bring: Callable[[Database, Act, Path], int]
    came: Callable[[int], str]


class SheetPage(Page):
    """A list under a bar that asks for its sheet.

    Args:
        lane: to the event.
        act: makes a fresh act.
        bar: title and button.
        verbs: what can be done with a sheet.
        listed: the columns of the list.
        previewed: the columns of the preview: row number, cells, what happens; headings of the cells only.
        parent: Qt's.
    """

    def __init__(
        self,
        lane: Lane,
        act: Callable[[], Act],
        bar: ImportBar,
        verbs: SheetVerbs,
        listed: Columns,
        previewed: Columns,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(right=0, parent=parent)
        self._lane, self._act, self._verbs = lane, act, verbs
        self._path = Path()
        self._outer.setContentsMargins(0, 0, 0, 0)  # it stands in the margins of Prepare
        self.bar = bar
        bar.chosen.connect(self.import_file)
        self._pages = QStackedWidget()
        self.left.addWidget(self._pages, 1)
        page, layout = QWidget(), column(12)
        page.setLayout(layout)
        layout.addWidget(bar)
        self.model = PlainTable(listed.headings, listed.stretch, self)
        self.table, card = Table(), Card(padding=0)
        self.table.setModel(self.model)
        self.table.setAccessibleName(bar.title)
        self.table.widths(*listed.widths, stretch=listed.stretch)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.table)
        self.middle = row(16)
        self.middle.addWidget(card, 1)
        layout.addLayout(self.middle, 1)
        self.preview = SheetPreview(previewed.headings, previewed.widths)
        self.preview.accepted.connect(self.bring_in)
        self.preview.left.connect(self.show_list)
        for each in (page, self.preview):
            self._pages.addWidget(each)

    def show_list(self) -> None:
        """Back from the preview to the list."""
        self._pages.setCurrentIndex(0)

    def show_rows(self, rows: tuple[tuple[str, ...], ...], count: str) -> None:
        """Show the list as it stands.

        Args:
            rows: as the headings.
            count: how many there are, in words.
        """
        self.model.show(rows)
        self.bar.count(count if rows else tr("Nothing yet: import an Excel sheet or drop it here"))

    def import_file(self, path: Path) -> None:
        """Preview a sheet; nothing is changed.

        Args:
            path: the file.
        """
        self._path, look = path, self._verbs.look
        self._pages.setCurrentWidget(self.preview)
        self.preview.read(path)
        self._lane.run(
            lambda store: look(store, path), self._show_preview, owner=self, otherwise=self._refused
        )

    def _show_preview(self, rows: tuple[SheetRow, ...]) -> None:
        self.preview.show_rows(self._path, rows)

    def bring_in(self) -> None:
        """Import every row, a backup before."""
        path, act, bring = self._path, self._act(), self._verbs.bring

        def work(store: Database) -> int:
            if store.path is not None:
                back_up(store.engine, store.path, why="before-import")
            return bring(store, act, path)

        self._lane.run(work, self._came, owner=self, otherwise=self._refused)

    def _came(self, count: int) -> None:
        self.show_list()
        self.bar.banner.say(self._verbs.came(count), "ok")

    def _refused(self, fault: KnownError) -> None:
        self.preview.refuse(self._path, fault.sentence())
