"""A role sees only its rooms; one that has a PIN is entered with it, by real keys on the real window."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.devices.wedge import Scan
from app.event.rules import Role
from app.event.screen.pad import GO
from app.event.screen.roles import RolePage
from app.event.service.pins import set_pin
from app.guests.service.list import issued
from app.shell.displays import display_names
from app.shell.frame.rail import RailItem
from app.shell.laptop import Laptop, remembered
from app.shell.rooms import ROOMS_OF, role_of, stops, stops_of
from app.shell.stages import LOBBY
from app.shell.window import ConsoleWindow
from app.signin.service.questions import arrivals
from app.store.acts import Act
from tests.shell.consoles import a_console

ORGANISER, GIFTS = "204816", "7391"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ConsoleWindow]:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path / "home"))
    with a_console(qtbot, tmp_path) as window:
        done: list[int] = []
        window.lane.run(
            lambda store: (
                set_pin(store, Act.new("desk-1"), Role.ORGANISER, ORGANISER),
                set_pin(store, Act.new("desk-1"), Role.GIFTS, GIFTS),
            ),
            lambda _: done.append(1),
            owner=window,
        )
        qtbot.waitUntil(lambda: done == [1], timeout=20_000)
        yield window


def page_of(qtbot: QtBot, window: ConsoleWindow) -> RolePage:
    assert window.frame is not None
    window.frame.go("role")
    page = window.frame.room("role")
    assert isinstance(page, RolePage)
    qtbot.waitUntil(lambda: page.tags[Role.GIFTS].accessibleName() == "PIN set", timeout=20_000)
    return page


def enter(qtbot: QtBot, page: RolePage, pin: str) -> None:
    pad = page.pad
    assert pad is not None
    for key in (*pin, GO):
        QTest.mouseClick(pad.keys[key], Qt.MouseButton.LeftButton)


def seen(window: ConsoleWindow) -> list[str]:
    return [item.stop.key for item in window.findChildren(RailItem) if item.isVisible()]


def works_as(qtbot: QtBot, window: ConsoleWindow, role: Role) -> None:
    qtbot.waitUntil(
        lambda: role_of(window.laptop) is role and seen(window) == [stop.key for stop in stops_of(role)],
        timeout=20_000,
    )


def test_a_role_is_entered_with_its_pin_and_sees_only_its_rooms(qtbot: QtBot, window: ConsoleWindow) -> None:
    page = page_of(qtbot, window)
    QTest.mouseClick(page.buttons[Role.GIFTS], Qt.MouseButton.LeftButton)
    enter(qtbot, page, "4804")
    qtbot.waitUntil(lambda: page.pad is not None and "4 tries" in page.pad.said.text(), timeout=20_000)
    assert role_of(window.laptop) is Role.ORGANISER
    enter(qtbot, page, GIFTS)
    works_as(qtbot, window, Role.GIFTS)
    assert window.frame is not None
    assert window.frame.shown == "gifts"
    assert seen(window) == ["gifts", "preflight", "role"]
    assert remembered().role == "gifts"
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    for place in ("settings", "draw", "prepare/prizes"):
        window.frame.lead(place)
        assert window.frame.shown == "gifts"
        assert window.frame.room(place.split("/")[0]) is None, "not even built"
    page = page_of(qtbot, window)
    QTest.mouseClick(page.buttons[Role.ORGANISER], Qt.MouseButton.LeftButton)
    enter(qtbot, page, GIFTS)
    qtbot.waitUntil(lambda: page.pad is not None and "tries" in page.pad.said.text(), timeout=20_000)
    assert role_of(window.laptop) is Role.GIFTS, "another role's PIN opens nothing"
    enter(qtbot, page, ORGANISER)
    works_as(qtbot, window, Role.ORGANISER)


def test_a_role_without_a_pin_is_free_and_the_organisers_pin_opens_every_role(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    page = page_of(qtbot, window)
    QTest.mouseClick(page.buttons[Role.DRAW], Qt.MouseButton.LeftButton)
    works_as(qtbot, window, Role.DRAW)
    page = page_of(qtbot, window)
    QTest.mouseClick(page.buttons[Role.GIFTS], Qt.MouseButton.LeftButton)
    enter(qtbot, page, ORGANISER)
    works_as(qtbot, window, Role.GIFTS)


def test_a_scan_in_a_role_without_a_door_signs_nobody_in_and_stages_are_still_fed(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    window.rebuild(replace(window.laptop, role=Role.CALLER.value, displays={LOBBY: display_names()[1]}))
    works_as(qtbot, window, Role.CALLER)
    found: list[object] = []
    window.lane.run(lambda store: issued(store)[0].code, found.append, owner=window)
    qtbot.waitUntil(lambda: len(found) == 1, timeout=20_000)
    window.scanned(Scan(str(found[0])))
    window.lane.run(arrivals, found.append, owner=window)
    qtbot.waitUntil(lambda: len(found) == 2, timeout=20_000)
    assert found[1] == ()
    assert window.frame is not None
    assert "another role" in window.frame.banner.accessibleName()
    window.rebuild(replace(window.laptop, role=Role.RECEPTION.value))
    works_as(qtbot, window, Role.RECEPTION)
    assert window.frame.room("show") is not None, "the lobby hangs on a display"
    assert window.stages is not None
    lobby = window.stages.canvas[LOBBY]
    qtbot.waitUntil(lambda: lobby.scene is not None, timeout=20_000)


def test_every_room_belongs_to_somebody_and_a_damaged_memory_is_the_organisers() -> None:
    assert {key for keys in ROOMS_OF.values() for key in keys} | {"role"} == {stop.key for stop in stops()}
    assert set(ROOMS_OF) == set(Role)
    assert all("settings" not in keys for role, keys in ROOMS_OF.items() if role is not Role.ORGANISER)
    assert role_of(Laptop(role="king")) is Role.ORGANISER
