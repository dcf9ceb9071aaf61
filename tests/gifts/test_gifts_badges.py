from dataclasses import replace
from threading import Barrier

import pytest

from app.event.rules import Badges
from app.event.service.event import change_settings, name_event, the_event
from app.gifts.paper.printed import picture
from app.gifts.rules.jobs import Event, JobKind, JobState
from app.gifts.rules.slips import BadgeSlip
from app.gifts.service import printing
from app.gifts.service.badges import print_badge, with_badge
from app.guests.rules.intake import Draft
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.rules.undo import Consequence
from app.signin.service.after import undo
from app.signin.service.questions import arrivals
from app.signin.service.signing import sign_in
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError
from tests.conftest import at_once, sample_view
from tests.devices.pictures import codes_in
from tests.signin.guestlist import Listed, list_guests

GUESTS = [
    {"name": "欧阳静", "organisation": "远澜科技", "position": "总监", "table_no": "12"},
    {"name": "Alexandra Konstantinopoulou-Featherstonehaugh", "organisation": "Riverside Daily"},
]


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, GUESTS)


def choose(store: Database, badges: Badges) -> None:
    change_settings(store, Act.new("office"), replace(the_event(store).settings, badges=badges))


def scan(store: Database, text: str, act: Act | None = None) -> Answer:
    return sign_in(store, act or Act.new("desk-1"), text, way=Way.WEDGE, along=with_badge)


def badges(store: Database) -> list[BadgeSlip]:
    """What the queue holds, oldest first; nothing else is in it."""
    held = [printing.slip_of(job) for job in reversed(printing.queue(store).jobs)]
    assert all(isinstance(slip, BadgeSlip) for slip in held)
    return [slip for slip in held if isinstance(slip, BadgeSlip)]


def take_back(store: Database, listed: Listed, number: str) -> tuple[Consequence, ...]:
    return undo(store, Act.new("desk-1"), listed.ids[number], "wrong guest").consequences


def test_no_badge_is_printed_unless_the_event_asks_for_it(store: Database, listed: Listed) -> None:
    scan(store, listed.codes["A0001"])
    assert badges(store) == []
    assert Consequence.BADGE_BACK not in take_back(store, listed, "A0001")


def test_once_prints_with_the_first_sign_in_and_never_for_a_retry_a_refusal_or_a_second_sign_in(
    store: Database, listed: Listed
) -> None:
    choose(store, Badges.ONCE)
    heard: list[frozenset[str]] = []
    store.on_news.append(heard.append)
    act = Act.new("desk-1")
    scan(store, listed.codes["A0001"], act)
    scan(store, listed.codes["A0001"], act)
    assert heard[0] >= {"signin", "print"}
    assert scan(store, listed.codes["A0001"]).outcome is Outcome.ALREADY_SIGNED_IN
    assert scan(store, "nobody's code").outcome is Outcome.UNKNOWN
    assert Consequence.BADGE_BACK in take_back(store, listed, "A0001")
    assert scan(store, listed.codes["A0001"]).outcome is Outcome.SIGNED_IN
    (slip,) = badges(store)
    assert (slip.name, slip.organisation, slip.position) == ("欧阳静", "远澜科技", "总监")
    assert (slip.number, slip.table_no, slip.category) == ("A0001", "12", "客户")
    assert (slip.code, slip.copy_no) == (listed.codes["A0001"], 0)


def test_always_prints_each_time_and_marks_the_later_ones(store: Database, listed: Listed) -> None:
    choose(store, Badges.ALWAYS)
    scan(store, listed.codes["A0001"])
    take_back(store, listed, "A0001")
    scan(store, listed.codes["A0001"])
    walk_in(store, Act.new("desk-2"), Draft("何立新", category="媒体"), with_badge)
    assert [(slip.name, slip.copy_no) for slip in badges(store)] == [
        ("欧阳静", 0), ("欧阳静", 1), ("何立新", 0),
    ]  # fmt: skip
    assert badges(store)[1].copied_at is not None


