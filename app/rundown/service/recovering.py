"""Catching up: the recovery plan, applied with one press and taken back with one."""

from dataclasses import dataclass

from app.rundown import records
from app.rundown.rules.facts import Deed, Fact, replay
from app.rundown.rules.recovery import recover
from app.rundown.rules.timing import as_decided, picture
from app.rundown.service.writing import write
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class CaughtUp:
    """The facts that a recovery plan wrote."""

    facts: tuple[Fact, ...]
    ends: int


def catch_up(store: Database, act: Act, only: frozenset[str] = frozenset()) -> CaughtUp:
    """Apply the recovery plan with one press.

    Args:
        store: the open event.
        act: who does it.
        only: ids of the cues whose cuts were ticked; empty: every cut of the plan.

    Raises:
        KnownError: nothing can be shortened.
    """

    def work(t: Transaction) -> CaughtUp:
        now, timings = records.to_ms(t.now), [cue.timing for cue in records.cues(t)]
        plan = recover(timings, replay(records.facts(t)), now)
        cuts = [cut for cut in plan.cuts if not only or cut.cue in only]
        if not cuts:
            raise KnownError("Nothing in the rest of the programme may be shortened.")
        made = [
            Fact(0, Deed.SHORTEN if cut.duration else Deed.SKIP, now, cut.cue, cut.duration) for cut in cuts
        ]
        written = tuple(write(t, act, fact).fact for fact in made)
        state = replay(records.facts(t))
        return CaughtUp(written, picture(as_decided(timings, state), state, now, original=timings).ends)

    return store.perform(act, "rundown.catch_up", CaughtUp, work)


def undo_catch_up(store: Database, act: Act, facts: tuple[int, ...]) -> int:
    """Take a recovery plan back.

    Args:
        store: the open event.
        act: who does it.
        facts: the ids that catching up wrote.

    Returns:
        How many facts were taken back.

    Raises:
        KnownError: it was taken back already.
    """

    def work(t: Transaction) -> int:
        held = records.facts(t)
        gone = {fact.undoes for fact in held if fact.deed is Deed.UNDO}
        back = [fact for fact in held if fact.id in facts and fact.id not in gone]
        if not back:
            raise KnownError("That plan was taken back already.")
        for fact in back:
            write(t, act, Fact(0, Deed.UNDO, records.to_ms(t.now), fact.cue, undoes=fact.id))
        return len(back)

    return store.perform(act, "rundown.undo_catch_up", int, work)
