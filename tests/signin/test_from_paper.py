"""After an outage: ticked lines come in with the times that were written beside them."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from app.draw.records.evenings import locked_at
from app.draw.service.evening import freeze
from app.event.rules import Settings
from app.event.service.event import change_settings
from app.guests.service.list import reissue_code
from app.signin.records.sign_ins import Attempt, SignIn
from app.signin.rules.handwritten import clock_of, instant_of
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.service.after import undo
from app.signin.service.from_paper import enter_from_paper, line_of
from app.signin.service.hall import Hall
from app.signin.service.live import picture
from app.signin.service.questions import arrivals, card_of, recent
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError
from tests.conftest import START, Clock, sample_view
from tests.signin.guestlist import Listed, code_of, list_guests

GUESTS = [{"name": "陈嘉禾"}, {"name": "欧阳静", "companions": 2}, {"name": "张伟"}]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0841", time(8, 41)), ("841", time(8, 41)), ("8:41", time(8, 41)), ("08:41", time(8, 41)),
        ("８：４１", time(8, 41)), ("8.41", time(8, 41)), ("20:05", time(20, 5)), (" 2359 ", time(23, 59)),
        ("0000", time(0, 0)), ("2400", None), ("0860", None), ("41", None), ("8", None), ("", None), ("A0012", None),
        ("8:4", None), ("08411", None), ("-841", None),
    ],
)  # fmt: skip
def test_a_time_is_understood_as_people_write_it(typed: str, meant: time | None) -> None:
    assert clock_of(typed) == meant


def test_a_time_belongs_to_the_event_also_past_midnight_and_the_day_after() -> None:
    event = sample_view()
    assert instant_of(time(8, 41), event) == datetime(2026, 11, 28, 0, 41, tzinfo=UTC)
    late = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)  # 20:00 in Shanghai, until 01:00
    gala = replace(event, starts_at=late, ends_at=late + timedelta(hours=5))
    assert instant_of(time(0, 20), gala) == datetime(2026, 11, 28, 16, 20, tzinfo=UTC)
    assert instant_of(time(22, 4), event) == datetime(
        2026, 11, 28, 14, 4, tzinfo=UTC
    )  # long after it, the same day
    assert instant_of(time(2, 30), event) == START - timedelta(hours=6)
    assert instant_of(time(2, 29), event) == START + timedelta(hours=17, minutes=59)
    early = replace(event, settings=Settings(opens_before_min=600))
    assert instant_of(time(22, 31), early) == START - timedelta(minutes=599)
    assert instant_of(time(19, 50), gala) == datetime(2026, 11, 28, 11, 50, tzinfo=UTC)
    assert instant_of(time(8, 41), event).astimezone(ZoneInfo("Asia/Shanghai")).hour == 8


@pytest.fixture
def listed(store: Database, clock: Clock) -> Listed:
    made = list_guests(store, GUESTS)
    clock.now = START + timedelta(hours=1)  # the laptop is back an hour after the start
    return made


def enter(store: Database, listed: Listed, number: str, minute: int, act: Act | None = None) -> Answer:
    at = START + timedelta(minutes=minute)
    return enter_from_paper(
        store, act or Act.new("desk-1", "Liu Fang"), listed.ids[number], at, locked=locked_at
    )


def test_a_ticked_line_is_signed_in_at_its_time_and_the_rows_say_both_times(
    store: Database, listed: Listed, clock: Clock
) -> None:
    act = Act.new("desk-1", "Liu Fang")
    answer = enter(store, listed, "A0002", 11, act)
    written = START + timedelta(minutes=11)
    assert (answer.outcome, answer.way, answer.companions) == (Outcome.SIGNED_IN, Way.PAPER, 2)
    assert (answer.at, answer.happened) == (clock.now, written)
    assert enter(store, listed, "A0002", 11, act) == answer
    with pytest.raises(KnownError, match="already used"):
        enter(store, listed, "A0002", 12, act)
    (here,) = arrivals(store)
    assert here.at == written

    def rows(t: Transaction) -> None:
        (attempt,) = t.session.scalars(select(Attempt))
        (row,) = t.session.scalars(select(SignIn))
        assert (attempt.at, attempt.happened_at) == (clock.now, written)
        assert (row.at, row.entered_at) == (written, clock.now)

    store.ask(rows)
    assert [one.at for one in recent(store)] == [written]
    assert picture(store).per_minute == ((written, 1),)
    assert picture(store).forecast.per_minute == 0  # nothing of how fast the desk is
    assert Hall().look(store).newest == ()  # the welcome wall greets nobody who is inside long since


def test_a_guest_who_is_here_already_answers_with_both_times(
    store: Database, listed: Listed, clock: Clock
) -> None:
    clock.now = START + timedelta(minutes=3)
    sign_in(store, Act.new("desk-2"), listed.codes["A0001"], way=Way.WEDGE)
    clock.now = START + timedelta(hours=1)
    found = line_of(store, listed.codes["A0001"])
    assert found is not None
    assert found.here_since == START + timedelta(minutes=3)
    again = enter(store, listed, "A0001", 7)
    assert again.outcome is Outcome.ALREADY_SIGNED_IN
    assert again.first is not None
    assert (again.first.at, again.first.entered, again.happened) == (
        START + timedelta(minutes=3), None, START + timedelta(minutes=7),
    )  # fmt: skip
    enter(store, listed, "A0002", 9)
    card = card_of(store, listed.ids["A0002"])
    assert card is not None
    assert card.first is not None
    assert (card.first.at, card.first.entered) == (START + timedelta(minutes=9), clock.now)


def test_future_times_and_times_before_the_doors_are_refused_in_one_sentence_and_leave_no_row(
    store: Database, listed: Listed
) -> None:
    with pytest.raises(KnownError, match="09:31 has not come yet"):
        enter(store, listed, "A0001", 61)
    with pytest.raises(KnownError, match="02:29 is long before the event"):
        enter(store, listed, "A0001", -361)
    change_settings(store, Act.new("office"), Settings(opens_before_min=30))
    with pytest.raises(KnownError, match="At 07:59 the doors were still closed; they opened at 08:00"):
        enter(store, listed, "A0001", -31)
    assert recent(store) == ()
    assert enter(store, listed, "A0001", -30).outcome is Outcome.SIGNED_IN


def test_closing_and_the_cut_off_are_judged_by_the_written_time(store: Database, listed: Listed) -> None:
    noon = START + timedelta(minutes=20)
    change_settings(
        store, Act.new("office"), Settings(draw_cut_off=noon, closes_at=START + timedelta(minutes=40))
    )
    assert enter(store, listed, "A0001", 20).draws
    assert not enter(store, listed, "A0002", 21).draws
    assert enter(store, listed, "A0003", 40).outcome is Outcome.CLOSED
    assert [(one.number, one.draws) for one in arrivals(store)] == [("A0001", True), ("A0002", False)]


def test_after_the_draws_list_is_locked_nobody_comes_into_it_whatever_the_paper_says(
    store: Database, listed: Listed, clock: Clock
) -> None:
    assert enter(store, listed, "A0001", 5).draws
    frozen = freeze(store, Act.new("draw"))
    clock.tick(60)
    late = enter(store, listed, "A0002", 6)
    assert (late.outcome, late.draws, late.locked_at) == (
        Outcome.SIGNED_IN,
        False,
        START + timedelta(hours=1),
    )
    assert frozen.entries == 1
    now = sign_in(store, Act.new("desk-1"), listed.codes["A0003"], way=Way.WEDGE, locked=locked_at)
    assert (now.outcome, now.draws) == (Outcome.SIGNED_IN, False)  # and no more does a guest who comes now
    early = card_of(store, listed.ids["A0001"], locked_at)
    assert early is not None
    assert (early.draws, early.locked_at) == (True, None)


def test_a_line_is_known_by_its_code_an_older_code_or_its_number(store: Database, listed: Listed) -> None:
    reissue_code(store, Act.new("office"), listed.ids["A0003"])
    for text in (code_of(3), "A0003", "a3", listed.codes["A0002"].lower()):
        assert line_of(store, text) is not None, text
    for text in ("nobody", "A0099", "https://example.org", "\x00", "陈嘉禾"):
        assert line_of(store, text) is None, text


def test_an_entry_from_paper_is_undone_like_any_other(store: Database, listed: Listed, clock: Clock) -> None:
    enter(store, listed, "A0001", 5)
    undo(store, Act.new("desk-1"), listed.ids["A0001"], "wrong line")
    assert arrivals(store) == ()
    clock.tick(5)
    assert enter(store, listed, "A0001", 8).outcome is Outcome.SIGNED_IN
