"""What one desk commits on a hub is news at every other desk: topics only, and all of them after the hub was away."""

from collections.abc import Iterator
from queue import Empty, SimpleQueue

import pytest
import sqlalchemy as sa
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.event.service.event import name_event
from app.kit.background import Lane
from app.signin.rules.outcome import Outcome, Way
from app.signin.service.signing import sign_in
from app.store import other_desks
from app.store.acts import Act
from app.store.database import Database
from app.store.other_desks import CHANNEL, TOPICS
from tests.conftest import on_the_server, sample_view
from tests.signin.guestlist import list_guests

pytestmark = pytest.mark.postgres
Topics = frozenset[str]


class Ear:
    """A desk that writes down what it hears."""

    def __init__(self, url: str) -> None:
        self.store = Database.connect(url)
        self._heard: SimpleQueue[Topics] = SimpleQueue()
        self.store.on_news.append(self._heard.put)
        self.store.hear_other_desks()

    def next(self) -> Topics:
        """The next news, waiting for it."""
        return self._heard.get(timeout=30)

    def nothing_more(self) -> bool:
        try:
            self._heard.get_nowait()
        except Empty:
            return True
        return False


@pytest.fixture
def desks(hub_url: str) -> Iterator[tuple[Ear, Ear]]:
    one, two = Ear(hub_url), Ear(hub_url)
    yield one, two
    one.store.close()
    two.store.close()


def raw(store: Database, statement: str) -> None:
    with Session(store.engine) as session, session.begin():
        session.execute(sa.text(statement))


def test_a_commit_at_one_desk_is_news_at_the_other_and_told_once_at_home(desks: tuple[Ear, Ear]) -> None:
    one, two = desks
    name_event(one.store, Act.new("desk-1"), sample_view())
    assert two.next() == one.next() == {"event"}
    codes = list_guests(one.store, [{"name": "陈嘉禾"}]).codes
    assert one.next() == frozenset()  # the test's own verb tells nothing, and nothing travels
    answer = sign_in(two.store, Act.new("desk-2"), codes["A0001"], way=Way.WEDGE)
    assert answer.outcome is Outcome.SIGNED_IN
    assert one.next() == two.next()
    name_event(one.store, Act.new("desk-1"), sample_view())
    assert two.next() == one.next() == {"event"}  # each was heard once: nothing stands between them
    assert one.nothing_more()
    assert two.nothing_more()


def test_a_verb_that_is_refused_is_no_news(desks: tuple[Ear, Ear]) -> None:
    one, two = desks

    def fail() -> None:
        raise ValueError

    with pytest.raises(ValueError):
        one.store.perform(Act.new("desk-1"), "test.fails", int, lambda t: (t.tell("draw"), fail(), 0)[2])
    name_event(one.store, Act.new("desk-1"), sample_view())
    assert two.next() == {"event"}


def test_nothing_but_topics_travels_and_what_nobody_knows_is_not_heard(desks: tuple[Ear, Ear]) -> None:
    one, two = desks
    for said in ("", "x", "x DROP TABLE guest", "x signin2,event3", "x " + "9" * 7000):
        raw(one.store, f"SELECT pg_notify('{CHANNEL}', '{said}')")
    raw(one.store, f"SELECT pg_notify('{CHANNEL}', 'x nonsense,gifts')")
    assert two.next() == {"gifts"}


def test_after_the_hub_was_away_a_desk_looks_at_everything_and_hears_on(
    desks: tuple[Ear, Ear], hub_url: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_desks, "AGAIN", 0.05)
    one, two = desks
    hub = hub_url.rsplit("/", 1)[-1].split("?", maxsplit=1)[0]
    on_the_server(postgres_url, f"ALTER DATABASE {hub} WITH ALLOW_CONNECTIONS false")
    on_the_server(
        postgres_url, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{hub}'"
    )
    on_the_server(postgres_url, f"ALTER DATABASE {hub} WITH ALLOW_CONNECTIONS true")
    assert one.next() == two.next() == TOPICS
    name_event(one.store, Act.new("desk-1"), sample_view())
    assert two.next() == {"event"}


def test_a_hub_that_is_not_there_when_a_desk_begins_to_listen_is_heard_once_it_is(
    hub_url: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_desks, "AGAIN", 0.05)
    hub = hub_url.rsplit("/", 1)[-1].split("?", maxsplit=1)[0]
    store = Database.connect(hub_url)
    heard: SimpleQueue[Topics] = SimpleQueue()
    store.on_news.append(heard.put)
    on_the_server(postgres_url, f"ALTER DATABASE {hub} WITH ALLOW_CONNECTIONS false")
    store.hear_other_desks()
    on_the_server(postgres_url, f"ALTER DATABASE {hub} WITH ALLOW_CONNECTIONS true")
    assert heard.get(timeout=30) == TOPICS
    store.close()


def test_the_news_of_another_desk_reaches_the_pages_on_the_windows_thread(qtbot: QtBot, hub_url: str) -> None:
    faults: list[Exception] = []
    lane = Lane(lambda: Database.connect(hub_url), faults.append, faults.append)
    news: list[Topics] = []
    lane.news.connect(news.append)
    opened: list[bool] = []
    lane.start(lambda: opened.append(True), faults.append)
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    other = Database.connect(hub_url)
    name_event(other, Act.new("desk-2"), sample_view())
    qtbot.waitUntil(lambda: news == [{"event"}], timeout=30_000)
    other.close()
    lane.stop()
    assert faults == []
