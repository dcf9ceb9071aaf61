"""A rule of the event is set aside for one guest: who may be let in, what is kept of it, and what the desk sees."""

from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.event.rules import Role, Settings
from app.event.screen.pad import GO
from app.event.service.event import change_settings
from app.event.service.pins import set_pin
from app.guests.rules.guest import GuestView
from app.guests.rules.intake import Draft
from app.guests.service.list import cancel_guest, expect_guest
from app.kit.widgets.button import Button
from app.kit.widgets.dialog import Dialog
from app.signin.rules.decision import Facts, decide, set_aside
from app.signin.rules.outcome import RULES_OF_THE_EVENT, Answer, Aside, First, Outcome, Permit, Reason, Way
from app.signin.screen import dialogs
from app.signin.screen.permission import PadDialog
from app.signin.screen.refused import next_step
from app.signin.screen.scene import Scene
from app.signin.screen.words import face
from app.signin.service.after import undo
from app.signin.service.questions import arrivals, card_of, recent
from app.signin.service.signing import sign_in, sign_in_guest
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from tests.conftest import START, Clock, sample_view
from tests.signin.desk import At
from tests.signin.guestlist import Listed, list_guests
from tests.signin.test_rules import CHEN, GONE, JUST, NOW, SOON
from tests.signin.test_service import GUESTS

PIN = "4805"
BY_PIN = Permit(Role.ORGANISER)


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, GUESTS)


def desk(name: str = "desk-1") -> Act:
    return Act.new(name, "Liu Fang")


def test_a_permit_sets_aside_the_events_rules_and_nothing_else() -> None:
    for found, revoked, gone, closed, unopened, here in product((False, True), repeat=6):
        facts = Facts(
            NOW, (GONE if gone else CHEN) if found else None, revoked=revoked, here=here,
            opens_at=SOON if unopened else None, closes_at=JUST if closed else None,
        )  # fmt: skip
        without, with_it = decide(facts), decide(replace(facts, allowed=True))
        if without.outcome in RULES_OF_THE_EVENT:
            assert with_it.outcome is (Outcome.ALREADY_SIGNED_IN if here else Outcome.SIGNED_IN)
            assert set_aside(replace(facts, allowed=True)) is without.outcome
        else:
            assert with_it == without
            assert set_aside(replace(facts, allowed=True)) is None
        assert set_aside(facts) is None


def test_a_cancelled_guest_is_let_in_by_permit_and_the_record_says_so(
    store: Database, listed: Listed, clock: Clock
) -> None:
    gone = listed.ids["A0003"]
    cancel_guest(store, desk(), gone)
    assert sign_in_guest(store, desk(), gone).outcome is Outcome.CANCELLED
    act = desk("desk-2")
    let_in = sign_in_guest(store, act, gone, permit=BY_PIN)
    assert (let_in.outcome, let_in.reason, let_in.draws) == (Outcome.SIGNED_IN, Reason.EXCEPTION, True)
    assert sign_in_guest(store, act, gone, permit=BY_PIN) == let_in  # a retry answers as the first time did
    card = card_of(store, gone)
    assert card is not None
    assert card.first is not None
    assert card.first.aside == Aside(Outcome.CANCELLED, Role.ORGANISER)
    assert [one.reason for one in recent(store)] == [Reason.EXCEPTION, Reason.NONE]
    clock.tick(60)
    again = sign_in_guest(store, desk(), gone, permit=BY_PIN)
    assert (again.outcome, again.first and again.first.aside) == (
        Outcome.ALREADY_SIGNED_IN,
        Aside(Outcome.CANCELLED, Role.ORGANISER),
    )
    scanned = sign_in(
        store, desk(), listed.codes["A0003"], way=Way.WEDGE
    )  # the rule stays set aside for the guest
    assert (scanned.outcome, scanned.reason) == (Outcome.ALREADY_SIGNED_IN, Reason.NONE)
    assert len(arrivals(store)) == 1
    assert check_audit(store).whole


def test_before_the_doors_open_and_after_they_close(store: Database, listed: Listed, clock: Clock) -> None:
    change_settings(store, desk(), Settings(closes_at=clock.now + timedelta(minutes=5)))
    early = sign_in_guest(store, desk(), listed.ids["A0002"], permit=Permit())
    assert (early.outcome, early.reason) == (Outcome.SIGNED_IN, Reason.NONE)  # nothing had to be set aside
    card = card_of(store, listed.ids["A0002"])
    assert card is not None
    assert card.first is not None
    assert card.first.aside is None
    clock.tick(400)
    assert sign_in_guest(store, desk(), listed.ids["A0004"]).outcome is Outcome.CLOSED
    late = sign_in_guest(store, desk(), listed.ids["A0004"], permit=Permit())
    assert (late.outcome, late.reason) == (Outcome.SIGNED_IN, Reason.EXCEPTION)
    walked = walk_in(store, desk(), Draft("新来宾"), permit=Permit())
    assert (walked.outcome, walked.reason) == (Outcome.SIGNED_IN, Reason.EXCEPTION)
    assert walk_in(store, desk(), Draft("另一位")).outcome is Outcome.CLOSED


