"""A page looks again soon after the news, once for a burst of it, and not while nobody sees the page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class LookAgain(QObject):
    """When a page asks anew for what it shows: as it is shown if something changed since, and soon after news.

    Args:
        page: that shows it; owns this.
        look: asks for it.
        pause_ms: a burst of news is looked at once in so long, in milliseconds.
    """

    def __init__(self, page: QWidget, look: Callable[[], None], pause_ms: int) -> None:
        super().__init__(page)
        self._page, self._look, self._stale = page, look, True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(pause_ms)
        self._soon.timeout.connect(self.now)
        page.installEventFilter(self)

    def rest(self, pause_ms: int) -> None:
        """Let this long pass from the next news to the look it asks for.

        Args:
            pause_ms: in milliseconds.
        """
        self._soon.setInterval(pause_ms)

    def heard(self) -> None:
        """Something changed."""
        self._stale = True
        if self._page.isVisible() and not self._soon.isActive():
            self._soon.start()

    def now(self) -> None:
        """Look at once."""
        self._stale = False
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look as the page is shown, if something changed while nobody saw it."""
        if watched is self._page and event.type() == QEvent.Type.Show and self._stale:
            self.now()
        return False
