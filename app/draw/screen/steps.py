"""The eight steps of the evening, with what is known of each."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.draw.rules.dice import Giving
from app.draw.rules.state import DrawState, DrawView, Mode, Step
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.words.catalogue import tr, trn

ROW = 64
_PLACE = {
    Step.START: 1, Step.PUBLISH: 2, Step.READY: 3, Step.DICE: 4, Step.DRAW: 5, Step.REVEAL: 5,
    Step.CONFIRM: 6, Step.CLOSED: 7,
}  # fmt: skip
_UNDER_WAY = {Step.DICE, Step.DRAW, Step.REVEAL, Step.CONFIRM}


@dataclass(frozen=True)
class StepLine:
    """One step: its name and what is known of it."""

    name: str
    said: str


def lines(state: DrawState, giving: Giving, frozen: str) -> tuple[StepLine, ...]:
    """What the eight steps say.

    Args:
        state: where the evening stands.
        giving: what the hall gave so far.
        frozen: when the list was frozen, as a clock; "" before.
    """
    draw = state.draw if state.step in _UNDER_WAY else None
    plan = next((prize.plan for prize in state.prizes if draw and prize.id == draw.prize_id), None)
    asked = (
        tr("{prize}, {n}", prize=plan.tier or plan.name, n=draw.count)
        if draw and plan
        else tr("Prize and how many")
    )
    listed = (
        trn("{n} person, {time}", "{n} people, {time}", state.entries, time=frozen)
        if frozen
        else tr("Who is here may win")
    )
    return (
        StepLine(
            tr("Rehearse"),
            trn("{n} time", "{n} times", state.rehearsals) if state.rehearsals else tr("Counts for nothing"),
        ),
        StepLine(tr("Freeze the list"), listed),
        StepLine(tr("Publish the code"), state.published_note or tr("Shown and printed")),
        StepLine(tr("Request this draw"), asked),
        StepLine(tr("Audience dice"), _dice(state, draw, giving)),
        StepLine(tr("Draw"), tr("Stored, then shown")),
        StepLine(tr("Confirm winners"), tr("Absent: next in line")),
        StepLine(tr("Close"), tr("Print the closing code")),
    )


def _dice(state: DrawState, draw: DrawView | None, giving: Giving) -> str:
    asking = state.step is Step.DICE
    if (draw is not None and draw.quick) or (asking and giving.kind == "quick"):
        return tr("Audience took no part")
    if asking and giving.kind == "beacon":
        return tr("Public beacon")
    if asking:
        return tr("{n} of {all}", n=len(giving.digits.typed), all=giving.digits.wanted)
    return tr("Twenty ten-sided dice")


class Steps(QWidget):
    """The list of steps; the present one is a plate with its number.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StepLine, ...] = ()
        self._at = 0
        self._rehearsal = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Steps"))

    def show_state(self, state: DrawState, giving: Giving, frozen: str) -> None:
        """Show where the evening stands.

        Args:
            state: from the committed rows.
            giving: what the hall gave so far.
            frozen: when the list was frozen.
        """
        self._lines = lines(state, giving, frozen)
        self._at = _PLACE[state.step]
        if state.step is Step.START and not state.rehearsals:
            self._at = 0
        self._rehearsal = state.mode is Mode.REHEARSAL
        self.setAccessibleDescription(self._lines[self._at].name)
        self.update()

    def sizeHint(self) -> QSize:
        """Eight rows."""
        return QSize(theme().px(224), theme().px(ROW) * 8 + theme().px(16))

    def minimumSizeHint(self) -> QSize:
        """Rows may close up on a low window."""
        return QSize(theme().px(180), theme().px(48) * 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A thread from step to step, done ones ticked."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = min(look.px(ROW), (self.height() - look.px(8)) / 8)
        for at, line in enumerate(self._lines):
            box = QRectF(0, look.px(1) + at * height, self.width(), height)
            self._paint_thread(painter, at, box)
            self._paint_row(painter, at, line, box)
        painter.end()

    def _paint_thread(self, painter: QPainter, at: int, box: QRectF) -> None:
        look = theme()
        if at == 0:
            return
        x, gap = look.px(34), look.px(17)
        painter.setPen(QPen(look.colour("ok" if at <= self._at else "border"), look.px(2)))
        painter.drawLine(QPointF(x, box.top() - box.height() / 2 + gap), QPointF(x, box.center().y() - gap))

    def _paint_row(self, painter: QPainter, at: int, line: StepLine, box: QRectF) -> None:
        look = theme()
        now, done = at == self._at, at < self._at
        if now:
            painter.fillRect(box, look.colour("neutral_soft" if self._rehearsal else "accent_soft"))
        edge = look.px(30)
        disc = QRectF(look.px(19), box.center().y() - edge / 2, edge, edge)
        painter.setPen(
            QPen(
                look.colour("border_strong" if not now and not done else "surface"),
                1.2 if not now and not done else 0,
            )
        )
        fill = "ok" if done else "accent" if now else ""
        painting.rounded(painter, disc, edge / 2, fill, "" if fill else "border_strong")
        if done:
            tick = look.px(18)
            mark = pixmap("check-bold", tick, "on_ok", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(disc.center().x() - tick / 2, disc.center().y() - tick / 2), mark)
        else:
            ink = "on_accent" if now else "text2"
            painting.text(
                painter, disc, str(at + 1), look.font(15, 700 if now else 400), ink, painting.CENTRE
            )
        left = look.px(61)
        name = QRectF(left, box.center().y() - look.px(22), box.width() - left - look.px(8), look.px(22))
        said = QRectF(left, box.center().y() + look.px(1), name.width(), look.px(20))
        ink = "accent_text" if now else "text" if done else "text2"
        painting.text(painter, name, line.name, look.font(15, 700 if now else 500), ink)
        painting.text(
            painter,
            said,
            line.said,
            look.font(13),
            "text2",
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        )
