"""The rail: the program's seal, six rooms, and at its foot pre-flight and settings."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import column
from app.kit.widgets.pressable import Pressable


@dataclass(frozen=True)
class Stop:
    """One place on the rail.

    Args:
        key: of the room.
        title: its word.
        icon: file name; the chosen room shows its filled form.
        icon_chosen: file name of the filled form.
        small: at the foot of the rail.
    """

    key: str
    title: str
    icon: str
    icon_chosen: str
    small: bool = False


class RailItem(Pressable):
    """A room on the rail: icon over word, a count of what waits there.

    Args:
        stop: which.
        parent: Qt's.
    """

    def __init__(self, stop: Stop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stop = stop
        self.waiting = 0
        look = theme()
        self.setCheckable(True)
        self.setFixedSize(look.px(88), look.px(46 if stop.small else 68))
        self.setAccessibleName(stop.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Plate and gold marker when chosen, icon, word, count."""
        painter, look = QPainter(self), theme()
        on, small = self.isChecked(), self.stop.small
        box = QRectF(look.px(6), look.px(2), self.width() - look.px(12), self.height() - look.px(4))
        if on or self.underMouse():
            painting.rounded(painter, box, look.px(8), "rail_sel" if on else "rail_line")
        if on:
            marker = QRectF(0, self.height() / 2 - look.px(20), look.px(4), look.px(40))
            painting.rounded(painter, marker.adjusted(-4, 0, 0, 0), look.px(2), "rail_marker")
        if self.hasFocus():
            painting.rounded(painter, box.adjusted(1, 1, -1, -1), look.px(7), "", "focus", 3)
        ink = "rail_sel_text" if on else "rail_mute" if small else "rail_text"
        edge = look.px(18 if small else 26)
        name = self.stop.icon_chosen if on else self.stop.icon
        top = look.px(3 if small else 9)
        painter.drawPixmap(
            (self.width() - edge) // 2,
            int(box.top()) + top,
            pixmap(name, edge, ink, self.devicePixelRatioF()),
        )
        words = QRectF(0, box.bottom() - look.px(20 if small else 26), self.width(), look.px(18))
        painting.text(
            painter,
            words,
            self.stop.title,
            painting.fitted(self.stop.title, box.width(), (13,) if small else (14, 13), 700 if on else 400),
            ink,
            painting.CENTRE,
        )
        if self.waiting:
            self._paint_count(painter)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        look = theme()
        words = str(self.waiting) if self.waiting < 100 else "99+"
        width = max(look.px(20), painting.width_of(words, look.font(13, 700)) + look.px(10))
        box = QRectF(self.width() - width - look.px(10), look.px(4), width, look.px(20))
        painting.rounded(painter, box, box.height() / 2, "already")
        painting.text(painter, box, words, look.font(13, 700), "on_already", painting.CENTRE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()


class Rail(QWidget):
    """The dark rail at the left.

    Args:
        stops: from top to bottom, small ones at the foot.
        seal: the two characters in the seal.
        parent: Qt's.
    """

    chosen = Signal(str)

    def __init__(self, stops: tuple[Stop, ...], seal: str = "礼成", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._seal = seal
        self.setFixedWidth(look.px(88))
        layout = column(0, (0, 70, 0, 10))
        self.setLayout(layout)
        self._items = {stop.key: RailItem(stop) for stop in stops}
        stretched = False
        for stop in stops:
            if stop.small and not stretched:
                layout.addStretch(1)
                stretched = True
            item = self._items[stop.key]
            item.clicked.connect(self._pressed)
            layout.addWidget(item)
        if not stretched:
            layout.addStretch(1)

    def choose(self, key: str) -> None:
        """Mark a room as the one shown.

        Args:
            key: of the room.
        """
        for name, item in self._items.items():
            item.setChecked(name == key)

    def wait(self, key: str, count: int) -> None:
        """Show how many things wait in a room.

        Args:
            key: of the room.
            count: 0 for none.
        """
        self._items[key].waiting = count
        self._items[key].update()

    def _pressed(self) -> None:
        item = self.sender()
        if isinstance(item, RailItem):
            self.choose(item.stop.key)
            self.chosen.emit(item.stop.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The rail itself takes no press."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and seal."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("rail"))
        look = theme()
        edge = look.px(46)
        paint_seal(painter, QRectF((self.width() - edge) / 2, look.px(10), edge, edge), self._seal)
        painter.end()


def paint_seal(painter: QPainter, box: QRectF, words: str) -> None:
    """The program's red seal.

    Args:
        painter: where.
        box: its place.
        words: two characters.
    """
    look = theme()
    painting.rounded(painter, box, box.width() * 0.15, "seal")
    inner = box.adjusted(box.width() * 0.07, box.width() * 0.07, -box.width() * 0.07, -box.width() * 0.07)
    painting.rounded(painter, inner, box.width() * 0.1, "", "seal_text", max(1.0, box.width() / 50))
    painting.text(
        painter, box, words, look.font(box.width() / look.scale * 0.37, 700), "seal_text", painting.CENTRE
    )
