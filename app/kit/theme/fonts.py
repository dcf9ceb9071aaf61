"""The bundled fonts: one face on every machine, rare characters included."""

from collections.abc import Callable
from functools import cache, cached_property, lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from app.words.errors import BugError

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "fonts"
SANS = "Noto Sans SC"
SERIF = "Noto Serif SC"
DIGITS = "Barlow Condensed"
DIGITS_WIDE = "Barlow Semi Condensed"
RARE = "Fanfare Rare Han"

_FILES = {
    "NotoSansSC_400Regular.ttf": SANS,
    "NotoSansSC_700Bold.ttf": SANS,
    "FanfareRareHan-Regular.otf": RARE,
}
_STAGE_FILES = {
    "NotoSerifSC_700Bold.ttf": SERIF,
    "BarlowCondensed_600SemiBold.ttf": DIGITS,
    "BarlowCondensed_700Bold.ttf": DIGITS,
    "BarlowSemiCondensed_600SemiBold.ttf": DIGITS_WIDE,
    "BarlowSemiCondensed_700Bold.ttf": DIGITS_WIDE,
}


def missing_fonts() -> tuple[str, ...]:
    """The bundled files that are not there."""
    return tuple(name for name in (*_FILES, *_STAGE_FILES) if not (FOLDER / name).is_file())


def load_fonts() -> None:
    """Make the console's fonts known to Qt; a second call costs nothing.

    Raises:
        BugError: a bundled font cannot be loaded.
    """
    _load(_FILES)


@cache
def load_stage_fonts() -> None:
    """Make the stages' fonts known too, once; a stage asks for them before its first letter is measured."""
    load_fonts()
    _load(_STAGE_FILES)


def _load(files: dict[str, str]) -> None:
    for name in files:
        if name in _loaded:
            continue
        if QFontDatabase.addApplicationFont(str(FOLDER / name)) < 0:
            raise BugError(f"the font {name} cannot be loaded")
        _loaded.add(name)
        kept.cache_clear()  # what was measured before was another face


_loaded: set[str] = set()
_WORDS = 256  # whose width a font remembers: a word is measured for its place, and again when it is painted


class Kept(QFont):
    """A font that remembers what painting asks of it for every word; nobody may change it."""

    @cached_property
    def metrics(self) -> QFontMetrics:
        """Its measures."""
        return QFontMetrics(self)

    @cached_property
    def advance(self) -> Callable[[str], int]:
        """How wide a text is, in pixels."""
        return lru_cache(_WORDS)(self.metrics.horizontalAdvance)

    @cached_property
    def ascent(self) -> int:
        """From the top of a line to its base, in pixels."""
        return self.metrics.ascent()

    @cached_property
    def middle(self) -> float:
        """How far the base lies below the middle of a line: by ascent and descent, as its natural line is 1.45 em."""
        return (self.metrics.capHeight() + self.metrics.descent() * 0.25) / 2


def measured(font: QFont) -> Kept:
    """A font as one that remembers.

    Args:
        font: any.
    """
    return font if isinstance(font, Kept) else Kept(font)


def font(px: int, weight: int = 400, family: str = SANS, *, latin: bool = False) -> QFont:
    """A font of the house, rare characters falling back to the bundled ones.

    Args:
        px: height in pixels.
        weight: 400 to 700.
        family: one of this file's.
        latin: the text holds no Chinese, so quotes and dots are proportional.
    """
    return QFont(kept(px, weight, family, latin))


@cache
def kept(px: int, weight: int, family: str, latin: bool) -> Kept:
    """The same, one for all who only paint with it: nobody may change it.

    Args:
        px: height in pixels.
        weight: 400 to 700.
        family: one of this file's.
        latin: the text holds no Chinese.
    """
    made = Kept()
    made.setFamilies([family, SANS, RARE] if family != SANS else [SANS, RARE])
    made.setPixelSize(max(1, px))
    made.setWeight(QFont.Weight(weight))
    # said either way: a font that is silent about it inherits the feature from the widget it is painted on
    made.setFeature(QFont.Tag("pwid"), int(latin))
    if family in (DIGITS, DIGITS_WIDE):
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
