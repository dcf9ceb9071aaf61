from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from app.draw.records import evenings
from app.draw.records.wins import wins
from app.draw.rules.lines import code_of
from app.draw.rules.onstage import stands
from app.draw.rules.order import first_of, key_of, seed_of
from app.draw.rules.prizes import PrizePlan
from app.draw.rules.state import DrawStage, Mode, Step
from app.draw.rules.wins import WinState
from app.draw.service.awards import confirm, forfeit
from app.draw.service.draws import draw, give_entropy, quick_entropy, reveal, void
from app.draw.service.evening import close, freeze, publish, renew_list
from app.draw.service.prizes import change_prize, extra_prize, withdraw_prize
from app.draw.service.proof import export, verify_folder
from app.draw.service.requests import request
from app.draw.service.state import rolling_numbers, where_are_we
from app.event.service.event import change_settings, the_event
from app.guests.records.tables import Guest
from app.signin.records.sign_ins import SignIn
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database, Transaction
from app.words.errors import KnownError
from tests.draw.hall import DICE, DIGITS, desk, leave, offer, plan, seat

SEED = bytes(range(32))


def drawn(store: Database, prize: int, count: int | None = None, value: str = DIGITS) -> tuple[str, ...]:
    request(store, desk(), prize, count)
    give_entropy(store, desk(), value, DICE, checked_by="Wang Jun")
    winners = draw(store, desk()).winners
    reveal(store, desk())
    return winners


def test_an_evening_from_freeze_to_proof(store: Database, tmp_path: Path) -> None:
    seat(store, range(1, 31))
    third, first = offer(store, plan("Third", 3), plan("First", 1, position=2))
    frozen = freeze(store, desk(), last_seed=SEED, chain=8)
    assert (frozen.entries, frozen.tickets, frozen.list_no) == (30, 30, 1)
    publish(store, desk(), "the notary has it")
    asked = request(store, desk(), third)
    assert (asked.no, asked.count, asked.pool) == (1, 3, 30)
    give_entropy(store, desk(), DIGITS, DICE, checked_by="Wang Jun")
    winners = draw(store, desk()).winners
    reveal(store, desk())
    confirm(store, desk(), 1, winners[0])
    given_up = forfeit(store, desk(), 1, winners[1], "called three times", "notary")
    assert given_up.next is not None
    confirm(store, desk(), 1)
    last = drawn(store, first, value="20237331128159211123")
    confirm(store, desk(), 2)
    closed = close(store, desk())
    out = export(store, tmp_path / "proof")
    assert (out.genesis_code, out.head_code, out.closed) == (frozen.code, closed.code, True)
    verdict = verify_folder(tmp_path / "proof", frozen.code, closed.code)
    assert verdict.holds, verdict.reason.in_english()
    assert not list((tmp_path / "proof").glob("*.part"))
    told = store.ask(wins)
    assert {win.number: win.state for win in told} == {
        winners[0]: WinState.CONFIRMED, winners[1]: WinState.FORFEITED, winners[2]: WinState.CONFIRMED,
        given_up.next: WinState.CONFIRMED, last[0]: WinState.CONFIRMED,
    }  # fmt: skip
    assert next(win for win in told if win.number == given_up.next).replaced == winners[1]
    assert check_audit(store).whole


def test_the_winners_are_those_that_anybody_computes_from_the_seed_and_the_dice(store: Database) -> None:
    seat(store, range(1, 31))
    (prize,) = offer(store, plan("Third", 5))
    freeze(store, desk(), last_seed=SEED, chain=8)
    winners = drawn(store, prize)
    lines = store.ask(lambda t: [row.line.encode() for row in evenings.lines(t, 1)])
    key = key_of(seed_of(SEED, 8, 1), lines[2])
    file = store.ask(lambda t: evenings.list_file(t, 1, 1))
    from app.draw.rules.lists import read_list

    assert winners == first_of(key, read_list(file), 5)


def test_a_press_that_is_repeated_answers_the_same_and_draws_once(store: Database) -> None:
    seat(store, range(1, 31))
    (prize,) = offer(store, plan("Third", 3))
    act = desk()
    assert freeze(store, act) == freeze(store, act)
    act = desk()
    assert request(store, act, prize) == request(store, act, prize)
    act = desk()
    assert quick_entropy(store, act) == quick_entropy(store, act)
    act = desk()
    assert draw(store, act) == draw(store, act)
    with pytest.raises(KnownError, match="stored result stays"):
        draw(store, desk())
    assert len(where_are_we(store).draws) == 1
    assert len(store.ask(lambda t: evenings.lines(t, 1))) == 4


