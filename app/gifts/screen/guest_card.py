"""The guest at the desk: everything owed, given and won on one card, and the button that counts."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from app.gifts.rules.units import PieceState
from app.gifts.screen.rows import GIVABLE, GivenRow, GuestRow, Icon, OwedRow
from app.gifts.screen.words import button_words, given_words
from app.gifts.service.handing import Want
from app.gifts.service.owing import Card as Owing
from app.guests.rules.guest import GuestView
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, hairline, held, row
from app.kit.widgets.label import Line
from app.kit.widgets.progress import Empty
from app.kit.widgets.states import Tag
from app.words.catalogue import tr, trn
from app.words.formats import listed


class GuestCard(Card):
    """Shows one guest, several to choose from, or nobody yet.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    wanted = Signal(object)  # a Want: the key of one row
    all_wanted = Signal()
    picked = Signal(int)
    proxy = Signal()
    group = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self.zone = zone
        self.shown: Owing | None = None
        self.together: tuple[Owing, ...] = ()
        self._variants: dict[str, str] = {}
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self.give: Button | None = None
        self.wait()

    def wait(self, title: str = "", words: str = "") -> None:
        """Nobody is here: say how to begin, or why a scan led nowhere.

        Args:
            title: what happened, "" for the usual beginning.
            words: what to do.
        """
        self.shown, self.give = None, None
        self._replace(
            Empty(
                title or tr("Scan an invitation"),
                words or tr("Everything that the guest is owed, was given and has won appears here."),
                "qr-code" if not title else "magnifying-glass",
            )
        )

    def offer(self, guests: tuple[GuestView, ...]) -> None:
        """Several guests fit: a person picks.

        Args:
            guests: best first.
        """
        self.shown, self.give = None, None
        layout = column(0, (0, 0, 0, 8))
        many = tr("{n} guests match. Which one?", n=len(guests))
        title = Line(many if len(guests) > 1 else tr("Is it this guest?"), 20, 700)
        top = row(0, (22, 14, 22, 10))
        top.addWidget(title)
        layout.addLayout(top)
        layout.addWidget(hairline())
        for guest in guests:
            line = GuestRow(guest)
            line.clicked.connect(self._picker(guest.id))
            layout.addWidget(line)
        layout.addStretch(1)
        self._replace(held(layout))

    def show_guest(self, card: Owing, together: tuple[Owing, ...] = ()) -> None:
        """Show a guest.

        Args:
            card: of the guest.
            together: colleagues whose gifts are given on the same receipt, this guest among them.
        """
        if not together and (self.shown is None or self.shown.guest.id != card.guest.id):
            self._variants = {}
        self.shown, self.together = card, together
        layout = column(0)
        layout.addWidget(_head(card))
        layout.addWidget(hairline())
        if together:
            layout.addWidget(_together(together))
            layout.addWidget(hairline())
        layout.addWidget(self._list(card), 1)
        layout.addWidget(hairline())
        layout.addWidget(self._foot())
        self._replace(held(layout))

    def wants(self) -> tuple[Want, ...]:
        """What the button gives: to the guest shown, or to the whole group."""
        owing = tuple(card for card in self._cards() if card.pieces(*GIVABLE))
        return tuple(Want(card.guest.id, variants=self._of(card)) for card in owing)

    def take_focus(self) -> None:
        """The keyboard belongs to the guest now: Enter gives, digits give one row."""
        if self.give is not None and self.give.isEnabled():
            self.give.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cards(self) -> tuple[Owing, ...]:
        return self.together or ((self.shown,) if self.shown else ())

    def _of(self, card: Owing) -> dict[str, str]:
        keys = {key for line in card.rows for key in line.keys}
        return {key: variant for key, variant in self._variants.items() if key in keys}

    def press_row(self, n: int) -> None:
        """Give one row only, by its digit.

        Args:
            n: from 1.
        """
        if self.shown is None or n > len(self.shown.rows):
            return
        owed = self.shown.rows[n - 1]
        if owed.state in GIVABLE or owed.state is PieceState.IOU:
            self.wanted.emit(Want(self.shown.guest.id, owed.keys, dict(self._variants)))

    def _replace(self, inside: QWidget) -> None:
        old, self._inside = self._inside, inside
        self.body.replaceWidget(old, inside)
        old.hide()
        old.deleteLater()

    def _list(self, card: Owing) -> QWidget:
        layout = column(0)
        for n, owed in enumerate(card.rows, 1):
            chosen = self._variants.get(owed.keys[0], "")
            line = OwedRow(owed, str(n) if n < 10 else "", self.zone, chosen, card.category, self._giver(n))
            line.chosen.connect(self._chooser(owed.keys))
            layout.addWidget(line)
            layout.addWidget(hairline())
        if card.given:
            title = row(0, (22, 10, 22, 2))
            title.addWidget(Line(tr("Given before"), 13, 500, "text2"))
            layout.addLayout(title)
            for words, given in given_words(card.given):
                layout.addWidget(GivenRow(words, given, self.zone))
        if not card.rows and not card.given:
            told = (
                tr("Sign the guest in first.")
                if not card.here
                else tr("No rule and no draw gives this guest anything.")
            )
            layout.addWidget(Empty(tr("Nothing is owed"), told, "gift"))
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(held(layout))
        return area

    def _foot(self) -> QWidget:
        line = row(4, (18, 7, 18, 7))
        proxy = Button(tr("Proxy pick-up"), icon="identification-card", key="F7", height=56)
        proxy.clicked.connect(self.proxy)
        group = Button(tr("Group pick-up"), icon="users-three", key="F5", height=56)
        group.setCheckable(True)
        group.setChecked(bool(self.together))
        group.clicked.connect(self.group)
        self.give = _give_button(self._cards())
        self.give.clicked.connect(self.all_wanted)
        line.addWidget(proxy)
        line.addWidget(group)
        line.addWidget(self.give, 1)
        return held(line)

    def _giver(self, n: int) -> "_Bound":
        return _Bound(self.press_row, n)

    def _picker(self, guest_id: int) -> "_Bound":
        return _Bound(self.picked.emit, guest_id)

    def _chooser(self, keys: tuple[str, ...]) -> "_Choose":
        return _Choose(self._variants, keys)


