from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.event.rules import Settings
from app.event.service.event import change_settings
from app.guests.records import invitations
from app.guests.records.tables import Code, Guest
from app.guests.rules.intake import Draft
from app.guests.rules.numbers import spellings
from app.signin.records import sign_ins as records
from app.signin.rules.hosts import HostShare
from app.signin.rules.outcome import Answer, Outcome, Reason, Way
from app.signin.rules.undo import Consequence
from app.signin.service.after import acknowledge_note, count_companions, note_proxy, undo
from app.signin.service.live import picture
from app.signin.service.questions import arrivals, guests_of, hosts, just_now, last_card, recent
from app.signin.service.signing import sign_in, sign_in_guest
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database, Transaction
from app.words.errors import KnownError
from tests.conftest import START, Clock
from tests.signin.guestlist import Listed, change, code_of, list_guests

GUESTS = [
    {
        "name": "陈嘉禾",
        "category": "领导",
        "companions": 3,
        "table_no": "3",
        "note": "09:10 前引到 2 号休息室",
        "must_read": True,
    },
    {"name": "欧阳静", "companions": 1, "table_no": "12"},
    {"name": "张伟", "organisation": "远澜科技", "table_no": "2"},
    {"name": "张伟", "organisation": "华禾银行"},
    {"name": "何立新", "category": "媒体"},
]


WITHOUT_BADGES = tuple(
    one for one in Consequence if one not in {Consequence.BADGE_BACK, Consequence.SIGNS_AGAIN}
)


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, GUESTS)


def scan(store: Database, text: str, way: Way = Way.CAMERA, desk: str = "desk-1", **more: Any) -> Answer:
    return sign_in(store, Act.new(desk, "Liu Fang"), text, way=way, **more)


def test_a_scan_signs_in_with_all_companions_and_a_second_scan_says_when_and_where(
    store: Database, listed: Listed, clock: Clock
) -> None:
    first = scan(store, listed.codes["A0001"])
    assert (first.outcome, first.companions, first.draws, first.first) == (Outcome.SIGNED_IN, 3, True, None)
    assert first.guest is not None
    assert (first.guest.name, first.guest.vip) == ("陈嘉禾", True)
    clock.tick(60)
    again = scan(store, listed.codes["A0001"], Way.WEDGE, "desk-2")
    assert again.outcome is Outcome.ALREADY_SIGNED_IN
    assert again.first is not None
    assert (again.first.at, again.first.desk, again.first.operator, again.first.way) == (
        START,
        "desk-1",
        "Liu Fang",
        Way.CAMERA,
    )
    assert again.sign_in_id == first.sign_in_id
    assert len(arrivals(store)) == 1


def test_the_same_op_id_with_another_guests_code_is_refused_and_signs_nobody_in(
    store: Database, listed: Listed
) -> None:
    act = Act.new("desk-1", "Liu Fang")
    assert sign_in(store, act, listed.codes["A0001"], way=Way.WEDGE).outcome is Outcome.SIGNED_IN
    with pytest.raises(KnownError, match="already used for something else"):
        sign_in(store, act, listed.codes["A0002"], way=Way.WEDGE)
    with pytest.raises(KnownError):
        sign_in_guest(store, act, listed.ids["A0002"])
    assert [one.number for one in arrivals(store)] == ["A0001"]
    undoing = Act.new("desk-1", "Liu Fang")
    undo(store, undoing, listed.ids["A0001"], "slip of the finger")
    scan(store, listed.codes["A0002"])
    with pytest.raises(KnownError):
        undo(store, undoing, listed.ids["A0002"], "slip of the finger")
    assert [one.number for one in arrivals(store)] == ["A0002"]


def test_a_retry_with_the_same_op_id_answers_as_the_first_time(
    store: Database, listed: Listed, act: Act
) -> None:
    first = sign_in(store, act, listed.codes["A0002"], way=Way.CAMERA)
    assert sign_in(store, act, listed.codes["A0002"], way=Way.CAMERA) == first
    assert first.outcome is Outcome.SIGNED_IN
    assert len(recent(store)) == 1


