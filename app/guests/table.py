"""The guest list as rows for Qt."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from app.guests.rules.guest import GuestView
from app.kit.widgets.tables import BOLD_ROLE, INK_ROLE, STATE_ROLE
from app.words.catalogue import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN = 0  # Qt.ItemDataRole.DisplayRole


class GuestTable(QAbstractTableModel):
    """The list, as filtered.

    Args:
        parent: Qt's.
    """

    WIDTHS = (76, 184, 200, 152, 120, 50, 56, 104)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.guests: tuple[GuestView, ...] = ()
        self.here: frozenset[int] = frozenset()

    def show(self, guests: tuple[GuestView, ...], here: frozenset[int]) -> None:
        """Show other guests.

        Args:
            guests: in order.
            here: ids of those who have signed in.
        """
        self.beginResetModel()
        self.guests, self.here = guests, here
        self.endResetModel()

    def place_of(self, guest_id: int) -> int:
        """The row of a guest; the first if the guest is not in the list.

        Args:
            guest_id: of the guest.
        """
        return next((place for place, guest in enumerate(self.guests) if guest.id == guest_id), 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One a guest."""
        return 0 if parent.isValid() else len(self.guests)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As in the pictures."""
        return 0 if parent.isValid() else len(self.WIDTHS)

    def headerData(self, section: int, orientation: Any, role: int = _SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """The headings."""
        del orientation
        names = (
            tr("Number"),
            tr("Name"),
            tr("Organisation"),
            tr("Position"),
            tr("Category"),
            tr("Table"),
            tr("With"),
            tr("State"),
        )
        return names[section] if role == _SHOWN else None

    def data(self, index: Index, role: int = _SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """A cell."""
        guest = self.guests[index.row()]
        if role == STATE_ROLE and index.column() == 7:
            return self._state(guest)
        if role == BOLD_ROLE:
            return index.column() == 1
        if role == INK_ROLE and guest.cancelled:
            return "text3"
        if role != _SHOWN:
            return None
        companions = f"+{guest.companions}" if guest.companions else ""
        cells = (
            guest.number,
            guest.addressed,
            guest.organisation,
            guest.position,
            guest.category,
            guest.table_no,
            companions,
            "",
        )
        return cells[index.column()]

    def _state(self, guest: GuestView) -> tuple[str, str, str]:
        if guest.cancelled:
            return "neutral", "prohibit-bold", tr("Not coming")
        if guest.id in self.here:
            return "ok", "check-circle-fill", tr("Here")
        if guest.vip:
            return "vip", "crown-fill", tr("VIP")
        return "neutral", "", tr("Expected")
