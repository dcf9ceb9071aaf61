"""Photographs for the cards of the desk: asked for once a card is painted, and only if the event has any."""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from app.kit.background import Lane
from app.kit.theme.look import theme
from app.kit.widgets.face import square_of
from app.kit.widgets.outcome import FACE
from app.signin.service.portraits import faces, has_portraits
from app.store.database import Database

_AFTER = 30  # ms: the card is on the screen by then, and the next scan of a hurried queue drops the question
MOST = 40  # photographs kept, some hundred kilobytes each
Small = dict[int, QImage]


class Faces(QObject):
    """Says the photographs of the guests who stand on the cards.

    Args:
        lane: to the event.
        parent: Qt's.
    """

    came = Signal(int, QPixmap)  # a null one: there is none

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._any, self._news = lane, False, 0
        self._wanted: tuple[int, ...] = ()
        self.known: OrderedDict[int, QPixmap] = OrderedDict()  # a null one for who has none
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER)
        self._soon.timeout.connect(self._ask)

    def reload(self) -> None:
        """The guests changed: photographs may have come or gone."""
        self.known.clear()
        self._news += 1
        self._lane.run(has_portraits, self._learned, owner=self)

    def _learned(self, found: bool) -> None:
        self._any = found
        self.want(*self._wanted)

    def want(self, *guest_ids: int) -> None:
        """These guests stand on the cards now.

        Args:
            guest_ids: of guests; none if nobody does.
        """
        self._wanted = guest_ids
        for guest_id in guest_ids:
            self._say(guest_id)
        if self._any and any(guest_id not in self.known for guest_id in guest_ids):
            self._soon.start()
        else:
            self._soon.stop()

    def _ask(self) -> None:
        ids = tuple(guest_id for guest_id in self._wanted if guest_id not in self.known)
        edge = round(theme().px(FACE) * _density(self.parent()))

        def work(store: Database) -> Small:
            return {face.guest_id: square_of(face.data, edge) for face in faces(store, ids)}

        self._lane.run(work, partial(self._took, ids, self._news), owner=self)

    def _took(self, ids: tuple[int, ...], news: int, found: Small) -> None:
        for guest_id in ids if news == self._news else ():
            self.known[guest_id] = QPixmap.fromImage(found[guest_id]) if guest_id in found else QPixmap()
            self._say(guest_id)
        while len(self.known) > MOST:
            self.known.popitem(last=False)

    def _say(self, guest_id: int) -> None:
        face = self.known.get(guest_id)
        if face is not None:
            self.known.move_to_end(guest_id)
            self.came.emit(guest_id, face)


def _density(widget: QObject | None) -> float:
    return widget.devicePixelRatioF() if isinstance(widget, QWidget) else 1.0
