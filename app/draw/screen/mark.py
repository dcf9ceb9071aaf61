"""An icon and a few words on one line."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting


class Mark(QWidget):
    """Says one thing, with its icon; empty it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._icon, self._ink, self._colour = "", "", "text", "text"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().px(32))

    def say(self, words: str, icon: str = "", ink: str = "text", colour: str = "text") -> None:
        """Change it.

        Args:
            words: what it says, "" to hide it.
            icon: file name.
            ink: token of the icon.
            colour: token of the words.
        """
        self._words, self._icon, self._ink, self._colour = words, icon, ink, colour
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and words."""
        look = theme()
        return QSize(painting.width_of(self._words, look.font(15)) + look.px(30), look.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, words."""
        painter, look = QPainter(self), theme()
        edge = look.px(20)
        if self._icon:
            mark = pixmap(self._icon, edge, self._ink, self.devicePixelRatioF())
            painter.drawPixmap(0, (self.height() - edge) // 2, mark)
        place = QRectF(look.px(28), 0, self.width() - look.px(28), self.height())
        painting.text(painter, place, self._words, look.font(15), self._colour)
        painter.end()
