"""Running the show: each press is one fact, and the picture is a replay of them."""

from dataclasses import dataclass
from datetime import datetime

from app.event.records import the_event
from app.guests import records as guest_records
from app.rundown import records
from app.rundown.rules.cue import Cue
from app.rundown.rules.facts import Deed, Fact, State, replay
from app.rundown.rules.guards import may_undo
from app.rundown.rules.recovery import Recovery, recover
from app.rundown.rules.timing import as_decided
from app.signin.records import arrivals
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Show:
    """Everything a screen needs to paint the show at any instant.

    Args:
        cues: as planned.
        state: the replay of the facts.
        here: invitation numbers that have arrived.
        names: guests' names by invitation number, for the people of a cue.
        zone: IANA name.
        hard_out: when the room must be clear, in ms; None if not set.
        distance_m: how far the emcee stands.
    """

    cues: tuple[Cue, ...]
    state: State
    here: frozenset[str]
    names: dict[str, str]
    zone: str
    hard_out: int | None
    distance_m: float


@dataclass(frozen=True)
class Done:
    """The answer of a press: the fact as it was written."""

    fact: Fact


def the_show(store: Database) -> Show:
    """The show as it stands.

    Args:
        store: the open event.
    """

    def look(t: Transaction) -> Show:
        event, cues = the_event(t), records.cues(t)
        wanted = {number for cue in cues for number in cue.guests}
        names = (
            {guest.number: guest.name for guest in guest_records.all_views(t) if guest.number in wanted}
            if wanted
            else {}
        )
        hard_out = event.settings.hard_out
        return Show(
            cues, replay(records.facts(t)), frozenset(arrival.number for arrival in arrivals(t)), names, event.zone,
            records.to_ms(hard_out) if hard_out else None, event.settings.emcee_distance_m,
        )  # fmt: skip

    return store.ask(look)


def go(store: Database, act: Act, cue: str = "", *, ago_ms: int = 0) -> Done:
    """Start a cue, the next one if none is named; a late press may say how long ago it began.

    Args:
        store: the open event.
        act: who does it.
        cue: its id, "" for the next.
        ago_ms: how long ago it began.

    Raises:
        KnownError: there is no such cue, or the list has ended.
    """

    def work(t: Transaction) -> Done:
        cues, state = records.cues(t), replay(records.facts(t))
        wanted = cue or next_cue(cues, state)
        if not wanted:
            raise KnownError("That was the last cue. The end of the list is the end.")
        return _write(t, act, Fact(0, Deed.GO, records.to_ms(t.now) - ago_ms, _known(cues, wanted)))

    return store.perform(act, "rundown.go", Done, work)


def _known(cues: tuple[Cue, ...], wanted: str) -> str:
    if all(cue.timing.id != wanted for cue in cues):
        raise KnownError("That cue is not in the programme any more. Choose another.")
    return wanted


def next_cue(cues: tuple[Cue, ...], state: State) -> str:
    """The cue that GO would start; "" at the end of the list.

    Args:
        cues: as planned.
        state: of the show.
    """
    if state.armed:
        return state.armed
    timings = as_decided([cue.timing for cue in cues], state)
    ids = [timing.id for timing in timings]
    after = ids.index(state.current) + 1 if state.current in ids else 0
    return next((timing.id for timing in timings[after:] if not timing.skip), "")


def _write(t: Transaction, act: Act, fact: Fact) -> Done:
    done = Done(records.add_fact(t, fact, act.desk))
    t.note(deed=fact.deed.value, cue=fact.cue, ms=fact.ms)
    t.tell("rundown")
    return done


def _press(store: Database, act: Act, deed: Deed, cue: str = "", ms: int = 0, text: str = "") -> Done:
    def work(t: Transaction) -> Done:
        if cue:
            _known(records.cues(t), cue)
        return _write(t, act, Fact(0, deed, records.to_ms(t.now), cue, ms, text))

    return store.perform(act, f"rundown.{deed.value}", Done, work)


def arm(store: Database, act: Act, cue: str) -> Done:
    """Stand by: arm a cue without starting it.

    Args:
        store: the open event.
        act: who does it.
        cue: its id.
    """
    return _press(store, act, Deed.LOAD, cue)


