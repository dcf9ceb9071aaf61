"""What lies at the desks: import, more stock, what runs low, what was counted, closing."""

from dataclasses import dataclass, replace
from pathlib import Path

from app.event import records as event_records
from app.gifts.records import gifts as records
from app.gifts.records import handouts
from app.gifts.rules.closing import GiftSum
from app.gifts.rules.gift import GiftView, RuleView
from app.gifts.service.owing import desk_of
from app.gifts.service.returning import promises_of
from app.gifts.sheet import GiftLine, read_gifts
from app.guests.records import people as guest_records
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Imported:
    """The answer of an import.

    Args:
        gifts: new ones.
        rules: new ones.
        pieces: brought in all.
    """

    gifts: int
    rules: int
    pieces: int


@dataclass(frozen=True)
class StockLine:
    """A gift, whom it is for and how much of it lies where.

    Args:
        gift: the gift.
        rules: who is owed it.
        on_hand: pieces in all; None when not counted.
        shelves: pieces by desk, "" for the common shelf.
        owed: open IOUs.
        low: whether to warn.
    """

    gift: GiftView
    rules: tuple[RuleView, ...]
    on_hand: int | None
    shelves: dict[str, int]
    owed: int
    low: bool


def import_gifts(store: Database, act: Act, path: Path, *, dry_run: bool = False) -> Imported:
    """Take in a sheet of gifts: all of its rows, or none.

    A gift that is on the list already gets the further stock and the further rule of the row.

    Args:
        store: the open event.
        act: who does it.
        path: an .xlsx or .csv file.
        dry_run: only read and check.

    Raises:
        KnownError: the file cannot be read, or a row is refused; then nothing has changed.
    """
    event = store.ask(event_records.the_event)
    lines = read_gifts(path, event)
    store.ask(lambda t: _check_categories(t, lines))
    if dry_run:
        return Imported(
            len({line.gift.name for line in lines}),
            sum(line.rule is not None for line in lines),
            sum(line.stock for line in lines),
        )
    return add_gifts(store, act, lines)


def add_gifts(store: Database, act: Act, lines: tuple[GiftLine, ...]) -> Imported:
    """Put gifts, rules and stock on the list.

    Args:
        store: the open event.
        act: who does it.
        lines: as read from a sheet or typed.
    """

    def work(t: Transaction) -> Imported:
        fresh = sum(_add(t, line) for line in lines)
        t.tell("gifts")
        answer = Imported(
            fresh, sum(line.rule is not None for line in lines), sum(line.stock for line in lines)
        )
        t.note(gifts=answer.gifts, rules=answer.rules, pieces=answer.pieces)
        return answer

    return store.perform(act, "gifts.import", Imported, work)


def _add(t: Transaction, line: GiftLine) -> bool:
    fresh = records.keep_gift(t, line.gift)
    held = records.gift_named(t, line.gift.name)
    gift_id = fresh or (held.id if held else 0)
    if line.rule is not None:
        records.keep_rule(t, replace(line.rule, gift_id=gift_id))
    if line.stock:
        records.put(t, gift_id, line.desk, line.stock, "brought")
    return fresh is not None


def _check_categories(t: Transaction, lines: tuple[GiftLine, ...]) -> None:
    known = {category.name for category in guest_records.categories(t)}
    wanted = {name for line in lines if line.rule for name in line.rule.categories}
    unknown = sorted(wanted - known)
    if known and unknown:
        raise KnownError(
            'No guest is of the category "{name}". Import the guests first, or correct the name.',
            name=unknown[0],
        )


def bring(store: Database, act: Act, gift_id: int, pieces: int, desk: str = records.COMMON) -> int:
    """Put more pieces of a gift on a shelf, or take some away with a negative number.

    Args:
        store: the open event.
        act: who does it.
        gift_id: which gift.
        pieces: how many.
        desk: whose shelf; "" is the common one.

    Returns:
        Pieces on that shelf afterwards.

    Raises:
        KnownError: fewer lie there than shall be taken away.
    """

    def work(t: Transaction) -> int:
        there = records.stocks(t).get((gift_id, desk), 0)
        if there + pieces < 0:
            raise KnownError("Only {n} lie there. Take away fewer.", n=there)
        records.put(t, gift_id, desk, pieces, "brought")
        t.tell("gifts")
        t.note(gift=gift_id, pieces=pieces)
        return there + pieces

    return store.perform(act, "gifts.bring", int, work, (gift_id, pieces, desk))


