"""The shared canvas: a scene is a frozen picture and a pure paint function of the time since it began."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

Paint = Callable[[QPainter, QSize, Any, float], None]
Parts = Callable[[QSize, Any, Any], tuple[QRectF, ...] | None]
FRAME_MS = 16
FOREVER = float("inf")


@dataclass(frozen=True)
class Scene:
    """One thing a stage shows.

    Args:
        picture: everything that is painted, frozen.
        paint: paints it at a size, t seconds after it began; asks no clock of its own.
        moves: for how many seconds it moves; FOREVER while it rolls.
        every: repaint every so many seconds when it does not move, for clocks; 0 for never.
        parts: where another picture differs from the one before at a size, None for anywhere; so that a digit that
            changes each second does not cost a whole screen each second.
    """

    picture: Any
    paint: Paint
    moves: float = 0.0
    every: float = 0.0
    parts: Parts | None = None


def render(scene: Scene, size: QSize, t: float, onto: QImage | None = None) -> QImage:
    """One frame as a value.

    Args:
        scene: what to paint.
        size: in pixels.
        t: seconds since it began.
        onto: an image of this size to paint on, for whoever paints often; None for a new one.
    """
    image = QImage(size, QImage.Format.Format_RGB32) if onto is None else onto
    image.fill(QColor("black"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    scene.paint(painter, size, scene.picture, t)
    painter.end()
    return image


class StageCanvas(QWidget):
    """Shows one scene after the other; black until the first.

    Args:
        clock: seconds, monotonic; tests hand in their own.
        parent: Qt's.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._clock = clock
        self.scene: Scene | None = None
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def elapsed(self) -> float:
        """Seconds since the scene began."""
        return self._clock() - self._began

    def show_scene(self, scene: Scene, *, go_on: bool = False) -> None:
        """Show a scene.

        Args:
            scene: what.
            go_on: its time goes on from the scene before, as when rolling stops.
        """
        before = self.scene if go_on else None
        if before is None:
            self._began = self._clock()
        self.scene = scene
        self._schedule()
        self._show_change(before, scene)

    def _show_change(self, before: Scene | None, scene: Scene) -> None:
        """Paint the whole, or only what differs if it stands still and its scene can tell."""
        still = before is not None and before.paint is scene.paint and self.elapsed() >= before.moves
        parts = None
        if still and before is not None and scene.parts is not None and self.elapsed() >= scene.moves:
            parts = scene.parts(self.size(), before.picture, scene.picture)
        if parts is None:
            self.update()
            return
        for part in parts:
            self.update(part.toAlignedRect().adjusted(-2, -2, 2, 2))

    def skip_to(self, seconds: float) -> None:
        """Jump forward in the scene, never back.

        Args:
            seconds: since the scene began.
        """
        self._began = min(self._began, self._clock() - seconds)
        self._schedule()
        self.update()

    def _schedule(self) -> None:
        scene = self.scene
        self._timer.stop()
        if scene is None or not self.isVisible():
            return
        if self.elapsed() < scene.moves:
            self._timer.start(FRAME_MS)
        elif scene.every:
            self._timer.start(max(FRAME_MS, round(scene.every * 1000)))

    def _tick(self) -> None:
        scene = self.scene
        if scene is not None and self._timer.interval() == FRAME_MS and self.elapsed() >= scene.moves:
            self._schedule()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Wake up."""
        super().showEvent(event)
        self._schedule()

    def hideEvent(self, event: QHideEvent) -> None:
        """Sleep while hidden."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One frame."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        if self.scene is None:
            painter.fillRect(self.rect(), QColor("black"))
        else:
            self.scene.paint(painter, self.size(), self.scene.picture, self.elapsed())
        painter.end()


class StageMiniature(QWidget):
    """A small live picture of a canvas for the operator's console.

    Args:
        canvas: what it mirrors.
        parent: Qt's.
    """

    EVERY_MS = 120
    SIZE = QSize(960, 540)

    def __init__(self, canvas: StageCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.update)
        self.setMinimumSize(160, 90)
        self.setAccessibleName("stage")

    def showEvent(self, event: QShowEvent) -> None:
        """Mirror while it can be seen."""
        super().showEvent(event)
        self._timer.start(self.EVERY_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Sleep while hidden."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scene at half size, scaled down: text stays as the hall sees it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("black"))
        scene = self._canvas.scene
        if scene is not None:
            frame = render(scene, self.SIZE, self._canvas.elapsed())
            size = frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            at = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
            painter.drawImage(QRectF(at, size), frame)
        painter.end()
