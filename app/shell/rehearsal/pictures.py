"""Pictures of every screen and stage, in both languages, of the event as it stands."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from app.devices.wedge import Scan
from app.guests.service.list import issued
from app.kit.theme.look import DARK, LIGHT, Theme
from app.kit.theme.style import apply
from app.report.screen.results import ResultsPage
from app.shell.laptop import Laptop
from app.shell.offscreen import painting_application
from app.shell.opening import opener
from app.shell.rehearsal.components import component_sheet
from app.shell.rehearsal.kiosk import save_kiosk
from app.shell.rehearsal.moments import save_moments, stopped_at
from app.shell.rehearsal.signing import pad_and_paper, save_papers
from app.shell.rehearsal.stages import STAGE, save_stages
from app.shell.start_window import StartWindow
from app.shell.window import ConsoleWindow
from app.signin.screen.reception import Reception
from app.signin.service.after import undo
from app.signin.service.questions import arrivals
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import CHINESE, ENGLISH, choose_language, language, tr

if TYPE_CHECKING:
    from app.words.errors import KnownError

ROOMS = ("prepare", "reception", "show", "draw", "gifts", "results", "preflight", "settings", "role")
_PATIENCE = 20.0  # seconds
_SETTLED = 0.22  # seconds; the longest motion of the console takes 0.2


def save_pictures(path: Path, out: Path, moments: Path) -> int:
    """Save every screen and stage in both languages; the event must be closed.

    Args:
        path: the event file.
        out: where to.
        moments: copies of the event from the middle of the draw.

    Returns:
        How many pictures were saved.
    """
    application = painting_application()
    before, saved = language(), 0
    for spoken, mode in ((CHINESE, LIGHT), (ENGLISH, DARK)):
        choose_language(spoken)
        folder = out / spoken
        folder.mkdir(parents=True, exist_ok=True)
        apply(application, Theme(mode))
        saved += _screens(application, path, folder, spoken, mode)
        saved += save_moments(moments, folder, Laptop(spoken, mode), _Settled(application))
        store = Database.open(path)
        saved += (
            save_stages(store, folder, moments)
            + save_kiosk(store, STAGE, folder, path.parent / "codes")
            + save_papers(store, folder)
        )
        store.close()
        saved += _components(application, folder)
    choose_language(before)
    return saved


def _components(application: QApplication, folder: Path) -> int:
    """Every component in both themes."""
    for mode in (LIGHT, DARK):
        apply(application, Theme(mode, reduced_motion=True))
        made = component_sheet(lambda done: _wait(application, done))
        made.save(str(folder / f"components-{mode}.png"))
    return 2


def _wait(application: QApplication, done: Callable[[], bool], still: float = 0.0) -> None:
    """Let Qt work until a condition holds and then for as long as pictures need to settle."""
    patience = time.monotonic() + _PATIENCE
    while not done() and time.monotonic() < patience:
        _work(application)
    settled = time.monotonic() + still
    while time.monotonic() < settled:
        _work(application)


def _work(application: QApplication) -> None:
    application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    time.sleep(0.002)  # the lane works in the same process: who spins here keeps it waiting


def _screens(application: QApplication, path: Path, folder: Path, spoken: str, mode: str) -> int:
    start = StartWindow()
    start.resize(1366, 768)
    start.grab().save(str(folder / "screen-start.png"))
    faults: list[KnownError] = []
    window = ConsoleWindow(opener(path), path, Laptop(spoken, mode), at=stopped_at(path))
    window.failed.connect(faults.append)
    window.resize(1366, 768)
    window.show()
    _wait(application, lambda: window.frame is not None or bool(faults))
    if faults:
        raise faults[0]
    for room in ROOMS:
        if window.frame is not None:
            window.frame.go(room)
            idle = _Idle(window)
            _wait(application, idle, _SETTLED)
            window.grab().save(str(folder / f"screen-{room}.png"))
    saved = len(ROOMS) + 1 + _who_is_here(application, window, folder)
    saved += _at_the_desks(application, window, folder)
    window.close()
    return saved


class _Settled:
    """Waits until a window shows all that it asked for.

    Args:
        application: Qt's.
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application

    def __call__(self, window: ConsoleWindow) -> None:
        """Wait.

        Args:
            window: just opened, or just told something.
        """
        _wait(self._application, lambda: window.frame is not None)
        _wait(self._application, _Idle(window), _SETTLED)


def _who_is_here(application: QApplication, window: ConsoleWindow, folder: Path) -> int:
    """The live picture at reception, and the hosts with their guests in Results."""
    if window.frame is None:
        return 0
    window.frame.go("reception")
    room = window.frame.room("reception")
    if isinstance(room, Reception):
        room.show_arrivals()
    _wait(application, _Idle(window), _SETTLED)
    window.grab().save(str(folder / "screen-reception-arrivals.png"))
    window.frame.go("results")
    room = window.frame.room("results")
    if isinstance(room, ResultsPage):
        room.tabs.choose("hosts")
    _wait(application, _Idle(window), _SETTLED)
    window.grab().save(str(folder / "screen-results-hosts.png"))
    return 2


def _at_the_desks(application: QApplication, window: ConsoleWindow, folder: Path) -> int:
    """A VIP and somebody else who are late are scanned at the door, and a code of nobody; then the gift desk."""
    late: list[tuple[str, str]] = []
    window.lane.run(_late_codes, late.append, owner=window)
    _wait(application, lambda: bool(late))
    vip, other = late[0]
    moments = (
        ("reception", vip, "vip"),
        ("show", "", "vip"),
        ("reception", other, "welcome"),
        ("reception", "NOBODY-0000", "unknown"),
        ("gifts", other, "guest"),
    )
    saved = 0
    for room, text, name in moments:
        if window.frame is not None and (text or room == "show"):
            window.frame.go(room)
            if text:
                window.scanned(Scan(text))
            _wait(application, _Idle(window), 2 * _SETTLED)
            window.grab().save(str(folder / f"screen-{room}-{name}.png"))
            saved += 1
            if name == "welcome":
                saved += pad_and_paper(window, partial(_Settled(application), window), folder)
    return saved


def _late_codes(store: Database) -> tuple[str, str]:
    """The codes of a VIP and of somebody else who have not come; a VIP who is here goes and comes again."""
    here = {arrival.guest_id for arrival in arrivals(store)}
    vips = sorted((each for each in issued(store) if each.guest.vip), key=lambda each: each.guest.id in here)
    others = [each.code for each in issued(store) if not each.guest.vip and each.guest.id not in here]
    if vips and vips[0].guest.id in here:
        undo(store, Act.new("desk-1", "rehearsal"), vips[0].guest.id, tr("wrong guest"))
    return vips[0].code if vips else "", others[0] if others else ""


class _Idle:
    """Whether everything that was asked of the lane has been answered.

    Args:
        window: whose lane.
    """

    def __init__(self, window: ConsoleWindow) -> None:
        self._done = False
        # also the lists that give way to whoever stands at the desk
        window.lane.run(lambda _: None, self._answered, owner=window, patient=True)

    def _answered(self, _nothing: None) -> None:
        self._done = True

    def __call__(self) -> bool:
        """Whether the last question came back."""
        return self._done
