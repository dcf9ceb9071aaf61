"""The event at a glance: five figures, when they came, who is missing, the show, the gifts."""

from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QWidget

from app.gifts.rules.closing import GiftSum
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.arrivals import ArrivalsChart
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.charts import category_colour
from app.kit.widgets.label import Line
from app.kit.widgets.shares import Share, Shares
from app.kit.widgets.stepper import Segmented
from app.report.rules.figures import Group
from app.report.rules.results import Results
from app.report.rules.show_facts import ShowFacts
from app.report.screen.showchart import ShowChart
from app.report.screen.tile import Tile
from app.words.catalogue import tr, trn
from app.words.formats import clock, count


class NowPage(QWidget):
    """The dashboard."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: Results | None = None
        self.tiles = tuple(Tile() for _ in range(5))
        self.arrivals, self.groups = ArrivalsChart(), Shares()
        self.show_chart, self.gifts = ShowChart(), Shares(to_scale=False)
        outer = column(12)
        self.setLayout(outer)
        figures = row(12)
        for tile in self.tiles:
            figures.addWidget(tile, 1)
        outer.addLayout(figures)
        outer.addLayout(self._charts(), 1)

    def _charts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme().px(12))
        self.by = Segmented(
            (("category", tr("By category")), ("table", tr("By table")), ("host", tr("By host"))), "category"
        )
        self.by.changed.connect(self._show_groups)
        self._per = Line("", 13, 400, "text2", painting.RIGHT)
        self._plan = Line(tr("plan above, actual below"), 13, 400, "text2", painting.RIGHT)
        cards = (
            _card(tr("When they came"), self._per, self.arrivals), _card(tr("Here of expected"), self.by, self.groups),
            _card(tr("Show and plan"), self._plan, self.show_chart), _card(tr("Gifts left"), None, self.gifts),
        )  # fmt: skip
        for at, card in enumerate(cards):
            grid.addWidget(card, at // 2, at % 2)
        for at, stretch in enumerate((4, 3)):
            grid.setColumnStretch(at, stretch)
            grid.setRowStretch(at, 1)
        return grid

    def show_results(self, seen: Results) -> None:
        """Show the event as it stands.

        Args:
            seen: of one look.
        """
        self._seen = seen
        self._show_figures(seen)
        self.arrivals.show_slots(seen.slots)
        minutes = int(seen.step.total_seconds() // 60)
        self._per.say(trn("per {n} minute, line in total", "per {n} minutes, line in total", minutes))
        self._show_groups()
        head = seen.book.head
        self.show_chart.show_show(seen.book.show, head.tz, head.made_at)
        self.gifts.show_shares(tuple(map(_gift, seen.book.gifts)), tr("{n} more in the list", n="{n}"))

    def _show_figures(self, seen: Results) -> None:
        told, (here, people, vips, each, show) = seen.figures, self.tiles
        here.tell(
            tr("Invitations here"),
            count(told.here),
            f" / {count(told.invitations)}",
            tr("{share} came", share=f"{told.share:.0%}"),
        )
        people.tell(
            tr("People here"), count(told.people), f" / {count(told.people_expected)}",
            trn("with {n} companion", "with {n} companions", told.companions),
        )  # fmt: skip
        vips.tell(tr("VIPs"), count(told.vips_here), f" / {count(told.vips)}", _missing(seen.missing_vips))
        seconds = "–" if told.seconds_each is None else f"{told.seconds_each:.1f}"
        each.tell(tr("Per guest"), seconds, tr(" s"), _queue(seen))
        show.tell(tr("Show"), *_show_words(seen.book.show, seen))

    def _show_groups(self, _key: str = "") -> None:
        if self._seen is None:
            return
        if self.by.chosen == "table":
            shares = tuple(_group(group, tr("Table {n}", n=group.name), "ok") for group in self._seen.tables)
        elif self.by.chosen == "host":
            shares = tuple(_group(group, group.name or tr("No host"), "ok") for group in self._seen.hosts)
        else:
            shares = tuple(
                _group(one, one.name, category_colour(one.colour)) for one in self._seen.categories
            )
        self.groups.show_shares(shares, tr("{n} more in the list", n="{n}"))


def _card(title: str, beside: QWidget | None, chart: QWidget) -> Card:
    card = Card(title, padding=16)
    if beside is not None and card.head is not None:
        card.head.addWidget(beside)
    card.body.addWidget(chart, 1)
    return card


def _group(group: Group, label: str, colour: str) -> Share:
    return Share(label, group.here, group.expected, colour, count(group.here), f" / {count(group.expected)}")


def _gift(gift: GiftSum) -> Share:
    if gift.on_hand is None:
        return Share(
            gift.gift, gift.given, gift.planned, "chart4", count(gift.given), f" / {count(gift.planned)}"
        )
    words, empty = tr("{n} left", n=gift.on_hand), gift.on_hand == 0
    whole = gift.on_hand + gift.given
    ink = "refuse_text" if empty else "text"
    return Share(gift.gift, gift.given, whole, "refuse" if empty else "chart4", words, ink=ink)


def _queue(seen: Results) -> str:
    """When the queue is gone at the pace of the last minutes; without a queue, of what the figure is the median."""
    outlook = seen.outlook
    if outlook.clears_at is None:
        return trn("median, {n} desk", "median, {n} desks", seen.desks)
    time = _clock(outlook.clears_at, seen)
    if outlook.open_desk:
        return tr("queue clears {time}: open desk {n}", time=time, n=outlook.open_desk)
    return tr("queue clears {time}", time=time)


def _missing(names: tuple[str, ...]) -> str:
    if not names:
        return tr("all of them")
    if len(names) == 1:
        return tr("{name} missing", name=names[0])
    return tr("{name} and {n} more missing", name=names[0], n=len(names) - 1)


def _show_words(show: ShowFacts, seen: Results) -> tuple[str, str, str, str]:
    """Word or number, its unit, the line below, the ink."""
    if not show.cues:
        return "–", "", tr("no programme yet"), "text3"
    ends = _clock(show.ends_at, seen)
    below = tr("ended {time}", time=ends) if show.over else tr("finishes {time}", time=ends)
    if not show.begun:
        begins = next((cue.planned_start for cue in show.cues if cue.planned_start), None)
        return _clock(begins, seen), "", tr("planned start"), "text"
    minutes = round(show.late.total_seconds() / 60)
    if minutes == 0:
        return tr("on time"), "", below, "ok_text"
    if minutes < 0:
        return *_parted(tr("{n} min ahead", n=-minutes), -minutes), below, "choice_text"
    return *_parted(tr("{n} min behind", n=minutes), minutes), below, "ph_danger_text"


def _parted(words: str, number: int) -> tuple[str, str]:
    """The part that ends with the number, which is written large, and the rest."""
    before, found, after = words.partition(str(number))
    return before + found, after


def _clock(at: datetime | None, seen: Results) -> str:
    return clock(at, seen.book.head.tz) if at else "–"
