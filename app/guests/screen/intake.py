"""Import of a guest list: previewed row by row, then all or nothing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.guests.rules.intake import Judged, Preview
from app.guests.service.intake import Imported, import_guests, preview_import, say_problem
from app.kit.background import Lane
from app.kit.widgets.card import column
from app.kit.widgets.preview import WHOLE_ROW, Fate, SheetPreview, SheetRow
from app.store.acts import Act
from app.store.backup import back_up
from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError

_WIDTHS = (64, 90, 130, 180, 110, 64, 240)
_FIELDS = ("number", "name", "organisation", "category", "table_no")


class Intake(QWidget):
    """The import of a guest list.

    Args:
        lane: to the event.
        act: makes a fresh act.
        parent: Qt's.
    """

    done = Signal(str)

    def __init__(self, lane: Lane, act: Callable[[], Act], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane, self._act = lane, act
        self._path = Path()
        layout = column(0)
        self.setLayout(layout)
        headings = (tr("Number"), tr("Name"), tr("Organisation"), tr("Category"), tr("Table"))
        self.preview = SheetPreview(headings, _WIDTHS)
        self.preview.accepted.connect(self.bring_in)
        self.preview.left.connect(self._leave)
        layout.addWidget(self.preview)

    def look_at(self, path: Path) -> None:
        """Preview a file; nothing is changed.

        Args:
            path: the file.
        """
        self._path = path
        self.preview.read(path)
        self._lane.run(
            lambda store: preview_import(store, path), self._show, owner=self, otherwise=self._refused
        )

    def _refused(self, fault: KnownError) -> None:
        self.preview.refuse(self._path, fault.sentence())

    def _show(self, preview: Preview) -> None:
        self.preview.show_rows(self._path, (preview_row(judged) for judged in preview.rows))

    def _leave(self) -> None:
        self.done.emit("")

    def bring_in(self) -> None:
        """Import every row; a backup is made before."""
        path, act = self._path, self._act()

        def work(store: Database) -> Imported:
            if store.path is not None:
                back_up(store.engine, store.path, why="before-import")
            return import_guests(store, act, path)

        self._lane.run(work, self._came, owner=self, otherwise=self._refused)

    def _came(self, came: Imported) -> None:
        self.done.emit(
            tr(
                "{new} new, {changed} changed, {unchanged} as before.",
                new=came.new,
                changed=came.changed,
                unchanged=came.unchanged,
            )
        )


def preview_row(judged: Judged) -> SheetRow:
    """A judged row for the preview; a cell that was not understood shows what stands in the sheet.

    Args:
        judged: of the file.
    """
    draft = judged.draft
    cells = [draft.number or tr("is given"), draft.name, draft.organisation, draft.category, draft.table_no]
    reasons: list[tuple[int, str]] = []
    for problem in judged.problems:
        at = _FIELDS.index(problem.field) if problem.field in _FIELDS else WHOLE_ROW
        reasons.append((at, say_problem(problem)))
        if at != WHOLE_ROW:
            cells[at] = problem.value or cells[at]
    fate = Fate.NEW if judged.guest_id is None else Fate.CHANGED if judged.changes else Fate.SAME
    return SheetRow(judged.row, tuple(cells), fate, tuple(reasons))
