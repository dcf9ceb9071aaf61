"""The colours of categories, and a bar made of parts."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting

_PALETTE = 5


def category_colour(index: int) -> str:
    """The token name of a category's colour, the same on every screen.

    Args:
        index: of the category.
    """
    return f"chart{index % _PALETTE + 1}"


class Parts(QWidget):
    """One bar made of parts, e.g. the categories that have arrived.

    Args:
        parts: value and token name of each.
        total: the whole bar; the rest stays grey.
        parent: Qt's.
    """

    def __init__(
        self, parts: tuple[tuple[float, str], ...] = (), total: float = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._total = parts, total
        self.setFixedHeight(theme().px(10))

    def show_parts(self, parts: tuple[tuple[float, str], ...], total: float) -> None:
        """Show other parts.

        Args:
            parts: value and token name of each.
            total: the whole bar.
        """
        self._parts, self._total = parts, total
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The parts from the left, a pixel between them."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        painting.rounded(painter, box, box.height() / 2, "chart_rest")
        left = 0.0
        for value, colour in self._parts:
            width = box.width() * value / self._total if self._total else 0
            if width >= 1:
                painting.rounded(painter, QRectF(left, 0, width - 1, box.height()), 2, colour)
            left += width
        painter.end()
