"""The live picture of the door: here of expected by category, table, host and desk, and who came when."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets import painting
from app.kit.widgets.arrivals import ArrivalsChart
from app.kit.widgets.card import Card, column, held, row
from app.kit.widgets.charts import category_colour
from app.kit.widgets.label import Line
from app.kit.widgets.shares import Share, Shares
from app.kit.widgets.stepper import Segmented
from app.signin.rules.picture import Picture, last_minutes
from app.signin.rules.picture import Share as Counted
from app.signin.screen.desks import DesksPage
from app.signin.screen.hosts import HostsPage
from app.signin.screen.live import Live
from app.signin.screen.side import pace_words
from app.words.catalogue import language, tr, trn
from app.words.formats import count


@dataclass(frozen=True)
class Reach:
    """How the live picture reaches the event.

    Args:
        lane: to the event.
        changes: the news.
        live: keeps the picture.
        zone: of the event.
        clock: the instant of now, aware.
    """

    lane: Lane
    changes: Changes
    live: Live
    zone: tzinfo
    clock: Callable[[], datetime]


class LiveView(QWidget):
    """Arrived against expected, arrivals per minute, the pace and the queue.

    Args:
        reach: of the event.
        parent: Qt's.
    """

    told = Signal(str)  # how many people are in the house

    def __init__(self, reach: Reach, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reach = reach
        self.picture: Picture | None = None
        self.by = Segmented(
            (
                ("category", tr("By category")), ("table", tr("By table")), ("host", tr("By host")),
                ("desk", tr("By desk")),
            ),
            "category",
        )  # fmt: skip
        self.by.changed.connect(self._switch)
        self._pace = Line("", 15, 500, "text2", painting.RIGHT)
        self.shares, self.chart, self.pages = Shares(), ArrivalsChart(), QStackedWidget()
        self.hosts = HostsPage(reach.lane, reach.changes, reach.zone)
        self.desks = DesksPage(reach.lane, reach.changes, reach.zone)
        self._lay_out()
        reach.live.pictured.connect(self.show_picture)
        if reach.live.picture is not None:
            self.show_picture(reach.live.picture)

    def _lay_out(self) -> None:
        outer = column(10, (20, 12, 20, 14))
        top = row(12)
        top.addWidget(self.by)
        top.addWidget(self._pace, 1)
        outer.addLayout(top)
        both = row(12)
        for title, inside in ((tr("Here of expected"), self.shares), (tr("Arrivals per minute"), self.chart)):
            card = Card(title, padding=14)
            card.body.addWidget(inside, 1)
            both.addWidget(card, 1)
        self.pages.addWidget(held(both))
        self.pages.addWidget(self.hosts)
        self.pages.addWidget(self.desks)
        outer.addWidget(self.pages, 1)
        self.setLayout(outer)

    def show_picture(self, seen: Picture) -> None:
        """Show one look.

        Args:
            seen: of the door.
        """
        self.picture = seen
        pace, people = pace_words(seen, self._reach.zone), live_words(seen)
        self._pace.say("" if pace == people else pace)  # the head says it already
        self.told.emit(people)
        minutes = last_minutes(seen.per_minute, self._reach.clock())
        self.chart.show_slots(
            tuple(replace(one, begins=one.begins.astimezone(self._reach.zone)) for one in minutes)
        )
        self._switch(self.by.chosen)

    def _switch(self, key: str) -> None:
        self.pages.setCurrentIndex({"host": 1, "desk": 2}.get(key, 0))
        if self.picture is None or key in ("host", "desk"):
            return
        found = self.picture.tables if key == "table" else self.picture.categories
        self.shares.show_shares(
            tuple(_bar(one, table=key == "table") for one in found), tr("{n} more", n="{n}")
        )


def _bar(one: Counted, *, table: bool) -> Share:
    label = tr("Table {n}", n=one.name) if table else one.label(language())
    colour = "ok" if table else category_colour(one.colour)
    return Share(label, one.here, one.expected, colour, count(one.here), f" / {count(one.expected)}")


def live_words(seen: Picture | None) -> str:
    """What stands at the right of the head, e.g. how many people are in the house.

    Args:
        seen: of the door; None before the first look.
    """
    return "" if seen is None else trn("{n} person in the house", "{n} people in the house", seen.people)
