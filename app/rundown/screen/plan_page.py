"""The tab Programme of the room Prepare: the cues as planned, and their import."""

from collections.abc import Callable
from datetime import UTC, tzinfo
from pathlib import Path

from PySide6.QtCore import QItemSelection
from PySide6.QtWidgets import QWidget

from app.event.service.event import the_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.button import Button
from app.kit.widgets.import_bar import ImportBar
from app.kit.widgets.preview import WHOLE_ROW, SheetRow
from app.kit.widgets.sheet_page import Columns, SheetPage, SheetVerbs
from app.rundown.rules.cue import Cue
from app.rundown.rules.intake import Preview
from app.rundown.rules.timing import plan, up
from app.rundown.screen.editor import CueEditor
from app.rundown.service.intake import import_cues, preview_cues, say_problem
from app.rundown.service.picture import Show, instant, the_show
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import language, tr, trn
from app.words.errors import KnownError
from app.words.formats import clock

_WIDTHS = (48, 68, 76, 200, 180, 130, 70)
_PREVIEW_WIDTHS = (64, 92, 92, 230, 150, 260)
# at which cell of the preview a column of the sheet is shown; the others are about the row as a whole
_CELLS = {"start": 0, "duration": 1, "title": 2, "who": 3}


class PlanPage(SheetPage):
    """The programme as planned.

    Args:
        lane: to the event.
        changes: the news.
        act: makes a fresh act.
        parent: Qt's.
    """

    def __init__(
        self, lane: Lane, changes: Changes, act: Callable[[], Act], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            lane, act, ImportBar(tr("The programme"), tr("Import programme")), SheetVerbs(_look, _bring, _came),
            Columns(
                ("#", tr("Plan"), tr("Length"), tr("Cue"), tr("Who is on"), tr("Where"), tr("Pages")), _WIDTHS, 3
            ),
            Columns((tr("Plan"), tr("Length"), tr("Cue"), tr("Who is on")), _PREVIEW_WIDTHS, 3), parent,
        )  # fmt: skip
        self.editor = CueEditor(lane, act)
        self.editor.kept.connect(self._go_to)
        self.middle.addWidget(self.editor)
        self.add = Button(tr("Add a cue"), icon="plus")
        self.add.clicked.connect(self.begin_new)
        self.bar.line.insertWidget(self.bar.line.count() - 1, self.add)
        self._shown: tuple[Cue, ...] = ()
        self._out: dict[str, bool] = {}
        self._zone: tzinfo = UTC
        self._wanted, self._filling = "", False
        self.table.selectionModel().selectionChanged.connect(self._selected)
        changes.watch("rundown", "event", refresh=self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the programme again."""

        def look(store: Database) -> tuple[Show, tzinfo]:
            return the_show(store), the_event(store).tz

        self._lane.run(look, self._show, owner=self)

    def begin_new(self) -> None:
        """Ask for a new cue behind the one that is chosen."""
        self.editor.begin_new(self._chosen())

    def _chosen(self) -> Cue | None:
        rows = self.table.selectionModel().selectedRows()
        return self._shown[rows[0].row()] if rows else None

    def _selected(self, *_: QItemSelection) -> None:
        if self._filling:
            return
        cue = self._chosen()
        self.editor.show_cue(cue, self._zone, out=cue is not None and self._is_out(cue))

    def _is_out(self, cue: Cue) -> bool:
        return self._out.get(cue.timing.id, cue.timing.skip)

    def _go_to(self, cue: str) -> None:
        self._wanted = cue
        self.refresh()

    def _show(self, found: tuple[Show, tzinfo]) -> None:
        show, self._zone = found
        kept = self._chosen()
        wanted = self._wanted or (kept.timing.id if kept else "")
        cues, zone, self._out = show.cues, self._zone, show.state.skipped
        self._shown, self._wanted = cues, ""
        first = cues[0].timing.fixed_start if cues else None
        spans = plan([cue.timing for cue in cues], first or 0)
        rows = [
            (
                cue.number, clock(instant(spans[cue.timing.id].start), zone) if cue.timing.id in spans else "",
                up(cue.timing.duration), self._title(cue), cue.who, cue.place, str(len(cue.pages) or ""),
            )
            for cue in cues
        ]  # fmt: skip
        ids = [cue.timing.id for cue in cues]
        self._filling = True  # news must not wipe out what is being typed
        self.show_rows(tuple(rows), trn("{n} cue", "{n} cues", len(cues)))
        if ids:
            self.table.selectRow(ids.index(wanted) if wanted in ids else 0)
        self._filling = False
        if not self.editor.is_new:
            self._selected()

    def _title(self, cue: Cue) -> str:
        name = cue.named(language())
        return tr("{title} (left out)", title=name) if self._is_out(cue) else name


def _look(store: Database, path: Path) -> tuple[SheetRow, ...]:
    preview = preview_cues(store, path)
    if not preview.cues:
        raise KnownError("The file holds headings but no cues. Choose the file that holds the programme.")
    return preview_rows(preview, the_event(store).tz)


def _bring(store: Database, act: Act, path: Path) -> int:
    return import_cues(store, act, path).cues


def _came(count: int) -> str:
    return trn("{n} cue came in.", "{n} cues came in.", count)


def preview_rows(preview: Preview, zone: tzinfo) -> tuple[SheetRow, ...]:
    """A programme as rows for the preview; a cell that was not understood shows what stands in the sheet.

    Args:
        preview: of the file.
        zone: the event's.
    """
    made: list[SheetRow] = []
    for number, cue in zip(preview.numbers, preview.cues, strict=True):
        timing = cue.timing
        start = "" if timing.fixed_start is None else clock(instant(timing.fixed_start), zone)
        cells = [start, up(timing.duration) if timing.duration else "", cue.named(language()), cue.who]
        reasons: list[tuple[int, str]] = []
        for problem in preview.problems:
            if problem.row == number:
                at = _CELLS.get(problem.field, WHOLE_ROW)
                reasons.append((at, say_problem(problem)))
                if at != WHOLE_ROW:
                    cells[at] = problem.value
        made.append(SheetRow(number, tuple(cells), reasons=tuple(reasons)))
    return tuple(made)
