"""A small plan of the hall: the stage, the tables, and the one that matters now."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting

_COLUMNS = 6


class SeatMap(QWidget):
    """Tables in rows of six before the stage.

    Args:
        tables: their numbers, in order.
        chosen: the one to show.
        parent: Qt's.
    """

    def __init__(self, tables: tuple[str, ...], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables, self._chosen = tables, chosen
        self.show_hall(tables, chosen)

    def show_hall(self, tables: tuple[str, ...], chosen: str) -> None:
        """Show another table, or another hall.

        Args:
            tables: their numbers, in order.
            chosen: the one to show.
        """
        self._tables, self._chosen = tables, chosen
        self.setAccessibleName(chosen)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for six tables."""
        rows = max(1, -(-len(self._tables) // _COLUMNS))
        return QSize(theme().px(132), theme().px(28 + 24 * rows))

    def height_for(self, width: int) -> int:
        """How high it is at a width, so that its circles are as large as they can be.

        Args:
            width: in pixels.
        """
        rows = max(1, -(-len(self._tables) // _COLUMNS))
        return round(theme().px(18) + width / _COLUMNS * rows)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The stage, the circles, the chosen one filled."""
        if not self._tables:
            return
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = -(-len(self._tables) // _COLUMNS)
        pitch = min(self.width() / _COLUMNS, (self.height() - look.px(18)) / rows)
        radius = pitch * 0.36
        left = (self.width() - pitch * _COLUMNS) / 2
        stage = QRectF(self.width() / 2 - pitch * 1.3, 0, pitch * 2.6, look.px(9))
        painting.rounded(painter, stage, look.px(2), "neutral")
        for at, table in enumerate(self._tables):
            x = left + pitch * (at % _COLUMNS + 0.5)
            y = look.px(18) + pitch * (at // _COLUMNS + 0.5)
            on = table == self._chosen
            painter.setPen(look.colour("ok" if on else "ok_line"))
            painter.setBrush(look.colour("ok" if on else "surface"))
            grown = radius * (1.25 if on else 1.0)
            painter.drawEllipse(QRectF(x - grown, y - grown, 2 * grown, 2 * grown))
            if on:
                box = QRectF(x - grown, y - grown, 2 * grown, 2 * grown)
                painting.text(painter, box, table, _fitting(grown), "on_ok", Qt.AlignmentFlag.AlignCenter)
        painter.end()


def _fitting(radius: float) -> QFont:
    """The type of the number in a circle: larger where the circle is large, and never below the smallest."""
    look = theme()
    return look.font(next((size for size in (24, 20, 17, 15) if look.px(size) <= radius * 0.9), 13), 700)
