"""Who has won what, as the gift desk, the show and the workbook see it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class WinState(StrEnum):
    """How a win stands."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    FORFEITED = "forfeited"


@dataclass(frozen=True)
class Win:
    """One award of the live draw.

    Args:
        number: the invitation number.
        guest_id: its guest.
        prize_id: the prize.
        prize: tier and thing.
        draw_no: the draw of the proof.
        state: pending, confirmed or forfeited.
        at: when the result (or the replacement) was stored.
        award_id: its row.
        replaced: the number whose place it took, "" for a first winner.
        tier: what the emcee calls the prize.
        claim_by: last moment to come forward; None for no deadline.
        given: whether the prize has left the gift desk.
    """

    number: str
    guest_id: int
    prize_id: int
    prize: str
    draw_no: int
    state: WinState
    at: datetime
    award_id: int = 0
    replaced: str = ""
    tier: str = ""
    claim_by: datetime | None = None
    given: bool = False


def claim_limit(won_at: datetime, minutes: int | None) -> datetime | None:
    """The last moment to come forward.

    Args:
        won_at: when the result, or the replacement, was stored.
        minutes: as the prize says; None for no deadline.
    """
    return None if minutes is None else won_at + timedelta(minutes=minutes)
