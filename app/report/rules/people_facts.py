"""What the report knows of the guests and of what was scanned at the door: a row a line."""

from dataclasses import dataclass
from datetime import datetime

from app.signin.rules.outcome import Aside, Outcome, Reason, Way


@dataclass(frozen=True)
class GuestLine:
    """One invitation, and the sign-in that counts, if there is one.

    Args:
        number: the invitation number.
        name: of the guest.
        salutation: 女士, Ms …
        organisation: where from.
        position: title at work.
        category: its label in the report's language.
        colour: index into the palette of categories.
        host: who receives the guest.
        table_no: as printed.
        area: of the hall.
        phone: as imported.
        invited: companions invited.
        vip: whether a VIP.
        meal: whether counted for the meal.
        draws: whether the category holds a ticket.
        walk_in: came without an invitation.
        cancelled: not expected any more.
        note: for the door.
        at: signed in at; None for not here.
        desk: where.
        operator: by whom.
        way: how found; None for not here.
        companions: who came along.
        proxy: who signed in for the guest.
        undone: how many sign-ins were taken back.
        undone_at: the last time.
        undone_why: the last reason.
        undone_by_leave: whose PIN allowed what was beyond the desk's rights, "" without one; None within them.
        signed: the sign-in book holds a signature for the sign-in that counts.
        entered_at: when it was entered, if that was later, from paper.
        children: how many of the companions are children.
        aside: the rule that was set aside for the sign-in; None for one like any other.
    """

    number: str
    name: str
    salutation: str
    organisation: str
    position: str
    category: str
    colour: int
    host: str
    table_no: str
    area: str
    phone: str
    invited: int
    vip: bool
    meal: bool
    draws: bool
    walk_in: bool
    cancelled: bool
    note: str
    at: datetime | None = None
    desk: str = ""
    operator: str = ""
    way: Way | None = None
    companions: int = 0
    proxy: str = ""
    undone: int = 0
    undone_at: datetime | None = None
    undone_why: str = ""
    undone_by_leave: str | None = None
    signed: bool = False
    entered_at: datetime | None = None
    children: int = 0
    aside: Aside | None = None

    @property
    def here(self) -> bool:
        """Whether a sign-in counts."""
        return self.at is not None

    @property
    def expected(self) -> bool:
        """Whether the invitation counts among the expected; who came counts in any case."""
        return self.here or not self.cancelled


@dataclass(frozen=True)
class AttemptLine:
    """An attempt to sign in that did not sign anybody in."""

    at: datetime
    desk: str
    way: Way
    outcome: Outcome
    reason: Reason
    number: str
    name: str
    happened_at: datetime | None = None  # as written on paper, if it was entered later
