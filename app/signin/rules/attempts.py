"""What happened a moment ago at a desk."""

from dataclasses import dataclass
from datetime import datetime

from app.signin.rules.outcome import Outcome, Reason


@dataclass(frozen=True)
class Recent:
    """One line of the list "just now".

    Args:
        guest_id: 0 if nobody was found.
        number: of the invitation, "" if nobody was found.
        name: of the guest.
        table_no: of the guest.
        vip: whether the guest is a VIP.
        outcome: what came of the attempt.
        reason: why.
        at: when.
        undone: the sign-in was taken back afterwards.
        unread: the guest's note must be read and nobody has said so.
        alone: the guest signed in without staff, at self-service.
        unsigned: the desk was to ask for a signature in the book, which holds none.
    """

    guest_id: int
    number: str
    name: str
    table_no: str
    vip: bool
    outcome: Outcome
    reason: Reason
    at: datetime
    undone: bool
    unread: bool
    alone: bool = False
    unsigned: bool = False
