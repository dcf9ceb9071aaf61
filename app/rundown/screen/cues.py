"""The cue list: done rows grey, the running one always third or fourth from the top."""

from datetime import tzinfo

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyleOptionViewItem, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.tables import HouseDelegate, Table
from app.rundown.rules.board import Place, Row
from app.rundown.screen.keys import SpaceIsGo
from app.rundown.table import NUMBER, PLACE_ROLE, CueList
from app.words.catalogue import tr

Index = QModelIndex | QPersistentModelIndex
ROW = 40
_ABOVE = 3  # rows that stay visible above the running one
_MARKS = {
    Place.DONE: ("check-bold", "ok_text"), Place.RUNNING: ("play-fill", "accent_text"),
    Place.SKIPPED: ("prohibit-bold", "text3"),
}  # fmt: skip


class CueDelegate(HouseDelegate):
    """Marks done and running rows; the running one lies on the accent."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell.

        Args:
            painter: where.
            option: Qt's.
            index: which.
        """
        look, place = theme(), Place(index.data(PLACE_ROLE))
        box = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType] - stubs lack it
        if place is Place.RUNNING:
            painter.fillRect(box, look.colour("accent_soft"))
        if index.column() != NUMBER:
            super().paint(painter, option, index)
        if place is Place.RUNNING:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("accent"))
        if index.column() == NUMBER:
            self._paint_number(painter, box, index, place)

    @staticmethod
    def _paint_number(painter: QPainter, box: QRectF, index: Index, place: Place) -> None:
        look = theme()
        if place is Place.RUNNING:
            painter.fillRect(QRectF(box.left(), box.top(), look.px(5), box.height()), look.colour("accent"))
        else:
            painter.setPen(look.colour("border"))
            painter.drawLine(int(box.left()), int(box.bottom()), int(box.right()), int(box.bottom()))
        icon, ink = _MARKS.get(place, ("", ""))
        if icon:
            device, edge = painter.device(), look.px(16)
            mark = pixmap(icon, edge, ink, device.devicePixelRatio() if device else 1.0)
            painter.drawPixmap(int(box.left() + look.px(12)), int(box.center().y() - edge / 2), mark)
        font = look.font(15, 700 if place is Place.RUNNING else 400)
        quiet = place in (Place.DONE, Place.SKIPPED, Place.PASSED)
        words = box.adjusted(look.px(35), 0, -look.px(4), 0)
        painting.text(painter, words, str(index.data()), font, "text3" if quiet else "text")


class CueTable(Table):
    """The list; a double click lets a cue stand by, the right button offers more.

    Args:
        zone: of the event.
        parent: Qt's.
    """

    stand_by = Signal(str)
    leave_out = Signal(str, bool)

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.cues = CueList(zone, self)
        self.setModel(self.cues)
        self.setItemDelegate(CueDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        SpaceIsGo(self)
        self.setAccessibleName(tr("Rundown"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.widths(74, 200, 80, 96, 96, 76, 70, 104, stretch=1)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.doubleClicked.connect(self._double)
        self._running = -1

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows and keep the running one in view.

        Args:
            rows: of the board.
        """
        self.cues.show(rows)
        places = [row.place for row in rows]
        running = places.index(Place.RUNNING) if Place.RUNNING in places else 0
        if running != self._running:
            self._running = running
            self._keep_in_view()

    def _keep_in_view(self) -> None:
        self.verticalScrollBar().setValue(max(0, self._running - _ABOVE) * theme().px(ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A change of height moves the running row back to its place."""
        super().resizeEvent(event)
        self._keep_in_view()

    def _row(self, place: int) -> Row | None:
        return self.cues.rows[place] if 0 <= place < len(self.cues.rows) else None

    def _double(self, index: QModelIndex) -> None:
        held = self._row(index.row())
        if held is not None and held.place is not Place.RUNNING:
            self.stand_by.emit(held.cue.timing.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose a row, Enter offers what can be done with it; every other key is the show's."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
            self.viewport().update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Menu) and self.currentIndex().isValid():
            self._offer(self.visualRect(self.currentIndex()).center())
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chosen row has a ring while the list has the focus."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            row = self.visualRect(self.currentIndex())
            box = QRectF(2, row.top() + 2, self.viewport().width() - 4, row.height() - 4)
            painting.rounded(painter, box, theme().px(4), "", "focus", 3)
            painter.end()

    def _offer(self, where: QPoint) -> None:
        held = self._row(self.rowAt(where.y()))
        if held is None or held.place is Place.RUNNING:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        stand = QAction(tr("Let this stand by"), menu)
        stand.setData(held.cue.timing.id)
        stand.triggered.connect(self._stand)
        skipped = held.place is Place.SKIPPED
        out = QAction(tr("Keep this after all") if skipped else tr("Leave this out"), menu)
        out.setData((held.cue.timing.id, not skipped))
        out.triggered.connect(self._out)
        menu.addActions([stand, out])
        menu.popup(self.viewport().mapToGlobal(where))

    def _stand(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.stand_by.emit(action.data())

    def _out(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.leave_out.emit(*action.data())
