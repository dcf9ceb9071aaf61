"""The presenter's clicker: one press is one press, however long it is held or how often it bounces."""

from dataclasses import dataclass, replace

QUIET_MS = 350


@dataclass(frozen=True)
class Clicker:
    """Which keys are down, and when a press last counted.

    Args:
        down: key codes that have not been let go.
        counted_at: milliseconds of a monotonic clock; below zero for never.
    """

    down: frozenset[int] = frozenset()
    counted_at: int = -QUIET_MS

    def press(self, key: int, now: int, *, repeat: bool) -> tuple["Clicker", bool]:
        """A key went down.

        Args:
            key: its code.
            now: milliseconds of a monotonic clock.
            repeat: whether the keyboard only repeats a held key.

        Returns:
            The clicker after it, and whether this press counts.
        """
        counts = not repeat and not self.down and now - self.counted_at >= QUIET_MS
        after = replace(self, down=self.down | {key})
        return (replace(after, counted_at=now), True) if counts else (after, False)

    def release(self, key: int, *, repeat: bool) -> "Clicker":
        """A key was let go.

        Args:
            key: its code.
            repeat: a held key sends releases between its repeats; those do not count.
        """
        return self if repeat else replace(self, down=self.down - {key})
