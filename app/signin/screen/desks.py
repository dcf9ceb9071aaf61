"""By desk: how many each signed in, how fast, what was taken back, and when it was last heard of."""

from datetime import tzinfo

from PySide6.QtWidgets import QWidget

from app.kit.again import LookAgain
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.card import Card, column
from app.kit.widgets.label import Line
from app.kit.widgets.tables import Table
from app.signin.rules.desks import DeskShare
from app.signin.service.questions import desks
from app.signin.table import DESK, DeskTable
from app.words.catalogue import tr

# The news of a rush is shown once in so long.
_PAUSE_MS, _MOST_PAUSE_MS = 2000, 10_000


class DesksPage(QWidget):
    """The desks, those first that signed in most.

    Args:
        lane: to the event.
        changes: the news.
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.rows, self.table = DeskTable(zone, self), Table()
        self.table.setModel(self.rows)
        self.table.setAccessibleName(tr("Desks"))
        self.table.widths(160, 160, 120, 140, 140, 130, stretch=DESK)
        card = Card(padding=0)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.table)
        layout = column(8)
        layout.addWidget(card, 1)
        words = tr(
            "Taken back: sign-ins made at this desk that were undone. Many of them: show the desk how to choose namesakes."
        )
        layout.addWidget(Line(words, 13, 400, "text2"))
        self.setLayout(layout)
        self._again = LookAgain(self, self._look, _PAUSE_MS, _MOST_PAUSE_MS)
        changes.watch("signin", refresh=self._again.heard)

    def _look(self) -> None:
        self._again.run(self._lane, desks, self._take)

    def _take(self, found: tuple[DeskShare, ...]) -> None:
        if found != self.rows.rows:
            self.rows.show(found)
