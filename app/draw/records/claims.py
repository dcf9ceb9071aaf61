"""Who may still claim a prize: one row decides between the gift desk, which hands out, and the draw, which passes on.

Both change the award's own row, each only while the other has not: whoever comes second, on whatever desk, finds that
the row does not fit any more. Nothing is read first.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select, update

from app.draw.records import evenings
from app.draw.records.draws import draws
from app.draw.records.tables import AwardRow
from app.draw.rules.lines import code_of
from app.draw.rules.state import Mode
from app.draw.rules.wins import WinState
from app.signin.records import sign_ins as signin_records
from app.store.database import Transaction

_GONE = WinState.FORFEITED.value


@dataclass(frozen=True)
class Codes:
    """What a winner may keep of the live draw.

    Args:
        opening: code of the first line, "" before the freeze.
        closing: code of the last line, "" before the close.
        requests: the request code of each draw.
    """

    opening: str = ""
    closing: str = ""
    requests: tuple[tuple[int, str], ...] = ()


def hand_over(t: Transaction, award_id: int) -> bool:
    """The prize leaves the gift desk, which is also a claim; False when it was passed on meanwhile.

    Args:
        t: the open transaction.
        award_id: of the award.
    """
    wanted = (
        update(AwardRow)
        .where(AwardRow.id == award_id, AwardRow.state != _GONE)
        .values(
            given_by=t.action_id,
            state=WinState.CONFIRMED.value,
            decided_by=func.coalesce(AwardRow.decided_by, t.action_id),
        )
        .returning(AwardRow.id)
    )
    return t.session.execute(wanted).scalar_one_or_none() is not None


def bring_back(t: Transaction, award_id: int) -> None:
    """The prize lies at the gift desk again; it stays claimed.

    Args:
        t: the open transaction.
        award_id: of the award.
    """
    t.session.execute(update(AwardRow).where(AwardRow.id == award_id).values(given_by=None))


def come_forward(t: Transaction, award_ids: Collection[int]) -> frozenset[int]:
    """Winners have come forward; answers those who were still called.

    Args:
        t: the open transaction.
        award_ids: of the awards.
    """
    wanted = (
        update(AwardRow)
        .where(AwardRow.id.in_(list(award_ids)), AwardRow.state == WinState.PENDING.value)
        .values(state=WinState.CONFIRMED.value, decided_by=t.action_id)
        .returning(AwardRow.id)
    )
    return frozenset(t.session.scalars(wanted))


def give_up(t: Transaction, award_id: int, reason: str, witness: str) -> bool:
    """The winner gives the prize up; False when it was handed out, or given up, meanwhile.

    Args:
        t: the open transaction.
        award_id: of the award.
        reason: why.
        witness: who saw it.
    """
    wanted = (
        update(AwardRow)
        .where(AwardRow.id == award_id, AwardRow.state != _GONE, AwardRow.given_by.is_(None))
        .values(state=_GONE, decided_by=t.action_id, reason=reason, witness=witness)
        .returning(AwardRow.id)
    )
    return t.session.execute(wanted).scalar_one_or_none() is not None


def away(t: Transaction, guest_ids: Collection[int]) -> frozenset[int]:
    """Those of these guests whose sign-in does not count any more.

    Args:
        t: the open transaction.
        guest_ids: at most a round's winners.
    """
    return frozenset(guest_ids) - frozenset(signin_records.here_among(t, tuple(guest_ids)))


def codes(t: Transaction) -> Codes:
    """What a winner may keep of the live draw, so far.

    Args:
        t: the open transaction.
    """
    evening = evenings.evening(t, Mode.LIVE)
    if evening is None:
        return Codes()
    lines = {line.seq: code_of(line.sha256) for line in evenings.lines(t, evening.id)}
    asked = tuple((draw.no, lines[draw.request_seq]) for draw in draws(t, evening.id))
    return Codes(lines[1], lines[max(lines)] if evening.closed else "", asked)


def award_count(t: Transaction, draw_id: int) -> int:
    """How many places a draw has used so far, replacements too.

    Args:
        t: the open transaction.
        draw_id: of the draw's row.
    """
    wanted = select(func.count()).select_from(AwardRow).where(AwardRow.draw_id == draw_id)
    return t.session.scalar(wanted) or 0
