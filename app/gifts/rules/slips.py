"""What stands on a slip, as plain values: frozen with the print job, painted the same every time."""

from dataclasses import dataclass
from datetime import datetime

from app.guests.rules.masking import mask_name


@dataclass(frozen=True)
class SlipLine:
    """One gift on a receipt.

    Args:
        gift: its name.
        gift_en: its English name, or "".
        variant: as chosen, or "".
        pieces: how many.
        owed: promised, not given.
    """

    gift: str
    gift_en: str
    variant: str
    pieces: int
    owed: bool


@dataclass(frozen=True)
class SlipGuest:
    """One guest on a receipt; a colleagues' pick-up has several.

    Args:
        number: the invitation number.
        name: full, masked or "" as the event says; never a phone.
        lines: what was given or promised.
    """

    number: str
    name: str
    lines: tuple[SlipLine, ...]


@dataclass(frozen=True)
class DrawCodes:
    """Codes of the draw on the receipt of a prize: with them its winner can check the published proof.

    Args:
        opening: of the frozen list.
        requests: number and request code of each draw that a prize on the receipt comes from.
        closing: once the draw is closed, else "".
    """

    opening: str
    requests: tuple[tuple[int, str], ...]
    closing: str = ""


@dataclass(frozen=True)
class ReceiptSlip:
    """A receipt.

    Args:
        event: the event's name.
        event_en: the English name.
        zone: IANA name, for the time of day.
        language: "zh_CN" or "en".
        number: gap-free.
        token: the text of the QR.
        at: when the gifts left.
        desk: where.
        operator: who gave them.
        guests: whose gifts.
        proxy: who took them for the guest, "" for nobody.
        copy_no: 0 for the first print.
        copied_at: when the copy was asked for; None for the first print.
        draw: codes of the draw; None when no prize stands on the receipt.
    """

    event: str
    event_en: str
    zone: str
    language: str
    number: int
    token: str
    at: datetime
    desk: str
    operator: str
    guests: tuple[SlipGuest, ...]
    proxy: str = ""
    copy_no: int = 0
    copied_at: datetime | None = None
    draw: DrawCodes | None = None


@dataclass(frozen=True)
class CodeSlip:
    """A commitment code of the draw, to be kept by a witness.

    Args:
        event: the event's name.
        zone: IANA name.
        language: "zh_CN" or "en".
        kind: genesis, request, head or sealed.
        code: as read aloud, e.g. "7F3K-9Q2M".
        digest: the text of the QR: the whole digest, or what a spare laptop needs; "" for none.
        at: when it was made.
        about: e.g. the prize and how many.
    """

    event: str
    zone: str
    language: str
    kind: str
    code: str
    digest: str
    at: datetime
    about: str = ""


@dataclass(frozen=True)
class ClosingLine:
    """One gift on the closing slip."""

    gift: str
    planned: int
    given: int
    returned: int
    owed: int
    on_hand: int | None
    counted: int | None


@dataclass(frozen=True)
class ClosingSlip:
    """The closing of the gift desk with the heads of the audit chains.

    Args:
        event: the event's name.
        zone: IANA name.
        language: "zh_CN" or "en".
        at: when it was closed.
        lines: one a gift.
        receipts: the last receipt number.
        heads: desk, sequence number and digest of each audit chain.
    """

    event: str
    zone: str
    language: str
    at: datetime
    lines: tuple[ClosingLine, ...]
    receipts: int
    heads: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True)
class TestSlip:
    """A slip by which a person sees whether width, characters, QR and cutter are right.

    Args:
        event: the event's name.
        zone: IANA name.
        language: "zh_CN" or "en".
        at: when it was asked for.
        printer: its address.
        code: the event's test code, by which scanner and camera are tried too; "" on slips of earlier versions.
    """

    __test__ = False

    event: str
    zone: str
    language: str
    at: datetime
    printer: str
    code: str = ""


@dataclass(frozen=True)
class BadgeSlip:
    """The badge of a guest who signed in.

    Args:
        event: the event's name.
        event_en: the English name.
        zone: IANA name.
        language: "zh_CN" or "en".
        number: the invitation number.
        name: in full: a badge is for reading it.
        organisation: where the guest comes from, or "".
        position: title at work, or "".
        table_no: or "".
        category: its label.
        code: the text of the QR, as on the invitation; "" for none.
        copy_no: 0 for the guest's first badge.
        copied_at: when the copy was asked for; None for the first.
    """

    event: str
    event_en: str
    zone: str
    language: str
    number: str
    name: str
    organisation: str
    position: str
    table_no: str
    category: str
    code: str
    copy_no: int = 0
    copied_at: datetime | None = None


Slip = ReceiptSlip | CodeSlip | ClosingSlip | TestSlip | BadgeSlip


def receipt_text(number: int) -> str:
    """A receipt number as it is read: at least four digits.

    Args:
        number: gap-free, from 1.
    """
    return f"{number:04d}"


def shown_name(name: str, how: str) -> str:
    """A guest's name as the event wants it seen.

    Args:
        name: in full.
        how: "full", "masked" or "none".
    """
    if how == "full":
        return name
    return "" if how == "none" else mask_name(name)


def grouped(lines: tuple[SlipLine, ...]) -> tuple[SlipLine, ...]:
    """The same gifts on one line with their number of pieces.

    Args:
        lines: one a piece.
    """
    sums: dict[tuple[str, str, str, bool], int] = {}
    for line in lines:
        key = (line.gift, line.gift_en, line.variant, line.owed)
        sums[key] = sums.get(key, 0) + line.pieces
    return tuple(
        SlipLine(gift, gift_en, variant, n, owed) for (gift, gift_en, variant, owed), n in sums.items()
    )
