"""Reads the drawn shapes of a PDF that Qt wrote: enough of the format to look at its codes and its ink, no text."""

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

A4 = (595.0, 842.0)  # points
_TOKEN = re.compile(rb"\[|\]|/[^\s/\[\]()<>]*|\((?:\\.|[^\\)])*\)|<[^>]*>|[-+.\d]+|[A-Za-z'\"*]+")


@dataclass
class Shapes:
    """What a page drew: curves, lines and filled shapes in its own colours."""

    painter: QPainter
    page: QTransform
    at: QTransform = field(default_factory=QTransform)
    path: QPainterPath = field(default_factory=QPainterPath)
    pen: QPen = field(default_factory=QPen)
    brush: QColor = field(default_factory=lambda: QColor("black"))
    kept: list[tuple[QTransform, QPen, QColor]] = field(default_factory=list)
    curves: int = 0

    def do(self, word: bytes, n: list[float]) -> None:
        """One operator of the content stream; unknown ones draw nothing."""
        if word in _DRAWS:
            self._draw(word)
        elif word in _WORDS:
            _WORDS[word](self, n)

    def _draw(self, word: bytes) -> None:
        self.painter.setTransform(self.at * self.page)
        self.path.setFillRule(Qt.FillRule.OddEvenFill if b"*" in word else Qt.FillRule.WindingFill)
        if word.lower()[:1] in {b"f", b"b"}:
            self.painter.fillPath(self.path, self.brush)
        if word.lower()[:1] in {b"s", b"b"}:
            self.painter.strokePath(self.path, self.pen)
        self.path = QPainterPath()


def _curve(shapes: Shapes, n: list[float]) -> None:
    shapes.curves += 1
    shapes.path.cubicTo(QPointF(n[0], n[1]), QPointF(n[2], n[3]), QPointF(n[4], n[5]))


def _restore(shapes: Shapes, _: list[float]) -> None:
    shapes.at, shapes.pen, shapes.brush = shapes.kept.pop()


def _move_page(shapes: Shapes, n: list[float]) -> None:
    shapes.at = QTransform(*n) * shapes.at


def _fill_with(shapes: Shapes, n: list[float]) -> None:
    shapes.brush = _colour(n)


def _forget(shapes: Shapes, _: list[float]) -> None:
    shapes.path = QPainterPath()


_DRAWS = {b"f", b"f*", b"S", b"B", b"B*", b"b", b"s"}
_WORDS: dict[bytes, Callable[[Shapes, list[float]], object]] = {
    b"m": lambda shapes, n: shapes.path.moveTo(n[0], n[1]),
    b"l": lambda shapes, n: shapes.path.lineTo(n[0], n[1]),
    b"c": _curve,
    b"re": lambda shapes, n: shapes.path.addRect(QRectF(*n)),
    b"h": lambda shapes, _: shapes.path.closeSubpath(),
    b"q": lambda shapes, _: shapes.kept.append((shapes.at, QPen(shapes.pen), QColor(shapes.brush))),
    b"Q": _restore,
    b"cm": _move_page,
    b"w": lambda shapes, n: shapes.pen.setWidthF(n[0]),
    b"SCN": lambda shapes, n: shapes.pen.setColor(_colour(n)),
    b"RG": lambda shapes, n: shapes.pen.setColor(_colour(n)),
    b"scn": _fill_with,
    b"rg": _fill_with,
    b"n": _forget,
}


def _colour(n: list[float]) -> QColor:
    return QColor.fromRgbF(*[min(1.0, max(0.0, one)) for one in n[:3]]) if len(n) >= 3 else QColor("black")


def pages(path: Path, dots_an_inch: int) -> list[tuple[QImage, int]]:
    """Every page as a picture, as a printer of this sharpness would put it on paper, and how many curves it has."""
    scale = dots_an_inch / 72
    made: list[tuple[QImage, int]] = []
    for stream in _streams(path.read_bytes()):
        if b" re" not in stream and b" l" not in stream:
            continue
        picture = QImage(round(A4[0] * scale), round(A4[1] * scale), QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shapes = Shapes(painter, QTransform(scale, 0, 0, -scale, 0, A4[1] * scale))
        numbers: list[float] = []
        for token in _TOKEN.findall(stream):
            try:
                numbers.append(float(token))
            except ValueError:
                if token[:1].isalpha():
                    shapes.do(token, numbers)
                    numbers = []
        painter.end()
        made.append((picture, shapes.curves))
    return made


def _streams(data: bytes) -> list[bytes]:
    found: list[bytes] = []
    for body in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            plain = zlib.decompress(body)
        except zlib.error:
            continue
        if b" cm" in plain and not plain.startswith(b"\x00"):
            found.append(plain)
    return found
