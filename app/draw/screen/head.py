"""The coloured head with the one instruction, and the line that says which draw this is."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.words.catalogue import tr


class Head(QWidget):
    """What the operator does now, readable from two metres.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self._how, self._icon, self._rehearsal = "", "", "dice-five-fill", False
        self.setFixedHeight(theme().px(92))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, said: str, how: str, icon: str, *, rehearsal: bool) -> None:
        """Change the instruction.

        Args:
            said: the one instruction.
            how: one line below it.
            icon: file name.
            rehearsal: grey, and says so.
        """
        self._said, self._how, self._icon, self._rehearsal = said, how, icon, rehearsal
        self.setAccessibleName(said)
        self.setAccessibleDescription(how)
        self.update()

    def instruction(self) -> str:
        """The instruction shown."""
        return self._said

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, two lines; in rehearsal grey with its word."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.px(10)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, self.width(), self.height() + radius), radius, radius)
        ground, ink = ("neutral", "on_neutral") if self._rehearsal else ("accent", "on_accent")
        painter.setClipRect(self.rect())
        painter.fillPath(shape, look.colour(ground))
        edge = look.px(38)
        mark = pixmap(self._icon, edge, ink, self.devicePixelRatioF())
        painter.drawPixmap(look.px(24), (self.height() - edge) // 2, mark)
        right = look.px(24)
        if self._rehearsal:
            font = look.font(20, 700)
            word = tr("REHEARSAL")
            right += painting.width_of(word, font) + look.px(16)
            painting.text(
                painter, QRectF(self.width() - right, 0, right - look.px(16), self.height()), word, font, ink
            )
        left, width = look.px(80), self.width() - look.px(80) - right
        first = QRectF(left, look.px(16), width, look.px(40))
        font = painting.fitted(self._said, width, (26, 24, 20, 17))
        painting.text(painter, first, self._said, font, ink)
        painting.text(painter, QRectF(left, look.px(52), width, look.px(24)), self._how, look.font(15), ink)
        painter.end()


class RequestLine(QWidget):
    """Which draw this is: number, prize, who may win, request code.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag, self._prize, self._pool, self._code = "", "", "", ""
        self.setFixedHeight(theme().px(56))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(theme().px(480), theme().px(56))

    def say(self, tag: str, prize: str, pool: str, code: str) -> None:
        """Change it.

        Args:
            tag: "Draw 2".
            prize: tier and count.
            pool: who may win.
            code: the request code, "" for none.
        """
        self._tag, self._prize, self._pool, self._code = tag, prize, pool, code
        self.setAccessibleName(" ".join(part for part in (tag, prize, pool, code) if part))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """On the sunken ground, a hairline below."""
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.colour("table_head"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("border"))
        middle, left, right = self.height() / 2, look.px(22), self.width() - look.px(22)
        if self._code:
            wide = painting.width_of(self._code, look.font(17, 700))
            painting.text(
                painter,
                QRectF(right - wide - 1, 0, wide + 2, self.height()),
                self._code,
                look.font(17, 700),
                "text",
            )
            word = tr("Code")
            small = painting.width_of(word, look.font(13))
            right -= wide + small + look.px(12)
            painting.text(painter, QRectF(right, 0, small + 2, self.height()), word, look.font(13), "text2")
            right -= look.px(12)
        if self._tag:
            wide = painting.width_of(self._tag, look.font(13, 700)) + look.px(16)
            box = QRectF(left, middle - look.px(12), wide, look.px(24))
            painting.rounded(painter, box, look.px(5), "accent_soft")
            painting.text(painter, box, self._tag, look.font(13, 700), "accent_text", painting.CENTRE)
            left += wide + look.px(12)
        used = painting.text(
            painter, QRectF(left, 0, right - left, self.height()), self._prize, look.font(15, 700), "text"
        )
        left += used + look.px(12)
        painting.text(
            painter, QRectF(left, 0, right - left, self.height()), self._pool, look.font(15), "text2"
        )
        painter.end()
