"""The dark panel of the start window: the seal, the name, a fan of fine lines."""

from math import cos, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.shell.frame.rail import paint_seal
from app.words.catalogue import tr


class Brand(QWidget):
    """The dark panel with the seal and a fan of fine lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme().px(420))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Seal, name, promise, fan."""
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.colour("rail"))
        self._paint_fan(painter)
        paint_seal(painter, QRectF(look.px(48), look.px(56), look.px(72), look.px(72)), "礼成")
        name = tr("Fanfare")
        painting.text(
            painter,
            QRectF(look.px(48), look.px(160), look.px(330), look.px(70)),
            name,
            look.font(48, 700),
            "seal_text",
        )
        words = tr("From the first guest to the last gift")
        painting.text(
            painter,
            QRectF(look.px(48), look.px(230), look.px(340), look.px(30)),
            words,
            look.font(20),
            "rail_text",
        )
        foot = QRectF(0, self.height() - look.px(50), self.width(), look.px(24))
        painting.text(
            painter,
            foot,
            tr("Works without internet; data stays here"),
            look.font(13),
            "rail_text",
            painting.CENTRE,
        )
        painter.end()

    def _paint_fan(self, painter: QPainter) -> None:
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = look.colour("rail_marker")
        ink.setAlphaF(0.55)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        centre = QPointF(self.width() / 2, self.height() + look.px(30))
        radii = [look.px(r) for r in (130, 250, 340)]
        for radius in radii:
            painter.drawEllipse(centre, radius, radius)
        path = QPainterPath()
        for step in range(-18, 19):
            angle = step * 0.087
            outward = radii[2] if step % 2 else radii[2] + look.px(30)
            for a, b in ((radii[0], radii[1]), (radii[1], outward)):
                turn = angle if a == radii[0] else angle + 0.0435 * (step % 2)
                path.moveTo(_polar(centre, a, turn))
                path.lineTo(_polar(centre, b, turn))
        painter.drawPath(path)


def _polar(centre: QPointF, radius: float, angle: float) -> QPointF:
    return QPointF(centre.x() + radius * sin(angle), centre.y() - radius * cos(angle))
