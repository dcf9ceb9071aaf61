"""The pictures that the public stages show: fetched from the event once, held while they are of use."""

from collections import OrderedDict
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.kit.background import Lane
from app.kit.stage.palette import Still
from app.store.pictures import Picture, kept

_MOST = 60  # of at most some hundred kilobytes each


class Wardrobe(QObject):
    """Hands out pictures by key; one that is not there yet is fetched and told of when it comes.

    Args:
        lane: to the event.
        parent: Qt's.
    """

    came = Signal()

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._held: OrderedDict[str, Still | None] = OrderedDict()
        self._asked: set[str] = set()

    def still(self, key: str) -> Still | None:
        """A picture, or None while it is on its way or if the event does not hold it.

        Args:
            key: of the picture, "" for none.
        """
        found = self.stills((key,))
        return found[0] if found else None

    def stills(self, keys: Iterable[str]) -> tuple[Still, ...]:
        """Those of these pictures that are here; the others are fetched.

        Args:
            keys: of pictures.
        """
        wanted = [key for key in dict.fromkeys(keys) if key]
        missing = tuple(key for key in wanted if key not in self._held and key not in self._asked)
        if missing:
            self._asked.update(missing)
            self._lane.run(partial(kept, keys=missing), partial(self._take, missing), owner=self)
        held = (self._held.get(key) for key in wanted)
        return tuple(still for still in held if still is not None)

    def _take(self, asked: tuple[str, ...], found: tuple[Picture, ...]) -> None:
        for key in asked:
            self._asked.discard(key)
            self._held[key] = None
        for picture in found:
            self._held[picture.key] = Still(picture.key, picture.data)
        while len(self._held) > _MOST:
            self._held.popitem(last=False)
        if found:
            self.came.emit()
