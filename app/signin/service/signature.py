"""The signature in the sign-in book: kept, replaced, withdrawn; each is a row."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from app.guests.records import people as guests
from app.guests.rules.guest import GuestView
from app.signin.records import sign_ins, signatures
from app.signin.rules.signature import Signature, pack, unpack
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import BugError, KnownError


@dataclass(frozen=True)
class Signed:
    """What became of a signature.

    Args:
        guest_id: of the guest.
        name: of the guest.
        sign_in_id: the sign-in it belongs to.
        signed: whether the book holds a signature now.
        replaced: whether an earlier one was replaced.
    """

    guest_id: int
    name: str
    sign_in_id: int
    signed: bool
    replaced: bool = False


@dataclass(frozen=True)
class Held:
    """The signature that the book holds, and when it was written."""

    signature: Signature
    at: datetime


def keep_signature(store: Database, act: Act, guest_id: int, sign_in_id: int, signature: Signature) -> Signed:
    """Keep what a guest wrote; an earlier signature of the same sign-in is replaced and stays a row.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        guest_id: of the guest.
        sign_in_id: the sign-in that was on the screen when the guest began to write.
        signature: as it was written; bounded.

    Raises:
        KnownError: that sign-in does not count any more, or nothing was written.
    """
    try:
        ink = pack(signature)
    except ValueError as fault:
        raise KnownError("This signature cannot be kept. Let the guest write it again.") from fault
    if not signature.written:
        raise KnownError("Nothing has been written yet. Let the guest sign first.")

    def work(t: Transaction) -> Signed:
        guest, row = _counts(t, guest_id, sign_in_id)
        kept = signatures.keep(t, act, row.id, ink)
        if kept is None:
            raise KnownError(
                "Another desk is taking the signature of {name}. Look at the card again.", name=guest.name
            )
        t.tell("signin")
        t.note(guest=guest.id, sign_in=row.id, signature=kept[0])
        return Signed(guest.id, guest.name, row.id, signed=True, replaced=kept[1])

    asked = (guest_id, sign_in_id, hashlib.sha256(ink).hexdigest())
    return store.perform(act, "signin.signature", Signed, work, asked)


def withdraw_signature(store: Database, act: Act, guest_id: int, sign_in_id: int) -> Signed:
    """Take a signature out of the book; the guest may sign again.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        guest_id: of the guest.
        sign_in_id: the sign-in it belongs to.

    Raises:
        KnownError: that sign-in does not count any more, or there is no signature.
    """

    def work(t: Transaction) -> Signed:
        guest, row = _counts(t, guest_id, sign_in_id)
        if not signatures.end(t, act, row.id, "withdrawn"):
            raise KnownError("There is no signature of {name} to take back.", name=guest.name)
        t.tell("signin")
        t.note(guest=guest.id, sign_in=row.id)
        return Signed(guest.id, guest.name, row.id, signed=False)

    return store.perform(act, "signin.signature_withdrawn", Signed, work, (guest_id, sign_in_id))


def held(store: Database, sign_in_id: int) -> Held | None:
    """The signature that counts for a sign-in, or None.

    Args:
        store: the open event.
        sign_in_id: whose.
    """

    def look(t: Transaction) -> Held | None:
        row = signatures.live_signature(t, sign_in_id)
        return None if row is None else Held(unpack(row.ink), row.at)

    return store.ask(look)


def _counts(t: Transaction, guest_id: int, sign_in_id: int) -> tuple[GuestView, sign_ins.SignIn]:
    """The sign-in that was on the screen, if it still counts: a later one needs a signature of its own."""
    guest, row = guests.by_id(t, guest_id), sign_ins.live(t, guest_id)
    if guest is None:
        raise BugError("no such guest")
    if row is None or row.id != sign_in_id:
        raise KnownError(
            "The sign-in of {name} was undone meanwhile, so the signature was not kept. Sign the guest in again.",
            name=guest.name,
        )
    return guest, row
