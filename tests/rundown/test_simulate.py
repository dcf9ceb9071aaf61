import copy
import json
from pathlib import Path
from typing import Any

import pytest

from app.rundown.rules.simulate import simulate

CASE = json.loads((Path(__file__).parent / "data" / "cases.json").read_text(encoding="utf-8"))["cases"][0]


def _with(**fields: Any) -> dict[str, Any]:
    return copy.deepcopy(CASE) | fields


def test_midnight_of_day_0_is_an_instant_like_any_other() -> None:
    steps = [{"op": "go", "cue": "a", "at_ms": -60_000}, {"op": "go", "cue": "a", "at_ms": 0}]
    said = simulate(_with(steps=steps, observe_at_ms=1000))
    assert said["elapsed_ms"] == 1000


@pytest.mark.parametrize(
    "step",
    [
        {"op": "zap", "at_ms": 1}, {"at_ms": 1}, {"op": "undo", "at_ms": 1}, {"op": "go", "at_ms": 1},
        {"op": "go", "cue": "nope", "at_ms": 1}, {"op": "go", "cue": "a"}, {"op": "add", "at_ms": 1},
        {"op": "pause", "at_ms": True}, {"op": "start", "at_ms": float("inf")}, {"op": "add", "ms": "60000"},
    ],
)  # fmt: skip
def test_a_step_that_says_too_little_or_nonsense_is_refused_not_guessed(step: dict[str, Any]) -> None:
    with pytest.raises((KeyError, ValueError)):
        simulate(_with(steps=[*CASE["steps"], step]))


@pytest.mark.parametrize("at", [float("inf"), 1.5, "1e3", True, None])
def test_the_moment_of_looking_is_a_whole_number(at: object) -> None:
    with pytest.raises(ValueError, match="observe_at_ms"):
        simulate(_with(observe_at_ms=at))
