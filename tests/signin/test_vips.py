"""VIP arrivals: told at once, told again, acknowledged once, taken back with an undo."""

from datetime import timedelta
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.event.service.event import name_event
from app.signin.rules.outcome import Way
from app.signin.rules.vips import (
    AGAIN,
    FORGOTTEN,
    KEPT,
    Reply,
    Seen,
    VipArrival,
    Vips,
    times_told,
    told,
    told_again,
)
from app.signin.service.after import undo
from app.signin.service.signing import sign_in
from app.signin.service.vips import Acknowledged, acknowledge_arrivals, vips
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import START, Clock, at_once, sample_view
from tests.signin.guestlist import Listed, list_guests

GUESTS = [
    {
        "name": "陈嘉禾", "salutation": "女士", "category": "领导", "table_no": "3", "host": "李晓岚", "organisation": "远澜科技", "position": "副总裁",
        "host_phone": "138 0000 5620",
    },
    {"name": "林国栋", "vip": True, "host": "王建业", "host_phone": "138 0000 5621"},
    {"name": "欧阳静", "table_no": "12"},
]  # fmt: skip


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, GUESTS)


def come(store: Database, listed: Listed, number: str, desk: str = "desk-2") -> int:
    return sign_in(store, Act.new(desk, "Liu Fang"), listed.codes[number], way=Way.CAMERA).sign_in_id


def see(store: Database, *ids: int, desk: str = "show", reply: Reply = Reply.SEEN) -> Acknowledged:
    return acknowledge_arrivals(store, Act.new(desk, "caller"), ids, reply)


def test_a_vip_is_told_with_escort_and_table_and_nobody_else_is(store: Database, listed: Listed) -> None:
    assert [one.number for one in vips(store).missing] == ["A0001", "A0002"]
    come(store, listed, "A0003")
    assert vips(store).arrived == ()
    row = come(store, listed, "A0001")
    found = vips(store)
    assert [one.number for one in found.missing] == ["A0002"]
    assert found.waiting == found.arrived == (
        VipArrival(
            row, listed.ids["A0001"], "A0001", "陈嘉禾", "女士", "远澜科技 副总裁", START, "desk-2", "3", "", "李晓岚", "138 0000 5620"
        ),
    )  # fmt: skip


def test_the_first_acknowledgement_is_written_with_who_when_and_where_and_a_second_changes_nothing(
    store: Database, listed: Listed, clock: Clock
) -> None:
    row = come(store, listed, "A0001")
    clock.tick(40)
    done = see(store, row, reply=Reply.OK)
    assert done.first == (row,)
    assert done.arrivals[0].seen == Seen(clock.now, "show", "caller", Reply.OK)
    clock.tick(5)
    again = see(store, row, desk="desk-1")
    assert again.first == ()
    assert again.arrivals[0].seen == done.arrivals[0].seen
    found = vips(store)
    assert found.waiting == ()
    assert found.answered == done.arrivals
    assert check_audit(store).whole


def test_a_retry_of_an_acknowledgement_answers_the_same_and_another_wish_is_refused(
    store: Database, listed: Listed
) -> None:
    row, other = come(store, listed, "A0001"), come(store, listed, "A0002")
    act = Act.new("show", "caller")
    done = acknowledge_arrivals(store, act, (row,), Reply.OK)
    assert acknowledge_arrivals(store, act, (row,), Reply.OK) == done
    with pytest.raises(KnownError):
        acknowledge_arrivals(store, act, (other,), Reply.OK)
    assert [one.sign_in_id for one in vips(store).waiting] == [other]


def test_only_what_was_on_the_screen_is_acknowledged(store: Database, listed: Listed) -> None:
    row = come(store, listed, "A0001")
    other = come(store, listed, "A0002")
    assert see(store, row).first == (row,)
    assert [one.sign_in_id for one in vips(store).waiting] == [other]


def test_an_undone_sign_in_takes_its_alert_back_and_a_new_one_is_told_anew(
    store: Database, listed: Listed, clock: Clock
) -> None:
    row = come(store, listed, "A0001")
    undo(store, Act.new("desk-2"), listed.ids["A0001"], "wrong guest")
    assert vips(store).arrived == ()
    assert [one.number for one in vips(store).missing] == ["A0001", "A0002"]
    assert see(store, row) == Acknowledged((), ())  # it was still on a screen
    clock.tick(30)
    newer = come(store, listed, "A0001")
    waiting = vips(store).waiting
    assert [one.sign_in_id for one in waiting] == [newer]
    assert times_told(waiting[0], clock.now) == 1
    see(store, newer)
    undo(store, Act.new("desk-2"), listed.ids["A0001"], "wrong guest again")
    assert vips(store).arrived == ()


