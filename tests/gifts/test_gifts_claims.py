"""A prize between the draw and the gift desk: claimed, handed out, taken back, passed on."""

from collections.abc import Callable
from contextlib import suppress
from threading import Barrier, Thread

import pytest

from app.draw.records.wins import wins
from app.draw.rules.prizes import PrizePlan
from app.draw.rules.state import Award, Step
from app.draw.rules.wins import WinState
from app.draw.service.awards import confirm, forfeit
from app.draw.service.draws import draw, quick_entropy, reveal
from app.draw.service.evening import close, freeze, publish
from app.draw.service.prizes import add_prizes
from app.draw.service.proof import export, verify_folder
from app.draw.service.requests import request
from app.draw.service.state import where_are_we
from app.event.service.event import name_event
from app.gifts.records.handouts import Given
from app.gifts.rules.slips import ReceiptSlip
from app.gifts.rules.units import PieceState
from app.gifts.service.handing import Done, Want, hand
from app.gifts.service.owing import card
from app.gifts.service.printing import job, slip_of
from app.gifts.service.returning import WentTo, take_back
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import Clock, sample_view
from tests.gifts.desk import DESK, guest, press


def won(store: Database, guests: int, prizes: int, minutes: int | None = 30) -> tuple[Award, ...]:
    """So many guests are here and so many win, called but not confirmed."""
    for n in range(guests):
        guest(store, f"来宾{n}")
    plan = PrizePlan("三等奖", "保温杯", prizes, prizes, 1, claim_minutes=minutes)
    prize = add_prizes(store, press(), (plan,)).ids[0]
    freeze(store, press())
    publish(store, press(), "printed")
    request(store, press(), prize)
    quick_entropy(store, press())
    draw(store, press())
    reveal(store, press())
    return awards(store)


def awards(store: Database) -> tuple[Award, ...]:
    now = where_are_we(store).draw
    assert now is not None
    return now.awards


def state(store: Database, award: Award) -> PieceState:
    (row,) = card(store, award.guest_id, DESK).rows
    return row.state


def given(store: Database, award: Award) -> Given:
    (one,) = card(store, award.guest_id, DESK).given
    return one


def test_a_prize_with_a_deadline_is_claimed_at_the_desk_and_then_cannot_be_passed_on(store: Database) -> None:
    first, second = won(store, 5, 2)
    assert (first.given, first.late, first.state) == (False, False, WinState.PENDING)
    assert state(store, first) is PieceState.TO_GIVE
    assert hand(store, press(), Want(first.guest_id)).count(Done.GIVEN) == 1
    now = {award.number: award for award in awards(store)}
    assert (now[first.number].given, now[first.number].state) == (True, WinState.CONFIRMED)
    assert not now[first.number].may_pass
    assert [win.given for win in store.ask(wins)] == [True, False]
    with pytest.raises(KnownError, match="Take it back at the gift desk first"):
        forfeit(store, press(), 1, first.number, "absent", "notary")
    assert {a.number: a for a in awards(store)} == now
    forfeit(store, press(), 1, second.number, "absent", "notary")
    take_back(store, press(), given(store, first).handout_id, "wrong colour", WentTo.SHELF)
    assert awards(store)[0].may_pass
    assert forfeit(store, press(), 1, first.number, "does not want it", "notary").next is not None
    with pytest.raises(KnownError, match="not owed that any more"):
        hand(store, press(), Want(first.guest_id, ("p1",)))


