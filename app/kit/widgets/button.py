"""The button: primary, secondary, quiet, or danger (outline, icon and verb, never filled)."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.kit.keys import held_enter
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting

_ROOM = 5  # around the shape, for the focus ring


class Kind(StrEnum):
    """What a button is for."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Button(QPushButton):
    """A button with an icon before and a key cap behind its words.

    Args:
        words: a verb; a disabled button says here what is missing.
        kind: at most one primary a screen.
        icon: file name of the icon, "" for none.
        key: what its key cap says, "" for none.
        height: 32, 40 or 56 of the pictures.
        parent: Qt's.
    """

    def __init__(
        self,
        words: str,
        kind: Kind = Kind.SECONDARY,
        *,
        icon: str = "",
        key: str = "",
        height: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._kind, self._icon, self._key, self._height = kind, icon, key, height
        self._by_keyboard = False
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().px(height) + 2 * _ROOM)

    def say(self, words: str, icon: str = "") -> None:
        """Change the words, and the icon.

        Args:
            words: the new ones.
            icon: file name; as before if empty.
        """
        icon = icon or self._icon
        if (words, icon) == (self.text(), self._icon):
            return
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words, icon and key cap, with the padding of the pictures."""
        look = theme()
        width = painting.width_of(self.text(), self._font()) + look.px(32)
        if self._icon:
            width += look.px(28 if self.text() else 4)
        if self._key:
            width += painting.keycap_width(self._key) + look.px(10)
        return QSize(width + 2 * _ROOM, self.height())

    def minimumSizeHint(self) -> QSize:
        """As wide as its words: a button is never cut."""
        return self.sizeHint()

    def _font(self) -> QFont:
        return theme().font(
            {40: 15, 56: 20}.get(self._height, 13 if self._height <= 32 else 17),
            700 if self._kind is Kind.PRIMARY else 500,
        )

    def _colours(self) -> tuple[str, str, str]:
        if not self.isEnabled():
            return "sunken", "border", "disabled"
        down, over = self.isDown() or self.isChecked(), self.underMouse()
        if self._kind is Kind.PRIMARY:
            return ("accent_press" if down else "accent_hover" if over else "accent"), "", "on_accent"
        ground = "sunken" if down else "row_hover" if over else "surface"
        if self._kind is Kind.DANGER:
            return ground, "refuse", "refuse_text"
        if self._kind is Kind.QUIET:
            return ("" if ground == "surface" else ground), "", "text2"
        return ground, "border_strong", "text"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, words, key cap, focus ring."""
        painter = QPainter(self)
        look = theme()
        fill, line, ink = self._colours()
        box = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        radius = look.px(8 if self._height >= 56 else 6)
        painting.rounded(painter, box, radius, fill, line)
        if self.hasFocus() and self._by_keyboard:
            painting.focus_ring(painter, box, radius)
        self._paint_inside(painter, box, ink)
        painter.end()

    def _paint_inside(self, painter: QPainter, box: QRectF, ink: str) -> None:
        look = theme()
        font = self._font()
        words = painting.width_of(self.text(), font)
        icon = look.px(24 if self._height >= 56 else 18) if self._icon else 0
        gap = look.px(8) if icon and self.text() else 0
        cap = painting.keycap_width(self._key) + look.px(10) if self._key else 0
        left = box.center().x() - (icon + gap + words + cap) / 2
        left = max(left, box.left() + look.px(8))
        if icon:
            top = box.center().y() - icon / 2
            painter.drawPixmap(int(left), int(top), pixmap(self._icon, icon, ink, self.devicePixelRatioF()))
        place = QRectF(left + icon + gap, box.top(), box.right() - left - icon - gap - cap, box.height())
        painting.text(painter, place, self.text(), font, ink)
        if cap:
            right = place.left() + min(words, place.width()) + cap
            ground = "" if self._kind is Kind.PRIMARY or not self.isEnabled() else "surface"
            painting.keycap(painter, right, box.center().y(), self._key, ink, ground)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that is held, or that comes from the press before, presses nothing."""
        if held_enter(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the focus came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Hover."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hover ends."""
        super().leaveEvent(event)
        self.update()
