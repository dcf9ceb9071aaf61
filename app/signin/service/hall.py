"""What the hall may know of the door, kept from one look to the next: a look counts again only where there is news.

The sign-ins are counted by blocks of their ids. A sign-in changes after it was made only by an action that names it, so a
look asks which actions came since the last one, as the live picture does, and counts the blocks anew that they touched.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.signin.records import counts
from app.signin.records.sign_ins import newcomers
from app.signin.rules.greeting import Newcomer
from app.store.database import Database, Transaction
from app.store.records import End, actions_between, ends

# Sign-ins in a block, which is counted in a tenth of a millisecond.
BLOCK = 1000
# So many actions between two looks, or blocks they touched, are counted apart; for more all are counted again.
MOST_ACTIONS, MOST_BLOCKS = 200, 8


@dataclass(frozen=True)
class Door:
    """What the hall may know of the door.

    Args:
        newest: sign-ins that count, newest first.
        reaches: every sign-in that counts from this one on is among them.
        people: guests and companions in the house.
    """

    newest: tuple[Newcomer, ...]
    reaches: int
    people: int


@dataclass(frozen=True)
class _Counted:
    """People by block of sign-ins, and up to where the actions of the desks are in it."""

    chains: Mapping[str, End]
    blocks: Mapping[int, int]


class Hall:
    """Looks at the door of one event; it is used on one thread, that of the event.

    Args:
        count: how many of the newest sign-ins it names.
        size: sign-ins in a block.
    """

    def __init__(self, count: int = 40, size: int = BLOCK) -> None:
        self._count, self._size = count, size
        self._counted: _Counted | None = None

    def look(self, store: Database) -> Door:
        """Who came last, and how many are here.

        Args:
            store: the open event.
        """
        newest, self._counted = store.ask(self._read)  # broken off, it has changed nothing
        reaches = newest[-1].sign_in_id if len(newest) == self._count else 0
        return Door(newest, reaches, sum(self._counted.blocks.values()))

    def _read(self, t: Transaction) -> tuple[tuple[Newcomer, ...], _Counted]:
        now = ends(t.session)
        return newcomers(t, self._count), _Counted(now, self._blocks(t, now))

    def _blocks(self, t: Transaction, now: dict[str, End]) -> Mapping[int, int]:
        known = self._counted
        actions = None if known is None else actions_between(t.session, known.chains, now, MOST_ACTIONS)
        if known is None or actions is None:
            return counts.people_by_block(t, self._size)
        touched = {row_id // self._size for row_id in counts.sign_ins_touched(t, actions)}
        if len(touched) > MOST_BLOCKS:
            return counts.people_by_block(t, self._size)
        return {**known.blocks, **{block: counts.people_in(t, block, self._size) for block in touched}}
