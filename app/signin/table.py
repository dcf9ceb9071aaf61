"""Hosts and their guests, and the desks, as tables."""

from datetime import tzinfo

from PySide6.QtCore import QObject, Qt

from app.kit.widgets.plain_table import Index, RowsUnderHeadings
from app.kit.widgets.tables import BOLD_ROLE, INK_ROLE, STATE_ROLE
from app.signin.rules.desks import DeskShare
from app.signin.rules.hosts import HostGuest, HostShare
from app.words.catalogue import tr, trn
from app.words.formats import clock, count, desk_words

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
HOST, PHONE, HERE, VIPS = range(4)
NAME, LINE, TABLE, STATE = range(4)
DESK, OPERATOR, SIGNED, EACH, UNDONE, LAST = range(6)


class HostTable(RowsUnderHeadings[HostShare]):
    """Hosts: phone, here of expected, who is missing.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((tr("Host"), tr("Phone"), tr("Here"), tr("VIPs")), parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell.

        Args:
            index: which.
            role: Qt's.
        """
        return _host_cell(self.rows[index.row()], index.column()).get(role)


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


class GuestTable(RowsUnderHeadings[HostGuest]):
    """The guests of a host: who is here since when.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__((tr("Guest"), tr("Comes from"), tr("Seat"), tr("State")), parent)
        self._zone = zone

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell.

        Args:
            index: which.
            role: Qt's.
        """
        return _guest_cell(self.rows[index.row()], index.column(), self._zone).get(role)


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


class DeskTable(RowsUnderHeadings[DeskShare]):
    """Desks: who works there, how many, how fast, how often taken back, when last.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        headings = (tr("Desk"), tr("Operator"), tr("Signed in"), tr("Each"), tr("Taken back"), tr("Last"))
        super().__init__(headings, parent)
        self._zone = zone

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell.

        Args:
            index: which.
            role: Qt's.
        """
        return _desk_cell(self.rows[index.row()], index.column(), self._zone).get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings, each over its numbers.

        Args:
            section: which.
            orientation: Qt's.
            role: Qt's.
        """
        if role == Qt.ItemDataRole.TextAlignmentRole and section > OPERATOR:
            return _RIGHT
        return super().headerData(section, orientation, role)


def _desk_cell(one: DeskShare, at: int, zone: tzinfo) -> dict[int, object]:
    each = tr("{seconds} s", seconds=f"{one.seconds_each:.1f}") if one.seconds_each is not None else "–"
    words = (
        desk_words(one.name), one.operator, count(one.here), each, count(one.undone) if one.undone else "–",
        clock(one.last, zone),
    )  # fmt: skip
    return {
        int(Qt.ItemDataRole.DisplayRole): words[at],
        int(Qt.ItemDataRole.TextAlignmentRole): None if at in (DESK, OPERATOR) else _RIGHT,
        BOLD_ROLE: at in (DESK, SIGNED),
        INK_ROLE: "text2" if at in (OPERATOR, LAST) else "text",
    }
