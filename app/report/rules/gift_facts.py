"""What the report knows of the gift desk: a row a piece."""

from dataclasses import dataclass
from datetime import datetime

from app.gifts.rules.units import Source


@dataclass(frozen=True)
class HandoutLine:
    """One piece that left the gift desk, or that is still owed.

    Args:
        receipt_no: on the receipt; 0 without one.
        at: when; for an owed piece, since when.
        desk: where.
        operator: by whom.
        number: the invitation number.
        name: of the guest.
        gift: its name.
        variant: size or colour.
        source: why owed; None for an owed piece.
        proxy: who took it for the guest.
        owed: promised, not given yet.
        returned_at: taken back at.
        returned_why: why.
        went_to: where the piece went.
    """

    receipt_no: int
    at: datetime
    desk: str
    operator: str
    number: str
    name: str
    gift: str
    variant: str
    source: Source | None
    proxy: str = ""
    owed: bool = False
    returned_at: datetime | None = None
    returned_why: str = ""
    went_to: str = ""
