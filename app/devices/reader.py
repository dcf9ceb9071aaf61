"""The code reader: a frame goes in, the texts of its QR codes come out.

Two passes. The first is fast enough for every frame of a camera; the second costs ten times as much
and is for a worker, on frames the first pass could not read.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from app.devices.reader_blur import unblurred
from app.devices.reader_corners import Frame, Points
from app.devices.reader_rescue import Whole, rescued
from app.devices.reader_zbar import zbar_decoder

if TYPE_CHECKING:
    from zxingcpp import Barcode

Point: TypeAlias = tuple[float, float]
Decode: TypeAlias = Callable[[Frame], "list[Reading]"]
Mend: TypeAlias = Callable[[Frame, Sequence[Points]], Iterator[Whole]]

# A symbol that was seen but not read is tried again alone, with this share of its size around it.
MARGIN = 0.25
# Levels: see _grainy.
GRAIN = 3.0
# Above this many pixels a picture is not doubled: it would only cost memory.
DOUBLE_UP_TO = 4_000_000


@dataclass(frozen=True)
class Reading:
    """One code found in a frame.

    Args:
        text: exactly what the code says; hostile until checked.
        corners: four points of the frame, in pixels, going round.
        engine: which decoder read it.
    """

    text: str
    corners: tuple[Point, ...]
    engine: str = "zxing"


@dataclass(frozen=True)
class Look:
    """What the first pass made of a frame.

    Args:
        read: the codes that were read.
        unread: the corners of symbols that were seen and could not be read.
    """

    read: tuple[Reading, ...]
    unread: tuple[tuple[Point, ...], ...] = ()


class Reader:
    """Reads QR codes; owns no state that a second thread could disturb."""

    def __init__(self) -> None:
        import cv2
        import zxingcpp

        self._cv2, self._zxing = cv2, zxingcpp
        self._zbar = zbar_decoder()

    @property
    def engines(self) -> tuple[str, ...]:
        """The decoders that are active on this machine, for the health pill."""
        return ("zxing", "zbar") if self._zbar else ("zxing",)

    def first_pass(self, frame: Frame) -> tuple[Reading, ...]:
        """Read a frame quickly: once as a whole, then again inside symbols seen but not read.

        Args:
            frame: BGR or gray, 8 bits.
        """
        return self.look(frame).read

    def look(self, frame: Frame) -> Look:
        """The first pass, with what was seen and could not be read.

        Args:
            frame: BGR or gray, 8 bits.
        """
        gray = self.gray(frame)
        if _grainy(gray):
            gray = self._without_grain(gray)
        read, errors = self._look(gray)
        unread: list[tuple[Point, ...]] = []
        for barcode in errors:
            again = unknown(self._retry(gray, barcode), read)
            read += again
            unread += [] if again else [_corners(barcode)]
        return Look(tuple(read), tuple(unread))

    def second_pass(self, frame: Frame) -> tuple[Reading, ...]:
        """Read a frame slowly: softer, at twice its size, what is partly hidden, by the second decoder.

        Args:
            frame: BGR or gray, 8 bits.
        """
        gray = self.gray(frame)
        for decode in self._slow_ways([]):
            found = decode(gray)
            if found:
                return tuple(found)
        return ()

    def every_pass(self, frame: Frame) -> tuple[Reading, ...]:
        """Everything any pass reads, each place once: for a picture that is not in a hurry.

        Args:
            frame: BGR or gray, 8 bits.
        """
        gray = self.gray(frame)
        read = list(self.first_pass(gray))
        for decode in self._slow_ways(read):
            read += unknown(decode(gray), read)
        return tuple(read or self._last_resorts(gray))

    def gray(self, frame: Frame) -> Frame:
        """The frame in gray; decoders given colour look at one channel only.

        Args:
            frame: BGR, BGRA or gray, 8 bits.
        """
        if frame.ndim == 2:
            return frame
        code = self._cv2.COLOR_BGRA2GRAY if frame.shape[2] == 4 else self._cv2.COLOR_BGR2GRAY
        return _frame(self._cv2.cvtColor(frame, code))

    def _look(self, gray: Frame) -> "tuple[list[Reading], list[Barcode]]":
        # QRCodeModel2: plain QRCode also matches Micro QR and reads a half-covered code as "01348"
        found: Sequence[Barcode] = self._zxing.read_barcodes(
            np.ascontiguousarray(gray),
            formats=self._zxing.BarcodeFormat.QRCodeModel2,
            text_mode=self._zxing.TextMode.Plain,
            return_errors=True,
        )
        read = [Reading(_text(one), _corners(one)) for one in found if one.valid]
        return [one for one in read if one.text], [one for one in found if not one.valid]

    def _retry(self, gray: Frame, barcode: "Barcode") -> list[Reading]:
        corners = np.array(_corners(barcode))
        (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
        extra = MARGIN * max(right - left, bottom - top) + 4
        x, y = max(0, int(left - extra)), max(0, int(top - extra))
        crop = gray[y : int(bottom + extra), x : int(right + extra)]
        if min(crop.shape) < 21:
            return []
        for change, scale in ((self._double, 2.0), (self._sharpen, 1.0), (self._equalise, 1.0)):
            read, _ = self._look(change(crop))
            if read:
                return [_moved(one, scale, x, y) for one in read]
        return []

    def _doubled(self, gray: Frame) -> list[Reading]:
        if gray.size > DOUBLE_UP_TO:
            return []
        return [_moved(one, 2.0, 0, 0) for one in self.first_pass(self._double(gray))]

    def _slow_ways(self, read: list[Reading]) -> tuple[Decode, ...]:
        """Each reads what the others cannot, measured by tests/bench/bench_reader.py; the cheapest first.

        Args:
            read: what is read so far, as it grows: what is hidden is looked for beside it only.
        """
        hidden, blurred = (partial(self._mended, way, read) for way in (rescued, unblurred))
        return self._the_other_way, self._doubled, hidden, self._contrasted, self._by_zbar, blurred

    def _the_other_way(self, gray: Frame) -> list[Reading]:
        """A grainy frame as it is, for the smallest codes; any other softer, for a telephone's raster."""
        return self._look(gray if _grainy(gray) else self._without_grain(gray))[0]

    def _without_grain(self, gray: Frame) -> Frame:
        return _frame(self._cv2.GaussianBlur(gray, (3, 3), 0))

    def _mended(self, mend: Mend, read: Sequence[Reading], gray: Frame) -> list[Reading]:
        """Symbols that are partly hidden or blurred, beside those that are read already."""
        found: list[Reading] = []
        for whole in mend(gray, [np.array(one.corners) for one in read]):
            corners = tuple((float(x), float(y)) for x, y in whole.corners)
            found += [Reading(one.text, corners, "mended") for one in self._look(whole.picture)[0]]
        return found

    def _last_resorts(self, gray: Frame) -> list[Reading]:
        """Too slow for a camera: hidden parts of small symbols, and of light ones on a dark ground."""
        if gray.size > DOUBLE_UP_TO:
            return []
        doubled = self._mended(rescued, (), self._double(gray))
        return [_moved(one, 2.0, 0, 0) for one in doubled] or self._mended(rescued, (), 255 - gray)

    def _contrasted(self, gray: Frame) -> list[Reading]:
        return list(self.first_pass(self._equalise(gray)))

    def _by_zbar(self, gray: Frame) -> list[Reading]:
        found = self._zbar(gray) if self._zbar else []
        return [Reading(text, corners, "zbar") for text, corners in found]

    def _double(self, gray: Frame) -> Frame:
        return _frame(self._cv2.resize(gray, None, fx=2, fy=2, interpolation=self._cv2.INTER_CUBIC))

    def _sharpen(self, gray: Frame) -> Frame:
        soft = self._cv2.GaussianBlur(gray, (0, 0), 2.0)
        return _frame(self._cv2.addWeighted(gray, 2.0, soft, -1.0, 0))

    def _equalise(self, gray: Frame) -> Frame:
        return _frame(self._cv2.createCLAHE(clipLimit=3.0, tileGridSize=(8, 8)).apply(gray))


