"""The gift desk: scan, see everything, press once; the printer never holds up a guest."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.event.rules import EventView
from app.gifts.records.jobs import JobView
from app.gifts.rules.jobs import Event
from app.gifts.screen.asking import Asking
from app.gifts.screen.counter import Board, Counter
from app.gifts.screen.guest_card import GuestCard
from app.gifts.screen.printing import Printing
from app.gifts.screen.side import Side
from app.gifts.screen.strip import Strip
from app.gifts.service.handing import Want
from app.gifts.service.owing import Card
from app.gifts.service.printing import Queue
from app.guests.rules.guest import GuestView
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.keys import ENTER, Deed, pressed
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import column, row
from app.kit.widgets.field import SearchField
from app.kit.widgets.page import NARROW, RIGHT, RIGHT_NARROW
from app.store.acts import Act
from app.words.catalogue import tr

_TYPING = 150  # milliseconds after the last key before the search asks
_ANSWERS = {Qt.Key.Key_Y: Event.CAME_OUT, Qt.Key.Key_N: Event.DID_NOT, Qt.Key.Key_T: Event.TORN}


class GiftsPage(QWidget):
    """The room Gifts.

    Args:
        lane: owns the event.
        changes: the news.
        printing: the printer at work.
        event: for its zone and settings.
        act: makes a fresh act at this desk.
        parent: Qt's.
    """

    waiting = Signal(int)  # things that wait here, for the rail

    def __init__(
        self, lane: Lane, changes: Changes, printing: Printing, event: EventView, act: Callable[[], Act],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._printing, self._event = printing, event
        self.counter = Counter(lane, printing, act, self)
        self._asking = Asking(self, lane, printing, act)
        self._queue = Queue((), 0, None)
        self._build()
        self._connect()
        self._add_keys()
        changes.watch("gifts", "print", refresh=self.counter.look_at_board)
        changes.watch("gifts", "signin", "draw", "guests", refresh=self.counter.look_again)
        self.counter.look_at_board()

    def _add_keys(self) -> None:
        for words, keys, done in (
            (tr("Give all"), "Return", self._give_all), (tr("Give one"), tuple("123456789"), self._press_row),
            (tr("Search"), "F2", self.search.setFocus), (tr("Group pick-up"), "F5", self.counter.toggle_group),
            (tr("Proxy pick-up"), "F7", self._by_proxy), (tr("Take back"), "F8", self._take_back), ("", "Esc", self._step_back),
        ):  # fmt: skip
            Deed(self, words, keys, done, by_qt=False)

    def scanned(self, text: str) -> None:
        """Take a scanned text: an invitation, or the receipt that was just torn off.

        Args:
            text: as read; hostile.
        """
        self.search.clear()
        self.counter.look(text)

    def _build(self) -> None:
        outer = column(12, (16, 16, 16, 16))
        self.setLayout(outer)
        self.strip = Strip()
        outer.addWidget(self.strip)
        columns = row(16)
        outer.addLayout(columns, 1)
        left = column(12)
        self.search = SearchField(tr("Scan, or type a name, number or phone tail"), "F2")
        self.card = GuestCard(self._event.tz)
        left.addWidget(self.search)
        left.addWidget(self.card, 1)
        columns.addLayout(left, 1)
        self._side = Side()
        self.question = self._side.question
        self._side.setFixedWidth(theme().px(RIGHT))
        columns.addWidget(self._side)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)

    def _connect(self) -> None:
        self.search.textEdited.connect(self._typed)
        self.search.returnPressed.connect(self._entered)
        self._typing.timeout.connect(self._suggest)
        self.counter.opened.connect(self._show)
        self.counter.several.connect(self._offer)
        self.counter.nobody.connect(self.card.wait)
        self.counter.board.connect(self._show_board)
        self.card.all_wanted.connect(self._give_all)
        self.card.wanted.connect(self._give_one)
        self.card.picked.connect(self._picked)
        self.card.proxy.connect(self._by_proxy)
        self.card.group.connect(self.counter.toggle_group)
        self.question.answered.connect(self.counter.answer)
        self._side.queue.pressed.connect(self._asking.again)
        self.strip.helped.connect(self._asking.paper)
        self.strip.other.connect(self._asking.printer)
        self.strip.shown_on_screen.connect(self._on_screen)
        self._printing.changed.connect(self._say_printer)

    def _typed(self, text: str) -> None:
        if text.strip():
            self._typing.start()
        else:
            self._typing.stop()
            self.card.wait()

    def _suggest(self) -> None:
        self.counter.suggest(self.search.text())

    def _entered(self) -> None:
        self._typing.stop()
        self.counter.look(self.search.text())

    def _picked(self, guest_id: int) -> None:
        self.search.clear()
        self.counter.open(guest_id)

    def _offer(self, guests: tuple[GuestView, ...]) -> None:
        self.counter.shown = None
        self.card.offer(guests)

    def _show(self, shown: Card, together: tuple[Card, ...]) -> None:
        fresh = self.card.shown is None or self.card.shown.guest.id != shown.guest.id
        typing = isinstance(self.focusWidget(), QLineEdit) and bool(self.search.text()) and not fresh
        if fresh:
            self.search.clear()
        self.card.show_guest(shown, together)
        if not typing:
            self.card.take_focus()

    def _give_all(self) -> None:
        self.counter.hand(self.card.wants())

    def _give_one(self, want: Want) -> None:
        self.counter.hand((want,))

    def _by_proxy(self) -> None:
        if self.card.shown is not None and self.card.wants():
            proxy = self._asking.proxy(self.card.shown.guest.name)
            if proxy is not None:
                self.counter.hand(self.card.wants(), proxy)

    def _on_screen(self) -> None:
        self.counter.last_receipt(self._show_receipt)

    def _show_receipt(self, job: JobView) -> None:
        self._asking.receipt(job, self._event.settings.slip_dots)

    def _show_board(self, board: Board) -> None:
        self._queue, low = board
        self._side.show_board(self._queue, low)
        self.waiting.emit(self._queue.waiting + (self._queue.question is not None))
        self._say_printer()

    def _say_printer(self) -> None:
        absent = self._printing.printer is None
        self.strip.say(self._printing.trouble, self._queue.waiting, absent=absent)
        self._side.name_printer(self._printing.name())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, digits and Y N T act only while nothing is being typed."""
        key, focus = Qt.Key(event.key()), self.focusWidget()
        typing, enter = isinstance(focus, QLineEdit), key in ENTER
        done = (
            None
            if typing and not (Qt.Key.Key_F1 <= key or key == Qt.Key.Key_Escape)
            else pressed(self, event)
        )
        if not typing and key in _ANSWERS and self.question.job is not None:
            self.question.answer(_ANSWERS[key])
        elif done is None:
            super().keyPressEvent(event)
        elif enter and isinstance(focus, Button):
            focus.click()
        else:
            done()

    def _press_row(self, place: int) -> None:
        if self.card.shown is not None:
            self.card.press_row(place + 1)

    def _take_back(self) -> None:
        if self.card.shown is not None:
            self._asking.take_back(self.card.shown)

    def _step_back(self) -> None:
        if not self.counter.leave():
            self.search.clear()
            self.card.wait()
            self.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below 1280 the right column gives way a little."""
        super().resizeEvent(event)
        narrow = self.window().width() < theme().px(NARROW)
        self._side.setFixedWidth(theme().px(RIGHT_NARROW if narrow else RIGHT))
