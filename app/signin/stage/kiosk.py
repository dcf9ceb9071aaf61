"""Self-service as guests see it: where to hold the code, what came of it, and that it is out of order."""

from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from app.devices.camera_advice import Advice
from app.kit.qr import Modules, modules, paint_modules
from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ground import ground
from app.kit.stage.palette import Look
from app.kit.stage.seal import seal
from app.signin.rules.kiosk import Face
from app.signin.stage import kiosk_words as words
from app.signin.stage.kiosk_outcome import paint_face
from app.signin.stage.kiosk_page import KioskPage
from app.words.catalogue import CHINESE, ENGLISH


@dataclass(frozen=True)
class Sight:
    """What the camera sees.

    Args:
        camera: whether there is one to hold a code to.
        image: mirrored, None while it opens.
        lost: it was unplugged; it comes back by itself.
        advice: what helps a code that is seen and cannot be read.
    """

    camera: bool = False
    image: QImage | None = None
    lost: bool = False
    advice: Advice | None = None


@dataclass(frozen=True)
class Shown:
    """What self-service shows.

    Args:
        language: that the guest chose.
        event: its name in that language.
        look: of the public stages.
        zone: of the event.
        face: what came of a scan; None while it waits.
        came: companions that are counted.
        owed: what is collected now.
        since: when the time that the outcome stays began, in seconds of the scene.
        sight: what the camera sees, while it waits.
        broken: out of order, until staff mends it.
        still: nothing moves.
        notice: to staff, how it is left.
    """

    language: str = CHINESE
    event: str = ""
    look: Look = field(default_factory=Look)
    zone: tzinfo = UTC
    face: Face | None = None
    came: int = 0
    owed: tuple[str, ...] = ()
    since: float = 0.0
    sight: Sight = Sight()
    broken: bool = False
    still: bool = False
    notice: str = ""


def scene_of(shown: Shown) -> Scene:
    """The scene of self-service.

    Args:
        shown: what it shows.
    """
    if shown.broken or shown.face is None:
        return Scene(shown, paint, 0.0)
    lasts = shown.since + shown.face.seconds
    return Scene(shown, paint, 0.0 if shown.still else lasts, 1.0 if shown.still else 0.0)


def paint(painter: QPainter, size: QSize, shown: Shown, t: float) -> None:
    """Whatever self-service shows.

    Args:
        painter: where.
        size: of the screen.
        shown: what it shows.
        t: seconds since it began.
    """
    page = KioskPage.of(size)
    if shown.broken:
        _paint_broken(painter, size, page, shown)
    elif shown.face is None:
        _paint_waiting(painter, size, page, shown)
    else:
        told = (shown.face, shown.language, shown.zone, shown.owed, shown.came)
        paint_face(painter, page, told, t, since=shown.since, still=shown.still)


def _paint_waiting(painter: QPainter, size: QSize, page: KioskPage, shown: Shown) -> None:
    look, u, sight = shown.look, page.u, shown.sight
    ground(painter, size, look)
    logo = seal(painter, page.grid, look, middle=9.2 + page.top / u)
    name = page.box(8, 4.4, -38, 14).adjusted(logo, 0, 0, 0)
    ink.line(painter, name, shown.event, ink.BOLD, 4.2 * u, look["ink"], ink.LEFT, least=2.4 * u)
    _paint_sight(painter, page, shown, look)
    display = ink.SERIF if look.serif else ink.BOLD
    spoken, other = shown.language, words.other(shown.language)
    for at, line in enumerate(words.ask(spoken, camera=sight.camera)):
        box = page.box(107, 27 + 12 * at, -8, 39 + 12 * at)
        ink.line(
            painter, box, line, display, 9.2 * u, look["disp0"], ink.LEFT, least=5 * u, second=look["disp1"]
        )
    joint = " " if other == ENGLISH else ""
    second = joint.join(words.ask(other, camera=sight.camera))
    ink.line(
        painter, page.box(107, 53, -8, 59), second, ink.SANS, 3.7 * u, look["ink2"], ink.LEFT, least=2.4 * u
    )
    _paint_help(painter, page, look, (spoken, other))
    _paint_notice(painter, page, look, shown.notice)


def _paint_help(painter: QPainter, page: KioskPage, look: Look, languages: tuple[str, str]) -> None:
    """What to do without a code, in both languages."""
    u, box = page.u, page.box(107, 70, -8, 85.5)
    painter.fillRect(box, look["panel"])
    painter.fillRect(QRectF(box.left(), box.top(), 0.6 * u, box.height()), look["accent"])
    inner = box.adjusted(3 * u, 1.6 * u, -2 * u, -1.6 * u)
    half = inner.height() / 2
    for at, (tongue, face, px, token) in enumerate(
        zip(languages, (ink.BOLD, ink.SANS), (3.4, 2.8), ("ink", "ink2"), strict=True)
    ):
        line = QRectF(inner.left(), inner.top() + at * half, inner.width(), half)
        ink.line(painter, line, words.help_line(tongue), face, px * u, look[token], ink.LEFT, least=2 * u)


