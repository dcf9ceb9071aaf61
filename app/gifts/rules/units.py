"""One key a physical piece: the same piece is always found under the same key, on every desk."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.gifts.rules.gift import Present, RuleView, pieces_owed


class Source(StrEnum):
    """Why a guest is owed a piece."""

    CATEGORY = "category"
    PRIZE = "prize"
    MANUAL = "manual"


class PieceState(StrEnum):
    """Where a piece stands. WAITING: won, but the winner is not confirmed yet."""

    TO_GIVE = "to_give"
    OUT_OF_STOCK = "out_of_stock"
    IOU = "iou"
    WAITING = "waiting"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Why:
    """The reason a piece is owed, as facts; screens and paper put it into words.

    Args:
        source: by rule, won, or by hand.
        text: the category's name, the prize's name or the reason that was typed.
        at: when it was won.
        companions: how many companions it counts.
    """

    source: Source
    text: str = ""
    at: datetime | None = None
    companions: int = 0


@dataclass(frozen=True)
class Piece:
    """One physical piece that a guest is owed.

    Args:
        key: unique for ever.
        guest_id: whose.
        gift_id: which gift; 0 for a prize that stands on no gift list.
        why: the reason.
        source_ref: of the rule, the prize or the action that it comes from.
        claim_by: not given after this instant; None means until closing.
        waiting: the winner is not confirmed yet.
    """

    key: str
    guest_id: int
    gift_id: int
    why: Why
    source_ref: str
    claim_by: datetime | None = None
    waiting: bool = field(default=False)


def by_rules(
    rules: tuple[RuleView, ...], guest: Present, *, companions_too: bool = False
) -> tuple[Piece, ...]:
    """Every piece that the rules owe to a guest who is here.

    Args:
        rules: of every gift.
        guest: signed in.
        companions_too: the event gives companions what it gives the guest.
    """
    return tuple(
        Piece(
            f"c{rule.id}-{guest.guest_id}-{n}",
            guest.guest_id,
            rule.gift_id,
            Why(Source.CATEGORY, guest.category, companions=_companions(rule, guest, companions_too)),
            str(rule.id),
        )
        for rule in rules
        for n in range(1, pieces_owed(rule, guest, companions_too=companions_too) + 1)
    )


def _companions(rule: RuleView, guest: Present, companions_too: bool) -> int:
    own_only = rule.per.value == "guest" and not companions_too
    return 0 if own_only else guest.companions


def prize_key(award_id: int) -> str:
    """The key of a prize that was won.

    Args:
        award_id: the row of the award; a replacement winner has another one.
    """
    return f"p{award_id}"


def manual_key(action_id: int, n: int) -> str:
    """The key of a piece promised by hand.

    Args:
        action_id: of the press that promised it.
        n: from 1, when several were promised at once.
    """
    return f"m{action_id}-{n}"


def state_of(piece: Piece, now: datetime, *, left: int | None, promised: bool) -> PieceState:
    """Where a piece that has not been given stands.

    Args:
        piece: not given.
        now: the instant of the question.
        left: pieces in stock here; None means not counted.
        promised: an IOU was written for it.
    """
    if piece.waiting:
        return PieceState.WAITING
    if piece.claim_by is not None and now > piece.claim_by:
        return PieceState.EXPIRED
    if left == 0:
        return PieceState.IOU if promised else PieceState.OUT_OF_STOCK
    return PieceState.TO_GIVE
