"""A guest's photograph, small: cut to a square where faces are, with round corners."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.words.catalogue import tr

_ABOVE = 0.25  # of what a tall picture is cut, so much goes at the top: heads are in the upper half


def square_of(data: bytes, edge: int) -> QImage:
    """A photograph as a square; a null image for bytes that are no picture.

    Args:
        data: PNG or JPEG, as it is kept.
        edge: in pixels of the screen.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isEmpty():
        return QImage()
    reader.setScaledSize(  # a JPEG is unpacked no larger than it is shown
        size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    )
    image = reader.read()
    left, top = max(0, image.width() - edge) // 2, int(max(0, image.height() - edge) * _ABOVE)
    return image.copy(QRect(left, top, edge, edge)) if not image.isNull() else image


def paint_face(painter: QPainter, box: QRectF, face: QPixmap) -> None:
    """A photograph with round corners.

    Args:
        painter: where.
        box: a square.
        face: the photograph, a square.
    """
    painter.save()
    shape = QPainterPath(QPointF())
    shape.addRoundedRect(box, theme().px(8), theme().px(8))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.drawPixmap(box, face, QRectF(face.rect()))
    painter.restore()


class FaceBox(QWidget):
    """A place for a photograph, which is not there before it comes.

    Args:
        edge: at scale 1.0.
        parent: Qt's.
    """

    def __init__(self, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = QPixmap()
        self.setFixedSize(theme().px(edge), theme().px(edge))
        self.setAccessibleName(tr("Photograph"))
        self.hide()

    def show_face(self, face: QPixmap) -> None:
        """Show a photograph, or go.

        Args:
            face: a square; a null one for none.
        """
        self.face = face
        self.setVisible(not face.isNull())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The photograph."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, QRectF(self.rect()), self.face)
        painter.end()
