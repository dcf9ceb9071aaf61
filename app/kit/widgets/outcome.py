"""The big coloured answers: the outcome head of reception, the phase block of the show, the next-step head of the draw."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.face import paint_face

_NAME_SIZES = (76, 60, 48)
# A name that is too long for one line stands on two, whole: it is read out.
_LONG_SIZES, _LONG = (38, 30, 24), 12
FACE = 148  # edge of a photograph


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
        self.head, self.face = head, QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(head)

    def say(self, head: Head) -> None:
        """Say something else, in the same place, without the photograph of whom it was about before.

        Args:
            head: what it says now.
        """
        self.head, self.face = head, QPixmap()
        high = theme().px((46 if head.band else 0) + (208 if head.name else 96))
        if high != self.minimumHeight():
            self.setFixedHeight(high)
        self.setAccessibleName(" ".join((head.word, head.name, head.salutation, head.line, head.band)))
        self.update()

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Band, ground, outcome, name, organisation."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()  # only the upper corners are round: the body goes on below
        radius = look.px(11)
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, radius), radius, radius)
        top = look.px(46) if self.head.band else 0
        ink = f"on_{self.head.tone}"
        painter.fillPath(shape, look.colour(self.head.tone))
        if top:
            painter.setClipRect(QRect(0, 0, self.width(), top))
            painter.fillPath(shape, look.colour("vip"))
            self._paint_band(painter, top)
            painter.setClipping(False)
        self._paint_words(painter, top, ink)
        painter.end()

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

    def _paint_words(self, painter: QPainter, top: int, ink: str) -> None:
        look, head = theme(), self.head
        left, width = look.px(30), self.width() - look.px(60)
        if not self.face.isNull():
            side = look.px(FACE)
            box = QRectF(left + width - side, top + (self.height() - top - side) / 2, side, side)
            paint_face(painter, box, self.face)
            width -= side + look.px(22)
        edge = look.px(32)
        line = QRectF(left, top + look.px(18), width, look.px(34))
        if not head.name:
            line = QRectF(left, top, width, self.height() - top)
        middle = int(line.center().y() - edge / 2)
        painter.drawPixmap(left, middle, pixmap(head.icon, edge, ink, self.devicePixelRatioF()))
        room = width - look.px(56) - painting.width_of(head.word, look.font(24, 700))
        hint = head.time if painting.width_of(head.time, look.font(17)) <= room else ""  # the word goes first
        used = painting.text(painter, line, hint, look.font(17), ink, painting.RIGHT)
        painting.text(
            painter, line.adjusted(look.px(44), 0, -used - look.px(12), 0), head.word, look.font(24, 700), ink
        )
        if head.name:
            self._paint_name(painter, QRectF(left, top + look.px(58), width, look.px(94)), ink)
            place = QRectF(left, top + look.px(158), width, look.px(30))
            painting.text(painter, place, head.line, look.font(20), ink)

    def _paint_name(self, painter: QPainter, box: QRectF, ink: str) -> None:
        look, head = theme(), self.head
        title = theme().font(32, 400)
        room = box.width() - (
            painting.width_of(head.salutation, title) + look.px(22) if head.salutation else 0
        )
        font = painting.fitted(head.name, room, _NAME_SIZES)
        place = QRectF(box.left(), box.top(), room, box.height())
        if len(head.name) > _LONG and painting.width_of(head.name, font) > room:
            used = painting.two_lines(painter, place, head.name, _LONG_SIZES, ink)
        else:
            used = painting.text(painter, place, head.name, font, ink)
        place = QRectF(
            box.left() + used + look.px(22), box.top() + look.px(14), box.width(), box.height() - look.px(14)
        )
        painting.text(painter, place, head.salutation, title, ink)


class PhaseBlock(QWidget):
    """Remaining time in the colour, word and icon of its phase.

    Args:
        parent: Qt's.
    """

    ICONS = {  # noqa: RUF012 - a constant
        "ph_armed": "flag-fill", "ph_run": "play-fill", "ph_warn": "timer-fill", "ph_danger": "bell-fill",
        "ph_over": "warning-fill", "ph_pause": "pause-fill",
    }  # fmt: skip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: str = "ph_armed"
        self._word: str = ""
        self._digits: str = ""
        self._note: str = ""
        self.setFixedSize(theme().px(248), theme().px(144))

    def say(self, tone: str, word: str, digits: str, note: str) -> None:
        """Show a phase.

        Args:
            tone: ph_armed, ph_run, ph_warn, ph_danger, ph_over or ph_pause.
            word: of the phase.
            digits: the clock.
            note: of what.
        """
        said = (tone, word, digits, note)
        if said != (self._tone, self._word, self._digits, self._note):
            self._tone, self._word, self._digits, self._note = said
            self.setAccessibleName(f"{word} {digits} {note}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Word with icon, digits, note."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        ink = f"on_{self._tone}"
        painting.rounded(painter, box, look.px(8), self._tone)
        word = look.font(17, 700)
        edge = look.px(20)
        width = painting.width_of(self._word, word) + edge + look.px(8)
        left = box.center().x() - width / 2
        top = look.px(10)
        painter.drawPixmap(
            int(left), top + look.px(3), pixmap(self.ICONS[self._tone], edge, ink, self.devicePixelRatioF())
        )
        painting.text(
            painter, QRectF(left + edge + look.px(8), top, width, look.px(26)), self._word, word, ink
        )
        font = painting.fitted(self._digits, box.width() - look.px(20), (76, 60, 48, 38))
        painting.text(
            painter,
            QRectF(0, look.px(34), box.width(), look.px(80)),
            self._digits,
            font,
            ink,
            painting.CENTRE,
        )
        note = QRectF(0, box.height() - look.px(32), box.width(), look.px(24))
        painting.text(painter, note, self._note, look.font(15), ink, painting.CENTRE)
        painter.end()


class StepHead(QWidget):
    """The one instruction of a page: icon, sentence, and a smaller line below.

    Args:
        tone: token name of the ground: accent, ok, already, choice, refuse or neutral.
        icon: file name.
        words: the instruction.
        note: the smaller line.
        parent: Qt's.
    """

    def __init__(
        self, tone: str, icon: str, words: str, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme().px(92))
        self._said = (tone, icon, words, note)
        self.setAccessibleName(f"{words} {note}")

    def say(self, tone: str, icon: str, words: str, note: str = "") -> None:
        """Change the instruction.

        Args:
            tone: token name of the ground.
            icon: file name.
            words: the instruction.
            note: the smaller line.
        """
        self._said = (tone, icon, words, note)
        self.setAccessibleName(f"{words} {note}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, two lines."""
        painter, look = QPainter(self), theme()
        tone, icon, words, note = self._said
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        radius = look.px(9)
        clip.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, radius), radius, radius)
        painter.fillPath(clip, look.colour(tone))
        ink = f"on_{tone}"
        edge = look.px(40)
        painter.drawPixmap(
            look.px(24), (self.height() - edge) // 2, pixmap(icon, edge, ink, self.devicePixelRatioF())
        )
        width = self.width() - look.px(100)
        left = look.px(80)
        if note:
            painting.text(
                painter, QRectF(left, look.px(18), width, look.px(34)), words, look.font(24, 700), ink
            )
            painting.text(painter, QRectF(left, look.px(52), width, look.px(24)), note, look.font(15), ink)
        else:
            painting.text(painter, QRectF(left, 0, width, self.height()), words, look.font(24, 700), ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.end()
