"""The operator's window on a real sample ceremony, with two displays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.devices.camera import State
from app.devices.wedge import Scan
from app.draw.rules.sealed import Asked
from app.draw.rules.state import Mode
from app.draw.screen.page import DrawPage
from app.draw.service.evening import freeze
from app.guests.rules.masking import mask_name
from app.guests.service.list import issued
from app.kit.theme.look import theme
from app.rundown.screen.page import ShowPage
from app.rundown.service.emcee import send_message
from app.rundown.service.show import go
from app.shell.displays import display_names
from app.shell.frame.rail import RailItem
from app.shell.greeter import Greeter
from app.shell.laptop import Laptop, language_of, remember, remembered
from app.shell.opening import opener
from app.shell.rooms import stops
from app.shell.stages import DRAW, LOBBY, TIMER, WALL
from app.shell.window import ConsoleWindow
from app.signin.screen.reception import Reception
from app.signin.service.questions import arrivals
from app.signin.service.signing import sign_in_guest
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import language, tr
from app.words.errors import KnownError
from tests.shell.consoles import a_console


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[ConsoleWindow]:
    with a_console(qtbot, tmp_path) as window:
        yield window


def drain(qtbot: QtBot, window: ConsoleWindow) -> None:
    """Wait until the lane has answered all that was asked so far."""
    answered: list[int] = []
    window.lane.run(lambda _: 1, answered.append, owner=window, patient=True)
    qtbot.waitUntil(lambda: answered == [1], timeout=20_000)


def test_every_room_on_the_rail_opens_on_the_sample(qtbot: QtBot, window: ConsoleWindow) -> None:
    frame = window.frame
    assert frame is not None
    for stop in stops():
        frame.go(stop.key)
        assert frame.shown == stop.key
        assert frame.pages.currentWidget() is frame.room(stop.key)
    drain(qtbot, window)
    assert not frame.banner.isVisible()


def test_who_types_a_name_searches_at_once_and_enter_stays_in_the_room(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    frame = window.frame
    assert frame is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for way in ("opened", "by shortcut", "by the mouse"):
        if way == "by shortcut":
            frame.go("gifts")
            qtbot.keyClick(
                QApplication.focusWidget() or window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier
            )
        elif way == "by the mouse":
            frame.go("gifts")
            item = next(item for item in frame.rail.findChildren(RailItem) if item.stop.key == "reception")
            qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
        assert frame.shown == "reception", way
        reception = frame.room("reception")
        assert isinstance(reception, Reception)
        qtbot.keyClicks(QApplication.focusWidget() or window, "gu")
        qtbot.waitUntil(lambda page=reception: page.search.text() == "gu")
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda page=reception: not page.search.text())


def test_the_one_display_beside_the_operators_shows_what_the_room_needs(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    frame, stages = window.frame, window.stages
    assert frame is not None
    assert stages is not None
    for room, stage in (("reception", "guest"), ("show", "emcee"), ("draw", "draw"), ("results", "draw")):
        frame.go(room)
        shown = [key for key, canvas in stages.canvas.items() if canvas.isVisible()]
        assert shown == [stage], room
        assert stages.canvas[stage].screen().name() == "PROJECTOR"


def test_the_camera_pill_counts_the_cameras_that_are_there(qtbot: QtBot, window: ConsoleWindow) -> None:
    def pill() -> str:
        assert window.frame is not None
        return window.frame.top.pills[0].accessibleName()

    window.cameras = ("left.avi", "right.avi")
    window.raise_frame("reception")
    assert window.frame is not None
    page = window.frame.room("reception")
    assert isinstance(page, Reception)
    qtbot.waitUntil(lambda: pill() == "Camera lost")  # neither film is there
    page.camera.show_state(0, State.LOOKING)
    assert pill() == "1 of 2 cameras"
    page.camera.show_state(1, State.LOOKING)
    assert pill() == "Camera"
    page.camera.show_state(1, State.LOST)
    window.cameras = ()
    window.raise_frame("reception")
    assert pill() == "Camera"


def test_a_scan_signs_in_from_any_room(qtbot: QtBot, window: ConsoleWindow) -> None:
    codes: list[str] = []
    window.lane.run(lambda store: issued(store)[0].code, codes.append, owner=window)
    qtbot.waitUntil(lambda: len(codes) == 1)
    assert window.frame is not None
    window.frame.go("results")
    window.scanned(Scan(codes[0]))
    here: list[int] = []

    def asked() -> bool:
        window.lane.run(lambda store: len(arrivals(store)), here.append, owner=window)
        return bool(here) and here[-1] == 1

    qtbot.waitUntil(asked)
    assert window.frame.shown == "reception"


def test_a_stray_scan_never_takes_the_draw_off_the_projector(qtbot: QtBot, window: ConsoleWindow) -> None:
    frame, stages = window.frame, window.stages
    assert frame is not None
    assert stages is not None
    codes: list[tuple[str, ...]] = []

    def begin(store: Database) -> tuple[str, ...]:
        listed = issued(store)
        sign_in_guest(store, Act.new("desk-1"), listed[0].guest.id)
        freeze(store, Act.new("draw"), Mode.REHEARSAL)
        return tuple(one.code for one in listed)

    window.lane.run(begin, codes.append, owner=window)
    qtbot.waitUntil(lambda: bool(codes))
    frame.go("draw")
    page = frame.room("draw")
    assert isinstance(page, DrawPage)
    qtbot.waitUntil(lambda: page.on_stage)
    window.scanned(Scan(codes[0][1]))
    drain(qtbot, window)
    assert frame.shown == "draw"
    assert stages.canvas[DRAW].isVisible()
    assert "Scan it again in Reception" in frame.banner.accessibleName()
    found: list[int] = []
    window.lane.run(lambda store: len(arrivals(store)), found.append, owner=window)
    qtbot.waitUntil(lambda: found == [1])
    frame.go("gifts")
    window.scanned(Scan(codes[0][1]))
    assert frame.shown == "gifts", "the gift desk looks up whose it is"
    window.scanned(Scan(Asked(1, "2026-11-28T08:30:00+08:00", "ABCD EFGH").text()))
    assert frame.shown == "draw"


def test_language_look_and_desk_change_while_the_event_is_open(
    qtbot: QtBot, window: ConsoleWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path))
    before = window.frame
    assert before is not None
    before.go("settings")
    with qtbot.waitSignal(window.laptop_changed, timeout=20_000):
        window.rebuild(Laptop("zh_CN", "dark", desk="desk-2", operator="周敏"))
    assert window.frame is not None
    assert window.frame is not before
    assert window.frame.shown == "settings"
    assert language() == "zh_CN"
    assert theme().mode == "dark"
    assert remembered().desk == "desk-2"
    window.frame.go("reception")
    window.scanned(Scan("nobody"))
    answered: list[int] = []
    window.lane.run(lambda _: 1, answered.append, owner=window, patient=True)
    qtbot.waitUntil(lambda: answered == [1])


def test_the_emcee_answers_and_turns_pages_with_keys_of_the_cue_screen(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    frame, stages = window.frame, window.stages
    assert frame is not None
    assert stages is not None
    act = Act.new("show")
    done: list[object] = []
    window.lane.run(
        lambda store: (go(store, act), send_message(store, Act.new("show"), "Please hurry")),
        done.append,
        owner=window,
    )
    qtbot.waitUntil(lambda: len(done) == 1)
    frame.go("show")
    page = frame.room("show")
    assert isinstance(page, ShowPage)
    qtbot.waitUntil(lambda: page.held is not None and page.held.state.message is not None, timeout=20_000)
    canvas = stages.canvas["emcee"]
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    qtbot.keyClick(canvas, Qt.Key.Key_2)

    def heard() -> bool:
        state = page.held.state if page.held is not None else None
        return (
            state is not None
            and state.answer is not None
            and state.answer.text == "minute"
            and state.step == 1
        )

    qtbot.waitUntil(heard, timeout=20_000)
    assert page.held is not None
    assert page.held.state.message is None


def test_a_changed_event_is_backed_up_once_beside_its_file(qtbot: QtBot, window: ConsoleWindow) -> None:
    folder = window.path.with_name("sample-backups")
    drain(qtbot, window)  # opening asks for the event,
    drain(qtbot, window)  # and its answer asks what became of the slips, which is a change
    with qtbot.waitSignal(window.backups.done):
        window.backups.now()
    copies = list(folder.glob("*.fanfare"))
    assert len(copies) == 1
    window.backups.now()  # nothing changed since
    drain(qtbot, window)
    assert list(folder.glob("*.fanfare")) == copies


def test_a_file_that_is_no_event_fails_with_its_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.fanfare"
    path.write_bytes(b"no event")
    window = ConsoleWindow(opener(path), path, Laptop("en"))
    failed: list[KnownError] = []
    window.failed.connect(failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert "not an event" in failed[0].sentence()
    window.close()


def test_what_the_laptop_remembers_survives_and_damage_counts_as_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path))
    assert remembered() == Laptop()
    laptop = (
        Laptop("zh_CN", "dark", displays={"draw": "EPSON"})
        .opened(tmp_path / "a.fanfare")
        .opened(tmp_path / "b.fanfare")
    )
    remember(laptop)
    assert remembered() == laptop
    assert remembered().recent[0].endswith("b.fanfare")
    (tmp_path / "laptop.json").write_text("{broken", encoding="utf-8")
    assert remembered() == Laptop()
    assert language_of(Laptop(), "zh_CN") == "zh_CN"
    assert language_of(Laptop("en"), "zh_CN") == "en"
    assert tr("Prepare") == "Prepare"


def test_the_hall_greets_arrivals_as_the_event_allows_and_timer_and_lobby_are_fed(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    stages = window.stages
    assert stages is not None
    wall = stages.canvas[WALL]
    (greeter,) = window.findChildren(Greeter)
    early: list[str] = []
    window.lane.run(lambda store: [one.code for one in issued(store)][-2:], early.extend, owner=window)
    qtbot.waitUntil(lambda: bool(early), timeout=20_000)
    window.scanned(Scan(early[0]))
    drain(qtbot, window)
    drain(qtbot, window)
    assert (greeter.asks, wall.scene) == (0, None), "nobody can see the wall: the door is not asked"
    chosen = {WALL: display_names()[1]}
    window.rebuild(replace(window.laptop, displays=chosen))
    qtbot.waitUntil(lambda: window.displays.is_shown(WALL), timeout=20_000)
    codes: list[tuple[str, str]] = []
    window.lane.run(
        lambda store: [(one.guest.name, one.code) for one in issued(store)], codes.extend, owner=window
    )
    qtbot.waitUntil(lambda: bool(codes), timeout=20_000)
    name, code = codes[0]
    window.scanned(Scan(code))
    qtbot.waitUntil(lambda: wall.scene is not None and bool(wall.scene.picture.greeted), timeout=20_000)
    assert wall.scene is not None
    assert wall.scene.picture.greeted[0].name == mask_name(name) != name
    assert wall.scene.picture.count > 0
    assert len(wall.scene.picture.recent) == 1, "who came before the wall was there is not greeted"
    asked = greeter.asks
    window.displays.put(WALL, "")
    window.scanned(Scan(early[1]))
    drain(qtbot, window)
    assert greeter.asks == asked
    assert not greeter._soon.isActive()
    assert not greeter._turn.isActive()
    window.displays.put(WALL, display_names()[1])
    qtbot.waitUntil(lambda: wall.scene is not None and not wall.scene.picture.greeted, timeout=20_000)
    assert len(wall.scene.picture.recent) == 3
    window.rebuild(replace(window.laptop, displays={LOBBY: display_names()[1]}))
    lobby = stages.canvas[LOBBY]
    qtbot.waitUntil(lambda: lobby.scene is not None and bool(lobby.scene.picture.later), timeout=20_000)
    assert stages.canvas[TIMER].scene is not None
