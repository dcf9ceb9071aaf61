"""The tiles below the head: seat, companions, what to hand over, the note."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.guests.rules.guest import GuestView
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import Card
from app.kit.widgets.label import Line
from app.kit.widgets.seat_map import SeatMap
from app.kit.widgets.stepper import Stepper
from app.words.catalogue import tr, trn
from app.words.formats import listed

_NUMBER = "\0"
# A hall with more tables than this is no small plan any more.
MOST_TABLES = 24


def table_words(table_no: str) -> str:
    """A table as a person says it: Table 7, 7 桌.

    Args:
        table_no: as printed on the table.
    """
    return tr("Table {n}", n=table_no)


def repaint_label(label: QLabel, name: str, colour: str) -> None:
    """Give an icon in a layout another colour.

    Args:
        label: of picture_label.
        name: file name.
        colour: token name.
    """
    label.setPixmap(pixmap(name, label.width(), colour, label.devicePixelRatioF()))


def picture_label(name: str, px: int, colour: str) -> QLabel:
    """An icon in a layout.

    Args:
        name: file name.
        px: edge, at scale 1.0.
        colour: token name.
    """
    label = QLabel()
    look = theme()
    label.setPixmap(pixmap(name, look.px(px), colour, label.devicePixelRatioF()))
    label.setFixedSize(look.px(px), look.px(px))
    return label


class SeatTile(QWidget):
    """The seat: the largest thing after the name.

    Args:
        guest: whose seat.
        tables: of the hall, in order; () to leave the plan out.
        parent: Qt's.
    """

    def __init__(self, guest: GuestView, tables: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guest = guest
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._map: SeatMap | None = None
        self.show_seat(guest, tables)

    def show_seat(self, guest: GuestView, tables: tuple[str, ...]) -> None:
        """Show another guest's seat.

        Args:
            guest: whose seat.
            tables: of the hall, in order; () to leave the plan out.
        """
        self._guest = guest
        said = f"{table_words(guest.table_no)} {guest.area}" if guest.table_no else tr("No seat yet")
        self.setAccessibleName(said)
        planned = len(tables) <= MOST_TABLES and guest.table_no in tables
        if self._map is not None and not planned:
            self._map.hide()
            self._map.deleteLater()
            self._map = None
        elif planned:
            self._map = self._map or SeatMap(tables, guest.table_no, self)
            self._map.show_hall(tables, guest.table_no)
        self._place_map()
        self.update()

    def resizeEvent(self, _event: object) -> None:
        """The plan stands beside the number if there is room, else below."""
        self._place_map()

    def _place_map(self) -> None:
        if self._map is None:
            return
        look, hint = theme(), self._map.sizeHint()
        used = look.px(34) + self._number_width()
        below = self.height() - look.px(158)
        if below >= look.px(72):  # a tall tile: the plan fills what would be empty
            wide = min(self.width() - look.px(36), round(below * 2.2))
            self._map.setGeometry(look.px(18), look.px(150), wide, below)
        elif self.width() - used >= hint.width() + look.px(16):
            self._map.setGeometry(
                self.width() - hint.width() - look.px(18), look.px(18), hint.width(), hint.height()
            )
        else:
            top = look.px(150)
            self._map.setGeometry(look.px(18), top, hint.width(), max(0, self.height() - top - look.px(8)))
        self._map.setVisible(self._map.geometry().bottom() <= self.height())

    def _parts(self) -> tuple[str, str]:
        before, _, after = tr("Table {n}", n=_NUMBER).partition(_NUMBER)
        return before.strip(), after.strip()

    def _number_width(self) -> int:
        look = theme()
        words = sum(
            painting.width_of(part, look.font(30, 700)) + look.px(10) for part in self._parts() if part
        )
        return words + painting.width_of(self._guest.table_no, look.font(76, 700))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, number, area."""
        painter, look = QPainter(self), theme()
        painting.rounded(painter, QRectF(self.rect()), look.px(8), "ok_soft", "ok_line")
        left, width = look.px(18), self.width() - look.px(36)
        painting.text(
            painter, QRectF(left, look.px(12), width, look.px(20)), tr("Seat"), look.font(13), "ok_text"
        )
        if not self._guest.table_no:
            box = QRectF(left, look.px(40), width, look.px(40))
            painting.text(painter, box, tr("No seat yet"), look.font(24, 700), "ok_text")
            return
        before, after = self._parts()
        line = QRectF(left, look.px(34), width, look.px(80))
        word = line.adjusted(0, look.px(18), 0, look.px(10))
        if before:
            used = painting.text(painter, word, before, look.font(30, 700), "ok_text") + look.px(10)
            line.setLeft(left + used)
        number = painting.fitted(self._guest.table_no, width * 0.6, (76, 60, 48, 38))
        used = painting.text(painter, line, self._guest.table_no, number, "ok_text") + look.px(10)
        if after:
            word.setLeft(line.left() + used)
            painting.text(painter, word, after, look.font(30, 700), "ok_text")
        area = QRectF(left, look.px(118), width, look.px(26))
        painting.text(painter, area, self._guest.area, look.font(17, 500), "text")
        painter.end()


def party_words(invited: int, came: int) -> tuple[str, str]:
    """How many came of how many, and what that means.

    Args:
        invited: companions invited.
        came: companions here.
    """
    title = (
        tr("{n} of {total} came", n=came, total=invited)
        if invited
        else trn("{n} came along", "{n} came along", came)
    )
    if came < invited:
        return title, trn("{n} may come later", "{n} may come later", invited - came)
    if came > invited:
        return title, trn("{n} more than invited", "{n} more than invited", came - invited)
    return title, tr("All here") if invited else tr("Nobody else was invited")


class CompanionsTile(Card):
    """How many companions came; the rest may come later.

    Args:
        invited: companions invited.
        came: companions here.
        changed: told the new count a person counted.
        bare: without its own frame and label, inside another card.
        parent: Qt's.
    """

    def __init__(
        self,
        invited: int,
        came: int,
        changed: Callable[[int], None],
        *,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=0 if bare else 18, parent=parent)
        self._invited, self._changed = invited, changed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        title, hint = party_words(invited, came)
        self._title, self._hint = Line(title, 17, 700), Line(hint, 13, 400, "text2")
        self.stepper = Stepper(came, name=tr("Companions"))
        self.stepper.changed.connect(self._stepped)
        look = theme()
        self.body.setSpacing(look.px(4))
        if bare:
            self.setObjectName("")  # no frame of its own
        else:
            self.body.setContentsMargins(look.px(18), look.px(10), look.px(18), look.px(8))
            self.body.addWidget(Line(tr("Companions"), 13, 400, "text2"))
        self.body.addWidget(self._title)
        self.body.addWidget(self.stepper)
        self.body.addWidget(self._hint)
        self.body.addStretch(1)

    def show_party(self, invited: int, came: int) -> None:
        """Show another guest's companions.

        Args:
            invited: companions invited.
            came: companions here.
        """
        self._invited = invited
        self.stepper.show_value(came)
        self._say(came)

    def _say(self, came: int) -> None:
        title, hint = party_words(self._invited, came)
        self._title.say(title)
        self._hint.say(hint)

    def _stepped(self, came: int) -> None:
        self._say(came)
        self._changed(came)


def person_line(guest: GuestView) -> str:
    """Organisation and title on one line.

    Args:
        guest: whose.
    """
    return listed((guest.organisation, guest.position))
