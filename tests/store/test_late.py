"""The session of a verb is set up late, and is then like any other: both engines."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.event.service.event import name_event
from app.guests.records.tables import Category, Guest
from app.signin.rules.outcome import Outcome, Way
from app.signin.service import signing
from app.store import engines
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database, Transaction
from app.store.late import LateSession
from app.store.records import Keeping
from tests.conftest import sample_view
from tests.signin.guestlist import list_guests


def session_of(t: Transaction) -> LateSession:
    assert isinstance(t.session, LateSession)
    return t.session


def kept(store: Database, name: str) -> str | None:
    with store.read() as t:
        row = t.session.get(Keeping, name)
        return None if row is None else row.value


def test_a_guest_is_signed_in_without_it(store: Database, act: Act) -> None:
    name_event(store, Act.new("desk-1"), sample_view())
    listed = list_guests(store, [{"name": "Anna", "number": "A0001"}])
    seen: list[bool] = []

    def along(t: Transaction, _: object) -> None:
        seen.append(session_of(t).is_made)

    answer = signing.sign_in(store, act, listed.codes["A0001"], way=Way.CAMERA, along=along)
    assert (answer.outcome, seen) == (Outcome.SIGNED_IN, [False])


def test_what_is_held_back_is_written_before_a_statement_and_before_the_end(
    store: Database, act: Act
) -> None:
    def work(t: Transaction) -> int:
        t.session.add(Keeping(name="one", value="1"))
        found = (
            t.session.connection().execute(text("SELECT count(*) FROM keeping WHERE name = 'one'")).scalar()
        )
        t.session.flush()
        again = t.session.scalar(text("SELECT count(*) FROM keeping WHERE name = 'one'"))
        t.session.add(Keeping(name="two", value="2"))
        assert (found, again) == (0, 1)
        return 1

    store.perform(act, "test.keep", int, work)
    assert (kept(store, "one"), kept(store, "two")) == ("1", "2")


def test_a_verb_that_fails_leaves_nothing_whether_it_is_made_or_not(store: Database) -> None:
    before = check_audit(store)

    def twice(t: Transaction) -> int:
        t.session.add(Keeping(name="twice", value="1"))
        t.session.flush()
        t.session.expunge_all()
        t.session.add(Keeping(name="twice", value="2"))
        return 1

    def breaks(t: Transaction) -> int:
        assert not session_of(t).is_made
        raise ZeroDivisionError

    with pytest.raises(IntegrityError):
        store.perform(Act.new("desk-1"), "test.keep", int, twice)
    with pytest.raises(ZeroDivisionError):
        store.perform(Act.new("desk-1"), "test.keep", int, breaks)
    assert kept(store, "twice") is None
    assert check_audit(store) == before
    store.perform(Act.new("desk-1"), "test.keep", int, lambda _: 1)  # and the next is not disturbed
    assert check_audit(store).actions == before.actions + 1


def test_it_holds_objects_of_its_own_and_asks_for_nothing_it_has_not(store: Database) -> None:
    with engines.begun(store._bind) as session:  # pyright: ignore[reportPrivateUsage]
        assert isinstance(session, LateSession)
        with pytest.raises(AttributeError):
            session.no_such_thing  # noqa: B018 # pyright: ignore[reportAttributeAccessIssue, reportUnusedExpression]
        category = Category(name="c", label_zh="c", label_en="c", colour=0, position=0, vip=False, draws=True, meal=True, action_id=1)  # fmt: skip
        assert category not in session
        assert not session.new
        assert Guest not in [type(one) for one in session]


def test_a_commit_that_fails_leaves_the_desk_at_work(store: Database) -> None:
    before = check_audit(store)

    def breaks(t: Transaction) -> int:
        if store.path is not None:  # what is wrong is found at the commit, as a full disk may be
            t.session.execute(text("PRAGMA defer_foreign_keys = ON"))
        t.session.execute(
            text("INSERT INTO picture (key, width, height, data, action_id) VALUES ('k', 1, 1, '', 999999)")
        )
        return 1

    for _ in range(3):
        with pytest.raises(IntegrityError):
            store.perform(Act.new("desk-1"), "test.keep", int, breaks)
        assert check_audit(store) == before
    store.perform(Act.new("desk-1"), "test.keep", int, lambda _: 1)
    assert check_audit(store).actions == before.actions + 1
