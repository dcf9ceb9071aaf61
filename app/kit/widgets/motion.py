"""The console's few motions; none of them runs when the event says that nothing moves."""

from PySide6.QtCore import QEasingCurve, QPropertyAnimation
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme

_UNFOLD = 160  # ms
_NO_LIMIT = 16_777_215  # Qt's largest size of a widget


class Unfolding(QPropertyAnimation):
    """A widget pushes the page down gently, then grows as it likes.

    Args:
        widget: in a layout, shown.
        length: in ms.
    """

    def __init__(self, widget: QWidget, length: int) -> None:
        super().__init__(widget, b"maximumHeight", widget)
        self._widget = widget
        self.setDuration(length)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setStartValue(0)
        self.setEndValue(max(widget.sizeHint().height(), widget.heightForWidth(widget.width())))
        self.finished.connect(self._free)

    def _free(self) -> None:
        self._widget.setMaximumHeight(_NO_LIMIT)
        self.deleteLater()


def unfold(widget: QWidget) -> None:
    """Let a widget that was just shown unfold; at once if nothing may move.

    Args:
        widget: in a layout.
    """
    length = theme().ms(_UNFOLD)
    if length and widget.isVisible():
        Unfolding(widget, length).start()
