"""PINs: who they belong to, what a wrong one costs, and that nobody reads them in the file, the chain or the log."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.event.rules import (
    FIRST_PAUSE,
    FREE_TRIES,
    LONGEST_PAUSE,
    PIN_MOST,
    Entry,
    Role,
    Tries,
    easily_guessed,
    pin_digits,
)
from app.event.service.event import name_event
from app.event.service.pins import enter_pin, pinned, set_pin
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from app.store.pins import matches
from app.words.errors import KnownError
from tests.conftest import START, Clock, sample_view

STAFF = (Role.ORGANISER, Role.RECEPTION)
KIOSK = "kiosk-1"


def act(desk: str = KIOSK) -> Act:
    return Act.new(desk)


def enter(store: Database, typed: str, desk: str = KIOSK) -> Entry:
    return enter_pin(store, act(desk), typed, STAFF)


def test_a_pin_says_whose_it_is_and_the_newest_one_counts(store: Database) -> None:
    assert pinned(store) == frozenset()
    assert set_pin(store, act(), Role.ORGANISER, "204816") == 1
    assert set_pin(store, act(), Role.RECEPTION, "７３ ９１") == 2
    assert pinned(store) == {Role.ORGANISER, Role.RECEPTION}
    assert enter(store, "204816").role is Role.ORGANISER
    assert enter(store, "7391").role is Role.RECEPTION
    assert enter_pin(store, act(), "7391", (Role.ORGANISER,)).role is None
    set_pin(store, act(), Role.RECEPTION, "5820")
    assert enter(store, "7391").role is None
    assert set_pin(store, act(), Role.RECEPTION, "") == 1
    assert enter(store, "5820").role is None


@pytest.mark.parametrize("typed", ["123", "1" * 13, "12a4", "一二三四", "²²²²", "1234", "0000", "98765"])
def test_what_is_no_pin_or_would_be_guessed_is_refused_without_repeating_it(
    store: Database, typed: str
) -> None:
    with pytest.raises(KnownError) as refused:
        set_pin(store, act(), Role.ORGANISER, typed)
    assert typed not in refused.value.sentence()
    assert pinned(store) == frozenset()


def test_the_sixth_try_waits_twice_as_long_each_time_and_a_right_one_ends_it(
    store: Database, clock: Clock
) -> None:
    set_pin(store, act(), Role.ORGANISER, "204816")
    assert [enter(store, "9999").left for _ in range(FREE_TRIES)] == [4, 3, 2, 1, 0]
    assert enter(store, "204816") == Entry(None, 0, 30)  # the right one does not count while it waits
    assert enter(store, "204816", desk="desk-1").role is Role.ORGANISER  # another desk is not held up
    clock.tick(29.5)
    assert enter(store, "204816") == Entry(None, 0, 1)
    clock.tick(1)
    assert enter(store, "9999") == Entry(None, 0, 60)
    clock.tick(60)
    assert enter(store, "9999").wait_s == 120
    clock.tick(120)
    assert enter(store, "204816").role is Role.ORGANISER
    assert enter(store, "9999") == Entry(None, 4, 0)


def test_the_pause_survives_a_restart_and_a_new_pin_ends_it(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "day.fanfare"
    store = Database.create(path, clock)
    name_event(store, act(), sample_view())
    set_pin(store, act(), Role.ORGANISER, "204816")
    for _ in range(FREE_TRIES):
        enter(store, "9999")
    store.close()
    again = Database.open(path, clock)
    assert enter(again, "204816") == Entry(None, 0, 30)
    set_pin(again, act("desk-1"), Role.ORGANISER, "731946")  # whoever may set it may help whoever forgot it
    assert enter(again, "731946").role is Role.ORGANISER
    again.close()


def test_a_retry_of_the_same_press_is_one_try(store: Database) -> None:
    set_pin(store, act(), Role.ORGANISER, "204816")
    press = act()
    assert {enter_pin(store, press, "9999", STAFF).left for _ in range(3)} == {4}


def test_nobody_reads_a_pin_in_the_file_the_chain_or_the_log(
    store: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    set_pin(store, act(), Role.ORGANISER, "20481673")
    enter(store, "20481673")
    enter(store, "73194628")
    with store.engine.connect() as connection:
        kept = [
            str(connection.exec_driver_sql(f"SELECT * FROM {table}").all())
            for table in ("action", "pin", "pin_try")
        ]
    for secret in ("20481673", "73194628"):
        assert not any(secret in text for text in kept)
        assert secret not in caplog.text
    assert "$argon2id$" in kept[1]
    assert check_audit(store).whole
    assert not matches("no hash at all", "20481673")


@given(st.text(max_size=20))
def test_a_pin_is_digits_and_nothing_else(typed: str) -> None:
    pin = pin_digits(typed)
    assert pin is None or (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= PIN_MOST)
    assert not (pin and easily_guessed(pin) and len(set(pin)) > 2 and pin not in "01234567890 09876543210")


@given(st.integers(0, 40), st.floats(-90_000, 90_000))
def test_nobody_waits_longer_than_an_hour_whatever_the_clock_does(wrong: int, seconds: float) -> None:
    wait = Tries(wrong, START).wait_s(START + timedelta(seconds=seconds))
    assert 0 <= wait <= LONGEST_PAUSE.total_seconds()
    if wrong < FREE_TRIES:
        assert wait == 0
    if wrong == FREE_TRIES and 0 <= seconds < 29:
        assert 0 < wait <= FIRST_PAUSE.total_seconds()
