"""A large choice: icon, title and a line or two below it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.pressable import Pressable


class Tile(Pressable):
    """A large choice: icon, title, one line.

    Args:
        title: what it does.
        note: in other words.
        icon: file name.
        filled: the first choice, in the accent.
        verb: on a button inside, "" for none.
        end: at the right of a row, "" for none.
        height: at scale 1.0.
        parent: Qt's.
    """

    def __init__(
        self,
        title: str,
        note: str,
        icon: str,
        *,
        filled: bool = False,
        verb: str = "",
        end: str = "",
        height: int = 88,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._note, self._icon = title, note, icon
        self._filled, self._verb, self._end = filled, verb, end
        self.setFixedHeight(theme().px(height))
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, two lines, verb."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = "accent_hover" if self.underMouse() else "accent"
        if not self._filled:
            fill = "row_hover" if self.underMouse() else "surface"
        painting.rounded(painter, box, look.px(10), fill, "" if self._filled else "border")
        if self.hasFocus() and not self._verb:
            painting.rounded(painter, box.adjusted(2, 2, -2, -2), look.px(8), "", "focus", 3)
        edge = look.px(44 if self._filled else 28)
        ink = "on_accent" if self._filled else "accent_text"
        left = look.px(32 if self._filled else 20)
        painter.drawPixmap(
            left, int(box.center().y() - edge / 2), pixmap(self._icon, edge, ink, self.devicePixelRatioF())
        )
        start = left + edge + look.px(20)
        right = self._paint_end(painter, box)
        middle = box.center().y()
        sizes = (24, 15) if self._filled else (17, 13)
        inks = ("on_accent", "on_accent") if self._filled else ("text", "text2")
        place = QRectF(start, middle - look.px(32), right - start, look.px(34))
        if self._filled:
            place.translate(0, -look.px(12))  # two lines below it
        painting.text(painter, place, self._title, look.font(sizes[0], 700), inks[0])
        for line in self._note.split("\n"):
            under = QRectF(start, place.bottom() + look.px(1), right - start, look.px(22))
            painting.text(painter, under, line, look.font(sizes[1]), inks[1])
            place = under
        painter.end()

    def _paint_end(self, painter: QPainter, box: QRectF) -> float:
        look = theme()
        if self._verb:
            width = painting.width_of(self._verb, look.font(17, 700)) + look.px(72)
            place = QRectF(
                box.right() - width - look.px(24), box.center().y() - look.px(26), width, look.px(52)
            )
            painting.rounded(painter, place, look.px(8), "surface")
            if self.hasFocus():
                painting.focus_ring(painter, place, look.px(8), "on_accent")
            painting.text(
                painter,
                place.adjusted(look.px(24), 0, -look.px(44), 0),
                self._verb,
                look.font(17, 700),
                "text",
            )
            edge = look.px(20)
            arrow = pixmap("arrow-right", edge, "text", self.devicePixelRatioF())
            painter.drawPixmap(int(place.right() - look.px(40)), int(place.center().y() - edge / 2), arrow)
            return place.left() - look.px(16)
        place = box.adjusted(0, 0, -look.px(20), 0)
        used = (
            painting.text(painter, place, self._end, look.font(15), "text2", painting.RIGHT)
            if self._end
            else 0
        )
        return place.right() - used - look.px(12)
