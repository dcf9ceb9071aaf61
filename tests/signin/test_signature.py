"""The signature in the sign-in book: its bytes, and what becomes of it."""

from dataclasses import replace
from threading import Barrier

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.event.rules import Settings, Signatures
from app.event.service.event import change_settings, name_event
from app.signin.records.signatures import SignatureEnd, SignatureRow, inks
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.rules.signature import GRID, MOST_DOTS, MOST_STROKES, Dot, Signature, pack, unpack, widths
from app.signin.rules.undo import Consequence
from app.signin.service.after import undo
from app.signin.service.questions import card_of, just_now, recent
from app.signin.service.signature import Signed, held, keep_signature, withdraw_signature
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database, Transaction
from app.words.errors import KnownError
from tests.conftest import Clock, at_once, sample_view
from tests.signin.guestlist import Listed, list_guests

GUESTS = [{"name": "陈嘉禾", "category": "领导"}, {"name": "欧阳静", "companions": 1}]


def scrawl(shift: int = 0, strokes: int = 3) -> Signature:
    """A few strokes across the pad."""
    lines = tuple(
        tuple(Dot(1000 + 300 * k + shift, 2000 + 900 * line + 40 * k, 1000 * line + 12 * k, 40 * (line % 2)) for k in range(12))
        for line in range(strokes)
    )  # fmt: skip
    return Signature(3000, lines)


DOTS = st.tuples(st.integers(0, GRID), st.integers(0, GRID), st.integers(0, 900), st.integers(0, 255))


@given(st.integers(500, 10_000), st.lists(st.lists(DOTS, min_size=1, max_size=8), min_size=1, max_size=9))
def test_what_was_written_comes_back_dot_for_dot(
    wide: int, lines: list[list[tuple[int, int, int, int]]]
) -> None:
    ms, strokes = 0, []
    for line in lines:
        made = []
        for x, y, step, press in line:
            ms += step
            made.append(Dot(x, y, ms, press))
        strokes.append(tuple(made))
    signature = Signature(wide, tuple(strokes))
    data = pack(signature)
    assert unpack(data) == signature
    assert len(data) == 6 + 2 * len(strokes) + 7 * sum(map(len, strokes))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300))
@example(pack(scrawl()) + b"x")
@example(pack(scrawl())[:-1])
@example(b"S2" + pack(scrawl())[2:])
@example(b"S1\x0b\xb8\xff\xff")
@example(b"S1\x0b\xb8\x00\x01\x00\x00")
def test_bytes_of_another_desk_are_a_signature_or_refused(data: bytes) -> None:
    try:
        signature = unpack(data)
    except ValueError:
        return
    assert pack(signature) == data


@pytest.mark.parametrize(
    "wrong",
    [
        Signature(3000, ()),
        Signature(3000, ((),)),
        Signature(20, scrawl().strokes),
        Signature(3000, ((Dot(-1, 0, 0), Dot(5, 5, 1)),)),
        Signature(3000, ((Dot(0, GRID + 1, 0),),)),
        Signature(3000, ((Dot(0, 0, 0, 256),),)),
        Signature(3000, ((Dot(0, 0, 9), Dot(9, 9, 3)),)),
        Signature(3000, tuple((Dot(0, 0, 0),) for _ in range(MOST_STROKES + 1))),
        Signature(3000, (tuple(Dot(k % GRID, 0, k) for k in range(MOST_DOTS + 1)),)),
    ],
)
def test_out_of_bounds_is_never_packed(wrong: Signature) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        pack(wrong)


def test_a_touch_is_no_signature_and_ink_is_thinner_where_the_pen_was_quick() -> None:
    assert not Signature(3000, ((Dot(50, 50, 0), Dot(90, 60, 40)),)).written
    assert scrawl().written
    slow = tuple(Dot(100 * k, 0, 80 * k) for k in range(20))
    quick = tuple(Dot(100 * k, 0, 3 * k) for k in range(20))
    assert widths(slow, 3000)[-1] > widths(quick, 3000)[-1]
    pressed = tuple(Dot(100 * k, 0, 3 * k, 255) for k in range(20))
    assert widths(pressed, 3000)[-1] > widths(slow, 3000)[-1]


