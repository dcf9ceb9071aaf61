"""The prizes in the right column: how many are given, which is drawn now."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from app.draw.rules.prizes import PrizeView
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.words.catalogue import tr

ROW = 48


class PrizeRows(QWidget):
    """Rows of prizes; one is chosen while a draw may be requested.

    Args:
        parent: Qt's.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prizes: tuple[PrizeView, ...] = ()
        self._now = 0
        self._may_choose = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_prizes(self, prizes: tuple[PrizeView, ...], now: int, *, may_choose: bool) -> None:
        """Show the prizes.

        Args:
            prizes: in the order of drawing.
            now: the row of the one that is drawn or chosen, 0 for none.
            may_choose: whether another may be chosen.
        """
        self._prizes, self._now, self._may_choose = prizes, now, may_choose
        self.setFixedHeight(max(1, len(prizes)) * theme().px(ROW))
        said = [f"{p.plan.tier} {p.plan.name} {p.held}/{p.plan.count}" for p in prizes]
        self.setAccessibleName(tr("Prizes") + ": " + "; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """One row each."""
        return QSize(theme().px(340), max(1, len(self._prizes)) * theme().px(ROW))

    def _choose(self, at: int) -> None:
        if self._may_choose and 0 <= at < len(self._prizes) and self._prizes[at].left:
            self.chosen.emit(self._prizes[at].id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the mouse."""
        self._choose(int(event.position().y()) // theme().px(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down among the prizes that have something left."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        at = next((at for at, prize in enumerate(self._prizes) if prize.id == self._now), -1) + by
        while 0 <= at < len(self._prizes) and not self._prizes[at].left:
            at += by
        self._choose(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rows."""
        painter, look = QPainter(self), theme()
        if not self._prizes:
            painting.text(
                painter, QRectF(self.rect()), tr("No prizes yet"), look.font(15), "text2", painting.CENTRE
            )
        for at, prize in enumerate(self._prizes):
            self._paint_row(painter, prize, QRectF(0, at * look.px(ROW), self.width(), look.px(ROW)))
        if self.hasFocus() and self._now not in [prize.id for prize in self._prizes]:
            painting.focus_ring(painter, QRectF(self.rect()).adjusted(6, 6, -6, -6), look.px(4))
        painter.end()

    def _paint_row(self, painter: QPainter, prize: PrizeView, box: QRectF) -> None:
        look = theme()
        now = prize.id == self._now
        if now:
            painter.fillRect(box, look.colour("accent_soft"))
            painter.fillRect(QRectF(0, box.top(), look.px(4), box.height()), look.colour("accent"))
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), look.colour("border"))
        wide = box.width()
        count = QRectF(wide - look.px(196), box.top(), look.px(76), box.height())
        painting.text(
            painter, count, f"{prize.held} / {prize.plan.count}", look.font(15, 500), "text", painting.RIGHT
        )
        left = look.px(16)
        tier = QRectF(left, box.top() + look.px(4), count.left() - left, look.px(21))
        painting.text(painter, tier, prize.plan.tier, look.font(15, 700), "text")
        painting.text(painter, tier.translated(0, look.px(20)), prize.plan.name, look.font(13), "text2")
        self._paint_mark(painter, prize, box, now=now)
        if self.hasFocus() and now:
            painting.focus_ring(painter, box.adjusted(6, 6, -6, -6), look.px(4))

    def _paint_mark(self, painter: QPainter, prize: PrizeView, box: QRectF, *, now: bool) -> None:
        look = theme()
        right = box.width() - look.px(16)
        if prize.left:
            if now:
                place = QRectF(right - look.px(92), box.top(), look.px(84), box.height())
                painting.text(
                    painter, place, tr("Drawing"), look.font(13, 500), "accent_text", painting.RIGHT
                )
            return
        word, edge = tr("All drawn"), look.px(14)
        wide = painting.width_of(word, look.font(13, 500)) + look.px(38)
        tag = QRectF(right - wide, box.center().y() - look.px(12), wide, look.px(24))
        painting.rounded(painter, tag, look.px(5), "ok_soft")
        mark = pixmap("check-circle-fill", edge, "ok_text", self.devicePixelRatioF())
        painter.drawPixmap(int(tag.left() + look.px(9)), int(tag.center().y() - edge / 2), mark)
        painting.text(painter, tag.adjusted(look.px(29), 0, 0, 0), word, look.font(13, 500), "ok_text")


def scrolled(rows: PrizeRows) -> QScrollArea:
    """The rows in a scroll area.

    Args:
        rows: the widget.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(rows)
    area.setAlignment(Qt.AlignmentFlag.AlignTop)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows have the focus, and show it
    return area
