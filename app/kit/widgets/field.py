"""Fields that people type into: the plain one, and the search with its icon and key."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import row
from app.kit.widgets.label import Line

# Nobody searches for more; a stuck key or a pasted page must not make every further letter dearer.
LONGEST_SEARCH = 128


class Field(QLineEdit):
    """One line of input.

    Args:
        hint: shown while it is empty.
        name: for a screen reader; the hint if empty.
        parent: Qt's.
    """

    def __init__(self, hint: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)
        self.setFont(theme().font(15))
        self.setFixedHeight(theme().px(40))

    def mark(self, *, wrong: bool) -> None:
        """Show or clear the border of a field that needs mending.

        Args:
            wrong: whether it does.
        """
        self.setProperty("state", "wrong" if wrong else "")
        self.style().unpolish(self)
        self.style().polish(self)


class SearchField(Field):
    """The search: a glass before, a key cap behind.

    Args:
        hint: what may be typed.
        key: of the legend, e.g. "F2".
        parent: Qt's.
    """

    def __init__(self, hint: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(hint, parent=parent)
        self._key = key
        self.setMaxLength(LONGEST_SEARCH)
        look = theme()
        self.setFont(look.font(17))
        self.setFixedHeight(look.px(52))
        self.setStyleSheet(
            f"QLineEdit {{ border-radius: {look.px(8)}px; font-size: {look.px(17)}px; min-height: {look.px(50)}px; }}"
        )
        self.setTextMargins(look.px(38), 0, look.px(44) if key else 0, 0)
        self.setClearButtonEnabled(False)

    def sizeHint(self) -> QSize:
        """Wide, so that layouts give it room."""
        return QSize(theme().px(320), theme().px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The glass and the key cap over Qt's own field."""
        super().paintEvent(event)
        look = theme()
        painter = QPainter(self)
        edge = look.px(22)
        glass = pixmap("magnifying-glass", edge, "text2", self.devicePixelRatioF())
        painter.drawPixmap(look.px(16), (self.height() - edge) // 2, glass)
        if self._key and not self.text():
            painting.keycap(painter, self.width() - look.px(14), self.height() / 2, self._key)
        painter.end()


def labelled(words: str, widget: QWidget, width: int = 150) -> QHBoxLayout:
    """A line with words before a widget that is typed into or chosen from.

    Args:
        words: what it holds; a screen reader says them too.
        widget: as wide as there is room, or as it wants to be.
        width: of the words, at scale 1.0.
    """
    line = row(8)
    label = Line(words, 15, 400, "text2")
    label.setFixedWidth(theme().px(width))
    line.addWidget(label)
    line.addWidget(widget, 1)
    if not widget.accessibleName():
        widget.setAccessibleName(words)
    return line
