"""Tells the scanner's listener which short texts are codes of the list: what it types looks like typing otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.devices.wedge import SHORTEST
from app.guests.rules.codes import normalise
from app.guests.service.list import short_codes
from app.kit.background import Lane
from app.kit.changes import Changes
from app.store.database import Database


class ShortCodes(QObject):
    """Looks at the list at first, and whenever it changes; most events have none.

    Args:
        lane: to the event.
        changes: the news.
        know: is told how to tell a code of the list.
        parent: Qt's.
    """

    def __init__(
        self, lane: Lane, changes: Changes, know: Callable[[Callable[[str], bool]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lane, self._know = lane, know
        self._held = frozenset[str]()
        changes.watch("guests", refresh=self.look)
        self.look()

    def look(self) -> None:
        """Ask the list; whoever stands at the desk goes first."""
        self._lane.run(_ask, self._take, owner=self, patient=True)

    def _take(self, found: frozenset[str]) -> None:
        self._held = found
        self._know(self._is_held)

    def _is_held(self, text: str) -> bool:
        return normalise(text) in self._held


def _ask(store: Database) -> frozenset[str]:
    return short_codes(store, SHORTEST)
