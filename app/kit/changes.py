"""The news: what changed, told once after the commit; a screen refreshes if it shows one of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid


class Changes(QObject):
    """Tells screens which topics changed: event, guests, signin, vips, draw, gifts, rundown, print."""

    changed = Signal(frozenset)

    def watch(self, *topics: str, refresh: Callable[[], None]) -> None:
        """Call refresh whenever one of these topics changes.

        Args:
            topics: what the screen shows.
            refresh: a bound method of the screen, so that it ends with it.
        """
        wanted = frozenset(topics)

        owner = getattr(refresh, "__self__", None)

        def heard(news: frozenset[str]) -> None:
            if isinstance(owner, QObject) and not isValid(owner):
                self.changed.disconnect(connection)
            elif news & wanted:
                refresh()

        connection = self.changed.connect(heard)
