"""Grid and text of the stages: sizes in u, one percent of the height, fitted and drawn once."""

from collections import OrderedDict
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap

from app.kit.stage.palette import stage_file
from app.kit.theme import fonts

_CACHE_BYTES = 52_000_000
STAR = "*"


def emcee_colour(token: str) -> QColor:
    """A colour of the emcee's screen and the timer.

    Args:
        token: e.g. "amber".
    """
    return QColor(str(stage_file()["emcee"][token]))


def outcome_colours(outcome: str) -> dict[str, str]:
    """The colours of a sign-in outcome on the guest's side.

    Args:
        outcome: ok, already or help.
    """
    return stage_file()["signin"][outcome]


@dataclass(frozen=True)
class Grid:
    """The page of a stage.

    Args:
        width: in pixels.
        height: in pixels.
    """

    width: float
    height: float

    @classmethod
    def of(cls, size: QSize) -> "Grid":
        """The grid of a size.

        Args:
            size: in pixels.
        """
        return cls(size.width(), size.height())

    @property
    def u(self) -> float:
        """One percent of the height, or of the width by 1.6 on narrow screens."""
        return min(self.height, self.width / 1.6) / 100

    @contextmanager
    def lowered(self, painter: QPainter) -> Generator[None]:
        """What is painted within stands lower on a stage that is higher than 16:10, so that no half of it is empty.

        Args:
            painter: of the stage.
        """
        painter.save()
        painter.translate(0, round(max(0.0, self.height - 100 * self.u) * 0.45))
        yield
        painter.restore()

    def box(self, left: float, top: float, right: float, bottom: float) -> QRectF:
        """A box by its distances from the left and top edges in u; negative right counts from the right edge.

        Args:
            left: in u.
            top: in u.
            right: in u; zero or negative from the right edge.
            bottom: in u; zero or negative from the bottom edge.
        """
        x1 = left * self.u
        x2 = self.width + right * self.u if right <= 0 else right * self.u
        y1 = top * self.u if top >= 0 else self.height + top * self.u
        y2 = self.height + bottom * self.u if bottom <= 0 else bottom * self.u
        return QRectF(x1, y1, x2 - x1, y2 - y1)


SANS, BOLD, SERIF, DIGITS, DIGITS_WIDE = "sans", "bold", "serif", "digits", "digits_wide"


def face(kind: str, px: float, text: str = "") -> QFont:
    """A font of a stage.

    Args:
        kind: sans, bold, serif, digits or digits_wide.
        px: its height.
        text: what it sets, to know whether quotes are Latin.
    """
    fonts.load_stage_fonts()  # what was measured or painted with another face would be kept below
    family, weight = {
        SANS: (fonts.SANS, 400), BOLD: (fonts.SANS, 700), SERIF: (fonts.SERIF, 700),
        DIGITS: (fonts.DIGITS, 700), DIGITS_WIDE: (fonts.DIGITS_WIDE, 600),
    }[kind]  # fmt: skip
    return fonts.font(
        round(px), weight, family, latin=bool(text) and not any(letter >= "\u2e80" for letter in text)
    )


@lru_cache(maxsize=4096)
def width(text: str, kind: str, px: int) -> float:
    """How wide a text is.

    Args:
        text: one line.
        kind: of the face.
        px: of the face.
    """
    return QFontMetricsF(face(kind, px, text)).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def fit(text: str, kind: str, most: float, least: float, room: float) -> int:
    """The pixel size at which a text fits on one line, not below the least.

    Args:
        text: one line.
        kind: of the face.
        most: full size in px.
        least: minimum in px.
        room: width in px.
    """
    full = width(text, kind, round(most))
    if full <= room:
        return round(most)
    size = max(round(least), int(most * room / full))
    while size > round(least) and width(text, kind, size) > room:
        size -= 1  # whole pixels do not shrink in proportion
    return size


