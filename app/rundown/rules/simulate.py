"""Worked cases: a rundown, what was done, and what the clock must say."""

from collections.abc import Mapping
from typing import Any

from app.rundown.rules.cue import Timing
from app.rundown.rules.facts import Deed, Fact, replay
from app.rundown.rules.timing import picture


def simulate(case: Mapping[str, Any]) -> dict[str, object]:
    """Every number of one worked case.

    Args:
        case: cues, steps, observe_at_ms, fixed_shift_ms, as in tests/rundown/data/cases.json.

    Returns:
        Its id and every name that an "expect" may ask for, in ms.
    """
    cues = [_timing(cue) for cue in case["cues"]]
    last = 0
    facts: list[Fact] = []
    for number, step in enumerate(case["steps"], start=1):
        last = int(step.get("at_ms") or last)
        facts.append(
            Fact(number, Deed(step["op"]), last, str(step.get("cue") or ""), int(step.get("ms") or 0))
        )
    seen = picture(
        cues, replay(facts), int(case["observe_at_ms"]), fixed_shift=int(case.get("fixed_shift_ms") or 0)
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


def _timing(cue: Mapping[str, Any]) -> Timing:
    return Timing(
        str(cue["id"]), int(cue["duration_ms"]), cue.get("fixed_start_ms"), cue.get("fixed_end_ms"),
        bool(cue.get("until")), bool(cue.get("skip")), int(cue.get("warn_ms", 120_000)), int(cue.get("danger_ms", 60_000)),
    )  # fmt: skip
