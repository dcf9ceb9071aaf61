"""The event's logo in the seal's place: as high as the seal, on a plaque where it would not stand out."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from app.kit.stage.colours import LINEAR, contrast, luminance
from app.kit.stage.ink import PIXMAPS, Grid
from app.kit.stage.palette import Look

HIGH = 6.2  # u
_WIDEST = 3.2  # times its height
_STANDS_OUT = 3.0  # contrast of a picture, by WCAG 2.1
_SAMPLE = 40  # pixels across when a logo is judged


def seal(painter: QPainter, grid: Grid, look: Look, left: float = 8.0, middle: float = 9.2) -> float:
    """Paint the logo.

    Args:
        painter: where.
        grid: of the stage.
        look: with a logo, or without.
        left: its left edge, in u.
        middle: the height of its middle, in u.

    Returns:
        How wide it is with the gap behind it, in pixels; 0 without a logo.
    """
    made = _made(look, round(HIGH * grid.u)) if look.logo is not None else None
    if made is None:
        return 0.0
    painter.drawPixmap(QPointF(round(left * grid.u), round(middle * grid.u - made.height() / 2)), made)
    return made.width() + 2.0 * grid.u


def _made(look: Look, high: int) -> QPixmap | None:
    logo = look.logo
    if logo is None or high < 4:
        return None
    key = ("seal", logo.key, look.name, look.colour, look.background, high)
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    image = QImage.fromData(logo.data)
    if image.isNull():
        return None
    plaque = image.hasAlphaChannel() and not _stands_out(image, look)
    pad = round(high * 0.12) if plaque else 0
    room = QSize(round(high * _WIDEST) - 2 * pad, high - 2 * pad)
    drawn = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    made = QPixmap(drawn.width() + 2 * pad, high)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if plaque:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_plaque(image, look))
        painter.drawRoundedRect(QRectF(made.rect()), high * 0.1, high * 0.1)
    painter.drawImage(pad, (high - drawn.height()) // 2, drawn)
    painter.end()
    return PIXMAPS.put(key, made)


def _lights(image: QImage) -> list[float]:
    """The luminances of what can be seen of a logo."""
    small = image.scaled(
        _SAMPLE, _SAMPLE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGBA8888)
    data, made = bytes(small.constBits()), list[float]()
    for at in range(0, len(data), 4):
        red, green, blue, alpha = data[at : at + 4]
        if alpha > 127:
            made.append(0.2126 * LINEAR[red] + 0.7152 * LINEAR[green] + 0.0722 * LINEAR[blue])
    return sorted(made)


def _stands_out(image: QImage, look: Look) -> bool:
    """Whether nearly all of a logo can be seen on the bare ground of a look."""
    lights, behind = _lights(image), look["bg1"]
    ground = luminance((behind.red(), behind.green(), behind.blue()))
    seen = sum(1 for light in lights if contrast(light, ground) >= _STANDS_OUT)
    return look.background is None and seen >= 0.8 * len(lights)


def _plaque(image: QImage, look: Look) -> QColor:
    """The colour of the theme against which the logo stands out most."""
    lights = _lights(image)
    middle = lights[len(lights) // 2] if lights else 0.0

    def against(colour: QColor) -> float:
        return contrast(luminance((colour.red(), colour.green(), colour.blue())), middle)

    return max((look[token] for token in ("card0", "panel", "cover1", "card_ink")), key=against)
