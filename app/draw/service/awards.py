"""Winner by winner: here, or absent and replaced by the next of the same order."""

from dataclasses import dataclass

from app.draw.records import claims, tables
from app.draw.records import draws as draw_rows
from app.draw.rules.lines import code_of
from app.draw.rules.state import DrawStage, Mode
from app.draw.rules.wins import WinState
from app.draw.service.passing import pass_on
from app.draw.service.running import running
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
        next: who holds the place now; None when nobody is left.
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
        KnownError: the number holds no prize of this draw, or is not signed in any more.
    """

    def work(t: Transaction) -> Confirmed:
        evening, _, rows = _held(t, no)
        chosen = [row for row in rows if number in {"", row.number}]
        if not chosen:
            raise KnownError("{number} holds no prize of draw {no}.", number=number, no=no)
        fresh = [row for row in chosen if row.state == WinState.PENDING.value]
        _signed_in(t, evening, fresh)
        if len(claims.come_forward(t, [row.id for row in fresh])) != len(fresh):
            raise KnownError("Another desk has just decided about this prize. Look at its state, then go on.")
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
        KnownError: the number holds no prize of this draw, it was handed out already, or a draw is open.
    """
    if not reason.strip() or not witness.strip():
        raise KnownError("Giving a prize on needs its reason and a witness.")

    def work(t: Transaction) -> Forfeited:
        evening, draw, rows = _held(t, no)
        award = next((row for row in rows if row.number == number), None)
        if award is None:
            raise KnownError("{number} holds no prize of draw {no}.", number=number, no=no)
        line = pass_on(t, evening, draw, award, reason.strip(), witness.strip())
        t.tell("draw")
        t.note(draw=no, award=award.id, forfeit=line.sha256)
        return Forfeited(no, number, _holder(t, draw, award.id), code_of(line.sha256))

    return store.perform(act, "draw.forfeit", Forfeited, work, (no, number))


def _signed_in(t: Transaction, evening: tables.Evening, rows: list[tables.AwardRow]) -> None:
    away = (
        claims.away(t, [row.guest_id for row in rows])
        if evening.mode == Mode.LIVE.value
        else frozenset[int]()
    )
    gone = next((row.number for row in rows if row.guest_id in away), None)
    if gone is not None:
        raise KnownError(
            "The sign-in of {number} was undone. Sign the guest in again, or pass the prize on.", number=gone
        )


def _holder(t: Transaction, draw: tables.Draw, award_id: int) -> str | None:
    after = {row.replaces: row for row in draw_rows.awards_of(t, draw.id) if row.replaces is not None}
    while (row := after.get(award_id)) is not None:
        if row.state != WinState.FORFEITED.value:
            return row.number
        award_id = row.id
    return None


def _held(t: Transaction, no: int) -> tuple[tables.Evening, tables.Draw, list[tables.AwardRow]]:
    evening = running(t)
    last = draw_rows.newest(t, evening.id)
    if last is not None and last.stage in {DrawStage.REQUESTED.value, DrawStage.ENTROPY.value}:
        raise KnownError("Draw {no} is still under way. Finish it or void it first.", no=last.no)
    draw = draw_rows.numbered(t, evening.id, no)
    if draw is None or draw.stage != DrawStage.REVEALED.value:
        raise KnownError("Draw {no} has no winners that were shown.", no=no)
    return (
        evening,
        draw,
        [row for row in draw_rows.awards_of(t, draw.id) if row.state != WinState.FORFEITED.value],
    )
