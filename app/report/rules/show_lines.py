"""The show as it went, from the cues and the replay of what was done."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from app.report.rules.show_facts import CueLine, ShowFacts
from app.rundown.rules.cue import Cue
from app.rundown.rules.facts import Run, State
from app.rundown.rules.timing import Picture, Span, as_decided, picture

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def show_facts(cues: Sequence[Cue], state: State, now: datetime, language: str) -> ShowFacts:
    """The show as planned and as it went.

    Args:
        cues: in order, as planned.
        state: the replay of everything that was done.
        now: the instant of the look.
        language: of the titles.
    """
    if not cues:
        return ShowFacts()
    original = tuple(cue.timing for cue in cues)
    decided = as_decided(original, state)
    now_ms = (now - _EPOCH) // timedelta(milliseconds=1)
    seen = picture(decided, state, now_ms, original=original)
    last = next((cue.id for cue in reversed(decided) if not cue.skip), "")
    over = seen.started and seen.current == last and now_ms >= seen.expected_finish and not seen.is_paused
    skipped = {cue.id for cue in decided if cue.skip}
    lines = tuple(_line(cue, state.runs, seen, cue.timing.id in skipped, over, language) for cue in cues)
    # a show that is over is as late as its last GO made it, not later with every minute of the night
    behind = seen.expected_finish - seen.planned[last].end if over and last in seen.planned else seen.offset
    ends = seen.expected_finish if over else seen.ends
    return ShowFacts(lines, seen.started, over, timedelta(milliseconds=behind), _at(ends))


def _line(
    cue: Cue, runs: Sequence[Run], seen: Picture, skipped: bool, show_over: bool, language: str
) -> CueLine:
    own = [run for run in runs if run.cue == cue.timing.id]
    planned: Span | None = seen.planned.get(cue.timing.id)
    expected = seen.projection.get(cue.timing.id)
    end = own[-1].end if own else None
    over = bool(own) and (end is not None or show_over)
    return CueLine(
        cue.number, cue.named(language), cue.who,
        _at(planned.start) if planned else None,
        _at(planned.end) if planned else None,
        _at(own[0].start) if own else None,
        None if end is None else _at(end),
        skipped and not own,
        over,
        _at(expected.start) if expected and not own and not skipped else None,
        _at(expected.end) if expected and not over and not skipped else None,
    )  # fmt: skip


def _at(ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=ms)
