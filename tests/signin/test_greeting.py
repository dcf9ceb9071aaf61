"""Whom the wall greets: nobody is left out, a rush shares it, a VIP has it alone, an undone guest leaves it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.signin.rules.greeting import LEAST, LONGEST, VIP_STAYS, Greeting, Newcomer


def came(*ids: int, vips: tuple[int, ...] = ()) -> tuple[Newcomer, ...]:
    return tuple(Newcomer(k, f"来宾{k}", vip=k in vips) for k in sorted(ids, reverse=True))


def ids(found: tuple[Newcomer, ...]) -> list[int]:
    return [one.sign_in_id for one in found]


def test_who_came_before_the_first_look_is_recent_and_not_greeted() -> None:
    held = Greeting().heard(came(1, 2, 3)).turned(0)
    assert (ids(held.shown), ids(held.recent)) == ([], [3, 2, 1])
    assert held.due(0) is None


def test_one_stays_eight_seconds_alone_and_1_6_when_another_waits() -> None:
    held = Greeting().heard(()).heard(came(1)).turned(10)
    assert held.due(10) == LONGEST
    held = held.heard(came(1, 2))
    assert held.due(10) == pytest.approx(LEAST)
    assert ids(held.turned(11).shown) == [1]
    held = held.turned(10 + LEAST)
    assert (ids(held.shown), ids(held.recent)) == ([2], [1])
    emptied = held.turned(10 + LEAST + LONGEST)
    assert (ids(emptied.shown), ids(emptied.recent)) == ([], [2, 1])


def test_three_share_the_wall_in_a_rush_and_a_vip_never_shares_it() -> None:
    held = Greeting().heard(()).heard(came(1, 2, 3, 4, 5, 6, vips=(6,))).turned(0)
    assert ids(held.shown) == [1, 2, 3]
    held = held.turned(LEAST)
    assert ids(held.shown) == [4]
    rush = Greeting().heard(()).heard(came(1, 2, 3, 4, vips=(2,))).turned(0)
    assert ids(rush.shown) == [1]
    rush = rush.turned(LEAST)
    assert ids(rush.shown) == [2]
    assert rush.due(LEAST) == VIP_STAYS


def test_an_undone_guest_is_greeted_no_more() -> None:
    held = Greeting().heard(()).heard(came(1, 2, 3)).turned(0)
    after = held.heard(came(2))
    assert (ids(after.shown), ids(after.waiting)) == ([], [2])
    assert ids(held.turned(LEAST).heard(came(3)).recent) == []
    assert ids(held.heard(came(3), reaches=3).waiting) == [2, 3]  # the list says nothing about the second


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans(), st.floats(0, 9)), max_size=40))
def test_everybody_is_greeted_once_and_in_order(steps: list[tuple[int, bool, float]]) -> None:
    held, now, here, greeted = Greeting().heard(()), 0.0, list[Newcomer](), list[int]()
    for more, vip, pause in steps:
        here += [Newcomer(len(here) + k + 1, "来宾", vip=vip and k == 0) for k in range(more)]
        held = held.heard(tuple(reversed(here)))
        now += pause
        before, held = held.shown, held.turned(now)
        if held.shown != before:
            greeted += ids(held.shown)
        assert len(held.shown) <= 3
        assert len(held.shown) == 1 or not any(one.vip for one in held.shown)
    while (due := held.due(now)) is not None:
        now += due
        held = held.turned(now)
        greeted += ids(held.shown)
    assert greeted == ids(tuple(here))
