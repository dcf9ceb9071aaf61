"""The test code: on the screen, as a card of paper, and what the keyboard did to it when it was scanned."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.devices.wedge import Repair
from app.event.rules import EventView
from app.guests.paper.invitation import CORRECTION, Card, save_invitations
from app.guests.rules.codes import trial_code
from app.guests.rules.guest import GuestView
from app.kit.qr import QUIET, modules, paint_modules
from app.kit.scanner_words import repair_words
from app.kit.theme.look import theme
from app.kit.widgets.dialog import Dialog
from app.kit.widgets.label import Paragraph
from app.words.catalogue import tr
from app.words.errors import KnownError


class _Symbol(QWidget):
    """A code as large as a card shows it, dark on white in both themes.

    Args:
        text: what it holds.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._rows = modules(text, CORRECTION)
        self.setFixedHeight(theme().px(260))
        self.setAccessibleName(tr("Test code"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The symbol with its quiet zone."""
        painter = QPainter(self)
        many = len(self._rows) + 2 * QUIET
        edge = max(1, self.height() // many)
        left, top = (self.width() - edge * many) // 2, (self.height() - edge * many) // 2
        painter.fillRect(left, top, edge * many, edge * many, QColor("#FFFFFF"))
        at = QPointF(left + edge * QUIET, top + edge * QUIET)
        paint_modules(painter, at, edge, self._rows, QColor("#000000"))
        painter.end()


class TrialCard(Dialog):
    """Shows the test code and saves it as a card like the guests' own; a scan of it says how the keyboard stands.

    Args:
        event: whose scanners are tried.
        parent: Qt's.
    """

    def __init__(self, event: EventView, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Test code"),
            tr("Save it as a card"),
            tr(
                "Scan it from here, or print it and scan the paper. It is nobody's: nobody is signed in by it."
            ),
            parent=parent,
        )
        self._event, self._code = event, trial_code(event.prefix)
        self.said = Paragraph(tr("Waiting for a scan …"), 15, 700, "text2")
        self.body.addWidget(_Symbol(self._code))
        self.body.addWidget(self.said)
        self.verb.clicked.disconnect()
        self.verb.clicked.connect(self.ask_where)
        self.verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, repair: Repair) -> None:
        """Say what the keyboard did to the code.

        Args:
            repair: what had to be put right.
        """
        self.said.setText(repair_words(repair))

    def ask_where(self) -> None:
        """Choose the file."""
        name, _ = QFileDialog.getSaveFileName(self, tr("Save it as a card"), "TEST.pdf", "PDF (*.pdf)")
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Save the card, in the size and with the background of the guests' own.

        Args:
            path: of the PDF.
        """
        guest = GuestView(0, "TEST", tr("Test code"))
        try:
            save_invitations(path, self._event, (Card(guest, self._code),))
        except KnownError as fault:
            self.said.setText(fault.sentence())
        else:
            self.said.setText(tr("{name} is saved: print it and scan it.", name=path.name))
