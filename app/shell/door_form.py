"""Settings of the door: what it must know of a guest, and when it asks how many came."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox

from app.event.rules import Detail, EventView
from app.kit.widgets.card import column, row
from app.kit.widgets.field import labelled
from app.kit.widgets.label import Line, Paragraph
from app.shell.settings_form import Form
from app.signin.screen.details import detail_words
from app.words.catalogue import tr, trn

_PARTIES = (2, 3, 4, 5, 6, 8, 10)


class DoorForm(Form):
    """What the door asks before it signs a guest in; at first nothing, so that no guest costs a click."""

    def __init__(self) -> None:
        super().__init__()
        self.details = {one: QCheckBox(detail_words(one)) for one in Detail}
        self.party = QComboBox()
        self.party.addItem(tr("never"), 0)
        for people in _PARTIES:
            words = trn("cards for {n} person or more", "cards for {n} people or more", people)
            self.party.addItem(words, people)
        both = row(32)
        left, right = column(8), column(8)
        left.addWidget(Line(tr("Must be known before a guest goes in"), 17, 700))
        left.addWidget(
            Paragraph(
                tr("Whoever lacks one is asked at the desk, and it is written into the list."),
                13,
                400,
                "text2",
            )
        )
        for box in self.details.values():
            left.addWidget(box)
        right.addWidget(Line(tr("Counted before a guest goes in"), 17, 700))
        right.addWidget(
            Paragraph(
                tr("Otherwise all who are invited count as here, until somebody counts them on the card."),
                13,
                400,
                "text2",
            )
        )
        right.addLayout(labelled(tr("Ask how many came"), self.party, 190))
        for lines in (left, right):
            lines.addStretch(1)
            both.addLayout(lines, 1)
        self.body.addLayout(both, 1)

    def show_event(self, event: EventView) -> None:
        """Show the event as it stands."""
        held = event.settings
        for detail, box in self.details.items():
            box.setChecked(detail in held.details)
        self.party.setCurrentIndex(max(0, self.party.findData(held.party_from)))

    def wanted(self, event: EventView) -> EventView:
        """The event as the form says it."""
        details = tuple(one for one, box in self.details.items() if box.isChecked())
        settings = replace(event.settings, details=details, party_from=int(self.party.currentData() or 0))
        return replace(event, settings=settings)
