"""The count with minus and plus, and the segmented switch."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting


class Stepper(QWidget):
    """A count that people change by one.

    Args:
        value: now.
        least: not below.
        most: not above.
        name: for a screen reader.
        parent: Qt's.
    """

    changed = Signal(int)

    def __init__(
        self, value: int, least: int = 0, most: int = 99, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.value, self._least, self._most = value, least, most
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_value(self, value: int) -> None:
        """Show another count, without telling anybody: it is another guest's.

        Args:
            value: now.
        """
        if value != self.value:
            self.value = value
            self.update()

    def sizeHint(self) -> QSize:
        """Two keys of 48 and the count between."""
        look = theme()
        return QSize(look.px(150) + 8, look.px(48) + 8)

    def step(self, by: int) -> None:
        """Change the count, within its bounds.

        Args:
            by: +1 or -1.
        """
        wanted = min(self._most, max(self._least, self.value + by))
        if wanted != self.value:
            self.value = wanted
            self.update()
            self.changed.emit(wanted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left third takes one away, right third adds one."""
        third = self.width() / 3
        x = event.position().x()
        self.step(-1 if x < third else 1 if x > 2 * third else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and the arrows."""
        steps = {
            Qt.Key.Key_Plus: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Equal: 1,
            Qt.Key.Key_Minus: -1,
            Qt.Key.Key_Down: -1,
        }
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, its two keys, the count."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painting.rounded(
            painter,
            box,
            look.px(6),
            "surface",
            "focus" if self.hasFocus() else "border_strong",
            2 if self.hasFocus() else 1,
        )
        key = look.px(48)
        painter.setPen(look.colour("border_strong"))
        for x in (box.left() + key, box.right() - key):
            painter.drawLine(int(x), int(box.top()) + 1, int(x), int(box.bottom()) - 1)
        edge, ratio = look.px(20), self.devicePixelRatioF()
        middle = int(box.center().y() - edge / 2)
        for name, centre, dead in (
            ("minus-bold", box.left() + key / 2, self.value <= self._least),
            ("plus-bold", box.right() - key / 2, self.value >= self._most),
        ):
            painter.drawPixmap(
                int(centre - edge / 2), middle, pixmap(name, edge, "disabled" if dead else "text", ratio)
            )
        painting.text(painter, box, str(self.value), look.font(24, 700), "text", painting.CENTRE)
        painter.end()


class Segmented(QWidget):
    """A switch of a few words, exactly one chosen.

    Args:
        choices: key and words of each.
        chosen: the key chosen at first.
        parent: Qt's.
    """

    changed = Signal(str)

    def __init__(
        self, choices: tuple[tuple[str, str], ...], chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices, self.chosen = choices, chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().px(36))
        self.setAccessibleName(" / ".join(words for _, words in choices))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _widths(self) -> list[int]:
        look = theme()
        return [painting.width_of(words, look.font(13, 700)) + look.px(30) for _, words in self._choices]

    def sizeHint(self) -> QSize:
        """All words beside each other."""
        return QSize(sum(self._widths()) + 2, theme().px(36))

    def choose(self, key: str) -> None:
        """Choose one.

        Args:
            key: of the choice.
        """
        if key != self.chosen:
            self.chosen = key
            self.update()
            self.changed.emit(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed."""
        x = event.position().x()
        for (key, _), width in zip(self._choices, self._widths(), strict=True):
            if x < width:
                self.choose(key)
                return
            x -= width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right."""
        keys = [key for key, _ in self._choices]
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.choose(keys[(keys.index(self.chosen) + by) % len(keys)])

    def changeEvent(self, event: QEvent) -> None:
        """Repaint on focus or enablement."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chosen one filled."""
        painter, look = QPainter(self), theme()
        outer = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painting.rounded(
            painter, outer, look.px(6), "surface", "focus" if self.hasFocus() else "border_strong"
        )
        left = 1.0
        for (key, words), width in zip(self._choices, self._widths(), strict=True):
            box = QRectF(left, 1, width, self.height() - 2)
            on = key == self.chosen
            if on:
                painting.rounded(painter, box, look.px(5), "accent")
            painting.text(
                painter,
                box,
                words,
                look.font(13, 700 if on else 500),
                "on_accent" if on else "text",
                painting.CENTRE,
            )
            left += width
        painter.end()
