"""A statement that was written out once answers as SQLAlchemy itself does, on both engines."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import SignIn
from app.signin.rules.outcome import Way
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.base import insert_once, insert_row
from app.store.database import Database
from app.store.prepared import first, run
from app.store.records import Keeping
from tests.signin.guestlist import Listed, list_guests

ROWS = (
    sa.select(SignIn.id, SignIn.at, SignIn.entered_at, SignIn.children, Guest.vip, Guest.cancelled_by.is_(None), Guest.name)
    .join(Guest, SignIn.guest_id == Guest.id)
    .where(SignIn.at <= sa.bindparam("now"), Guest.vip == sa.bindparam("vip"))
    .order_by(SignIn.id)
    .limit(2)
)  # fmt: skip


@pytest.fixture
def listed(store: Database) -> Listed:
    names = ({"name": "陈嘉禾", "vip": True}, {"name": "林国栋"}, {"name": "欧阳静"}, {"name": "单于"})
    found = list_guests(store, list(names))
    for code in found.codes.values():
        sign_in(store, Act.new("desk-1"), code, way=Way.CAMERA)
    return found


@pytest.mark.parametrize("vip", [True, False])
def test_rows_have_the_types_of_their_columns(store: Database, listed: Listed, vip: bool) -> None:
    assert len(listed.codes) == 4
    with store.read() as t:
        values = {"now": t.now + timedelta(seconds=1), "vip": vip}
        found, known = run(t.session, ROWS, values), [tuple(row) for row in t.session.execute(ROWS, values)]
        assert found == known
        assert len(found) == (1 if vip else 2)
        assert [type(value) for value in found[0]] == [type(value) for value in known[0]]
        assert found[0][1].tzinfo is not None
        assert found[0][4] is vip
        assert first(t.session, ROWS, values) == found[0]
        assert first(t.session, ROWS, {**values, "now": t.now - timedelta(days=1)}) is None


def test_a_list_of_any_length_is_written_out_each_time(store: Database, listed: Listed) -> None:
    some = sa.select(Guest.name).where(Guest.id.in_(sa.bindparam("ids", expanding=True))).order_by(Guest.id)
    ids = list(listed.ids.values())
    with store.read() as t:
        assert run(t.session, some, {"ids": ids[:1]}) == [("陈嘉禾",)]
        assert run(t.session, some, {"ids": ids[:2]}) == [("陈嘉禾",), ("林国栋",)]


def test_what_the_session_holds_back_is_written_first(store: Database, act: Act) -> None:
    def work(t: Any) -> int:
        t.session.add(Category(name="来宾", action_id=t.action_id))
        found = run(t.session, sa.select(Category.name, Category.draws, Category.position), {})
        insert_row(
            t.session, Category, {"name": "嘉宾", "action_id": t.action_id}
        )  # the class knows the rest
        assert found == [("来宾", True, 0)]
        return len(run(t.session, sa.select(Category.name).where(Category.draws, Category.position == 0), {}))

    assert store.perform(act, "test.do", int, work) == 2


def test_a_value_that_is_missing_is_never_taken_for_nothing(store: Database) -> None:
    with store.read() as t, pytest.raises(ValueError, match="vip"):
        run(t.session, ROWS, {"now": t.now})


def test_what_the_database_refuses_is_said_as_ever_and_without_the_values(store: Database) -> None:
    secret = {"name": "audit_key", "value": "not to be read in a log"}
    with store.read() as t:
        assert insert_once(t.session, Keeping, secret, returning=Keeping.name) is None
        with pytest.raises(IntegrityError) as found:
            insert_row(t.session, Keeping, secret)
    assert "not to be read" not in str(found.value)
    assert isinstance(found.value, DBAPIError)
    assert store.perform(Act.new("desk-1"), "test.do", int, lambda _: 7) == 7  # the event goes on
