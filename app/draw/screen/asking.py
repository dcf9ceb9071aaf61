"""What a button leads to when a person must answer something first."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.draw.rules.sealed import Asked, Kept, Sealed
from app.draw.rules.state import Award, Mode, Step
from app.draw.screen import verbs
from app.draw.screen.dialogs import (
    COUNTDOWN,
    Absent,
    ExtraPrize,
    answered,
    void_question,
)
from app.draw.screen.flow import Flow
from app.draw.screen.hall import AskingHall
from app.draw.screen.winners import ConfirmWork
from app.draw.screen.works import CodeWork
from app.kit.background import Lane
from app.kit.widgets.dialog import confirmed
from app.words.catalogue import tr, trn


@dataclass(frozen=True)
class OnPaper:
    """What becomes of the codes that the draw puts on record.

    Args:
        as_they_come: whether they are printed without anybody asking; the closing code always is.
        printer: whether one is set up.
    """

    as_they_come: bool = False
    printer: bool = True


class Asking(QObject):
    """Dialogs before verbs.

    Args:
        flow: the console.
        page: whose window dialogs stand over.
        winners: knows which winner is chosen.
        code: knows who keeps the opening code.
        lane: where the proof is written.
        print_code: prints a slip; None where nothing can be printed.
        on_paper: whether codes are printed as they come, as the event's settings say now.
    """

    def __init__(
        self, flow: Flow, page: QWidget, winners: ConfirmWork, code: CodeWork, lane: Lane,
        print_code: Callable[[Kept], None] | None, on_paper: Callable[[], OnPaper],
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._flow, self._page, self._winners, self._code = flow, page, winners, code
        self._lane, self._printer = lane, print_code
        self.hall = AskingHall(flow, page, self.print_code if print_code is not None else None)
        self.can_print, self._on_paper, self._said_missing = print_code is not None, on_paper, False
        flow.kept.connect(self._came)

    def rehearse(self) -> None:
        """Begin a rehearsal."""
        verbs.freeze(self._flow, Mode.REHEARSAL)

    def freeze(self) -> None:
        """Freeze for real, once; asked before."""
        words = trn(
            "{n} person is on the list. An event has only one live draw; late guests join as a new list.",
            "{n} people are on the list. An event has only one live draw; late guests join as a new list.",
            self._flow.state.here,
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

    def chosen(self) -> Award | None:
        """The winner whose row is chosen."""
        return self._winners.award()

    def here(self) -> None:
        """The chosen winner has come forward."""
        award = self.chosen()
        if award is not None and award in self._flow.state.unclaimed and self._deciding():
            verbs.confirm(self._flow, award)

    def everybody(self) -> None:
        """All who are still called have come forward."""
        verbs.confirm(self._flow, None)

    def absent(self) -> None:
        """The chosen winner is called with a countdown; then the prize may pass on."""
        award = self.chosen()
        if award is None or not award.may_pass or not self._deciding():
            return
        # who missed the deadline, or was undone at the desk, is not called once more
        called = self._flow.state.step is Step.CONFIRM and not award.late and not award.undone
        if called:
            self._flow.call(award, COUNTDOWN)
        question = Absent(award, COUNTDOWN if called else 0, self._page)
        passed = answered(question)
        self._flow.call(None)
        if passed:
            verbs.forfeit(self._flow, award, question.text("reason"), question.text("witness"))

    def _deciding(self) -> bool:
        step = self._flow.state.step
        return step is Step.CONFIRM or (step is Step.READY and self._flow.claims)

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
        rehearsal, n = self._flow.state.mode is Mode.REHEARSAL, len(self._flow.state.unclaimed)
        words = tr("No draw can be added after this, and no prize passed on. The closing code is shown.")
        if self.can_print:
            words = tr(
                "No draw can be added after this, and no prize passed on. The closing code is printed and shown."
            )
        if n:
            words = trn("{n} prize is not claimed yet.", "{n} prizes are not claimed yet.", n) + " " + words
        if rehearsal or confirmed(
            self._page, tr("Close the draw?"), tr("Close the draw"), words, danger=True
        ):
            verbs.close(self._flow)

    def _came(self, kind: Kept) -> None:
        """A code of the live draw is on disk and on the stage: it goes to the printer's queue, and nobody waits for it."""
        wanted = self._on_paper()
        if self._printer is None or self._flow.state.mode is not Mode.LIVE:
            return
        if not (wanted.as_they_come or kind is Kept.HEAD):
            return
        if wanted.printer:
            self._printer(kind)
        elif not self._said_missing:
            self._said_missing = True
            self._flow.told.emit(
                tr(
                    "No printer is set up, so the codes stand on the stage only. Let somebody write them down."
                )
            )

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
