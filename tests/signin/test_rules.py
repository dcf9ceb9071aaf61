from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from app.guests.rules.guest import GuestView
from app.guests.rules.near import near
from app.signin.rules.decision import Facts, decide, holds_ticket, opening
from app.signin.rules.outcome import Outcome, Reason, Way
from app.signin.rules.picture import Share, last_minutes
from app.signin.rules.repeats import CAMERA_SECONDS, WEDGE_SECONDS, Repeats
from app.signin.rules.undo import Consequence, consequences

NOW = datetime(2026, 11, 28, 0, 30, tzinfo=UTC)
CHEN = GuestView(1, "A0001", "陈嘉禾", category="客户")
GONE = GuestView(2, "A0002", "何立新", category="客户", cancelled=True)
SOON, JUST = NOW + timedelta(seconds=1), NOW


def test_the_first_outcome_in_the_order_of_the_house_wins() -> None:
    """Every combination of facts against the plain list of the design."""
    for found, revoked, gone, closed, unopened, many, here in product((False, True), repeat=7):
        person = (GONE if gone else CHEN) if found else None
        facts = Facts(
            NOW, person, revoked=revoked, here=here, choices=(CHEN, GONE) if many and not found else (),
            opens_at=SOON if unopened else None, closes_at=JUST if closed else None,
        )  # fmt: skip
        known = found or many
        expected = (
            Outcome.UNKNOWN if not known
            else Outcome.REVOKED if revoked
            else Outcome.CANCELLED if found and gone
            else Outcome.NOT_OPEN if unopened
            else Outcome.CLOSED if closed
            else Outcome.NEEDS_CHOICE if not found
            else Outcome.ALREADY_SIGNED_IN if here
            else Outcome.SIGNED_IN
        )  # fmt: skip
        assert decide(facts).outcome is expected


def test_nobody_found_says_why() -> None:
    assert decide(Facts(NOW, listed=False, foreign=True)).reason is Reason.NO_LIST
    assert decide(Facts(NOW, foreign=True)).outcome is Outcome.OTHER_EVENT
    assert decide(Facts(NOW, readable=False)).reason is Reason.UNREADABLE
    assert decide(Facts(NOW, CHEN, revoked=True, replaced=True)).reason is Reason.REISSUED


def test_doors_open_and_close_on_the_instant() -> None:
    opens = opening(NOW + timedelta(minutes=30), 30)
    assert opens == NOW
    assert opening(NOW, None) is None
    assert decide(Facts(NOW, CHEN, opens_at=opens)).outcome is Outcome.SIGNED_IN
    assert decide(Facts(NOW - timedelta(seconds=1), CHEN, opens_at=opens)).outcome is Outcome.NOT_OPEN
    assert decide(Facts(NOW - timedelta(seconds=1), CHEN, closes_at=NOW)).outcome is Outcome.SIGNED_IN


def test_a_ticket_is_held_up_to_the_cut_off_and_by_category() -> None:
    assert holds_ticket(CHEN, NOW, None)
    assert holds_ticket(CHEN, NOW, NOW)
    assert not holds_ticket(CHEN, NOW + timedelta(microseconds=1), NOW)
    assert not holds_ticket(GuestView(3, "A0003", "媒体", draws=False), NOW, None)


def test_the_same_code_is_one_scan_for_its_own_window_and_other_codes_are_heard() -> None:
    repeats = Repeats()
    assert not repeats.again("a", Way.WEDGE, 10.0)
    assert repeats.again("a", Way.WEDGE, 10.0 + WEDGE_SECONDS - 0.1)
    assert not repeats.again("b", Way.WEDGE, 10.1)
    assert not repeats.again("a", Way.WEDGE, 10.0 + WEDGE_SECONDS)
    assert not repeats.again("c", Way.CAMERA, 10.0)
    assert repeats.again("c", Way.CAMERA, 10.0 + CAMERA_SECONDS - 0.1)
    assert not repeats.again("c", Way.TYPED, 10.1)
    assert not repeats.again("c", Way.PICTURE, 10.1)


def test_a_card_left_lying_before_the_camera_stays_one_scan() -> None:
    repeats = Repeats()
    assert not repeats.again("a", Way.CAMERA, 0.0)
    assert all(repeats.again("a", Way.CAMERA, t / 10) for t in range(1, 300))
    assert not repeats.again("a", Way.CAMERA, 30.0 + CAMERA_SECONDS)


def test_an_undo_makes_every_code_new_again() -> None:
    repeats = Repeats()
    repeats.again("a", Way.CAMERA, 0.0)
    repeats.forget()
    assert not repeats.again("a", Way.CAMERA, 0.1)


@given(st.text("ABC0", min_size=4, max_size=8), st.integers(0, 7), st.sampled_from("ABC0"))
def test_one_wrong_missing_or_additional_character_is_near(text: str, at: int, other: str) -> None:
    at %= len(text)
    for slipped in (
        text[:at] + other + text[at + 1 :],
        text[:at] + other + text[at:],
        text[:at] + text[at + 1 :],
    ):
        if slipped != text:
            assert [slip.key for slip in near(slipped, {7: text})] == [7]


def test_two_neighbours_that_changed_places_are_near_and_said_so() -> None:
    assert [(slip.key, slip.swapped) for slip in near("A0021", {1: "A0012", 2: "A0021", 3: "A0210"})] == [
        (1, True)
    ]
    assert near("A0021", {1: "B1234", 2: "A00", 3: "A002199"}) == ()
    assert len(near("A0005", {k: f"A000{k}" for k in range(5)})) == 3


def test_an_undo_says_what_follows() -> None:
    assert consequences(draws=True, meal=True, companions=2, badges=True, signed=True) == tuple(Consequence)
    assert consequences(draws=False, meal=False, companions=0) == (Consequence.GIFTS_CLOSE,)


def test_a_share_is_called_by_its_name_where_the_language_has_no_label() -> None:
    one = Share("c", "客户", "", 0, 1, 0)
    assert (replace(one, label_en="Clients").label("en"), one.label("en")) == ("Clients", "c")


@given(
    st.dictionaries(st.integers(0, 300), st.integers(1, 9), max_size=40),
    st.integers(-60, 600),
    st.integers(1, 60),
)
def test_the_minutes_of_the_chart_have_no_gap_and_lose_nobody(
    counted: dict[int, int], now: int, most: int
) -> None:
    per_minute = tuple((NOW + timedelta(minutes=at), n) for at, n in sorted(counted.items()))
    seen = last_minutes(per_minute, NOW + timedelta(minutes=now, seconds=20), most)
    assert bool(seen) == bool(counted)
    assert len(seen) <= most
    assert all(b.begins - a.begins == timedelta(minutes=1) for a, b in pairwise(seen))
    assert all(b.total == a.total + b.guests for a, b in pairwise(seen))
    if seen:
        assert seen[-1].total == sum(n for minute, n in per_minute if minute <= seen[-1].begins)
        if len(seen) < most:
            assert seen[0].total == seen[0].guests
