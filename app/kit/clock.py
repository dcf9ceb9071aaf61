"""The show's clock: placed by the wall clock once, then carried by a clock that nobody sets and that counts sleep."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

# a wall clock that is this far from ours was set by somebody; less is its own slow correction
STEP = timedelta(seconds=2)


def monotonic_ns() -> int:
    """Nanoseconds of a clock that never steps and goes on while the computer sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    if sys.platform == "win32":
        return _windows_ns()
    if sys.platform == "darwin":
        return _mac_ns()
    return time.monotonic_ns()


def _windows_ns() -> int:
    """The interrupt time counts sleep; QueryUnbiasedInterruptTime would not."""
    import ctypes

    ticks = ctypes.c_ulonglong()
    ctypes.windll.kernelbase.QueryInterruptTimePrecise(ctypes.byref(ticks))  # type: ignore[attr-defined]
    return ticks.value * 100


def _mac_ns() -> int:
    """Python's own monotonic clock stops in sleep there; CLOCK_MONOTONIC of the system (6) does not."""
    return time.clock_gettime_ns(6)


def wall_now() -> datetime:
    """The wall clock, aware UTC."""
    return datetime.now(UTC)


class SteadyClock:
    """Answers the instant of now; a wall clock that is set during the show is reported, never followed.

    Args:
        wall: the wall clock, aware UTC.
        steady: nanoseconds of a clock that never steps.
    """

    def __init__(
        self, wall: Callable[[], datetime] = wall_now, steady: Callable[[], int] = monotonic_ns
    ) -> None:
        self._wall, self._steady = wall, steady
        self._began_ns = steady()
        self._began = wall()

    def __call__(self) -> datetime:
        """The instant of now, aware UTC, to the microsecond."""
        return self._began + timedelta(microseconds=(self._steady() - self._began_ns) // 1000)

    def step(self) -> timedelta:
        """How far the wall clock has been set since; zero for its own slow correction."""
        off = self._wall() - self()
        return off if abs(off) >= STEP else timedelta()


def begun_at(instant: datetime | None) -> SteadyClock:
    """A clock that goes on from an instant, as a rehearsal needs it.

    Args:
        instant: aware; None for now.
    """
    off = instant - wall_now() if instant is not None else timedelta()
    return SteadyClock(lambda: wall_now() + off)
