"""What a newer sheet would change of a list that is there already, and who of the list is missing in it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from app.kit.widgets.preview import Fate, SheetPreview, SheetRow
from app.kit.widgets.states import Chip
from app.words.catalogue import tr, trn


class SheetDiff(SheetPreview):
    """A preview that also shows what the list has and the sheet does not; a person decides what becomes of it.

    Args:
        headings: of the cells.
        widths: of row number, cells and fate, at scale 1.0.
        absent: what the filter of the missing ones says.
        parent: Qt's.
    """

    def __init__(
        self, headings: tuple[str, ...], widths: tuple[int, ...], absent: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(headings, widths, parent)
        self._absent: tuple[SheetRow, ...] = ()
        self._droppable = 0
        chip = self.chips[Fate.ABSENT] = Chip(absent, 0)
        chip.setObjectName(Fate.ABSENT)
        chip.clicked.connect(self._pressed)
        self.filters.insertWidget(self.filters.count() - 1, chip)
        self.drop = QCheckBox()
        self.drop.toggled.connect(self._decided)
        self.foot.insertWidget(1, self.drop)
        chip.hide()
        self.drop.hide()

    def show_diff(
        self, path: Path, rows: Iterable[SheetRow], absent: tuple[SheetRow, ...], droppable: int, words: str
    ) -> None:
        """Show what a sheet would change, and what it leaves out.

        Args:
            path: the file.
            rows: of the sheet, in order.
            absent: what the list has and the sheet has not.
            droppable: how many of them can be dropped.
            words: what dropping them means.
        """
        self._absent, self._droppable = absent, droppable
        self.drop.setText(words)
        self.drop.setChecked(False)
        self.show_rows(path, rows)
        self.drop.setVisible(droppable > 0)

    @property
    def dropping(self) -> bool:
        """Whether a person decided that those who are missing shall go."""
        return self.drop.isChecked() and self._droppable > 0

    def _of(self, key: str) -> tuple[SheetRow, ...]:
        return self._absent if key == Fate.ABSENT else super()._of(key)

    def _offer(self, rows: tuple[SheetRow, ...]) -> None:
        if not rows:
            self._absent, self._droppable = (), 0
            self.drop.hide()
        super()._offer(rows)
        self.chips[Fate.ABSENT].setVisible(bool(self._absent))
        self._decided()

    def _explain(self, row: SheetRow | None) -> None:
        """What a row changes, in full; its cell in the table may be too narrow."""
        super()._explain(row)
        told = row is not None and bool(row.note) and not self.wrong()
        self.remedy.title.say(tr("What changes") if told else tr("What to mend"))
        if told and row is not None:
            self._where.show()
            self._where.say(" ".join(row.cells[:2]))
            self._why.setText(row.note)

    def _decided(self) -> None:
        """With nothing new in the sheet, dropping alone is worth the button."""
        coming = len(self._of(Fate.NEW)) + len(self._of(Fate.CHANGED))
        if self.wrong() or coming or not self.rows:
            return
        self.go.setEnabled(self.dropping)
        self.go.say(
            trn("Drop {n} guest", "Drop {n} guests", self._droppable) if self.dropping else self.nothing()
        )