def hold(store: Database, act: Act) -> Done:
    """Pause the running cue, or resume it.

    Args:
        store: the open event.
        act: who does it.

    Raises:
        KnownError: nothing runs.
    """

    def work(t: Transaction) -> Done:
        state = replay(records.facts(t))
        if state.start is None:
            raise KnownError("Nothing runs yet. Press GO first.")
        deed = Deed.PAUSE if state.pause_since is None else Deed.RESUME
        return _write(t, act, Fact(0, deed, records.to_ms(t.now), state.current))

    return store.perform(act, "rundown.hold", Done, work)


def add_time(store: Database, act: Act, ms: int) -> Done:
    """Add time to the running (or armed) cue, or take some away.

    Args:
        store: the open event.
        act: who does it.
        ms: negative takes away.
    """
    return _press(store, act, Deed.ADD, ms=ms)


def skip(store: Database, act: Act, cue: str, *, out: bool) -> Done:
    """Leave a cue out, or keep it after all.

    Args:
        store: the open event.
        act: who does it.
        cue: its id.
        out: whether it is left out.
    """
    return _press(store, act, Deed.SKIP if out else Deed.KEEP, cue)


def turn_page(store: Database, act: Act, by: int) -> Done:
    """Turn the emcee's script page; the clock is not touched.

    Args:
        store: the open event.
        act: who does it.
        by: +1 or -1.

    Raises:
        KnownError: there is no further page.
    """

    def work(t: Transaction) -> Done:
        state = replay(records.facts(t))
        pages = next(
            (len(cue.pages) for cue in records.cues(t) if cue.timing.id == (state.current or state.armed)), 0
        )
        if not 0 <= state.step + by < max(1, pages):
            raise KnownError("There is no further page in this cue.")
        return _write(t, act, Fact(0, Deed.STEP, records.to_ms(t.now), state.current, by))

    return store.perform(act, "rundown.step", Done, work)


def send_message(store: Database, act: Act, text: str) -> Done:
    """Show the emcee a message until it is acknowledged.

    Args:
        store: the open event.
        act: who does it.
        text: one short line.

    Raises:
        KnownError: it is empty or too long to be read from afar.
    """
    line = " ".join(text.split())
    if not line or len(line) > 80:
        raise KnownError("Write one line of at most 80 letters; the emcee reads it from afar.")
    return _press(store, act, Deed.MESSAGE, text=line)


def acknowledge(store: Database, act: Act) -> Done:
    """The emcee has seen the message.

    Args:
        store: the open event.
        act: who does it.
    """
    return _press(store, act, Deed.ACKNOWLEDGE)


def answer(store: Database, act: Act, text: str) -> Done:
    """The emcee answers with one key: ok, need a minute, problem.

    Args:
        store: the open event.
        act: who does it.
        text: "ok", "minute" or "problem".
    """
    return _press(store, act, Deed.ANSWER, text=text)


def blank(store: Database, act: Act, *, on: bool) -> Done:
    """Blank the emcee screen, or show it again.

    Args:
        store: the open event.
        act: who does it.
        on: whether it is blank.
    """
    return _press(store, act, Deed.BLANK, ms=int(on))


def undo_go(store: Database, act: Act) -> Done:
    """Take the last GO back within ten seconds; the time is put back exactly.

    Args:
        store: the open event.
        act: who does it.

    Raises:
        KnownError: there is none, or it is too long ago.
    """

    def work(t: Transaction) -> Done:
        last, now = replay(records.facts(t)).last_go, records.to_ms(t.now)
        if last is None or not may_undo(last.at, now):
            raise KnownError("A GO can be taken back for ten seconds only. Go to the cue you want instead.")
        return _write(t, act, Fact(0, Deed.UNDO, now, last.cue, undoes=last.id))

    return store.perform(act, "rundown.undo", Done, work)


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
        return CaughtUp(tuple(_write(t, act, fact).fact for fact in facts), found.ends)

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
            _write(t, act, Fact(0, Deed.UNDO, records.to_ms(t.now), known[fact].cue, undoes=fact))
        return len(facts)

    return store.perform(act, "rundown.undo_catch_up", int, work)


def plan_to_catch_up(show: Show, now: datetime) -> Recovery:
    """The recovery plan as it would be now.

    Args:
        show: as it stands.
        now: aware.
    """
    return recover([cue.timing for cue in show.cues], show.state, records.to_ms(now))
