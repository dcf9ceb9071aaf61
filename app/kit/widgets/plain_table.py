"""A table of plain rows, for pages that only show what a sheet brought."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from app.kit.widgets.tables import BOLD_ROLE

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN = 0  # Qt.ItemDataRole.DisplayRole


class PlainTable(QAbstractTableModel):
    """Rows of words under headings.

    Args:
        headings: of the columns.
        bold: the column that is bold.
        parent: Qt's.
    """

    def __init__(self, headings: tuple[str, ...], bold: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings, self._bold = headings, bold
        self.rows: tuple[tuple[str, ...], ...] = ()

    def show(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """Show other rows.

        Args:
            rows: each as long as the headings.
        """
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One a row."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As the headings."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Any, role: int = _SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """The headings."""
        del orientation
        return self._headings[section] if role == _SHOWN else None

    def data(self, index: Index, role: int = _SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """A cell."""
        if role == BOLD_ROLE:
            return index.column() == self._bold
        return self.rows[index.row()][index.column()] if role == _SHOWN else None
