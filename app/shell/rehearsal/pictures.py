"""Pictures of every screen and stage, in both languages, of the event as it stands."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from app.devices.wedge import Scan
from app.draw.rules.onstage import OnStage, Show, forfeiting
from app.draw.rules.prizes import Scene as Rolls
from app.draw.rules.state import DrawState
from app.draw.service.state import rolling_numbers, where_are_we
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of as draw_scene
from app.event.rules import EventView
from app.event.service import the_event
from app.guests.service.list import everyone, issued
from app.kit.stage.canvas import Scene, render
from app.kit.stage.palette import Look
from app.kit.theme.look import DARK, LIGHT, Theme
from app.kit.theme.style import apply
from app.report.screen.results import ResultsPage
from app.rundown.rules.board import board
from app.rundown.rules.timing import plan
from app.rundown.service.picture import the_show
from app.rundown.stage import emcee, lobby, timer
from app.rundown.stage.prompt import prompt_of
from app.shell.laptop import Laptop
from app.shell.offscreen import painting_application
from app.shell.opening import opener
from app.shell.rehearsal.components import component_sheet
from app.shell.rehearsal.kiosk import save_kiosk
from app.shell.rehearsal.moments import save_moments
from app.shell.rehearsal.signing import pad_and_paper, save_papers
from app.shell.rehearsal.walls import wall_scenes
from app.shell.start_window import StartWindow
from app.shell.window import ConsoleWindow
from app.signin.screen.reception import Reception
from app.signin.service.after import undo
from app.signin.service.questions import arrivals
from app.signin.service.vips import vips
from app.signin.stage import guest as guest_stage
from app.signin.stage import welcome as greeting
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import CHINESE, ENGLISH, choose_language, language, tr
from app.words.formats import clock, day, listed

if TYPE_CHECKING:
    from app.words.errors import KnownError

STAGE = QSize(1920, 1080)
ROOMS = ("prepare", "reception", "show", "draw", "gifts", "results", "preflight", "settings", "role")
_PATIENCE = 20.0  # seconds


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
            _stages(store, folder)
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
    end = time.monotonic() + _PATIENCE
    while not done() and time.monotonic() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    end = time.monotonic() + still
    while time.monotonic() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _screens(application: QApplication, path: Path, folder: Path, spoken: str, mode: str) -> int:
    start = StartWindow()
    start.resize(1366, 768)
    start.grab().save(str(folder / "screen-start.png"))
    faults: list[KnownError] = []
    window = ConsoleWindow(opener(path), path, Laptop(spoken, mode))
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
            _wait(application, idle, 0.35)
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
        _wait(self._application, _Idle(window), 0.35)


def _who_is_here(application: QApplication, window: ConsoleWindow, folder: Path) -> int:
    """The live picture at reception, and the hosts with their guests in Results."""
    if window.frame is None:
        return 0
    window.frame.go("reception")
    room = window.frame.room("reception")
    if isinstance(room, Reception):
        room.show_arrivals()
    _wait(application, _Idle(window), 0.5)
    window.grab().save(str(folder / "screen-reception-arrivals.png"))
    window.frame.go("results")
    room = window.frame.room("results")
    if isinstance(room, ResultsPage):
        room.tabs.choose("hosts")
    _wait(application, _Idle(window), 0.5)
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
            _wait(application, _Idle(window), 0.9)
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
        window.lane.run(lambda _: None, self._answered, owner=window)

    def _answered(self, _nothing: None) -> None:
        self._done = True

    def __call__(self) -> bool:
        """Whether the last question came back."""
        return self._done


def _stages(store: Database, folder: Path) -> int:
    event, state = the_event(store), where_are_we(store)
    scenes = {
        **_draw_scenes(store, event, state),
        **_show_scenes(store, event),
        **_guest_scenes(store, event),
    }
    for name, (scene, t) in scenes.items():
        render(scene, STAGE, t).save(str(folder / f"stage-{name}.png"))
    return len(scenes)


def _draw_scenes(store: Database, event: EventView, state: DrawState) -> dict[str, tuple[Scene, float]]:
    date = day(event.starts_at.astimezone(event.tz).date())
    dress = Dress(
        Look(event.settings.stage_theme),
        event.named(language()),
        date,
        event.settings.names_on_stage.value,
        state.genesis_code,
    )
    rolling = rolling_numbers(store, 400)
    made: dict[str, tuple[Scene, float]] = {}

    def add(name: str, on: OnStage, t: float, stop: float | None = None) -> None:
        made[name] = (draw_scene(Hall(on, dress, stop)), t)

    first = next((draw for draw in state.draws if draw.awards), None)
    tier = state.prizes[0].plan if state.prizes else None
    if first is None or tier is None:
        return made
    awards = first.awards[: first.count]
    roll = OnStage(
        Show.ROLL,
        False,
        tier.tier,
        tier.name,
        3,
        first.pool,
        first.code,
        sponsor=tier.sponsor,
        rolling=rolling,
    )
    won = replace(roll, show=Show.REVEAL, awards=awards[:3])
    add("draw-code", OnStage(Show.CODE, pool=state.entries, code=state.genesis_code), 2.0)
    add("draw-title", replace(roll, show=Show.TITLE, count=first.count), 2.0)
    add("draw-dice", replace(roll, show=Show.DICE, count=first.count, digits=first.value[:12]), 1.0)
    add("draw-roll", roll, 2.2)
    add("draw-wall", replace(roll, count=40), 2.2)
    add("draw-sphere", replace(roll, count=1, scene=Rolls.SPHERE), 2.2)
    add("draw-curtain", replace(won, scene=Rolls.CURTAIN), 4.4, 2.0)
    add("draw-reveal", replace(won, count=len(awards), awards=awards), 30.0, 2.0)
    add("draw-rehearsal", replace(won, rehearsal=True), 30.0, 2.0)
    add("draw-forfeit", forfeiting(state, first, awards[0], 30), 12.0)
    add("draw-board", OnStage(Show.BOARD, draws=state.draws), 0.0)
    add("draw-closed", OnStage(Show.CLOSED, code=state.head_code, draws=state.draws), 0.0)
    return made


def _show_scenes(store: Database, event: EventView) -> dict[str, tuple[Scene, float]]:
    show = the_show(store)
    run = next(
        (run for run in show.state.runs if run.end is not None and run.end - run.start > 240_000), None
    )
    if run is None:
        return {}
    from app.rundown.records import to_instant

    state = replace(show.state, current=run.cue, start=run.start, added=0, paused=0, pause_since=None, step=0)
    made: dict[str, tuple[Scene, float]] = {}
    for name, share in (("emcee", 0.4), ("emcee-overtime", 1.2)):
        now = run.start + round((run.end or run.start) - run.start) * share
        seen = board(show.cues, state, round(now), here=show.here, names=show.names, hard_out=show.hard_out)
        prompt = prompt_of(seen, to_instant(round(now)), event.tz, event.settings.hard_out, show.distance_m)
        made[name] = (emcee.scene_of(prompt), 1.0)
        held = vips(store)
        if name == "emcee" and held.waiting:
            told = prompt_of(
                seen, to_instant(round(now)), event.tz, event.settings.hard_out, show.distance_m, held
            )
            made["emcee-vip"] = (emcee.scene_of(told), 1.0)
        if name == "emcee":
            made["timer"] = (timer.timer_scene(prompt), 0.0)
    titles = [cue for cue in show.cues if not cue.timing.skip]
    planned = plan([cue.timing for cue in show.cues], run.start)
    later = tuple(
        (clock(to_instant(planned[cue.timing.id].start), event.tz), cue.named(language()), cue.place)
        for cue in titles[3:7]
    )
    made["lobby"] = (
        lobby.scene_of(
            lobby.Lobby(
                titles[2].named(language()), titles[2].who, later, event.named(language()), Look("paper")
            )
        ),
        0.0,
    )
    return made


def _guest_scenes(store: Database, event: EventView) -> dict[str, tuple[Scene, float]]:
    about = event.named(language())
    vip = next((guest for guest in everyone(store) if guest.vip), None)
    made: dict[str, tuple[Scene, float]] = {
        "guest-waiting": (guest_stage.scene_of(greeting.Welcome(event=about)), 0.0)
    }
    if vip is None:
        return made
    line = listed((vip.organisation, vip.position))
    for kind in (greeting.OK, greeting.ALREADY, greeting.HELP):
        welcome = greeting.Welcome(
            kind,
            vip.name,
            vip.salutation,
            line,
            vip.table_no,
            vip.area,
            number=vip.number if kind == greeting.OK else "",
            vip=kind == greeting.OK,
            event=about,
        )
        made[f"guest-{kind}"] = (guest_stage.scene_of(welcome), 1.5)
    made.update(wall_scenes(store, event))
    return made
