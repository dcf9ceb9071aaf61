"""What is pressed at self-service: large buttons in the stage's own colours, and a corner that only staff knows."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.kit.stage import ink

# Nobody leans on a corner for so long by chance.
HOLD_MS = 3000


class Touch(QAbstractButton):
    """A button as large as a hand, painted as the stage is.

    Args:
        words: on it.
        parent: Qt's.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._ink = QColor("white"), QColor("black")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.say(words)

    def say(self, words: str, name: str = "") -> None:
        """Change the words.

        Args:
            words: on it.
            name: for a screen reader; the words if empty.
        """
        self.setText(words)
        self.setAccessibleName(name or words)
        self.update()

    def wear(self, ground: QColor, colour: QColor) -> None:
        """Wear other colours.

        Args:
            ground: of the button.
            colour: of its words.
        """
        self._ground, self._ink = ground, colour
        self.update()

    def sizeHint(self) -> QSize:
        """Its place is given by the page."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded ground, the words, a ring with the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, edge = QRectF(self.rect()).adjusted(2, 2, -2, -2), self.height() * 0.18
        ground = QColor(self._ground)
        if self.isDown():
            ground.setAlphaF(min(1.0, ground.alphaF() * 0.7))
        if not self.isEnabled():
            ground.setAlphaF(ground.alphaF() * 0.4)
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(self._ink)
        painter.drawRoundedRect(box, edge, edge)
        size = self.height() * (0.62 if len(self.text()) == 1 else 0.42)
        inner = box.adjusted(edge, 0, -edge, 0)
        opacity = 1.0 if self.isEnabled() else 0.4
        ink.line(painter, inner, self.text(), ink.BOLD, size, self._ink, least=size * 0.5, opacity=opacity)
        painter.end()


class Corner(QWidget):
    """Nothing to be seen; whoever holds it down long enough is asked for the PIN.

    Args:
        parent: Qt's.
    """

    held = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD_MS)
        self._timer.timeout.connect(self.held)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to hold."""
        event.accept()
        self._timer.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go too soon."""
        event.accept()
        self._timer.stop()
