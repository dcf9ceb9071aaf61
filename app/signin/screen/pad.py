"""The pad that a guest signs on: mouse, finger or pen, and the ink as it is written."""

from collections.abc import Callable
from math import hypot
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.signin.paper.signature import PEN, paint_stroke
from app.signin.rules.signature import LONGEST_MS, MOST_DOTS, MOST_STROKES, Dot, Signature, rounded
from app.words.catalogue import tr

# Every pad has this shape, so that one signature can be written on two of them at once.
WIDE = 2500
# A dot nearer than this to the last one says nothing new, in ten-thousandths of the width.
NEAREST = 22
WHITE, BLUE_BLACK, PALE = "#FFFFFF", "#1B2440", "#C4C0B8"


class Pen(QObject):
    """What has been written so far; pads show it and add to it.

    Args:
        clock: seconds that only go forward.
        parent: Qt's.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, clock: Callable[[], float] = monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.strokes: list[list[Dot]] = []
        self._clock, self._began, self._down = clock, 0.0, False

    @property
    def full(self) -> bool:
        """Whether nothing more can be kept."""
        return len(self.strokes) >= MOST_STROKES or sum(map(len, self.strokes)) >= MOST_DOTS

    @property
    def signature(self) -> Signature | None:
        """What would be kept now; None while nothing was written."""
        made = Signature(WIDE, tuple(tuple(line) for line in self.strokes if line))
        return made if made.strokes and made.written else None

    def put(self, x: float, y: float, press: float = 0.0) -> None:
        """The pen touches the pad.

        Args:
            x: share of the width.
            y: share of the height.
            press: 0 to 1; 0 if the pen does not tell.
        """
        if self.full:
            return
        if not self.strokes:
            self._began = self._clock()
        self.strokes.append([])
        self._down = True
        self._add(x, y, press)

    def move(self, x: float, y: float, press: float = 0.0) -> None:
        """The pen moves, on the pad or over it.

        Args:
            x: share of the width.
            y: share of the height.
            press: 0 to 1; 0 if the pen does not tell.
        """
        if self._down and not self.full:
            self._add(x, y, press)

    def lift(self) -> None:
        """The pen leaves the pad."""
        self._down = False
        self.changed.emit()

    def clear(self) -> None:
        """Begin again."""
        self.strokes, self._down = [], False
        self.changed.emit()

    def _add(self, x: float, y: float, press: float) -> None:
        across, down = rounded(x, y)
        line = self.strokes[-1]
        if line and hypot(across - line[-1].x, (down - line[-1].y) * 1000 / WIDE) < NEAREST:
            return
        ms = min(LONGEST_MS, round((self._clock() - self._began) * 1000))
        line.append(Dot(across, down, ms, max(1, round(press * 255)) if press > 0 else 0))
        self.changed.emit()


class Pad(QWidget):
    """A sheet to sign on.

    Args:
        pen: holds the ink.
        held: an earlier signature, shown pale until the pen touches the pad.
        paper: white with dark ink in every look, for the guest's own screen.
        parent: Qt's.
    """

    def __init__(
        self, pen: Pen, held: Signature | None = None, *, paper: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pen, self._held, self._paper = pen, held, paper
        self._dry, self._dried, self._finger = QPixmap(), 0, -1
        self.setAccessibleName(tr("Sign here"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(theme().px(260), theme().px(104))
        pen.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The shape of the sheet."""
        return QSize(theme().px(600), theme().px(240))

    def sheet(self) -> QRectF:
        """The sheet, as large as it fits."""
        wide = min(float(self.width()), self.height() * WIDE / 1000)
        sheet = QRectF(0, 0, wide, wide * 1000 / WIDE)
        sheet.moveCenter(QRectF(self.rect()).center())
        return sheet

    def _at(self, place: QPointF) -> tuple[float, float]:
        sheet = self.sheet()
        return (place.x() - sheet.left()) / sheet.width(), (place.y() - sheet.top()) / sheet.height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse writes with its left button."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pen.put(*self._at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The mouse writes."""
        self._pen.move(*self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mouse stops writing."""
        del event
        self._pen.lift()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen writes, thicker the harder it presses."""
        x, y = self._at(event.position())
        if event.type() is QEvent.Type.TabletPress:
            self._pen.put(x, y, event.pressure())
        elif event.type() is QEvent.Type.TabletMove:
            self._pen.move(x, y, event.pressure())
        elif event.type() is QEvent.Type.TabletRelease:
            self._pen.lift()
        event.accept()  # else Qt sends the same once more as a mouse

    def event(self, event: QEvent) -> bool:
        """A finger writes; a second one, or the ball of the hand, does not."""
        if not isinstance(event, QTouchEvent):
            return super().event(event)
        if event.type() is QEvent.Type.TouchCancel:
            self._finger = -1
            self._pen.lift()
        for point in event.points():
            self._touched(point.id(), point.state().name, self._at(point.position()))
        event.accept()
        return True

    def _touched(self, finger: int, state: str, at: tuple[float, float]) -> None:
        if state == "Pressed" and self._finger < 0:
            self._finger = finger
            self._pen.put(*at)
        elif finger == self._finger and state == "Updated":
            self._pen.move(*at)
        elif finger == self._finger and state == "Released":
            self._finger = -1
            self._pen.lift()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Sheet, line, ink; strokes that are finished are painted once."""
        painter, sheet, look = QPainter(self), self.sheet(), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = WHITE if self._paper else look.hex("surface")
        painter.setPen(QColor(PALE) if self._paper else look.colour("border_strong"))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), look.px(8), look.px(8))
        self._paint_line(painter, sheet)
        ink, pen = self._ink(), sheet.height() * PEN
        if self._held is not None and not self._pen.strokes:
            for line in self._held.strokes:
                paint_stroke(painter, sheet, line, self._held.wide, QColor(self._pale()), pen)
        painter.drawPixmap(0, 0, self._finished(sheet, ink, pen))
        for line in self._pen.strokes[self._dried :]:
            if line:
                paint_stroke(painter, sheet, tuple(line), WIDE, ink, pen)
        painter.end()

    def _finished(self, sheet: QRectF, ink: QColor, pen: float) -> QPixmap:
        ratio = self.devicePixelRatioF()
        done = max(0, len(self._pen.strokes) - 1)
        if self._dry.size() != self.size() * ratio or done < self._dried:
            self._dry, self._dried = QPixmap(self.size() * ratio), 0
            self._dry.setDevicePixelRatio(ratio)
            self._dry.fill(Qt.GlobalColor.transparent)
        if done > self._dried:
            painter = QPainter(self._dry)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for line in self._pen.strokes[self._dried : done]:
                paint_stroke(painter, sheet, tuple(line), WIDE, ink, pen)
            painter.end()
            self._dried = done
        return self._dry

    def _ink(self) -> QColor:
        return QColor(BLUE_BLACK) if self._paper else theme().colour("text")

    def _pale(self) -> str:
        return PALE if self._paper else theme().hex("border_strong")

    def _paint_line(self, painter: QPainter, sheet: QRectF) -> None:
        """Where the name stands, and, while nothing is written, what to do."""
        line = sheet.top() + sheet.height() * 0.78
        edge = sheet.width() * 0.06
        painter.fillRect(QRectF(sheet.left() + edge, line, sheet.width() - 2 * edge, 1), QColor(self._pale()))
        if not self._pen.strokes and self._held is None:
            below = QRectF(sheet.left() + edge, line + 2, sheet.width() - 2 * edge, sheet.bottom() - line - 2)
            colour = "#8A857C" if self._paper else "text2"
            painting.text(painter, below, tr("Sign here"), theme().font(15), colour, painting.CENTRE)
