import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from weakref import finalize

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.event.rules import Settings
from app.event.service.event import change_settings, name_event, the_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.store.patience import GaveWay
from app.words.errors import KnownError
from tests.conftest import sample_view

_COUNTED = sa.text(
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < :most) SELECT count(*) FROM n"
)


def the_setting(_: Database) -> bool:
    return True


class Heard:
    """What the shell would show."""

    def __init__(self) -> None:
        self.known: list[KnownError] = []
        self.bugs: list[Exception] = []


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def lane(qtbot: QtBot, tmp_path: Path, heard: Heard) -> Iterator[Lane]:
    lane = Lane(lambda: Database.create(tmp_path / "e.fanfare"), heard.known.append, heard.bugs.append)
    opened: list[bool] = []
    lane.start(lambda: opened.append(True), heard.known.append)
    qtbot.waitUntil(lambda: opened == [True])
    yield lane
    lane.stop()


def test_work_runs_off_the_windows_thread_and_its_answer_comes_back_on_it(qtbot: QtBot, lane: Lane) -> None:
    threads: list[int] = []
    owner = QObject()
    lane.run(
        lambda _: threading.get_ident(),
        lambda there: threads.extend([there, threading.get_ident()]),
        owner=owner,
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_the_news_reaches_a_screen_that_watches_its_topic_and_no_other(qtbot: QtBot, lane: Lane) -> None:
    class Screen(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.times = 0

        def refresh(self) -> None:
            self.times += 1

    changes, events, guests = Changes(), Screen(), Screen()
    lane.news.connect(changes.changed)
    changes.watch("event", refresh=events.refresh)
    changes.watch("guests", refresh=guests.refresh)
    act = Act.new("desk-1")
    lane.run(lambda store: name_event(store, act, sample_view()), lambda _: None, owner=events)
    qtbot.waitUntil(lambda: events.times == 1)
    lane.run(
        lambda store: name_event(store, act, sample_view()), lambda _: None, owner=events
    )  # a retry is no news
    lane.run(the_event, lambda event: setattr(events, "seen", event), owner=events)
    qtbot.waitUntil(lambda: getattr(events, "seen", None) == sample_view())
    assert (events.times, guests.times) == (1, 0)


def test_a_known_fault_reaches_the_asker_or_else_the_shell_and_a_bug_stops_nothing(
    qtbot: QtBot, lane: Lane, heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    owner, own = QObject(), list[KnownError]()

    def refuse(_: Database) -> None:
        raise KnownError("Not today.")

    lane.run(refuse, lambda _: None, owner=owner, otherwise=own.append)
    lane.run(refuse, lambda _: None, owner=owner)
    lane.run(lambda _: 1 // 0, lambda _: None, owner=owner)
    qtbot.waitUntil(lambda: len(heard.bugs) == 1)
    assert [str(fault) for fault in own + heard.known] == ["Not today.", "Not today."]
    assert "ZeroDivisionError" in caplog.text
    answers: list[int] = []
    lane.run(lambda _: 7, answers.append, owner=owner)
    qtbot.waitUntil(lambda: answers == [7])


def test_an_answer_whose_asker_is_gone_is_dropped_but_the_fact_stays(qtbot: QtBot, lane: Lane) -> None:
    import shiboken6

    gone, stays = QObject(), QObject()
    answers: list[object] = []
    lane.run(lambda store: name_event(store, Act.new("desk-1"), sample_view()), answers.append, owner=gone)
    shiboken6.delete(gone)
    lane.run(
        lambda store: change_settings(store, Act.new("desk-1"), Settings(sounds=False)),
        answers.append,
        owner=stays,
    )
    qtbot.waitUntil(lambda: len(answers) == 1)
    lane.run(lambda store: the_event(store).settings.sounds, answers.append, owner=stays)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers[1] is False


def test_whoever_stands_at_the_desk_goes_before_a_question_that_can_wait(qtbot: QtBot, lane: Lane) -> None:
    owner, held, done = QObject(), threading.Event(), list[str]()
    lane.run(lambda _: held.wait(), lambda _: None, owner=owner)
    lane.run(lambda _: "list", done.append, owner=owner, patient=True)
    lane.run(lambda _: "picture", done.append, owner=owner, patient=True)
    lane.run(lambda _: "first guest", done.append, owner=owner)
    lane.run(lambda _: "second guest", done.append, owner=owner)
    held.set()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["first guest", "second guest", "list", "picture"]


def test_a_long_question_is_broken_off_for_whoever_stands_at_the_desk_and_asked_again(
    qtbot: QtBot, lane: Lane, heard: Heard
) -> None:
    owner, tries, done = QObject(), list[int](), list[object]()

    def read(store: Database) -> int:
        tries.append(0)
        with store.read() as t:  # the first time as a list would that takes minutes
            most = 10**10 if len(tries) == 1 else 10
            return t.session.execute(_COUNTED, {"most": most}).scalar_one()

    lane.run(read, done.append, owner=owner, patient=True)

    def served() -> bool:
        lane.run(the_setting, done.append, owner=owner)  # the question may not have begun at the first
        return 10 in done

    qtbot.waitUntil(served, timeout=60_000)
    assert done[0] is True
    assert len(tries) == 2
    assert (heard.known, heard.bugs) == ([], [])


def test_a_question_that_gave_way_often_is_asked_to_its_end_and_a_change_never_gives_way(
    qtbot: QtBot, lane: Lane, heard: Heard
) -> None:
    owner, tries, done = QObject(), list[int](), list[object]()

    def read(store: Database) -> str:
        tries.append(0)
        if len(tries) <= 3:
            raise GaveWay
        with store.read() as t:
            store.patience.give_way()  # nobody may break it off any more
            return f"the list, {t.session.execute(_COUNTED, {'most': 1000}).scalar_one()}"

    lane.run(read, done.append, owner=owner, patient=True)
    qtbot.waitUntil(lambda: done == ["the list, 1000"])

    def change(store: Database) -> int:
        def work(t: Transaction) -> int:
            store.patience.give_way()
            return t.session.execute(_COUNTED, {"most": 1000}).scalar_one()

        return store.perform(Act.new("desk-1"), "test.count", int, work)

    lane.run(change, done.append, owner=owner, patient=True)
    qtbot.waitUntil(lambda: done[1:] == [1000])
    assert (heard.known, heard.bugs) == ([], [])


def test_what_was_asked_is_still_answered_when_the_lane_is_stopped(qtbot: QtBot, lane: Lane) -> None:
    done: list[str] = []

    def work(name: str) -> Callable[[Database], None]:
        return lambda _: done.append(name)

    owner, held = QObject(), threading.Event()
    lane.run(lambda _: held.wait(), lambda _: None, owner=owner)
    lane.run(work("list"), lambda _: None, owner=owner, patient=True)
    lane.run(work("guest"), lambda _: None, owner=owner)
    held.set()
    lane.stop()
    assert done == ["guest", "list"]


def test_the_answer_comes_before_the_news_of_it(qtbot: QtBot, lane: Lane) -> None:
    owner, told = QObject(), list[str]()

    def heard(topics: frozenset[str]) -> None:
        told.append(f"news of {' '.join(sorted(topics))}")

    lane.news.connect(heard)
    act = Act.new("desk-1")
    lane.run(
        lambda store: name_event(store, act, sample_view()), lambda _: told.append("answer"), owner=owner
    )
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["answer", "news of event"]


def test_the_news_waits_until_the_answer_has_been_painted(qtbot: QtBot, lane: Lane) -> None:
    told: list[str] = []

    class Card(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            told.append("painted")

    card = Card()
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: told == ["painted"])

    def heard(_: frozenset[str]) -> None:
        told.append("news")

    lane.news.connect(heard)
    act = Act.new("desk-1")
    lane.run(lambda store: name_event(store, act, sample_view()), lambda _: card.update(), owner=card)
    qtbot.waitUntil(lambda: "news" in told)
    assert told == ["painted", "painted", "news"]


def test_an_event_that_cannot_be_opened_says_so_on_the_windows_thread(
    qtbot: QtBot, tmp_path: Path, heard: Heard
) -> None:
    lane = Lane(lambda: Database.open(tmp_path / "none.fanfare"), heard.known.append, heard.bugs.append)
    failed: list[KnownError] = []
    lane.start(lambda: None, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert "not there" in str(failed[0])
    lane.stop()


@pytest.mark.parametrize("patient", [False, True])
def test_what_an_asker_holds_goes_on_the_windows_thread(qtbot: QtBot, lane: Lane, patient: bool) -> None:
    gone, told = list[str](), list[int]()

    class Asker(QObject):
        def take(self, number: int) -> None:
            told.append(number)

    def note() -> None:
        gone.append(threading.current_thread().name)

    for number in range(50):
        asker = Asker()
        finalize(asker, note)
        lane.run(lambda _, n=number: n, asker.take, owner=lane, patient=patient)
        del asker
        if number % 3:
            qtbot.waitUntil(lambda: told[-1:] == [number])  # noqa: B023 - asked before the next round
    lane.run(lambda _: 50, told.append, owner=lane, patient=patient)
    qtbot.waitUntil(lambda: told[-1:] == [50])
    lane.stop()
    assert told == list(range(51))
    assert gone == ["MainThread"] * 50
