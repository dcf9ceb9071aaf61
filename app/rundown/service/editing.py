"""Single cues changed by hand: each change is a new edition of the programme, and every earlier one stays."""

from dataclasses import dataclass, replace

from app.event.records import the_event
from app.rundown import records
from app.rundown.rules.cue import Cue, Timing
from app.rundown.rules.editing import Draft, begun, edited, fresh_id, goes_back, renumbered
from app.rundown.rules.facts import replay
from app.rundown.service.intake import keep_edition, on_day, refusal
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Edited:
    """The answer of a change: which cue, and at which place it stands now."""

    cue: str
    place: int


def change_cue(store: Database, act: Act, seen: Cue, draft: Draft) -> Edited:
    """Change what is planned for one cue; of one that has begun, its times stay.

    Args:
        store: the open event.
        act: who does it.
        seen: the cue as the person saw it.
        draft: as typed.

    Raises:
        KnownError: the draft cannot be read, or somebody else changed the cue meanwhile.
    """

    def work(t: Transaction) -> Edited:
        cues = records.cues(t)
        place = _place(cues, seen.timing.id)
        if cues[place] != seen:
            raise KnownError("Somebody else has changed this cue meanwhile. Look at it again.")
        made = _made(t, seen, draft)
        if made.timing != seen.timing and seen.timing.id in begun(replay(records.facts(t))):
            raise KnownError("This cue has begun: change its time in the Show room.")
        return _keep(t, (*cues[:place], made, *cues[place + 1 :]), made)

    return store.perform(act, "rundown.change", Edited, work)


def add_cue(store: Database, act: Act, after: str, draft: Draft) -> Edited:
    """Add a cue.

    Args:
        store: the open event.
        act: who does it.
        after: the cue it follows; "" for the end.
        draft: as typed.

    Raises:
        KnownError: the draft cannot be read, or a later cue has begun already.
    """

    def work(t: Transaction) -> Edited:
        cues = records.cues(t)
        place = _place(cues, after) + 1 if after else len(cues)
        _refuse_begun(t, cues[place:])
        new = Cue(Timing(fresh_id(cues), 0), str(len(cues) + 1), "")
        made = _made(t, new, draft)
        if not cues and made.timing.fixed_start is None:
            raise KnownError("The first cue needs a start time.")
        return _keep(t, renumbered((*cues[:place], made, *cues[place:]), cues), made)

    return store.perform(act, "rundown.insert", Edited, work)


def move_cue(store: Database, act: Act, cue: str, by: int) -> Edited:
    """Move a cue up or down by one place; at the ends nothing moves.

    Args:
        store: the open event.
        act: who does it.
        cue: its id.
        by: -1 for up, +1 for down.

    Raises:
        KnownError: one of the two has begun, or a fixed start stands in the way.
    """

    def work(t: Transaction) -> Edited:
        cues = records.cues(t)
        place = _place(cues, cue)
        to = min(max(place + by, 0), len(cues) - 1)
        if to == place:
            return Edited(cue, place)
        _refuse_begun(t, (cues[place], cues[to]))
        order = list(cues)
        order[place], order[to] = order[to], order[place]
        if order[0].timing.fixed_start is None:
            # the time of the show's beginning belongs to its first place
            start = cues[0].timing.fixed_start
            order[0] = replace(order[0], timing=replace(order[0].timing, fixed_start=start))
            order[1] = replace(order[1], timing=replace(order[1].timing, fixed_start=None))
        return _keep(t, renumbered(tuple(order), cues), cues[place])

    return store.perform(act, "rundown.move", Edited, work)


def _place(cues: tuple[Cue, ...], wanted: str) -> int:
    for place, cue in enumerate(cues):
        if cue.timing.id == wanted:
            return place
    raise KnownError("That cue is not in the programme any more. Choose another.")


def _made(t: Transaction, cue: Cue, draft: Draft) -> Cue:
    made, problem = edited(cue, draft, on_day(the_event(t)))
    if problem is not None:
        raise refusal(problem)
    return made


def _refuse_begun(t: Transaction, cues: tuple[Cue, ...]) -> None:
    started = begun(replay(records.facts(t)))
    for cue in cues:
        if cue.timing.id in started:
            raise KnownError('"{title}" has begun, so the order up to it stays as it is.', title=cue.title)


def _keep(t: Transaction, cues: tuple[Cue, ...], cue: Cue) -> Edited:
    late = goes_back(cues)
    if late is not None:
        raise KnownError(
            'The start of "{title}" would be before a cue above it. Change its start first.', title=late.title
        )
    if cues[0].timing.fixed_start is None:
        raise KnownError("The first cue needs a start time.")
    keep_edition(t, cues)
    t.note(cue=cue.timing.id, cues=len(cues))
    t.tell("rundown")
    return Edited(cue.timing.id, _place(cues, cue.timing.id))