def test_what_was_seen_leaves_after_a_while_and_yesterdays_event_raises_no_alarm(
    store: Database, listed: Listed, clock: Clock
) -> None:
    row = come(store, listed, "A0001")
    come(store, listed, "A0002")
    see(store, row)
    clock.now += KEPT
    assert len(vips(store).arrived) == 2
    clock.tick()
    assert [one.number for one in vips(store).arrived] == ["A0002"]
    clock.now = START + FORGOTTEN
    assert len(vips(store).waiting) == 1
    clock.tick()
    assert vips(store).arrived == ()


def test_an_alert_nobody_acknowledged_is_there_after_a_restart(
    store: Database, listed: Listed, clock: Clock
) -> None:
    come(store, listed, "A0001")
    before = vips(store)
    if store.path is None:
        again = Database.connect(store.engine.url.render_as_string(hide_password=False), clock)
    else:
        store.close()
        again = Database.open(store.path, clock)
    assert vips(again) == before
    again.close()


@pytest.mark.postgres
def test_two_consoles_that_acknowledge_at_once_give_one(hub_url: str) -> None:
    hub = Database.connect(hub_url)
    name_event(hub, Act.new("desk-1"), sample_view())
    listed = list_guests(hub, [{"name": f"来宾{k}", "vip": True} for k in range(60)])
    rows = [come(hub, listed, number) for number in sorted(listed.codes)]
    together = Barrier(2)
    first: dict[str, list[bool]] = {"show": [], "desk-1": []}
    seen: dict[str, list[Seen | None]] = {"show": [], "desk-1": []}

    def work(desk: str) -> None:
        mine = Database.connect(hub_url)
        for row in rows:
            together.wait(30)
            done = see(mine, row, desk=desk)
            first[desk].append(bool(done.first))
            seen[desk].append(done.arrivals[0].seen)
        mine.close()

    at_once(work, first)
    assert [a != b for a, b in zip(first["show"], first["desk-1"], strict=True)] == [True] * len(rows)
    assert seen["show"] == seen["desk-1"]  # and both are told the same
    hub.close()


def arrival(key: int, seen: Seen | None = None) -> VipArrival:
    return VipArrival(key, key, f"A{key:04d}", "陈嘉禾", "", "", START, "desk-1", seen=seen)


@given(st.integers(-600, 100_000))
def test_it_is_told_at_once_and_once_more_every_minute_for_as_long_as_it_takes(seconds: int) -> None:
    now = START + timedelta(seconds=seconds)
    times = times_told(arrival(1), now)
    assert times == 1 + max(0, seconds) // 60
    assert times <= times_told(arrival(1), now + timedelta(seconds=1)) <= times + 1
    assert times_told(arrival(1, Seen(now, "show", "", Reply.OK)), now) == 0


def test_a_telling_is_heard_even_while_another_is_acknowledged() -> None:
    before = told((arrival(1), arrival(2)), START)
    assert before == {1: 1, 2: 1}
    assert not told_again(before, told((arrival(2),), START))
    assert told_again(before, told((arrival(1),), START + AGAIN))
    assert told_again({}, before)
    assert not told_again(before, before)


def test_the_waiting_keep_their_order_and_the_newest_answer_comes_first() -> None:
    early, late = (Seen(START + timedelta(seconds=k), "show", "", Reply.READ) for k in (1, 2))
    held = Vips((arrival(1), arrival(4), arrival(2, early), arrival(3, late)))
    assert [one.sign_in_id for one in held.waiting] == [1, 4]
    assert [one.sign_in_id for one in held.answered] == [3, 2]
    assert [reply.by_emcee for reply in Reply] == [False, True, True, True, True]


def test_the_news_says_when_it_is_about_a_vip_so_that_the_list_is_asked_for_only_then(
    store: Database, listed: Listed
) -> None:
    heard: list[frozenset[str]] = []
    store.on_news.append(heard.append)
    come(store, listed, "A0003")
    undo(store, Act.new("desk-2"), listed.ids["A0003"], "wrong guest")
    assert all("vips" not in topics for topics in heard)
    heard.clear()
    row = come(store, listed, "A0001")
    see(store, row)
    undo(store, Act.new("desk-2"), listed.ids["A0001"], "wrong guest")
    come(store, listed, "A0002")
    assert [topics >= {"signin", "vips"} for topics in heard] == [True] * 4
