"""The room Draw: steps, the one thing to do, and at the right what the hall sees."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.draw.rules.onstage import OnStage
from app.draw.rules.sealed import Asked, Kept, Sealed
from app.draw.rules.state import DrawView, Mode, Step
from app.draw.screen.asking import Asking
from app.draw.screen.dice import BeaconLine, DiceBoard
from app.draw.screen.flow import Flow
from app.draw.screen.footer import Footer
from app.draw.screen.head import Head, RequestLine
from app.draw.screen.keys import Keys
from app.draw.screen.legend import legend
from app.draw.screen.presses import presses
from app.draw.screen.said import instruction, remarks
from app.draw.screen.sides import Left, Right
from app.draw.screen.winners import ConfirmWork
from app.draw.screen.works import CodeWork, DrawWork, ReadyWork, StartWork
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.card import Card, column, hairline, held, row
from app.kit.widgets.progress import Banner
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
        print_code: prints a slip of the evening; None without a printer.
        parent: Qt's.
    """

    def __init__(
        self, lane: Lane, changes: Changes, act: Callable[[], Act], show: Callable[[OnStage], None], *,
        miniature: QWidget | None = None, display: str = "",
        print_code: Callable[[Kept], None] | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.flow, self._at = Flow(lane, changes, act, show, self), Step.START
        tables = tuple(tr("Table {n}", n=n) for n in range(1, 6))
        self.flow.giving = replace(self.flow.giving, tables=tables)
        outer = row(16, (16, 16, 16, 16))
        self.setLayout(outer)
        self.left = Left()
        outer.addWidget(self.left)
        outer.addWidget(self._centre(), 1)
        self.right = Right(miniature, display)
        self.right.rows.chosen.connect(self.flow.choose_prize)
        outer.addWidget(self.right)
        self._ask = Asking(self.flow, self, self.confirm, self.code, lane, print_code)
        self.left.void.clicked.connect(self._ask.void)
        self.right.extra.clicked.connect(self._ask.extra)
        self._keys = Keys(self.flow, self._ask, self.confirm, self)
        self.flow.moved.connect(self._show)
        for work in (self.start, self.ready):
            self.flow.watching.progressed.connect(work.show_progress)
            work.progress.cancelled.connect(self.flow.watching.cancel)
        self.confirm.chosen.connect(self._show_presses)
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

    def _centre(self) -> QWidget:
        card = Card(padding=0)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        self.head, self.request, self.banner = Head(), RequestLine(), Banner("refuse")
        self.start, self.code, self.ready = StartWork(), CodeWork(), ReadyWork(self.flow)
        self.dice, self.rolling, self.confirm = DiceBoard(), DrawWork(), ConfirmWork()
        self.works = QStackedWidget()
        inset = column(4, (22, 8, 22, 4))
        self.beacon = BeaconLine()
        inset.addWidget(self.dice, 1)
        inset.addWidget(self.beacon)
        self._dice_page = held(inset)
        for work in (self.start, self.code, self.ready, self._dice_page, self.rolling, self.confirm):
            self.works.addWidget(work)
        self.foot = Footer()
        for widget in (self.head, self.request, self.banner):
            card.body.addWidget(widget)
        card.body.addWidget(self.works, 1)
        card.body.addWidget(hairline())
        card.body.addWidget(self.foot)
        return card

    # --- showing ------------------------------------------------------------------------------------

    def _show(self) -> None:
        flow, state = self.flow, self.flow.state
        if state.step is not self._at:
            self._at = state.step
            self._take_focus()
        said, how, icon = instruction(flow)
        self.head.say(said, how, icon, rehearsal=state.mode is Mode.REHEARSAL)
        self._show_request()
        self._show_work()
        typed, checked = remarks(state, flow)
        self.foot.typed.say(typed, "user-check-fill", "ok_text")
        done = state.step is not Step.DICE or bool(flow.giving.digits.checked_by)
        self.foot.checked.say(
            checked,
            "user-check-fill" if done else "user",
            "ok_text" if done else "text2",
            "text" if done else "text2",
        )
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
        self.foot.show_presses(presses(self.flow, self._ask))

    def _prize_now(self) -> int:
        state = self.flow.state
        if state.draw is not None and state.step in {Step.DICE, Step.DRAW, Step.REVEAL, Step.CONFIRM}:
            return state.draw.prize_id
        return self.flow.prize_id if state.step is Step.READY else 0

    def _show_request(self) -> None:
        draw, step = self.flow.state.draw, self.flow.state.step
        on = draw is not None and step in {Step.DICE, Step.DRAW, Step.REVEAL, Step.CONFIRM}
        self.request.setVisible(on)
        if draw is not None and on:
            self._say_request(draw)

    def _say_request(self, draw: DrawView) -> None:
        state = self.flow.state
        plan = next(prize.plan for prize in state.prizes if prize.id == draw.prize_id)
        prize = tr("{prize}, {n}", prize=plan.tier or plan.name, n=draw.count)
        words = (
            "{pool} of {all} have not won"
            if plan.exclude_won and not plan.groups
            else "{pool} of {all} may win"
        )
        pool = {
            "{pool} of {all} have not won": tr(
                "{pool} of {all} have not won", pool=draw.pool, all=state.entries
            ),
            "{pool} of {all} may win": tr("{pool} of {all} may win", pool=draw.pool, all=state.entries),
        }[words]
        self.request.say(
            tr("Draw {n}", n=draw.no), prize, pool, draw.code[:9]
        )  # the whole code is on the stage and on paper

    def _show_work(self) -> None:
        flow, state = self.flow, self.flow.state
        rehearsed = state.step is Step.CLOSED and state.mode is Mode.REHEARSAL
        if flow.claims:
            self.confirm.show_state(state, every=True)
            self.works.setCurrentWidget(self.confirm)
        elif state.step is Step.START or rehearsed:
            self.start.show_state(state)
            self.works.setCurrentWidget(self.start)
        elif state.step in {Step.PUBLISH, Step.CLOSED}:
            self.code.show_state(state)
            self.works.setCurrentWidget(self.code)
        elif state.step is Step.READY:
            self.ready.show_state(state)
            self.works.setCurrentWidget(self.ready)
        elif state.step is Step.DICE:
            giving = flow.giving
            self.dice.show_digits(giving.digits, self._row_names())
            self.dice.setVisible(giving.digits.wanted > 0 and giving.kind != "quick")
            self.beacon.show_giving(giving)
            self.works.setCurrentWidget(self._dice_page)
        elif state.step is Step.CONFIRM:
            self.confirm.show_state(state)
            self.works.setCurrentWidget(self.confirm)
        else:
            self.rolling.show_state(state, rolling=flow.is_rolling)
            self.works.setCurrentWidget(self.rolling)

    def _row_names(self) -> tuple[str, ...]:
        if self.flow.giving.kind == "20d10":
            return self.flow.giving.tables
        return tr("Guests 1–4"), tr("Guests 5–8"), tr("Guests 9–10")

    def _refused(self, sentence: str) -> None:
        self.banner.say(sentence, "refuse")

    def _told(self, sentence: str) -> None:
        self.banner.say(sentence, "ok")

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
