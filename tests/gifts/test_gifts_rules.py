from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.gifts.rules.closing import GiftSum
from app.gifts.rules.gift import Per, Present, RuleView, pieces_owed
from app.gifts.rules.slips import SlipLine, grouped, receipt_text, shown_name
from app.gifts.rules.units import Piece, PieceState, Source, Why, by_rules, state_of

AT = datetime(2026, 11, 28, 0, 40, tzinfo=UTC)

guests = st.builds(
    Present, st.integers(1, 50), st.sampled_from(["客户", "领导", "媒体"]), st.sampled_from(["1", "5", ""]),
    st.integers(0, 100).map(lambda n: AT + timedelta(minutes=n)), st.integers(0, 6),
)  # fmt: skip
rules = st.builds(
    RuleView, st.integers(1, 9), st.integers(1, 9),
    st.lists(st.sampled_from(["客户", "领导"]), unique=True).map(tuple),
    st.lists(st.sampled_from(["1", "5"]), unique=True).map(tuple), st.integers(1, 3), st.sampled_from(list(Per)),
    st.none() | st.integers(0, 100).map(lambda n: AT + timedelta(minutes=n)),
)  # fmt: skip


@given(rules, guests, st.booleans())
def test_a_rule_gives_to_those_it_names_and_counts_the_party(
    rule: RuleView, guest: Present, too: bool
) -> None:
    owed = pieces_owed(rule, guest, companions_too=too)
    named = (
        (not rule.categories or guest.category in rule.categories)
        and (not rule.tables or guest.table_no in rule.tables)
        and (rule.before is None or guest.at < rule.before)
    )
    people = {
        Per.GUEST: 1 + guest.companions * too,
        Per.COMPANION: guest.companions,
        Per.PERSON: 1 + guest.companions,
    }
    assert owed == (rule.pieces * people[rule.per] if named else 0)
    open_to_all = replace(rule, categories=(), tables=(), before=None)
    assert pieces_owed(open_to_all, guest, companions_too=too) >= owed


@given(st.lists(rules, max_size=4, unique_by=lambda rule: rule.id), guests, st.booleans())
def test_every_piece_has_a_key_of_its_own_and_keeps_it_when_the_party_grows(
    some: list[RuleView], guest: Present, too: bool
) -> None:
    pieces = by_rules(tuple(some), guest, companions_too=too)
    keys = [piece.key for piece in pieces]
    assert len(set(keys)) == len(keys)
    more = replace(guest, companions=guest.companions + 1)
    assert set(keys) <= {piece.key for piece in by_rules(tuple(some), more, companions_too=too)}
    assert all(piece.guest_id == guest.guest_id for piece in pieces)


def test_where_a_piece_stands() -> None:
    piece = Piece("k", 1, 1, Why(Source.MANUAL), "1", claim_by=AT)
    late = AT + timedelta(seconds=1)
    assert state_of(piece, AT, left=None, promised=False) is PieceState.TO_GIVE
    assert state_of(piece, late, left=3, promised=False) is PieceState.EXPIRED
    assert state_of(piece, AT, left=0, promised=False) is PieceState.OUT_OF_STOCK
    assert state_of(piece, AT, left=0, promised=True) is PieceState.IOU
    assert state_of(piece, AT, left=1, promised=True) is PieceState.TO_GIVE
    assert state_of(replace(piece, waiting=True), late, left=3, promised=False) is PieceState.WAITING


def test_closing_is_settled_only_when_nothing_is_missing_or_owed() -> None:
    sums = GiftSum(1, "礼袋", 10, 8, 8, 0, 0, 2, None)
    assert (sums.difference, sums.settled) == (None, True)
    assert (replace(sums, counted=2).difference, replace(sums, counted=2).settled) == (0, True)
    assert (replace(sums, counted=1).difference, replace(sums, counted=1).settled) == (-1, False)
    assert not replace(sums, owed=1).settled
    assert replace(sums, on_hand=None, counted=5).difference is None


def test_a_receipt_shows_the_name_as_the_event_wants_it() -> None:
    assert [shown_name("周雨桐", how) for how in ("full", "masked", "none")] == ["周雨桐", "周**", ""]
    assert shown_name("Ann Smith", "masked") == "Ann S***"
    assert [receipt_text(n) for n in (7, 12_345)] == ["0007", "12345"]


@given(
    st.lists(
        st.builds(
            SlipLine,
            st.sampled_from("ab"),
            st.just(""),
            st.sampled_from(["", "x"]),
            st.integers(1, 3),
            st.booleans(),
        )
    )
)
def test_grouping_keeps_every_piece_and_never_mixes_given_with_owed(lines: list[SlipLine]) -> None:
    sums = grouped(tuple(lines))
    assert sum(line.pieces for line in sums) == sum(line.pieces for line in lines)
    assert sum(line.pieces for line in sums if line.owed) == sum(line.pieces for line in lines if line.owed)
    kinds = [(line.gift, line.variant, line.owed) for line in sums]
    assert len(set(kinds)) == len(kinds)
