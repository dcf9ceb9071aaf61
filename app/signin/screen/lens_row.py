"""One camera's line below the picture: its name and what it is doing; with several cameras a press shows its picture."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.pressable import Pressable


class LensRow(Pressable):
    """The line of one camera.

    Args:
        number: of the camera.
        name: of the camera.
        parent: the card.
    """

    wanted = Signal(int)

    def __init__(self, number: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._name = number, name
        self._words, self._colour = "", "text2"
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setEnabled(False)  # of a single camera it only tells
        self.clicked.connect(self._pressed)

    def let_choose(self) -> None:
        """There are others: it can be pressed."""
        self.setEnabled(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: str, colour: str) -> None:
        """Say what the camera is doing.

        Args:
            words: in a few words.
            colour: token name.
        """
        if (words, colour) != (self._words, self._colour):
            self._words, self._colour = words, colour
            self.setAccessibleName(f"{self._name}: {words}")
            self.update()

    def _pressed(self) -> None:
        self.wanted.emit(self._number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Camera, name, words; the one whose picture is shown has a ground of its own among several."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        several = self.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if several and (self.isChecked() or self.underMouse()):
            ground = "accent_soft" if self.isChecked() else "row_hover"
            painting.rounded(painter, box.adjusted(2, 1, -2, -1), look.px(6), ground)
        if self.hasFocus():
            painting.rounded(painter, box.adjusted(3, 2, -3, -2), look.px(6), "", "focus", 3)
        inner = box.adjusted(look.px(12), 0, -look.px(12), 0)
        edge = look.px(16)
        icon = pixmap("camera", edge, "text2", self.devicePixelRatioF())
        painter.drawPixmap(int(inner.left()), int(inner.center().y() - edge / 2), icon)
        inner.setLeft(inner.left() + edge + look.px(8))
        used = painting.text(painter, inner, self._words, look.font(13, 500), self._colour, painting.RIGHT)
        inner.setRight(inner.right() - used - look.px(8))
        painting.text(painter, inner, self._name, look.font(13), "text2")
        painter.end()
