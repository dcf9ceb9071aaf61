"""Winners of one draw as rows."""

from collections.abc import Mapping
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.draw.rules.state import Award
from app.draw.rules.wins import WinState
from app.kit.widgets.tables import BOLD_ROLE, INK_ROLE, STATE_ROLE
from app.words.catalogue import tr
from app.words.formats import clock

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
        self._prizes: Mapping[int, str] = {}
        self._zone: tzinfo = UTC

    def show(self, awards: tuple[Award, ...], zone: tzinfo, prizes: Mapping[int, str] | None = None) -> None:
        """Show these awards; rows keep their place while only their state changes.

        Args:
            awards: of one draw, or of all.
            zone: of the event, for deadlines.
            prizes: what was won, by draw, instead of where the winner sits; None for one draw's awards.
        """
        self._zone = zone
        if (prizes or {}) != self._prizes:
            self._prizes = prizes or {}
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 3, 3)
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
        where = tr("Tier") if self._prizes else tr("Table")
        return (tr("Number"), tr("Name"), tr("Organisation"), where, tr("State"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """One cell."""
        award = self.awards[index.row()]
        gone = award.state is WinState.FORFEITED
        if role == Qt.ItemDataRole.DisplayRole:
            where = self._prizes.get(award.draw_no, award.table_no)
            told = state_of(award, self._zone)[2]
            return (award.number, award.name, award.organisation, where, told)[index.column()]
        if role == STATE_ROLE and index.column() == 4:
            return state_of(award, self._zone)
        if role == INK_ROLE:
            return "text2" if gone or index.column() > 1 else "text"
        if role == BOLD_ROLE:
            return index.column() == 0 and not gone
        return None


def state_of(award: Award, zone: tzinfo) -> tuple[str, str, str]:
    """How a claim stands: tone, icon and words.

    Args:
        award: of the draw.
        zone: of the event.
    """
    if award.state is WinState.FORFEITED:
        return "neutral", "prohibit", tr("Passed on")
    if award.given:
        return "ok", "gift-fill", tr("Handed out")
    if award.undone:
        return "refuse", "warning-fill", tr("Sign-in undone")
    called = award.state is WinState.PENDING
    return _called(award, zone) if called else ("ok", "check-circle-fill", tr("Here"))


def _called(award: Award, zone: tzinfo) -> tuple[str, str, str]:
    if award.late:
        return "refuse", "calendar-x-fill", tr("Not claimed in time")
    if award.claim_by is not None:
        return "already", "hourglass-fill", tr("Until {time}", time=clock(award.claim_by, zone))
    if award.replaced:
        return "choice", "hourglass-fill", tr("Next after {number}", number=award.replaced)
    return "already", "hourglass-fill", tr("Called")
