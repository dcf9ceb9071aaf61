"""The printer's strip over the page: only there while there is something to say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.devices.printer.outcome import Trouble
from app.gifts.screen.rows import Icon
from app.gifts.screen.words import remedy_words, trouble_words
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, row
from app.kit.widgets.label import Line
from app.words.catalogue import tr


class Strip(Card):
    """Says what the printer needs, how many receipts wait, and that nobody has to wait for it.

    Args:
        parent: Qt's.
    """

    helped = Signal()
    other = Signal()
    shown_on_screen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        look = theme()
        self.setFixedHeight(look.px(60))
        colours = f"background: {look.hex('already_soft')}; border: 1px solid {look.hex('already_line')};"
        self.setStyleSheet(f"QFrame#card {{ {colours} border-radius: {look.px(10)}px; }}")
        self.body.setContentsMargins(look.px(18), 0, look.px(8), 0)
        line = row(12)
        line.addWidget(Icon("printer-fill", 26, "already_text"))
        self._what = Line("", 17, 700, "already_text")
        self._remedy = Line("", 15)
        self._help = Button(tr("How to load"))
        self._help.clicked.connect(self.helped)
        self._screen = Button(tr("Show the receipt"))
        self._screen.clicked.connect(self.shown_on_screen)
        other = Button(tr("Other printer"))
        other.clicked.connect(self.other)
        line.addWidget(self._what)
        line.addWidget(self._remedy, 1)
        for button in (self._help, self._screen, other):
            line.addWidget(button)
        self.body.addLayout(line)
        self.hide()

    def say(self, trouble: Trouble, waiting: int, *, absent: bool) -> None:
        """Show what is wrong, or nothing.

        Args:
            trouble: as the printer says.
            waiting: receipts in the queue.
            absent: no printer is set up.
        """
        wrong = trouble is not Trouble.NONE or (absent and waiting > 0)
        self.setVisible(wrong)
        if not wrong:
            return
        shown = Trouble.NONE if absent else trouble
        self._what.say(trouble_words(shown, waiting))
        self._remedy.say(remedy_words(shown))
        self._help.setVisible(trouble is Trouble.PAPER_OUT)
        self._screen.setVisible(absent)
        self.setAccessibleName(f"{self._what.text()} {self._remedy.text()}")
