"""Each desk in numbers: what it signed in, how fast, and what had to be taken back."""

from datetime import timedelta

import pytest

from app.signin.rules.desks import DeskShare, Work, by_desk
from app.signin.rules.outcome import Way
from app.signin.rules.pace import ENOUGH, Moment, seconds_by_desk
from app.signin.screen.arrivals import LiveView
from app.signin.screen.desks import DesksPage
from app.signin.service.after import undo
from app.signin.service.from_paper import enter_from_paper
from app.signin.service.questions import desks
from app.signin.service.signing import sign_in, sign_in_guest
from app.signin.table import DESK, EACH, SIGNED, UNDONE
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import START, Clock
from tests.signin.desk import At
from tests.signin.guestlist import Listed, list_guests

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, [{"name": f"来宾{k}"} for k in range(1, 12)])


def test_a_desk_is_one_line_whoever_works_there_and_the_busiest_comes_first() -> None:
    minute = timedelta(minutes=1)
    works = (
        Work("desk-2", "王", 3, 0, START), Work("desk-1", "刘", 4, 1, START + minute), Work("desk-1", "陈", 2, 1, START + 2 * minute),
    )  # fmt: skip
    assert by_desk(works, {"desk-1": 7.5}) == (
        DeskShare("desk-1", "陈", 6, 2, START + 2 * minute, 7.5),
        DeskShare("desk-2", "王", 3, 0, START),
    )
    assert by_desk((), {}) == ()


def test_the_pace_of_a_desk_is_that_of_the_last_minutes_and_needs_enough_guests() -> None:
    quick = [Moment(START + timedelta(seconds=6 * k), "desk-1") for k in range(ENOUGH + 1)]
    few = [Moment(START + timedelta(seconds=9 * k), "desk-2") for k in range(ENOUGH)]
    now = START + timedelta(minutes=2)
    assert seconds_by_desk([*quick, *few], now) == {"desk-1": 6.0}
    assert seconds_by_desk(quick, now + timedelta(hours=1)) == {}


def test_what_was_taken_back_counts_for_the_desk_that_signed_in(
    store: Database, listed: Listed, clock: Clock
) -> None:
    for k in range(1, 8):
        clock.tick(8)
        desk, operator = ("desk-1", "Liu Fang") if k < 7 else ("desk-2", "Wang")
        sign_in(store, Act.new(desk, operator), listed.codes[f"A{k:04d}"], way=Way.WEDGE)
    undo(store, Act.new("desk-2", "Wang"), listed.ids["A0003"], "人不对")
    sign_in_guest(store, Act.new("desk-2", "Wang"), listed.ids["A0003"])
    first, second = desks(store)
    assert (first.name, first.operator, first.here, first.undone) == ("desk-1", "Liu Fang", 5, 1)
    assert (second.name, second.here, second.undone, second.seconds_each) == ("desk-2", 2, 0, None)
    clock.tick(120)
    enter_from_paper(store, Act.new("desk-9", "Wang"), listed.ids["A0009"], clock.now - timedelta(minutes=1))
    assert [one.name for one in desks(store)] == [
        "desk-1",
        "desk-2",
    ]  # paper says nothing about a desk's pace


def test_the_live_picture_shows_the_desks(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.bot.waitUntil(lambda: at.numbers_here() == {"A0002"})
    at.page.show_arrivals()
    (live,) = (one for one in at.page.area.findChildren(LiveView) if one.isVisible())
    live.by.choose("desk")
    page = live.pages.currentWidget()
    assert isinstance(page, DesksPage)
    at.bot.waitUntil(lambda: page.rows.rowCount() == 1)
    said = [page.rows.index(0, at).data() for at in (DESK, SIGNED, EACH, UNDONE)]
    assert said == ["Desk 1", "1", "–", "–"]
