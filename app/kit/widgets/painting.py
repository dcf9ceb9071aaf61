"""Painting shared by widgets: rounded grounds, text in a box, key caps, focus rings."""

from functools import lru_cache
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from app.kit.theme.fonts import measured
from app.kit.theme.look import theme
from app.kit.widgets import boxes

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
# asking a flag costs as much as measuring a word
_PLACES = {LEFT: (0.0, True), RIGHT: (1.0, True), CENTRE: (0.5, True)}


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str = "",
    line: str = "",
    width: float = 1.0,
    *,
    dashed: bool = False,
    within: QRect | None = None,
    ground: str = "",
) -> None:
    """A rounded box.

    Args:
        painter: where.
        rect: the outer edge.
        radius: in pixels.
        fill: token name, "" for none.
        line: token name, "" for none.
        width: of the line.
        dashed: whether the line is.
        within: what must be drawn of it, as the paint event says; None for all.
        ground: token name of what is beyond the corners, for an opaque widget; "" lets it show.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill and line and not dashed and boxes.suits(painter, rect, radius, width):
        held = theme()
        beyond = held.hex(ground) if ground else ""
        look = boxes.Box(int(radius), held.hex(fill), held.hex(line), int(width), beyond)
        boxes.draw(painter, rect.toRect(), look, within)
        return
    if ground:
        painter.fillRect(rect, theme().colour(ground))
    painter.setBrush(QBrush(theme().colour(fill)) if fill else Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme().colour(line), width, style) if line else Qt.PenStyle.NoPen)
    inset = width / 2 if line else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """One line of text, elided if it does not fit; answers its width.

    Args:
        painter: where.
        rect: the box.
        words: the text.
        font: its font.
        colour: token name or "#RRGGBB".
        align: within the box.
        elide: where it gives way.
    """
    kept = measured(font)
    painter.setFont(kept)
    painter.setPen(_ink(_shade(colour)))
    left, top, wide, high = cast("tuple[float, float, float, float]", rect.getRect())
    width, room = kept.advance(words), max(0, int(wide) + 1)
    if width >= room:  # nearly all texts fit, and are shaped once less
        words = kept.metrics.elidedText(words, elide, room)
        width = kept.advance(words)
    share, centred = _PLACES.get(align) or _place(align)
    base = top + (high / 2 + kept.middle if centred else kept.ascent)
    painter.drawText(QPointF(left + (wide - width) * share, base), words)
    return width


def _shade(colour: str) -> str:
    return colour if colour.startswith("#") else theme().hex(colour)


@lru_cache(maxsize=128)
def _ink(colour: str) -> QPen:
    return QPen(QColor(colour))


def two_lines(painter: QPainter, rect: QRectF, words: str, sizes: tuple[float, ...], colour: str) -> float:
    """A text on two lines, in the largest size in which it fits; answers the width of the longer one.

    Args:
        painter: where.
        rect: the box.
        words: the text.
        sizes: of the type scale, largest first.
        colour: token name.
    """
    lines, font = [words], theme().font(sizes[-1], 700)
    for size in sizes:
        font = theme().font(size, 700)
        lines = _broken(words, font, rect.width())
        if len(lines) <= 2:
            break
    parts = (lines[0], "".join(lines[1:]))
    pitch = measured(font).metrics.height() * 0.84  # the natural line of the font is 1.45 em
    line = QRectF(rect.left(), rect.center().y() - pitch, rect.width(), pitch)
    return max(
        text(painter, line.translated(0, at * pitch), part.strip(), font, colour)
        for at, part in enumerate(parts)
    )


def _broken(words: str, font: QFont, width: float) -> list[str]:
    """The lines into which a text breaks, between words where it can."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout, lines = QTextLayout(words, font), list[str]()
    layout.setTextOption(option)
    layout.beginLayout()
    # a text of thousands of letters is not measured to its end
    while len(lines) < 3 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


def _place(align: Qt.AlignmentFlag) -> tuple[float, bool]:
    """How much of the spare room is at the left, and whether the text is centred from top to bottom."""
    share = (
        1.0 if align & Qt.AlignmentFlag.AlignRight else 0.5 if align & Qt.AlignmentFlag.AlignHCenter else 0.0
    )
    return share, bool(align & Qt.AlignmentFlag.AlignVCenter)


def width_of(words: str, font: QFont) -> int:
    """How wide a text is.

    Args:
        words: the text.
        font: its font.
    """
    return measured(font).advance(words)


def fitted(words: str, width: float, sizes: tuple[float, ...], weight: int = 700) -> QFont:
    """The largest font of a series in which a text fits on one line.

    Args:
        words: the text.
        width: what there is, in pixels.
        sizes: of the type scale, largest first.
        weight: of the font.
    """
    for size in sizes:
        font = theme().font(size, weight)
        if width_of(words, font) <= width:
            return font
    return theme().font(sizes[-1], weight)


def keycap_width(key: str) -> int:
    """How wide a key cap is.

    Args:
        key: what is written on it.
    """
    return max(theme().px(22), width_of(key, theme().font(13, 500)) + theme().px(14))


def keycap(
    painter: QPainter, right: float, middle: float, key: str, ink: str = "text2", ground: str = "surface"
) -> float:
    """A key cap that ends at an x; answers where it begins.

    Args:
        painter: where.
        right: its right edge.
        middle: its vertical centre.
        key: what is written on it.
        ink: token name of text and line.
        ground: token name of the fill, "" for none.
    """
    look = theme()
    width, height = keycap_width(key), look.px(22)
    box = QRectF(right - width, middle - height / 2, width, height)
    rounded(painter, box, look.px(4), ground, "border_strong" if ground else ink)
    text(painter, box, key, look.font(13, 500), ink, CENTRE)
    return box.left()


def focus_ring(painter: QPainter, rect: QRectF, radius: float, colour: str = "focus") -> None:
    """The ring of the keyboard focus, two pixels off the shape.

    Args:
        painter: where.
        rect: the shape, with at least five pixels of room around.
        radius: of the shape.
        colour: token name.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().colour(colour), 3))
    painter.drawRoundedRect(rect.adjusted(-3.5, -3.5, 3.5, 3.5), radius + 3.5, radius + 3.5)
