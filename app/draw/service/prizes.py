"""Planning the prizes: one by one, from a sheet, on the spot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.draw.records import prizes as prize_rows
from app.draw.records import tables
from app.draw.rules.prizes import MOST_A_ROUND, PrizePlan
from app.draw.sheet import read_prizes
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.store.pictures import PRIZE, Picture, take
from app.store.pictures import keep as keep_pictures
from app.words.errors import KnownError


@dataclass(frozen=True)
class Planned:
    """Prizes are offered."""

    ids: tuple[int, ...]


def add_prizes(
    store: Database, act: Act, plans: Sequence[PrizePlan], pictures: tuple[Picture, ...] = ()
) -> Planned:
    """Offer prizes.

    Args:
        store: the open event.
        act: who does it.
        plans: all come in, or none.
        pictures: those that the plans name.

    Raises:
        KnownError: one of them cannot be drawn as planned.
    """
    for plan in plans:
        check(plan)

    def work(t: Transaction) -> Planned:
        keep_pictures(t, pictures)
        ids = tuple(prize_rows.keep_prize(t, plan).id for plan in plans)
        t.tell("draw")
        t.note(prizes=list(ids))
        return Planned(ids)

    return store.perform(act, "draw.add_prizes", Planned, work)


def import_prizes(store: Database, act: Act, path: Path) -> Planned:
    """Offer the prizes of a sheet, with the pictures beside it: all of them, or none.

    Args:
        store: the open event.
        act: who does it.
        path: an .xlsx file.

    Raises:
        KnownError: the sheet or a picture cannot be read; then nothing has changed.
    """
    plans = read_prizes(path)
    taken = {plan.picture: take(Path(plan.picture), PRIZE) for plan in plans if plan.picture}
    kept = tuple(replace(plan, picture=taken[plan.picture].key if plan.picture else "") for plan in plans)
    return add_prizes(store, act, kept, tuple(taken.values()))


def extra_prize(store: Database, act: Act, plan: PrizePlan) -> Planned:
    """Offer a prize on the spot, after all the others.

    Args:
        store: the open event.
        act: who does it.
        plan: its position is set here.
    """
    check(plan)

    def work(t: Transaction) -> Planned:
        last = max((row.position for row in prize_rows.prizes(t)), default=0)
        row = prize_rows.keep_prize(t, replace(plan, position=last + 1, extra=True))
        t.tell("draw")
        t.note(prize=row.id)
        return Planned((row.id,))

    return store.perform(act, "draw.extra_prize", Planned, work)


def change_prize(
    store: Database, act: Act, prize_id: int, plan: PrizePlan, pictures: tuple[Picture, ...] = ()
) -> Planned:
    """Change a prize that no draw was requested for.

    Args:
        store: the open event.
        act: who does it.
        prize_id: which.
        plan: as it shall be.
        pictures: one that was chosen anew.

    Raises:
        KnownError: it was drawn already, or cannot be drawn as planned.
    """
    check(plan)

    def work(t: Transaction) -> Planned:
        row = _untouched(t, prize_id)
        keep_pictures(t, pictures)
        prize_rows.keep_prize(t, plan, row)
        t.tell("draw")
        t.note(prize=prize_id)
        return Planned((prize_id,))

    return store.perform(act, "draw.change_prize", Planned, work)


def withdraw_prize(store: Database, act: Act, prize_id: int) -> Planned:
    """Take a prize back that no draw was requested for.

    Args:
        store: the open event.
        act: who does it.
        prize_id: which.

    Raises:
        KnownError: it was drawn already.
    """

    def work(t: Transaction) -> Planned:
        _untouched(t, prize_id).withdrawn_by = t.action_id
        t.session.flush()
        t.tell("draw")
        t.note(prize=prize_id)
        return Planned((prize_id,))

    return store.perform(act, "draw.withdraw_prize", Planned, work)


def check(plan: PrizePlan) -> None:
    """Refuse a prize that cannot be drawn as planned.

    Args:
        plan: to be checked.

    Raises:
        KnownError: and why.
    """
    if not plan.tier.strip() and not plan.name.strip():
        raise KnownError("A prize needs a name.")
    if plan.count < 1:
        raise KnownError('"{prize}" needs a count of at least 1.', prize=plan.title)
    if not 1 <= plan.per_round <= MOST_A_ROUND:
        raise KnownError('"{prize}": draw 1 to {most} at once.', prize=plan.title, most=MOST_A_ROUND)


def _untouched(t: Transaction, prize_id: int) -> tables.Prize:
    row = next((row for row in prize_rows.prizes(t) if row.id == prize_id), None)
    if row is None:
        raise KnownError("This prize is not offered any more. Choose another.")
    if prize_rows.is_drawn(t, prize_id):
        raise KnownError(
            '"{prize}" has been drawn already and stays as it is.', prize=prize_rows.plan_of(row).title
        )
    return row
