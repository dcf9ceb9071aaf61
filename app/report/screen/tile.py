"""One large figure in its card."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import Card


class Tile(Card):
    """What, how much of how much, and one line below."""

    def __init__(self) -> None:
        super().__init__()
        self._what, self._bold, self._grey, self._below, self._ink = "", "", "", "", "text"
        self.setFixedHeight(theme().px(100))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, what: str, bold: str, grey: str, below: str, ink: str = "text") -> None:
        """Change the figure.

        Args:
            what: is counted.
            bold: how much.
            grey: of how much, or the unit.
            below: one line.
            ink: token name of the bold part.
        """
        self._what, self._bold, self._grey, self._below, self._ink = what, bold, grey, below, ink
        self.setAccessibleName(f"{what} {bold}{grey} {below}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, then its three lines."""
        super().paintEvent(event)
        painter, look = QPainter(self), theme()
        inside = QRectF(self.rect()).adjusted(look.px(16), look.px(8), -look.px(12), -look.px(8))
        top = QRectF(inside.left(), inside.top(), inside.width(), look.px(20))
        painting.text(painter, top, self._what, look.font(13), "text2")
        grey = painting.width_of(self._grey, look.font(15))
        font = painting.fitted(self._bold, inside.width() - grey, (38, 30, 24, 20))
        middle = QRectF(inside.left(), top.bottom(), inside.width(), look.px(44))
        wide = painting.text(painter, middle, self._bold, font, self._ink)
        unit = middle.adjusted(wide, look.px(14), 0, 0)
        painting.text(painter, unit, self._grey, look.font(15), "text2")
        low = QRectF(inside.left(), middle.bottom(), inside.width(), look.px(20))
        painting.text(painter, low, self._below, look.font(13), "text2")
        painter.end()
