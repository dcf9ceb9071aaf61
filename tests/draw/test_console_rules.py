from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.draw.rules.clicker import QUIET_MS, Clicker
from app.draw.rules.dice import Digits
from app.draw.rules.onstage import Show, stands
from app.draw.rules.prizes import Pace, PrizePlan, PrizeView, Scene, pace_for, scene_for
from app.draw.rules.state import Award, DrawStage, DrawState, DrawView, Mode, Step
from app.draw.rules.wins import WinState

PLAN = PrizePlan("Second", "air fryer", 10, 10, 1)
AWARD = Award(1, 1, "A0001", 1, "张三", "", WinState.PENDING)


@given(st.lists(st.sampled_from([*"0123456789", "a", "", "12", "１", " ", "back"]), max_size=60))
def test_typing_takes_digits_alone_and_stops_at_twenty(keys: list[str]) -> None:
    digits, told = Digits(), ""
    for key in keys:
        digits = digits.back() if key == "back" else digits.press(key)
        if key == "back":
            told = told[:-1]
        elif key in list("0123456789") and len(told) < 20:
            told += key
    assert digits.typed == told
    assert digits.left == 20 - len(told)
    assert "".join(digits.row(table) for table in range(5)) == told


def test_only_a_second_person_can_check_and_any_change_undoes_it() -> None:
    digits = Digits("63454660390103169462")
    assert digits.check("Liu Fang ", "liu fang").checked_by == ""
    assert Digits("1").check("Wang Jun", "Liu Fang").checked_by == ""
    checked = digits.check(" Wang Jun", "Liu Fang")
    assert checked.checked_by == "Wang Jun"
    assert checked.back().checked_by == ""


def test_a_thousand_bounces_and_repeats_of_one_press_count_once() -> None:
    clicker, counted = Clicker(), 0
    for n in range(1000):
        clicker, counts = clicker.press(32, 1000 + n * 30, repeat=n > 0)
        clicker = clicker.release(32, 1000 + n * 30 + 15, repeat=True)
        counted += counts
    assert counted == 1
    clicker = clicker.release(32, 31_000, repeat=False)
    clicker, counts = clicker.press(
        32, 31_020, repeat=False
    )  # let go after a long hold, the contact closes again
    assert not counts
    clicker = clicker.release(32, 31_030, repeat=False)
    bounced = 0
    for n in range(10):  # a worn key: ten presses in 200 ms
        clicker, counts = clicker.press(32, 40_000 + n * 20, repeat=False)
        clicker = clicker.release(32, 40_010 + n * 20, repeat=False)
        bounced += counts
    assert bounced == 1


@given(st.lists(st.tuples(st.integers(0, 200), st.sampled_from([32, 13, 99]), st.booleans()), max_size=60))
def test_two_presses_never_count_without_a_release_and_a_pause_between(
    steps: list[tuple[int, int, bool]],
) -> None:
    clicker, now, last, down = Clicker(), 0, -QUIET_MS, set[int]()
    for wait, key, press in steps:
        now += wait
        if press:
            clicker, counts = clicker.press(key, now, repeat=key in down)
            if counts:
                assert now - last >= QUIET_MS
                assert not down
                last = now
            down.add(key)
        else:
            clicker = clicker.release(key, now, repeat=False)
            down.discard(key)


def a_state(
    step: Step, stage: DrawStage, awards: tuple[Award, ...] = (), mode: Mode = Mode.LIVE
) -> DrawState:
    draw = DrawView(
        1,
        1,
        PLAN.title,
        10,
        83,
        stage,
        "9F2K",
        "0" * 20,
        (),
        "",
        "",
        datetime(2026, 1, 1, tzinfo=UTC),
        awards,
    )
    return DrawState(step, mode, (PrizeView(1, PLAN, 0),), draws=(draw,), entries=103)


def test_until_the_stop_nothing_on_the_stage_depends_on_who_won() -> None:
    rolling = ("A0001", "A0002")
    before = stands(a_state(Step.DRAW, DrawStage.ENTROPY), rolling=rolling, roll=True)
    assert (before.show, before.awards, before.rolling) == (Show.ROLL, (), rolling)
    after = stands(a_state(Step.REVEAL, DrawStage.RESULT, (AWARD,)), rolling=rolling)
    assert (after.show, after.awards) == (Show.REVEAL, (AWARD,))


def test_a_rehearsal_is_marked_on_every_picture() -> None:
    for step, stage in (
        (Step.DICE, DrawStage.REQUESTED), (Step.DRAW, DrawStage.ENTROPY), (Step.REVEAL, DrawStage.RESULT),
        (Step.CONFIRM, DrawStage.REVEALED), (Step.READY, DrawStage.REVEALED), (Step.READY, DrawStage.VOID),
        (Step.CLOSED, DrawStage.REVEALED), (Step.PUBLISH, DrawStage.VOID),
    ):  # fmt: skip
        assert stands(a_state(step, stage, mode=Mode.REHEARSAL)).rehearsal


def test_scene_and_pace_follow_the_number_of_winners() -> None:
    assert (scene_for(PLAN, 10), pace_for(PLAN, 10)) == (Scene.REELS, Pace.SUSPENSE)
    assert (scene_for(PLAN, 11), pace_for(PLAN, 11)) == (Scene.WALL, Pace.BRISK)
    chosen = PrizePlan("Grand", "trip", 20, 1, 1, pace=Pace.BRISK, scene=Scene.CURTAIN)
    assert (scene_for(chosen, 1), pace_for(chosen, 1)) == (Scene.CURTAIN, Pace.BRISK)
    assert scene_for(chosen, 20) is Scene.WALL
