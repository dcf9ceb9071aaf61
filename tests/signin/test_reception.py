"""The page itself, on a real lane: what a person at the desk does and sees."""

from datetime import timedelta
from pathlib import Path
from typing import TypeVar, cast

import cv2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.event.rules import Settings
from app.event.service.event import change_settings
from app.guests.records.tables import Code
from app.guests.service.list import reissue_code
from app.kit.changes import Changes
from app.kit.widgets.button import Button
from app.kit.widgets.label import Line
from app.kit.widgets.stepper import Stepper
from app.signin.rules.outcome import Outcome, Way
from app.signin.rules.vips import Reply
from app.signin.screen import dialogs
from app.signin.screen.about import AboutCard
from app.signin.screen.arrivals import LiveView
from app.signin.screen.clerk import Desk
from app.signin.screen.owed import OwedTile
from app.signin.screen.reception import Reception
from app.signin.screen.strips import Strip
from app.signin.screen.tiles import CompanionsTile, SeatTile
from app.signin.service.questions import arrivals, card_of, recent
from app.signin.service.signing import sign_in
from app.signin.service.vips import acknowledge_arrivals, vips
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import choose_language
from tests.conftest import START, sample_view
from tests.devices.pictures import code, glaring, reception
from tests.signin.desk import At, door_film
from tests.signin.guestlist import change, code_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark
W = TypeVar("W", bound=QWidget)


def test_a_scan_in_any_focus_shows_the_guest_after_the_commit_with_sound_and_stage(at: At) -> None:
    at.page.search.setFocus()
    at.scan(at.listed.codes["A0002"])
    answer = at.until(Outcome.SIGNED_IN, "A0002")
    assert at.numbers_here() == {"A0002"}
    assert at.played == ["ok"]
    assert [one.sign_in_id for one in at.shown if one] == [answer.sign_in_id]
    assert at.page.search.text() == ""
    at.bot.waitUntil(
        lambda: any("礼袋" in one.accessibleName() for one in at.page.area.findChildren(QWidget))
    )
    assert at.page.area.head is not None
    assert at.page.area.head.head.name == "欧阳静"
    at.bot.waitUntil(lambda: "欧阳静" in at.page.just_now.words())
    at.bot.waitUntil(lambda: at.page.count.words().startswith("1 "))


def test_a_second_scan_at_once_is_one_scan_and_the_next_guest_is_heard(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    at.scan(at.listed.codes["A0002"])
    at.scan("https://example.org/some-other-code")
    at.until(Outcome.UNKNOWN)
    at.scan(at.listed.codes["A0003"])
    at.until(Outcome.SIGNED_IN, "A0003")
    assert at.played == ["ok", "help", "ok"]


def test_a_note_that_must_be_read_takes_enter_and_the_scanners_enter_does_not_count(at: At) -> None:
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.SIGNED_IN, "A0001")
    (strip,) = (one for one in at.page.area.findChildren(Strip) if one.button is not None)
    assert strip.button is not None
    at.second_enter(strip.button)
    assert [one.unread for one in at.ask(recent)] == [True]
    strip.button.click()
    at.bot.waitUntil(lambda: [one.unread for one in at.ask(recent)] == [False])
    assert at.played == ["vip"]


