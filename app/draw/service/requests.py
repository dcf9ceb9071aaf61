"""Putting a draw on record before anybody gives digits: which prize, how many, who may win."""

from dataclasses import dataclass

import msgspec

from app.draw.records import draws as draw_rows
from app.draw.records import evenings, tables
from app.draw.records import prizes as prize_rows
from app.draw.rules.lines import code_of, same_code
from app.draw.rules.lists import hash_of
from app.draw.rules.prizes import MOST_A_ROUND, PrizePlan
from app.draw.rules.sealed import Asked
from app.draw.rules.state import DrawStage, Mode
from app.draw.service.lists import entries_of, may_join
from app.draw.service.pools import pool_at
from app.draw.service.running import between_draws, running, stamp
from app.event import records as event_records
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Requested:
    """A draw is on record, before anybody gives digits.

    Args:
        no: i of the proof.
        prize: tier and thing.
        count: how many are drawn.
        pool: how many entries may win.
        code: the request code.
    """

    no: int
    prize: str
    count: int
    pool: int
    code: str


def request(
    store: Database, act: Act, prize_id: int, count: int | None = None, *, asked: Asked | None = None
) -> Requested:
    """Put a draw on record: which prize, how many, who may win.

    Args:
        store: the open event.
        act: who does it.
        prize_id: of a prize with something left.
        count: how many at once; the prize's round if not given.
        asked: of the request's slip, on a spare laptop: the same line is written again.

    Raises:
        KnownError: it cannot be drawn now, and why; or the slip belongs to another request.
    """

    def work(t: Transaction) -> Requested:
        evening = running(t)
        between_draws(t, evening)
        _list_is_true(t, evening)
        prize, plan, wanted = _prize(t, evening, prize_id, count)
        no, list_no = _next(t, evening)
        groups = sorted(plan.groups) or None
        pool = pool_at(t, evening.id, list_no, groups, exclude_won=plan.exclude_won)
        if not pool:
            raise KnownError(
                'Nobody is left who may win "{prize}". Make a new list or change the prize.', prize=plan.title
            )
        line = evenings.append(
            t, evening.id, "request", i=no, prize=plan.title, count=wanted, groups=groups,
            exclude_won=plan.exclude_won, list=list_no, pool=len(pool), pool_sha256=hash_of(pool),
            time=asked.time if asked else stamp(t, event_records.the_event(t)),
        )  # fmt: skip
        if asked is not None and not same_code(asked.code, code_of(line.sha256)):
            raise KnownError(
                "This slip belongs to another request. Choose the prize and the number of winners that stand on it."
            )
        t.session.add(_fresh(t, evening, prize, plan, line.seq, no, wanted, len(pool), list_no))
        t.session.flush()
        t.tell("draw")
        t.note(draw=no, request=line.sha256)
        return Requested(no, plan.title, wanted, len(pool), code_of(line.sha256))

    return store.perform(act, "draw.request", Requested, work)


def _next(t: Transaction, evening: tables.Evening) -> tuple[int, int]:
    """The number of the next draw, and of the list that it draws from."""
    last, listed = draw_rows.newest(t, evening.id), evenings.newest_list(t, evening.id)
    no = last.no + 1 if last else 1
    if listed is None or no > evening.chain:
        raise KnownError("This draw has used all of its seeds. Close it.")
    return no, listed.no


def _list_is_true(t: Transaction, evening: tables.Evening) -> None:
    # whoever was signed out after the freeze must not win, and a list can only be renewed as a whole
    mode, listed = Mode(evening.mode), evenings.newest_list(t, evening.id)
    here = {entry.number for entry in may_join(t, mode)}
    file = evenings.list_file(t, evening.id, listed.no) if listed else b""
    gone = [entry.number for entry in entries_of(file) if entry.number not in here]
    if gone and mode is Mode.LIVE:
        raise KnownError(
            "{number} is on the list but no longer signed in. Make a new list first.", number=gone[0]
        )


def _prize(
    t: Transaction, evening: tables.Evening, prize_id: int, count: int | None
) -> tuple[tables.Prize, PrizePlan, int]:
    prize = next((row for row in prize_rows.prizes(t) if row.id == prize_id), None)
    if prize is None:
        raise KnownError("This prize is not offered any more. Choose another.")
    plan = prize_rows.plan_of(prize)
    left = plan.count - draw_rows.held(t, evening.id, prize.id)
    wanted = min(left, plan.per_round) if count is None else count
    if left <= 0:
        raise KnownError('Every "{prize}" has been drawn.', prize=plan.title)
    if not 1 <= wanted <= min(left, MOST_A_ROUND):
        raise KnownError(
            '{left} of "{prize}" are left. Draw 1 to {most} at once.',
            left=left,
            prize=plan.title,
            most=min(left, MOST_A_ROUND),
        )
    return prize, plan, wanted


def _fresh(
    t: Transaction, evening: tables.Evening, prize: tables.Prize, plan: PrizePlan,
    seq: int, no: int, count: int, pool: int, list_no: int,
) -> tables.Draw:  # fmt: skip
    return tables.Draw(
        evening_id=evening.id, no=no, prize_id=prize.id, stage=DrawStage.REQUESTED.value, count=count, pool=pool,
        list_no=list_no, groups=msgspec.json.encode(sorted(plan.groups) or None).decode(),
        exclude_won=plan.exclude_won, request_seq=seq, value="", sources="[]", typed_by="", checked_by="",
        void_reason="", at=t.now, action_id=t.action_id,
    )  # fmt: skip
