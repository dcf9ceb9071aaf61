"""The running cue, large, with the phase block."""

from datetime import tzinfo

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.heads import PhaseBlock
from app.kit.widgets.label import Line
from app.kit.widgets.states import Tag
from app.rundown.rules.board import Board, Row
from app.rundown.rules.guards import UNDO_WITHIN
from app.rundown.screen.words import at, phase_words
from app.rundown.table import people_mark
from app.words.catalogue import language, tr

Fact = tuple[str, str, str]  # icon, words, ink


def facts_of(held: Row) -> tuple[Fact, ...]:
    """Who, whether they are here, and which microphone.

    Args:
        held: a row of the board.
    """
    tone, icon, word = people_mark(held.people)
    return tuple(
        fact
        for fact in (
            ("users-three", held.cue.who, "text2"),
            (icon, word, f"{tone}_text"),
            ("microphone", held.cue.microphone, "text2"),
        )
        if fact[1]
    )


class FactLine(QWidget):
    """Short facts in one line, each with its icon; what does not fit is elided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self.setFixedHeight(theme().px(26))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, facts: tuple[Fact, ...]) -> None:
        """Show these facts.

        Args:
            facts: icon, words, ink.
        """
        if facts != self._facts:
            self._facts = facts
            self.setAccessibleName("; ".join(words for _, words, _ in facts))
            self.setToolTip("\n".join(words for _, words, _ in facts))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the facts."""
        look = theme()
        width = sum(painting.width_of(words, look.font(15)) + look.px(44) for _, words, _ in self._facts)
        return QSize(width, self.height())

    def minimumSizeHint(self) -> QSize:
        """It may shrink to nothing."""
        return QSize(0, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, words, icon, words."""
        painter, look = QPainter(self), theme()
        left, edge = 0.0, look.px(18)
        for icon, words, ink in self._facts:
            if left + look.px(60) > self.width():
                break
            top = int((self.height() - edge) / 2)
            painter.drawPixmap(int(left), top, pixmap(icon, edge, ink, self.devicePixelRatioF()))
            left += look.px(24)
            box = QRectF(left, 0, self.width() - left, self.height())
            left += painting.text(painter, box, words, look.font(15), ink) + look.px(18)
        painter.end()


class CueBar(QWidget):
    """How far the cue is, with a tick where the warning and the danger begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: tuple[int, str, tuple[float, ...]] = (0, "ph_run", ())
        self.share, self.ticks = 0.0, ()
        self.setFixedHeight(theme().px(16))

    def say(self, share: float, tone: str, ticks: tuple[float, ...]) -> None:
        """Fill to a share; painted only when a pixel changes.

        Args:
            share: 0 to 1.
            tone: token name.
            ticks: shares at which it gets serious.
        """
        said = (round(share * self.width()), tone, ticks)
        self.share = share
        if said != self._said:
            self._said = said
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, bar, ticks."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        _, tone, ticks = self._said
        painting.rounded(painter, box, box.height() / 2, "chart_rest")
        if self.share > 0:
            painter.setClipRect(QRectF(0, 0, box.width() * self.share, box.height()))
            painting.rounded(painter, box, box.height() / 2, tone)
            painter.setClipping(False)
        for tick in ticks:
            painter.fillRect(QRectF(box.width() * tick - 1, 0, look.px(2), box.height()), look.colour("text"))
        painter.end()


class RunningCard(Card):
    """The running cue: title, people, microphone, bar, phase.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._zone = zone
        self.setFixedHeight(theme().px(174))
        self.tag, self._when = Tag("", "accent"), Line("", 15, 400, "text2")
        self.undo = Button(tr("Undo GO"), Kind.QUIET, icon="arrow-u-up-left", key="Ctrl Z", height=32)
        self._title, self._facts, self._bar = Line("", 38, 700), FactLine(), CueBar()
        self._title.setFixedHeight(theme().px(48))
        self.phase = PhaseBlock()
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(8)
        head.addWidget(self.tag)
        head.addWidget(self._when, 1)
        head.addWidget(self.undo)
        kept = self.undo.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.undo.setSizePolicy(kept)
        self.undo.hide()
        words = column(0)
        words.addLayout(head)
        for widget in (self._title, self._facts):
            words.addWidget(widget)
        words.addStretch(1)
        words.addWidget(self._bar)
        both = row(20, (22, 10, 14, 14))
        words.setContentsMargins(0, 0, 0, theme().px(2))
        both.addLayout(words, 1)
        both.addWidget(self.phase)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(both)

    def show_board(self, board: Board) -> None:
        """Show the show as it is now.

        Args:
            board: of this instant.
        """
        held = board.current
        said = phase_words(board, self._zone)
        self.phase.say(said.tone, said.word, said.digits, said.note)
        self._bar.say(board.share if board.seen.started else 0.0, said.tone, board.ticks)
        last = board.state.last_go
        self.undo.setVisible(last is not None and 0 <= board.seen.now - last.at <= UNDO_WITHIN)
        if held is None:
            return
        self._say(self._title, held.cue.named(language()))
        self._facts.say(facts_of(held))
        self._head(board, held)

    def _head(self, board: Board, held: Row) -> None:
        if not board.seen.started:
            words, tone, icon = tr("Standing by"), "neutral", "flag-fill"
            when = tr(
                "Cue {number}, planned {time}",
                number=held.cue.number, time=at(held.planned.start, self._zone) if held.planned else "–",
            )  # fmt: skip
        else:
            words, tone, icon = tr("Running"), "accent", "play-fill"
            if board.seen.is_paused:
                words, tone, icon = tr("Paused"), "choice", "pause-fill"
            start = board.state.start or 0
            when = tr("Cue {number}, began {time}", number=held.cue.number, time=at(start, self._zone))
        if self.tag.accessibleName() != words:
            self.tag.say(words, tone, icon)
        self._say(self._when, when)

    @staticmethod
    def _say(line: Line, words: str) -> None:
        if line.text() != words:
            line.say(words)
