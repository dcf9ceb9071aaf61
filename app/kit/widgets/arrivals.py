"""When they came: bars per slot of time, and the line of all who are here."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.words.formats import count

_MARKS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100)


class Slot(Protocol):
    """Arrivals within one slot of time: how many in it, and all until its end."""

    @property
    def begins(self) -> datetime:
        """When, in the zone in which it is told."""
        ...

    @property
    def guests(self) -> int:
        """How many came in it."""
        ...

    @property
    def total(self) -> int:
        """How many came until its end."""
        ...


def nice_step(most: float, lines: int = 3) -> int:
    """The distance of grid lines: round, and at most so many of them.

    Args:
        most: the highest value.
        lines: how many at the most.
    """
    wanted, factor = max(1.0, most / lines), 1
    while wanted > factor * 100:
        factor *= 10
    return next(mark * factor for mark in _MARKS if mark * factor >= wanted)


class ArrivalsChart(QWidget):
    """Bars over time with the highest value written, and a line to the number of all."""

    def __init__(self) -> None:
        super().__init__()
        self._slots: Sequence[Slot] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_slots(self, slots: Sequence[Slot]) -> None:
        """Show other slots.

        Args:
            slots: without gaps.
        """
        self._slots = slots
        self.setAccessibleName("; ".join(f"{slot.begins:%H:%M} {slot.guests}" for slot in slots))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grid, bars, line, labels."""
        if not self._slots:
            return
        painter, look = QPainter(self), theme()
        area = QRectF(look.px(34), look.px(18), self.width() - look.px(74), self.height() - look.px(42))
        top, total = max(slot.guests for slot in self._slots), self._slots[-1].total
        step, wide = nice_step(top), nice_step(total)
        lines = max(1, -(-top // step))
        most, all_ = step * lines, max(wide * lines, total)
        self._grid(painter, area, lines, step, all_ / lines)
        self._bars(painter, area, most, top)
        self._line(painter, area, all_)
        painter.end()

    def _grid(self, painter: QPainter, area: QRectF, lines: int, step: int, wide: float) -> None:
        look = theme()
        font, tall = look.font(13), look.px(18)
        for n in range(lines + 1):
            y = area.bottom() - area.height() * n / lines
            painter.setPen(QPen(look.colour("chart_grid"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            left = QRectF(0, y - tall / 2, look.px(28), tall)
            painting.text(painter, left, count(step * n), font, "text3", painting.RIGHT)
            right = QRectF(area.right() + look.px(8), y - tall / 2, look.px(34), tall)
            painting.text(painter, right, count(round(wide * n)), font, "text3")

    def _bars(self, painter: QPainter, area: QRectF, most: int, top: int) -> None:
        look = theme()
        pitch = area.width() / len(self._slots)
        thick = min(pitch * 0.72, look.px(48))  # of the first guests the chart makes no wall
        every = max(1, -(-len(self._slots) * look.px(56) // int(area.width())))
        named = False
        for n, slot in enumerate(self._slots):
            tall = area.height() * slot.guests / most
            box = QRectF(area.left() + pitch * (n + 0.5) - thick / 2, area.bottom() - tall, thick, tall)
            if slot.guests:
                painting.rounded(painter, box, min(look.px(3), tall / 2), "chart1")
            if slot.guests == top and not named:
                named = True
                above = QRectF(box.center().x() - 30, box.top() - look.px(19), 60, look.px(18))
                painting.text(painter, above, count(top), look.font(13, 700), "text", painting.CENTRE)
            if n % every == 0:
                under = QRectF(box.center().x() - 40, area.bottom() + look.px(4), 80, look.px(18))
                painting.text(painter, under, f"{slot.begins:%H:%M}", look.font(13), "text3", painting.CENTRE)

    def _line(self, painter: QPainter, area: QRectF, all_: float) -> None:
        look = theme()
        pitch = area.width() / len(self._slots)
        path = QPainterPath(QPointF(area.left(), area.bottom()))
        end = path.currentPosition()
        for n, slot in enumerate(self._slots):
            end = QPointF(area.left() + pitch * (n + 0.5), area.bottom() - area.height() * slot.total / all_)
            path.lineTo(end)
        painter.strokePath(path, QPen(look.colour("chart3"), look.px(2)))
        painter.setBrush(look.colour("chart3"))
        painter.drawEllipse(end, look.px(4), look.px(4))
        if len(self._slots) == 1:
            return  # the bar says it
        place = QRectF(end.x() - look.px(64), end.y() - look.px(20), look.px(58), look.px(18))
        painting.text(
            painter, place, count(self._slots[-1].total), look.font(13, 700), "text", painting.RIGHT
        )
