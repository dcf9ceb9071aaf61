"""An arrival, as the rooms above see it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Arrival:
    """One guest who is here: a sign-in that counts.

    Args:
        guest_id: of the guest.
        number: the invitation number.
        name: of the guest.
        category: its name.
        at: when the guest signed in.
        companions: how many came with the guest so far.
        draws: whether the guest holds a ticket: by category, and signed in before the cut-off.
        table_no: as printed on the table.
        vip: whether the guest is a VIP.
        walk_in: came without an invitation.
    """

    guest_id: int
    number: str
    name: str
    category: str
    at: datetime
    companions: int
    draws: bool
    table_no: str
    vip: bool = False
    walk_in: bool = False
