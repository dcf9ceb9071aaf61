"""One draw, step by step: requested, digits given, result stored, shown; or void."""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from app.draw.records import draws as draw_rows
from app.draw.records import evenings, tables
from app.draw.rules.lines import code_of
from app.draw.rules.lists import Entry, pool_of
from app.draw.rules.order import first_of, key_of, seed_of
from app.draw.rules.state import DrawStage, Source
from app.draw.rules.wins import WinState
from app.draw.service.evening import entries_of, running
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import BugError, KnownError

DICE = "20d10"
QUICK = "quick"


@dataclass(frozen=True)
class Given:
    """The digits are on record and cannot change any more."""

    no: int
    value: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Drawn:
    """The result is on record; only now may it be shown.

    Args:
        no: i of the proof.
        winners: invitation numbers in the order of the draw.
        code: code of the record.
    """

    no: int
    winners: tuple[str, ...]
    code: str


@dataclass(frozen=True)
class Shown:
    """The hall has seen the result."""

    no: int


@dataclass(frozen=True)
class Voided:
    """The draw does not count; what would have come out is on record."""

    no: int
    winners: tuple[str, ...]


def give_entropy(
    store: Database, act: Act, value: str, sources: Sequence[Source], *, checked_by: str = ""
) -> Given:
    """Put the digits of the audience on record.

    Args:
        store: the open event.
        act: who typed them.
        value: as read out.
        sources: where they came from.
        checked_by: the second person.

    Raises:
        KnownError: no draw waits for digits, or the digits are not complete.
    """
    _check_value(value, sources)

    def work(t: Transaction) -> Given:
        evening = running(t)
        draw = _open(t, evening)
        if not draw_rows.move(t, draw, (DrawStage.REQUESTED,), DrawStage.ENTROPY):
            raise KnownError("Draw {no} has its digits already.", no=draw.no)
        plain = [{"kind": source.kind, "by": source.by} for source in sources]
        line = evenings.append(t, evening.id, "entropy", i=draw.no, sources=plain, value=value)
        draw.entropy_seq, draw.value, draw.sources = line.seq, value, msgspec.json.encode(plain).decode()
        draw.typed_by, draw.checked_by = act.operator, checked_by
        t.session.flush()
        t.tell("draw")
        t.note(draw=draw.no, entropy=line.sha256)
        return Given(draw.no, value, tuple(sources))

    return store.perform(act, "draw.entropy", Given, work)


def quick_entropy(store: Database, act: Act) -> Given:
    """Take the operating system's randomness; screen and proof say that the audience took no part.

    Args:
        store: the open event.
        act: who pressed the key.
    """
    return give_entropy(store, act, secrets.token_hex(32), (Source(QUICK, "operating system"),))


def draw(store: Database, act: Act) -> Drawn:
    """Compute the winners and store them; the animation comes after this and decides nothing.

    Args:
        store: the open event.
        act: who does it.

    Raises:
        KnownError: no draw has its digits.
    """

    def work(t: Transaction) -> Drawn:
        evening = running(t)
        row = _open(t, evening)
        if not draw_rows.move(t, row, (DrawStage.ENTROPY,), DrawStage.RESULT):
            raise KnownError("Draw {no} has no digits yet. Let the audience give them first.", no=row.no)
        seed, winners = _outcome(t, evening, row)
        line = evenings.append(t, evening.id, "result", i=row.no, seed=seed.hex(), winners=list(winners))
        guests = draw_rows.guest_ids(t, winners)
        for rank, number in enumerate(winners, 1):
            add_award(t, row, guests, rank, number, line.seq)
        t.session.flush()
        t.tell("draw")
        t.note(draw=row.no, result=line.sha256)
        return Drawn(row.no, winners, code_of(line.sha256))

    return store.perform(act, "draw.result", Drawn, work)


def reveal(store: Database, act: Act) -> Shown:
    """Write down that the hall has seen the result; from now on it is a win.

    Args:
        store: the open event.
        act: who does it.

    Raises:
        KnownError: no result waits to be shown.
    """

    def work(t: Transaction) -> Shown:
        evening = running(t)
        rows = draw_rows.draws(t, evening.id)
        if not rows or not draw_rows.move(t, rows[-1], (DrawStage.RESULT,), DrawStage.REVEALED):
            raise KnownError("No result is waiting to be shown.")
        t.tell("draw")
        t.note(draw=rows[-1].no)
        return Shown(rows[-1].no)

    return store.perform(act, "draw.reveal", Shown, work)


