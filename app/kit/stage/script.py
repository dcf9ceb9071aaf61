"""Text of several lines in the largest type that fits: lines break where a person would breathe."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.kit.stage import ink

_NOT_FIRST = "，。！？、；：）》”’%…·"
_NOT_LAST = "（《“‘"
_LEADING = 1.2  # height of a line of a name or a title, as a multiple of its size


@dataclass(frozen=True)
class Set:
    """A text set in lines.

    Args:
        lines: in order.
        px: size of the type.
    """

    lines: tuple[str, ...]
    px: int


@lru_cache(maxsize=256)
def typeset(
    text: str, kind: str, most: int, least: int, width: float, height: float, leading: float = 1.4
) -> Set:
    """The largest size between two at which a text fits into a box.

    Args:
        text: paragraphs parted by newlines.
        kind: of the face.
        most: largest size in px.
        least: smallest size in px.
        width: of the box in px.
        height: of the box in px.
        leading: height of a line as a multiple of its size.
    """
    low, high = least, most
    best = Set(broken(text, kind, least, width), least)
    while low <= high:
        middle = (low + high) // 2
        lines = broken(text, kind, middle, width)
        if len(lines) * middle * leading <= height:
            best, low = Set(lines, middle), middle + 1
        else:
            high = middle - 1
    return best


def broken(text: str, kind: str, px: int, width: float) -> tuple[str, ...]:
    """A text broken into lines of a width.

    Args:
        text: paragraphs parted by newlines.
        kind: of the face.
        px: size of the type.
        width: in px.
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for piece in _pieces(paragraph.strip()):
            if line and ink.width((line + piece).rstrip(), kind, px) > width:
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
        if line.strip():
            lines.append(line.rstrip())
    return tuple(lines) or ("",)


@lru_cache(maxsize=1024)
def _pieces(paragraph: str) -> tuple[str, ...]:
    """What must not be parted: words, and punctuation with the character before or after it."""
    pieces: list[str] = []
    for letter in paragraph:
        glued = pieces and (
            letter in _NOT_FIRST
            or pieces[-1][-1] in _NOT_LAST
            or (letter != " " and letter < "\u2e80" and pieces[-1][-1] < "\u2e80" and not _parts(pieces[-1]))
        )
        if glued or (pieces and letter == " "):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return tuple(pieces)


def _parts(piece: str) -> bool:
    """Whether a line may end behind this piece: a space, or the hyphen of a double name."""
    return piece[-1] == " " or (piece[-1] == "-" and len(piece) > 3 and piece[-2].isalpha())


@lru_cache(maxsize=2048)
def fitted(text: str, kind: str, most: int, least: int, width: float, height: float, lines: int) -> Set:
    """A short text on as many lines as make it largest, the lines of like length.

    Args:
        text: of one paragraph.
        kind: of the face.
        most: largest size in px.
        least: smallest size in px; what does not fit at it goes on the last line, to be elided there.
        width: of the box in px.
        height: of the box in px.
        lines: how many there may be.
    """
    best = Set((text,), ink.fit(text, kind, most, least, width))
    if ink.width(text, kind, best.px) > width:
        best = Set((text,), 0)
    for count in range(2, lines + 1):
        px = min(most, int(height / count / _LEADING))
        while px >= max(least, best.px + 1):
            rows = broken(text, kind, px, width)
            if len(rows) <= count and max(ink.width(row, kind, px) for row in rows) <= width:
                best = Set(_alike(text, kind, px, width, rows), px)
                break
            px -= 1
    return (
        best
        if best.px
        else _cut(text, kind, least, width, max(1, min(lines, int(height / least / _LEADING))))
    )


def _alike(text: str, kind: str, px: int, width: float, rows: tuple[str, ...]) -> tuple[str, ...]:
    """The same number of lines, as narrow as they can be, so that the last is no orphan."""
    low, high = 0.4 * width, width
    while high - low > px / 4:
        middle = (low + high) / 2
        tried = broken(text, kind, px, middle)
        if len(tried) == len(rows) and max(ink.width(row, kind, px) for row in tried) <= width:
            rows, high = tried, middle
        else:
            low = middle
    return rows


def _cut(text: str, kind: str, px: int, width: float, lines: int) -> Set:
    """As much as goes on so many lines; the last holds the rest."""
    rows = broken(text, kind, px, width)
    first = rows[: lines - 1]
    at = 0
    for row in first:
        at = text.index(row, at) + len(row)
    return Set((*first, text[at:].strip()), px)


def paragraph(
    painter: QPainter,
    box: QRectF,
    text: str,
    kind: str,
    px: float,
    colour: QColor,
    align: float = ink.CENTRE,
    *,
    least: float,
    lines: int = 2,
    second: QColor | None = None,
    opacity: float = 1.0,
    rise: float = 0.0,
) -> None:
    """A short text in the vertical middle of a box: on one line, or on more where that makes it larger.

    Args:
        painter: where.
        box: its place.
        text: of one paragraph.
        kind: of the face.
        px: full size.
        colour: of the text, or of the top of each line.
        align: LEFT, CENTRE or RIGHT.
        least: minimum size in px; below it the last line is elided.
        lines: how many there may be.
        second: the colour at the bottom of each line.
        opacity: 0 to 1.
        rise: pixels below its place.
    """
    if not text or box.width() < 1:
        return
    made = fitted(
        text, kind, round(px), max(1, min(round(least), round(px))), box.width(), box.height(), lines
    )
    high = made.px * _LEADING
    top = box.center().y() - high * len(made.lines) / 2
    for at, row in enumerate(made.lines):
        place = QRectF(box.left(), top + at * high, box.width(), high)
        ink.line(painter, place, row, kind, made.px, colour, align, second=second, opacity=opacity, rise=rise)
