"""The start window: the sample ceremony first, then new, open, join, and the recent events."""

from dataclasses import dataclass
from math import cos, sin
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Line
from app.kit.widgets.stepper import Segmented
from app.shell.frame.rail import paint_seal
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


class Brand(QWidget):
    """The dark panel with the seal and a fan of fine lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme().px(420))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Seal, name, promise, fan."""
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.colour("rail"))
        self._paint_fan(painter)
        paint_seal(painter, QRectF(look.px(48), look.px(56), look.px(72), look.px(72)), "礼成")
        name = tr("Fanfare")
        painting.text(
            painter,
            QRectF(look.px(48), look.px(160), look.px(330), look.px(70)),
            name,
            look.font(48, 700),
            "seal_text",
        )
        words = tr("From the first guest to the last gift")
        painting.text(
            painter,
            QRectF(look.px(48), look.px(230), look.px(340), look.px(30)),
            words,
            look.font(20),
            "rail_text",
        )
        foot = QRectF(0, self.height() - look.px(50), self.width(), look.px(24))
        painting.text(
            painter,
            foot,
            tr("Works without internet; data stays here"),
            look.font(13),
            "rail_text",
            painting.CENTRE,
        )
        painter.end()

    def _paint_fan(self, painter: QPainter) -> None:
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = look.colour("rail_marker")
        ink.setAlphaF(0.55)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        centre = QPointF(self.width() / 2, self.height() + look.px(30))
        radii = [look.px(r) for r in (130, 250, 340)]
        for radius in radii:
            painter.drawEllipse(centre, radius, radius)
        path = QPainterPath()
        for step in range(-18, 19):
            angle = step * 0.087
            outward = radii[2] if step % 2 else radii[2] + look.px(30)
            for a, b in ((radii[0], radii[1]), (radii[1], outward)):
                turn = angle if a == radii[0] else angle + 0.0435 * (step % 2)
                path.moveTo(_polar(centre, a, turn))
                path.lineTo(_polar(centre, b, turn))
        painter.drawPath(path)


def _polar(centre: QPointF, radius: float, angle: float) -> QPointF:
    return QPointF(centre.x() + radius * sin(angle), centre.y() - radius * cos(angle))


class Tile(QAbstractButton):
    """A large choice: icon, title, one line.

    Args:
        title: what it does.
        note: in other words.
        icon: file name.
        filled: the first choice, in the accent.
        verb: on a button inside, "" for none.
        end: at the right of a row, "" for none.
        height: at scale 1.0.
        parent: Qt's.
    """

    def __init__(
        self,
        title: str,
        note: str,
        icon: str,
        *,
        filled: bool = False,
        verb: str = "",
        end: str = "",
        height: int = 88,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._note, self._icon = title, note, icon
        self._filled, self._verb, self._end = filled, verb, end
        self.setFixedHeight(theme().px(height))
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, two lines, verb."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = "accent_hover" if self.underMouse() else "accent"
        if not self._filled:
            fill = "row_hover" if self.underMouse() else "surface"
        painting.rounded(painter, box, look.px(10), fill, "" if self._filled else "border")
        if self.hasFocus() and not self._verb:
            painting.rounded(painter, box.adjusted(2, 2, -2, -2), look.px(8), "", "focus", 3)
        edge = look.px(44 if self._filled else 28)
        ink = "on_accent" if self._filled else "accent_text"
        left = look.px(32 if self._filled else 20)
        painter.drawPixmap(
            left, int(box.center().y() - edge / 2), pixmap(self._icon, edge, ink, self.devicePixelRatioF())
        )
        start = left + edge + look.px(20)
        right = self._paint_end(painter, box)
        middle = box.center().y()
        sizes = (24, 15) if self._filled else (17, 13)
        inks = ("on_accent", "on_accent") if self._filled else ("text", "text2")
        painting.text(
            painter,
            QRectF(start, middle - look.px(32), right - start, look.px(34)),
            self._title,
            look.font(sizes[0], 700),
            inks[0],
        )
        painting.text(
            painter,
            QRectF(start, middle + look.px(3), right - start, look.px(22)),
            self._note,
            look.font(sizes[1]),
            inks[1],
        )
        painter.end()

    def _paint_end(self, painter: QPainter, box: QRectF) -> float:
        look = theme()
        if self._verb:
            width = painting.width_of(self._verb, look.font(17, 700)) + look.px(72)
            place = QRectF(
                box.right() - width - look.px(24), box.center().y() - look.px(26), width, look.px(52)
            )
            painting.rounded(painter, place, look.px(8), "surface")
            if self.hasFocus():
                painting.focus_ring(painter, place, look.px(8), "on_accent")
            painting.text(
                painter,
                place.adjusted(look.px(24), 0, -look.px(44), 0),
                self._verb,
                look.font(17, 700),
                "text",
            )
            edge = look.px(20)
            arrow = pixmap("arrow-right", edge, "text", self.devicePixelRatioF())
            painter.drawPixmap(int(place.right() - look.px(40)), int(place.center().y() - edge / 2), arrow)
            return place.left() - look.px(16)
        place = box.adjusted(0, 0, -look.px(20), 0)
        used = (
            painting.text(painter, place, self._end, look.font(15), "text2", painting.RIGHT)
            if self._end
            else 0
        )
        return place.right() - used - look.px(12)


class StartWindow(QWidget):
    """What is shown when no event was named.

    Args:
        recent: the events open lately, newest first.
        parent: Qt's.
    """

    open_sample = Signal()
    new_event = Signal()
    open_file = Signal(str)
    browse = Signal()
    join = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal()

    def __init__(self, recent: tuple[Recent, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        outer = row(0)
        self.setLayout(outer)
        outer.addWidget(Brand())
        body = column(16, (48, 40, 48, 24))
        outer.addLayout(body, 1)
        body.addLayout(self._head())
        self.sample = Tile(
            tr("Open the sample ceremony"),
            tr("120 invitations, programme, prizes and gifts are ready. Try anything: it is a copy."),
            "confetti", filled=True, verb=tr("Learn in five minutes"), height=132,
        )  # fmt: skip
        self.sample.clicked.connect(self.open_sample)
        body.addWidget(self.sample)
        body.addLayout(self._choices())
        self._list_recent(body, recent)
        body.addStretch(1)
        body.addWidget(
            Line(
                tr("Drop an event or a guest list anywhere. Version {version}", version=VERSION),
                13,
                400,
                "text3",
            )
        )
        for keys, signal in (("Ctrl+N", self.new_event), ("Ctrl+O", self.browse), ("Ctrl+J", self.join)):
            QShortcut(QKeySequence(keys), self).activated.connect(signal)
        self.sample.setFocus()

    def _head(self) -> QHBoxLayout:
        head = row(8)
        head.addWidget(Line(tr("What is it today?"), 30, 700), 1)
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

    def _list_recent(self, body: QVBoxLayout, recent: tuple[Recent, ...]) -> None:
        body.addSpacing(theme().px(8))
        body.addWidget(Line(tr("Recent events"), 17, 700))
        if not recent:
            body.addWidget(Line(tr("None yet. The sample is a good beginning."), 15, 400, "text2"))
        for event in recent[:5]:
            tile = Tile(
                event.name,
                event.path,
                "calendar-blank",
                end=event.when if event.there else tr("not here now"),
                height=62,
            )
            tile.setObjectName(event.path)
            tile.clicked.connect(self._open_recent)
            body.addWidget(tile)

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
        """Open the first file dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile() and Path(url.toLocalFile()).is_file():
                self.open_file.emit(url.toLocalFile())
                return
