"""What became of a slip, in words that never claim more than is known."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """What stands in the way."""

    NONE = "none"
    NO_CONNECTION = "no_connection"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    FAULT = "fault"
    STALLED = "stalled"
    CLOSED = "closed"
    SILENT = "silent"
    CANCELLED = "cancelled"


class Sent(StrEnum):
    """How sure we are that paper came out.

    NOTHING: no byte of the slip left, it may be sent again.
    PRINTED: the printer itself said so. UNCONFIRMED: some bytes left, nobody knows.
    HANDED: a spooler or a file took it, which is all that it can say.
    """

    NOTHING = "nothing"
    PRINTED = "printed"
    UNCONFIRMED = "unconfirmed"
    HANDED = "handed"


@dataclass(frozen=True)
class Readiness:
    """What the printer said before the first byte.

    Args:
        trouble: NONE if it may print.
        speaks: whether it answered at all; a mute printer may still print.
        near_end: whether it says that the roll is nearly out.
    """

    trouble: Trouble = Trouble.NONE
    speaks: bool = False
    near_end: bool = False

    @property
    def ready(self) -> bool:
        """Whether a slip may be sent now."""
        return self.trouble is Trouble.NONE


@dataclass(frozen=True)
class Delivery:
    """What became of one slip.

    Args:
        sent: how sure we are.
        trouble: why not surer.
        ref: the spooler's own job number, if it gave one.
    """

    sent: Sent
    trouble: Trouble = Trouble.NONE
    ref: str = ""
