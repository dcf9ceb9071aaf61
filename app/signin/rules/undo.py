"""What undoing a sign-in means elsewhere, so that the desk can say it; and who may undo it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.event.rules import Role, Settings, UndoRight
from app.signin.rules.kiosk import kiosk_desk


class Consequence(StrEnum):
    """What follows from an undo."""

    LEAVES_DRAW = "leaves_draw"
    GIFTS_CLOSE = "gifts_close"
    LEAVES_MEAL = "leaves_meal"
    COMPANIONS_LEAVE = "companions_leave"
    BADGE_BACK = "badge_back"
    SIGNS_AGAIN = "signs_again"


class Limit(StrEnum):
    """Why a desk may not take a sign-in back by itself."""

    ANY = "any"
    DESK = "desk"
    AGE = "age"


@dataclass(frozen=True)
class Right:
    """Whether a desk may take a guest's sign-in back.

    Args:
        limit: why not; None if it may.
        desk: where the guest was signed in.
        minutes: how old a sign-in may be, where that is the limit.
    """

    limit: Limit | None = None
    desk: str = ""
    minutes: int = 0


def limit_of(settings: Settings, role: Role, *, here: str, made_at: str, age: timedelta) -> Limit | None:
    """Why a role may not take a sign-in back at this desk; None if it may. The organiser may always.

    Args:
        settings: what the reception may do.
        role: that works here.
        here: this desk; self-service on its laptop is its own too.
        made_at: the desk that signed the guest in.
        age: since it did.
    """
    if role is Role.ORGANISER:
        return None
    if settings.undo_right is UndoRight.NONE:
        return Limit.ANY
    if settings.undo_right is UndoRight.OWN and made_at not in (here, kiosk_desk(here)):
        return Limit.DESK
    old = settings.undo_minutes is not None and age > timedelta(minutes=settings.undo_minutes)
    return Limit.AGE if old else None


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
