"""Sheets of A4 that are filled from the top: headings, text, tables, small QR codes. All lengths in mm."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextOption,
)

from app.kit.qr import QUIET, modules, paint_modules
from app.kit.theme.fonts import font
from app.words.catalogue import ENGLISH

INK, GREY, LINE, ACCENT = "#231F1C", "#6A6259", "#C9C1B5", "#6B2B5B"
WIDTH, HEIGHT, MARGIN = 210.0, 297.0, 16.0
_DPI = 300
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class Style:
    """How a text is set.

    Args:
        size: height in mm.
        bold: heavier.
        colour: "#RRGGBB".
        align: to which side.
    """

    size: float = 3.6
    bold: bool = False
    colour: str = INK
    align: Qt.AlignmentFlag = LEFT


BODY, SMALL = Style(), Style(2.9, colour=GREY)
BOLD = Style(bold=True)


@dataclass(frozen=True)
class Running:
    """What stands on every sheet.

    Args:
        title: of the paper.
        event: its name.
        below: date and place.
        page: says the number of the sheet, with {n}.
        accent: "#RRGGBB".
        language: "zh_CN" or "en".
    """

    title: str
    event: str
    below: str
    page: str
    accent: str
    language: str


class Leaf:
    """A paper being filled; a new sheet begins by itself.

    Args:
        path: of the PDF.
        running: what stands on every sheet.
    """

    def __init__(self, path: Path, running: Running) -> None:
        self._path, self._bytes = path, QBuffer()
        self.running, self.page, self.y = running, 1, MARGIN
        self.painter = self._open()
        self._begin()

    def _open(self) -> QPainter:
        """The painter of the first sheet."""
        self._bytes.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._bytes)  # in memory: on a full disk Qt would cut the file in silence
        self._writer.setResolution(_DPI)
        self._writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
        )
        self._writer.setTitle(f"{self.running.event} {self.running.title}")
        self._writer.setCreator("Fanfare")
        return QPainter(self._writer)

    def end(self) -> None:
        """Finish the file.

        Raises:
            OSError: the disk did not take it.
        """
        self.painter.end()
        self._path.write_bytes(self._bytes.data().data())

    def _begin(self) -> None:
        head = Style(6.4, bold=True, colour=self.running.accent)
        self.y = MARGIN
        self.y += self.text(MARGIN, self.y, WIDTH - 2 * MARGIN, self.running.title, head) + 1.5
        words = f"{self.running.event}  {self.running.below}"
        self.y += self.text(MARGIN, self.y, WIDTH - 2 * MARGIN, words, Style(3.2, colour=GREY)) + 2
        self.rule(self.y, self.running.accent, 0.5)
        self.y += 5
        number = self.running.page.format(n=self.page)
        self.text(MARGIN, HEIGHT - 12, WIDTH - 2 * MARGIN, number, Style(2.9, colour=GREY, align=CENTRE))

    def next(self) -> None:
        """Begin the next sheet."""
        self._turn()
        self.page += 1
        self._begin()

    def _turn(self) -> None:
        self._writer.newPage()

    def room(self, height: float) -> bool:
        """Make sure that so much fits; answers whether a new sheet was begun.

        Args:
            height: mm.
        """
        if height <= self.left():
            return False
        self.next()
        return True

    def left(self) -> float:
        """How much of the sheet is left, in mm."""
        return HEIGHT - 18 - self.y

    def px(self, mm: float) -> float:
        """Dots of the PDF.

        Args:
            mm: a length.
        """
        return mm * _DPI / 25.4

    def font_of(self, style: Style, words: str = "") -> QFont:
        """The font of a text: without Chinese in it, quotes and dots are narrow.

        Args:
            style: of the text.
            words: the text.
        """
        latin = self.running.language == ENGLISH or not any(ord(letter) > 0x2E7F for letter in words)
        return font(round(self.px(style.size)), 700 if style.bold else 400, latin=latin)

    def height_of(self, width: float, words: str, style: Style) -> float:
        """How high a text is when it wraps.

        Args:
            width: of its place.
            words: the text.
            style: how it is set.
        """
        if not words:
            return style.size * 1.45
        self.painter.setFont(self.font_of(style, words))
        place = QRectF(0, 0, self.px(width), self.px(10_000))
        return self.painter.boundingRect(place, words, _wrapping(style)).height() * 25.4 / _DPI

    def text(self, x: float, y: float, width: float, words: str, style: Style = BODY) -> float:
        """Set a text that wraps; answers its height.

        Args:
            x: left edge.
            y: upper edge.
            width: of its place.
            words: the text.
            style: how it is set.
        """
        high = self.height_of(width, words, style)
        self.painter.setFont(self.font_of(style, words))
        self.painter.setPen(QColor(style.colour))
        place = QRectF(self.px(x), self.px(y), self.px(width), self.px(high + 1))
        self.painter.drawText(place, words, _wrapping(style))
        return high

    def line(self, words: str, style: Style = BODY, indent: float = 0.0, after: float = 1.5) -> None:
        """Set a paragraph and move down.

        Args:
            words: the text.
            style: how it is set.
            indent: from the left margin.
            after: space below.
        """
        width = WIDTH - 2 * MARGIN - indent
        self.room(min(self.height_of(width, words, style), 200.0))
        self.y += self.text(MARGIN + indent, self.y, width, words, style) + after

    def rule(self, y: float, colour: str = LINE, thick: float = 0.2) -> None:
        """A line across the sheet.

        Args:
            y: where.
            colour: "#RRGGBB".
            thick: mm.
        """
        self.painter.setPen(QPen(QColor(colour), self.px(thick)))
        self.painter.drawLine(
            int(self.px(MARGIN)), int(self.px(y)), int(self.px(WIDTH - MARGIN)), int(self.px(y))
        )

    def box(self, x: float, y: float, size: QSizeF, colour: str = LINE) -> None:
        """An empty box.

        Args:
            x: left edge.
            y: upper edge.
            size: width and height.
            colour: of its line.
        """
        self.painter.setPen(QPen(QColor(colour), self.px(0.2)))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(QRectF(self.px(x), self.px(y), self.px(size.width()), self.px(size.height())))

    def qr(self, x: float, y: float, edge: float, words: str) -> None:
        """A QR code with its quiet zone inside the edge.

        Args:
            x: left edge.
            y: upper edge.
            edge: mm.
            words: what it holds.
        """
        place = QRectF(self.px(x), self.px(y), self.px(edge), self.px(edge))
        paint_qr(self.painter, place, words)


class PicturedLeaf(Leaf):
    """The same paper as pictures, one a sheet at 300 dots an inch, to be looked at.

    Args:
        running: what stands on every sheet.
    """

    def __init__(self, running: Running) -> None:
        self.sheets: list[QImage] = []
        super().__init__(Path(), running)

    def _open(self) -> QPainter:
        self._add()
        painter = QPainter(self.sheets[-1])
        painter.setRenderHints(QPainter.RenderHint.Antialiasing)
        return painter

    def _turn(self) -> None:
        self.painter.end()
        self.painter = self._open()

    def _add(self) -> None:
        sheet = QImage(round(self.px(WIDTH)), round(self.px(HEIGHT)), QImage.Format.Format_RGB32)
        sheet.fill(QColor("white"))
        self.sheets.append(sheet)

    def end(self) -> None:
        """Finish the last picture."""
        self.painter.end()


def paint_qr(painter: QPainter, place: QRectF, words: str) -> None:
    """Paint a QR code with its quiet zone.

    Args:
        painter: where.
        place: a square, quiet zone included.
        words: what it holds.
    """
    rows = modules(words, "q")
    module = place.width() / (len(rows) + 2 * QUIET)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    paint_modules(painter, place.topLeft() + QPointF(QUIET, QUIET) * module, module, rows, QColor("black"))
    painter.restore()


def _wrapping(style: Style) -> QTextOption:
    option = QTextOption(style.align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
