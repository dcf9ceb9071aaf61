"""The white card, the sunken box, the hairline: what a page is laid out with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.kit.theme.look import theme
from app.kit.widgets.label import Line


class Card(QFrame):
    """A white card; its content goes into `body`.

    Args:
        title: shown above a hairline, "" for none.
        padding: inside the card, of the pictures.
        parent: Qt's.
    """

    def __init__(self, title: str = "", padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.head: QHBoxLayout | None = None
        if title:
            self.head = row(spacing=8, margins=(padding, 0, padding, 0))
            self.title = Line(title, 15, 700)
            self.head.addWidget(self.title, 1)
            holder = held(self.head)
            holder.setFixedHeight(theme().px(44))
            outer.addWidget(holder)
            outer.addWidget(hairline())
        self.body = column(spacing=8, margins=(padding, padding * 3 // 4, padding, padding * 3 // 4))
        outer.addLayout(self.body, 1)


def hairline() -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setObjectName("line")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return line


def row(spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """A row with the spacing of the pictures.

    Args:
        spacing: between items, at scale 1.0.
        margins: left, top, right, bottom, at scale 1.0.
    """
    made = QHBoxLayout()
    _space(made, spacing, margins)
    return made


def column(spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """A column with the spacing of the pictures.

    Args:
        spacing: between items, at scale 1.0.
        margins: left, top, right, bottom, at scale 1.0.
    """
    made = QVBoxLayout()
    _space(made, spacing, margins)
    return made


def _space(layout: QBoxLayout, spacing: int, margins: tuple[int, int, int, int]) -> None:
    look = theme()
    layout.setSpacing(look.px(spacing))
    layout.setContentsMargins(*(look.px(margin) for margin in margins))


def held(layout: QBoxLayout) -> QWidget:
    """A plain widget around a layout.

    Args:
        layout: what it holds.
    """
    holder = QWidget()
    holder.setLayout(layout)
    return holder
