"""The event's own background: it fills the stage, and is dimmed until every text on it can be read, or left out.

Measured on what is painted, not on tokens: the third percentile of the contrast in each zone where text may stand.
"""

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from app.kit.stage.colours import LINEAR, contrast, luminance
from app.kit.stage.ink import Grid
from app.kit.stage.palette import Look
from app.words.errors import KnownError

LEAST = 4.5  # contrast of text
_AIM = 4.65  # what is measured on a small copy must also hold on the large one
VEILS = (0.36, 0.46, 0.55, 0.63, 0.7, 0.76, 0.82, 0.88)  # how much of the theme's ground covers the picture
SHAPES = (QSize(1920, 1080), QSize(1440, 900), QSize(1024, 768), QSize(2880, 900))
_INKS = ("ink", "ink2", "disp0", "disp1", "accent")
_PERCENTILE = 0.03
_SMALL = 151  # pixels across of the copy that is measured; odd, so that no pattern falls in step with it
_COLUMNS, _ROWS = 4, 6


def measure(image: QImage, box: QRectF, inks: tuple[QColor, ...]) -> float:
    """The contrast of text in a zone: third percentile over its pixels, of the worst ink.

    Args:
        image: what is painted behind the text.
        box: the zone, in pixels of the image.
        inks: colours of text that may stand there.
    """
    lights = _lights(image, box)
    if not lights:
        return 21.0
    lights.sort()
    at = int(len(lights) * _PERCENTILE)
    low, high = lights[at], lights[-1 - at]
    return min(_least(_light(ink), low, high) for ink in inks)


def _least(ink: float, low: float, high: float) -> float:
    """The contrast that nearly all of a zone reaches: with its light end for light ink, its dark end for dark ink."""
    return contrast(ink, high) if ink > high else contrast(ink, low) if ink < low else 1.0


def _light(colour: QColor) -> float:
    return luminance((colour.red(), colour.green(), colour.blue()))


def _lights(image: QImage, box: QRectF) -> list[float]:
    area = box.toAlignedRect().intersected(image.rect())
    part = image.copy(area).convertToFormat(QImage.Format.Format_RGB888)
    line, wide = part.bytesPerLine(), part.width() * 3
    data = bytes(part.constBits())
    made: list[float] = []
    for row in range(part.height()):
        pixels = data[row * line : row * line + wide]
        made += [
            0.2126 * LINEAR[r] + 0.7152 * LINEAR[g] + 0.0722 * LINEAR[b]
            for r, g, b in zip(pixels[0::3], pixels[1::3], pixels[2::3], strict=True)
        ]
    return made


def zones(grid: Grid) -> tuple[QRectF, ...]:
    """Where text may stand on some stage: all between the margins, in pieces.

    Args:
        grid: of the stage.
    """
    page = grid.box(8, 4, -8, -3.6)
    wide, high = page.width() / _COLUMNS, page.height() / _ROWS
    return tuple(
        QRectF(page.left() + column * wide, page.top() + row * high, wide, high)
        for row in range(_ROWS)
        for column in range(_COLUMNS)
    )


def backdrop(look: Look, size: QSize) -> QImage | None:
    """The picture as it lies behind a stage, dimmed as far as it must be; None where no dimming is enough.

    Args:
        look: with a background.
        size: of the stage.
    """
    picture = _covering(look, size)
    veil = _veil(picture, look) if picture is not None else None
    return _veiled(picture, look, veil) if picture is not None and veil is not None else None


def check_background(look: Look) -> None:
    """Refuse a background on which text could not be read, whatever the shape of the display.

    Args:
        look: with a background, or without one.

    Raises:
        KnownError: and why, in one sentence.
    """
    if look.background is None:
        return
    for size in SHAPES:
        picture = _covering(look, size)
        if picture is None:
            raise KnownError("This picture cannot be read. Choose another PNG or JPEG.")
        if _veil(picture, look) is None:
            if look.dark:
                raise KnownError(
                    "Even dimmed, this picture is too bright for white letters. Choose a darker one, or the look Paper."
                )
            raise KnownError(
                "Even brightened, this picture is too dark for the look Paper. Choose a lighter one, or another look."
            )


def _covering(look: Look, size: QSize) -> QImage | None:
    """The picture cropped to the shape of the stage; unpacked no larger than that, and not kept."""
    if look.background is None or size.isEmpty():
        return None
    held = QBuffer()
    held.setData(look.background.data)
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(held)
    whole = reader.size()
    if whole.isEmpty():
        return None
    grown = whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    reader.setScaledSize(grown)
    left, top = (grown.width() - size.width()) // 2, (grown.height() - size.height()) // 2
    picture = reader.read().copy(left, top, size.width(), size.height())
    return None if picture.isNull() else picture.convertToFormat(QImage.Format.Format_RGB32)


def _veil(picture: QImage, look: Look) -> float | None:
    """The thinnest veil under which every zone can be read."""
    small = picture.scaled(
        _SMALL, max(1, _SMALL * picture.height() // picture.width()),
        Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation,
    )  # fmt: skip
    inks = tuple(look[token] for token in _INKS)
    places = zones(Grid.of(small.size()))
    low, high = 0, len(VEILS) - 1
    if not _readable(_veiled(small, look, VEILS[high]), places, inks):
        return None
    while low < high:
        middle = (low + high) // 2
        if _readable(_veiled(small, look, VEILS[middle]), places, inks):
            high = middle
        else:
            low = middle + 1
    return VEILS[low]


def _readable(image: QImage, places: tuple[QRectF, ...], inks: tuple[QColor, ...]) -> bool:
    return all(measure(image, place, inks) >= _AIM for place in places)


def _veiled(picture: QImage, look: Look, veil: float) -> QImage:
    made, cover = picture.copy(), QColor(look["bg2"] if look.dark else look["bg0"])
    cover.setAlphaF(veil)
    painter = QPainter(made)
    painter.fillRect(made.rect(), cover)
    painter.end()
    return made
