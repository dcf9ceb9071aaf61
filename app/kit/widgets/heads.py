"""The other big coloured heads: the phase block of the show, the next-step head of the draw."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting


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
