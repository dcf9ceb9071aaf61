"""A plan to catch up: which cues to shorten or leave out, later ones first spared."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.rundown.rules.cue import Timing
from app.rundown.rules.facts import State
from app.rundown.rules.timing import Picture, as_decided, picture

_STEP = 30_000  # ms; finer cuts nobody can speak


@dataclass(frozen=True)
class Cut:
    """One thing that saves time.

    Args:
        cue: which.
        duration: its new duration in ms; 0 when it is left out.
        saved: ms.
    """

    cue: str
    duration: int
    saved: int


@dataclass(frozen=True)
class Recovery:
    """A whole plan.

    Args:
        cuts: in order of the rundown.
        ends: the instant at which the show would end.
        enough: whether that is no later than planned.
    """

    cuts: tuple[Cut, ...]
    ends: int
    enough: bool


def recover(cues: Sequence[Timing], state: State, now: int) -> Recovery:
    """The fewest cuts that bring the end back to the plan.

    Short versions come before leaving out; the largest saving first, so that few cues are touched.

    Args:
        cues: as planned.
        state: of the show.
        now: the instant, in ms.
    """
    before = picture(as_decided(cues, state), state, now, original=cues)
    wanted = before.planned_end
    chosen: dict[str, Cut] = {}
    best = before
    for cut in _possible(as_decided(cues, state), before):
        if best.ends <= wanted:
            break
        trial = {**chosen, cut.cue: cut}
        seen = _with(cues, state, now, trial)
        if seen.ends < best.ends:
            chosen, best = trial, seen
    chosen, best = _no_more_than_needed(cues, state, now, chosen, best)
    order = [cue.id for cue in cues]
    cuts = tuple(sorted(chosen.values(), key=lambda cut: order.index(cut.cue)))
    return Recovery(cuts, best.ends, best.ends <= wanted)


def _no_more_than_needed(
    cues: Sequence[Timing], state: State, now: int, chosen: dict[str, Cut], best: Picture
) -> tuple[dict[str, Cut], Picture]:
    """Give back what the shortened cues save too much, in half minutes; the last chosen first."""
    for cut in reversed(tuple(chosen.values())):
        spare = best.planned_end - best.ends
        kept = -(-max(0, cut.saved - spare) // _STEP) * _STEP
        if spare <= 0 or not cut.duration or not 0 < kept < cut.saved:
            continue
        trial = {**chosen, cut.cue: Cut(cut.cue, cut.duration + cut.saved - kept, kept)}
        seen = _with(cues, state, now, trial)
        if seen.ends <= best.planned_end:
            chosen, best = trial, seen
    return chosen, best


def _possible(cues: Sequence[Timing], seen: Picture) -> list[Cut]:
    ahead = [cue for cue in cues if cue.id in seen.projection and cue.id != seen.current and not cue.until]
    short = [
        Cut(cue.id, cue.minimum, cue.duration - cue.minimum)
        for cue in ahead
        if cue.minimum and cue.minimum < cue.duration
    ]
    out = [Cut(cue.id, 0, cue.duration) for cue in ahead if cue.cuttable]
    return [*sorted(short, key=lambda cut: -cut.saved), *sorted(out, key=lambda cut: cut.saved)]


def _with(cues: Sequence[Timing], state: State, now: int, cuts: dict[str, Cut]) -> Picture:
    skipped = {**state.skipped, **{cut.cue: True for cut in cuts.values() if cut.duration == 0}}
    durations = {**state.durations, **{cut.cue: cut.duration for cut in cuts.values() if cut.duration}}
    trial = replace(state, skipped=skipped, durations=durations)
    return picture(as_decided(cues, trial), trial, now, original=cues)