def test_every_step_is_where_it_was_when_the_file_is_opened_again(store: Database) -> None:
    seat(store, range(1, 31))
    (prize,) = offer(store, plan("Third", 3))
    seen = [where_are_we(store).step]
    for step in (
        lambda: freeze(store, desk()),
        lambda: publish(store, desk(), "printed"),
        lambda: request(store, desk(), prize),
        lambda: quick_entropy(store, desk()),
        lambda: draw(store, desk()),
        lambda: reveal(store, desk()),
        lambda: confirm(store, desk(), 1),
        lambda: close(store, desk()),
    ):
        step()
        seen.append(where_are_we(store).step)
    assert seen == [
        Step.START, Step.PUBLISH, Step.READY, Step.DICE, Step.DRAW, Step.REVEAL, Step.CONFIRM, Step.READY, Step.CLOSED,
    ]  # fmt: skip


def test_a_file_opened_after_a_crash_shows_the_same_winners(tmp_path: Path) -> None:
    from app.event.service.event import name_event
    from tests.conftest import sample_view

    path = tmp_path / "event.fanfare"
    store = Database.create(path)
    name_event(store, desk(), sample_view())
    seat(store, range(1, 31))
    (prize,) = offer(store, plan("Third", 3))
    freeze(store, desk())
    request(store, desk(), prize)
    quick_entropy(store, desk())
    winners = draw(store, desk()).winners
    store.close()
    again = Database.open(path)
    state = where_are_we(again)
    assert state.step is Step.REVEAL
    assert state.draw is not None
    assert tuple(award.number for award in state.draw.awards) == winners
    assert again.ask(wins) == ()  # the hall has not seen it yet
    reveal(again, desk())
    assert [win.number for win in again.ask(wins)] == list(winners)
    again.close()


def test_nobody_wins_twice_and_the_pool_is_never_refilled(store: Database) -> None:
    seat(store, range(1, 8))
    prizes = offer(store, *(plan(f"P{n}", 3, position=n) for n in range(1, 5)))
    freeze(store, desk())
    won = [number for prize in prizes[:3] for number in drawn(store, prize)]
    assert len(won) == len(set(won)) == 7
    with pytest.raises(KnownError, match="Nobody is left"):
        request(store, desk(), prizes[3])
    assert forfeit(store, desk(), 1, won[0], "absent", "notary").next is None


def test_a_prize_may_let_earlier_winners_in_again(store: Database) -> None:
    seat(store, range(1, 4))
    a, b = offer(store, plan("A", 3), plan("B", 3, position=2, exclude_won=False))
    freeze(store, desk())
    assert sorted(drawn(store, a)) == sorted(drawn(store, b)) == ["A0001", "A0002", "A0003"]


def test_only_the_asked_groups_may_win(store: Database) -> None:
    seat(store, range(1, 11), "customer")
    seat(store, range(11, 14), "media")
    seat(store, range(14, 16), "staff", draws=False)
    (prize,) = offer(store, plan("Third", 8, groups=("media",)))
    assert freeze(store, desk()).entries == 13
    assert sorted(drawn(store, prize)) == ["A0011", "A0012", "A0013"]


def test_late_guests_join_as_a_new_list_and_only_between_draws(store: Database) -> None:
    seat(store, range(1, 6))
    (prize,) = offer(store, plan("Third", 10, 2))
    freeze(store, desk())
    seat(store, range(6, 9))
    state = where_are_we(store)
    assert (state.entries, state.here, state.late) == (5, 8, 3)
    request(store, desk(), prize)
    with pytest.raises(KnownError, match="still under way"):
        renew_list(store, desk())
    quick_entropy(store, desk())
    draw(store, desk())
    reveal(store, desk())
    assert renew_list(store, desk()).list_no == 2
    assert request(store, desk(), prize).pool == 6


def test_somebody_signed_out_after_the_freeze_cannot_win(store: Database) -> None:
    seat(store, range(1, 6))
    (prize,) = offer(store, plan("Third", 5))
    freeze(store, desk())
    leave(store, "A0003")
    assert where_are_we(store).missing == 1
    with pytest.raises(KnownError, match="A0003"):
        request(store, desk(), prize)
    renew_list(store, desk())
    assert "A0003" not in drawn(store, prize)


