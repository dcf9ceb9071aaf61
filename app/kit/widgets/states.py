"""Small marks of state: tag, chip, health pill, state line. Never colour alone."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.pressable import Pressable


class Tag(QWidget):
    """A word in a small coloured box.

    Args:
        words: one or two.
        tone: ok, vip, already, choice, refuse, neutral or accent.
        icon: before the words, "" for none.
        parent: Qt's.
    """

    def __init__(
        self, words: str, tone: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._tone, self._icon = words, tone, icon
        self.setFixedHeight(theme().px(24))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def say(self, words: str, tone: str, icon: str = "") -> None:
        """Change what it says.

        Args:
            words: the new ones.
            tone: the new one.
            icon: the new one.
        """
        self._words, self._tone, self._icon = words, tone, icon
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words, icon, padding."""
        look = theme()
        icon = look.px(18) if self._icon else 0
        return QSize(painting.width_of(self._words, look.font(13, 500)) + icon + look.px(16), look.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, words."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        painting.rounded(painter, box, look.px(5), f"{self._tone}_soft")
        left = box.left() + look.px(8)
        ink = f"{self._tone}_text"
        if self._icon:
            edge = look.px(14)
            painter.drawPixmap(
                int(left),
                int(box.center().y() - edge / 2),
                pixmap(self._icon, edge, ink, self.devicePixelRatioF()),
            )
            left += look.px(18)
        painting.text(painter, box.adjusted(left - box.left(), 0, 0, 0), self._words, look.font(13, 500), ink)
        painter.end()


class Chip(QAbstractButton):
    """A filter that is on or off, with its count; a triangle on a chip that means work.

    Args:
        words: what it filters.
        count: how many, None to leave it out.
        work: whether it means work.
        parent: Qt's.
    """

    def __init__(
        self, words: str, count: int | None = None, *, work: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._count, self._work = count, work
        self.setText(words)
        self.setCheckable(True)
        self.setFixedHeight(theme().px(32))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()

    def recount(self, count: int) -> None:
        """Change the count.

        Args:
            count: the new one.
        """
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self._words())

    def _words(self) -> str:
        return self.text() if self._count is None else f"{self.text()} {self._count}"

    def sizeHint(self) -> QSize:
        """Words and padding."""
        look = theme()
        extra = look.px(20) if self._work else 0
        return QSize(painting.width_of(self._words(), look.font(13, 500)) + look.px(26) + extra, look.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pill, filled when on."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        fill, line, ink = ("accent_soft", "accent", "accent_text") if on else ("surface", "border", "text2")
        painting.rounded(
            painter,
            box,
            box.height() / 2,
            fill,
            "focus" if self.hasFocus() else line,
            2 if self.hasFocus() else 1,
        )
        left = look.px(13)
        if self._work:
            edge = look.px(14)
            painter.drawPixmap(
                left,
                int(box.center().y() - edge / 2),
                pixmap("warning-fill", edge, "already_text", self.devicePixelRatioF()),
            )
            left += look.px(19)
        painting.text(painter, box.adjusted(left - 1, 0, 0, 0), self._words(), look.font(13, 500), ink)
        painter.end()


class Health(StrEnum):
    """How a thing is."""

    GOOD = "good"
    NEEDS = "needs"
    BROKEN = "broken"
    ABSENT = "absent"


@dataclass(frozen=True)
class Pill:
    """What a health pill says.

    Args:
        key: which thing: camera, scanner, printer, data, backup, display.
        name: when all is well.
        icon: file name.
        health: how it is.
        problem: what the name becomes otherwise.
    """

    key: str
    name: str
    icon: str
    health: Health = Health.GOOD
    problem: str = ""


class HealthPill(Pressable):
    """One thing's health: a dot and its name, or the problem itself; a press opens what mends it.

    Args:
        pill: what it says.
        parent: Qt's.
    """

    wanted = Signal(str)

    def __init__(self, pill: Pill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pill, self._short = pill, False
        self.setFixedHeight(theme().px(32))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._pressed)
        self.show_pill(pill)

    def show_pill(self, pill: Pill, *, short: bool = False) -> None:
        """Show how the thing is now.

        Args:
            pill: what it says.
            short: without its words, for which there is no room; a problem keeps them.
        """
        self.pill = pill
        self._short = short and pill.health in (Health.GOOD, Health.ABSENT)
        self.setAccessibleName(pill.problem or pill.name)
        self.setToolTip(pill.problem or pill.name)
        self.updateGeometry()
        self.update()

    def _pressed(self) -> None:
        self.wanted.emit(self.pill.key)

    def _words(self) -> str:
        return "" if self._short else (self.pill.problem or self.pill.name)

    def width_with(self, *, words: bool) -> int:
        """How wide it is with its words, or without.

        Args:
            words: whether it shows them.
        """
        look = theme()
        said = painting.width_of(self.pill.problem or self.pill.name, look.font(13, 500))
        marks = 31 if self.pill.health is Health.GOOD else 20
        return look.px(11 + marks + 15) + (said if words else -look.px(6))

    def sizeHint(self) -> QSize:
        """Mark, icon and words."""
        return QSize(self.width_with(words=not self._short), theme().px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Good: dot. Needs you: filled, triangle. Broken: red, cross. Not there: dashed."""
        painter, look = QPainter(self), theme()
        health = self.pill.health
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill, line, ink, mark = {
            Health.GOOD: ("", "border", "text2", ""),
            Health.NEEDS: ("already_soft", "already_line", "already_text", "warning-fill"),
            Health.BROKEN: ("refuse_soft", "refuse_line", "refuse_text", "x-circle-fill"),
            Health.ABSENT: ("", "border_strong", "text3", self.pill.icon),
        }[health]
        over = "row_hover" if self.underMouse() and not fill else fill
        painting.rounded(painter, box, box.height() / 2, over, line, dashed=health is Health.ABSENT)
        if self.hasFocus():
            painting.rounded(painter, box, box.height() / 2, "", "focus", 3)
        edge, ratio = look.px(14), self.devicePixelRatioF()
        left, top = look.px(11), int(box.center().y() - edge / 2 + 0.5)
        if mark:
            painter.drawPixmap(left, top, pixmap(mark, edge, ink, ratio))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(f"health_dot_{look.mode}"))
            dot = look.px(7)
            painter.drawEllipse(QRectF(left, box.center().y() - dot / 2, dot, dot))
            painter.drawPixmap(left + look.px(13), top, pixmap(self.pill.icon, edge, ink, ratio))
        start = left + look.px(20 if mark else 31)
        painting.text(painter, box.adjusted(start, 0, 0, 0), self._words(), look.font(13, 500), ink)
        painter.end()
