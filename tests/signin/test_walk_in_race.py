"""Two desks register strangers at the same moment: each gets a number of its own."""

from threading import Barrier

import pytest

from app.event.service.event import name_event
from app.guests.rules.intake import Draft
from app.signin.rules.outcome import Answer
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import at_once, sample_view

ROUNDS = 30


@pytest.mark.postgres
def test_two_desks_that_register_at_the_same_moment_get_different_numbers(postgres_schema: str) -> None:
    hub = Database.connect(postgres_schema)
    name_event(hub, Act.new("desk-1"), sample_view())
    together = Barrier(2)
    answers: list[Answer] = []

    def work(desk: str) -> None:
        store = Database.connect(postgres_schema)
        for k in range(ROUNDS):
            together.wait(30)
            answers.append(walk_in(store, Act.new(desk), Draft(f"{desk} {k}")))
        store.close()

    at_once(work)
    hub.close()
    numbers = {answer.guest.number for answer in answers if answer.guest is not None}
    assert len(numbers) == 2 * ROUNDS
