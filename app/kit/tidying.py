"""Python's garbage is collected on the window's thread only, in its pauses.

A collection that begins on the lane may end a widget's life there, which Qt forbids; one that begins while a guest is
being signed in, or while numbers roll before a hall, is waited for by everybody.
"""

import gc
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500
# A look at everything that lives waits for so long a pause, and no longer than this. Seconds.
_PAUSE, _LONGEST = 10.0, 600.0
# What outlives a look that took longer is not looked at again: a long list stays as long as its event. Seconds.
_LONG = 0.03


class Tidying(QObject):
    """While one of these lives nobody else collects garbage; made and ended on the window's thread.

    Args:
        parent: Qt's.
        clock: seconds, monotonic; tests hand in their own.
    """

    _at_work = 0

    def __init__(self, parent: QObject, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._clock, self._pressed, self._looked = clock, clock(), clock()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.tidy)

    def begin(self) -> None:
        """From now on only here."""
        if not self._timer.isActive():
            self._timer.start()
            Tidying._at_work += 1
            gc.disable()

    def pressed(self) -> None:
        """Somebody is at work."""
        self._pressed = self._clock()

    def tidy(self) -> None:
        """Collect what is due, of the young ones as Python would have done by itself."""
        due = [count > most > 0 for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        now = self._clock()
        if due[2] and (now - self._pressed >= _PAUSE or now - self._looked >= _LONGEST):
            self._look_at_all()
        elif due[1] or due[0]:
            gc.collect(1 if due[1] else 0)

    def _look_at_all(self) -> None:
        began = monotonic()
        gc.collect()
        self._looked = self._clock()
        if monotonic() - began > _LONG:
            self.keep()

    def keep(self) -> None:
        """What lives now stays as long as its event: no look goes over it again."""
        gc.freeze()

    def end(self) -> None:
        """Python collects by itself again, unless another one is at work."""
        if self._timer.isActive():
            self._timer.stop()
            Tidying._at_work -= 1
            if not Tidying._at_work:
                gc.enable()
