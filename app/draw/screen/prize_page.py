"""The tab Prizes of the room Prepare: what is drawn, its import, and one prize to be changed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelection
from PySide6.QtWidgets import QWidget

from app.draw.rules.prizes import PrizeView
from app.draw.rules.state import DrawState
from app.draw.screen.prize_editor import PrizeEditor
from app.draw.service.prizes import import_prizes
from app.draw.service.state import where_are_we
from app.draw.sheet import JudgedPrize, judge_prizes
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.import_bar import ImportBar
from app.kit.widgets.preview import WHOLE_ROW, SheetRow
from app.kit.widgets.sheet_page import Columns, SheetPage, SheetVerbs
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr, trn
from app.words.errors import KnownError
from app.words.formats import names

_WIDTHS = (52, 112, 170, 84, 72, 126, 126, 110)
_PREVIEWED = ("tier", "name", "count", "per_round", "sponsor", "groups")


class PrizePage(SheetPage):
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
        listed = (
            tr("Order"), tr("Tier"), tr("What is won"), tr("How many"), tr("Per round"), tr("Given by"), tr("Who may win"), tr("Drawn so far"),
        )  # fmt: skip
        super().__init__(
            lane, act, ImportBar(tr("The prizes"), tr("Import prizes")), SheetVerbs(_look, _bring, _came),
            Columns(listed, _WIDTHS, 2), Columns(listed[1:7], (64, 140, 200, 84, 84, 140, 140, 260), 2), parent,
        )  # fmt: skip
        self.editor = PrizeEditor(lane, act)
        self.middle.addWidget(self.editor)
        self._prizes = tuple[PrizeView, ...]()
        self.table.selectionModel().selectionChanged.connect(self._selected)
        changes.watch("draw", refresh=self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the prizes again."""
        self._lane.run(where_are_we, self._show, owner=self)

    def _selected(self, *_: QItemSelection) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.editor.show_prize(self._prizes[rows[0].row()] if rows else None)

    def _show(self, state: DrawState) -> None:
        chosen = self.editor.prize
        self._prizes = state.prizes
        rows = [
            (
                str(at), prize.plan.tier, prize.plan.name, str(prize.plan.count), str(prize.plan.per_round),
                prize.plan.sponsor, names(prize.plan.groups) or tr("everybody"), str(prize.held),
            )
            for at, prize in enumerate(state.prizes, start=1)
        ]  # fmt: skip
        self.show_rows(tuple(rows), trn("{n} prize", "{n} prizes", len(rows)))
        ids = [prize.id for prize in state.prizes]
        if ids:
            self.table.selectRow(ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0)
        else:
            self.editor.show_prize(None)


def _look(_store: Database, path: Path) -> tuple[SheetRow, ...]:
    return tuple(_row(judged) for judged in judge_prizes(path))


def _row(judged: JudgedPrize) -> SheetRow:
    cells = tuple(judged.cells.get(name, "") for name in _PREVIEWED)
    why = ((WHOLE_ROW, judged.found.sentence()),) if isinstance(judged.found, KnownError) else ()
    return SheetRow(judged.row, cells, reasons=why)


def _bring(store: Database, act: Act, path: Path) -> int:
    return len(import_prizes(store, act, path).ids)


def _came(count: int) -> str:
    return trn("{n} prize came in.", "{n} prizes came in.", count)
