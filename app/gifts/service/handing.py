"""Handing out: exactly once, whatever is pressed how often on how many desks."""

import secrets
from dataclasses import dataclass, field, replace
from enum import StrEnum

import msgspec

from app.draw.records import claims
from app.event import records as event_records
from app.gifts.records import gifts as gift_records
from app.gifts.records import handouts, ious, jobs
from app.gifts.records.handouts import NewReceipt
from app.gifts.rules.gift import GiftKind, GiftView
from app.gifts.rules.jobs import JobKind
from app.gifts.rules.slips import DrawCodes, ReceiptSlip, SlipGuest, SlipLine, grouped, shown_name
from app.gifts.rules.units import Piece, PieceState, Source, state_of
from app.gifts.service.owing import Desk, desk_of, prize_name
from app.guests.records import people as guest_records
from app.guests.rules.guest import GuestView
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import BugError, KnownError

RECEIPT_MARK = "FR:"  # begins the QR of a receipt, so that no guest's code is taken for one


class Done(StrEnum):
    """What became of one piece."""

    GIVEN = "given"
    PROMISED = "promised"
    ALREADY = "already"
    STILL_OWED = "still_owed"
    WAITING = "waiting"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Proxy:
    """Who takes gifts for a guest.

    Args:
        name: in full.
        tail: last four digits of the phone, or "".
        reason: why the guest does not come.
    """

    name: str
    tail: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Want:
    """What shall be given to one guest.

    Args:
        guest_id: who.
        keys: which pieces; empty for everything that can be given.
        variants: the chosen size or colour by piece; the first one where none is named.
    """

    guest_id: int
    keys: tuple[str, ...] = ()
    variants: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class HandedPiece:
    """One piece and what became of it.

    Args:
        key: of the piece.
        guest_id: whose.
        gift: its name.
        gift_en: its English name, or "".
        variant: as given.
        done: what became of it.
        receipt_no: of the receipt it stands on, now or from before.
    """

    key: str
    guest_id: int
    gift: str
    gift_en: str
    variant: str
    done: Done
    receipt_no: int = 0


@dataclass(frozen=True)
class Handed:
    """The answer of one press.

    Args:
        receipt_no: 0 when nothing new was given or promised.
        job_id: the print job, 0 without a receipt.
        token: the text of the receipt's QR, "" without a receipt.
        pieces: every piece that was asked for.
    """

    receipt_no: int
    job_id: int
    token: str
    pieces: tuple[HandedPiece, ...]

    def count(self, done: Done) -> int:
        """How many pieces ended like this.

        Args:
            done: how.
        """
        return sum(piece.done is done for piece in self.pieces)


@dataclass
class _Press:
    """One press while it is being decided."""

    act: Act
    known: Desk
    taken: list[tuple[Piece, int, str, str | None]] = field(
        default_factory=list[tuple[Piece, int, str, str | None]]
    )
    promised: list[tuple[Piece, int]] = field(default_factory=list[tuple[Piece, int]])
    pieces: list[HandedPiece] = field(default_factory=list[HandedPiece])


def hand(store: Database, act: Act, *wants: Want, proxy: Proxy | None = None) -> Handed:
    """Give one guest or several colleagues what they are owed, on one receipt.

    Handouts, stock, IOUs, the receipt's number and the print job are one transaction. A piece that
    was given before is answered with the receipt it stands on and is never given again.

    Args:
        store: the open event.
        act: who gives, at which desk; a retry carries the same op_id.
        wants: guests and pieces.
        proxy: who takes them, if the guest does not.

    Raises:
        KnownError: a guest or a size is not known.
    """

    def work(t: Transaction) -> Handed:
        handouts.hold_the_desk(t)
        press = _Press(act, desk_of(t, wants[0].guest_id if len(wants) == 1 else None))
        guests = tuple(_guest(t, want.guest_id) for want in wants)
        for want in wants:
            _decide(t, press, want)
        answer = _write(t, press, guests, proxy)
        t.tell("gifts", "print")
        t.note(receipt=answer.receipt_no, guests=[guest.id for guest in guests], pieces=len(press.taken))
        return answer

    return store.perform(act, "gifts.hand", Handed, work, (wants, proxy))


def _guest(t: Transaction, guest_id: int) -> GuestView:
    guest = guest_records.by_id(t, guest_id)
    if guest is None:
        raise KnownError("That guest is not on the list any more. Search for the name.")
    return guest


def _decide(t: Transaction, press: _Press, want: Want) -> None:
    known = press.known
    owed = {piece.key: piece for piece in known.pieces.get(want.guest_id, ())}
    # a piece that was given counts as asked for only when it is named: Enter gives what is left
    keys = want.keys or tuple(key for key in owed if key not in known.given)
    decided = {piece.key for piece in press.pieces}  # a guest may be scanned twice into one group
    for key in dict.fromkeys(keys):
        if key in decided:
            continue
        if key in known.given:
            one = known.given[key]
            press.pieces.append(
                HandedPiece(key, one.guest_id, one.gift, one.gift_en, one.variant, Done.ALREADY, one.receipt_no)
            )  # fmt: skip
        elif key in owed:
            _decide_piece(t, press, owed[key], want.variants.get(key, ""))
        else:
            raise KnownError("The guest is not owed that any more. Scan the invitation again.")


