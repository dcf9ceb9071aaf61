"""Who has won what, for the rooms above."""

from sqlalchemy import select

from app.draw.records.prizes import plan_of
from app.draw.records.tables import AwardRow, Draw, Evening, Prize
from app.draw.rules.state import DrawStage, Mode
from app.draw.rules.wins import Win, WinState, claim_limit
from app.store.database import Transaction


def wins(t: Transaction) -> tuple[Win, ...]:
    """Every award of the live draw, in the order they were made; a result not yet shown is not among them.

    Args:
        t: the open transaction.
    """
    shown = [DrawStage.REVEALED.value]
    wanted = (
        select(AwardRow, Draw.no, Prize)
        .join(Draw, AwardRow.draw_id == Draw.id)
        .join(Prize, Draw.prize_id == Prize.id)
        .join(Evening, AwardRow.evening_id == Evening.id)
        .where(Evening.mode == Mode.LIVE.value, Draw.stage.in_(shown))
        .order_by(Draw.no, AwardRow.rank)
    )
    rows = t.session.execute(wanted).all()
    numbers = {award.id: award.number for award, _, _ in rows}
    return tuple(_win(award, no, prize, numbers) for award, no, prize in rows)


def _win(award: AwardRow, no: int, prize: Prize, numbers: dict[int, str]) -> Win:
    return Win(
        award.number, award.guest_id, prize.id, plan_of(prize).title, no, WinState(award.state), award.at,
        award.id, numbers.get(award.replaces or 0, ""), prize.tier,
        claim_limit(award.at, prize.claim_minutes), award.given_by is not None,
    )  # fmt: skip
