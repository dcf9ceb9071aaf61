"""One small icon that changes."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme


class Mark(QWidget):
    """An icon of 16 in a place of 18; empty until it is told.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._ink = "", "text"
        self.setFixedSize(theme().px(18), theme().px(18))

    def look_like(self, icon: str, ink: str) -> None:
        """Change the icon.

        Args:
            icon: file name, "" for none.
            ink: token name.
        """
        if (icon, ink) != (self._icon, self._ink):
            self._icon, self._ink = icon, ink
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        if self._icon:
            painter = QPainter(self)
            mark = pixmap(self._icon, theme().px(16), self._ink, self.devicePixelRatioF())
            painter.drawPixmap(0, 1, mark)
            painter.end()
