"""The tiles below the head: seat, companions, what to hand over, the note."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.guests.rules.guest import GuestView
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import Card, row
from app.kit.widgets.label import Line
from app.kit.widgets.seat_map import SeatMap
from app.kit.widgets.stepper import Stepper
from app.words.catalogue import tr, trn
from app.words.formats import listed

_NUMBER = "\0"
# Sizes of the word and of the number, and the narrowest plan that can be read, at scale 1.0.
_SIZES, _LEAST = ((30, 76), (24, 60), (20, 48), (17, 38)), 96
# Where a table has a long name.
_SMALL = (*_SIZES, (15, 30), (13, 24), (13, 20))
_WORDS = (33, 146)  # from where to where, at scale 1.0, what is another at each guest is painted
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
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # it stands on the outcome's surface
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._map: SeatMap | None = None
        self._sizes = _SIZES[0]
        self.show_seat(guest, tables)

    def show_seat(self, guest: GuestView, tables: tuple[str, ...]) -> None:
        """Show another guest's seat.

        Args:
            guest: whose seat.
            tables: of the hall, in order; () to leave the plan out.
        """
        before, self._guest = self._guest, guest
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
        if before.table_no and guest.table_no:
            self.update(0, theme().px(_WORDS[0]), self.width(), theme().px(_WORDS[1] - _WORDS[0]))
        else:
            self.update()

    def resizeEvent(self, _event: object) -> None:
        """The plan stands below the number if there is room, else beside it; then the number gives way first."""
        self._place_map()

    def _place_map(self) -> None:
        self._sizes = self._largest()
        if self._map is None:
            return
        look, hint = theme(), self._map.sizeHint()
        below = self.height() - look.px(158)
        if below >= look.px(72):  # a tall tile: the plan fills what would be empty
            wide = self.width() - look.px(36)
            high = min(below, self._map.height_for(wide))
            top = look.px(150) + (below - high) // 3
            self._map.setGeometry(look.px(18), top, min(wide, round(high * 2.2)), high)
            self._map.show()
            return
        beside = next((sizes for sizes in _SIZES if self._beside(sizes) >= look.px(_LEAST)), None)
        self._map.setVisible(beside is not None)
        if beside is None:  # no room for a plan
            return
        self._sizes = beside
        wide = min(hint.width(), self._beside(beside))
        high = min(hint.height(), self.height() - look.px(32))
        self._map.setGeometry(self.width() - wide - look.px(16), look.px(18), wide, high)

    def _largest(self) -> tuple[int, int]:
        """The largest sizes in which the table fits the tile."""
        spare = -theme().px(12)
        return next((sizes for sizes in _SMALL if self._beside(sizes) >= spare), _SMALL[-1])

    def number_ends(self) -> int:
        """Where the words of the table end, from the left."""
        return theme().px(18) + self._number_width(self._sizes)

    def _beside(self, sizes: tuple[int, int]) -> int:
        """How wide the plan may be beside the number in these sizes."""
        return self.width() - theme().px(48) - self._number_width(sizes)

    def _parts(self) -> tuple[str, str]:
        before, _, after = tr("Table {n}", n=_NUMBER).partition(_NUMBER)
        return before.strip(), after.strip()

    def _number_width(self, sizes: tuple[int, int]) -> int:
        look, (word, number) = theme(), sizes
        words = sum(
            painting.width_of(part, look.font(word, 700)) + look.px(10) for part in self._parts() if part
        )
        return words + painting.width_of(self._guest.table_no, look.font(number, 700))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, number, area."""
        painter, look, seen = QPainter(self), theme(), event.rect()
        box = QRectF(self.rect())
        painting.rounded(painter, box, look.px(8), "ok_soft", "ok_line", within=seen, ground="surface")
        left, width = look.px(18), self.width() - look.px(36)
        if seen.top() < look.px(_WORDS[0]):
            title = QRectF(left, look.px(12), width, look.px(20))
            painting.text(painter, title, tr("Seat"), look.font(13), "ok_text")
        if not self._guest.table_no:
            box = QRectF(left, look.px(40), width, look.px(40))
            painting.text(painter, box, tr("No seat yet"), look.font(24, 700), "ok_text")
            return
        before, after = self._parts()
        line = QRectF(left, look.px(34), width, look.px(80))
        word = line.adjusted(0, look.px(18), 0, look.px(10))
        if before:
            used = painting.text(painter, word, before, look.font(self._sizes[0], 700), "ok_text") + look.px(
                10
            )
            line.setLeft(left + used)
        number = look.font(self._sizes[1], 700)
        used = painting.text(painter, line, self._guest.table_no, number, "ok_text") + look.px(10)
        if after:
            word.setLeft(line.left() + used)
            painting.text(painter, word, after, look.font(self._sizes[0], 700), "ok_text")
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
        changed: told the new count a person counted, and how many of them are children.
        children: of those here; None if they are not counted apart.
        bare: without its own frame and label, inside another card.
        parent: Qt's.
    """

    def __init__(
        self,
        invited: int,
        came: int,
        changed: Callable[[int, int | None], None],
        children: int | None = None,
        *,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=0 if bare else 18, parent=parent)
        self._invited, self._changed = invited, changed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        title, hint = party_words(invited, came)
        self._title, self._hint = Line(title, 17, 700), Line(hint, 13, 400, "text2")
        look = theme()
        self.body.setSpacing(look.px(4))
        if bare:
            self.setObjectName("")  # no frame of its own
        else:
            side = look.px(18 if children is None else 10)  # beside two steppers the words need the room
            self.body.setContentsMargins(side, look.px(10), side, look.px(8))
            if children is None:
                self.body.addWidget(Line(tr("Companions"), 13, 400, "text2"))
        if children is None or not bare:  # where the card has no room for it the two counts say the same
            self.body.addWidget(self._title)
        self.young: Stepper | None = None
        if children is None:
            self.stepper = Stepper(came, name=tr("Companions"))
            self.body.addWidget(self.stepper)
            self.body.addWidget(self._hint)
        else:
            self.stepper = self._apart(tr("Adults"), came - children)
            self.young = self._apart(tr("Children"), children)
            self.young.setProperty("second", True)  # the keys plus and minus count adults
            self.young.changed.connect(self._stepped)
        self.stepper.changed.connect(self._stepped)
        self.body.addStretch(1)

    def _apart(self, words: str, value: int) -> Stepper:
        line, stepper = row(4), Stepper(value, name=words)
        line.addWidget(Line(words, 15, 400, "text2"), 1)
        line.addWidget(stepper)
        self.body.addLayout(line)
        return stepper

    def show_party(self, invited: int, came: int, children: int | None = None) -> None:
        """Show another guest's companions.

        Args:
            invited: companions invited.
            came: companions here.
            children: of them; None if they are not counted apart.
        """
        self._invited = invited
        self.stepper.show_value(came - (children or 0))
        if self.young is not None:
            self.young.show_value(children or 0)
        self._say(came)

    def _say(self, came: int) -> None:
        title, hint = party_words(self._invited, came)
        self._title.say(title)
        self._hint.say(hint)

    def _stepped(self, _value: int) -> None:
        young = None if self.young is None else self.young.value
        came = self.stepper.value + (young or 0)
        self._say(came)
        self._changed(came, young)


def person_line(guest: GuestView) -> str:
    """Organisation and title on one line.

    Args:
        guest: whose.
    """
    return listed((guest.organisation, guest.position))
