"""Worked cases: a rundown, what was done, and what the clock must say."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.rundown.rules.cue import Timing
from app.rundown.rules.facts import Deed, Fact, replay
from app.rundown.rules.timing import picture

_OF_A_CUE = {Deed.GO, Deed.LOAD}
_KNOWN = _OF_A_CUE | {Deed.PAUSE, Deed.RESUME, Deed.ADD}


def simulate(case: Mapping[str, Any]) -> dict[str, object]:
    """Every number of one worked case.

    Args:
        case: cues, steps, observe_at_ms, fixed_shift_ms, as in tests/rundown/data/cases.json.

    Returns:
        Its id and every name that an "expect" may ask for, in ms.

    Raises:
        KeyError: a field that is needed is not there.
        ValueError: a field holds what it cannot mean, or a step names an unknown cue or op.
    """
    cues = [_timing(cue) for cue in case["cues"]]
    facts = _facts(case["steps"], [cue.id for cue in cues])
    seen = picture(
        cues, replay(facts), _ms(case, "observe_at_ms"), fixed_shift=_ms(case, "fixed_shift_ms", 0)
    )
    return {
        "id": case["id"],
        "remaining_ms": seen.remaining,
        "elapsed_ms": seen.elapsed,
        "expected_finish_ms": seen.expected_finish,
        "phase": seen.phase.value,
        "offset_ms": seen.offset,
        "offset_relative_ms": seen.offset_relative,
        "projection": {name: [span.start, span.end] for name, span in seen.projection.items()},
    }


def _facts(steps: Sequence[Mapping[str, Any]], cues: Sequence[str]) -> list[Fact]:
    if len(set(cues)) < len(cues):
        raise ValueError("cues: the same id twice")
    facts: list[Fact] = []
    last = 0
    for number, step in enumerate(steps, start=1):
        deed = next((known for known in _KNOWN if known == step["op"]), None)
        if deed is None:
            raise ValueError(f"op: {step['op']!r}")
        # only added time needs no instant of its own; 0 is midnight, not a missing instant
        last = _ms(step, "at_ms", last) if deed is Deed.ADD else _ms(step, "at_ms")
        cue = str(step["cue"]) if deed in _OF_A_CUE else ""
        if cue and cue not in cues:
            raise ValueError(f"cue: {cue!r}")
        facts.append(Fact(number, deed, last, cue, _ms(step, "ms") if deed is Deed.ADD else 0))
    return facts


def _ms(held: Mapping[str, Any], name: str, otherwise: int | None = None) -> int:
    value = held[name] if otherwise is None else held.get(name)
    if value is None and otherwise is not None:
        return otherwise
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{name}: {value!r}")  # noqa: TRY004 - one kind of refusal for whatever a file holds
    return value


def _ms_or_none(held: Mapping[str, Any], name: str) -> int | None:
    return None if held.get(name) is None else _ms(held, name)


def _timing(cue: Mapping[str, Any]) -> Timing:
    return Timing(
        str(cue["id"]), _ms(cue, "duration_ms"), _ms_or_none(cue, "fixed_start_ms"), _ms_or_none(cue, "fixed_end_ms"),
        bool(cue.get("until")), bool(cue.get("skip")), _ms(cue, "warn_ms", 120_000), _ms(cue, "danger_ms", 60_000),
    )  # fmt: skip
