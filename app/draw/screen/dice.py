"""Twenty dice in rows by table: what is typed is large, what is missing shows its number."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.draw.rules.dice import EACH, TABLES, Digits, Giving
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import column
from app.kit.widgets.label import Line, Paragraph
from app.words.catalogue import tr


class DiceBoard(QWidget):
    """The digits of the audience; only paints, the page takes the keys.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = Digits()
        self._tables: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_digits(self, digits: Digits, tables: tuple[str, ...]) -> None:
        """Show what is typed.

        Args:
            digits: so far.
            tables: who gives which row.
        """
        self._digits, self._tables = digits, tables
        self.setAccessibleName(tr("{n} of {all}", n=len(digits.typed), all=digits.wanted))
        self.update()

    def sizeHint(self) -> QSize:
        """Five rows of 70."""
        return QSize(theme().px(570), theme().px(70) * TABLES)

    def minimumSizeHint(self) -> QSize:
        """Rows close up on a low window."""
        return QSize(theme().px(420), theme().px(54) * TABLES)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rows by table, hairlines between."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = min(look.px(70), self.height() / TABLES)
        for table in range(-(-self._digits.wanted // EACH)):
            box = QRectF(0, table * height, self.width(), height)
            if table:
                painter.fillRect(QRectF(0, box.top(), self.width(), 1), look.colour("border"))
            self._paint_table(painter, table, box)
        painter.end()

    def _paint_table(self, painter: QPainter, table: int, box: QRectF) -> None:
        look = theme()
        row, now = self._digits.row(table), table == self._digits.table
        places = min(EACH, self._digits.wanted - table * EACH)
        done = len(row) == places
        icon, ink = (
            ("check-circle-fill", "ok")
            if done
            else ("dice-five-fill", "accent")
            if now
            else ("dice-five", "text2")
        )
        edge = look.px(18)
        mark = pixmap(icon, edge, ink, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, box.center().y() - edge / 2), mark)
        name = self._tables[table] if table < len(self._tables) else ""
        place = QRectF(look.px(28), box.top(), look.px(104), box.height())
        painting.text(
            painter, place, name, look.font(15, 700 if now else 500), "text" if done or now else "text2"
        )
        for at in range(places):
            left = look.px(140) + at * look.px(66)
            tall = min(look.px(56), box.height() - look.px(4))
            die = QRectF(left, box.center().y() - tall / 2, look.px(58), tall)
            self._paint_die(painter, die, table * EACH + at)
        said = tr("read out") if done else tr("reading") if now else ""
        painting.text(
            painter,
            QRectF(0, box.top(), box.width() - 1, box.height()),
            said,
            look.font(13),
            "text2",
            painting.RIGHT,
        )

    def _paint_die(self, painter: QPainter, box: QRectF, at: int) -> None:
        look, typed = theme(), self._digits.typed
        if at < len(typed):
            painting.rounded(painter, box, look.px(6), "surface", "border_strong")
            painting.text(painter, box, typed[at], look.font(26, 700), "text", painting.CENTRE)
            return
        if at == len(typed):
            painting.rounded(painter, box, look.px(6), "surface", "text")
            painting.focus_ring(painter, box.adjusted(3, 3, -3, -3), look.px(6))
            painter.fillRect(
                QRectF(box.center().x() - 1, box.center().y() - look.px(14), 2, look.px(28)),
                look.colour("text"),
            )
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(6), look.px(6))
        painting.text(painter, box, str(at + 1), look.font(13), "text2", painting.CENTRE)


class BeaconLine(QWidget):
    """A public beacon's value below the dice, or in the middle when it stands alone; or that nobody takes part."""

    def __init__(self) -> None:
        super().__init__()
        body = column(2)
        self.setLayout(body)
        body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._name, self._value = Line("", 13, 500, "text2"), Paragraph("", 17, 500)
        self._by = Line("", 15, 400, "text2")
        for widget in (self._name, self._value, self._by):
            body.addWidget(widget)

    def show_giving(self, giving: Giving) -> None:
        """Show what stands beside the digits.

        Args:
            giving: of the hall so far.
        """
        alone, quick = giving.kind == "beacon", giving.kind == "quick"
        self.setVisible(alone or quick or giving.beacon.value != "")
        if quick:
            self._name.say(tr("Quick mode"))
            self._value.setText(
                tr(
                    "The computer gives the value itself. Stage and proof say that nobody in the hall took part."
                )
            )
            self._by.say("")
            return
        self._name.say(tr("Public beacon"))
        waits = tr("Name the beacon and its round aloud first, then read the value from a guest's phone.")
        self._value.setText(giving.beacon.value or waits)
        self._by.say(giving.beacon.by)
