"""Where the evening stands, read from the committed rows alone: after a crash the same as before."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from app.draw.records import claims, evenings, tables
from app.draw.records import draws as draw_rows
from app.draw.records import prizes as prize_rows
from app.draw.rules.lines import code_of
from app.draw.rules.prizes import PrizePlan, PrizeView
from app.draw.rules.state import Award, DrawStage, DrawState, DrawView, Mode, Source, Step, step_of
from app.draw.rules.wins import WinState, claim_limit
from app.draw.service.lists import entries_of, may_join
from app.draw.service.slips import with_its_lines
from app.event.records import the_event
from app.guests.records import people as guest_records
from app.guests.rules.guest import GuestView
from app.signin.records.portraits import portraits_of
from app.store.database import Database, Transaction

_UNDER_WAY = {Step.DICE, Step.DRAW, Step.REVEAL, Step.CONFIRM}


def where_are_we(
    store: Database, mode: Mode | None = None, *, left: int = 0, known: DrawState | None = None
) -> DrawState:
    """Where the evening stands.

    Args:
        store: the open event.
        mode: the newest evening of this mode; None for the newest of all.
        left: the draw whose winners the operator lets come later, 0 for none.
        known: as it was read before; of the draws before the newest it is believed, so that the hall waits no longer
            at the end of a long evening than at its beginning. None to read everything.
    """
    return store.ask(lambda t: _state(t, evenings.evening(t, mode), left, known))


def rolling_numbers(store: Database, most: int = 4000) -> tuple[str, ...]:
    """Numbers that may roll on the stage: those of the open draw's pool; past winners never roll.

    Args:
        store: the open event.
        most: how many at the most, spread over the whole pool.
    """

    def look(t: Transaction) -> tuple[str, ...]:
        evening = evenings.evening(t)
        listed = evenings.newest_list(t, evening.id) if evening else None
        if evening is None or listed is None:
            return ()
        draws = draw_rows.draws(t, evening.id)
        groups = msgspec.json.decode(draws[-1].groups, type=list[str] | None) if draws else None
        # winners of the draw on stage still roll, or their absence would tell
        before = draws[-1].request_seq if draws else 0
        won = draw_rows.won(t, evening.id, before)
        entries = entries_of(evenings.list_file(t, evening.id, listed.no))
        numbers = [e.number for e in entries if e.number not in won and (groups is None or e.group in groups)]
        return tuple(numbers[:: max(1, len(numbers) // most)])

    return store.ask(look)


def _state(t: Transaction, evening: tables.Evening | None, left: int, known: DrawState | None) -> DrawState:
    if evening is None:
        here = len(may_join(t, Mode.LIVE))
        return DrawState(Step.START, None, _prizes(t, ()), here=here)
    first, head = evenings.line(t, evening.id, 1), evenings.head(t, evening.id)
    draws = draw_rows.draws(t, evening.id)
    same = known is not None and known.genesis_code == code_of(first.sha256)
    views = _views(t, evening, draws, known.draws[: len(draws) - 1] if known is not None and same else ())
    listed = evenings.newest_list(t, evening.id)
    newest = views[-1] if views else None
    published = bool(evening.published_note)
    step = step_of(frozen=True, published=published, closed=evening.closed, draw=newest, left=left)
    return _with_list(t, evening, listed, DrawState(
        step, Mode(evening.mode), _prizes(t, views), evenings.rehearsals(t),
        genesis_code=code_of(first.sha256), head_code=code_of(head.sha256) if head else "",
        published_note=evening.published_note, draws=views,
    ))  # fmt: skip


def _with_list(
    t: Transaction, evening: tables.Evening, listed: tables.FrozenList | None, state: DrawState
) -> DrawState:
    if listed is None:
        return state
    listed_only = replace(
        state, entries=listed.entries, tickets=listed.tickets, list_no=listed.no, frozen_at=listed.at,
        zone=the_event(t).zone,
    )  # fmt: skip
    if state.step in _UNDER_WAY:
        return listed_only  # who else is here matters only between draws, and the hall is waiting
    on_list = {entry.number for entry in entries_of(evenings.list_file(t, evening.id, listed.no))}
    # after a rehearsal the next list is the real one: only who is here may join it
    mode = Mode.LIVE if evening.closed else Mode(evening.mode)
    here = {entry.number for entry in may_join(t, mode)}
    return replace(listed_only, here=len(here), missing=len(on_list - here), late=len(here - on_list))


def _prizes(t: Transaction, draws: Sequence[DrawView]) -> tuple[PrizeView, ...]:
    counted = Counter(
        draw.prize_id for draw in draws for award in draw.awards if award.state is not WinState.FORFEITED
    )
    drawn = {draw.prize_id for draw in draws}
    return tuple(
        PrizeView(row.id, prize_rows.plan_of(row), counted[row.id], row.id in drawn)
        for row in prize_rows.prizes(t)
    )


def _views(
    t: Transaction,
    evening: tables.Evening,
    draws: Sequence[tables.Draw],
    known: tuple[DrawView, ...],
) -> tuple[DrawView, ...]:
    fresh = draws[len(known) :]
    if not fresh:
        return known
    awards = draw_rows.awards(t, evening.id, fresh[0].id)
    ids = {award.guest_id for award in awards}
    guests = {guest.id: guest for guest in guest_records.by_ids(t, ids)}
    away = claims.away(t, ids) if evening.mode == Mode.LIVE.value else frozenset[int]()
    told = _Told(
        guests, away, {award.id: award.number for award in awards}, {draw.id: draw for draw in fresh},
        {row.id: row.claim_minutes for row in prize_rows.every_prize(t)}, t.now, portraits_of(t, ids),
    )  # fmt: skip
    by_draw: dict[int, list[Award]] = {}
    for award in awards:
        by_draw.setdefault(award.draw_id, []).append(_award(award, told))
    plans = {row.id: prize_rows.plan_of(row) for row in prize_rows.every_prize(t)}
    lines = evenings.lines(t, evening.id, fresh[0].request_seq)
    codes = {line.seq: code_of(line.sha256) for line in lines if line.kind == "request"}
    views = tuple(
        _view(draw, plans[draw.prize_id], codes[draw.request_seq], by_draw.get(draw.id, [])) for draw in fresh
    )
    return (*known, *views[:-1], with_its_lines(t, evening, views[-1], fresh[-1]))


def _view(draw: tables.Draw, prize: PrizePlan, code: str, awards: Sequence[Award]) -> DrawView:
    return DrawView(
        draw.no, draw.prize_id, prize.title, draw.count, draw.pool, DrawStage(draw.stage), code, draw.value,
        tuple(msgspec.json.decode(draw.sources, type=list[Source])), draw.typed_by, draw.checked_by,
        draw.at, tuple(awards), draw.void_reason, tier=prize.tier,
    )  # fmt: skip


@dataclass(frozen=True)
class _Told:
    """What an award is told with."""

    guests: Mapping[int, GuestView]
    away: frozenset[int]
    numbers: Mapping[int, str]
    draws: Mapping[int, tables.Draw]
    minutes: Mapping[int, int | None]
    now: datetime
    faces: Mapping[int, str]


def _award(row: tables.AwardRow, told: _Told) -> Award:
    guest, draw, state = told.guests[row.guest_id], told.draws[row.draw_id], WinState(row.state)
    limit = claim_limit(row.at, told.minutes[draw.prize_id])
    late = state is WinState.PENDING and limit is not None and told.now > limit
    return Award(
        row.id, row.rank, row.number, row.guest_id, guest.name, guest.organisation, state,
        told.numbers.get(row.replaces or 0, ""), row.reason, row.witness, guest.table_no,
        draw.no, limit, late, row.given_by is not None, row.guest_id in told.away,
        told.faces.get(row.guest_id, ""),
    )  # fmt: skip
