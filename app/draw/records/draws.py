"""Draws and awards."""

from collections.abc import Collection, Sequence

from sqlalchemy import select, update

from app.draw.records.tables import AwardRow, Draw
from app.draw.rules.state import DrawStage
from app.guests.records import Guest
from app.store.database import Transaction


def draws(t: Transaction, evening_id: int) -> Sequence[Draw]:
    """Every draw of an evening in order.

    Args:
        t: the open transaction.
        evening_id: which.
    """
    return t.session.scalars(select(Draw).where(Draw.evening_id == evening_id).order_by(Draw.no)).all()


def awards(t: Transaction, evening_id: int) -> Sequence[AwardRow]:
    """Every award of an evening, draw by draw, in the order of each draw.

    Args:
        t: the open transaction.
        evening_id: which.
    """
    wanted = select(AwardRow).where(AwardRow.evening_id == evening_id)
    return t.session.scalars(wanted.order_by(AwardRow.draw_id, AwardRow.rank)).all()


def guest_ids(t: Transaction, numbers: Collection[str]) -> dict[str, int]:
    """The guests of these invitation numbers.

    Args:
        t: the open transaction.
        numbers: at most a round's winners.
    """
    wanted = select(Guest.number, Guest.id).where(Guest.number.in_(list(numbers)))
    return {row.number: row.id for row in t.session.execute(wanted)}


def move(t: Transaction, draw: Draw, before: tuple[DrawStage, ...], after: DrawStage) -> bool:
    """Move a draw on, if it still stands where it was thought to stand.

    Args:
        t: the open transaction.
        draw: which.
        before: the stages it may be in.
        after: the stage it gets.

    Returns:
        Whether it moved.
    """
    wanted = (
        update(Draw)
        .where(Draw.id == draw.id, Draw.stage.in_([stage.value for stage in before]))
        .values(stage=after.value)
        .returning(Draw.id)
    )
    return t.session.execute(wanted).scalar_one_or_none() is not None
