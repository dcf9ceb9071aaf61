"""The table of the house: rows of 40, one cell painter for state, tabs above a page."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.words.catalogue import tr

# data role of a state cell: (tone, icon, words); painted as icon and word in that tone
STATE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
# data role: the token name of a cell's ink
INK_ROLE = int(Qt.ItemDataRole.UserRole) + 2
# data role: whether a cell is bold
BOLD_ROLE = int(Qt.ItemDataRole.UserRole) + 3
# data role: whether a cell needs mending; it gets a box and a cross
WRONG_ROLE = int(Qt.ItemDataRole.UserRole) + 4

Index = QModelIndex | QPersistentModelIndex


class HouseDelegate(QStyledItemDelegate):
    """Paints cells: state cells with icon and word, others with the ink they ask for."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell.

        Args:
            painter: where.
            option: Qt's.
            index: which.
        """
        look = theme()
        box = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType] - stubs lack it
        state = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, look.colour("accent_soft"))
            if index.column() == 0:
                painter.fillRect(
                    QRectF(box.left(), box.top(), look.px(4), box.height()), look.colour("accent")
                )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.colour("row_hover"))
        painter.setPen(look.colour("border"))
        painter.drawLine(int(box.left()), int(box.bottom()), int(box.right()), int(box.bottom()))
        self._ring(painter, option, index, box)
        inner = box.adjusted(look.px(10), 0, -look.px(8), 0)
        mark = index.data(STATE_ROLE)
        if mark:
            self._paint_state(painter, inner, mark)
            return
        words = index.data(Qt.ItemDataRole.DisplayRole)
        if index.data(WRONG_ROLE):
            ground = box.adjusted(look.px(4), look.px(5), -look.px(4), -look.px(5))
            painting.rounded(painter, ground, look.px(5), "refuse_soft", "refuse_line")
            self._paint_state(
                painter, inner, ("refuse", "x-circle-fill", "" if words is None else str(words))
            )
            return
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or painting.LEFT)
        font = look.font(15, 700 if index.data(BOLD_ROLE) else 400)
        painting.text(
            painter, inner, "" if words is None else str(words), font, index.data(INK_ROLE) or "text", align
        )

    @staticmethod
    def _ring(painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRectF) -> None:
        """Around the current row while the table has the focus."""
        table = option.widget  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - stubs lack it
        if (
            not isinstance(table, QTableView)
            or not table.hasFocus()
            or index.row() != table.currentIndex().row()
        ):
            return
        thick, colour = theme().px(2), theme().colour("focus")
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), thick), colour)
        painter.fillRect(QRectF(box.left(), box.bottom() - thick, box.width(), thick), colour)
        if index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), thick, box.height()), colour)
        if index.column() == index.model().columnCount() - 1:
            painter.fillRect(QRectF(box.right() - thick, box.top(), thick, box.height()), colour)

    @staticmethod
    def _paint_state(painter: QPainter, box: QRectF, mark: tuple[str, str, str]) -> None:
        look = theme()
        tone, icon, words = mark
        edge = look.px(16)
        if icon:
            device = painter.device()
            ratio = device.devicePixelRatio() if device else 1.0
            painter.drawPixmap(
                int(box.left()),
                int(box.center().y() - edge / 2 + 1),
                pixmap(icon, edge, f"{tone}_text", ratio),
            )
            box = box.adjusted(edge + look.px(6), 0, 0, 0)
        painting.text(painter, box, words, look.font(15, 500), f"{tone}_text")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row height of the pictures.

        Args:
            option: Qt's.
            index: which.
        """
        return QSize(super().sizeHint(option, index).width(), theme().px(40))


class Table(QTableView):
    """A table over a QAbstractTableModel.

    Args:
        row_height: at scale 1.0.
        parent: Qt's.
    """

    def __init__(self, row_height: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.setAccessibleName(tr("List"))  # a page names its own more closely
        self.setItemDelegate(HouseDelegate(self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(row_height))
        self.verticalHeader().setMinimumSectionSize(look.px(24))
        header = self.horizontalHeader()
        header.setFixedHeight(look.px(36))
        header.setHighlightSections(False)
        header.setDefaultAlignment(painting.LEFT)
        header.setStretchLastSection(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row shows that it has the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And that it has it no more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def widths(self, *widths: int, stretch: int = 0) -> None:
        """Set the widths of the columns.

        Args:
            widths: at scale 1.0, one a column.
            stretch: the column that takes what is left over.
        """
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        for at, width in enumerate(widths):
            self.setColumnWidth(at, theme().px(width))
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)


class Tabs(QWidget):
    """The tabs of a page, the chosen one underlined; a count on a tab means things waiting.

    Args:
        tabs: key and words of each.
        parent: Qt's.
    """

    changed = Signal(str)

    def __init__(self, tabs: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs, self.chosen = tabs, tabs[0][0]
        self.setFixedHeight(theme().px(44))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" / ".join(words for _, words in tabs))

    def choose(self, key: str) -> None:
        """Choose a tab.

        Args:
            key: of the tab.
        """
        if key != self.chosen:
            self.chosen = key
            self.update()
            self.changed.emit(key)

    def _widths(self) -> list[int]:
        return [painting.width_of(words, theme().font(15, 700)) + theme().px(28) for _, words in self._tabs]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed."""
        x = event.position().x()
        for (key, _), width in zip(self._tabs, self._widths(), strict=True):
            if x < width:
                self.choose(key)
                return
            x -= width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right."""
        keys = [key for key, _ in self._tabs]
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.choose(keys[(keys.index(self.chosen) + by) % len(keys)])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words and the line below the chosen one."""
        painter, look = QPainter(self), theme()
        left = 0.0
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.colour("border"))
        for (key, words), width in zip(self._tabs, self._widths(), strict=True):
            on = key == self.chosen
            box = QRectF(left, 0, width, self.height())
            ink = "accent_text" if on else "text2"
            painting.text(painter, box, words, look.font(15, 700 if on else 500), ink, painting.CENTRE)
            if on:
                painter.fillRect(
                    QRectF(left + look.px(8), self.height() - look.px(3), width - look.px(16), look.px(3)),
                    look.colour("accent"),
                )
            if on and self.hasFocus():
                painting.focus_ring(painter, box.adjusted(6, 6, -6, -8), 4)
            left += width
        painter.end()
