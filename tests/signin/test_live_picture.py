"""The kept live picture is the counted one, whatever happens between two looks and in whatever order it is committed."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import TypeVar, cast

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from openpyxl import Workbook

from app.event.service.event import change_event, name_event, the_event
from app.guests.rules.intake import Draft
from app.guests.service.intake import import_guests
from app.guests.service.list import (
    add_guest,
    cancel_guest,
    categories,
    edit_guest,
    everyone,
    set_categories,
)
from app.signin.rules.outcome import Answer, Outcome
from app.signin.rules.picture import Picture
from app.signin.service.after import count_companions, undo
from app.signin.service.from_paper import enter_from_paper
from app.signin.service.hall import Hall
from app.signin.service.live import Watching, picture
from app.signin.service.questions import arrivals
from app.signin.service.signing import sign_in_guest
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.store.patience import GaveWay
from app.words.errors import KnownError
from tests.conftest import Clock, sample_view
from tests.signin.guestlist import list_guests
from tests.signin.whole_count import whole_count

A = TypeVar("A")
GROUPS = ("嘉宾", "领导", "媒体")
TABLES = st.sampled_from(["", "1", "2", "12", "主桌"])
DESKS = st.sampled_from(["desk-1", "desk-2", "desk-3"])
WHOM = st.integers(0, 10_000)


def seen_by(watch: Watching, store: Database) -> Picture:
    """The kept picture, however many pages it takes; it must come to an end."""
    for _ in range(2000):
        found = watch.look(store)
        if found is not None:
            return found
    raise AssertionError("the list is read again and again")


class BrokenOff:
    """A store whose every look ends in favour of somebody at the desk, after all was read."""

    def __init__(self, store: Database) -> None:
        self._store = store

    def ask(self, question: Callable[[Transaction], A]) -> A:
        self._store.ask(question)
        raise GaveWay


class Door(RuleBasedStateMachine):
    """Two who watch: one after every step, one now and then, by pages of three, while things happen between them."""

    store: Database
    clock: Clock
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.always, self.sometimes = Watching(3), Watching(3)
        self.hall, self.hall_sometimes = Hall(size=3), Hall(size=3)

    def guest(self, whom: int) -> int:
        known = everyone(self.store)
        return known[whom % len(known)].id

    def one_who_is_here(self, whom: int) -> tuple[int, ...]:
        here = arrivals(self.store)
        return (here[whom % len(here)].guest_id,) if here else ()

    @rule(whom=WHOM, desk=DESKS, companions=st.none() | st.integers(0, 3), later=st.integers(-5, 90))
    def sign_in(self, whom: int, desk: str, companions: int | None, later: int) -> None:
        self.clock.tick(later)
        sign_in_guest(self.store, Act.new(desk), self.guest(whom), companions=companions)

    @rule(whom=WHOM, desk=DESKS)
    def paper(self, whom: int, desk: str) -> None:
        enter_from_paper(self.store, Act.new(desk), self.guest(whom), self.clock.now)

    @rule(whom=WHOM, desk=DESKS)
    def undo(self, whom: int, desk: str) -> None:
        for one in self.one_who_is_here(whom):
            undo(self.store, Act.new(desk), one, "slip")

    @rule(whom=WHOM, desk=DESKS, companions=st.integers(0, 9))
    def companions(self, whom: int, desk: str, companions: int) -> None:
        for one in self.one_who_is_here(whom):
            count_companions(self.store, Act.new(desk), one, companions)

    @rule(desk=DESKS, table=TABLES, group=st.sampled_from([*GROUPS, "临时"]))
    def walk_in(self, desk: str, table: str, group: str) -> None:
        walk_in(self.store, Act.new(desk), Draft("路人", table_no=table, category=group))

    @rule(table=TABLES, group=st.sampled_from(GROUPS), vip=st.booleans())
    def add(self, table: str, group: str, vip: bool) -> None:
        add_guest(self.store, Act.new("office"), Draft("新人", table_no=table, category=group, vip=vip))

    @rule(whom=WHOM, table=TABLES, group=st.sampled_from(GROUPS), vip=st.booleans())
    def edit(self, whom: int, table: str, group: str, vip: bool) -> None:
        draft = Draft("改名", table_no=table, category=group, vip=vip)
        edit_guest(self.store, Act.new("office"), self.guest(whom), draft)

    @rule(whom=WHOM)
    def cancel(self, whom: int) -> None:
        cancel_guest(self.store, Act.new("office"), self.guest(whom))

    @rule(rows=st.lists(st.tuples(st.none() | WHOM, st.sampled_from(GROUPS), TABLES), min_size=1, max_size=8))
    def import_again(self, rows: list[tuple[int | None, str, str]]) -> None:
        known = everyone(self.store)
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.append(["编号", "姓名", "类别", "桌号"])
        for whom, group, table in rows:
            number = "" if whom is None else known[whom % len(known)].number
            sheet.append([number, "再来", group, table])
        book.save(self.folder / "again.xlsx")
        with suppress(KnownError):  # one number twice
            import_guests(self.store, Act.new("office"), self.folder / "again.xlsx")

    @rule(place=st.integers(0, 2), vip=st.booleans(), position=st.integers(0, 3))
    def group(self, place: int, vip: bool, position: int) -> None:
        known = categories(self.store)
        one = known[place % len(known)]
        set_categories(self.store, Act.new("office"), (replace(one, vip=vip, position=position),))

    @rule(minutes=st.integers(-60, 60))
    def another_start(self, minutes: int) -> None:
        event = the_event(self.store)
        later = replace(event, name_en=f"{minutes}")
        change_event(self.store, Act.new("office"), later)

    @rule(pages=st.integers(1, 4))
    def look_a_little(self, pages: int) -> None:
        for _ in range(pages):
            found = self.sometimes.look(self.store)
            if found is not None:
                assert found == whole_count(self.store)

    @rule()
    def the_wall_looks(self) -> None:
        assert self.hall_sometimes.look(self.store).people == whole_count(self.store).people

    @rule()
    def be_broken_off(self) -> None:
        for watch in (self.always, self.sometimes, self.hall, self.hall_sometimes):
            with pytest.raises(GaveWay):
                watch.look(cast("Database", BrokenOff(self.store)))

    @rule()
    def open_the_page_again(self) -> None:
        self.sometimes = Watching(3)

    @invariant()
    def the_kept_picture_is_the_counted_one(self) -> None:
        whole = whole_count(self.store)
        assert seen_by(self.always, self.store) == whole
        assert self.hall.look(self.store).people == whole.people

    def teardown(self) -> None:
        assert seen_by(self.sometimes, self.store) == whole_count(self.store) == picture(self.store)


@pytest.fixture
def few(store: Database) -> Database:
    list_guests(
        store,
        [
            {"name": f"来宾{k}", "category": GROUPS[k % 3], "table_no": str(k % 4), "vip": k == 5, "companions": k}
            for k in range(8)
        ],
    )  # fmt: skip
    return store


def test_the_kept_picture_is_the_counted_one_after_every_step(
    few: Database, clock: Clock, tmp_path: Path
) -> None:
    class Here(Door):
        store, folder = few, tmp_path

    Here.clock = clock
    run_state_machine_as_test(  # pyright: ignore[reportUnknownMemberType] - hypothesis leaves it open
        Here,
        settings=settings(
            max_examples=20,
            stateful_step_count=25,
            deadline=None,
            phases=[
                Phase.generate
            ],  # each example goes on with the event of the last: none can be told shorter
            suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
        ),
    )


@pytest.mark.postgres
def test_what_is_committed_after_what_began_later_is_seen_all_the_same(hub_url: str, clock: Clock) -> None:
    """The ids of a hub are given out before the commit: a smaller one may come to light after a larger one."""
    store, other = Database.connect(hub_url, clock), Database.connect(hub_url, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    listed = list_guests(store, [{"name": f"来宾{k}"} for k in range(4)])
    watch, hall, begun, go_on = Watching(), Hall(), Event(), Event()
    seen_by(watch, store)
    assert hall.look(store).people == 0

    def hold(_t: Transaction, _answer: Answer) -> None:
        begun.set()
        go_on.wait(30)

    slow = Thread(target=lambda: sign_in_guest(other, Act.new("desk-9"), listed.ids["A0001"], along=hold))
    slow.start()
    assert begun.wait(30)
    for number in ("A0002", "A0003"):
        sign_in_guest(store, Act.new("desk-1"), listed.ids[number])
    assert seen_by(watch, store) == whole_count(store)
    assert seen_by(watch, store).here == hall.look(store).people == 2
    go_on.set()
    slow.join(30)
    other.close()
    assert seen_by(watch, store).here == hall.look(store).people == 3
    assert seen_by(watch, store) == whole_count(store)
    store.close()


def test_a_state_that_was_put_back_is_read_anew(tmp_path: Path, event_template: Path, clock: Clock) -> None:
    path, kept = tmp_path / "event.fanfare", tmp_path / "kept.fanfare"
    shutil.copyfile(event_template, path)
    store = Database.open(path, clock)
    name_event(store, Act.new("desk-1"), sample_view())
    listed = list_guests(store, [{"name": f"来宾{k}"} for k in range(5)])
    store.close()
    shutil.copyfile(path, kept)
    watch, hall = Watching(), Hall()
    for numbers in (("A0001", "A0002"), ("A0003",), ("A0004", "A0005"), ("A0001", "A0003", "A0005")):
        shutil.copyfile(kept, path)  # the desk goes on from the backup, with the numbers it has used before
        store = Database.open(path, clock)
        for number in numbers:
            assert sign_in_guest(store, Act.new("desk-1"), listed.ids[number]).outcome is Outcome.SIGNED_IN
        assert seen_by(watch, store) == whole_count(store)
        assert seen_by(watch, store).here == hall.look(store).people == len(numbers)
        store.close()


def test_a_long_list_is_read_by_pages_and_what_happens_between_them_is_counted_once(few: Database) -> None:
    watch = Watching(2)
    everybody = everyone(few)
    looks = 0
    while watch.look(few) is None:
        sign_in_guest(few, Act.new("desk-2"), everybody[looks].id)
        looks += 1
    assert looks == 4
    found = seen_by(watch, few)
    assert (found.here, found) == (4, whole_count(few))


def test_a_category_of_vips_for_a_moment_leaves_no_vip_behind(few: Database) -> None:
    watch = Watching(3)
    one = next(one for one in categories(few) if one.name == "嘉宾")
    assert watch.look(few) is None
    set_categories(few, Act.new("office"), (replace(one, vip=True),))
    assert watch.look(few) is None
    set_categories(few, Act.new("office"), (replace(one, vip=False),))
    assert seen_by(watch, few) == whole_count(few)
