"""The room Draw: steps, the one thing to do, and at the right what the hall sees."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.draw.rules.onstage import OnStage
from app.draw.rules.sealed import Asked, Kept, Sealed
from app.draw.rules.state import Step
from app.draw.screen.asking import Asking, OnPaper
from app.draw.screen.centre import Centre
from app.draw.screen.flow import Flow
from app.draw.screen.keys import Keys
from app.draw.screen.legend import legend
from app.draw.screen.presses import presses
from app.draw.screen.sides import Left, Right
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.card import row
from app.store.acts import Act
from app.words.catalogue import tr


class DrawPage(QWidget):
    """The operator's console of the draw.

    Args:
        lane: where verbs run.
        changes: the news.
        act: makes the act of one press at this desk.
        show: puts a picture on the projector.
        miniature: what the projector shows, small.
        display: name of the projector's display.
        print_code: prints a slip of the evening; None where nothing can be printed.
        on_paper: whether codes are printed as they come, asked anew each time.
        parent: Qt's.
    """

    def __init__(
        self, lane: Lane, changes: Changes, act: Callable[[], Act], show: Callable[[OnStage], None], *,
        miniature: QWidget | None = None, display: str = "",
        print_code: Callable[[Kept], None] | None = None, on_paper: Callable[[], OnPaper] = OnPaper,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stops: tuple[QWidget, ...] = ()
        self.flow, self._at = Flow(lane, changes, act, show, self), Step.START
        tables = tuple(tr("Table {n}", n=n) for n in range(1, 6))
        self.flow.giving = replace(self.flow.giving, tables=tables)
        outer = row(16, (16, 16, 16, 16))
        self.setLayout(outer)
        self.left = Left()
        outer.addWidget(self.left)
        self.centre = Centre(self.flow)
        outer.addWidget(self.centre, 1)
        self.right = Right(miniature, display)
        self.right.rows.chosen.connect(self.flow.choose_prize)
        outer.addWidget(self.right)
        self._ask = Asking(self.flow, self, self.centre.confirm, self.centre.code, lane, print_code, on_paper)
        self.left.void.clicked.connect(self._ask.void)
        self.right.extra.clicked.connect(self._ask.extra)
        self._keys = Keys(self.flow, self._ask, self.centre.confirm, self)
        self.flow.moved.connect(self._show)
        for work in (self.centre.start, self.centre.ready):
            self.flow.watching.progressed.connect(work.show_progress)
            work.progress.cancelled.connect(self.flow.watching.cancel)
        self.centre.confirm.chosen.connect(self._show_presses)
        self.centre.foot.left.connect(self._take_focus)
        self.flow.refused.connect(self._refused)
        self.flow.told.connect(self._told)
        self._show()
        self.flow.refresh()

    def slip(self, slip: Sealed | Asked) -> None:
        """Take a slip of the draw that was scanned.

        Args:
            slip: of the sealed envelope, or of a request.
        """
        self._ask.slip(slip)

    def value(self, text: str) -> bool:
        """Take a scanned text that is no slip, if the hall's value is being asked for.

        Args:
            text: as scanned.

        Returns:
            Whether it was asked for.
        """
        return self._ask.hall.scanned(text)

    @property
    def on_stage(self) -> bool:
        """Whether the hall is watching: from the published opening code until the evening is closed."""
        return self.flow.state.step not in {Step.START, Step.CLOSED}

    def _show(self) -> None:
        flow, state = self.flow, self.flow.state
        if state.step is not self._at:
            self._at = state.step
            self.centre.foot.forget()
            self._take_focus()
        self.centre.show_flow()
        self._show_presses()
        self.left.show_state(
            state, flow.giving, may_void=state.step in {Step.DICE, Step.DRAW} and not flow.busy
        )
        self.right.show_state(state, self._prize_now(), may_choose=state.step is Step.READY)

    def _take_focus(self) -> None:
        # Qt hands the focus of a field that goes away to some button, which would then swallow the clicker's Space
        focused = QApplication.focusWidget()
        if self.isVisible() and focused is not None and self.isAncestorOf(focused):
            self.setFocus()

    def _show_presses(self) -> None:
        self.centre.foot.show_presses(presses(self.flow, self._ask))
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Tab goes from left to right and from top to bottom, whenever a button was made."""
        stops = (self.left.void, *self.centre.stops(), self.right.extra, self.right.rows)
        if [id(one) for one in stops] != [id(one) for one in self._stops]:
            self._stops = stops
            for one, after in pairwise(stops):
                QWidget.setTabOrder(one, after)

    def _prize_now(self) -> int:
        state = self.flow.state
        if state.draw is not None and state.step in {Step.DICE, Step.DRAW, Step.REVEAL, Step.CONFIRM}:
            return state.draw.prize_id
        return self.flow.prize_id if state.step is Step.READY else 0

    def _refused(self, sentence: str) -> None:
        self.centre.banner.say(sentence, "refuse")

    def _told(self, sentence: str) -> None:
        self.centre.banner.say(sentence, "ok")

    def legend(self) -> tuple[tuple[str, str], ...]:
        """The keys of this room, for the line at the bottom."""
        return legend(self.flow, can_print=self._ask.can_print)

    def showEvent(self, event: QShowEvent) -> None:
        """The clicker works only while this room is on the screen."""
        super().showEvent(event)
        self._keys.listen(on=True)
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """And not while another room is."""
        super().hideEvent(event)
        self._keys.listen(on=False)
