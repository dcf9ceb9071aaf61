"""Everything that can read a code at this desk, in one place: cameras, scanner, pictures."""

from collections.abc import Callable
from functools import partial
from logging import getLogger
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.devices.camera import Camera, State
from app.devices.camera_eye import Eyes, Glance
from app.devices.camera_names import is_dear, look_for_more
from app.devices.reader import Reader
from app.devices.reader_pictures import open_picture, read_bytes, read_picture, texts_of
from app.devices.wedge import Repair, Scan
from app.guests.rules.codes import is_ours, is_test, normalise
from app.kit.wedge_filter import WedgeFilter
from app.signin.rules.outcome import Way
from app.signin.rules.repeats import Repeats
from app.words.errors import KnownError

_log = getLogger(__name__)
# The preview needs no more than this many frames a second.
PREVIEW_EVERY = 1 / 15
# The picture in which a code was read is shown so long after it was heard: the card goes first. Milliseconds.
CARD_FIRST = 30


class Wire(QObject):
    """Carries what threads say to the window's thread; nobody's child, so it outlives a page that is taken away.

    A thread that emits through a page while Qt deletes it brings the program down; no exception tells of it.
    """

    heard = Signal(
        object, Way
    )  # not str: on its way through Qt half a character would vanish, and the text become another
    camera_is = Signal(int, object)
    found = Signal(str)
    refused = Signal(object)
    seen = Signal()


