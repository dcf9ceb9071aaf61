"""What comes next, and the two big buttons: pause and GO."""

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.label import Line
from app.rundown.rules.board import Board, Row
from app.rundown.screen.running import FactLine
from app.rundown.table import people_mark
from app.words.catalogue import language, tr

_FLASH_MS = 170  # two flashes are slower than 3 Hz


class GoButton(Button):
    """GO; its border flashes twice when a press does not count.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("GO"), Kind.PRIMARY, key=tr("Space"), height=64, parent=parent)
        self.flashes = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FLASH_MS)
        self._timer.timeout.connect(self._fade)
        self.setFixedWidth(theme().px(196) + 10)

    def _font(self) -> painting.QFont:
        return theme().font(30, 700)

    def flash(self) -> None:
        """Say that the press did not count."""
        self.flashes = 4
        self._timer.start()
        self.update()

    def _fade(self) -> None:
        self.flashes -= 1
        if self.flashes <= 0:
            self._timer.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the border while it flashes."""
        super().paintEvent(event)
        if self.flashes % 2 == 0 and self.flashes:
            painter = QPainter(self)
            box = QRectF(self.rect()).adjusted(5, 5, -5, -5)
            painting.focus_ring(painter, box, theme().px(8), "refuse")
            painter.end()


class NextCard(Card):
    """The cue that stands by, and the buttons.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self.setFixedHeight(theme().px(92))
        self._over, self._title, self._facts = Line("", 13, 400, "text2"), Line("", 24, 700), FactLine()
        self.pause = Button(tr("Pause"), icon="pause", key="P", height=64)
        self.go = GoButton()
        words, line = column(2), row(14)
        line.addWidget(self._title)
        line.addWidget(self._facts, 1)
        words.addStretch(1)
        words.addWidget(self._over)
        words.addLayout(line)
        words.addStretch(1)
        both = row(6, (22, 0, 9, 0))
        both.addLayout(words, 1)
        both.addWidget(self.pause)
        both.addWidget(self.go)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(both)

    def show_board(self, board: Board) -> None:
        """Show the show as it is now.

        Args:
            board: of this instant.
        """
        held = board.next
        self.go.setEnabled(held is not None)
        words = tr("Resume") if board.seen.is_paused else tr("Pause")
        if self.pause.text() != words:
            self.pause.say(words)
        self.pause.setEnabled(board.seen.started)
        if held is None:
            self._say(tr("The list ends here"), tr("The last cue is running") if board.current else "")
            self._facts.say(())
            return
        armed = board.state.armed == held.cue.timing.id and board.state.current
        over = tr("Next, chosen by you") if armed else tr("Next, standing by")
        if not board.seen.started:
            over = tr("First, standing by")
        self._say(over, f"{held.cue.number} {held.cue.named(language())}")
        self._facts.say(_facts(held))

    def _say(self, over: str, title: str) -> None:
        if (self._over.text(), self._title.text()) != (over, title):
            self._over.say(over)
            self._title.say(title)


def _facts(held: Row) -> tuple[tuple[str, str, str], ...]:
    tone, icon, word = people_mark(held.people)
    sound = dict(held.cue.notes).get("sound", "")
    return tuple(
        fact
        for fact in (
            ("arrow-right", held.cue.side, "text2"),
            ("microphone", held.cue.microphone, "text2"),
            ("speaker-high", sound, "text2"),
            (icon, word, f"{tone}_text"),
        )
        if fact[1]
    )
