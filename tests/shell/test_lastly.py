from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.guests.rules.intake import Draft
from app.guests.service.list import add_guest, issued
from app.kit.changes import Changes
from app.kit.widgets.progress import Banner
from app.shell.lastly import LastWords, said_last
from app.signin.rules.outcome import Way
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import choose_language
from tests.conftest import Clock


def test_after_a_restart_the_last_sign_in_is_named_by_number_place_and_time(
    store: Database, clock: Clock
) -> None:
    assert said_last(store) == ""
    add_guest(store, Act.new("office"), Draft("张伟"))
    code = issued(store)[0].code
    clock.tick(11 * 60 + 7)
    sign_in(store, Act.new("desk-1"), code, way=Way.CAMERA)
    assert said_last(store) == "Before the program stopped: A0001 was signed in at 08:41:07, Desk 1."
    sign_in(store, Act.new("desk-1"), "nobody", way=Way.CAMERA)
    assert "Somebody was seen at the door" in said_last(store)
    choose_language("zh_CN")
    assert said_last(store).startswith("上次停下之前：")


def test_a_file_that_only_the_office_touched_says_nothing(tmp_path: Path) -> None:
    store = Database.create(tmp_path / "e.fanfare")
    assert said_last(store) == ""
    store.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark
def test_what_was_done_before_the_stop_leaves_when_work_goes_on(qtbot: QtBot) -> None:
    banner, changes = Banner(), Changes()
    qtbot.addWidget(banner)
    LastWords(banner, "A0001 was signed in.", changes)
    assert banner.isVisible()
    changes.changed.emit(frozenset({"signin"}))
    assert not banner.isVisible()
    banner.say("Something else.")
    changes.changed.emit(frozenset({"signin"}))
    assert banner.isVisible()
