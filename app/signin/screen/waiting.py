"""What stands in the outcome area while nobody is before the desk."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit import qr
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.words.catalogue import tr


class Waiting(QWidget):
    """Nobody is before the desk: what a guest or a new helper can do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Scan the code on the card"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The code in its corners, one sentence, three ways."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = look.px(78)
        box = QRectF(0, 0, self.width(), self.height() - foot)
        edge = min(look.px(190), int(box.height() * 0.38))
        middle = box.center().y() - edge * 0.42
        frame = QRectF(box.center().x() - edge / 2, middle - edge / 2, edge, edge)
        _corners(painter, frame)
        _code(painter, frame.adjusted(edge * 0.22, edge * 0.22, -edge * 0.22, -edge * 0.22))
        words = QRectF(look.px(20), frame.bottom() + look.px(22), box.width() - look.px(40), look.px(64))
        title = tr("Scan the code on the card")
        painting.text(
            painter,
            words,
            title,
            painting.fitted(title, words.width(), (48, 38, 30)),
            "text",
            painting.CENTRE,
        )
        below = QRectF(words.left(), words.bottom(), words.width(), look.px(32))
        painting.text(
            painter, below, tr("No click needed: a scan signs in"), look.font(20), "text2", painting.CENTRE
        )
        self._paint_ways(painter, QRectF(0, self.height() - foot, self.width(), foot))
        painter.end()

    def _paint_ways(self, painter: QPainter, box: QRectF) -> None:
        look = theme()
        painter.fillRect(box, look.colour("table_head"))
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), look.colour("border"))
        ways = (
            ("camera", tr("Hold to the camera"), tr("20–50 cm, no glare")),
            ("barcode", tr("Use the scanner"), tr("Wherever the cursor is")),
            ("keyboard", tr("Just type"), tr("Name, initials, tail")),
        )
        third = box.width() / 3
        for place, (icon, words, below) in enumerate(ways):
            left = box.left() + place * third + look.px(24)
            edge = look.px(26)
            mark = pixmap(icon, edge, "text2", self.devicePixelRatioF())
            painter.drawPixmap(int(left), int(box.center().y() - edge / 2), mark)
            room = QRectF(left + look.px(38), box.top() + look.px(16), third - look.px(70), look.px(24))
            painting.text(painter, room, words, look.font(15, 500), "text")
            painting.text(painter, room.translated(0, look.px(22)), below, look.font(13), "text2")
            if place:
                painter.fillRect(QRectF(box.left() + place * third, box.top() + look.px(18), 1, box.height() - look.px(36)), look.colour("border"))  # fmt: skip


def _code(painter: QPainter, box: QRectF) -> None:
    """A real code, for its shape: people know at a glance what to look for."""
    rows = _modules()
    edge = max(1, int(box.width() / len(rows)))
    left, top = box.center().x() - edge * len(rows) / 2, box.center().y() - edge * len(rows) / 2
    qr.paint_modules(painter, QPointF(int(left), int(top)), edge, rows, theme().colour("text"))


@cache
def _modules() -> qr.Modules:
    return qr.modules("FANFARE", "m")


def _corners(painter: QPainter, box: QRectF) -> None:
    look = theme()
    pen = painter.pen()
    pen.setColor(look.colour("accent"))
    pen.setWidth(look.px(6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    arm = box.width() * 0.24
    for x, dx in ((box.left(), arm), (box.right(), -arm)):
        for y, dy in ((box.top(), arm), (box.bottom(), -arm)):
            painter.drawPolyline([QPointF(x + dx, y), QPointF(x, y), QPointF(x, y + dy)])
