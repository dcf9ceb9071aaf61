"""The camera's picture in a corner, with the found code outlined, and what to do if there is none."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.devices.camera import State
from app.devices.camera_advice import Advice
from app.devices.camera_eye import Glance
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.words.catalogue import tr

HEIGHT, STRIP = 212, 35


class CameraCard(QWidget):
    """The preview.

    Args:
        name: of the camera, "" if none is chosen.
        parent: Qt's.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._image: QImage | None = None
        self._read: tuple[tuple[tuple[float, float], ...], ...] = ()
        self._unread: tuple[tuple[tuple[float, float], ...], ...] = ()
        self._state = State.STOPPED
        self._advice: Advice | None = None
        self.setFixedHeight(theme().px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def sizeHint(self) -> QSize:
        """As in the pictures."""
        return QSize(theme().px(372), theme().px(HEIGHT))

    def show_state(self, state: State) -> None:
        """Show what the camera is doing.

        Args:
            state: of the camera.
        """
        self._state = state
        if state is not State.LOOKING:
            self._image = None
        self._tell()
        self.update()

    def show_glance(self, glance: Glance) -> None:
        """Show a frame and what was found in it.

        Args:
            glance: the newest.
        """
        frame = glance.shot.frame
        height, width = frame.shape[:2]
        image = QImage(frame.data, width, height, width * 3, QImage.Format.Format_BGR888)
        wide = round(self.width() * self.devicePixelRatioF())
        # a copy of its own: the frame's memory is the camera's
        self._image = image.scaledToWidth(max(1, wide), Qt.TransformationMode.FastTransformation).copy()
        scale = 1 / width
        self._read = tuple(_scaled(one.corners, scale) for one in glance.read)
        self._unread = tuple(_scaled(corners, scale) for corners in glance.unread)
        self._advice = glance.advice
        self._state = State.LOOKING
        self._tell()
        self.update()

    def words(self) -> tuple[str, str]:
        """What the strip says, and in which colour."""
        if self._state is State.LOOKING:
            if self._read:
                return tr("Read"), "ok_text"
            if self._advice is not None:
                return _helps(self._advice), "already_text"
            return tr("Looking"), "ok_text"
        return {
            State.OPENING: (tr("Opening"), "text2"),
            State.LOST: (tr("Not found: plug it in, it comes back by itself"), "refuse_text"),
            State.ENDED: (tr("The film has ended"), "text2"),
        }.get(self._state, (tr("Drop a picture here"), "text2"))

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name or tr('No camera')}: {self.words()[0]}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Picture, outlines, strip."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        painting.rounded(painter, box, look.px(8), "surface", "border")
        picture = box.adjusted(1, 1, -1, -look.px(STRIP))
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
        self._paint_strip(painter, QRectF(box.left(), picture.bottom(), box.width(), look.px(STRIP)))
        painter.end()

    def _paint_nothing(self, painter: QPainter, box: QRectF) -> None:
        look = theme()
        painter.fillRect(box, look.colour("sunken"))
        edge = look.px(40)
        icon = pixmap("camera" if self._name else "qr-code", edge, "text3", self.devicePixelRatioF())
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

    def _paint_strip(self, painter: QPainter, box: QRectF) -> None:
        look = theme()
        inner = box.adjusted(look.px(12), 0, -look.px(12), 0)
        edge = look.px(16)
        icon = pixmap("camera", edge, "text2", self.devicePixelRatioF())
        painter.drawPixmap(int(inner.left()), int(inner.center().y() - edge / 2), icon)
        inner.setLeft(inner.left() + edge + look.px(8))
        words, colour = self.words()
        used = painting.text(painter, inner, words, look.font(13, 500), colour, painting.RIGHT)
        inner.setRight(inner.right() - used - look.px(8))
        painting.text(painter, inner, self._name or tr("No camera"), look.font(13), "text2")


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
