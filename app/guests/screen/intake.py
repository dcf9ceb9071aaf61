"""Import: three counts that filter, the rows with what needs mending in its cell, one button."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.guests.rules.intake import Preview
from app.guests.service.intake import Imported, import_guests, preview_import, say_problem
from app.guests.table import IntakeTable
from app.kit.background import Lane
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.states import Chip
from app.kit.widgets.tables import Table
from app.store.acts import Act
from app.store.backup import back_up
from app.store.database import Database
from app.words.catalogue import tr, trn
from app.words.errors import KnownError


class Intake(QWidget):
    """The import of a guest list.

    Args:
        lane: to the event.
        act: makes a fresh act.
        parent: Qt's.
    """

    done = Signal()

    def __init__(self, lane: Lane, act: Callable[[], Act], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane, self._act = lane, act
        self._path = Path()
        self.preview = Preview(())
        self.model = IntakeTable(self)
        outer = column(12)
        self.setLayout(outer)
        self._title = Line("", 20, 700)
        outer.addWidget(self._title)
        self._chips = {
            key: Chip(words, 0, work=key == "problems")
            for key, words in (
                ("all", tr("All rows")),
                ("new", tr("New")),
                ("changed", tr("Changed")),
                ("problems", tr("To mend")),
            )
        }
        chips = row(8)
        for key, chip in self._chips.items():
            chip.setObjectName(key)
            chip.clicked.connect(self._filter)
            chips.addWidget(chip)
        chips.addStretch(1)
        outer.addLayout(chips)
        outer.addLayout(self._middle(), 1)
        foot = row(8)
        back = Button(tr("Back to the list"), Kind.QUIET, key="Esc")
        back.clicked.connect(self.done)
        self.go = Button("", Kind.PRIMARY, height=56)
        self.go.clicked.connect(self.bring_in)
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.go)
        outer.addLayout(foot)

    def _middle(self) -> QHBoxLayout:
        middle = row(16)
        card = Card(padding=0)
        self.table = Table(row_height=44)
        self.table.setModel(self.model)
        self.table.widths(*IntakeTable.WIDTHS, stretch=6)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.table)
        middle.addWidget(card, 1)
        remedy = Card(tr("What to mend"))
        remedy.setFixedWidth(theme().px(300))
        self._remedy = Paragraph("", 15)
        remedy.body.addWidget(self._remedy)
        remedy.body.addStretch(1)
        middle.addWidget(remedy)
        return middle

    def look_at(self, path: Path) -> None:
        """Preview a file; nothing is changed.

        Args:
            path: the file.
        """
        self._path = path
        self._title.say(tr("Reading {name} …", name=path.name))
        self._lane.run(
            lambda store: preview_import(store, path), self._show, owner=self, otherwise=self._refused
        )

    def _refused(self, fault: KnownError) -> None:
        self._title.say(tr("{name} cannot come in", name=self._path.name))
        self._remedy.setText(fault.sentence())
        self._offer(Preview(()))

    def _show(self, preview: Preview) -> None:
        self._title.say(tr("What {name} would change", name=self._path.name))
        if preview.problems:
            lines = [
                tr("Row {row}: {reason}", row=problem.row, reason=say_problem(problem))
                for problem in preview.problems[:12]
            ]
            self._remedy.setText(
                "\n\n".join(
                    [
                        *lines,
                        tr(
                            "Mend them in Excel, save, and choose the file again. Nothing has changed so far."
                        ),
                    ]
                )
            )
        else:
            self._remedy.setText(tr("Nothing: every row can come in."))
        self._offer(preview)

    def _offer(self, preview: Preview) -> None:
        self.preview = preview
        counts = (
            len(preview.rows),
            len(preview.new),
            len(preview.changed),
            sum(1 for line in preview.rows if line.problems),
        )
        for chip, count in zip(self._chips.values(), counts, strict=True):
            chip.recount(count)
        self._choose("problems" if preview.problems else "all")
        coming = len(preview.new) + len(preview.changed)
        self.go.setEnabled(bool(coming) and not preview.problems)
        if preview.problems:
            self.go.say(
                trn(
                    "{n} place must be mended first", "{n} places must be mended first", len(preview.problems)
                )
            )
        else:
            self.go.say(
                trn("Import {n} row", "Import {n} rows", coming) if coming else tr("Nothing new in it")
            )

    def _filter(self) -> None:
        self._choose(self.sender().objectName())

    def _choose(self, kind: str) -> None:
        for key, chip in self._chips.items():
            chip.setChecked(key == kind)
        self.model.show(self.preview, kind)

    def bring_in(self) -> None:
        """Import every row; a backup is made before."""
        path, act = self._path, self._act()

        def work(store: Database) -> Imported:
            if store.path is not None:
                back_up(store.engine, store.path, why="before-import")
            return import_guests(store, act, path)

        self.go.setEnabled(False)
        self._lane.run(work, self._came, owner=self, otherwise=self._refused)

    def _came(self, came: Imported) -> None:
        self._title.say(
            tr(
                "{new} new, {changed} changed, {unchanged} as before.",
                new=came.new,
                changed=came.changed,
                unchanged=came.unchanged,
            )
        )
        self.done.emit()
