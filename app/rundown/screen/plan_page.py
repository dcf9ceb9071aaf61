"""The tab Programme of the room Prepare: the cues as planned, and their import."""

from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.event.service import the_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.import_bar import ImportBar
from app.kit.widgets.preview import WHOLE_ROW, SheetRow
from app.kit.widgets.sheet_page import Columns, SheetPage, SheetVerbs
from app.rundown.rules.cue import Cue
from app.rundown.rules.intake import Preview
from app.rundown.rules.timing import plan, up
from app.rundown.service.intake import import_cues, preview_cues, say_problem
from app.rundown.service.picture import instant, the_show
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import language, tr, trn
from app.words.errors import KnownError
from app.words.formats import clock

_WIDTHS = (56, 84, 84, 240, 220, 160, 90)
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
        changes.watch("rundown", "event", refresh=self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the programme again."""

        def look(store: Database) -> tuple[tuple[Cue, ...], tzinfo]:
            return the_show(store).cues, the_event(store).tz

        self._lane.run(look, self._show, owner=self)

    def _show(self, found: tuple[tuple[Cue, ...], tzinfo]) -> None:
        cues, zone = found
        first = cues[0].timing.fixed_start if cues else None
        spans = plan([cue.timing for cue in cues], first or 0)
        rows = [
            (
                cue.number, clock(instant(spans[cue.timing.id].start), zone) if cue.timing.id in spans else "",
                up(cue.timing.duration), cue.named(language()), cue.who, cue.place, str(len(cue.pages) or ""),
            )
            for cue in cues
        ]  # fmt: skip
        self.show_rows(tuple(rows), trn("{n} cue", "{n} cues", len(cues)))


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
