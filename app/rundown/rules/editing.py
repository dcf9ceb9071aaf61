"""A cue changed by hand: the texts a person types, and the cue that comes of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time

from app.rundown.rules.cue import Cue
from app.rundown.rules.durations import duration_ms, time_of_day
from app.rundown.rules.facts import State
from app.rundown.rules.intake import Problem, Trouble, pages_of
from app.rundown.rules.timing import up

_PARTING = "\n---\n"


@dataclass(frozen=True)
class Draft:
    """A cue as it is typed.

    Args:
        title: in the event's language.
        title_en: in English, or "".
        start: a time of day, or "" when it follows the cue before.
        length: minutes, or 1h30, or 5:30.
        who: the people.
        script: pages parted by a line of dashes.
        note: for the crew.
    """

    title: str
    title_en: str = ""
    start: str = ""
    length: str = ""
    who: str = ""
    script: str = ""
    note: str = ""


def draft_of(cue: Cue, clock: Callable[[int], str]) -> Draft:
    """A cue as a person would type it.

    Args:
        cue: as planned.
        clock: an instant in ms as a time of day.
    """
    timing = cue.timing
    return Draft(
        cue.title, cue.title_en, "" if timing.fixed_start is None else clock(timing.fixed_start), up(timing.duration),
        cue.who, _PARTING.join(page.text for page in cue.pages), dict(cue.notes).get("note", ""),
    )  # fmt: skip


def edited(cue: Cue, draft: Draft, at: Callable[[time, int], int]) -> tuple[Cue, Problem | None]:
    """The cue that a draft makes of another, and what is wrong in the draft.

    Args:
        cue: as it was.
        draft: as typed.
        at: the instant in ms of a time of day on the event's day.
    """
    length = duration_ms(draft.length.strip())
    clock = time_of_day(draft.start) if draft.start.strip() else None
    problem = None
    if not draft.title.strip():
        problem = Problem(0, "title", Trouble.NO_TITLE)
    elif draft.start.strip() and clock is None:
        problem = Problem(0, "start", Trouble.NOT_A_TIME, draft.start.strip()[:20])
    elif not draft.length.strip():
        problem = Problem(0, "duration", Trouble.NO_LENGTH)
    elif length is None:
        problem = Problem(0, "duration", Trouble.NOT_A_DURATION, draft.length.strip()[:20])
    elif cue.timing.minimum is not None and cue.timing.minimum > length:
        problem = Problem(0, "minimum", Trouble.SHORTEST_IS_LONGER)
    if problem is not None:
        return cue, problem
    start = _kept_day(cue, at, clock)
    timing = replace(cue.timing, duration=length or 0, fixed_start=start)
    others = _PARTING.join(page.other for page in cue.pages)
    pages = cue.pages if draft.script == _script(cue) else pages_of(draft.script, others)
    notes = tuple((name, text) for name, text in cue.notes if name != "note")
    if draft.note.strip():
        notes = (*notes, ("note", draft.note.strip()))
    return replace(
        cue, timing=timing, title=draft.title.strip(), title_en=draft.title_en.strip(), who=draft.who.strip(),
        pages=pages, notes=notes,
    ), None  # fmt: skip


def _script(cue: Cue) -> str:
    return _PARTING.join(page.text for page in cue.pages)


def _kept_day(cue: Cue, at: Callable[[time, int], int], clock: time | None) -> int | None:
    """A cue past midnight stays on its day."""
    if clock is None:
        return None
    before = cue.timing.fixed_start
    later = at(clock, 1)
    return later if before is not None and before >= at(time(0), 1) else at(clock, 0)


def goes_back(cues: tuple[Cue, ...]) -> Cue | None:
    """The first cue whose fixed start is before that of a cue above it, or None.

    Args:
        cues: in order.
    """
    last: int | None = None
    for cue in cues:
        start = cue.timing.fixed_start
        if start is not None:
            if last is not None and start < last:
                return cue
            last = start
    return None


def begun(state: State) -> frozenset[str]:
    """The cues that have begun.

    Args:
        state: of the show.
    """
    running = {state.current} if state.start is not None else set[str]()
    return frozenset({run.cue for run in state.runs} | running)


def renumbered(cues: tuple[Cue, ...], before: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Numbers follow the order where they did so before; numbers of the organiser's own stay.

    Args:
        cues: in the new order.
        before: in the old one.
    """
    if any(cue.number != str(at) for at, cue in enumerate(before, start=1)):
        return cues
    return tuple(replace(cue, number=str(at)) for at, cue in enumerate(cues, start=1))


def fresh_id(cues: tuple[Cue, ...]) -> str:
    """An id that no cue of this programme has.

    Args:
        cues: of the programme.
    """
    taken = [int(cue.timing.id[1:]) for cue in cues if cue.timing.id[1:].isdecimal()]
    return f"c{max(taken, default=0) + 1}"
