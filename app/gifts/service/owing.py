"""What a guest is owed, was given and has won: one answer for screen, desk and closing."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.draw.records.wins import wins
from app.draw.rules.wins import Win, WinState
from app.event import records as event_records
from app.gifts.records import gifts as gift_records
from app.gifts.records import handouts, ious
from app.gifts.records.handouts import Given
from app.gifts.rules.gift import GiftView, Present
from app.gifts.rules.units import Piece, PieceState, Source, Why, by_rules, prize_key, state_of
from app.guests.records import people as guest_records
from app.guests.rules.guest import CategoryView, GuestView
from app.signin.records import sign_ins as signin_records
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Row:
    """One line of the guest's card: pieces of one gift for one reason in one state.

    Args:
        keys: of its pieces.
        gift_id: of the gift's row, 0 for a prize that stands on no list.
        gift: its name.
        gift_en: its English name, or "".
        variants: to choose from.
        why: the reason.
        left: pieces in stock here; None when not counted.
        state: where its pieces stand.
        claim_by: not given after this instant; None for no deadline.
    """

    keys: tuple[str, ...]
    gift_id: int
    gift: str
    gift_en: str
    variants: tuple[str, ...]
    why: Why
    left: int | None
    state: PieceState
    claim_by: datetime | None = None


@dataclass(frozen=True)
class Card:
    """Everything about one guest at the gift desk.

    Args:
        guest: who.
        here: signed in, and not undone.
        rows: owed and not given.
        given: live handouts, oldest first.
        category: of the guest, with its labels; None when it is gone.
    """

    guest: GuestView
    here: bool
    rows: tuple[Row, ...]
    given: tuple[Given, ...]
    category: CategoryView | None = None

    def pieces(self, *states: PieceState) -> int:
        """How many pieces stand in one of these states.

        Args:
            states: which.
        """
        return sum(len(row.keys) for row in self.rows if row.state in states)


@dataclass(frozen=True)
class Desk:
    """What decides about every guest, read once for a whole question.

    Args:
        gifts: by id.
        stock: pieces by gift and shelf.
        given: live handouts by piece.
        promised: pieces with an open IOU.
        pieces: every piece owed by now, given or not, by guest.
        here: guests who are signed in.
        prizes: what was won, by piece.
    """

    gifts: dict[int, GiftView]
    stock: dict[tuple[int, str], int]
    given: dict[str, Given]
    promised: frozenset[str]
    pieces: dict[int, tuple[Piece, ...]]
    here: frozenset[int]
    prizes: dict[str, Win]

    def left(self, gift_id: int, desk: str) -> int | None:
        """Pieces that can be handed out at a desk; None when not counted.

        Args:
            gift_id: which gift; 0 for one that stands on no list.
            desk: where.
        """
        gift = self.gifts.get(gift_id)
        if gift is None or not gift.counted:
            return None
        shelves = dict.fromkeys((desk, gift_records.COMMON))
        return sum(self.stock.get((gift_id, shelf), 0) for shelf in shelves)


def card(store: Database, guest_id: int, desk: str) -> Card:
    """A guest's card.

    Args:
        store: the open event.
        guest_id: who.
        desk: where the stock is looked at.

    Raises:
        KnownError: there is no such guest.
    """
    return store.ask(lambda t: card_of(t, guest_id, desk))


def card_of(t: Transaction, guest_id: int, desk: str) -> Card:
    """A guest's card inside a transaction.

    Args:
        t: the open transaction.
        guest_id: who.
        desk: where the stock is looked at.
    """
    guest = guest_records.by_id(t, guest_id)
    if guest is None:
        raise KnownError("That guest is not on the list any more. Search for the name.")
    known = desk_of(t, guest_id)
    category = next((one for one in guest_records.categories(t) if one.id == guest.category_id), None)
    rows, given = _rows(t, known, guest_id, desk), handouts.given_to(t, guest_id)
    return Card(guest, guest_id in known.here, rows, given, category)


def desk_of(t: Transaction, guest_id: int | None = None) -> Desk:
    """Everything that decides, for one guest or for all.

    Args:
        t: the open transaction.
        guest_id: whose; None for everybody's.
    """
    gifts = {gift.id: gift for gift in gift_records.all_gifts(t)}
    given = handouts.all_given(t) if guest_id is None else handouts.given_to(t, guest_id)
    present = _present(t) if guest_id is None else _present_one(t, guest_id)
    prizes = {
        prize_key(win.award_id): win
        for win in wins(t)
        if win.state is not WinState.FORFEITED and guest_id in (None, win.guest_id)
    }
    return Desk(
        gifts,
        gift_records.stocks(t),
        {one.key: one for one in given},
        frozenset(ious.promised(t)),
        _pieces(t, gifts, present, prizes, guest_id),
        frozenset(one.guest_id for one in present),
        prizes,
    )


def _present(t: Transaction) -> tuple[Present, ...]:
    return tuple(
        Present(one.guest_id, one.category, one.table_no, one.at, one.companions)
        for one in signin_records.arrivals(t)
    )


def _present_one(t: Transaction, guest_id: int) -> tuple[Present, ...]:
    guest, row = guest_records.by_id(t, guest_id), signin_records.live(t, guest_id)
    if guest is None or row is None:
        return ()
    return (Present(guest_id, guest.category, guest.table_no, row.at, row.companions),)


def owed_keys(t: Transaction, guests: frozenset[int]) -> frozenset[str]:
    """The keys of everything that these guests are owed by now, given or not.

    Args:
        t: the open transaction.
        guests: ids; few among thousands.
    """
    rules, settings = gift_records.all_rules(t), event_records.the_event(t).settings
    keys = {piece.key for piece in handouts.manual_pieces(t) if piece.guest_id in guests}
    keys |= {prize_key(win.award_id) for win in wins(t) if win.state is not WinState.FORFEITED}
    for guest in guest_records.by_ids(t, guests):
        row = signin_records.live(t, guest.id)
        if row is not None:
            one = Present(guest.id, guest.category, guest.table_no, row.at, row.companions)
            keys |= {piece.key for piece in by_rules(rules, one, companions_too=settings.companions_gifts)}
    return frozenset(keys)


def _pieces(
    t: Transaction,
    gifts: dict[int, GiftView],
    present: tuple[Present, ...],
    prizes: dict[str, Win],
    guest_id: int | None,
) -> dict[int, tuple[Piece, ...]]:
    rules, settings = gift_records.all_rules(t), event_records.the_event(t).settings
    found = [
        piece for one in present for piece in by_rules(rules, one, companions_too=settings.companions_gifts)
    ]
    names = {gift.name: gift.id for gift in gifts.values()}
    found += [_won(key, win, names) for key, win in prizes.items()]
    found += handouts.manual_pieces(t, guest_id)
    by_guest: dict[int, list[Piece]] = {}
    for piece in found:
        by_guest.setdefault(piece.guest_id, []).append(piece)
    return {guest: tuple(pieces) for guest, pieces in by_guest.items()}


def prize_name(win: Win) -> str:
    """The thing that was won, without its tier.

    Args:
        win: an award.
    """
    return win.prize.removeprefix(win.tier).strip() or win.prize


def _won(key: str, win: Win, names: dict[str, int]) -> Piece:
    gift_id = names.get(prize_name(win), names.get(win.prize, 0))
    why = Why(Source.PRIZE, win.prize, win.at)
    called = win.state is WinState.PENDING
    # with a deadline the winner claims the prize here; without one the draw confirms the winner first
    return Piece(
        key, win.guest_id, gift_id, why, str(win.award_id), win.claim_by if called else None,
        waiting=called and win.claim_by is None,
    )  # fmt: skip


def _rows(t: Transaction, known: Desk, guest_id: int, desk: str) -> tuple[Row, ...]:
    taken: dict[int, int] = {}
    rows: dict[tuple[int, str, str, PieceState], Row] = {}
    for piece in known.pieces.get(guest_id, ()):
        if piece.key in known.given:
            continue
        all_left = known.left(piece.gift_id, desk)
        left = None if all_left is None else max(0, all_left - taken.get(piece.gift_id, 0))
        state = state_of(piece, t.now, left=left, promised=piece.key in known.promised)
        if state is PieceState.TO_GIVE:
            taken[piece.gift_id] = taken.get(piece.gift_id, 0) + 1
        at = (piece.gift_id, piece.why.source.value, piece.source_ref, state)
        if at in rows:
            rows[at] = _longer(rows[at], piece.key)
            continue
        gift = known.gifts.get(piece.gift_id)
        name = gift.name if gift else prize_name(known.prizes[piece.key])
        rows[at] = Row(
            (piece.key,), piece.gift_id, name, gift.name_en if gift else "", gift.variants if gift else (),
            piece.why, all_left, state, piece.claim_by,
        )  # fmt: skip
    return tuple(rows.values())


def _longer(row: Row, key: str) -> Row:
    return replace(row, keys=(*row.keys, key))
