"""Questions of the console: who checks, who is absent, why void, one more prize, which tables."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from app.draw.rules.dice import MOST_OF_A_BEACON, Beacon, Giving, read_beacon
from app.draw.rules.prizes import PrizePlan
from app.draw.rules.state import Award
from app.draw.rules.wins import WinState
from app.kit.widgets.dialog import Dialog
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line
from app.kit.widgets.stepper import Stepper
from app.words.catalogue import tr

COUNTDOWN = 60


class Questions(Dialog):
    """A dialog of a few named fields; the verb works once those that must be filled are.

    Args:
        title: the question.
        verb: on the button.
        words: explanation.
        fields: key, name and first text of each.
        needed: keys that must be filled.
        danger: whether it cannot be taken back.
        parent: Qt's.
    """

    def __init__(
        self, title: str, verb: str, words: str, fields: tuple[tuple[str, str, str], ...],
        needed: tuple[str, ...], *, danger: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(title, verb, words, danger=danger, parent=parent)
        self._needed = needed
        self.fields: dict[str, Field] = {}
        for key, name, text in fields:
            self.body.addWidget(Line(name, 13, 500, "text2"))
            field = Field(name=name)
            field.setText(text)
            field.setMaxLength(200)
            field.textChanged.connect(self._check)
            self.body.addWidget(field)
            self.fields[key] = field
        first = next((field for field in self.fields.values() if not field.text()), None)
        if first is not None:  # whoever is asked types at once, and Enter is the verb's
            first.setFocus()
        self._check()

    def text(self, key: str) -> str:
        """What was typed.

        Args:
            key: of the field.
        """
        return self.fields[key].text().strip()

    def _check(self) -> None:
        self.verb.setEnabled(all(self.text(key) for key in self._needed))


class Second(Questions):
    """A second person compares every digit.

    Args:
        giving: all that was typed.
        typist: who typed it.
        parent: Qt's.
    """

    def __init__(self, giving: Giving, typist: str, parent: QWidget | None = None) -> None:
        self._digits, self._typist = giving.digits, typist
        rows = "   ".join(self._digits.row(at) for at in range((self._digits.wanted + 3) // 4))
        super().__init__(
            tr("Compare every digit with the hall"), tr("They are the same"), giving.beacon.value,
            (("person", tr("Second person"), ""),), ("person",), parent=parent,
        )  # fmt: skip
        if rows:
            self.body.insertWidget(0, Line(rows, 24, 700))  # to be read aloud, and across a desk

    def _check(self) -> None:
        self.verb.setEnabled(bool(self._digits.check(self.text("person"), self._typist).checked_by))


class Absent(Questions):
    """A winner is called; the countdown runs on the stage too.

    Args:
        award: who is called.
        seconds: of the countdown; 0 when nobody is called any more.
        parent: Qt's.
    """

    def __init__(self, award: Award, seconds: int = COUNTDOWN, parent: QWidget | None = None) -> None:
        fields = (("reason", tr("Reason"), _why(award)), ("witness", tr("Witness"), ""))
        said = tr("{number} {name} is called on the stage.", number=award.number, name=award.name)
        if not seconds:
            said = tr(
                "{number} {name}: the next of the same order takes the place.",
                number=award.number,
                name=award.name,
            )
        super().__init__(
            tr("Pass this prize on?"), tr("Pass it to the next in line"), said, fields,
            ("reason", "witness"), danger=True, parent=parent,
        )  # fmt: skip
        self.left = seconds
        self._clock = Line("", 24, 700, "already_text")
        self._clock.setVisible(bool(seconds))
        self.body.insertWidget(0, self._clock)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        if seconds:
            self._timer.start()
        self._say()

    def _tick(self) -> None:
        self.left = max(0, self.left - 1)
        if not self.left:
            self._timer.stop()
        self._say()

    def _say(self) -> None:
        self._clock.say(tr("{n} s left", n=self.left) if self.left else tr("The time is over"))


def _why(award: Award) -> str:
    if award.undone:
        return tr("The sign-in was undone")
    if award.late:
        return tr("Not claimed in time")
    return tr("Absent, called three times") if award.state is WinState.PENDING else ""


class BeaconQuestion(Questions):
    """A public beacon's value, by scanner or by hand.

    Args:
        beacon: as it stands now.
        parent: Qt's.
    """

    def __init__(self, beacon: Beacon, parent: QWidget | None = None) -> None:
        fields = (
            ("value", tr("Its value"), beacon.value),
            ("by", tr("Which beacon, and whose phone"), beacon.by),
        )
        super().__init__(
            tr("A public beacon's value"), tr("Use this value"),
            tr("Name the beacon and its round before you look. Scan the value from the phone, or type it."),
            fields, ("value", "by"), parent=parent,
        )  # fmt: skip
        self.fields["value"].setMaxLength(MOST_OF_A_BEACON)

    def value(self) -> str:
        """The value as it goes on record."""
        return read_beacon(self.text("value"))

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.value() and self.text("by")))


def void_question(parent: QWidget) -> Questions:
    """Why the open draw does not count.

    Args:
        parent: whose window it stands over.
    """
    return Questions(
        tr("Void this draw?"), tr("Void this draw"),
        tr("It keeps its number, and the proof shows what would have come out."),
        (("reason", tr("Reason"), ""), ("witness", tr("Witness"), "")), ("reason", "witness"), danger=True, parent=parent,
    )  # fmt: skip


def table_question(tables: tuple[str, ...], parent: QWidget) -> Questions:
    """Which tables give the dice.

    Args:
        tables: their names now.
        parent: whose window it stands over.
    """
    fields = tuple((str(at), tr("Row {n}", n=at + 1), name) for at, name in enumerate(tables))
    return Questions(
        tr("Who rolls the dice?"), tr("Use these names"), tr("Four dice each, from different corners of the hall."),
        fields, tuple(str(at) for at in range(len(tables))), parent=parent,
    )  # fmt: skip


class ExtraPrize(Questions):
    """One more prize, on the spot.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        fields = (
            ("tier", tr("What the emcee calls it"), tr("Extra")),
            ("name", tr("The thing"), ""),
            ("sponsor", tr("Given by"), ""),
        )
        super().__init__(
            tr("One more prize"), tr("Add the prize"), tr("It is drawn after the others, by the same rules."),
            fields, ("tier", "name"), parent=parent,
        )  # fmt: skip
        self.body.addWidget(Line(tr("How many"), 13, 500, "text2"))
        self.many = Stepper(1, 1, 500, tr("How many"))
        self.body.addWidget(self.many)

    def plan(self) -> PrizePlan:
        """The prize as typed; its position is given by the service."""
        many = self.many.value
        return PrizePlan(self.text("tier"), self.text("name"), many, many, 0, self.text("sponsor"))


def answered(dialog: QDialog) -> bool:
    """Whether the verb of a dialog was pressed.

    Args:
        dialog: to be shown.
    """
    return dialog.exec() == QDialog.DialogCode.Accepted
