"""What can come of an attempt to sign in, and the answer the desk is given."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.event.rules import Detail, Role
from app.guests.rules.guest import GuestView


class Outcome(StrEnum):
    """What came of it, in the order in which they are decided."""

    UNKNOWN = "unknown"
    OTHER_EVENT = "other_event"
    REVOKED = "revoked"
    CANCELLED = "cancelled"
    NOT_OPEN = "not_open"
    CLOSED = "closed"
    NEEDS_CHOICE = "needs_choice"
    ALREADY_SIGNED_IN = "already_signed_in"
    SIGNED_IN = "signed_in"


class Reason(StrEnum):
    """Why, where the outcome alone does not say it."""

    NONE = ""
    NO_LIST = "no_list"
    UNREADABLE = "unreadable"
    REISSUED = "reissued"
    NAMESAKES = "namesakes"
    AFTER_CUT_OFF = "after_cut_off"
    LIST_LOCKED = "list_locked"
    EXCEPTION = "exception"
    MISSING_DETAILS = "missing_details"
    PARTY = "party"


class Way(StrEnum):
    """How the guest was found."""

    CAMERA = "camera"
    PICTURE = "picture"
    WEDGE = "wedge"
    TYPED = "typed"
    SEARCH = "search"
    WALK_IN = "walk_in"
    KIOSK = "kiosk"
    PAPER = "paper"
    GROUP = "group"


# refusals that are the event's own rule: the organiser may set them aside. Not so a code that nobody knows, another
# event's or a withdrawn one: there it is not the rule that says no, but who the guest is
RULES_OF_THE_EVENT = frozenset({Outcome.CANCELLED, Outcome.NOT_OPEN, Outcome.CLOSED})


@dataclass(frozen=True)
class Permit:
    """Somebody let a guest in although a rule of the event says no.

    Args:
        by: whose PIN was entered; None if the event has no such PIN.
    """

    by: Role | None = None


@dataclass(frozen=True)
class Aside:
    """A rule of the event that was set aside for one sign-in.

    Args:
        rule: what had been answered without it.
        by: whose PIN allowed it; None if the event has no such PIN.
    """

    rule: Outcome
    by: Role | None = None


@dataclass(frozen=True)
class First:
    """The sign-in that counts, for a guest who has been here before.

    Args:
        at: when.
        desk: where.
        operator: by whom.
        way: how.
        proxy: who signed in for the guest, "" for the guest.
        entered: when it was entered, if that was later, from paper.
        aside: the rule that was set aside for it; None for a sign-in like any other.
    """

    at: datetime
    desk: str
    operator: str
    way: Way
    proxy: str = ""
    entered: datetime | None = None
    aside: Aside | None = None


@dataclass(frozen=True)
class Near:
    """A guest whose code or number is one slip away from what was read.

    Args:
        guest: whom the desk may ask about.
        swapped: two characters changed places; else one is different.
    """

    guest: GuestView
    swapped: bool


@dataclass(frozen=True)
class Answer:
    """What the desk is told.

    Args:
        outcome: what came of it.
        reason: why, where the outcome does not say it.
        at: when it was decided.
        way: how the guest was found.
        desk: where.
        operator: by whom.
        guest: whom it is about; None if nobody was found.
        sign_in_id: the sign-in that counts, 0 if there is none.
        companions: how many came with the guest so far.
        draws: whether the guest holds a ticket in the draw.
        first: the sign-in that counts, if it is an earlier one.
        opens_at: when sign-in opens, if it has a time.
        closes_at: when it closes, if it has a time.
        near: guests one slip away from what was read.
        choices: guests of whom a person must pick one.
        signed: the sign-in book holds a signature for the sign-in that counts.
        asks: the event asks this guest to sign, and there is no signature yet.
        happened: when the guest came, if that was written on paper.
        locked_at: the draw's list was locked before this sign-in was entered.
        children: how many of the companions are children; None unless the event counts them apart.
        lacking: details that a person must ask for, or sign in without.
    """

    outcome: Outcome
    at: datetime
    way: Way
    desk: str
    operator: str = ""
    reason: Reason = Reason.NONE
    guest: GuestView | None = None
    sign_in_id: int = 0
    companions: int = 0
    draws: bool = False
    first: First | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    near: tuple[Near, ...] = ()
    choices: tuple[GuestView, ...] = ()
    signed: bool = False
    asks: bool = False
    happened: datetime | None = None
    locked_at: datetime | None = None
    children: int | None = None
    lacking: tuple[Detail, ...] = ()
