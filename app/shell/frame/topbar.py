"""The top bar: the event, the health pills, the desk, the clock."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.kit.clock import wall_now
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Line
from app.kit.widgets.states import Health, HealthPill, Pill
from app.words.catalogue import tr
from app.words.formats import desk_words


class Clock(QWidget):
    """The time of day in the event's zone, seconds smaller; asleep while hidden.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone: tzinfo | None = None
        self._now: Callable[[], datetime] = wall_now
        look = theme()
        self.setFixedSize(look.px(92), look.px(56))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """Show the time of this clock.

        Args:
            now: answers the instant of now, aware.
        """
        self._now = now
        self.update()

    def use_zone(self, zone: tzinfo) -> None:
        """Show the time of this zone.

        Args:
            zone: the event's.
        """
        self._zone = zone
        self.update()

    @property
    def ticking(self) -> bool:
        """Whether it wakes the computer each second."""
        return self._timer.isActive()

    def _tick(self) -> None:
        if self.isVisible() and not self.window().isMinimized():
            self.update()
            self._timer.start(1005 - self._now().microsecond // 1000)
        else:
            self._timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Tick as long as it can be seen, which its window knows too."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall asleep."""
        super().hideEvent(event)
        self._tick()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is minimised, or comes back."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._tick()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hours and minutes large, seconds small."""
        painter, look = QPainter(self), theme()
        now = self._now().astimezone(self._zone)
        box = QRectF(self.rect())
        used = painting.text(painter, box, now.strftime("%H:%M"), look.font(24, 700), "text")
        place = box.adjusted(used, look.px(4), 0, 0)
        painting.text(painter, place, now.strftime(":%S"), look.font(15), "text2")
        painter.end()


class TopBar(QWidget):
    """The bar of 56 over every room.

    Args:
        parent: Qt's.
    """

    pill_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.setFixedHeight(look.px(56))
        self.pills: tuple[HealthPill, ...] = ()
        layout = row(12, (20, 0, 10, 0))
        self.setLayout(layout)
        titles = column(0)
        titles.addStretch(1)
        self._name, self._when = Line("", 17, 700), Line("", 13, 400, "text2")
        titles.addWidget(self._name)
        titles.addWidget(self._when)
        titles.addStretch(1)
        layout.addLayout(titles, 1)
        self._row = row(6)
        layout.addLayout(self._row)
        desk = column(0)
        desk.addStretch(1)
        self._desk, self._operator = Line("", 15, 700), Line("", 13, 400, "text2")
        desk.addWidget(self._desk)
        desk.addWidget(self._operator)
        desk.addStretch(1)
        layout.addLayout(desk)
        self.clock = Clock()
        layout.addWidget(self.clock)

    def set_event(self, name: str, when_place: str, zone: tzinfo) -> None:
        """Show the event.

        Args:
            name: its name.
            when_place: date and place.
            zone: its zone.
        """
        self._name.say(name)
        self._when.say(when_place)
        self.clock.use_zone(zone)
        self._lay_pills()

    def set_desk(self, desk: str, operator: str) -> None:
        """Show who works here.

        Args:
            desk: its name.
            operator: the person.
        """
        self._desk.say(desk_words(desk))
        self._operator.say(operator or tr("No name set"))
        self._lay_pills()

    def set_pills(self, pills: tuple[Pill, ...]) -> None:
        """Show how things are; problems never lose their words.

        Args:
            pills: from left to right.
        """
        if [pill.key for pill in pills] != [held.pill.key for held in self.pills]:
            for held in self.pills:
                held.deleteLater()
            self.pills = tuple(HealthPill(pill) for pill in pills)
            for made in self.pills:
                made.wanted.connect(self.pill_pressed)
                self._row.addWidget(made)
        for held, pill in zip(self.pills, pills, strict=True):
            held.show_pill(pill)
        self._lay_pills()

    def _lay_pills(self) -> None:
        """Good pills lose their words when space runs out, then those of what is not there."""
        look, gap = theme(), theme().px(6)
        titles = max(self._name.sizeHint().width(), self._when.sizeHint().width())
        desk = max(self._desk.sizeHint().width(), self._operator.sizeHint().width())
        room = self.width() - titles - desk - self.clock.width() - look.px(20 + 10 + 3 * 12)
        short: set[Health] = set()
        for health in (None, Health.GOOD, Health.ABSENT):
            short |= {health} if health else set()
            used = sum(pill.width_with(words=pill.pill.health not in short) + gap for pill in self.pills)
            if used <= room:
                break
        for pill in self.pills:
            pill.show_pill(pill.pill, short=pill.pill.health in short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Good pills lose their words when space runs out."""
        super().resizeEvent(event)
        self._lay_pills()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White ground and a hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().colour("border"))
        painter.end()
