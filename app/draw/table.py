"""Winners of one draw as rows."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.draw.rules.state import Award
from app.draw.rules.wins import WinState
from app.kit.widgets.tables import BOLD_ROLE, INK_ROLE, STATE_ROLE
from app.words.catalogue import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Awards(QAbstractTableModel):
    """Who has won, in the order of the draw; a replacement stands below whom it replaced.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.awards: tuple[Award, ...] = ()

    def show(self, awards: tuple[Award, ...]) -> None:
        """Show these awards; rows keep their place while only their state changes.

        Args:
            awards: of one draw.
        """
        same = [award.id for award in awards] == [award.id for award in self.awards]
        if same:
            self.awards = awards
            self.dataChanged.emit(self.index(0, 0), self.index(len(awards) - 1, 4))
            return
        self.beginResetModel()
        self.awards = awards
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row an award."""
        return 0 if parent.isValid() else len(self.awards)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number, name, organisation, table, state."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's
        """The headings."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (tr("Number"), tr("Name"), tr("Organisation"), tr("Table"), tr("State"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """One cell."""
        award = self.awards[index.row()]
        gone = award.state is WinState.FORFEITED
        if role == Qt.ItemDataRole.DisplayRole:
            return (award.number, award.name, award.organisation, award.table_no, _state(award)[2])[
                index.column()
            ]
        if role == STATE_ROLE and index.column() == 4:
            return _state(award)
        if role == INK_ROLE:
            return "text2" if gone or index.column() > 1 else "text"
        if role == BOLD_ROLE:
            return index.column() == 0 and not gone
        return None


def _state(award: Award) -> tuple[str, str, str]:
    if award.state is WinState.CONFIRMED:
        return "ok", "check-circle-fill", tr("Here")
    if award.state is WinState.FORFEITED:
        return "neutral", "prohibit", tr("Absent")
    if award.replaced:
        return "choice", "hourglass-fill", tr("Next after {number}", number=award.replaced)
    return "already", "hourglass-fill", tr("Called")
