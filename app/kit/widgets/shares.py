"""Bars that lie: here of expected by category or table, given of gifts, with the value at the end."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting


@dataclass(frozen=True)
class Share:
    """One bar.

    Args:
        label: what it counts.
        done: the filled part.
        of: the whole.
        colour: token name of the filled part.
        bold: what is written at the end.
        grey: behind it.
        ink: token name of what is written.
    """

    label: str
    done: float
    of: float
    colour: str
    bold: str
    grey: str = ""
    ink: str = "text"


class Shares(QWidget):
    """Bars from top to bottom; what does not fit is counted in the last line."""

    def __init__(self, *, to_scale: bool = True) -> None:
        super().__init__()
        self._shares: tuple[Share, ...] = ()
        self._to_scale = to_scale
        self._more = "+{n}"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_shares(self, shares: tuple[Share, ...], more: str = "+{n}") -> None:
        """Show other bars.

        Args:
            shares: from top to bottom.
            more: says how many do not fit.
        """
        self._shares, self._more = shares, more
        self.setAccessibleName("; ".join(f"{one.label} {one.bold}{one.grey}" for one in shares))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, ground, bar, value."""
        if not self._shares:
            return
        painter, look = QPainter(self), theme()
        room = max(1, self.height() // look.px(24))
        shown = self._shares if len(self._shares) <= room else self._shares[: room - 1]
        pitch = min(self.height() / max(1, min(len(self._shares), room)), look.px(40))
        labels = max(painting.width_of(one.label, look.font(15)) for one in shown) + look.px(14)
        labels = min(labels, self.width() * 0.42)
        ends = max(painting.width_of(one.bold + one.grey, look.font(15, 700)) for one in shown) + look.px(12)
        most = max((one.of for one in shown), default=0) or 1
        for n, one in enumerate(shown):
            line = QRectF(0, n * pitch, self.width(), pitch)
            self._paint(painter, line, one, labels, ends, most if self._to_scale else one.of or 1)
        left_out = len(self._shares) - len(shown)
        if left_out:
            line = QRectF(0, len(shown) * pitch, self.width(), pitch)
            painting.text(painter, line, self._more.format(n=left_out), look.font(13), "text3")
        painter.end()

    @staticmethod
    def _paint(painter: QPainter, line: QRectF, one: Share, labels: float, ends: float, most: float) -> None:
        look = theme()
        label = QRectF(line.left(), line.top(), labels - look.px(10), line.height())
        painting.text(painter, label, one.label, look.font(15), "text")
        room = max(1.0, line.width() - labels - ends)
        thick = min(look.px(20), line.height() * 0.58)
        top = line.center().y() - thick / 2
        if one.of:
            ground = QRectF(labels, top, room * one.of / most, thick)
            painting.rounded(painter, ground, look.px(3), "chart_rest")
        if one.done:
            bar = QRectF(labels, top, max(3.0, room * min(one.done, most) / most), thick)
            painting.rounded(painter, bar, look.px(3), one.colour)
        grey = painting.width_of(one.grey, look.font(15))
        painting.text(painter, line, one.grey, look.font(15), "text2", painting.RIGHT)
        bold = line.adjusted(0, 0, -grey, 0)
        painting.text(painter, bold, one.bold, look.font(15, 700), one.ink, painting.RIGHT)
