from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.draw.rules.wins import WinState
from app.gifts.rules.units import Source
from app.report.rules import gift_pages, people_pages, show_pages
from app.report.rules.figures import arrivals, by_category, by_host, by_table, figures
from app.report.rules.results import results
from app.report.rules.show_lines import show_facts
from app.report.rules.text import LONGEST, REPLACED, escaped, mend
from app.rundown.records import to_ms
from app.rundown.rules.cue import Cue, Timing
from app.rundown.rules.facts import Deed, Fact, State, replay
from app.signin.rules.outcome import Outcome, Reason, Way
from tests.report.made import START, book, guest, here, read_back

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=300)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(ANY_TEXT)
def test_a_mended_text_can_stand_in_a_file_and_says_what_was_changed(text: str) -> None:
    mended = mend(text)
    forbidden = [letter for letter in text if letter != "\r" and (
        (ord(letter) < 32 and letter not in "\t\n") or 0xD800 <= ord(letter) < 0xE000 or letter in "\ufffe\uffff"
    )]  # fmt: skip
    assert mended.replaced == len(forbidden)
    assert mended.text.count(REPLACED) == len(forbidden) + text.count(REPLACED)
    assert mended.cut == 0
    assert mend(mended.text).text == mended.text
    assert read_back(escaped(mended.text)) == mended.text


@pytest.mark.parametrize("letter", ["x", "张", "𠮷", "🎉"])
@pytest.mark.parametrize("extra", [-1, 0, 1, 9000])
def test_a_text_is_cut_where_excel_would_cut_it_and_never_inside_a_character(letter: str, extra: int) -> None:
    fits = LONGEST // _units(letter)
    mended = mend(letter * (fits + extra))
    assert len(mended.text) == min(fits, fits + extra)
    assert mended.cut == max(extra, 0)


def test_texts_that_look_like_an_escape_survive_excel() -> None:
    assert escaped("_x0041_") == "_x005F_x0041_"
    assert escaped("a_x_b _xZZZZ_") == "a_x_b _xZZZZ_"
    assert read_back("_x0041_") == "A"  # what Excel would have shown


def test_meals_are_arrived_guests_who_eat_with_their_companions() -> None:
    told = figures(book(
        here("A1", 0, companions=2), here("A2", 1, companions=1, meal=False), guest("A3", invited=5),
        here("A4", 2, cancelled=True),
    ))  # fmt: skip
    assert told.meals == 3 + 1
    assert (told.here, told.invitations, told.companions, told.people) == (3, 4, 3, 6)


def test_a_cancelled_invitation_is_not_expected_unless_the_guest_came() -> None:
    told = figures(book(guest("A1", cancelled=True), here("A2", 0, cancelled=True), guest("A3", vip=True)))
    assert (told.invitations, told.here, told.vips, told.vips_here) == (2, 1, 1, 0)
    assert told.share == 0.5


def test_nobody_yet_is_no_division_by_zero() -> None:
    told = figures(book())
    assert (told.share, told.seconds_each, told.first_at) == (0.0, None, None)
    assert arrivals(book())[1] == ()


def test_seconds_a_guest_are_counted_by_desk_and_without_pauses() -> None:
    told = figures(book(
        here("A1", 0), here("A2", 0.1), here("A3", 0.2), here("A4", 30), here("A5", 0.05, desk="desk-2"),
    ))  # fmt: skip
    assert told.seconds_each == pytest.approx(6.0)


@given(st.lists(st.integers(0, 60 * 24 * 3), max_size=60), st.integers(1, 40))
def test_every_arrival_falls_into_one_slot_and_slots_have_no_gap(minutes: list[int], most: int) -> None:
    step, slots = arrivals(book(*(here(f"A{n}", minute) for n, minute in enumerate(minutes))), most)
    assert sum(slot.guests for slot in slots) == len(minutes)
    assert len(slots) <= max(most, 5)  # a day a slot is the longest there is
    assert all(after.begins - before.begins == step for before, after in pairwise(slots))
    assert [slot.total for slot in slots] == [
        sum(s.guests for s in slots[: n + 1]) for n in range(len(slots))
    ]
    if slots:
        assert slots[0].begins.astimezone(UTC).timestamp() % 60 == 0
        assert slots[0].guests
        assert slots[-1].guests


def test_slots_are_told_on_the_clock_of_the_event() -> None:
    _, slots = arrivals(book(here("A1", 3), here("A2", 64)))
    assert slots[0].begins.strftime("%H:%M") == "08:30"
    assert slots[0].begins.utcoffset() == timedelta(hours=8)


def test_categories_keep_the_organisers_order_and_tables_count_like_people_do() -> None:
    facts = book(
        here("A1", 0, table_no="10", companions=1), guest("A2", category="媒体", table_no="2"),
        guest("A3", category="领导", table_no=""),
    )  # fmt: skip
    assert [(group.name, group.here, group.expected, group.people) for group in by_category(facts)] == [
        ("领导", 0, 1, 0), ("集团客户", 1, 1, 2), ("媒体", 0, 1, 0),
    ]  # fmt: skip
    assert [group.name for group in by_table(facts)] == ["2", "10"]


