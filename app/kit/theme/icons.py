"""Phosphor icons, coloured by token, drawn once for each size."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.kit.theme.look import theme
from app.words.errors import BugError

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "images" / "icons"


def pixmap(name: str, px: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """An icon as a pixmap.

    Args:
        name: of the file without its ending, e.g. "crown-fill".
        px: edge in logical pixels.
        colour: token name or "#RRGGBB".
        ratio: device pixels a logical pixel.
    """
    shade = colour if colour.startswith("#") else theme().hex(colour)
    return _drawn(name, px, shade, ratio)


def icon(name: str, px: int, colour: str) -> QIcon:
    """An icon for a Qt widget.

    Args:
        name: of the file without its ending.
        px: edge in logical pixels.
        colour: token name or "#RRGGBB".
    """
    return QIcon(pixmap(name, px, colour, 2.0))


@lru_cache(maxsize=512)
def _drawn(name: str, px: int, shade: str, ratio: float) -> QPixmap:
    file = FOLDER / f"{name}.svg"
    if not file.is_file():
        raise BugError(f"there is no icon {name}")
    svg = file.read_text(encoding="utf-8").replace("currentColor", shade)
    made = QPixmap(round(px * ratio), round(px * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, px, px))
    painter.end()
    return made
