"""Draws and awards."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select, update

from app.draw.records.tables import AwardRow, Draw
from app.draw.rules.state import DrawStage
from app.draw.rules.wins import WinState
from app.guests.records.tables import Guest
from app.store.database import Transaction


def draws(t: Transaction, evening_id: int) -> Sequence[Draw]:
    """Every draw of an evening in order.

    Args:
        t: the open transaction.
        evening_id: which.
    """
    return t.session.scalars(select(Draw).where(Draw.evening_id == evening_id).order_by(Draw.no)).all()


def newest(t: Transaction, evening_id: int) -> Draw | None:
    """The newest draw of an evening.

    Args:
        t: the open transaction.
        evening_id: which.
    """
    wanted = select(Draw).where(Draw.evening_id == evening_id).order_by(Draw.no.desc()).limit(1)
    return t.session.scalar(wanted)


def numbered(t: Transaction, evening_id: int, no: int) -> Draw | None:
    """One draw of an evening.

    Args:
        t: the open transaction.
        evening_id: which.
        no: i of the proof.
    """
    return t.session.scalar(select(Draw).where(Draw.evening_id == evening_id, Draw.no == no))


def awards_of(t: Transaction, draw_id: int) -> Sequence[AwardRow]:
    """Every award of one draw, in its order.

    Args:
        t: the open transaction.
        draw_id: of the draw's row.
    """
    return t.session.scalars(
        select(AwardRow).where(AwardRow.draw_id == draw_id).order_by(AwardRow.rank)
    ).all()


def won(t: Transaction, evening_id: int, before: int | None = None) -> frozenset[str]:
    """Everybody who has won or replaced a winner.

    Args:
        t: the open transaction.
        evening_id: which.
        before: only by lines of the proof before this one; None for so far.
    """
    wanted = select(AwardRow.number).where(AwardRow.evening_id == evening_id)
    if before is not None:
        wanted = wanted.where(AwardRow.seq < before)
    return frozenset(t.session.scalars(wanted))


def held(t: Transaction, evening_id: int, prize_id: int) -> int:
    """How many of a prize are held by winners.

    Args:
        t: the open transaction.
        evening_id: which.
        prize_id: of the prize.
    """
    wanted = (
        select(func.count())
        .select_from(AwardRow)
        .join(Draw, AwardRow.draw_id == Draw.id)
        .where(Draw.evening_id == evening_id, Draw.prize_id == prize_id)
        .where(AwardRow.state != WinState.FORFEITED.value)
    )
    return t.session.scalar(wanted) or 0


def awards(t: Transaction, evening_id: int, since: int = 0) -> Sequence[AwardRow]:
    """Every award of an evening, draw by draw, in the order of each draw.

    Args:
        t: the open transaction.
        evening_id: which.
        since: only of this draw's row and later ones.
    """
    wanted = select(AwardRow).where(AwardRow.evening_id == evening_id, AwardRow.draw_id >= since)
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
