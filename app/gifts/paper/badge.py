"""The badge: a name read across a table, where its guest comes from and sits, and the code once more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from app.gifts.paper.receipt import copy_bar
from app.gifts.paper.roll import Roll, face
from app.gifts.rules.slips import BadgeSlip
from app.words.catalogue import ENGLISH, tr_in

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_ONE_LINE, _SMALLEST = 56, 32  # dots of a name: below the first it wraps, below the second words break


def paint_badge(roll: Roll, slip: BadgeSlip) -> None:
    """Paint a badge.

    Args:
        roll: fresh.
        slip: what it says.
    """
    said = slip.language
    if slip.copy_no and slip.copied_at is not None:
        copy_bar(roll, slip.copy_no, slip.copied_at, slip.zone)
    roll.gap(12)
    roll.text(slip.event_en if said == ENGLISH and slip.event_en else slip.event, 28, align=_CENTRE)
    roll.gap(18)
    _name(roll, slip.name)
    roll.text(slip.organisation, 34, bold=True, align=_CENTRE)
    roll.text(slip.position, 28, align=_CENTRE)
    roll.gap(18)
    roll.band(slip.category, 34)
    if slip.table_no:
        roll.gap(10)
        roll.text(tr_in(said, "Table {n}", n=slip.table_no), 52, bold=True, align=_CENTRE)
    roll.gap(6)
    if slip.code:
        roll.qr(slip.code, 170 if roll.narrow else 200)
    roll.text(slip.number, 30, bold=True, align=_CENTRE)
    roll.gap(16)


def _name(roll: Roll, name: str) -> None:
    if _wide(roll, name, _ONE_LINE) <= roll.width:
        roll.large(name, 96 if roll.narrow else 128)
        return
    size, words = _ONE_LINE, name.replace("-", "- ").split()
    while size > _SMALLEST and max((_wide(roll, word, size) for word in words), default=0.0) > roll.width:
        size -= 2
    roll.text(name, size, bold=True, align=_CENTRE)
    roll.gap(10)


def _wide(roll: Roll, words: str, size: int) -> float:
    return QFontMetricsF(face(size, bold=True, latin=roll.latin)).horizontalAdvance(words)
