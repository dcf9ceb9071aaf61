"""The look in use: colours by name, pixels by scale, fonts by size."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont

from app.kit.theme import fonts
from app.words.catalogue import ENGLISH, language

_FILE = Path(__file__).resolve().parents[3] / "resources" / "theme" / "console.json"
LIGHT, DARK = "light", "dark"
# the tokens that an event's accent replaces
_ACCENTED = (
    "accent",
    "accent_hover",
    "accent_press",
    "accent_soft",
    "accent_text",
    "rail_sel",
    "ph_armed",
    "chart1",
)


@cache
def tokens() -> dict[str, dict[str, dict[str, str]]]:
    """The token file: colours of both themes, fixed colours, the pairs that must contrast."""
    return json.loads(_FILE.read_text(encoding="utf-8"))


def contrast(a: QColor, b: QColor) -> float:
    """The contrast ratio of two colours by WCAG 2.1, 1 to 21.

    Args:
        a: one colour.
        b: the other.
    """
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in
             (colour.redF(), colour.greenF(), colour.blueF())]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@dataclass(frozen=True)
class Theme:
    """One look of the console.

    Args:
        mode: "light" or "dark".
        accent: "#RRGGBB" of the event, "" for the program's own plum.
        scale: 1.0, or 1.25 on windows of at least 1800 by 1000.
        reduced_motion: nothing moves.
    """

    mode: str = LIGHT
    accent: str = ""
    scale: float = 1.0
    reduced_motion: bool = False

    def hex(self, name: str) -> str:
        """A colour by token name, as "#RRGGBB".

        Args:
            name: e.g. "text2", "ok_soft", or one of the fixed ones.
        """
        return _palette(self.mode, self.accent)[name]

    def colour(self, name: str) -> QColor:
        """A colour by token name.

        Args:
            name: e.g. "text2".
        """
        return QColor(self.hex(name))

    def px(self, n: float) -> int:
        """Logical pixels of the pictures as pixels of this scale.

        Args:
            n: at scale 1.0.
        """
        return round(n * self.scale)

    def ms(self, n: int) -> int:
        """The length of a motion; 0 with reduced motion.

        Args:
            n: milliseconds.
        """
        return 0 if self.reduced_motion else n

    def font(self, size: float, weight: int = 400) -> QFont:
        """A font of the type scale, to paint with; a copy of it may be changed.

        Args:
            size: 13, 15, 17, 20, 24, 30, 38, 48, 64 or 76.
            weight: 400, 500 or 700.
        """
        return fonts.kept(self.px(size), weight, fonts.SANS, language() == ENGLISH)


@cache
def _palette(mode: str, accent: str) -> dict[str, str]:
    held = {**tokens()["color"][mode], **tokens()["fixed"]}  # pyright: ignore[reportUnknownVariableType]
    palette: dict[str, str] = {name: str(value) for name, value in held.items()}
    if accent and QColor(accent).isValid():
        palette.update(_accented(mode, QColor(accent)))
    return palette


def _accented(mode: str, accent: QColor) -> dict[str, str]:
    """An event's own colour in the places of the plum: its hue stays, its lightness moves until it can be seen."""
    held = tokens()["color"][mode]
    ground = QColor(held["surface"])
    white_reads = _darkest_under(QColor("white"), 4.6)
    fill = _within(accent, 0.02 if mode == LIGHT else _lightest_over(ground, 3.1), white_reads)
    plate = _within(fill, _lightest_over(QColor(held["rail"]), 1.5), white_reads)
    soft = _mixed(fill, ground, 0.12 if mode == LIGHT else 0.25)
    text = (
        _within(accent, 0.0, _darkest_under(soft, 4.7))
        if mode == LIGHT
        else _within(accent, _lightest_over(soft, 4.7), 1.0)
    )
    values = (fill, fill.darker(115), fill.darker(130), soft, text, plate, fill, text)
    return {name: value.name() for name, value in zip(_ACCENTED, values, strict=True)}


def _darkest_under(light: QColor, ratio: float) -> float:
    """The luminance up to which a colour has this contrast to a lighter one."""
    return (_luminance(light) + 0.05) / ratio - 0.05


def _lightest_over(dark: QColor, ratio: float) -> float:
    """The luminance from which a colour has this contrast to a darker one."""
    return (_luminance(dark) + 0.05) * ratio - 0.05


def _within(colour: QColor, least: float, most: float) -> QColor:
    """A colour of the same hue whose luminance lies between two bounds."""
    wanted = min(max(_luminance(colour), least), most)
    if wanted == _luminance(colour):
        return colour
    hue, saturation = max(0.0, colour.hslHueF()), colour.hslSaturationF()
    low, high = 0.0, 1.0
    for _ in range(16):  # finer than the 256 steps of a channel
        middle = (low + high) / 2
        if _luminance(QColor.fromHslF(hue, saturation, middle)) < wanted:
            low = middle
        else:
            high = middle
    return QColor.fromHslF(hue, saturation, high)


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        a.redF() * share + b.redF() * (1 - share),
        a.greenF() * share + b.greenF() * (1 - share),
        a.blueF() * share + b.blueF() * (1 - share),
    )


class _Now:
    """Holds the look in use; screens are built anew when it changes."""

    theme = Theme()


def theme() -> Theme:
    """The look in use."""
    return _Now.theme


def choose(look: Theme) -> None:
    """Use this look for everything built from now on.

    Args:
        look: the look.
    """
    _Now.theme = look
