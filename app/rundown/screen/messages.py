"""Messages to the emcee: prepared ones, a line of one's own, and whether it was seen."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, row
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line
from app.rundown.rules.board import Board
from app.rundown.rules.facts import Fact
from app.rundown.screen.keys import SpaceIsGo
from app.rundown.screen.mark import Mark
from app.rundown.screen.words import ago, prepared_messages
from app.words.catalogue import tr


class PreparedButton(QAbstractButton):
    """A prepared message with its key.

    Args:
        key: digit.
        words: of the message.
        parent: Qt's.
    """

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(words)
        SpaceIsGo(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme().px(34))

    def sizeHint(self) -> QSize:
        """Half of the card."""
        return QSize(theme().px(168), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pill, its key cap, its words."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill = "sunken" if self.isDown() else "row_hover" if self.underMouse() else "surface"
        focus = self.hasFocus()
        painting.rounded(
            painter, box, box.height() / 2, fill, "focus" if focus else "border", 3 if focus else 1
        )
        cap = painting.keycap_width(self._key)
        painting.keycap(painter, box.left() + look.px(5) + cap, box.center().y(), self._key)
        words = box.adjusted(look.px(11) + cap, 0, -look.px(8), 0)
        painting.text(painter, words, self.text(), look.font(15, 500), "text")
        painter.end()


class MessageField(Field):
    """One line to the emcee; Esc goes back to the keys of the show."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.clearFocus()
            event.ignore()
            return
        super().keyPressEvent(event)


class MessageCard(Card):
    """Messages to the emcee: prepared ones, a line of one's own, and whether it was seen.

    Args:
        parent: Qt's.
    """

    sent = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        look = theme()
        self.body.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(8))
        self.body.setSpacing(look.px(6))
        self.setMinimumHeight(look.px(136))  # it gives way before anything else does
        self.body.addWidget(Line(tr("Message the emcee"), 15, 700))
        self._rows: list[tuple[PreparedButton, ...]] = []
        for at in range(0, len(prepared_messages()), 2):
            self._add_row(at)
        seen = row(8)
        self._mark, self._seen = Mark(), Line("", 13, 400, "text2")
        seen.addWidget(self._mark)
        seen.addWidget(self._seen, 1)
        self.body.addLayout(seen)
        self.body.addStretch(1)
        self.field = MessageField(tr("Write, press Enter"))
        self.field.setMaxLength(80)
        self.field.returnPressed.connect(self._send)
        send = Button("", icon="paper-plane-right-fill", height=40)
        send.setAccessibleName(tr("Send"))
        SpaceIsGo(send)
        send.clicked.connect(self._send)
        line = row(3)
        line.setContentsMargins(0, 0, -5, 0)
        line.addWidget(self.field, 1)
        line.addWidget(send)
        self.body.addLayout(line)

    def _add_row(self, first: int) -> None:
        line, made = row(6), list[PreparedButton]()
        for at, words in list(enumerate(prepared_messages()))[first : first + 2]:
            button = PreparedButton(str(at + 1), words)
            button.clicked.connect(self._prepared)
            made.append(button)
            line.addWidget(button, 1)
        self._rows.append(tuple(made))
        self.body.addLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window shows fewer prepared messages; their keys still work."""
        super().resizeEvent(event)
        fit = max(1, (self.height() - theme().px(130)) // theme().px(40))
        for at, buttons in enumerate(self._rows):
            for button in buttons:
                button.setVisible(at < fit)
        roomy = self.height() >= theme().px(160)
        self._mark.setVisible(roomy)
        self._seen.setVisible(roomy)

    def _prepared(self) -> None:
        button = self.sender()
        if isinstance(button, PreparedButton):
            self.sent.emit(button.text())

    def send_prepared(self, number: int) -> None:
        """Send the message of a digit key.

        Args:
            number: from 1.
        """
        words = prepared_messages()
        if number <= len(words):
            self.sent.emit(words[number - 1])

    def _send(self) -> None:
        if self.field.text().strip():
            self.sent.emit(self.field.text().strip())
            self.field.clear()
            self.field.clearFocus()

    def show_board(self, board: Board, clock: Callable[[int], str]) -> None:
        """Show whether the last message was seen.

        Args:
            board: of this instant.
            clock: an instant of the show as words.
        """
        waiting, seen = board.state.message, board.state.seen
        if waiting is not None:
            self._mark.look_like("hourglass-fill", "already_text")
            age = ago(board.seen.now - waiting.at)
            _say(self._seen, tr("{message}: sent {age}", message=_quoted(waiting), age=age))
        elif seen is not None:
            self._mark.look_like("check-bold", "ok_text")
            time = clock(board.state.seen_at)
            _say(self._seen, tr("{message}: seen by the emcee {time}", message=_quoted(seen), time=time))


def _quoted(message: Fact) -> str:
    return tr("“{words}”", words=message.text)


def _say(line: Line, words: str, ink: str = "") -> None:
    if line.text() != words:
        line.say(words, ink)
