"""A gift desk with guests who are here and gifts that lie there, all by the real verbs."""

from app.draw.rules.prizes import PrizePlan
from app.draw.service.awards import confirm
from app.draw.service.draws import draw, quick_entropy, reveal
from app.draw.service.evening import freeze, publish
from app.draw.service.prizes import add_prizes
from app.draw.service.requests import request
from app.gifts.rules.gift import GiftKind, GiftView, Per, RuleView
from app.gifts.service.stock import add_gifts
from app.gifts.sheet import GiftLine
from app.guests.rules.guest import GuestView
from app.guests.rules.intake import Draft
from app.guests.service.list import add_guest
from app.signin.service.signing import sign_in_guest
from app.store.acts import Act
from app.store.database import Database

DESK = "gifts"


def press(desk: str = DESK) -> Act:
    return Act.new(desk, "Sun Min")


def guest(
    store: Database,
    name: str,
    *,
    category: str = "客户",
    companions: int = 0,
    table: str = "5",
    here: bool = True,
) -> GuestView:
    view = add_guest(store, press(), Draft(name, category=category, companions=companions, table_no=table))
    if here:
        sign_in_guest(store, press("desk-1"), view.id, companions=companions)
    return view


def gift(
    name: str, stock: int, *, categories: tuple[str, ...] = (), pieces: int = 1, per: Per = Per.GUEST,
    variants: tuple[str, ...] = (), low: int = 0, desk: str = "", tables: tuple[str, ...] = (), owed: bool = True,
) -> GiftLine:  # fmt: skip
    rule = RuleView(0, 0, categories, tables, pieces, per) if owed else None
    return GiftLine(GiftView(0, GiftKind.GIFT, name, "", variants, low, position=1), rule, desk, stock)


def bring_in(store: Database, *lines: GiftLine) -> None:
    add_gifts(store, press(), lines)


def win(store: Database, *, tier: str = "三等奖", name: str = "保温杯礼盒", confirmed: bool = True) -> str:
    """Everybody here may win; answers the number that did."""
    prize = add_prizes(store, press(), (PrizePlan(tier, name, 1, 1, 1),)).ids[0]
    freeze(store, press())
    publish(store, press(), "printed")
    request(store, press(), prize)
    quick_entropy(store, press())
    number = draw(store, press()).winners[0]
    reveal(store, press())
    if confirmed:
        confirm(store, press(), 1)
    return number
