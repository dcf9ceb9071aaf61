"""Settings of the door: what it must know of a guest, when it asks how many came, and what it may take back."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout

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
        for lines in (self._known(), self._counted()):
            lines.addStretch(1)
            both.addLayout(lines, 1)
        self.body.addLayout(both, 1)

    def _known(self) -> QVBoxLayout:
        said = tr("Whoever lacks one is asked at the desk, and it is written into the list.")
        lines = _headed(tr("Must be known before a guest goes in"), said)
        for box in self.details.values():
            lines.addWidget(box)
        return lines

    def _counted(self) -> QVBoxLayout:
        said = tr("Otherwise all who are invited count as here, until somebody counts them on the card.")
        lines = _headed(tr("Counted before a guest goes in"), said)
        lines.addLayout(labelled(tr("Ask how many came"), self.party, 190))
        lines.addSpacing(theme().px(12))
        said = tr("Anything else asks for the organiser's PIN, and is written down.")
        lines.addLayout(_headed(tr("Taking a sign-in back"), said))
        lines.addLayout(labelled(tr("Reception takes back"), self.right, 190))
        lines.addLayout(labelled(tr("Not older than, minutes"), self.minutes, 190))
        return lines

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


def _headed(title: str, said: str) -> QVBoxLayout:
    lines = column(8)
    lines.addWidget(Line(title, 17, 700))
    lines.addWidget(Paragraph(said, 13, 400, "text2"))
    return lines
