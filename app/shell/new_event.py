"""A new event on one page: name, day and place, and the sheets that exist already; all but the name may wait."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.kit.keys import Deed
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.field import Field, labelled
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.states import Tag
from app.kit.widgets.stepper import Segmented
from app.shell.planned import Planned, described
from app.shell.sheets import SheetKind, Sorted, say_kind, sort_sheets
from app.words.catalogue import CHINESE, ENGLISH, language, tr
from app.words.errors import KnownError
from app.words.formats import names


class Sorter(QObject):
    """Reads sheets on a thread of its own, because there is no event yet whose lane could."""

    sorted = Signal(object)

    def sort(self, paths: Iterable[Path]) -> None:
        """Sort files; the answer comes as a signal.

        Args:
            paths: files and folders.
        """
        Thread(target=self._work, args=(tuple(paths),), name="sheets", daemon=True).start()

    def _work(self, paths: tuple[Path, ...]) -> None:
        self.sorted.emit(sort_sheets(paths))


class Slot(QWidget):
    """One sheet that may come in: what it holds, its file, a button.

    Args:
        kind: what it holds.
        parent: Qt's.
    """

    def __init__(self, kind: SheetKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.path = kind, Path()
        line = row(12)
        self.setLayout(line)
        words = column(0)
        words.addWidget(Line(say_kind(kind), 15, 700))
        self._file = Line("", 13, 400, "text2")
        words.addWidget(self._file)
        line.addLayout(words, 1)
        self._state = Tag("")
        line.addWidget(self._state)
        self.button = Button("", height=32)
        line.addWidget(self.button)
        self.setFixedHeight(theme().px(54))
        self.hold(None)

    def hold(self, path: Path | None) -> None:
        """Show which file it is.

        Args:
            path: of the sheet; None for later.
        """
        self.path = path or Path()
        self._file.say(path.name if path else tr("may come later"))
        self._state.say(
            tr("Ready") if path else tr("Later"),
            "ok" if path else "neutral",
            "check-circle-fill" if path else "",
        )
        self.button.say(tr("Another file") if path else tr("Choose"))
        self.button.setAccessibleName(f"{say_kind(self.kind)}: {self.button.text()}")


class NewEventPage(QWidget):
    """The page that asks.

    Args:
        dropped: sheets or a folder of them that were dropped on the start window.
        parent: Qt's.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self, dropped: tuple[Path, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.sorter = Sorter()
        self.sorter.sorted.connect(self._take)
        outer = column(12, (48, 28, 48, 20))
        self.setLayout(outer)
        outer.addWidget(Line(tr("New event"), 30, 700))
        outer.addWidget(
            Line(tr("Only the name is needed now. Everything else can wait or change."), 15, 400, "text2")
        )
        cards = row(16)
        cards.addWidget(self._describe(), 1)
        cards.addWidget(self._gather(), 1)
        outer.addLayout(cards, 1)
        self._said = Paragraph("", 15, 500, "refuse_text")
        outer.addWidget(self._said)
        outer.addLayout(self._foot())
        Deed(self, "", "Esc", self.left.emit)
        if dropped:
            self.sorter.sort(dropped)

    def _describe(self) -> Card:
        card = Card(tr("The event"))
        start = datetime.now().astimezone() + timedelta(days=14)
        fields = {
            "name": (tr("Event name"), ""), "place": (tr("Place"), ""), "day": (tr("Day"), start.strftime("%Y-%m-%d")),
            "begins": (tr("Begins"), "09:00"), "ends": (tr("Ends"), "11:00"),
        }  # fmt: skip
        self.typed: dict[str, Field] = {}
        for key, (words, value) in fields.items():
            field = self.typed[key] = Field(name=words)
            field.setText(value)
            card.body.addLayout(labelled(words, field, 130))
        self.spoken = Segmented(((CHINESE, "中文"), (ENGLISH, "English")), language())
        language_line = labelled(tr("Language"), self.spoken, 130)
        language_line.addStretch(1)
        card.body.addLayout(language_line)
        card.body.addStretch(1)
        return card

    def _gather(self) -> Card:
        card = Card(tr("Excel sheets that exist already"))
        self.slots = {kind: Slot(kind) for kind in SheetKind}
        for kind, slot in self.slots.items():
            slot.button.setObjectName(kind)
            slot.button.clicked.connect(self._ask)
            card.body.addWidget(slot)
        card.body.addStretch(1)
        self._found = Paragraph(
            tr("Drop the files or their folder anywhere here: each finds its place by its headings."),
            13, 400, "text2",
        )  # fmt: skip
        card.body.addWidget(self._found)
        return card

    def _foot(self) -> QHBoxLayout:
        foot = row(8)
        back = Button(tr("Back to the start"), key="Esc", height=56)
        back.clicked.connect(self.left)
        self.go = Button("", Kind.PRIMARY, height=56)
        self.go.clicked.connect(self.finish)
        self.typed["name"].textChanged.connect(self._name_typed)
        self._name_typed("")
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.go)
        return foot

    def _name_typed(self, name: str) -> None:
        there = bool(name.strip())
        self.go.setEnabled(there)
        self.go.say(tr("Create the event") if there else tr("The name is still missing"))

    def _ask(self) -> None:
        kind = SheetKind(self.sender().objectName())
        name, _ = QFileDialog.getOpenFileName(self, say_kind(kind), "", "Excel (*.xlsx *.csv)")
        if name:
            self.slots[kind].hold(Path(name))

    def _take(self, found: Sorted) -> None:
        for kind, path in found.sheets.items():
            self.slots[kind].hold(path)
        if found.unknown:
            strange = names(path.name for path in found.unknown[:4])
            self._found.setText(tr("Nobody here can read {names}; it stays out.", names=strange))

    def finish(self) -> None:
        """Make the event as it is described."""
        texts = {key: field.text() for key, field in self.typed.items()}
        try:
            event = described(**texts, language=self.spoken.chosen)
        except KnownError as fault:
            self._said.setText(fault.sentence())
            return
        sheets = {kind: slot.path for kind, slot in self.slots.items() if slot.path.name}
        self.made.emit(Planned(event, sheets))

    def showEvent(self, event: QShowEvent) -> None:
        """The name comes first."""
        super().showEvent(event)
        self.typed["name"].setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Sort what was dropped."""
        self.sorter.sort(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