def void(store: Database, act: Act, reason: str, witness: str) -> Voided:
    """Void the open draw; the record shows what would have come out.

    Args:
        store: the open event.
        act: who does it.
        reason: why.
        witness: who saw it.

    Raises:
        KnownError: no draw is open; a stored result cannot be voided.
    """
    if not reason.strip() or not witness.strip():
        raise KnownError("A void needs its reason and a witness.")

    def work(t: Transaction) -> Voided:
        evening = running(t)
        row = _open(t, evening)
        seed, winners = _outcome(t, evening, row)
        if not draw_rows.move(t, row, (DrawStage.REQUESTED, DrawStage.ENTROPY), DrawStage.VOID):
            raise KnownError("Draw {no} has its result. A stored result cannot be voided.", no=row.no)
        row.void_reason = reason
        line = evenings.append(
            t,
            evening.id,
            "void",
            i=row.no,
            seed=seed.hex(),
            winners=list(winners),
            reason=reason,
            witness=witness,
        )
        t.tell("draw")
        t.note(draw=row.no, void=line.sha256)
        return Voided(row.no, winners)

    return store.perform(act, "draw.void", Voided, work)


def won_before(t: Transaction, evening_id: int, seq: int | None = None) -> frozenset[str]:
    """Everybody who has won or replaced a winner.

    Args:
        t: the open transaction.
        evening_id: which evening.
        seq: only by lines before this one; None for so far.
    """
    rows = draw_rows.awards(t, evening_id)
    return frozenset(row.number for row in rows if seq is None or row.seq < seq)


def pool_and_key(
    t: Transaction, evening: tables.Evening, row: tables.Draw
) -> tuple[tuple[Entry, ...], bytes]:
    """A draw's own pool, as it was when it was requested, and its key.

    Args:
        t: the open transaction.
        evening: the running one.
        row: a draw that has its digits.
    """
    if row.entropy_seq is None:
        raise BugError("a draw without digits has no key")
    groups = msgspec.json.decode(row.groups, type=list[str] | None)
    pool = pool_at(t, evening.id, row.list_no, groups, exclude_won=row.exclude_won, seq=row.request_seq)
    seed = seed_of(bytes.fromhex(evening.last_seed), evening.chain, row.no)
    return pool, key_of(seed, evenings.line(t, evening.id, row.entropy_seq).line.encode())


def add_award(
    t: Transaction, row: tables.Draw, guests: Mapping[str, int], rank: int, number: str, seq: int,
    replaces: int | None = None,
) -> None:  # fmt: skip
    """Write one place of a draw.

    Args:
        t: the open transaction.
        row: the draw.
        guests: guest by number.
        rank: from 1.
        number: who has it.
        seq: the line of the proof that says so.
        replaces: the award whose place it takes.
    """
    guest_id = guests.get(number)
    if guest_id is None:
        raise BugError("a number of the frozen list has no guest")
    award = tables.AwardRow(
        evening_id=row.evening_id, draw_id=row.id, rank=rank, number=number, guest_id=guest_id,
        state=WinState.PENDING.value, replaces=replaces, reason="", witness="", seq=seq, at=t.now,
        action_id=t.action_id,
    )  # fmt: skip
    t.session.add(award)


def _outcome(t: Transaction, evening: tables.Evening, row: tables.Draw) -> tuple[bytes, tuple[str, ...]]:
    seed = seed_of(bytes.fromhex(evening.last_seed), evening.chain, row.no)
    if row.entropy_seq is None:
        return seed, ()
    pool, key = pool_and_key(t, evening, row)
    return seed, first_of(key, pool, row.count)


def pool_at(
    t: Transaction, evening_id: int, list_no: int, groups: list[str] | None,
    *, exclude_won: bool, seq: int | None = None,
) -> tuple[Entry, ...]:  # fmt: skip
    """A pool as it was at one moment.

    Args:
        t: the open transaction.
        evening_id: which evening.
        list_no: which list.
        groups: the categories that may win; None for all.
        exclude_won: whether earlier winners stay out.
        seq: winners by lines before this one; None for so far.
    """
    entries = entries_of(evenings.list_file(t, evening_id, list_no))
    return pool_of(entries, groups, won_before(t, evening_id, seq) if exclude_won else ())


def _open(t: Transaction, evening: tables.Evening) -> tables.Draw:
    rows = draw_rows.draws(t, evening.id)
    if not rows or rows[-1].stage == DrawStage.VOID.value:
        raise KnownError("No draw is open. Request one first.")
    if rows[-1].stage in {DrawStage.RESULT.value, DrawStage.REVEALED.value}:
        raise KnownError("Draw {no} has its result. A stored result stays.", no=rows[-1].no)
    return rows[-1]


def _check_value(value: str, sources: Sequence[Source]) -> None:
    kinds = [source.kind for source in sources]
    if kinds == [DICE] and re.fullmatch("[0-9]{20}", value) is None:
        raise KnownError("Twenty dice give twenty digits; {n} are there.", n=len(value))
    if not value or not kinds:
        raise KnownError("No digits were given. Let the audience give them first.")