def test_an_undone_exception_needs_a_permit_again(store: Database, listed: Listed) -> None:
    gone = listed.ids["A0003"]
    cancel_guest(store, desk(), gone)
    sign_in_guest(store, desk(), gone, permit=Permit())
    undo(store, desk(), gone, "人不对")
    assert sign_in(store, desk(), listed.codes["A0003"], way=Way.CAMERA).outcome is Outcome.CANCELLED


def test_a_guest_who_comes_after_all_is_signed_in_like_any_other(store: Database, listed: Listed) -> None:
    gone = listed.ids["A0003"]
    cancel_guest(store, desk(), gone)
    changed = expect_guest(store, desk(), gone)
    assert (changed.before.cancelled, changed.after.cancelled) == (True, False)
    answer = sign_in(store, desk(), listed.codes["A0003"], way=Way.CAMERA)
    assert (answer.outcome, answer.reason) == (Outcome.SIGNED_IN, Reason.NONE)


def test_only_a_refusal_by_rule_offers_it_and_not_to_whoever_is_inside() -> None:
    zone = sample_view().tz
    guest = GuestView(1, "A0001", "陈嘉禾", cancelled=True)
    refused = Answer(Outcome.CANCELLED, START, Way.CAMERA, "desk-1", guest=guest)
    assert next_step(Scene(refused, zone)).key == "Alt 1"
    for other in (
        replace(refused, outcome=Outcome.REVOKED),
        replace(refused, outcome=Outcome.UNKNOWN, guest=None),
        replace(refused, outcome=Outcome.OTHER_EVENT, guest=None),
        replace(refused, sign_in_id=7, first=First(START, "desk-1", "", Way.CAMERA)),
        replace(refused, outcome=Outcome.CLOSED, guest=None),  # several of that name: first choose
    ):
        assert next_step(Scene(other, zone)).key != "Alt 1"


# at the desk


def _cancelled(at: At) -> None:
    at.ask(lambda store: cancel_guest(store, desk(), at.listed.ids["A0003"]))
    at.scan(at.listed.codes["A0003"])
    at.until(Outcome.CANCELLED)


def test_without_a_pin_a_question_is_asked_and_enter_signs_in(at: At) -> None:
    _cancelled(at)
    QTest.keyClick(at.page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    at.bot.waitUntil(lambda: at.page.permission.asked is not None)
    asked = cast("Dialog", at.page.permission.asked)
    asked.verb.click()
    answer = at.until(Outcome.SIGNED_IN, "A0003")
    assert "exception" in face(answer).title
    at.bot.waitUntil(lambda: "exception" in at.page.just_now.words())
    at.bot.waitUntil(lambda: at.page.permission.asked is None)


def test_with_a_pin_the_pad_lets_in_and_esc_lets_nobody_in(at: At) -> None:
    at.ask(lambda store: set_pin(store, desk(), Role.ORGANISER, PIN))
    _cancelled(at)
    for typed, comes in (("", False), (PIN, True)):
        at.page.ask_admit()
        at.page.ask_admit()  # a second press asks no second question
        at.bot.waitUntil(lambda: at.page.permission.asked is not None)
        (pad,) = (one.pad for one in at.page.findChildren(PadDialog) if one.isVisible())
        for digit in typed:
            pad.keys[digit].click()
        if comes:
            pad.keys[GO].click()
            at.until(Outcome.SIGNED_IN, "A0003")
        else:
            pad.leave.click()
        at.bot.waitUntil(lambda: at.page.permission.asked is None)
        at.bot.waitUntil(lambda: not at.page.findChildren(PadDialog))
        assert at.numbers_here() == ({"A0003"} if comes else set())


def test_a_scan_behind_the_pad_is_heard_and_the_permit_stays_with_its_guest(at: At) -> None:
    at.ask(lambda store: set_pin(store, desk(), Role.ORGANISER, PIN))
    _cancelled(at)
    at.page.ask_admit()
    at.bot.waitUntil(lambda: at.page.permission.asked is not None)
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    (pad,) = (one.pad for one in at.page.findChildren(PadDialog) if one.isVisible())
    for digit in PIN:
        pad.keys[digit].click()
    pad.keys[GO].click()
    at.until(Outcome.SIGNED_IN, "A0003")
    assert at.numbers_here() == {"A0002", "A0003"}


def test_a_walk_in_after_the_doors_closed_is_let_in_without_being_typed_again(at: At, clock: Clock) -> None:
    at.ask(lambda store: change_settings(store, desk(), Settings(closes_at=clock.now)))
    at.page.ask_walk_in()
    dialog = cast("dialogs.WalkIn", at.dialog(dialogs.WalkIn))
    dialog.name.setText("韩梅梅")
    dialog.verb.click()
    at.until(Outcome.CLOSED)
    (admit,) = (one for one in at.page.area.findChildren(Button) if one.text() == "Admit anyway")
    admit.click()
    at.bot.waitUntil(lambda: at.page.permission.asked is not None)
    cast("Dialog", at.page.permission.asked).verb.click()
    answer = at.until(Outcome.SIGNED_IN)
    assert answer.guest is not None
    assert (answer.guest.name, answer.guest.walk_in) == ("韩梅梅", True)
