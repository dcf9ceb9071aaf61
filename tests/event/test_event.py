from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.event.rules import Desk, Duty, Role, Settings, moved_to
from app.event.service.event import change_event, change_settings, instant, name_event, the_event
from app.event.service.staff import add_staff, desks, duties
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view


def test_an_event_reads_back_as_it_was_named(store: Database) -> None:
    assert the_event(store) == sample_view()
    assert [desk.name for desk in desks(store)] == ["desk-1", "show", "draw", "gifts"]


def test_a_change_keeps_the_prefix_of_the_codes(store: Database, act: Act) -> None:
    kept = change_event(store, act, replace(sample_view(), name="新名", prefix="ZZZ")).event
    assert (kept.name, kept.prefix) == ("新名", "K7M")


def test_settings_survive_with_their_instants(store: Database, act: Act) -> None:
    wanted = Settings(
        draw_cut_off=datetime(2026, 11, 28, 1, 0, tzinfo=UTC), sounds=False, emcee_distance_m=8.5
    )
    change_settings(store, act, wanted)
    assert the_event(store).settings == wanted


def test_staff_and_their_desks_come_in_once(store: Database, act: Act) -> None:
    duty = Duty("刘芳", "reception", "签到", "desk-2", "13800000001")
    for _ in range(2):  # the second press carries the same op_id
        assert (
            add_staff(store, act, (duty,), (Desk("desk-2", Role.RECEPTION), Desk("desk-1", Role.RECEPTION)))
            == 1
        )
    assert duties(store) == (duty,)
    assert [desk.name for desk in desks(store)].count("desk-2") == 1


def test_what_makes_no_sense_is_refused_in_words(bare_store: Database, act: Act) -> None:
    view = sample_view()
    for wrong, said in (
        (replace(view, name=" "), "no name"),
        (replace(view, zone="Mars/Olympus"), "time zone"),
        (replace(view, ends_at=view.starts_at), "before it begins"),
    ):
        with pytest.raises(KnownError, match=said):
            name_event(bare_store, act, wrong)
    with pytest.raises(KnownError, match="not a date"):
        instant("tomorrow", "Asia/Shanghai")
    assert instant("2003-09-09 08:30", "Asia/Shanghai") == datetime(2003, 9, 9, 0, 30, tzinfo=UTC)


def test_the_sample_day_moves_to_today_at_the_same_time_of_day() -> None:
    shift = moved_to(sample_view(), datetime(2027, 1, 2, 20, 0, tzinfo=UTC))  # already 3 January in Shanghai
    assert shift == timedelta(days=36)


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/London", "America/New_York"])
def test_a_moved_day_keeps_its_times_of_day_across_summer_time(zone: str) -> None:
    summer = datetime(2026, 7, 1, 8, 30, tzinfo=ZoneInfo(zone))
    event = replace(sample_view(), zone=zone, starts_at=summer.astimezone(UTC))
    for start in (summer, summer.astimezone(UTC)):
        shift = moved_to(replace(event, starts_at=start), datetime(2026, 12, 24, 12, 0, tzinfo=UTC))
        moved = (start.astimezone(UTC) + shift).astimezone(event.tz)
        assert (moved.month, moved.day, moved.hour, moved.minute) == (12, 24, 8, 30)


def test_a_time_typed_with_its_own_offset_is_taken_at_its_word() -> None:
    said = instant("2026-11-28T08:30+02:00", "Asia/Shanghai")
    assert said == datetime(2026, 11, 28, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Asia", "", "../Asia/Shanghai", "Mars/Olympus"])
def test_what_is_no_zone_is_said(zone: str) -> None:
    with pytest.raises(KnownError, match="time zone"):
        instant("2026-11-28 08:30", zone)
