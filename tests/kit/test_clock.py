import time
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.kit.clock import SteadyClock, monotonic_ns

START = datetime(2026, 11, 28, 1, 0, tzinfo=UTC)


class Hands:
    """Both clocks of a computer, moved by hand."""

    def __init__(self) -> None:
        self.wall, self.ns = START, 5_000_000_000

    def pass_ms(self, ms: int) -> None:
        self.wall += timedelta(milliseconds=ms)
        self.ns += ms * 1_000_000


@given(st.lists(st.tuples(st.integers(0, 9_000_000), st.integers(-7_200_000, 7_200_000)), max_size=8))
def test_the_show_goes_on_whatever_is_done_to_the_wall_clock(moves: list[tuple[int, int]]) -> None:
    hands = Hands()
    clock = SteadyClock(lambda: hands.wall, lambda: hands.ns)
    passed, stepped = 0, 0
    for ms, step in moves:
        hands.pass_ms(ms)
        hands.wall += timedelta(milliseconds=step)
        passed, stepped = passed + ms, stepped + step
    assert clock() == START + timedelta(milliseconds=passed)
    told = timedelta(milliseconds=stepped)
    assert clock.step() == (told if abs(told) >= timedelta(seconds=2) else timedelta())


def test_the_computers_own_clock_goes_forward_and_keeps_pace() -> None:
    clock = SteadyClock()
    first, ns, other = clock(), monotonic_ns(), time.monotonic_ns()
    while monotonic_ns() - ns < 2_000_000:
        pass
    assert clock() > first
    # no sleep of the computer between: both clocks saw the same few milliseconds
    assert abs((monotonic_ns() - ns) - (time.monotonic_ns() - other)) < 1_000_000_000
    assert clock.step() == timedelta()
