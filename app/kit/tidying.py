"""Python's garbage is collected on the window's thread only, in its pauses.

A collection that begins on the lane may end a widget's life there, which Qt forbids; one that begins while a guest is
being signed in costs that guest's time.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Tidying(QObject):
    """While one of these lives nobody else collects garbage; made and ended on the window's thread.

    Args:
        parent: Qt's.
    """

    _at_work = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.tidy)

    def begin(self) -> None:
        """From now on only here."""
        if not self._timer.isActive():
            self._timer.start()
            Tidying._at_work += 1
            gc.disable()

    def tidy(self) -> None:
        """Collect what is due, as Python would have done by itself."""
        due = [
            at
            for at, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most > 0
        ]
        if due:
            gc.collect(due[-1])

    def end(self) -> None:
        """Python collects by itself again, unless another one is at work."""
        if self._timer.isActive():
            self._timer.stop()
            Tidying._at_work -= 1
            if not Tidying._at_work:
                gc.enable()
