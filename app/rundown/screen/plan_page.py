"""The tab Programme of the room Prepare: the cues as planned, and their import."""

from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.event.service import the_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.card import Card
from app.kit.widgets.import_bar import ImportBar
from app.kit.widgets.page import Page
from app.kit.widgets.plain_table import PlainTable
from app.kit.widgets.tables import Table
from app.rundown.rules.cue import Cue
from app.rundown.rules.timing import plan, up
from app.rundown.service.intake import Imported, import_cues
from app.rundown.service.picture import instant, the_show
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import language, tr, trn
from app.words.errors import KnownError
from app.words.formats import clock

_WIDTHS = (56, 84, 84, 240, 220, 160, 90)


class PlanPage(Page):
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
        super().__init__(right=0, parent=parent)
        self._lane, self._act = lane, act
        self.bar = ImportBar(tr("The programme"), tr("Import programme"))
        self.bar.chosen.connect(self.import_file)
        self.left.addWidget(self.bar)
        headings = ("#", tr("Plan"), tr("Length"), tr("Cue"), tr("Who is on"), tr("Where"), tr("Pages"))
        self.model = PlainTable(headings, 3, self)
        table, card = Table(), Card(padding=0)
        table.setModel(self.model)
        table.widths(*_WIDTHS, stretch=3)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(table)
        self.left.addWidget(card, 1)
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
        self.model.show(tuple(rows))
        self.bar.count(
            trn("{n} cue", "{n} cues", len(cues))
            if cues
            else tr("Nothing yet: import an Excel sheet or drop it here")
        )

    def import_file(self, path: Path) -> None:
        """Import a programme, all rows or none.

        Args:
            path: the file.
        """
        act = self._act()
        self._lane.run(
            lambda store: import_cues(store, act, path), self._came, owner=self, otherwise=self._refused
        )

    def _came(self, came: Imported) -> None:
        self.bar.banner.say(trn("{n} cue came in.", "{n} cues came in.", came.cues), "ok")

    def _refused(self, fault: KnownError) -> None:
        self.bar.banner.say(fault.sentence(), "refuse")