def test_every_word_of_the_rooms_below_has_a_word_in_the_report() -> None:
    assert set(people_pages.WAYS) == set(Way)
    assert set(people_pages.OUTCOMES) == set(Outcome)
    assert set(people_pages.REASONS) == set(Reason)
    assert set(show_pages.STATES) == set(WinState)
    assert set(gift_pages.SOURCES) == set(Source)


def test_rows_have_a_value_for_every_column() -> None:
    facts = book(
        here("A1", 0), guest("A2"), guest("A3", cancelled=True, undone=2, undone_at=datetime.now(UTC))
    )
    for page in (
        people_pages.guests_page(facts), people_pages.attempts_page(facts), show_pages.show_page(facts),
        show_pages.winners_page(facts), gift_pages.gifts_page(facts), gift_pages.handouts_page(facts),
        gift_pages.audit_page(facts),
    ):  # fmt: skip
        assert page.rows
        assert {len(row) for row in page.rows} == {len(page.columns)}


def _cue(key: str, minutes: int, *, fixed: int | None = None, skip: bool = False) -> Cue:
    start = None if fixed is None else to_ms(START) + fixed * 60_000
    return Cue(Timing(key, minutes * 60_000, start, skip=skip), key, f"环节 {key}", f"Cue {key}")


def _done(*deeds: tuple[Deed, float, str]) -> State:
    return replay(
        Fact(n, deed, to_ms(START + timedelta(minutes=minute)), cue)
        for n, (deed, minute, cue) in enumerate(deeds, 1)
    )


SHOW = (_cue("a", 5, fixed=0), _cue("b", 10), _cue("c", 5, skip=True), _cue("d", 5))


def test_a_show_that_has_not_begun_is_planned_and_nothing_else() -> None:
    told = show_facts(SHOW, _done(), START - timedelta(minutes=10), "en")
    assert [cue.title for cue in told.cues] == ["Cue a", "Cue b", "Cue c", "Cue d"]
    assert [cue.planned_start for cue in told.cues] == [
        START, START + timedelta(minutes=5), None, START + timedelta(minutes=15),
    ]  # fmt: skip
    assert not any(cue.start or cue.over for cue in told.cues)
    assert (told.begun, told.over, told.ends_at) == (False, False, START + timedelta(minutes=20))
    assert [cue.skipped for cue in told.cues] == [False, False, True, False]


def test_a_running_show_says_what_began_when_and_how_late_it_is() -> None:
    told = show_facts(
        SHOW, _done((Deed.GO, 2, "a"), (Deed.GO, 9, "b")), START + timedelta(minutes=10), "zh_CN"
    )
    first, second, third, last = told.cues
    assert (first.late, first.end, first.over) == (timedelta(minutes=2), START + timedelta(minutes=9), True)
    assert (second.late, second.end, second.over) == (timedelta(minutes=4), None, False)
    assert (third.start, last.start) == (None, None)
    assert last.expected_end == START + timedelta(minutes=24)
    assert (told.late, told.ends_at, told.over) == (
        timedelta(minutes=4),
        START + timedelta(minutes=24),
        False,
    )


def test_a_show_that_is_over_does_not_get_later_all_night() -> None:
    deeds = _done((Deed.GO, 1, "a"), (Deed.GO, 6, "b"), (Deed.GO, 16, "d"))
    for hours in (1, 12):
        told = show_facts(SHOW, deeds, START + timedelta(hours=hours), "en")
        assert told.over
        assert all(cue.over for cue in told.cues if cue.start)
        assert (told.late, told.ends_at) == (timedelta(minutes=1), START + timedelta(minutes=21))


def test_a_cue_played_twice_counts_from_its_first_start_to_its_last_end() -> None:
    deeds = _done((Deed.GO, 0, "a"), (Deed.GO, 5, "b"), (Deed.GO, 6, "a"), (Deed.GO, 8, "b"))
    first = show_facts(SHOW, deeds, START + timedelta(minutes=9), "en").cues[0]
    assert (first.start, first.end) == (START, START + timedelta(minutes=8))


def test_an_event_without_a_programme_has_no_show() -> None:
    assert show_facts((), _done(), START, "en").cues == ()


def test_the_results_foretell_the_queue_only_while_the_desks_work_without_a_pause() -> None:
    busy = book(*(here(f"A{n}", n * 0.2) for n in range(40)), *(guest(f"B{n}") for n in range(20)))
    head = replace(busy.head, made_at=here("A", 39 * 0.2).at, starts_at=here("A", 60.0).at)
    seen = results(replace(busy, head=head)).outlook
    assert seen.seconds_each == pytest.approx(12.0)
    assert seen.clears_at == head.made_at + timedelta(seconds=240)
    assert seen.open_desk == 0
    later = results(replace(busy, head=replace(head, made_at=head.made_at + timedelta(hours=1)))).outlook
    assert (later.seconds_each, later.clears_at) == (None, None)


def test_hosts_come_by_name_and_guests_without_one_last() -> None:
    facts = book(
        here("A1", 0, host="李"), guest("A2", host="李"), guest("A3", host=""), here("A4", 1, host="王")
    )
    assert [(one.name, one.here, one.expected) for one in by_host(facts)] == [
        ("李", 1, 2), ("王", 1, 1), ("", 0, 1),
    ]  # fmt: skip