def stock(store: Database) -> tuple[StockLine, ...]:
    """Every gift with its rules and its stock, in the organiser's order.

    Args:
        store: the open event.
    """
    return store.ask(_stock)


def _stock(t: Transaction) -> tuple[StockLine, ...]:
    held, rules = records.stocks(t), records.all_rules(t)
    owed: dict[int, int] = {}
    for promise in promises_of(t):
        owed[promise.gift_id] = owed.get(promise.gift_id, 0) + 1
    lines: list[StockLine] = []
    for gift in records.all_gifts(t):
        shelves = {desk: pieces for (gift_id, desk), pieces in held.items() if gift_id == gift.id}
        on_hand = sum(shelves.values()) if gift.counted else None
        low = (
            on_hand is not None
            and on_hand <= gift.low_mark
            and (gift.low_mark > 0 or bool(owed.get(gift.id)))
        )
        of_gift = tuple(rule for rule in rules if rule.gift_id == gift.id)
        lines.append(StockLine(gift, of_gift, on_hand, shelves, owed.get(gift.id, 0), low))
    return tuple(lines)


def running_low(store: Database) -> tuple[StockLine, ...]:
    """The gifts to warn of, fewest first.

    Args:
        store: the open event.
    """
    lines = [line for line in stock(store) if line.low]
    return tuple(sorted(lines, key=lambda line: (-(line.owed), line.on_hand or 0)))


def count(store: Database, act: Act, counted: dict[int, int]) -> int:
    """Write down what a person counted; the stock itself does not change.

    Args:
        store: the open event.
        act: who counted.
        counted: pieces by gift.

    Returns:
        How many gifts were counted.
    """
    if any(pieces < 0 for pieces in counted.values()):
        raise KnownError("Fewer than none cannot lie there. Count again.")

    def work(t: Transaction) -> int:
        for gift_id, pieces in counted.items():
            records.keep_count(t, gift_id, pieces)
        t.tell("gifts")
        t.note(gifts=len(counted))
        return len(counted)

    return store.perform(act, "gifts.count", int, work)


def closing(store: Database) -> tuple[GiftSum, ...]:
    """What every gift adds up to: brought, planned, given, returned, owed, on hand, counted.

    Args:
        store: the open event.
    """
    return store.ask(closing_of)


def closing_of(t: Transaction) -> tuple[GiftSum, ...]:
    """The same inside a transaction.

    Args:
        t: the open transaction.
    """
    known, counted, back = desk_of(t), records.counts(t), handouts.returned(t)
    moved = records.moved(t)
    planned: dict[int, set[str]] = {}
    for pieces in known.pieces.values():
        for piece in pieces:
            planned.setdefault(piece.gift_id, set()).add(piece.key)
    given: dict[int, int] = {}
    for one in known.given.values():
        given[one.gift_id] = given.get(one.gift_id, 0) + 1
        planned.setdefault(one.gift_id, set()).add(one.key)
        planned.get(0, set()).discard(one.key)  # a prize that got its gift when it was handed out
    owed: dict[int, int] = {}
    for promise in promises_of(t, known):
        owed[promise.gift_id] = owed.get(promise.gift_id, 0) + 1
    return tuple(
        GiftSum(
            gift.id, gift.name, moved.get((gift.id, "brought"), 0), len(planned.get(gift.id, ())),
            given.get(gift.id, 0), back.get(gift.id, 0), owed.get(gift.id, 0),
            _on_hand(known.stock, gift), counted.get(gift.id),
        )
        for gift in known.gifts.values()
    )  # fmt: skip


def _on_hand(held: dict[tuple[int, str], int], gift: GiftView) -> int | None:
    if not gift.counted:
        return None
    return sum(pieces for (gift_id, _), pieces in held.items() if gift_id == gift.id)
