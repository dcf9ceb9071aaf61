"""Winner by winner: here, or absent and replaced by the next of the same order."""

from dataclasses import dataclass

from app.draw.records import draws as draw_rows
from app.draw.records import evenings, tables
from app.draw.rules.lines import code_of
from app.draw.rules.order import next_of
from app.draw.rules.state import DrawStage
from app.draw.rules.wins import WinState
from app.draw.service.draws import add_award, pool_and_key, won_before
from app.draw.service.evening import running
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Confirmed:
    """The winner has come forward."""

    no: int
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Forfeited:
    """The winner has given the prize up.

    Args:
        no: the draw.
        number: who gave it up.
        next: who takes the place; None when nobody is left.
        code: code of the record.
    """

    no: int
    number: str
    next: str | None
    code: str


def confirm(store: Database, act: Act, no: int, number: str = "") -> Confirmed:
    """Write down that a winner has come forward.

    Args:
        store: the open event.
        act: who does it.
        no: the draw.
        number: whose award; "" for everybody of the draw who is still pending.

    Raises:
        KnownError: the number holds no prize of this draw.
    """

    def work(t: Transaction) -> Confirmed:
        _, rows = _held(t, no)
        chosen = [row for row in rows if number in {"", row.number}]
        if not chosen:
            raise KnownError("{number} holds no prize of draw {no}.", number=number, no=no)
        fresh = [row for row in chosen if row.state == WinState.PENDING.value]
        for row in fresh:
            row.state, row.decided_by = WinState.CONFIRMED.value, t.action_id
        t.session.flush()
        t.tell("draw")
        t.note(draw=no, awards=[row.id for row in fresh])
        return Confirmed(no, tuple(row.number for row in chosen))

    return store.perform(act, "draw.confirm", Confirmed, work, (no, number))


def forfeit(store: Database, act: Act, no: int, number: str, reason: str, witness: str) -> Forfeited:
    """Put on record that a winner gives the prize up; the next of the same order takes the place.

    Args:
        store: the open event.
        act: who does it.
        no: the draw.
        number: whose award.
        reason: why.
        witness: who saw it.

    Raises:
        KnownError: the number holds no prize of this draw, or a draw is open.
    """
    if not reason.strip() or not witness.strip():
        raise KnownError("Giving a prize on needs its reason and a witness.")

    def work(t: Transaction) -> Forfeited:
        evening = running(t)
        draw, rows = _held(t, no)
        award = next((row for row in rows if row.number == number), None)
        if award is None:
            raise KnownError("{number} holds no prize of draw {no}.", number=number, no=no)
        pool, key = pool_and_key(t, evening, draw)
        after = next_of(key, pool, won_before(t, evening.id))
        line = evenings.append(
            t, evening.id, "forfeit", i=no, number=number, reason=reason, witness=witness, next=after
        )
        award.state, award.decided_by = WinState.FORFEITED.value, t.action_id
        award.reason, award.witness = reason, witness
        if after is not None:
            taken = sum(row.draw_id == draw.id for row in draw_rows.awards(t, evening.id))
            add_award(t, draw, draw_rows.guest_ids(t, [after]), taken + 1, after, line.seq, award.id)
        t.session.flush()
        t.tell("draw")
        t.note(draw=no, award=award.id, forfeit=line.sha256)
        return Forfeited(no, number, after, code_of(line.sha256))

    return store.perform(act, "draw.forfeit", Forfeited, work, (no, number))


def _held(t: Transaction, no: int) -> tuple[tables.Draw, list[tables.AwardRow]]:
    evening = running(t)
    draws = draw_rows.draws(t, evening.id)
    if draws and draws[-1].stage in {DrawStage.REQUESTED.value, DrawStage.ENTROPY.value}:
        raise KnownError("Draw {no} is still under way. Finish it or void it first.", no=draws[-1].no)
    draw = next((row for row in draws if row.no == no), None)
    if draw is None or draw.stage != DrawStage.REVEALED.value:
        raise KnownError("Draw {no} has no winners that were shown.", no=no)
    rows = [row for row in draw_rows.awards(t, evening.id) if row.draw_id == draw.id]
    return draw, [row for row in rows if row.state != WinState.FORFEITED.value]
