"""Tables of frozen rows under headings, for pages that only show what there is."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from app.kit.widgets.tables import BOLD_ROLE

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SHOWN = 0  # Qt.ItemDataRole.DisplayRole
R = TypeVar("R")


class RowsUnderHeadings(QAbstractTableModel, Generic[R]):
    """Rows under headings; who extends it says what stands in a cell.

    Args:
        headings: of the columns.
        parent: Qt's.
    """

    def __init__(self, headings: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = headings
        self.rows: tuple[R, ...] = ()

    def show(self, rows: tuple[R, ...]) -> None:
        """Show other rows.

        Args:
            rows: all of them.
        """
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One a row."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As the headings."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Any, role: int = SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """The headings."""
        del orientation
        return self.headings[section] if role == SHOWN else None


class PlainTable(RowsUnderHeadings[tuple[str, ...]]):
    """Rows of words, each as long as the headings.

    Args:
        headings: of the columns.
        bold: the column that is bold.
        parent: Qt's.
    """

    def __init__(self, headings: tuple[str, ...], bold: int = 0, parent: QObject | None = None) -> None:
        super().__init__(headings, parent)
        self._bold = bold

    def data(self, index: Index, role: int = SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """A cell."""
        if role == BOLD_ROLE:
            return index.column() == self._bold
        return self.rows[index.row()][index.column()] if role == SHOWN else None
