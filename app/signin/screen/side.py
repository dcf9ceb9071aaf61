"""The right column: how many are here and how fast it goes, and what happened just now."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import Card, row
from app.kit.widgets.charts import Parts, category_colour
from app.kit.widgets.label import Line
from app.signin.rules.attempts import Recent
from app.signin.rules.outcome import Outcome, Reason
from app.signin.rules.picture import Picture
from app.signin.screen.tiles import picture_label, table_words
from app.signin.screen.words import short_word
from app.words.catalogue import tr, trn
from app.words.formats import clock, count, listed

ROW = 42


class CountCard(Card):
    """Here of expected, by category; the pace, and when the queue is gone. A click shows more.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    opened = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._zone = zone
        self.setFixedHeight(theme().px(114))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._here, self._of, self._missing = (
            Line("–", 38, 700),
            Line("", 15, 400, "text2"),
            Line("", 13, 400, "text2", painting.RIGHT),
        )
        self._parts, self._pace = Parts(), Line("", 13, 400, "text2")
        top = row(8)
        top.addWidget(self._here)
        top.addWidget(self._of, 1)
        top.addWidget(self._missing)
        pace = row(8)
        pace.addWidget(picture_label("users-three", 18, "ok_text"))
        pace.addWidget(self._pace, 1)
        pace.addWidget(_Cap("F4"))
        self.body.setContentsMargins(theme().px(16), theme().px(4), theme().px(16), theme().px(8))
        self.body.setSpacing(theme().px(2))
        for part in (top, pace):
            self.body.addLayout(part)
        self.body.insertWidget(1, self._parts)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click shows who is here of whom; so does F4."""
        self.opened.emit()

    def words(self) -> str:
        """What the card says, for a screen reader."""
        return f"{self._here.text()} {self._of.text()} {self._missing.text()} {self._pace.text()}"

    def show_picture(self, picture: Picture) -> None:
        """Show the arrivals.

        Args:
            picture: the live picture.
        """
        self._here.say(count(picture.here))
        self._of.say(trn("of {n} invitation", "of {n} invitations", picture.expected))
        missing = len(picture.missing)
        self._missing.say(trn("{n} VIP missing", "{n} VIPs missing", missing) if missing else "")
        self._missing.setToolTip("\n".join(one.name for one in picture.missing[:20]))
        parts = tuple((float(one.here), category_colour(one.colour)) for one in picture.categories)
        self._parts.show_parts(parts, picture.expected)
        self._pace.say(pace_words(picture, self._zone))
        self.setAccessibleName(self.words())


class _Cap(QWidget):
    """The key that does the same as a click on the card."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.setFixedSize(painting.keycap_width(key), theme().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The key cap."""
        painter = QPainter(self)
        painting.keycap(painter, self.width(), self.height() / 2, self._key)
        painter.end()


def pace_words(picture: Picture, zone: tzinfo) -> str:
    """How fast it goes, and what to do about it.

    Args:
        picture: the live picture.
        zone: of the event.
    """
    outlook = picture.forecast
    if outlook.seconds_each is None:
        return trn("{n} person in the house", "{n} people in the house", picture.people)
    each = f"{outlook.seconds_each:.1f}"
    if outlook.clears_at is None:
        return tr("{seconds} s each, {n} in the last minute", seconds=each, n=outlook.per_minute)
    clears = clock(outlook.clears_at, zone)
    if outlook.open_desk:
        return tr(
            "{seconds} s each, queue clears at {time}: open desk {n}",
            seconds=each, time=clears, n=outlook.open_desk,
        )  # fmt: skip
    return tr("{seconds} s each, queue clears at {time}", seconds=each, time=clears)


