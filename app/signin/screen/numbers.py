"""How many came: a key for each number that can be, or a count to step for a large party."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.keys import ENTER, held_enter
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Line
from app.kit.widgets.pressable import Pressable
from app.kit.widgets.stepper import Stepper
from app.words.catalogue import tr, trn

MOST_KEYS = 9  # a digit for each
_HIGH, _TALL, _WIDEST = 72, 112, 190


class NumberKey(Pressable):
    """One number, as large as a thumb.

    Args:
        number: on it.
        likely: all who were invited: it stands out.
        high: at scale 1.0.
        parent: Qt's.
    """

    def __init__(self, number: int, *, likely: bool, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self._likely = number, likely
        self.setCheckable(True)
        self.setAccessibleName(trn("{n} companion", "{n} companions", number))
        self.setFixedHeight(theme().px(high))
        self.setMaximumWidth(theme().px(_WIDEST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(theme().px(60), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The number; the likely one filled, a chosen one too."""
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        down, over = self.isDown(), self.underMouse()
        if self.isChecked():
            fill, line, ink = "choice", "", "on_choice"
        elif self._likely:
            fill, line, ink = (
                "accent_press" if down else "accent_hover" if over else "accent",
                "",
                "on_accent",
            )
        else:
            fill, line, ink = (
                "sunken" if down else "row_hover" if over else "surface",
                "border_strong",
                "text",
            )
        painting.rounded(painter, box, look.px(8), fill, line)
        if self.hasFocus():
            painting.focus_ring(painter, box, look.px(8))
        size = 38 if box.height() > look.px(80) else 30
        painting.text(painter, box, str(self.number), look.font(size, 700), ink, painting.CENTRE)
        painter.end()


class Row(QWidget):
    """A key for each number.

    Args:
        words: what is counted.
        most: the highest number, invited.
        pressed: told which.
        likely: whether the highest number stands out.
        high: of the keys, at scale 1.0.
        beside: the words stand before the keys, not above them.
        parent: Qt's.
    """

    def __init__(
        self, words: str, most: int, pressed: Callable[[int], None], *, likely: bool, high: int,
        beside: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._pressed = pressed
        inside, title = row(2) if beside else column(2), row(0, (4, 0, 0, 0))
        said = Line(words, 17, 700)
        if beside:
            said.setFixedWidth(theme().px(112))
        title.addWidget(said)
        inside.addLayout(title)
        keys = row(4)
        self.keys = tuple(NumberKey(n, likely=likely and n == most, high=high) for n in range(most + 1))
        for key in self.keys:
            key.clicked.connect(partial(self.press, key.number))
            keys.addWidget(key, 1)
        keys.addStretch(0)
        inside.addLayout(keys, 1)
        self.setLayout(inside)

    def press(self, number: int) -> None:
        """One of the keys, by finger or by digit.

        Args:
            number: on it.
        """
        for key in self.keys:
            key.setChecked(key.number == number)
        self._pressed(number)


class HowMany(QWidget):
    """Asks how many came; children and adults apart if the event counts them.

    Args:
        invited: companions.
        apart: whether children are counted apart.
        came: is told how many came in all, and how many of them are children.
        short: there is little room.
        parent: Qt's.
    """

    def __init__(
        self, invited: int, came: Callable[[int, int], None], *, apart: bool, short: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._came, self._apart, self._adults, self._young = came, apart, -1, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows: tuple[Row, ...] = ()
        self.steppers: tuple[Stepper, ...] = ()
        self.verb: Button | None = None
        self._layout = column(10)
        self.setLayout(self._layout)
        names = (tr("Adults"), tr("Children")) if apart else (tr("How many came along, without the guest?"),)
        self.setAccessibleName(names[0])
        if invited <= MOST_KEYS:
            high = _HIGH if apart or short else _TALL
            told = (self._grown, self._children) if apart else (self._all,)
            self.rows = tuple(
                Row(words, invited, deed, likely=not apart, high=high, beside=apart)
                for words, deed in zip(names, told, strict=True)
            )
            for line in self.rows:
                self._layout.addWidget(line)
        else:
            self._count(invited, names)

    def _count(self, invited: int, names: tuple[str, ...]) -> None:
        """More people than digits: a count to step, and a button."""
        line = row(24)
        self.steppers = tuple(Stepper(0 if at else invited, name=words) for at, words in enumerate(names))
        for words, stepper in zip(names, self.steppers, strict=True):
            part = column(2)
            part.addWidget(Line(words, 17, 700))
            part.addWidget(stepper)
            line.addLayout(part)
            stepper.changed.connect(self._say)
        self.verb = Button("", Kind.PRIMARY, icon="check", key="Enter", height=56)
        self.verb.clicked.connect(self._counted)
        line.addStretch(1)
        line.addWidget(self.verb)
        for stepper in self.steppers[1:]:
            stepper.setProperty("second", True)  # the keys plus and minus count adults
        self._layout.addLayout(line)
        self._say()

    def _say(self) -> None:
        if self.verb is not None:
            total = sum(one.value for one in self.steppers)
            self.verb.say(trn("Sign in with {n} companion", "Sign in with {n} companions", total))

    def _counted(self) -> None:
        self._came(sum(one.value for one in self.steppers), sum(one.value for one in self.steppers[1:]))

    def _all(self, number: int) -> None:
        self._came(number, 0)

    def _grown(self, number: int) -> None:
        self._adults = number
        self._both()

    def _children(self, number: int) -> None:
        self._young = number
        self._both()

    def _both(self) -> None:
        """Whoever pressed one of the two rows has not finished."""
        if self._adults >= 0 and self._young >= 0:
            self._came(self._adults + self._young, self._young)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit is its key: first the adults, then the children. Enter: no children, or what is counted."""
        text = event.text()
        digit = int(text) if len(text) == 1 and text.isascii() and text.isdigit() else -1
        enter = event.key() in ENTER and not held_enter(event)
        if self.rows and digit >= 0:
            line = self.rows[-1] if self._apart and self._adults >= 0 else self.rows[0]
            if digit < len(line.keys):
                line.press(digit)
        elif enter and self.verb is not None:
            self._counted()
        elif enter and self._adults >= 0:
            self._came(self._adults, 0)
        else:
            super().keyPressEvent(event)
