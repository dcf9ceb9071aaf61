"""Everything that caller and emcee see at one instant, from one pure function."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.rundown.rules.cue import Cue, Page
from app.rundown.rules.facts import Run, State
from app.rundown.rules.recovery import Recovery, recover
from app.rundown.rules.timing import Picture, Span, as_decided, down, picture, up


class Presence(StrEnum):
    """Whether the people of a cue are here."""

    NOBODY = "nobody"  # the cue names no guests
    READY = "ready"
    SOME = "some"
    MISSING = "missing"


@dataclass(frozen=True)
class People:
    """Who of a cue's guests has arrived.

    Args:
        here: how many.
        wanted: how many there should be.
        absent: names (or numbers) of those who are not here.
    """

    here: int = 0
    wanted: int = 0
    absent: tuple[str, ...] = ()

    @property
    def presence(self) -> Presence:
        """All, some or none of them."""
        if not self.wanted:
            return Presence.NOBODY
        if self.here == self.wanted:
            return Presence.READY
        return Presence.SOME if self.here else Presence.MISSING


class Place(StrEnum):
    """Where a cue stands in the show."""

    DONE = "done"
    RUNNING = "running"
    NEXT = "next"
    AHEAD = "ahead"
    SKIPPED = "skipped"
    PASSED = "passed"  # never run, and the show is beyond it


@dataclass(frozen=True)
class Row:
    """One line of the cue list.

    Args:
        cue: as planned.
        place: in the show.
        planned: span of the plan, None if it was left out of it.
        expected: span as expected now, None once done or left out.
        actual: instant of its last GO, None before.
        length: ms; as run once done, else as decided.
        differs: ms that the run was longer than planned, None before it is done.
        people: who of its guests is here.
    """

    cue: Cue
    place: Place
    planned: Span | None
    expected: Span | None
    actual: int | None
    length: int
    differs: int | None
    people: People


@dataclass(frozen=True)
class Board:
    """The show at one instant, for the caller's console and for the emcee's screen.

    Args:
        seen: the clock's numbers.
        state: the replay of the facts.
        current: the row of the cue that runs, or stands by before the first GO.
        next: the row that GO would start.
        rows: every cue, in order.
        ends: expected instant of the end.
        planned_end: planned instant of the end.
        headroom: ms between the expected end and the hard out; None if none is set.
        recovery: the plan to catch up.
        ticks: shares of the running cue at which warning and danger begin.
    """

    seen: Picture
    state: State
    current: Row | None
    next: Row | None
    rows: tuple[Row, ...]
    ends: int
    planned_end: int
    headroom: int | None
    recovery: Recovery
    ticks: tuple[float, ...]

    @property
    def page(self) -> Page | None:
        """The script page that the emcee reads."""
        pages = self.current.cue.pages if self.current else ()
        return pages[min(self.state.step, len(pages) - 1)] if pages else None

    @property
    def share(self) -> float:
        """How much of the running cue has gone by, 0 to 1."""
        whole = self.seen.elapsed + self.seen.remaining
        return min(1.0, max(0.0, self.seen.elapsed / whole)) if whole > 0 else float(self.seen.started)


def board(
    cues: Sequence[Cue], state: State, now: int, *,
    here: frozenset[str] = frozenset(), names: dict[str, str] | None = None, hard_out: int | None = None,
    plan: Recovery | None = None,
) -> Board:  # fmt: skip
    """Everything that is shown of the show at one instant.

    Args:
        cues: as planned.
        state: the replay of the facts.
        now: the instant, in ms.
        here: invitation numbers that have arrived.
        names: by invitation number.
        hard_out: when the room must be clear, in ms.
        plan: a plan to catch up that was made a moment ago; made anew if None.
    """
    timings = [cue.timing for cue in cues]
    decided = as_decided(timings, state)
    seen = picture(decided, state, now, original=timings)
    following = next_cue(cues, state)
    lengths = {timing.id: timing.duration for timing in decided}
    skipped = {timing.id for timing in decided if timing.skip}
    ids = [cue.timing.id for cue in cues]
    reached = ids.index(state.current) if state.current in ids else -1
    runs = {run.cue: run for run in state.runs}
    rows: list[Row] = []
    for at, cue in enumerate(cues):
        place = _place(cue, state, following, runs, skipped, beyond=at < reached)
        rows.append(_row(cue, place, seen, runs.get(cue.timing.id), lengths, _people(cue, here, names or {})))
    by_id = {row.cue.timing.id: row for row in rows}
    current = by_id.get(seen.current)
    return Board(
        seen, state, current, by_id.get(following), tuple(rows), seen.ends, seen.planned_end,
        hard_out - seen.ends if hard_out is not None else None, plan or recover(timings, state, now),
        _ticks(current, lengths),
    )  # fmt: skip


def next_cue(cues: Sequence[Cue], state: State) -> str:
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


def _place(
    cue: Cue, state: State, following: str, runs: dict[str, Run], skipped: set[str], *, beyond: bool
) -> Place:
    mine = cue.timing.id
    if mine == state.current:
        return Place.RUNNING
    if mine == following:
        return Place.NEXT
    if mine in runs:
        return Place.DONE
    if mine in skipped:
        return Place.SKIPPED
    return Place.PASSED if beyond else Place.AHEAD


def _row(
    cue: Cue, place: Place, seen: Picture, run: Run | None, lengths: dict[str, int], people: People
) -> Row:
    mine = cue.timing.id
    length, differs = lengths[mine], None
    if run is not None and run.end is not None and place is Place.DONE:
        length = run.end - run.start
        differs = length - cue.timing.duration
    expected = seen.projection.get(mine) if place in (Place.RUNNING, Place.NEXT, Place.AHEAD) else None
    started = run.start if run is not None and place in (Place.RUNNING, Place.DONE) else None
    return Row(cue, place, seen.planned.get(mine), expected, started, length, differs, people)


def _people(cue: Cue, here: frozenset[str], names: dict[str, str]) -> People:
    absent = tuple(names.get(number, number) for number in cue.guests if number not in here)
    return People(len(cue.guests) - len(absent), len(cue.guests), absent)


def _ticks(current: Row | None, lengths: dict[str, int]) -> tuple[float, ...]:
    """Where warning and danger begin on a bar, clamped as the clock clamps them."""
    if current is None or not lengths[current.cue.timing.id]:
        return ()
    duration, timing = lengths[current.cue.timing.id], current.cue.timing
    return (1 - min(timing.warn, duration / 2) / duration, 1 - min(timing.danger, duration / 5) / duration)


def digits(held: Board) -> str:
    """The one clock that every screen shows: time left, "+" what is over, or the wait for the first GO.

    Args:
        held: of one instant.
    """
    planned = held.current.planned if held.current and not held.seen.started else None
    left = held.seen.remaining if planned is None else planned.start - held.seen.now
    return f"+{up(-left)}" if left <= -1000 else down(left)


def next_change(seen: Picture) -> int:
    """Milliseconds until a digit changes: of the running clock or of the clock of the day.

    Args:
        seen: the show now.
    """
    second = 1000 - seen.now % 1000
    runs = seen.started and not seen.is_paused
    return min(second, (seen.remaining - 1) % 1000 + 1) if runs else second
