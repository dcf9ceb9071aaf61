"""The right column: did this one come out, the print queue, what runs low."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.gifts.records.jobs import JobView
from app.gifts.rules.jobs import Event
from app.gifts.rules.slips import ReceiptSlip
from app.gifts.screen.rows import JobRow
from app.gifts.screen.words import gift_words, slip_title
from app.gifts.service.printing import Queue, slip_of
from app.gifts.service.stock import StockLine
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, column, hairline, held, row
from app.kit.widgets.label import Line
from app.words.catalogue import tr
from app.words.formats import listed

ROW, TITLE = 43, 46


class _Head(QWidget):
    """The blue head of the question."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words)
        self.setFixedHeight(theme().px(42))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground with round upper corners, mark, words."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.px(8)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, radius), radius, radius)
        painter.fillPath(ground, look.colour("choice"))
        edge = look.px(20)
        mark = pixmap("question-fill", edge, "on_choice", self.devicePixelRatioF())
        painter.drawPixmap(look.px(16), (self.height() - edge) // 2, mark)
        box = QRectF(self.rect()).adjusted(look.px(50), 0, -look.px(12), 0)
        painting.text(painter, box, self._words, look.font(15, 700), "on_choice")
        painter.end()


class Question(Card):
    """Asks about one slip, with its number in large type; never blocks the guest.

    Args:
        parent: Qt's.
    """

    answered = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        look = theme()
        self.setStyleSheet(f"QFrame#card {{ border: 2px solid {look.hex('choice')}; }}")
        self.body.setContentsMargins(2, 2, 2, look.px(6))
        self.body.setSpacing(0)
        self.body.addWidget(_Head(tr("Did this one come out?")))
        self._number, self._who = Line("", 48, 700), Line("", 15, 400, "text2")
        self._number.setFixedHeight(look.px(58))
        line = row(12, (18, 2, 16, 0))
        line.addWidget(self._number)
        line.addWidget(self._who, 1)
        self.body.addLayout(line)
        keys = row(0, (12, 0, 12, 0))
        for words, key, event in (
            (tr("Yes"), "Y", Event.CAME_OUT), (tr("No"), "N", Event.DID_NOT), (tr("Torn"), "T", Event.TORN),
        ):  # fmt: skip
            button = Button(words, key=key)
            button.clicked.connect(_Answer(self, event))
            keys.addWidget(button, 1)
        self.body.addLayout(keys)
        self.job: JobView | None = None
        self.hide()

    def ask(self, job: JobView | None) -> None:
        """Ask about a slip, or about none.

        Args:
            job: unconfirmed, the oldest.
        """
        self.job = job
        self.setVisible(job is not None)
        if job is None:
            return
        self._number.say(slip_title(job))
        slip = slip_of(job)
        gifts = (
            [line for guest in slip.guests for line in guest.lines] if isinstance(slip, ReceiptSlip) else []
        )
        first = gift_words(gifts[0].gift, gifts[0].gift_en) if gifts else ""
        self._who.say(listed((job.name, first + (" …" if len(gifts) > 1 else ""))))
        self.setAccessibleName(f"{self._number.text()} {self._who.text()}")

    def answer(self, event: Event) -> None:
        """Say what became of the slip that is asked about.

        Args:
            event: CAME_OUT, DID_NOT or TORN.
        """
        if self.job is not None:
            self.answered.emit(self.job.id, event)


class _Answer:
    """One of the three answers."""

    def __init__(self, question: Question, event: Event) -> None:
        self._question, self._event = question, event

    def __call__(self, *_: object) -> None:
        self._question.answer(self._event)


class _List(Card):
    """A titled list whose rows are rebuilt."""

    def __init__(self, title: str, note: str = "") -> None:
        super().__init__(title, padding=16)
        self.note = Line(note, 13, 400, "text2", painting.RIGHT)
        if self.head is not None:
            self.head.addWidget(self.note)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._inside = QWidget()
        self.body.addWidget(self._inside)

    def fill(self, rows: list[QWidget]) -> None:
        """Show these rows.

        Args:
            rows: top to bottom.
        """
        layout = column(0)
        for n, line in enumerate(rows):
            if n:
                layout.addWidget(hairline())
            layout.addWidget(line)
        fresh = held(layout)
        old, self._inside = self._inside, fresh
        self.body.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()


class QueueCard(_List):
    """The print queue, newest first."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Print queue"))

    def show_queue(self, queue: Queue, printer: str, most: int) -> None:
        """Show the queue.

        Args:
            queue: as it stands.
            printer: its name.
            most: rows that there is room for.
        """
        self.note.say(printer or tr("No printer"))
        rows: list[QWidget] = []
        for job in queue.jobs[:most]:
            line = JobRow(job)
            line.clicked.connect(_Press(self, job))
            rows.append(line)
        if not rows:
            rows = [_quiet(tr("No slip yet"))]
        self.fill(rows)


class _Press:
    """A press on one slip of the queue."""

    def __init__(self, card: QueueCard, job: JobView) -> None:
        self._card, self._job = card, job

    def __call__(self, *_: object) -> None:
        self._card.pressed.emit(self._job)


class LowCard(_List):
    """What runs low, and what is owed already."""

    def __init__(self) -> None:
        super().__init__(tr("Running low"))
        self.hide()

    def show_low(self, lines: tuple[StockLine, ...]) -> None:
        """Show the gifts to warn of.

        Args:
            lines: fewest first.
        """
        self.setVisible(bool(lines))
        rows: list[QWidget] = []
        for line in lines[:3]:
            layout = row(8, (16, 0, 16, 0))
            layout.addWidget(Line(gift_words(line.gift.name, line.gift.name_en), 15), 1)
            layout.addWidget(_left(line))
            holder = held(layout)
            holder.setFixedHeight(theme().px(38))
            rows.append(holder)
        self.fill(rows)


def _left(line: StockLine) -> Line:
    left = line.on_hand or 0
    if not left and line.owed:
        return Line(tr("none, {n} owed", n=line.owed), 15, 700, "refuse_text", painting.RIGHT)
    if not left:
        return Line(tr("None left"), 15, 700, "refuse_text", painting.RIGHT)
    return Line(tr("{n} left", n=left), 15, 700, "text", painting.RIGHT)


def _quiet(words: str) -> QWidget:
    layout = row(8, (16, 0, 16, 0))
    layout.addWidget(Line(words, 15, 400, "text2"))
    holder = held(layout)
    holder.setFixedHeight(theme().px(42))
    return holder


class Side(QWidget):
    """The right column; the queue gives way when the window is low.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.queue, self.low = Question(), QueueCard(), LowCard()
        layout = column(12)
        self.setLayout(layout)
        for widget in (self.question, self.queue, self.low):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setMinimumHeight(1)
        self._shown = Queue((), 0, None)
        self._printer = ""

    def show_board(self, queue: Queue, low: tuple[StockLine, ...]) -> None:
        """Show queue and stock.

        Args:
            queue: as it stands.
            low: the gifts to warn of.
        """
        self._shown = queue
        self.question.ask(queue.question)
        self.low.show_low(low)
        self._fill()

    def name_printer(self, name: str) -> None:
        """Show which printer it is.

        Args:
            name: of the printer, "" for none.
        """
        self._printer = name
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows of the queue."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        px = theme().px
        others = [one for one in (self.question, self.low) if not one.isHidden()]
        taken = sum(one.sizeHint().height() + px(12) for one in others)
        rows = (self.height() - px(TITLE) - taken) // px(ROW)
        self.queue.show_queue(self._shown, self._printer, max(2, rows))
