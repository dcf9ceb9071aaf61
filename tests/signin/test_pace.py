"""The pace of the door and the forecast of the queue: what it says, and what it must never say."""

import random
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.signin.rules.pace import ENOUGH_FOR_QUEUE, PACE_OVER, Forecast, Moment, forecast

NOW = datetime(2026, 11, 28, 0, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
MOMENTS = st.lists(
    st.builds(
        Moment,
        st.integers(-1200, 30).map(lambda seconds: NOW + timedelta(seconds=seconds)),
        st.sampled_from(["desk-1", "desk-2", "desk-3"]),
    ),
    max_size=80,
)


def queue(count: int, gap: float, desks: int = 1) -> list[Moment]:
    return [Moment(NOW - timedelta(seconds=k * gap), f"desk-{k % desks + 1}") for k in range(count)]


def test_the_pace_is_the_median_at_a_desk_and_says_when_the_queue_is_gone() -> None:
    one = forecast(queue(30, 8.0), NOW, 60, NOW + HOUR)
    assert one == Forecast(8.0, 8, 1, NOW + timedelta(seconds=480), 0)
    two = forecast(queue(30, 4.0, desks=2), NOW, 60, NOW + timedelta(minutes=3))
    assert (two.seconds_each, two.clears_at, two.open_desk) == (8.0, NOW + timedelta(seconds=240), 3)


def test_without_data_nothing_is_said() -> None:
    assert forecast([], NOW, 60, NOW + HOUR) == Forecast()
    few = forecast(queue(5, 8.0), NOW, 60, NOW + timedelta(minutes=1))
    assert (few.seconds_each, few.clears_at, few.open_desk) == (None, None, 0)
    rare = forecast(queue(40, 120.0), NOW, 60, NOW + timedelta(minutes=1))
    assert (rare.seconds_each, rare.clears_at, rare.open_desk) == (None, None, 0)
    enough = forecast(queue(ENOUGH_FOR_QUEUE + 1, 8.0), NOW, 600, NOW + timedelta(minutes=1))
    assert (enough.clears_at is not None, enough.open_desk) == (True, 2)
    short = forecast(queue(ENOUGH_FOR_QUEUE, 8.0), NOW, 600, NOW + timedelta(minutes=1))
    assert (short.seconds_each, short.clears_at, short.open_desk) == (8.0, None, 0)


def test_everybody_is_inside_so_there_is_no_queue() -> None:
    assert forecast(queue(30, 8.0), NOW, 0, NOW + HOUR).clears_at is None


def test_after_the_start_no_desk_is_opened_for_those_who_do_not_come() -> None:
    late = forecast(queue(30, 8.0), NOW, 300, NOW)
    assert late.clears_at is not None
    assert late.open_desk == 0


def test_a_desk_that_has_closed_is_not_counted_as_open() -> None:
    closed = [Moment(one.at - timedelta(minutes=6), "desk-2") for one in queue(20, 8.0)]
    assert forecast([*queue(20, 8.0), *closed], NOW, 60, NOW + HOUR).desks == 1


def _served(dice: random.Random) -> list[Moment]:
    """Two desks that never pause: 12 s a guest, give or take 40 %."""
    moments: list[Moment] = []
    for desk in ("desk-1", "desk-2"):
        at = NOW
        while at > NOW - PACE_OVER:
            moments.append(Moment(at, desk))
            at -= timedelta(seconds=dice.lognormvariate(2.48, 0.38))
    return moments


def _by_themselves(dice: random.Random) -> list[Moment]:
    """Guests who come when they come, every 40 s at each of two desks, and nobody ever waits."""
    moments: list[Moment] = []
    for desk in ("desk-1", "desk-2"):
        at = NOW
        while at > NOW - PACE_OVER:
            moments.append(Moment(at, desk))
            at -= timedelta(seconds=max(4.0, dice.expovariate(1 / 40)))
    return moments


def test_a_queue_is_told_from_guests_who_come_by_themselves() -> None:
    """Two minutes before the start, over 200 mornings of each kind: advice where it helps, and seldom where it does not."""
    soon = NOW + timedelta(minutes=2)
    queues = [forecast(_served(random.Random(seed)), NOW, 200, soon).open_desk for seed in range(200)]
    assert queues.count(3) >= 190
    calm = [forecast(_by_themselves(random.Random(seed)), NOW, 10, soon).open_desk for seed in range(200)]
    assert calm.count(0) >= 165


@given(MOMENTS, st.integers(-5, 500), st.integers(-3600, 7200))
def test_nothing_is_negative_and_no_advice_lacks_its_reason(
    moments: list[Moment], remaining: int, starts_in: int
) -> None:
    starts = NOW + timedelta(seconds=starts_in)
    seen = forecast(moments, NOW, remaining, starts)
    assert seen.per_minute >= 0
    assert 0 <= seen.desks <= 3
    assert seen.seconds_each is None or seen.seconds_each > 0
    if seen.clears_at is not None:
        assert seen.seconds_each is not None
        assert seen.clears_at > NOW
        assert remaining > 0
    if seen.open_desk:
        assert seen.clears_at is not None
        assert NOW < starts < seen.clears_at
        assert seen.open_desk == seen.desks + 1
    if remaining <= 0:
        assert (seen.clears_at, seen.open_desk) == (None, 0)


@given(MOMENTS, st.integers(1, 500), st.integers(1, 200), st.integers(-600, 3600))
def test_more_guests_never_make_it_earlier_and_never_take_advice_back(
    moments: list[Moment], remaining: int, more: int, starts_in: int
) -> None:
    starts = NOW + timedelta(seconds=starts_in)
    less, many = (forecast(moments, NOW, n, starts) for n in (remaining, remaining + more))
    assert (less.clears_at is None) == (many.clears_at is None)
    if less.clears_at is not None and many.clears_at is not None:
        assert less.clears_at < many.clears_at
    assert not less.open_desk or many.open_desk == less.open_desk


@given(st.integers(13, 40), st.floats(2.0, 80.0), st.integers(1, 300))
def test_one_more_desk_at_the_same_pace_clears_the_queue_sooner(
    count: int, gap: float, remaining: int
) -> None:
    one = forecast(queue(count, gap), NOW, remaining, NOW + HOUR)
    both = [*queue(count, gap), *(Moment(each.at, "desk-9") for each in queue(count, gap))]
    two = forecast(both, NOW, remaining, NOW + HOUR)
    assert two.seconds_each == one.seconds_each
    if one.clears_at is not None and two.clears_at is not None:
        assert two.clears_at < one.clears_at


@given(MOMENTS, st.integers(0, 500), st.integers(-100_000, 100_000))
def test_only_the_distance_of_times_counts(moments: list[Moment], remaining: int, seconds: int) -> None:
    by = timedelta(seconds=seconds)
    here = forecast(moments, NOW, remaining, NOW + HOUR)
    there = forecast([Moment(one.at + by, one.desk) for one in moments], NOW + by, remaining, NOW + HOUR + by)
    assert (there.seconds_each, there.per_minute, there.desks, there.open_desk) == (
        here.seconds_each, here.per_minute, here.desks, here.open_desk,
    )  # fmt: skip
    assert here.clears_at is None or there.clears_at == here.clears_at + by


@given(MOMENTS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(moments: list[Moment], dice: random.Random) -> None:
    mixed = list(moments)
    dice.shuffle(mixed)
    assert forecast(mixed, NOW, 60, NOW + HOUR) == forecast(moments, NOW, 60, NOW + HOUR)
