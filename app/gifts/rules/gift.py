"""What a gift is, and whom it is for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class GiftKind(StrEnum):
    """Given by rule, or won."""

    GIFT = "gift"
    PRIZE = "prize"


class Per(StrEnum):
    """What the number of pieces is counted by."""

    GUEST = "guest"
    COMPANION = "companion"
    PERSON = "person"


@dataclass(frozen=True)
class GiftView:
    """A gift as every room sees it.

    Args:
        id: of its row.
        kind: given by rule, or won.
        name: in the organiser's language.
        name_en: in English, or "".
        variants: sizes or colours to choose from.
        low_mark: warn when this many or fewer are left; 0 never warns.
        counted: whether stock is kept of it.
        position: its place in lists.
    """

    id: int
    kind: GiftKind
    name: str
    name_en: str = ""
    variants: tuple[str, ...] = ()
    low_mark: int = 0
    counted: bool = True
    position: int = 0


@dataclass(frozen=True)
class RuleView:
    """Who is owed a gift.

    Args:
        id: of its row.
        gift_id: which gift.
        categories: names of categories; empty means every one.
        tables: table numbers; empty means every one.
        pieces: how many.
        per: for each guest, each companion, or each person of the party.
        before: signed in before this instant; None means at any time.
    """

    id: int
    gift_id: int
    categories: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    pieces: int = 1
    per: Per = Per.GUEST
    before: datetime | None = None


@dataclass(frozen=True)
class Present:
    """A guest who is here.

    Args:
        guest_id: of the guest's row.
        category: its name.
        table_no: as written on the list.
        at: when the guest was signed in.
        companions: how many came along.
    """

    guest_id: int
    category: str
    table_no: str
    at: datetime
    companions: int = 0


def pieces_owed(rule: RuleView, guest: Present, *, companions_too: bool = False) -> int:
    """How many pieces a rule owes to a guest who is here.

    Args:
        rule: of one gift.
        guest: signed in.
        companions_too: the event gives companions what it gives the guest.
    """
    if rule.categories and guest.category not in rule.categories:
        return 0
    if rule.tables and guest.table_no not in rule.tables:
        return 0
    if rule.before is not None and guest.at >= rule.before:
        return 0
    if rule.per is Per.COMPANION:
        return rule.pieces * guest.companions
    with_companions = rule.per is Per.PERSON or companions_too
    return rule.pieces * (1 + guest.companions if with_companions else 1)
