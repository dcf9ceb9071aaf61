"""What every press of the show shares: it appends one fact and tells the news."""

from dataclasses import dataclass

from app.rundown import records
from app.rundown.rules.cue import Cue
from app.rundown.rules.facts import Deed, Fact
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Done:
    """The answer of a press: the fact as it was written."""

    fact: Fact


def known(cues: tuple[Cue, ...], wanted: str) -> str:
    """The id of a cue that is in the programme.

    Args:
        cues: as planned.
        wanted: an id from a screen that may be older.

    Raises:
        KnownError: it is not there any more.
    """
    if all(cue.timing.id != wanted for cue in cues):
        raise KnownError("That cue is not in the programme any more. Choose another.")
    return wanted


def write(t: Transaction, act: Act, fact: Fact) -> Done:
    """Append one fact inside a transaction.

    Args:
        t: the open transaction.
        act: who does it.
        fact: what was done.
    """
    done = Done(records.add_fact(t, fact, act.desk))
    t.note(deed=fact.deed.value, cue=fact.cue, ms=fact.ms)
    t.tell("rundown")
    return done


def press(store: Database, act: Act, deed: Deed, cue: str = "", ms: int = 0, text: str = "") -> Done:
    """One press that needs no look at the state.

    Args:
        store: the open event.
        act: who does it.
        deed: what.
        cue: its id, "" where none is meant.
        ms: of the deed.
        text: of the deed.
    """

    def work(t: Transaction) -> Done:
        if cue:
            known(records.cues(t), cue)
        return write(t, act, Fact(0, deed, records.to_ms(t.now), cue, ms, text))

    return store.perform(act, f"rundown.{deed.value}", Done, work)
