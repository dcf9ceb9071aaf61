"""The other slips: a code of the draw for its witness, the closing, the test of a printer."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from app.gifts.paper.receipt import moment
from app.gifts.paper.roll import Roll
from app.gifts.rules.slips import ClosingLine, ClosingSlip, CodeSlip, TestSlip, receipt_text
from app.words.catalogue import tr_in

_CENTRE = Qt.AlignmentFlag.AlignHCenter


def paint_code(roll: Roll, slip: CodeSlip) -> None:
    """Paint a commitment code: large enough to be read aloud, with its digest as a QR.

    Args:
        roll: fresh.
        slip: what it says.
    """
    said = slip.language
    titles = {
        "genesis": tr_in(said, "Opening code of the draw"),
        "request": tr_in(said, "Code of this draw's request"),
        "head": tr_in(said, "Closing code of the draw"),
        "sealed": tr_in(said, "Sealed envelope of the draw"),
    }
    sealed = slip.kind == "sealed"
    foot = (
        tr_in(
            said,
            "Fold it, seal it, sign over the flap. Open it only if the draw must go on at a spare laptop.",
        )
        if sealed
        else tr_in(said, "Keep this slip until the proof is published. Witness signs here:")
    )
    roll.gap(12)
    roll.text(slip.event, 28, align=_CENTRE)
    roll.text(titles.get(slip.kind, slip.kind), 34, bold=True, align=_CENTRE)
    roll.text(slip.about, 28, align=_CENTRE)
    roll.rule(3)
    roll.large(slip.code, 64)
    roll.rule(3)
    if slip.digest:
        roll.qr(slip.digest, 300 if sealed else 200)
        roll.text(slip.digest, 22, align=_CENTRE)
    roll.text(moment(slip.at, slip.zone), 24, align=_CENTRE)
    roll.gap(10)
    roll.text(foot, 24, align=_CENTRE)
    roll.gap(110)
    roll.rule()


def paint_closing(roll: Roll, slip: ClosingSlip) -> None:
    """Paint the closing of the gift desk with the heads of the audit chains.

    Args:
        roll: fresh.
        slip: what it says.
    """
    said = slip.language
    roll.gap(12)
    roll.text(slip.event, 28, bold=True, align=_CENTRE)
    roll.text(tr_in(said, "Closing of the gift desk"), 34, bold=True, align=_CENTRE)
    roll.text(moment(slip.at, slip.zone), 24, align=_CENTRE)
    roll.rule(3)
    for line in slip.lines:
        _closing_line(roll, said, line)
    roll.rule(3)
    roll.pair(tr_in(said, "Last receipt"), receipt_text(slip.receipts), 28, bold=True)
    for desk, number, digest in slip.heads:
        roll.gap(8)
        roll.pair(tr_in(said, "Audit chain of {desk}", desk=desk), str(number), 24)
        roll.text(" ".join(digest[at : at + 8] for at in range(0, len(digest), 8)), 22)
    if slip.heads:
        roll.qr(";".join(f"{desk}:{number}:{digest}" for desk, number, digest in slip.heads), 240)
    roll.gap(110)
    roll.rule()
    roll.text(tr_in(said, "Counted by / checked by"), 24, align=_CENTRE)
    roll.gap(12)


def _closing_line(roll: Roll, said: str, line: ClosingLine) -> None:
    wrong = line.counted is not None and line.on_hand is not None and line.counted != line.on_hand
    roll.pair(line.gift, f"{line.given} / {line.planned}", 30, bold=True)
    parts = [tr_in(said, "returned {n}", n=line.returned), tr_in(said, "owed {n}", n=line.owed)]
    if line.on_hand is not None:
        parts.append(tr_in(said, "should lie here {n}", n=line.on_hand))
    if line.counted is not None:
        parts.append(tr_in(said, "counted {n}", n=line.counted))
    roll.text("  ".join(parts), 24, indent=12)
    if wrong:
        off = (line.counted or 0) - (line.on_hand or 0)
        roll.band(tr_in(said, "Difference {n}", n=f"{off:+d}"), 30)
    roll.gap(8)


def paint_test(roll: Roll, slip: TestSlip) -> None:
    """Paint a slip by which a person sees what the printer can do.

    Args:
        roll: fresh.
        slip: what it says.
    """
    said = slip.language
    roll.gap(12)
    roll.text(tr_in(said, "Printer test"), 40, bold=True, align=_CENTRE)
    roll.text(slip.printer, 24, align=_CENTRE)
    roll.text(moment(slip.at, slip.zone), 24, align=_CENTRE)
    _ruler(roll)
    roll.text("礼成 囍 〇 㐂 𠮷 ¥ ￥ ，。", 40, bold=True, align=_CENTRE)
    roll.text("Fanfare 0123456789", 30, align=_CENTRE)
    roll.text(tr_in(said, "Both ends of the ruler must be on the paper."), 24, align=_CENTRE)
    roll.qr(slip.code or "FANFARE TEST", 200 if slip.code else 160)
    if slip.code:
        roll.text(tr_in(said, "Test code: scan it, nobody is signed in."), 24, align=_CENTRE)
    roll.text(tr_in(said, "The paper is cut below this line."), 24, align=_CENTRE)
    roll.rule(3)


def _ruler(roll: Roll) -> None:
    """A centimetre has 80 dots at 203 dots an inch; the ends touch the edges of the paper."""
    roll.gap(16)
    black, top = QColor(0, 0, 0), roll.y
    for dot in range(0, roll.dots, 8):
        tall = 36 if dot % 80 == 0 else 24 if dot % 40 == 0 else 12
        roll.painter.fillRect(QRectF(dot, top, 2, tall), black)
    roll.painter.fillRect(QRectF(roll.dots - 2, top, 2, 36), black)
    roll.gap(48)
