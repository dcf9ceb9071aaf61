"""A question is asked again soon after the news: once for a burst of it, and no more often than the lane can bear."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.kit.background import Lane

if TYPE_CHECKING:
    from app.store.database import Database

T = TypeVar("T")


class AskAgain(QObject):
    """When a question about the event is asked anew.

    Args:
        owner: whose question it is; owns this.
        ask: asks it.
        pause_ms: from the news to the question: a burst of news is one question, in milliseconds.
        most_ms: the longest such pause, for a question that takes the lane long, in milliseconds.
    """

    def __init__(self, owner: QObject, ask: Callable[[], None], pause_ms: int, most_ms: int = 0) -> None:
        super().__init__(owner)
        self._ask = ask
        self._least_ms, self._most_ms, self._pause_ms = pause_ms, max(pause_ms, most_ms), pause_ms
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.now)

    def rest(self, pause_ms: int) -> None:
        """Let this long pass from the next news to the question.

        Args:
            pause_ms: in milliseconds.
        """
        self._pause_ms = pause_ms

    def heard(self) -> None:
        """Something changed."""
        if not self._soon.isActive():
            self._soon.start(self._pause_ms)

    def now(self) -> None:
        """Ask at once."""
        self._ask()

    def run(self, lane: Lane, work: "Callable[[Database], T]", then: Callable[[T], None]) -> None:
        """Ask the lane, with patience; a question that took long rests so long that the desks keep nine tenths of the lane.

        Args:
            lane: to the event.
            work: a question; runs on the lane.
            then: takes the answer, on the window's thread.
        """
        lane.run(partial(_timed, work), partial(self._take, then), owner=self, patient=True)

    def _take(self, then: Callable[[T], None], answer: tuple[T, float]) -> None:
        found, took = answer
        self.rest(max(self._least_ms, min(self._most_ms, round(took * 10_000))))
        then(found)


def _timed(work: "Callable[[Database], T]", store: "Database") -> tuple[T, float]:
    # from the lane's side: what waited before it in the lane is not this question's doing
    began = monotonic()
    return work(store), monotonic() - began


class LookAgain(AskAgain):
    """When a page asks anew for what it shows: as it is shown if something changed since, and soon after news.

    Args:
        page: that shows it; owns this. News of a page that nobody sees waits until somebody does.
        look: asks for it.
        pause_ms: as of a question.
        most_ms: as of a question.
    """

    def __init__(self, page: QWidget, look: Callable[[], None], pause_ms: int, most_ms: int = 0) -> None:
        super().__init__(page, look, pause_ms, most_ms)
        self._page, self._stale = page, True
        page.installEventFilter(self)

    def heard(self) -> None:
        """Something changed."""
        self._stale = True
        if self._page.isVisible():
            super().heard()

    def now(self) -> None:
        """Look at once."""
        self._stale = False
        super().now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look as the page is shown, if something changed while nobody saw it."""
        if watched is self._page and event.type() == QEvent.Type.Show and self._stale:
            self.now()
        return False
