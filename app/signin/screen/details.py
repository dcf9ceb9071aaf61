"""The short form for what the list does not say of a guest, and nothing else."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from app.event.rules import Detail
from app.guests.rules.details import LONGEST, clean_detail
from app.guests.rules.guest import CategoryView
from app.guests.rules.intake import LONGEST_TEXT
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line, Paragraph
from app.words.catalogue import language, tr

_COLUMNS = 2


def detail_words(detail: Detail) -> str:
    """The name of a detail.

    Args:
        detail: which.
    """
    return {
        Detail.ORGANISATION: tr("Organisation"),
        Detail.POSITION: tr("Title"),
        Detail.PHONE: tr("Phone"),
        Detail.CATEGORY: tr("Category"),
        Detail.TABLE: tr("Table"),
        Detail.HOST: tr("Host"),
    }[detail]


class DetailsForm(QWidget):
    """Fields for what is missing, the button that signs in with it, and the one that signs in without.

    Args:
        missing: what is asked for.
        categories: of the event.
        typed: what was typed before for this guest.
        about: what else helps, where there is room; None for nothing.
        short: there is little room.
        parent: Qt's.
    """

    done = Signal()
    skipped = Signal()
    left = Signal()

    def __init__(
        self,
        missing: tuple[Detail, ...],
        categories: tuple[CategoryView, ...],
        typed: Mapping[Detail, str],
        about: QWidget | None = None,
        *,
        short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields = {one: _field(one, categories, typed.get(one, "")) for one in missing}
        layout = column(10, (20, 14, 20, 10))
        layout.addWidget(
            Line(
                tr("The list does not say this yet. Please ask, it is written into the list."),
                15,
                400,
                "text2",
            )
        )
        layout.addLayout(self._grid())
        if about is None:
            layout.addStretch(1)
        else:
            layout.addSpacing(theme().px(8))
            layout.addWidget(about, 1)
        hint = tr("The next guest's code may be read at any time; what is typed here waits for this guest.")
        if not (short and len(missing) > 3):
            layout.addWidget(Paragraph(hint, 13, 400, "text2"))
        self.verb = Button("", Kind.PRIMARY, icon="check", key="Enter", height=56)
        self.without = Button(tr("Sign in without"), key="Alt 1", height=56)
        layout.addLayout(self._buttons())
        self.setLayout(layout)
        self._listen()
        self._check()

    def _buttons(self) -> QHBoxLayout:
        following, line = Button(tr("Next guest"), icon="caret-right", key="Esc", height=56), row(8)
        for button, pressed in (
            (self.verb, self.done), (self.without, self.skipped), (following, self.left),
        ):  # fmt: skip
            button.clicked.connect(pressed)
        line.addWidget(self.verb)
        line.addWidget(self.without)
        line.addStretch(1)
        line.addWidget(following)
        return line

    def _listen(self) -> None:
        for field in self.fields.values():
            if isinstance(field, Field):
                field.textChanged.connect(self._check)
                field.returnPressed.connect(self._entered)
            else:
                field.currentIndexChanged.connect(self._check)

    def _grid(self) -> QGridLayout:
        """One below the other; from the fourth on in two columns."""
        grid, columns = QGridLayout(), _COLUMNS if len(self.fields) > 3 else 1
        grid.setHorizontalSpacing(theme().px(10))
        grid.setVerticalSpacing(theme().px(8))
        for place, (detail, field) in enumerate(self.fields.items()):
            name = Line(detail_words(detail), 17, 700)
            name.setFixedWidth(theme().px(112))
            at, beside = place // columns, place % columns * 2
            grid.addWidget(name, at, beside)
            grid.addWidget(field, at, beside + 1)
            grid.setColumnStretch(beside + 1, 3)
        if columns == 1:
            grid.setColumnStretch(2, 2)  # a short answer needs no long line
        return grid

    def begin(self) -> None:
        """Type into the first field that is empty."""
        empty = [field for field in self.fields.values() if not _text(field)]
        (empty or [*self.fields.values()])[0].setFocus()

    def typed(self) -> dict[Detail, str]:
        """What stands in the fields, without the empty ones."""
        said = {one: _text(field) for one, field in self.fields.items()}
        return {one: text for one, text in said.items() if text}

    def _check(self) -> None:
        typed = self.typed()
        wrong = [one for one, text in typed.items() if clean_detail(one, text) is None]
        for one, field in self.fields.items():
            if isinstance(field, Field):
                field.mark(wrong=one in wrong)
        lacks = [detail_words(one) for one in self.fields if one not in typed]
        self.verb.setEnabled(not lacks and not wrong)
        said = tr("Check: {name}", name=detail_words(wrong[0])) if wrong else ""
        said = said or (tr("Missing: {name}", name=lacks[0]) if lacks else tr("Sign in"))
        self.verb.say(said)
        self.without.say(tr("Sign in without the rest") if typed and lacks else tr("Sign in without"))

    def _entered(self) -> None:
        """Enter goes to the next empty field, and signs in from the last."""
        if self.verb.isEnabled():
            self.done.emit()
        else:
            self.begin()


def _field(detail: Detail, categories: tuple[CategoryView, ...], typed: str) -> Field | QComboBox:
    name = detail_words(detail)
    if detail is Detail.CATEGORY:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setFixedHeight(theme().px(40))
        box.addItem("–", "")
        for one in categories:
            box.addItem(one.label(language()), one.name)
        box.setCurrentIndex(max(0, box.findData(typed)))
        return box
    field = Field(name=name)
    field.setMaxLength(LONGEST.get(detail, LONGEST_TEXT))
    field.setText(typed)
    return field


def _text(field: Field | QComboBox) -> str:
    return " ".join(field.text().split()) if isinstance(field, Field) else str(field.currentData() or "")
