"""A roll of paper that is painted from the top: every piece of a slip moves the pen down."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QTextOption,
)

from app.devices.printer.bitmap import Bitmap
from app.kit.qr import QUIET, modules, paint_modules
from app.kit.theme import fonts

_USUAL = 1_000  # rows
_BLACK, _WHITE = QColor(0, 0, 0), QColor(255, 255, 255)


def face(size: int, *, bold: bool = False, latin: bool = False) -> QFont:
    """The slip's font.

    Args:
        size: dots; below 22 Chinese is hard to read on thermal paper.
        bold: for names and numbers.
        latin: quotes as narrow as English wants them.
    """
    return fonts.font(size, 700 if bold else 400, latin=latin)


class Roll:
    """One slip while it is painted.

    Args:
        dots: the width of the paper.
        latin: the slip is in English.
        rows: how far it can be painted; what lies below is measured only.
    """

    def __init__(self, dots: int, *, latin: bool = False, rows: int = _USUAL) -> None:
        fonts.load_fonts()
        self.latin = latin
        self.dots = dots
        self.narrow = dots < 480
        self.edge = 8 if self.narrow else 16
        self.y = 0.0
        self._image = QImage(dots, rows, QImage.Format.Format_Grayscale8)
        self._image.fill(_WHITE)
        self.painter = QPainter(self._image)
        self.painter.setPen(_BLACK)

    @property
    def width(self) -> float:
        """Dots between the edges."""
        return self.dots - 2 * self.edge

    def text(
        self, words: str, size: int, *, bold: bool = False, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        indent: float = 0,
    ) -> None:  # fmt: skip
        """A paragraph that wraps wherever it must, also inside a long word.

        Args:
            words: what it says.
            size: dots.
            bold: heavier.
            align: left, right or centred.
            indent: dots from the left edge.
        """
        if not words:
            return
        self.y += self._boxed(
            words, self._face(size, bold=bold), self.edge + indent, self.width - indent, align
        )

    def large(self, words: str, size: int) -> None:
        """One line in the middle, as large as it fits: a number, a code.

        Drawn as an outline: a glyph of this size would come out a dot differently the first time.

        Args:
            words: short.
            size: dots, less if the paper is narrower.
        """
        font = self._face(size, bold=True)
        while QFontMetricsF(font).horizontalAdvance(words) > self.width and font.pixelSize() > 24:
            font.setPixelSize(font.pixelSize() - 2)
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)  # else the overlapping strokes of a 4 show a hole
        outline.addText(0, 0, font, words)
        box = outline.boundingRect()
        outline.translate((self.dots - box.width()) / 2 - box.left(), self.y + size * 0.22 - box.top())
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.fillPath(outline, _BLACK)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self.y += box.height() + size * 0.44

    def pair(self, left: str, right: str, size: int, *, bold: bool = False, indent: float = 0) -> None:
        """Words at the left, a number at the right; the words wrap beside it.

        Args:
            left: wraps.
            right: stays on the first line.
            size: dots.
            bold: heavier.
            indent: dots from the left edge.
        """
        font = self._face(size, bold=bold)
        taken = QFontMetricsF(font).horizontalAdvance(right) + size / 2
        room = self.width - indent - taken
        height = self._boxed(left, font, self.edge + indent, room, Qt.AlignmentFlag.AlignLeft)
        self._boxed(right, font, self.edge + indent + room, taken, Qt.AlignmentFlag.AlignRight)
        self.y += height

    def band(self, words: str, size: int, below: str = "") -> None:
        """White words on a black bar over the whole width: nobody overlooks it.

        Args:
            words: large.
            size: dots.
            below: a smaller second line.
        """
        small = round(size * 0.62)
        height = size * 1.5 + (small * 1.45 if below else 0)
        self.painter.fillRect(QRectF(0, self.y, self.dots, height), _BLACK)
        self.painter.setPen(_WHITE)
        self._line(words, self._face(size, bold=True), self.y + size * 0.02, size * 1.5)
        if below:
            self._line(below, self._face(small, bold=True), self.y + size * 1.38, small * 1.45)
        self.painter.setPen(_BLACK)
        self.y += height

    def rule(self, thick: int = 2) -> None:
        """A line across the slip.

        Args:
            thick: dots.
        """
        self.gap(10)
        self.painter.fillRect(QRectF(self.edge, self.y, self.width, thick), _BLACK)
        self.gap(thick + 10)

    def gap(self, dots: float) -> None:
        """Leave paper white.

        Args:
            dots: rows.
        """
        self.y += dots

    def qr(self, words: str, target: int) -> None:
        """A QR in the middle, its modules whole dots wide.

        Args:
            words: what it holds.
            target: about how wide it shall be.
        """
        rows = modules(words, "m")
        module = max(3, min(target // len(rows), int(self.width) // (len(rows) + 2 * QUIET)))
        left = (self.dots - module * len(rows)) // 2
        top = int(self.y) + module * 2
        paint_modules(self.painter, QPointF(left, top), module, rows, _BLACK)
        self.y = top + module * (len(rows) + 2)

    def image(self) -> QImage:
        """The slip as far as it was painted, in pure black and white; painting has ended."""
        self.painter.end()
        grey = self._image.copy(0, 0, self.dots, max(1, round(self.y)))
        # the printer has no grey: decide dot by dot, never dither letters
        kind = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly
        return grey.convertToFormat(QImage.Format.Format_Mono, kind)

    def _face(self, size: int, *, bold: bool) -> QFont:
        return face(size, bold=bold, latin=self.latin)

    def _boxed(self, words: str, font: QFont, x: float, width: float, align: Qt.AlignmentFlag) -> float:
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.painter.setFont(font)
        line = font.pixelSize() * 1.32
        room = QRectF(x, 0, width, 5_000)
        lines = max(
            1, round(self.painter.boundingRect(room, words, option).height() / QFontMetricsF(font).height())
        )
        box = QRectF(x, self.y + (line - QFontMetricsF(font).height()) / 2, width, 5_000)
        self.painter.drawText(box, words, option)
        return lines * QFontMetricsF(font).height() + (line - QFontMetricsF(font).height())

    def _line(self, words: str, font: QFont, y: float, height: float) -> None:
        self.painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignCenter
        self.painter.drawText(QRectF(0, y, self.dots, height), int(middle), words)


def bitmap(image: QImage) -> Bitmap:
    """A black and white picture as the dots that a printer burns.

    Args:
        image: in Format_Mono, its width a multiple of 8.
    """
    wide = image.width() // 8
    step = image.bytesPerLine()
    held = bytes(image.constBits())
    rows = b"".join(held[row * step : row * step + wide] for row in range(image.height()))
    zero_is_black = QColor(image.color(0)).lightness() < 128
    return Bitmap(
        image.width(), image.height(), bytes(255 - byte for byte in rows) if zero_is_black else rows
    )
