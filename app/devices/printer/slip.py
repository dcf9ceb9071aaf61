"""A picture of a slip becomes the bytes that every cheap receipt printer understands.

Text is never sent: the only way that prints rare characters on any printer is a picture of them.
python-escpos builds the commands; it never talks to a printer here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.devices.printer.bitmap import Bitmap

BAND = 64  # rows; a cut cable spoils at most one band
_GARBLED = 48  # some printers garble pictures whose height is a multiple of this
RESET = b"\x1b@"


@dataclass(frozen=True)
class Paper:
    """What the printer is loaded with and can do.

    Args:
        dots: printable dots a row: 576 for 80 mm, 384 for 58 mm.
        cutter: whether it cuts by itself; without one the slip is fed out to be torn.
        drawer: whether to kick a cash drawer.
    """

    dots: int = 576
    cutter: bool = True
    drawer: bool = False


def bands(height: int) -> Iterator[tuple[int, int]]:
    """Top row and row count of each band; no count is ever a multiple of 48.

    Args:
        height: rows of the whole picture.
    """
    top = 0
    while top < height:
        count = min(BAND, height - top)
        if count == _GARBLED:
            count -= 8
        yield top, count
        top += count


def slip_bytes(picture: Bitmap, paper: Paper) -> bytes:
    """The whole slip: reset, bands of raster, cut or feed.

    Args:
        picture: as wide as the paper has dots, or narrower.
        paper: what the printer can do.

    Raises:
        ValueError: the picture is wider than the paper.
    """
    if picture.width > paper.dots:
        raise ValueError("the slip is wider than its paper")
    from escpos.printer import Dummy
    from PIL import Image

    builder = Dummy()  # a fresh one for each slip: it remembers code pages
    # without a width it writes a remark to standard output for each band
    media = {"media": {"width": {"pixels": paper.dots, "mm": "Unknown"}}}
    builder.profile.profile_data = {**builder.profile.profile_data, **media}
    builder.hw("INIT")
    for top, count in bands(picture.height):
        band = picture.rows(top, count)
        black_is_zero = bytes(255 - byte for byte in band.bits)
        builder.image(Image.frombytes("1", (band.width, count), black_is_zero), impl="bitImageRaster")
    if paper.cutter:
        builder.cut()
    else:
        builder.print_and_feed(4)
    if paper.drawer:
        builder.cashdraw(2)
    return builder.output


def flush_bytes(paper: Paper) -> bytes:
    """Ends a picture that was interrupted, so that the next slip is not swallowed as its rest.

    Args:
        paper: its width says how much may be missing.
    """
    return b"\0" * (BAND * paper.dots // 8 + 64) + RESET
