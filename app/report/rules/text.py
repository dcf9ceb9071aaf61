"""Text that a spreadsheet can hold: nothing is lost in silence."""

import re
from dataclasses import dataclass

LONGEST = 32_767  # what Excel takes in a cell, counted in UTF-16 units
REPLACED = "\ufffd"

# What XML 1.0 cannot carry: control characters, halves of surrogate pairs, the two non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Excel reads _x0041_ in a file as the letter A, so a text that looks like that is written escaped.
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class Mended:
    """A text after mending.

    Args:
        text: what a cell can hold.
        replaced: how many characters became U+FFFD.
        cut: how many characters the cell could not take.
    """

    text: str
    replaced: int = 0
    cut: int = 0


def mend(text: str) -> Mended:
    """Make a text fit for a cell: line ends as one character, forbidden ones replaced, the rest cut.

    Args:
        text: from anywhere.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean, replaced = _FORBIDDEN.subn(REPLACED, lines)
    kept = _fitting(clean)
    return Mended(kept, replaced, len(clean) - len(kept))


def _fitting(text: str) -> str:
    if len(text) * 2 <= LONGEST:
        return text
    room, end = LONGEST, 0
    for end, letter in enumerate(text):
        room -= 2 if ord(letter) > 0xFFFF else 1
        if room < 0:
            return text[:end]
    return text


def escaped(text: str) -> str:
    """A mended text as it is written into the file.

    Args:
        text: without forbidden characters.
    """
    return _LOOKS_ESCAPED.sub("_x005F_", text)
