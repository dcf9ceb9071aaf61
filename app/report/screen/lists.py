"""What the switch of the Results page chooses: the dashboard, or one of the lists."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.kit.theme.look import theme
from app.kit.widgets.progress import Empty
from app.kit.widgets.tables import Table
from app.report.rules.facts import Book
from app.report.rules.gift_pages import gifts_page, handouts_page
from app.report.rules.page import Page
from app.report.rules.people_pages import guests_page
from app.report.rules.results import Results
from app.report.rules.show_pages import winners_page
from app.report.screen.now import NowPage
from app.report.table import PageModel
from app.words.catalogue import tr

_GUEST_COLUMNS = (0, 1, 3, 5, 7, 11, 12, 13, 15, 17, 20, 22)
_HANDOUT_COLUMNS = (0, 1, 2, 3, 4, 5, 6, 8, 9, 10)
_LISTS: dict[str, tuple[Callable[[Book], Page], tuple[int, ...]]] = {
    "guests": (guests_page, _GUEST_COLUMNS),
    "draw": (winners_page, ()),
    "gifts": (gifts_page, ()),
    "handouts": (handouts_page, _HANDOUT_COLUMNS),
}


class Lists(QStackedWidget):
    """The dashboard and the lists; only what is looked at is filled.

    Args:
        hosts: the page of the hosts and their guests, which fills itself.
    """

    def __init__(self, hosts: QWidget) -> None:
        super().__init__()
        self._seen: Results | None = None
        self._chosen = "now"
        self.now, self.hosts = NowPage(), hosts
        self.nothing = Empty(tr("Nothing here yet"), tr("It fills by itself while the event goes on."))
        self.tables = {key: Table() for key in _LISTS}
        for page in (self.now, self.hosts, self.nothing, *self.tables.values()):
            self.addWidget(page)

    def show_results(self, seen: Results) -> None:
        """Show one look.

        Args:
            seen: the event as it stood.
        """
        self._seen = seen
        self.choose(self._chosen)

    def choose(self, key: str) -> None:
        """Show the dashboard or a list.

        Args:
            key: "now", "hosts", or of a list.
        """
        self._chosen = key
        table = self.tables.get(key)
        if key == "hosts":
            self.setCurrentWidget(self.hosts)
        elif table is None:
            if self._seen is not None:
                self.now.show_results(self._seen)
            self.setCurrentWidget(self.now)
        else:
            rows = self._fill(key, table, self._seen) if self._seen is not None else 0
            self.setCurrentWidget(table if rows else self.nothing)

    @staticmethod
    def _fill(key: str, table: Table, seen: Results) -> int:
        make, columns = _LISTS[key]
        page = make(seen.book)
        model = PageModel(page, seen.book.head.tz, columns)
        at, before = table.verticalScrollBar().value(), table.model()
        table.setModel(model)
        model.setParent(table)
        if before is not None:  # pyright: ignore[reportUnnecessaryComparison] - there is none at first
            before.deleteLater()
        for n in range(model.columnCount()):
            wide = page.columns[columns[n] if columns else n].wide
            table.setColumnWidth(n, theme().px(200 if wide else 112))
        table.verticalScrollBar().setValue(at)
        return model.rowCount()
