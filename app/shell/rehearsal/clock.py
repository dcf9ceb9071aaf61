"""A clock that stands where the rehearsal puts it, and the stopwatch of the real one."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from time import perf_counter


class FastClock:
    """The event's clock during a rehearsal.

    Args:
        now: aware.
    """

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The instant it shows."""
        return self.now.astimezone(UTC)

    def on(self, seconds: float) -> None:
        """Move it forward.

        Args:
            seconds: how far.
        """
        self.now += timedelta(seconds=seconds)

    def to(self, instant: datetime) -> None:
        """Move it to an instant, never back.

        Args:
            instant: aware.
        """
        self.now = max(self.now, instant)


class Stopwatch:
    """How long each part took, in seconds of the real clock."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def of(self, part: str) -> Generator[None]:
        """Time a part.

        Args:
            part: its name in the summary.
        """
        began = perf_counter()
        yield
        self.seconds[part] = round(self.seconds.get(part, 0.0) + perf_counter() - began, 3)
