"""A slow disk: who presses or scans again is told to wait, and the first press is the only one."""

from collections.abc import Generator
from contextlib import contextmanager
from threading import Event

import pytest

from app.guests.rules.intake import Draft
from app.signin.rules.outcome import Outcome, Way
from app.signin.service.questions import arrivals, recent
from app.store.database import Database
from app.words.errors import KnownError
from tests.signin.desk import At

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


@contextmanager
def slow_disk(at: At) -> Generator[None]:
    """Nothing is answered inside."""
    go_on = Event()

    def wait(_: Database) -> None:
        go_on.wait(30)

    at.lane.run(wait, _nothing, owner=at.page)
    try:
        yield
    finally:
        go_on.set()


def _nothing(_: None) -> None:
    """Nobody waits for it."""


def test_a_guest_picked_twice_is_welcomed_once(at: At) -> None:
    with slow_disk(at):
        for _ in range(3):
            at.page.clerk.pick(at.listed.ids["A0002"])
        at.bot.waitUntil(lambda: "no need to press" in at.page.banner.accessibleName())
    at.until(Outcome.SIGNED_IN, "A0002")
    assert at.ask(lambda store: [one.outcome for one in recent(store)]) == [Outcome.SIGNED_IN]
    at.bot.waitUntil(lambda: not at.page.banner.accessibleName())  # said no longer than it is true
    at.page.clerk.pick(at.listed.ids["A0002"])  # a later press is a press of its own
    at.until(Outcome.ALREADY_SIGNED_IN, "A0002")


def test_a_code_scanned_again_before_its_answer_is_one_scan_and_others_are_heard(at: At) -> None:
    with slow_disk(at):
        for number in ("A0002", "A0002", "A0005", "A0002"):
            at.page.clerk.hear(at.listed.codes[number], Way.WEDGE)
    at.bot.waitUntil(lambda: at.numbers_here() == {"A0002", "A0005"})
    outcomes = at.ask(lambda store: [one.outcome for one in recent(store)])
    assert outcomes == [Outcome.SIGNED_IN, Outcome.SIGNED_IN]


def test_a_walk_in_registered_twice_is_one_guest(at: At) -> None:
    with slow_disk(at):
        for _ in range(2):
            at.page.clerk.register(Draft("韩梅梅"))
    at.bot.waitUntil(lambda: at.page.answer is not None and at.page.answer.way is Way.WALK_IN)
    assert [one.name for one in at.ask(arrivals)] == ["韩梅梅"]


def test_what_failed_may_be_asked_again(at: At) -> None:
    answers: list[int] = []

    def fail(_: Database) -> int:
        raise KnownError("The disk is full.")

    at.page.clerk.flight.ask("wish", fail, answers.append)
    at.bot.waitUntil(lambda: bool(at.faults))
    at.page.clerk.flight.ask("wish", lambda _: 1, answers.append)
    at.bot.waitUntil(lambda: answers == [1])
