"""Single cues changed by hand: nothing is lost, nothing goes back in time, every earlier edition stays."""

from dataclasses import replace
from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rundown import records
from app.rundown.rules.cue import Cue, Page, Timing
from app.rundown.rules.editing import Draft, draft_of, edited
from app.rundown.service import show
from app.rundown.service.editing import add_cue, change_cue, move_cue
from app.rundown.service.picture import instant, the_show
from app.store.database import Database
from app.words.errors import KnownError
from app.words.formats import clock as said
from tests.rundown.shows import MIN, press, programme

TEXT = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)


@pytest.fixture
def planned(store: Database, tmp_path: Path) -> Database:
    programme(store, tmp_path)
    return store


def titles(store: Database) -> list[str]:
    return [cue.title for cue in the_show(store).cues]


def of(store: Database, at: int) -> tuple[Cue, Draft]:
    cue = the_show(store).cues[at]
    return cue, draft_of(cue, lambda ms: said(instant(ms), ZoneInfo(the_show(store).zone)))


def test_a_cue_is_changed_and_the_earlier_edition_stays(planned: Database) -> None:
    cue, draft = of(planned, 1)
    wanted = replace(
        draft, title="贵宾致辞", length="7:30", who="梁启航", note="话筒架", script="第一页\n\n第二页"
    )
    change_cue(planned, press(), cue, wanted)
    now = the_show(planned).cues[1]
    assert (now.title, now.timing.duration, now.who) == ("贵宾致辞", 450_000, "梁启航")
    assert dict(now.notes)["note"] == "话筒架"
    assert [page.text for page in now.pages] == ["第一页", "第二页"]
    assert (now.guests, now.timing.minimum) == (cue.guests, cue.timing.minimum), "what was not shown stays"
    assert planned.ask(records.edition) == 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [({"title": " "}, "title"), ({"start": "soon"}, "write a time"), ({"length": ""}, "missing"),
     ({"length": "long"}, "minutes"), ({"length": "1"}, "shortest"), ({"start": "7:00"}, "before a cue above")],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_one_sentence_and_nothing_changes(
    planned: Database, change: dict[str, str], sentence: str
) -> None:
    cue, draft = of(planned, 1)
    before = the_show(planned).cues
    with pytest.raises(KnownError, match=f"(?i){sentence}"):
        change_cue(planned, press(), cue, replace(draft, **change))
    assert the_show(planned).cues == before


def test_of_two_who_change_the_same_cue_the_second_looks_again(planned: Database) -> None:
    cue, draft = of(planned, 1)
    act = press()
    first = change_cue(planned, act, cue, replace(draft, title="甲"))
    assert change_cue(planned, act, cue, replace(draft, title="甲")) == first, (
        "a retry is answered as the first"
    )
    with pytest.raises(KnownError, match="meanwhile"):
        change_cue(planned, press(), cue, replace(draft, title="乙"))
    assert titles(planned)[1] == "甲"


def test_a_cue_is_added_moved_and_left_out_without_anything_deleted(planned: Database) -> None:
    added = add_cue(planned, press(), "c2", Draft("合影", length="3"))
    assert titles(planned) == ["开场", "致辞", "合影", "演示", "舞狮"]
    assert (added.place, [cue.number for cue in the_show(planned).cues]) == (2, ["1", "2", "3", "4", "5"])
    move_cue(planned, press(), added.cue, -1)
    move_cue(planned, press(), added.cue, -1)
    assert titles(planned)[:3] == ["合影", "开场", "致辞"]
    first, second = the_show(planned).cues[:2]
    assert first.timing.fixed_start is not None, "the show still begins at its time"
    assert second.timing.fixed_start is None
    assert move_cue(planned, press(), added.cue, -1).place == 0, "at the end nothing moves"
    show.skip(planned, press(), added.cue, out=True)
    assert the_show(planned).state.skipped == {added.cue: True}
    assert len(titles(planned)) == 5


def test_what_has_begun_keeps_its_times_and_its_place_but_may_be_reworded(planned: Database) -> None:
    show.go(planned, press())
    cue, draft = of(planned, 0)
    change_cue(planned, press(), cue, replace(draft, title="欢迎"))
    cue, draft = of(planned, 0)
    with pytest.raises(KnownError, match="Show room"):
        change_cue(planned, press(), cue, replace(draft, length="20"))
    for by, moved in ((1, "c1"), (-1, "c2")):
        with pytest.raises(KnownError, match="has begun"):
            move_cue(planned, press(), moved, by)
    add_cue(planned, press(), "c1", Draft("插入", length="2"))
    assert titles(planned)[:2] == ["欢迎", "插入"]
    assert the_show(planned).state.current == "c1"


def test_a_programme_may_be_typed_without_any_sheet(store: Database) -> None:
    with pytest.raises(KnownError, match="start time"):
        add_cue(store, press(), "", Draft("开场", length="5"))
    add_cue(store, press(), "", Draft("开场", start="9:00", length="5"))
    add_cue(store, press(), "", Draft("致辞", length="1h"))
    assert titles(store) == ["开场", "致辞"]
    assert the_show(store).cues[1].timing.duration == 60 * MIN


@given(title=TEXT, who=st.just("") | TEXT, seconds=st.integers(0, 86_400), pages=st.lists(TEXT, max_size=4))
def test_showing_a_cue_and_saving_it_unread_changes_nothing(
    title: str, who: str, seconds: int, pages: list[str]
) -> None:
    cue = Cue(
        Timing("c1", seconds * 1000), "1", title, who=who, pages=tuple(Page(text, "x") for text in pages)
    )
    made, problem = edited(cue, draft_of(cue, lambda ms: said(instant(ms), UTC)), lambda _clock, _days: 0)
    assert problem is None
    assert made == cue
