"""The two side columns: the steps at the left, what the hall sees and the prizes at the right."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.draw.rules.dice import Giving
from app.draw.rules.state import DrawState
from app.draw.screen.prizes import PrizeRows, scrolled
from app.draw.screen.steps import Steps
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, hairline, held, row
from app.kit.widgets.label import Line
from app.kit.widgets.painting import RIGHT
from app.words.catalogue import tr
from app.words.formats import clock


class Left(Card):
    """Steps, and apart from everything else the void."""

    def __init__(self) -> None:
        super().__init__(tr("Steps"))
        self.setFixedWidth(theme().px(226))
        self.body.setContentsMargins(1, 0, 1, 0)
        self.body.setSpacing(0)
        self.steps = Steps()
        self.body.addWidget(self.steps, 1)
        self.body.addWidget(hairline())
        self.void = Button(tr("Void this draw"), Kind.DANGER, icon="prohibit")
        self.void.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        foot = row(0, (10, 6, 10, 6))
        foot.addWidget(self.void)
        self.body.addWidget(held(foot))

    def show_state(self, state: DrawState, giving: Giving, *, may_void: bool) -> None:
        """Show where the evening stands.

        Args:
            state: from the committed rows.
            giving: what the hall gave so far.
            may_void: whether a draw is open.
        """
        at = clock(state.frozen_at, ZoneInfo(state.zone)) if state.frozen_at else ""
        self.steps.show_state(state, giving, at)
        self.void.setEnabled(may_void)


class Right(QWidget):
    """Miniature of the projector, prizes, opening code.

    Args:
        miniature: what the projector shows; None while there is none.
        display: name of its display.
    """

    def __init__(self, miniature: QWidget | None, display: str) -> None:
        super().__init__()
        self.setFixedWidth(theme().px(372))
        body = column(12)
        self.setLayout(body)
        body.addWidget(self._projector(miniature, display))
        prizes = Card(tr("Prizes"))
        prizes.body.setContentsMargins(1, 0, 1, 1)
        self.extra = Button(tr("Extra prize"), Kind.QUIET, icon="plus", height=32)
        self.extra.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if prizes.head is not None:
            prizes.head.addWidget(self.extra)
        self.rows = PrizeRows()
        prizes.body.addWidget(scrolled(self.rows))
        body.addWidget(prizes, 1)
        code = Card()
        line = row(8)
        line.addWidget(Line(tr("Opening code"), 13, 400, "text2"))
        self._code = Line("", 15, 700, align=RIGHT)
        line.addWidget(self._code, 1)
        code.body.addLayout(line)
        body.addWidget(code)

    def _projector(self, miniature: QWidget | None, display: str) -> Card:
        card = Card(tr("Projector"))
        if card.head is not None:
            card.head.addWidget(Line(display, 13, 400, "text2"))
        card.body.setContentsMargins(1, 0, 1, 1)
        if miniature is None:
            empty = row(8, (16, 40, 16, 40))
            empty.addWidget(
                Line(tr("No projector is chosen"), 15, 400, "text2", Qt.AlignmentFlag.AlignCenter), 1
            )
            card.body.addLayout(empty)
        else:
            miniature.setFixedSize(theme().px(370), theme().px(208))
            card.body.addWidget(miniature)
        return card

    def show_state(self, state: DrawState, now: int, *, may_choose: bool) -> None:
        """Show prizes and code.

        Args:
            state: from the committed rows.
            now: the prize drawn now, or chosen.
            may_choose: whether another may be chosen.
        """
        self.rows.show_prizes(state.prizes, now, may_choose=may_choose)
        self._code.say(state.genesis_code or "–")
