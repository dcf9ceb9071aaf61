"""Colours as the eye orders them: OKLCH, and the contrast of two of them. Pure numbers, no Qt.

Source: Björn Ottosson, "A perceptual color space for image processing" (Oklab); WCAG 2.1 for contrast.
"""

from math import atan2, cos, hypot, radians, sin

Rgb = tuple[int, int, int]


def rgb_of(name: str) -> Rgb:
    """The three channels of "#RRGGBB", 0 to 255.

    Args:
        name: of the colour.
    """
    return int(name[1:3], 16), int(name[3:5], 16), int(name[5:7], 16)


def name_of(colour: Rgb) -> str:
    """A colour as "#RRGGBB".

    Args:
        colour: channels, 0 to 255.
    """
    return "#{:02X}{:02X}{:02X}".format(*colour)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


LINEAR = tuple(_linear(step / 255) for step in range(256))


def luminance(colour: Rgb) -> float:
    """Relative luminance by WCAG 2.1, 0 to 1.

    Args:
        colour: channels, 0 to 255.
    """
    red, green, blue = (LINEAR[channel] for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """The contrast ratio of two luminances, 1 to 21.

    Args:
        one: a luminance.
        other: the other.
    """
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def contrast_of(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21.

    Args:
        one: "#RRGGBB".
        other: "#RRGGBB".
    """
    return contrast(luminance(rgb_of(one)), luminance(rgb_of(other)))


def lch_of(name: str) -> tuple[float, float, float]:
    """Lightness 0 to 1, chroma, and hue in degrees.

    Args:
        name: "#RRGGBB".
    """
    red, green, blue = (LINEAR[channel] for channel in rgb_of(name))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return light, hypot(a, b), atan2(b, a) * 180 / 3.141592653589793 % 360


def from_lch(light: float, chroma: float, hue: float) -> str:
    """The colour nearest to a point of OKLCH that a screen can show: chroma gives way, hue and lightness stay.

    Args:
        light: 0 to 1.
        chroma: 0 to about 0.3.
        hue: in degrees.
    """
    while True:
        channels = _channels(light, chroma, hue)
        if chroma <= 0 or all(-1e-4 <= channel <= 1 + 1e-4 for channel in channels):
            red, green, blue = (round(255 * _gamma(min(1.0, max(0.0, channel)))) for channel in channels)
            return name_of((red, green, blue))
        chroma = max(0.0, chroma - 0.004)


def _channels(light: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
