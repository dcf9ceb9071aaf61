"""The receipt: a number read from two metres, what was given, what is still owed."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt

from app.gifts.paper.roll import Roll
from app.gifts.rules.slips import DrawCodes, ReceiptSlip, SlipGuest, SlipLine, receipt_text
from app.words.catalogue import ENGLISH, tr_in

_CENTRE = Qt.AlignmentFlag.AlignHCenter


def paint_receipt(roll: Roll, slip: ReceiptSlip) -> None:
    """Paint a receipt.

    Args:
        roll: fresh.
        slip: what it says.
    """
    _head(roll, slip)
    for guest in slip.guests:
        _guest(roll, slip, guest)
    if slip.draw is not None:
        roll.rule()
        _draw(roll, slip.language, slip.draw)
    roll.rule()
    _facts(roll, slip)
    roll.gap(6)
    roll.qr(slip.token, 170 if roll.narrow else 200)
    roll.text(tr_in(slip.language, "Scan as you tear it off"), 22, align=_CENTRE)
    roll.gap(12)


def moment(at: datetime, zone: str) -> str:
    """An instant as a slip shows it: date and time of day at the event.

    Args:
        at: aware.
        zone: IANA name.
    """
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M:%S")


def copy_bar(roll: Roll, copy_no: int, at: datetime, zone: str) -> None:
    """The black bar that marks a copy.

    Args:
        roll: at its top.
        copy_no: from 1.
        at: when the copy was asked for.
        zone: IANA name.
    """
    roll.band(f"补打 DUPLICATE #{copy_no}", 40 if roll.narrow else 46, moment(at, zone))


def _head(roll: Roll, slip: ReceiptSlip) -> None:
    said = slip.language
    if slip.copy_no and slip.copied_at is not None:
        copy_bar(roll, slip.copy_no, slip.copied_at, slip.zone)
    roll.gap(12)
    english = said == ENGLISH and slip.event_en
    roll.text(slip.event_en if english else slip.event, 28 if roll.narrow else 32, bold=True, align=_CENTRE)
    roll.text(tr_in(said, "Gift receipt"), 24, align=_CENTRE)
    roll.rule(3)
    roll.large(receipt_text(slip.number), 84 if roll.narrow else 104)
    roll.rule(3)


def _guest(roll: Roll, slip: ReceiptSlip, guest: SlipGuest) -> None:
    roll.pair(guest.name or guest.number, guest.number if guest.name else "", 34, bold=True)
    for line in guest.lines:
        _gift(roll, slip, line)
    roll.gap(8)


def _gift(roll: Roll, slip: ReceiptSlip, line: SlipLine) -> None:
    english = slip.language == ENGLISH and line.gift_en
    words = line.gift_en if english else line.gift
    if line.variant:
        words += f" ({line.variant})" if slip.language == ENGLISH else f"（{line.variant}）"
    if line.owed:
        words = tr_in(slip.language, "STILL OWED: {gift}", gift=words)
    roll.pair(words, f"× {line.pieces}", 30, bold=line.owed, indent=12)


def _draw(roll: Roll, said: str, codes: DrawCodes) -> None:
    _code(roll, tr_in(said, "Opening code of the draw"), codes.opening)
    for no, code in codes.requests:
        _code(roll, tr_in(said, "Code of draw {n}", n=no), code)
    if codes.closing:
        _code(roll, tr_in(said, "Closing code of the draw"), codes.closing)
    roll.text(tr_in(said, "With these codes you can check the published proof of the draw."), 22)


def _code(roll: Roll, words: str, code: str) -> None:
    roll.text(words, 22)
    roll.text(code, 28, bold=True)


def _facts(roll: Roll, slip: ReceiptSlip) -> None:
    said = slip.language
    if slip.proxy:
        roll.text(tr_in(said, "Taken by {name}", name=slip.proxy), 26, bold=True)
    roll.text(moment(slip.at, slip.zone), 24)
    roll.text("  ".join(part for part in (slip.desk, slip.operator) if part), 24)
    if any(line.owed for guest in slip.guests for line in guest.lines):
        roll.text(tr_in(said, "Keep this slip: it is the proof of what is still owed."), 24, bold=True)
