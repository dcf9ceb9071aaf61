"""What was done to the show, as facts; the state is a replay of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Deed(StrEnum):
    """What a fact says."""

    GO = "go"
    LOAD = "load"
    PAUSE = "pause"
    RESUME = "start"
    ADD = "add"
    SKIP = "skip"
    KEEP = "keep"
    SHORTEN = "shorten"
    STEP = "step"
    MESSAGE = "message"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    BLANK = "blank"
    BEGAN = "began"
    UNDO = "undo"


@dataclass(frozen=True)
class Fact:
    """One thing that was done.

    Args:
        id: rising.
        deed: what.
        at: the instant, in ms.
        cue: which cue, "" where none is meant.
        ms: added time, the duration of a shortened cue, or how long ago the running cue really began.
        text: of a message, an answer.
        undoes: id of the fact that an undo takes back.
    """

    id: int
    deed: Deed
    at: int
    cue: str = ""
    ms: int = 0
    text: str = ""
    undoes: int = 0


@dataclass(frozen=True)
class Run:
    """A cue as it was run.

    Args:
        cue: which.
        start: the instant of its GO.
        end: the instant of the next GO, None while it runs.
    """

    cue: str
    start: int
    end: int | None = None


@dataclass(frozen=True)
class State:
    """Where the show stands.

    Args:
        current: the cue that runs, or is armed before the first GO.
        start: the instant of its GO; None while only armed.
        added: operator-added time of the current cue, in ms.
        paused: its closed pauses, in ms.
        pause_since: the instant the open pause began.
        armed: the cue that a start would begin.
        armed_added: time added before its GO.
        first_start: the first actual start of the show.
        runs: every run, oldest first.
        skipped: cues left out or kept by the caller, against the plan.
        durations: durations changed by the caller, in ms.
        step: script page of the current cue.
        blank: the emcee screen is blanked.
        message: the newest message not acknowledged, with its instant and id.
        seen: the newest message that was acknowledged.
        seen_at: the instant it was.
        answer: the emcee's last answer, with its instant.
        last_go: the newest GO that counts.
    """

    current: str = ""
    start: int | None = None
    added: int = 0
    paused: int = 0
    pause_since: int | None = None
    armed: str = ""
    armed_added: int = 0
    first_start: int | None = None
    runs: tuple[Run, ...] = ()
    skipped: dict[str, bool] = field(default_factory=dict[str, bool])
    durations: dict[str, int] = field(default_factory=dict[str, int])
    step: int = 0
    blank: bool = False
    message: Fact | None = None
    seen: Fact | None = None
    seen_at: int = 0
    answer: Fact | None = None
    last_go: Fact | None = None


def replay(facts: Iterable[Fact]) -> State:
    """Where the show stands after these facts; what was undone never happened.

    Args:
        facts: in order.
    """
    held = tuple(facts)
    undone = {fact.undoes for fact in held if fact.deed is Deed.UNDO}
    state = State()
    for fact in held:
        if fact.id not in undone:
            state = after(state, fact)
    return state


def after(state: State, fact: Fact) -> State:
    """The state after one more fact.

    Args:
        state: before.
        fact: what was done.
    """
    deed = _DEEDS.get(fact.deed)
    if deed is None or (
        fact.deed in _OF_ITS_CUE and fact.cue and state.current and fact.cue != state.current
    ):
        return state
    return deed(state, fact)


def _go(state: State, fact: Fact) -> State:
    added = state.armed_added if state.armed in ("", fact.cue) else 0
    runs = state.runs
    if runs and runs[-1].end is None:
        runs = (*runs[:-1], replace(runs[-1], end=fact.at))
    return replace(
        state,
        current=fact.cue, start=fact.at, added=added, paused=0, pause_since=None, armed="", armed_added=0, step=0,
        first_start=fact.at if state.first_start is None else state.first_start,
        runs=(*runs, Run(fact.cue, fact.at)), last_go=fact, blank=False,
    )  # fmt: skip


def _load(state: State, fact: Fact) -> State:
    return replace(state, armed=fact.cue, armed_added=0)


def _pause(state: State, fact: Fact) -> State:
    if state.start is None or state.pause_since is not None:
        return state
    return replace(state, pause_since=fact.at)


def _resume(state: State, fact: Fact) -> State:
    if state.pause_since is not None:
        return replace(state, paused=state.paused + fact.at - state.pause_since, pause_since=None)
    return _go(state, replace(fact, cue=state.armed)) if state.armed else state


def _add(state: State, fact: Fact) -> State:
    if state.start is None:  # before GO it counts once the cue has started
        return replace(state, armed_added=state.armed_added + fact.ms)
    return replace(state, added=state.added + fact.ms)


def _began(state: State, fact: Fact) -> State:
    """The press came late: the start and the end of the cue before move back, nothing else."""
    if state.start is None:
        return state
    start = fact.at - fact.ms
    runs = list(state.runs)
    runs[-1] = replace(runs[-1], start=start)
    if len(runs) > 1:
        runs[-2] = replace(runs[-2], end=start)
    first = start if len(runs) == 1 else state.first_start
    return replace(state, start=start, runs=tuple(runs), first_start=first)


def _skip(state: State, fact: Fact) -> State:
    return replace(state, skipped={**state.skipped, fact.cue: fact.deed is Deed.SKIP})


def _shorten(state: State, fact: Fact) -> State:
    return replace(state, durations={**state.durations, fact.cue: fact.ms})


def _step(state: State, fact: Fact) -> State:
    return replace(state, step=max(0, state.step + fact.ms))


def _message(state: State, fact: Fact) -> State:
    return replace(state, message=fact)


def _acknowledge(state: State, fact: Fact) -> State:
    if state.message is None:
        return state
    return replace(state, message=None, seen=state.message, seen_at=fact.at)


def _answer(state: State, fact: Fact) -> State:
    return replace(_acknowledge(state, fact), answer=fact)


def _blank(state: State, fact: Fact) -> State:
    return replace(state, blank=fact.ms != 0)


# what was done to a cue goes with it when its GO is taken back
_OF_ITS_CUE = {Deed.PAUSE, Deed.RESUME, Deed.ADD, Deed.STEP, Deed.BEGAN}
_DEEDS = {
    Deed.GO: _go, Deed.LOAD: _load, Deed.PAUSE: _pause, Deed.RESUME: _resume, Deed.ADD: _add, Deed.SKIP: _skip,
    Deed.KEEP: _skip, Deed.SHORTEN: _shorten, Deed.STEP: _step, Deed.MESSAGE: _message, Deed.ACKNOWLEDGE: _acknowledge,
    Deed.ANSWER: _answer, Deed.BLANK: _blank, Deed.BEGAN: _began,
}  # fmt: skip
