"""What a button leads to when a person must answer something first."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.draw.rules.sealed import Asked, Kept, Sealed
from app.draw.rules.state import Mode, Step
from app.draw.screen import verbs
from app.draw.screen.dialogs import (
    COUNTDOWN,
    Absent,
    ExtraPrize,
    Second,
    answered,
    table_question,
    void_question,
)
from app.draw.screen.flow import Flow
from app.draw.screen.works import CodeWork, ConfirmWork
from app.kit.background import Lane
from app.kit.widgets.dialog import confirmed
from app.words.catalogue import tr


class Asking(QObject):
    """Dialogs before verbs.

    Args:
        flow: the console.
        page: whose window dialogs stand over.
        winners: knows which winner is chosen.
        code: knows who keeps the opening code.
        lane: where the proof is written.
        print_code: prints a slip; None without a printer.
    """

    def __init__(
        self, flow: Flow, page: QWidget, winners: ConfirmWork, code: CodeWork, lane: Lane,
        print_code: Callable[[Kept], None] | None,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._flow, self._page, self._winners, self._code = flow, page, winners, code
        self._lane, self._printer = lane, print_code
        self.can_print = print_code is not None

    def rehearse(self) -> None:
        """Begin a rehearsal."""
        verbs.freeze(self._flow, Mode.REHEARSAL)

    def freeze(self) -> None:
        """Freeze for real, once; asked before."""
        words = tr(
            "{n} people stand on the list. There is one live draw an event; late guests join as a new list.",
            n=self._flow.state.here,
        )
        if confirmed(self._page, tr("Freeze the list now?"), tr("Freeze the list"), words):
            verbs.freeze(self._flow, Mode.LIVE)

    def publish(self) -> None:
        """The code is out."""
        verbs.publish(self._flow, self._code.note.text() or tr("Shown on the stage"))

    def print_code(self) -> None:
        """Print the code that this step is about."""
        state = self._flow.state
        if self._printer is None or not state.genesis_code:
            return
        if state.step is Step.CLOSED:
            self._printer(Kept.HEAD)
        else:
            self._printer(Kept.REQUEST if state.step in {Step.DICE, Step.DRAW} else Kept.GENESIS)

    def print_sealed(self) -> None:
        """Print the slip for the sealed envelope; its seed is shown on no screen."""
        if self._printer is not None and self._flow.state.genesis_code:
            self._printer(Kept.SEALED)

    def slip(self, slip: Sealed | Asked) -> None:
        """Go on from a slip that was scanned on a spare laptop, after asking.

        Args:
            slip: of the sealed envelope, or of a request.
        """
        flow, step = self._flow, self._flow.state.step
        if isinstance(slip, Asked):
            if step is Step.READY:
                verbs.request(flow, slip)
            else:
                flow.refused.emit(
                    tr("A request's slip is scanned when the next prize is about to be put on record.")
                )
        elif step is Step.START:
            words = tr("Its seeds and its time are used again, so that the same dice give the same winners.")
            if confirmed(self._page, tr("Go on from the sealed envelope?"), tr("Freeze the list"), words):
                verbs.freeze(flow, Mode(slip.mode), slip)
        else:
            flow.refused.emit(
                tr("The list is frozen already. A sealed envelope is for a laptop that takes over.")
            )

    def ways(self) -> None:
        """Choose how the audience takes part, under the button."""
        menu = QMenu(self._page)
        kinds = {
            menu.addAction(tr("Twenty dice from five tables")): "20d10",
            menu.addAction(tr("Ten guests hold up a digit each")): "digits",
            menu.addAction(tr("Quick mode, without the audience")): "quick",
        }
        menu.addSeparator()
        names = menu.addAction(tr("Name the tables"))
        chosen = menu.exec(QCursor.pos())
        if chosen is names:
            self.tables()
        elif chosen in kinds:
            self._flow.use(kinds[chosen])

    def tables(self) -> None:
        """Name the tables that give the dice."""
        question = table_question(self._flow.tables, self._page)
        if answered(question):
            self._flow.tables = tuple(question.text(str(at)) for at in range(len(self._flow.tables)))
            self._flow.moved.emit()

    def back(self) -> None:
        """One digit back."""
        self._flow.type(self._flow.digits.back())

    def check(self) -> None:
        """A second person compares the digits."""
        flow = self._flow
        if flow.state.step is not Step.DICE or not flow.digits.complete or flow.kind == "quick":
            return
        question = Second(flow.digits, flow.operator, self._page)
        if answered(question):
            flow.type(flow.digits.check(question.text("person"), flow.operator))

    def here(self) -> None:
        """The chosen winner has come forward."""
        award, draw = self._winners.award(), self._flow.state.draw
        if award is not None and draw is not None and award in draw.pending:
            verbs.confirm(self._flow, award)

    def everybody(self) -> None:
        """All who are still called have come forward."""
        verbs.confirm(self._flow, None)

    def absent(self) -> None:
        """The chosen winner is called with a countdown; then the prize may pass on."""
        award, draw = self._winners.award(), self._flow.state.draw
        if award is None or draw is None or award not in draw.pending:
            return
        self._flow.call(award, COUNTDOWN)
        question = Absent(award, COUNTDOWN, self._page)
        passed = answered(question)
        self._flow.call(None)
        if passed:
            verbs.forfeit(self._flow, award, question.text("reason"), question.text("witness"))

    def void(self) -> None:
        """The open draw does not count."""
        question = void_question(self._page)
        if answered(question):
            verbs.void(self._flow, question.text("reason"), question.text("witness"))

    def extra(self) -> None:
        """One more prize."""
        question = ExtraPrize(self._page)
        if answered(question):
            verbs.add_prize(self._flow, question.plan())

    def close(self) -> None:
        """Nothing comes after this; asked before, unless it is a rehearsal."""
        rehearsal = self._flow.state.mode is Mode.REHEARSAL
        words = tr("No draw can be added after this. The closing code is printed and shown.")
        if rehearsal or confirmed(
            self._page, tr("Close the draw?"), tr("Close the draw"), words, danger=True
        ):
            verbs.close(self._flow)

    def export(self) -> None:
        """Write the proof into a folder."""
        folder = QFileDialog.getExistingDirectory(self._page, tr("Export the proof"))
        if folder:
            self.export_to(Path(folder) / "proof")

    def export_to(self, folder: Path) -> None:
        """Write the proof.

        Args:
            folder: made if it is not there.
        """
        from app.draw.service.proof import export

        self._lane.run(lambda store: export(store, folder).folder, self._exported, owner=self)

    def _exported(self, folder: str) -> None:
        self._flow.told.emit(tr("The proof is in {folder}.", folder=folder))
