"""A painted frame: style sheets on a page that changes at every guest cost more than the sign-in itself."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting


class Framed(QWidget):
    """A rounded box around whatever is laid out in it.

    Args:
        fill: token name of the ground.
        line: token name of the edge.
        width: of the edge, in pixels.
        radius: of the corners, at scale 1.0.
        parent: Qt's.
    """

    def __init__(
        self, fill: str, line: str, width: int = 1, radius: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill, self._line, self._width, self._radius = fill, line, width, radius
        self._ground = ""

    def cover(self, ground: str) -> None:
        """Cover what is below, so that nothing is painted there only to be painted over.

        Args:
            ground: token name of what shows beyond the corners.
        """
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def reframe(self, line: str, width: int, fill: str = "") -> None:
        """Change the edge, and the ground.

        Args:
            line: token name.
            width: in pixels.
            fill: token name; as before if empty.
        """
        fill = fill or self._fill
        if (fill, line, width) != (self._fill, self._line, self._width):
            self._fill, self._line, self._width = fill, line, width
            self.update()

    def refill(self, fill: str) -> None:
        """Change the ground.

        Args:
            fill: token name.
        """
        self._fill = fill
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and edge, as far as they show under what is painted anew."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        box, radius = QRectF(self.rect()), theme().px(self._radius)
        painting.rounded(
            painter,
            box,
            radius,
            self._fill,
            self._line,
            self._width,
            within=event.rect(),
            ground=self._ground,
        )
        painter.end()