def test_what_somebody_undone_during_a_draw_wins_passes_on_before_anybody_sees_it(
    store: Database, tmp_path: Path
) -> None:
    seat(store, range(1, 9))
    (prize,) = offer(store, plan("A", 3))
    freeze(store, desk())
    request(store, desk(), prize)
    for n in range(1, 7):
        leave(store, f"A{n:04}")  # A0007 and A0008 are still here
    give_entropy(store, desk(), DIGITS, DICE)
    named = draw(store, desk()).winners
    awards = where_are_we(store).draws[0].awards
    holders = {award.number for award in awards if award.state is not WinState.FORFEITED}
    assert holders == {"A0007", "A0008"}
    assert len(awards) == 8
    assert [award.number for award in awards[:3]] == list(named)
    assert all(award.reason and award.witness for award in awards if award.number not in holders)
    on = stands(where_are_we(store))
    assert {award.number for award in on.awards} == holders
    export(store, tmp_path)
    assert verify_folder(tmp_path).holds
    reveal(store, desk())
    assert {win.number for win in store.ask(wins) if win.state is WinState.PENDING} == holders


def test_a_replacement_who_was_undone_passes_on_too_and_a_winner_undone_later_cannot_be_confirmed(
    store: Database, tmp_path: Path
) -> None:
    seat(store, range(1, 9))
    (prize,) = offer(store, plan("A", 2))
    freeze(store, desk())
    request(store, desk(), prize)
    give_entropy(store, desk(), DIGITS, DICE)
    first, second = draw(store, desk()).winners
    reveal(store, desk())
    for number in {f"A{n:04}" for n in range(1, 9)} - {first, second}:
        leave(store, number)
    assert forfeit(store, desk(), 1, first, "absent", "notary").next is None
    leave(store, second)
    with pytest.raises(KnownError, match="was undone"):
        confirm(store, desk(), 1)
    assert [award.undone for award in where_are_we(store).draws[0].pending] == [True]
    export(store, tmp_path)
    assert verify_folder(tmp_path).holds


def test_a_void_shows_what_would_have_come_out_and_its_number_is_used(
    store: Database, tmp_path: Path
) -> None:
    seat(store, range(1, 11))
    (prize,) = offer(store, plan("Third", 2))
    freeze(store, desk())
    request(store, desk(), prize)
    assert void(store, desk(), "projector off", "notary").winners == ()
    request(store, desk(), prize)
    give_entropy(store, desk(), DIGITS, DICE)
    assert len(void(store, desk(), "a die fell off", "notary").winners) == 2
    assert store.ask(wins) == ()
    assert request(store, desk(), prize).no == 3
    quick_entropy(store, desk())
    draw(store, desk())
    with pytest.raises(KnownError, match="stored result stays"):
        void(store, desk(), "we do not like it", "nobody")
    export(store, tmp_path)
    verdict = verify_folder(tmp_path)
    assert (verdict.holds, verdict.quick, verdict.closed) == (True, (3,), False)


def test_rehearsals_never_touch_the_live_draw_and_never_verify_as_live(
    store: Database, tmp_path: Path
) -> None:
    seat(store, range(1, 11))
    (prize,) = offer(store, plan("Third", 2))
    for _ in range(3):
        freeze(store, desk(), Mode.REHEARSAL)
        drawn(store, prize)
    assert (where_are_we(store).rehearsals, where_are_we(store).mode) == (3, Mode.REHEARSAL)
    assert store.ask(wins) == ()
    export(store, tmp_path, Mode.REHEARSAL)
    assert not verify_folder(tmp_path).holds
    assert verify_folder(tmp_path, rehearsal=True).holds
    freeze(store, desk())
    assert where_are_we(store).prizes[0].left == 2
    with pytest.raises(KnownError, match="live draw has begun"):
        freeze(store, desk(), Mode.REHEARSAL)
    with pytest.raises(KnownError, match="frozen already"):
        freeze(store, desk())


def test_a_rehearsal_in_an_empty_hall_plays_with_those_who_are_invited(store: Database) -> None:
    seat(store, range(1, 4))
    for n in range(1, 4):
        leave(store, f"A{n:04}")
    with pytest.raises(KnownError, match="Nobody who may win"):
        freeze(store, desk())
    assert freeze(store, desk(), Mode.REHEARSAL).entries == 3