class _Pixmaps:
    """Texts drawn once; the oldest go when the cap is reached."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[Any, ...], QPixmap] = OrderedDict()
        self._bytes = 0

    def get(self, key: tuple[Any, ...]) -> QPixmap | None:
        found = self._held.get(key)
        if found is not None:
            self._held.move_to_end(key)
        return found

    def put(self, key: tuple[Any, ...], made: QPixmap) -> QPixmap:
        self._held[key] = made
        self._bytes += made.width() * made.height() * 4
        while self._bytes > _CACHE_BYTES and len(self._held) > 1:
            _, gone = self._held.popitem(last=False)
            self._bytes -= gone.width() * gone.height() * 4
        return made


PIXMAPS = _Pixmaps()


def once(key: tuple[Any, ...], wide: int, high: int, paint: Callable[[QPainter], None]) -> QPixmap:
    """A part of a stage that stands on its ground, painted the first time it is asked for.

    Args:
        key: all that its look depends on.
        wide: in pixels.
        high: in pixels.
        paint: paints it, smoothly, on a clear ground.
    """
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    made = QPixmap(max(1, wide), max(1, high))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return PIXMAPS.put(key, made)


def words(text: str, kind: str, px: int, colour: QColor, second: QColor | None = None) -> QPixmap:
    """A text as a pixmap, from one colour to another from top to bottom; stars of a masked name are light.

    Args:
        text: one line.
        kind: of the face.
        px: of the face.
        colour: of the text, or of its top.
        second: of its bottom.
    """
    key = (text, kind, px, colour.rgba(), second.rgba() if second else 0)
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    font = face(kind, px, text)
    metrics = QFontMetricsF(font)
    height = metrics.ascent() + metrics.descent()
    made = QPixmap(max(1, round(metrics.horizontalAdvance(text)) + px // 4), max(1, round(height)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setFont(font)
    painter.setPen(colour)
    if second is not None:
        shade = QLinearGradient(0, height * 0.15, 0, height * 0.9)
        shade.setColorAt(0, colour)
        shade.setColorAt(1, second)
        painter.setPen(QPen(shade, 1))
    _draw_masked(painter, text, font, metrics, px)
    painter.end()
    return PIXMAPS.put(key, made)


def _draw_masked(painter: QPainter, text: str, font: QFont, metrics: QFontMetricsF, px: int) -> None:
    x = px / 8
    for part in _parts(text):
        if part[0] == STAR:
            light = QFont(font)
            light.setPixelSize(max(1, round(px * 0.8)))
            light.setWeight(QFont.Weight.Normal)
            painter.save()
            painter.setOpacity(0.62)
            painter.setFont(light)
            painter.drawText(QPointF(x, metrics.ascent() + px * 0.06), part)
            painter.restore()
        else:
            painter.drawText(QPointF(x, metrics.ascent()), part)
        x += metrics.horizontalAdvance(part)


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    for letter in text:
        if parts and (parts[-1][0] == STAR) == (letter == STAR):
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts


LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0


def line(
    painter: QPainter,
    box: QRectF,
    text: str,
    kind: str,
    px: float,
    colour: QColor,
    align: float = CENTRE,
    *,
    least: float = 0,
    second: QColor | None = None,
    opacity: float = 1.0,
    rise: float = 0.0,
) -> float:
    """One line of text in the vertical middle of a box, shrunk to fit, elided below its minimum.

    Args:
        painter: where.
        box: its place.
        text: one line.
        kind: of the face.
        px: full size.
        colour: of the text.
        align: LEFT, CENTRE or RIGHT.
        least: minimum size in px; as px if 0.
        second: the colour at its bottom.
        opacity: 0 to 1.
        rise: pixels below its place.

    Returns:
        How wide it came out.
    """
    if not text or opacity <= 0:
        return 0.0
    size = fit(text, kind, px, least or px, box.width())
    shown = QFontMetricsF(face(kind, size, text)).elidedText(
        text, Qt.TextElideMode.ElideRight, box.width() + 1
    )
    made = words(shown, kind, size, colour, second)
    used = width(shown, kind, size)
    left = box.left() + (box.width() - used) * align - size / 8
    top = box.center().y() - made.height() / 2 + rise
    painter.setOpacity(opacity)
    painter.drawPixmap(QPointF(round(left), round(top)), made)
    painter.setOpacity(1.0)
    return used
