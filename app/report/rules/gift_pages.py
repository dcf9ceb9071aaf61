"""The sheets about gifts, and the audit chains."""

from app.gifts.rules.closing import GiftSum
from app.gifts.rules.units import Source
from app.report.rules.facts import Book
from app.report.rules.gift_facts import HandoutLine
from app.report.rules.page import Column, Kind, Page, Value, Word, say

SOURCES = {
    Source.CATEGORY: Word(say("By category")),
    Source.PRIZE: Word(say("Won")),
    Source.MANUAL: Word(say("By hand")),
}
PLACES = {
    "": Word(""),
    "shelf": Word(say("Back on the shelf")),
    "damaged": Word(say("Damaged")),
    "kept": Word(say("Stayed with the guest")),
}
OWED, RETURNED, GIVEN = Word(say("Owed")), Word(say("Returned")), Word(say("Given"))

_GIFT_COLUMNS = (
    Column(say("Gift"), wide=True),
    Column(say("Brought"), Kind.NUMBER),
    Column(say("Planned"), Kind.NUMBER),
    Column(say("Given"), Kind.NUMBER),
    Column(say("Returned"), Kind.NUMBER),
    Column(say("Owed"), Kind.NUMBER),
    Column(say("Should be left"), Kind.NUMBER),
    Column(say("Counted"), Kind.NUMBER),
    Column(say("Difference"), Kind.NUMBER),
)
_HANDOUT_COLUMNS = (
    Column(say("Receipt no.")),
    Column(say("Time"), Kind.MOMENT),
    Column(say("Invitation no.")),
    Column(say("Name")),
    Column(say("Gift"), wide=True),
    Column(say("Size or colour")),
    Column(say("State")),
    Column(say("Why owed")),
    Column(say("Desk")),
    Column(say("Operator")),
    Column(say("Taken by")),
    Column(say("Returned at"), Kind.MOMENT),
    Column(say("Reason of return"), wide=True),
    Column(say("Where it went")),
)
_CHAIN_COLUMNS = (
    Column(say("Desk")),
    Column(say("Actions"), Kind.NUMBER),
    Column(say("Head of the chain"), wide=True),
)


def gifts_page(book: Book) -> Page:
    """What every gift adds up to.

    Args:
        book: the facts.
    """
    return Page(say("Gifts"), _GIFT_COLUMNS, tuple(map(_gift, book.gifts)), keep=1)


def _gift(gift: GiftSum) -> tuple[Value, ...]:
    return (
        gift.gift, gift.brought, gift.planned, gift.given, gift.returned, gift.owed, gift.on_hand, gift.counted,
        gift.difference,
    )  # fmt: skip


def handouts_page(book: Book) -> Page:
    """Every piece that left the desk, came back or is still owed.

    Args:
        book: the facts.
    """
    return Page(say("Handouts"), _HANDOUT_COLUMNS, tuple(map(_handout, book.handouts)), keep=1)


def _handout(one: HandoutLine) -> tuple[Value, ...]:
    state = OWED if one.owed else RETURNED if one.returned_at else GIVEN
    return (
        f"{one.receipt_no:04d}" if one.receipt_no else "", one.at, one.number, one.name, one.gift, one.variant,
        state, None if one.source is None else SOURCES[one.source], one.desk, one.operator, one.proxy,
        one.returned_at, one.returned_why, PLACES.get(one.went_to, one.went_to),
    )  # fmt: skip


def audit_page(book: Book) -> Page:
    """Where every desk's audit chain ends, and whether all links hold.

    Args:
        book: the facts.
    """
    audit = book.audit
    verdict = Word(say("Every link holds"))
    if not audit.whole:
        where = (("desk", audit.broken_desk), ("n", audit.broken_number))
        verdict = Word(say("Broken at {desk}, number {n}"), where)
    above = ((Word(say("Audit chain")), verdict), (Word(say("Actions")), audit.actions))
    rows = tuple((chain.desk, chain.actions, chain.mac) for chain in audit.chains)
    return Page(say("Audit"), _CHAIN_COLUMNS, rows, above)