def test_steps_out_of_order_are_refused_and_change_nothing(store: Database) -> None:
    seat(store, range(1, 6))
    (prize,) = offer(store, plan("Third", 2))
    for early in (
        lambda: request(store, desk(), prize), lambda: quick_entropy(store, desk()), lambda: draw(store, desk()),
        lambda: reveal(store, desk()), lambda: close(store, desk()), lambda: renew_list(store, desk()),
        lambda: void(store, desk(), "x", "y"), lambda: confirm(store, desk(), 1),
    ):  # fmt: skip
        with pytest.raises(KnownError):
            early()
    freeze(store, desk())
    request(store, desk(), prize)
    with pytest.raises(KnownError, match="still under way"):
        request(store, desk(), prize)
    with pytest.raises(KnownError, match="still under way"):
        close(store, desk())
    with pytest.raises(KnownError, match="no digits"):
        draw(store, desk())
    with pytest.raises(KnownError, match="twenty digits"):
        give_entropy(store, desk(), DIGITS[:19], DICE)
    give_entropy(store, desk(), DIGITS, DICE)
    with pytest.raises(KnownError, match="digits already"):
        give_entropy(store, desk(), DIGITS[::-1], DICE)
    draw(store, desk())
    with pytest.raises(KnownError, match="were shown"):
        confirm(store, desk(), 1)
    reveal(store, desk())
    with pytest.raises(KnownError, match="holds no prize"):
        forfeit(store, desk(), 1, "A9999", "x", "y")
    with pytest.raises(KnownError, match="reason and a witness"):
        forfeit(store, desk(), 1, "A0001", "", "y")
    close(store, desk())
    with pytest.raises(KnownError, match="closed"):
        request(store, desk(), prize)


def test_a_forfeit_of_an_earlier_draw_uses_that_draws_own_pool(store: Database, tmp_path: Path) -> None:
    seat(store, range(1, 11))
    a, b = offer(store, plan("A", 2), plan("B", 2, position=2))
    freeze(store, desk())
    first = drawn(store, a)
    second = drawn(store, b)
    after = forfeit(store, desk(), 1, first[0], "left early", "notary").next
    assert after not in {*first, *second, None}
    again = forfeit(store, desk(), 1, str(after), "left too", "notary").next
    assert again not in {*first, *second, after, None}
    assert where_are_we(store).prizes[0].left == 0
    export(store, tmp_path)
    assert verify_folder(tmp_path).holds


def test_a_proof_that_was_touched_on_disk_is_refused(store: Database, tmp_path: Path) -> None:
    seat(store, range(1, 11))
    (prize,) = offer(store, plan("A", 2))
    freeze(store, desk())
    drawn(store, prize)
    head = export(store, tmp_path).head_code
    proof = tmp_path / "proof.jsonl"
    proof.write_bytes(proof.read_bytes().replace(DIGITS.encode(), DIGITS[::-1].encode()))
    verdict = verify_folder(tmp_path, None, head)
    assert (verdict.holds, verdict.line) == (False, 4)
    with pytest.raises(KnownError, match=r"no proof\.jsonl"):
        verify_folder(tmp_path / "nowhere")


def test_prizes_change_until_they_are_drawn(store: Database) -> None:
    seat(store, range(1, 11))
    a, b = offer(store, plan("A", 2), plan("B", 2, position=2))
    change_prize(store, desk(), a, plan("A+", 3))
    withdraw_prize(store, desk(), b)
    (c,) = extra_prize(store, desk(), PrizePlan("Extra", "tea", 1, 1, 0)).ids
    prizes = where_are_we(store).prizes
    assert [(p.id, p.plan.tier, p.plan.position, p.plan.extra) for p in prizes] == [
        (a, "A+", 1, False),
        (c, "Extra", 2, True),
    ]
    freeze(store, desk())
    request(store, desk(), a)
    with pytest.raises(KnownError, match="drawn already"):
        change_prize(store, desk(), a, plan("A", 9))
    with pytest.raises(KnownError, match="not offered"):
        withdraw_prize(store, desk(), b)
    with pytest.raises(KnownError, match="at least 1"):
        extra_prize(store, desk(), plan("X", 0, 1))


def test_a_round_is_no_more_than_what_is_left(store: Database) -> None:
    seat(store, range(1, 20))
    (prize,) = offer(store, plan("A", 5, 2))
    freeze(store, desk())
    for _ in range(2):
        assert len(drawn(store, prize)) == 2
    with pytest.raises(KnownError, match="1 of"):
        request(store, desk(), prize, 2)
    assert len(drawn(store, prize)) == 1
    with pytest.raises(KnownError, match="has been drawn"):
        request(store, desk(), prize)


