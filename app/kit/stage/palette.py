"""What a public stage wears: one of three themes, the event's colour, its background and its logo."""

import json
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor

from app.kit.stage.colours import contrast_of, from_lch, lch_of

_FILE = Path(__file__).resolve().parents[3] / "resources" / "theme" / "stages.json"
FESTIVE, PAPER, BRAND = "festive", "paper", "brand"
_GREY_BELOW, _MOST_CHROMA = 0.03, 0.20
_ON_GROUND, _ON_WHITE, _ON_CARD = 4.6, 5.2, 4.6


@cache
def stage_file() -> dict[str, Any]:
    """The file of all stage colours."""
    return json.loads(_FILE.read_text(encoding="utf-8"))


def themes() -> tuple[str, ...]:
    """The names of the public themes."""
    return tuple(stage_file()["themes"])


@dataclass(frozen=True)
class Still:
    """A picture that a stage shows; two with the same key are the same.

    Args:
        key: of its bytes.
        data: PNG or JPEG.
    """

    key: str
    data: bytes = field(default=b"", repr=False, compare=False)


@dataclass(frozen=True)
class Look:
    """The look of a public stage.

    Args:
        name: festive, paper or brand.
        colour: "#RRGGBB" of the event, for the brand theme; "" for its own blue.
        background: the event's own picture behind everything.
        logo: the event's, in the seal's place.
    """

    name: str = FESTIVE
    colour: str = ""
    background: Still | None = None
    logo: Still | None = None

    def _tokens(self) -> dict[str, Any]:
        if self.name == BRAND and self.colour:
            return brand_tokens(self.colour)
        return stage_file()["themes"][self.name]

    def __getitem__(self, token: str) -> QColor:
        return QColor(str(self._tokens()[token]))

    def many(self, token: str) -> tuple[QColor, ...]:
        """A token that holds several colours.

        Args:
            token: ridge or confetti.
        """
        return tuple(QColor(str(value)) for value in self._tokens()[token])

    @property
    def dark(self) -> bool:
        """Whether text is lighter than what lies behind it."""
        return bool(self._tokens()["dark"])

    @property
    def serif(self) -> bool:
        """Whether titles and names are set in the serif face."""
        return self._tokens()["display"] == "serif"

    @property
    def motif(self) -> str:
        """Ridges or arcs."""
        return str(self._tokens()["motif"])


@lru_cache(maxsize=32)
def brand_tokens(colour: str) -> dict[str, Any]:
    """The brand theme made from one colour, whatever it is: every text can be read.

    The rule: chroma capped, greys kept grey; three grounds of fixed lightness; the accent raised until it stands out
    from the lightest ground; the client's own colour on cards, darkened until white can be read on it.

    Args:
        colour: "#RRGGBB" of the event.
    """
    _, chroma, hue = lch_of(colour)
    grey = chroma < _GREY_BELOW
    chroma, hue = (0.012, 255.0) if grey else (min(chroma, _MOST_CHROMA), hue)

    def tone(light: float, most: float) -> str:
        return from_lch(light, min(chroma, most), hue)

    bg0 = tone(0.34, 0.13)
    accent, light = tone(0.62, chroma), 0.62
    while contrast_of(accent, bg0) < _ON_GROUND:
        light += 0.01
        accent = tone(light, chroma)
    band, card1 = _own(colour), tone(0.965, 0.012)
    deep = tone(0.165, 0.065)
    return {
        **stage_file()["themes"][BRAND],
        "bg0": bg0, "bg1": tone(0.26, 0.105), "bg2": deep, "accent": accent, "on_accent": deep,
        "ink": "#FFFFFF", "ink2": tone(0.86, 0.05), "disp0": "#FFFFFF", "disp1": tone(0.92, 0.04),
        "line": tone(0.70, 0.10), "card0": "#FFFFFF", "card1": card1, "card_edge": tone(0.80, 0.09),
        "card_num": band, "card_ink": tone(0.20, 0.035), "card_ink2": tone(0.45, 0.04),
        "band": band, "on_band": "#FFFFFF", "cover0": tone(0.44, 0.16), "cover1": tone(0.27, 0.12),
        "ridge": [tone(0.30, 0.11), tone(0.25, 0.10), tone(0.20, 0.08)],
        "sun": tone(0.42, 0.15), "glow": tone(0.66, 0.18), "panel": tone(0.19, 0.065),
        "confetti": ["#FFFFFF", accent, tone(0.86, 0.07), "#FFD27A", tone(0.64, 0.18)],
    }  # fmt: skip


def _own(colour: str) -> str:
    """The client's own colour, darkened until white can be read on it and it can be read on a card."""
    light, chroma, hue = lch_of(colour)
    made = from_lch(light, chroma, hue)
    card = from_lch(0.965, min(chroma, 0.012), hue)
    while contrast_of(made, "#FFFFFF") < _ON_WHITE or contrast_of(made, card) < _ON_CARD:
        light -= 0.01
        made = from_lch(light, chroma, hue)
    return made
