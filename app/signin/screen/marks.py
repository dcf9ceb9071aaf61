"""Which letters of a row made it a hit, so that the eye sees why it is there."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent

from app.guests.rules.search import fold
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.label import Line


def marks(words: str, tokens: Iterable[str]) -> set[int]:
    """Places of the letters that fit what was typed.

    Args:
        words: as shown.
        tokens: what was typed, folded, word by word.
    """
    found: set[int] = set()
    folded = fold(words)
    if len(folded) != len(words):  # folding changed the length: places would be wrong
        return found
    for token in tokens:
        at = folded.find(token)
        if at >= 0:
            found.update(range(at, at + len(token)))
    return found


def sound_marks(syllables: tuple[str, ...], tokens: Iterable[str]) -> set[int]:
    """Places in "zhang wei" of the letters that fit: whole, by initials, the surname whole and initials, or anywhere.

    Args:
        syllables: of the name.
        tokens: what was typed, folded, word by word.
    """
    starts: list[int] = []
    at = 0
    for part in syllables:
        starts.append(at)
        at += len(part) + 1
    letters = [start + k for start, part in zip(starts, syllables, strict=True) for k in range(len(part))]
    surname = letters[: len(syllables[0])] if syllables else []
    spelled = "".join(syllables)
    ways = (
        (spelled, letters),
        ("".join(part[0] for part in syllables), starts),
        ("".join([*syllables[:1], *(part[0] for part in syllables[1:])]), surname + starts[1:]),
    )
    found: set[int] = set()
    for token in tokens:
        for text, places in ways:
            if text.startswith(token):
                found.update(places[: len(token)])
                break
        else:  # or somewhere in the given name
            at = spelled.find(token)
            found.update(letters[at : at + len(token)] if at >= 0 else ())
    return found


def name_marks(syllables: tuple[str, ...], tokens: Iterable[str]) -> set[int]:
    """Places in a Chinese name of the letters whose sound fits, where the sound itself is not shown.

    Args:
        syllables: of the name, one for each of its letters.
        tokens: what was typed, folded, word by word.
    """
    found, begin = set[int](), 0
    places = sound_marks(syllables, tokens)
    for at, part in enumerate(syllables):
        if places & set(range(begin, begin + len(part))):
            found.add(at)
        begin += len(part) + 1
    return found


def paint_marked(
    painter: QPainter, box: QRectF, words: str, font: QFont, colour: str, places: set[int]
) -> None:
    """A text with its hits on a soft ground.

    Args:
        painter: where.
        box: its place.
        words: one line.
        font: its font.
        colour: token name.
        places: of the letters that fit.
    """
    metrics = QFontMetrics(font)
    for place in sorted(places):
        left = box.left() + metrics.horizontalAdvance(words[:place])
        right = box.left() + metrics.horizontalAdvance(words[: place + 1])
        high = metrics.height() * 0.9
        ground = QRectF(left, box.center().y() - high / 2, right - left, high).intersected(box)
        painter.fillRect(ground, theme().colour("vip_soft"))
    painting.text(painter, box, words, font, colour)


class MarkedLine(Line):
    """One line of text whose letters that fit what was typed stand on a soft ground.

    Args:
        words: the text.
        size: of the type scale.
        weight: 400, 500 or 700.
        places: of the letters that fit.
    """

    def __init__(self, words: str, size: int, weight: int, places: set[int]) -> None:
        super().__init__(words, size, weight)
        self.marked, self._face = places, (size, weight)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the letters that fit, and the words."""
        painter = QPainter(self)
        paint_marked(
            painter, QRectF(self.rect()), self.text(), theme().font(*self._face), "text", self.marked
        )
        painter.end()