def test_past_winners_never_roll_but_those_of_this_draw_do(store: Database) -> None:
    seat(store, range(1, 11))
    a, b = offer(store, plan("A", 2), plan("B", 2, position=2))
    freeze(store, desk())
    before = drawn(store, a)
    request(store, desk(), b)
    quick_entropy(store, desk())
    rolling = rolling_numbers(store)
    now = draw(store, desk()).winners
    assert rolling_numbers(store) == rolling  # nothing on the stage depends on who won
    assert set(now) <= set(rolling)
    assert not set(before) & set(rolling)


def test_a_freeze_that_is_cancelled_leaves_nothing_frozen(store: Database) -> None:
    seat(store, range(1, 9))

    def cancelled(_done: int, _total: int) -> None:
        raise KnownError("Cancelled. Nothing was frozen.")

    with pytest.raises(KnownError, match="Nothing was frozen"):
        freeze(store, desk(), watch=cancelled)
    assert where_are_we(store).step is Step.START
    assert freeze(store, desk()).entries == 8


def test_the_codes_on_screen_are_those_of_the_lines(store: Database) -> None:
    seat(store, range(1, 5))
    (prize,) = offer(store, plan("Third", 1))
    frozen = freeze(store, desk())
    asked = request(store, desk(), prize)
    state = where_are_we(store)
    lines = store.ask(lambda t: [row.sha256 for row in evenings.lines(t, 1)])
    assert (
        (state.genesis_code, state.head_code)
        == (frozen.code, asked.code)
        == (code_of(lines[0]), code_of(lines[1]))
    )
    assert state.draw is not None
    assert (state.draw.code, state.draw.stage) == (asked.code, DrawStage.REQUESTED)


def test_another_desk_cannot_open_a_second_draw(store: Database) -> None:
    seat(store, range(1, 9))
    a, b = offer(store, plan("A", 1), plan("B", 1, position=2))
    freeze(store, desk())
    request(store, Act.new("draw", "one"), a)
    with pytest.raises(KnownError):
        request(store, Act.new("desk-1", "two"), b)
    assert len(where_are_we(store).draws) == 1


def test_what_is_known_of_earlier_draws_is_not_read_again_and_the_answer_is_the_same(store: Database) -> None:
    seat(store, range(1, 31))
    a, b = offer(store, plan("A", 6, 3), plan("B", 3, position=2))
    freeze(store, desk())
    drawn(store, a)
    for prize in (a, b):
        request(store, desk(), prize)
        quick_entropy(store, desk())
        known = where_are_we(store)
        draw(store, desk())
        hurried = where_are_we(store, known=known)
        assert hurried == where_are_we(store)
        assert hurried.step is Step.REVEAL
        assert hurried.draws[0] is known.draws[0]
        reveal(store, desk())
    strange = replace(
        known, genesis_code="0000-0000-0000-0000"
    )  # of another evening: nothing of it is believed
    assert where_are_we(store, known=strange) == where_are_we(store)


def come_with(store: Database, number: str, companions: int) -> None:
    """A guest's companions as an older file or another hand may have written them."""

    def work(t: Transaction) -> int:
        guest = t.session.scalars(select(Guest).where(Guest.number == number)).one()
        t.session.scalars(select(SignIn).where(SignIn.guest_id == guest.id)).one().companions = companions
        return companions

    store.perform(desk(), "test.come_with", int, work)


def test_no_list_is_frozen_that_a_verifier_would_refuse(
    store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.draw.service import evening

    seat(store, range(1, 6))
    settings = the_event(store).settings
    change_settings(store, desk(), replace(settings, companions_draw=True))
    come_with(store, "A0003", 1_000)
    with pytest.raises(KnownError, match="A0003 would hold 1001 tickets"):
        freeze(store, desk())
    come_with(store, "A0003", 999)
    monkeypatch.setattr(evening, "MOST_TICKETS", 1_003)
    with pytest.raises(KnownError, match="This list would hold 1004 tickets"):
        freeze(store, desk())
    monkeypatch.undo()
    assert freeze(store, desk()).tickets == 1_004
    come_with(store, "A0001", 1_000)
    with pytest.raises(KnownError, match="A0001 would hold"):
        renew_list(store, desk())
