"""What a sheet would bring, before it comes in: every row, what is wrong with it, one button."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelection, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.plain_table import SHOWN, Index, RowsUnderHeadings
from app.kit.widgets.states import Chip
from app.kit.widgets.tables import STATE_ROLE, WRONG_ROLE, Table
from app.words.catalogue import tr, trn

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
WHOLE_ROW = -1  # the column of a reason that is about the row as a whole


class Fate(StrEnum):
    """What importing a row does."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ABSENT = "absent"


@dataclass(frozen=True)
class SheetRow:
    """One row of a sheet as it was understood.

    Args:
        number: as Excel counts it.
        cells: what was understood, one for each heading.
        fate: what importing it does.
        reasons: why it cannot come in: at which of the cells (or WHOLE_ROW), and one sentence.
        note: what exactly happens, instead of the word for its fate.
    """

    number: int
    cells: tuple[str, ...]
    fate: Fate = Fate.NEW
    reasons: tuple[tuple[int, str], ...] = ()
    note: str = ""


class SheetRows(RowsUnderHeadings[SheetRow]):
    """The rows of a sheet for Qt: its number before the cells, what happens to it behind them.

    Args:
        headings: of the cells.
        parent: Qt's.
    """

    def __init__(self, headings: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__((tr("Row"), *headings, tr("What happens")), parent)

    def data(self, index: Index, role: int = SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """A cell; one that needs mending says so by its role."""
        row, at = self.rows[index.row()], index.column()
        last = at == len(self.headings) - 1
        if role == STATE_ROLE:
            return _fate(row) if last else None
        if role == WRONG_ROLE:
            return at > 0 and any(column == at - 1 for column, _ in row.reasons)
        if role != SHOWN:
            return None
        return (row.number or "") if at == 0 else "" if last else row.cells[at - 1]


def _fate(row: SheetRow) -> tuple[str, str, str]:
    if row.reasons:
        return "refuse", "warning-fill", row.reasons[0][1]
    tone, icon, words = {
        Fate.NEW: ("ok", "plus-bold", tr("New")),
        Fate.CHANGED: ("choice", "arrows-clockwise", tr("Changed")),
        Fate.SAME: ("neutral", "check-bold", tr("As before")),
        Fate.ABSENT: ("already", "magnifying-glass", tr("Not in the file")),
    }[row.fate]
    return tone, icon, row.note or words


class SheetPreview(QWidget):
    """A sheet before it comes in; the button works only when no row needs mending.

    Args:
        headings: of the cells.
        widths: of row number, cells and fate, at scale 1.0.
        parent: Qt's.
    """

    accepted = Signal()
    left = Signal()

    def __init__(
        self, headings: tuple[str, ...], widths: tuple[int, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: tuple[SheetRow, ...] = ()
        self.model = SheetRows(headings, self)
        outer = column(12)
        self.setLayout(outer)
        self._title = Line("", 20, 700)
        outer.addWidget(self._title)
        outer.addLayout(self._filters())
        outer.addLayout(self._middle(widths), 1)
        foot = row(8)
        back = Button(tr("Back to the list"), key="Esc", height=56)
        back.clicked.connect(self.left)
        self.go = Button("", Kind.PRIMARY, height=56)
        self.go.clicked.connect(self._accept)
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.go)
        self.foot = foot
        outer.addLayout(foot)
        # a button's own shortcut presses it slowly and swallows the next press
        QShortcut(QKeySequence("Esc"), self, context=_HERE).activated.connect(self.left)
        QShortcut(QKeySequence("F8"), self, context=_HERE).activated.connect(self.next_place)

    def _filters(self) -> QHBoxLayout:
        self.chips = {
            "all": Chip(tr("All rows"), 0),
            Fate.NEW: Chip(tr("New"), 0),
            Fate.CHANGED: Chip(tr("Changed"), 0),
            "wrong": Chip(tr("To mend"), 0, work=True),
        }
        line = row(8)
        for key, chip in self.chips.items():
            chip.setObjectName(key)
            chip.clicked.connect(self._pressed)
            line.addWidget(chip)
        line.addStretch(1)
        self.filters = line
        return line

    def _middle(self, widths: tuple[int, ...]) -> QHBoxLayout:
        middle = row(16)
        card = Card(padding=0)
        self.table = Table(row_height=44)
        self.table.setAccessibleName(tr("Rows of the sheet"))
        self.table.setModel(self.model)
        self.table.widths(*widths, stretch=len(widths) - 1)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.table)
        middle.addWidget(card, 1)
        self.remedy = Card(tr("What to mend"))
        self.remedy.setFixedWidth(theme().px(300))
        self._where, self._why = Line("", 17, 700), Paragraph("", 15)
        self._how = Paragraph("", 13, 400, "text2")
        self._next = Button(tr("Next place"), icon="caret-down", key="F8")
        self._next.clicked.connect(self.next_place)
        for widget in (self._where, self._why):
            self.remedy.body.addWidget(widget)
        self.remedy.body.addStretch(1)
        for widget in (self._how, self._next):
            self.remedy.body.addWidget(widget)
        middle.addWidget(self.remedy)
        return middle

    def read(self, path: Path) -> None:
        """Say that a sheet is being read.

        Args:
            path: the file.
        """
        self._offer(())
        self._say(tr("Reading {name} …", name=path.name))

    def refuse(self, path: Path, why: str) -> None:
        """Say that a sheet cannot come in at all.

        Args:
            path: the file.
            why: one sentence.
        """
        self._offer(())
        self._say(tr("{name} cannot come in", name=path.name))
        self._why.setText(why)

    def show_rows(self, path: Path, rows: Iterable[SheetRow]) -> None:
        """Show what a sheet would bring.

        Args:
            path: the file.
            rows: of the sheet, in order.
        """
        self._offer(tuple(rows))
        self._say(tr("What {name} would change", name=path.name))

    def wrong(self) -> tuple[SheetRow, ...]:
        """The rows that need mending."""
        return tuple(row for row in self.rows if row.reasons)

    def _of(self, key: str) -> tuple[SheetRow, ...]:
        if key in ("all", "wrong"):
            return self.rows if key == "all" else self.wrong()
        return tuple(row for row in self.rows if row.fate == key and not row.reasons)

    def _say(self, title: str) -> None:
        self._title.say(title)

    def _offer(self, rows: tuple[SheetRow, ...]) -> None:
        self.rows = rows
        for key, chip in self.chips.items():
            chip.recount(len(self._of(key)))
        self.chips[Fate.CHANGED].setVisible(any(row.fate is not Fate.NEW for row in rows))
        wrong = self.wrong()
        coming = len(self._of(Fate.NEW)) + len(self._of(Fate.CHANGED))
        self._explain(None)
        self.choose("wrong" if wrong else "all")
        self._next.setEnabled(len(wrong) > 1)
        self.go.setEnabled(bool(coming) and not wrong)
        if wrong:
            self.go.say(trn("{n} row must be mended first", "{n} rows must be mended first", len(wrong)))
        else:
            self.go.say(trn("Import {n} row", "Import {n} rows", coming) if coming else self.nothing())
        (self.go if self.go.isEnabled() else self.table).setFocus()

    @staticmethod
    def nothing() -> str:
        """What the button says of a sheet that brings nothing."""
        return tr("Nothing new in it")

    def _pressed(self) -> None:
        self.choose(self.sender().objectName())

    def choose(self, key: str) -> None:
        """Show one kind of rows.

        Args:
            key: all, new, changed or wrong.
        """
        for name, chip in self.chips.items():
            chip.setChecked(name == key)
        self.model.show(self._of(key))
        if self.model.rows:
            self.table.selectRow(0)

    def next_place(self) -> None:
        """On to the next row that needs mending, from the last one back to the first."""
        rows = self.model.rows
        at = self.table.currentIndex().row()
        order = (*range(at + 1, len(rows)), *range(at + 1))
        found = next((number for number in order if rows[number].reasons), None)
        if found is not None:
            self.table.selectRow(found)

    def _selected(self, *_: QItemSelection) -> None:
        chosen = self.table.selectionModel().selectedRows()
        self._explain(self.model.rows[chosen[0].row()] if chosen else None)

    def _explain(self, row: SheetRow | None) -> None:
        """Every reason of a row in full; its cell in the table may be too narrow for them."""
        wrong = self.wrong()
        self._how.setText(
            tr("Mend them in Excel, save, and choose the file again. Nothing has changed so far.")
            if wrong
            else ""
        )
        self._next.setVisible(bool(wrong))
        self._where.setVisible(row is not None and bool(wrong))
        if row is None or not wrong:
            self._why.setText(tr("Nothing: every row can come in.") if self.rows else "")
        else:
            self._where.say(tr("Row {row}", row=row.number))
            self._why.setText("\n\n".join(reason for _, reason in row.reasons) or tr("This row can come in."))

    def _accept(self) -> None:
        self.go.setEnabled(False)
        self.accepted.emit()
