"""The outcomes of the door, in the order of the house, over everything that can be known of an attempt."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.event.rules import Detail, Settings
from app.guests.rules.details import LONGEST, clean_detail, lacking
from app.guests.rules.guest import GuestView
from app.guests.rules.intake import DEFAULT_CATEGORY, LONGEST_TEXT
from app.signin.rules.asking import Told, with_questions
from app.signin.rules.decision import Facts, decide, set_aside
from app.signin.rules.outcome import Outcome, Reason, Way

NOW = datetime(2026, 11, 28, 0, 30, tzinfo=UTC)
texts = st.sampled_from(["", " ", "x"])
guests = st.builds(
    GuestView, st.just(1), st.just("A0001"), st.just("陈嘉禾"), organisation=texts, position=texts, phone=texts,
    category=st.sampled_from(["客户", DEFAULT_CATEGORY]), table_no=texts, host=texts, companions=st.integers(0, 12),
    walk_in=st.booleans(), cancelled=st.booleans(),
)  # fmt: skip
times = st.one_of(st.none(), st.integers(-5, 5).map(lambda s: NOW + timedelta(seconds=s)))
details = st.sets(st.sampled_from(list(Detail))).map(tuple)
facts = st.builds(
    Facts, st.just(NOW), st.one_of(st.none(), guests), listed=st.booleans(), readable=st.booleans(), foreign=st.booleans(),
    revoked=st.booleans(), replaced=st.booleans(), choices=st.lists(guests, max_size=2).map(tuple), here=st.booleans(),
    opens_at=times, closes_at=times, allowed=st.booleans(), lacking=details, party=st.booleans(), waived=st.booleans(),
)  # fmt: skip
plans = st.builds(Settings, details=details, party_from=st.integers(0, 8))
told = st.builds(
    Told, without=st.booleans(), companions=st.one_of(st.none(), st.integers(0, 9)), children=st.just(0)
)


def holds(outcome: Outcome, seen: Facts) -> bool:
    """Whether an outcome fits these facts, each by itself and without the others."""
    guest = seen.guest
    found = guest is not None or bool(seen.choices)
    return {
        Outcome.UNKNOWN: not found and not (seen.listed and seen.foreign),
        Outcome.OTHER_EVENT: not found and seen.listed and seen.foreign,
        Outcome.REVOKED: found and seen.revoked,
        Outcome.CANCELLED: guest is not None and guest.cancelled and not seen.allowed,
        Outcome.NOT_OPEN: found and not seen.allowed and seen.opens_at is not None and seen.now < seen.opens_at,
        Outcome.CLOSED: found and not seen.allowed and seen.closes_at is not None and seen.now >= seen.closes_at,
        Outcome.NEEDS_CHOICE: bool(seen.choices) if guest is None else not seen.here and bool(seen.lacking or seen.party),
        Outcome.ALREADY_SIGNED_IN: guest is not None and seen.here,
        Outcome.SIGNED_IN: guest is not None and not seen.here,
    }[outcome]  # fmt: skip


@given(facts)
def test_the_first_outcome_that_fits_is_the_one(seen: Facts) -> None:
    assert decide(seen).outcome is next(one for one in Outcome if holds(one, seen))


@given(facts)
def test_what_a_person_must_choose_is_named(seen: Facts) -> None:
    verdict = decide(seen)
    if verdict.outcome is Outcome.NEEDS_CHOICE:
        assert verdict.reason is (
            Reason.NAMESAKES if seen.guest is None
            else Reason.MISSING_DETAILS if seen.lacking
            else Reason.PARTY
        )  # fmt: skip
    if verdict.outcome is Outcome.SIGNED_IN:
        plain = Reason.MISSING_DETAILS if seen.waived else Reason.NONE
        assert verdict.reason is (Reason.EXCEPTION if set_aside(seen) is not None else plain)


@given(guests, plans, told, st.sampled_from(list(Way)))
def test_an_event_that_asks_nothing_stops_nobody_and_whoever_answered_is_not_asked_again(
    guest: GuestView, plan: Settings, answers: Told, way: Way
) -> None:
    fresh = Facts(NOW, replace(guest, cancelled=False))
    assert decide(with_questions(fresh, guest, Settings(), way, Told())).outcome is Outcome.SIGNED_IN
    answered = replace(answers, without=True, companions=answers.companions or 0)
    assert decide(with_questions(fresh, guest, plan, way, answered)).outcome is Outcome.SIGNED_IN
    nobody = with_questions(fresh, guest, plan, Way.PAPER, answers)
    assert decide(nobody) == decide(fresh)
    asked = with_questions(fresh, guest, plan, way, answers)
    if asked.party:
        assert 0 < plan.party_from <= guest.companions + 1
        assert guest.companions > 0
    assert set(asked.lacking) <= set(plan.details)


@given(guests, details)
def test_only_what_the_list_does_not_say_is_missing(guest: GuestView, wanted: tuple[Detail, ...]) -> None:
    for one in wanted:
        said = str(getattr(guest, one.value)).strip()
        assert (one in lacking(guest, wanted)) is (said in ("", DEFAULT_CATEGORY))
    assert list(lacking(guest, wanted)) == [one for one in Detail if one in lacking(guest, wanted)]


@given(st.sampled_from(list(Detail)), st.text(max_size=900))
def test_whatever_is_typed_a_detail_fits_its_column(detail: Detail, typed: str) -> None:
    clean = clean_detail(detail, typed)
    if clean is not None:
        assert len(clean) <= LONGEST.get(detail, LONGEST_TEXT)
        assert clean.isprintable()
        assert clean == clean_detail(detail, clean)


def test_a_phone_has_four_digits_and_nothing_hidden_comes_in() -> None:
    assert clean_detail(Detail.PHONE, " 139 0000  3816 ") == "139 0000 3816"
    for typed in ("nobody", "12", "1" * 33, "1380000\x003816", "138\u202e0000"):
        assert clean_detail(Detail.PHONE, typed) is None
    assert clean_detail(Detail.TABLE, "x" * 33) is None
    assert clean_detail(Detail.ORGANISATION, "启 衡\n科技") == "启 衡 科技"
    assert clean_detail(Detail.ORGANISATION, "   ") == ""
