"""The dark panel of the start window: the seal, the name, a moon gate over hills."""

from math import sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.shell.frame.rail import paint_seal
from app.words.catalogue import tr

_RINGS = (
    (1.0, 0.75, 1.4),
    (0.94, 0.22, 1.0),
    (1.05, 0.3, 1.0),
    (1.24, 0.14, 1.0),
)  # of the radius, alpha, width
_STEPS = 60


class Brand(QWidget):
    """The dark panel with the seal and the gate."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme().px(420))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Gate, seal, name, promise."""
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.colour("rail"))
        self._paint_gate(painter)
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

    def _paint_gate(self, painter: QPainter) -> None:
        """A ring over hills: as on the stages, never lines from a disc."""
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gold, moon = look.colour("rail_marker"), look.colour("rail_text")
        above = look.px(290)  # the name and the promise
        radius = min(look.px(150), (self.height() - above - look.px(68)) / (1 + _RINGS[-1][0]))
        centre = QPointF(self.width() / 2, self.height() - look.px(68) - radius)
        moon.setAlphaF(0.05)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(moon)
        painter.drawEllipse(centre, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for grown, alpha, width in _RINGS:
            gold.setAlphaF(alpha)
            painter.setPen(QPen(gold, width * look.px(1)))
            painter.drawEllipse(centre, radius * grown, radius * grown)
        for layer in range(3):
            self._paint_hill(painter, layer)

    def _paint_hill(self, painter: QPainter, layer: int) -> None:
        look, ground = theme(), theme().colour("rail")
        base, high = self.height() - look.px(128 - 34 * layer), look.px(24)
        crest = QPainterPath()
        for step in range(_STEPS + 1):
            x, turn = self.width() * step / _STEPS, 5.2 * step / _STEPS
            y = base - high * (sin(turn + layer * 2.1) * 0.7 + sin(turn * 0.45 + layer * 1.3) * 0.8)
            crest.lineTo(x, y) if step else crest.moveTo(x, y)
        hill = QPainterPath(crest)
        hill.lineTo(self.width(), self.height())
        hill.lineTo(0, self.height())
        painter.fillPath(hill, ground.lighter(128 - 12 * layer))
        gold = look.colour("rail_marker")
        gold.setAlphaF(0.5 - 0.1 * layer)
        painter.setPen(QPen(gold, 1))
        painter.drawPath(crest)