def _paint_notice(painter: QPainter, page: KioskPage, look: Look, notice: str) -> None:
    """To staff, small: how self-service is left."""
    box = page.box(8, 93, -8, 96.5)
    ink.line(painter, box, notice, ink.SANS, 2.2 * page.u, look["ink2"], ink.LEFT, least=1.4 * page.u)


def _paint_sight(painter: QPainter, page: KioskPage, shown: Shown, look: Look) -> None:
    """The camera's picture, mirrored, with a frame for the code; or a code to show what is wanted."""
    u, sight, spoken = page.u, shown.sight, shown.language
    box = page.box(8, 17.5, 100, 85.5)
    painter.fillRect(box, look["panel"])
    if sight.image is not None and not sight.lost:
        _fill(painter, box, sight.image)
    elif sight.lost:
        place = QRectF(box.left(), box.center().y() - 4 * u, box.width(), 8 * u)
        ink.line(painter, place, words.lost(spoken), ink.BOLD, 4.4 * u, look["ink"], least=2.6 * u)
    else:
        _paint_code(
            painter, QRectF(box.center().x() - 15 * u, box.center().y() - 15 * u, 30 * u, 30 * u), look
        )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look["line"], max(1.0, 0.16 * u)))
    painter.drawRect(box)
    if not sight.lost:
        edge = 42 * u
        frame = QRectF(box.center().x() - edge / 2, box.center().y() - edge / 2, edge, edge)
        _brackets(painter, frame, QColor("white") if sight.image is not None else look["accent"], u)
    if sight.camera:
        said = words.hint(spoken, sight.advice)
        colour = look["accent"] if sight.advice else look["ink2"]
        ink.line(
            painter,
            page.box(8, 87, 100, 92),
            said,
            ink.BOLD if sight.advice else ink.SANS,
            3.2 * u,
            colour,
            least=2 * u,
        )


def _fill(painter: QPainter, box: QRectF, image: QImage) -> None:
    """The middle of the picture, so that nothing is stretched."""
    scale = min(image.width() / box.width(), image.height() / box.height())
    wide, tall = box.width() * scale, box.height() * scale
    source = QRectF((image.width() - wide) / 2, (image.height() - tall) / 2, wide, tall)
    painter.drawImage(box, image, source)


def _brackets(painter: QPainter, box: QRectF, colour: QColor, u: float) -> None:
    painter.setPen(
        QPen(colour, 0.9 * u, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    arm, path = 8 * u, QPainterPath()
    for x, dx in ((box.left(), arm), (box.right(), -arm)):
        for y, dy in ((box.top(), arm), (box.bottom(), -arm)):
            path.moveTo(x + dx, y)
            path.lineTo(x, y)
            path.lineTo(x, y + dy)
    painter.drawPath(path)


@cache
def _modules() -> Modules:
    return modules("FANFARE", "h")


def _paint_code(painter: QPainter, box: QRectF, look: Look) -> None:
    """A real code, for its shape: people know at a glance what to look for."""
    lines = _modules()
    edge = max(1, int(box.width() / len(lines)))
    left, top = (int(middle - edge * len(lines) / 2) for middle in (box.center().x(), box.center().y()))
    paint_modules(painter, QPointF(left, top), edge, lines, look["ink"])


def _paint_broken(painter: QPainter, size: QSize, page: KioskPage, shown: Shown) -> None:
    """Both languages at once: nobody has to choose one to be told where to go."""
    look, u = shown.look, page.u
    ground(painter, size, look, gate=True)
    seal(painter, page.grid, look, middle=9.2 + page.top / u)
    ink.line(painter, page.box(30, 4.4, -30, 14), shown.event, ink.BOLD, 4.2 * u, look["ink"], least=2.4 * u)
    display = ink.SERIF if look.serif else ink.BOLD
    first, second = shown.language, words.other(shown.language)
    for top, tongue, large, small in ((28, first, 10.0, 4.2), (58, second, 6.0, 3.4)):
        where, why = words.out_of_order(tongue)
        ink.line(
            painter,
            page.box(8, top, -8, top + 14),
            where,
            display,
            large * u,
            look["disp0"],
            least=4.4 * u,
            second=look["disp1"],
        )
        ink.line(
            painter,
            page.box(8, top + 14, -8, top + 20),
            why,
            ink.SANS,
            small * u,
            look["ink2"],
            least=2.4 * u,
        )
    _paint_notice(painter, page, look, shown.notice)
