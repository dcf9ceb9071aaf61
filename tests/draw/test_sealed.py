"""The sealed envelope: on a spare laptop the same dice give the same winners, byte for byte."""

import os
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.reader import Reader
from app.devices.reader_pictures import read_file
from app.draw.records import evenings
from app.draw.rules.sealed import Asked, Kept, Sealed, read_slip
from app.draw.rules.state import Mode, Step
from app.draw.service.awards import forfeit
from app.draw.service.draws import draw, give_entropy, reveal, void
from app.draw.service.evening import close, freeze, renew_list
from app.draw.service.papers import paper
from app.draw.service.requests import request
from app.draw.service.state import where_are_we
from app.event.service.event import name_event
from app.gifts.paper.printed import picture
from app.gifts.rules.slips import CodeSlip
from app.store.backup import back_up, restore
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view
from tests.draw.hall import DICE, DIGITS, desk, offer, plan, seat


def lines(store: Database) -> list[str]:
    return store.ask(lambda t: [row.line for row in evenings.lines(t, 1)])


def test_the_spare_laptop_writes_the_same_lines_and_draws_the_same_winners(tmp_path: Path) -> None:
    store = Database.create(tmp_path / "event.fanfare")
    name_event(store, desk(), sample_view())
    seat(store, range(1, 31))
    third, _ = offer(store, plan("Third", 5), plan("First", 1, position=2))
    freeze(store, desk())
    sealed = read_slip(paper(store, Kept.SEALED).text)
    request(store, desk(), third)
    asked = read_slip(paper(store, Kept.REQUEST).text)
    give_entropy(store, desk(), DIGITS, DICE, checked_by="Wang Jun")
    winners, written = draw(store, desk()).winners, lines(store)
    store.close()  # and this laptop is dropped
    assert isinstance(sealed, Sealed)
    assert isinstance(asked, Asked)

    (copy,) = tmp_path.glob("event-backups/*before-draw*.fanfare")
    restore(copy, tmp_path / "spare.fanfare")
    spare = Database.open(tmp_path / "spare.fanfare")
    assert where_are_we(spare).step is Step.START
    freeze(spare, desk(), sealed=sealed)
    with pytest.raises(KnownError, match="another request"):
        request(spare, desk(), third, 4, asked=asked)
    request(spare, desk(), third, asked=asked)
    give_entropy(spare, desk(), DIGITS, DICE, checked_by="Wang Jun")
    assert draw(spare, desk()).winners == winners
    assert lines(spare) == written
    spare.close()


JOURNEYS = int(os.environ.get("FANFARE_JOURNEYS", "6"))  # 100 for the whole bar


@pytest.mark.parametrize("journey", range(JOURNEYS))
def test_whenever_the_laptop_is_lost_the_newest_copy_and_the_slips_lead_to_the_same_lines(
    tmp_path: Path, journey: int
) -> None:
    """Some draws, absences and voids, perhaps a new list; the last copy; one more draw; then the laptop is gone."""
    dice = random.Random(journey)
    store = Database.create(tmp_path / "event.fanfare")
    name_event(store, desk(), sample_view())
    seat(store, range(1, 41))
    (prize,) = offer(store, plan("Third", 30, 3))
    freeze(store, desk())
    sealed = read_slip(paper(store, Kept.SEALED).text)
    for _ in range(dice.randint(0, 3)):
        a_draw(store, prize, dice)
    if fresh := dice.random() < 0.6:
        seat(store, range(50, 50 + dice.randint(1, 5)))
        renew_list(store, desk())  # makes its own copy
    elif evenings_draws(store):
        assert store.path is not None
        back_up(store.engine, store.path)  # as the program does every few minutes
    before = len(lines(store))
    request(store, desk(), prize, 2)
    asked = read_slip(paper(store, Kept.REQUEST).text)
    digits = "".join(dice.choices("0123456789", k=20))
    give_entropy(store, desk(), digits, DICE, checked_by="Wang Jun")
    winners, written = draw(store, desk()).winners, lines(store)
    store.close()  # and this laptop is dropped

    copies = sorted(tmp_path.glob("event-backups/*.fanfare"), key=lambda file: file.stat().st_mtime_ns)
    restore(copies[-1], tmp_path / "spare.fanfare")
    spare = Database.open(tmp_path / "spare.fanfare")
    if where_are_we(spare).step is Step.START:
        assert isinstance(sealed, Sealed)
        assert not fresh
        freeze(spare, desk(), sealed=sealed)
    assert lines(spare) == written[:before]
    assert isinstance(asked, Asked)
    request(spare, desk(), prize, 2, asked=asked)
    give_entropy(spare, desk(), digits, DICE, checked_by="Wang Jun")
    assert draw(spare, desk()).winners == winners
    assert lines(spare) == written
    spare.close()


