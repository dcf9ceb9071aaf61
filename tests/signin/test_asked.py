"""What must be asked before a guest is signed in: details that the list leaves out, and how many came."""

from typing import Any

import pytest

from app.event.rules import Detail, Settings
from app.event.service.event import change_settings
from app.guests.rules.guest import GuestView
from app.guests.rules.intake import Draft
from app.guests.service.list import cancel_guest, everyone
from app.signin.records.sign_ins import Attempt
from app.signin.rules.asking import Told
from app.signin.rules.outcome import Answer, Outcome, Reason, Way
from app.signin.service.after import undo
from app.signin.service.asked import sign_in_told
from app.signin.service.from_paper import enter_from_paper
from app.signin.service.questions import arrivals
from app.signin.service.signing import sign_in, sign_in_guest
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import START, Clock
from tests.signin.guestlist import Listed, list_guests

GUESTS: list[dict[str, Any]] = [
    {"name": "陈嘉禾", "companions": 3, "organisation": "启衡", "phone": "13900003816", "table_no": "3"},
    {"name": "欧阳静", "companions": 1, "category": "Guests"},
    {"name": "张伟", "organisation": "远澜科技"},
]
ASKED = (Detail.ORGANISATION, Detail.PHONE)


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, GUESTS)


def asks(store: Database, *details: Detail, party_from: int = 0, children: bool = False) -> None:
    wanted = Settings(details=details, party_from=party_from, count_children=children)
    change_settings(store, Act.new("desk-1"), wanted)


def scan(store: Database, text: str, way: Way = Way.CAMERA) -> Answer:
    return sign_in(store, Act.new("desk-1", "Liu Fang"), text, way=way)


def tell(store: Database, guest_id: int, told: Told, act: Act | None = None) -> Answer:
    return sign_in_told(store, act or Act.new("desk-1", "Liu Fang"), guest_id, told, way=Way.CAMERA)


def attempts(store: Database) -> list[tuple[str, str]]:
    return store.ask(
        lambda t: [(one.outcome, one.reason) for one in t.session.query(Attempt).order_by(Attempt.id)]
    )


def guest_of(store: Database, number: str) -> GuestView:
    return next(one for one in everyone(store) if one.number == number)


def test_an_event_that_asks_nothing_signs_in_as_ever(store: Database, listed: Listed) -> None:
    assert scan(store, listed.codes["A0002"]).outcome is Outcome.SIGNED_IN


def test_only_what_is_missing_is_asked_for_and_what_is_filled_in_is_written_with_the_sign_in(
    store: Database, listed: Listed
) -> None:
    asks(store, *ASKED)
    assert scan(store, listed.codes["A0001"]).outcome is Outcome.SIGNED_IN
    asked = scan(store, listed.codes["A0003"])
    assert (asked.outcome, asked.reason) == (Outcome.NEEDS_CHOICE, Reason.MISSING_DETAILS)
    assert (asked.lacking, asked.sign_in_id) == ((Detail.PHONE,), 0)
    assert [one.number for one in arrivals(store)] == ["A0001"]
    act, told = Act.new("desk-1", "Liu Fang"), Told(((Detail.PHONE, " 139 0000 6647 "),))
    done = tell(store, listed.ids["A0003"], told, act)
    assert (done.outcome, done.reason, done.way) == (Outcome.SIGNED_IN, Reason.NONE, Way.CAMERA)
    assert done.guest is not None
    assert (done.guest.phone, done.guest.organisation) == ("139 0000 6647", "远澜科技")
    assert guest_of(store, "A0003").phone == "139 0000 6647"
    assert tell(store, listed.ids["A0003"], told, act) == done
    assert attempts(store)[1:] == [("needs_choice", "missing_details"), ("signed_in", "")]
    assert check_audit(store).whole


def test_signing_in_without_is_on_record_and_what_was_filled_in_is_kept_all_the_same(
    store: Database, listed: Listed
) -> None:
    asks(store, *ASKED)
    half = Told(((Detail.ORGANISATION, "启衡"),))
    again = tell(store, listed.ids["A0002"], half)
    assert (again.outcome, again.lacking) == (Outcome.NEEDS_CHOICE, (Detail.PHONE,))
    done = tell(store, listed.ids["A0002"], Told(without=True))
    assert (done.outcome, done.reason) == (Outcome.SIGNED_IN, Reason.MISSING_DETAILS)
    assert guest_of(store, "A0002").organisation == "启衡"
    assert attempts(store)[-1] == ("signed_in", "missing_details")
    assert scan(store, listed.codes["A0002"]).outcome is Outcome.ALREADY_SIGNED_IN


def test_whoever_is_here_is_asked_nothing_and_whoever_comes_again_after_an_undo_is(
    store: Database, listed: Listed
) -> None:
    assert scan(store, listed.codes["A0003"]).outcome is Outcome.SIGNED_IN
    asks(store, *ASKED, party_from=2)
    assert scan(store, listed.codes["A0003"]).outcome is Outcome.ALREADY_SIGNED_IN
    undo(store, Act.new("desk-1"), listed.ids["A0003"], "wrong guest")
    assert scan(store, listed.codes["A0003"]).outcome is Outcome.NEEDS_CHOICE


