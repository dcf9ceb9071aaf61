"""What staff finds behind the PIN: why self-service stopped, going on, leaving."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card
from app.kit.widgets.label import Line, Paragraph
from app.signin.rules.kiosk import Broken
from app.words.catalogue import tr


class StaffMenu(Card):
    """Go on, or leave.

    Args:
        parent: Qt's.
    """

    go_on = Signal()
    leave = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, parent=parent)
        self.setFixedWidth(theme().px(460))
        self._title, self._why = Line("", 20, 700), Paragraph("", 15, 400, "text2")
        self.on, self.out = Button("", Kind.PRIMARY, height=56), Button("", height=56)
        self.on.clicked.connect(self.go_on)
        self.out.clicked.connect(self.leave)
        for widget in (self._title, self._why, self.on, self.out):
            self.body.addWidget(widget)

    def say(self, broken: Broken) -> None:
        """Say how it stands.

        Args:
            broken: why self-service waits for staff.
        """
        self._title.say(tr("Self-service is out of order") if broken else tr("Self-service"))
        self._why.setText(why_words(broken))
        self.on.say(tr("It is mended: go on") if broken else tr("Go on with self-service"))
        self.out.say(tr("Leave self-service"))

    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()} {self._why.text()}"


def why_words(broken: Broken) -> str:
    """Why self-service waits for staff, and what mends it.

    Args:
        broken: the reason.
    """
    return {
        Broken.NO: tr("Guests sign themselves in here. Leaving brings the console back."),
        Broken.PRINTER: tr(
            "A badge did not come out. See to the printer: paper, cover, cable. What waits prints by itself."
        ),
        Broken.EVENT: tr(
            "The event could not be written. See whether the disk is full or the hub is out of reach."
        ),
        Broken.OURS: tr(
            "Something of ours went wrong; what was confirmed is safe. If it comes again, sign in at a desk."
        ),
    }[broken]
