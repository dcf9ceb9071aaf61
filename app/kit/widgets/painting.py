"""Painting shared by widgets: rounded grounds, text in a box, key caps, focus rings."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from app.kit.theme.look import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str = "",
    line: str = "",
    width: float = 1.0,
    *,
    dashed: bool = False,
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
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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
) -> float:
    """One line of text, elided at its end if it does not fit; answers its width.

    Args:
        painter: where.
        rect: the box.
        words: the text.
        font: its font.
        colour: token name or "#RRGGBB".
        align: within the box.
    """
    painter.setFont(font)
    painter.setPen(QColor(colour) if colour.startswith("#") else theme().colour(colour))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(rect.width()) + 1))
    width = metrics.horizontalAdvance(shown)
    # centred by ascent and descent: the natural line of the font is 1.45 em
    base = rect.center().y() + (metrics.capHeight() + metrics.descent() * 0.25) / 2
    if not align & Qt.AlignmentFlag.AlignVCenter:
        base = rect.top() + metrics.ascent()
    left = rect.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = rect.right() - width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = rect.center().x() - width / 2
    painter.drawText(QPointF(left, base), shown)
    return width


def width_of(words: str, font: QFont) -> int:
    """How wide a text is.

    Args:
        words: the text.
        font: its font.
    """
    return QFontMetrics(font).horizontalAdvance(words)


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
