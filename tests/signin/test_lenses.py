"""Several cameras at one desk: each by its name, and never "no camera" while one of them reads."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.devices.camera import Shot, State
from app.devices.camera_advice import Advice
from app.devices.camera_eye import Glance
from app.devices.reader import Reading
from app.kit.changes import Changes
from app.kit.stage.palette import Look
from app.signin.rules.outcome import Outcome
from app.signin.screen.clerk import Desk
from app.signin.screen.kiosk import Kiosk
from app.signin.screen.lenses import QUIET, Lenses
from app.signin.screen.reception import Reception
from tests.conftest import sample_view
from tests.signin.desk import At
from tests.signin.test_reception import door_film

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark
CORNERS = ((10.0, 10.0), (40.0, 10.0), (40.0, 40.0), (10.0, 40.0))
FRAME = np.zeros((72, 128, 3), np.uint8)


def nothing(at: float) -> Glance:
    return Glance(Shot(FRAME, 1, at), ())


def something(at: float) -> Glance:
    return Glance(Shot(FRAME, 1, at), (), (CORNERS,), Advice.TILT)


def reads(at: float, text: str = "K7M") -> Glance:
    return Glance(Shot(FRAME, 1, at), (Reading(text, CORNERS),))


def test_the_one_that_reads_is_shown_and_one_that_sees_something_while_the_other_sees_nothing() -> None:
    both = Lenses.of(("left", "right")).saw(0, something(10.0)).saw(1, something(10.1))
    assert both.shown == 0
    assert both.saw(1, reads(10.2)).shown == 1
    later = both.saw(0, nothing(10.1 + QUIET))
    assert later.saw(1, nothing(10.1 + QUIET)).shown == 0
    assert later.saw(1, something(10.1 + QUIET)).shown == 1


def test_a_camera_that_was_chosen_stays_until_another_reads_or_it_is_lost() -> None:
    chosen = Lenses.of(("left", "right")).saw(0, nothing(10.0)).saw(1, nothing(10.0)).choose(1)
    assert chosen.saw(0, something(10.0 + 2 * QUIET)).shown == 1
    assert chosen.saw(0, reads(10.1)).shown == 0
    assert chosen.became(1, State.LOST).shown == 0
    assert not chosen.became(1, State.LOST).chosen


def test_one_that_looks_is_enough_and_the_lost_ones_are_counted() -> None:
    both = Lenses.of(("left", "right"))
    assert (both.overall, both.lost) == (State.STOPPED, 0)
    one = both.became(0, State.LOST).became(1, State.LOOKING)
    assert (one.overall, one.lost, one.shown) == (State.LOOKING, 1, 1)
    none = one.became(1, State.LOST)
    assert (none.overall, none.lost) == (State.LOST, 2)


def test_one_camera_is_lost_while_the_other_reads_and_each_says_so(at: At, tmp_path: Path) -> None:
    counts: list[int] = []

    def told() -> None:
        counts.append(page.camera.lenses.lost)

    sources = (str(tmp_path / "unplugged.avi"), str(door_film(tmp_path)))
    desk = Desk("desk-2", "", sample_view(), sources, own_scanner=False, cameras_changed=told)
    page = Reception(at.lane, Changes(), desk)
    page.show()
    card = page.camera
    at.bot.waitUntil(lambda: page.answer is not None and page.answer.outcome is Outcome.SIGNED_IN)
    assert card.words(0) == ("Not found: plug it in", "refuse_text")
    assert card.words(1)[0] in ("Read", "Looking")
    assert card.lenses.shown == 1
    assert counts == [1]
    assert card.accessibleName().startswith("unplugged.avi: Not found: plug it in; door.avi: ")
    page.shut()
    page.deleteLater()


def test_the_picture_is_switched_by_mouse_and_keyboard(at: At) -> None:
    desk = Desk("desk-2", "", sample_view(), ("left", "right"), own_scanner=False)
    page = Reception(at.lane, Changes(), desk)
    card = page.camera
    for number in (0, 1):
        card.show_glance(number, nothing(10.0))
    assert [row.isChecked() for row in card.rows] == [True, False]
    card.rows[1].click()
    assert [row.isChecked() for row in card.rows] == [False, True]
    QTest.keyClick(card.rows[0], Qt.Key.Key_Return)
    assert card.lenses.shown == 0
    card.show_glance(1, reads(10.1))
    assert card.words(1) == ("Read", "ok_text")
    assert card.words(0) == ("Looking", "ok_text")
    assert card.lenses.shown == 1
    card.show_state(1, State.LOST)
    assert card.lenses.shown == 0
    assert card.words() == ("Looking", "ok_text")
    page.shut()
    page.deleteLater()


def test_a_guest_at_self_service_is_told_of_a_lost_camera_only_if_none_is_left(at: At) -> None:
    desk = Desk("kiosk-1", "", sample_view(), ("left", "right"))
    kiosk = Kiosk(at.lane, desk, Look())
    kiosk.door.camera_is.emit(0, State.LOOKING)
    kiosk.door.camera_is.emit(1, State.LOST)
    assert not kiosk.shown.sight.lost
    kiosk.door.camera_is.emit(0, State.LOST)
    assert kiosk.shown.sight.lost
    kiosk.deleteLater()


def test_a_camera_plugged_in_after_the_page_was_opened_is_listed_and_reads(at: At, tmp_path: Path) -> None:
    plugged_in = list[str]()
    changes = list[tuple[str, ...]]()

    def told() -> None:
        changes.append(page.camera.lenses.names)

    desk = Desk(
        "desk-2", "", sample_view(), own_scanner=False, cameras_changed=told, find_cameras=lambda: tuple(plugged_in)
    )  # fmt: skip
    page = Reception(at.lane, Changes(), desk)
    page.show()
    card = page.camera
    assert card.accessibleName() == "No camera: Drop a picture here"
    film = door_film(tmp_path)
    plugged_in.append(str(film))
    at.bot.waitUntil(
        lambda: page.answer is not None and page.answer.outcome is Outcome.SIGNED_IN, timeout=20_000
    )
    assert card.lenses.names == (str(film),)
    assert card.words(0)[0] in ("Read", "Looking", "The film has ended")
    assert changes[0] == (str(film),)
    assert [row.isVisible() for row in card.rows] == [True]
    plugged_in.append(str(tmp_path / "unplugged.avi"))
    at.bot.waitUntil(lambda: card.lenses.lost == 1, timeout=20_000)
    assert card.words(1) == ("Not found: plug it in", "refuse_text")
    assert [row.isEnabled() for row in card.rows] == [True, True]
    assert card.rows[1].geometry().bottom() <= card.height()
    page.shut()
    page.deleteLater()


def test_self_service_asks_for_the_card_before_the_camera_as_soon_as_there_is_one(
    at: At, tmp_path: Path
) -> None:
    plugged_in = list[str]()
    kiosk = Kiosk(at.lane, Desk("kiosk-1", "", sample_view(), find_cameras=lambda: tuple(plugged_in)), Look())
    kiosk.door.open()
    assert not kiosk.shown.sight.camera
    plugged_in.append(str(door_film(tmp_path)))
    at.bot.waitUntil(lambda: bool(at.numbers_here()), timeout=20_000)
    assert kiosk.shown.sight.camera
    kiosk.door.close()
    kiosk.deleteLater()
