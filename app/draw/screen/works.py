"""The work area of each step but the dice: little to read, one thing to do."""

from PySide6.QtWidgets import QWidget

from app.draw.rules.prizes import PrizeView
from app.draw.rules.state import DrawState, Step
from app.draw.screen.flow import Flow
from app.kit.widgets.card import column, row
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.painting import CENTRE
from app.kit.widgets.progress import Banner, Progress
from app.kit.widgets.stepper import Stepper
from app.words.catalogue import tr, trn
from app.words.formats import listed, names

_SOON_DONE = 50_000  # steps that nobody has time to read about


class StartWork(QWidget):
    """Before the freeze, and after a rehearsal: what the two ways mean."""

    def __init__(self) -> None:
        super().__init__()
        body = column(12, (22, 20, 22, 8))
        self.setLayout(body)
        self._here = Line("", 38, 700)
        self._said = Line("", 17, 400, "text2")
        body.addWidget(self._here)
        body.addWidget(self._said)
        body.addSpacing(12)
        body.addWidget(Line(tr("Rehearse"), 17, 700))
        body.addWidget(
            Paragraph(
                tr(
                    "Everything as on the day, with its own seeds and a mark on the stage. It can never pass as the real draw."
                ),
                15,
                400,
                "text2",
            )
        )
        body.addSpacing(8)
        body.addWidget(Line(tr("Freeze the list"), 17, 700))
        body.addWidget(
            Paragraph(
                tr(
                    "A backup is made, then everybody who is signed in stands on the list. Guests who come later join as a new list between draws."
                ),
                15,
                400,
                "text2",
            )
        )
        body.addStretch(1)
        self.progress = Progress(tr("Freezing the list"))
        self.progress.hide()
        body.addWidget(self.progress)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the freeze has come.

        Args:
            done: of its steps.
            total: of them.
        """
        self.progress.setVisible(total > _SOON_DONE)
        self.progress.show_count(done, total)

    def show_state(self, state: DrawState) -> None:
        """Show how many may win.

        Args:
            state: of the evening.
        """
        self.progress.hide()
        self._here.say(tr("{n} may win now", n=state.here))
        self._said.say(tr("signed in, and of a category that takes part"))


class CodeWork(QWidget):
    """A code in large letters, and who keeps it."""

    def __init__(self) -> None:
        super().__init__()
        body = column(12, (22, 20, 22, 8))
        self.setLayout(body)
        self._name = Line("", 17, 400, "text2")
        self._code = Line("", 38, 700)
        self._why = Paragraph("", 15, 400, "text2")
        self._keeper = Line(tr("Who keeps a printed copy?"), 13, 500, "text2")
        self.note = Field(
            tr("For example: the notary, table 3 and table 11"), tr("Who keeps a printed copy?")
        )
        for widget in (self._name, self._code, self._why, self._keeper, self.note):
            body.addWidget(widget)
        body.addStretch(1)

    def show_state(self, state: DrawState) -> None:
        """Show the opening or the closing code.

        Args:
            state: of the evening.
        """
        closed = state.step is Step.CLOSED
        self._name.say(tr("Closing code") if closed else tr("Opening code"))
        self._code.say(state.head_code if closed else state.genesis_code)
        self._why.setText(
            tr(
                "Print it, and put it on the prize receipts. With both codes anybody can check that nothing was changed afterwards."
            )
            if closed
            else tr(
                "It fixes the list and all seeds before anybody gives a digit. Print it for guests or a notary: whoever keeps it can check the evening."
            )
        )
        self._keeper.setVisible(not closed)
        self.note.setVisible(not closed)


class ReadyWork(QWidget):
    """The prize that comes next, and how many at once."""

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self._flow, self._bounds = flow, (0, 0)
        body = column(12, (22, 20, 22, 8))
        self.setLayout(body)
        self.banner = Banner("already")
        self._tier = Line("", 38, 700)
        self._name = Line("", 24, 400, "text2")
        self._who = Line("", 17, 400, "text2")
        self._ask = Line(tr("How many at once"), 15, 500, "text2")
        self._count = Stepper(1, 1, 500, tr("How many at once"))
        self._count.changed.connect(self._counted)
        for widget in (self.banner, self._tier, self._name, self._who):
            body.addWidget(widget)
        body.addSpacing(8)
        self._many = row(16)
        self._many.addWidget(self._ask)
        self._many.addWidget(self._count)
        self._many.addStretch(1)
        body.addLayout(self._many)
        body.addStretch(1)
        self.progress = Progress(tr("Making the new list"))
        self.progress.hide()
        body.addWidget(self.progress)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the new list has come.

        Args:
            done: of its steps.
            total: of them.
        """
        self.progress.setVisible(total > _SOON_DONE)
        self.progress.show_count(done, total)

    def stop(self) -> QWidget:
        """Where Tab comes to."""
        return self._count

    def _counted(self, count: int) -> None:
        self._flow.count = count
        self._flow.moved.emit()

    def show_state(self, state: DrawState) -> None:
        """Show the chosen prize and whether the list still fits.

        Args:
            state: of the evening.
        """
        if not self._flow.busy:
            self.progress.hide()
        prize = self._flow.prize()
        self._banner(state)
        many = prize is not None and bool(prize.left)
        self._ask.setVisible(many)
        self._count.setVisible(many)
        if prize is None or not prize.left:
            self._tier.say(tr("Every prize has been drawn") if state.prizes else tr("No prizes yet"))
            self._name.say(tr("Close the draw, or add an extra prize."))
            self._who.say("")
            return
        self._tier.say(prize.plan.tier or prize.plan.name)
        self._name.say(prize.plan.name if prize.plan.tier else "")
        self._who.say(_who(prize))
        self._bound(prize)

    def _bound(self, prize: PrizeView) -> None:
        # the stepper of the kit has fixed bounds, so another prize gets another stepper
        bounds = (prize.id, min(prize.left, 500))
        if bounds == self._bounds and self._count.value == self._flow.count:
            return
        self._bounds = bounds
        fresh = Stepper(self._flow.count, 1, bounds[1], tr("How many at once"))
        fresh.changed.connect(self._counted)
        self._many.replaceWidget(self._count, fresh)
        self._count.deleteLater()
        self._count = fresh

    def _banner(self, state: DrawState) -> None:
        words = ""
        if state.missing:
            words = tr(
                "{n} on the list are no longer signed in. Make a new list before the next draw.",
                n=state.missing,
            )
        elif state.late:
            words = trn(
                "{n} guest signed in after the freeze. A new list lets them win.",
                "{n} guests signed in after the freeze. A new list lets them win.",
                state.late,
            )
        self.banner.say(words)
        self.banner.setVisible(bool(words))


