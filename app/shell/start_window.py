"""The start window: the sample ceremony first, then new, open, join, and the recent events."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from app.kit.keys import Deed
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, held, row
from app.kit.widgets.label import Line
from app.kit.widgets.legend import Legend
from app.kit.widgets.stepper import Segmented
from app.kit.widgets.tile import Tile
from app.shell.brand import Brand
from app.words.catalogue import CHINESE, ENGLISH, language, tr

VERSION = "0.1.0"


@dataclass(frozen=True)
class Recent:
    """An event that was open lately.

    Args:
        path: its file.
        name: its file name without ending.
        when: the day it was changed last.
        there: whether the file can be seen now.
    """

    path: str
    name: str
    when: str
    there: bool


class StartWindow(QWidget):
    """What is shown when no event was named.

    Args:
        recent: the events open lately, newest first.
        parent: Qt's.
    """

    open_sample = Signal()
    new_event = Signal()
    open_file = Signal(str)
    sheets_dropped = Signal(object)
    browse = Signal()
    join = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal()
    help_wanted = Signal()

    def __init__(self, recent: tuple[Recent, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        outer = row(0)
        self.setLayout(outer)
        outer.addWidget(Brand())
        side = column(0)
        outer.addLayout(side, 1)
        body = column(14, (48, 32, 48, 12))
        side.addLayout(body, 1)
        body.addLayout(self._head())
        self.sample = Tile(
            tr("Open the sample ceremony"),
            tr("120 invitations, programme, prizes and gifts are ready.\nTry anything: it is a copy."),
            "confetti", filled=True, verb=tr("Learn in five minutes"), height=132,
        )  # fmt: skip
        self.sample.clicked.connect(self.open_sample)
        body.addWidget(self.sample)
        body.addLayout(self._choices())
        body.addWidget(Line(tr("Recent events"), 17, 700))
        body.addWidget(self._list_recent(recent), 1)
        body.addWidget(
            Line(
                tr("Drop an event, a guest list or a folder of sheets anywhere. Version {version}", version=VERSION),
                13, 400, "text3",
            )
        )  # fmt: skip
        for words, keys, signal in (
            (tr("New event"), "Ctrl+N", self.new_event), (tr("Open a file"), "Ctrl+O", self.browse),
            (tr("Join a hub"), "Ctrl+J", self.join), ("", "F1", self.help_wanted),
        ):  # fmt: skip
            Deed(self, words, keys, signal.emit)
        legend = Legend()
        legend.read(self)
        side.addWidget(legend)
        self.sample.setFocus()

    def _head(self) -> QHBoxLayout:
        head = row(8)
        head.addWidget(Line(tr("What's on today?"), 30, 700), 1)
        switch = Segmented(((CHINESE, "中文"), (ENGLISH, "English")), language())
        switch.changed.connect(self.language_chosen)
        head.addWidget(switch)
        moon = Button("", Kind.SECONDARY, icon="moon", height=36)
        moon.setAccessibleName(tr("Light or dark"))
        moon.clicked.connect(self.theme_chosen)
        head.addWidget(moon)
        return head

    def _choices(self) -> QHBoxLayout:
        choices = row(14)
        for title, note, icon, signal in (
            (tr("New event"), tr("A few fields and it begins"), "plus", self.new_event),
            (tr("Open a file"), tr("From this laptop or a stick"), "folder-open", self.browse),
            (tr("Join a hub"), tr("With the hub's address"), "plugs-connected", self.join),
        ):
            tile = Tile(title, note, icon)
            tile.clicked.connect(signal)
            choices.addWidget(tile, 1)
        return choices

    def _list_recent(self, recent: tuple[Recent, ...]) -> QScrollArea:
        """As many rows as there is room for; the others are a scroll away."""
        rows = column(8)
        if not recent:
            rows.addWidget(Line(tr("None yet. The sample is a good beginning."), 15, 400, "text2"))
        for event in recent:
            end = event.when if event.there else tr("not here now")
            tile = Tile(event.name, event.path, "calendar-blank", end=end, height=62)
            tile.setObjectName(event.path)
            tile.clicked.connect(self._open_recent)
            rows.addWidget(tile)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(held(rows))
        area.setMinimumHeight(theme().px(62))
        return area

    def _open_recent(self) -> None:
        self.open_file.emit(self.sender().objectName())

    def showEvent(self, event: QShowEvent) -> None:
        """Enter opens the sample: whoever starts for the first time needs no mouse."""
        super().showEvent(event)
        self.sample.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the event that was dropped, or begin a new one with the sheets."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        events = [file for file in files if file.is_file() and file.suffix == ".fanfare"]
        if events:
            self.open_file.emit(str(events[0]))
        elif files:
            self.sheets_dropped.emit(tuple(files))
