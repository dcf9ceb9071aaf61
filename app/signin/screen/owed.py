"""What to hand over now, in a tile below the head."""

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.label import Icon, Line
from app.words.catalogue import tr


@dataclass(frozen=True)
class Owed:
    """Something to hand over now.

    Args:
        name: of the gift.
        count: how many.
        icon: file name.
    """

    name: str
    count: int
    icon: str = "gift"


class OwedTile(Card):
    """What to hand over now; filled when the lane has answered.

    Args:
        parent: Qt's.
    """

    MOST = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.body.addWidget(Line(tr("Hand over now"), 13, 400, "text2"))
        self._lines = tuple(_OwedLine() for _ in range(self.MOST))
        self._owed: tuple[Owed, ...] | None = None
        self._nothing = Line(tr("Nothing"), 17, 500, "text2")
        self._more = Line("", 13, 400, "text2")
        self._column = column(8)
        for line in (*self._lines, self._nothing, self._more):
            self._column.addWidget(line)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        self.clear()

    @property
    def low(self) -> bool:
        """Whether it must be sparing with room, as under the gold band on a small laptop."""
        return self.height() < theme().px(186)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low tile the lines stand close, so that none is cut."""
        super().resizeEvent(event)
        look, low = theme(), self.low
        edge = look.px(9 if low else 18)
        self.body.setContentsMargins(look.px(18), edge, look.px(18), edge)
        self.body.setSpacing(look.px(3 if low else 8))
        self._column.setSpacing(look.px(2 if low else 8))
        self._show_as_many_as_fit()

    def clear(self) -> None:
        """Say nothing yet: another guest is here, and the lane has not answered."""
        self._owed = None
        for line in (*self._lines, self._nothing, self._more):
            line.hide()

    def fill(self, owed: tuple[Owed, ...]) -> None:
        """Say what to hand over.

        Args:
            owed: what, in order; at most as many as fit.
        """
        self._owed = owed
        self._show_as_many_as_fit()

    def _show_as_many_as_fit(self) -> None:
        """The tile may become lower after it was filled: a gold band, a long note, another window."""
        owed = self._owed
        if owed is None:
            return
        most = self.MOST - 1 if self.low and len(owed) > self.MOST else self.MOST
        for place, line in enumerate(self._lines):
            line.setVisible(place < min(most, len(owed)))
            if place < len(owed):
                line.say(owed[place])
        more = len(owed) - most
        self._nothing.setVisible(not owed)
        self._more.setVisible(more > 0)
        self._more.say(tr("and {n} more", n=more) if more > 0 else "")


class _OwedLine(QWidget):
    """A gift and how many of it."""

    def __init__(self) -> None:
        super().__init__()
        line = row(10)
        self._picture = Icon("gift", 20, "text2")
        self._name, self._count = Line("", 17, 500), Line("", 17, 700, "text", painting.RIGHT)
        line.addWidget(self._picture)
        line.addWidget(self._name, 1)
        line.addWidget(self._count)
        self.setLayout(line)

    def say(self, owed: Owed) -> None:
        self._picture.say(owed.icon)
        self._name.say(owed.name)
        self._count.say(f"× {owed.count}")
