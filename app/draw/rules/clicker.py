"""The presenter's clicker: one press is one press, however long it is held or how often it bounces."""

from dataclasses import dataclass, replace

QUIET_MS = 350
BOUNCE_MS = 100  # a contact that is let go may close again for so long


@dataclass(frozen=True)
class Clicker:
    """Which keys are down, and when a press last counted.

    Args:
        down: key codes that have not been let go.
        counted_at: milliseconds of a monotonic clock; below zero for never.
        counting: whether the press that is held counted.
        let_go_at: when a press that counted was let go, likewise.
    """

    down: frozenset[int] = frozenset()
    counted_at: int = -QUIET_MS
    counting: bool = False
    let_go_at: int = -BOUNCE_MS

    def press(self, key: int, now: int, *, repeat: bool) -> tuple["Clicker", bool]:
        """A key went down.

        Args:
            key: its code.
            now: milliseconds of a monotonic clock.
            repeat: whether the keyboard only repeats a held key.

        Returns:
            The clicker after it, and whether this press counts.
        """
        rested = now - self.counted_at >= QUIET_MS and now - self.let_go_at >= BOUNCE_MS
        counts = not repeat and not self.down and rested
        after = replace(self, down=self.down | {key}, counting=counts or (repeat and self.counting))
        return (replace(after, counted_at=now), True) if counts else (after, False)

    def release(self, key: int, now: int, *, repeat: bool) -> "Clicker":
        """A key was let go.

        Args:
            key: its code.
            now: milliseconds of a monotonic clock.
            repeat: a held key sends releases between its repeats; those do not count.
        """
        if repeat:
            return self
        let_go_at = now if self.counting else self.let_go_at
        return replace(self, down=self.down - {key}, counting=False, let_go_at=let_go_at)
