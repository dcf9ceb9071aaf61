"""What else the desk may be asked about a guest, where a large window has room for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from app.guests.rules.guest import GuestView
from app.kit.theme.look import theme
from app.kit.widgets.card import Card
from app.kit.widgets.label import Line
from app.words.catalogue import tr
from app.words.formats import listed

_COLUMNS, _MOST = 2, 6


class AboutCard(Card):
    """Category, card, phone tail, host with phone, draw and meal.

    Args:
        guest: whom it is about.
        draws: whether the guest holds a ticket in the draw; None while the guest is not here.
    """

    def __init__(self, guest: GuestView, draws: bool | None = None) -> None:
        super().__init__(padding=18)
        look = theme()
        self.body.setContentsMargins(look.px(18), look.px(12), look.px(18), look.px(12))
        self.body.setSpacing(look.px(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.body.addWidget(Line(tr("About the guest"), 13, 400, "text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(4))
        # the phone behind a name is what somebody needs
        self._lines = tuple(
            (Line("", 13, 400, "text2"), Line("", 15, 500, elide=Qt.TextElideMode.ElideMiddle))
            for _ in range(_MOST)
        )
        for place, (name, words) in enumerate(self._lines):
            at, column = place // _COLUMNS, place % _COLUMNS * 2
            name.setFixedWidth(look.px(78))
            grid.addWidget(name, at, column)
            grid.addWidget(words, at, column + 1)
            grid.setColumnStretch(column + 1, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.show_guest(guest, draws)

    def show_guest(self, guest: GuestView, draws: bool | None = None) -> None:
        """Show another guest.

        Args:
            guest: whom it is about.
            draws: whether the guest holds a ticket in the draw; None while the guest is not here.
        """
        found = facts_of(guest, draws)
        for place, (name, words) in enumerate(self._lines):
            label, said = found[place] if place < len(found) else ("", "")
            name.say(label)
            words.say(said)


def facts_of(guest: GuestView, draws: bool | None) -> tuple[tuple[str, str], ...]:
    """Label and words of each fact; what the list does not know is left out.

    Args:
        guest: whom it is about.
        draws: whether the guest holds a ticket in the draw; None while the guest is not here.
    """
    here = draws is not None
    ticket = tr("Holds a ticket") if draws else tr("No ticket")
    meal = tr("Included") if guest.meal else tr("Not included")
    found = (
        (tr("Category"), guest.category), (tr("Card"), guest.number), (tr("Phone tail"), guest.phone_tail),
        (tr("Host"), listed((guest.host, guest.host_phone))), (tr("Lucky draw"), ticket if here else ""),
        (tr("Meal"), meal if here else ""),
    )  # fmt: skip
    return tuple((label, words) for label, words in found if words)
