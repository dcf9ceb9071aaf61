"""How late the show is, in words, and what would bring it back."""

from datetime import tzinfo

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, column, hairline, row
from app.kit.widgets.label import Line
from app.rundown.rules.board import Board
from app.rundown.rules.recovery import Cut
from app.rundown.rules.timing import signed
from app.rundown.screen.keys import SpaceIsGo
from app.rundown.screen.words import at, headroom_words, offset_words
from app.rundown.service.recovering import CaughtUp
from app.words.catalogue import language, tr, trn

_SHOWN = 2  # cuts that fit


class CutRow(QAbstractButton):
    """One cut of the plan, ticked or not.

    Args:
        cut: of the plan.
        words: which cue, and how.
        parent: Qt's.
    """

    def __init__(self, cut: Cut, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cut = cut
        self.setText(words)
        self.setCheckable(True)
        self.setChecked(True)
        SpaceIsGo(self)
        self.setFixedHeight(theme().px(32))
        self.setAccessibleName(f"{words} {signed(-cut.saved)}")
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """A row."""
        return QSize(theme().px(200), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, words, what it saves."""
        painter, look = QPainter(self), theme()
        edge, middle, on = look.px(18), self.height() / 2, self.isChecked()
        box = QRectF(0, middle - edge / 2, edge, edge)
        painting.rounded(
            painter,
            box,
            look.px(4),
            "accent" if on else "surface",
            "focus" if self.hasFocus() else "" if on else "border_strong",
            3 if self.hasFocus() else 1,
        )
        if on:
            tick = pixmap("check-bold", look.px(12), "on_accent", self.devicePixelRatioF())
            painter.drawPixmap(int(box.left() + look.px(3)), int(box.top() + look.px(3)), tick)
        line = QRectF(look.px(26), 0, self.width() - look.px(26), self.height())
        saved = signed(-self.cut.saved)
        used = painting.text(painter, line, saved, look.font(15, 700), "ok_text", painting.RIGHT)
        words = line.adjusted(0, 0, -used - look.px(8), 0)
        painting.text(painter, words, self.text(), look.font(15), "text")
        painter.end()


class LateLine(Line):
    """The lateness; in a narrow column it gets smaller before it is cut."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, in the largest type that fits."""
        painter = QPainter(self)
        font = painting.fitted(self.text(), self.width(), (30, 24, 20))
        painting.text(painter, QRectF(self.rect()), self.text(), font, self._colour)
        painter.end()


class OffsetCard(Card):
    """Lateness, the end, the headroom, the plan to catch up.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    chosen = Signal(frozenset)
    taken_back = Signal(object)

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._zone, self._cuts, self._done = zone, tuple[Cut, ...](), None
        self._late, self._ends = LateLine("", 30, 700), Line("", 20, 700, align=painting.RIGHT)
        self._word = Line(tr("finish"), 15, 400, "text2", painting.RIGHT)
        self._planned, self._room = Line("", 13, 400, "text2"), Line("", 13, 400, "text2", painting.RIGHT)
        self._what, self._hint = Line("", 15, 700), Line("", 13, 400, "text2", painting.RIGHT)
        self._rows, self.apply = column(2), Button("", icon="timer", key="R", height=40)
        SpaceIsGo(self.apply)
        self.apply.clicked.connect(self.press)
        self.setFixedHeight(theme().px(236))
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(theme().px(16), theme().px(8), theme().px(16), theme().px(9))
        self.body.setSpacing(theme().px(3))
        for parts in (
            ((self._late, 1), (self._ends, 0), (self._word, 0)),
            ((self._planned, 1), (self._room, 0)),
        ):
            line = row(6)
            for widget, stretch in parts:
                line.addWidget(widget, stretch)
            self.body.addLayout(line)
        self.body.addWidget(hairline())
        head = row(6)
        head.addWidget(self._what, 1)
        head.addWidget(self._hint)
        self.body.addLayout(head)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        button = row(0)
        button.setContentsMargins(-5, 0, -5, -5)
        button.addWidget(self.apply)
        self.body.addLayout(button)

    def show_board(self, board: Board, hard_out: int | None) -> None:
        """Show the show as it is now.

        Args:
            board: of this instant.
            hard_out: when the room must be clear, in ms.
        """
        late, ink = offset_words(board.seen.offset)
        _say(self._late, late, ink)
        _say(self._ends, at(board.ends, self._zone))
        _say(self._planned, tr("Planned {time}", time=at(board.planned_end, self._zone)))
        tight = board.headroom is not None and board.headroom < 0
        _say(self._room, headroom_words(board, hard_out, self._zone), "refuse_text" if tight else "text2")
        cuts = board.recovery.cuts if board.seen.offset >= 60_000 else ()
        if cuts != self._cuts or not self._what.text():
            self._cuts = cuts
            self._show_cuts(board)
        self._say_button(board)

    def _show_cuts(self, board: Board) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for cut in self._cuts[:_SHOWN]:
            self._rows.addWidget(CutRow(cut, _cut_words(board, cut)))
        rest = self._cuts[_SHOWN:]
        self._what.say(tr("Catch up") if self._cuts else tr("Nothing to catch up"))
        saved = signed(-sum(cut.saved for cut in rest))
        more = trn("and {n} more, {saved}", "and {n} more, {saved}", len(rest), saved=saved)
        self._hint.say(more if rest else tr("one press undoes it") if self._cuts else "")

    def _ticked(self) -> frozenset[str]:
        rows = [self._rows.itemAt(at) for at in range(self._rows.count())]
        widgets = [item.widget() for item in rows if item]
        ticked = {one.cut.cue for one in widgets if isinstance(one, CutRow) and one.isChecked()}
        return frozenset(ticked | {cut.cue for cut in self._cuts[_SHOWN:]})

    def _say_button(self, board: Board) -> None:
        if self._cuts:
            words = tr("Apply: finish {time}", time=at(board.recovery.ends, self._zone))
        else:
            words = tr("Undo the plan") if self._done else tr("On plan")
        if words != self.apply.text():
            self.apply.say(words)
        self.apply.setEnabled(bool(self._cuts) or self._done is not None)

    def press(self) -> None:
        """Apply what is ticked, or take the last plan back."""
        if self._cuts and self._ticked():
            self.chosen.emit(self._ticked())
        elif self._done is not None:
            self.taken_back.emit(self._done)
            self._done = None

    def remember(self, done: CaughtUp) -> None:
        """Keep what was applied, so that one press takes it back.

        Args:
            done: the answer of catching up.
        """
        self._done = done


def _cut_words(board: Board, cut: Cut) -> str:
    held = next(one.cue for one in board.rows if one.cue.timing.id == cut.cue)
    name = f"{held.number} {held.named(language())}"
    return tr("Short version of {cue}", cue=name) if cut.duration else tr("Leave out {cue}", cue=name)


def _say(line: Line, words: str, ink: str = "") -> None:
    if line.text() != words:
        line.say(words, ink)
