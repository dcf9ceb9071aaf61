"""Any slip as a picture: the same plain values give the same dots, every time."""

from PySide6.QtGui import QImage

from app.devices.printer.bitmap import Bitmap
from app.gifts.paper.badge import paint_badge
from app.gifts.paper.receipt import paint_receipt
from app.gifts.paper.roll import Roll, bitmap
from app.gifts.paper.slips import paint_closing, paint_code, paint_test
from app.gifts.rules.slips import BadgeSlip, ClosingSlip, CodeSlip, ReceiptSlip, Slip
from app.words.catalogue import ENGLISH


def picture(slip: Slip, dots: int) -> QImage:
    """A slip in pure black and white; needs a QGuiApplication, on any thread.

    Args:
        slip: what it says.
        dots: the width of the paper, 576 or 384.
    """
    latin = slip.language == ENGLISH
    # The first pass finds the length and fills the glyph cache: a glyph drawn for the first time may
    # differ by a dot from the same glyph out of the cache, and a slip must look the same every time.
    measured = _painted(slip, Roll(dots, latin=latin))
    measured.painter.end()
    roll = _painted(slip, Roll(dots, latin=latin, rows=int(measured.y) + 1))
    return roll.image()


def _painted(slip: Slip, roll: Roll) -> Roll:
    if isinstance(slip, ReceiptSlip):
        paint_receipt(roll, slip)
    elif isinstance(slip, CodeSlip):
        paint_code(roll, slip)
    elif isinstance(slip, BadgeSlip):
        paint_badge(roll, slip)
    elif isinstance(slip, ClosingSlip):
        paint_closing(roll, slip)
    else:
        paint_test(roll, slip)
    return roll


def dots_of(slip: Slip, dots: int) -> Bitmap:
    """A slip as the dots that a printer burns.

    Args:
        slip: what it says.
        dots: the width of the paper, 576 or 384.
    """
    return bitmap(picture(slip, dots))
