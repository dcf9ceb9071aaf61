"""Who may take a sign-in back: the rule, the verb on both engines, and the desk that asks for the organiser's PIN."""

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLineEdit

from app.event.rules import Role, Settings, UndoRight
from app.event.screen.pad import GO, PinPad
from app.event.service.event import change_settings
from app.event.service.pins import set_pin
from app.signin.records.sign_ins import Undo
from app.signin.rules.outcome import Outcome, Permit, Way
from app.signin.rules.undo import Limit, limit_of
from app.signin.screen import dialogs
from app.signin.screen.permission import PadDialog
from app.signin.service.after import right_to_undo, undo
from app.signin.service.questions import arrivals
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database, Transaction
from app.words.errors import KnownError
from tests.conftest import Clock
from tests.signin.desk import At
from tests.signin.guestlist import Listed, list_guests

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PIN = "204816"
desks = st.sampled_from(["desk-1", "desk-2", "kiosk-1", "kiosk-2"])


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, [{"name": "欧阳静"}, {"name": "张伟"}])


@given(
    st.sampled_from(list(UndoRight)), st.one_of(st.none(), st.integers(1, 60)), st.sampled_from(list(Role)), desks,
    st.integers(0, 7200),
)  # fmt: skip
def test_the_organiser_always_may_and_anybody_else_within_the_event_s_limits(
    right: UndoRight, minutes: int | None, role: Role, made_at: str, seconds: int
) -> None:
    settings = Settings(undo_right=right, undo_minutes=minutes)
    limit = limit_of(settings, role, here="desk-1", made_at=made_at, age=timedelta(seconds=seconds))
    old = minutes is not None and seconds > minutes * 60
    expected = (
        None if role is Role.ORGANISER
        else Limit.ANY if right is UndoRight.NONE
        else Limit.DESK if right is UndoRight.OWN and made_at not in ("desk-1", "kiosk-1")
        else Limit.AGE if old
        else None
    )  # fmt: skip
    assert limit is expected


def here(store: Database, listed: Listed, desk: str = "desk-1") -> int:
    sign_in(store, Act.new(desk), listed.codes["A0001"], way=Way.CAMERA)
    return listed.ids["A0001"]


def kept(store: Database) -> list[tuple[str, str]]:
    def look(t: Transaction) -> list[tuple[str, str]]:
        return [(one.beyond, one.allowed_by) for one in t.session.query(Undo).order_by(Undo.id)]

    return store.ask(look)


def take_back(
    store: Database, guest_id: int, permit: Permit | None = None, role: Role = Role.RECEPTION
) -> None:
    undo(store, Act.new("desk-1"), guest_id, "wrong guest", role=role, permit=permit)


def test_a_desk_takes_back_what_it_signed_in_and_what_its_self_service_did(
    store: Database, listed: Listed
) -> None:
    for desk in ("desk-1", "kiosk-1"):
        guest_id = here(store, listed, desk)
        assert right_to_undo(store, guest_id, "desk-1", Role.RECEPTION).limit is None
        take_back(store, guest_id)
    assert kept(store) == [("", ""), ("", "")]
    assert arrivals(store) == ()


def test_another_desk_s_needs_a_permit_and_who_gave_it_is_on_record(store: Database, listed: Listed) -> None:
    guest_id = here(store, listed, "desk-2")
    assert right_to_undo(store, guest_id, "desk-1", Role.RECEPTION).limit is Limit.DESK
    with pytest.raises(KnownError, match=r"Desk 2: that desk takes it back, or the organiser\."):
        take_back(store, guest_id)
    assert len(arrivals(store)) == 1
    take_back(store, guest_id, Permit(Role.ORGANISER))
    take_back(store, here(store, listed, "desk-2"), Permit())
    take_back(store, here(store, listed, "desk-2"), role=Role.ORGANISER)
    assert kept(store) == [("desk", "organiser"), ("desk", ""), ("", "")]
    assert check_audit(store).whole


def test_an_old_one_and_any_one_where_the_event_says_so(
    store: Database, listed: Listed, clock: Clock
) -> None:
    change_settings(store, Act.new("desk-1"), Settings(undo_minutes=10))
    guest_id = here(store, listed)
    clock.tick(600)
    assert right_to_undo(store, guest_id, "desk-1", Role.RECEPTION).limit is None
    clock.tick(1)
    with pytest.raises(KnownError, match="older than 10 min: only the organiser"):
        take_back(store, guest_id)
    change_settings(store, Act.new("desk-1"), Settings(undo_right=UndoRight.NONE))
    with pytest.raises(KnownError, match="At this event only the organiser"):
        take_back(store, guest_id)
    change_settings(store, Act.new("desk-1"), Settings(undo_right=UndoRight.ANY))
    take_back(store, guest_id)


def reception_here(at: At, desk: str) -> None:
    """The page is the reception's, and a guest was signed in at a desk."""
    at.page._desk = at.page.clerk._desk = replace(at.page._desk, role=Role.RECEPTION)
    at.ask(lambda store: sign_in(store, Act.new(desk), at.listed.codes["A0002"], way=Way.CAMERA))
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.ALREADY_SIGNED_IN, "A0002")


def give_reason(at: At) -> None:
    dialog = at.dialog(dialogs.Undo)
    dialog.findChildren(QLineEdit)[0].setText("wrong guest")
    cast("dialogs.Undo", dialog).verb.click()
    at.bot.waitUntil(lambda: at.numbers_here() == set())


def test_the_desk_asks_for_the_pin_before_the_reason(at: At) -> None:
    at.ask(lambda store: set_pin(store, Act.new("desk-1"), Role.ORGANISER, PIN))
    reception_here(at, "desk-2")
    at.page.ask_undo()
    at.bot.waitUntil(lambda: isinstance(at.page.permission.asked, PadDialog))
    assert "Desk 2" in at.page.banner.accessibleName()
    assert at.page.permission.asked is not None
    (pad,) = at.page.permission.asked.findChildren(PinPad)
    for key in (*PIN, GO):
        pad.press(key)
    give_reason(at)
    assert at.ask(kept) == [("desk", "organiser")]


def test_without_a_pin_a_plain_question_is_asked_and_no_permit_means_no_undo(at: At) -> None:
    reception_here(at, "desk-2")
    at.page.ask_undo()
    at.bot.waitUntil(lambda: at.page.permission.asked is not None)
    assert at.page.permission.asked is not None
    at.page.permission.asked.reject()
    assert at.numbers_here() == {"A0002"}
    at.bot.waitUntil(lambda: at.page.permission.asked is None)
    at.page.ask_undo()
    at.bot.waitUntil(lambda: at.page.permission.asked is not None)
    asked = at.page.permission.asked
    assert isinstance(asked, dialogs.Dialog)
    asked.verb.click()
    give_reason(at)
    assert at.ask(kept) == [("desk", "")]


def test_the_reception_s_own_is_taken_back_as_ever(at: At) -> None:
    reception_here(at, "desk-1")
    at.page.ask_undo()
    give_reason(at)
    assert at.ask(kept) == [("", "")]
