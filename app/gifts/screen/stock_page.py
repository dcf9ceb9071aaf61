"""Gifts in Prepare: the sheet comes in, stock is brought and counted, the closing slip is printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QSpinBox, QWidget

from app.gifts.service.slips import print_closing
from app.gifts.service.stock import Imported, bring, closing, count, import_gifts, stock
from app.gifts.table import GiftRow, GiftTable
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, row
from app.kit.widgets.dialog import Dialog, confirmed
from app.kit.widgets.label import Line
from app.kit.widgets.page import Page
from app.kit.widgets.progress import Banner, Empty
from app.kit.widgets.tables import Table
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError


class GiftsInPrepare(Page):
    """The tab Gifts of the room Prepare.

    Args:
        lane: owns the event.
        changes: the news.
        act: makes a fresh act at this desk.
        parent: Qt's.
    """

    def __init__(
        self, lane: Lane, changes: Changes, act: Callable[[], Act], parent: QWidget | None = None
    ) -> None:
        super().__init__(right=0, parent=parent)
        self._lane, self._act = lane, act
        self.model = GiftTable(self)
        self.banner = Banner("refuse")
        self.left.addLayout(self._actions())
        self.left.addWidget(self.banner)
        self.left.addWidget(self._table_card(), 1)
        changes.watch("gifts", "signin", "draw", "guests", refresh=self.refresh)

    def refresh(self) -> None:
        """Read everything again; while nobody looks, it waits until somebody does."""
        if self.isVisible():
            self._lane.run(_rows, self._show, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        """Come up to date."""
        super().showEvent(event)
        self.refresh()

    def take_in(self, path: Path) -> None:
        """Check a sheet, ask, then take it in.

        Args:
            path: of the sheet.
        """
        act = self._act()
        self._lane.run(
            lambda store: import_gifts(store, act, path, dry_run=True),
            lambda found: self._ask(path, found),
            owner=self,
            otherwise=self._refuse,
        )

    def _actions(self) -> QHBoxLayout:
        line = row(8)
        self._title = Line(tr("Gifts"), 20, 700)
        line.addWidget(self._title, 1)
        for words, icon, does, kind in (
            (tr("Print the closing"), "printer", self._print_closing, Kind.SECONDARY),
            (tr("Count"), "list-checks", self._count, Kind.SECONDARY),
            (tr("Bring more"), "package", self._bring, Kind.SECONDARY),
            (tr("Import gifts"), "file-xls", self._choose_file, Kind.PRIMARY),
        ):
            button = Button(words, kind, icon=icon)
            button.clicked.connect(does)
            line.addWidget(button)
        return line

    def _table_card(self) -> Card:
        card = Card(padding=0)
        card.body.setContentsMargins(0, 0, 0, 0)
        self.table = Table()
        self.table.setAccessibleName(tr("Gifts"))
        self.table.setModel(self.model)
        self.table.widths(260, 220, 84, 84, 84, 84, 84, 84, 96, stretch=1)
        self._empty = Empty(
            tr("No gifts yet"),
            tr("Import the sheet of gifts: name, stock, for which categories, how many each."),
            "gift",
            tr("Import gifts"),
            self._choose_file,
        )
        card.body.addWidget(self._empty)
        card.body.addWidget(self.table)
        self.table.hide()
        return card

    def _show(self, rows: tuple[GiftRow, ...]) -> None:
        chosen = self.table.currentIndex().row()
        self.model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows:
            self.table.selectRow(min(max(chosen, 0), len(rows) - 1))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Import gifts"), "", "*.xlsx *.csv")
        if name:
            self.take_in(Path(name))

    def _ask(self, path: Path, found: Imported) -> None:
        self.banner.say("")
        words = tr("{gifts} gifts, {pieces} pieces in all.", gifts=found.gifts, pieces=found.pieces)
        if confirmed(self, tr("Take in {name}?", name=path.name), tr("Import gifts"), words):
            act = self._act()
            self._lane.run(
                lambda store: import_gifts(store, act, path), _nothing, owner=self, otherwise=self._refuse
            )

    def _refuse(self, fault: KnownError) -> None:
        self.banner.say(fault.sentence(), "refuse")

    def _chosen(self) -> GiftRow | None:
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def _bring(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        number = _number(
            self, tr("Bring more of {gift}", gift=chosen.line.gift.name), tr("Put on the shelf"), -9_999
        )
        if number:
            act, gift = self._act(), chosen.line.gift.id
            self._lane.run(
                lambda store: bring(store, act, gift, number), _nothing, owner=self, otherwise=self._refuse
            )

    def _count(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        number = _number(
            self, tr("How many of {gift} lie there?", gift=chosen.line.gift.name), tr("Write the count"), 0
        )
        if number is not None:
            act, gift = self._act(), chosen.line.gift.id
            self._lane.run(lambda store: count(store, act, {gift: number}), _nothing, owner=self)

    def _print_closing(self) -> None:
        act = self._act()
        self._lane.run(lambda store: print_closing(store, act), _nothing, owner=self)


def _rows(store: Database) -> tuple[GiftRow, ...]:
    sums = {one.gift_id: one for one in closing(store)}
    return tuple(GiftRow(line, sums[line.gift.id]) for line in stock(store))


def _number(parent: QWidget, title: str, verb: str, least: int) -> int | None:
    dialog = Dialog(title, verb, parent=parent)
    spin = QSpinBox()
    spin.setRange(least, 99_999)
    spin.setFixedHeight(theme().px(40))
    dialog.body.addWidget(spin)
    spin.setFocus()
    return spin.value() if dialog.exec() == QDialog.DialogCode.Accepted else None


def _nothing(_: object) -> None:
    """The news brings the page up to date."""
