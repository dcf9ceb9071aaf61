"""How far a long verb has come, and the way to give it up."""

from collections.abc import Callable
from threading import Event as Flag

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.words.errors import KnownError


class Watching(QObject):
    """Stands between a verb on the lane and whoever looks at it in the window.

    Args:
        parent: Qt's.
    """

    progressed = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancelled = Flag()

    def fresh(self, cancelled_says: KnownError) -> Callable[[int, int], None]:
        """What the next verb tells how far it has come; it gives up once somebody cancels.

        Args:
            cancelled_says: raised then.
        """
        self._cancelled = cancelled = Flag()

        def tell(done: int, total: int) -> None:
            if cancelled.is_set():
                raise cancelled_says
            if isValid(self):
                self.progressed.emit(done, total)

        return tell

    def cancel(self) -> None:
        """Give the verb up, if it has not ended by then."""
        self._cancelled.set()