def evenings_draws(store: Database) -> int:
    return len(where_are_we(store).draws)


def a_draw(store: Database, prize: int, dice: random.Random) -> None:
    """One draw to its end: void now and then, and somebody is absent now and then."""
    request(store, desk(), prize)
    give_entropy(store, desk(), "".join(dice.choices("0123456789", k=20)), DICE)
    if dice.random() < 0.2:
        void(store, desk(), "a die fell", "notary")
        return
    winners = draw(store, desk()).winners
    reveal(store, desk())
    if dice.random() < 0.5:
        forfeit(store, desk(), evenings_draws(store), winners[0], "absent", "notary")


def test_an_envelope_of_another_list_is_refused_and_nothing_is_frozen(store: Database) -> None:
    seat(store, range(1, 9))
    offer(store, plan("Third", 1))
    other = Sealed(bytes(32), 8, "live", "2026-11-28T09:45:00+08:00", "0000-0000-0000-0000")
    with pytest.raises(KnownError, match="another list"):
        freeze(store, desk(), sealed=other)
    assert where_are_we(store).step is Step.START


def test_each_slip_is_there_when_its_code_is(store: Database) -> None:
    with pytest.raises(KnownError, match="not frozen"):
        paper(store, Kept.SEALED)
    seat(store, range(1, 9))
    (prize,) = offer(store, plan("Third", 2))
    frozen = freeze(store, desk())
    assert paper(store, Kept.GENESIS).code == paper(store, Kept.SEALED).code == frozen.code
    for kind in (Kept.REQUEST, Kept.HEAD):
        with pytest.raises(KnownError):
            paper(store, kind)
    asked = request(store, desk(), prize)
    made = paper(store, Kept.REQUEST)
    assert (made.code, made.about) == (asked.code, f"{asked.prize} × 2")


def test_the_closing_slip_carries_the_whole_head(store: Database) -> None:
    seat(store, range(1, 9))
    freeze(store, desk())
    closed = close(store, desk())
    made = paper(store, Kept.HEAD)
    assert made.code == closed.code
    assert made.text == store.ask(lambda t: [row.sha256 for row in evenings.lines(t, 1)])[-1]


@pytest.mark.parametrize("dots", [576, 384])
def test_the_printed_envelope_is_read_back_by_the_reader(qapp: object, tmp_path: Path, dots: int) -> None:
    sealed = Sealed(bytes(range(200, 232)), 256, "live", "2026-11-28T09:45:00+08:00", "9F4K-7QXA-M2CW-03TZ")
    at = datetime(2026, 11, 28, 1, 45, tzinfo=UTC)
    slip = CodeSlip("开业庆典", "Asia/Shanghai", "zh_CN", "sealed", sealed.code, sealed.text(), at)
    picture(slip, dots).save(str(tmp_path / "slip.png"))
    (text,) = read_file(Reader(), tmp_path / "slip.png")
    assert read_slip(text) == sealed


TIMES = st.sampled_from(
    ["2026-11-28T09:45:00+08:00", "2003-09-09T08:30:00-03:30", "2026-01-01T00:00:00+00:00"]
)


@given(st.binary(min_size=32, max_size=32), st.integers(1, 9999), st.sampled_from(list(Mode)), TIMES)
def test_a_slip_says_what_was_put_into_it(seed: bytes, number: int, mode: Mode, time: str) -> None:
    sealed, asked = Sealed(seed, number, mode.value, time, "9F4K-7QXA-M2CW-03TZ"), Asked(number, time, "9F4K")
    assert read_slip(sealed.text().lower()) == sealed
    assert read_slip(f" {asked.text()}\n") == asked
    assert set(sealed.text()) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


@given(
    st.text(max_size=60)
    | st.text(max_size=60).map("FD1-SEAL/".__add__)
    | st.text(max_size=40).map("FD1-ASK/1/".__add__)
)
def test_no_hostile_text_is_a_slip_or_an_exception(text: str) -> None:
    assert read_slip(text) is None
