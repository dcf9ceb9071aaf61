import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rundown.rules.board import next_change
from app.rundown.rules.cue import Timing
from app.rundown.rules.durations import duration_ms, time_of_day
from app.rundown.rules.facts import Deed, Fact, State, after, replay
from app.rundown.rules.guards import Guard, may_undo
from app.rundown.rules.recovery import recover
from app.rundown.rules.simulate import simulate
from app.rundown.rules.timing import Phase, as_decided, down, picture, signed, up

CASES = json.loads((Path(__file__).parent / "data" / "cases.json").read_text(encoding="utf-8"))["cases"]
MIN = 60_000
CUES = (
    Timing("a", 10 * MIN, 0),
    Timing("b", 5 * MIN),
    Timing("c", 20 * MIN, minimum=15 * MIN),
    Timing("d", 4 * MIN, cuttable=True),
)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_worked_case_holds_to_the_millisecond(case: dict[str, object]) -> None:
    expect = case["expect"]
    assert isinstance(expect, dict)
    got = simulate(case)
    assert {name: got[name] for name in expect} == expect


deeds = st.sampled_from(
    [Deed.GO, Deed.LOAD, Deed.PAUSE, Deed.RESUME, Deed.ADD, Deed.SKIP, Deed.KEEP, Deed.STEP]
)
one = st.tuples(deeds, st.sampled_from("abcd"), st.integers(-900_000, 900_000), st.integers(0, 600_000))


def facts_of(drawn: list[tuple[Deed, str, int, int]]) -> tuple[Fact, ...]:
    at, facts = 0, list[Fact]()
    for number, (deed, cue, ms, later) in enumerate(drawn, start=1):
        at += later
        facts.append(Fact(number, deed, at, cue, ms))
    return tuple(facts)


@given(st.lists(one, max_size=12), st.integers(0, 900_000))
def test_undoing_the_last_fact_restores_everything_exactly(
    drawn: list[tuple[Deed, str, int, int]], later: int
) -> None:
    facts = facts_of(drawn)
    if not facts:
        return
    undo = Fact(99, Deed.UNDO, facts[-1].at + 1, undoes=facts[-1].id)
    assert replay((*facts, undo)) == replay(facts[:-1])


@given(st.lists(one, max_size=12))
def test_a_replay_equals_the_state_kept_step_by_step(drawn: list[tuple[Deed, str, int, int]]) -> None:
    state = State()
    for fact in facts_of(drawn):
        state = after(state, fact)
    assert state == replay(facts_of(drawn))


@given(st.lists(one, max_size=12), st.integers(0, 900_000))
def test_a_projection_never_overlaps_and_never_lies_in_the_past(
    drawn: list[tuple[Deed, str, int, int]], later: int
) -> None:
    facts = facts_of(drawn)
    state = replay(facts)
    now = (facts[-1].at if facts else 0) + later
    seen = picture(as_decided(CUES, state), state, now, original=CUES)
    spans = list(seen.projection.values())
    assert spans
    assert spans[0].end >= now
    assert all(a.end <= b.start <= b.end for a, b in pairwise(spans))
    if state.pause_since is None and state.start is not None:
        assert (
            seen.elapsed + seen.remaining
            == next(c.duration for c in as_decided(CUES, state) if c.id == seen.current) + state.added
        )


def test_lateness_counts_before_the_first_go() -> None:
    late = picture(CUES, State(), 3 * MIN)
    assert (late.offset, late.started, late.remaining) == (3 * MIN, False, 10 * MIN)
    early = picture(CUES, State(), -5 * MIN)
    assert early.offset == 0
    assert early.projection["a"].start == 0


def test_a_running_cue_that_is_skipped_keeps_running() -> None:
    state = replay([Fact(1, Deed.GO, 0, "b"), Fact(2, Deed.SKIP, MIN, "b")])
    seen = picture(as_decided(CUES, state), state, 2 * MIN, original=CUES)
    assert (seen.current, seen.remaining) == ("b", 3 * MIN)


