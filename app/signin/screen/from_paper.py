"""Entering ticked lines after an outage: scan a line, type its time, Enter; the keyboard and the scanner are enough."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.event.rules import EventView
from app.guests.rules.guest import GuestView
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line
from app.kit.widgets.outcome import Head, OutcomeHead
from app.signin.rules.handwritten import clock_of, instant_of
from app.signin.rules.outcome import Answer, Way
from app.signin.screen.framed import Framed
from app.signin.screen.paper_clerk import PaperClerk
from app.signin.screen.paper_lines import Entries, Entry, entry_words
from app.signin.screen.tiles import person_line, table_words
from app.signin.screen.words import short_word
from app.signin.service.from_paper import PaperLine
from app.words.catalogue import tr
from app.words.errors import KnownError
from app.words.formats import clock, listed


class FromPaper(Framed):
    """Takes codes of lines, asks for their times, and says what came of each.

    Args:
        clerk: enters them.
        event: for its clock.
        parent: Qt's.
    """

    ended = Signal()

    def __init__(self, clerk: PaperClerk, event: EventView, parent: QWidget | None = None) -> None:
        super().__init__("surface", "choice", 2, 12, parent)
        self._clerk, self._event = clerk, event
        self.waiting: list[Entry] = []
        self.done: list[Entry] = []
        self._last = ""
        self._asked: object = self  # nobody yet
        self._build()
        self._show()

    def _build(self) -> None:
        look = theme()
        self.name, self.about = Line("", 30, 700), Line("", 15, 400, "text2")
        self.hint = Line("", 15, 500, "text2")
        self.field = Field("08:41", tr("Time on the line"))
        self.field.setFont(look.font(30, 700))
        self.field.setFixedSize(look.px(150), look.px(56))
        self.field.setStyleSheet(f"QLineEdit {{ font-size: {look.px(30)}px; font-weight: 700; }}")
        self.field.setMaxLength(40)
        self.field.installEventFilter(self)
        self.enter = Button(tr("Sign in"), Kind.PRIMARY, key="Enter", height=56)
        self.skip, end = Button(tr("Not ticked"), key="↓", height=56), Button(tr("Finish"), key="Esc")
        for button, pressed in (
            (self.enter, self.press),
            (self.skip, self.leave_out),
            (end, self.ended.emit),
        ):
            button.clicked.connect(pressed)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keyboard in the field
        self.lines = Entries(self)
        self._lay_out(end)

    def _lay_out(self, end: Button) -> None:
        """Head, the line that is entered now, what was entered before, and what to do."""
        now, texts = row(10, (20, 10, 16, 0)), column(0, (20, 0, 16, 8))
        now.addWidget(self.name, 1)
        for part in (self.field, self.enter, self.skip):
            now.addWidget(part)
        for line in (self.about, self.hint):
            texts.addWidget(line)
        foot = row(8, (20, 0, 16, 10))
        words = tr("Scan each ticked line, type its time, Enter. A number may be typed instead of a code.")
        foot.addWidget(Line(words, 13, 400, "text2"), 1)
        foot.addWidget(end)
        outer = column(0)
        outer.setContentsMargins(2, 2, 2, 2)
        said = tr("with the times that were written")
        outer.addWidget(OutcomeHead(Head("choice", "clipboard-text", tr("Enter from paper"), said)))
        outer.addLayout(now)
        outer.addLayout(texts)
        outer.addWidget(self.lines, 1)
        outer.addLayout(foot)
        self.setLayout(outer)

    def hear(self, text: str, way: Way) -> None:
        """A line was read.

        Args:
            text: hostile.
            way: from a picture there may be a whole page of them.
        """
        page = way is Way.PICTURE
        self._clerk.read_line(text, lambda found: self._take(text, found, page))

    def _take(self, text: str, found: PaperLine | None, page: bool) -> None:
        if found is None:
            self._clerk.refuse_line(text, self._nobody)
            return
        known = {entry.guest.id for entry in self.waiting if entry.guest is not None}
        if found.guest.id not in known:
            self.waiting.append(Entry(found.guest, found.here_since, page))
        self._show()

    def _nobody(self, answer: Answer) -> None:
        words = short_word(answer.outcome, answer.reason)
        self.done.insert(0, Entry(answer.guest, words=words, tone="refuse_text", icon="prohibit"))
        self._show()

    @property
    def now(self) -> Entry | None:
        """The line whose time is asked for."""
        return self.waiting[0] if self.waiting else None

    def press(self) -> None:
        """Enter: the time of this line, or the number of another one."""
        typed = self.field.text().strip()
        meant = clock_of(typed)
        if meant is None and typed:
            self.field.clear()
            self.hear(typed, Way.TYPED)
            return
        entry = self.now
        if entry is None or entry.guest is None:
            return
        if meant is None:
            self.hint.say(tr("Type the time written on the line, such as 0841."), "refuse_text")
            return
        at = instant_of(meant, self._event)
        entry.written = self._last = meant.strftime("%H:%M")
        self.waiting.pop(0)
        self._clerk.enter_line(
            entry.guest.id,
            at,
            lambda answer: self._entered(entry, answer),
            lambda fault: self._back(entry, fault),
        )
        self._show()

    def time_of(self, at: datetime) -> str:
        """An instant as somebody would write it on the list.

        Args:
            at: aware.
        """
        return clock(at, self._event.tz)

    def leave_out(self) -> None:
        """The line is not ticked: nothing is entered."""
        if self.waiting:
            self.waiting.pop(0)
            self._show()

    def _entered(self, entry: Entry, answer: Answer) -> None:
        entry.words, entry.tone, entry.icon = entry_words(answer, self._event.tz)
        self.done.insert(0, entry)
        self._show()

    def _back(self, entry: Entry, fault: KnownError) -> None:
        """The time cannot be: the same line is asked again, with what was typed."""
        self.waiting.insert(0, entry)
        self._show()
        self.field.setText(entry.written)
        self.field.selectAll()
        self.hint.say(fault.sentence(), "refuse_text")

    def _show(self) -> None:
        entry = self.now
        if entry is self._asked:
            pass  # an answer came while somebody types: what is typed stays
        elif entry is None or entry.guest is None:
            self.name.say(tr("Scan the code of a ticked line"))
            self.about.say("")
            self.hint.say("")
            self.field.clear()
        else:
            self._show_line(entry, entry.guest)
        for button in (self.enter, self.skip):
            button.setEnabled(entry is not None)
        self._asked = entry
        self.lines.show_entries(self.waiting[1:], self.done)

    def _show_line(self, entry: Entry, guest: GuestView) -> None:
        self.name.say(guest.name)
        table = table_words(guest.table_no) if guest.table_no else ""
        self.about.say(listed((guest.number, table, person_line(guest))))
        zone = self._event.tz
        here = entry.here_since
        self.hint.say(
            "" if here is None else tr("Signed in already at {time}", time=clock(here, zone)), "already_text"
        )
        self.field.setText(
            "" if entry.page else self._last
        )  # of a page not every line is ticked: no quick Enter
        self.field.selectAll()

    def focus(self) -> None:
        """The keyboard belongs to the time."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the line, the arrow leaves it out."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            done = {
                Qt.Key.Key_Return: self.press, Qt.Key.Key_Enter: self.press, Qt.Key.Key_Down: self.leave_out,
            }.get(Qt.Key(event.key()))  # fmt: skip
            if done is not None:
                done()
                return True
        return False
