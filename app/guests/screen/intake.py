"""Import of a guest list: previewed row by row, then all or nothing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.guests.rules.guest import GuestView
from app.guests.rules.intake import Draft, Judged, Preview
from app.guests.service.intake import (
    Imported,
    import_guests,
    preview_import,
    say_field,
    say_imported,
    say_problem,
)
from app.kit.background import Lane
from app.kit.widgets.card import column
from app.kit.widgets.preview import WHOLE_ROW, Fate, SheetRow
from app.kit.widgets.sheet_diff import SheetDiff
from app.store.acts import Act
from app.store.backup import back_up
from app.store.database import Database
from app.words.catalogue import tr, trn
from app.words.errors import KnownError
from app.words.formats import clauses

Here = Callable[[Database], frozenset[int]]
_WIDTHS = (64, 90, 130, 180, 110, 64, 240)
_FIELDS = ("number", "name", "organisation", "category", "table_no")


class Intake(QWidget):
    """The import of a guest list.

    Args:
        lane: to the event.
        act: makes a fresh act.
        here: ids of the guests who have signed in, asked on the lane; this room does not know the door.
        parent: Qt's.
    """

    done = Signal(str)

    def __init__(self, lane: Lane, act: Callable[[], Act], here: Here, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane, self._act, self._here = lane, act, here
        self._path, self._absent = Path(), frozenset[int]()
        layout = column(0)
        self.setLayout(layout)
        headings = (tr("Number"), tr("Name"), tr("Organisation"), tr("Category"), tr("Table"))
        self.preview = SheetDiff(headings, _WIDTHS, tr("Not in the file"))
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
        here = self._here
        self._lane.run(
            lambda store: (preview_import(store, path), here(store)),
            self._show,
            owner=self,
            otherwise=self._refused,
        )

    def _refused(self, fault: KnownError) -> None:
        self.preview.refuse(self._path, fault.sentence())

    def _show(self, found: tuple[Preview, frozenset[int]]) -> None:
        preview, here = found
        self._absent = frozenset(guest.id for guest in preview.absent) - here
        many = len(self._absent)
        words = trn(
            "The one who is not in the file is not coming",
            "The {n} who are not in the file are not coming",
            many,
        )
        rows = (preview_row(judged) for judged in preview.rows)
        absent = tuple(absent_row(guest, here=guest.id in here) for guest in preview.absent)
        self.preview.show_diff(self._path, rows, absent, many, words)

    def _leave(self) -> None:
        self.done.emit("")

    def bring_in(self) -> None:
        """Import every row; a backup is made before."""
        path, act = self._path, self._act()
        drop = self._absent if self.preview.dropping else frozenset[int]()

        def work(store: Database) -> Imported:
            if store.path is not None:
                back_up(store.engine, store.path, why="before-import")
            return import_guests(store, act, path, drop)

        self._lane.run(work, self._came, owner=self, otherwise=self._refused)

    def _came(self, came: Imported) -> None:
        self.done.emit(say_imported(came))


def preview_row(judged: Judged) -> SheetRow:
    """A judged row for the preview; a cell that was not understood shows what stands in the sheet.

    Args:
        judged: of the file.
    """
    draft = judged.draft
    cells = [_shown(judged, field) for field in _FIELDS]
    cells[0] = draft.number or (judged.before.number if judged.before is not None else tr("is given"))
    reasons: list[tuple[int, str]] = []
    for problem in judged.problems:
        at = _FIELDS.index(problem.field) if problem.field in _FIELDS else WHOLE_ROW
        reasons.append((at, say_problem(problem)))
        if at != WHOLE_ROW:
            cells[at] = problem.value or cells[at]
    fate = Fate.NEW if judged.guest_id is None else Fate.CHANGED if judged.changes else Fate.SAME
    return SheetRow(judged.row, tuple(cells), fate, tuple(reasons), _note(judged))


def _shown(judged: Judged, field: str) -> str:
    """A cell as it will be; what the sheet has no column for stays as the list has it."""
    kept = judged.before is not None and field not in judged.fields
    return str(getattr(judged.before if kept else judged.draft, field))


def absent_row(guest: GuestView, *, here: bool) -> SheetRow:
    """A guest of the list whom the sheet leaves out.

    Args:
        guest: whom.
        here: whether the guest has signed in.
    """
    cells = (guest.number, guest.name, guest.organisation, guest.category, guest.table_no)
    return SheetRow(0, cells, Fate.ABSENT, note=tr("Is here, but not in the file") if here else "")


def _note(judged: Judged) -> str:
    """What a row changes of its guest: before and after, as far as there is room."""
    guest = judged.before
    if guest is None:
        return ""
    if guest.cancelled and not judged.changes:
        return tr("Had cancelled, and stays so")
    return clauses(
        tr(
            "{column}: {before} → {after}",
            column=say_field(field),
            before=_said(guest, field),
            after=_said(judged.draft, field),
        )
        for field in judged.fields
    )


def _said(one: GuestView | Draft, field: str) -> str:
    value = getattr(one, field)
    if isinstance(value, bool):
        return "✓" if value else "–"
    return str(value) or "–"
