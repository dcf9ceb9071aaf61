"""The whole frame around the rooms."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.kit.theme.look import theme
from app.kit.widgets.card import column, row
from app.kit.widgets.legend import Legend
from app.kit.widgets.progress import Banner
from app.shell.frame.rail import Rail, Stop
from app.shell.frame.topbar import TopBar
from app.words.catalogue import tr

# A window that is lower than this has no room for a sentence beside the legend.
_SMALL = 760


class ConsoleFrame(QWidget):
    """Rail, top bar, the room that is shown, legend.

    Args:
        stops: the places on the rail; no other room is shown.
        build: makes the screen of a room when it is first shown.
        parent: Qt's.
    """

    room_shown = Signal(str)

    def __init__(
        self, stops: tuple[Stop, ...], build: Callable[[str], QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._build, self._rooms = build, dict[str, QWidget]()
        self.stops = tuple(stop.key for stop in stops)
        self.shown = ""
        outer = row(0)
        self.setLayout(outer)
        self.rail = Rail(stops)
        self.rail.chosen.connect(self.go)
        outer.addWidget(self.rail)
        side = column(0)
        outer.addLayout(side, 1)
        self.top, self.legend, self.banner = TopBar(), Legend(), Banner()
        self.top.pill_pressed.connect(self._lead_to_remedy)
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        self.pages.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for widget in (self.top, self.banner):
            side.addWidget(widget)
        side.addWidget(self.pages, 1)
        side.addWidget(self.legend)
        self.banner.shown.connect(self._make_room)
        for at, stop in enumerate((stop for stop in stops if not stop.small), start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{at}"), self)
            shortcut.setObjectName(stop.key)
            shortcut.activated.connect(self._by_shortcut)

    def _make_room(self, said: bool) -> None:
        """On a small laptop a sentence takes the room of the legend, so that no page is squeezed."""
        self.legend.setVisible(not said or self.height() >= theme().px(_SMALL))

    def _by_shortcut(self) -> None:
        self.go(self.sender().objectName())

    def go(self, key: str) -> None:
        """Show a room, building it the first time.

        Args:
            key: of the room.
        """
        if key not in self.stops:
            self.banner.say(tr("That belongs to another role. Switch at the foot of the rail."), "neutral")
            return
        self.ready(key)
        self.shown = key
        self.rail.choose(key)
        room = self._rooms[key]
        self.pages.setCurrentWidget(room)
        self.legend.read(room)
        focused = QApplication.focusWidget()
        if focused is None or not room.isAncestorOf(focused):
            # never left on the rail: there Enter would leave the room, and a typed name would be lost
            room.setFocus(Qt.FocusReason.OtherFocusReason)
        self.room_shown.emit(key)

    def ready(self, key: str) -> None:
        """Build a room if nobody has; what hangs on a display is fed by rooms that nobody may have opened.

        Args:
            key: of the room.
        """
        if key not in self._rooms:
            self._rooms[key] = self._build(key)
            self.pages.addWidget(self._rooms[key])

    def lead(self, place: str) -> None:
        """Lead to a place inside a room.

        Args:
            place: a room, or room/tab, e.g. "prepare/prizes".
        """
        room, _, tab = place.partition("/")
        self.go(room)
        if room not in self.stops:
            return
        page = self._rooms[room]
        choose = getattr(getattr(page, "tabs", page), "choose", None)
        if tab and callable(choose):
            choose(tab)

    def _lead_to_remedy(self, pill: str) -> None:
        self.lead(f"preflight/{pill}")

    def room(self, key: str) -> QWidget | None:
        """The screen of a room, or None while it has not been shown.

        Args:
            key: of the room.
        """
        return self._rooms.get(key)