class Door(QObject):
    """Hears codes; every one is said once, on the window's thread.

    Args:
        prefix: of the event's codes.
        sources: of the cameras: numbers, names, films.
        find: lists the cameras that are plugged in now; None: the sources are all.
        own_scanner: listen to every key here; else scans are handed to `scanned`.
        parent: Qt's.
    """

    heard = Signal(
        object, Way
    )  # not str: on its way through Qt half a character would vanish, and the text become another
    looked = Signal(int, object)
    camera_is = Signal(int, object)
    found = Signal(str)
    mended = Signal(object)
    tested = Signal(Way, object)
    refused = Signal(object)

    def __init__(
        self,
        prefix: str,
        sources: tuple[str, ...] = (),
        find: Callable[[], tuple[str, ...]] | None = None,
        *,
        own_scanner: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sources, self._find = sources, find
        self._repeats = Repeats()
        self._glances: SimpleQueue[tuple[int, Glance]] = SimpleQueue()
        self._previewed: dict[int, float] = {}
        self._seen: dict[int, Glance] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(CARD_FIRST)
        self._later.timeout.connect(self._show_glances)
        self._cameras: list[tuple[Camera, Eyes]] = []
        self._gone = Event()
        self._reader: Reader | None = None
        self._filter = (
            WedgeFilter(lambda text: is_ours(text, prefix), self.scanned, prefix=prefix)
            if own_scanner
            else None
        )
        self._wire = Wire()
        queued = Qt.ConnectionType.QueuedConnection
        self._wire.seen.connect(self._take_glances, queued)
        for carried, told in (
            (self._wire.heard, self._told), (self._wire.camera_is, self.camera_is), (self._wire.found, self.found),
            (self._wire.refused, self.refused),
        ):  # fmt: skip
            carried.connect(told, queued)
        # a page that is taken away without a word lets its cameras go too
        self.destroyed.connect(partial(_let_go_aside, self._gone, self._cameras))

    def open(self) -> None:
        """Begin to listen; cameras open on their own threads."""
        if self._filter is not None:
            self._filter.install()
        if self._sources or self._find is not None:
            self._aside(self._open_cameras)

    def close(self) -> None:
        """Let cameras and keyboard go."""
        if self._filter is not None:
            self._filter.remove()
        _let_go(self._gone, self._cameras)

    def forget(self) -> None:
        """An undo was made: every code is new again."""
        self._repeats.forget()

    def offer_file(self, path: Path) -> None:
        """Read a picture file that was dropped.

        Args:
            path: the file.
        """
        self._aside(lambda: self._say_texts(texts_of(read_picture(self._ready(), open_picture(path)))))

    def offer_picture(self, data: bytes, name: str) -> None:
        """Read a picture that was pasted.

        Args:
            data: a PNG or another picture file.
            name: what to call it.
        """
        self._aside(lambda: self._say_texts(texts_of(read_bytes(self._ready(), data, name))))

    def _aside(self, work: Callable[[], None]) -> None:
        def careful() -> None:
            try:
                work()
            except KnownError as fault:
                self._wire.refused.emit(fault)
            except Exception:  # noqa: BLE001 - a reader's fault never takes the desk down
                _log.exception("a picture could not be read")

        Thread(target=careful, name="pictures", daemon=True).start()

    def _ready(self) -> Reader:
        self._reader = self._reader or Reader()
        return self._reader

    def _open_cameras(self) -> None:
        for source in self._sources:
            if self._gone.is_set():
                return
            self._open_camera(source)
        if self._find is not None:
            look_for_more(
                self._find, self._sources, self._found_another, self._gone, content=self._is_content
            )

    def _is_content(self) -> bool:
        """Where it is dear to ask for other cameras, one that looks is enough."""
        return is_dear() and any(camera.state is State.LOOKING for camera, _ in self._cameras)

    def _found_another(self, name: str) -> None:
        self._wire.found.emit(name)  # before anything it sees
        self._open_camera(name)

    def _open_camera(self, source: str) -> None:
        number = len(self._cameras)
        camera = Camera(source, watcher=partial(self._camera_became, number))
        eyes = Eyes(camera, self._ready(), partial(self._glanced, number))
        self._cameras.append((camera, eyes))
        camera.start()
        eyes.open()
        if self._gone.is_set():  # meanwhile
            _let_go(self._gone, self._cameras)

    def _camera_became(self, number: int, state: State) -> None:
        self._wire.camera_is.emit(number, state)

    def _glanced(self, number: int, glance: Glance) -> None:
        """On a reader's thread: codes are never dropped, pictures are."""
        now = monotonic()
        if glance.read or now - self._previewed.get(number, 0.0) >= PREVIEW_EVERY:
            self._previewed[number] = now
            self._glances.put((number, glance))
            self._wire.seen.emit()

    def _take_glances(self) -> None:
        while not self._glances.empty():
            number, glance = self._glances.get_nowait()
            self._seen[number] = glance
            for one in glance.read:
                self._hear(one.text, Way.CAMERA)
        if any(glance.read for glance in self._seen.values()):
            self._later.start()
        elif not self._later.isActive():
            self._show_glances()

    def _show_glances(self) -> None:
        seen, self._seen = self._seen, {}
        for number, glance in seen.items():
            self.looked.emit(number, glance)

    def scanned(self, scan: Scan) -> None:
        """The scanner typed a text.

        Args:
            scan: mended already.
        """
        if is_test(scan.text):
            self.tested.emit(Way.WEDGE, scan.repair)
            return
        if scan.repair not in (Repair.NONE, Repair.METHOD):
            self.mended.emit(scan.repair)
        self._hear(scan.text, Way.WEDGE)

    def _say_texts(self, texts: tuple[str, ...]) -> None:
        if not texts:
            raise KnownError("No code can be read in the picture. Take it again, closer and without glare.")
        for text in texts:
            self._wire.heard.emit(text, Way.PICTURE)

    def _hear(self, text: str, way: Way) -> None:
        known = normalise(text) or text
        if not self._repeats.again(known, way, monotonic()):
            self._told(text, way)

    def _told(self, text: str, way: Way) -> None:
        """A text that counts, but for the test code: it is nobody's, and nothing is asked about it."""
        if is_test(text):
            self.tested.emit(way, Repair.NONE)
        else:
            self.heard.emit(text, way)


def _let_go(gone: Event, cameras: list[tuple[Camera, Eyes]]) -> None:
    gone.set()
    while cameras:
        camera, eyes = cameras.pop()
        eyes.close()
        camera.stop()


def _let_go_aside(gone: Event, cameras: list[tuple[Camera, Eyes]]) -> None:
    """Without making the window wait for a driver."""
    Thread(target=_let_go, args=(gone, cameras), name="cameras let go", daemon=True).start()