def test_a_badge_that_did_not_come_out_is_printed_again_as_a_marked_copy(
    store: Database, listed: Listed
) -> None:
    choose(store, Badges.ONCE)
    scan(store, listed.codes["A0001"])
    job = printing.next_job(store)
    assert job is not None
    assert (job.kind, job.name, job.receipt_no) == (JobKind.BADGE, "欧阳静", 0)
    printing.begin(store, Act.new("desk-1"), job.id, "file:x", "0" * 64)
    printing.settle(store, Act.new("desk-1"), job.id, Event.UNSURE)
    lost = printing.answer(store, Act.new("desk-1"), job.id, Event.TORN)
    copy = printing.job(store, lost.copy_id)
    assert (lost.state, copy.state, copy.copy_no, copy.name) == (JobState.LOST, JobState.QUEUED, 1, "欧阳静")
    choose(store, Badges.ALWAYS)  # the next one knows of the copy
    take_back(store, listed, "A0001")
    scan(store, listed.codes["A0001"])
    assert [slip.copy_no for slip in badges(store)] == [0, 1, 2]


def test_sign_in_and_badge_are_committed_together_or_not_at_all(store: Database, listed: Listed) -> None:
    choose(store, Badges.ONCE)

    def fails(t: Transaction, answer: Answer) -> None:
        with_badge(t, answer)
        raise RuntimeError("after the badge")

    with pytest.raises(RuntimeError):
        sign_in(store, Act.new("desk-1"), listed.codes["A0001"], way=Way.WEDGE, along=fails)
    assert (arrivals(store), badges(store)) == ((), [])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("dots", [576, 384])
def test_the_qr_of_a_badge_signs_in_and_a_copy_is_longer_by_its_bar(
    store: Database, listed: Listed, dots: int
) -> None:
    choose(store, Badges.ALWAYS)
    scan(store, listed.codes["A0002"])
    take_back(store, listed, "A0002")
    scan(store, listed.codes["A0002"])
    first, copy = (picture(slip, dots) for slip in badges(store))
    assert copy.height() > first.height()
    assert codes_in(first) == [listed.codes["A0002"]]


def test_a_guest_who_came_before_badges_were_printed_gets_one_by_a_press_and_then_marked_copies(
    store: Database, listed: Listed
) -> None:
    with pytest.raises(KnownError, match="欧阳静 is not signed in"):
        print_badge(store, Act.new("desk-1"), listed.ids["A0001"])
    scan(store, listed.codes["A0001"])
    choose(store, Badges.ONCE)
    assert scan(store, listed.codes["A0001"]).outcome is Outcome.ALREADY_SIGNED_IN
    assert badges(store) == []
    act = Act.new("desk-1")
    assert print_badge(store, act, listed.ids["A0001"]) == 0
    assert print_badge(store, act, listed.ids["A0001"]) == 0  # the same press
    assert print_badge(store, Act.new("desk-2"), listed.ids["A0001"]) == 1
    assert [slip.copy_no for slip in badges(store)] == [0, 1]


@pytest.mark.postgres
def test_two_desks_racing_for_one_badge_print_one_first_and_marked_copies(postgres_schema: str) -> None:
    hub = Database.connect(postgres_schema)
    name_event(hub, Act.new("desk-1"), sample_view())
    names = list_guests(hub, [{"name": f"来宾{k}"} for k in range(12)])
    choose(hub, Badges.ONCE)
    together, taken = Barrier(2), dict[str, list[int]]()

    def work(desk: str) -> None:
        store, taken[desk] = Database.connect(postgres_schema), []
        for number in sorted(names.codes):
            together.wait(30)
            sign_in(store, Act.new(desk), names.codes[number], way=Way.WEDGE, along=with_badge)
            together.wait(30)
            taken[desk].append(print_badge(store, Act.new(desk), names.ids[number]))
        store.close()

    at_once(work)
    pairs = list(zip(taken["desk-1"], taken["desk-2"], strict=True))
    assert len(pairs) == len(names.codes)
    assert all(sorted(pair) == [1, 2] for pair in pairs)  # the sign-in that won took the first one
    hub.close()