def _who(prize: PrizeView) -> str:
    who = (
        tr("Only {groups}", groups=names(prize.plan.groups))
        if prize.plan.groups
        else tr("Everybody on the list")
    )
    past = tr("earlier winners stay out") if prize.plan.exclude_won else tr("earlier winners may win again")
    given = tr("given by {sponsor}", sponsor=prize.plan.sponsor) if prize.plan.sponsor else ""
    return listed((who, past, given))


class DrawWork(QWidget):
    """Rolling, or a stored result that waits to be shown: one word in the middle."""

    def __init__(self) -> None:
        super().__init__()
        body = column(12, (22, 20, 22, 8))
        self.setLayout(body)
        self._word = Line("", 48, 700, align=CENTRE)
        self._said = Line("", 17, 400, "text2", CENTRE)
        self._digits = Line("", 24, 500, "text2", CENTRE)
        body.addStretch(1)
        for widget in (self._word, self._said, self._digits):
            body.addWidget(widget)
        body.addStretch(1)

    def show_state(self, state: DrawState, *, rolling: bool) -> None:
        """Show what the stage does.

        Args:
            state: of the evening.
            rolling: whether the stage rolls.
        """
        draw = state.draw
        if draw is None:
            return
        if state.step is Step.REVEAL:
            self._word.say(tr("Stored"), "ok_text")
            self._said.say(
                trn(
                    "{n} winner is on disk; the stage is showing it.",
                    "{n} winners are on disk; the stage is showing them.",
                    len(draw.awards),
                )
            )
        else:
            self._word.say(tr("Rolling") if rolling else tr("Ready"), "text")
            self._said.say(
                tr("The next press stops, stores the result and shows it.")
                if rolling
                else tr("The digits are on record.")
            )
        quick = tr("Quick mode: the audience took no part") if draw.quick else ""
        self._digits.say(quick or " ".join(draw.value[at : at + 4] for at in range(0, len(draw.value), 4)))