def test_a_category_is_missing_where_the_list_named_none_and_only_one_of_the_event_can_be_chosen(
    store: Database, listed: Listed
) -> None:
    asks(store, Detail.CATEGORY)
    assert scan(store, listed.codes["A0002"]).lacking == (Detail.CATEGORY,)
    with pytest.raises(KnownError, match="Choose one of the list"):
        tell(store, listed.ids["A0002"], Told(((Detail.CATEGORY, "贵宾"),)))
    done = tell(store, listed.ids["A0002"], Told(((Detail.CATEGORY, "客户"),)))
    assert done.outcome is Outcome.SIGNED_IN
    assert guest_of(store, "A0002").category == "客户"


@pytest.mark.parametrize("typed", ["x" * 5000, "138\x000000", "1" * 40, "nobody"])
def test_a_hostile_detail_is_refused_and_nothing_has_changed(
    store: Database, listed: Listed, typed: str
) -> None:
    asks(store, Detail.PHONE)
    with pytest.raises(KnownError, match="Type it again"):
        tell(store, listed.ids["A0003"], Told(((Detail.PHONE, typed),)))
    assert guest_of(store, "A0003").phone == ""
    assert arrivals(store) == ()
    assert attempts(store) == []


def test_nothing_is_written_about_a_guest_who_is_not_expected(store: Database, listed: Listed) -> None:
    asks(store, Detail.PHONE)
    cancel_guest(store, Act.new("desk-1"), listed.ids["A0003"])
    told = tell(store, listed.ids["A0003"], Told(((Detail.PHONE, "13900006647"),)))
    assert told.outcome is Outcome.CANCELLED
    assert guest_of(store, "A0003").phone == ""


def test_of_a_large_party_it_is_asked_how_many_came(store: Database, listed: Listed) -> None:
    asks(store, party_from=3)
    assert scan(store, listed.codes["A0002"]).outcome is Outcome.SIGNED_IN
    asked = scan(store, listed.codes["A0001"])
    assert (asked.outcome, asked.reason, asked.children) == (Outcome.NEEDS_CHOICE, Reason.PARTY, None)
    done = tell(store, listed.ids["A0001"], Told(companions=2))
    assert (done.outcome, done.companions) == (Outcome.SIGNED_IN, 2)
    assert {one.number: one.companions for one in arrivals(store)} == {"A0002": 1, "A0001": 2}


def test_children_and_adults_apart_and_a_count_that_cannot_be_is_refused(
    store: Database, listed: Listed
) -> None:
    asks(store, party_from=2, children=True)
    assert scan(store, listed.codes["A0001"]).children == 0
    for wrong in (Told(companions=2, children=3), Told(companions=-1), Told(companions=100)):
        with pytest.raises(KnownError):
            tell(store, listed.ids["A0001"], wrong)
    done = tell(store, listed.ids["A0001"], Told(companions=3, children=2))
    assert (done.companions, done.children) == (3, 2)
    again = scan(store, listed.codes["A0001"])
    assert (again.outcome, again.companions, again.children) == (Outcome.ALREADY_SIGNED_IN, 3, 2)


def test_details_come_first_and_then_the_party(store: Database, listed: Listed) -> None:
    asks(store, Detail.PHONE, party_from=2)
    asked = scan(store, listed.codes["A0002"])
    assert asked.reason is Reason.MISSING_DETAILS
    then = tell(store, listed.ids["A0002"], Told(((Detail.PHONE, "13900006647"),)))
    assert (then.outcome, then.reason) == (Outcome.NEEDS_CHOICE, Reason.PARTY)
    assert guest_of(store, "A0002").phone == "13900006647"
    done = tell(store, listed.ids["A0002"], Told(without=True, companions=0))
    assert (done.outcome, done.reason, done.companions) == (Outcome.SIGNED_IN, Reason.NONE, 0)


def test_a_picked_guest_is_asked_too_but_nobody_from_paper_and_no_walk_in(
    store: Database, listed: Listed, clock: Clock
) -> None:
    asks(store, *ASKED, party_from=2)
    picked = sign_in_guest(store, Act.new("desk-1"), listed.ids["A0002"])
    assert picked.outcome is Outcome.NEEDS_CHOICE
    clock.tick(60)
    assert enter_from_paper(store, Act.new("desk-1"), listed.ids["A0002"], START).companions == 1
    came = walk_in(store, Act.new("desk-1"), Draft("林若", companions=2))
    assert (came.outcome, came.reason) == (Outcome.SIGNED_IN, Reason.NONE)


def test_a_guest_whom_another_desk_signed_in_meanwhile_is_here_once_and_what_was_typed_is_kept(
    store: Database, listed: Listed
) -> None:
    asks(store, Detail.PHONE)
    assert scan(store, listed.codes["A0003"]).outcome is Outcome.NEEDS_CHOICE
    tell(store, listed.ids["A0003"], Told(without=True))
    late = tell(store, listed.ids["A0003"], Told(((Detail.PHONE, "13900006647"),)))
    assert late.outcome is Outcome.ALREADY_SIGNED_IN
    assert guest_of(store, "A0003").phone == "13900006647"
    assert len(arrivals(store)) == 1
