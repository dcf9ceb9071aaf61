"""Winner by winner: here, or absent; of one draw, or of the whole evening."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.draw.rules.onstage import shown
from app.draw.rules.state import Award, DrawState
from app.draw.rules.wins import WinState
from app.draw.table import Awards
from app.kit.widgets.card import column
from app.kit.widgets.tables import Table
from app.words.catalogue import tr
from app.words.formats import listed


class ConfirmWork(QWidget):
    """Winner by winner: here, or absent."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        body = column(0, (0, 0, 0, 0))
        self.setLayout(body)
        self._rows = Awards(self)
        self.table = Table(44)
        self.table.setModel(self._rows)
        self.table.widths(96, 150, 140, 64, 140, stretch=2)
        self.table.setAccessibleName(tr("Winners"))
        self.table.selectionModel().selectionChanged.connect(self.chosen)
        body.addWidget(self.table)

    def show_state(self, state: DrawState, *, every: bool = False) -> None:
        """Show the winners of the newest draw, or of every draw; the first who is called is chosen.

        Args:
            state: of the evening.
            every: of every shown draw, those who have not claimed their prize first.
        """
        prizes = _tiers(state) if every else {}
        self.table.widths(76, *((88, 114, 164) if every else (120, 120, 64)), 160, stretch=2)
        awards = _by_claim(state) if every else state.draw.awards if state.draw else ()
        self._rows.show(awards, ZoneInfo(state.zone), prizes)
        award, pending = self.award(), [one for one in awards if one.state is WinState.PENDING]
        if pending and (award is None or award not in pending):
            self.table.selectRow(awards.index(pending[0]))

    def award(self) -> Award | None:
        """The chosen award."""
        at = self.table.currentIndex().row()
        selected = self.table.selectionModel().hasSelection()
        return self._rows.awards[at] if selected and 0 <= at < len(self._rows.awards) else None

    def step(self, by: int) -> None:
        """Choose the row above or below.

        Args:
            by: -1 or 1.
        """
        at = min(max(0, self.table.currentIndex().row() + by), self._rows.rowCount() - 1)
        self.table.selectRow(at)


def _tiers(state: DrawState) -> dict[int, str]:
    """What each draw was for, and that the audience took no part in it where it did not."""
    plans = {prize.id: prize.plan for prize in state.prizes}
    found = [(draw, plans.get(draw.prize_id)) for draw in state.draws]
    return {
        draw.no: listed((plan.tier or plan.name, tr("Quick mode") if draw.quick else ""))
        for draw, plan in found
        if plan is not None
    }


def _by_claim(state: DrawState) -> tuple[Award, ...]:
    """Not claimed in time, then still to come, then claimed, then handed out; what was passed on is history."""
    awards = [
        award for draw in shown(state) for award in draw.awards if award.state is not WinState.FORFEITED
    ]
    return tuple(sorted(awards, key=_turn))


def _turn(award: Award) -> tuple[int, int, int]:
    called = award.state is WinState.PENDING
    turn = 0 if award.late or (called and award.undone) else 1 if called else 3 if award.given else 2
    return turn, award.draw_no, award.rank