def _decide_piece(t: Transaction, press: _Press, piece: Piece, variant: str) -> None:
    gift = _gift(t, press.known, piece)
    variant = _variant(gift, variant)
    shelf, done = _taken(t, press, piece, gift)
    if done is Done.GIVEN:
        press.taken.append((piece, gift.id, variant, shelf))
    elif done is Done.PROMISED:
        press.promised.append((piece, gift.id))
    press.pieces.append(HandedPiece(piece.key, piece.guest_id, gift.name, gift.name_en, variant, done))


def _taken(t: Transaction, press: _Press, piece: Piece, gift: GiftView) -> tuple[str | None, Done]:
    promised = piece.key in press.known.promised
    state = state_of(piece, t.now, left=None, promised=promised)
    if state is PieceState.WAITING:
        return None, Done.WAITING
    if state is PieceState.EXPIRED:
        return None, Done.EXPIRED
    if not gift.counted:
        return None, Done.GIVEN
    shelf = gift_records.take(t, gift.id, press.act.desk)
    if shelf is None:
        return None, Done.STILL_OWED if promised else Done.PROMISED
    return shelf, Done.GIVEN


def _gift(t: Transaction, known: Desk, piece: Piece) -> GiftView:
    if piece.gift_id:
        return known.gifts[piece.gift_id]
    # a prize that stands on no gift list is handed out all the same; its stock is not counted
    name = prize_name(known.prizes[piece.key])
    gift_records.keep_gift(t, GiftView(0, GiftKind.PRIZE, name, counted=False, position=10_000))
    gift = gift_records.gift_named(t, name)
    if gift is None:
        raise BugError("a gift that was just written is not there")
    return gift


def _variant(gift: GiftView, wanted: str) -> str:
    if not gift.variants:
        return ""
    if wanted and wanted not in gift.variants:
        raise KnownError(
            "{gift} does not come as {variant}. Choose another one.", gift=gift.name, variant=wanted
        )
    return wanted or gift.variants[0]


def _write(t: Transaction, press: _Press, guests: tuple[GuestView, ...], proxy: Proxy | None) -> Handed:
    if not press.taken and not press.promised:
        return Handed(0, 0, "", tuple(press.pieces))
    by = (proxy.name, proxy.tail, proxy.reason) if proxy else ("", "", "")
    token = secrets.token_hex(8).upper()  # capitals make the smaller QR
    receipt = handouts.new_receipt(t, guests[0].id, press.act.desk, press.act.operator, by, token)
    for piece, gift_id, variant, shelf in press.taken:
        if not handouts.hand_out(t, handouts.unit_of(t, piece, gift_id), receipt.id, variant, shelf):
            raise BugError("a piece was handed out twice at once")  # nothing of this press is kept
        if piece.why.source is Source.PRIZE:
            _claim(t, piece)
    for piece, gift_id in press.promised:
        ious.promise(t, handouts.unit_of(t, piece, gift_id), receipt.id)
        if piece.why.source is Source.PRIZE:
            claims.come_forward(t, [int(piece.source_ref)])
            t.tell("draw")
    fresh = {Done.GIVEN, Done.PROMISED}
    pieces = tuple(
        replace(piece, receipt_no=receipt.number) if piece.done in fresh else piece for piece in press.pieces
    )
    slip = _slip(t, press, receipt, guests, pieces, proxy)
    job_id = jobs.add_job(t, JobKind.RECEIPT, msgspec.json.encode(slip).decode(), receipt.id)
    return Handed(receipt.number, job_id, RECEIPT_MARK + token, pieces)


def _claim(t: Transaction, piece: Piece) -> None:
    """The draw's own row decides: a prize that was passed on meanwhile does not leave the desk."""
    if not claims.hand_over(t, int(piece.source_ref)):
        raise KnownError("This prize has just been passed on. Scan the invitation again.")
    t.tell("draw")


def _slip(
    t: Transaction, press: _Press, receipt: NewReceipt, guests: tuple[GuestView, ...], pieces: tuple[HandedPiece, ...],
    proxy: Proxy | None,
) -> ReceiptSlip:  # fmt: skip
    event = event_records.the_event(t)
    how = event.settings.names_on_stage.value
    shown = (
        SlipGuest(guest.number, shown_name(guest.name, how), _lines(guest.id, pieces)) for guest in guests
    )
    return ReceiptSlip(
        event.name, event.name_en, event.zone, event.language, receipt.number, RECEIPT_MARK + receipt.token,
        t.now, press.act.desk, press.act.operator, tuple(guest for guest in shown if guest.lines),
        shown_name(proxy.name, how) if proxy else "", draw=_codes(t, press, pieces),
    )  # fmt: skip


def _codes(t: Transaction, press: _Press, pieces: tuple[HandedPiece, ...]) -> DrawCodes | None:
    fresh = {piece.key for piece in pieces if piece.done in {Done.GIVEN, Done.PROMISED}}
    won = {win.draw_no for key, win in press.known.prizes.items() if key in fresh}
    if not won:
        return None
    kept = claims.codes(t)
    return DrawCodes(kept.opening, tuple((no, code) for no, code in kept.requests if no in won), kept.closing)


def _lines(guest_id: int, pieces: tuple[HandedPiece, ...]) -> tuple[SlipLine, ...]:
    fresh = {Done.GIVEN, Done.PROMISED}
    return grouped(
        tuple(
            SlipLine(piece.gift, piece.gift_en, piece.variant, 1, piece.done is Done.PROMISED)
            for piece in pieces
            if piece.guest_id == guest_id and piece.done in fresh
        )
    )
