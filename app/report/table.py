"""A page of the report as a table on screen."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.kit.widgets.tables import INK_ROLE
from app.report.rules.page import Kind, Page, Value, Word
from app.words.catalogue import tr
from app.words.formats import clock, count

Index = QModelIndex | QPersistentModelIndex
_CENTRED = (Kind.NUMBER, Kind.YES)


class PageModel(QAbstractTableModel):
    """Rows and columns of a page, in the language spoken now.

    Args:
        page: what stands on it.
        zone: in which times are told.
        columns: which columns, by their place on the page; all of them if empty.
    """

    def __init__(self, page: Page, zone: tzinfo, columns: tuple[int, ...] = ()) -> None:
        super().__init__()
        self._page, self._zone = page, zone
        self._shown = columns or tuple(range(len(page.columns)))

    def rowCount(self, parent: Index | None = None) -> int:
        """One a row of the page.

        Args:
            parent: Qt's.
        """
        return 0 if parent is not None and parent.isValid() else len(self._page.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """One a shown column.

        Args:
            parent: Qt's.
        """
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words and side.

        Args:
            index: which cell.
            role: Qt's.
        """
        at = self._shown[index.column()]
        kind = self._page.columns[at].kind
        if role == Qt.ItemDataRole.DisplayRole:
            return said(self._page.rows[index.row()][at], kind, self._zone)
        if role == Qt.ItemDataRole.TextAlignmentRole and kind in _CENTRED:
            return int(Qt.AlignmentFlag.AlignCenter)
        value = self._page.rows[index.row()][at]
        if role == INK_ROLE and isinstance(value, int) and value < 0:
            return "refuse_text"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings.

        Args:
            section: which column.
            orientation: only the horizontal one has words.
            role: Qt's.
        """
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return tr(self._page.columns[self._shown[section]].head)
        centred = across and self._page.columns[self._shown[section]].kind in _CENTRED
        if centred and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        return super().headerData(section, orientation, role)


def said(value: Value, kind: Kind, zone: tzinfo) -> str:
    """A value as a person reads it.

    Args:
        value: of a page.
        kind: of its column.
        zone: in which times are told.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Word):
        return tr(value.text, **dict(value.values)) if value.text else ""
    if isinstance(value, datetime):
        return clock(value, zone, seconds=True)
    if isinstance(value, timedelta):
        return _late(value) if kind is Kind.LATE else _length(value)
    return _number(value, kind)


def _number(value: float, kind: Kind) -> str:
    if isinstance(value, bool):
        return "✓" if value else ""
    if kind is Kind.SHARE:
        return f"{value:.0%}"
    return count(value) if isinstance(value, int) else f"{value:.1f}"


def _length(length: timedelta) -> str:
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    return (
        f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}" if minutes >= 60 else f"{minutes}:{seconds:02d}"
    )


def _late(late: timedelta) -> str:
    minutes = round(late.total_seconds() / 60)
    if minutes == 0:
        return tr("on time")
    if minutes > 0:
        return tr("{n} min behind", n=minutes)
    return tr("{n} min ahead", n=-minutes)
