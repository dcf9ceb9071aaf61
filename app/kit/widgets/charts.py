"""Our few charts: bars that lie, bars that stand over time, a bar of parts. Values at their ends, no legends."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting

_PALETTE = 5


def category_colour(index: int) -> str:
    """The token name of a category's colour, the same on every screen.

    Args:
        index: of the category.
    """
    return f"chart{index % _PALETTE + 1}"


@dataclass(frozen=True)
class Bar:
    """One bar.

    Args:
        label: what it counts.
        value: how many.
        total: of how many; 0 if there is no such number.
        colour: token name.
        note: behind the value.
    """

    label: str
    value: float
    total: float = 0
    colour: str = "chart1"
    note: str = ""


class LyingBars(QWidget):
    """Bars beside their labels, the value written at the end.

    Args:
        bars: from top to bottom.
        parent: Qt's.
    """

    def __init__(self, bars: tuple[Bar, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = bars
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme().px(60))

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show other bars.

        Args:
            bars: from top to bottom.
        """
        self.bars = bars
        self.setAccessibleName("; ".join(f"{bar.label} {bar.value:g}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        """A row of 30 for each bar."""
        return QSize(theme().px(300), theme().px(30 * max(2, len(self.bars))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, ground, bar, value."""
        if not self.bars:
            return
        painter, look = QPainter(self), theme()
        height = min(self.height() / len(self.bars), look.px(44))
        labels = min(
            self.width() * 0.34,
            max(painting.width_of(bar.label, look.font(13)) for bar in self.bars) + look.px(12),
        )
        ends = max(painting.width_of(self._end(bar), look.font(13, 700)) for bar in self.bars) + look.px(10)
        room = max(1.0, self.width() - labels - ends)
        most = max(max(bar.total, bar.value) for bar in self.bars) or 1
        for at, bar in enumerate(self.bars):
            line = QRectF(0, at * height, labels - look.px(10), height)
            painting.text(painter, line, bar.label, look.font(13), "text2")
            thick = min(look.px(16), height * 0.6)
            top = at * height + (height - thick) / 2
            if bar.total:
                painting.rounded(
                    painter, QRectF(labels, top, room * bar.total / most, thick), look.px(3), "chart_rest"
                )
            if bar.value:
                painting.rounded(
                    painter,
                    QRectF(labels, top, max(3.0, room * bar.value / most), thick),
                    look.px(3),
                    bar.colour,
                )
            end = QRectF(
                labels + room * max(bar.total, bar.value) / most + look.px(6), at * height, ends, height
            )
            painting.text(painter, end, self._end(bar), look.font(13, 700), "text")
        painter.end()

    @staticmethod
    def _end(bar: Bar) -> str:
        value = f"{bar.value:g} / {bar.total:g}" if bar.total else f"{bar.value:g}"
        return f"{value} {bar.note}".strip()


class StandingBars(QWidget):
    """Bars over time, at most five labels below.

    Args:
        values: one a step of time.
        labels: one a step; some are shown.
        colour: token name.
        parent: Qt's.
    """

    def __init__(
        self,
        values: tuple[float, ...] = (),
        labels: tuple[str, ...] = (),
        colour: str = "chart1",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values, self._labels, self._colour = values, labels, colour
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme().px(70))

    def show_values(self, values: tuple[float, ...], labels: tuple[str, ...]) -> None:
        """Show other values.

        Args:
            values: one a step of time.
            labels: one a step.
        """
        self._values, self._labels = values, labels
        self.update()

    def sizeHint(self) -> QSize:
        """As the pictures have it."""
        return QSize(theme().px(360), theme().px(140))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grid, bars, the highest value, labels."""
        painter, look = QPainter(self), theme()
        bottom, top = self.height() - look.px(20), look.px(18)
        painter.setPen(QPen(look.colour("chart_grid"), 1))
        for part in range(5):
            y = int(bottom - (bottom - top) * part / 4)
            painter.drawLine(0, y, self.width(), y)
        if self._values:
            self._paint_bars(painter, bottom, top)
        painter.end()

    def _paint_bars(self, painter: QPainter, bottom: int, top: int) -> None:
        look = theme()
        most, count = max(self._values) or 1, len(self._values)
        pitch = self.width() / count
        highest = self._values.index(max(self._values))
        every = max(1, -(-count // 5))
        for at, value in enumerate(self._values):
            height = (bottom - top) * value / most
            box = QRectF(at * pitch + pitch * 0.12, bottom - height, pitch * 0.76, height)
            if value:
                painting.rounded(painter, box, min(look.px(3), box.width() / 3), self._colour)
            if at == highest and value:
                above = QRectF(box.center().x() - 40, box.top() - look.px(18), 80, look.px(16))
                painting.text(
                    painter, above, f"{value:g}", look.font(13, 700), "text", Qt.AlignmentFlag.AlignCenter
                )
            if at % every == 0 and at < len(self._labels):
                place = QRectF(at * pitch, bottom + look.px(2), pitch * every, look.px(18))
                painting.text(painter, place, self._labels[at], look.font(13), "text3")


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
