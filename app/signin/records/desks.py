"""What each desk did."""

from datetime import datetime

from sqlalchemy import case, func, select

from app.signin.records.sign_ins import SignIn
from app.signin.rules.desks import Work
from app.signin.rules.outcome import Way
from app.signin.rules.pace import Moment
from app.store.database import Transaction

_PAPER = Way.PAPER.value  # entered in one go, later: no service


def works(t: Transaction) -> tuple[Work, ...]:
    """What every operator did at every desk.

    Args:
        t: the open transaction.
    """
    undone = func.sum(case((SignIn.undone_by.is_not(None), 1), else_=0))
    rows = t.session.execute(
        select(SignIn.desk, SignIn.operator, func.count(SignIn.id), undone, func.max(SignIn.at))
        .where(SignIn.way != _PAPER)
        .group_by(SignIn.desk, SignIn.operator)
    )
    return tuple(
        Work(desk, operator, int(made) - int(back), int(back), last)
        for desk, operator, made, back, last in rows
    )


def moments(t: Transaction, since: datetime) -> tuple[Moment, ...]:
    """When and where guests were signed in, in order.

    Args:
        t: the open transaction.
        since: from when on.
    """
    rows = t.session.execute(
        select(SignIn.at, SignIn.desk)
        .where(SignIn.at > since, SignIn.undone_by.is_(None), SignIn.way != _PAPER)
        .order_by(SignIn.at)
    )
    return tuple(Moment(at, desk) for at, desk in rows)
