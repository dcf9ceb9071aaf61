"""The guests of a group side by side, each with a box to tick, and what came of signing each in."""

from datetime import tzinfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from app.kit.keys import ENTER
from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.pressable import Pressable
from app.signin.rules.group import Member
from app.signin.rules.outcome import Answer, Outcome
from app.signin.screen.tiles import table_words
from app.signin.screen.words import short_word
from app.words.catalogue import tr
from app.words.formats import clock, listed

_HIGH, _COLUMNS = 52, 2


class Tick(Pressable):
    """One guest of the group.

    Args:
        member: who, and whether here.
        zone: of the event.
        parent: Qt's.
    """

    def __init__(self, member: Member, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.member, self._zone = member, zone
        guest = member.guest
        seat = table_words(guest.table_no) if guest.table_no else ""
        self._about = listed((guest.position, seat, guest.phone_tail, guest.number))
        self._said, self._tone = "", "text2"
        self.setCheckable(True)
        self.setFixedHeight(theme().px(_HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if member.here is not None:
            self._settle(tr("Here {time}", time=clock(member.here, zone)), "ok_text")
        self._name()

    def wait(self) -> None:
        """The guest is being signed in."""
        self._settle(tr("one moment"), "text2")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks; Enter belongs to the button that signs everybody in."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_answer(self, answer: Answer) -> None:
        """Say what came of signing the guest in.

        Args:
            answer: what the desk was told.
        """
        if answer.outcome is Outcome.SIGNED_IN:
            self._settle(tr("Signed in"), "ok_text")
        elif answer.outcome is Outcome.ALREADY_SIGNED_IN and answer.first is not None:
            self._settle(tr("Here {time}", time=clock(answer.first.at, self._zone)), "already_text")
        else:
            self.show_failure(short_word(answer.outcome, answer.reason))

    def show_failure(self, words: str) -> None:
        """Say that a person must look at this guest.

        Args:
            words: why, in a few words.
        """
        self._said, self._tone = words, "refuse_text"
        self.setEnabled(True)
        self._name()

    def _settle(self, words: str, tone: str) -> None:
        self._said, self._tone = words, tone
        self.setChecked(False)
        self.setEnabled(False)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(listed((self.member.guest.name, self._about, self._said)))
        self.update()

    def sizeHint(self) -> QSize:
        """Half of the panel."""
        return QSize(theme().px(300), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, name, what tells people apart, state."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        over = self.isEnabled() and self.underMouse()
        ground = "accent_soft" if self.isChecked() else "row_hover" if over else ""
        painting.rounded(
            painter,
            box,
            look.px(6),
            ground,
            "focus" if self.hasFocus() else "border",
            2 if self.hasFocus() else 1,
        )
        edge = look.px(20)
        tick = QRectF(box.left() + look.px(12), box.center().y() - edge / 2, edge, edge)
        self._paint_tick(painter, tick)
        left, right = tick.right() + look.px(12), box.right() - look.px(12)
        state = QRectF(left, box.top(), right - left, box.height())
        used = painting.text(painter, state, self._said, look.font(13, 500), self._tone, painting.RIGHT)
        room = right - left - used - look.px(8)
        ink = "text" if self.isEnabled() else "text2"
        name = QRectF(left, box.top() + look.px(4), room, look.px(22))
        painting.text(painter, name, self.member.guest.name, look.font(15, 700), ink)
        about = QRectF(left, name.bottom() - look.px(1), room, look.px(20))
        painting.text(painter, about, self._about, look.font(13), "text2")
        painter.end()

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        look, ratio = theme(), self.devicePixelRatioF()
        if not self.isEnabled() and self._tone != "text2":
            painter.drawPixmap(
                box.topLeft(), pixmap("check-circle-fill", int(box.width()), self._tone, ratio)
            )
            return
        on = self.isChecked()
        painting.rounded(
            painter, box, look.px(4), "accent" if on else "surface", "" if on else "border_strong"
        )
        if on:
            inner = box.adjusted(3, 3, -3, -3)
            painter.drawPixmap(inner.topLeft(), pixmap("check-bold", int(inner.width()), "on_accent", ratio))


class Ticks(QScrollArea):
    """A page of the group, in two columns.

    Args:
        parent: Qt's.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: dict[int, Tick] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def begin(self) -> None:
        """The keyboard goes to the first who is not here."""
        free = [one for one in self.ticks.values() if one.isEnabled()]
        if free:
            free[0].setFocus()

    def show_members(self, members: tuple[Member, ...], ticked: frozenset[int], zone: tzinfo) -> None:
        """Show a page.

        Args:
            members: of it.
            ticked: ids of those whose box is ticked.
            zone: of the event.
        """
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, theme().px(6), 0)
        grid.setSpacing(theme().px(6))
        self.ticks = {one.guest.id: Tick(one, zone) for one in members}
        for place, (guest_id, tick) in enumerate(self.ticks.items()):
            tick.setChecked(tick.isEnabled() and guest_id in ticked)
            tick.toggled.connect(self.changed)
            grid.addWidget(tick, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(len(members), 1)
        self.setWidget(holder)  # the page before goes with it