def test_after_the_deadline_the_desk_keeps_the_prize_and_the_draw_offers_it(
    store: Database, clock: Clock
) -> None:
    first, second = won(store, 5, 2)
    confirm(store, press(), 1, second.number)
    clock.tick(30 * 60)
    assert [award.late for award in awards(store)] == [False, False]
    clock.tick(1)
    assert [award.late for award in awards(store)] == [True, False]  # who came forward in time has claimed it
    assert (state(store, first), state(store, second)) == (PieceState.EXPIRED, PieceState.TO_GIVE)
    assert hand(store, press(), Want(first.guest_id)).pieces[0].done is Done.EXPIRED
    told = forfeit(store, press(), 1, first.number, "not claimed in time", "notary")
    fresh = awards(store)[-1]
    assert (fresh.number, fresh.replaced, fresh.late) == (told.next, first.number, False)
    assert fresh.claim_by is not None
    assert state(store, fresh) is PieceState.TO_GIVE  # with a deadline of its own


def test_without_a_deadline_the_draw_confirms_first(store: Database) -> None:
    (first,) = won(store, 3, 1, None)
    assert state(store, first) is PieceState.WAITING
    confirm(store, press(), 1)
    assert state(store, first) is PieceState.TO_GIVE


def test_the_next_draw_need_not_wait_for_those_who_may_come_later(store: Database) -> None:
    won(store, 5, 2)
    assert where_are_we(store).step is Step.CONFIRM
    left = where_are_we(store, left=1)
    assert (left.step, len(left.unclaimed)) == (Step.READY, 2)


def test_a_promised_prize_is_claimed(store: Database) -> None:
    from tests.gifts.desk import bring_in, gift

    bring_in(store, gift("保温杯", 0, owed=False))
    (first,) = won(store, 3, 1)
    assert hand(store, press(), Want(first.guest_id)).count(Done.PROMISED) == 1
    assert awards(store)[0].state is WinState.CONFIRMED


def test_the_receipt_of_a_prize_carries_the_codes_of_its_draw(store: Database) -> None:
    first, second = won(store, 4, 2)
    now = where_are_we(store)

    def codes(award: Award) -> ReceiptSlip:
        slip = slip_of(job(store, hand(store, press(), Want(award.guest_id)).job_id))
        assert isinstance(slip, ReceiptSlip)
        return slip

    told = codes(first).draw
    assert told is not None
    assert now.draw is not None
    assert (told.opening, told.requests, told.closing) == (now.genesis_code, ((1, now.draw.code),), "")
    head = close(store, press()).code
    told = codes(second).draw
    assert told is not None
    assert told.closing == head


def test_a_receipt_without_a_prize_has_no_codes(store: Database) -> None:
    from tests.gifts.desk import bring_in, gift

    bring_in(store, gift("礼袋", 3))
    one = guest(store, "周雨桐")
    slip = slip_of(job(store, hand(store, press(), Want(one.id)).job_id))
    assert isinstance(slip, ReceiptSlip)
    assert slip.draw is None


def handed(store: Database, award: Award) -> bool:
    return hand(store, press(), Want(award.guest_id, (f"p{award.id}",))).count(Done.GIVEN) == 1


def passed_on(store: Database, award: Award) -> bool:
    return forfeit(store, press("draw"), 1, award.number, "absent", "notary").no == 1


@pytest.mark.postgres
def test_gift_desk_and_draw_decide_each_prize_once_even_at_the_same_instant(
    postgres_schema: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    hub = Database.connect(postgres_schema)
    name_event(hub, Act.new("desk-1"), sample_view())
    listed = won(hub, 60, 24)
    together, out, passed = Barrier(2), set[str](), set[str]()

    def each(press_it: Callable[[Database, Award], bool], into: set[str]) -> None:
        store = Database.connect(postgres_schema)
        for award in listed:
            together.wait(30)
            with suppress(KnownError):
                if press_it(store, award):
                    into.add(award.number)
        store.close()

    threads = [Thread(target=each, args=args) for args in ((handed, out), (passed_on, passed))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert not out & passed
    assert out | passed == {award.number for award in listed}
    now = {award.number: award for award in awards(hub)}
    assert all(now[number].given for number in out)
    assert all(now[number].state is WinState.FORFEITED for number in passed)
    folder = tmp_path_factory.mktemp("proof")
    export(hub, folder)
    assert verify_folder(folder).holds
    hub.close()
