"""What keeps a press from counting twice."""

from dataclasses import dataclass, replace

BETWEEN_GOS = 500  # ms
UNDO_WITHIN = 10_000  # ms


@dataclass(frozen=True)
class Guard:
    """The state of the GO key.

    Args:
        last_go: when the last GO counted, in ms; None before.
        is_up: whether the key was let go since.
    """

    last_go: int | None = None
    is_up: bool = True

    def pressed(self, at: int, *, repeat: bool) -> tuple["Guard", bool]:
        """The guard after a press, and whether the press counts.

        Args:
            at: in ms, monotonic.
            repeat: the keyboard's own repetition.
        """
        counts = not repeat and self.is_up and (self.last_go is None or at - self.last_go >= BETWEEN_GOS)
        if repeat:
            return self, False
        return Guard(at if counts else self.last_go, is_up=False), counts

    def released(self) -> "Guard":
        """The guard after the key went up."""
        return replace(self, is_up=True)


def may_undo(go_at: int, now: int) -> bool:
    """Whether a GO may still be taken back.

    Args:
        go_at: its instant.
        now: the instant of the wish.
    """
    return 0 <= now - go_at <= UNDO_WITHIN


def too_soon(last_go: int | None, now: int) -> bool:
    """Whether a GO comes so soon after the last that it must be the same press twice.

    Args:
        last_go: the instant of the last GO, in ms; None before.
        now: the instant of this one.
    """
    return last_go is not None and 0 <= now - last_go < BETWEEN_GOS
