"""The tab Prizes of the room Prepare: what is drawn, and its import."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.draw.rules.state import DrawState
from app.draw.service.prizes import add_prizes
from app.draw.service.state import where_are_we
from app.draw.sheet import read_prizes
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.card import Card
from app.kit.widgets.import_bar import ImportBar
from app.kit.widgets.page import Page
from app.kit.widgets.plain_table import PlainTable
from app.kit.widgets.tables import Table
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr, trn
from app.words.errors import KnownError

_WIDTHS = (60, 150, 260, 90, 110, 180, 220, 110)


class PrizePage(Page):
    """The prizes as planned.

    Args:
        lane: to the event.
        changes: the news.
        act: makes a fresh act.
        parent: Qt's.
    """

    def __init__(
        self, lane: Lane, changes: Changes, act: Callable[[], Act], parent: QWidget | None = None
    ) -> None:
        super().__init__(right=0, parent=parent)
        self._lane, self._act = lane, act
        self.bar = ImportBar(tr("The prizes"), tr("Import prizes"))
        self.bar.chosen.connect(self.import_file)
        self.left.addWidget(self.bar)
        headings = (
            tr("Order"), tr("Tier"), tr("What is won"), tr("How many"), tr("A round"), tr("Given by"), tr("Who may win"), tr("Drawn so far"),
        )  # fmt: skip
        self.model = PlainTable(headings, 2, self)
        table, card = Table(), Card(padding=0)
        table.setModel(self.model)
        table.widths(*_WIDTHS, stretch=2)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(table)
        self.left.addWidget(card, 1)
        changes.watch("draw", refresh=self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the prizes again."""
        self._lane.run(where_are_we, self._show, owner=self)

    def _show(self, state: DrawState) -> None:
        rows = [
            (
                str(at), prize.plan.tier, prize.plan.name, str(prize.plan.count), str(prize.plan.per_round),
                prize.plan.sponsor, ", ".join(prize.plan.groups) or tr("everybody"), str(prize.held),
            )
            for at, prize in enumerate(state.prizes, start=1)
        ]  # fmt: skip
        self.model.show(tuple(rows))
        self.bar.count(
            trn("{n} prize", "{n} prizes", len(rows))
            if rows
            else tr("Nothing yet: import an Excel sheet or drop it here")
        )

    def import_file(self, path: Path) -> None:
        """Import prizes, all rows or none.

        Args:
            path: the file.
        """
        act = self._act()

        def work(store: Database) -> int:
            plans = read_prizes(path)
            add_prizes(store, act, plans)
            return len(plans)

        self._lane.run(work, self._came, owner=self, otherwise=self._refused)

    def _came(self, count: int) -> None:
        self.bar.banner.say(trn("{n} prize came in.", "{n} prizes came in.", count), "ok")

    def _refused(self, fault: KnownError) -> None:
        self.bar.banner.say(fault.sentence(), "refuse")
