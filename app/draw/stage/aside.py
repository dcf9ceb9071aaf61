"""What stands beside the cards: the prize's picture, and once every card stands the QR that checks the draw."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from app.draw.rules.onstage import FACES, Show
from app.draw.rules.slip import FULL_UP_TO
from app.draw.stage.dress import Hall
from app.draw.stage.schedule import landed
from app.kit.qr import QUIET
from app.kit.stage import ink
from app.kit.stage.ink import PIXMAPS, Grid
from app.kit.stage.motion import between, inout3
from app.kit.stage.palette import Look, Still
from app.words.catalogue import tr

WIDE, GAP = 40.0, 3.0  # u
AFTER, TAKES = 2.6, 0.7  # seconds from the last card until the QR comes, and how long the cards make room
_CAPTION = 5.6  # u


def opened(hall: Hall, t: float) -> float:
    """How far the cards have made room, 0 to 1.

    Args:
        hall: the picture.
        t: seconds since the rolling began, or since a still picture began.
    """
    count = len(hall.on.awards) or hall.on.count
    if count <= FACES and hall.still(hall.on.picture) is not None:
        return 1.0
    return inout3(with_code(hall, t))


def with_code(hall: Hall, t: float) -> float:
    """How far the QR has come in, 0 to 1: not before everybody can see who won.

    Args:
        hall: the picture.
        t: as above.
    """
    if hall.on.show is not Show.REVEAL or not _has_code(hall):
        return 0.0
    if hall.stop is None or hall.dress.still:
        return 1.0
    begins = landed(hall) + AFTER
    return between(t, begins, begins + TAKES)


def _has_code(hall: Hall) -> bool:
    return 0 < len(hall.on.awards) <= FULL_UP_TO and hall.on.slip != ""


def paint_aside(painter: QPainter, grid: Grid, hall: Hall, t: float) -> None:
    """The picture and the QR, as far as they are there.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.
        t: as above.
    """
    seen, picture = with_code(hall, t), hall.still(hall.on.picture)
    count = len(hall.on.awards) or hall.on.count
    if count > FACES:
        picture = None
    u = grid.u
    body = grid.box(8, 17.5, -8, -10.5)
    box = QRectF(body.right() - WIDE * u, body.top(), WIDE * u, body.height())
    # a QR costs more than a frame: it is made once every number stands and nobody waits for one any more
    due = (
        hall.on.show is Show.REVEAL
        and _has_code(hall)
        and (hall.stop is None or t >= landed(hall) + AFTER / 2)
    )
    tile = code_tile(grid, hall) if due else None
    s = inout3(seen)
    if picture is not None:
        foot = (tile.height() + GAP * u) * s if tile is not None else 0.0
        paint_picture(painter, box.adjusted(0, 0, 0, -foot), picture, hall.dress.look, u)
    if tile is not None and seen > 0:
        top = box.bottom() - tile.height() if picture is not None else box.center().y() - tile.height() / 2
        painter.setOpacity(between(seen, 0.4, 1.0))
        left = box.center().x() - tile.width() / 2 + (1 - s) * WIDE * u
        painter.drawPixmap(QPointF(round(left), round(top)), tile)
        painter.setOpacity(1.0)


def paint_picture(painter: QPainter, box: QRectF, still: Still, look: Look, u: float) -> None:
    """A picture in a white frame, as large as it fits, in the middle of a box.

    Args:
        painter: where.
        box: its place.
        still: the picture.
        look: of the event.
        u: of the grid.
    """
    made = _framed(still, look, round(box.width()), round(box.height()), u)
    if made is not None:
        at = QPointF(round(box.center().x() - made.width() / 2), round(box.center().y() - made.height() / 2))
        painter.drawPixmap(at, made)


def _framed(still: Still, look: Look, wide: int, high: int, u: float) -> QPixmap | None:
    steps = max(1, round(u))  # while it makes room it grows in few sizes, or the cache would fill
    wide, high = wide // steps * steps, high // steps * steps
    key = ("framed", still.key, look, wide, high)
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    image = decoded(still.key, still.data)
    pad = round(1.1 * u)
    room = QSize(wide - 2 * pad, high - 2 * pad)
    if image.isNull() or room.width() < 8 or room.height() < 8:
        return None
    size = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    made = QPixmap(size.width() + 2 * pad, size.height() + 2 * pad)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(QPen(look["card_edge"], max(1.0, 0.1 * u)))
    painter.setBrush(look["card0"])
    painter.drawRoundedRect(QRectF(made.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 0.9 * u, 0.9 * u)
    painter.drawImage(pad, pad, _smaller(image, size))
    painter.end()
    return PIXMAPS.put(key, made)


def _smaller(image: QImage, size: QSize) -> QImage:
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


@lru_cache(maxsize=2)
def decoded(key: str, data: bytes) -> QImage:
    """A picture, unpacked once.

    Args:
        key: of its bytes.
        data: PNG or JPEG.
    """
    del key
    return QImage.fromData(data)


def portrait(still: Still, wide: int, high: int) -> QPixmap | None:
    """A guest's photograph cropped to a place, its upper part where the face is.

    Args:
        still: the picture.
        wide: in pixels.
        high: in pixels.
    """
    image = decoded(still.key, still.data)
    if image.isNull() or wide < 8 or high < 8:
        return None
    grown = image.scaled(
        wide, high, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    top = (grown.height() - high) // 4
    part = grown.copy((grown.width() - wide) // 2, top, wide, high)
    made = QPixmap(wide, high)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(made.rect()), high * 0.04, high * 0.04)
    painter.setClipPath(shape)
    painter.drawImage(0, 0, part)
    painter.end()
    return made


@lru_cache(maxsize=16)
def modules(text: str) -> tuple[bytes, ...]:
    """The modules of a QR with its quiet zone, row by row, 1 for dark; as much correction as its size gives for free.

    Args:
        text: what it holds.
    """
    import segno

    code = segno.make_qr(text, error="l")
    return tuple(bytes(1 if module else 0 for module in row) for row in code.matrix_iter(border=QUIET))


def code_image(text: str, edge: int) -> QImage:
    """A QR whose modules are whole pixels, as large as it fits.

    Args:
        text: what it holds.
        edge: in pixels, at the most.
    """
    rows = modules(text)
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, QColor("black"))
    side = len(rows) * max(1, edge // len(rows))
    return image.scaled(side, side)


def code_tile(grid: Grid, hall: Hall) -> QPixmap:
    """The QR on its white tile, with a line that says what it is for.

    Args:
        grid: of the stage.
        hall: the picture, with a slip.
    """
    u = grid.u
    caption = tr("Scan: check this draw")
    key = ("slip", hall.on.slip, hall.dress.look, caption, round(u * 100))
    found = PIXMAPS.get(key)
    if found is not None:
        return found
    code = code_image(hall.on.slip, round((WIDE - 0.8) * u))
    made = QPixmap(max(code.width(), round((WIDE - 0.8) * u)), code.height() + round(_CAPTION * u))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawRoundedRect(QRectF(made.rect()), u, u)
    painter.drawImage((made.width() - code.width()) // 2, 0, code)
    place = QRectF(2 * u, code.height() - 0.8 * u, made.width() - 4 * u, _CAPTION * u)
    ink.line(painter, place, caption, ink.BOLD, 3.0 * u, hall.dress.look["card_ink"], least=2.0 * u)
    painter.end()
    return PIXMAPS.put(key, made)


def paint_small_code(painter: QPainter, grid: Grid, hall: Hall) -> float:
    """For more winners than a QR can hold: its codes alone, at the right end of the header.

    Args:
        painter: where.
        grid: of the stage.
        hall: the picture.

    Returns:
        How wide it is with its gap, in pixels; 0 without one.
    """
    on, u = hall.on, grid.u
    if on.show is not Show.REVEAL or not on.slip or len(on.awards) <= FULL_UP_TO:
        return 0.0
    key = ("small slip", on.slip, round(u * 100))
    made = PIXMAPS.get(key)
    if made is None:
        made = PIXMAPS.put(key, QPixmap.fromImage(code_image(on.slip, round(9.2 * u))))
    painter.drawPixmap(
        QPointF(round(grid.width - 8 * u - made.width()), round(9.0 * u - made.height() / 2)), made
    )
    return made.width() + 2.0 * u
