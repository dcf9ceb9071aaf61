"""The middle of the console: the one instruction, the request, the work of the step, and its buttons."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.draw.rules.state import DrawView, Mode, Step
from app.draw.screen.dice import BeaconLine, DiceBoard
from app.draw.screen.flow import Flow
from app.draw.screen.footer import Footer
from app.draw.screen.head import Head, RequestLine
from app.draw.screen.said import instruction, remarks
from app.draw.screen.winners import ConfirmWork
from app.draw.screen.works import CodeWork, DrawWork, ReadyWork, StartWork
from app.kit.widgets.card import Card, column, hairline, held
from app.kit.widgets.progress import Banner
from app.words.catalogue import tr


class Centre(Card):
    """What the operator reads and presses.

    Args:
        flow: the console.
    """

    def __init__(self, flow: Flow) -> None:
        super().__init__(padding=0)
        self._flow = flow
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.heading, self.request, self.banner = Head(), RequestLine(), Banner("refuse")
        self.start, self.code, self.ready = StartWork(), CodeWork(), ReadyWork(flow)
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
        for widget in (self.heading, self.request, self.banner):
            self.body.addWidget(widget)
        self.body.addWidget(self.works, 1)
        self.body.addWidget(hairline())
        self.body.addWidget(self.foot)

    def stops(self) -> tuple[QWidget, ...]:
        """Everything that Tab comes to here, from top to bottom."""
        return self.code.note, self.ready.stop(), self.confirm.table, *self.foot.stops()

    def show_flow(self) -> None:
        """Show the step and everything that belongs to it."""
        flow, state = self._flow, self._flow.state
        said, how, icon = instruction(flow)
        self.heading.say(said, how, icon, rehearsal=state.mode is Mode.REHEARSAL)
        self._show_request()
        self._show_work()
        typed, checked = remarks(state, flow)
        self.foot.typed.say(typed, "user-check-fill", "ok_text")
        done = state.step is not Step.DICE or bool(flow.giving.digits.checked_by)
        icon, ink, colour = ("user-check-fill", "ok_text", "text") if done else ("user", "text2", "text2")
        self.foot.checked.say(checked, icon, ink, colour)

    def _show_request(self) -> None:
        draw, step = self._flow.state.draw, self._flow.state.step
        on = draw is not None and step in {Step.DICE, Step.DRAW, Step.REVEAL, Step.CONFIRM}
        self.request.setVisible(on)
        if draw is not None and on:
            self._say_request(draw)

    def _say_request(self, draw: DrawView) -> None:
        state = self._flow.state
        plan = next(prize.plan for prize in state.prizes if prize.id == draw.prize_id)
        prize = tr("{prize}, {n}", prize=plan.tier or plan.name, n=draw.count)
        alone = plan.exclude_won and not plan.groups
        may = tr("{pool} of {all} may win", pool=draw.pool, all=state.entries)
        left = tr("{pool} of {all} have not won", pool=draw.pool, all=state.entries)
        # the whole code is on the stage and on paper
        self.request.say(tr("Draw {n}", n=draw.no), prize, left if alone else may, draw.code[:9])

    def _show_work(self) -> None:
        flow, state = self._flow, self._flow.state
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
        if self._flow.giving.kind == "20d10":
            return self._flow.giving.tables
        return tr("Guests 1–4"), tr("Guests 5–8"), tr("Guests 9–10")
