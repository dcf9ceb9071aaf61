"""The guest list and an import as rows for Qt."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from app.guests.rules.guest import GuestView
from app.guests.rules.intake import Judged, Preview
from app.guests.service.intake import say_problem
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

    WIDTHS = (84, 130, 200, 130, 110, 64, 70, 120)

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
            f"{guest.name} {guest.salutation}".strip(),
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


class IntakeTable(QAbstractTableModel):
    """The rows of an import; what needs mending is written in its cell.

    Args:
        parent: Qt's.
    """

    WIDTHS = (60, 90, 140, 200, 110, 64, 300)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Judged, ...] = ()

    def show(self, preview: Preview, kind: str) -> None:
        """Show the rows of one kind.

        Args:
            preview: of the file.
            kind: all, new, changed or problems.
        """
        self.beginResetModel()
        bad = tuple(row for row in preview.rows if row.problems)
        self.rows = {"all": preview.rows, "new": preview.new, "changed": preview.changed, "problems": bad}[
            kind
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One a row of the file."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As in the pictures."""
        return 0 if parent.isValid() else len(self.WIDTHS)

    def headerData(self, section: int, orientation: Any, role: int = _SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """The headings."""
        del orientation
        names = (
            tr("Row"),
            tr("Number"),
            tr("Name"),
            tr("Organisation"),
            tr("Category"),
            tr("Table"),
            tr("What happens"),
        )
        return names[section] if role == _SHOWN else None

    def data(self, index: Index, role: int = _SHOWN) -> Any:  # noqa: ANN401 - Qt's
        """A cell."""
        row = self.rows[index.row()]
        if role == STATE_ROLE and index.column() == 6:
            return self._state(row)
        if role != _SHOWN:
            return None
        draft = row.draft
        return (
            row.row,
            draft.number or tr("is given"),
            draft.name,
            draft.organisation,
            draft.category,
            draft.table_no,
            "",
        )[index.column()]

    def _state(self, row: Judged) -> tuple[str, str, str]:
        if row.problems:
            return "refuse", "warning-fill", say_problem(row.problems[0])
        if row.guest_id is None:
            return "ok", "plus-bold", tr("New")
        return (
            ("choice", "arrows-clockwise", tr("Changed"))
            if row.changes
            else ("neutral", "check-bold", tr("As before"))
        )
