from datetime import timedelta
from pathlib import Path

import pytest

from app.rundown import records
from app.rundown.rules.board import Place, Presence
from app.rundown.rules.cue import CueKind
from app.rundown.service import emcee, recovering, show
from app.rundown.service.intake import export_cues, import_cues, preview_cues, say_problem
from app.rundown.service.picture import board_at, the_show
from app.signin.service.after import undo
from app.signin.service.signing import sign_in_guest
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import Clock
from tests.rundown.shows import HEAD, MIN, PROGRAMME, press, programme, sheet
from tests.signin.guestlist import list_guests


@pytest.fixture
def running(store: Database, clock: Clock, tmp_path: Path) -> Database:
    """The four cues, looked at when the first should begin."""
    programme(store, tmp_path)
    start = the_show(store).cues[0].timing.fixed_start
    assert start is not None
    clock.now = records.to_instant(start)
    return store


def now_of(store: Database) -> tuple[str, int, int]:
    board = board_at(the_show(store), store.clock())
    return board.seen.current, board.seen.remaining, board.seen.offset


def test_a_whole_show_runs_and_every_number_follows(running: Database, clock: Clock) -> None:
    assert now_of(running) == ("c1", 10 * MIN, 0)
    clock.tick(120)
    assert now_of(running) == ("c1", 10 * MIN, 2 * MIN)  # late before the first GO
    show.go(running, press())
    clock.tick(60)
    show.hold(running, press())
    clock.tick(180)
    assert now_of(running) == ("c1", 9 * MIN, 5 * MIN)  # and while paused
    show.hold(running, press())
    show.add_time(running, press(), -MIN)
    assert now_of(running) == ("c1", 8 * MIN, 4 * MIN)
    clock.tick(8 * 60)
    show.go(running, press())
    board = board_at(the_show(running), clock())
    assert [row.place for row in board.rows] == [Place.DONE, Place.RUNNING, Place.NEXT, Place.AHEAD]
    assert (board.rows[0].length, board.rows[0].differs) == (12 * MIN, 2 * MIN)
    for _ in range(2):
        clock.tick(60)
        show.go(running, press())
    clock.tick(60)
    with pytest.raises(KnownError, match="last cue"):
        show.go(running, press())
    assert now_of(running)[0] == "c4"


def test_a_go_taken_back_puts_the_time_back_exactly(running: Database, clock: Clock) -> None:
    show.go(running, press())
    clock.tick(9 * 60)
    show.hold(running, press())
    clock.tick(30)
    before = the_show(running).state
    show.go(running, press())
    clock.tick(4)
    show.add_time(running, press(), MIN)
    emcee.turn_page(running, press(), 0)
    show.hold(running, press())
    clock.tick(6)
    show.undo_go(running, press())
    assert the_show(running).state == before
    clock.tick(11)
    with pytest.raises(KnownError, match="ten seconds"):
        show.undo_go(running, press())


def test_a_go_counts_once_within_half_a_second_and_a_retry_answers_as_the_first_time(
    running: Database, clock: Clock
) -> None:
    act = press()
    first = show.go(running, act)
    assert show.go(running, act) == first
    clock.now += timedelta(milliseconds=499)
    with pytest.raises(KnownError, match="counted once"):
        show.go(running, press())
    clock.now += timedelta(milliseconds=1)
    assert show.go(running, press()).fact.cue == "c2"
    assert len(the_show(running).state.runs) == 2


def test_a_late_press_moves_the_start_back_and_nothing_else(running: Database, clock: Clock) -> None:
    show.go(running, press())
    clock.tick(600)
    show.go(running, press())
    clock.tick(5)
    show.add_time(running, press(), MIN)
    show.began_ago(running, press(), 40_000)
    board = board_at(the_show(running), clock())
    assert (board.seen.elapsed, board.seen.remaining) == (40_000, 6 * MIN - 40_000)
    assert board.rows[0].length == 600_000 - 35_000
    with pytest.raises(KnownError, match="shorter time"):
        show.began_ago(running, press(), 3_600_000)


def test_previous_stands_by_and_does_not_start(running: Database, clock: Clock) -> None:
    show.go(running, press())
    clock.tick(60)
    show.go(running, press())
    clock.tick(60)
    show.arm(running, press(), "c1")
    board = board_at(the_show(running), clock())
    assert board.next is not None
    assert (board.seen.current, board.next.cue.timing.id) == ("c2", "c1")
    assert show.go(running, press()).fact.cue == "c1"
    with pytest.raises(KnownError, match="not in the programme"):
        show.arm(running, press(), "c9")


