"""The scaffold of a page: a flexible left column and a right one that is always in the same place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets.card import column, held, row

RIGHT, RIGHT_NARROW, NARROW = 372, 320, 1280


class Page(QWidget):
    """A room's page with padding 16; put widgets into `left` and `right`.

    Args:
        right: width of the right column at scale 1.0; 0 for none.
        parent: Qt's.
    """

    def __init__(self, right: int = RIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._right_width = right
        outer = self._outer = row(16, (16, 16, 16, 16))
        self.setLayout(outer)
        self.left = column(12)
        outer.addLayout(self.left, 1)
        self.right = column(12)
        self._side = held(self.right)
        self._side.setVisible(right > 0)
        if right:
            self._side.setFixedWidth(theme().px(right))
            outer.addWidget(self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below 1280 the right column gives way a little."""
        super().resizeEvent(event)
        if self._right_width == RIGHT:
            narrow = self.window().width() < theme().px(NARROW)
            self._side.setFixedWidth(theme().px(RIGHT_NARROW if narrow else RIGHT))
