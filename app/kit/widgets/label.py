"""Text: one line that elides, or a paragraph that wraps."""

import re

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.kit.theme.fonts import measured
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting

# letters that are no wider than the font is high
_SLIM = re.compile("[ -\u2e39\u2e80-\ufaff\uff00-\uffef]*")


class Line(QWidget):
    """One line of text that elides instead of pushing the layout.

    Args:
        words: the text.
        size: of the type scale.
        weight: 400, 500 or 700.
        colour: token name.
        align: within its place.
        parent: Qt's.
        elide: where it gives way, at its end as a rule.
    """

    def __init__(
        self,
        words: str = "",
        size: float = 15,
        weight: int = 400,
        colour: str = "text",
        align: Qt.AlignmentFlag = painting.LEFT,
        parent: QWidget | None = None,
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._words, self._size, self._weight, self._colour, self._align = words, size, weight, colour, align
        self._elide = elide
        self._wide = 0
        self.setFixedHeight(round(theme().px(size) * 1.45))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(words)

    def text(self) -> str:
        """The words shown."""
        return self._words

    def say(self, words: str, colour: str = "") -> None:
        """Change the words.

        Args:
            words: the new ones.
            colour: token name; as before if empty.
        """
        said = (words, colour or self._colour)
        if said == (self._words, self._colour) and self._wide:
            return
        self._words, self._colour = said
        self.setAccessibleName(words)
        tip = words if len(words) > 24 else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        wide = painting.width_of(words, theme().font(self._size, self._weight)) + 2
        if wide != self._wide:  # else nothing has to move
            self._wide = wide
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        return QSize(self._wide, self.height())

    def minimumSizeHint(self) -> QSize:
        """A few letters, then it elides."""
        return QSize(min(self.sizeHint().width(), theme().px(40)), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words."""
        painter = QPainter(self)
        painting.text(
            painter,
            QRectF(self.rect()),
            self._words,
            theme().font(self._size, self._weight),
            self._colour,
            self._align,
            self._elide,
        )
        painter.end()


class Paragraph(QLabel):
    """Text that wraps.

    Args:
        words: plain text.
        size: of the type scale.
        weight: 400, 500 or 700.
        colour: token name.
        parent: Qt's.
    """

    def __init__(
        self,
        words: str = "",
        size: float = 15,
        weight: int = 400,
        colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(theme().font(size, weight))
        self.setStyleSheet(
            f"color: {theme().hex(colour)}; font-size: {theme().px(size)}px; font-weight: {weight};"
        )
        self.setText(words)


class Remark(QWidget):
    """Text that wraps and is often another; nothing is laid out anew while it takes as many lines as before.

    Args:
        size: of the type scale.
        weight: 400, 500 or 700.
        colour: token name.
        parent: Qt's.
    """

    _FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap

    def __init__(
        self, size: float = 15, weight: int = 400, colour: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._font, self._colour = "", measured(theme().font(size, weight)), colour
        self._tall: tuple[int, int] | None = None  # at a width
        self._line, self._ground = self._broken("x", 1 << 20), ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """The words shown."""
        return self._words

    def cover(self, ground: str) -> None:
        """Cover what is below, so that nothing is painted there only to be painted over.

        Args:
            ground: token name of what it stands on.
        """
        if ground != self._ground:
            self._ground = ground
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
            self.update()

    def say(self, words: str) -> None:
        """Change the words.

        Args:
            words: the new ones.
        """
        if words == self._words:
            return
        before, self._words, self._tall = self._tall, words, None
        self.setAccessibleName(words)
        if before is None or self.heightForWidth(before[0]) != before[1]:
            self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As high as the lines at this width."""
        if self._tall is None or self._tall[0] != width:
            self._tall = width, self._height(width)
        return self._tall[1]

    def _height(self, width: int) -> int:
        return self._line if self._is_one_line(width) else self._broken(self._words, width)

    def _broken(self, words: str, width: int) -> int:
        room = QRect(0, 0, width, 1 << 20)
        return self._font.metrics.boundingRect(room, self._FLAGS, words).height()

    def _is_one_line(self, width: int) -> bool:
        """Most are, and need not be broken into lines to be measured and painted, nor measured if they are short."""
        if not self._words.isprintable():
            return False
        short = len(self._words) * self._font.pixelSize() < width and _SLIM.fullmatch(self._words)
        return bool(short) or self._font.advance(self._words) < width

    def sizeHint(self) -> QSize:
        """A few lines; the layout asks how high it is at the width that there is."""
        wide = min(self._font.advance(self._words), theme().px(360))
        return QSize(wide, self._font.metrics.height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(theme().px(40), self._font.metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words."""
        painter = QPainter(self)
        if self._ground:
            painter.fillRect(self.rect(), theme().colour(self._ground))
        painter.setFont(self._font)
        painter.setPen(theme().colour(self._colour))
        if self._is_one_line(self.width()):
            top = (self.height() - self._font.metrics.height()) / 2
            painter.drawText(QPointF(0, top + self._font.ascent), self._words)
        else:
            painter.drawText(self.rect(), self._FLAGS, self._words)
        painter.end()


class Icon(QWidget):
    """An icon of its own; it says nothing that words beside it do not say.

    Args:
        name: file name.
        size: edge at scale 1.0.
        colour: token name.
        parent: Qt's.
    """

    def __init__(self, name: str, size: int, colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour = name, colour
        self.setFixedSize(theme().px(size), theme().px(size))

    def say(self, name: str, colour: str = "") -> None:
        """Show another icon.

        Args:
            name: file name.
            colour: token name; as before if empty.
        """
        colour = colour or self._colour
        if (name, colour) != (self._name, self._colour):
            self._name, self._colour = name, colour
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap(self._name, self.width(), self._colour, self.devicePixelRatioF()))
        painter.end()