def test_a_thirty_second_cue_is_not_red_from_its_first_second() -> None:
    short = Timing("s", 30_000, 0)
    state = replay([Fact(1, Deed.GO, 0, "s")])
    phases = [picture((short,), state, at).phase for at in (0, 14_999, 15_000, 24_000, 30_000, 30_001)]
    assert phases == [Phase.NORMAL, Phase.NORMAL, Phase.WARNING, Phase.DANGER, Phase.DANGER, Phase.OVERTIME]


def test_the_recovery_plan_takes_short_versions_first_and_says_when_it_is_enough() -> None:
    state = replay([Fact(1, Deed.GO, 4 * MIN, "a")])
    plan = recover(CUES, state, 4 * MIN)
    assert [(cut.cue, cut.duration, cut.saved) for cut in plan.cuts] == [("c", 16 * MIN, 4 * MIN)]
    assert plan.enough
    later = recover(CUES, replay([Fact(1, Deed.GO, 30 * MIN, "a")]), 30 * MIN)
    assert [cut.cue for cut in later.cuts] == ["c", "d"]
    assert not later.enough
    assert recover(CUES, replay([Fact(1, Deed.GO, 0, "a")]), 0).cuts == ()


@given(
    st.integers(0, 40 * MIN),
    st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30), st.booleans()), min_size=1, max_size=7),
)
def test_a_recovery_plan_never_hurries_more_than_is_needed(
    late: int, drawn: list[tuple[int, int, bool]]
) -> None:
    cues = tuple(
        Timing(f"c{at}", long * MIN, 0 if at == 0 else None, minimum=min(long, short) * MIN, cuttable=out)
        for at, (long, short, out) in enumerate(drawn)
    )
    state = replay([Fact(1, Deed.GO, late, "c0")])
    plan, before = recover(cues, state, late), picture(cues, state, late)
    assert plan.ends <= before.ends
    assert plan.enough == (plan.ends <= before.planned_end)
    assert all(cut.saved > 0 and cut.cue != "c0" for cut in plan.cuts)
    if all(cut.duration for cut in plan.cuts) and plan.enough and plan.cuts:
        assert before.planned_end - plan.ends < 30_000
    if not plan.enough:  # then everything that can give has given
        assert {cut.cue for cut in plan.cuts} == {
            cue.id for cue in cues[1:] if cue.cuttable or (cue.minimum or 0) < cue.duration
        }


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (84_000, "1:24"),
        (83_001, "1:24"),
        (1, "0:01"),
        (0, "0:00"),
        (-1, "0:00"),
        (-999, "0:00"),
        (-1000, "−0:01"),
        (-75_000, "−1:15"),
        (3_723_000, "1:02:03"),
    ],
)
def test_a_down_counter_rounds_up_and_never_says_minus_zero(ms: int, said: str) -> None:
    assert down(ms) == said


def test_up_counters_round_down_and_differences_carry_a_sign() -> None:
    assert (up(59_999), up(-5), signed(5_000), signed(-90_000), signed(400)) == (
        "0:59",
        "0:00",
        "+0:05",
        "−1:30",
        "0:00",
    )


@pytest.mark.parametrize(
    ("value", "minutes"),
    [
        (60, 60),
        ("60", 60),
        ("1h30", 90),
        ("1h", 60),
        ("1:30:00", 90),
        ("5:30", 5.5),
        ("8 分钟", 8),
        ("1小时20分", 80),
        ("２０", 20),
        (0.5, 0.5),
        ("30s", 0.5),
        ("soon", None),
        (True, None),
        ("", None),
        (None, None),
        (-1, None),
        ("1:75", None),
    ],
)
def test_durations_are_read_as_organisers_write_them(value: object, minutes: float | None) -> None:
    assert duration_ms(value) == (None if minutes is None else round(minutes * MIN))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("8:30", "08:30:00"),
        ("08:30:15", "08:30:15"),
        ("8点30分", "08:30:00"),
        ("９：05", "09:05:00"),
        ("9点", None),
        ("25:00", None),
        ("", None),
        (None, None),
    ],
)
def test_times_of_day_are_read_as_organisers_write_them(value: object, said: str | None) -> None:
    read = time_of_day(value)
    assert (None if read is None else read.isoformat()) == said


