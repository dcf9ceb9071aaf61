"""The cue list as rows: planned, expected, actual."""

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.kit.widgets.tables import BOLD_ROLE, INK_ROLE, STATE_ROLE
from app.rundown.rules.board import People, Place, Presence, Row
from app.rundown.rules.timing import signed, up
from app.rundown.service.picture import instant
from app.words.catalogue import language, tr
from app.words.formats import clock, names

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NUMBER, TITLE, PLANNED, EXPECTED, ACTUAL, LENGTH, DIFFERENCE, PEOPLE = range(8)
# data role: where the cue stands in the show
PLACE_ROLE = int(Qt.ItemDataRole.UserRole) + 10
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_QUIET = (Place.DONE, Place.SKIPPED, Place.PASSED)
_ROLES = [int(Qt.ItemDataRole.DisplayRole), INK_ROLE, BOLD_ROLE, STATE_ROLE, PLACE_ROLE]


def people_mark(people: People) -> tuple[str, str, str]:
    """Tone, icon and word for the guests of a cue.

    Args:
        people: who of them is here.
    """
    if people.presence is Presence.READY:
        return "ok", "check-circle-fill", tr("All here")
    if people.presence is Presence.SOME:
        return "already", "circle-half-fill", tr("{n} / {m} here", n=people.here, m=people.wanted)
    if people.presence is Presence.MISSING:
        return "refuse", "circle-dashed-bold", tr("Not here")
    return "", "", ""


class CueList(QAbstractTableModel):
    """Every cue, done or to come.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; only lines that say something else are painted again.

        Args:
            rows: in the order of the rundown.
        """
        if rows == self.rows:
            return
        before, self.rows = self.rows, rows
        if [row.cue.timing.id for row in before] != [row.cue.timing.id for row in rows]:
            self.beginResetModel()
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if self._said(old) != self._said(new):
                self.dataChanged.emit(self.index(at, 0), self.index(at, PEOPLE), _ROLES)

    def _said(self, row: Row) -> tuple[object, ...]:
        return (row.place, row.people, *(self._words(row, column) for column in range(PEOPLE)))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a cue."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number, cue, planned, expected, actual, length, difference, people."""
        return 0 if parent.isValid() else PEOPLE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and PLANNED <= section <= DIFFERENCE:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            "#", tr("Cue"), tr("Plan"), tr("Now due"), tr("Actual"), tr("Length"), tr("Diff"), tr("On stage"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """One cell."""
        row, column = self.rows[index.row()], index.column()
        answers = {
            int(Qt.ItemDataRole.DisplayRole): lambda: self._words(row, column),
            int(Qt.ItemDataRole.ToolTipRole): lambda: self._tip(row, column),
            int(Qt.ItemDataRole.TextAlignmentRole): lambda: _RIGHT if PLANNED <= column <= DIFFERENCE else None,
            STATE_ROLE: lambda: self._mark(row, column),
            INK_ROLE: lambda: self._ink(row, column),
            BOLD_ROLE: lambda: row.place is Place.RUNNING,
            PLACE_ROLE: lambda: row.place,
        }  # fmt: skip
        answer = answers.get(int(role))
        return answer() if answer else None

    def _words(self, row: Row, column: int) -> str:
        words = {
            NUMBER: lambda: row.cue.number,
            TITLE: lambda: row.cue.named(language()),
            PLANNED: lambda: self._clock(row.planned.start) if row.planned else "",
            EXPECTED: lambda: self._expected(row),
            ACTUAL: lambda: self._clock(row.actual, seconds=True) if row.actual is not None else "",
            LENGTH: lambda: up(row.length),
            DIFFERENCE: lambda: signed(row.differs) if row.differs is not None else "",
        }.get(column)
        return words() if words else ""

    def _expected(self, row: Row) -> str:
        if row.place is Place.SKIPPED:
            return tr("left out")
        if row.expected is None:
            return ""
        if row.place is Place.RUNNING:
            return tr("to {time}", time=self._clock(row.expected.end))
        return self._clock(row.expected.start)

    def _ink(self, row: Row, column: int) -> str:
        if row.place in _QUIET:
            return "text3"
        if column != EXPECTED or row.place is Place.RUNNING or row.expected is None or row.planned is None:
            return "text"
        late = self._clock(row.planned.start) != self._clock(row.expected.start)
        return "ph_danger_text" if late else "text2"

    def _mark(self, row: Row, column: int) -> tuple[str, str, str] | None:
        if column == PEOPLE and row.place not in _QUIET and row.people.wanted:
            return people_mark(row.people)
        return None

    def _tip(self, row: Row, column: int) -> str | None:
        if column == PEOPLE and row.people.absent:
            return tr("Not here yet: {names}", names=names(row.people.absent[:12]))
        if column == TITLE:
            return row.cue.named(language())
        return None

    def _clock(self, ms: int, *, seconds: bool = False) -> str:
        there: datetime = instant(ms)
        return clock(there, self._zone, seconds=seconds)
