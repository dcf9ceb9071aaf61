"""Running the show: each press is one fact, and the picture is a replay of them."""

from app.rundown import records
from app.rundown.rules.board import next_cue
from app.rundown.rules.facts import Deed, Fact, replay
from app.rundown.rules.guards import may_undo, too_soon
from app.rundown.service.writing import Done, known, press, write
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


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
        cues, state, now = records.cues(t), replay(records.facts(t)), records.to_ms(t.now)
        if too_soon(state.last_go.at if state.last_go else None, now - ago_ms):
            raise KnownError("GO came twice within half a second, so it was counted once.")
        wanted = cue or next_cue(cues, state)
        if not wanted:
            raise KnownError("That was the last cue. The end of the list is the end.")
        return write(t, act, Fact(0, Deed.GO, now - ago_ms, known(cues, wanted)))

    return store.perform(act, "rundown.go", Done, work)


def arm(store: Database, act: Act, cue: str) -> Done:
    """Stand by: arm a cue without starting it.

    Args:
        store: the open event.
        act: who does it.
        cue: its id.
    """
    return press(store, act, Deed.LOAD, cue)


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
        return write(t, act, Fact(0, deed, records.to_ms(t.now), state.current))

    return store.perform(act, "rundown.hold", Done, work)


def add_time(store: Database, act: Act, ms: int) -> Done:
    """Add time to the running (or armed) cue, or take some away.

    Args:
        store: the open event.
        act: who does it.
        ms: negative takes away.
    """

    def work(t: Transaction) -> Done:
        state = replay(records.facts(t))
        cue = state.current if state.start is not None else ""
        return write(t, act, Fact(0, Deed.ADD, records.to_ms(t.now), cue, ms))

    return store.perform(act, "rundown.add", Done, work)


def skip(store: Database, act: Act, cue: str, *, out: bool) -> Done:
    """Leave a cue out, or keep it after all.

    Args:
        store: the open event.
        act: who does it.
        cue: its id.
        out: whether it is left out.
    """
    return press(store, act, Deed.SKIP if out else Deed.KEEP, cue)


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
        return write(t, act, Fact(0, Deed.UNDO, now, last.cue, undoes=last.id))

    return store.perform(act, "rundown.undo", Done, work)


def began_ago(store: Database, act: Act, ago_ms: int) -> Done:
    """The running cue began earlier than GO was pressed: its start moves back, nothing else changes.

    Args:
        store: the open event.
        act: who does it.
        ago_ms: how long ago it began, counted from now.

    Raises:
        KnownError: nothing runs, or the cue before had not begun by then.
    """

    def work(t: Transaction) -> Done:
        state, now = replay(records.facts(t)), records.to_ms(t.now)
        if state.start is None:
            raise KnownError("Nothing runs yet. Press GO first.")
        before = state.runs[-2].start if len(state.runs) > 1 else None
        if ago_ms < 0 or (before is not None and now - ago_ms <= before):
            raise KnownError("The cue before had only just begun then. Choose a shorter time.")
        return write(t, act, Fact(0, Deed.BEGAN, now, state.current, ago_ms))

    return store.perform(act, "rundown.began", Done, work)
