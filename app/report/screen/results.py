"""The Results page: the switch, the export, and what the switch chooses."""

from collections.abc import Callable
from datetime import tzinfo
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.kit.again import LookAgain
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.keys import Deed
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Line
from app.kit.widgets.progress import Banner, Progress
from app.kit.widgets.stepper import Segmented
from app.report.paper.printed import titles
from app.report.rules.papers import PaperKind
from app.report.rules.results import Results
from app.report.screen.exporting import Exporting
from app.report.screen.lists import Lists
from app.report.screen.printing import Papermaking
from app.report.service import Exported, results_now
from app.signin.screen.hosts import HostsPage
from app.store.acts import Act
from app.words.catalogue import tr, trn
from app.words.errors import KnownError
from app.words.formats import clock

_PAUSE_MS, _MOST_PAUSE_MS = 400, 10_000  # a burst of sign-ins is shown once


class ResultsPage(QWidget):
    """How the event stands, and the way home with it.

    Args:
        lane: to the event.
        changes: the news.
        act: makes a fresh act, for the export.
        name: of the event's file, which the workbook is named after.
        zone: of the event.
        parent: Qt's.
    """

    def __init__(
        self,
        lane: Lane,
        changes: Changes,
        act: Callable[[], Act],
        name: str,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lane, self._name = lane, name
        self.exporting, self.papers = Exporting(lane, act, self), Papermaking(lane, self)
        self._again = LookAgain(self, self._look, _PAUSE_MS, _MOST_PAUSE_MS)
        self._build(HostsPage(lane, changes, zone))
        self._wire(changes)

    def _build(self, hosts: HostsPage) -> None:
        layout = column(12, (16, 16, 16, 16))
        self.setLayout(layout)
        self.tabs = Segmented(_tabs(), "now")
        self._as_of = Line("", 13, 400, "text2")
        self.export_button = Button(tr("Export Excel"), Kind.PRIMARY, icon="file-xls", key="Ctrl E")
        self.print_button = Button(tr("Print"), icon="printer", key="Ctrl P")
        self.banner, self.progress = Banner("ok"), Progress(tr("Writing the workbook"))
        self.progress.hide()
        top = row(16)
        top.addWidget(self.tabs)
        top.addWidget(self._as_of, 1)
        top.addWidget(self.print_button)
        top.addWidget(self.export_button)
        self.pages = Lists(hosts)
        layout.addLayout(top)
        layout.addWidget(self.banner)
        layout.addWidget(self.progress)
        layout.addWidget(self.pages, 1)

    def _wire(self, changes: Changes) -> None:
        self.tabs.changed.connect(self.pages.choose)
        self.export_button.clicked.connect(self.ask_export)
        self.print_button.clicked.connect(self.ask_paper)
        self.papers.finished.connect(self._printed)
        self.papers.failed.connect(self._failed)
        self.progress.cancelled.connect(self.exporting.stop)
        self.exporting.progressed.connect(self.progress.show_count)
        self.exporting.finished.connect(self._exported)
        self.exporting.failed.connect(self._failed)
        changes.watch("event", "guests", "signin", "draw", "gifts", "rundown", refresh=self._again.heard)
        for words, keys, done in (
            (tr("Export Excel"), "Ctrl+E", self.ask_export), (tr("Print"), "Ctrl+P", self.ask_paper),
            (tr("Next page"), "Ctrl+Tab", self._next_tab), (tr("Refresh"), "F5", self.refresh),
        ):  # fmt: skip
            Deed(self, words, keys, done)
        self.destroyed.connect(partial(_let_go, self.exporting, self.papers))

    def refresh(self) -> None:
        """Look at the event as it stands."""
        self._again.now()

    def _look(self) -> None:
        # With ten thousand guests a look takes a second of the lane, which the desks need more.
        self._again.run(self._lane, results_now, self.show_results)

    def show_results(self, seen: Results) -> None:
        """Show one look.

        Args:
            seen: the event as it stood.
        """
        head = seen.book.head
        self._as_of.say(tr("As of {time}", time=clock(head.made_at, head.tz, seconds=True)))
        self.pages.show_results(seen)

    def _next_tab(self) -> None:
        keys = [key for key, _ in _tabs()]
        self.tabs.choose(keys[(keys.index(self.tabs.chosen) + 1) % len(keys)])

    def ask_export(self) -> None:
        """Ask where to, then export."""
        if self.exporting.busy:
            return
        start = str(Path.home() / f"{self._name}.xlsx")
        path, _ = QFileDialog.getSaveFileName(self, tr("Export Excel"), start, "Excel (*.xlsx)")
        if path:
            self.export(Path(path))

    def export(self, path: Path) -> None:
        """Write the workbook; what comes of it is said above the page.

        Args:
            path: where to.
        """
        self.banner.say("")
        self.progress.show_count(0, 0)
        self.progress.show()
        self.export_button.setEnabled(False)
        self.exporting.start(path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx"))

    def ask_paper(self) -> None:
        """Ask which paper."""
        menu = QMenu(self)
        for kind, title in titles().items():
            menu.addAction(title).triggered.connect(partial(self._ask_place, kind, title))
        menu.popup(self.print_button.mapToGlobal(self.print_button.rect().bottomLeft()))

    def _ask_place(self, kind: PaperKind, title: str, _checked: bool = False) -> None:
        start = str(Path.home() / f"{self._name} {title}.pdf")
        path, _ = QFileDialog.getSaveFileName(self, title, start, "PDF (*.pdf)")
        if path:
            self.print_paper(kind, Path(path))

    def print_paper(self, kind: PaperKind, path: Path) -> None:
        """Write a paper as a PDF; what comes of it is said above the page.

        Args:
            kind: which one.
            path: where to.
        """
        self.banner.say("")
        self.papers.start(kind, path)

    def _printed(self, path: Path) -> None:
        self.banner.say(tr("The paper is saved: {path}", path=path), "ok")

    def _exported(self, done: Exported) -> None:
        self._rest()
        words = tr("The workbook is saved: {path}", path=done.path)
        if done.renamed:
            words += " " + tr("Another name was taken, because the old file is open in Excel.")
        if done.mended:
            words += " " + trn(
                "{n} cell had to be mended; the last sheet says which.",
                "{n} cells had to be mended; the last sheet lists them.",
                done.mended,
            )
        self.banner.say(words, "ok")

    def _failed(self, fault: Exception) -> None:
        self._rest()
        bug = tr("That could not be written. The event is unharmed; the log says more.")
        self.banner.say(fault.sentence() if isinstance(fault, KnownError) else bug, "already")

    def _rest(self) -> None:
        self.progress.hide()
        self.export_button.setEnabled(True)


def _tabs() -> tuple[tuple[str, str], ...]:
    return (
        ("now", tr("Now")), ("guests", tr("Guests")), ("hosts", tr("Hosts")), ("draw", tr("Lucky draw")), ("gifts", tr("Gifts")),
        ("handouts", tr("Handouts")),
    )  # fmt: skip


def _let_go(exporting: Exporting, papers: Papermaking, _gone: object = None) -> None:
    exporting.join()
    papers.join()
