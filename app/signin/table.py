"""Hosts and their guests as tables."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.kit.widgets.tables import BOLD_ROLE, INK_ROLE, STATE_ROLE
from app.signin.rules.hosts import HostGuest, HostShare
from app.words.catalogue import tr, trn
from app.words.formats import clock, count

Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
HOST, PHONE, HERE, VIPS = range(4)
NAME, LINE, TABLE, STATE = range(4)


class _Rows(QAbstractTableModel):
    """What both tables share: rows that are replaced as a whole, and heads."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[HostShare | HostGuest] = ()

    def heads(self) -> tuple[str, ...]:
        """The words above the columns."""
        raise NotImplementedError

    def rowCount(self, parent: Index | None = None) -> int:
        """One a row.

        Args:
            parent: Qt's.
        """
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """One a head.

        Args:
            parent: Qt's.
        """
        return 0 if parent is not None and parent.isValid() else len(self.heads())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A head.

        Args:
            section: which column.
            orientation: only the upper ones have words.
            role: Qt's.
        """
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads()[section]
        return None


class HostTable(_Rows):
    """Hosts: phone, here of expected, who is missing."""

    def heads(self) -> tuple[str, ...]:
        """The words above the columns."""
        return tr("Host"), tr("Phone"), tr("Here"), tr("VIPs")

    def show(self, rows: tuple[HostShare, ...]) -> None:
        """Show these hosts.

        Args:
            rows: in order.
        """
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell.

        Args:
            index: which.
            role: Qt's.
        """
        one, at = self.rows[index.row()], index.column()
        return _host_cell(one, at).get(role) if isinstance(one, HostShare) else None


def _host_cell(one: HostShare, at: int) -> dict[int, object]:
    here = f"{count(one.here)} / {count(one.expected)}"
    vips = ("already", "circle-dashed-bold", trn("{n} missing", "{n} missing", one.vips_missing))
    return {
        int(Qt.ItemDataRole.DisplayRole): (one.name or tr("No host"), one.phone, here, "")[at],
        int(Qt.ItemDataRole.TextAlignmentRole): _RIGHT if at == HERE else None,
        STATE_ROLE: vips if at == VIPS and one.vips_missing else None,
        BOLD_ROLE: at in (HOST, HERE),
        INK_ROLE: "text2" if at == PHONE or not one.name else "text",
    }


class GuestTable(_Rows):
    """The guests of a host: who is here since when.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone

    def heads(self) -> tuple[str, ...]:
        """The words above the columns."""
        return tr("Guest"), tr("Comes from"), tr("Seat"), tr("State")

    def show(self, rows: tuple[HostGuest, ...]) -> None:
        """Show these guests.

        Args:
            rows: in order.
        """
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell.

        Args:
            index: which.
            role: Qt's.
        """
        one, at = self.rows[index.row()], index.column()
        return _guest_cell(one, at, self._zone).get(role) if isinstance(one, HostGuest) else None


def _guest_cell(one: HostGuest, at: int, zone: tzinfo) -> dict[int, object]:
    table = tr("Table {n}", n=one.table_no) if one.table_no else ""
    here = ("already" if one.vip else "neutral", "circle-dashed-bold", tr("Not here"))
    if one.at is not None:
        here = "ok", "check-circle-fill", clock(one.at, zone)
    crowned = ("vip", "crown-fill", one.name) if one.vip else None
    return {
        int(Qt.ItemDataRole.DisplayRole): (one.name, one.line, table, "")[at],
        STATE_ROLE: here if at == STATE else crowned if at == NAME else None,
        BOLD_ROLE: at == NAME,
        INK_ROLE: "text2" if at in (LINE, TABLE) else "text",
    }
