"""The next invitation number, whatever numbers there are: as if all of them had been read."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.guests.records import changing
from app.guests.records.people import highest_ordinal
from app.guests.rules.intake import Draft
from app.guests.rules.numbers import next_numbers
from app.guests.service.list import add
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError

GIVEN = st.integers(0, 30).map("A{:04d}".format)
ODD = st.from_regex(r"[AB]{0,2}-?[0-9٣３]{1,11}", fullmatch=True)
TYPED = st.text("Aa-0123456789B٣ 贵", min_size=1, max_size=12)
NUMBERS = st.lists(GIVEN | ODD | TYPED, unique=True, max_size=12)


class _TakeBackError(Exception):
    """Nothing of it is kept."""


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers=NUMBERS, cancelled=st.sets(st.integers(0, 11)))
@example(numbers=[], cancelled=set())
@example(numbers=["A0001", "A0003"], cancelled={1})
@example(numbers=["B0100", "AA0200", "0300", "A0007"], cancelled=set())
@example(numbers=["A9999"], cancelled=set())
@example(numbers=["A10000", "A9999", "A-123456", "A5", "A00012"], cancelled=set())
@example(numbers=["A999999998", "A9999999990"], cancelled=set())
@example(numbers=["a0009", "A٣", "A 12", "贵宾1"], cancelled={0, 1})
def test_the_number_given_is_the_one_after_the_highest_of_all(
    store: Database, numbers: list[str], cancelled: set[int]
) -> None:
    got: list[str] = []

    def work(t: Transaction) -> int:
        for k, number in enumerate(numbers):
            guest = add(t, Draft(f"Guest {k}", number=number), walk_in=False)
            if k in cancelled:
                changing.cancel(t, guest.id)
        got.extend(add(t, Draft("Stranger"), walk_in=True).number for _ in range(2))
        raise _TakeBackError

    with suppress(_TakeBackError):
        store.perform(Act.new("desk-1"), "test.numbers", int, work)
    (first,) = next_numbers(numbers, 1)
    assert got == [first, *next_numbers([*numbers, first], 1)]
    assert store.ask(highest_ordinal) == 0


@pytest.mark.parametrize("number", ["A0001", "B7", "贵宾1"])
def test_a_number_that_is_taken_is_refused_and_named(store: Database, number: str) -> None:
    def work(t: Transaction) -> str:
        return add(t, Draft("Guest", number=number), walk_in=False).number

    assert store.perform(Act.new("desk-1"), "test.number", str, work) == number
    with pytest.raises(KnownError, match=number):
        store.perform(Act.new("desk-1"), "test.number", str, work)
