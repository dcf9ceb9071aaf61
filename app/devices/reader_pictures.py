"""Reading codes from picture files: files come from strangers, so every size is checked first."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from app.devices.reader import Frame, Reader, Reading, unknown
from app.words.errors import KnownError

if TYPE_CHECKING:
    from PIL import Image

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_PIXELS = 60_000_000
# A camera's picture is larger than the reader likes; above this it is looked at smaller too.
COMFORTABLE = 3_000_000
# Above this it is looked at slowly only smaller: what a telephone's better sensors add is grain.
LARGEST_SLOWLY = 12_500_000
# What a telephone's picture begins with when it is no JPEG.
HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
KINDS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM")


def read_file(reader: Reader, path: Path) -> tuple[str, ...]:
    """Every code in a picture file, each text once, from top to bottom.

    Args:
        reader: the code reader.
        path: a picture.

    Raises:
        KnownError: there is no such file, or it is not a picture, or it is too large.
    """
    return texts_of(read_picture(reader, open_picture(path)))


def read_bytes(reader: Reader, data: bytes, name: str) -> tuple[Reading, ...]:
    """Every code in a picture that was dropped or pasted.

    Args:
        reader: the code reader.
        data: the picture's file, as bytes.
        name: what to call it in a sentence.

    Raises:
        KnownError: it is not a picture, or it is too large.
    """
    return read_picture(reader, _decoded(data, name))


def texts_of(readings: tuple[Reading, ...]) -> tuple[str, ...]:
    """The texts of readings, each once, from top to bottom and left to right.

    Args:
        readings: of one picture.
    """
    placed = sorted(
        readings, key=lambda one: (min(y for _, y in one.corners), min(x for x, _ in one.corners))
    )
    return tuple(dict.fromkeys(one.text for one in placed))


def open_picture(path: Path) -> Frame:
    """A picture file as a gray frame.

    Args:
        path: a picture.

    Raises:
        KnownError: there is no such file, or it is not a picture, or it is too large.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise KnownError(
                "The picture {name} is too large. Save it smaller and try again.", name=path.name
            )
        data = path.read_bytes()
    except (OSError, ValueError) as fault:  # ValueError: a name that no file can have
        raise KnownError("There is no picture {name}. Check the name.", name=path.name) from fault
    return _decoded(data, path.name)


def read_picture(reader: Reader, gray: Frame) -> tuple[Reading, ...]:
    """Every code in a picture, by every means: a picture is not in a hurry.

    Args:
        reader: the code reader.
        gray: the picture in gray.
    """
    attempts: tuple[Callable[[Frame], _Attempt | None], ...] = (_smaller, _as_it_is, _framed)
    for attempt in attempts:
        changed = attempt(gray)
        found = reader.every_pass(changed.picture) if changed else ()
        if changed and found:
            found = tuple(_back(one, changed) for one in found)
            return found if changed.scale >= 1 else (*found, *unknown(reader.first_pass(gray), found))
    return ()


@dataclass(frozen=True)
class _Attempt:
    """A picture as it is tried: how much larger it was made, and how much white is around it."""

    picture: Frame
    scale: float = 1.0
    border: int = 0


def _as_it_is(gray: Frame) -> _Attempt | None:
    return _scaled(gray, LARGEST_SLOWLY) or _Attempt(gray)


def _framed(gray: Frame) -> _Attempt | None:
    """With white around it, for a code that fills its picture; a tiny one is enlarged dot by dot."""
    if gray.size > COMFORTABLE:
        return None
    times = max(1, round(240 / max(gray.shape)))
    large = np.repeat(np.repeat(gray, times, axis=0), times, axis=1)
    border = max(large.shape) // 6 + 4
    return _Attempt(np.pad(large, border, constant_values=255), float(times), border)


def _smaller(gray: Frame) -> _Attempt | None:
    """Smaller, for a photograph whose grain hides the code; what is too small then is looked for quickly afterwards."""
    return _scaled(gray, COMFORTABLE)


def _scaled(gray: Frame, pixels: int) -> _Attempt | None:
    if gray.size <= pixels:
        return None
    import cv2

    scale = float((pixels / gray.size) ** 0.5)
    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return _Attempt(np.asarray(small, dtype=np.uint8), scale)


def _back(one: Reading, changed: _Attempt) -> Reading:
    corners = tuple(
        ((x - changed.border) / changed.scale, (y - changed.border) / changed.scale) for x, y in one.corners
    )
    return Reading(one.text, corners, one.engine)


def _decoded(data: bytes, name: str) -> Frame:
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # half-broken pictures grumble; a huge one is refused below
        try:
            with Image.open(BytesIO(data), formats=KINDS) as picture:
                if picture.width * picture.height > LARGEST_PIXELS:
                    raise KnownError(
                        "The picture {name} is too large. Save it smaller and try again.", name=name
                    )
                return _gray(picture, data)
        except UnidentifiedImageError as fault:
            raise _no_picture(data, name) from fault
        except Image.DecompressionBombError as fault:
            raise KnownError(
                "The picture {name} is too large. Save it smaller and try again.", name=name
            ) from fault
        except (OSError, ValueError, SyntaxError, ArithmeticError, IndexError, TypeError) as fault:
            raise KnownError(
                "The picture {name} is damaged. Save it again and try once more.", name=name
            ) from fault


def _no_picture(data: bytes, name: str) -> KnownError:
    """What to do instead with files that people take for pictures."""
    if data[4:8] == b"ftyp" and data[8:12] in HEIC:
        return KnownError(
            "{name} is in a telephone's own format (HEIC). Send it as JPEG, or take a screenshot of it.",
            name=name,
        )
    if b"%PDF-" in data[:1024]:
        return KnownError(
            "{name} is a PDF. Take a screenshot of the page with the code and use that.", name=name
        )
    return KnownError("{name} is not a picture. Use a PNG or JPEG file.", name=name)


def _gray(picture: "Image.Image", data: bytes) -> Frame:
    from PIL import Image

    try:
        if picture.mode.startswith("I;16") or picture.mode in {"I", "F"}:
            return _eight_bits(np.asarray(picture, dtype=np.float64))
        if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
            clear = picture.convert("RGBA")
            paper = Image.new("RGBA", clear.size, "white")
            picture = Image.alpha_composite(paper, clear)
        return np.asarray(picture.convert("L"), dtype=np.uint8)
    except OSError:
        return _as_far_as_it_goes(data)


def _eight_bits(deep: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> Frame:
    low, high = float(deep.min()), float(deep.max())
    return ((deep - low) * (255.0 / max(high - low, 1.0))).astype(np.uint8)


def _as_far_as_it_goes(data: bytes) -> Frame:
    """A picture that breaks off: what is there may still hold the code."""
    from PIL import Image, ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, True
    try:
        with Image.open(BytesIO(data), formats=KINDS) as picture:
            return np.asarray(picture.convert("L"), dtype=np.uint8)
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
