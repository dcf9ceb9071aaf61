"""PINs: given to a role, tried at a desk."""

from collections.abc import Mapping

from app.event import records
from app.event.rules import PIN_LEAST, PIN_MOST, Entry, Role, easily_guessed, pin_digits
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.store.pins import hash_of, matches
from app.words.errors import KnownError


def set_pin(store: Database, act: Act, role: Role, typed: str) -> int:
    """Give a role its PIN, or take it away; the earlier one stays in the file as a row that no longer counts.

    What was typed never joins the audit chain: the chain's key lies in the same file.

    Args:
        store: the open event.
        act: who does it.
        role: whose.
        typed: 4 to 12 digits; "" for no PIN any more.

    Returns:
        How many roles have a PIN now.

    Raises:
        KnownError: it is no PIN, or one that anybody would guess.
    """
    hashed = _hashed(typed) if typed else ""

    def work(t: Transaction) -> int:
        records.keep_pin(t, role, hashed)
        t.tell("event")
        t.note(role=role.value, pin=bool(hashed))
        return len(records.pins(t))

    return store.perform(act, "event.set_pin", int, work)


def enter_pin(store: Database, act: Act, typed: str, roles: tuple[Role, ...]) -> Entry:
    """Try a PIN at this desk; after five wrong ones in a row nobody may try for a while, also after a restart.

    Args:
        store: the open event.
        act: who and where; tries are counted by desk.
        typed: as entered.
        roles: whose PIN would do.
    """

    def work(t: Transaction) -> Entry:
        before = records.tries(t, act.desk)
        waits = before.wait_s(t.now)
        if waits:
            return Entry(None, before.left, waits)
        role = whose(records.pins(t), typed, roles)
        records.keep_try(t, act.desk, matched=role is not None)
        t.note(matched=role is not None)
        after = records.tries(t, act.desk)
        return Entry(role, after.left, after.wait_s(t.now))

    return store.perform(act, "event.enter_pin", Entry, work)


def pinned(store: Database) -> frozenset[Role]:
    """The roles that have a PIN.

    Args:
        store: the open event.
    """
    return store.ask(lambda t: frozenset(records.pins(t)))


def pin_hashes(store: Database) -> dict[Role, str]:
    """What is kept of every PIN, for a desk that must ask for one while the event cannot be written.

    Args:
        store: the open event.
    """
    return store.ask(records.pins)


def whose(hashes: Mapping[Role, str], typed: str, roles: tuple[Role, ...]) -> Role | None:
    """Whose PIN this is, if one of these roles'; nothing is counted here.

    Args:
        hashes: what is kept of the PINs.
        typed: as entered.
        roles: whose PIN would do.
    """
    pin = pin_digits(typed)
    return next((role for role in roles if pin and role in hashes and matches(hashes[role], pin)), None)


def _hashed(typed: str) -> str:
    pin = pin_digits(typed)
    if pin is None:
        raise KnownError(
            "A PIN has {least} to {most} digits. Type another one.", least=PIN_LEAST, most=PIN_MOST
        )
    if easily_guessed(pin):
        raise KnownError(
            "Anybody would guess this PIN. Choose one that is no run and no row of equal digits."
        )
    return hash_of(pin)
