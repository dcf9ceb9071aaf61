"""The search of the desk: every letter asks the index and who is here already, on the lane: typing waits for nothing."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo
from threading import Thread

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from app.guests.rules.alike import Alike
from app.guests.rules.codes import is_code, normalise
from app.guests.rules.guest import GuestView
from app.guests.rules.search import Index
from app.guests.service.find import spell
from app.guests.service.list import page_of
from app.kit.background import Lane
from app.kit.keys import ENTER
from app.kit.widgets.field import SearchField
from app.signin.screen.choices import arranged
from app.signin.screen.namesakes import Choice
from app.signin.service.questions import here_among
from app.store.database import Database

HITS = 50
# Guests read at once: a hundredth of a second of the lane.
PAGE = 2000
# A list that changed is read again when nobody has signed in for this long.
CALM_MS = 3000


@dataclass(frozen=True)
class _Found:
    query: str
    hits: tuple[GuestView, ...]
    here: dict[int, datetime]
    alike: bool = False
    sounded: bool = True  # how names sound was known by then


class Finder(QObject):
    """Turns typing into choices.

    Args:
        lane: to the event.
        field: where people type.
        zone: of the event.
        abreast: how many cards fit side by side.
        parent: Qt's.
    """

    found = Signal(object)
    nobody = Signal(str)
    cleared = Signal()
    coded = Signal(str)
    down = Signal()
    pasted = Signal()
    _built = Signal(object)
    _heard = Signal(object)

    def __init__(
        self,
        lane: Lane,
        field: SearchField,
        zone: tzinfo,
        abreast: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._field, self._zone, self._abreast = lane, field, zone, abreast
        self._index: Index | None = None
        self._alike: Alike | None = None
        self._wanted, self._unmet, self._loads = "", "", 0
        self._fresh: dict[int, GuestView] = {}
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.load)
        self._built.connect(self._take_index, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._take_alike, Qt.ConnectionType.QueuedConnection)
        field.textChanged.connect(self.ask)
        field.installEventFilter(self)

    @property
    def ready(self) -> bool:
        """Whether the list has been read."""
        return self._index is not None

    def known(self) -> tuple[GuestView, ...]:
        """The guests of the list as it was last read."""
        return self._index.guests if self._index is not None else ()

    def reload(self) -> None:
        """The guests changed: read the list again, at once the first time, else when the door is calm."""
        if self._index is None and not self._calm.isActive():
            self.load()
        else:
            self._calm.start()

    def busy(self) -> None:
        """Somebody signed in: reading a long list again can wait."""
        if self._calm.isActive():
            self._calm.start()

    def add(self, guest: GuestView) -> None:
        """A walk-in can be found at once, before the list is read again.

        Args:
            guest: who was registered.
        """
        self._fresh[guest.id] = guest

    def called(self, name: str) -> tuple[GuestView, ...]:
        """Who is on the list by this name, or one that sounds like it.

        Args:
            name: of somebody who is about to be registered.
        """
        name = " ".join(name.split())
        listed = self._alike.same(name) if self._alike is not None else ()
        return (*listed, *(one for one in self._fresh.values() if one.name == name))

    def load(self) -> None:
        """Read the list on the lane, page by page so that guests are signed in between, and index it beside the lane."""
        self._loads += 1
        self._read_on(self._loads, ())

    def _read_on(self, load: int, known: tuple[GuestView, ...]) -> None:
        after = known[-1].number if known else ""

        def take(page: tuple[GuestView, ...]) -> None:
            if load != self._loads:
                return  # the list changed meanwhile, and is read anew
            if len(page) < PAGE:
                self._index_aside((*known, *page))
            else:
                self._read_on(load, (*known, *page))

        self._lane.run(lambda store: page_of(store, after, PAGE), take, owner=self, patient=True)

    def _index_aside(self, guests: tuple[GuestView, ...]) -> None:
        def build() -> None:
            index = Index(guests, spell)
            with suppress(RuntimeError):  # the page may be gone by now
                self._built.emit(index)
                self._heard.emit(Alike(guests, spell))  # it can wait: it is asked when nobody fits

        Thread(target=build, name="search index", daemon=True).start()

    def _take_index(self, index: Index) -> None:
        self._index = index
        self._lane.keep()  # the list stays: no look for garbage goes over every guest while others queue
        for guest in index.guests:
            self._fresh.pop(guest.id, None)
        if self._field.text():
            self.ask()

    def _take_alike(self, alike: Alike) -> None:
        self._alike = alike
        if self._unmet and self._unmet == self._field.text().strip():
            self.ask()

    def ask(self) -> None:
        """Show who fits what is typed; the lane looks, and the newest question wins."""
        query = self._field.text().strip()
        self._wanted = query
        if not query:
            self.cleared.emit()
        elif self._index is not None:
            index, fresh, alike = self._index, tuple(self._fresh.values()), self._alike

            def work(store: Database) -> _Found | None:
                if query != self._wanted:  # more was typed meanwhile
                    return None
                late = Index(fresh, spell).find(query, HITS) if fresh else ()
                hits = (*index.find(query, HITS), *late)
                guessed = alike is not None and not hits
                if alike is not None and guessed:
                    hits = alike.find(query)
                here = here_among(store, tuple(guest.id for guest in hits))
                return _Found(query, hits, here, guessed, alike is not None)

            self._lane.run(work, self._take_found, owner=self)

    def _take_found(self, found: _Found | None) -> None:
        if found is None or found.query != self._field.text().strip():
            return
        self._unmet = "" if found.hits else found.query
        if not found.hits and not found.sounded and self._alike is not None:
            self.ask()  # the sounds came while the lane looked
            return
        if not found.hits:
            self.nobody.emit(found.query)
            return
        cards, others = arranged(found.hits, self._abreast())
        more = len(found.hits) >= HITS
        self.found.emit(Choice(cards, others, found.query, found.here, self._zone, more, found.alike))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter never signs in the first hit; a typed code is a code; Down goes to the list."""
        del watched
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER:
            clean = normalise(self._field.text())
            if clean is not None and is_code(clean):
                self.coded.emit(clean)
            return True
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return True
        if event.matches(QKeySequence.StandardKey.Paste) and _holds_picture():
            self.pasted.emit()
            return True
        return False


def _holds_picture() -> bool:
    data = QGuiApplication.clipboard().mimeData()
    return data.hasImage() or data.hasUrls()
