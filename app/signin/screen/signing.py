"""The signature at the desk: a panel inside the outcome area that no scan has to wait for.

Whatever stands on the pad when it closes is kept for its guest, however it closes: by its button, by Esc, by the
next guest's code, by the end of the program. Only "Again" wipes it off.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Paragraph
from app.kit.widgets.outcome import Head, OutcomeHead
from app.signin.rules.outcome import Answer, Outcome
from app.signin.screen.area import OutcomeArea
from app.signin.screen.clerk import Clerk
from app.signin.screen.pad import Pad, Pen
from app.signin.screen.tiles import person_line, table_words
from app.signin.service.signature import Held, Signed
from app.words.catalogue import tr, trn
from app.words.errors import KnownError
from app.words.formats import listed

ShowPad = Callable[[Pen | None, Answer | None], None]


class Panel(QWidget):
    """The pad with its big buttons.

    Args:
        pen: holds the ink.
        held: the signature that the book holds, if there is one.
        hint: what to say about it.
        parent: Qt's.
    """

    def __init__(self, pen: Pen, held: Held | None, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pen, self._fresh = pen, held is None
        self.pad = Pad(pen, held.signature if held else None)
        self.done = Button(tr("Signature done"), Kind.PRIMARY, icon="check-bold", height=56)
        self.again = Button(tr("Write again"), icon="arrows-clockwise", height=56)
        self.back = Button(tr("Back to the card"), Kind.QUIET, icon="arrow-u-up-left", key="Esc")
        self.withdraw = Button(tr("Withdraw the signature"), Kind.DANGER)
        self.again.clicked.connect(pen.clear)
        buttons = column(6)
        buttons.addWidget(self.done)
        buttons.addWidget(self.again)
        buttons.addWidget(Paragraph(hint, 13, 400, "text2"))
        buttons.addStretch(1)
        self.withdraw.setVisible(held is not None)
        buttons.addWidget(self.withdraw)
        buttons.addWidget(self.back)
        line = row(14, (20, 14, 16, 14))
        line.addWidget(self.pad, 1)
        line.addLayout(buttons)
        self.setLayout(line)
        pen.changed.connect(self._check)
        self._check()

    def _check(self) -> None:
        written = self._pen.signature is not None
        self.done.setEnabled(written)
        self.done.say(tr("Not signed yet") if self._fresh and not written else tr("Signature done"))
        self.again.setEnabled(bool(self._pen.strokes))


class Signing(QObject):
    """Opens the pad, keeps what was written, closes.

    Args:
        area: where the pad is shown.
        clerk: keeps signatures.
        show_pad: the guest's own screen, which may be touched too; None if there is none.
        parent: Qt's.
    """

    finished = Signal()
    kept = Signal(object)
    failed = Signal(object)

    def __init__(
        self, area: OutcomeArea, clerk: Clerk, show_pad: ShowPad | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._area, self._clerk, self._show_pad = area, clerk, show_pad
        self.answer: Answer | None = None
        self.panel: Panel | None = None
        self.pen = Pen()
        self._sent = False
        self._drafts: dict[int, Pen] = {}  # what could not be kept waits for its guest
        area.replaced.connect(self._left)

    def repeats(self, answer: Answer) -> bool:
        """Whether a code only says again whose pad this is: the guest goes on writing.

        Args:
            answer: what the desk was told.
        """
        shown = self.answer
        return shown is not None and (answer.outcome, answer.sign_in_id) == (
            Outcome.ALREADY_SIGNED_IN,
            shown.sign_in_id,
        )

    def open(self, answer: Answer) -> None:
        """Let a guest who is here sign.

        Args:
            answer: the guest's card.
        """
        if self.answer is not None and self.answer.sign_in_id == answer.sign_in_id:
            return
        if answer.signed:
            self._clerk.ask_signature(answer.sign_in_id, lambda found: self._show(answer, found))
        else:
            self._show(answer, None)

    def _show(self, answer: Answer, held: Held | None) -> None:
        guest = answer.guest
        if guest is None:
            return
        pen = self._drafts.get(answer.sign_in_id) or Pen()
        hint = tr("The next guest's code may be read at any time; what is written here is kept.")
        panel = Panel(pen, held, tr("A new signature replaces this one.") if held else hint)
        panel.done.clicked.connect(self._done)
        pen.done.connect(self._done)
        panel.back.clicked.connect(self.back)
        panel.withdraw.clicked.connect(self._withdraw)
        company = trn("{n} companion", "{n} companions", answer.companions) if answer.companions else ""
        seat = listed((table_words(guest.table_no) if guest.table_no else "", guest.area, company))
        head = Head(
            "ok", "signature", tr("Please sign the book"), listed((seat, tr("card {number}", number=guest.number))),
            guest.name, guest.salutation, person_line(guest),
        )  # fmt: skip
        self._area.show_panel("ok", OutcomeHead(head), panel)
        self.answer, self.panel, self.pen, self._sent = answer, panel, pen, False
        if self._show_pad is not None:
            self._show_pad(pen, answer)

    def back(self) -> None:
        """One step back, to the guest's card; what was written is kept."""
        if self.answer is not None:
            self.finished.emit()

    def flush(self) -> None:
        """The page goes: keep what stands on the pad."""
        self._left()

    def _done(self) -> None:
        if self.panel is not None and self.pen.signature is not None:
            self.panel.setEnabled(False)
            self._send()

    def _send(self) -> None:
        answer, signature = self.answer, self.pen.signature
        if answer is None or answer.guest is None or signature is None or self._sent:
            return
        self._sent = True
        self._drafts[answer.sign_in_id] = self.pen
        self._clerk.sign(answer.guest.id, answer.sign_in_id, signature, self._kept, self._not_kept)

    def _withdraw(self) -> None:
        answer = self.answer
        if answer is not None and answer.guest is not None:
            self.pen.clear()
            self._clerk.sign(answer.guest.id, answer.sign_in_id, None, self._kept, self._not_kept)

    def _kept(self, signed: Signed) -> None:
        self._drafts.pop(signed.sign_in_id, None)
        if self.answer is not None and self.answer.sign_in_id == signed.sign_in_id:
            self._sent = True  # closing the pad shall not send it again
        self.kept.emit(signed)

    def _not_kept(self, fault: KnownError) -> None:
        if self.panel is not None:
            self._sent = False
            self.panel.setEnabled(True)
        self.failed.emit(fault)

    def _left(self) -> None:
        """Something else is shown: a started signature is kept for its guest."""
        if self.answer is None:
            return
        self._send()
        self.answer = self.panel = None
        if self._show_pad is not None:
            self._show_pad(None, None)