def _head(card: Owing) -> QWidget:
    guest = card.guest
    outer = row(8, (22, 12, 22, 12))
    words = column(2)
    line = row(12)
    size = 38 if len(guest.name) < 18 else 24
    line.addWidget(Line(guest.name, size, 700))
    title = column(0, (0, 0, 0, 6))
    title.addStretch(1)
    title.addWidget(Line(guest.salutation, 17, 500))
    line.addLayout(title, 1)
    words.addLayout(line)
    table = tr("Table {table}", table=guest.table_no) if guest.table_no else ""
    facts = (guest.organisation, guest.position, table, tr("invitation {number}", number=guest.number))
    words.addWidget(Line(listed(facts), 15, 400, "text2"))
    outer.addLayout(words, 1)
    if not card.here:
        outer.addWidget(Tag(tr("Not signed in"), "refuse", "warning-fill"))
    give = card.pieces(*GIVABLE)
    if give:
        outer.addWidget(Tag(tr("{n} to give", n=give), "choice", "gift-fill"))
    if card.given:
        outer.addWidget(Tag(tr("{n} given", n=len(card.given)), "ok", "check-circle-fill"))
    return held(outer)


def _give_button(cards: tuple[Owing, ...]) -> Button:
    give = sum(card.pieces(PieceState.TO_GIVE) for card in cards)
    owe = sum(card.pieces(PieceState.OUT_OF_STOCK) for card in cards)
    words = button_words(give, owe)
    if len(cards) > 1:
        words = listed((trn("{n} guest", "{n} guests", len(cards)), words))
    button = Button(words, Kind.PRIMARY, icon="gift-fill", key="Enter", height=56)
    button.setEnabled(bool(give or owe))
    return button


def _together(cards: tuple[Owing, ...]) -> QWidget:
    line = row(12, (22, 0, 22, 0))
    line.addWidget(Icon("users-three", 22, "accent_text"))
    line.addWidget(Line(listed(tuple(card.guest.name for card in cards)), 15, 500, "accent_text"), 1)
    line.addWidget(Line(tr("Scan the next colleague"), 13, 400, "text2"))
    holder = held(line)
    holder.setFixedHeight(theme().px(44))
    return holder


class _Bound:
    """Calls with one number, whatever the signal carries."""

    def __init__(self, call: Callable[[int], object], number: int) -> None:
        self._call, self._number = call, number

    def __call__(self, *_: object) -> None:
        self._call(self._number)


class _Choose:
    """Remembers the chosen size of a row's pieces."""

    def __init__(self, variants: dict[str, str], keys: tuple[str, ...]) -> None:
        self._variants, self._keys = variants, keys

    def __call__(self, variant: str) -> None:
        self._variants.update(dict.fromkeys(self._keys, variant))
