"""What the emcee sees, small, with the last answer."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.label import Line
from app.rundown.rules.board import Board
from app.rundown.screen.words import ago, answer_words, phase_words
from app.words.catalogue import language, tr

Paint = Callable[[QPainter, QSize, Board, float], None]


class Miniature(QWidget):
    """The emcee's screen, small.

    Args:
        paint: the stage's own painting; None: a plain drawing of the same things.
        parent: Qt's.
    """

    def __init__(self, paint: Paint | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint, self._board = paint, None
        self._said: tuple[object, ...] = ()
        self.setFixedSize(theme().px(206), theme().px(116))
        self.setAccessibleName(tr("Emcee screen"))

    def show_board(self, board: Board) -> None:
        """Show the show as it is now; painted when a second has gone by or something changed.

        Args:
            board: of this instant.
        """
        self._board = board
        said = (phase_words(board), board.state, board.seen.now // 1000 if self._paint else 0)
        if said != self._said:
            self._said = said
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The stage, or its main parts."""
        painter, look = QPainter(self), theme()
        board = self._board
        painter.fillRect(self.rect(), look.colour("stage_black"))
        if board is not None and not board.state.blank:
            if self._paint is not None:
                self._paint(painter, self.size(), board, board.seen.now / 1000)
            else:
                self._plain(painter, board)
        painter.end()

    def _plain(self, painter: QPainter, board: Board) -> None:
        look, said = theme(), phase_words(board)
        strip = QRectF(0, 0, self.width(), look.px(23))
        painter.fillRect(strip, look.colour(said.tone))
        ink = f"on_{said.tone}"
        inner = strip.adjusted(look.px(8), 0, -look.px(6), 0)
        used = painting.text(painter, inner, said.digits, look.font(17, 700), ink)
        if board.current is not None:
            name = board.current.cue.named(language())
            place = inner.adjusted(used + look.px(8), 0, 0, 0)
            painting.text(painter, place, name, look.font(10), ink, painting.RIGHT)
        script = QRectF(
            look.px(8), look.px(30), self.width() - look.px(16), self.height() - look.px(30 + 36 + 4)
        )
        painter.setFont(look.font(12, 700))
        painter.setPen(look.colour("stage_white"))
        message = board.state.message
        words = message.text if message else board.page.text if board.page else ""
        painter.drawText(script, int(Qt.TextFlag.TextWordWrap), words)
        self._plain_next(painter, board)

    def _plain_next(self, painter: QPainter, board: Board) -> None:
        look = theme()
        foot = QRectF(0, self.height() - look.px(36), self.width(), look.px(36))
        painter.fillRect(foot, look.colour("stage_grey"))
        if board.next is None:
            return
        cue = board.next.cue
        upper = QRectF(look.px(8), foot.top() + look.px(3), foot.width() - look.px(16), look.px(16))
        used = painting.text(painter, upper, tr("NEXT"), look.font(10), "vip")
        name = upper.adjusted(used + look.px(10), 0, 0, 0)
        painting.text(painter, name, cue.named(language()), look.font(10, 500), "stage_white")
        how = ", ".join(part for part in (cue.side, cue.microphone) if part)
        lower = upper.translated(0, look.px(15))
        painting.text(painter, lower, how, look.font(9), "stage_mute")


class EmceeCard(Card):
    """The emcee's screen, the last answer, blank and step.

    Args:
        paint: the stage's own painting.
        parent: Qt's.
    """

    def __init__(self, paint: Paint | None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        look = theme()
        self.setFixedHeight(look.px(172))
        self._pages = Line("", 13, 400, "text2", painting.RIGHT)
        self.miniature = Miniature(paint)
        self._answer, self._age = Line("", 15, 700), Line("", 13, 400, "text2")
        self.blank = Button(tr("Blank"), icon="eye-slash", key=".", height=32)
        self.step = Button(tr("Step"), icon="caret-right", key="PgDn", height=32)
        head = row(6)
        head.addWidget(Line(tr("Emcee screen"), 15, 700), 1)
        head.addWidget(self._pages)
        side = column(0)
        for widget in (self._answer, self._age):
            side.addWidget(widget)
        side.addStretch(1)
        for button in (self.blank, self.step):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            side.addWidget(button)
        both = row(6)
        both.addWidget(self.miniature, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(side, 1)
        self.body.setContentsMargins(look.px(14), look.px(10), look.px(10), look.px(6))
        self.body.setSpacing(look.px(6))
        self.body.addLayout(head)
        self.body.addLayout(both, 1)

    def show_board(self, board: Board) -> None:
        """Show the show as it is now.

        Args:
            board: of this instant.
        """
        self.miniature.show_board(board)
        answer, message = board.state.answer, board.state.message
        if message is not None:
            words, ink, since = tr("Not seen yet"), "already_text", message.at
        elif answer is not None:
            ink, _, words = answer_words(answer.text)
            since = answer.at
        else:
            words, ink, since = tr("No answer yet"), "text2", None
        _say(self._answer, words, ink)
        _say(self._age, ago(board.seen.now - since) if since is not None else "")
        pages = len(board.current.cue.pages) if board.current else 0
        said = tr("page {n} of {total}", n=min(board.state.step, pages - 1) + 1, total=pages) if pages else ""
        _say(self._pages, said)
        blank = tr("Show it again") if board.state.blank else tr("Blank")
        if self.blank.text() != blank:
            self.blank.say(blank)
        self.step.setEnabled(board.state.step + 1 < pages)


def _say(line: Line, words: str, ink: str = "") -> None:
    if line.text() != words:
        line.say(words, ink)
