"""What stands in the outcome area while a guest is only looked at: calm, and it says that nothing is written."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.guests.rules.guest import GuestView
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, column, held, row
from app.kit.widgets.label import Line
from app.kit.widgets.outcome import Head
from app.kit.widgets.seat_map import SeatMap
from app.signin.screen.about import AboutCard
from app.signin.screen.scene import Deeds
from app.signin.screen.strips import Saying, Strip
from app.signin.screen.tiles import MOST_TABLES, party_words, person_line, table_words
from app.signin.service.questions import Look
from app.words.catalogue import tr, trn
from app.words.formats import clock, desk_words, listed


def look_head(look: Look, zone: tzinfo) -> Head:
    """Whether the guest is here, and who it is; never in the colours of a sign-in.

    Args:
        look: what was found.
        zone: of the event.
    """
    guest, card = look.guest, look.card
    words, icon = tr("Not signed in"), "user"
    if card is not None:
        time, desk = clock(card.at, zone), desk_words(card.desk)
        words, icon = tr("Signed in {time} at {desk}", time=time, desk=desk), "user-check-fill"
    line = listed((tr("VIP") if guest.vip else "", person_line(guest)))
    number = tr("Card {number}", number=guest.number)
    return Head("neutral", icon, words, number, guest.name, guest.salutation, line)


def look_body(
    look: Look, deeds: Deeds, following: Callable[[], None] | None, tables: tuple[str, ...] = ()
) -> QWidget:
    """Seat, companions, what else the list says, the note, and the ways on.

    Args:
        look: what was found.
        deeds: what a person can do.
        following: looks at the next guest who fits; None if there is no other.
        tables: of the hall, in order, where there is room for its plan; () to leave it out.
    """
    guest, card = look.guest, look.card
    layout = column(10, (20, 14, 20, 10))
    cards = row(14)
    cards.addWidget(_seat(look, tables), 7)
    cards.addWidget(AboutCard(guest, None if card is None else card.draws), 10)
    layout.addLayout(cards, 1)
    said = _to_say(guest)
    layout.addWidget(Strip(said.tone, said.icon, said.words, said.below))
    layout.addLayout(_ways(look, deeds, following))
    return held(layout)


def _seat(look: Look, tables: tuple[str, ...]) -> Card:
    guest, card, worn = look.guest, Card(padding=18), theme()
    card.body.setContentsMargins(worn.px(18), worn.px(12), worn.px(18), worn.px(12))
    card.body.setSpacing(worn.px(4))
    card.body.addWidget(Line(tr("Seat"), 13, 400, "text2"))
    place = row(12)
    place.addWidget(Line(table_words(guest.table_no) if guest.table_no else tr("No seat yet"), 30, 700))
    place.addWidget(Line(guest.area, 15, 400, "text2"), 1)
    card.body.addLayout(place)
    card.body.addWidget(Line(_party(look), 17, 500))
    if guest.table_no in tables and len(tables) <= MOST_TABLES:
        card.body.addWidget(SeatMap(tables, guest.table_no), 1)
    else:
        card.body.addStretch(1)
    return card


def _party(look: Look) -> str:
    invited, came = look.guest.companions, look.card.companions if look.card is not None else 0
    if not invited and not came:
        return tr("Nobody else was invited")
    if look.card is not None:
        return party_words(invited, came)[0]
    return trn("{n} companion is invited", "{n} companions are invited", invited)


def _to_say(guest: GuestView) -> Saying:
    """That the guest cancelled comes before the note: it is what was asked. Below it, always, that nothing is written."""
    only = tr("Only a look: nothing is written, and nobody is signed in by it.")
    if guest.cancelled:
        return Saying("refuse", "x-circle-fill", tr("This guest cancelled"), only)
    return (
        Saying("neutral", "note-fill", guest.note, only)
        if guest.note
        else Saying("neutral", "info-fill", only)
    )


def _ways(look: Look, deeds: Deeds, following: Callable[[], None] | None) -> QHBoxLayout:
    """Signing in has no key of its own here: it takes a press on its button."""
    line, guest_id = row(8), look.guest.id
    if look.card is None:
        sign = Button(tr("Sign in"), icon="check")
        sign.setAutoDefault(True)  # Enter presses it only once a person has gone to it
        sign.clicked.connect(lambda: deeds.pick(guest_id))
        line.addWidget(sign)
    line.addStretch(1)
    if following is not None:
        more = Button(tr("Look at the next"), icon="caret-right", key="Alt Enter")
        more.clicked.connect(following)
        line.addWidget(more)
    back = Button(tr("Back to the search"), icon="arrow-u-up-left", key="Esc")
    back.clicked.connect(deeds.next_guest)
    line.addWidget(back)
    return line