def test_the_plan_to_catch_up_is_applied_and_taken_back_with_one_press_each(
    running: Database, clock: Clock
) -> None:
    clock.tick(5 * 60)
    show.go(running, press())
    before = the_show(running).state
    done = recovering.catch_up(running, press())
    board = board_at(the_show(running), clock())
    assert done.ends == board.ends == board.planned_end
    assert [fact.cue for fact in done.facts] == ["c3"]
    ids = tuple(fact.id for fact in done.facts)
    assert recovering.undo_catch_up(running, press(), ids) == 1
    assert the_show(running).state == before
    with pytest.raises(KnownError, match="already"):
        recovering.undo_catch_up(running, press(), ids)
    only = recovering.catch_up(running, press(), frozenset({"c3"}))
    assert len(only.facts) == 1


def test_presence_follows_the_sign_in_desk(running: Database) -> None:
    listed = list_guests(running, [{"name": "顾明远"}, {"name": "陈嘉禾"}, {"name": "沈一航"}])

    def seen() -> list[Presence]:
        return [row.people.presence for row in board_at(the_show(running), running.clock()).rows]

    assert seen() == [Presence.NOBODY, Presence.MISSING, Presence.MISSING, Presence.NOBODY]
    sign_in_guest(running, Act.new("desk-1"), listed.ids["A0001"])
    sign_in_guest(running, Act.new("desk-1"), listed.ids["A0003"])
    assert seen() == [Presence.NOBODY, Presence.SOME, Presence.READY, Presence.NOBODY]
    assert board_at(the_show(running), running.clock()).rows[1].people.absent == ("陈嘉禾",)
    undo(running, Act.new("desk-1"), listed.ids["A0003"], "mistake")
    assert seen()[2] is Presence.MISSING


def test_a_message_stays_until_it_is_seen(running: Database, clock: Clock) -> None:
    emcee.send_message(running, press(), "  请加快\n ")
    state = the_show(running).state
    assert state.message is not None
    assert state.message.text == "请加快"
    clock.tick(7)
    emcee.answer(running, press(), "minute")
    state = the_show(running).state
    assert (state.message, state.seen and state.seen.text, state.answer and state.answer.text) == (
        None, "请加快", "minute",
    )  # fmt: skip
    assert state.seen_at == records.to_ms(clock())
    for wrong in ("", " ", "x" * 81):
        with pytest.raises(KnownError, match="80"):
            emcee.send_message(running, press(), wrong)


def test_pages_turn_without_touching_the_clock(running: Database, clock: Clock) -> None:
    show.go(running, press())
    clock.tick(30)
    before = now_of(running)
    emcee.turn_page(running, press(), 1)
    emcee.turn_page(running, press(), 1)
    with pytest.raises(KnownError, match="no further page"):
        emcee.turn_page(running, press(), 1)
    board = board_at(the_show(running), clock())
    assert (board.page and board.page.text, now_of(running)) == ("第三页", before)


def test_an_import_is_all_or_nothing_and_refused_once_the_show_runs(
    running: Database, tmp_path: Path, clock: Clock
) -> None:
    before = the_show(running).cues
    bad = sheet(
        tmp_path / "bad.xlsx",
        (PROGRAMME[0], ("2", "", "soon", "致辞"), ("3", "", 5, ""), ("4", "25:00", True, "舞狮")),
    )
    problems = preview_cues(running, bad).problems
    assert [(problem.row, problem.field) for problem in problems] == [
        (3, "duration"), (4, "title"), (5, "start"), (5, "duration"),
    ]  # fmt: skip
    assert "soon" in say_problem(problems[0])
    with pytest.raises(KnownError, match=r"4 places .* row 3"):
        import_cues(running, press(), bad)
    assert the_show(running).cues == before
    show.go(running, press())
    with pytest.raises(KnownError, match="has begun"):
        import_cues(running, press(), sheet(tmp_path / "again.xlsx"))
    assert the_show(running).cues == before


def test_what_was_exported_comes_in_again_as_it_was(running: Database, tmp_path: Path) -> None:
    head = (*HEAD, "类型", "音响", "到点结束", "提示语")
    rows = (
        (*PROGRAMME[0], "签到", "=1+1", "", "'x"),
        (*PROGRAMME[1], "抽奖", "鼓乐 03", "9:20", ""),
    )
    import_cues(running, press(), sheet(tmp_path / "first.xlsx", tuple((*r[:11], str(r[11]).replace("=", "＝"), *r[12:]) for r in rows), head))  # fmt: skip
    before = the_show(running).cues
    assert (before[0].kind, before[1].timing.until, dict(before[1].notes)["sound"]) == (
        CueKind.SIGN_IN, True, "鼓乐 03",
    )  # fmt: skip
    out = tmp_path / "out.xlsx"
    assert export_cues(running, out) == 2
    import_cues(running, press(), out)
    assert the_show(running).cues == before
