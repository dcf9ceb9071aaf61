"""Search hits: namesakes side by side above, the others in rows; a person picks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from app.guests.rules.guest import GuestView
from app.guests.rules.search import fold
from app.guests.service.find import spell
from app.kit.keys import ENTER
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import column, held, row
from app.kit.widgets.face import FaceBox
from app.kit.widgets.label import Line
from app.kit.widgets.outcome import FACE
from app.signin.screen.marks import marks, paint_marked, sound_marks
from app.signin.screen.namesakes import Choice, card_of
from app.signin.screen.tiles import table_words
from app.words.catalogue import tr
from app.words.formats import clock, listed

ROW = 44
MOST_ROWS = 30


def arranged(
    hits: tuple[GuestView, ...], abreast: int
) -> tuple[tuple[GuestView, ...], tuple[GuestView, ...]]:
    """Who stands side by side, and who is a row: namesakes of the best hit, or the only one or two.

    Args:
        hits: best first.
        abreast: how many cards fit.
    """
    if not hits:
        return (), ()
    same = tuple(one for one in hits if one.name == hits[0].name)
    cards = same if len(same) > 1 else hits if len(hits) <= abreast else ()
    cards = cards if len(cards) <= abreast else ()
    return cards, tuple(one for one in hits if one not in cards)


def title_of(choice: Choice) -> str:
    """What the head says of a choice.

    Args:
        choice: the guests.
    """
    cards = choice.cards
    if choice.alike:
        return tr("Nobody is listed as “{query}”. One of these?", query=choice.query)
    if len(cards) > 1 and cards[0].name == cards[1].name:
        called = sum(one.name == cards[0].name for one in (*cards, *choice.others))
        return tr("{n} guests are called {name}. Which one?", n=called, name=cards[0].name)
    if len(cards) == 1 and not choice.others:
        return tr("Is it this guest?")
    return tr("{n} guests match. Which one?", n=len(cards) + len(choice.others))


def choice_body(
    choice: Choice, pick: Callable[[int], None], look: Callable[[int], None], *, short: bool = False
) -> tuple[QWidget, "Rows", Mapping[int, FaceBox]]:
    """Cards above, rows below; and the place for the photograph of each guest on a card.

    Args:
        choice: the guests.
        pick: signs in the guest a person picked.
        look: shows a guest without signing in.
        short: there is little room: above rows the cards leave out what tells nobody apart.
    """
    brief = short and bool(choice.others)
    edge = 48 if brief else 88 if len(choice.cards) > 1 else FACE
    faces = {guest.id: FaceBox(edge) for guest in choice.cards}
    layout = column(10, (18, 16, 18, 8))
    if choice.cards:
        cards = row(16)
        for place, guest in enumerate(choice.cards, start=1):
            cards.addWidget(card_of(guest, place, choice, (pick, look), faces[guest.id], brief=brief), 1)
        layout.addLayout(cards)
    rows = Rows(choice)
    rows.picked.connect(pick)
    if choice.others:
        if choice.cards:
            total = len(choice.cards) + len(choice.others)
            head = row(8)
            head.addWidget(Line(_others_words(choice), 13, 400, "text2"), 1)
            how = tr("{n} in all: ↓ chooses a line, Enter signs in", n=total)
            head.addWidget(Line(how, 13, 400, "text2", painting.RIGHT))
            layout.addLayout(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(rows)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(scroll, 1)
    else:
        rows.setParent(None)
        layout.addStretch(1)
    return held(layout), rows, faces


def _others_words(choice: Choice) -> str:
    if choice.alike:
        return tr("Others that sound or look alike")
    return tr("Other guests matching “{query}”", query=choice.query)


class Rows(QWidget):
    """The other hits; arrows choose, Enter signs in the chosen one, never the first by itself."""

    picked = Signal(int)

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice, self._guests = choice, choice.others[:MOST_ROWS]
        self.chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(theme().px(ROW) * len(self._guests))
        self.setAccessibleName(", ".join(guest.name for guest in self._guests))
        self.setToolTip(tr("Enter signs in who is chosen; Alt Enter only looks."))

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(theme().px(400), theme().px(ROW) * len(self._guests))

    def enter(self) -> bool:
        """Come in from above: the first row is chosen, and nothing is done. Whether there is one."""
        if not self._guests:
            return False
        self.chosen = 0
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.update()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is not None:
            self.chosen = max(0, min(len(self._guests) - 1, self.chosen + by))
            self.update()
        elif event.key() in ENTER and 0 <= self.chosen < len(self._guests):
            self.picked.emit(self._guests[self.chosen].id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses; it takes a second one to sign in."""
        self.chosen = min(len(self._guests) - 1, int(event.position().y() // theme().px(ROW)))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click signs in."""
        del event
        if 0 <= self.chosen < len(self._guests):
            self.picked.emit(self._guests[self.chosen].id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name, organisation and title, table, phone tail, state."""
        painter, look = QPainter(self), theme()
        for place, guest in enumerate(self._guests):
            box = QRectF(0, place * look.px(ROW), self.width(), look.px(ROW))
            if place == self.chosen:
                painter.fillRect(box, look.colour("accent_soft"))
                painter.fillRect(QRectF(0, box.top(), look.px(4), box.height()), look.colour("accent"))
            painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), look.colour("border"))
            self._paint_row(painter, box.adjusted(look.px(12), 0, -look.px(8), 0), guest)
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRectF, guest: GuestView) -> None:
        look, width, tokens = theme(), box.width(), fold(self._choice.query).split()
        syllables = spell(guest.name)
        sound = " ".join(syllables)
        about = listed((guest.organisation, guest.position))
        cells = (
            (0.0, 0.17 if sound else 0.22, guest.name, 700, "text", marks(guest.name, tokens)),
            (0.18, 0.32, sound, 400, "text2", sound_marks(syllables, tokens)),
            (0.33 if sound else 0.23, 0.62, about, 400, "text2", marks(about, tokens)),
            (0.63, 0.73, table_words(guest.table_no) if guest.table_no else "", 400, "text2", set[int]()),
            (0.74, 0.82, guest.phone_tail, 500, "text", marks(guest.phone_tail, tokens)),
        )
        for begin, end, words, weight, colour, places in cells:
            place = QRectF(box.left() + width * begin, box.top(), width * (end - begin), box.height())
            paint_marked(painter, place, words, look.font(15, weight), colour, places)
        at = self._choice.here.get(guest.id)
        words = tr("Here {time}", time=clock(at, self._choice.zone)) if at else tr("Expected")
        state = QRectF(box.left() + width * 0.82, box.top(), width * 0.18, box.height())
        used = painting.text(
            painter, state, words, look.font(13, 500), "ok_text" if at else "text2", painting.RIGHT
        )
        if at:
            edge = look.px(14)
            mark = pixmap("check-circle-fill", edge, "ok_text", self.devicePixelRatioF())
            painter.drawPixmap(
                int(state.right() - used - edge - look.px(6)), int(state.center().y() - edge / 2), mark
            )
