"""Namesakes on cards side by side, so that the eye compares; what fits what was typed is marked as in the rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.guests.rules.guest import GuestView
from app.guests.rules.search import fold
from app.guests.service.find import spell
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.face import FaceBox
from app.kit.widgets.label import Line
from app.kit.widgets.states import Tag
from app.signin.screen.framed import Framed
from app.signin.screen.marks import MarkedLine, marks, name_marks, paint_marked
from app.signin.screen.tiles import table_words
from app.words.catalogue import tr
from app.words.formats import clock, listed

# signs a guest in, and only shows the guest
Ways = tuple[Callable[[int], None], Callable[[int], None]]


@dataclass(frozen=True)
class Choice:
    """Guests of whom a person must pick one.

    Args:
        cards: shown side by side, with all that tells them apart.
        others: shown as rows.
        query: what was typed, "" if nothing was.
        here: when those who are here signed in.
        zone: of the event.
        more: others fit as well and are not shown.
        alike: nobody fits what was typed; these sound or look alike.
    """

    cards: tuple[GuestView, ...]
    others: tuple[GuestView, ...]
    query: str
    here: Mapping[int, datetime]
    zone: tzinfo
    more: bool = False
    alike: bool = False


def card_of(
    guest: GuestView, place: int, choice: Choice, ways: Ways, face: FaceBox, *, brief: bool
) -> QWidget:
    """One guest on a card, what tells people apart in the same order on each, and what fits the query marked.

    Args:
        guest: who.
        place: from 1; Alt and this number sign the guest in.
        choice: the guests of whom one is picked.
        ways: sign the guest in, and only look.
        face: the place of the photograph.
        brief: without what tells nobody apart.
    """
    look, tokens = theme(), fold(choice.query).split()
    box = Framed("surface", "choice_line")
    layout = QVBoxLayout(box)
    layout.setContentsMargins(1, 1, 1, look.px(10))
    layout.setSpacing(0)
    layout.addWidget(CardHead(guest, place, tokens))
    inside, beside, short = column(4, (18, 10, 18, 0)), row(12), column(4)
    alone = len(choice.cards) == 1
    for at, (label, words, strong) in enumerate(_lines(guest)[: _TELLING if brief else None]):
        line = row(8)
        name = Line(label, 13, 400, "text2")
        name.setFixedWidth(look.px(84))
        line.addWidget(name)
        size, weight = 20 if label == tr("Phone tail") else 15, 700 if strong else 400
        line.addWidget(MarkedLine(words, size, weight, marks(words, tokens)), 1)
        (inside if at < _LONG and not alone else short).addLayout(line)
    beside.addLayout(short, 1)
    beside.addWidget(face)
    inside.addLayout(beside)
    inside.addSpacing(look.px(4))
    inside.addLayout(_verbs(guest, place, choice, ways))
    layout.addLayout(inside)
    return box


_TELLING = 4  # lines that tell people apart, and the seat
_LONG = 2  # lines whose words need the width of a card; a photograph stands beside those below


def _lines(guest: GuestView) -> tuple[tuple[str, str, bool], ...]:
    """The same order on every card; what tells people apart is bold."""
    seat = listed((table_words(guest.table_no), guest.area)) if guest.table_no else tr("No seat yet")
    return (
        (tr("Comes from"), guest.organisation or "–", True),
        (tr("Title"), guest.position or "–", True),
        (tr("Phone tail"), guest.phone_tail or "–", True),
        (tr("Seat"), seat, False),
        (tr("Card"), listed((guest.number, guest.category)), False),
        (tr("Host"), guest.host or "–", False),
    )


def _verbs(guest: GuestView, place: int, choice: Choice, ways: Ways) -> QHBoxLayout:
    """Signing in, wide; beside it, quiet, a look at the guest that signs nobody in."""
    line, (pick, look) = row(4), ways
    at = choice.here.get(guest.id)
    if at is not None:
        line.addWidget(Tag(tr("Here since {time}", time=clock(at, choice.zone)), "ok", "check-circle-fill"))
        line.addStretch(1)
    else:
        verb = Button(tr("This one: sign in"), Kind.PRIMARY, icon="check", key=f"Alt {place}")
        verb.clicked.connect(lambda: pick(guest.id))
        line.addWidget(verb, 1)
    only = Button(tr("Only look"), Kind.QUIET, icon="magnifying-glass")
    only.setToolTip(tr("Nobody is signed in by it (Alt Enter)"))
    only.clicked.connect(lambda: look(guest.id))
    line.addWidget(only)
    return line


class CardHead(QWidget):
    """Number in a disc, and the name.

    Args:
        guest: who.
        place: from 1.
        tokens: what was typed, folded, word by word.
    """

    def __init__(self, guest: GuestView, place: int, tokens: list[str]) -> None:
        super().__init__()
        self._guest, self._place = guest, place
        self.marked = marks(guest.name, tokens) or name_marks(spell(guest.name), tokens)
        self.setFixedHeight(theme().px(56))
        self.setAccessibleName(guest.name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, disc, name."""
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.colour("choice_soft"))
        edge = look.px(30)
        disc = QRectF(look.px(18), (self.height() - edge) / 2, edge, edge)
        painting.rounded(painter, disc, edge / 2, "choice")
        painting.text(painter, disc, str(self._place), look.font(15, 700), "on_choice", painting.CENTRE)
        room = QRectF(disc.right() + look.px(12), 0, self.width() - disc.right() - look.px(24), self.height())
        name = painting.fitted(self._guest.name, room.width(), (30, 24, 20))
        paint_marked(painter, room, self._guest.name, name, "text", self.marked)
        painter.end()
