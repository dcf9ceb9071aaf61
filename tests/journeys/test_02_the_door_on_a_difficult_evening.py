"""The door on a difficult evening: everything that does not go as printed on the invitation."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.draw.records.evenings import locked_at
from app.draw.rules.state import Mode
from app.draw.service.evening import freeze, may_join
from app.event.rules import Badges
from app.event.service.event import change_settings, the_event
from app.gifts.records import jobs
from app.gifts.service.badges import print_badge, with_badge
from app.gifts.service.owing import card
from app.guests.records.tables import Code, Guest
from app.guests.service.list import reissue_code
from app.report.service import gather
from app.signin.rules.outcome import Answer, Outcome, Reason, Way
from app.signin.rules.undo import Consequence
from app.signin.service.after import count_companions, note_proxy, undo
from app.signin.service.from_paper import enter_from_paper
from app.signin.service.questions import arrivals, card_of
from app.signin.service.signature import keep_signature
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database, Transaction
from tests.conftest import START, Clock
from tests.signin.guestlist import Listed, change, code_of, list_guests
from tests.signin.test_signature import scrawl

GUESTS = [
    {"name": "李主任", "companions": 0, "category": "领导"},
    {"name": "陈先生", "companions": 3},
    {"name": "欧阳静"},
    {"name": "张伟"},
]
# as pretix, Indico, Eventbrite and 活动行 print them; and the longest that may be
TICKETS = (
    "zvyxtqnwjkfyk3rpkkw1ua4yfvm2hqkc",
    '{"registration_id":"42","checkin_secret":"0f9a4c1e-6b1d-4a43-9d6a-9b1c2f4f9a10","event_id":7}',
    "117923480513288456781001",
    "https://www.huodongxing.com/e/ticket?code=AB12-测试&sig=9f8e7d",
    "x" * 511 + "9",
)


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, GUESTS)


def scan(store: Database, text: str, desk: str = "desk-1", way: Way = Way.WEDGE) -> Answer:
    return sign_in(store, Act.new(desk, "刘芳"), text, way=way, along=with_badge, locked=locked_at)


def joins(store: Database) -> set[str]:
    return {one.number for one in store.ask(lambda t: may_join(t, Mode.LIVE))}


def test_01_an_assistant_signs_in_for_the_director_and_book_and_card_say_so(
    store: Database, listed: Listed
) -> None:
    scan(store, listed.codes["A0001"])
    note_proxy(store, Act.new("desk-1"), listed.ids["A0001"], " 王助理 ")
    again = scan(store, listed.codes["A0001"], "desk-2")
    assert again.first is not None
    assert (again.outcome, again.first.proxy) == (Outcome.ALREADY_SIGNED_IN, "王助理")
    (line,) = (one for one in gather(store).guests if one.here)
    assert line.proxy == "王助理"


def test_02_companions_come_in_parts_children_apart_and_the_rest_later(
    store: Database, listed: Listed, clock: Clock
) -> None:
    change_settings(store, Act.new("office"), replace(the_event(store).settings, count_children=True))
    assert scan(store, listed.codes["A0002"]).children == 0
    party = count_companions(store, Act.new("desk-1"), listed.ids["A0002"], 2, 1)
    assert (party.companions, party.children, party.invited) == (2, 1, 3)
    clock.tick(600)
    late = scan(store, listed.codes["A0002"])
    assert (late.outcome, late.companions, late.children) == (Outcome.ALREADY_SIGNED_IN, 2, 1)
    count_companions(store, Act.new("desk-2"), listed.ids["A0002"], 3, 2)
    count_companions(
        store, Act.new("desk-2"), listed.ids["A0002"], 1
    )  # two left again: no more children than people
    (line,) = (one for one in gather(store).guests if one.here)
    assert (line.companions, line.children) == (1, 1)


def test_03_an_undo_reaches_the_draw_the_gifts_the_badge_and_the_signature(
    store: Database, listed: Listed, clock: Clock
) -> None:
    change_settings(store, Act.new("office"), replace(the_event(store).settings, badges=Badges.ONCE))
    answer = scan(store, listed.codes["A0003"])
    keep_signature(store, Act.new("desk-1"), listed.ids["A0003"], answer.sign_in_id, scrawl())
    assert joins(store) == {"A0003"}
    assert card(store, listed.ids["A0003"], "gifts").here
    taken = undo(store, Act.new("desk-1"), listed.ids["A0003"], "wrong guest")
    assert set(taken.consequences) == set(Consequence) - {Consequence.COMPANIONS_LEAVE}
    assert joins(store) == set()
    assert not card(store, listed.ids["A0003"], "gifts").here
    assert card(store, listed.ids["A0003"], "gifts").rows == ()
    clock.tick(30)
    again = scan(store, listed.codes["A0003"])
    assert (again.outcome, again.signed) == (Outcome.SIGNED_IN, False)
    assert len(store.ask(lambda t: jobs.newest_jobs(t, 9))) == 1  # once means once: no second badge by itself
    assert print_badge(store, Act.new("desk-1"), listed.ids["A0003"]) == 1


def test_04_after_the_cut_off_there_is_no_ticket_and_the_list_agrees_with_the_card(
    store: Database, listed: Listed, clock: Clock
) -> None:
    cut_off = START + timedelta(minutes=10)
    change_settings(store, Act.new("office"), replace(the_event(store).settings, draw_cut_off=cut_off))
    on_time = scan(store, listed.codes["A0001"])
    clock.now = cut_off + timedelta(seconds=1)
    late = scan(store, listed.codes["A0002"])
    assert (on_time.draws, late.draws, late.locked_at) == (True, False, None)
    paper = enter_from_paper(
        store, Act.new("desk-1"), listed.ids["A0003"], START + timedelta(minutes=4), locked=locked_at
    )
    assert paper.draws  # came before the cut-off, entered after it
    assert joins(store) == {"A0001", "A0003"}
    clock.tick(60)
    freeze(store, Act.new("draw"))
    clock.tick(60)
    after = scan(store, listed.codes["A0004"])
    assert (after.outcome, after.draws, after.locked_at) == (
        Outcome.SIGNED_IN, False, clock.now - timedelta(seconds=60),
    )  # fmt: skip
    seen = card_of(store, listed.ids["A0003"], locked_at)
    assert seen is not None
    assert seen.draws


def test_05_a_lost_card_is_replaced_and_the_old_one_finds_its_guest_but_signs_nobody_in(
    store: Database, listed: Listed
) -> None:
    reissue_code(store, Act.new("office"), listed.ids["A0004"])
    old = scan(store, code_of(4))
    assert old.guest is not None
    assert (old.outcome, old.reason, old.guest.number) == (Outcome.REVOKED, Reason.REISSUED, "A0004")

    def withdraw(t: Transaction) -> None:
        for code in t.session.query(Code).filter(Code.guest_id == listed.ids["A0003"]):
            code.revoked_by = t.action_id
        t.session.get_one(Guest, listed.ids["A0002"]).cancelled_by = t.action_id

    change(store, withdraw)
    gone = scan(store, listed.codes["A0003"])
    assert (gone.outcome, gone.reason) == (Outcome.REVOKED, Reason.NONE)
    assert scan(store, listed.codes["A0002"]).outcome is Outcome.CANCELLED
    assert arrivals(store) == ()


@pytest.mark.parametrize("ticket", TICKETS)
@pytest.mark.parametrize("way", [Way.WEDGE, Way.CAMERA, Way.PICTURE])
def test_06_a_ticket_of_another_system_is_simply_scanned(
    store: Database, listed: Listed, ticket: str, way: Way
) -> None:
    def bring(t: Transaction) -> None:
        t.session.query(Code).filter(Code.guest_id == listed.ids["A0003"]).one().text = ticket

    change(store, bring)
    assert len(ticket.encode()) <= 512
    answer = scan(store, ticket, way=way)
    assert answer.guest is not None
    assert (answer.outcome, answer.guest.number) == (Outcome.SIGNED_IN, "A0003")
    assert scan(store, ticket + "x").outcome is Outcome.UNKNOWN


def test_07_one_slip_away_names_the_guest_and_a_strangers_code_names_nobody(
    store: Database, listed: Listed
) -> None:
    code = listed.codes["A0003"]
    wrong = code[:9] + ("A" if code[9] != "A" else "B") + code[10:]
    near = scan(store, wrong)
    assert (near.outcome, [one.guest.number for one in near.near]) == (Outcome.UNKNOWN, ["A0003"])
    assert scan(store, code_of(77, "Q2X")).outcome is Outcome.OTHER_EVENT
    assert scan(store, code_of(77)).near == ()
    assert arrivals(store) == ()
    assert check_audit(store).whole
