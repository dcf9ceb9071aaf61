"""A hall full of guests for the tests of the draw: rows as the rooms below write them."""

from sqlalchemy import select

from app.draw.rules.prizes import PrizePlan
from app.draw.rules.state import Source
from app.draw.service.prizes import add_prizes
from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import SignIn
from app.store.acts import Act
from app.store.database import Database, Transaction

DICE = (Source("20d10", "tables 3, 7, 11, 5, press"),)
DIGITS = "63454660390103169462"


def desk() -> Act:
    return Act.new("draw", "Liu Fang")


def seat(store: Database, numbers: range, category: str = "customer", *, draws: bool = True) -> None:
    """Guests who are here: A0001 …"""

    def work(t: Transaction) -> int:
        row = t.session.scalar(select(Category).where(Category.name == category))
        if row is None:
            row = Category(name=category, draws=draws, action_id=t.action_id)
            t.session.add(row)
            t.session.flush()
        for n in numbers:
            guest = Guest(number=f"A{n:04}", name=f"来宾{n}", category_id=row.id, action_id=t.action_id)
            t.session.add(guest)
            t.session.flush()
            _sign_in(t, guest.id)
        return len(numbers)

    store.perform(desk(), "test.seat", int, work)


def _sign_in(t: Transaction, guest_id: int) -> None:
    t.session.add(SignIn(guest_id=guest_id, at=t.now, desk="desk-1", operator="x", way="typed",
                         companions=0, proxy="", action_id=t.action_id))  # fmt: skip


def leave(store: Database, number: str) -> None:
    """A sign-in is undone at the desk."""

    def work(t: Transaction) -> int:
        guest = t.session.scalars(select(Guest).where(Guest.number == number)).one()
        row = t.session.scalars(select(SignIn).where(SignIn.guest_id == guest.id)).one()
        row.undone_by = t.action_id
        return 1

    store.perform(desk(), "test.leave", int, work)


def plan(tier: str, count: int, per_round: int | None = None, position: int = 1, **more: object) -> PrizePlan:
    return PrizePlan(tier, f"thing {position}", count, per_round or count, position, **more)  # pyright: ignore[reportArgumentType]


def offer(store: Database, *plans: PrizePlan) -> tuple[int, ...]:
    return add_prizes(store, desk(), plans).ids