def test_lower_case_separators_and_confusable_letters_are_read_as_meant(
    store: Database, listed: Listed
) -> None:
    code = listed.codes["A0002"].lower().replace("0", "o").replace("1", "l")
    spaced = "-".join(code[k : k + 4] for k in range(0, 28, 4))
    assert scan(store, spaced, Way.TYPED).outcome is Outcome.SIGNED_IN


def test_an_empty_list_is_said_as_such_and_never_called_unknown_guest(store: Database) -> None:
    answer = scan(store, code_of(1))
    assert (answer.outcome, answer.reason) == (Outcome.UNKNOWN, Reason.NO_LIST)


def test_refusals_name_their_reason_and_change_nothing(store: Database, listed: Listed) -> None:
    def spoil(t: Transaction) -> None:
        session = t.session
        session.get_one(Guest, listed.ids["A0005"]).cancelled_by = t.action_id
        old = session.query(Code).filter_by(guest_id=listed.ids["A0003"]).one()
        old.revoked_by = t.action_id
        session.flush()
        fresh = Code(guest_id=listed.ids["A0003"], text=code_of(900), action_id=t.action_id)
        session.add(fresh)
        session.flush()
        old.replaced_by = fresh.id
        session.query(Code).filter_by(guest_id=listed.ids["A0004"]).one().revoked_by = t.action_id

    change(store, spoil)
    expected = {
        "hello": (Outcome.UNKNOWN, Reason.NONE, None),
        "x" * 600: (Outcome.UNKNOWN, Reason.UNREADABLE, None),
        code_of(5, "ZZZ"): (Outcome.OTHER_EVENT, Reason.NONE, None),
        listed.codes["A0003"]: (Outcome.REVOKED, Reason.REISSUED, "A0003"),
        listed.codes["A0004"]: (Outcome.REVOKED, Reason.NONE, "A0004"),
        listed.codes["A0005"]: (Outcome.CANCELLED, Reason.NONE, "A0005"),
    }
    for text, (outcome, reason, number) in expected.items():
        answer = scan(store, text)
        assert (answer.outcome, answer.reason) == (outcome, reason)
        assert (answer.guest.number if answer.guest else None) == number
        assert answer.sign_in_id == 0
    assert arrivals(store) == ()
    assert [one.outcome for one in reversed(recent(store))] == [
        outcome for outcome, _, _ in expected.values()
    ]
    assert scan(store, code_of(900)).outcome is Outcome.SIGNED_IN


def test_before_the_doors_open_and_after_they_close(store: Database, listed: Listed, clock: Clock) -> None:
    change_settings(
        store, Act.new("desk-1"), Settings(opens_before_min=60, closes_at=START + timedelta(hours=1))
    )
    clock.now = START - timedelta(minutes=61)
    early = scan(store, listed.codes["A0002"])
    assert (early.outcome, early.opens_at) == (Outcome.NOT_OPEN, START - timedelta(minutes=60))
    clock.now = START + timedelta(hours=1)
    assert scan(store, listed.codes["A0002"]).outcome is Outcome.CLOSED
    clock.now = START
    assert scan(store, listed.codes["A0002"]).outcome is Outcome.SIGNED_IN


def test_a_number_counts_only_when_a_person_typed_it(store: Database, listed: Listed) -> None:
    assert scan(store, "A0002", Way.CAMERA).outcome is Outcome.UNKNOWN
    assert scan(store, "A0002", Way.WEDGE).outcome is Outcome.UNKNOWN
    assert scan(store, "a2", Way.TYPED).outcome is Outcome.SIGNED_IN


def test_a_typed_name_asks_a_person_and_never_signs_in(store: Database, listed: Listed) -> None:
    both = scan(store, "张伟", Way.TYPED)
    assert (both.outcome, both.reason) == (Outcome.NEEDS_CHOICE, Reason.NAMESAKES)
    assert [one.number for one in both.choices] == ["A0003", "A0004"]
    assert scan(store, "欧阳静", Way.TYPED).outcome is Outcome.NEEDS_CHOICE
    assert arrivals(store) == ()
    picked = sign_in_guest(store, Act.new("desk-1"), both.choices[1].id)
    assert picked.outcome is Outcome.SIGNED_IN
    assert [one.number for one in arrivals(store)] == ["A0004"]