class JustNow(Card):
    """The newest attempts of this desk, under the notes of self-service; a click shows the guest again.

    Args:
        zone: of the event.
        play: plays a sound by name, when self-service leaves a note; None for silence.
        parent: Qt's.
    """

    opened = Signal(int)

    def __init__(
        self, zone: tzinfo, play: Callable[[str], None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Just now"), parent=parent)
        self._play = play
        self._heard: frozenset[tuple[int, datetime]] | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self._list = _Lines(zone)
        self._list.opened.connect(self.opened)
        self.body.addWidget(self._list, 1)
        if self.head is not None:
            self.head.addWidget(Line(tr("F8 undoes the last"), 13, 400, "text2", painting.RIGHT))

    def words(self) -> str:
        """What the list says, for a screen reader."""
        return self._list.accessibleName()

    def show_lines(self, lines: tuple[Recent, ...]) -> None:
        """Show the newest attempts.

        Args:
            lines: newest first; a note of self-service that was not there before is heard, not only seen.
        """
        notes = frozenset((one.guest_id, one.at) for one in lines if one.alone and one.unread)
        fresh, self._heard = notes - (notes if self._heard is None else self._heard), notes
        if fresh and self._play is not None:
            self._play("vip")
        self._list.lines = lines
        self._list.setAccessibleName(
            "; ".join(f"{one.name} {one.outcome.value} {_word(one)[0]}".strip() for one in lines[:5])
        )
        self._list.update()


class _Lines(QWidget):
    opened = Signal(int)

    def __init__(self, zone: tzinfo) -> None:
        super().__init__()
        self._zone = zone
        self.lines: tuple[Recent, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the guest of this line."""
        place = int(event.position().y() / self._pitch()[1])
        if place < len(self.lines) and self.lines[place].guest_id:
            self.opened.emit(self.lines[place].guest_id)

    def _pitch(self) -> tuple[int, float]:
        """How many lines there are, and how high each: no half line at the end."""
        fits = max(1, round(self.height() / theme().px(ROW)))
        return fits, self.height() / fits

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line an attempt."""
        painter, look = QPainter(self), theme()
        fits, high = self._pitch()
        for place, line in enumerate(self.lines[:fits]):
            box = QRectF(0, place * high, self.width(), high)
            if place:
                painter.fillRect(QRectF(0, box.top(), box.width(), 1), look.colour("border"))
            self._paint_line(painter, box.adjusted(look.px(16), 0, -look.px(14), 0), line)
        painter.end()

    def _paint_line(self, painter: QPainter, box: QRectF, line: Recent) -> None:
        look = theme()
        icon, colour = _mark(line)
        edge, middle = look.px(18), box.center().y()
        painter.drawPixmap(
            int(box.left()), int(middle - edge / 2), pixmap(icon, edge, colour, self.devicePixelRatioF())
        )
        time = clock(line.at, self._zone, seconds=True)
        used = painting.text(painter, box, time, look.font(13), "text2", painting.RIGHT) + look.px(14)
        word, tone = _word(line)
        room = box.adjusted(0, 0, -used, 0)
        used += painting.text(painter, room, word, look.font(13, 500), tone, painting.RIGHT) + look.px(8)
        if line.vip:
            crown = look.px(16)
            left = box.right() - used - crown
            painter.drawPixmap(int(left), int(middle - crown / 2), pixmap("crown-fill", crown, "vip_text", self.devicePixelRatioF()))  # fmt: skip
            used += crown + look.px(8)
        name = box.adjusted(look.px(28), 0, -used, 0)
        painting.text(painter, name, line.name or tr("Unknown code"), look.font(15, 500), "text")


def _mark(line: Recent) -> tuple[str, str]:
    if line.undone:
        return "arrow-u-up-left", "text2"
    return {
        Outcome.SIGNED_IN: ("check-circle-fill", "ok_text"),
        Outcome.ALREADY_SIGNED_IN: ("clock-counter-clockwise", "already_text"),
        Outcome.NEEDS_CHOICE: ("question-fill", "choice_text"),
    }.get(line.outcome, ("prohibit", "refuse_text"))


def _word(line: Recent) -> tuple[str, str]:
    if line.undone:
        return tr("undone"), "text2"
    if line.unread:
        return (tr("self-service: note") if line.alone else tr("note unread")), "vip_text"
    if line.outcome is Outcome.SIGNED_IN:
        table = table_words(line.table_no) if line.table_no else ""
        if line.unsigned:
            return listed((table, tr("no signature"))), "already_text"
        if line.reason is Reason.MISSING_DETAILS:
            return listed((table, tr("details missing"))), "already_text"
        return listed((table, tr("exception") if line.reason is Reason.EXCEPTION else "")), "text2"
    tone = {Outcome.ALREADY_SIGNED_IN: "already_text", Outcome.NEEDS_CHOICE: "choice_text"}
    return short_word(line.outcome, line.reason), tone.get(line.outcome, "refuse_text")
