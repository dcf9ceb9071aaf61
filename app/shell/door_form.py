"""Settings of the door: what it must know of a guest, when it asks how many came, and what it may take back."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox

from app.event.rules import Detail, EventView, UndoRight
from app.kit.theme.look import theme
from app.kit.widgets.card import column, row
from app.kit.widgets.field import Field, labelled
from app.kit.widgets.label import Line, Paragraph
from app.shell.settings_form import Form
from app.signin.screen.details import detail_words
from app.words.catalogue import tr, trn
from app.words.errors import KnownError

_PARTIES = (2, 3, 4, 5, 6, 8, 10)
_LONGEST = 7 * 24 * 60  # minutes


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
        self.right = QComboBox()
        for value, words in (
            (UndoRight.OWN, tr("what its own desk signed in")), (UndoRight.ANY, tr("what any desk signed in")),
            (UndoRight.NONE, tr("nothing")),
        ):  # fmt: skip
            self.right.addItem(words, value.value)
        self.minutes = Field(tr("empty: however old"))
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
        right.addSpacing(theme().px(12))
        right.addWidget(Line(tr("Taking a sign-in back"), 17, 700))
        right.addWidget(
            Paragraph(
                tr("Anything else asks for the organiser's PIN, and is written down."), 13, 400, "text2"
            )
        )
        right.addLayout(labelled(tr("Reception takes back"), self.right, 190))
        right.addLayout(labelled(tr("Not older than, minutes"), self.minutes, 190))
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
        self.right.setCurrentIndex(self.right.findData(held.undo_right.value))
        self.minutes.setText("" if held.undo_minutes is None else str(held.undo_minutes))

    def wanted(self, event: EventView) -> EventView:
        """The event as the form says it."""
        details = tuple(one for one, box in self.details.items() if box.isChecked())
        typed = self.minutes.text().strip()
        if typed and not (typed.isdecimal() and 0 < int(typed) <= _LONGEST):
            raise KnownError(
                '"{typed}" is no number of minutes. Write it as 60, or leave it empty.', typed=typed
            )
        settings = replace(
            event.settings,
            details=details,
            party_from=int(self.party.currentData() or 0),
            undo_right=UndoRight(self.right.currentData()),
            undo_minutes=int(typed) if typed else None,
        )
        return replace(event, settings=settings)
