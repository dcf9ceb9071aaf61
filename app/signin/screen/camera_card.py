"""The camera's picture in a corner, with the found code outlined, and what to do if there is none."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.devices.camera import State
from app.devices.camera_advice import Advice
from app.devices.camera_eye import Glance
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.signin.screen.lens_row import LensRow
from app.signin.screen.lenses import Lenses
from app.words.catalogue import tr

# With several cameras the lines are closer, and the picture gives them its room.
HEIGHT, STRIP, ONE_OF_SEVERAL = 212, 35, 30


class CameraCard(QWidget):
    """The preview.

    Args:
        names: of the cameras, in the order of their numbers; none if there is no camera.
        parent: Qt's.
    """

    changed = Signal()

    def __init__(self, names: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lenses = Lenses.of(names)
        self._lost = 0
        self._image: QImage | None = None
        self._read: tuple[tuple[tuple[float, float], ...], ...] = ()
        self._unread: tuple[tuple[tuple[float, float], ...], ...] = ()
        self._saying: dict[int, tuple[bool, Advice | None]] = {}
        self.rows: list[LensRow] = []
        for name in names or (tr("No camera"),):
            self._add_row(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def add(self, name: str) -> None:
        """Another camera was plugged in.

        Args:
            name: of the camera.
        """
        for nothing in () if self.lenses.names else self.rows:
            nothing.hide()
            nothing.deleteLater()
        if not self.lenses.names:
            self.rows = []
        self.lenses = self.lenses.and_one(name)
        self._add_row(name)
        self._place_rows()
        self._tell()
        self.changed.emit()

    def _add_row(self, name: str) -> None:
        row = LensRow(len(self.rows), name, self)
        row.wanted.connect(self._choose)
        row.setVisible(True)
        self.rows.append(row)
        for one in self.rows if len(self.rows) > 1 else ():
            one.let_choose()
        self.setFixedHeight(theme().px(HEIGHT + max(0, len(self.rows) - 2) * ONE_OF_SEVERAL))

    def sizeHint(self) -> QSize:
        """As in the pictures."""
        return QSize(theme().px(372), self.height())

    def show_state(self, number: int, state: State) -> None:
        """Show what a camera is doing.

        Args:
            number: of the camera.
            state: that it has now.
        """
        before = self.lenses.shown
        self.lenses = self.lenses.became(number, state)
        if state is not State.LOOKING:
            self._saying.pop(number, None)
        if self.lenses.shown != before or self.lenses.states[self.lenses.shown] is not State.LOOKING:
            self._image = None
        self._tell()

    def show_glance(self, number: int, glance: Glance) -> None:
        """Show a frame and what was found in it, if its camera is the one to look through.

        Args:
            number: of the camera.
            glance: its newest.
        """
        self.lenses = self.lenses.saw(number, glance)
        self._saying[number] = (bool(glance.read), glance.advice)
        if number == self.lenses.shown:
            self._picture(glance)
        self._tell()

    def _picture(self, glance: Glance) -> None:
        frame = glance.shot.frame
        height, width = frame.shape[:2]
        image = QImage(frame.data, width, height, width * 3, QImage.Format.Format_BGR888)
        wide = round(self.width() * self.devicePixelRatioF())
        # a copy of its own: the frame's memory is the camera's
        self._image = image.scaledToWidth(max(1, wide), Qt.TransformationMode.FastTransformation).copy()
        scale = 1 / width
        self._read = tuple(_scaled(one.corners, scale) for one in glance.read)
        self._unread = tuple(_scaled(corners, scale) for corners in glance.unread)

    def _choose(self, number: int) -> None:
        self.lenses = self.lenses.choose(number)
        self._image = None
        self._tell()

    def words(self, number: int | None = None) -> tuple[str, str]:
        """What a camera's line says, and in which colour.

        Args:
            number: of the camera; the one whose picture is shown if None.
        """
        if not self.lenses.names:
            return tr("Drop a picture here"), "text2"
        number = self.lenses.shown if number is None else number
        state = self.lenses.states[number]
        if state is State.LOOKING:
            read, advice = self._saying.get(number, (False, None))
            if read:
                return tr("Read"), "ok_text"
            return (_helps(advice), "already_text") if advice is not None else (tr("Looking"), "ok_text")
        lost = (
            tr("Not found: plug it in, it comes back by itself")
            if len(self.rows) == 1
            else tr("Not found: plug it in")
        )
        return {
            State.OPENING: (tr("Opening"), "text2"),
            State.LOST: (lost, "refuse_text"),
            State.ENDED: (tr("The film has ended"), "text2"),
        }.get(state, (tr("Drop a picture here"), "text2"))

    def _tell(self) -> None:
        for number, row in enumerate(self.rows):
            row.say(*self.words(number))
            row.setChecked(number == self.lenses.shown)
        self.setAccessibleName("; ".join(row.accessibleName() for row in self.rows))
        self.update()
        if self.lenses.lost != self._lost:
            self._lost = self.lenses.lost
            self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines lie below the picture."""
        super().resizeEvent(event)
        self._place_rows()

    def _place_rows(self) -> None:
        top = self._strip_top()
        each = (self.height() - top) / len(self.rows)
        for number, row in enumerate(self.rows):
            row.setGeometry(QRectF(0, top + number * each, self.width(), each).toRect())

    def _strip_top(self) -> int:
        tall = STRIP if len(self.rows) == 1 else ONE_OF_SEVERAL * len(self.rows) + 4
        return self.height() - theme().px(tall)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Picture, outlines, strip."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        painting.rounded(painter, box, look.px(8), "surface", "border")
        picture = box.adjusted(1, 1, -1, 0)
        picture.setBottom(self._strip_top())
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(box.adjusted(1, 1, -1, -1), look.px(7), look.px(7))
        painter.setClipPath(clip)
        painter.setClipRect(picture, Qt.ClipOperation.IntersectClip)
        if self._image is None:
            self._paint_nothing(painter, picture)
        else:
            self._paint_picture(painter, picture, self._image)
        painter.restore()
        painter.end()

    def _paint_nothing(self, painter: QPainter, box: QRectF) -> None:
        look = theme()
        painter.fillRect(box, look.colour("sunken"))
        edge = look.px(40)
        icon = pixmap("camera" if self.lenses.names else "qr-code", edge, "text3", self.devicePixelRatioF())
        painter.drawPixmap(int(box.center().x() - edge / 2), int(box.center().y() - edge / 2), icon)

    def _paint_picture(self, painter: QPainter, box: QRectF, image: QImage) -> None:
        look = theme()
        scale = box.width() / image.width()
        tall = image.height() * scale
        place = QRectF(box.left(), box.center().y() - tall / 2, box.width(), tall)
        painter.drawImage(place, image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for outlines, colour in ((self._unread, "already"), (self._read, "health_dot_dark")):
            painter.setPen(
                QPen(look.colour(colour), look.px(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            for corners in outlines:
                _brackets(painter, [QPointF(place.left() + x * place.width(), place.top() + y * place.width()) for x, y in corners])  # fmt: skip


def _helps(advice: Advice) -> str:
    return {
        Advice.CLOSER: tr("Too small: closer to the camera"),
        Advice.TILT: tr("Tilt it: the light reflects"),
        Advice.STILL: tr("Blurred: hold it still"),
        Advice.BRIGHTER: tr("Too dark: a brighter screen"),
    }.get(advice, tr("Closer, and tilt it: the light reflects"))


def _scaled(corners: tuple[tuple[float, float], ...], scale: float) -> tuple[tuple[float, float], ...]:
    return tuple((x * scale, y * scale) for x, y in corners)


def _brackets(painter: QPainter, corners: list[QPointF]) -> None:
    """Four corners a little outside of the code, as a viewfinder draws them."""
    if len(corners) < 4:
        painter.drawPolygon(QPolygonF(corners))
        return
    middle = sum(corners, QPointF()) / len(corners)
    wide = [middle + (corner - middle) * 1.25 for corner in corners]
    for place, corner in enumerate(wide):
        for other in (wide[place - 1], wide[(place + 1) % len(wide)]):
            painter.drawLine(corner, corner + (other - corner) * 0.25)