@pytest.fixture
def listed(store: Database) -> Listed:
    return list_guests(store, GUESTS)


def scan(store: Database, text: str) -> Answer:
    return sign_in(store, Act.new("desk-1", "Liu Fang"), text, way=Way.WEDGE)


def keep(store: Database, answer: Answer, signature: Signature, act: Act | None = None) -> Signed:
    assert answer.guest is not None
    return keep_signature(store, act or Act.new("desk-1"), answer.guest.id, answer.sign_in_id, signature)


def test_a_signature_is_kept_replaced_and_withdrawn_and_every_one_stays_a_row(
    store: Database, listed: Listed, clock: Clock
) -> None:
    answer = scan(store, listed.codes["A0001"])
    assert (answer.signed, answer.asks) == (False, False)
    act = Act.new("desk-1", "Liu Fang")
    first = keep(store, answer, scrawl(), act)
    assert (first.signed, first.replaced, first.sign_in_id) == (True, False, answer.sign_in_id)
    assert keep(store, answer, scrawl(), act) == first
    clock.tick(60)
    assert keep(store, answer, scrawl(100)).replaced
    found = held(store, answer.sign_in_id)
    assert found is not None
    assert (found.signature, found.at) == (scrawl(100), clock.now)
    card = card_of(store, listed.ids["A0001"])
    assert card is not None
    assert card.signed
    assert not withdraw_signature(store, Act.new("desk-1"), listed.ids["A0001"], answer.sign_in_id).signed
    assert held(store, answer.sign_in_id) is None
    with pytest.raises(KnownError, match="no signature of 陈嘉禾"):
        withdraw_signature(store, Act.new("desk-1"), listed.ids["A0001"], answer.sign_in_id)

    def rows(t: Transaction) -> None:
        assert [unpack(row.ink) for row in t.session.scalars(select(SignatureRow))] == [scrawl(), scrawl(100)]
        assert [row.how for row in t.session.scalars(select(SignatureEnd))] == ["replaced", "withdrawn"]

    store.ask(rows)
    assert check_audit(store).whole


def test_the_same_op_id_with_another_signature_is_refused(store: Database, listed: Listed) -> None:
    answer = scan(store, listed.codes["A0001"])
    act = Act.new("desk-1")
    keep(store, answer, scrawl(), act)
    with pytest.raises(KnownError, match="already used"):
        keep(store, answer, scrawl(50), act)


def test_an_undone_sign_in_keeps_its_signature_and_the_next_one_has_none(
    store: Database, listed: Listed, clock: Clock
) -> None:
    first = scan(store, listed.codes["A0002"])
    keep(store, first, scrawl())
    clock.tick(9)
    taken = undo(store, Act.new("desk-1"), listed.ids["A0002"], "wrong guest")
    assert Consequence.SIGNS_AGAIN in taken.consequences
    assert store.ask(inks) == {}
    with pytest.raises(KnownError, match="undone meanwhile"):
        keep(store, first, scrawl(7))
    clock.tick(9)
    again = scan(store, listed.codes["A0002"])
    assert (again.outcome, again.signed) == (Outcome.SIGNED_IN, False)
    with pytest.raises(KnownError, match="undone meanwhile"):
        keep(store, first, scrawl(7))
    keep(store, again, scrawl(9))
    assert {number: unpack(ink) for number, ink in store.ask(inks).items()} == {"A0002": scrawl(9)}
    old = held(store, first.sign_in_id)
    assert old is not None
    assert old.signature == scrawl()


