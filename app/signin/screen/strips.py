"""Strips across the outcome: the note to read, the host, the one thing to know."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.guests.rules.guest import GuestView
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import row
from app.kit.widgets.label import Line, Paragraph
from app.signin.screen.framed import Framed
from app.signin.screen.tiles import picture_label
from app.words.catalogue import tr
from app.words.formats import listed


class Strip(Framed):
    """A strip of one thing to know, in the colour of its weight.

    Args:
        tone: vip for a note, already or neutral.
        icon: file name.
        words: in bold.
        below: smaller, "" for none.
        parent: Qt's.
    """

    def __init__(
        self, tone: str, icon: str, words: str, below: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(f"{tone}_soft", f"{tone}_line", parent=parent)
        line = row(14, (16, 4, 12, 4))
        line.addWidget(picture_label(icon, 24, f"{tone}_text"))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        said = Paragraph(words, 15, 700)
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        texts.addWidget(said)
        if below:
            texts.addWidget(Line(below, 13, 400, "text2"))
        line.addLayout(texts, 1)
        self.setLayout(line)
        self.setMinimumHeight(theme().px(52))
        self.setAccessibleName(f"{words} {below}".strip())

        self.button: Button | None = None

    def offer(self, button: Button) -> None:
        """Put a button at the right.

        Args:
            button: what can be done about it.
        """
        self.button = button
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)


def note_strip(guest: GuestView, *, no_ticket: bool, acknowledge: Callable[[], None]) -> Strip:
    """The note to read, or at least who receives the guest.

    Args:
        guest: whose note.
        no_ticket: the guest came after the cut-off, and shall be told so.
        acknowledge: called when the note has been read.
    """
    host = tr("Host {name}", name=guest.host) if guest.host else ""
    late = tr("After the cut-off: no ticket in the draw") if no_ticket else ""
    if not guest.note:
        facts = listed((host, guest.category, tr("card {number}", number=guest.number)))
        return Strip("already", "ticket", late, facts) if late else Strip("neutral", "user", facts)
    strip = Strip("vip", "note-fill", guest.note, listed((late, host)))
    if guest.must_read:
        got_it = Button(tr("Got it"), Kind.PRIMARY, key="Enter")
        got_it.setAutoDefault(True)
        got_it.clicked.connect(acknowledge)
        strip.offer(got_it)
    return strip
