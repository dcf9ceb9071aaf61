"""Settings and pre-flight on a real sample: what is chosen is kept, what cannot be read is said, what fails is mended."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.event.rules import Badges, Detail, EventView
from app.event.service.event import the_event
from app.gifts.service import printing
from app.shell.checks import Around, Facts, checks
from app.shell.display_dialog import DisplayDialog
from app.shell.door_form import DoorForm
from app.shell.preflight import Preflight
from app.shell.settings import SettingsPage
from app.shell.settings_form import EventForm, PaperForm, TimesForm
from app.shell.window import ConsoleWindow
from tests.shell.consoles import a_console

FINE = Facts(120, 13, 3, whole=True, path="", backup="/")
BARE = Facts(0, 0, 0, whole=False, path="", backup="")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ConsoleWindow]:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path / "home"))
    with a_console(qtbot, tmp_path, operator="", size=None) as window:
        yield window


def event_of(qtbot: QtBot, window: ConsoleWindow) -> EventView:
    heard: list[EventView] = []
    window.lane.run(the_event, heard.append, owner=window)
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    return heard[0]


def settings_of(qtbot: QtBot, window: ConsoleWindow) -> SettingsPage:
    assert window.frame is not None
    window.frame.go("settings")
    page = window.frame.room("settings")
    assert isinstance(page, SettingsPage)
    event_of(qtbot, window)
    return page


def test_every_choice_of_the_event_is_kept_as_it_was_typed(qtbot: QtBot, window: ConsoleWindow) -> None:
    page = settings_of(qtbot, window)
    before = event_of(qtbot, window)
    times, paper = page.forms["times"], page.forms["paper"]
    assert isinstance(times, TimesForm)
    assert isinstance(paper, PaperForm)
    assert times.wanted(before) == before, "showing and reading back changes nothing"
    assert paper.wanted(before) == before
    assert page.forms["event"].wanted(before) == before
    page.tabs.choose("times")
    times.opens.setText("45")
    times.times["closes_at"].setText("9:15")
    times.times["draw_cut_off"].setText("")
    times.draw.setChecked(True)
    times.wall["table_on_wall"].setChecked(False)
    times.badges.setCurrentIndex(times.badges.findData(Badges.ONCE.value))
    page.save()
    kept = event_of(qtbot, window).settings
    day = before.starts_at.astimezone(before.tz)
    assert kept.opens_before_min == 45
    assert kept.closes_at == day.replace(hour=9, minute=15)
    assert kept.draw_cut_off is None
    assert kept.companions_draw
    assert (kept.table_on_wall, kept.count_on_wall) == (False, True)
    assert kept.badges is Badges.ONCE
    page.tabs.choose("paper")
    paper.paper.setCurrentIndex(1)
    paper.distance.setText("4,5")
    page.save()
    kept = event_of(qtbot, window).settings
    assert (kept.slip_dots, kept.emcee_distance_m, kept.opens_before_min) == (384, 4.5, 45)


def test_what_the_door_asks_is_kept_and_read_back(qtbot: QtBot, window: ConsoleWindow) -> None:
    page = settings_of(qtbot, window)
    before, door = event_of(qtbot, window), page.forms["door"]
    assert isinstance(door, DoorForm)
    assert (before.settings.details, before.settings.party_from) == ((), 0)
    assert door.wanted(before) == before
    page.tabs.choose("door")
    door.details[Detail.PHONE].setChecked(True)
    door.party.setCurrentIndex(door.party.findData(3))
    page.save()
    kept = event_of(qtbot, window)
    assert (kept.settings.details, kept.settings.party_from) == ((Detail.PHONE,), 3)
    door.show_event(before)
    assert door.wanted(kept) == before
    door.show_event(kept)
    assert door.wanted(before) == kept


def test_what_cannot_be_read_is_said_in_one_sentence_and_nothing_changes(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    page = settings_of(qtbot, window)
    before = event_of(qtbot, window)
    for tab, field, typed in (
        ("look", "colour", "red"), ("event", "ends_at", "later"), ("event", "name", ""), ("times", "opens", "soon"),
        ("times", "hard_out", "25:99"), ("paper", "distance", "far"),
    ):  # fmt: skip
        page.tabs.choose(tab)
        form = page.forms[tab]
        held = (
            form.fields if isinstance(form, EventForm) else form.times if isinstance(form, TimesForm) else {}
        )
        box = held.get(field) or getattr(form, field)
        box.setText(typed)
        page.banner.say("")
        page.save()
        qtbot.waitUntil(page.banner.isVisible)
        assert event_of(qtbot, window) == before
        form.show_event(before)


def test_a_new_accent_dresses_the_console_at_once(qtbot: QtBot, window: ConsoleWindow) -> None:
    page = settings_of(qtbot, window)
    page.tabs.choose("look")
    page.look.colour.setText("#0B62E6")
    frame = window.frame
    page.save()
    qtbot.waitUntil(lambda: window.frame is not frame, timeout=20_000)
    assert window.frame is not None
    assert window.frame.shown == "settings"


def test_displays_are_chosen_by_name_and_remembered(qtbot: QtBot, window: ConsoleWindow) -> None:
    dialog = DisplayDialog(replace(window.laptop, displays={"guest": "AWAY"}))
    qtbot.addWidget(dialog)
    assert dialog.boxes["guest"].currentData() == "AWAY"
    box = dialog.boxes["emcee"]
    box.setCurrentIndex(box.findData("PROJECTOR"))
    assert dialog.chosen().displays == {"guest": "AWAY", "emcee": "PROJECTOR"}
    frame = window.frame
    window.rebuild(dialog.chosen())
    assert window.displays.where("guest") == "AWAY"
    assert window.displays.is_shown("emcee")
    assert window.displays.missing() == ("AWAY",)
    qtbot.waitUntil(lambda: window.frame is not frame, timeout=20_000)


@pytest.mark.parametrize("held", [FINE, BARE])
@pytest.mark.parametrize(
    "around", [Around((), audible=False, printer="", missing=("EPSON",)), Around(("HD",), audible=True, printer="80", missing=())]
)  # fmt: skip
def test_whatever_fails_has_a_button_or_a_sentence_that_says_what_to_do(held: Facts, around: Around) -> None:
    for check in checks(held, around):
        assert check.said
        assert check.good or check.verb or ":" in check.said or "." in check.said, check.key


def preflight_of(qtbot: QtBot, window: ConsoleWindow) -> Preflight:
    assert window.frame is not None
    window.frame.go("preflight")
    page = window.frame.room("preflight")
    assert isinstance(page, Preflight)
    qtbot.waitUntil(lambda: bool(page.rows), timeout=20_000)
    return page


def test_a_backup_folder_is_picked_where_it_is_missed(
    qtbot: QtBot, window: ConsoleWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = preflight_of(qtbot, window)
    assert not page.rows["backup"].check.good
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    button = page.rows["backup"].button
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: page.rows["backup"].check.good, timeout=20_000)
    assert event_of(qtbot, window).settings.backup_folder == str(tmp_path)


def test_a_pill_leads_to_its_remedy_and_a_missing_list_to_its_tab(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    page, frame = preflight_of(qtbot, window), window.frame
    assert frame is not None
    window.activateWindow()
    frame.go("show")
    frame.top.pill_pressed.emit("printer")
    assert frame.shown == "preflight"
    button = page.rows["printer"].button
    assert button is not None
    qtbot.waitUntil(lambda: page.focusWidget() is button)
    page.mend("prizes")
    assert frame.shown == "prepare"
    prepare = frame.room("prepare")
    assert getattr(prepare, "tabs").chosen == "prizes"  # noqa: B009 - whatever room it is


def test_a_test_slip_is_printed_from_there(
    qtbot: QtBot, window: ConsoleWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = settings_of(qtbot, window)
    paper = page.forms["paper"]
    assert isinstance(paper, PaperForm)
    page.tabs.choose("paper")
    paper.printer.setText(f"file:{tmp_path / 'slips'}")
    page.save()
    flight = preflight_of(qtbot, window)
    qtbot.waitUntil(lambda: flight.rows["printer"].check.good, timeout=20_000)
    flight.mend("printer")
    heard: list[object] = []

    def printed() -> bool:
        window.lane.run(printing.queue, heard.append, owner=window)
        return bool(list(tmp_path.glob("slips*")))

    qtbot.waitUntil(printed, timeout=20_000)


def a_picture(path: Path, colour: str) -> Path:
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def test_the_events_own_background_is_seen_at_once_and_worn_once_saved(
    qtbot: QtBot, window: ConsoleWindow, tmp_path: Path
) -> None:
    page = settings_of(qtbot, window)
    page.tabs.choose("look")
    look, before = page.look, page.look.preview.image.copy()
    look.bring(look.background, a_picture(tmp_path / "sea.png", "#203A5A"))
    look.bring(look.logo, a_picture(tmp_path / "logo.png", "#F0F0F0"))
    qtbot.waitUntil(lambda: bool(look.background.key and look.logo.key), timeout=20_000)
    assert look.preview.image != before
    assert event_of(qtbot, window).settings.background == "", "not before it is saved"
    page.save()
    settings = event_of(qtbot, window).settings
    assert (settings.background, settings.logo) == (look.background.key, look.logo.key)
    assert window.stages is not None
    stages = window.stages
    qtbot.waitUntil(lambda: stages.look().background is not None, timeout=20_000)
    scene = stages.canvas["guest"].scene
    assert scene is not None
    assert scene.picture.look == stages.look()
    look.background.remove.click()
    assert look.look().background is None
    page.save()
    assert event_of(qtbot, window).settings.background == ""


def test_a_background_on_which_nothing_could_be_read_is_refused_with_the_reason(
    qtbot: QtBot, window: ConsoleWindow, tmp_path: Path
) -> None:
    page = settings_of(qtbot, window)
    page.tabs.choose("look")
    look = page.look
    look.theme.setCurrentIndex(look.theme.findData("paper"))
    for path, said in (
        (a_picture(tmp_path / "night.png", "#05060A"), "too dark for the look Paper"),
        (tmp_path / "not there.png", "cannot be read"),
    ):
        page.banner.say("")
        look.bring(look.background, path)
        qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
        assert said in page.banner._words.text()
        assert look.background.key == ""
    look.theme.setCurrentIndex(look.theme.findData("festive"))
    look.bring(look.background, tmp_path / "night.png")
    qtbot.waitUntil(lambda: bool(look.background.key), timeout=20_000)
    look.theme.setCurrentIndex(look.theme.findData("paper"))  # and another theme later is checked as well
    page.banner.say("")
    page.save()
    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    assert event_of(qtbot, window).settings.background == ""
