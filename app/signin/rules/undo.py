"""What undoing a sign-in means elsewhere, so that the desk can say it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Consequence(StrEnum):
    """What follows from an undo."""

    LEAVES_DRAW = "leaves_draw"
    GIFTS_CLOSE = "gifts_close"
    LEAVES_MEAL = "leaves_meal"
    COMPANIONS_LEAVE = "companions_leave"
    BADGE_BACK = "badge_back"
    SIGNS_AGAIN = "signs_again"


@dataclass(frozen=True)
class Undone:
    """A sign-in that no longer counts.

    Args:
        guest_id: of the guest.
        number: the invitation number.
        name: of the guest.
        at: when it was undone.
        first_at: when the guest had been signed in.
        desk: where it was undone.
        reason: why, in the operator's words.
        consequences: what follows.
    """

    guest_id: int
    number: str
    name: str
    at: datetime
    first_at: datetime
    desk: str
    reason: str
    consequences: tuple[Consequence, ...]


def consequences(
    *, draws: bool, meal: bool, companions: int, badges: bool = False, signed: bool = False
) -> tuple[Consequence, ...]:
    """What follows when this guest's sign-in is undone.

    Args:
        draws: the guest held a ticket.
        meal: the guest is counted for the meal.
        companions: how many came along.
        badges: sign-ins print badges, so one may be worn.
        signed: the signature stays with the sign-in that is undone.
    """
    follows = {
        Consequence.LEAVES_DRAW: draws,
        Consequence.GIFTS_CLOSE: True,
        Consequence.LEAVES_MEAL: meal,
        Consequence.COMPANIONS_LEAVE: companions > 0,
        Consequence.BADGE_BACK: badges,
        Consequence.SIGNS_AGAIN: signed,
    }
    return tuple(one for one, true in follows.items() if true)
