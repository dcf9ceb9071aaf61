"""A prize passes on: on the record, to the next of the same order, and never to somebody who is not here any more."""

from collections.abc import Sequence

from app.draw.records import claims, evenings, tables
from app.draw.records import draws as draw_rows
from app.draw.rules.order import next_of
from app.draw.rules.state import Mode
from app.draw.service.pools import add_awards, pool_and_key
from app.event.records import the_event
from app.store.database import Transaction
from app.words.catalogue import tr_in
from app.words.errors import KnownError


def pass_on(
    t: Transaction, evening: tables.Evening, draw: tables.Draw, award: tables.AwardRow, reason: str, witness: str
) -> tables.Line:  # fmt: skip
    """Put a forfeit on record; whoever takes the place but is not signed in any more gives it up likewise.

    Args:
        t: the open transaction.
        evening: the running one.
        draw: whose prize it is.
        award: of the winner who gives it up.
        reason: why.
        witness: who saw it.

    Returns:
        The forfeit's own line.

    Raises:
        KnownError: the prize was handed out, or passed on, meanwhile.
    """
    pool, key = pool_and_key(t, evening, draw)
    if not claims.give_up(t, award.id, reason, witness):
        raise KnownError(
            "{number} has this prize in hand already. Take it back at the gift desk first, then pass it on.",
            number=award.number,
        )
    after = next_of(key, pool, draw_rows.won(t, evening.id))
    line = evenings.append(
        t, evening.id, "forfeit", i=draw.no, number=award.number, reason=reason, witness=witness, next=after
    )
    if after is not None:
        rank = claims.award_count(t, draw.id) + 1
        fresh = add_awards(t, draw, [after], line.seq, rank=rank, replaces=award.id)
        pass_on_the_undone(t, evening, draw, fresh)
    return line


def pass_on_the_undone(
    t: Transaction, evening: tables.Evening, draw: tables.Draw, awards: Sequence[tables.AwardRow]
) -> None:
    """Pass on what somebody won whose sign-in was undone after the list was frozen; a rehearsal plays with everybody.

    The pool of a draw stands in its request and cannot change any more, so the order may name such a guest. The result
    says so, and the forfeits follow it at once, before anybody sees a winner.

    Args:
        t: the open transaction.
        evening: the running one.
        draw: whose prizes they are.
        awards: fresh ones.
    """
    if evening.mode != Mode.LIVE.value:
        return
    away = claims.away(t, [award.guest_id for award in awards])
    if not away:
        return
    said = the_event(t).language
    reason = tr_in(said, "The sign-in was undone after the list was frozen")
    witness = tr_in(said, "The reception's own record")
    for award in awards:
        if award.guest_id in away:
            pass_on(t, evening, draw, award, reason, witness)