def test_one_character_off_offers_the_guest_and_signs_nobody_in(store: Database, listed: Listed) -> None:
    code = listed.codes["A0002"]
    damaged = code[:9] + ("7" if code[9] != "7" else "8") + code[10:]
    answer = scan(store, damaged)
    assert answer.outcome is Outcome.UNKNOWN
    assert [(one.guest.number, one.swapped) for one in answer.near] == [("A0002", False)]
    assert [one.guest.number for one in scan(store, "A00O2X", Way.TYPED).near] == []
    assert "A0002" in {one.guest.number for one in scan(store, "B0002", Way.TYPED).near}
    assert arrivals(store) == ()


def slips(text: str) -> set[str]:
    """The text with one character wrong, missing or added, or two neighbours swapped, at every place."""
    found = {text + "Q", text[:-1]}
    for k in range(len(text)):
        found |= {text[:k] + "Q" + text[k + 1 :], text[:k] + text[k + 1 :], text[:k] + "Q" + text[k:]}
        found.add(text[:k] + text[k : k + 2][::-1] + text[k + 2 :])
    return found - {text}


def test_the_few_codes_and_numbers_that_are_compared_hold_every_one_that_is_a_slip_away(
    store: Database, listed: Listed
) -> None:
    guest = listed.ids["A0002"]
    for code in (listed.codes["A0002"], "TKT-7", "2026"):
        change(
            store,
            lambda t, code=code: setattr(t.session.query(Code).filter_by(guest_id=guest).one(), "text", code),
        )
        missed = [
            one
            for one in slips(code)
            if guest not in store.ask(lambda t, one=one: invitations.codes_like(t, one))
        ]
        assert missed == []
    assert list(store.ask(lambda t: invitations.codes_like(t, listed.codes["A0003"][:14] + "Q" * 14))) == [
        listed.ids["A0003"]
    ]
    assert store.ask(lambda t: invitations.codes_like(t, "HELLO WORLD")) == {}
    missed = [one for one in slips("A0002") if guest not in store.ask(lambda t, one=one: invitations.numbers_like(t, one))]  # fmt: skip
    assert missed == []


def test_the_last_guest_of_a_desk_is_found_behind_any_number_of_bad_codes(
    store: Database, listed: Listed
) -> None:
    for number in ("A0002", "A0003"):
        scan(store, listed.codes[number])
    scan(store, listed.codes["A0004"], desk="desk-2")
    undo(store, Act.new("desk-1"), listed.ids["A0003"], "wrong guest")
    for k in range(15):
        scan(store, f"NOBODY'S CODE {k}", Way.WEDGE)
    last = last_card(store, "desk-1")
    assert last is not None
    assert last.guest is not None
    assert last.guest.number == "A0002"
    assert last_card(store, "desk-3") is None


def test_an_undo_needs_a_reason_frees_the_invitation_and_is_kept(
    store: Database, listed: Listed, clock: Clock
) -> None:
    scan(store, listed.codes["A0001"])
    with pytest.raises(KnownError):
        undo(store, Act.new("desk-1"), listed.ids["A0001"], "  ")
    clock.tick(5)
    taken = undo(store, Act.new("desk-1"), listed.ids["A0001"], "wrong guest")
    assert (taken.first_at, taken.reason, taken.consequences) == (START, "wrong guest", WITHOUT_BADGES)
    assert arrivals(store) == ()
    (line,) = recent(store)
    assert line.undone
    with pytest.raises(KnownError, match="陈嘉禾"):
        undo(store, Act.new("desk-1"), listed.ids["A0001"], "again")
    assert scan(store, listed.codes["A0001"]).outcome is Outcome.SIGNED_IN
    with store.read() as t:
        rows = t.session.query(records.SignIn).order_by(records.SignIn.id).all()
    assert [row.undone_by is None for row in rows] == [False, True]


