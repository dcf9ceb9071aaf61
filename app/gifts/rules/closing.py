"""What closing the gift desk adds up to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GiftSum:
    """One gift at closing.

    Args:
        gift_id: which.
        gift: its name.
        brought: pieces that were brought to the desks.
        planned: pieces that guests who are here are or were owed.
        given: pieces out, without those that came back.
        returned: pieces that came back.
        owed: IOUs still open.
        on_hand: pieces that should lie here; None when not counted.
        counted: pieces that a person counted; None before that.
    """

    gift_id: int
    gift: str
    brought: int
    planned: int
    given: int
    returned: int
    owed: int
    on_hand: int | None
    counted: int | None

    @property
    def difference(self) -> int | None:
        """Counted less expected; None until both are known."""
        if self.on_hand is None or self.counted is None:
            return None
        return self.counted - self.on_hand

    @property
    def settled(self) -> bool:
        """Nothing is missing, too many or owed."""
        return self.owed == 0 and not self.difference
