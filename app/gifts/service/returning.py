"""What is taken back, promised by hand, or closed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.draw.records import claims
from app.gifts.records import gifts as gift_records
from app.gifts.records import handouts, ious
from app.gifts.records.ious import Promise
from app.gifts.rules.units import Piece, Source, Why, manual_key
from app.gifts.service.owing import Desk, owed_keys
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError

_MOST_BY_HAND = 20


class WentTo(StrEnum):
    """Where a returned piece went."""

    SHELF = "shelf"
    DAMAGED = "damaged"
    KEPT = "kept"


@dataclass(frozen=True)
class TakenBack:
    """The answer of a return.

    Args:
        handout_id: of its row.
        gift: its name.
        guest_id: whose.
    """

    handout_id: int
    gift: str
    guest_id: int


def take_back(store: Database, act: Act, handout_id: int, reason: str, went_to: WentTo) -> TakenBack:
    """Take a handout back; its row stays, with who, when, why and where the piece went.

    Args:
        store: the open event.
        act: who does it.
        handout_id: a live one.
        reason: in a person's words.
        went_to: the shelf puts it back into stock.

    Raises:
        KnownError: no reason is given, or it was taken back before.
    """
    if not reason.strip():
        raise KnownError("Say why the gift comes back.")

    def work(t: Transaction) -> TakenBack:
        handouts.hold_the_desk(t)
        one = handouts.given_by_id(t, handout_id)
        if one is None:
            raise KnownError("That gift was taken back before. Nothing is changed.")
        shelf = handouts.void(t, handout_id, reason.strip(), went_to.value)
        if went_to is WentTo.SHELF and shelf is not None:
            gift_records.put(t, one.gift_id, shelf, 1, "returned")
        if one.source is Source.PRIZE:
            claims.bring_back(t, int(one.source_ref))
            t.tell("draw")
        t.tell("gifts")
        t.note(handout=handout_id, went_to=went_to.value)
        return TakenBack(handout_id, one.gift, one.guest_id)

    return store.perform(act, "gifts.take_back", TakenBack, work, (handout_id,))


def owe_by_hand(
    store: Database, act: Act, guest_id: int, gift_id: int, reason: str, *, pieces: int = 1,
    claim_by: datetime | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Promise a guest a gift that no rule gives.

    Args:
        store: the open event.
        act: who promises it.
        guest_id: to whom.
        gift_id: what.
        reason: in a person's words.
        pieces: how many, at most 20.
        claim_by: not given after this instant; None for no deadline.

    Returns:
        The keys of the new pieces.

    Raises:
        KnownError: no reason is given, or the number makes no sense.
    """
    if not reason.strip():
        raise KnownError("Say why the guest gets this gift.")
    if not 1 <= pieces <= _MOST_BY_HAND:
        raise KnownError("Give between 1 and {most} pieces at once.", most=_MOST_BY_HAND)

    def work(t: Transaction) -> tuple[str, ...]:
        why = Why(Source.MANUAL, reason.strip(), t.now)
        keys = tuple(manual_key(t.action_id, n) for n in range(1, pieces + 1))
        for key in keys:
            piece = Piece(key, guest_id, gift_id, why, str(t.action_id), claim_by)
            handouts.unit_of(t, piece, gift_id)
        t.tell("gifts")
        t.note(guest=guest_id, gift=gift_id, pieces=pieces)
        return keys

    return store.perform(act, "gifts.owe", tuple[str, ...], work, (guest_id, gift_id, pieces))


def open_promises(store: Database) -> tuple[Promise, ...]:
    """Every IOU that still holds, oldest first; those of guests whose sign-in was undone do not.

    Args:
        store: the open event.
    """
    return store.ask(promises_of)


def promises_of(t: Transaction, known: Desk | None = None) -> tuple[Promise, ...]:
    """The same inside a transaction.

    Args:
        t: the open transaction.
        known: everybody's pieces, if they were read already.
    """
    promised = ious.promises(t)
    if known is None:
        owed = owed_keys(t, frozenset(promise.guest_id for promise in promised))
    else:
        owed = {piece.key for pieces in known.pieces.values() for piece in pieces}
    return tuple(promise for promise in promised if promise.key in owed)
