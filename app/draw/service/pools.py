"""A draw's own pool and key, and the places that are given from them."""

from collections.abc import Sequence

import msgspec

from app.draw.records import draws as draw_rows
from app.draw.records import evenings, tables
from app.draw.rules.lists import Entry, pool_of
from app.draw.rules.order import key_of, seed_of
from app.draw.rules.wins import WinState
from app.draw.service.lists import entries_of
from app.store.database import Transaction
from app.words.errors import BugError


def pool_at(
    t: Transaction, evening_id: int, list_no: int, groups: list[str] | None,
    *, exclude_won: bool, seq: int | None = None,
) -> tuple[Entry, ...]:  # fmt: skip
    """A pool as it was at one moment.

    Args:
        t: the open transaction.
        evening_id: which evening.
        list_no: which list.
        groups: the categories that may win; None for all.
        exclude_won: whether earlier winners stay out.
        seq: winners by lines before this one; None for so far.
    """
    entries = entries_of(evenings.list_file(t, evening_id, list_no))
    return pool_of(entries, groups, draw_rows.won(t, evening_id, seq) if exclude_won else ())


def pool_and_key(
    t: Transaction, evening: tables.Evening, row: tables.Draw
) -> tuple[tuple[Entry, ...], bytes]:
    """A draw's own pool, as it was when it was requested, and its key.

    Args:
        t: the open transaction.
        evening: the running one.
        row: a draw that has its digits.
    """
    if row.entropy_seq is None:
        raise BugError("a draw without digits has no key")
    groups = msgspec.json.decode(row.groups, type=list[str] | None)
    pool = pool_at(t, evening.id, row.list_no, groups, exclude_won=row.exclude_won, seq=row.request_seq)
    seed = seed_of(bytes.fromhex(evening.last_seed), evening.chain, row.no)
    return pool, key_of(seed, evenings.line(t, evening.id, row.entropy_seq).line.encode())


def add_awards(
    t: Transaction, row: tables.Draw, numbers: Sequence[str], seq: int, *, rank: int = 1, replaces: int | None = None
) -> list[tables.AwardRow]:  # fmt: skip
    """Write places of a draw, all with one statement: a hall waits for them.

    Args:
        t: the open transaction.
        row: the draw.
        numbers: who has them.
        seq: the line of the proof that says so.
        rank: of the first, from 1.
        replaces: the award whose place it takes.
    """
    guests = draw_rows.guest_ids(t, numbers)
    if len(guests) != len(numbers):
        raise BugError("a number of the frozen list has no guest")
    fresh = [
        tables.AwardRow(
            evening_id=row.evening_id, draw_id=row.id, rank=at, number=number, guest_id=guests[number],
            state=WinState.PENDING.value, replaces=replaces, reason="", witness="", seq=seq, at=t.now,
            action_id=t.action_id,
        ) for at, number in enumerate(numbers, rank)
    ]  # fmt: skip
    t.session.add_all(fresh)
    t.session.flush()
    return fresh