def test_a_go_needs_half_a_second_and_a_key_up() -> None:
    guard, counts = Guard().pressed(0, repeat=False)
    assert counts
    for at in range(30, 2000, 30):
        guard, counts = guard.pressed(at, repeat=True)
        assert not counts
    guard, counts = guard.pressed(2000, repeat=False)
    assert not counts  # never let go
    guard, counts = guard.released().pressed(2100, repeat=False)
    assert counts
    assert not guard.released().pressed(2400, repeat=False)[1]
    assert may_undo(0, 10_000)
    assert not may_undo(0, 10_001)


def test_time_added_before_go_counts_once_the_cue_has_started() -> None:
    for facts in (
        [Fact(1, Deed.ADD, 0, ms=MIN), Fact(2, Deed.GO, MIN, "a")],
        [Fact(1, Deed.LOAD, 0, "a"), Fact(2, Deed.ADD, 0, ms=MIN), Fact(3, Deed.GO, MIN, "a")],
    ):
        assert picture(CUES, replay(facts), MIN).remaining == 11 * MIN
    elsewhere = [Fact(1, Deed.LOAD, 0, "a"), Fact(2, Deed.ADD, 0, ms=MIN), Fact(3, Deed.GO, MIN, "b")]
    assert picture(CUES, replay(elsewhere), MIN).remaining == 5 * MIN


@given(st.lists(one, max_size=10), st.integers(0, 3_600_000), st.integers(1, 3_600_000))
def test_lateness_never_falls_while_nothing_is_done(
    drawn: list[tuple[Deed, str, int, int]], later: int, more: int
) -> None:
    facts = facts_of(drawn)
    state, now = replay(facts), (facts[-1].at if facts else 0) + later
    first, second = (picture(as_decided(CUES, state), state, at, original=CUES) for at in (now, now + more))
    assert 0 <= second.offset - first.offset <= more
    assert all(second.projection[name].start >= span.start for name, span in first.projection.items())


@given(st.lists(one, max_size=10), st.integers(0, 10_000))
def test_what_was_done_to_a_cue_goes_with_it_when_its_go_is_taken_back(
    drawn: list[tuple[Deed, str, int, int]], later: int
) -> None:
    facts = facts_of(drawn)
    at = (facts[-1].at if facts else 0) + later
    here = replay(facts).current
    wanted = "b" if here == "a" else "a"
    done = [
        Fact(20, Deed.GO, at, wanted), Fact(21, Deed.ADD, at + 1, wanted, MIN), Fact(22, Deed.PAUSE, at + 2, wanted),
        Fact(23, Deed.BEGAN, at + 3, wanted, 3), Fact(24, Deed.UNDO, at + 4, undoes=20),
    ]  # fmt: skip
    if here:
        assert replay((*facts, *done)) == replay(facts)


@given(st.lists(one, max_size=10), st.integers(0, 3_600_000))
def test_the_next_change_is_when_a_digit_changes_and_not_before(
    drawn: list[tuple[Deed, str, int, int]], later: int
) -> None:
    facts = facts_of(drawn)
    state, now = replay(facts), (facts[-1].at if facts else 0) + later
    cues = as_decided(CUES, state)

    def digits(at: int) -> tuple[str, int]:
        seen = picture(cues, state, at, original=CUES)
        return (down(seen.remaining) if seen.started and seen.remaining > -1000 else "", at // 1000)

    wait = next_change(picture(cues, state, now, original=CUES))
    assert 0 < wait <= 1000
    assert digits(now + wait - 1) == digits(now)


@given(st.text(max_size=20) | st.floats() | st.integers() | st.booleans() | st.none())
def test_whatever_stands_in_a_cell_a_duration_is_found_or_not(value: object) -> None:
    found = duration_ms(value)
    assert found is None or 0 <= found <= 7 * 24 * 3_600_000
