"""Long work with its count and a way out; the empty page with a way on; the calm banner."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.icons import pixmap
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.motion import unfold
from app.words.catalogue import tr


class Bar(QWidget):
    """A bar that fills.

    Args:
        colour: token name.
        parent: Qt's.
    """

    def __init__(self, colour: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share, self._colour = 0.0, colour
        self.setFixedHeight(theme().px(8))

    def fill(self, share: float) -> None:
        """Fill to a share.

        Args:
            share: 0 to 1.
        """
        self.share = min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and bar."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        painting.rounded(painter, box, box.height() / 2, "chart_rest")
        if self.share > 0:
            width = max(box.height(), box.width() * self.share)
            painting.rounded(painter, QRectF(0, 0, width, box.height()), box.height() / 2, self._colour)
        painter.end()


class Progress(Card):
    """Long work: what, how many of how many, and a cancel that does no damage.

    Args:
        what: e.g. "Printing invitations".
        parent: Qt's.
    """

    cancelled = Signal()

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        line = row(12)
        self._what, self._count = Line(what, 15, 700), Line("", 15, 400, "text2", painting.RIGHT)
        stop = Button(tr("Cancel"), Kind.QUIET, icon="x")
        stop.clicked.connect(self.cancelled)
        line.addWidget(self._what, 1)
        line.addWidget(self._count)
        line.addWidget(stop)
        self._bar = Bar()
        self.body.addLayout(line)
        self.body.addWidget(self._bar)

    def show_count(self, done: int, total: int) -> None:
        """Show how far it is.

        Args:
            done: so far.
            total: in all.
        """
        self._count.say(f"{done:,} / {total:,}")
        self._bar.fill(done / total if total else 0)


class Empty(QWidget):
    """Nothing here yet, and the way on.

    Args:
        title: what is not here.
        words: what to do.
        icon: file name.
        verb: of the button, "" for none.
        act: what the button does.
        parent: Qt's.
    """

    def __init__(
        self,
        title: str,
        words: str = "",
        icon: str = "sparkle",
        verb: str = "",
        act: Callable[[], None] | None = None,
        parent: QWidget | None = None,
        *,
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        layout = column(8, (24, 76, 24, 24))
        self.setLayout(layout)
        layout.addWidget(Line(title, 20, 700, "text", painting.CENTRE))
        if words:
            paragraph = Paragraph(words, 15, 400, "text2")
            paragraph.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(paragraph)
        if verb and act is not None:
            button = Button(verb, Kind.PRIMARY, key=key)
            button.clicked.connect(act)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon above the words."""
        painter, look = QPainter(self), theme()
        edge = look.px(40)
        mark = pixmap(self._icon, edge, "text3", self.devicePixelRatioF())
        painter.drawPixmap((self.width() - edge) // 2, look.px(24), mark)
        painter.end()


class Banner(Card):
    """One calm sentence across a page that stays until it is dealt with.

    Args:
        tone: ok, already, refuse, choice or neutral.
        parent: Qt's.
    """

    closed = Signal()
    shown = Signal(bool)

    def __init__(self, tone: str = "already", parent: QWidget | None = None) -> None:
        super().__init__(padding=12, parent=parent)
        self._words = Paragraph("", 15, 500)
        line = row(12)
        line.addWidget(self._words, 1)
        self._close = Button(tr("Got it"), Kind.SECONDARY, height=32)
        self._close.clicked.connect(self._shut)
        line.addWidget(self._close)
        self.body.addLayout(line)
        self._tone = ""
        self.say("", tone)

    def say(self, words: str, tone: str = "") -> None:
        """Show a sentence; an empty one hides the banner.

        Args:
            words: the sentence.
            tone: as before if empty.
        """
        look = theme()
        self._tone = tone or self._tone
        self._words.setText(words)
        self.setAccessibleName(words)
        ground, line, ink = (look.hex(f"{self._tone}_{part}") for part in ("soft", "line", "text"))
        self.setStyleSheet(f"QFrame#card {{ background: {ground}; border: 1px solid {line}; }}")
        self._words.setStyleSheet(f"color: {ink}; font-weight: 500;")
        fresh = bool(words) and not self.isVisible()
        self.setVisible(bool(words))
        self.shown.emit(bool(words))
        if fresh:
            unfold(self)

    def _shut(self) -> None:
        self.say("")
        self.closed.emit()
