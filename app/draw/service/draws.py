"""One draw, step by step: requested, digits given, result stored, shown; or void."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from app.draw.records import draws as draw_rows
from app.draw.records import evenings, tables
from app.draw.rules.lines import code_of
from app.draw.rules.order import first_of, seed_of
from app.draw.rules.state import DrawStage, Source
from app.draw.service.passing import pass_on_the_undone
from app.draw.service.pools import add_awards, pool_and_key
from app.draw.service.running import running
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError

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
        pass_on_the_undone(t, evening, row, add_awards(t, row, winners, line.seq))
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
        last = draw_rows.newest(t, evening.id)
        if last is None or not draw_rows.move(t, last, (DrawStage.RESULT,), DrawStage.REVEALED):
            raise KnownError("No result is waiting to be shown.")
        t.tell("draw")
        t.note(draw=last.no)
        return Shown(last.no)

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


def _outcome(t: Transaction, evening: tables.Evening, row: tables.Draw) -> tuple[bytes, tuple[str, ...]]:
    seed = seed_of(bytes.fromhex(evening.last_seed), evening.chain, row.no)
    if row.entropy_seq is None:
        return seed, ()
    pool, key = pool_and_key(t, evening, row)
    return seed, first_of(key, pool, row.count)


def _open(t: Transaction, evening: tables.Evening) -> tables.Draw:
    last = draw_rows.newest(t, evening.id)
    if last is None or last.stage == DrawStage.VOID.value:
        raise KnownError("No draw is open. Request one first.")
    if last.stage in {DrawStage.RESULT.value, DrawStage.REVEALED.value}:
        raise KnownError("Draw {no} has its result. A stored result stays.", no=last.no)
    return last


def _check_value(value: str, sources: Sequence[Source]) -> None:
    kinds = [source.kind for source in sources]
    if kinds == [DICE] and re.fullmatch("[0-9]{20}", value) is None:
        raise KnownError("Twenty dice give twenty digits; {n} are there.", n=len(value))
    if not value or not kinds:
        raise KnownError("No digits were given. Let the audience give them first.")