def test_a_slip_of_the_hand_and_a_flood_of_dots_are_refused_in_a_sentence(
    store: Database, listed: Listed
) -> None:
    answer = scan(store, listed.codes["A0001"])
    with pytest.raises(KnownError, match="Nothing has been written"):
        keep(store, answer, Signature(3000, ((Dot(5, 5, 0), Dot(9, 9, 9)),)))
    with pytest.raises(KnownError, match="cannot be kept"):
        keep(store, answer, Signature(3000, (tuple(Dot(k % 99, 0, k) for k in range(MOST_DOTS + 1)),)))
    assert held(store, answer.sign_in_id) is None


@pytest.mark.parametrize(
    ("who", "vip", "other"),
    [(Signatures.NO, False, False), (Signatures.VIPS, True, False), (Signatures.EVERYBODY, True, True)],
)
def test_the_event_says_who_is_asked_to_sign(
    store: Database, listed: Listed, who: Signatures, vip: bool, other: bool
) -> None:
    change_settings(store, Act.new("office"), Settings(signatures=who))
    first, second = scan(store, listed.codes["A0001"]), scan(store, listed.codes["A0002"])
    assert (first.asks, second.asks) == (vip, other)
    keep(store, first, scrawl())
    again = scan(store, listed.codes["A0001"])
    assert (again.outcome, again.signed, again.asks) == (Outcome.ALREADY_SIGNED_IN, True, False)


def test_the_list_of_what_happened_just_now_tells_who_was_asked_to_sign_and_has_not(
    store: Database, listed: Listed
) -> None:
    change_settings(store, Act.new("office"), Settings(signatures=Signatures.EVERYBODY))
    signs = scan(store, listed.codes["A0001"])
    scan(store, listed.codes["A0002"])
    assert [one.unsigned for one in recent(store)] == [True, True]
    keep(store, signs, scrawl())
    assert {one.number for one in just_now(store, "") if one.unsigned} == {"A0002"}
    scan(store, listed.codes["A0002"])
    assert [one.unsigned for one in recent(store)] == [False, True, False]  # once, not at each scan
    undo(store, Act.new("desk-1"), listed.ids["A0002"], "test")
    assert not any(one.unsigned for one in recent(store))
    sign_in(store, Act.new("kiosk-1"), listed.codes["A0002"], way=Way.KIOSK)
    assert not any(one.unsigned for one in recent(store))  # nobody asked: there is no pad at self-service


def test_nothing_of_the_ink_is_in_the_audit_chain(store: Database, listed: Listed) -> None:
    answer = scan(store, listed.codes["A0001"])
    keep(store, answer, replace(scrawl(), wide=2987))

    def look(t: Transaction) -> list[str]:
        from app.store.records import Action

        return [row.detail + row.answer for row in t.session.scalars(select(Action))]

    assert not any("2987" in text or "S1" in text for text in store.ask(look))


@pytest.mark.postgres
def test_two_desks_that_sign_for_one_guest_leave_exactly_one_signature(postgres_schema: str) -> None:
    hub = Database.connect(postgres_schema)
    name_event(hub, Act.new("desk-1"), sample_view())
    listed = list_guests(hub, GUESTS)
    answer, rounds, together = scan(hub, listed.codes["A0001"]), 40, Barrier(2)
    kept: dict[str, list[Signed]] = {"desk-1": [], "desk-2": []}

    def work(desk: str) -> None:
        store = Database.connect(postgres_schema)
        for k in range(rounds):
            together.wait(30)
            kept[desk].append(keep(store, answer, scrawl(k), Act.new(desk)))
        store.close()

    at_once(work, kept)

    def count(t: Transaction) -> tuple[int, int]:
        rows = t.session.scalars(select(SignatureRow)).all()
        return len(rows), sum(row.ended_by is None for row in rows)

    assert [len(one) for one in kept.values()] == [rounds, rounds]
    assert hub.ask(count) == (2 * rounds, 1)
    assert sum(not one.replaced for both in kept.values() for one in both) == 1
    assert check_audit(hub).whole
    hub.close()