def test_enter_in_the_search_never_signs_anybody_in_and_a_person_picks_a_namesake(at: At) -> None:
    at.page.search.setFocus()
    at.page.search.setText("zw")
    at.bot.waitUntil(lambda: at.cards() == ["A0003", "A0004"])
    QTest.keyClick(at.page.search, Qt.Key.Key_Return, delay=500)
    assert at.numbers_here() == set()
    QTest.keyClick(at.page.search, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert at.until(Outcome.SIGNED_IN, "A0004").way is Way.SEARCH
    at.page.search.setText("zw")
    at.bot.waitUntil(lambda: at.page.choice is not None and len(at.page.choice.here) == 1)


def test_the_list_is_entered_by_down_and_enter_signs_in_the_chosen_row(at: At) -> None:
    at.page.search.setFocus()
    at.page.search.setText("张")
    at.bot.waitUntil(lambda: at.page.area.rows is not None)
    QTest.keyClick(at.page.search, Qt.Key.Key_Down)
    rows = at.page.area.rows
    assert rows is not None
    QTest.keyPress(
        rows, Qt.Key.Key_Return, delay=500
    )  # the press takes the list away, no release would reach it
    at.until(Outcome.SIGNED_IN, "A0005")


def test_who_has_come_down_into_the_list_stays_there_when_the_same_is_found_again(at: At) -> None:
    at.page.search.setFocus()
    at.page.search.setText("张")
    at.bot.waitUntil(lambda: at.page.area.rows is not None)
    QTest.keyClick(at.page.search, Qt.Key.Key_Down)
    rows = at.page.area.rows
    assert rows is not None
    found: list[object] = []
    at.page.finder.found.connect(found.append)
    at.page.finder.ask()  # as when the sounds of the names are known, or the list was read again
    at.bot.waitUntil(lambda: len(found) == 1)
    assert at.page.area.rows is rows
    assert rows.chosen == 0
    at.page.clerk.hear(at.listed.codes["A0003"], Way.WEDGE)
    at.until(Outcome.SIGNED_IN, "A0003")
    assert at.page.area.rows is None
    at.page.search.setText("张")
    at.bot.waitUntil(lambda: at.page.area.rows is not None)


def test_a_typed_code_is_a_code_and_nobody_found_offers_a_walk_in(at: At) -> None:
    at.page.search.setText(at.listed.codes["A0005"].lower())
    QTest.keyClick(at.page.search, Qt.Key.Key_Return, delay=500)
    at.until(Outcome.SIGNED_IN, "A0005")
    at.page.search.setText("孙丽华")
    at.page.ask_walk_in()
    form = cast("dialogs.WalkIn", at.dialog(dialogs.WalkIn))
    assert form.name.text() == "孙丽华"
    form.name.clear()
    assert not form.verb.isEnabled()
    form.name.setText("孙丽华")
    form.verb.click()
    assert at.until(Outcome.SIGNED_IN, "A0006").way is Way.WALK_IN
    at.page.search.setText(
        "sunl"
    )  # found at once, although the list is read again only when the door is calm
    at.bot.waitUntil(lambda: at.cards() == ["A0006"])
    at.bot.waitUntil(lambda: "A0006" in {one.number for one in at.page.finder.known()})


def test_undo_asks_why_says_what_follows_and_the_code_is_new_again(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    at.page.ask_undo()
    form = cast("dialogs.Undo", at.dialog(dialogs.Undo))
    assert not form.verb.isDefault()  # Enter by itself leaves the guest signed in
    form.other.setText("scanned by mistake")
    QTest.keyPress(form.other, Qt.Key.Key_Return, delay=500)  # whoever has typed a reason means it
    at.bot.waitUntil(lambda: at.page.answer is None)
    assert at.numbers_here() == set()
    assert "欧阳静" in at.page.banner.accessibleName()
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    assert not at.page.banner.isVisible()  # it was about a guest who is gone by now
    at.page.next_guest()
    at.page.ask_undo()  # nobody is shown: the last one of this desk
    assert "欧阳静" in at.dialog(dialogs.Undo).windowTitle()


def test_after_the_signature_the_card_still_says_how_many_came_along(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    QTest.keyClick(at.page, Qt.Key.Key_Minus, delay=300)
    at.bot.waitUntil(lambda: [one.companions for one in at.ask(arrivals)] == [0])
    at.bot.waitUntil(lambda: at.page.answer is not None and at.page.answer.companions == 0)
    at.page.sign()
    at.bot.waitUntil(lambda: at.page.signing.panel is not None)
    at.page.next_guest()  # Esc: one step back, to the card
    at.bot.waitUntil(lambda: [one.value for one in shown(at.page.area, Stepper)] == [0])


def test_a_laptop_without_a_plus_key_counts_companions_too_and_nothing_is_searched(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    for key, count in ((Qt.Key.Key_Equal, 2), (Qt.Key.Key_Plus, 3), (Qt.Key.Key_Minus, 2)):
        QTest.keyClick(at.page, key, delay=300)  # slower than a scanner
        at.bot.waitUntil(lambda count=count: [one.value for one in shown(at.page.area, Stepper)] == [count])
    assert at.page.search.text() == ""
    at.page.next_guest()
    QTest.keyClick(at.page, Qt.Key.Key_Equal, delay=300)
    at.bot.waitUntil(
        lambda: at.page.search.text() == "="
    )  # with nobody on the card it is a letter as any other


def test_plus_and_minus_count_companions_and_a_proxy_is_written_down(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    QTest.keyClick(at.page, Qt.Key.Key_Minus, delay=300)
    at.bot.waitUntil(lambda: [one.companions for one in at.ask(arrivals)] == [0])
    at.page.ask_proxy()
    form = cast("dialogs.Proxy", at.dialog(dialogs.Proxy))
    form.who.setText("王助理")
    form.verb.click()
    at.bot.waitUntil(lambda: at.page.answer is not None and at.page.answer.first is not None)
    assert at.page.answer is not None
    assert at.page.answer.first is not None
    assert at.page.answer.first.proxy == "王助理"
    assert any("王助理" in one.accessibleName() for one in shown(at.page.area, Strip))


def test_a_replaced_card_is_refused_with_one_next_step_that_a_person_may_take(at: At) -> None:
    at.ask(lambda store: reissue_code(store, Act.new("desk-1"), at.listed.ids["A0005"]))
    at.scan(code_of(5))
    at.until(Outcome.REVOKED, "A0005")
    assert at.played == ["help"]
    QTest.keyClick(at.page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier, delay=300)
    at.until(Outcome.SIGNED_IN, "A0005")


def test_a_dropped_picture_is_read_and_a_bad_one_is_said(at: At, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "card.png"), code(at.listed.codes["A0003"]))
    drop(at.page, tmp_path / "card.png")
    assert at.until(Outcome.SIGNED_IN, "A0003").way is Way.PICTURE
    (tmp_path / "notes.txt").write_text("no picture")
    drop(at.page, tmp_path / "notes.txt")
    at.bot.waitUntil(lambda: "notes.txt" in at.page.banner.accessibleName())
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    assert not at.page.banner.isVisible()  # the next guest has nothing to do with it


def test_a_pasted_picture_is_read(at: At) -> None:
    pixels = code(at.listed.codes["A0004"], scale=6)
    data = QMimeData()
    data.setImageData(
        QImage(
            pixels.tobytes(),
            pixels.shape[1],
            pixels.shape[0],
            pixels.shape[1],
            QImage.Format.Format_Grayscale8,
        )
    )
    QApplication.clipboard().setMimeData(data)
    at.page.paste()
    at.until(Outcome.SIGNED_IN, "A0004")
    QApplication.clipboard().clear()


def drop(page: Reception, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, key))


@pytest.mark.parametrize("at", [door_film], indirect=True)
def test_a_guest_before_the_camera_is_signed_in_once_and_a_poster_raises_no_alarm(at: At) -> None:
    answer = at.until(Outcome.SIGNED_IN, "A0002")
    assert answer.way is Way.CAMERA
    at.bot.waitUntil(lambda: at.page.camera.words()[0] == "The film has ended")
    assert [one.outcome for one in at.ask(recent)] == [Outcome.SIGNED_IN]
    assert at.played == ["ok"]


def glaring_film(folder: Path) -> Path:
    """A guest whose code lies under a lamp until it is tilted away."""
    writer = cv2.VideoWriter(str(folder / "lamp.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 12.0, (1280, 720))
    for frame in [glaring(code_of(2), 5.0, 34)] * 30 + [reception(code_of(2), 2, module=3.5)] * 12:
        writer.write(frame)
    writer.release()
    return folder / "lamp.avi"


@pytest.mark.parametrize("at", [glaring_film], indirect=True)
def test_a_code_under_a_lamp_is_told_to_be_tilted_until_it_is_read(at: At) -> None:
    card = at.page.camera
    at.bot.waitUntil(lambda: card.words() == ("Tilt it: the light reflects", "already_text"))
    assert card.accessibleName() == "lamp.avi: Tilt it: the light reflects"
    at.bot.waitUntil(lambda: card.words() == ("Read", "ok_text"))
    at.until(Outcome.SIGNED_IN, "A0002")


def test_a_page_that_is_taken_away_without_a_word_lets_its_camera_go(at: At, tmp_path: Path) -> None:
    desk = Desk("desk-2", "", sample_view(), (str(door_film(tmp_path)),), own_scanner=False)
    other = Reception(at.lane, Changes(), desk)
    at.bot.waitUntil(lambda: bool(other.door._cameras))
    camera, eyes = other.door._cameras[0]
    at.bot.waitUntil(eyes._threads[0].is_alive)
    other.deleteLater()
    at.bot.waitUntil(lambda: not any(thread.is_alive() for thread in (*eyes._threads, camera._thread)))


def test_the_outcome_leaves_by_itself_and_the_stage_is_told(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    assert at.page.leaves_in() > 15
    at.page.wait()
    assert at.shown[-1] is None
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.SIGNED_IN, "A0001")
    assert at.page.leaves_in() == 0  # a note that must be read stays


def test_one_card_serves_every_guest_and_nothing_of_the_one_before_stays_on_it(at: At) -> None:
    at.scan(at.listed.codes["A0001"])
    first = at.until(Outcome.SIGNED_IN, "A0001")
    assert first.guest is not None
    owed_words = [f"礼袋 {first.guest.id}", "× 1"]
    at.bot.waitUntil(lambda: said(at.page.area)[-2:] == owed_words)
    head = at.page.area.head
    (strip,) = shown(at.page.area, Strip)
    assert (strip.accessibleName(), strip.button is not None) == ("引到休息室", True)
    at.scan(at.listed.codes["A0003"])
    second = at.until(Outcome.SIGNED_IN, "A0003")
    assert second.guest is not None
    assert at.page.area.head is head
    assert [one.accessibleName() for one in shown(at.page.area, SeatTile)] == ["No seat yet"]
    assert [one.value for one in shown(at.page.area, Stepper)] == [0]
    assert "引到休息室" not in " ".join(said(at.page.area))
    assert [one.button for one in shown(at.page.area, Strip)] == [None]
    assert f"礼袋 {first.guest.id}" not in said(at.page.area)
    at.bot.waitUntil(lambda: f"礼袋 {second.guest.id}" in said(at.page.area) if second.guest else False)
    at.page.next_guest()
    assert not shown(at.page.area, SeatTile)
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    assert at.page.area.head is head
    assert [one.value for one in shown(at.page.area, Stepper)] == [1]
    QTest.keyClick(at.page, Qt.Key.Key_Minus)
    at.bot.waitUntil(lambda: [one.companions for one in at.ask(arrivals)] == [3, 0, 0])


def shown(area: QWidget, kind: type[W]) -> list[W]:
    return [one for one in area.findChildren(kind) if one.isVisible()]


def said(area: QWidget) -> list[str]:
    """What stands in the lines that a person sees."""
    return [one.text() for one in shown(area, Line) if one.text()]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("height", [600, 678, 968])
def test_the_frame_never_moves_between_outcomes(at: At, language: str, height: int) -> None:
    choose_language(language)
    at.page.resize(1278, height)
    places = set()
    for text in (at.listed.codes["A0001"], at.listed.codes["A0001"] + " ", "nobody", code_of(9, "ZZZ")):
        at.page.clerk.hear(text, Way.TYPED)
        before = at.page.answer
        at.bot.waitUntil(lambda before=before: at.page.answer is not None and at.page.answer is not before)
        QApplication.processEvents()
        places.add((at.page.height(), at.page.area.geometry().getRect()))
    assert len(places) == 1
    assert next(iter(places))[0] == height
    assert at.page.area.findChildren(OwedTile) is not None


def test_an_arriving_vip_stands_on_the_escort_list_until_somebody_has_seen_it(at: At) -> None:
    at.scan(at.listed.codes["A0001"])
    answer = at.until(Outcome.SIGNED_IN, "A0001")
    at.bot.waitUntil(lambda: at.page.escorts.panel.shown == (answer.sign_in_id,))
    head = at.page.area.head
    assert head is not None
    at.bot.waitUntil(lambda: head.head.band_right == "told, no answer yet")
    at.scan(at.listed.codes["A0002"])  # the queue goes on
    at.until(Outcome.SIGNED_IN, "A0002")
    assert at.page.escorts.panel.rows[0].isVisible()
    done: list[object] = []
    act, ids = Act.new("show", "caller"), (answer.sign_in_id,)
    at.lane.run(
        lambda store: acknowledge_arrivals(store, act, ids, Reply.OK).first, done.append, owner=at.page
    )
    at.bot.waitUntil(lambda: done == [ids] and at.page.escorts.panel.shown == ())
    assert at.page.escorts.panel.isVisible()  # and says who answered


def test_the_card_of_a_vip_says_what_the_emcee_answered(at: At) -> None:
    at.scan(at.listed.codes["A0001"])
    answer = at.until(Outcome.SIGNED_IN, "A0001")
    act, ids = Act.new("show", "caller"), (answer.sign_in_id,)
    at.lane.run(
        lambda store: acknowledge_arrivals(store, act, ids, Reply.OK).first,
        list[object]().append,
        owner=at.page,
    )
    head = at.page.area.head
    assert head is not None
    at.bot.waitUntil(lambda: head.head.band_right == "08:30 Emcee: OK")


def test_the_button_of_the_escort_list_acknowledges_once_at_this_desk(at: At) -> None:
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.SIGNED_IN, "A0001")
    at.bot.waitUntil(lambda: bool(at.page.escorts.panel.rows))
    at.page.escorts.panel.rows[0].button.click()
    at.bot.waitUntil(lambda: not at.page.escorts.panel.rows)
    seen = at.ask(vips).answered[0].seen
    assert seen is not None
    assert (seen.desk, seen.operator, seen.reply) == ("desk-1", "Liu Fang", Reply.SEEN)


def test_a_note_of_self_service_is_called_to_this_desk_until_somebody_has_read_it(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    at.bot.waitUntil(lambda: "欧阳静" in at.page.just_now.words())
    guest_id, code = at.listed.ids["A0001"], at.listed.codes["A0001"]
    at.ask(lambda store: sign_in(store, Act.new("kiosk-1"), code, way=Way.KIOSK))
    at.bot.waitUntil(lambda: at.page.just_now.words().startswith("陈嘉禾"))
    assert at.played == ["ok", "vip"]
    at.ask(lambda store: sign_in(store, Act.new("kiosk-1"), at.listed.codes["A0005"], way=Way.KIOSK))
    at.page.just_now.opened.emit(guest_id)
    at.until(Outcome.SIGNED_IN, "A0001")
    (strip,) = (one for one in at.page.area.findChildren(Strip) if one.button is not None)
    assert strip.button is not None
    strip.button.click()
    at.bot.waitUntil(lambda: "陈嘉禾" not in at.page.just_now.words())
    assert "张文博" not in at.page.just_now.words(), "whoever needs nobody stays with self-service"
    assert at.played == ["ok", "vip"]


def test_the_live_picture_is_one_key_away_and_gives_way_to_the_next_guest(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    at.bot.keyClick(at.page, Qt.Key.Key_F4)
    live = at.page.area.findChildren(LiveView)[-1]
    at.bot.waitUntil(lambda: live.picture is not None and live.picture.here == 1)
    assert at.page.answer is None
    assert "08:30 1" in live.chart.accessibleName()
    assert "1 / " in live.shares.accessibleName()
    live.by.choose("host")
    at.bot.waitUntil(lambda: len(live.hosts.guest_rows.rows) == 5)  # nobody has a host
    at.scan(at.listed.codes["A0003"])
    at.until(Outcome.SIGNED_IN, "A0003")
    at.bot.waitUntil(lambda: at.page.area.findChildren(LiveView) == [])


def test_a_click_on_the_count_shows_the_live_picture(at: At) -> None:
    at.bot.mouseClick(at.page.count, Qt.MouseButton.LeftButton)
    assert at.page.area.findChildren(LiveView)
    at.bot.keyClick(at.page, Qt.Key.Key_Escape)
    at.bot.waitUntil(lambda: at.page.area.findChildren(LiveView) == [])


def test_a_large_window_says_more_about_the_guest_and_a_small_one_does_not(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    assert at.page.area.findChildren(AboutCard) == []
    at.page.resize(1446, 900)
    at.scan(at.listed.codes["A0003"])
    at.until(Outcome.SIGNED_IN, "A0003")
    at.bot.waitUntil(lambda: len(at.page.area.findChildren(AboutCard)) == 1)


def test_children_are_counted_apart_if_the_event_says_so_and_the_keys_count_adults(at: At) -> None:
    at.ask(lambda store: change_settings(store, Act.new("office"), Settings(count_children=True)))
    at.scan(at.listed.codes["A0001"])
    assert at.until(Outcome.SIGNED_IN, "A0001").children == 0
    tile = next(one for one in at.page.area.findChildren(CompanionsTile) if one.isVisible())
    assert tile.young is not None
    assert (tile.stepper.value, tile.young.value) == (3, 0)
    QTest.keyClick(at.page, Qt.Key.Key_Minus, delay=300)
    tile.young.step(1)

    def counted() -> bool:
        card = at.ask(lambda store: card_of(store, at.listed.ids["A0001"]))
        return card is not None and (card.companions, card.children) == (3, 1)

    at.bot.waitUntil(counted)
    at.page.door.forget()
    at.page.next_guest()
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.ALREADY_SIGNED_IN, "A0001")
    again = next(one for one in at.page.area.findChildren(CompanionsTile) if one.isVisible())
    assert again.young is not None
    assert (again.stepper.value, again.young.value) == (2, 1)


def test_one_slip_away_a_person_checks_and_signs_in(at: At) -> None:
    code_read = at.listed.codes["A0003"]
    at.scan(code_read[:9] + ("A" if code_read[9] != "A" else "B") + code_read[10:])
    answer = at.until(Outcome.UNKNOWN)
    assert [one.guest.number for one in answer.near] == ["A0003"]
    assert at.numbers_here() == set()
    pick = next(one for one in at.page.area.findChildren(Button) if one.text() == "Checked: sign in")
    pick.click()
    assert at.until(Outcome.SIGNED_IN, "A0003").way is Way.SEARCH


def test_after_the_cut_off_the_card_says_so(at: At) -> None:
    late = START - timedelta(minutes=1)
    at.ask(lambda store: change_settings(store, Act.new("office"), Settings(draw_cut_off=late)))
    at.scan(at.listed.codes["A0002"])
    assert not at.until(Outcome.SIGNED_IN, "A0002").draws
    strips = [one.accessibleName() for one in at.page.area.findChildren(Strip) if one.isVisible()]
    assert any("After the cut-off: no ticket in the draw" in words for words in strips)


def test_a_ticket_of_another_system_is_scanned_like_a_code_of_ours(at: At) -> None:
    ticket = "https://www.huodongxing.com/e/ticket?code=AB12&sig=9f8e7d"

    def bring(store: Database) -> None:
        change(
            store,
            lambda t: setattr(
                t.session.query(Code).filter(Code.guest_id == at.listed.ids["A0005"]).one(), "text", ticket
            ),
        )

    at.ask(bring)
    at.scan(ticket)
    at.until(Outcome.SIGNED_IN, "A0005")


def test_a_badge_is_printed_by_a_press_for_a_guest_who_came_before(at: At) -> None:
    pressed: list[int] = []

    def badge(_store: Database, _act: Act, guest_id: int) -> int:
        pressed.append(guest_id)
        return len(pressed) - 1

    desk = Desk("desk-2", "", sample_view(), badge=badge, own_scanner=False)
    page = Reception(at.lane, Changes(), desk)
    page.resize(1278, 750)
    page.show()
    page.clerk.hear(at.listed.codes["A0002"], Way.WEDGE)
    at.bot.waitUntil(lambda: page.answer is not None)
    button = next(one for one in page.area.findChildren(Button) if one.text() == "Print the badge")
    button.click()
    at.bot.waitUntil(lambda: page.banner.accessibleName() == "The badge of 欧阳静 waits for the printer.")
    QTest.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier, delay=300)
    at.bot.waitUntil(
        lambda: page.banner.accessibleName() == "A copy of the badge of 欧阳静 waits for the printer."
    )
    assert pressed == [at.listed.ids["A0002"]] * 2
    page.shut()
    page.deleteLater()


def test_on_a_small_laptop_a_sentence_stands_in_the_place_of_the_search_until_somebody_searches(
    at: At,
) -> None:
    at.page.resize(1278, 619)
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.SIGNED_IN, "A0001")
    high = at.page.area.height()
    at.page.banner.say("A copy of the badge waits for the printer.", "ok")
    at.bot.waitUntil(lambda: at.page.top.isHidden() and at.page.area.height() >= high - 10)
    QTest.keyClicks(at.page, "x")
    at.bot.waitUntil(lambda: at.page.search.text() == "x")  # a scanner might have begun with it
    assert at.page.search.isVisible()
    at.page.banner.say("Once more.", "ok")  # whoever types is not disturbed
    assert at.page.search.isVisible()


def test_the_head_of_the_live_picture_goes_on_counting(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    at.page.show_arrivals()
    at.bot.waitUntil(lambda: at.page.area.head is not None and "2 people" in at.page.area.head.head.time)
    at.ask(lambda store: sign_in(store, Act.new("desk-2"), at.listed.codes["A0005"], way=Way.WEDGE))
    at.bot.waitUntil(lambda: at.page.area.head is not None and "2 people" not in at.page.area.head.head.time)


def test_the_keyboard_stays_at_the_desk_when_a_card_with_a_button_goes(at: At) -> None:
    at.page.resize(1278, 619)
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.SIGNED_IN, "A0001")
    assert isinstance(QApplication.focusWidget(), Button)  # "Got it"
    at.page.banner.say("A copy of the badge waits for the printer.", "ok")  # in the place of the search
    at.page.next_guest()
    assert at.page.hasFocus()