def _grainy(gray: Frame) -> bool:
    """Whether a camera's noise lies over the frame: it costs the decoder three times the time, and codes.

    Bends of the brightness over three neighbours, in one row of thirty-two: of a hall they are next to none in the
    median, of noise they are 1.65 times its deviation.
    """
    rows = gray[16::32].astype(np.int16)
    if rows.shape[1] < 3 or not rows.size:
        return False
    return float(np.median(np.abs(2 * rows[:, 1:-1] - rows[:, :-2] - rows[:, 2:]))) > GRAIN


def _frame(image: object) -> Frame:
    return np.asarray(image, dtype=np.uint8)


def _text(barcode: "Barcode") -> str:
    """The text; bytes that are good UTF-8 are UTF-8, whatever alphabet the decoder guessed.

    A code that names its own alphabet ("]Q2" and up) has been decoded with it already.
    """
    if barcode.symbology_identifier == "]Q1":
        raw = bytes(barcode.bytes)
        if not raw.isascii():
            try:
                return raw.decode("utf-8")
            except UnicodeDecodeError:
                return barcode.text
    return barcode.text


def _corners(barcode: "Barcode") -> tuple[Point, ...]:
    at = barcode.position
    points = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    return tuple((float(point.x), float(point.y)) for point in points)


def _moved(one: Reading, scale: float, x: float, y: float) -> Reading:
    corners = tuple((px / scale + x, py / scale + y) for px, py in one.corners)
    return Reading(one.text, corners, one.engine)


def unknown(found: Sequence[Reading], others: Sequence[Reading]) -> list[Reading]:
    """Those of some readings whose places have not been read already.

    Args:
        found: readings of a frame.
        others: what was read before in the same frame.
    """
    return [one for one in found if not _known(one, others)]


def _known(one: Reading, others: Sequence[Reading]) -> bool:
    """Whether this place has been read already: its middle lies inside the frame of another."""
    middle = np.array(one.corners).mean(axis=0)
    for other in others:
        box = np.array(other.corners)
        if bool((middle >= box.min(axis=0)).all() and (middle <= box.max(axis=0)).all()):
            return True
    return False


def active_readers() -> tuple[str, ...]:
    """The decoders that work on this machine; none if their libraries cannot be loaded."""
    try:
        return Reader().engines
    except (ImportError, OSError):
        return ()
