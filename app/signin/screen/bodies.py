"""What stands below the head of a guest who is here."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.guests.rules.guest import GuestView
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, hairline, held, row
from app.kit.widgets.label import Line
from app.kit.widgets.seat_map import SeatMap
from app.signin.rules.outcome import Outcome
from app.signin.screen.about import AboutCard
from app.signin.screen.owed import OwedTile
from app.signin.screen.refused import refused_body
from app.signin.screen.scene import Scene, fact_row
from app.signin.screen.strips import Strip, got_it, note_of
from app.signin.screen.tiles import (
    MOST_TABLES,
    CompanionsTile,
    SeatTile,
    table_words,
)
from app.signin.screen.words import aside_words, way_words
from app.words.catalogue import tr, trn
from app.words.formats import clock, desk_words, listed


def body(scene: Scene) -> QWidget:
    """The body of an outcome.

    Args:
        scene: what to show.
    """
    guest = scene.answer.guest
    if guest is not None and scene.answer.outcome is Outcome.ALREADY_SIGNED_IN:
        return _already(scene, guest)
    return refused_body(scene)


class SignedBody(QWidget):
    """The body of a guest who is here: made once, filled for each, since making it costs more than painting it.

    Args:
        scene: the first to show; it says which parts there are.
        guest: who is here.
        parent: Qt's.
    """

    def __init__(self, scene: Scene, guest: GuestView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = _parts(scene)
        self._deeds, self._guest = scene.deeds, guest
        layout = column(12, (20, 14, 20, 10))
        tiles = row(14)
        self._seat = SeatTile(guest, scene.tables)
        self._companions = CompanionsTile(
            guest.companions, scene.answer.companions, self._counted, scene.answer.children
        )
        self.owed = OwedTile() if scene.gifts else None
        self._about = AboutCard(guest, scene.answer.draws) if scene.tall else None
        tiles.addWidget(self._seat, 11)
        tiles.addLayout(self._beside(), 20 if self.owed is not None else 10)
        layout.addLayout(tiles, 1)
        self.note = Strip("neutral", "user", "")
        self.note.cover("surface")
        self._sign = Button("", key="F6")
        layout.addWidget(self.note)
        if not scene.short:
            layout.addLayout(_actions(scene, self._sign, tr("Undo sign-in")))
        self.setLayout(layout)
        self.fill(scene, guest)

    def _beside(self) -> QVBoxLayout:
        """What stands beside the seat; in a tall window the plan takes the height, and here is what people ask about."""
        beside, more = row(14), column(14)
        for tile in (self._companions, self.owed):
            if tile is not None:
                beside.addWidget(tile, 10)
        more.addLayout(beside, 6)
        if self._about is not None:
            more.addWidget(self._about, 4)
        return more

    def suits(self, scene: Scene) -> bool:
        """Whether a scene has the same parts.

        Args:
            scene: what shall be shown.
        """
        return _parts(scene) == self._parts

    def fill(self, scene: Scene, guest: GuestView) -> None:
        """Show another guest.

        Args:
            scene: what to show, with the same parts.
            guest: who is here.
        """
        self._guest = guest
        self._seat.show_seat(guest, scene.tables)
        self._companions.show_party(guest.companions, scene.answer.companions, scene.answer.children)
        if self.owed is not None:
            self.owed.clear()
        if self._about is not None:
            self._about.show_guest(guest, scene.answer.draws)
            self._about.setVisible(not guest.vip)  # the gold band takes its room, and says the escort already
        self.note.say(note_of(guest, late=_no_ticket(scene, guest), proxy=_proxy_words(scene)))
        if guest.note and guest.must_read:
            self.note.offer(got_it(self._acknowledge))
        _say_signed(self._sign, signed=scene.answer.signed)

    def _counted(self, came: int, children: int | None) -> None:
        self._deeds.party(self._guest.id, came, children)

    def _acknowledge(self) -> None:
        self._deeds.acknowledge(self._guest.id)


def _parts(scene: Scene) -> tuple[object, ...]:
    return scene.gifts, scene.short, scene.tall, scene.deeds, scene.answer.children is None


def _no_ticket(scene: Scene, guest: GuestView) -> str:
    if not guest.draws or scene.answer.draws:
        return ""
    locked = scene.answer.locked_at
    if locked is None:
        return tr("After the cut-off: no ticket in the draw")
    return tr("The draw's list was locked at {time}: no ticket in it", time=clock(locked, scene.zone))


def _proxy_words(scene: Scene) -> str:
    first = scene.answer.first
    return tr("Signed in by {proxy} for the guest", proxy=first.proxy) if first and first.proxy else ""


def _already(scene: Scene, guest: GuestView) -> QWidget:
    answer, deeds = scene.answer, scene.deeds
    layout = column(12, (20, 14, 20, 10))
    cards = row(14)
    left = column(14)
    left.addWidget(_first_card(scene), 6)
    if scene.tall:
        left.addWidget(AboutCard(guest, answer.draws), 4)
    cards.addLayout(left, 10)
    seat = Card(padding=18)
    seat.body.setSpacing(theme().px(4))
    if answer.children is None:
        seat.body.addWidget(Line(tr("Seat"), 13, 400, "text2"))
    place = row(12)
    place.addWidget(Line(table_words(guest.table_no) if guest.table_no else tr("No seat yet"), 30, 700))
    place.addWidget(Line(guest.area, 15, 400, "text2"), 1)
    seat.body.addLayout(place)
    seat.body.addWidget(hairline())
    party = CompanionsTile(
        guest.companions, answer.companions, partial(deeds.party, guest.id), answer.children, bare=True
    )
    seat.body.addWidget(party, 1)
    if scene.tall and guest.table_no in scene.tables and len(scene.tables) <= MOST_TABLES:
        seat.body.addWidget(SeatMap(scene.tables, guest.table_no), 2)
    cards.addWidget(seat, 7)
    layout.addLayout(cards, 1)
    words = tr("Nothing to do: guests often come back for something. Next, please.")
    layout.addWidget(Strip("already", "info-fill", words))
    if not scene.short:
        sign = Button("", key="F6")
        _say_signed(sign, signed=answer.signed)
        layout.addLayout(_actions(scene, sign, tr("Undo first sign-in")))
    return held(layout)


def _first_card(scene: Scene) -> Card:
    answer, first = scene.answer, scene.answer.first
    card = Card(padding=18)
    card.body.addWidget(Line(tr("First sign-in"), 13, 400, "text2"))
    if first is None:
        return card
    minutes = int((answer.at - first.at).total_seconds() // 60)
    ago = trn("{n} minute ago", "{n} minutes ago", minutes) if minutes else tr("just now")
    top = row(14)
    top.addWidget(Line(clock(first.at, scene.zone), 48, 700, "already_text"))
    top.addWidget(Line(listed((desk_words(first.desk), first.operator, ago)), 17, 500), 1)
    card.body.addLayout(top)
    by = _proxy_words(scene) or tr("Signed in at {desk}", desk=desk_words(first.desk))
    entered = tr("entered at {time}", time=clock(first.entered, scene.zone)) if first.entered else ""
    facts = (
        ("check-circle-fill", "ok_text", clock(first.at, scene.zone, seconds=True), listed((by, way_words(first.way), entered))),
        ("clock-counter-clockwise", "already_text", clock(answer.at, scene.zone, seconds=True), listed((tr("Read again"), desk_words(answer.desk)))),
    )  # fmt: skip
    for icon, colour, time, words in facts:
        card.body.addWidget(fact_row(icon, colour, time, words))
    if first.aside is not None:
        time = clock(first.at, scene.zone, seconds=True)
        card.body.addWidget(fact_row("lock-key", "already_text", time, aside_words(first.aside)))
    card.body.addStretch(1)
    return card


def _say_signed(button: Button, *, signed: bool) -> None:
    """Whether the guest has signed the book already."""
    button.say(*((tr("Signed"), "check-bold") if signed else (tr("Signature"), "signature")))


def _actions(scene: Scene, sign: Button, undo: str) -> QHBoxLayout:
    line, deeds = row(8), scene.deeds
    sign.clicked.connect(deeds.sign)
    line.addWidget(sign)
    proxy = Button(tr("Proxy"), icon="identification-card", key="F7")
    proxy.clicked.connect(deeds.proxy)
    back = Button(undo, Kind.DANGER, icon="arrow-u-up-left", key="F8")
    back.clicked.connect(deeds.undo)
    line.addWidget(proxy)
    if deeds.badge is not None:
        badge = Button(tr("Print the badge"), icon="printer")
        badge.clicked.connect(deeds.badge)
        line.addWidget(badge)
    line.addStretch(1)
    line.addWidget(back)
    return line
