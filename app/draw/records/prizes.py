"""What is asked of the prizes."""

from collections.abc import Sequence

import msgspec
from sqlalchemy import select

from app.draw.records.tables import Draw, Evening, Prize
from app.draw.rules.prizes import Pace, PrizePlan, Scene
from app.draw.rules.state import Mode
from app.store.database import Transaction


def plan_of(row: Prize) -> PrizePlan:
    """A prize's row as a plan.

    Args:
        row: the row.
    """
    return PrizePlan(
        row.tier, row.name, row.count, row.per_round, row.position, row.sponsor,
        tuple(msgspec.json.decode(row.groups, type=list[str])), row.exclude_won, row.claim_minutes,
        row.picture, Pace(row.pace), Scene(row.scene), row.extra,
    )  # fmt: skip


def keep_prize(t: Transaction, plan: PrizePlan, row: Prize | None = None) -> Prize:
    """Write a prize.

    Args:
        t: the open transaction.
        plan: as it shall be.
        row: the one to change; None for a new one.
    """
    row = row or Prize()
    row.tier, row.name, row.count, row.per_round = plan.tier, plan.name, plan.count, plan.per_round
    row.position, row.sponsor, row.exclude_won = plan.position, plan.sponsor, plan.exclude_won
    row.groups = msgspec.json.encode(sorted(plan.groups)).decode()
    row.claim_minutes, row.picture, row.extra = plan.claim_minutes, plan.picture, plan.extra
    row.pace, row.scene, row.action_id = plan.pace.value, plan.scene.value, t.action_id
    t.session.add(row)
    t.session.flush()
    return row


def prizes(t: Transaction) -> Sequence[Prize]:
    """Every prize that is still offered, in the order of drawing.

    Args:
        t: the open transaction.
    """
    wanted = select(Prize).where(Prize.withdrawn_by.is_(None)).order_by(Prize.position, Prize.id)
    return t.session.scalars(wanted).all()


def every_prize(t: Transaction) -> Sequence[Prize]:
    """Every prize, withdrawn ones too.

    Args:
        t: the open transaction.
    """
    return t.session.scalars(select(Prize)).all()


def is_drawn(t: Transaction, prize_id: int) -> bool:
    """Whether the live draw was ever asked for this prize.

    Args:
        t: the open transaction.
        prize_id: which.
    """
    live = select(Evening.id).where(Evening.mode == Mode.LIVE.value)
    wanted = select(Draw.id).where(Draw.prize_id == prize_id, Draw.evening_id.in_(live)).limit(1)
    return t.session.scalar(wanted) is not None
