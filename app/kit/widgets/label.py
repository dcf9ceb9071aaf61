"""Text: one line that elides, or a paragraph that wraps."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting


class Line(QWidget):
    """One line of text that elides at its end instead of pushing the layout.

    Args:
        words: the text.
        size: of the type scale.
        weight: 400, 500 or 700.
        colour: token name.
        align: within its place.
        parent: Qt's.
    """

    def __init__(
        self,
        words: str = "",
        size: float = 15,
        weight: int = 400,
        colour: str = "text",
        align: Qt.AlignmentFlag = painting.LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._size, self._weight, self._colour, self._align = words, size, weight, colour, align
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