def test_companions_come_in_parts_and_each_count_is_kept(store: Database, listed: Listed) -> None:
    assert scan(store, listed.codes["A0001"], companions=1).companions == 1
    for count in (2, 3):
        party = count_companions(store, Act.new("desk-2"), listed.ids["A0001"], count)
        assert (party.companions, party.invited) == (count, 3)
    assert [one.companions for one in arrivals(store)] == [3]
    with store.read() as t:
        assert [row.companions for row in t.session.query(records.Party)] == [2, 3]
    with pytest.raises(KnownError):
        count_companions(store, Act.new("desk-1"), listed.ids["A0001"], 100)
    with pytest.raises(KnownError):
        count_companions(store, Act.new("desk-1"), listed.ids["A0002"], 1)


def test_a_proxy_is_written_down_and_shown_later(store: Database, listed: Listed) -> None:
    scan(store, listed.codes["A0002"], proxy="王助理")
    again = scan(store, listed.codes["A0002"])
    assert again.first is not None
    assert again.first.proxy == "王助理"
    scan(store, listed.codes["A0001"])
    note_proxy(store, Act.new("desk-1"), listed.ids["A0001"], "李秘书")
    answer = scan(store, listed.codes["A0001"])
    assert answer.first is not None
    assert answer.first.proxy == "李秘书"


def test_a_note_that_must_be_read_stays_marked_until_somebody_has(store: Database, listed: Listed) -> None:
    scan(store, listed.codes["A0001"])
    assert [one.unread for one in recent(store)] == [True]
    acknowledge_note(store, Act.new("desk-1"), listed.ids["A0001"])
    acknowledge_note(store, Act.new("desk-2"), listed.ids["A0001"])
    assert [one.unread for one in recent(store)] == [False]


def test_after_the_cut_off_there_is_no_ticket(store: Database, listed: Listed, clock: Clock) -> None:
    change_settings(store, Act.new("desk-1"), Settings(draw_cut_off=START))
    assert scan(store, listed.codes["A0001"]).draws
    clock.tick(1)
    assert not scan(store, listed.codes["A0002"]).draws
    assert not scan(store, listed.codes["A0005"]).draws
    assert scan(store, listed.codes["A0001"]).draws
    assert [one.draws for one in arrivals(store)] == [True, False, False]


def test_the_live_picture_counts_by_category_and_table_and_names_missing_vips(
    store: Database, listed: Listed, clock: Clock
) -> None:
    before = picture(store)
    assert [one.name for one in before.missing] == ["陈嘉禾"]
    for number in ("A0001", "A0002", "A0005"):
        clock.tick(30)
        scan(store, listed.codes[number])
    seen = picture(store)
    assert (seen.expected, seen.here, seen.people, seen.missing) == (5, 3, 7, ())
    assert [(one.name, one.expected, one.here) for one in seen.categories] == [
        ("领导", 1, 1),
        ("客户", 3, 1),
        ("媒体", 1, 1),
    ]
    assert [(one.name, one.expected, one.here) for one in seen.tables] == [
        ("2", 1, 0),
        ("3", 1, 1),
        ("12", 1, 1),
    ]
    assert [count for _, count in seen.per_minute] == [1, 2]
    undo(store, Act.new("desk-1"), listed.ids["A0002"], "slip")
    assert picture(store).here == 2


def test_no_text_that_was_read_is_kept_anywhere(store: Database, listed: Listed) -> None:
    secret = "TOPSECRET-13800001234"
    scan(store, secret)
    scan(store, listed.codes["A0001"])
    with store.read() as t:
        from app.store.records import Action

        kept = " ".join(f"{row.detail} {row.verb} {row.answer}" for row in t.session.query(Action))
    assert secret not in kept
    assert listed.codes["A0001"] not in kept
    assert check_audit(store).whole


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=600), way=st.sampled_from(list(Way)))
def test_hostile_texts_sign_nobody_in_and_never_block_the_next_scan(
    store: Database, listed: Listed, text: str, way: Way
) -> None:
    answer = scan(store, text, way)
    if answer.guest is not None:  # only a person may type a number, and then it is that guest
        assert way is Way.TYPED
        assert answer.guest.number in spellings(text)
    else:
        assert answer.outcome in {Outcome.UNKNOWN, Outcome.NEEDS_CHOICE, Outcome.OTHER_EVENT}
    fine = scan(store, listed.codes["A0003"])
    assert fine.outcome in {Outcome.SIGNED_IN, Outcome.ALREADY_SIGNED_IN}
    assert fine.guest is not None
    assert fine.guest.number == "A0003"


