"""Strips across the outcome: the note to read, the host, the one thing to know."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guests.rules.guest import GuestView
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import row
from app.kit.widgets.label import Icon, Line, Remark
from app.signin.screen.framed import Framed
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
        self._icon = Icon(icon, 24, f"{tone}_text")
        line.addWidget(self._icon)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self._said, self._below = Remark(15, 700), Line(below, 13, 400, "text2")
        texts.addWidget(self._said)
        texts.addWidget(self._below)
        line.addLayout(texts, 1)
        self.setLayout(line)
        self.setMinimumHeight(theme().px(52))
        self.button: Button | None = None
        self._over: Button | None = None
        self.say(Saying(tone, icon, words, below))

    def say(self, saying: "Saying") -> None:
        """Say another thing in the same place; a button that was offered goes.

        Args:
            saying: what.
        """
        tone, words, below = saying.tone, saying.words, saying.below
        self.reframe(f"{tone}_line", 1, f"{tone}_soft")
        self._icon.say(saying.icon, f"{tone}_text")
        self._said.cover(f"{tone}_soft")
        self._said.say(words)
        self._below.say(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(f"{words} {below}".strip())
        if self.button is not None:
            self.button.hide()
            self.button.deleteLater()
            self.button = None
        if self._over is not None:
            self._over.hide()
            self._over.deleteLater()
            self._over = None

    def offer(self, button: Button) -> None:
        """Put a button at the right.

        Args:
            button: what can be done about it.
        """
        self.button = button
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)

    def lay_over(self, button: Button) -> None:
        """Put a button over what is free at the right, so that nothing is laid out anew, now or for the next guest.

        Args:
            button: that nobody has to press; where there is no room for it beside the words it takes its place in the row.
        """
        said = painting.width_of(self._said.text(), theme().font(15, 700))
        free = self.width() - self._said.x() - max(said, self._below.sizeHint().width())
        if self.button is not None:
            free -= self.button.width()
        if free < button.sizeHint().width() + theme().px(24):
            if self.button is None:
                self.offer(button)
            else:
                button.deleteLater()
            return
        button.setParent(self)
        self._over = button
        self._place_over()
        button.show()

    def _place_over(self) -> None:
        if self._over is not None:
            wide, high = self._over.sizeHint().width(), self._over.height()
            right = self.button.x() if self.button is not None else self.width() - theme().px(8)
            self._over.setGeometry(right - wide, (self.height() - high) // 2, wide, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stays at the right."""
        super().resizeEvent(event)
        self._place_over()


@dataclass(frozen=True)
class Saying:
    """What a strip says.

    Args:
        tone: vip for a note, already or neutral.
        icon: file name.
        words: in bold.
        below: smaller, "" for none.
    """

    tone: str
    icon: str
    words: str
    below: str = ""


def note_of(guest: GuestView, *, late: str, proxy: str = "") -> Saying:
    """The note to read, or at least who receives the guest.

    Args:
        guest: whose note.
        late: why the guest holds no ticket in the draw, and shall be told so; "" if there is nothing to tell.
        proxy: who signed in for the guest, in words; "" for the guest.
    """
    host = tr("Host {name}", name=guest.host) if guest.host else ""
    if not guest.note:
        facts = listed((proxy, host, guest.category, tr("card {number}", number=guest.number)))
        return Saying("already", "ticket", late, facts) if late else Saying("neutral", "user", facts)
    return Saying("vip", "note-fill", guest.note, listed((late, proxy, host)))


def got_it(acknowledge: Callable[[], None]) -> Button:
    """The button that says a note has been read.

    Args:
        acknowledge: called when it is pressed.
    """
    button = Button(tr("Got it"), Kind.PRIMARY, key="Enter")
    button.setAutoDefault(True)
    button.clicked.connect(acknowledge)
    return button
