"""The big coloured answer: the outcome head of reception."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import boxes, painting
from app.kit.widgets.face import paint_face

_NAME_SIZES = (76, 60, 48)
# A name that is too long for one line stands on two, whole: it is read out.
_LONG_SIZES, _LONG = (38, 30, 24), 12
FACE = 148  # edge of a photograph
_NAME = 58  # where the name begins, below the band, at scale 1.0
_SPARE = 6  # letters reach beyond their width
_FRAME = 2  # width of the frame around a head, in pixels


@dataclass(frozen=True)
class Head:
    """What an outcome head says.

    Args:
        tone: ok, already, choice, refuse or neutral.
        icon: file name.
        word: the outcome in one or two words.
        time: when and by which way, at the right.
        name: in the largest type.
        salutation: behind the name, smaller.
        line: organisation and title.
        band: of a VIP: escort and so on; "" for none.
        band_right: at the right of the band.
    """

    tone: str
    icon: str
    word: str
    time: str = ""
    name: str = ""
    salutation: str = ""
    line: str = ""
    band: str = ""
    band_right: str = ""


class OutcomeHead(QWidget):
    """The head of the outcome area: colour at once, the name in the largest type.

    Args:
        head: what it says.
        parent: Qt's.
    """

    def __init__(self, head: Head, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.face, self._ground, self._reach = head, QPixmap(), "", _Reach()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(head)

    def say(self, head: Head) -> None:
        """Say something else, in the same place, without the photograph of whom it was about before.

        Args:
            head: what it says now.
        """
        same = (
            self.face.isNull() and bool(head.name) and not head.band and _ground(head) == _ground(self.head)
        )
        self.head, self.face = head, QPixmap()
        high = theme().px((46 if head.band else 0) + (208 if head.name else 96))
        if high != self.minimumHeight():
            self.setFixedHeight(high)
        self.setAccessibleName(" ".join((head.word, head.name, head.salutation, head.line, head.band)))
        before, self._reach = self._reach, self._reach_of(head)
        if same and before.within == self._reach.within:
            self._update_words(before)
        else:
            self.update()

    def _reach_of(self, head: Head) -> "_Reach":
        look = theme()
        font, title = self._name_fonts(head, self._room())
        name = painting.width_of(head.name, font) + look.px(22) + painting.width_of(head.salutation, title)
        below = painting.width_of(head.line, look.font(20))
        return _Reach(self.width(), max(name, below), painting.width_of(head.time, look.font(17)))

    def _update_words(self, before: "_Reach") -> None:
        """One guest after the other moves no more than the words about a guest, if there is no band."""
        look, now, row = theme(), self._reach, self._first_row(0)
        name, time = max(before.name, now.name), max(before.time, now.time)
        self.update(0, look.px(_NAME), look.px(30) + name + _SPARE, self.height() - look.px(_NAME))
        right = self.width() - look.px(30) + _SPARE
        self.update(right - time - 2 * _SPARE, row.top(), time + 2 * _SPARE, row.height())

    def cover(self, ground: str) -> None:
        """Cover what is below, inside a frame of the same colour, so that nothing is painted there in vain.

        Args:
            ground: token name of what shows beyond the corners of the frame.
        """
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_face(self, face: QPixmap) -> None:
        """Show the photograph of the guest; a head without a name has no place for one.

        Args:
            face: a square; a null one for none.
        """
        if self.head.name and not (face.isNull() and self.face.isNull()):
            self.face = face
            self.update()

    def say_time(self, words: str) -> None:
        """Change what stands at the right of the outcome.

        Args:
            words: when and by which way, or how many.
        """
        if words != self.head.time:
            self.head = replace(self.head, time=words)
            self.update()

    def say_band(self, right: str) -> None:
        """Change what stands at the right of the band; a head without a band stays as it is.

        Args:
            right: the words.
        """
        if self.head.band and right != self.head.band_right:
            self.head = replace(self.head, band_right=right)
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(theme().px(600), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Band, ground, outcome, name, organisation; the outcome only where it is to be painted."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = look.px(46) if self.head.band else 0
        if self._ground and boxes.is_whole(self.devicePixelRatioF()):
            _cover(painter, self, top, self._ground)
        else:
            self._paint_ground(painter, top)
        if top:
            painter.setClipRect(QRect(0, 0, self.width(), top))
            self._paint_band(painter, top)
            painter.setClipping(False)
        self._paint_words(painter, top, event.region())
        painter.end()

    def _paint_ground(self, painter: QPainter, band: int) -> None:
        """Only the upper corners are round: the body goes on below."""
        look, box, shape = theme(), QRectF(self.rect()), QPainterPath()
        radius = look.px(11)
        shape.addRoundedRect(box.adjusted(0, 0, 0, radius), radius, radius)
        if self._ground:
            painter.fillRect(box, look.colour(self._ground))
        painter.fillPath(shape, look.colour(self.head.tone))
        if band:
            painter.setClipRect(QRect(0, 0, self.width(), band))
            painter.fillPath(shape, look.colour("vip"))
            painter.setClipping(False)

    def _paint_band(self, painter: QPainter, height: int) -> None:
        look = theme()
        box = QRectF(0, 0, self.width(), height)
        edge, left = look.px(24), look.px(30)
        painter.drawPixmap(
            left, (height - edge) // 2, pixmap("crown-fill", edge, "on_vip", self.devicePixelRatioF())
        )
        inner = box.adjusted(left + look.px(34), 0, -look.px(28), 0)
        right = painting.text(painter, inner, self.head.band_right, look.font(17), "on_vip", painting.RIGHT)
        painting.text(
            painter,
            inner.adjusted(0, 0, -right - look.px(16), 0),
            self.head.band,
            look.font(17, 700),
            "on_vip",
        )

    def _first_row(self, top: int) -> QRect:
        """Where the outcome stands, and when; it is the only row of a head without a name."""
        look, head = theme(), self.head
        if not head.name:
            return QRect(look.px(30), top, self.width() - look.px(60), self.height() - top)
        return QRect(look.px(30), top + look.px(18), self._room(), look.px(34))

    def _room(self) -> int:
        """How wide the words may be, beside a photograph."""
        look = theme()
        return self.width() - look.px(60) - (0 if self.face.isNull() else look.px(FACE) + look.px(22))

    def _paint_words(self, painter: QPainter, top: int, seen: QRegion) -> None:
        look, head, ink = theme(), self.head, f"on_{self.head.tone}"
        row, left, width = self._first_row(top), look.px(30), self._room()
        if not self.face.isNull():
            side = look.px(FACE)
            above = top + (self.height() - top - side) / 2
            paint_face(painter, QRectF(self.width() - look.px(30) - side, above, side, side), self.face)
        room = width - look.px(56) - painting.width_of(head.word, look.font(24, 700))
        hint = head.time if painting.width_of(head.time, look.font(17)) <= room else ""  # the word goes first
        used = painting.text(painter, QRectF(row), hint, look.font(17), ink, painting.RIGHT)
        if seen.intersects(QRect(left, row.top(), look.px(44), row.height())):
            self._paint_outcome(painter, row, int(used), ink)
        if head.name:
            self._paint_name(painter, QRectF(left, top + look.px(_NAME), width, look.px(94)), ink)
            place = QRectF(left, top + look.px(158), width, look.px(30))
            painting.text(painter, place, head.line, look.font(20), ink)

    def _paint_outcome(self, painter: QPainter, row: QRect, used: int, ink: str) -> None:
        look, head = theme(), self.head
        edge = look.px(32)
        middle = int(QRectF(row).center().y() - edge / 2)
        painter.drawPixmap(row.left(), middle, pixmap(head.icon, edge, ink, self.devicePixelRatioF()))
        words = QRectF(row).adjusted(look.px(44), 0, -used - look.px(12), 0)
        painting.text(painter, words, head.word, look.font(24, 700), ink)

    def _name_fonts(self, head: Head, width: float) -> tuple[QFont, QFont]:
        """For the name, and for the salutation behind it."""
        title = theme().font(32, 400)
        behind = painting.width_of(head.salutation, title) + theme().px(22) if head.salutation else 0
        return painting.fitted(head.name, width - behind, _NAME_SIZES), title

    def _paint_name(self, painter: QPainter, box: QRectF, ink: str) -> None:
        look, head = theme(), self.head
        font, title = self._name_fonts(head, box.width())
        behind = painting.width_of(head.salutation, title) + look.px(22) if head.salutation else 0
        room = QRectF(box.left(), box.top(), box.width() - behind, box.height())
        if len(head.name) > _LONG and painting.width_of(head.name, font) > room.width():
            used = painting.two_lines(painter, room, head.name, _LONG_SIZES, ink)
        else:
            used = painting.text(painter, room, head.name, font, ink)
        place = box.adjusted(used + look.px(22), look.px(14), used + look.px(22), 0)
        painting.text(painter, place, head.salutation, title, ink)


def _cover(painter: QPainter, of: OutcomeHead, band: int, ground: str) -> None:
    """The ground with the corners of the frame around the head, which has its colour."""
    look, wide, high = theme(), of.width(), of.height()
    upper = look.hex("vip" if band else of.head.tone)
    painter.fillRect(0, 0, wide, high, look.colour(of.head.tone))
    if band:
        painter.fillRect(0, 0, wide, band, look.colour("vip"))
    frame = boxes.Box(look.px(12), upper, upper, _FRAME, look.hex(ground))
    ratio = int(of.devicePixelRatioF())
    kept, inset, edge = boxes.corners(frame, ratio), _FRAME * ratio, frame.edge
    side = edge - _FRAME
    for x, own in ((0, inset), (wide - side, edge * ratio)):
        painter.drawPixmap(x, 0, side, side, kept, own, inset, side * ratio, side * ratio)


def _ground(head: Head) -> tuple[str, ...]:
    """What a head says that is not about the guest, "" in the last place without one."""
    return head.tone, head.icon, head.word, head.band, "named" if head.name else ""


@dataclass(frozen=True)
class _Reach:
    """How far the words of a head reach, in pixels.

    Args:
        within: the width that they were measured for.
        name: from the left, of name and organisation.
        time: from the right.
    """

    within: int = 0
    name: int = 0
    time: int = 0