def test_a_walk_in_gets_a_number_and_is_here_at_once(store: Database, listed: Listed, clock: Clock) -> None:
    draft = Draft("孙丽华", organisation="锦川建设", category="客户", companions=1)
    answer = walk_in(store, Act.new("desk-1"), draft)
    assert answer.outcome is Outcome.SIGNED_IN
    assert answer.guest is not None
    assert (answer.guest.number, answer.guest.walk_in, answer.companions) == ("A0006", True, 1)
    assert [one.walk_in for one in arrivals(store)] == [True]
    with pytest.raises(KnownError):
        walk_in(store, Act.new("desk-1"), Draft("  "))
    change_settings(store, Act.new("desk-1"), Settings(closes_at=START))
    assert walk_in(store, Act.new("desk-1"), Draft("迟到")).outcome is Outcome.CLOSED
    assert picture(store).expected == 6


def test_answers_survive_their_journey_to_disk(store: Database, listed: Listed, act: Act) -> None:
    first = sign_in(store, act, listed.codes["A0001"], way=Way.CAMERA)
    assert replace(first) == sign_in(store, act, listed.codes["A0001"], way=Way.CAMERA)


def test_each_host_is_told_who_is_here_and_who_is_missing_the_vips_first(store: Database) -> None:
    listed = list_guests(store, [
        {"name": "陈嘉禾", "host": "李晓岚", "host_phone": "138", "vip": True},
        {"name": "林国栋", "host": "李晓岚", "host_phone": "138"},
        {"name": "欧阳静", "host": "王建业"},
        {"name": "张伟", "host": "王建业"},
        {"name": "何立新", "host": "张悦", "vip": True, "table_no": "3"},
        {"name": "孙丽华"},
    ])  # fmt: skip
    assert hosts(store) == (
        HostShare("李晓岚", "138", 2, 0, 1), HostShare("张悦", "", 1, 0, 1), HostShare("王建业", "", 2, 0, 0),
        HostShare("", "", 1, 0, 0),
    )  # fmt: skip
    scan(store, listed.codes["A0005"])
    scan(store, listed.codes["A0002"])
    assert hosts(store)[0] == HostShare("李晓岚", "138", 2, 1, 1)
    assert hosts(store)[2] == HostShare("张悦", "", 1, 1, 0)
    assert hosts(store)[0].missing == 1
    mine = guests_of(store, "李晓岚")
    assert [(one.number, one.vip, one.at is not None) for one in mine] == [
        ("A0001", True, False), ("A0002", False, True),
    ]  # fmt: skip
    assert [one.number for one in guests_of(store, "")] == ["A0006"]
    undo(store, Act.new("desk-1"), listed.ids["A0002"], "wrong guest")
    assert hosts(store)[0] == HostShare("李晓岚", "138", 2, 0, 1)


def test_self_service_leaves_its_unread_notes_to_the_desks(store: Database, listed: Listed, act: Act) -> None:
    for number in ("A0001", "A0002"):
        sign_in(store, Act.new("kiosk-1"), listed.codes[number], way=Way.KIOSK)
    sign_in(store, act, listed.codes["A0003"], way=Way.CAMERA)
    lines = just_now(store, act.desk)
    assert [(one.number, one.alone, one.unread) for one in lines] == [
        ("A0001", True, True), ("A0003", False, False),
    ]  # fmt: skip
    acknowledge_note(store, Act.new("desk-1"), listed.ids["A0001"])
    assert [one.number for one in just_now(store, act.desk)] == ["A0003"]
    assert recent(store, "kiosk-1")[1].alone
    undo(store, Act.new("desk-1"), listed.ids["A0001"], "wrong guest")
    sign_in(store, Act.new("kiosk-1"), listed.codes["A0001"], way=Way.KIOSK)
    assert [one.number for one in just_now(store, act.desk)] == ["A0001", "A0003"], (
        "a new sign-in, a new reading"
    )
