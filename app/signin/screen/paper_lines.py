"""The lines of the paper that are on their way in, and what came of each."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.guests.rules.guest import GuestView
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.signin.rules.outcome import Answer, Outcome
from app.signin.screen.words import short_word
from app.words.catalogue import tr, trn
from app.words.formats import clock, desk_words, listed

ROW = 44


@dataclass
class Entry:
    """One line of the paper on its way in.

    Args:
        guest: whose line; None for a code that nobody has.
        here_since: when the guest signed in, if a sign-in counts already.
        page: it came with a whole page, of which not every line is ticked.
        written: the time, once it was typed.
        words: what came of it, "" while it waits.
        tone: token of its colour.
        icon: file name.
    """

    guest: GuestView | None
    here_since: datetime | None = None
    page: bool = False
    written: str = ""
    words: str = ""
    tone: str = "text2"
    icon: str = "hourglass-fill"


def entry_words(answer: Answer, zone: tzinfo) -> tuple[str, str, str]:
    """What came of a line: words, colour, icon.

    Args:
        answer: of the verb.
        zone: of the event.
    """
    if answer.outcome is Outcome.SIGNED_IN:
        words = tr("signed in")
        if answer.locked_at is not None:
            late = tr("the draw's list was locked at {time}: no ticket", time=clock(answer.locked_at, zone))
            words = listed((words, late))
        elif answer.guest is not None and answer.guest.draws and not answer.draws:
            words = listed((words, tr("after the cut-off: no ticket")))
        return words, "ok_text", "check-circle-fill"
    first = answer.first
    if answer.outcome is Outcome.ALREADY_SIGNED_IN and first is not None:
        at = clock(first.at, zone)
        words = tr("signed in already at {time}, {desk}", time=at, desk=desk_words(first.desk))
        return words, "already_text", "clock-counter-clockwise"
    return short_word(answer.outcome, answer.reason), "refuse_text", "prohibit"


class Entries(QWidget):
    """The lines that wait, and below them what came of the others, newest first.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Entry, bool]] = []
        self._count = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_entries(self, waiting: list[Entry], done: list[Entry]) -> None:
        """Show both.

        Args:
            waiting: behind the one whose time is asked for.
            done: newest first.
        """
        self._rows = [(one, True) for one in waiting[:3]] + [(one, False) for one in done]
        self._count = (len(waiting), sum(one.tone == "ok_text" for one in done))
        said = [
            f"{one.guest.name if one.guest else ''} {one.written} {one.words}".strip()
            for one, _ in self._rows[:5]
        ]
        self.setAccessibleName("; ".join(said) or tr("Nothing entered yet"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A heading with counts, then one line an entry."""
        painter, look = QPainter(self), theme()
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.colour("border"))
        waiting, done = self._count
        head = QRectF(look.px(20), look.px(4), self.width() - look.px(40), look.px(28))
        words = listed(
            (
                trn("{n} entered", "{n} entered", done),
                trn("{n} line waits", "{n} lines wait", waiting) if waiting else "",
            )
        )
        painting.text(painter, head, words, look.font(13, 500), "text2")
        for place, (entry, waits) in enumerate(self._rows):
            box = QRectF(
                look.px(20), look.px(34) + place * look.px(ROW), self.width() - look.px(36), look.px(ROW)
            )
            if box.bottom() > self.height():
                break
            self._paint_entry(painter, box, entry, waits=waits)
        painter.end()

    def _paint_entry(self, painter: QPainter, box: QRectF, entry: Entry, *, waits: bool) -> None:
        look, edge = theme(), theme().px(18)
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), look.colour("border"))
        mark = pixmap(entry.icon, edge, "text3" if waits else entry.tone, self.devicePixelRatioF())
        painter.drawPixmap(int(box.left()), int(box.center().y() - edge / 2), mark)
        left = box.adjusted(look.px(30), 0, 0, 0)
        painting.text(painter, left, entry.written, look.font(15, 700), "text")
        used = painting.text(
            painter, box, tr("waits for its time") if waits else entry.words, look.font(15, 500),
            "text2" if waits else entry.tone, painting.RIGHT,
        )  # fmt: skip
        guest = entry.guest
        name = listed((guest.name, guest.number)) if guest is not None else tr("Unknown code")
        room = left.adjusted(look.px(64), 0, -used - look.px(12), 0)
        painting.text(painter, room, name, look.font(15, 500), "text2" if waits else "text")
