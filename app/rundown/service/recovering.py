"""Catching up: the recovery plan, applied with one press and taken back with one."""

from dataclasses import dataclass
from datetime import datetime

from app.rundown import records
from app.rundown.rules.facts import Deed, Fact, replay
from app.rundown.rules.recovery import Recovery, recover
from app.rundown.service.picture import Show
from app.rundown.service.writing import write
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class CaughtUp:
    """The facts that a recovery plan wrote."""

    facts: tuple[Fact, ...]
    ends: int


def catch_up(store: Database, act: Act) -> CaughtUp:
    """Apply the recovery plan with one press.

    Args:
        store: the open event.
        act: who does it.

    Raises:
        KnownError: nothing can be shortened.
    """

    def work(t: Transaction) -> CaughtUp:
        now = records.to_ms(t.now)
        found = recover([cue.timing for cue in records.cues(t)], replay(records.facts(t)), now)
        if not found.cuts:
            raise KnownError("Nothing in the rest of the programme may be shortened.")
        facts = [
            Fact(0, Deed.SHORTEN if cut.duration else Deed.SKIP, now, cut.cue, cut.duration)
            for cut in found.cuts
        ]
        return CaughtUp(tuple(write(t, act, fact).fact for fact in facts), found.ends)

    return store.perform(act, "rundown.catch_up", CaughtUp, work)


def undo_catch_up(store: Database, act: Act, facts: tuple[int, ...]) -> int:
    """Take a recovery plan back.

    Args:
        store: the open event.
        act: who does it.
        facts: the ids that catching up wrote.

    Returns:
        How many facts were taken back.
    """

    def work(t: Transaction) -> int:
        known = {fact.id: fact for fact in records.facts(t)}
        for fact in facts:
            write(t, act, Fact(0, Deed.UNDO, records.to_ms(t.now), known[fact].cue, undoes=fact))
        return len(facts)

    return store.perform(act, "rundown.undo_catch_up", int, work)


def plan_to_catch_up(show: Show, now: datetime) -> Recovery:
    """The recovery plan as it would be now.

    Args:
        show: as it stands.
        now: aware.
    """
    return recover([cue.timing for cue in show.cues], show.state, records.to_ms(now))
