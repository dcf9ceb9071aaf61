"""Rows of the guest's card: owed with its key, given before, and people who fit a search."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.gifts.records.handouts import Given
from app.gifts.records.jobs import JobView
from app.gifts.rules.slips import receipt_text
from app.gifts.rules.units import PieceState
from app.gifts.screen.words import (
    gift_words,
    job_mark,
    left_words,
    slip_title,
    state_mark,
    until_words,
    why_icon,
    why_words,
)
from app.gifts.service.owing import Row
from app.guests.rules.guest import CategoryView, GuestView
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import column, held, row
from app.kit.widgets.label import Line
from app.kit.widgets.states import Tag
from app.kit.widgets.stepper import Segmented
from app.words.catalogue import tr
from app.words.formats import clock, desk_words, listed

GIVABLE = (PieceState.TO_GIVE, PieceState.OUT_OF_STOCK)


class KeyCap(QAbstractButton):
    """A key that can be pressed on the keyboard or clicked.

    Args:
        key: what stands on it.
        name: for a screen reader.
        parent: Qt's.
    """

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(theme().px(34), theme().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A cap with a thicker lower edge."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        live = self.isEnabled()
        painting.rounded(painter, box, look.px(6), "border_strong" if live else "border")
        top = box.adjusted(1, 1, -1, -look.px(3))
        painting.rounded(painter, top, look.px(5), "row_hover" if self.underMouse() and live else "surface")
        painting.text(
            painter, top, self._key, look.font(17, 700), "text" if live else "disabled", painting.CENTRE
        )
        painter.end()


class Icon(QWidget):
    """An icon in its place.

    Args:
        name: of the file.
        edge: at scale 1.0.
        colour: token name.
        parent: Qt's.
    """

    def __init__(
        self, name: str, edge: int = 28, colour: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._edge, self._colour = name, edge, colour
        self.setFixedSize(theme().px(edge), theme().px(edge))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        painter = QPainter(self)
        painter.drawPixmap(
            0, 0, pixmap(self._name, theme().px(self._edge), self._colour, self.devicePixelRatioF())
        )
        painter.end()


class OwedRow(QWidget):
    """One gift that is owed: its key, why, which size, how many are left, where it stands.

    Args:
        owed: the row.
        key: its digit, "" beyond nine.
        zone: of the event.
        variant: chosen before, "" for the first.
        category: of the guest.
        give: gives this row only.
        parent: Qt's.
    """

    chosen = Signal(str)

    def __init__(
        self, owed: Row, key: str, zone: tzinfo, variant: str, category: CategoryView | None, give: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setFixedHeight(theme().px(70))
        layout = row(16, (22, 0, 22, 0))
        self.setLayout(layout)
        name = gift_words(owed.gift, owed.gift_en)
        cap = KeyCap(key, tr("Give only {gift}", gift=name))
        cap.setEnabled(owed.state in GIVABLE or owed.state is PieceState.IOU)
        cap.clicked.connect(give)
        layout.addWidget(cap)
        layout.addWidget(Icon(why_icon(owed)))
        words = column(0)
        words.addStretch(1)
        words.addWidget(Line(f"{name} × {len(owed.keys)}" if len(owed.keys) > 1 else name, 17, 500))
        why = listed((why_words(owed.why, zone, category), until_words(owed, zone)))
        words.addWidget(Line(why, 13, 400, "text2"))
        words.addStretch(1)
        layout.addLayout(words, 1)
        if owed.variants:
            switch = Segmented(tuple((one, one) for one in owed.variants), variant or owed.variants[0])
            switch.changed.connect(self.chosen)
            layout.addWidget(switch)
        said, colour = left_words(owed.left)
        left = Line(said, 13, 700 if owed.left == 0 else 500, colour, painting.RIGHT)
        left.setFixedWidth(theme().px(80))
        layout.addWidget(left)
        tone, icon, state = state_mark(owed)
        layout.addWidget(_right(Tag(state, tone, icon), 108))


def _right(tag: Tag, width: int) -> QWidget:
    line = row(0)
    line.addStretch(1)
    line.addWidget(tag)
    holder = held(line)
    holder.setMinimumWidth(theme().px(width))
    return holder


class GivenRow(QWidget):
    """One gift that was given: when, where, by whom.

    Args:
        words: the gift and how many.
        given: the handout.
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, words: str, given: Given, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme().px(40))
        layout = row(16, (29, 0, 22, 0))
        self.setLayout(layout)
        layout.addWidget(Icon("check-circle-fill", 20, "ok"))
        layout.addWidget(Line(words, 15, 400, "text2"), 1)
        proxy = tr("taken by {name}", name=given.proxy) if given.proxy else ""
        told = listed(
            (
                clock(given.at, zone),
                desk_words(given.desk),
                given.operator,
                proxy,
                receipt_text(given.receipt_no),
            )
        )
        layout.addWidget(Line(told, 13, 400, "text2", painting.RIGHT))


class GuestRow(QAbstractButton):
    """One guest who fits a search.

    Args:
        guest: who.
        parent: Qt's.
    """

    def __init__(self, guest: GuestView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guest = guest
        self.setText(f"{guest.name} {guest.number}")
        self.setAccessibleName(f"{guest.name}, {guest.number}, {guest.organisation}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().px(52))

    def sizeHint(self) -> QSize:
        """As wide as the card."""
        return QSize(theme().px(400), theme().px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and number, then what tells guests apart."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        if self.hasFocus():
            painter.fillRect(box, look.colour("accent_soft"))
            painter.fillRect(QRectF(0, 0, look.px(4), box.height()), look.colour("accent"))
        elif self.underMouse():
            painter.fillRect(box, look.colour("row_hover"))
        inner = box.adjusted(look.px(22), 0, -look.px(22), 0)
        used = painting.text(painter, inner, self._guest.name, look.font(17, 700), "text")
        rest = inner.adjusted(used + look.px(12), 0, -look.px(90), 0)
        table = tr("Table {table}", table=self._guest.table_no) if self._guest.table_no else ""
        told = listed((self._guest.organisation, self._guest.position, table, self._guest.phone_tail))
        painting.text(painter, rest, told, look.font(15), "text2")
        painting.text(painter, inner, self._guest.number, look.font(15, 500), "text", painting.RIGHT)
        painter.end()


class JobRow(QAbstractButton):
    """One slip of the print queue; a press asks for a marked copy of a settled one.

    Args:
        job: the print job.
        parent: Qt's.
    """

    def __init__(self, job: JobView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self._mark = job_mark(job.state)
        number = slip_title(job)
        copy = f" #{job.copy_no}" if job.copy_no else ""
        self.setText(number + copy)
        self.setAccessibleName(f"{self.text()} {job.name} {self._mark[2]}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme().px(42))
        tag = Tag(self._mark[2], self._mark[0], self._mark[1])
        tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = row(0, (0, 0, 16, 0))
        self.setLayout(layout)
        layout.addStretch(1)
        layout.addWidget(tag)
        self._taken = tag.sizeHint().width() + theme().px(28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Number and name; the state is a tag."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            painter.fillRect(box, look.colour("row_hover"))
        inner = box.adjusted(look.px(16), 0, -self._taken, 0)
        used = painting.text(painter, inner, self.text(), look.font(15, 700), "text")
        painting.text(
            painter, inner.adjusted(used + look.px(12), 0, 0, 0), self.job.name, look.font(15), "text"
        )
        painter.end()
