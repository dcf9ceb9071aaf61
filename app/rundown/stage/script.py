"""A page of script in the largest type that fits: lines break where a person would breathe."""

from dataclasses import dataclass
from functools import lru_cache

from app.kit.stage import ink

_NOT_FIRST = "，。！？、；：）》”’%…"
_NOT_LAST = "（《“‘"


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
            or (letter != " " and letter < "\u2e80" and pieces[-1][-1] < "\u2e80" and pieces[-1][-1] != " ")
        )
        if glued or (pieces and letter == " "):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return tuple(pieces)
