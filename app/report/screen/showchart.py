"""The show and its plan: a row a cue, the plan above, what happened below, how late at the end."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.report.rules.show_facts import CueLine, ShowFacts
from app.words.catalogue import tr
from app.words.formats import clock

_ROW = 20


class ShowChart(QWidget):
    """As many cues as can be read, those around the one that runs."""

    def __init__(self) -> None:
        super().__init__()
        self._cues: tuple[CueLine, ...] = ()
        self._zone: tzinfo | None = None
        self._now: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_show(self, show: ShowFacts, zone: tzinfo, now: datetime) -> None:
        """Show another show.

        Args:
            show: planned and as it went.
            zone: in which times are told.
            now: the instant of the look.
        """
        self._cues = tuple(cue for cue in show.cues if cue.planned_start or cue.start)
        self._zone, self._now = zone, now
        self.setAccessibleName("; ".join(f"{cue.title} {_behind(cue)}" for cue in self._cues))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Labels, axis, bars."""
        if not self._cues or self._zone is None:
            return
        painter, look = QPainter(self), theme()
        cues = self._around(max(1, int((self.height() - look.px(24)) // look.px(_ROW))))
        instants = [at for cue in cues for at in _instants(cue)]
        begins, ends = min(instants), max(instants)
        labels = min(
            max(painting.width_of(cue.title, look.font(13, 700)) for cue in cues) + look.px(14),
            self.width() * 0.32,
        )
        area = QRectF(labels, 0, self.width() - labels - look.px(52), self.height() - look.px(24))
        self._axis(painter, area, begins, ends)
        pitch = min(area.height() / len(cues), look.px(34))
        for n, cue in enumerate(cues):
            line = QRectF(area.left(), n * pitch, area.width(), pitch)
            self._row(painter, line, cue, begins, ends - begins)
        painter.end()

    def _around(self, room: int) -> tuple[CueLine, ...]:
        """The cues that fit, the newest begun one at the third place from the end of them."""
        begun = [n for n, cue in enumerate(self._cues) if cue.start]
        first = max(0, min((begun[-1] if begun else 0) - room + 3, len(self._cues) - room))
        return self._cues[first : first + room]

    def _axis(self, painter: QPainter, area: QRectF, begins: datetime, ends: datetime) -> None:
        look = theme()
        for n in range(5):
            x = area.left() + area.width() * n / 4
            painter.setPen(QPen(look.colour("chart_grid"), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, area.bottom()))
            under = QRectF(x - look.px(30), area.bottom() + look.px(4), look.px(60), look.px(18))
            words = clock(begins + (ends - begins) * n / 4, self._zone) if self._zone else ""
            painting.text(painter, under, words, look.font(13), "text3", painting.CENTRE)

    def _row(self, painter: QPainter, line: QRectF, cue: CueLine, begins: datetime, whole: timedelta) -> None:
        look, running = theme(), cue.start is not None and not cue.over
        label = QRectF(0, line.top(), line.left() - look.px(10), line.height())
        ink = "text" if running else "text2"
        painting.text(painter, label, cue.title, look.font(13, 700 if running else 400), ink)
        thick, middle = min(look.px(8), line.height() * 0.34), line.center().y()

        def box(start: datetime, end: datetime, top: float) -> QRectF:
            left = line.left() + line.width() * ((start - begins) / whole if whole else 0)
            right = line.left() + line.width() * ((end - begins) / whole if whole else 1)
            return QRectF(left, top, max(3.0, right - left), thick)

        if cue.planned_start and cue.planned_end:
            painting.rounded(
                painter, box(cue.planned_start, cue.planned_end, middle - thick - 1), look.px(2), "chart5"
            )
        expected = None if cue.start else (cue.expected_start, cue.expected_end)
        if expected and expected[0] and expected[1]:
            painter.setPen(QPen(look.colour("chart1"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box(expected[0], expected[1], middle + 1).adjusted(0.5, 0.5, -0.5, -0.5))
        own = self._own(cue)
        if own is not None:
            self._actual(painter, box(own[0], own[1], middle + 1), middle, cue)

    def _actual(self, painter: QPainter, real: QRectF, middle: float, cue: CueLine) -> None:
        look = theme()
        painting.rounded(painter, real, look.px(2), "chart1")
        after = QRectF(real.right() + look.px(6), middle - look.px(9), look.px(52), look.px(18))
        painting.text(painter, after, _behind(cue), look.font(13), "ph_danger_text")

    def _own(self, cue: CueLine) -> tuple[datetime, datetime] | None:
        if cue.start is None:
            return None
        return cue.start, max(cue.start, cue.end or cue.expected_end or self._now or cue.start)


def _instants(cue: CueLine) -> tuple[datetime, ...]:
    every = (cue.planned_start, cue.planned_end, cue.start, cue.end, cue.expected_start, cue.expected_end)
    return tuple(at for at in every if at is not None)


def _behind(cue: CueLine) -> str:
    """How late the cue began, in whole minutes; nothing for less than one."""
    minutes = round(cue.late.total_seconds() / 60) if cue.late is not None else 0
    if minutes == 0:
        return ""
    return tr("{n} late", n=minutes) if minutes > 0 else tr("{n} early", n=-minutes)
