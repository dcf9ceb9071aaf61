"""The show clock: one pure function of the cues, the facts and now.

n now, S actual start, D duration, A operator-added time, Q closed pauses, q the pause so far:
elapsed = n - S - Q - q; remaining = D + A - elapsed (an "until" cue: planned end + A - n);
finish = max(S, S + D + A + Q + q) (until: planned end + A); offset = max(n, finish) - planned end, positive = behind.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.rundown.rules.cue import Timing
from app.rundown.rules.facts import State


class Phase(StrEnum):
    """How much time is left; the limits are inclusive."""

    NORMAL = "normal"
    WARNING = "warning"
    DANGER = "danger"
    OVERTIME = "overtime"


@dataclass(frozen=True)
class Span:
    """From an instant to another."""

    start: int
    end: int


@dataclass(frozen=True)
class Picture:
    """The show at one instant; every screen, print and export is fed from it.

    Args:
        now: the instant, in ms.
        current: the cue that runs or is armed first; "" in an empty rundown.
        started: whether it runs.
        is_paused: whether it is held.
        remaining: ms, negative in overtime.
        elapsed: ms of running.
        expected_finish: instant at which the current cue ends as things stand.
        phase: of the remaining time.
        offset: ms behind the plan (negative: ahead).
        offset_relative: the same, less the lateness of the first start.
        planned: every unskipped cue as planned.
        projection: the current cue and the later unskipped ones as expected now.
    """

    now: int
    current: str
    started: bool
    is_paused: bool
    remaining: int
    elapsed: int
    expected_finish: int
    phase: Phase
    offset: int
    offset_relative: int
    planned: dict[str, Span]
    projection: dict[str, Span]

    @property
    def ends(self) -> int:
        """The instant at which the last cue is expected to end."""
        return max((span.end for span in self.projection.values()), default=self.now)

    @property
    def planned_end(self) -> int:
        """The instant at which the plan ends."""
        return max((span.end for span in self.planned.values()), default=self.now)


def as_decided(cues: Sequence[Timing], state: State) -> tuple[Timing, ...]:
    """The cues with what the caller has decided: skipped, kept, shortened.

    Args:
        cues: as planned.
        state: of the show.
    """
    return tuple(
        replace(
            cue,
            skip=state.skipped.get(cue.id, cue.skip),
            duration=state.durations.get(cue.id, cue.duration),
        )
        for cue in cues
    )


def plan(cues: Sequence[Timing], beginning: int) -> dict[str, Span]:
    """Every unskipped cue as planned.

    Args:
        cues: in order.
        beginning: where the chain starts if the first cue is linked.
    """
    spans: dict[str, Span] = {}
    at = beginning
    for cue in cues:
        if cue.skip:
            continue
        start = at if cue.fixed_start is None else cue.fixed_start
        end = start + cue.duration
        if cue.until and cue.fixed_end is not None:
            end = cue.fixed_end
        spans[cue.id] = Span(start, end)
        at = end
    return spans


def picture(
    cues: Sequence[Timing], state: State, now: int, *, fixed_shift: int = 0, original: Sequence[Timing] = ()
) -> Picture:
    """The show at one instant.

    Args:
        cues: in order, as decided.
        state: the replay of the facts.
        now: the instant, in ms.
        fixed_shift: added to every fixed start in the projection (relative mode).
        original: the cues as planned before anything was decided; the plan stays theirs.
    """
    beginning = state.first_start if state.first_start is not None else now
    planned = plan(original or cues, beginning)
    here = state.current or state.armed or next((cue.id for cue in cues if not cue.skip), "")
    cue = next((cue for cue in cues if cue.id == here), None)
    if cue is None:
        return Picture(now, "", False, False, 0, 0, now, Phase.NORMAL, 0, 0, planned, {})
    own = planned.get(cue.id) or _as_if_kept(original or cues, cue.id, beginning)
    start, elapsed, remaining, finish = _clock(cue, own, state, now, fixed_shift)
    end = max(now, finish)
    offset = end - own.end
    first = next(iter(planned.values()), own).start
    late_start = state.first_start - first if state.first_start is not None else 0
    return Picture(
        now, cue.id, state.start is not None, state.pause_since is not None, remaining, elapsed, finish,
        phase_of(remaining, cue), offset, offset - late_start, planned,
        _project(cues, cue, Span(start, end), planned, fixed_shift),
    )  # fmt: skip


def _as_if_kept(cues: Sequence[Timing], kept: str, beginning: int) -> Span:
    """A cue that was skipped after it began has left the plan, not the stage."""
    spans = plan([replace(cue, skip=False) if cue.id == kept else cue for cue in cues], beginning)
    return spans[kept]


def _clock(cue: Timing, own: Span, state: State, now: int, shift: int) -> tuple[int, int, int, int]:
    """Start, elapsed, remaining and finish of the current cue."""
    if state.start is None:
        start = now if cue.fixed_start is None else max(now, cue.fixed_start + shift)
        added = state.armed_added
        if cue.until:
            return start, 0, own.end + added - now, own.end + added
        return start, 0, cue.duration + added, max(start, start + cue.duration + added)
    open_pause = now - state.pause_since if state.pause_since is not None else 0
    held = state.paused + open_pause
    elapsed = now - state.start - held
    if cue.until:
        return state.start, elapsed, own.end + state.added - now, own.end + state.added
    remaining = cue.duration + state.added - elapsed
    finish = max(state.start, state.start + cue.duration + state.added + held)
    return state.start, elapsed, remaining, finish


def phase_of(remaining: int, cue: Timing) -> Phase:
    """The phase of a remaining time; the warning is clamped to half of the cue, the danger to a fifth.

    Args:
        remaining: ms.
        cue: with its thresholds.
    """
    if remaining < 0:
        return Phase.OVERTIME
    if remaining <= cue.danger and remaining * 5 <= cue.duration:
        return Phase.DANGER
    if remaining <= cue.warn and remaining * 2 <= cue.duration:
        return Phase.WARNING
    return Phase.NORMAL


def _project(
    cues: Sequence[Timing], current: Timing, now: Span, planned: dict[str, Span], shift: int
) -> dict[str, Span]:
    spans = {current.id: now}
    at = now.end
    ids = [cue.id for cue in cues]
    for cue in cues[ids.index(current.id) + 1 :]:
        if cue.skip:
            continue
        start = at if cue.fixed_start is None else max(cue.fixed_start + shift, at)
        end = start + cue.duration
        if cue.until:
            end = max(planned[cue.id].end if cue.id in planned else end, start)
        spans[cue.id] = Span(start, end)
        at = end
    return spans


def down(ms: int) -> str:
    """A down-counter, rounded up: 1:24, 1:02:03; overtime with a minus, never minus zero.

    Args:
        ms: remaining.
    """
    seconds = -(-ms // 1000)
    return f"−{_digits(-seconds)}" if seconds < 0 else _digits(seconds)


def up(ms: int) -> str:
    """An up-counter, rounded down.

    Args:
        ms: elapsed, not negative.
    """
    return _digits(max(0, ms) // 1000)


def signed(ms: int) -> str:
    """A difference: +0:05, −1:30, 0:00.

    Args:
        ms: positive = longer or later.
    """
    seconds = int(ms / 1000)
    return _digits(0) if seconds == 0 else f"{'+' if seconds > 0 else '−'}{_digits(abs(seconds))}"


def _digits(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
