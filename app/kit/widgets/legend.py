"""The line of key caps at the bottom of a window."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.kit.keys import deeds_of, legend_of
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.words.catalogue import tr

MOST = 7


class Legend(QWidget):
    """The keys of the screen that is shown, at most seven, and help at the right.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme().px(34))
        self._screen: QWidget | None = None
        self.keys: tuple[tuple[str, str], ...] = ()

    def read(self, screen: QWidget) -> None:
        """Show the keys of a screen, and follow what it can do.

        Args:
            screen: a room.
        """
        if self._screen is not None:
            for deed in deeds_of(self._screen):
                deed.changed.disconnect(self._read)
        self._screen = screen
        for deed in deeds_of(screen):
            deed.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        if self._screen is None:
            return
        # the draw's keys change with its steps, so it tells them itself
        own: Callable[[], tuple[tuple[str, str], ...]] | None = getattr(self._screen, "legend", None)
        self.keys = (legend_of(self._screen) if own is None else own())[:MOST]
        self.setAccessibleName(", ".join(f"{key} {words}" for key, words in self.keys))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Key caps with their words."""
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.colour("sunken"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.colour("border"))
        middle, left, font = self.height() / 2, float(look.px(16)), look.font(13)
        for keys, words in self.keys:
            for key in keys.split(" "):
                width = painting.keycap_width(key)
                painting.keycap(painter, left + width, middle, key)
                left += width + look.px(4)
            box = QRectF(left + look.px(2), 0, look.px(400), self.height())
            left += painting.text(painter, box, words, font, "text2") + look.px(18)
        words = tr("Help")
        width = painting.width_of(words, font)
        right = self.width() - look.px(16)
        painting.text(painter, QRectF(right - width, 0, width + 2, self.height()), words, font, "text2")
        painting.keycap(painter, right - width - look.px(8), middle, "F1")
        painter.end()
